"""An account's name is found behind a word for it; stand-ins, decorators and packages aren't."""

import pytest

from sluis_detectors.recognizers.general.username import RECOGNIZERS
from support.recognizers import assert_marked

ROWS = (
    "gebruikersnaam: «jdvries84»",
    "Username = «j.devries», wachtwoord",
    "Instagram «@jan.devries»",
    "GitHub-account «@jdevries»",
    "Telegram: «@jdv_84»",
    "inlognaam is «devriesj»",
    "username «jdevries84» en",
    "ingelogd als «jdevries84»",
    "user: «jdevries84»",
    "mijn insta is «jan.devries84»",
    "Discord «jan#1234»",
    "Skype: «live:jandevries»",
    "https://www.linkedin.com/in/«jan-de-vries-123»/",
    "instagram.com/«jan.devries84»",
    "https://www.facebook.com/groups/12345",
    "https://x.com/home",
    "login oauth2 flow",
    "the user clicks 2 buttons",
    "account type2",
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
    assert_marked(RECOGNIZERS, marked)
