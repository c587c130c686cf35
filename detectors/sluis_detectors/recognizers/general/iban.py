"""International bank account number.

Source: ISO 13616-1:2020 and the IBAN registry of SWIFT: country, two check digits (ISO 7064 modulus 97-10), and up to
30 characters whose number depends on the country. Written plain, or in groups with spaces, dots or hyphens.
Fictitious: NL91 ABNA 0417 1643 00, GB29NWBK60161331926819.
"""

import re

from stdnum import iban

from sluis_detectors.recognizers.base import Pattern, Recognizer

_SEPARATORS = re.compile(r"[ .\-]")


def trim_iban(value: str) -> str:
    """The longest start of a value that is a whole account number, "" when none is."""
    ends = [len(value)] + [m.start() for m in reversed(list(_SEPARATORS.finditer(value)))]
    for end in ends:
        compact = _SEPARATORS.sub("", value[:end])
        if 15 <= len(compact) <= 34 and iban.is_valid(compact, check_country=False):
            return value[:end]
    return ""


RECOGNIZER = Recognizer(
    name="iban",
    entity="IBAN_CODE",
    patterns=(Pattern(r"(?i)\b(?:[A-Z]{2}[ .-]?\d{2}(?:[ .-]?[A-Z0-9]{2,4}){2,7}(?:[ .-]?[A-Z0-9]{1,4})?)\b", 0.95),),
    trim=trim_iban,
)
