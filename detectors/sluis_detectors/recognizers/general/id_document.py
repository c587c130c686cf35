"""Passport, identity card, driving licence, residence document; and the machine-readable zone of any of them.

Source: ICAO Doc 9303 parts 4 to 6 (2021) for the zone; Dutch documents have nine characters (two letters, six letters
or digits, a digit; no O), a Dutch driving licence has ten digits (RDW). No check digit is printed, so a word for the
document is needed. Fictitious: paspoort NPR123456 is of another shape; paspoort SPECI2014, rijbewijs 1234567890.
"""

import re

from sluis_detectors.recognizers.base import Pattern, Recognizer

_DIGIT = re.compile(r"\d")


def has_digit(value: str) -> bool:
    """Whether a value has digits: a document number always has."""
    return _DIGIT.search(value) is not None


RECOGNIZERS = (
    Recognizer(
        name="id-document",
        entity="ID_DOCUMENT",
        patterns=(
            Pattern(r"\b(?:[A-NP-Z]{2}[A-NP-Z0-9]{6}\d)\b", 0.0, 0.9),
            Pattern(r"\b(?:[A-Z]{0,3}\d{6,10}[A-Z]?|[A-Z]\d{11,16}|[A-Z]{2,6}[0-9][A-Z0-9]{2,8})\b", 0.0, 0.85),
            Pattern(r"\b\d{3}\.\d{3}\.\d{4}\b", 0.0, 0.8),
            Pattern(r"\b(?:[a-np-z]{2}[a-np-z0-9]{6}\d)\b", 0.0, 0.7),
            Pattern(r"(?i)\b(?:[a-z]{1,6}\d[a-z0-9]{3,8})\b", 0.0, 0.7),
        ),
        context=(
            "paspoort*",
            "passport*",
            "identiteitskaart*",
            "identiteitsbewijs*",
            "id kaart*",
            "id bewijs",
            "id card*",
            "identity card*",
            "rijbewijs*",
            "rijbewijsnummer",
            "driving licence*",
            "driver's license*",
            "driving license*",
            "licence",
            "license",
            "verblijfsvergunning*",
            "verblijfsdocument*",
            "vreemdelingennummer",
            "v nummer",
            "documentnummer*",
            "document number",
            "residence permit*",
            "reisdocument*",
            "travel document*",
        ),
        before=35,
        after=0,
        check=has_digit,
    ),
    Recognizer(
        name="id-document-mrz",
        entity="ID_DOCUMENT",
        patterns=(
            Pattern(r"\b(?:[PVIAC][A-Z<][A-Z]{3}[A-Z0-9<]{25,39}\s{1,3}[A-Z0-9<]{30,44}(?:\s{1,3}[A-Z<]{30})?)", 0.95),
        ),
    ),
)
