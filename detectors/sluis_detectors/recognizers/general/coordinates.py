"""Geographic position, precise enough to be somebody's door.

Source: ISO 6709:2022 and WGS 84: latitude and longitude in degrees with four decimals or more (about ten metres), or in
degrees, minutes and seconds; the Dutch RD grid (metres, six digits each); what3words. Bare pairs of numbers need a word
for it. Fictitious: 52.37022, 4.89517; 52°22'12.8"N 4°53'42.7"E; RD 121687, 487484; ///woord.ander.derde.
"""

import re

from sluis_detectors.recognizers.base import Pattern, Recognizer

_NUMBERS = re.compile(r"-?\d{1,3}\.\d+")
_PAIR = r"-?\d{1,2}\.\d{4,10}\s?[,;/ ]\s?-?\d{1,3}\.\d{4,10}"
_ANGLE = r"\d{1,3} ?° ?\d{1,2} ?' ?(?:\d{1,2}(?:[.,]\d{1,4})? ?(?:\"|'') ?)?"
_MINUTES = r"\d{1,3} ?° ?\d{1,2}[.,]\d{1,4}'?"


def is_position(value: str) -> bool:
    """Whether a pair in decimals lies within the ranges of latitude and longitude."""
    numbers = [float(number) for number in _NUMBERS.findall(value)]
    return len(numbers) != 2 or (abs(numbers[0]) <= 90 and abs(numbers[1]) <= 180)


RECOGNIZER = Recognizer(
    name="coordinates",
    entity="ADDRESS",
    patterns=(
        Pattern(_PAIR, 0.0, 0.75, left=".-", right="."),
        # Without a word for it only five decimals, which is a metre, alone on a line or in brackets.
        Pattern(
            r"(?m:^[ \t>-]{0,6}|[\[(])(-?\d{1,2}\.\d{5,10}, ?-?\d{1,3}\.\d{5,10})"
            r"(?m:[.;]?[ \t]{0,4}\r?$|[\])]|[;,]? [A-Za-z])",
            0.6,
        ),
        Pattern(r"(?i)\bPOINT ?\((-?\d{1,3}\.\d{4,12} -?\d{1,2}\.\d{4,12})\)", 0.75),
        Pattern(r"\b[NS] ?\d{1,2}\.\d{3,10},? ?[EWO] ?\d{1,3}\.\d{3,10}\b", 0.75),
        Pattern(rf"@({_PAIR}),\d{{1,2}}(?:\.\d+)?z", 0.75),
        Pattern(
            r"(?i)\blat(?:itude)?[\"']?\s?[:=]?\s?([\"']?-?\d{1,2}\.\d{3,10}[\"']?\s?[,;]?\s?[\"']?"
            r"(?:lon(?:gitude)?|lng)[\"']?\s?[:=]?\s?[\"']?-?\d{1,3}\.\d{3,10})",
            0.75,
        ),
        Pattern(rf"\b{_ANGLE}[NSZ],?\s?{_ANGLE}[EWO]\b", 0.8),
        Pattern(rf"\b[NSZ] ?{_MINUTES},?\s?[EWO] ?{_MINUTES}", 0.8),
        Pattern(r"///([a-zà-ÿ]{3,20}\.[a-zà-ÿ]{3,20}\.[a-zà-ÿ]{3,20})(?:$|[\s,.;:)!?])", 0.75),
        Pattern(
            r"(?i)\b(?:rd|rijksdriehoek\w*)(?:[- ]?co[oö]rdina\w*)?:? ?\(?"
            r"(\d{6}(?:[.,]\d{1,3})?[,;/ ]{1,2}\d{6}(?:[.,]\d{1,3})?)\b",
            0.75,
        ),
        Pattern(r"\b\d{1,2}\.\d{3,10}° ?[NSZ],?\s?\d{1,3}\.\d{3,10}° ?[EWO]\b", 0.8),
    ),
    context=(
        "coördina*",
        "coordina*",
        "gps*",
        "locatie*",
        "location*",
        "lat",
        "latlng",
        "positie*",
        "position*",
        "geo*",
        "maps",
    ),
    before=40,
    after=0,
    check=is_position,
)
