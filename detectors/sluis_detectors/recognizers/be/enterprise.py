"""Belgian enterprise number (ondernemingsnummer, KBO/BCE).

Source: Code of Economic Law, book III, and the Crossroads Bank for Enterprises: ten digits of which the first is 0 or 1
and the last two are 97 less the rest modulo 97. Fictitious: 0403.019.261.
"""

from stdnum.be import vat

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import digits


def is_enterprise(value: str) -> bool:
    """Whether ten digits hold their check digits."""
    number = digits(value)
    return (int(number[:-2]) + int(number[-2:])) % 97 == 0 and bool(vat.is_valid(number))


RECOGNIZER = Recognizer(
    name="be-enterprise",
    entity="NL_KVK",
    patterns=(
        Pattern(r"\b(?:[01]\d{3}\.\d{3}\.\d{3})\b", 0.7, 0.9),
        Pattern(r"\b(?:[01]\d{3}[ .]?\d{3}[ .]?\d{3})\b", 0.0, 0.9),
    ),
    context=("ondernemingsnummer*", "kbo*", "bce", "enterprise number*", "numéro d'entreprise", "btw*"),
    before=40,
    check=is_enterprise,
)
