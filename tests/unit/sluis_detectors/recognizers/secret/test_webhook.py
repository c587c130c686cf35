"""An address that works for whoever has it is found whole; pages about webhooks aren't."""

import pytest

from sluis_detectors.recognizers.secret.webhook import RECOGNIZER
from support.recognizers import HEX, assert_marked, filler

LOWER = "abcdefghijklmnopqrstuvwxyz0123456789"
UUID = "5eb4223e-5008-46e5-be67-c7b8f2732305"
ROWS = (
    f"«https://hooks.slack.com/services/T{filler(8)}/B{filler(8)}/{filler(24)}»",
    f"«https://hooks.slack.com/workflows/T{filler(10)}/A{filler(10)}/123456789012345678/{filler(24)}»",
    f"«https://contoso.webhook.office.com/webhookb2/{UUID}@{UUID}/IncomingWebhook/{filler(32, HEX)}/{UUID}»",
    f"«https://prod-12.westeurope.logic.azure.com/workflows/{filler(32, HEX)}/triggers/manual?sv=1&sig={filler(43)}»",
    f"«https://discord.com/api/webhooks/123456789012345678/{filler(68)}»",
    f"«https://chat.googleapis.com/v1/spaces/AAAA{filler(7)}/messages?key={filler(39)}&token={filler(43)}»",
    f"zap: «https://hooks.zapier.com/hooks/catch/1234567/{filler(7, LOWER)}»/",
    f"«https://hook.eu1.make.com/{filler(32, LOWER)}»",
    f"«https://maker.ifttt.com/trigger/deur/with/key/{filler(43)}»",
    f"«https://n8n.voorbeeld.nl/webhook/{UUID}»",
    "https://hooks.slack.com/docs",
    "https://discord.com/developers/docs/resources/webhook",
    "https://hooks.slack.com/services/XXXXXXXXX/XXXXXXXXX/XXXXXXXXXXXXXXXXXXXXXXXX",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """An address that works for whoever has it is found whole; pages about webhooks aren't."""
    assert_marked(RECOGNIZER, marked)
