"""VAT number of another member state, known by its check digits.

Source: Directive 2006/112/EC art. 214-215 and the VIES service for each state's form; only states whose numbers have
nine digits or more under a check digit are taken without a word for it. Fictitious: DE136695976, BE0403019261.
"""

from stdnum.eu import vat

from sluis_detectors.recognizers.base import Pattern, Recognizer


def is_vat(value: str) -> bool:
    """Whether a number follows the rules of its state."""
    return bool(vat.is_valid(value))


RECOGNIZER = Recognizer(
    name="eu-vat-checked",
    entity="NL_VAT",
    patterns=(
        Pattern(
            r"\b(?:(?:BE|LT|LV|PL|PT|HR|IT|DE|EL|SK|EE)[ ]?\d{9,12}|BE ?[01]\d{3}\.\d{3}\.\d{3}|DE ?\d{3} \d{3} \d{3}|"
            r"ATU ?\d{8}|ES[ ]?[A-Z]\d{7}[A-Z0-9]|FR[ ]?[A-Z0-9]{2} ?\d{3} ?\d{3} ?\d{3}|SE ?\d{10}01)\b",
            0.7,
            0.95,
        ),
    ),
    context=("btw*", "vat*", "tva", "ust*", "umsatzsteuer*", "mwst", "iva", "moms", "tax*"),
    check=is_vat,
    cost=6,
)
