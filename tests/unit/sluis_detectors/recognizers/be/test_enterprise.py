"""A Belgian enterprise number holds its check digits."""

import pytest

from sluis_detectors.recognizers.be.enterprise import RECOGNIZER
from support.recognizers import assert_marked

ROWS = (
    "ondernemingsnummer «0403.019.261»",
    "KBO «0403019261»",
    "firma «0403.019.261» te Gent",
    "0403.019.262",
    "bel 0403019261",
    "KBO 0403019262",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A Belgian enterprise number holds its check digits."""
    assert_marked(RECOGNIZER, marked)
