"""Other readings of a text, each with its way back: what stands in it encoded, spaced out, reversed or split.

A reading is made only when the text shows a sign of one (one pass of an RE2 set), so a plain text costs that pass.
What is found in a reading counts only where the reading differs from the text; the finding covers all that it was
made from, so the whole encoded run.
"""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Final, Literal

import re2

from sluis_detectors import decoding, numbers
from sluis_detectors.entities import ENTITIES
from sluis_detectors.finding import Finding
from sluis_detectors.normalise import Normal, normalise
from sluis_detectors.recognizers.matcher import shadow
from sluis_detectors.rewriting import Piece, Reading, excerpts, rewrite

MINIMUM_SCORE: Final = 0.5  # a disguise that only perhaps hides something is none
MAX_DEPTH: Final = 3  # encodings inside encodings
_MAX_CHARS: Final = 1 << 20  # of one reading; beyond it encodings stay as they are

# What recognisers look at beside a value, and as much again: a part of a text is read as in the whole.
_BEFORE: Final = 120
_AFTER: Final = 80
_start: Final = attrgetter("start")

Kind = Literal["decoded", "reversed", "numbers", "joined", "cells"]
_CHECKED: Final = frozenset({"NL_BSN", "IBAN_CODE", "CREDIT_CARD", "PHONE_NUMBER"})
_SURE_ONLY: Final = frozenset({"CREDIT_CARD", "PHONE_NUMBER"})
_SURE: Final = 0.9
_JOINED: Final = frozenset({"EMAIL_ADDRESS", "IBAN_CODE", "CLIENT", "PROJECT_CODE", "API_KEY", "TOKEN", "PRIVATE_KEY"})
_IN_CELLS: Final = frozenset({"CLIENT", "PROJECT_CODE", "PERSON"})
_BY_CHANCE: Final = frozenset({"NL_BSN", "CREDIT_CARD", "PHONE_NUMBER"})  # a check that one in eleven or ten passes
_SOFT: Final = frozenset({"DATE_TIME", "URL", "LOCATION", "ORGANIZATION"})  # nobody takes pains to hide these


@dataclass(frozen=True, slots=True)
class View:
    """One reading and what counts in it. `sure`: sorted, disjoint spans of the original in which a number
    needs no word near. `has_names`: names count in it, so the name model reads it too."""

    kind: Kind
    reading: Reading
    sure: tuple[tuple[int, int], ...] = field(default=())
    has_names: bool = False

    def findings(self, found: Sequence[Finding], known: Sequence[Finding]) -> list[Finding]:
        """What was found in the reading, with offsets in the original. `known`: found without it, same offsets."""
        result = []
        for item in found:
            if item.score < MINIMUM_SCORE or item.entity not in ENTITIES or item.entity in _SOFT:
                continue
            changed = self.reading.changed[item.start : item.end]
            # What was turned round makes sense by itself; with what stands beside it, it may do so by chance.
            if 1 not in changed or (self.kind == "reversed" and 0 in changed):
                continue
            start, end = self.reading.original(item.start, item.end)
            if not self._counts(item, start, end):
                continue
            if self.kind == "joined" and any(
                other.entity == item.entity and other.start < end and start < other.end for other in known
            ):
                continue
            result.append(Finding(start, end, item.entity, item.score, item.recognizer, item.ref))
        return result

    def _counts(self, item: Finding, start: int, end: int) -> bool:
        if self.kind == "numbers":
            return item.entity in _CHECKED and (
                item.entity not in _SURE_ONLY or item.score >= _SURE or self._is_sure(start, end)
            )
        if self.kind == "reversed":
            return item.entity not in _BY_CHANCE or item.score >= _SURE
        if self.kind == "cells":
            return item.entity in _IN_CELLS
        return self.kind == "decoded" or item.entity in _JOINED

    def _is_sure(self, start: int, end: int) -> bool:
        place = bisect_right(self.sure, (end,)) - 1
        return place >= 0 and self.sure[place][1] > start


_SIGNS: Final = {
    "decoded": decoding.SIGNS,
    "reversed": decoding.REVERSED_SIGNS,
    "numbers": numbers.SIGNS,
    "cells": decoding.CELL_SIGNS,
    "joined": (
        r"[A-Z0-9]{4}[ \t]*\r?\n[A-Z0-9]{4}",
        r"[0-9@_=/-][A-Za-z.]{0,24}[ \t]*\r?\n[ \t>|]*[A-Za-z0-9@.]",
        r"\n[ \t>|]*(?:@|\.[a-z]{2,4}\b|[A-Za-z]{0,12}[0-9@])",
    ),
}


