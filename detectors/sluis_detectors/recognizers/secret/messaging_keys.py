"""Keys of services that send messages, mail and posts, and of those that keep customers: Slack, Discord, Telegram,
Twilio, SendGrid, Brevo, Mailgun, MailerSend, Mandrill, OneSignal, Telnyx, Courier, Klaviyo, Infobip, Intercom, Ably,
Close, Salesforce, X, Instagram, Pinterest, TikTok, LinkedIn.

Source: the services' documentation of token types. Fictitious: xoxb-123456789012-… .
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import is_random

RECOGNIZER = Recognizer(
    name="messaging-key",
    entity="TOKEN",
    patterns=(
        Pattern(r"\b(?:xoxd-[A-Za-z0-9%/+=_-]{40,})", 0.95),
        Pattern(r"\b(?:xox[abceoprs]-(?:\d{6,14}-){1,3}[A-Za-z0-9-]{10,250})\b", 0.95, right="-#*"),
        Pattern(r"\b(?:xox[ar]-\d-[A-Za-z0-9-]{10,250}|xoxe(?:\.xox[bp])?-\d-[A-Za-z0-9]{100,250})\b", 0.95),
        Pattern(r"(?i)\b(?:xapp-\d-[A-Z0-9]+-\d+-[a-z0-9]{20,})\b", 0.95),
        Pattern(r"(?:^|[^\w])([MNO][A-Za-z0-9_-]{23,25}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,38})(?:$|[^\w.-])", 0.85),
        Pattern(r"(?:^|[^\w:])(?:bot)?(\d{8,10}:A[A-Za-z0-9_-]{34})(?:$|[^\w-])", 0.9),
        Pattern(r"\b(?:SK[a-f0-9]{32})\b", 0.85),
        Pattern(r"\b(?:SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{32,64})", 0.95),
        Pattern(
            r"\b(?:key-[a-f0-9]{32}|[a-f0-9]{32}-us\d{1,2}|x(?:key|smtp)sib-[a-f0-9]{64}-[A-Za-z0-9]{16}|mlsn\.[a-f0-9]{64}|"
            r"os_v2_(?:app|org)_[a-z0-9]{100,110}|KEY[A-F0-9]{28,36}_[A-Za-z0-9]{22}|pk_prod_[A-Z0-9]{28}|pk_[a-f0-9]{34}|"
            r"md-[A-Za-z0-9_-]{22})\b",
            0.9,
        ),
        Pattern(r"\b(?:[a-f0-9]{32}-[a-f0-9]{8}-[a-f0-9]{8})\b", 0.75),  # Mailgun
        Pattern(r"\b(?:[a-f0-9]{32}-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12})\b", 0.85),  # Infobip
        Pattern(r"\b(?:dG9rO[A-Za-z0-9+/]{30,}={0,2})", 0.85),  # Intercom: base64 of "tok:"
        Pattern(r"\b(?:A{20,}[A-Za-z0-9%]{60,}|IGQ[A-Za-z0-9_-]{80,}|pina_[A-Z0-9]{60,})", 0.85),
        Pattern(
            r"\b(?:act\.[A-Za-z0-9]{40,}!\d{4}\.[a-z]\d|WPL_AP1\.[A-Za-z0-9]{16,}(?:\.[A-Za-z0-9+/=]{6,10})?)", 0.9
        ),
        Pattern(r"\b(?:00D[A-Za-z0-9]{12,15}![A-Za-z0-9_.]{60,120})", 0.95),  # Salesforce session
        Pattern(
            r"\b(?:[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{6}:[A-Za-z0-9_-]{43}|api_[A-Za-z0-9]{22}\.[A-Za-z0-9]{22})\b", 0.9
        ),
        Pattern(r"\b(?:EAA[MC][A-Za-z0-9]{100,})\b", 0.9),
        Pattern(r"\b(\d{15,16}\|[A-Za-z0-9_-]{27})(?:$|[^\w-])", 0.85),
        Pattern(r"\b(?:s-s4t2(?:af|ud)-[a-f0-9]{64})\b", 0.9),
        Pattern(r"\b(?:dt0[a-z]\d{2}\.[A-Z0-9]{24}\.[A-Z0-9]{64})\b", 0.95),
    ),
    check=is_random,
)
