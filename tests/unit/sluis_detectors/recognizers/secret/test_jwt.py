"""A JSON Web Token is found by its parts."""

import pytest

from sluis_detectors.recognizers.secret.jwt import RECOGNIZER
from support.recognizers import assert_marked, filler

ROWS = (
    "«eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UifQ.»",
    f"token «eyJ{filler(20)}.eyJ{filler(40)}.{filler(43)}» verlopen",
    f"«eyJ{filler(20)}.{filler(30)}.{filler(16)}.{filler(40)}.{filler(22)}»",
    "eyJ is how they begin",
    f"eyJ{filler(20)}.eyJ{filler(40)}",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A JSON Web Token is found by its parts."""
    assert_marked(RECOGNIZER, marked)
