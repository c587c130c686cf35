"""Cookie of a session that is open: whoever sends it is let in.

Source: RFC 6265 section 8.4; the names that PHP, Java servlets, ASP.NET, Express, Rails, Laravel, Django, Flask,
GitLab, WordPress and Auth.js give it. Fictitious: Cookie: JSESSIONID=8F3B….
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import counts_up, entropy, is_placeholder

_VALUE = r"[\"']?([A-Za-z0-9_.%+/=~|:-]{16,})"


def is_session(value: str) -> bool:
    """Whether a cookie's value is a generated one."""
    return any(map(str.isdigit, value)) and not is_placeholder(value) and not counts_up(value) and entropy(value) >= 3.2


RECOGNIZER = Recognizer(
    name="session-cookie",
    entity="TOKEN",
    patterns=(
        Pattern(
            r"\b(?:PHPSESSID|JSESSIONID|ASP\.NET_SessionId|ASPSESSIONID[A-Z]{8}|connect\.sid|laravel_session|CFID|CFTOKEN)"
            rf"[\"']?\s{{0,2}}[=:]\s{{0,2}}{_VALUE}",
            0.9,
        ),
        Pattern(
            r"(?i)(?:\bauthjs|\bnext-auth|\b_[a-z]{2,20}|\bwordpress_logged_in_[a-f0-9]{32}|\b[a-z]{2,20}_)?"
            r"[._-]?(?:session(?:[_-]?(?:id|token|key))?|sessid)[\"']?=" + _VALUE,
            0.85,
        ),
        Pattern(
            r"(?i)\b(?:wordpress_(?:logged_in|sec)_[a-f0-9]{32}|\.AspNet(?:Core)?\.[A-Za-z.]{3,40})=" + _VALUE, 0.9
        ),
        Pattern(
            r"(?i)\b(?:set-)?cookie:[^\n]{0,400}?\b(?:[a-z0-9_.-]{0,24}(?:auth|token|sess|sid|jwt|login|remember)[a-z0-9_.-]{0,24})="
            + _VALUE,
            0.85,
        ),
    ),
    against=("csrf*", "xsrf*"),
    check=is_session,
)
