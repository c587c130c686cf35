"""German identity card or passport number.

Source: Personalausweisverordnung annex and ICAO Doc 9303 part 3, section 4.9: nine of the digits and the letters
CFGHJKLMNPRTVWXYZ, of which the first of a card since 2010 is L, M, N, P, R, T, V, W, X or Y, with an optional check
digit (weights 7, 3, 1). Fictitious: L01X00T47, L01X00T471.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer


def holds_check_digit(value: str) -> bool:
    """Whether a tenth character, where there is one, is the check digit of the others; it has digits."""
    total = sum(int(character, 36) * (7, 3, 1)[index % 3] for index, character in enumerate(value[:9]))
    return any(c.isdigit() for c in value) and (len(value) == 9 or total % 10 == int(value[9]))


RECOGNIZER = Recognizer(
    name="de-identity-card",
    entity="ID_DOCUMENT",
    patterns=(Pattern(r"\b(?:[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}\d?)\b", 0.0, 0.9),),
    context=(
        "personalausweis*",
        "ausweis*",
        "ausweisnummer*",
        "reisepass*",
        "passnummer*",
        "german id*",
        "german passport*",
    ),
    before=40,
    check=holds_check_digit,
)
