"""An account number is found whole when its check digits hold, and ends where the next word begins."""

import pytest

from sluis_detectors.recognizers.general.iban import RECOGNIZER
from support.recognizers import assert_marked

ROWS = (
    "IBAN «NL91ABNA0417164300».",
    "«NL91 ABNA 0417 1643 00» op naam van",
    "rekening «nl91 abna 0417 1643 00»",
    "«GB29 NWBK 6016 1331 9268 19», en «DE89370400440532013000»",
    "«NL91.ABNA.0417.1643.00»",
    "«BE68 5390 0754 7034» «NL91ABNA0417164300»",
    "IBAN NL92ABNA0417164300",
    "NL91ABNA041716430",
    "Order XX1234567890123456",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """An account number is found whole when its check digits hold, and ends where the next word begins."""
    assert_marked(RECOGNIZER, marked)
