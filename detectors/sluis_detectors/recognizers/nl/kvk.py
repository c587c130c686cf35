"""Number of the Dutch trade register (KvK), with or without the branch number.

Source: Handelsregisterbesluit 2008, art. 9, and kvk.nl: eight digits without a check digit, so a word near it is
needed; the branch (vestigingsnummer) has twelve. Fictitious: KvK 12345678, KvK-nummer 1234 5678.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer

RECOGNIZER = Recognizer(
    name="nl-kvk",
    entity="NL_KVK",
    patterns=(Pattern(r"\b(?:\d{8}|\d{4} \d{4}|\d{2} \d{2} \d{2} \d{2}|\d{2}[ .]\d{3}[ .]\d{3}|\d{12})\b", 0.0, 0.9),),
    context=(
        "kvk*",
        "k.v.k",
        "kamer van koophandel",
        "handelsregister*",
        "vestigingsnummer*",
        "chamber of commerce",
        "coc",
        "company number",
        "company no",
        "trade register",
        "registration",
        "registration number",
    ),
    before=40,
    after=8,
)
