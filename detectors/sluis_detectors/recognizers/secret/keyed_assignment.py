"""A random value given to a name that says "secret": the net below the known formats.

Source: no issuer; the measure is Shannon entropy (1948) of the value, which words and identifiers don't reach.
Fictitious: api_key = "9f8d7c6b5a4e3f2d1c0b", client secret: ….
"""

import re

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import counts_up, entropy, is_placeholder, reads_as_words
from sluis_detectors.recognizers.secret._published import is_published

_NAME = (
    r"(?:api[_. -]?key|apikey|api[_. -]?token|secret|token|access[_. -]?key|"
    r"auth[_. -]?key|credentials?|client[_. -]?secret|"
    r"private[_. -]?key|encryption[_. -]?key|signing[_. -]?key|master[_. -]?key|licen[cs]e[_. -]?key|"
    r"(?:webhook|subscription|functions|app|pre-?shared|session)[_. -]?key|sleutel)"
    r"(?:[_.-]?(?:key|value|token|base|prod|production|dev|test|live|\d{1,3})){0,2}"
)
_LINK = r"[\"'`\]]{0,2}\s{0,3}(?:=>|->|:=|={1,2}|:|\bis\b|>|\()\s{0,3}[\"'`]{0,1}(?:base64:)?"
_VALUE = r"([A-Za-z0-9_.+/=~-]{16,300})(?:$|[^A-Za-z0-9_.+/=~#*-])"
_IDENTIFIER = re.compile(
    r"^[A-Za-z]+(?:[._/-][A-Za-z]+)*\d{0,2}$|^(?:\d+[.-])+\d+$|^[a-z]+(?:-[a-z0-9]+)*-\d+(?:\.\d+)+$|"
    r"\.(?:py|js|ts|json|ya?ml|cer|pem|txt|com|nl)$|^[a-z]*(?:[A-Z][a-z]{2,}|\d{1,2}(?=[A-Z]|$))+$|^[a-z]+\d{0,2}(?:_[a-z]+\d{0,2}[a-z]*)+$|"
    r"^[a-z]{3,}/[a-z0-9_.-]+/|^arn:"
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
        and not is_published(value)
    )


def trim_sentence(value: str) -> str:
    """Leaves out the full stop of the sentence; more of them say that the value goes on."""
    return value[:-1] if value.endswith(".") and not value.endswith("..") else value


def looks_strong(value: str) -> bool:
    """Whether a value is random enough to be a key behind a word that means other things too."""
    return (
        looks_random(value)
        and any(map(str.isupper, value))
        and any(map(str.islower, value))
        and entropy(value) >= 3.8
        and not reads_as_words(value)
    )


def looks_generated(value: str) -> bool:
    """Whether a quoted value has signs, letters and digits mixed as a generator mixes them."""
    signs = sum(not c.isalnum() and c not in "-_./:," for c in value)
    return signs >= 2 and any(map(str.isdigit, value)) and entropy(value) >= 3.5 and not is_placeholder(value)


RECOGNIZERS = (
    Recognizer(
        name="keyed-assignment",
        entity="API_KEY",
        patterns=(
            Pattern(rf"(?i){_NAME}{_LINK}{_VALUE}", 0.8),
            # In a sentence: "de API-sleutel van Hetzner is …", "token for the build server: …".
            Pattern(
                r"(?i)\b(?:(?:api|app|access|auth|client|secret|service|private|geheime?|toegangs)[ -]?key|"
                r"(?:api-?)?sleutel|token|secret|credentials) (?:van|voor|of|for|to|from|bij|in)\b"
                rf"[^\n:=]{{1,40}}?(?:[:=]|\bis\b)\s{{0,2}}[\"'`]?{_VALUE}",
                0.75,
            ),
        ),
        # Tokens that a page carries for one form or one list: they open nothing.
        against=(
            "csrf*",
            "xsrf*",
            "page token",
            "next token",
            "nextpagetoken",
            "requestverificationtoken",
            "continuation*",
        ),
        trim=trim_sentence,
        check=looks_random,
    ),
    Recognizer(
        name="keyed-assignment-loose",
        entity="API_KEY",
        patterns=(
            Pattern(
                r"(?i)(?:^|[^A-Za-z])(?:auth|access|creds?|login|passkey)[\"'`\]]{0,2}\s{0,3}(?:=>|:=|={1,2}|:)\s{0,3}[\"'`]?"
                rf"{_VALUE.replace('16', '24')}",
                0.75,
            ),
        ),
        trim=trim_sentence,
        check=looks_strong,
    ),
    Recognizer(
        name="keyed-assignment-quoted",
        entity="API_KEY",
        patterns=(
            Pattern(
                rf"(?i){_NAME}[\"'`\]]{{0,2}}\s{{0,3}}(?:=>|:=|={{1,2}}|:)\s{{0,3}}[\"']([^\s\"'<>{{}}$]{{16,120}})[\"']",
                0.8,
            ),
        ),
        check=looks_generated,
    ),
)
