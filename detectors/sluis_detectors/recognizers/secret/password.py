"""Password or PIN, in an assignment or in a sentence, Dutch and English.

Source: what people paste; there's no standard. In a sentence ("het wachtwoord is verlopen") only a value that mixes
kinds of characters counts; behind `:` or `=` a quoted word does too, unless it stands for a value (`<password>`,
`os.environ`). Fictitious: wachtwoord is Zomer2024!, password = "hunter2", pincode 4821.
"""

import re

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import is_placeholder

_NAME = (
    r"(?:(?:wachtwoord(?:en)?|wachtwrd|passwords?|passwd|passphrase|passwort|kennwort|wachtzin|toegangscode|inlogcode|"
    r"mot de passe|(?:^|[^A-Za-zÀ-ÿ])(?:ww|passw|pwd|pass|psw|pw))(?:[_.-][A-Za-z0-9_]{1,20}|\d{0,3}))"
)
_CODE = re.compile(
    r"[\[\](){}<>]|^\$|^[a-z_]+(?:\.[a-z_]+)+$|::|->|^(?:self|this|os|env|process|config)\.", re.IGNORECASE
)
_TRAILING = re.compile(r"[\"'`,;:.)?]+$")
_WORD = re.compile(r"^[A-Za-zÀ-ÿ]+(?:['-][A-Za-zÀ-ÿ]+)*$")


def trim_password(value: str) -> str:
    """Leaves out the punctuation of the sentence, not the `!` that passwords end in."""
    return _TRAILING.sub("", value)


def is_mixed(value: str) -> bool:
    """Whether a value has letters and something else: what a password in a sentence looks like."""
    return (
        len(value) >= 5
        and not is_placeholder(value)
        and not _CODE.search(value)
        and any(c.isalpha() for c in value)
        and (value.endswith("!!") or any(not c.isalpha() and c not in "-'_./" for c in value.rstrip("!?")))
    )


def is_assigned(value: str) -> bool:
    """Whether a quoted value can be a password: not code, not a stand-in, not a sentence."""
    return len(value) >= 4 and not is_placeholder(value) and not _CODE.search(value)


def is_strong(value: str) -> bool:
    """Whether a value has all four kinds of characters, as rules for passwords ask and words never do."""
    return (
        is_mixed(value)
        and any(c.isupper() for c in value)
        and any(c.islower() for c in value)
        and any(c.isdigit() for c in value)
        and any(c in "!@#$%^&*?+=" for c in value)
    )


RECOGNIZERS = (
    Recognizer(
        name="password",
        entity="PASSWORD",
        patterns=(
            Pattern(
                rf"(?i){_NAME}[\"']?(?:\s{{0,3}}(?:=>|:=|={{1,2}}|:)\s{{0,3}}|"
                rf"\s{{1,3}}(?:is|was|wordt|werd|luidt|to|naar|in|van)?:?\s{{0,3}})"
                r"[\"'`]?([^\s\"'`,;|]{5,80})",
                0.85,
            ),
            Pattern(
                r"(?i)\b(?:wachtwoord|password|passwd|inlogcode|passphrase)\b[^\n:=.]{0,40}?(?:\bis|\bwas|"
                r"\bluidt|\bwordt|:|=)\s{0,3}"
                r"[\"'`]?([^\s\"'`,;|]{5,80})",
                0.8,
            ),
        ),
        trim=trim_password,
        check=is_mixed,
    ),
    Recognizer(
        name="password-quoted",
        entity="PASSWORD",
        patterns=(
            Pattern(
                rf"(?i){_NAME}[\"']?\s{{0,3}}(?:=>|:=|={{1,2}}|"
                rf":)\s{{0,3}}[\"']([^\s\"']{{4,80}})[\"']",
                0.75,
            ),
            Pattern(rf"(?i)<[A-Za-z0-9_.:-]*{_NAME}>([^\s<>]{{4,80}})</", 0.8),
        ),
        check=is_assigned,
    ),
    Recognizer(
        name="login-pair",
        entity="PASSWORD",
        patterns=(
            Pattern(
                r"(?i)\b(?:login|log ?in|inloggen|inloggegevens|aanmelden|sign in|credentials)\b:?[^\n]{1,40}?"
                r"(?: en | and | ?/ ?|, | met | with )[\"']?([^\s\"'`,;|]{6,60})",
                0.75,
            ),
        ),
        trim=trim_password,
        check=is_strong,
    ),
    Recognizer(
        name="pin",
        entity="PASSWORD",
        patterns=(
            Pattern(
                r"(?i)\b(?:pin|pincode|pin-code|toegangspin|unlock code|ontgrendelcode)\s{0,2}(?:is|was|=|"
                r":)?\s{0,2}[\"']?(\d{4,8})\b",
                0.75,
            ),
            Pattern(
                r"(?i)\b(?:alarmcode|toegangscode|deurcode|kluiscode|poortcode|sleutelkluiscode|door code|gate code|"
                r"alarm code|safe code|code (?:van|voor|of|for) (?:het |de |the )?(?:alarm|kluis|deur|poort|voordeur|"
                r"sleutelkluis|door|safe|gate))\s?(?:is|was|=|:)?\s?[\"']?(\d{4,8})\b",
                0.75,
            ),
        ),
    ),
)
