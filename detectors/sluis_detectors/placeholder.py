"""The form of a placeholder: `[PERSOON_K3X9QF2M]`, a known label and a tag of eight base32 letters.

It stands here so that detectors, which must not take one for data, and the vault, which makes them, agree.
"""

import re
from collections.abc import Sequence
from typing import Final

from sluis_detectors.entities import ENTITIES
from sluis_detectors.finding import Finding

TAG_CHARS: Final = 8

# A pattern without groups of its own.
LABELS: Final = "|".join(sorted({label for item in ENTITIES.values() for label in (item.label_nl, item.label_en)}))
# A tag grows by whole steps where two values would share one.
PLACEHOLDER: Final = re.compile(rf"\[(?:{LABELS})_(?:[A-Z2-7]{{{TAG_CHARS}}}){{1,4}}\]")


def label(entity: str, language: str) -> str:
    """The word for a kind of data: Dutch for "nl", English for any other language. Raises KeyError."""
    known = ENTITIES[entity]
    return known.label_nl if language == "nl" else known.label_en


def spans(text: str) -> list[tuple[int, int]]:
    """Where placeholders stand: sorted, disjoint, `[start, end)` in code points."""
    return [match.span() for match in PLACEHOLDER.finditer(text)]


def without_placeholders(text: str, findings: Sequence[Finding]) -> list[Finding]:
    """The findings that say something about the text outside its placeholders; one that only overlaps stays whole."""
    inside = spans(text)
    return [item for item in findings if not any(start <= item.start and item.end <= end for start, end in inside)]
