"""The cookie of an open session is found; preferences, counters and stand-ins aren't."""

import pytest

from sluis_detectors.recognizers.secret.session_cookie import RECOGNIZER
from support.recognizers import HEX, assert_marked, filler

ROWS = (
    f"Cookie: PHPSESSID=«{filler(26)}»",
    f"JSESSIONID=«{filler(32, HEX)}»; theme=dark",
    f"_gitlab_session=«{filler(32, HEX)}»",
    f"connect.sid=«s%3A{filler(32)}.{filler(43)}»",
    f"Set-Cookie: sessionid=«{filler(32)}»; HttpOnly",
    f"Cookie: theme=dark; auth_token=«{filler(40)}»",
    f"curl -b 'session=«{filler(40)}»' https://voorbeeld.nl",
    "Cookie: theme=dark; lang=nl; consent=all-cookies-accepted",
    f"Cookie: csrftoken={filler(32)}",
    "session=xxxxxxxxxxxxxxxxxxxxxxxx",
    "session_timeout=1800",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """The cookie of an open session is found; preferences, counters and stand-ins aren't."""
    assert_marked(RECOGNIZER, marked)
