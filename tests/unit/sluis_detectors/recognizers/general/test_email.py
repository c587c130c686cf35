"""An e-mail address is found, also when written to hide it; a decorator or version isn't one."""

import pytest

from sluis_detectors.recognizers.general.email import RECOGNIZER
from support.recognizers import assert_marked

ROWS = (
    "mail aan «jan.devries@voorbeeld.nl», over de borrel",
    "<«a+b_c@sub.voorbeeld.co.uk»>",
    "«jan [at] voorbeeld.nl» of bel",
    "«jan (at) voorbeeld (punt) nl» of bel",
    "«renée@voorbeeld.nl»",
    "MAILTO:«INFO@VOORBEELD.NL»",
    "git@github.com:org/repo.git",
    "email=«jan@voorbeeld.nl»&x=1",
    "@property",
    "pakket@1.2.3",
    "kosten @ 5 euro",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """An e-mail address is found, also when written to hide it; a decorator or version isn't one."""
    assert_marked(RECOGNIZER, marked)
