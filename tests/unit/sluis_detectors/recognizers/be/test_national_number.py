"""A Belgian national number holds its check digits; unformatted it needs a word for it."""

import pytest

from sluis_detectors.recognizers.be.national_number import RECOGNIZER
from support.recognizers import assert_marked

ROWS = (
    "rijksregisternummer «85.07.30-033.28»",
    "RRN «85073003328»",
    "nummer «85.07.30-033.28» in het dossier",
    "85.07.30-033.29",
    "rijksregisternummer 85073003329",
    "bestelling 85073003328",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A Belgian national number holds its check digits; unformatted it needs a word for it."""
    assert_marked(RECOGNIZER, marked)
