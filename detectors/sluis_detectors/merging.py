"""One rule that makes the findings of all recognisers disjoint.

1. Findings are ranked: the organisation's own lists and patterns first; then secrets, the longest first; then
   patterned data that score `_SURE` or more; then names; then the rest. Within a rank: the higher score, the longer
   span, the order of entities in `ENTITIES`, the earlier start, the recogniser's name. So it doesn't matter in which
   order recognisers answer.
2. In that order each finding takes what is still free of its span.
3. What is left of a finding that lost a part stays a finding when it holds two letters or digits or more, so that no
   character found to be sensitive gets lost. URLs and dates leave no parts, and an e-mail address none beside a secret
   (`password@host` isn't one).
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable
from operator import attrgetter
from typing import Final

from sluis_detectors.entities import ENTITIES
from sluis_detectors.finding import Finding

_SURE: Final = 0.5
_start, _end = attrgetter("start"), attrgetter("end")
_ORDER: Final = {name: index for index, name in enumerate(ENTITIES)}
_SECRETS: Final = frozenset({"API_KEY", "TOKEN", "PASSWORD", "PRIVATE_KEY"})
_OWN: Final = frozenset({"CLIENT", "PROJECT_CODE", "DOCUMENT_MARKING"})
_NAMES: Final = frozenset({"PERSON", "LOCATION", "ORGANIZATION"})
_WHOLE_ONLY: Final = frozenset({"URL", "DATE_TIME"})


def _rank(finding: Finding) -> tuple[int, float, float, int, int, str, str]:
    length = finding.end - finding.start
    first, second = -finding.score, -float(length)
    if finding.score >= _SURE and finding.entity in _OWN:
        tier = 0
    elif finding.score >= _SURE and finding.entity in _SECRETS:
        tier, first, second = 1, second, first
    elif finding.entity in _NAMES:
        tier = 3
    else:
        tier = 2 if finding.score >= _SURE else 4
    return tier, first, second, _ORDER.get(finding.entity, 0), finding.start, finding.recognizer, finding.ref


def merge(text: str, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sorted, disjoint findings over `text`; each inside one that came in."""
    merged: list[Finding] = []
    touching: list[Finding] = []
    end = 0
    for finding in sorted(findings, key=_start):
        if finding.start >= end:
            merged += _settled(text, touching)
            touching = []
        touching.append(finding)
        end = max(end, finding.end)
    return (*merged, *_settled(text, touching))


def _settled(text: str, touching: list[Finding]) -> list[Finding]:
    """`merge` for findings of which each overlaps another, or of one."""
    if len(touching) < 2:
        return touching
    ranked = sorted(set(touching), key=_rank)
    taken: list[Finding] = []  # disjoint, so sorted by start and by end alike
    for finding in ranked:
        first = bisect_right(taken, finding.start, key=_end)
        last = bisect_left(taken, finding.end, lo=first, key=_start)
        overlapping = taken[first:last]
        if not overlapping:
            taken.insert(first, finding)
            continue
        if finding.entity in _WHOLE_ONLY or (
            finding.entity == "EMAIL_ADDRESS" and any(other.entity in _SECRETS for other in overlapping)
        ):
            continue
        edges = [finding.start, *(edge for other in overlapping for edge in (other.start, other.end)), finding.end]
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            for rest in _left_over(text, finding, start, end):
                insort(taken, rest, key=_start)
    return taken


def _left_over(text: str, finding: Finding, start: int, end: int) -> list[Finding]:
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    if sum(c.isalnum() for c in text[start:end]) < 2:
        return []
    return [Finding(start, end, finding.entity, finding.score, finding.recognizer, finding.ref)]
