"""Number of a foreign national in the Dutch immigration register (V-nummer).

Source: IND, which gives the number, and the Basisvoorziening Vreemdelingen, which keeps it: ten
digits, no check digit, so a word for it is needed. Fictitious: V-nummer 1234567890, v-nr 123.456.7890.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer

RECOGNIZER = Recognizer(
    name="nl-v-number",
    entity="ID_DOCUMENT",
    patterns=(Pattern(r"\b(?:\d{10}|\d{3}[ .]\d{3}[ .]\d{4})\b", 0.0, 0.9),),
    context=(
        "v nummer*",
        "v nr",
        "v number*",
        "vreemdelingennummer*",
        "vreemdelingen nummer*",
        "ind nummer*",
        "ind dossier*",
    ),
    before=30,
    after=0,
)
