"""A random value behind a name that says secret is found; a name, path or version isn't."""

import pytest

from sluis_detectors.recognizers.secret.keyed_assignment import RECOGNIZER
from support.recognizers import assert_marked, filler

ROWS = (
    f'api_key = "«{filler(32)}»"',
    f"CLIENT_SECRET: «{filler(40)}»",
    f'{{"access_token": "«{filler(48)}»"}}',
    f"the api key is «{filler(24)}» for now",
    'api_key = "your_api_key_goes_here"',
    "secret_length = X25519.secret_length",
    'tokenFile: "configuration/settings.json"',
    f'checksum: "{filler(40)}"',
    "API_ORG_EXIST = APIOrganizationExist",
    "token=" + "x" * 40,
    f'csrf-token="{filler(40)}"',
    f"csrfToken: {filler(40)}",
    "DATABRICKS_TOKEN=dapi123456789012345678a9bc01234defg5",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A random value behind a name that says secret is found; a name, path or version isn't."""
    assert_marked(RECOGNIZER, marked)
