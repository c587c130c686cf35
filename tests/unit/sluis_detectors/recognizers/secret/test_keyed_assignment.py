"""A random value behind a name that says secret is found; a name, path or version isn't."""

import pytest

from sluis_detectors.recognizers.secret.keyed_assignment import RECOGNIZERS
from support.recognizers import HEX, assert_marked, filler

ROWS = (
    f'api_key = "«{filler(32)}»"',
    f"CLIENT_SECRET: «{filler(40)}»",
    f'{{"access_token": "«{filler(48)}»"}}',
    f"the api key is «{filler(24)}» for now",
    f"de API-sleutel van Hetzner is «{filler(40)}».",
    f"token for the build server: «{filler(24)}»",
    f"APP_KEY=base64:«{filler(43)}=»",
    f"secret_key_base: «{filler(128, HEX)}»",
    f"Ocp-Apim-Subscription-Key: «{filler(32, HEX)}»",
    "SECRET_KEY = '«django-insecure-9x!v4(w@q2&k7_p0=z»'",
    'api_key = "your_api_key_goes_here"',
    "API_KEY=your-api-key-goes-here-1234",
    f"auth = '«{filler(32)}»'",
    f'setSecret("«{filler(32)}»")',
    f"api_token -> «{filler(32)}»",
    f"access: {filler(40, HEX)}",
    "access: ReadWriteExecuteForEverybody2024",
    "credentials = standard_b64encode(credentials)",
    "token: AbstractAuthenticationToken2Factory",
    "secret: projects/123456789/secrets/db-password/versions/3",
    f"public key of the server: {filler(43)}=",
    f"continuation token: {filler(40)}",
    f"__RequestVerificationToken={filler(92)}",
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
    assert_marked(RECOGNIZERS, marked)
