"""A web address is found up to the punctuation of its sentence."""

import pytest

from sluis_detectors.recognizers.general.url import RECOGNIZER
from support.recognizers import assert_marked

ROWS = (
    "zie «https://voorbeeld.nl/a?b=1».",
    "(«https://voorbeeld.nl/x_(y)»)",
    "website «www.popescu.nl».",
    "lees «voorbeeld.com/pad/naar#iets», graag",
    "Node.js en booking.com",
    "en/of",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A web address is found up to the punctuation of its sentence."""
    assert_marked(RECOGNIZER, marked)
