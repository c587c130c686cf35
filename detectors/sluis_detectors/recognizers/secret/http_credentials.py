"""Credentials in HTTP headers and in the options of command line clients.

Source: RFC 9110 section 11.6.2 (Authorization), RFC 7617 (Basic), RFC 6750 (Bearer), curl's manual (`-u`, `--user`).
Fictitious: Authorization: Bearer 8f3b…, curl -u jan:Zomer2024! https://….
"""

import re

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import is_placeholder

# Some manuals write `{the value}`, and some people leave the braces when they fill in theirs.
_PATH = re.compile(r"^(?:[a-z][a-z0-9-]*/){1,9}[a-z0-9-]+|^arn:")
_BRACES = re.compile(r"^\{([A-Za-z0-9-]*\d[A-Za-z0-9-]*)\}$")


def is_credential(value: str) -> bool:
    """Whether a header's value is a credential, not a variable, a word or a path."""
    return not is_placeholder(value) and not _PATH.match(value) and any(c.isdigit() or c in "=+/" for c in value)


def is_pair(value: str) -> bool:
    """Whether `user:password` has a password that is one, or a user that is a key."""
    user, _, password = value.strip("\"'").partition(":")
    user, password = _BRACES.sub(r"\1", user.strip("\"'")), _BRACES.sub(r"\1", password.strip("\"'"))
    return (
        (len(password) >= 6 or len(user) >= 6)
        and not is_placeholder(password or user)
        and (user, password)
        != (
            "username",
            "password",
        )
    )


RECOGNIZERS = (
    Recognizer(
        name="authorization-header",
        entity="TOKEN",
        patterns=(
            Pattern(
                r"(?i)\b(?:proxy-)?authorization[\"']?\]?\s{0,3}[:=]\s{0,3}[\"']?((?:[a-z][a-z0-9_-]{1,20}[ =])?"
                r"[A-Za-z0-9_.~+/=:-]{8,})",
                0.9,
            ),
            Pattern(r"(?i)\bbearer\s{1,2}([A-Za-z0-9_.~+/-]{20,}={0,2})", 0.85),
            Pattern(
                r"(?i)\b(?:x-)?(?:[a-z]{2,20}-)?(?:api-?key|auth-?token|access-?token|private-token|"
                r"job-token|secret)[\"']?\s{0,3}:\s{0,3}[\"']?"
                r"([A-Za-z0-9_.~+/=-]{16,})",
                0.85,
            ),
        ),
        check=is_credential,
    ),
    Recognizer(
        name="command-line-credentials",
        entity="PASSWORD",
        patterns=(
            Pattern(
                r"(?:\bcurl\b|\bwget\b|\bhttp\b)[^\n]{0,400}?\s(?:-u[ =]{0,3}|"
                r"--(?:proxy-)?user[ =]{1,3})([\"']?[^\s:]{0,100}:[^\s]{1,200})",
                0.85,
            ),
            Pattern(r"\n\s{0,8}(?:-u|--user)[ =]{1,3}([\"']?[^\s:]{0,100}:[^\s]{1,200})", 0.8),
            Pattern(r"\s(?:--password|--passwd|--pass)[ =][\"']?([^\s\"'<>$]{4,100})", 0.8),
            Pattern(r"\bsshpass\s+-p\s*[\"']?([^\s\"'<>$]{4,100})", 0.9),
        ),
        check=is_pair,
    ),
)
