"""French social security number (NIR, numéro de sécurité sociale).

Source: INSEE and Code de la sécurité sociale R115-1: sex, year and month of birth, place, order, and a key of two
digits (97 less the rest modulo 97; 2A and 2B for Corsica). Fictitious: 2 95 10 99 126 111 93.
"""

from stdnum.fr import nir

from sluis_detectors.recognizers.base import Pattern, Recognizer


def is_nir(value: str) -> bool:
    """Whether fifteen characters hold their key."""
    return bool(nir.is_valid(value))


RECOGNIZER = Recognizer(
    name="fr-nir",
    entity="ID_NUMBER",
    patterns=(
        Pattern(r"\b(?:[12] \d{2} (?:0[1-9]|1[0-2]|[2-9]\d) (?:\d{2}|2[AB]) \d{3} \d{3} \d{2})\b", 0.85, 0.95),
        Pattern(r"\b(?:[12]\d{4}(?:\d{2}|2[AB])\d{6} ?\d{2})\b", 0.0, 0.95),
    ),
    context=(
        "nir",
        "sécurité sociale",
        "securite sociale",
        "sécu",
        "numéro de sécu*",
        "insee",
        "french social*",
        "assuré*",
    ),
    before=50,
    check=is_nir,
    cost=5,
)
