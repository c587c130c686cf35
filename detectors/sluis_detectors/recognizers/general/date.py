"""A date that isn't known to be somebody's birth date.

Source: see `_dates`. The time stamp that opens a line of a log is left out: it dates the machine, not a person.
Fictitious: 24-06-2022, 12 mrt 2024, November 7, 2024.
"""

import re

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.general._dates import IN_WORDS, NUMERIC

_TIMESTAMP = re.compile(r"\d{4}-\d{2}-\d{2}[ T]\d{2}:")


def trim_date(value: str) -> str:
    """The date without the hour that follows it; "" for the time stamp of a log line."""
    return "" if _TIMESTAMP.match(value) else value


RECOGNIZERS = (
    Recognizer(
        name="date",
        entity="DATE_TIME",
        patterns=(
            Pattern(rf"{NUMERIC}(?:[ T]\d{{2}}:)?", 0.5, left="_.,/-", right="_/-"),
            Pattern(rf"(?i)\b(?:{IN_WORDS})\b", 0.5),
        ),
        trim=trim_date,
    ),
    # The hour of something that happened: "Date: 2024-06-22 14:03", "on 2024-06-22 14:03".
    Recognizer(
        name="date-and-hour",
        entity="DATE_TIME",
        patterns=(
            Pattern(
                r"[a-z][\"']?:? ?[\"']?((?:19|20)\d{2}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])[ T](?:[01]\d|"
                r"2[0-3]):[0-5]\d(?::[0-5]\d)?)",
                0.5,
            ),
        ),
    ),
)
