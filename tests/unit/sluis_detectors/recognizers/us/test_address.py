"""Place, state and ZIP code are found, military boxes too; a bare number only beside ZIP."""

import pytest

from sluis_detectors.recognizers.us.address import RECOGNIZERS
from support.recognizers import assert_marked

ROWS = (
    "«Example City, Massachusetts 02139»",
    "«Rural Route 2 Box 14», Ames",
    "«Springfield, CA 90210-1234»",
    "«Box 5678 APO AP 96301»",
    "ZIP: «90210»",
    "90210 zonder woord",
    "My zip code is «2200»",
    "ZIP: «394 13»",
    "«USNS Example\nFPO AP 93757»",
    "«unit 4526 box 0671\ndpo ap 40902»",
    "a zip file of 2024",
    "zip 2024 bestanden",
    "In IN 2024",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """Place, state and ZIP code are found, military boxes too; a bare number only beside ZIP."""
    assert_marked(RECOGNIZERS, marked)