def _compiled() -> tuple[re2.Set, list[tuple[str, int]]]:
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.log_errors = False
    signs = re2.Set.SearchSet(options)
    kinds = []
    for kind, patterns in _SIGNS.items():
        for number, pattern in enumerate(patterns):
            signs.Add(pattern.encode("latin-1"))
            kinds.append((kind, number))
    signs.Compile()
    return signs, kinds


_SET, _KINDS = _compiled()


def views(text: str, normal: Normal, known: Sequence[Finding] = ()) -> list[View]:
    """The other readings of a text, of the whole or of parts; none when it shows no sign of one.

    `known`: sorted, disjoint findings in the text; a reading that could only repeat one isn't made.
    """
    data = shadow(normal.text)
    occurring = _SET.Match(data) or ()
    is_overridden = "\u202e" in text
    if not occurring and not is_overridden:
        return []
    seen = [_KINDS[index] for index in occurring]
    signs = {kind for kind, _ in seen}
    base = Reading.of(normal.text, normal.starts, normal.ends)
    result: list[View] = []
    levels: list[Reading] = []
    if is_overridden and (turned := _turned(text)) is not None:
        result.append(View("decoded", turned, has_names=True))
    if "decoded" in signs:
        levels = _decoded(base, {number for kind, number in seen if kind == "decoded"})
        result += [View("decoded", level, has_names=True) for level in levels]
        if levels:
            signs.add("numbers")
    if "reversed" in signs:
        result += _reversed(base, data, known)
        if not decoding.LINE_SIGNS.isdisjoint(number for kind, number in seen if kind == "reversed") and (
            made := decoding.reversed_lines(base.text)
        ):
            result.append(View("decoded", rewrite(base, made), has_names=True))
    for reading in (base, *levels):
        if "numbers" in signs:
            result += _numbers(reading, known)
        if "cells" in signs and (made := decoding.cells(reading.text)):
            result.append(View("cells", rewrite(reading, made), has_names=True))
        if "joined" in signs and (made := decoding.joints(reading.text)):
            result.append(View("joined", rewrite(reading, made)))
    return result


def _decoded(base: Reading, codecs: Collection[int]) -> list[Reading]:
    """The text with its encoded runs decoded, level by level: what decodes by chance hides nothing."""
    levels: list[Reading] = []
    for _ in range(MAX_DEPTH):
        reading = levels[-1] if levels else base
        made = decoding.pieces(reading.text, codecs, _MAX_CHARS)
        if not made:
            break
        levels.append(rewrite(reading, made))
        codecs = decoding.ALL
    return levels


def _reversed(base: Reading, data: bytes, known: Sequence[Finding]) -> list[View]:
    """What stands turned round, value by value; the whole text where it may be a name."""
    made = decoding.reversed_values(base.text, data)
    if any(piece.text[:1].isupper() and not any(map(str.isdigit, piece.text)) for piece in made):
        return [View("reversed", rewrite(base, made), has_names=True)]
    new = [piece for piece in made if not _is_known(base, piece, known)]
    return [View("reversed", part) for part in excerpts(base, new, _BEFORE, _AFTER)]


def _numbers(base: Reading, known: Sequence[Finding]) -> list[View]:
    spelled = numbers.spelled(base.text)
    reading = rewrite(base, spelled) if spelled else base
    pieces, sure = numbers.pieces(reading)
    new = [piece for piece in pieces if not _is_known(reading, piece, known, _CHECKED)]
    surely = tuple(sorted(sure))
    return [View("numbers", part, surely) for part in excerpts(reading, new, _BEFORE, _AFTER)]


def _is_known(
    reading: Reading, piece: Piece, known: Sequence[Finding], entities: Collection[str] | None = None
) -> bool:
    """Whether a finding covers all that a piece was made from."""
    if not known:
        return False
    start, end = reading.original(piece.start, piece.end)
    place = bisect_right(known, start, key=_start) - 1
    if place < 0:
        return False
    item = known[place]
    return item.end >= end and item.score >= MINIMUM_SCORE and (entities is None or item.entity in entities)


def _turned(text: str) -> Reading | None:
    """The text as the reader of a right-to-left override sees it."""
    pieces = decoding.overridden(text)
    if not pieces:
        return None
    turned = rewrite(Reading.of(text), pieces)
    plain = normalise(turned.text)
    return turned if plain.starts is None and plain.text is turned.text else turned.through(plain)
