"""Entries to a table of digests: every variant of every form, word by word, and long words with a letter taken out."""

from array import array
from collections.abc import Iterator
from typing import Final

import numpy as np

from sluis_detectors.config import FormKind
from sluis_detectors.register.packing import pack
from sluis_detectors.register.table import (
    CASED,
    FORMATS,
    LITERAL,
    LONG,
    LOOSE,
    PREFIX,
    SHARED,
    VOCABULARY,
    Table,
    keyed,
    of_literal,
    of_more,
    of_rest,
    of_word,
)
from sluis_detectors.register.variants import Variant, variants
from sluis_detectors.register.words import known_words

MAX_ENTRIES: Final = SHARED - 1
MIN_TYPO: Final = 5  # letters of a word in which one may be wrong; in shorter ones that makes another word
MAX_TYPO: Final = 24
WHOLE: Final = 0xFF  # instead of the place of the letter that was taken out: none was


class Compiler:
    """Takes forms one by one; `arrays` gives what `Table.of` reads. `ids`: of the entries so far, in order. `forms`,
    `ordinary`, `shared`: how many forms, how many of them count only as written, how many belong to several entries."""

    def __init__(self, key: bytes) -> None:
        self.ids: dict[str, int] = {}
        self.forms = 0
        self.ordinary = 0
        self.shared = 0
        self._digest = keyed(key)
        self._known = known_words()
        self._owners: dict[tuple[str, ...], int] = {}
        self._states = array("Q")
        self._values = array("I")
        self._long: dict[str, int] = {}
        self._words: dict[str, bytes] = {}

    def add(self, ident: str, written: str, kind: FormKind | None = None) -> None:
        """One form of an entry. Raises ValueError when it could never stand in a text, or for one entry too many."""
        made = list(variants(written, kind, self._known))
        number = self.ids.setdefault(ident, len(self.ids) + 1)
        if number > MAX_ENTRIES:
            raise ValueError(f"more than {MAX_ENTRIES} entries")
        self.forms += 1
        self.ordinary += bool(made[0].flags & (CASED | LITERAL))
        self.shared += self._owners.setdefault(made[0].words, number) != number
        begun: set[bytes] = set()
        for variant in made:
            self._add(variant, number, begun)

    def arrays(self) -> dict[str, bytes]:
        """The table's arrays. Long: a digest for each letter of each long word."""
        rests, rest_values = array("Q"), array("I")
        for word, number in self._long.items():
            for at, rest in shortened(word):
                rests.append(int.from_bytes(of_rest(self._digest, rest), "big"))
                rest_values.append(number << 8 | at)
            rests.append(int.from_bytes(of_rest(self._digest, word), "big"))
            rest_values.append(number << 8 | WHOLE)
        words = [int.from_bytes(self._words[word], "big") for word in self._long]
        return pack(
            np.frombuffer(self._states, np.uint64), np.frombuffer(self._values, np.uint32),
            np.frombuffer(rests, np.uint64), np.frombuffer(rest_values, np.uint32), np.array(words, np.uint64),
        )  # fmt: skip

    def table(self) -> Table:
        """The table, in memory."""
        return table_of(self.arrays(), tuple(self.ids))

    def _add(self, variant: Variant, number: int, begun: set[bytes]) -> None:
        words = variant.words
        state = b""
        for place, word in enumerate(words):
            digest = self._of(word)
            state = of_more(self._digest, state, digest) if place else digest
            if place < len(words) - 1 and state not in begun:
                begun.add(state)
                self._put(state, PREFIX)
            if (
                variant.flags & LONG
                and not variant.flags & LOOSE
                and MIN_TYPO <= len(word) <= MAX_TYPO
                and word.isalpha()
            ):
                self._long.setdefault(word, len(self._long))
        self._put(state, number | variant.flags)
        if variant.literal:
            self._put(of_literal(self._digest, variant.literal), number)

    def _of(self, word: str) -> bytes:
        digest = self._words.get(word)
        if digest is None:
            digest = self._words[word] = of_word(self._digest, word)
            self._put(digest, VOCABULARY)
        return digest

    def _put(self, digest: bytes, value: int) -> None:
        self._states.append(int.from_bytes(digest, "big"))
        self._values.append(value)


def table_of(arrays: dict[str, bytes], ids: tuple[str, ...]) -> Table:
    """The table over its arrays."""
    return Table.of({name: memoryview(data).cast(FORMATS[name]) for name, data in arrays.items()}, ids)


def shortened(word: str) -> Iterator[tuple[int, str]]:
    """The word with each letter taken out and where that stood; of equal neighbours only the first."""
    for at in range(len(word)):
        if not at or word[at] != word[at - 1]:
            yield at, word[:at] + word[at + 1 :]
