"""Dutch licence plate (kenteken).

Source: RDW, sidecodes 1 to 14 (1951 to now): six characters in three groups of letters or digits, hyphens between.
Without hyphens only beside a word for it. Fictitious: 12-ABC-3, G-710-PS, kenteken 12ABC3.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer

_SIDECODES = (
    "LL-DD-DD",
    "DD-DD-LL",
    "DD-LL-DD",
    "LL-DD-LL",
    "LL-LL-DD",
    "DD-LL-LL",
    "DD-LLL-D",
    "D-LLL-DD",
    "LL-DDD-L",
    "L-DDD-LL",
    "LLL-DD-L",
    "L-DD-LLL",
    "D-LL-DDD",
    "DDD-LL-D",
)


def _regex(separator: str) -> str:
    shapes = (code.replace("-", separator).replace("D", r"\d").replace("L", "[A-Z]") for code in _SIDECODES)
    return rf"\b(?:{'|'.join(shapes)})\b"


RECOGNIZER = Recognizer(
    name="nl-license-plate",
    entity="LICENSE_PLATE",
    patterns=(
        Pattern(_regex("-"), 0.65, 0.95),
        Pattern("(?i)" + _regex("-"), 0.0, 0.9),
        Pattern(_regex("[ -]?"), 0.0, 0.8),
        Pattern("(?i)" + _regex(""), 0.0, 0.7),
    ),
    context=(
        "kenteken*",
        "nummerbord*",
        "nummerplaat*",
        "auto",
        "voertuig*",
        "bestelbus",
        "leaseauto",
        "licence plate*",
        "license plate*",
        "number plate*",
        "plate",
        "registration",
        "reg",
        "vehicle",
        "car",
    ),
    against=(
        "artikel*",
        "bestel*",
        "order*",
        "product*",
        "model*",
        "type",
        "versie",
        "version",
        "factuur*",
        "invoice*",
        "onderdeel*",
        "part",
        "sku",
        "code",
        "foutcode",
        "serie*",
        "serial*",
    ),
    before=40,
    after=15,
)
