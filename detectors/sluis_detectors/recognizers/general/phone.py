"""Telephone number: Dutch, international, and national numbers of neighbours.

Source: ITU-T E.164 (11/2010) for the `+` form, Nummerplan telefoon- en ISDN-diensten (NL) for national ones; whether
a number can exist comes from the `phonenumbers` data. A national number of another country, or one with a digit too
many, counts only beside a word for a telephone. Fictitious: 06-12345678, (020) 123 45 67, +31 (0)6 1234 5678,
0031612345678.
"""

import re
from functools import cache

import phonenumbers

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import digits

_DATE = re.compile(
    r"(?:[12]\d|3[01]|0?[1-9])([-/.])(?:1[0-2]|0?[1-9])\1(?:19|20)?\d{2}(?![\d.])|(?:19|"
    r"20)\d{2}([-/.])\d{1,2}\2\d{1,2}(?!\d)"
)
_EXTENSION = re.compile(r" ?[a-z].*$")
_NETHERLANDS = 31
_NEIGHBOURS = (32, 44, 49, 33)  # Belgium, Great Britain, Germany, France
_CONTEXT = (
    "tel*",
    "telefoon*",
    "telefoonnummer*",
    "mobiel*",
    "mob",
    "gsm",
    "bel",
    "belt",
    "bellen",
    "gebeld",
    "teruggebeld",
    "nr",
    "nummer",
    "bereikbaar",
    "phone*",
    "mobile",
    "cell*",
    "call*",
    "called",
    "fax*",
    "whatsapp",
    "sms",
    "app",
    "appje",
    "dial",
    "contact",
    "doorkiesnummer",
    "lijn",
    "line",
    "number",
    "reach",
    "text",
    "ring",
    "t",
    "m",
)
_ANNOUNCING = (
    "answering at",
    "call me on",
    "reach me at",
    "reach me on",
    "bereikbaar op",
    "bel me op",
    "tel",
    "telefoon",
    "telefoonnummer",
    "mobiel",
    "mobiele nummer",
    "gsm",
    "fax",
    "bel",
    "phone",
    "phone number",
    "mobile",
    "cell",
    "call",
    "call me",
    "call us",
    "desk",
    "whatsapp",
)
_AGAINST = (
    "kvk*",
    "bsn*",
    "iban*",
    "rekening*",
    "factuur*",
    "order*",
    "bestel*",
    "artikel*",
    "polis*",
    "dossier*",
    "zaak*",
    "ticket*",
    "invoice*",
    "klantnummer",
    "isbn",
    "serie*",
    "serial*",
)


def _plan(country_code: int) -> re.Pattern[str]:
    """All national numbers in use under a country code, without leading zero, as one expression.

    It accepts what `phonenumbers.is_valid_number` does, which tries every kind of number in turn: ten times the time.
    """
    kinds = [
        description.national_number_pattern
        for region in phonenumbers.COUNTRY_CODE_TO_REGION_CODE[country_code]
        if (metadata := phonenumbers.PhoneMetadata.metadata_for_region(region)) is not None
        for description in (
            metadata.fixed_line,
            metadata.mobile,
            metadata.toll_free,
            metadata.premium_rate,
            metadata.shared_cost,
            metadata.personal_number,
            metadata.voip,
            metadata.pager,
            metadata.uan,
            metadata.voicemail,
        )
        if description is not None and description.national_number_pattern is not None
    ]
    return re.compile("|".join(f"(?:{kind})" for kind in kinds))


_PLANS = {code: _plan(code) for code in (_NETHERLANDS, *_NEIGHBOURS)}


def _exists(country_code: int, value: str) -> bool:
    """Whether a national number, its leading zero included, exists in a country's plan."""
    number = digits(value)
    return 8 <= len(number) <= 13 and _PLANS[country_code].fullmatch(number[1:].lstrip("0")) is not None


@cache
def _lengths(country_code: str) -> tuple[frozenset[int], re.Pattern[str] | None] | None:
    """How long numbers under a country code may be, and what may stand in front of one; None for no country code."""
    code = int(country_code)
    if country_code.startswith("0") or code not in phonenumbers.COUNTRY_CODE_TO_REGION_CODE:
        return None
    metadata = phonenumbers.PhoneMetadata.metadata_for_region_or_calling_code(
        code, phonenumbers.region_code_for_country_code(code)
    )
    if metadata is None or metadata.general_desc is None:
        return None
    of_any = metadata.general_desc
    prefix = metadata.national_prefix_for_parsing
    return frozenset((*of_any.possible_length, *of_any.possible_length_local_only)), re.compile(
        prefix
    ) if prefix else None


