"""Replaces parts of a text and remembers for each character of the result where in the original it came from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

from sluis_detectors.normalise import Normal


@dataclass(frozen=True, slots=True)
class Piece:
    """`[start, end)` of a text becomes `text`. Each new character came from all of the span, or from `origins`.

    `origins`: for each new character a span of its own, in the text that is rewritten.
    """

    start: int
    end: int
    text: str
    origins: tuple[tuple[int, int], ...] | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A text made from an original. `starts`, `ends`: each character's origin; `changed`: 1 where it was rewritten."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    changed: bytes

    @classmethod
    def of(cls, text: str, starts: Sequence[int] | None = None, ends: Sequence[int] | None = None) -> Self:
        """The reading that is the text itself, or its plain form with the way back."""
        size = len(text)
        if starts is None or ends is None:
            return cls(text, range(size), range(1, size + 1), bytes(size))
        return cls(text, starts, ends, bytes(size))

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The smallest span of the original that holds all that a non-empty span of the reading came from."""
        return min(self.starts[start:end]), max(self.ends[start:end])

    def through(self, plain: Normal) -> "Reading":
        """The plain form of this reading, with the way back to the original."""
        if plain.starts is None or plain.ends is None:
            return Reading(plain.text, self.starts, self.ends, self.changed)
        pairs = list(zip(plain.starts, plain.ends, strict=True))
        return Reading(
            plain.text,
            [min(self.starts[a:b]) for a, b in pairs],
            [max(self.ends[a:b]) for a, b in pairs],
            bytes(1 in self.changed[a:b] for a, b in pairs),
        )


def rewrite(reading: Reading, pieces: Iterable[Piece], start: int = 0, end: int | None = None) -> Reading:
    """The reading, or `[start, end)` of it, with pieces replaced; a piece that overlaps an earlier one is left out.

    Where a piece leaves nothing, the characters beside it count as changed: what spans the gap was made by it.
    """
    texts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    changed = bytearray()
    position = start
    gap = False
    for piece in sorted(pieces, key=lambda item: (item.start, -item.end)):
        if piece.start < position or piece.end <= piece.start:
            continue
        kept = reading.changed[position : piece.start]
        texts.append(reading.text[position : piece.start])
        starts += reading.starts[position : piece.start]
        ends += reading.ends[position : piece.start]
        changed += b"\1" + kept[1:] if gap and kept else kept
        gap = False
        texts.append(piece.text)
        if piece.origins is None:
            starts += [min(reading.starts[piece.start : piece.end])] * len(piece.text)
            ends += [max(reading.ends[piece.start : piece.end])] * len(piece.text)
        else:
            for begin, stop in piece.origins:
                starts.append(min(reading.starts[begin:stop]))
                ends.append(max(reading.ends[begin:stop]))
        changed += b"\1" * len(piece.text)
        gap = not piece.text
        position = piece.end
    kept = reading.changed[position:end]
    texts.append(reading.text[position:end])
    starts += reading.starts[position:end]
    ends += reading.ends[position:end]
    changed += b"\1" + kept[1:] if gap and kept else kept
    return Reading("".join(texts), starts, ends, bytes(changed))


def excerpts(reading: Reading, pieces: Iterable[Piece], before: int, after: int) -> list[Reading]:
    """The parts of a reading around pieces, with these replaced: what a full rewriting has there, but shorter.

    `before`, `after`: characters that are kept beside a piece; pieces that are nearer to each other share a part.
    """
    result: list[Reading] = []
    group: list[Piece] = []
    start = end = 0
    for piece in sorted(pieces, key=lambda item: (item.start, -item.end)):
        if group and piece.start - before > end:
            result.append(rewrite(reading, group, start, end))
            group = []
        if not group:
            start = max(0, piece.start - before)
            end = 0
        group.append(piece)
        end = max(end, piece.end + after)
    if group:
        result.append(rewrite(reading, group, start, end))
    return result
