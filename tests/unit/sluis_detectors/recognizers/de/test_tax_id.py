"""A German tax number holds its check digit and stands near a word for it."""

import pytest

from sluis_detectors.recognizers.de.tax_id import RECOGNIZER
from support.recognizers import assert_marked

ROWS = (
    "Steuer-ID: «86 095 742 719»",
    "Steueridentifikationsnummer «86095742719»",
    "tax ID «86095742719» (Germany)",
    "Steuer-ID 86095742718",
    "Bestellung 86095742719",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A German tax number holds its check digit and stands near a word for it."""
    assert_marked(RECOGNIZER, marked)
