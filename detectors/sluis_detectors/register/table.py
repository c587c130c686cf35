"""Keyed digests with what they mean, in flat arrays that forked processes share; asked one digest at a time.

A digest is a keyed BLAKE2b of 8 bytes (RFC 7693): without the key nobody can test whether a name is in it. Each kind of
content has a prefix of its own. Arrays are little-endian, digests sorted; `index[b]` is the first place whose digest
begins with the bits `b`, so that a question costs one or two comparisons.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

DIGEST_BYTES: Final = 8

# What a value says besides the number of the entry. A digest can be several things at once.
ID_BITS: Final = 20
ID_MASK: Final = (1 << ID_BITS) - 1
SHARED: Final = ID_MASK  # of several entries: found, but nobody's
PREFIX: Final = 1 << 20  # longer forms begin so
VOCABULARY: Final = 1 << 21  # a word of some form
NAME: Final = 1 << 22  # may be inflected
LONG: Final = 1 << 23  # may have one letter wrong
PERSON: Final = 1 << 24
LITERAL: Final = 1 << 25  # only as written; the written forms have digests of their own
CASED: Final = 1 << 26  # an ordinary word: only with a capital
INITIALS: Final = 1 << 27  # one of its words stands for a first name
LOOSE: Final = 1 << 28  # not spelled as it was registered
ALWAYS_LOOSER: Final = PREFIX | VOCABULARY | NAME | LONG  # one entry is enough to allow it
ONLY_TOGETHER: Final = PERSON | LITERAL | CASED | INITIALS | LOOSE  # every entry must ask for it

Digest = Callable[[bytes], bytes]
Array = memoryview


def keyed(key: bytes) -> Digest:
    """The digest under a key of 16 to 64 bytes."""
    base = hashlib.blake2b(key=key, digest_size=DIGEST_BYTES)

    copy = base.copy

    def digest(data: bytes) -> bytes:
        mac = copy()
        mac.update(data)
        return mac.digest()

    return digest


def of_word(digest: Digest, word: str) -> bytes:
    """Of one plain word; also of a form or beginning of one word."""
    return digest(b"w" + word.encode("utf-8", "surrogatepass"))


def of_more(digest: Digest, state: bytes, word: bytes) -> bytes:
    """Of a beginning with one more word behind it, both as digests."""
    return digest(b"s" + state + word)


def of_literal(digest: Digest, written: str) -> bytes:
    """Of a form that counts only as written."""
    return digest(b"x" + written.encode("utf-8", "surrogatepass"))


def of_rest(digest: Digest, rest: str) -> bytes:
    """Of a word with one letter taken out."""
    return digest(b"d" + rest.encode("utf-8", "surrogatepass"))


class Sorted:
    """A sorted array of digests with a value each; digests may repeat."""

    def __init__(self, keys: Array, values: Array, index: Array) -> None:
        self._keys, self._values, self._index = keys, values, index
        self._shift = 64 - (len(index) - 1).bit_length() + 1

    def __len__(self) -> int:
        return len(self._keys)

    def get(self, digest: bytes) -> int:
        """The value of a digest; 0 when it isn't there."""
        number = int.from_bytes(digest, "big")
        bucket = number >> self._shift
        keys = self._keys
        for place in range(self._index[bucket], self._index[bucket + 1]):
            if keys[place] == number:
                return self._values[place]
        return 0

    def all(self, digest: bytes) -> Sequence[int]:
        """Every value of a digest."""
        number = int.from_bytes(digest, "big")
        bucket = number >> self._shift
        first, last = self._index[bucket], self._index[bucket + 1]
        if first == last:
            return ()
        return [self._values[place] for place in range(first, last) if self._keys[place] == number]


@dataclass(frozen=True, slots=True)
class Table:
    """A compiled list. `forms`: digests of words, beginnings, forms and literals. `rests`: of long words with a letter
    taken out -> number of the word << 8 | place of that letter. `words`: digests of those words. `ids`: of entries."""

    forms: Sorted
    rests: Sorted
    words: Array
    ids: tuple[str, ...]

    @classmethod
    def of(cls, arrays: Mapping[str, Array], ids: tuple[str, ...]) -> "Table":
        """From the arrays that `pack` makes."""
        forms = Sorted(arrays["forms"], arrays["values"], arrays["index"])
        rests = Sorted(arrays["rests"], arrays["rest-values"], arrays["rest-index"])
        return cls(forms, rests, arrays["words"], ids)


FORMATS: Final[Mapping[str, Literal["Q", "I"]]] = {
    "forms": "Q", "values": "I", "index": "I", "rests": "Q", "rest-values": "I", "rest-index": "I", "words": "Q",
}  # fmt: skip
