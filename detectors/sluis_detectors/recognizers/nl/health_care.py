"""Numbers of Dutch health care: BIG (a person's licence), AGB (a carer or practice), UZOVI (an insurer).

Source: Wet BIG and the BIG register (eleven digits, the first two the profession), Vektis AGB register (eight digits,
the first two the kind of care) and UZOVI register (four digits). None has a check digit, so a word for it is needed.
Fictitious: BIG-nummer 19012345601, AGB-code 01-012345, UZOVI 3311.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer

RECOGNIZERS = (
    Recognizer(
        name="nl-big",
        entity="ID_NUMBER",
        patterns=(Pattern(r"\b(?:\d{2}[ .-]?\d{6}[ .-]?\d{3}|\d{11})\b", 0.0, 0.9),),
        context=("big*", "big register*", "zorgverlener*"),
        before=40,
        after=0,
    ),
    Recognizer(
        name="nl-agb",
        entity="ID_NUMBER",
        patterns=(Pattern(r"\b(?:\d{2}[ .-]?\d{6}|\d{2} \d{3} \d{3})\b", 0.0, 0.9),),
        context=("agb*", "agb code*"),
        before=40,
        after=0,
    ),
    Recognizer(
        name="nl-uzovi",
        entity="ID_NUMBER",
        patterns=(Pattern(r"\b(?:\d{4})\b", 0.0, 0.75),),
        context=("uzovi*",),
        before=20,
        after=0,
    ),
)
