"""International bank account number.

Source: ISO 13616-1:2020 and the IBAN registry of SWIFT: country, two check digits (ISO 7064 modulus 97-10), and up to
30 characters whose number depends on the country. Written plain, or in groups with spaces, dots or hyphens.
Fictitious: NL91 ABNA 0417 1643 00, GB29NWBK60161331926819.
"""

import re
from string import ascii_letters
from typing import Final

from sluis_detectors.recognizers.base import Pattern, Recognizer

LENGTHS: Final = {
    country: int(length)
    for country, length in re.findall(
        r"([A-Z]{2})(\d{2})",
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 "
        "ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 "
        "LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 "
        "PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 "
        "YE30",
    )
}
_SEPARATORS: Final = re.compile(r"[ .\-]")
_VALUES: Final = {ord(character): str(int(character, 36)) for character in ascii_letters}


def holds(number: str) -> bool:
    """Whether the check digits of a compact account number hold (ISO 7064, modulus 97-10)."""
    return int((number[4:] + number[:4]).translate(_VALUES)) % 97 == 1


def trim_iban(value: str) -> str:
    """The start of a value that is a whole account number, "" when none is."""
    compact = _SEPARATORS.sub("", value)
    length = LENGTHS.get(compact[:2].upper(), 0)
    if not length or len(compact) < length or not holds(compact[:length]):
        return ""
    end = kept = 0
    while kept < length:
        kept += value[end] not in " .-"
        end += 1
    return "" if end < len(value) and value[end].isalnum() else value[:end]


RECOGNIZER = Recognizer(
    name="iban",
    entity="IBAN_CODE",
    patterns=(Pattern(r"(?i)\b[A-Z]{2}[ .-]?\d{2}(?:[ .-]?[A-Z0-9]{2,4}){2,7}(?:[ .-]?[A-Z0-9]{1,4})?\b", 0.95),),
    trim=trim_iban,
)
