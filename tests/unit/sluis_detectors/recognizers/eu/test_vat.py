"""A VAT number of another member state follows the rules of its state."""

import pytest

from sluis_detectors.recognizers.eu.vat import RECOGNIZER
from support.recognizers import assert_marked

ROWS = (
    "VAT «DE136695976» of the supplier",
    "Fournisseur «FR40303265045»",
    "levering door «BE0403019261»",
    "«BE 0403.019.261»",
    "DE136695978",
    "PL1234567890",
    "bestelnummer DE123456789",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A VAT number of another member state follows the rules of its state."""
    assert_marked(RECOGNIZER, marked)
