"""An account's name is found behind a word for it; stand-ins, decorators and packages aren't."""

import pytest

from sluis_detectors.recognizers.general.username import RECOGNIZER
from support.recognizers import assert_marked

ROWS = (
    "gebruikersnaam: «jdvries84»",
    "Username = «j.devries», wachtwoord",
    "Instagram «@jan.devries»",
    "GitHub-account «@jdevries»",
    "Telegram: «@jdv_84»",
    "inlognaam is «devriesj»",
    "gebruikersnaam: admin",
    "username = None",
    "username: <username>",
    "username = os.environ['USER']",
    "@app.route('/')",
    "@angular/core",
    "gebruikersnaam vergeten",
    "GitHub is handig",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """An account's name is found behind a word for it; stand-ins, decorators and packages aren't."""
    assert_marked(RECOGNIZER, marked)
