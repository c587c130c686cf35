"""A precise position is found; pairs of other numbers and rough positions aren't."""

import pytest

from sluis_detectors.recognizers.general.coordinates import RECOGNIZER
from support.recognizers import assert_marked

ROWS = (
    "«52.37022, 4.89517»",
    "POINT(«4.89517 52.37022»)",
    "«N52.37022 E4.89517»",
    "0.12345, 0.23456, 0.34567",
    "waarden 12.34567, 45.67891, 3.14159",
    "1.2345, 2.3456",
    "GPS: «52.37022, 4.89517»",
    "coördinaten «52.37022,4.89517» van de woning",
    "https://maps.voorbeeld.nl/@«52.37022,4.89517»,17z",
    '"latitude": «52.37022, "longitude": 4.89517»',
    "ligt op «52°22'12.8\"N 4°53'42.7\"E»",
    "«52.3702° N, 4.8952° E»",
    "«N 52° 22.213 E 004° 53.713»",
    "RD-coördinaten: «121687, 487484»",
    "sta bij ///«kraan.tafel.stoel»",
    "pad ///etc.d",
    "bedragen 121687, 487484",
    "scores 52.37022, 4.89517",
    "GPS 52.4, 4.9",
    "locatie 95.37022, 4.89517",
    "versie 12.3456.7890",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A precise position is found; pairs of other numbers and rough positions aren't."""
    assert_marked(RECOGNIZER, marked)
