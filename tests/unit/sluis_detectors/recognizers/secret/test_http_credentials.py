"""Credentials in headers and client options are found; a variable in their place isn't."""

import pytest

from sluis_detectors.recognizers.secret.http_credentials import RECOGNIZERS
from support.recognizers import assert_marked, filler

ROWS = (
    f"Authorization: «OAuth {filler(32)}»",
    f"Authorization: «SSWS 00{filler(40)}»",
    "Authorization: see paragraph three",
    "curl -u«jan:Zwaluw2024» https://voorbeeld.nl",
    f'-H "Authorization: «Bearer {filler(40)}»"',
    f"X-Api-Key: «{filler(32)}»",
    "curl -u «jan:Zomer2024!» https://voorbeeld.nl",
    "mysql --password=«Zomer2024!» klanten",
    'curl --user «"{acd3c08b-74e8-4f44}":"{ZqL5kVrX1n8tA2}"» https://voorbeeld.nl',
    '-H "Authorization: Bearer $TOKEN"',
    'curl -u "{user}:{password}" https://voorbeeld.nl',
    'curl --user "username:password" https://voorbeeld.nl',
    'curl -u ":" https://localhost:9200',
    "authorization is required",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """Credentials in headers and client options are found; a variable in their place isn't."""
    assert_marked(RECOGNIZERS, marked)
