"""A vehicle's number is found beside a word for it."""

import pytest

from sluis_detectors.recognizers.general.vehicle_identification import RECOGNIZER
from support.recognizers import assert_marked

ROWS = (
    "VIN «1M8GDM9AXKP042788»",
    "chassisnummer: «WVWZZZ1JZXW000001»",
    "voertuigidentificatienummer «wvwzzz1jzxw000001»",
    "code 1M8GDM9AXKP042788",
    "VIN 1M8GDM9AXKP04278",
    "chassis ABCDEFGHJKLMNPRST",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A vehicle's number is found beside a word for it."""
    assert_marked(RECOGNIZER, marked)
