"""A payment service's secret key is found; a publishable one isn't."""

import pytest

from sluis_detectors.recognizers.secret.payment_keys import RECOGNIZER
from support.recognizers import HEX, assert_marked, filler

ROWS = (
    "def test_encodeUnicode4BytesUTF8Highest(self):",
    f"«sandbox_{filler(40)}»",
    f"woo «cs_{filler(40, HEX)}»",
    f"«rzp_live_{filler(14)}»",
    f"«FLWSECK_TEST{filler(12)}»",
    f"$config['secret_key'] = '«sk_{filler(12)}#8@*x{filler(12)}»'",
    f"«sk_test_{filler(24)}»",
    f"«rk_live_{filler(24)}»",
    f"mollie: «live_{filler(30)}»",
    f"«shpat_{filler(32, HEX)}»",
    f"pk_live_{filler(24)}",
    "sk_test_xxxxxxxxxxxxxxxxxxxxxxxx",
    "live_stream_started",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A payment service's secret key is found; a publishable one isn't."""
    assert_marked(RECOGNIZER, marked)
