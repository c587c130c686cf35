"""Name of an account: behind a word for it, with an @ behind the name of a network, or in the address of a profile.

Source: no issuer; GDPR recital 30 (online identifiers). Names of accounts have three to thirty characters. Fictitious:
gebruikersnaam: jdvries84, ingelogd als jdvries84, Instagram @jan.devries, linkedin.com/in/jan-devries-84.
"""

import re

from sluis_detectors.recognizers.base import Pattern, Recognizer

_WORD = re.compile(
    r"(?i)^(?:admin|administrator|root|user|username|test|guest|example|voorbeeld|naam|name|string|null|none|undefined|"
    r"true|false|required|verplicht|leeg|onbekend|unknown|wachtwoord|password|email|login|system|default|public|"
    r"anonymous|postgres|sa|ubuntu|nobody|optional|explore|groups|pages|events|home|search|hashtag|share|watch|settings|"
    r"about|help|intent|sharer|profile\.php|oauth2?|level\d|type\d|version\d|account\d|user\d|test\d+)$"
)
_NETWORK = (
    r"(?:instagram|insta|twitter|tiktok|snapchat|telegram|github|gitlab|linkedin|discord|mastodon|threads|"
    r"bluesky|signal)"
)


def is_account(value: str) -> bool:
    """Whether a value is a person's account: none of the words that stand for one, and not code."""
    return not _WORD.match(value.lstrip("@")) and any(c.isalpha() for c in value)


RECOGNIZERS = (
    Recognizer(
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
            Pattern(r"(?i)\bdiscord\b.{0,20}?\b([a-z0-9_.]{2,32}#\d{4})\b", 0.75),
            Pattern(r"(?i)\bskype\b.{0,12}?\b(live:[a-z0-9_.]{3,40})\b", 0.75),
            Pattern(
                r"(?i)\b(?:linkedin\.com/in/|instagram\.com/|twitter\.com/|x\.com/|facebook\.com/|tiktok\.com/@|"
                r"snapchat\.com/add/|threads\.net/@)(@?[a-z0-9_.%-]{3,60})(?:$|[/?\s\"'),;<>])",
                0.75,
            ),
        ),
        check=is_account,
    ),
    # Without a colon between only a name that ends in figures, as many are when the plain one was taken.
    Recognizer(
        name="username-loose",
        entity="ID_NUMBER",
        patterns=(
            Pattern(
                r"(?i)\b(?:gebruikersnaam|inlognaam|loginnaam|user ?name|gebruiker|user|account|ingelogd als|"
                rf"inloggen als|logged in as|signed in as|log in as|{_NETWORK})(?: is|:|=)? [\"']?"
                r"([a-z][a-z._-]{3,24}\d{1,4})(?:$|[\s\"',;:.)])",
                0.55,
            ),
        ),
        check=is_account,
    ),
)
