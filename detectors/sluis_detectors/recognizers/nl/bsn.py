"""Citizen service number (burgerservicenummer).

Source: Wet algemene bepalingen burgerservicenummer (2007) and Logisch Ontwerp BSN, RvIG: nine digits, of which
9a + 8b + 7c + 6d + 5e + 4f + 3g + 2h - i is a multiple of 11 (the eleven test). Written plain, or in groups of
4-2-3 or 3-3-3 with spaces, dots or hyphens. One in eleven numbers of nine digits passes the test, so without a word
near it a plain number scores low. Fictitious: 123456782, 1234 56 782, 111.222.333.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import digits, passes_eleven_test


def is_bsn(value: str) -> bool:
    """Whether nine digits pass the eleven test."""
    return passes_eleven_test(digits(value))


RECOGNIZER = Recognizer(
    name="nl-bsn",
    entity="NL_BSN",
    patterns=(
        Pattern(r"\b(?:\d{4}[ .-]\d{2}[ .-]\d{3})\b", 0.75, 0.95),
        Pattern(r"\b(?:\d{9})\b", 0.4, 0.95),
        Pattern(r"\b(?:\d{3}[ .-]\d{3}[ .-]\d{3})\b", 0.35, 0.95),
        Pattern(r"\b(?:\d(?:[ .-]{0,2}\d){8})\b", 0.0, 0.9),
    ),
    context=(
        "bsn*",
        "burgerservice*",
        "burger service nummer",
        "sofinummer*",
        "sofi nummer",
        "sofi",
        "citizen service number*",
        "persoonsnummer*",
        "patient",
        "cliënt",
        "client",
    ),
    against=(
        "bestelling*",
        "bestelnummer*",
        "order*",
        "ordernummer*",
        "factuur*",
        "factuurnummer*",
        "invoice*",
        "ticket*",
        "bedrag*",
        "artikel*",
        "artikelnummer*",
        "kenmerk",
        "rsin",
        "telefoon*",
        "tel",
        "phone",
    ),
    before=60,
    check=is_bsn,
)
