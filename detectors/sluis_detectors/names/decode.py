"""From weights to spans: Viterbi over the few tokens that may hold a name, and how sure each span is.

Most tokens are ruled out at once: what any name over them could gain has a bound that running sums give.
"""

from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import add
from typing import Final

import numpy as np
from numpy.typing import NDArray

_NEVER: Final = np.float32(-1e4)
_WALL: Final = 1e4
# A lead of 8 changed 1 % of the spans that an unbounded search finds, all weak ones, and halved the time of decoding.
_LEAD: Final = 8.0
_SLACK: Final = 1e-3  # more than rounding takes from a bound
Matrix = NDArray[np.float32]
Floats = NDArray[np.float64]
_Rows = Sequence[Sequence[float]]


@dataclass(frozen=True, slots=True)
class Span:
    """Tokens `first` to `last`, both within; `kind` as in the labels; `score`: least sure token, 0..1."""

    first: int
    last: int
    kind: str
    score: float


def legal(labels: tuple[str, ...], transitions: Matrix) -> Matrix:
    """The transitions, with those that labels of the form B-X, I-X forbid made impossible."""
    result = transitions.copy()
    for i, before in enumerate(labels):
        for j, after in enumerate(labels):
            if after.startswith("I-") and before[2:] != after[2:]:
                result[i, j] = _NEVER
    return result


