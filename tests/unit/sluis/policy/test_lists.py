"""The organisation's own words, made ready for the detector."""

from pathlib import Path

import pytest
import re2

from sluis.policy import PolicyError, load_policy
from sluis.policy.lists import marking_pattern
from sluis.resources import policies_dir
from sluis_detectors.config import RegisterFile
from sluis_detectors.register.compiling import Compiler
from sluis_detectors.register.file import write_register

LABELS = ("Intern", "Vertrouwelijk", "Strikt vertrouwelijk", "TLP:AMBER", "TLP:AMBER+STRICT", "Internal use only")


@pytest.mark.parametrize(
    "text",
    [
        "INTERN – niet verspreiden",
        "Kwartaalcijfers (VERTROUWELIJK)",
        "STRIKT VERTROUWELIJK: jaarplan",
        "STRIKT  VERTROUWELIJK",
        "INTERN niet verspreiden",
        "INTERN GEBRUIK",
        "Intern: alleen voor het team",
        "notulen\n  Vertrouwelijk\n1. opening",
        "[Intern] - notulen",
        "een notitie met label Intern",
        'classificatie: "Strikt vertrouwelijk"',
        "TLP:AMBER",
        "Deel dit niet verder (TLP: AMBER).",
        "TLP:AMBER+STRICT, alleen binnen het team",
        "Internal use only - do not forward",
    ],
)
def test_markings(text: str) -> None:
    """A label marks a document in capitals, at the head of a line, or after a word such as label."""
    assert re2.search(marking_pattern(LABELS), text)


@pytest.mark.parametrize(
    "text",
    [
        "our intern starts on Monday",
        "dat regelen we intern",
        "Intern overleg is om tien uur",
        "behandel dit vertrouwelijk",
        "INTERNATIONAL",
        "500 INTERN SERVER ERROR",
        "INTERN_SERVER",
        "INTERNE mail",
        "een etiket voor internet",
        "TLP:GREEN",
        "het stoplicht staat op amber",
        "what does tlp:amber mean?",
        "is this for internal use only?",
    ],
)
def test_words_that_are_no_marking(text: str) -> None:
    """The same word in a sentence is no marking."""
    assert not re2.search(marking_pattern(LABELS), text)


def test_register_becomes_a_word_list() -> None:
    """A CSV register gives one entry per id with all forms; labels and patterns become rules with a reference."""
    config = load_policy(policies_dir() / "noordwaard.yaml").detection
    lists = {words.name: words for words in config.lists}
    entries = dict(lists["client_register"].entries)
    assert lists["client_register"].entity == "CLIENT"
    assert entries["C-014"] == ("Bakkerij Molenaar", "Molenaar BV", "bakkerijmolenaar.example", "BM-Route", "BM-Oven")
    assert lists["project_codes"].entity == "PROJECT_CODE"
    rules = {rule.name: rule.entity for rule in config.patterns}
    assert rules == {"marking-internal": "DOCUMENT_MARKING", "pattern-client": "CLIENT"}
    assert hash(config)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A policy whose client list is a register of digests, with one more form of its own."""
    compiler = Compiler(b"k" * 32)
    for ident, name in (("C-1", "Noordwaard Advies"), ("C-2", "Jan van den Berg")):
        compiler.add(ident, name)
    write_register(tmp_path / "clients.register", compiler.arrays(), tuple(compiler.ids), b"k" * 32)
    policy = tmp_path / "policy.yaml"
    policy.write_text(
        "extends: default.yaml\nlists:\n  client_register:\n    file: clients.register\n"
        "    entries: [{id: C-2, forms: [Jan uit Leeuwarden]}, {id: C-3, patterns: ['K-[0-9]{6}']}]\n",
        "utf-8",
    )
    return policy


def test_a_register_of_digests_takes_the_place_of_a_list(own: Path) -> None:
    """The detector gets its path and digest; ids, added forms and patterns count as in any list."""
    policy = load_policy(own)
    (register,) = policy.detection.registers
    assert isinstance(register, RegisterFile)
    assert (register.name, register.entity, Path(register.path).name) == (
        "client_register",
        "CLIENT",
        "clients.register",
    )
    assert {words.name: words.entries for words in policy.detection.lists}["client_register"] == (
        ("C-2", ("Jan uit Leeuwarden",)),
    )
    for ident in ("C-1", "C-2", "C-3", ""):
        assert [member.data_class for member in policy.listed["CLIENT", ident]] == ["client"]


def test_another_register_is_another_policy(own: Path) -> None:
    """The digest of the policy covers the register, so that a record tells which list was in force."""
    before = load_policy(own).digest
    compiler = Compiler(b"k" * 32)
    compiler.add("C-1", "Noordwaard Advies")
    write_register(own.parent / "clients.register", compiler.arrays(), tuple(compiler.ids), b"k" * 32)
    assert load_policy(own).digest != before


def test_a_damaged_register_is_a_problem_of_the_policy(own: Path) -> None:
    """It is told at the place that names it."""
    register = own.parent / "clients.register"
    register.write_bytes(register.read_bytes()[:-1])
    with pytest.raises(PolicyError) as caught:
        load_policy(own)
    (problem,) = caught.value.problems
    assert (problem.line, problem.path) == (4, "lists.client_register.file")
    assert "damaged" in problem.message


def test_markings_in_a_list_count_where_they_mark(tmp_path: Path) -> None:
    """A list of markings finds what labels of a class find, and names the entry."""
    policy = tmp_path / "policy.yaml"
    policy.write_text(
        "extends: default.yaml\nlists:\n"
        "  markings: {entity: DOCUMENT_MARKING, entries: [{id: M-1, forms: [Dienstgeheim]}]}\n"
        "classes: {internal: {lists: [markings]}}\n",
        "utf-8",
    )
    config = load_policy(policy).detection
    assert "markings" not in {words.name for words in config.lists}
    (pattern,) = [rule.pattern for rule in config.patterns if rule.name == "M-1"]
    assert re2.search(pattern, "DIENSTGEHEIM")
    assert not re2.search(pattern, "dat is een dienstgeheim van ons")
