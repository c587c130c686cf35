"""Small tests on candidate values that several recognisers share. All are pure and take any string."""

import math
import re
from collections import Counter

_NOT_DIGITS = re.compile(r"\D")

# Words that stand where a secret will be: in documentation, templates and examples of code.
_PLACEHOLDER = re.compile(
    r"(?i)^(?:your|my|jouw|mijn|uw|the|een|some|test|example|voorbeeld|sample|dummy|fake|placeholder|changeme|change_me|"
    r"todo|none|null|nil|undefined|true|false|xxx+|redacted|hidden|geheim|secret|password|passwd|passw|pass|pwd|token|"
    r"wachtwoord|apikey|api_key|string|str|int|bytes|text|varchar|value|username|user|credentials?)"
    r"(?:[-_. ]?(?:your|api|access|secret|key|token|password|pass|here|value|id|hier|wachtwoord|example|string))*$"
)
_STAND_IN = re.compile(r"(?i)(?:goes_?|token|key|secret|string)_?here$|placeholder|randomstring|change_?me|redacted")
_TEMPLATE = re.compile(r"^(?:\$|%[\w(]|<|\{|\[|\*+$|\.{3}|@\{|#\{)|\.\.\.$|\$\{|\{\{|%\(|\*{4}|x{6}|X{6}|#{6}")


def digits(value: str) -> str:
    """The ASCII digits of a value, in order."""
    return _NOT_DIGITS.sub("", value)


def entropy(value: str) -> float:
    """Shannon entropy in bits per character; 0 for an empty value."""
    total = len(value)
    return -sum(n / total * math.log2(n / total) for n in Counter(value).values()) if total else 0.0


def is_placeholder(value: str) -> bool:
    """Whether a value stands for a secret instead of being one: `<password>`, `${TOKEN}`, `your_api_key`, `****`."""
    return bool(_TEMPLATE.search(value) or _PLACEHOLDER.match(value)) or len(set(value)) < 3


def counts_up(value: str) -> bool:
    """Whether a value holds a count to ten or more, as values that were typed to fill an example do."""
    return any(count in value for count in ("1234567890", "0123456789", "1234-1234", "123456789012"))


def is_random(value: str) -> bool:
    """Whether a token of a known format is filled with something that could be a key, not with `xxxx` or words."""
    return (
        not is_placeholder(value)
        and not _STAND_IN.search(value)
        and entropy(value) > (3.0 if len(value) > 39 else 2.5)
        and (any(c.isdigit() for c in value) or not (value.islower() or value.isupper()))
    )
