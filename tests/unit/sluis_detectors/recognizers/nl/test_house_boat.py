"""A house boat's mooring or name is an address; talk of house boats isn't."""

import pytest

from sluis_detectors.recognizers.nl.house_boat import RECOGNIZER
from support.recognizers import assert_marked

ROWS = (
    "Zij woont op de woonboot tegenover «Amstel 123» in Amsterdam",
    "woonark aan de «Schinkelkade 12 ws»",
    "ligplaats «Prinsengracht 5»",
    "woonboot «Prinsengracht t/o 5»",
    "post naar «Prinsengracht t/o 123» te Amsterdam",
    "Een woonboot in Utrecht kost 300000 euro",
    "De ligplaats is verlopen",
    "woonboot te koop",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A house boat's mooring or name is an address; talk of house boats isn't."""
    assert_marked(RECOGNIZER, marked)
