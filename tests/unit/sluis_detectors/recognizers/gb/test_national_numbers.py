"""An insurance number is found by its letters, an NHS number by check digit and word."""

import pytest

from sluis_detectors.recognizers.gb.national_numbers import RECOGNIZERS
from support.recognizers import assert_marked

ROWS = (
    "NI number «AB 12 34 56 C»",
    "«AB123456C»",
    "NHS number «943 476 5919»",
    "QQ 12 34 56 C",
    "NHS number 943 476 5918",
    "943 476 5919",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """An insurance number is found by its letters, an NHS number by check digit and word."""
    assert_marked(RECOGNIZERS, marked)
