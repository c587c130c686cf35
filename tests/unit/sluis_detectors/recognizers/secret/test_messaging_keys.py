"""A messaging service's token is found whole."""

import pytest

from sluis_detectors.recognizers.secret.messaging_keys import RECOGNIZER
from support.recognizers import HEX, assert_marked, filler

ROWS = (
    f"«xoxb-{'1234567890123'}-{filler(24)}»",
    f"«xoxd-{filler(60)}%3D»",
    f"BREVO=«xsmtpsib-{filler(64, HEX)}-{filler(16)}»",
    f"«mlsn.{filler(64, HEX)}»",
    f"infobip «{filler(32, HEX)}-5eb4223e-5008-46e5-be67-c7b8f2732305»",
    f"ably «{filler(6)}.{filler(6)}:{filler(43)}»",
    f"sessie «00D{filler(12)}!AQ{filler(90)}»",
    f"Bearer «{'A' * 22}{filler(80)}»",
    f"«SG.{filler(22)}.{filler(43)}»",
    f"«SK{filler(32, HEX)}»",
    f"bot«123456789:A{filler(34)}»",
    f"«xoxe.xoxp-1-{filler(160)}»",
    "xoxb-not-a-token",
    "xoxe.xoxp-1-RANDOMSTRINGHERE",
    "xoxp-1234-1234-1234-4ddbc191d40ee098cbaae6f3523ada2d",
    "xoxp-572370529330-573807301142-572331691188-####################",
    "SG.1.2",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A messaging service's token is found whole."""
    assert_marked(RECOGNIZER, marked)