class Decoder:
    """Finds the spans of the best labelling; what is decoded stands between two tokens outside any name.

    `labels`: O, then B-X and I-X for each kind X. `transitions[from, to]`: must be `legal`.
    """

    def __init__(self, labels: tuple[str, ...], transitions: Matrix) -> None:
        self._kinds = [label[2:] for label in labels[1::2]]
        # All scores are relative to staying outside, so that a labelling without names has 0.
        moves = transitions.astype(np.float64) - float(transitions[0, 0])
        chances = np.exp(moves)
        self._chances_of = np.stack([chances, chances.T])  # forward, backward
        self._from_outside = self._chances_of[:, :1]
        # The most that a name gains by its edges over leaving it out, and by each further word.
        enter = (moves - moves[:, :1]).max(axis=0)[1::2]
        leave = (moves - moves[0])[:, [0, *range(1, len(labels), 2)]].max(axis=1)
        self._edges = (enter + np.maximum(leave[1::2], leave[2::2]))[:, None]
        self._inner = np.array([max(moves[b, b + 1], moves[b + 1, b + 1]) for b in range(1, len(labels), 2)])[:, None]
        self._bits = 1 << np.arange(len(self._kinds))
        # By the set of kinds possible at a token, as bits: its labels; and how each may follow those of another set.
        self._possible = [
            [0, *(n for kind in range(len(self._kinds)) if bits >> kind & 1 for n in (2 * kind + 1, 2 * kind + 2))]
            for bits in range(1 << len(self._kinds))
        ]
        self._moves = [
            [[(label, moves[before, label].tolist()) for label in labels] for labels in self._possible]
            for before in self._possible
        ]

    def spans(self, emissions: Matrix) -> list[Span]:
        """Spans in order. No name holds a token at which label 0 leads by more than neighbours ever made up for."""
        if not len(emissions):
            return []
        gains = emissions.T.astype(np.float64, order="C")
        gains -= gains[0].copy()
        certain = np.maximum.reduce(gains[1:]) < -_LEAD
        kinds = self._possible_kinds(gains, certain)
        places: list[int] = kinds.nonzero()[0].tolist()
        if not places:
            return []
        names: list[tuple[int, int, int]] = []
        rows, sets = gains.take(places, axis=1).T.tolist(), kinds.take(places).tolist()
        for start, end in _runs(places):
            path = self._path(rows[start:end], sets[start:end])
            if any(path):
                names += _names(path, places[start])
        if not names:
            return []
        walls = [-1, *certain.nonzero()[0].tolist(), len(emissions)]
        stretches: dict[int, int] = {}
        for first, _, _ in names:
            wall = bisect(walls, first)
            stretches[walls[wall - 1] + 1] = walls[wall]
        sure = self._chances(emissions, sorted(stretches.items(), key=_by_length))
        return [
            Span(first, last, self._kinds[kind], min(1.0, *[sure[place][kind] for place in range(first, last + 1)]))
            for first, last, kind in names
        ]

    def _possible_kinds(self, gains: Floats, certain: NDArray[np.bool_]) -> NDArray[np.intp]:
        """The kinds of name that may lie over each token, as bits; a name of another kind there would only lose."""
        walls = certain * _WALL
        sums = np.add.accumulate(gains[2::2] + (self._inner - walls), axis=1)
        starts = np.maximum.accumulate(gains[1::2] + (self._edges - walls) - sums, axis=1)
        ends = np.maximum.accumulate(sums[:, ::-1], axis=1)[:, ::-1]
        result: NDArray[np.intp] = self._bits @ (starts + ends > -_SLACK)
        return result

    def _path(self, gains: _Rows, kinds: Sequence[int]) -> list[int]:
        """Viterbi's labels of a run of tokens between two outside, each of which may have only names of its `kinds`."""
        scores, before = [0.0], 0
        back: list[list[int]] = []
        for row, bits in zip(gains, kinds, strict=True):
            origins: list[int] = []
            step: list[float] = []
            for label, moves in self._moves[before][bits]:
                totals = list(map(add, scores, moves))
                best = max(totals)
                origins.append(totals.index(best))
                step.append(best + row[label])
            back.append(origins)
            scores, before = step, bits
        ((_, moves),) = self._moves[before][0]
        totals = list(map(add, scores, moves))
        place = totals.index(max(totals))
        path: list[int] = []
        for origins, bits in zip(reversed(back), reversed(kinds), strict=True):
            path.append(self._possible[bits][place])
            place = origins[place]
        return path[::-1]

    def _chances(self, emissions: Matrix, stretches: Sequence[tuple[int, int]]) -> dict[int, list[float]]:
        """Probability of each kind at each token of `stretches[start, end)`, each between two tokens outside.

        Forward and backward through all of them at once; the longest come first, so those that have ended drop off.
        """
        ahead: list[int] = []
        back: list[int] = []
        edges = [0]
        for i in range(stretches[0][1] - stretches[0][0]):
            for start, end in stretches:
                if start + i >= end:
                    break
                ahead.append(start + i)
                back.append(end - 1 - i)
            edges.append(len(ahead))
        rows = emissions.take([ahead, back], axis=0).astype(np.float64)
        rows -= np.maximum.reduce(rows, axis=2, keepdims=True)
        np.exp(rows, out=rows)
        entering = np.empty_like(rows)
        entering[:, : edges[1]] = self._from_outside
        before = 0
        for number, (start, end) in enumerate(pairwise(edges)):
            into, here = entering[:, start:end], rows[:, start:end]
            if number:
                np.matmul(rows[:, before : before + end - start], self._chances_of, out=into)
            here *= into
            if number % 8 == 7:  # often enough for the range of a float
                here /= here.sum(axis=2, keepdims=True)
            before = start
        places = {place: i for i, place in enumerate(back)}
        both = rows[0] * entering[1].take([places[place] for place in ahead], axis=0)
        kinds = (both[:, 1::2] + both[:, 2::2]) / np.add.reduce(both, axis=1, keepdims=True)
        return dict(zip(ahead, kinds.tolist(), strict=True))


def _by_length(stretch: tuple[int, int]) -> int:
    return stretch[0] - stretch[1]


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where runs of successive numbers start and end in `places`."""
    start = 0
    for i in range(1, len(places)):
        if places[i] > places[i - 1] + 1:
            yield start, i
            start = i
    yield start, len(places)


def _names(path: Sequence[int], offset: int) -> Iterator[tuple[int, int, int]]:
    """First and last place of each name in labels from place `offset` on, both within, and the number of its kind."""
    i = 0
    while i < len(path):
        start, label = i, path[i]
        i += 1
        if label:
            inside = label + label % 2
            while i < len(path) and path[i] == inside:
                i += 1
            yield offset + start, offset + i - 1, (label - 1) // 2
