"""User name and password in a web address or connection string.

Source: RFC 3986 section 3.2.1, which calls the form deprecated for this reason. The whole of `user:password` is the
finding: the user name of a database or a person is half of what opens the door. Fictitious:
postgresql://app:Zomer1@db/x.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import is_placeholder

_SCHEME = r"(?i)\b[a-z][a-z0-9+.-]*://"


def has_password(value: str) -> bool:
    """Whether the part behind the colon is a password, not a stand-in for one."""
    _, _, password = value.partition(":")
    return len(password) >= 3 and not is_placeholder(password)


def is_token(value: str) -> bool:
    """Whether a lone user part is long and mixed enough for a token."""
    return len(value) >= 16 and any(c.isdigit() for c in value) and not is_placeholder(value)


RECOGNIZERS = (
    Recognizer(
        name="url-password",
        entity="PASSWORD",
        patterns=(Pattern(_SCHEME + r"([^\s:/@\"'<>?#]*:[^\s/\"'<>]+)@[A-Za-z0-9\[({$]", 0.95),),
        check=has_password,
    ),
    Recognizer(
        name="url-token",
        entity="TOKEN",
        patterns=(Pattern(_SCHEME + r"([A-Za-z0-9_.~%-]{16,})(?::x-oauth-basic)?@[A-Za-z0-9\[]", 0.9),),
        check=is_token,
    ),
    Recognizer(
        name="url-query-secret",
        entity="TOKEN",
        patterns=(
            Pattern(
                r"(?i)[?&](?:access_token|api_?key|apikey|auth|auth_token|client_secret|key|password|passwd|pwd|secret|sig|token)"
                r"=([A-Za-z0-9_.~%+/-]{12,512})",
                0.85,
            ),
        ),
        check=is_token,
    ),
)
