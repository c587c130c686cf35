"""Numbers of Dutch education: onderwijsnummer (a pupil without BSN), student number, BRIN (a school).

Source: DUO: an onderwijsnummer has nine digits, begins with 10 and leaves 5 under the eleven test; a BRIN number has
two digits and two letters, and two digits for the site. Student numbers differ per institution: often a letter and six
to nine digits; a word for it is needed. Fictitious: BRIN 99XX, studentnummer s1234567, onderwijsnummer 101222331.
"""

from stdnum.nl import onderwijsnummer

from sluis_detectors.recognizers.base import Pattern, Recognizer

RECOGNIZERS = (
    Recognizer(
        name="nl-brin",
        entity="ID_NUMBER",
        patterns=(Pattern(r"(?i)\b(?:\d{2}[A-Z]{2}(?:[ -]?\d{2})?)\b", 0.0, 0.8),),
        context=("brin*", "brin nummer*", "brin code*"),
        before=25,
        after=0,
    ),
    Recognizer(
        name="nl-onderwijsnummer",
        entity="ID_NUMBER",
        patterns=(Pattern(r"\b(?:10\d{7})\b", 0.0, 0.95),),
        context=(
            "onderwijsnummer*",
            "pgn",
            "persoonsgebonden nummer*",
            "leerling*",
            "bsn onderwijs",
            "education number*",
        ),
        before=40,
        after=0,
        check=lambda value: bool(onderwijsnummer.is_valid(value)),
        cost=3,
    ),
    Recognizer(
        name="student-number",
        entity="ID_NUMBER",
        patterns=(Pattern(r"(?i)\b(?:[a-z]?\d{6,9})\b", 0.0, 0.8),),
        context=(
            "studentnummer*",
            "student nr",
            "student number*",
            "student id",
            "student no",
            "studienummer*",
            "collegekaart*",
        ),
        before=30,
        after=0,
    ),
)
