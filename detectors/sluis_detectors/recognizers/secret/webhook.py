"""Address that does something for whoever has it: a webhook, a form's link, a signed link to a flow.

Source: the documentation of Slack, Microsoft Teams and Power Automate, Discord, Google Chat, Zapier, Make, IFTTT, n8n,
Mattermost and PagerDuty, which all say to keep the address secret. The whole address is the finding. Fictitious:
https://hooks.slack.com/services/T…/B…/….
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import is_random

RECOGNIZER = Recognizer(
    name="webhook",
    entity="TOKEN",
    patterns=(
        Pattern(r"(https?://hooks\.slack(?:-gov)?\.com/(?:services|workflows|triggers)/[A-Za-z0-9+/]{40,80})", 0.95),
        Pattern(r"(https://[a-z0-9-]+\.webhook\.office\.com/webhookb2/[A-Za-z0-9@/-]{60,200})", 0.95),
        Pattern(r"(https://outlook\.office(?:365)?\.com/webhook/[A-Za-z0-9@/-]{60,200})", 0.95),
        Pattern(
            r"(https://[a-z0-9.-]+\.(?:logic\.azure\.com|api\.powerplatform\.com)(?::443)?/[^\s\"'<>]{20,300}[?&]sig="
            r"[A-Za-z0-9_%-]{40,60})",
            0.95,
        ),
        Pattern(r"(https://(?:ptb\.|canary\.)?discord(?:app)?\.com/api/webhooks/\d{17,20}/[A-Za-z0-9_-]{60,})", 0.95),
        Pattern(r"(https://chat\.googleapis\.com/v1/spaces/[A-Za-z0-9_-]{8,20}/messages\?[^\s\"'<>]{60,300})", 0.95),
        Pattern(r"(https://hooks\.zapier\.com/hooks/(?:catch|standard)/\d{5,12}/[a-z0-9]{6,40})\b", 0.9),
        Pattern(r"(https://hook\.[a-z0-9.]{0,12}(?:make|integromat)\.com/[a-z0-9]{30,36})\b", 0.95),
        Pattern(r"(https://maker\.ifttt\.com/trigger/[^\s/\"'<>]{1,60}/(?:json/)?with/key/[A-Za-z0-9_-]{20,60})", 0.95),
        Pattern(r"(https://events\.pagerduty\.com/integration/[a-f0-9]{32})\b", 0.9),
        Pattern(r"(https://[a-z0-9.-]{4,80}/(?:hooks/[a-z0-9]{26}|webhook(?:-test)?/[a-f0-9-]{36}))\b", 0.85),
    ),
    check=is_random,
    cost=20,
)
