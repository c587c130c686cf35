"""Dutch tax number of a legal person (RSIN, formerly fiscaal nummer).

Source: Handelsregisterbesluit 2008 and Belastingdienst: nine digits under the eleven test, as for a BSN, so only the
word before it tells them apart. Of a sole trader it is the owner's BSN. Fictitious: RSIN 123456782.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import digits, passes_eleven_test


def is_rsin(value: str) -> bool:
    """Whether nine digits pass the eleven test."""
    return passes_eleven_test(digits(value)[:9])


RECOGNIZER = Recognizer(
    name="nl-rsin",
    entity="ID_NUMBER",
    patterns=(Pattern(r"\b(?:\d{9}(?:[LOBV]\d{2})?|\d{4}[ .]\d{2}[ .]\d{3}|\d{3}[ .]\d{3}[ .]\d{3})\b", 0.0, 0.95),),
    context=("rsin*", "fiscaal nummer*", "fiscaalnummer*", "fi nummer*", "loonheffing*", "omzetbelasting*"),
    before=30,
    after=0,
    check=is_rsin,
)
