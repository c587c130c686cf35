"""A wallet's address holds its check sum; other long codes and the zero address pass."""

import pytest

from sluis_detectors.recognizers.general.crypto_wallet import RECOGNIZERS
from support.recognizers import assert_marked, filler

ROWS = (
    "BTC «1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2»",
    "stuur naar «bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq» graag",
    "wallet «0x52908400098527886E0F7030069857D2E4169EE7»",
    "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3",
    "0x0000000000000000000000000000000000000000",
    "«ltc1qw508d6qejxtdg4y5r3zarvary0c5xw7kgmn4n9»",
    "XRP naar «rN7n7otQDd6FczFgLdSqtcsAUxDkw6fzRH»",
    "rN7n7otQDd6FczFgLdSqtcsAUxDkw6fzRH zonder woord",
    f"monero «4{'A'}{filler(93, '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz')}»",
    "0xdeadbeef",
    "sha1 52908400098527886E0F7030069857D2E4169EE7",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A wallet's address holds its check sum; other long codes and the zero address pass."""
    assert_marked(RECOGNIZERS, marked)
