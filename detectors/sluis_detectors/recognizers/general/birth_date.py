"""Birth date, in figures or in words, beside a word for it, or in brackets after a name.

Source: see `_dates`. Fictitious: geboren 12-03-1984, geb. 9-2-'41, DOB 16 Nov 1967, born on the twelfth of March
1984, mevr. De Vries (12-03-1984).
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.general._dates import COMPACT, DAY_AND_MONTH, IN_WORDS, LOOSE, NUMERIC, SPELLED

_CONTEXT = (
    "geb",
    "geboren",
    "geboortedatum",
    "geboortedag",
    "geboorte",
    "geb datum",
    "gebdatum",
    "gebdat",
    "verjaardag",
    "verjaart",
    "jarig",
    "born",
    "birth",
    "birthday",
    "birthdate",
    "birth date",
    "date of birth",
    "dateofbirth",
    "dob",
    "d.o.b",
    "geboren am",
    "geburtsdatum",
    "né",
    "née",
    "naissance",
    "°",
)

RECOGNIZER = Recognizer(
    name="birth-date",
    entity="DATE_OF_BIRTH",
    patterns=(
        Pattern(NUMERIC, 0.0, 0.9, left="_.,/", right="_/-"),
        Pattern(rf"(?i)\b(?:{IN_WORDS}|{SPELLED})\b", 0.0, 0.9),
        Pattern(rf"(?i)\b(?:{DAY_AND_MONTH}|{COMPACT})\b", 0.0, 0.6),
        Pattern(rf"\b{LOOSE}\b", 0.0, 0.85),
        Pattern(rf"\b({NUMERIC})T\d{{2}}:", 0.0, 0.85),
        Pattern(rf"(?:^|[\s(,;])\*({NUMERIC})", 0.65, 0.9, right="*_/-"),
        Pattern(
            r"(?i)\b(?:geboren in|geboortejaar|born in|year of birth|birth year)[\"']?\s?[:=]?\s?((?:19|20)\d{2})\b",
            0.6,
        ),
        # Six figures are a date only right behind the word.
        Pattern(
            r"(?i)\b(?:geb\.?(?: ?dat(?:um|\.))?|geboren|geboortedatum|dob|d\.o\.b\.?|born|"
            r"geburtsdatum)[\"']?\s?[:=]?\s?"
            r"((?:[0-2]\d|3[01])(?:0\d|1[0-2])\d{2}|\d{2}(?:0\d|1[0-2])(?:[0-2]\d|3[01]))(?:$|[\s,.;)\"'])",
            0.7,
        ),
        # Only a name is followed by a date in brackets; a document or a law has a year there.
        Pattern(rf"[A-ZÀ-Þ][A-Za-zÀ-ÿ'-]+ \((?:\*|°|geb\.? )?({NUMERIC})\)", 0.65, 0.9),
    ),
    context=_CONTEXT,
    before=32,
    after=14,
)
