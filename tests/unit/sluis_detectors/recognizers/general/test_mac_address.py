"""A device's network address is found; group addresses, times and fingerprints aren't."""

import pytest

from sluis_detectors.recognizers.general.mac_address import RECOGNIZER
from support.recognizers import assert_marked

ROWS = (
    "MAC «00:1A:2B:3C:4D:5E»",
    "link/ether «02:00:5e:10:00:01» brd ff:ff:ff:ff:ff:ff",
    "mac-adres «00-1A-2B-3C-4D-5E»",
    "MAC address «001a.2b3c.4d5e»",
    "00:00:00:00:00:00",
    "01:00:5e:00:00:fb",
    "10:30:45",
    "SHA1 fp AA:BB:CC:DD:EE:FF:00:11:22:33",
    "versie 1234.5678.9012",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A device's network address is found; group addresses, times and fingerprints aren't."""
    assert_marked(RECOGNIZER, marked)
