"""An address in no known form is found right behind the words that announce one."""

import pytest

from sluis_detectors.recognizers.general.address import RECOGNIZER
from support.recognizers import assert_marked

ROWS = (
    "Address: «376 Példa Hosszú 13», graag",
    "she lives on «Esimerkki 54»",
    "verhuisd naar «Uliczna 61»",
    "my address is «27 Voorbeeld Oord»",
    "the address on 12 March 2024",
    "moved to March 2024",
    "Windows 11 is geïnstalleerd",
    "address the 3 main problems",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """An address in no known form is found right behind the words that announce one."""
    assert_marked(RECOGNIZER, marked)
