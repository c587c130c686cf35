"""A number that passes the eleven test is found when it is written as a BSN or a word says so."""

import pytest

from sluis_detectors.merging import merge
from sluis_detectors.recognizers.matcher import Matcher
from sluis_detectors.recognizers.nl.bsn import RECOGNIZER
from support.recognizers import assert_marked

ROWS = (
    "Medewerker met BSN «1234 56 782» wil verlof",
    "bsn: «123456782»",
    "burgerservicenr «123456782»",
    "BSN «123.456.782», geboren te Ede",
    "BSN «111-222-333»",
    '{"bsn_nummer": "«123456782»"}',
    "Nummer «1234.56.782» zonder woord erbij",
    "het burgerservicenummer van de cliënt is «12 34 56 782»",
    "123456782 zonder woord erbij scoort te laag",
    "Bestelling 123456789 is zoek",  # fails the eleven test
    "BSN 123456783",  # last digit wrong
    "bestelnummer 123456782",
    "1234567820 heeft een cijfer te veel: BSN",
    "BSN 000000000",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A number that passes the eleven test is found when it is written as a BSN or a word says so."""
    assert_marked(RECOGNIZER, marked)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Het getal 123456782 staat er.", 0.3, 0.5),
        ("BSN 123456782", 0.9, 1.0),
        ("Het getal 1234 56 782 staat er.", 0.6, 0.9),
    ],
)
def test_scores_by_form_and_context(text: str, low: float, high: float) -> None:
    """A plain number scores low, a grouped one higher, one with a word for it highest."""
    (finding,) = merge(text, Matcher([RECOGNIZER]).find(text))
    assert low <= finding.score <= high