def is_international(value: str) -> bool:
    """Whether a number with `+` or `00` can exist, its extension left out.

    What `phonenumbers` says, but in a tenth of its time where nothing may stand in front of the national number.
    """
    number = digits(_EXTENSION.sub("", value).replace("(0)", "")).removeprefix("00")
    for size in (1, 2, 3):
        plan = _lengths(number[:size]) if len(number) > size else None
        if plan is not None:
            lengths, prefix = plan
            if prefix is None or not prefix.match(number, size):
                return len(number) - size in lengths
            break
    else:
        return False
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse("+" + number, None))
    except phonenumbers.NumberParseException:
        return False


def is_dutch(value: str) -> bool:
    """Whether a national number exists in the Dutch plan; a date that looks like one doesn't count."""
    return not _DATE.match(value) and _exists(_NETHERLANDS, value)


def is_neighbours(value: str) -> bool:
    """Whether a national number exists in the plan of a neighbouring country, and not in the Dutch one."""
    return (
        not _DATE.match(value)
        and not _exists(_NETHERLANDS, value)
        and any(_exists(code, value) for code in _NEIGHBOURS)
    )


def is_dialled(value: str) -> bool:
    """Whether a value has as many digits as a telephone number, or one more or fewer."""
    return not _DATE.match(value) and 9 <= len(digits(value)) <= 12


_NATIONAL = r"(?:\(0\d{1,4}\)|0\d{1,3})(?:[ ./-]{0,3}\d){5,9}"
_LEFT = "_.+/-"


def is_shaped(value: str) -> bool:
    """Whether a value is as long as a national number and no date."""
    return not _DATE.match(value) and 10 <= len(digits(value)) <= 11


def is_announced(value: str) -> bool:
    """Whether a value right behind "Tel:" or "call" has as many digits as a local or foreign number."""
    return not _DATE.match(value) and 7 <= len(digits(value)) <= 13


RECOGNIZERS = (
    Recognizer(
        name="phone-international",
        entity="PHONE_NUMBER",
        patterns=(
            Pattern(
                r"\+ ?[1-9]\d{0,2}(?:[ ./-]{0,2}\(0\))?(?:[ ./()-]{0,2}\d){6,13}(?: ?(?:x|ext\.?|tst\.?) ?\d{1,5})?",
                0.95,
                left="+_",
                right="_",
            ),
            Pattern(r"\b00[ -]?[1-9]\d{0,2}(?:[ ./-]{0,2}\(0\))?(?:[ ./()-]{0,2}\d){6,12}", 0.7, left=_LEFT, right="_"),
        ),
        check=is_international,
        cost=3,
    ),
    Recognizer(
        name="phone-nl",
        entity="PHONE_NUMBER",
        patterns=(
            Pattern(r"\(?\b06\)?(?:[ .-]{0,3}\d){8}", 0.85, 0.95, left=_LEFT, right="_"),
            Pattern(_NATIONAL, 0.7, 0.9, left=_LEFT, right="_"),
        ),
        context=_CONTEXT,
        against=_AGAINST,
        check=is_dutch,
    ),
    Recognizer(
        name="phone-neighbours",
        entity="PHONE_NUMBER",
        patterns=(Pattern(_NATIONAL, 0.6, 0.85, left=_LEFT, right="_"),),
        context=_CONTEXT,
        against=_AGAINST,
        check=is_neighbours,
    ),
    Recognizer(
        name="phone-in-context",
        entity="PHONE_NUMBER",
        patterns=(Pattern(_NATIONAL, 0.0, 0.7, left=_LEFT, right="_"),),
        context=_CONTEXT,
        before=25,
        after=0,
        check=is_dialled,
    ),
    Recognizer(
        name="phone-shape",
        entity="PHONE_NUMBER",
        patterns=(
            Pattern(r"\(0\d{1,4}\)[ -]{0,3}\d{2,4}(?:[ -]?\d{2,4}){1,3}", 0.65, 0.85, left=_LEFT, right="_"),
            Pattern(
                r"0\d{1,2}(?:(?:\.\d{2}){4}|(?: \d{2}){4}| \d{4} \d{4}| - \d{3} \d{4})",
                0.6,
                0.85,
                left=_LEFT,
                right="_",
            ),
            Pattern(r"0\d{1,4}[ -]\d{5,8}", 0.6, 0.8, left=_LEFT, right="_-/"),
        ),
        context=_CONTEXT,
        against=_AGAINST,
        check=is_shaped,
    ),
    Recognizer(
        name="phone-announced",
        entity="PHONE_NUMBER",
        patterns=(
            Pattern(r"(?:\(\d{2,4}\)[ -]?)?\d{2,5}(?:[ .-]\d{2,5}){1,4}|\d{7,12}", 0.0, 0.65, left=_LEFT, right="_-/%"),
            Pattern(
                r"(?:^|[\n>|])[ ]{0,4}(\(?\d{2,4}\)?(?:[ .-]\d{2,5}){2,4})[ ,-]{1,3}(?i:office|fax|mobile|cell|home|"
                r"work|tel|kantoor|mobiel|thuis|werk|privé)\b",
                0.65,
            ),
        ),
        context=_ANNOUNCING,
        before=14,
        after=0,
        check=is_announced,
    ),
)
