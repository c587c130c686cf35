"""A recovery key, seed phrase or product key is found; long numbers and sentences aren't."""

import pytest

from sluis_detectors.recognizers.secret.recovery_key import RECOGNIZERS
from support.recognizers import assert_marked

ROWS = (
    "BitLocker: «111111-222222-333333-444444-555555-666666-110000-220000»",
    "111112-222222-333333-444444-555555-666666-110000-220000",
    "seed phrase: «legal winner thank year wave sausage worth useful legal winner thank yellow»",
    "De herstelzin: «letter advice cage absurd amount doctor acoustic avoid letter advice cage above»",
    "recovery phrase: write all the words on a piece of paper and keep the paper in the safe",
    "Windows: «VK7JG-NPHTM-C97JM-9MPGT-3V66T»",
    "Backup codes: «a1b2c-d3e4f 0a1b2-3c4d5 9f8e7-d6c5b»",
    "AAAAA-EEEEE-IIIII-OOOOO-UUUUU",
    "backup codes: ask-your colleague",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A recovery key, seed phrase or product key is found; long numbers and sentences aren't."""
    assert_marked(RECOGNIZERS, marked)
