"""The organisation's own words, made ready for the detector."""

import pytest
import re2

from sluis.policy import load_policy
from sluis.policy.lists import marking_pattern
from sluis.resources import policies_dir

LABELS = ("Intern", "Vertrouwelijk", "Strikt vertrouwelijk")


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
