"""Small tests on candidate values that several recognisers share. All are pure and take any string."""

import math
import re

from sluis_detectors.recognizers.secret._published import is_published

_NOT_DIGITS = re.compile(r"\D")
_JUDGED = 1000  # characters of a token that say whether it is random
_DOUBLED = str.maketrans("0123456789", "0246813579")  # twice a digit, and the digits of that added up

# Words that stand where a secret will be: in documentation, templates and examples of code.
_PLACEHOLDER = re.compile(
    r"(?i)^(?:your|my|jouw|mijn|uw|the|een|some|test|example|voorbeeld|sample|dummy|fake|placeholder|changeme|changeit|change_me|"
    r"todo|none|null|nil|undefined|true|false|xxx+|redacted|hidden|geheim|secret|password|passwd|passw|pass|pwd|token|"
    r"wachtwoord|apikey|api_key|string|str|int|bytes|text|varchar|value|username|user|credentials?)"
    r"(?:[-_. ]?(?:your|api|access|secret|key|token|password|pass|here|value|id|hier|wachtwoord|example|string))*$"
)
_TO_FILL_IN = re.compile(r"(?i)^(?:your|jouw|uw|insert|enter|replace|vul)[-_ ]")
_STAND_IN = re.compile(r"(?:goes_?|token|key|secret|string)_?here$|placeholder|randomstring|change_?me|redacted")
_WORDS = re.compile(r"[A-Z][a-z]{3,}|[a-z]{4,}")
_TEMPLATE = re.compile(r"^(?:\$|%[\w(]|<|\{|\[|\*+$|\.{3}|@\{|#\{)|\.\.\.$|\$\{|\{\{|%\(|\*{4}|x{6}|X{6}|#{6}")


def digits(value: str) -> str:
    """The ASCII digits of a value, in order."""
    return _NOT_DIGITS.sub("", value)


def passes_eleven_test(number: str) -> bool:
    """Whether nine digits pass the test of the Dutch citizen service number, and aren't all zero."""
    if len(number) != 9:
        return False
    a, b, c, d, e, f, g, h, i = map(int, number)
    return (9 * a + 8 * b + 7 * c + 6 * d + 5 * e + 4 * f + 3 * g + 2 * h - i) % 11 == 0 and number != "000000000"


def passes_luhn(number: str) -> bool:
    """Whether digits, one or more, hold the check digit of ISO/IEC 7812-1."""
    return (sum(map(int, number[-1::-2])) + sum(map(int, number[-2::-2].translate(_DOUBLED)))) % 10 == 0


def entropy(value: str) -> float:
    """Shannon entropy in bits per character; 0 for an empty value."""
    total = len(value)
    if not total:
        return 0.0
    return math.log2(total) - sum(n * math.log2(n) for n in map(value.count, set(value))) / total


def is_placeholder(value: str) -> bool:
    """Whether a value stands for a secret instead of being one: `<password>`, `${TOKEN}`, `your_api_key`, `****`."""
    return bool(_TEMPLATE.search(value) or _PLACEHOLDER.match(value) or _TO_FILL_IN.match(value)) or len(set(value)) < 3


def counts_up(value: str) -> bool:
    """Whether a value holds a count to ten or more, as values that were typed to fill an example do."""
    return any(count in value for count in ("1234567890", "0123456789", "1234-1234", "123456789012"))


def reads_as_words(value: str) -> bool:
    """Whether most of a value in mixed case is words, as in the names that programmers give.

    Of random values of 32 letters and digits two in a thousand are, of longer ones fewer.
    """
    return sum(map(len, _WORDS.findall(value))) > 0.6 * len(value) and not value.islower()


def is_random(value: str) -> bool:
    """Whether a token of a known format is filled with something that could be a key, not with `xxxx` or words."""
    value = value[:_JUDGED]
    return (
        entropy(value) > (3.0 if len(value) > 39 else 2.5)
        and (not (value.islower() or value.isupper()) or any(map(str.isdigit, value)))
        and not is_placeholder(value)
        and not _STAND_IN.search(value.lower())
        and not is_published(value)
    )
