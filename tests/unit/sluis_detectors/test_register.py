"""The organisation's own lists and patterns."""

import pytest

from sluis_detectors.config import PatternRule, WordList
from sluis_detectors.register.lists import Register
from sluis_detectors.register.patterns import PatternRules
from sluis_detectors.register.tokens import fold
from support.recognizers import unmarked

CLIENTS = WordList(
    "client_register",
    "CLIENT",
    (
        ("C-1", ("Bakkerij Molenaar B.V.", "bakkerij-molenaar.example")),
        ("C-2", ("Vesta Verzekeringen", "Vesta")),
        ("C-3", ("Café Zürich", "CZ")),
        ("C-4", ("Jansen & Zonen",)),
        ("C-5", ("Bos B.V.",)),
    ),
)
REGISTER = Register((CLIENTS,))


@pytest.mark.parametrize(
    ("marked", "refs"),
    [
        ("Vat de offerte voor «Bakkerij Molenaar» samen", ["C-1"]),
        ("«BAKKERIJ MOLENAAR B.V.» belt", ["C-1"]),
        ("«bakkerij  molenaar» en «bakkerij\nmolenaar»", ["C-1", "C-1"]),
        ("«Bakkerij-Molenaar»'s brood", ["C-1"]),
        ("mail aan jan@«bakkerij-molenaar.example».", ["C-1"]),
        ("«Vesta Verzekeringen» en «Vesta», kort", ["C-2", "C-2"]),
        ("bij «Cafe Zurich» en «CAFÉ ZÜRICH»", ["C-3", "C-3"]),
        ("code «CZ» telt", ["C-3"]),
        ("code cz telt niet", []),
        ("«Jansen en Zonen», «Jansen and Zonen», «jansen & zonen»", ["C-4", "C-4", "C-4"]),
        ("«Bos B.V.» maar niet Bos", ["C-5"]),
        ("Vestal en Avesta zijn anders", []),
        ("«BakkerijMolenaar»", ["C-1"]),
        ("", []),
    ],
)
def test_entries_are_found_as_whole_words(marked: str, refs: list[str]) -> None:
    """Case, diacritics, spacing and legal form don't matter; word boundaries do; the finding bears the entry's id."""
    text, spans = unmarked(marked)
    found = REGISTER.find(text)
    assert [(f.start, f.end) for f in found] == spans
    assert [f.ref for f in found] == refs
    assert {f.entity for f in found} <= {"CLIENT"}


def test_a_shared_form_names_no_entry() -> None:
    """A form of two entries is found, but bears no id: no permission for one of them may be taken to cover it."""
    codes = WordList("project_codes", "PROJECT_CODE", (("P-1", ("BM-Route",)), ("P-2", ("BM-Route",))))
    markings = WordList("markings", "DOCUMENT_MARKING", (("M-1", ("Intern", "BM-Route")),))
    found = Register((codes, markings)).find("BM-Route INTERN")
    assert sorted((f.start, f.ref, f.entity) for f in found) == [
        (0, "", "PROJECT_CODE"),
        (0, "M-1", "DOCUMENT_MARKING"),
        (9, "M-1", "DOCUMENT_MARKING"),
    ]


@pytest.mark.parametrize(
    "bad",
    [WordList("x", "NO_SUCH", (("1", ("a b",)),)), WordList("x", "CLIENT", (("1", (" - ",)),))],
)
def test_a_list_that_cannot_work_is_refused(bad: WordList) -> None:
    """An unknown entity and a form without letters or digits stop the start."""
    with pytest.raises(ValueError, match=r"unknown entity|without letters"):
        Register((bad,))


def test_folding_keeps_length() -> None:
    """One character stays one character, so offsets hold."""
    for text in ("ÀÉß ﬁ œuvre İı ½ ㎏ \u1e9e", "日本語", "\U0001f600"):
        assert len(fold(text)) == len(text)


def test_a_pattern_of_the_organisation_is_found() -> None:
    """The whole match is the finding, and the rule's name its ref."""
    rules = PatternRules((PatternRule("project-codes", "PROJECT_CODE", r"\b(?:BM|VV)-[A-Z][a-z]+"),))
    (finding,) = rules.find("één BM-Route")
    assert (finding.start, finding.end, finding.ref, finding.score) == (4, 12, "project-codes", 0.9)


@pytest.mark.parametrize(
    ("pattern", "entity"), [("(", "CLIENT"), (r"(?=x)", "CLIENT"), ("a*", "CLIENT"), ("a", "NO_SUCH")]
)
def test_a_pattern_that_cannot_work_is_refused(pattern: str, entity: str) -> None:
    """What RE2 can't compile, what matches everywhere and an unknown entity stop the start, naming the rule."""
    with pytest.raises(ValueError, match="'mine'"):
        PatternRules((PatternRule("mine", entity, pattern),))
