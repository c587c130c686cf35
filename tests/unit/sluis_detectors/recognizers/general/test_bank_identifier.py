"""A bank's code is found behind a word for it, and only with a country in it."""

import pytest

from sluis_detectors.recognizers.general.bank_identifier import RECOGNIZER
from support.recognizers import assert_marked

ROWS = (
    "BIC: «ABNANL2A»",
    "SWIFT code «DEUTDEFF500»",
    "BIC/SWIFT «RABONL2U»",
    "IBAN NL91 ABNA 0417 1643 00 («INGBNL2A»)",
    "BIC STANDARD",
    "SWIFTCODE",
    "de bank ABNANL2A heeft",
    "Taylor Swift zong",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A bank's code is found behind a word for it, and only with a country in it."""
    assert_marked(RECOGNIZER, marked)
