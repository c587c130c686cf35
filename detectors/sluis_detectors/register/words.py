"""Words that the register must know to leave them alone: everyday ones, names of people and places."""

import zlib
from collections.abc import Iterable
from functools import cache

import numpy as np

from sluis_detectors.names.lists import distinct, load_lists
from sluis_detectors.register.tokens import PARTICLES, fold


class _Set:
    """A set of words as sorted CRCs with an index on their first bits: few bytes, and few of them touched a question.

    Says yes to one unknown word in ten thousand.
    """

    def __init__(self, words: Iterable[bytes]) -> None:
        keys = distinct(np.fromiter(map(zlib.crc32, words), np.uint32))
        bits = len(keys).bit_length()
        self._shift = 32 - bits
        bounds = (np.arange(1 << bits, dtype=np.uint64) << np.uint64(self._shift)).astype(np.uint32)
        self._index = memoryview(np.append(np.searchsorted(keys, bounds), len(keys)).astype(np.uint32))
        self._keys = memoryview(keys)

    def __contains__(self, word: str) -> bool:
        number = zlib.crc32(word.encode("utf-8", "surrogatepass"))
        bucket = number >> self._shift
        for place in range(self._index[bucket], self._index[bucket + 1]):  # noqa: SIM110 - any() costs twice as much
            if self._keys[place] == number:
                return True
        return False


class KnownWords:
    """The lists of the name model, asked in folded words; first names also as they are written."""

    def __init__(self) -> None:
        lists = load_lists()
        everyday = [word for words in lists.everyday.values() for word in words.split()]
        named = {
            kind: {word.encode() for word in lists.words(kind) - PARTICLES}
            for kind in ("first", "last", "place", "country")
        }
        self._everyday = _Set(everyday)
        self._first = _Set(named["first"])
        self._last = _Set(named["last"])
        self._known = _Set({*everyday, *(word for words in named.values() for word in words)})

    def is_everyday(self, word: str) -> bool:
        """Whether a Dutch or English dictionary has it."""
        return word in self._everyday

    def is_first_name(self, word: str) -> bool:
        """Whether people are called so."""
        return word.lower() in self._first or fold(word) in self._first

    def is_surname(self, word: str) -> bool:
        """Whether families are called so."""
        return word in self._last

    def is_known(self, word: str) -> bool:
        """Whether it is a word or name in its own right, so that it is nobody's typing error."""
        return word in self._known


@cache
def known_words() -> KnownWords:
    """The one copy of this process: reading the lists takes half a second."""
    return KnownWords()
