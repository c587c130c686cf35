"""Keys of services that watch systems, and of those that switch features: New Relic, Datadog, Honeycomb, Axiom,
Grafana's first keys, LaunchDarkly, Statsig, Elastic.

Source: the services' documentation of their keys. Fictitious: NRAK- with 27 capitals and digits; sdk- and a UUID.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import is_random

_UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"

RECOGNIZER = Recognizer(
    name="monitoring-key",
    entity="API_KEY",
    patterns=(
        Pattern(
            r"\b(?:NRAK-[A-Z0-9]{27}|NRII-[A-Za-z0-9_-]{32}|NRJS-[a-f0-9]{19}|NR(?:IQ|RA|SP)-[A-Za-z0-9_-]{20,44}|"
            r"[a-f0-9x]{36}NRAL)",
            0.9,
            right="-_",
        ),
        Pattern(r"\b(?:dd(?:app|pat)_[A-Za-z0-9]{30,60}|hc[abmx]i[ck]_[a-z0-9]{58}|secret-[A-Za-z0-9]{40,50})\b", 0.9),
        Pattern(rf"\b(?:xa[ap]t-{_UUID}|(?:sdk|api)-{_UUID})\b", 0.9),
        Pattern(r"\b(?:eyJrIjoi[A-Za-z0-9+/_-]{60,400}={0,3})", 0.95, right=".-_"),
    ),
    check=is_random,
)
