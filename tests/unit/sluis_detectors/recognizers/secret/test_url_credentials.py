"""User name and password in an address are found together; a variable in their place isn't."""

import pytest

from sluis_detectors.recognizers.secret.url_credentials import RECOGNIZERS
from support.recognizers import assert_marked, filler

ROWS = (
    'connect("postgresql://«app:Zomer12!»@db8.intern.lan:5432/klanten")',
    "https://«jan:p@ssw0rd»@voorbeeld.nl/",
    f"https://«{filler(40)}»@github.com/org/repo",
    f"https://api.voorbeeld.nl/v1?api_key=«{filler(32)}»&x=1",
    "postgresql://user:password@localhost/db",
    "https://$USER:${PASS}@voorbeeld.nl/",
    "https://voorbeeld.nl:8080/pad@x",
    "mongodb://<user>:<password>@host",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """User name and password in an address are found together; a variable in their place isn't."""
    assert_marked(RECOGNIZERS, marked)
