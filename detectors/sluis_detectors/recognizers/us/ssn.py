"""American social security number.

Source: Social Security Administration, randomisation of 2011: the area isn't 000, 666 or 9xx, the group not 00, the
serial not 0000. Fictitious: 219-09-9999 (withdrawn after use in an advertisement).
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import digits


def is_ssn(value: str) -> bool:
    """Whether the three parts are issued ones."""
    number = digits(value)
    return number[:3] not in ("000", "666") and number[0] != "9" and number[3:5] != "00" and number[5:] != "0000"


RECOGNIZER = Recognizer(
    name="us-ssn",
    entity="ID_NUMBER",
    patterns=(Pattern(r"\b(?:\d{3}-\d{2}-\d{4})\b", 0.6, 0.9), Pattern(r"\b(?:\d{3} \d{2} \d{4}|\d{9})\b", 0.0, 0.85)),
    context=("ssn", "social security", "social security number", "ss#"),
    check=is_ssn,
)
