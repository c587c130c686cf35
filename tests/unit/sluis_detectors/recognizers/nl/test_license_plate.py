"""A plate with hyphens is found by its sidecode; one without only beside a word for it."""

import pytest

from sluis_detectors.recognizers.nl.license_plate import RECOGNIZER
from support.recognizers import assert_marked

ROWS = (
    "kenteken «24-NGJ-8», meldt schade",
    "Auto «G-710-PS» staat fout",
    "de bus met nummerbord «12ABC3»",
    "registration «97-NDP-4»",
    "kenteken «12-ab-cd»",
    "Zonder woord: «XX-99-99»",
    "artikel AB-12-34",
    "bestelnummer 12-ABC-3",
    "12ABC3 zonder woord erbij",
    "Bon Scott op 19 februari 1980 in de auto",
    "123-ABCD-4",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A plate with hyphens is found by its sidecode; one without only beside a word for it."""
    assert_marked(RECOGNIZER, marked)
