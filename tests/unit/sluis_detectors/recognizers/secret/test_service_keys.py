"""A token is found by its service's prefix or name before it; hashes, counts and fillers aren't."""

import pytest

from sluis_detectors.recognizers.secret.service_keys import RECOGNIZERS
from support.recognizers import HEX, assert_marked, filler

UUID = "5eb4223e-5008-46e5-be67-c7b8f2732305"
ROWS = (
    f"token «ico-{filler(32)}».",
    f"PAT: «pat{filler(14)}.{filler(64, HEX)}»",
    f"key=«pat-eu1-{UUID}»",
    f"RESEND=«re_{filler(8)}_{filler(24)}»",
    f"up --authkey «tskey-auth-{filler(12)}-{filler(24)}»",
    f"oc login --token=«sha256~{filler(43)}»",
    f"asana 1: «1/{filler(16, '0123456789')}:{filler(32, HEX)}»",
    f"octopus «API-{filler(26).upper()}»",
    f"sourcegraph: «{filler(40, HEX)}»",
    f'snyk_token = "«{UUID}»"',
    f"DATADOG_API_KEY=«{filler(40, HEX)}»",
    "BUNDLE_ENTERPRISE__CONTRIBSYS__COM=«cafeb4b3:d3adb33f»",
    f"«4b1d{filler(38)}»",
    f"rapidapi «{filler(10, HEX)}msh{filler(15, HEX)}p{filler(6, HEX)}jsn{filler(12, HEX)}»",
    f"«AstraCS:{filler(24)}:{filler(64, HEX)}»",
    f"aiven «AVNS_{filler(18)}»",
    f"«sc_{filler(10, HEX)}.{filler(4, HEX)}.acc_{filler(12, HEX)}.{filler(60)}»",
    f"etsy_api_key = '«{filler(24)}»'",
    f"SUMO_ACCESS_ID = «su{filler(12)}»",
    "twilio_client: productie",
    f"commit {filler(40, HEX)}",
    f"etag: {filler(40, HEX)}",
    "ico-XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX",
    "meraki: abdefghjk0123456789mnopqrstuvwx12345678",
    "meraki: aaaaaaaaaa1111111111bbbbbbbbbb2222222222",
    "sumOfExposures = 3Kof2VffNQ0QgYIhXUPJosVlCaQKm2hfpWE6F1",
    f"twilio = {filler(40, 'abcdefghij')}",
    f"+EZAK{filler(54)}/",
    "Check de status van twilio en zendesk.",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A token is found by its service's prefix or name before it; hashes, counts and fillers aren't."""
    assert_marked(RECOGNIZERS, marked)
