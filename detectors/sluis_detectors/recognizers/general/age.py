"""Age of a person, Dutch and English, with the usual German and French forms.

Source: GDPR recital 26: with a place or a trade an age singles somebody out. Only an age that the words tie to a person
counts: a noun for one ("een 43-jarige vrouw"), a pronoun or name as the subject, a field, or brackets behind a name.
Buildings, contracts, anniversaries and limits of age ("18 jaar en ouder") have none. Fictitious: mevrouw De Vries (43),
hij is 43 jaar, aged 43, leeftijd: 43.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer

_AGE = r"\d{1,3}"
_NOUN = (
    r"(?:man|vrouw|jongen|jongetje|meisje|jongeman|dame|heer|moeder|vader|ouder|zoon|zoontje|dochter|dochtertje|kind|"
    r"kleuter|baby|peuter|tiener|puber|studente?|leerlinge?|scholiere?|pati[eë]nte?|cli[eë]nte?|bewoner|bewoonster|"
    r"buurman|buurvrouw|broer|broertje|zus|zusje|oma|opa|weduwe|weduwnaar|verdachte|getuige|slachtoffer|collega|"
    r"medewerk(?:er|ster)|werkne(?:mer|emster)|chauffeur|bestuurder|fietser|kandidaat|sollicitante?|huurder|klant|"
    r"partner|echtgeno(?:ot|te)|neef|neefje|nicht|nichtje|vriendin|vriend|persoon|inwoner|dader|"
    r"woman|boy|girl|lady|gentleman|mother|father|son|daughter|child|toddler|teenager|student|pupil|patient|client|"
    r"resident|neighbour|neighbor|brother|sister|grandmother|grandfather|widow|widower|suspect|witness|victim|colleague|"
    r"employee|driver|cyclist|candidate|applicant|tenant|customer|husband|wife|nephew|niece|friend|person|male|female|"
    r"Frau|Mann|Junge|Mädchen|Mutter|Vater|Sohn|Tochter|Kind|Patientin|Patient|Kollegin|Kollege)"
)
_VERB = r"(?:is|was|werd|wordt|heeft|had|kwam|moest|woont|werkt|has|lives|works|who|die|uit|from)"
_SUBJECT = r"(?:ik ben|hij is|zij is|ze is|i am|i'm|he is|he's|she is|she's|hij was|zij was|ze was|he was|she was)"
_UNIT = r"(?:jaar(?: (?:oud|jong))?|jr\b\.?|years?(?: (?:old|of age))?|yrs?\b|y/?o\b)"
_END = r"(?:[.,;:!?)\n]\s|[.,;:!?)]?\r?$| en | and | uit | from )"


def is_age(value: str) -> bool:
    """Whether somebody can be that old."""
    return int("".join(c for c in value if c.isdigit())) < 115


RECOGNIZERS = (
    Recognizer(
        name="age",
        entity="AGE",
        patterns=(
            Pattern(rf"(?i)\b({_AGE}(?:-| )?(?:jarige|jährige[rnms]?)) (?:[a-zà-ÿ-]{{3,20}} ){{0,2}}{_NOUN}\b", 0.7),
            Pattern(rf"(?i)\b({_AGE}(?:-| )?jarige),? {_VERB}\b", 0.6),
            Pattern(rf"\b({_AGE}-jarige) [A-ZÀ-Þ][a-zà-ÿ]", 0.65),
            Pattern(
                rf"(?i)\b(?:hij|zij|ik|he|she|turned|turns|werd|wordt) ({_AGE} (?:jaar oud|jaar|years old))\b", 0.6
            ),
            Pattern(rf"(?i)\b({_AGE}[- ]years?[- ]old),? (?:[a-z-]{{3,20}} ){{0,2}}{_NOUN}\b", 0.7),
            Pattern(rf"(?i)\b{_NOUN},? (?:van|of|aged) ({_AGE}(?: ?{_UNIT})?)(?m:{_END})", 0.65),
            Pattern(rf"(?i)\b{_NOUN},? (?:van|of|aged) ({_AGE} ?{_UNIT})", 0.65),
            Pattern(
                rf"(?i)\b{_SUBJECT} (?:net |nu |now |just |bijna |almost )?([1-9]\d(?: ?{_UNIT})?)(?m:{_END})", 0.65
            ),
            Pattern(rf"(?i)\b{_SUBJECT} (?:net |nu |now |just |bijna |almost )?({_AGE} ?{_UNIT})", 0.65),
            Pattern(rf"[A-ZÀ-Þ][a-zà-ÿ'-]+(?: is|,) ({_AGE} (?:jaar oud|jaar jong|years old|Jahre alt))\b", 0.55),
            Pattern(
                r"\b(?:Mr|Mrs|Ms|Mevr|Dhr|[Mm]evrouw|[Mm]eneer|[Dd]e heer|Frau|Herr|"
                r"Mme)\.? (?:[A-ZÀ-Þ][a-zà-ÿ'.-]+ ){0,2}"
                r"[A-ZÀ-Þ][a-zà-ÿ'-]+, ([1-9]\d), [a-z]",
                0.6,
            ),
            Pattern(r"(?i)\b(?:just|net|onlangs) (?:turned|geworden) ([1-9]\d)\b", 0.6),
            Pattern(r"\(([mvfMVFxX][,/ ]{1,2}[1-9]\d)\)", 0.6),
            Pattern(rf"\b[Aa]ged ({_AGE})(?:$|[.,;)\n]| (?:was|is|has|who|from))", 0.6),
            Pattern(r"(?i)\b(?:leeftijd|age|alter)[\"']?\s?[:=]\s?[\"']?(\d{1,3})(?:$|[\s\"',;}.)])", 0.55),
            Pattern(rf"\b({_AGE} ?(?:y/o|yo|y\.o\.))(?:$|[\s,.;)])", 0.6),
            Pattern(rf"(?i)(?:^|\s)(âgée? de {_AGE} ans|{_AGE} Jahre alt)\b", 0.6),
        ),
        against=(
            "gebouw*",
            "pand",
            "huis",
            "woning",
            "auto",
            "bedrijf",
            "building*",
            "house",
            "company",
            "car",
            "software",
            "system*",
            "systeem",
        ),
        check=is_age,
    ),
    Recognizer(
        name="age-in-brackets",
        entity="AGE",
        patterns=(
            Pattern(r"[A-ZÀ-Þ][a-zà-ÿ'-]+ \((\d{1,3} ?(?:jaar|jr\.?|years?|yrs?|y/?o))\)", 0.65),
            Pattern(r"[A-ZÀ-Þ][a-zà-ÿ'-]+,? \((\d{1,2})\)", 0.0, 0.6),
        ),
        context=(
            "mevrouw",
            "meneer",
            "mevr",
            "mw",
            "dhr",
            "mr",
            "mrs",
            "ms",
            "zoon",
            "dochter",
            "kinderen",
            "kind",
            "broer",
            "zus",
            "moeder",
            "vader",
            "man",
            "vrouw",
            "partner",
            "collega*",
            "patiënt*",
            "cliënt*",
            "getuige",
            "verdachte",
            "son",
            "daughter",
            "children",
            "brother",
            "sister",
            "mother",
            "father",
            "husband",
            "wife",
            "colleague*",
            "patient",
            "client",
            "uit",
            "woont",
            "werkt",
            "from",
            "lives",
            "works",
        ),
        before=40,
        after=10,
        check=is_age,
    ),
)
