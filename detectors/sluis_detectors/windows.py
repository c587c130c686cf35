"""Cuts a long text into windows for the name models, at places where no name stands, with an overlap.

Patterns need no windows: RE2 reads a text of any length in linear time.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from sluis_detectors.finding import Finding

SIZE: Final = 4000  # characters; a model's memory and its cost per sentence stay bounded
OVERLAP: Final = 200  # more than a name with titles, and than the words around it that a model looks at

_CUTS: Final = (re.compile(r"\n\s*\n"), re.compile(r"\n"), re.compile(r"[.!?]\s"), re.compile(r"\s"))


@dataclass(frozen=True, slots=True)
class Window:
    """`[start, end)` of the text; `opens`, `closes`: whether it reaches the text's own start and end."""

    start: int
    end: int
    opens: bool
    closes: bool


def windows(text: str, size: int = SIZE, overlap: int = OVERLAP) -> list[Window]:
    """Windows that cover the text, in order; one for a short text, none for an empty one."""
    if not text:
        return []
    if len(text) <= size + overlap:
        return [Window(0, len(text), True, True)]
    cuts = [0]
    while len(text) - cuts[-1] > size:
        cuts.append(_cut(text, cuts[-1] + size // 2, cuts[-1] + size))
    cuts.append(len(text))
    result: list[Window] = []
    for begin, end in pairwise(cuts):
        start = max(0, begin - overlap) if begin else 0
        stop = min(len(text), end + overlap)
        result.append(Window(start, stop, start == 0, stop == len(text)))
    return result


def _cut(text: str, low: int, high: int) -> int:
    for pattern in _CUTS:
        ends = [match.end() for match in pattern.finditer(text, low, high)]
        if ends:
            return ends[-1]
    return high


def gather(window: Window, findings: Sequence[Finding]) -> list[Finding]:
    """A window's findings with offsets in the whole text; those cut by its edge are left to its neighbour."""
    length = window.end - window.start
    return [
        Finding(f.start + window.start, f.end + window.start, f.entity, f.score, f.recognizer, f.ref)
        for f in findings
        if (window.opens or f.start > 0) and (window.closes or f.end < length)
    ]
