"""Keys and webhooks of messaging and mail services: Slack, Teams, Discord, Telegram, Twilio, SendGrid and others.

Source: the services' documentation of token types. A webhook address lets anyone post, so the whole address is the
secret. Fictitious: xoxb-123456789012-… ; https://hooks.slack.com/services/T…/B…/….
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import is_random

RECOGNIZER = Recognizer(
    name="messaging-key",
    entity="TOKEN",
    patterns=(
        Pattern(r"\b(?:xox[abeoprs]-(?:\d{6,14}-){1,3}[A-Za-z0-9-]{10,250})\b", 0.95, right="-#*"),
        Pattern(r"\b(?:xox[ar]-\d-[A-Za-z0-9-]{10,250}|xoxe(?:\.xox[bp])?-\d-[A-Za-z0-9]{100,250})\b", 0.95),
        Pattern(r"(?i)\b(?:xapp-\d-[A-Z0-9]+-\d+-[a-z0-9]{20,})\b", 0.95),
        Pattern(r"(https://hooks\.slack\.com/(?:services|workflows|triggers)/[A-Za-z0-9+/]{40,60})", 0.95),
        Pattern(r"(https://[a-z0-9-]+\.webhook\.office\.com/webhookb2/[A-Za-z0-9@/-]{60,200})", 0.95),
        Pattern(r"(https://(?:ptb\.|canary\.)?discord(?:app)?\.com/api/webhooks/\d{17,20}/[A-Za-z0-9_-]{60,})", 0.95),
        Pattern(r"(?:^|[^\w])([MNO][A-Za-z0-9_-]{23,25}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,38})(?:$|[^\w.-])", 0.85),
        Pattern(r"(?:^|[^\w:])(?:bot)?(\d{8,10}:A[A-Za-z0-9_-]{34})(?:$|[^\w-])", 0.9),
        Pattern(r"\b(?:SK[a-f0-9]{32})\b", 0.85),
        Pattern(r"\b(?:SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{32,64})", 0.95),
        Pattern(r"\b(?:key-[a-f0-9]{32}|[a-f0-9]{32}-us\d{1,2}|xkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16})\b", 0.9),
        Pattern(r"\b(?:EAA[MC][A-Za-z0-9]{100,})\b", 0.9),
        Pattern(r"\b(\d{15,16}\|[A-Za-z0-9_-]{27})(?:$|[^\w-])", 0.85),
        Pattern(r"\b(?:s-s4t2(?:af|ud)-[a-f0-9]{64})\b", 0.9),
        Pattern(r"\b(?:dt0[a-z]\d{2}\.[A-Z0-9]{24}\.[A-Z0-9]{64})\b", 0.95),
    ),
    check=is_random,
)
