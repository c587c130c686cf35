"""Payment card number.

Source: ISO/IEC 7812-1:2017 (Luhn check digit) and the ranges that the schemes publish: Visa, Mastercard, American
Express, Diners Club, Discover, JCB, UnionPay; other ranges only beside a word for a card.
Fictitious (the schemes' test numbers): 4111 1111 1111 1111, 378282246310005.
"""

import re

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import digits, passes_luhn

_SCHEMES = re.compile(
    r"4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}|3[47]\d{13}"
    r"|3(?:0[0-5]|[68]\d)\d{11}|(?:6011|64[4-9]\d|65\d\d)\d{12,15}|35(?:2[89]|[3-8]\d)\d{12,15}|(?:62|81)\d{14,17}"
)
# Beside a word for a card, any number under the check digit: Maestro, old JCB, cards of shops and fleets.
_ANY_SCHEME = re.compile(r"[2-6]\d{11,18}|1800\d{11}")
_BREAKS = re.compile(r"[ -]")
# Contiguous, or in the groups that are printed on cards: a table of small numbers is none.
_ANY = r"\b(?:\d{12,19}|\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{1,4}(?:[ -]?\d{1,3})?|\d{4}[ -]\d{6}[ -]\d{4,5})\b"


def is_card(number: str, ranges: re.Pattern[str] = _SCHEMES) -> bool:
    """Whether digits are a card number in some ranges, by default those of known schemes."""
    return ranges.fullmatch(number) is not None and passes_luhn(number) and len(set(number)) > 1


def _trim(value: str, ranges: re.Pattern[str]) -> str:
    for end in [len(value)] + [m.start() for m in reversed(list(_BREAKS.finditer(value)))]:
        number = digits(value[:end])
        if len(number) < 12:
            return ""
        if is_card(number, ranges):
            return value[:end]
    return ""


def trim_scheme(value: str) -> str:
    """The longest start that is a card of a known scheme; "" when none is."""
    return _trim(value, _SCHEMES)


def trim_any(value: str) -> str:
    """The longest start that holds its check digit, of whatever scheme; "" when none does."""
    return _trim(value, _ANY_SCHEME)


_CONTEXT = (
    "card*",
    "cc",
    "credit*",
    "creditcard*",
    "kaart*",
    "betaalkaart*",
    "visa",
    "mastercard",
    "amex",
    "american express",
    "maestro",
    "debit",
    "pas",
    "bankpas",
    "pan",
    "cvc",
    "cvv",
)

RECOGNIZERS = (
    Recognizer(
        name="credit-card",
        entity="CREDIT_CARD",
        patterns=(Pattern(_ANY, 0.8, 0.95),),
        context=_CONTEXT,
        trim=trim_scheme,
        cost=2,
    ),
    Recognizer(
        name="credit-card-other",
        entity="CREDIT_CARD",
        patterns=(Pattern(_ANY, 0.0, 0.8),),
        context=_CONTEXT,
        trim=trim_any,
        cost=2,
    ),
)
