"""A case number of a Dutch court is found whole, with its roll."""

import pytest

from sluis_detectors.recognizers.nl.court_case import RECOGNIZER
from support.recognizers import assert_marked

ROWS = (
    "zaaknummer «78765415 cv expl 19-5863»",
    "zaaknummer «C/12/184089 / HA ZA 21-197».",
    "zaak «51646179 CV EXPL 20-5646»",
    "parketnummer «01/553681-22»",
    "«C/09/512345» dient maandag",
    "ECLI:NL:HR:2020:1234",
    "artikel 6:162 BW, 12/2024",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A case number of a Dutch court is found whole, with its roll."""
    assert_marked(RECOGNIZER, marked)
