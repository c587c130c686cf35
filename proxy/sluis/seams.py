"""Joins neighbouring texts at their edges, so that a value split over two parts or two turns is seen whole.

Only the edges are read: the tail of one text with the head of the next. What is found across the seam is said of both
texts, each for its own half.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from sluis.model import Part
from sluis_detectors.finding import Analysis, Finding

REACH: Final = 120  # characters on either side: more than any value with the words around it
MINIMUM_SCORE: Final = 0.5
# What may lie across a seam when nothing, or when a space, joins the two texts.
_TOGETHER: Final = frozenset(
    {
        "NL_BSN", "IBAN_CODE", "CREDIT_CARD", "PHONE_NUMBER", "EMAIL_ADDRESS",
        "API_KEY", "TOKEN", "PASSWORD", "PRIVATE_KEY", "CLIENT", "PROJECT_CODE",
    }
)  # fmt: skip
_APART: Final = frozenset({"PERSON", "CLIENT", "PROJECT_CODE"})
_ENDS_INSIDE: Final = re.compile(r"[^\s!?;:,)\]}\"']\s*\Z")


@dataclass(frozen=True, slots=True)
class Seam:
    """The end of one text with the start of another. `cut`: where in `text` the second begins; `gap`: what joins."""

    before: int
    after: int
    start: int
    text: str
    cut: int
    gap: int

    def halves(self, finding: Finding) -> tuple[tuple[int, Finding], tuple[int, Finding]] | None:
        """The two halves of what lies across the seam, with the index and the offsets of their own texts."""
        if finding.score < MINIMUM_SCORE:
            return None
        if finding.start >= self.cut - self.gap or finding.end <= self.cut:
            return None
        if finding.entity not in (_APART if self.gap else _TOGETHER):
            return None
        left = replace(finding, start=self.start + finding.start, end=self.start + self.cut - self.gap)
        return (self.before, left), (self.after, replace(finding, start=0, end=finding.end - self.cut))


def seams(parts: Sequence[Part]) -> list[Seam]:
    """The seams between texts of users that stand next to each other and of which one is new.

    Next to each other means without another user's text between: an answer between two turns doesn't part them.
    """
    spoken = [(index, part) for index, part in enumerate(parts) if part.role in ("user", "unknown") and part.text]
    made: list[Seam] = []
    for (before, first), (after, second) in pairwise(spoken):
        if not (first.is_new or second.is_new) or not _ENDS_INSIDE.search(first.text[-REACH:]):
            continue
        end = len(first.text.rstrip())
        start = max(0, end - REACH)
        head = second.text[:REACH]
        if head[0].isspace() or (first.text[end - 1] == "." and not head[0].islower()):
            continue
        for gap in ("",) if first.text[end - 1] == "." else ("", " "):
            text = first.text[start:end] + gap + head
            made.append(Seam(before, after, start, text, end - start + len(gap), len(gap)))
    return made


def spread(made: Sequence[Seam], seen: Iterable[Analysis], analyses: Sequence[Analysis]) -> list[Analysis]:
    """The analyses with the halves added. `analyses`: of all texts, in order; `seen`: of the seams.

    A half takes the place of all that it overlaps, and covers it.
    """
    result = list(analyses)
    for seam, analysis in zip(made, seen, strict=True):
        for finding in analysis.findings:
            both = seam.halves(finding)
            if both is None or any(_is_whole(result[index], half) for index, half in both):
                continue
            for index, half in both:
                own = result[index].findings
                inside = [other for other in own if other.start < half.end and half.start < other.end]
                wide = replace(
                    half,
                    start=min([half.start, *(other.start for other in inside)]),
                    end=max([half.end, *(other.end for other in inside)]),
                )
                kept = [other for other in own if other not in inside]
                result[index] = replace(result[index], findings=tuple(sorted([*kept, wide])))
    return result


def _is_whole(analysis: Analysis, half: Finding) -> bool:
    """Whether the text itself has such a value there: then what joins it to the other text is chance."""
    return any(
        other.entity == half.entity
        and other.score >= MINIMUM_SCORE
        and other.start < half.end
        and half.start < other.end
        for other in analysis.findings
    )
