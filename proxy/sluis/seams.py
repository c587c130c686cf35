"""Joins neighbouring texts at their edges, so that a value split over parts or turns is seen whole.

Only the edges are read: the tail of one text with the head of the next, and with texts beyond where these are short.
What is found across a seam is said of each text, for its own share.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
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
class Piece:
    """What a seam holds of one text: from `start` in the text with this index, at `[at, end)` in the seam."""

    index: int
    start: int
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class Seam:
    """The end of one text with the start of the next, and of more where they are short. `gap`: what joins them."""

    text: str
    pieces: tuple[Piece, ...]
    gap: str

    def shares(self, finding: Finding) -> list[tuple[int, Finding]]:
        """What lies of it in each text, with the text's index and offsets; nothing unless it lies in two or more."""
        if finding.score < MINIMUM_SCORE or finding.entity not in (_APART if self.gap else _TOGETHER):
            return []
        found = [
            (
                piece.index,
                replace(
                    finding,
                    start=piece.start + max(finding.start, piece.at) - piece.at,
                    end=piece.start + min(finding.end, piece.end) - piece.at,
                ),
            )
            for piece in self.pieces
            if finding.start < piece.end and piece.at < finding.end
        ]
        return found if len(found) > 1 else []


def seams(parts: Sequence[Part]) -> list[Seam]:
    """The seams between texts of users that stand next to each other and of which one is new.

    Next to each other means without another user's text between: an answer between two turns doesn't part them.
    """
    spoken = [(index, part) for index, part in enumerate(parts) if part.role in ("user", "unknown") and part.text]
    made: dict[Seam, None] = {}
    for after in range(1, len(spoken)):
        first, second = spoken[after - 1][1], spoken[after][1]
        if (first.is_new or second.is_new) and _meet(first.text, second.text):
            for gap in ("",) if first.text.rstrip()[-1] == "." else ("", " "):
                made[_seam(spoken, after, gap)] = None
    return list(made)


def _meet(first: str, second: str) -> bool:
    """Whether a value may begin at the end of one text and go on in the next."""
    if not _ENDS_INSIDE.search(first[-REACH:]) or second[0].isspace():
        return False
    return first.rstrip()[-1] != "." or second[0].islower()


def _seam(spoken: Sequence[tuple[int, Part]], after: int, gap: str) -> Seam:
    """The seam in front of `spoken[after]`. A text that it holds wholly is joined to its other neighbour as well.

    Where that doesn't join, its end stands in front all the same: it may say what comes ("BSN:").
    """
    cuts: list[tuple[int, int, str]] = []  # index, start, text
    cue = ""
    room, at = REACH, after - 1
    while room > 0:
        index, text = spoken[at][0], spoken[at][1].text.rstrip()
        start = max(0, len(text) - room)
        cuts.insert(0, (index, start, text[start:]))
        room -= len(text) - start + len(gap)
        if start or not at or room <= 0:
            break
        before = spoken[at - 1][1].text
        if not _meet(before, text):
            cue = before.rstrip()[-room:] + " "
            break
        at -= 1
    room, at = REACH, after
    while room > 0:
        index, text = spoken[at][0], spoken[at][1].text
        is_whole = len(text) < room and at + 1 < len(spoken) and _meet(text, spoken[at + 1][1].text)
        cuts.append((index, 0, text.rstrip() if is_whole else text[:room]))
        if not is_whole:
            break
        room -= len(text) + len(gap)
        at += 1
    pieces: list[Piece] = []
    at = len(cue)
    for index, start, text in cuts:
        pieces.append(Piece(index, start, at, at + len(text)))
        at += len(text) + len(gap)
    return Seam(cue + gap.join(text for _, _, text in cuts), tuple(pieces), gap)


def spread(made: Sequence[Seam], seen: Iterable[Analysis], analyses: Sequence[Analysis]) -> list[Analysis]:
    """The analyses with the shares added. `analyses`: of all texts, in order; `seen`: of the seams.

    A share takes the place of all that it overlaps, and covers it.
    """
    result = list(analyses)
    for seam, analysis in zip(made, seen, strict=True):
        for finding in analysis.findings:
            shares = seam.shares(finding)
            if any(_is_whole(analyses[index], share) for index, share in shares):
                continue
            for index, share in shares:
                own = result[index].findings
                inside = [other for other in own if other.start < share.end and share.start < other.end]
                wide = replace(
                    share,
                    start=min([share.start, *(other.start for other in inside)]),
                    end=max([share.end, *(other.end for other in inside)]),
                )
                kept = [other for other in own if other not in inside]
                result[index] = replace(result[index], findings=tuple(sorted([*kept, wide])))
    return result


def _is_whole(analysis: Analysis, share: Finding) -> bool:
    """Whether the text itself has such a value there: then what joins it to the other text is chance."""
    return any(
        other.entity == share.entity
        and other.score >= MINIMUM_SCORE
        and other.start < share.end
        and share.start < other.end
        for other in analysis.findings
    )
