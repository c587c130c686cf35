"""Properties of client lists, for any text and any form."""

import tempfile
from pathlib import Path

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sluis_detectors.config import RegisterFile, WordList
from sluis_detectors.register.compiling import Compiler
from sluis_detectors.register.file import write_register
from sluis_detectors.register.lists import Register

KEY = b"k" * 32
NAMES = (
    "Noordwaard Advies B.V.",
    "Jan Pieter van den Berg",
    "Halvoria",
    "De Linde",
    "CZ",
    "halvoria.example",
    "KL-2041",
)
LIST = WordList("clients", "CLIENT", tuple((f"C-{number}", (name,)) for number, name in enumerate(NAMES)))
REGISTER = Register((LIST,))
PIECES = st.lists(
    st.one_of(
        st.sampled_from(
            (*NAMES, "J. v.d. Berg", "Nordwaard", "Advies", "Halvorias", "van", "den", "CZ", ".", ",", "&", "B.V.")
        ),
        st.sampled_from(("\n", " ", "  ", "\u00a0", "-", "'s ", "(", "İ", "ß", "ﬁ", "\ud800", "\U0001f600")),
        st.text(max_size=6),
    ),
    max_size=14,
)
FORMS = st.text(st.characters(categories=("Lu", "Ll", "Nd", "Pd", "Zs"), max_codepoint=0x17F), min_size=1, max_size=24)


@settings(max_examples=100, deadline=None)
@given(PIECES)
def test_findings_lie_inside_the_text(pieces: list[str]) -> None:
    """Whatever the text: spans are inside it, not empty, begin and end at a word, and the answer is always the same."""
    text = "".join(pieces)
    found = REGISTER.find(text)
    assert found == REGISTER.find(text)
    for finding in found:
        assert 0 <= finding.start < finding.end <= len(text)
        assert text[finding.start].isalnum()
        assert not (finding.start and text[finding.start - 1].isalnum())
        assert not (finding.end < len(text) and text[finding.end - 1].isalnum() and text[finding.end].isalnum())
        assert finding.ref in {"", *(ident for ident, _ in LIST.entries)}


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(range(len(NAMES))), PIECES, PIECES)
def test_a_name_is_found_in_any_company(number: int, before: list[str], behind: list[str]) -> None:
    """A registered form between two lines of anything is found where it stands, or lies in a longer finding."""
    head = "".join(before) + ".\n\nbij "
    text = f"{head}{NAMES[number]}\n\n" + "".join(behind)
    end = len(head) + len(NAMES[number].rstrip("."))
    assert any(f.start <= len(head) and f.end >= end for f in REGISTER.find(text))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(FORMS, min_size=1, max_size=5), st.lists(st.one_of(FORMS, st.sampled_from((" ", ", ", "s "))), max_size=8)
)
def test_a_file_finds_what_the_list_finds(forms: list[str], pieces: list[str]) -> None:
    """Written to a file and read again, a list answers the same."""
    forms = [form for form in forms if any(c.isalnum() for c in form)]
    assume(forms)
    compiler = Compiler(KEY)
    for number, form in enumerate(forms):
        compiler.add(str(number), form)
    words = WordList("clients", "CLIENT", tuple((str(number), (form,)) for number, form in enumerate(forms)))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "clients.register"
        digest = write_register(path, compiler.arrays(), tuple(compiler.ids), KEY)
        kept = Register((), (RegisterFile("clients", "CLIENT", str(path), digest),), KEY)
    text = " ".join([*forms, "".join(pieces)])
    found = Register((words,)).find(text)
    assert kept.find(text) == found
