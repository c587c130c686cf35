"""A German card number is found beside the word for it, with its check digit where there is one."""

import pytest

from sluis_detectors.recognizers.de.identity_card import RECOGNIZER
from support.recognizers import assert_marked

ROWS = (
    "Personalausweis «L01X00T47»",
    "Ausweisnummer: «L01X00T471»",
    "Reisepass Nr. «C01X00T47»",
    "Personalausweis L01X00T472",
    "Modell L01X00T47",
    "Ausweis VERLÄNGERT",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A German card number is found beside the word for it, with its check digit where there is one."""
    assert_marked(RECOGNIZER, marked)
