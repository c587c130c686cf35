"""Vehicle identification number (VIN, chassis number).

Source: ISO 3779:2009: seventeen digits and capitals other than I, O and Q; the check digit at the ninth place (49 CFR
565.15) holds in North America only, so a word for it is needed. Fictitious: 1M8GDM9AXKP042788.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer


def is_vin(value: str) -> bool:
    """Whether letters and digits are mixed and the last four characters are digits, as every maker's serial ends."""
    return any(c.isalpha() for c in value) and value[-4:].isdigit()


RECOGNIZER = Recognizer(
    name="vin",
    entity="LICENSE_PLATE",
    patterns=(Pattern(r"(?i)\b(?:[A-HJ-NPR-Z0-9]{17})\b", 0.0, 0.9),),
    context=(
        "vin",
        "vin*nummer",
        "vin number",
        "chassis*",
        "vehicle identification*",
        "voertuigidentificatie*",
        "framenummer*",
        "fahrgestell*",
        "kenteken*",
        "voertuig*",
        "vehicle",
    ),
    before=50,
    check=is_vin,
)
