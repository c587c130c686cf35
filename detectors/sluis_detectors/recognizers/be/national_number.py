"""Belgian national number (rijksregisternummer, INSZ), also of a person outside the register (bis number).

Source: Royal Decree of 3 April 1984 and the Crossroads Bank: birth date, serial number, and two check digits (97 less
the rest modulo 97; from 2000 with a 2 before it); a bis number has 20 or 40 added to the month. Fictitious:
85.07.30-033.28.
"""

from stdnum.be import bis, nn

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import digits


def is_national_number(value: str) -> bool:
    """Whether eleven digits hold a date and their check digits."""
    number = digits(value)
    if len(number) != 11 or int(number[9:]) not in (97 - int(number[:9]) % 97, 97 - int("2" + number[:9]) % 97):
        return False
    return bool(nn.is_valid(number) or bis.is_valid(number))


RECOGNIZER = Recognizer(
    name="be-national-number",
    entity="ID_NUMBER",
    patterns=(
        Pattern(r"\b(?:\d{2}\.\d{2}\.\d{2}[- ]\d{3}[.-]\d{2})\b", 0.85, 0.95),
        Pattern(r"\b(?:\d{11}|\d{6}[ -]\d{3}[ .-]\d{2}|\d{2} \d{2} \d{2} \d{3} \d{2})\b", 0.0, 0.9),
    ),
    context=(
        "rijksregister*",
        "rrn",
        "insz*",
        "niss",
        "national number*",
        "registre national",
        "numéro national",
        "bisnummer*",
    ),
    before=40,
    check=is_national_number,
)
