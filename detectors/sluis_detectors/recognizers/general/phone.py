"""Telephone number: Dutch, international, and national numbers of neighbours.

Source: ITU-T E.164 (11/2010) for the `+` form, Nummerplan telefoon- en ISDN-diensten (NL) for national ones; whether a
number can exist comes from the `phonenumbers` data. A national number of another country, or one with a digit too many,
counts only beside a word for a telephone. Fictitious: 06-12345678, (020) 123 45 67, +31 (0)6 1234 5678, 0031612345678.
"""

import re

import phonenumbers

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import digits

_DATE = re.compile(r"\d{1,2}([-/. ])\d{1,2}\1(?:19|20)?\d{2}(?!\d)|(?:19|20)\d{2}([-/. ])\d{1,2}\2\d{1,2}(?!\d)")
_NEIGHBOURS = ("BE", "GB", "DE", "FR")
_CONTEXT = (
    "tel*", "telefoon*", "telefoonnummer*", "mobiel*", "mob", "gsm", "bel", "belt", "bellen", "gebeld", "teruggebeld", "nr",
    "nummer", "bereikbaar", "phone*", "mobile", "cell*", "call*", "called", "fax*", "whatsapp", "sms", "app", "appje", "dial",
    "contact", "doorkiesnummer", "lijn", "line", "number", "reach", "text", "ring", "t", "m",
)  # fmt: skip
_AGAINST = (
    "kvk*", "bsn*", "iban*", "rekening*", "factuur*", "order*", "bestel*", "artikel*", "polis*", "dossier*", "zaak*", "ticket*",
    "invoice*", "klantnummer", "isbn", "serie*", "serial*",
)  # fmt: skip


def _valid(value: str, region: str | None) -> bool:
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(value, region))
    except phonenumbers.NumberParseException:
        return False


def _possible(value: str, region: str | None) -> bool:
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(value, region))
    except phonenumbers.NumberParseException:
        return False


def is_international(value: str) -> bool:
    """Whether a number with `+` or `00` can exist."""
    number = digits(value.replace("(0)", ""))
    return _possible("+" + (number[2:] if value.startswith("00") else number), None)


def is_dutch(value: str) -> bool:
    """Whether a national number exists in the Dutch plan; a date that looks like one doesn't count."""
    return not _DATE.match(value) and _valid(value, "NL")


def is_neighbours(value: str) -> bool:
    """Whether a national number exists in the plan of a neighbouring country."""
    return not _DATE.match(value) and any(_valid(value, region) for region in _NEIGHBOURS)


def is_dialled(value: str) -> bool:
    """Whether a value has as many digits as a telephone number with at most one too many."""
    return not _DATE.match(value) and 9 <= len(digits(value)) <= 12


_NATIONAL = r"(?:^|[^\w.,+/-])((?:\(0\d{1,4}\)|0\d{1,3})(?:[ ./-]{0,3}\d){5,9})\b"

RECOGNIZERS = (
    Recognizer(
        name="phone-international",
        entity="PHONE_NUMBER",
        patterns=(
            Pattern(r"(?:^|[^\w+])(\+ ?[1-9]\d{0,2}(?:[ ./-]{0,2}\(0\))?(?:[ ./()-]{0,2}\d){6,13})\b", 0.85),
            Pattern(r"(?:^|[^\w.,+/-])(00[ -]?[1-9]\d{1,2}(?:[ ./-]{0,2}\(0\))?(?:[ ./()-]{0,2}\d){6,12})\b", 0.7),
        ),
        check=is_international,
    ),
    Recognizer(
        name="phone-nl",
        entity="PHONE_NUMBER",
        patterns=(
            Pattern(r"(?:^|[^\w.,+/-])(\(?06\)?(?:[ .-]{0,3}\d){8})\b", 0.85, 0.95),
            Pattern(_NATIONAL, 0.7, 0.9),
        ),
        context=_CONTEXT,
        against=_AGAINST,
        check=is_dutch,
    ),
    Recognizer(
        name="phone-neighbours",
        entity="PHONE_NUMBER",
        patterns=(Pattern(_NATIONAL, 0.55, 0.85),),
        context=_CONTEXT,
        against=_AGAINST,
        check=is_neighbours,
    ),
    Recognizer(
        name="phone-in-context",
        entity="PHONE_NUMBER",
        patterns=(Pattern(_NATIONAL, 0.0, 0.7),),
        context=_CONTEXT,
        before=25,
        after=0,
        check=is_dialled,
    ),
)
