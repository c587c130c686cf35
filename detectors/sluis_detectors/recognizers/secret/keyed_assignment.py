"""A random value given to a name that says "secret": the net below the known formats.

Source: no issuer; the measure is Shannon entropy (1948) of the value, which words and identifiers don't reach.
Fictitious: api_key = "9f8d7c6b5a4e3f2d1c0b", client secret: ….
"""

import re

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import counts_up, entropy, is_placeholder

_NAME = (
    r"(?:api[_. -]?key|apikey|api[_. -]?token|secret|token|access[_. -]?key|"
    r"auth[_. -]?key|credentials?|client[_. -]?secret|"
    r"private[_. -]?key|encryption[_. -]?key|signing[_. -]?key|master[_. -]?key|licen[cs]e[_. -]?key|"
    r"webhook[_. -]?key|sleutel)(?:[_.-]?(?:key|value|token|base|prod|production|dev|test|live|\d{1,3}))?"
)
_LINK = r"[\"'`\]]{0,2}\s{0,3}(?:=>|:=|={1,2}|:|\bis\b|>)\s{0,3}[\"'`]{0,1}"
_IDENTIFIER = re.compile(
    r"^[A-Za-z]+(?:[._/-][A-Za-z]+)*\d{0,2}$|^(?:\d+[.-])+\d+$|^[a-z]+(?:-[a-z0-9]+)*-\d+(?:\.\d+)+$|"
    r"\.(?:py|js|ts|json|ya?ml|cer|pem|txt|com|nl)$"
)
_CODE = re.compile(r"^[a-z_]+\.[a-z_]+|[\[\](){}<>]")


def looks_random(value: str) -> bool:
    """Whether a value has digits and the spread of characters that a generated secret has."""
    return (
        len(value) >= 16
        and not is_placeholder(value)
        and not counts_up(value)
        and not _IDENTIFIER.search(value)
        and not _CODE.search(value)
        and any(c.isdigit() for c in value)
        and any(c.isalpha() for c in value)
        and entropy(value) >= 3.2
    )


RECOGNIZER = Recognizer(
    name="keyed-assignment",
    entity="API_KEY",
    patterns=(Pattern(rf"(?i){_NAME}{_LINK}([A-Za-z0-9_.+/=~-]{{16,300}})(?:$|[^A-Za-z0-9_.+/=~#*-])", 0.8),),
    # Tokens that a page carries for one form or one list: they open nothing.
    against=("csrf*", "xsrf*", "page token", "next token", "nextpagetoken"),
    check=looks_random,
)
