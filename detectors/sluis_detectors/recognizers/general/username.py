"""Name of an account, behind a word for it or with an @ behind the name of a network.

Source: no issuer; GDPR recital 30 (online identifiers). Names of accounts have three to thirty characters. Fictitious:
gebruikersnaam: jdvries84, Instagram @jan.devries.
"""

import re

from sluis_detectors.recognizers.base import Pattern, Recognizer

_WORD = re.compile(
    r"(?i)^(?:admin|administrator|root|user|username|test|guest|example|voorbeeld|naam|name|string|null|none|undefined|"
    r"true|false|required|verplicht|leeg|onbekend|unknown|wachtwoord|password|email|login|system|default|public|"
    r"anonymous|postgres|sa|ubuntu|nobody|optional)$"
)
_NETWORK = (
    r"(?:instagram|insta|twitter|tiktok|snapchat|telegram|github|gitlab|linkedin|discord|mastodon|threads|"
    r"bluesky|signal)"
)


def is_account(value: str) -> bool:
    """Whether a value is a person's account: none of the words that stand for one, and not code."""
    return not _WORD.match(value.lstrip("@")) and any(c.isalpha() for c in value)


RECOGNIZER = Recognizer(
    name="username",
    entity="ID_NUMBER",
    patterns=(
        Pattern(
            r"(?i)\b(?:gebruikersnaam|gebruikersnamen|inlognaam|loginnaam|user ?name|benutzername|screen ?name|"
            r"nickname|accountnaam|account name|user ?id)[\"']?\s?(?:is|:|=)\s?[\"']?"
            r"(@?[A-Za-z0-9][A-Za-z0-9_.-]{1,28}[A-Za-z0-9])(?:$|[\s\"',;.)])",
            0.7,
        ),
        Pattern(
            rf"(?i)\b{_NETWORK}(?:[- ]?(?:account|handle|profiel|profile|user|naam))?\s?(?:is|:|=|\()?\s?"
            r"(@[a-z0-9_.]{2,29}[a-z0-9_])",
            0.75,
        ),
        Pattern(r"(?i)\bhandle\s?(?:is|:|=)\s?[\"']?(@[a-z0-9_.]{2,29}[a-z0-9_])", 0.7),
    ),
    check=is_account,
)
