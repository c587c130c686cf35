"""An American number is found when its area code and exchange can exist."""

import pytest

from sluis_detectors.recognizers.us.phone import RECOGNIZER
from support.recognizers import assert_marked

ROWS = (
    "call «(212) 555-0123»",
    "«212-555-0123 x45»",
    "phone «212 555 0123»",
    "112-555-0123",
    "212 555 0123",
    "1212-555-01234",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """An American number is found when its area code and exchange can exist."""
    assert_marked(RECOGNIZER, marked)
