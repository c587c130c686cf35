"""An address of a machine is found; a version number, a time or this machine isn't."""

import pytest

from sluis_detectors.recognizers.general.ip_address import RECOGNIZER
from support.recognizers import assert_marked

ROWS = (
    "vanaf «81.15.126.160» (poging 5)",
    "IP «203.0.113.7».",
    "Workstation IP «2a02:1eb2:fac0::3f3».",
    "http://«10.1.2.3»:8080/",
    "versie 1.2.3.4",
    "127.0.0.1",
    "0.0.0.0",
    "255.255.255.0",
    "10.0.0.0/8",
    "1.2.3.4.5",
    "256.1.1.1",
    "om 10:30:45 uur",
    "std::vector en a::b",
    "::1",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """An address of a machine is found; a version number, a time or this machine isn't."""
    assert_marked(RECOGNIZER, marked)
