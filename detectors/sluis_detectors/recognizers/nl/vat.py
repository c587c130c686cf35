"""VAT identification number (btw-id), Dutch and of the other member states.

Source: Directive 2006/112/EC art. 214-215; Belastingdienst: `NL`, nine digits, `B`, two digits; since 2020 sole
traders have one whose check digits are the modulus 97 of the whole, older ones follow the eleven test of the RSIN.
Other countries' numbers are taken only beside a word for VAT. Fictitious: NL123456782B90, VAT no GB123456789.
"""

import re

from stdnum.nl import btw

from sluis_detectors.recognizers.base import Pattern, Recognizer

_DUTCH = re.compile(r"NL\d{9}B\d{2}", re.IGNORECASE)
_CONTEXT = ("btw*", "b.t.w", "omzetbelasting*", "ob nummer", "vat*", "tax number", "tax id", "ust*", "tva")


def _compact(value: str) -> str:
    return re.sub(r"[ .-]", "", value).upper()


def is_dutch_vat(value: str) -> bool:
    """Whether a Dutch number passes one of its two check digit rules."""
    return bool(btw.is_valid(_compact(value)))


def is_vat_shape(value: str) -> bool:
    """Whether a value has digits enough for a VAT number."""
    return sum(c.isdigit() for c in value) >= 7


RECOGNIZERS = (
    Recognizer(
        name="nl-vat",
        entity="NL_VAT",
        patterns=(Pattern(r"(?i)\b(?:NL[ .]?\d(?:[ .]?\d){8}[ .]?B[ .]?\d{2})\b", 0.95),),
        check=is_dutch_vat,
        cost=8,
    ),
    Recognizer(
        name="eu-vat",
        entity="NL_VAT",
        patterns=(
            Pattern(r"(?i)\b(?:NL[ .]?\d(?:[ .]?\d){8}[ .]?B[ .]?\d{2})\b", 0.7, 0.9),
            Pattern(
                r"\b((?:AT ?U|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|PL|PT|RO|SE|SI|SK)"
                r"[ .]?[0-9A-Z]{1,4}(?:[ .]?\d{2,4}){1,4}[A-Z]{0,2})\b",
                0.0,
                0.85,
            ),
            Pattern(
                r"\b(?:atu|be|bg|cy|cz|de|dk|ee|el|es|fi|fr|gb|hr|hu|ie|it|lt|lu|lv|mt|pl|pt|ro|se|si|sk)\d{8,12}\b",
                0.0,
                0.8,
            ),
        ),
        context=_CONTEXT,
        before=30,
        check=is_vat_shape,
    ),
)
