"""British national insurance number and NHS number.

Source: HMRC NIM39110 (letters allowed in the prefix, suffix A to D) and the NHS Data Dictionary (ten digits, modulus
11); the NHS number only beside a word for it. Fictitious: QQ 12 34 56 C is never issued and so not found; AB 12 34 56
C.
"""

from stdnum.gb import nhs

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import digits


def is_nhs(value: str) -> bool:
    """Whether ten digits hold their check digit."""
    return bool(nhs.is_valid(digits(value)))


RECOGNIZERS = (
    Recognizer(
        name="gb-nino",
        entity="ID_NUMBER",
        patterns=(Pattern(r"\b(?:[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D])\b", 0.65, 0.9),),
        context=("national insurance", "ni number", "nino", "insurance number"),
    ),
    Recognizer(
        name="gb-nhs",
        entity="ID_NUMBER",
        patterns=(Pattern(r"\b(?:\d{3}[ -]?\d{3}[ -]?\d{4})\b", 0.0, 0.9),),
        context=("nhs*", "patient*"),
        check=is_nhs,
        cost=3,
    ),
)
