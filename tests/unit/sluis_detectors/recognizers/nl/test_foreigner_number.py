"""A V-number is ten digits behind a word for it."""

import pytest

from sluis_detectors.recognizers.nl.foreigner_number import RECOGNIZER
from support.recognizers import assert_marked

ROWS = (
    "V-nummer «1234567890»",
    "v-nr. «123.456.7890»",
    "vreemdelingennummer: «2901234567»",
    "V-number «2901234567» of the applicant",
    "bestelling 1234567890",
    "V-nummer 12345",
    "tel 0612345678",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A V-number is ten digits behind a word for it."""
    assert_marked(RECOGNIZER, marked)
