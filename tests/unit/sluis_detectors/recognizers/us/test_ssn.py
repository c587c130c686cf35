"""A social security number has three issued parts."""

import pytest

from sluis_detectors.recognizers.us.ssn import RECOGNIZER
from support.recognizers import assert_marked

ROWS = (
    "SSN «219-09-9999»",
    "«494-33-0748»",
    "000-12-3456",
    "666-12-3456",
    "912-12-3456",
    "123-45-67890",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A social security number has three issued parts."""
    assert_marked(RECOGNIZER, marked)
