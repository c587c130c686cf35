"""Says which of many patterns may occur in a text, without looking for any of them.

Each pattern has literals that it can't do without (`asking.py`). One Aho-Corasick automaton holds them all: it is
built ahead, so that no text is dearer for being the first of its kind, as it is for the states of a regular
expression. Figures in a row aren't looked for but counted. All that is asked of a pattern is true at once, or the
pattern can't occur; sets of patterns are bits of whole numbers.
"""

import re
from collections.abc import Iterable
from typing import Final

from ahocorasick_rs import BytesAhoCorasick, Implementation

from sluis_detectors.recognizers.asking import FIGURES as FOLDED_FIGURES
from sluis_detectors.recognizers.asking import RUN, SLOTS, asked
from sluis_detectors.recognizers.foldings import CASELESS_SHAPES, COUNTED, EDGE, FIGURES, SHAPES, WORDS

_FOLDINGS: Final = {"": WORDS, "\x02\x03": SHAPES, "\x04": CASELESS_SHAPES}  # by the characters that others haven't
_BETWEEN: Final = b"\n\n"  # the foldings of a text, in one
_STEP: Final = 1 << 15  # characters that are read at once, so that not all that is seen in a long text is kept
_OVERLAP: Final = 64  # of such parts; longer than literals and what is counted are
_FEW: Final = 16  # patterns for which RE2 looks in a long text sooner than this for their literals
_MANY: Final = 8
_WORD: Final = frozenset(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_SET: Final = re.compile("1")


class Gate:
    """The literals of many patterns. Safe to share between forks and threads."""

    def __init__(self, patterns: Iterable[str], *, prose: bool = False) -> None:
        """`patterns`: for RE2 in Latin-1, in the order of their numbers. One that needs nothing is always let in.

        `prose`: as for `asked`.
        """
        known = asked(patterns, prose=prose)
        width, slots = len(known), 1 if prose else SLOTS
        every = 0
        literals: dict[str, int] = {}
        # By number of figures: alone as a word, and in a row whatever stands beside them.
        alone, in_row = [0] * (RUN + 1), [0] * (RUN + 1)
        counted = [[0] * (RUN + 1) for _ in COUNTED]
        for number, one in enumerate(known):
            for slot, need in enumerate(one.sets):
                bit = 1 << (slot * width + number)
                every |= bit
                for literal in need:
                    figures = len(literal.strip(EDGE))
                    if literal.strip(EDGE + FOLDED_FIGURES):
                        literals[literal] = literals.get(literal, 0) | bit
                    elif len(literal) == figures + 2:
                        alone[figures] |= bit
                    else:
                        in_row[figures] |= bit
            for place, run in enumerate(one.runs):
                counted[place][run] |= 1 << number
        self._width, self._slots, self._every = width, slots, (1 << width) - 1
        self._unasked = ((1 << slots * width) - 1) & ~every
        self._alone, self._in_row = alone, _sums(in_row)
        self._counted = [_sums(one) for one in counted]
        self._foldings = [
            folding
            for marks, folding in _FOLDINGS.items()
            if not marks or any(mark in literal for literal in literals for mark in marks)
        ]
        # What a literal lets in, and what only at a word's start, at its end.
        free: dict[bytes, int] = {}
        edged: dict[bytes, list[tuple[bool, bool, int]]] = {}
        for literal, bits in literals.items():
            plain = literal.strip(EDGE).encode("latin-1")
            free.setdefault(plain, 0)
            if plain == literal.encode("latin-1"):
                free[plain] = bits
            else:
                edged.setdefault(plain, []).append((literal.startswith(EDGE), literal.endswith(EDGE), bits))
        self._ways = [(bits, edged.get(plain, ())) for plain, bits in free.items()]
        self._find = BytesAhoCorasick(free, implementation=Implementation.ContiguousNFA).find_matches_as_indexes

    def open(self, data: bytes) -> list[int]:
        """The numbers, sorted, of the patterns that may occur in a shadow."""
        size = len(data)
        seen = self._unasked
        for begin in range(0, max(size, 1), _STEP):
            part = data if size <= _STEP else data[max(0, begin - _OVERLAP) : begin + _STEP]
            seen |= self._look(part)
            result = seen & self._every
            for slot in range(1, self._slots):
                result &= seen >> slot * self._width
            if len(part) < size and (self._every ^ result).bit_count() <= _FEW:
                return _numbers(self._every)
        for folding, counted in zip(COUNTED, self._counted, strict=True):
            if result & ~counted[0]:
                result &= counted[min(max(map(len, folding.fold(data).split()), default=0), RUN)]
        return _numbers(result)

    def _look(self, data: bytes) -> int:
        """By slot, the patterns of which a literal stands in this part of a shadow."""
        seen, size, ways, word = 0, len(data), self._ways, _WORD
        folded = _BETWEEN.join([folding.fold(data) for folding in self._foldings])
        for index, start, end in self._find(folded, overlapping=True):
            free, edged = ways[index]
            seen |= free
            for begins, ends, bits in edged:
                if (begins and start and data[start - 1] in word) or (ends and end < size and data[end] in word):
                    continue
                seen |= bits
        runs = set(map(len, FIGURES.fold(data).split()))
        for run in runs:
            if run < RUN:
                seen |= self._alone[run]
        return seen | self._in_row[min(max(runs, default=0), RUN)]


def _numbers(bits: int) -> list[int]:
    """The numbers of the bits that are set, from the lowest."""
    if bits.bit_count() > _MANY:
        return [match.start() for match in _SET.finditer(f"{bits:b}"[::-1])]
    found = []
    while bits:
        found.append(bits.bit_length() - 1)
        bits ^= 1 << found[-1]
    return found[::-1]


def _sums(bits: list[int]) -> list[int]:
    """At each place all bits up to there."""
    total, result = 0, []
    for one in bits:
        total |= one
        result.append(total)
    return result
