"""German tax identification number (steuerliche Identifikationsnummer).

Source: Abgabenordnung § 139b and Steueridentifikationsnummerverordnung: eleven digits, the first not 0, one digit two
or three times among the first ten, the last a check digit (ISO 7064, modulus 11,10). Fictitious: 86 095 742 719.
"""

from stdnum.de import idnr

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import digits


def is_tax_id(value: str) -> bool:
    """Whether eleven digits follow the rules of repetition and hold their check digit."""
    return bool(idnr.is_valid(digits(value)))


RECOGNIZER = Recognizer(
    name="de-tax-id",
    entity="ID_NUMBER",
    patterns=(Pattern(r"\b(?:[1-9]\d[ ]?\d{3}[ ]?\d{3}[ ]?\d{3})\b", 0.0, 0.95),),
    context=(
        "steuer*",
        "steuerid*",
        "idnr",
        "identifikationsnummer*",
        "tin",
        "tax id*",
        "german tax*",
        "duits belasting*",
    ),
    before=50,
    check=is_tax_id,
    cost=4,
)
