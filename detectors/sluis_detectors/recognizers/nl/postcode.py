"""Dutch postcode, with the place that follows it.

Source: PostNL: four digits of which the first isn't 0, an optional space, two letters other than SA, SD and SS.
`2024 IS` and `1250 MG` in running text look like one, so letters that are a word or a unit, and years, need more: a
place name after it or a word for an address near. Fictitious: 1234 AB Utrecht, 1234AB.
"""

import re

from sluis_detectors.recognizers.base import Pattern, Recognizer

_PARTICLE = r"(?i:aan|de|den|der|het|'t|op|bij|in|en|ter|ten|te|van|a/d|a\.d\.)"
_CITY = (
    r"(?:'[st][- ])?[A-ZÀ-Þ][A-Za-zÀ-ÿ'-]+"
    rf"(?:(?: {_PARTICLE}){{1,3}} [A-ZÀ-Þ][A-Za-zÀ-ÿ'-]+| (?:[A-ZÀ-Þ][a-zß-ÿ'-]+|[A-ZÀ-Þ]{{2,}}\b))?"
)
_CODE = r"[1-9]\d{3} ?[A-Z]{2}"
_WORDS = frozenset(
    [
        "EN",
        "DE",
        "IS",
        "OP",
        "IN",
        "TE",
        "OF",
        "AF",
        "AL",
        "ER",
        "JE",
        "ZE",
        "WE",
        "HE",
        "AM",
        "PM",
        "AN",
        "AS",
        "AT",
        "BE",
        "BY",
        "DO",
        "GO",
        "IF",
        "IT",
        "ME",
        "MY",
        "NO",
        "ON",
        "OR",
        "SO",
        "TO",
        "UP",
        "US",
        "MG",
        "ML",
        "KG",
        "KM",
        "CM",
        "MM",
        "KB",
        "MB",
        "GB",
        "TB",
        "KW",
        "HZ",
    ]
)
_YEAR = re.compile(r"(?:19|20)\d\d ")


def is_postcode(value: str) -> bool:
    """Whether the letters are issued ones."""
    return value[:7].replace(" ", "")[4:6].upper() not in ("SA", "SD", "SS")


def is_plain_postcode(value: str) -> bool:
    """The same, and neither a year nor a common word: what may stand alone."""
    return is_postcode(value) and value[-2:].upper() not in _WORDS and not _YEAR.match(value)


_CONTEXT = (
    "adres*",
    "address*",
    "postcode*",
    "woont",
    "wonende",
    "woonachtig",
    "woonplaats",
    "gevestigd",
    "lives",
    "postal",
)

RECOGNIZERS = (
    Recognizer(
        name="nl-postcode-place",
        entity="ADDRESS",
        patterns=(Pattern(rf"\b(?:{_CODE},? {{1,2}}{_CITY})", 0.75, 0.85),),
        context=_CONTEXT,
        check=is_postcode,
    ),
    Recognizer(
        name="nl-postcode",
        entity="ADDRESS",
        patterns=(Pattern(rf"\b(?:{_CODE})\b", 0.6, 0.8),),
        context=_CONTEXT,
        against=("artikel*", "model", "type", "versie", "week", "eur", "euro"),
        check=is_plain_postcode,
    ),
    Recognizer(
        name="nl-postcode-in-context",
        entity="ADDRESS",
        patterns=(Pattern(rf"(?i)\b(?:{_CODE})\b", 0.0, 0.75),),
        context=_CONTEXT,
        before=60,
        check=is_postcode,
    ),
)
