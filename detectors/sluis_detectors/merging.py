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

from collections.abc import Iterable
from typing import Final

from sluis_detectors.entities import ENTITIES
from sluis_detectors.finding import Finding

_SURE: Final = 0.5
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
    ranked = sorted(set(findings), key=_rank)
    if len(ranked) < 2:
        return tuple(ranked)
    taken: list[Finding] = []
    for finding in ranked:
        overlapping = sorted(t for t in taken if t.start < finding.end and finding.start < t.end)
        if not overlapping:
            taken.append(finding)
            continue
        if finding.entity in _WHOLE_ONLY or (
            finding.entity == "EMAIL_ADDRESS" and any(other.entity in _SECRETS for other in overlapping)
        ):
            continue
        position = finding.start
        for other in [*overlapping, None]:
            end = finding.end if other is None else other.start
            taken.extend(_left_over(text, finding, position, end))
            if other is not None:
                position = max(position, other.end)
    return tuple(sorted(taken))


def _left_over(text: str, finding: Finding, start: int, end: int) -> list[Finding]:
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    if sum(c.isalnum() for c in text[start:end]) < 2:
        return []
    return [Finding(start, end, finding.entity, finding.score, finding.recognizer, finding.ref)]
