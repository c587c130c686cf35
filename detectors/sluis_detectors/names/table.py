"""The model's weights for a row of tokens, put together from sums that are made once and kept.

What a token adds to itself and its neighbours depends on its form alone, so an everyday word costs one look-up; so
does the meeting of three classes. The tables are of bounded size and die with the process.
"""

import zlib
from collections.abc import Callable, Sequence
from itertools import accumulate, count
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sluis_detectors.names.features import OFFSETS, WordLists, alike, attributes, class_key, keys, neighbour_keys
from sluis_detectors.names.tokens import BREAK, UNCASED

MOST_TOKENS: Final = 1 << 13  # read at once; less than half of what either table has rows
_TOKENS: Final = 1 << 15  # of 5 x 7 numbers: 4.6 MB
_TRIPLES: Final = 1 << 15
_CLASS_BITS: Final = 10  # there are about 150 classes

Total = Callable[[NDArray[np.uint32]], NDArray[np.float32]]


class _Rows[Key]:
    """Numbers of a table's rows by key. Rows are filled as their keys are met; a full table is begun anew."""

    def __init__(self, size: int, alike: Callable[[Key], Key], fill: Callable[[Sequence[Key], slice], None]) -> None:
        """`alike`: the key with which a key shares its row; may be itself."""
        self._size, self._alike, self._fill = size, alike, fill
        self._known: dict[Key, int] = {}
        self._filled = 0

    def of(self, wanted: Sequence[Key]) -> list[int]:
        """The row of each key; for less than half as many keys as the table has rows."""
        known = self._known
        try:
            return list(map(known.__getitem__, wanted))
        except KeyError:
            if len(known) + 2 * len(wanted) > self._size:
                known.clear()
                self._filled = 0
        fresh = {key: self._alike(key) for key in wanted if key not in known}
        rows = [key for key in dict.fromkeys(fresh.values()) if key not in known]
        start, self._filled = self._filled, self._filled + len(rows)
        if rows:
            self._fill(rows, slice(start, self._filled))
        known.update(zip(rows, count(start)))
        known.update({key: known[row] for key, row in fresh.items()})
        return list(map(known.__getitem__, wanted))


class Emissions:
    """Weights of each label at each token."""

    def __init__(self, total: Total, labels: int, words: WordLists) -> None:
        """`total`: the weights of attributes by their numbers, shape `[..., labels]`."""
        self._total, self._words = total, words
        self._tokens = _Rows(_TOKENS, alike, self._fill_tokens)
        self._sums = np.zeros((_TOKENS, len(OFFSETS), labels), np.float32)
        self._flat_sums = self._sums.reshape(-1, labels)
        self._classes = np.zeros(_TOKENS, np.intp)
        self._class_numbers: dict[str, int] = {}
        self._class_keys = np.zeros(1 << _CLASS_BITS, np.uint32)
        self._triples = _Rows(_TRIPLES, int, self._fill_triples)
        self._triple_sums = np.zeros((_TRIPLES, labels), np.float32)

    def of(self, tokens: Sequence[str]) -> NDArray[np.float32]:
        """`[token, label]` of at most `MOST_TOKENS` tokens, with line ends before and behind them."""
        rows = np.array(self._tokens.of([BREAK, BREAK, *tokens, BREAK, BREAK]), np.intp)
        classes = self._classes.take(rows[1:-1])
        triples = (classes[:-2] << 2 * _CLASS_BITS) + (classes[1:-1] << _CLASS_BITS) + classes[2:]
        places = rows * len(OFFSETS) + 2
        result: NDArray[np.float32] = self._flat_sums.take(places[2:-2], axis=0)
        for offset in (-2, -1, 1, 2):
            result += self._flat_sums.take(places[2 + offset : len(places) - 2 + offset] + offset, axis=0)
        result += self._triple_sums.take(self._triples.of(triples.tolist()), axis=0)
        return result

    def _fill_tokens(self, tokens: Sequence[str], rows: slice) -> None:
        classes: list[int] = []
        names: list[str] = []
        sizes: list[int] = []
        for token in tokens:
            cased = token[0] != UNCASED
            kind, centre, near, far = attributes(token if cased else token[1:], cased=cased, words=self._words)
            classes.append(self._class_number(kind))
            names += [*far, *near, *centre, *near, *far]
            sizes += len(far), len(near), len(centre), len(near), len(far)
        # No token holds a line end but the line end, whose attributes don't.
        checksums = map(zlib.crc32, "\n".join(names).encode("utf-8", "surrogatepass").split(b"\n"))
        offsets = np.array(OFFSETS * len(tokens)).repeat(sizes)
        found = self._total(keys(np.fromiter(checksums, np.uint32, len(names)), offsets))
        sums = np.add.reduceat(found, [0, *accumulate(sizes[:-1])], axis=0)
        self._sums[rows] = sums.reshape(len(tokens), *self._sums.shape[1:])
        self._classes[rows] = classes

    def _class_number(self, kind: str) -> int:
        number = self._class_numbers.get(kind)
        if number is None:
            number = self._class_numbers[kind] = len(self._class_numbers)
            self._class_keys[number] = class_key(kind)
        return number

    def _fill_triples(self, triples: Sequence[int], rows: slice) -> None:
        numbers = np.array(triples, np.intp)
        within = (1 << _CLASS_BITS) - 1
        left, here, right = (self._class_keys[numbers >> shift & within] for shift in (2 * _CLASS_BITS, _CLASS_BITS, 0))
        self._triple_sums[rows] = self._total(neighbour_keys(left, here, right)).sum(axis=0)
