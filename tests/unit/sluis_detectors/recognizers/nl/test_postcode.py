"""A postcode is found alone unless it reads as a year or a word, and takes its place name along."""

import pytest

from sluis_detectors.recognizers.nl.postcode import RECOGNIZERS
from support.recognizers import assert_marked

ROWS = (
    "«6793 CG Belt-Schutsloot»",
    "«1234 AB» staat er",
    "4641 SA is nooit uitgegeven",
    "«2595 AA 's-Gravenhage»",
    "«2908 LJ Capelle aan den IJssel», graag",
    "«6920 GD NIEUWER TER AA»",
    "postcode «1234ab»",
    "In 2024 IS de prijs gestegen",
    "Het jaar 2024 OP de kalender",
    "metformine 1250 MG per dag",
    "0123 AB",
    "week 1234 AB",
    "12345 AB",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A postcode is found alone unless it reads as a year or a word, and takes its place name along."""
    assert_marked(RECOGNIZERS, marked)
