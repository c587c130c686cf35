"""Eight digits are a KvK number only beside a word for it."""

import pytest

from sluis_detectors.recognizers.nl.kvk import RECOGNIZER
from support.recognizers import assert_marked

ROWS = (
    "KvK «12345678»",
    "KVK: «12 34 56 78»",
    "ingeschreven onder KvK-nummer «50672200» te Utrecht",
    "Kamer van Koophandel: «1234 5678»",
    "company number «47923040»",
    "Het bedrag is 12345678 euro",
    "KvK 1234567",
    "kvk 123456789",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """Eight digits are a KvK number only beside a word for it."""
    assert_marked(RECOGNIZER, marked)
