"""An address of any country is found by the words that announce it, or by a unit, a place or a country behind it."""

import pytest

from sluis_detectors.recognizers.general.address import RECOGNIZERS
from support.recognizers import assert_marked

ROWS = (
    "Address: «376 Példa Hosszú 13», graag",
    "she lives on «Esimerkki 54»",
    "verhuisd naar «Uliczna 61»",
    "my address is «27 Voorbeeld Oord»",
    "stuur naar «1234 Voorbeeldur 45» Apt. 12",
    "Ana\n> «1234 Voorbeeldur 45»\n> Suite 12",
    "Ana\n«0547 Voorbeeldur 91»\nOslo",
    "levering aan «5586 Voorbeeldstræti 31», Arnsdorf",
    "wait at «the corner of Uliczna 61 and Example Mill»",
    "op de «hoek van de Kerkstraat en de Dorpsstraat»",
    "Oslo\n«Norway 80296»\nthanks",
    "in the corner of his eye and mouth",
    "the corner of the room and Jan",
    "2024 Windows 11, Office",
    "12 Maart 2024, Utrecht",
    "In Norway 80296 people voted",
    "het adres. PARIJS, 15 Febr. De bank",
    "the address on 12 March 2024",
    "moved to March 2024",
    "Windows 11 is geïnstalleerd",
    "address the 3 main problems",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """An address of any country is found by words that announce it, or by a unit, place or country behind it."""
    assert_marked(RECOGNIZERS, marked)
