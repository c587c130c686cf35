"""Numbers of pupils, students and schools are found beside the word for them."""

import pytest

from sluis_detectors.recognizers.nl.education import RECOGNIZERS
from support.recognizers import assert_marked

ROWS = (
    "BRIN «12AB» of twaalf",
    "BRIN-nummer «99XX-01»",
    "brin: «99xx»",
    "onderwijsnummer «101222331»",
    "PGN «101222331» van de leerling",
    "studentnummer «s1234567»",
    "student id: «u7654321»",
    "Student number «12345678».",
    "onderwijsnummer 101222332",
    "artikel 12AB",
    "student 2024",
    "bestelling 101222331",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """Numbers of pupils, students and schools are found beside the word for them."""
    assert_marked(RECOGNIZERS, marked)
