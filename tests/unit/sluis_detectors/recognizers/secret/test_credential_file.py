"""A credential is found where its program reads it from; names, stand-ins and other settings aren't."""

import base64

import pytest

from sluis_detectors.recognizers.secret.credential_file import RECOGNIZERS
from support.recognizers import assert_marked, filler

PAIR = base64.b64encode(b"jan:Zwaluw2024").decode()
VALUE = base64.b64encode(b"zwaluw in de mos").decode()
ROWS = (
    "machine ftp.voorbeeld.nl login jan password «zwaluwmos»",
    "db.voorbeeld.nl:5432:hr:app:«zwaluwmos»",
    "*:*:*:postgres:«zwaluwmos»",
    "WIFI:S:mijnnet;T:WPA;P:«zwaluwmos»;;",
    "otpauth://totp/Sluis:jan?secret=«JBSWY3DPEHPK3PXP»&issuer=Sluis",
    "username admin password 7 «0822455D0A16»",
    "snmp-server community «zwaluw» RO",
    "define('AUTH_KEY', '«k@!dO#Om55KC*1(ec#eC0D&!NmIyklcd»');",
    f'{{"auths":{{"https://index.docker.io/v1/":{{"auth":"«{PAIR}»"}}}}}}',
    f"_auth=«{PAIR}»",
    f"Authorization: Basic «{PAIR}»",
    f"kind: Secret\ndata:\n  password: «{VALUE}»\n",
    f'{{"kind":"Secret","data":{{"pw":"«{VALUE}»"}}}}',
    f"kind: ConfigMap\ndata:\n  password: {VALUE}\n",
    "kind: Secret\nmetadata:\n  namespace: productie\n",
    f"<key>ApiToken</key>\n<string>«{filler(32)}»</string>",
    "<key>Token</key><string>YOUR_TOKEN_HERE</string>",
    '"auth": "requiredd"',
    "WIFI:S:gasten;T:nopass;;",
    "10:30:00:12:00",
    "snmp-server community $COMMUNITY RO",
    "Om 12:3000:a:b kwam de trein.",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A credential is found where its program reads it from; names, stand-ins and other settings aren't."""
    assert_marked(RECOGNIZERS, marked)
