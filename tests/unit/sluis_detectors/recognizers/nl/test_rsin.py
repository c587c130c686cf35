"""A tax number of a legal person passes the eleven test and stands behind the word for it."""

import pytest

from sluis_detectors.recognizers.nl.rsin import RECOGNIZER
from support.recognizers import assert_marked

ROWS = (
    "RSIN «123456782»",
    "RSIN/fiscaalnummer: «1234.56.782»",
    "fiscaal nummer «111 222 333»",
    "loonheffingennummer «123456782L01»",
    "RSIN 123456789",
    "ordernummer 123456782",
    "RSIN is negen cijfers",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A tax number of a legal person passes the eleven test and stands behind the word for it."""
    assert_marked(RECOGNIZER, marked)
