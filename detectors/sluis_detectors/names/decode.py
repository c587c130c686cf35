"""From weights to spans: Viterbi over the few tokens that may hold a name, and how sure each span is.

Most tokens are ruled out at once: what any name over them could gain has a bound that running sums give.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
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
_RUN: Final = re.compile(rb"[^\0]+")


@dataclass(frozen=True, slots=True)
class Span:
    """Tokens `first` to `last`, both within; `kind` as in the labels; `score`: least sure token, 0..1."""

    first: int
    last: int
    kind: str
    score: float


@dataclass(frozen=True, slots=True)
class _Step:
    """How each of some labels may follow those possible at the token before: Viterbi's tables for two tokens.

    `labels`: 0 and B-X first, then I-X. `moves`: for each of them, from each label before. `wide`: the label and moves
    of those that may follow any. `inner`: of I-X the label, and place and move of the two that it may follow.
    """

    labels: tuple[int, ...]
    moves: tuple[Sequence[float], ...]
    wide: tuple[tuple[int, Sequence[float]], ...]
    inner: tuple[tuple[int, int, float, int, float], ...]


def _steps(moves: Sequence[Sequence[float]], kinds: int) -> Mapping[tuple[tuple[int, ...], int], _Step]:
    """By the labels possible at a token and the kinds of name, as bits, possible at the next."""
    made: dict[tuple[tuple[int, ...], int], _Step] = {}
    found: list[tuple[int, ...]] = [(0,)]
    for before in found:
        for bits in range(1 << kinds):
            begins = [2 * kind + 1 for kind in range(kinds) if bits >> kind & 1]
            inner = [begin + 1 for begin in begins if begin in before]
            labels = (0, *begins, *inner)
            into = tuple([moves[origin][label] for origin in before] for label in labels)
            pairs = []
            for label in inner:
                begin, inside = label - 1, label if label in before else label - 1
                pairs.append(
                    (label, before.index(begin), moves[begin][label], before.index(inside), moves[inside][label])
                )
            wide = tuple(zip(labels, into, strict=True))[: 1 + len(begins)]
            made[before, bits] = _Step(labels, into, wide, tuple(pairs))
            if labels not in found:
                found.append(labels)
    return made


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
        # Forward and backward side by side, so that one product takes both a token further.
        count = len(labels)
        chances = np.exp(moves)
        self._chances_of = np.zeros((2 * count, 2 * count))
        self._chances_of[:count, :count] = chances
        self._chances_of[count:, count:] = chances.T
        self._from_outside = np.concatenate((chances[0], chances[:, 0]))
        # The most that a name gains by its edges over leaving it out, and by each further word.
        enter = (moves - moves[:, :1]).max(axis=0)[1::2]
        leave = (moves - moves[0])[:, [0, *range(1, len(labels), 2)]].max(axis=1)
        self._most = np.zeros((len(labels) - 1, 1))
        self._most[::2, 0] = enter + np.maximum(leave[1::2], leave[2::2])
        self._most[1::2, 0] = [max(moves[b, b + 1], moves[b + 1, b + 1]) for b in range(1, len(labels), 2)]
        self._steps = _steps(moves.tolist(), len(self._kinds))

    def spans(self, emissions: Matrix) -> list[Span]:
        """Spans in order. No name holds a token at which label 0 leads by more than neighbours ever made up for."""
        if not len(emissions):
            return []
        gains = emissions.T.astype(np.float64, order="C")
        gains -= gains[0].copy()
        is_certain = np.maximum.reduce(gains[1:]) < -_LEAD
        names: list[tuple[int, int, int]] = []
        for run in _RUN.finditer(self._possible_kinds(gains, is_certain)):
            start, end = run.span()
            path = self._path(gains[:, start:end].T.tolist(), run[0])
            if any(path):
                names += _names(path, start)
        if not names:
            return []
        certain = is_certain.tobytes()
        stretches: dict[int, int] = {}
        for first, _, _ in names:
            end = certain.find(1, first)
            stretches[certain.rfind(1, 0, first) + 1] = end if end >= 0 else len(certain)
        sure = self._chances(emissions, sorted(stretches.items(), key=_by_length))
        return [
            Span(first, last, self._kinds[kind], min([1.0, *[sure[place][kind] for place in range(first, last + 1)]]))
            for first, last, kind in names
        ]

    def _possible_kinds(self, gains: Floats, certain: NDArray[np.bool_]) -> bytes:
        """The kinds of name that may lie over each token, as bits; a name of another kind there would only lose."""
        most = gains[1:] + (self._most - certain * _WALL)
        sums = np.add.accumulate(most[1::2], axis=1)
        starts = np.maximum.accumulate(most[::2] - sums, axis=1)
        ends = np.maximum.accumulate(sums[:, ::-1], axis=1)[:, ::-1]
        return np.packbits(starts + ends > -_SLACK, axis=0, bitorder="little").tobytes()

    def _path(self, gains: Sequence[Sequence[float]], kinds: bytes) -> list[int]:
        """Viterbi's labels of a run of tokens between two outside, each of which may have only names of its `kinds`."""
        scores = [0.0]
        labels: tuple[int, ...] = (0,)
        trail: list[tuple[list[float], _Step]] = []
        for row, bits in zip(gains, kinds, strict=True):
            step = self._steps[labels, bits]
            trail.append((scores, step))
            after = [max(map(add, scores, moves)) + row[label] for label, moves in step.wide]
            for label, begin, from_begin, inside, from_inside in step.inner:
                begun, gone_on = scores[begin] + from_begin, scores[inside] + from_inside
                after.append((begun if begun > gone_on else gone_on) + row[label])
            scores, labels = after, step.labels
        path: list[int] = []
        moves = self._steps[labels, 0].moves[0]
        for before, step in reversed(trail):
            totals = list(map(add, scores, moves))
            place = totals.index(max(totals))
            path.append(step.labels[place])
            scores, moves = before, step.moves[place]
        return path[::-1]

    def _chances(self, emissions: Matrix, stretches: Sequence[tuple[int, int]]) -> dict[int, list[float]]:
        """Probability of each kind at each token of `stretches[start, end)`, each between two tokens outside.

        Forward and backward through all of them at once; the longest come first, so those that have ended drop off.
        """
        order: list[int] = []  # of the token ahead and the one back, turn by turn
        edges = [0]
        for i in range(stretches[0][1] - stretches[0][0]):
            for start, end in stretches:
                if start + i >= end:
                    break
                order += start + i, end - 1 - i
            edges.append(len(order) // 2)
        rows = emissions.take(order, axis=0).astype(np.float64)
        rows -= np.maximum.reduce(rows, axis=1, keepdims=True)
        np.exp(rows, out=rows)
        rows = rows.reshape(len(order) // 2, -1)
        entering = np.empty_like(rows)
        entering[: edges[1]] = self._from_outside
        here = rows[: edges[1]]
        here *= entering[: edges[1]]
        for number in range(1, len(edges) - 1):
            start, end = edges[number], edges[number + 1]
            into = entering[start:end]
            np.dot(here[: end - start], self._chances_of, out=into)
            here = rows[start:end]
            here *= into
            if number % 8 == 7:  # often enough for the range of a float
                sides = here.reshape(-1, 2, emissions.shape[1])
                sides /= sides.sum(axis=2, keepdims=True)
        ahead = order[::2]
        back = {place: i for i, place in enumerate(order[1::2])}
        count = emissions.shape[1]
        both = rows[:, :count] * entering[:, count:].take([back[place] for place in ahead], axis=0)
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
