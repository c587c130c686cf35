"""What the name model looks at: a token's form, its affixes and its places in the lists, seen from five positions.

Every attribute depends on one token alone, except those over the classes of two or three neighbours. So the weights of
a token are summed once and kept (`table`), and a text costs a few array look-ups.
"""

import re
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import reduce
from itertools import chain
from operator import or_
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sluis_detectors.names.lists import NameLists, distinct
from sluis_detectors.names.tokens import BREAK, UNCASED

OFFSETS: Final = (-2, -1, 0, 1, 2)
_PARTICLE_WORDS: Final = (
    "van de den der ten ter te 't 's op in aan bij uit onder over voor von zu di da dos du la le el al ben bin ibn o d"
    " del della des af y e"
)
PARTICLES: Final = frozenset(_PARTICLE_WORDS.split())
_TITLE_WORDS: Final = (
    "dhr mevr mw meneer mevrouw mijnheer heer dr drs ing ir prof mr mrs ms miss sir madam dokter docent professor"
    " doctor juf meester zuster broeder oom tante opa oma pastoor dominee notaris rechter wethouder burgemeester"
    " mejuffrouw lord lady judge aunt uncle grandma grandpa nurse captain fam familie family"
    " herr herrn frau monsieur madame mme mlle señor señora signor signora"
)
_TITLES: Final = frozenset(_TITLE_WORDS.split())
_FIRM_WORDS: Final = "bv b.v. nv n.v. vof v.o.f. gmbh ltd inc llc plc corp co bvba holding groep group"
_ORG_WORDS: Final = frozenset(_FIRM_WORDS.split())
_CONTRACTION: Final = re.compile(r"[a-z]+['’](?:t|ve|ll|re|d|m)")
_STREET_ENDS: Final = tuple(
    (
        "straat laan weg plein gracht kade dijk dreef hof pad singel steeg markt plantsoen park wal baan burg dam dorp"
        " stad veld veen berg drecht hoven kerk oord wijk woude"
    ).split()
)
_STREET: Final = re.compile(rf".{{3,}}(?:{'|'.join(_STREET_ENDS)})$")
# What `WordLists` keeps of a word: bits for first names, surnames, places, and the dictionary.
_PERSONS, _EVERYDAY = 0b11, 0b1000
_MARKS: Final = tuple(
    "".join(letter for bit, letter in enumerate("fsl" if bits & _EVERYDAY else "FSL") if bits >> bit & 1)
    for bits in range(16)
)
_SIGNS: Final = frozenset(",.:;()\"-&/@|<>=*#_'")
_SPREAD, _OFFSET_SALT = np.uint32(0x9E3779B1), np.uint32(0x85EBCA6B)
_LEFT, _HERE = np.uint32(0xC2B2AE35), np.uint32(0x27D4EB2F)
_RIGHT_SALT, _BOTH_SALT = np.uint32(0x165667B1), np.uint32(0x9E3779B1)


class _Everyday:
    """The words of the dictionary among those of `WordLists`."""

    def __init__(self, held: Callable[[str], int]) -> None:
        self._held = held

    def __contains__(self, word: str) -> bool:
        return self._held(word) >= _EVERYDAY


class WordLists:
    """Words in lower case with the lists that hold them; `everyday` ones are of the dictionary, so that a name list's
    entry proves little.

    Kept as sorted checksums with a bit for each list: a tenth of the memory of sets, shared by forked processes, and
    one look-up for all. One unknown word in ten thousand is taken for a listed one.
    """

    def __init__(
        self, first: Iterable[bytes], last: Iterable[bytes], place: Iterable[bytes], everyday: Iterable[bytes]
    ) -> None:
        """The words in UTF-8."""
        lists = [np.fromiter(map(zlib.crc32, words), np.uint32) for words in (first, last, place, everyday)]
        numbers = distinct(np.concatenate(lists))
        bits = np.zeros(len(numbers), np.uint8)
        for bit, own in enumerate(lists):
            bits[np.searchsorted(numbers, own)] |= 1 << bit
        self._bits = bits.tobytes()
        self._numbers = array("I", numbers.tobytes())
        # Where the numbers of each upper half begin.
        halves = np.arange(1 << 16, dtype=np.uint32) << np.uint32(16)
        self._begins = array("I", np.searchsorted(numbers, halves).astype(np.uint32).tobytes())
        self._begins.append(len(numbers))
        self.everyday = _Everyday(self._held)

    @classmethod
    def of(cls, lists: NameLists) -> "WordLists":
        """The words of the name lists, but not the particles, which have a class of their own."""

        def listed(*kinds: str) -> Iterator[bytes]:
            return (word.encode() for kind in kinds for word in lists.words(kind) - PARTICLES)

        everyday = chain.from_iterable(map(bytes.split, lists.everyday.values()))
        return cls(listed("first"), listed("last"), listed("place", "country"), everyday)

    def _held(self, word: str) -> int:
        number = zlib.crc32(word.encode())
        half = number >> 16
        end = self._begins[half + 1]
        place = bisect_left(self._numbers, number, self._begins[half], end)
        return self._bits[place] if place < end and self._numbers[place] == number else 0

    def marks(self, word: str) -> str:
        """Which lists hold the word: F, S and L in that order, small letters when the word is an everyday one too."""
        held = self._held(word)
        if held % _EVERYDAY == 0 and "-" in word:
            parts = [self._held(part) for part in word.split("-")]
            telling = [part for part in parts if part < _EVERYDAY]
            held = reduce(or_, telling or parts) & _PERSONS | (0 if telling else _EVERYDAY)
        return _MARKS[held]


def shape(token: str) -> str:
    """One letter for a token's form: l small, X capital first, A capitals, M mixed, I initials, D digits, P mark."""
    first = token[0]
    if first.isalpha():
        if token[-1] in ".-" and len(token) > 1:
            return "I"
        if "@" in token or "://" in token:
            return "E"
        if token.islower():
            return "l"
        if len(token) == 1:
            return "O"
        if token.isupper():
            return "A"
        if first.isupper() and (token[1:].islower() or token.istitle()):
            return "X"
        return "M"
    if first.isdigit():
        return "E" if "@" in token else "D"
    if first in "\n\t":
        return "N"
    return "l" if len(token) > 1 and token[-1].isalpha() else "P"


def alike(token: str) -> str:
    """A token with the same attributes, the same for all of one shape: of numbers and addresses there is no end."""
    bare = token.removeprefix(UNCASED)
    form = shape(bare)
    if form == "D":
        return "".join(["0" if char.isdigit() else char for char in bare[:10]])
    return "a@" if form == "E" else token


def attributes(
    token: str, *, cased: bool, words: WordLists, blank: bool = False
) -> tuple[str, list[str], list[str], list[str]]:
    """The class of a token; then what is seen of it at its own place, from one place away and from two places away.

    `blank`: act as if no list held it (used in training only).
    """
    form = shape(token)
    low = token.lower()
    marks = ""
    if form in "lXAMO":
        seen = form if cased else "u"
        kind = "h" if low in _TITLES else "p" if low in PARTICLES else "b" if low in _ORG_WORDS else ""
        marks = "" if blank else words.marks(low)
        kind = seen + (kind or marks or ("w" if low in words.everyday or _CONTRACTION.fullmatch(low) else ""))
    elif form == "P":
        kind = form + (token if token in _SIGNS else "")
    elif form == "D":
        kind, low = form, alike(token)
    elif form == "I":
        kind = form if cased else "i"
    else:
        kind, low = form, form + "<>"
    word, klass = "w=" + low, "c=" + kind
    if form not in "lXAMO":
        return kind, ["bias", word, klass], [word, klass], [word, klass]
    size = len(low)
    centre = ["bias", word, klass]
    if size > 4:
        centre += f"{seen}p2={low[:2]}", f"{seen}p3={low[:3]}", f"{seen}p4={low[:4]}"
        centre += f"{seen}s2={low[-2:]}", f"{seen}s3={low[-3:]}", f"{seen}s4={low[-4:]}"
    else:
        centre += [f"{seen}p{n}={low[:n]}" for n in (2, 3) if size > n]
        centre += [f"{seen}s{n}={low[-n:]}" for n in (2, 3) if size > n]
    centre += f"{seen}w={low}", f"n={seen}{min(size, 12)}"
    if "-" in token:
        centre.append(seen + "hyphen")
    if low.endswith(_STREET_ENDS) and _STREET.match(low):
        centre.append(seen + "street")
    centre += [f"{seen}l={mark}" for mark in marks]
    return kind, centre, [word, klass, "s3=" + low[-3:]], [word, klass]


def keys(checksums: NDArray[np.uint32], offsets: NDArray[np.intp]) -> NDArray[np.uint32]:
    """The numbers under which the model keeps the weights of attributes, by their CRC-32, seen from `offsets`."""
    return checksums * _SPREAD + (offsets + 3).astype(np.uint32) * _OFFSET_SALT


def neighbour_keys(left: NDArray[np.uint32], here: NDArray[np.uint32], right: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Numbers of the attributes over neighbours' classes, `[3, n]`: with the left, with the right, with both."""
    with_left = (left * _LEFT) ^ (here * _HERE)
    with_right = (here * _LEFT) ^ (right * _HERE) ^ _RIGHT_SALT
    return np.stack([with_left, with_right, (with_left * _LEFT) ^ (right * _HERE) ^ _BOTH_SALT])


def class_key(kind: str) -> int:
    """A number for a token's class."""
    return zlib.crc32(b"class:" + kind.encode())


class AttributeWriter:
    """Writes the attributes of a sequence as strings, for training; `key_of` maps them to the model's numbers."""

    def __init__(self, words: WordLists) -> None:
        self._words = words
        self._known: dict[tuple[str, bool, bool], tuple[str, list[str], list[str], list[str]]] = {}

    def _of(self, token: str, cased: bool, blank: bool) -> tuple[str, list[str], list[str], list[str]]:
        seen = self._known.get((token, cased, blank))
        if seen is None:
            seen = attributes(token, cased=cased, words=self._words, blank=blank)
            self._known[token, cased, blank] = seen
        return seen

    def rows(self, tokens: list[str], cased: list[bool], blank: list[bool]) -> list[list[str]]:
        """Attributes of each token. `blank`: act as if no name list held it."""
        outside = [self._of(BREAK, True, False)] * 2
        inside = [self._of(*token) for token in zip(tokens, cased, blank, strict=True)]
        seen = [*outside, *inside, *outside]
        rows: list[list[str]] = []
        for i in range(2, len(seen) - 2):
            row = list(seen[i][1])
            row += [f"{offset}|{name}" for offset in (-1, 1) for name in seen[i + offset][2]]
            row += [f"{offset}|{name}" for offset in (-2, 2) for name in seen[i + offset][3]]
            left, here, right = (seen[j][0] for j in (i - 1, i, i + 1))
            row += [
                f"L|{left}\x1f{here}",
                f"R|{here}\x1f{right}",
                f"T|{left}\x1f{here}\x1f{right}",
            ]
            rows.append(row)
        return rows


def key_of(attribute: str) -> int:
    """The model's number for an attribute as `AttributeWriter` writes it."""
    head, _, rest = attribute.partition("|")
    if head in "LRT" and head:
        kinds = [np.array([class_key(kind)], np.uint32) for kind in rest.split("\x1f")]
        none = np.zeros(1, np.uint32)
        left, here, right = {"L": [*kinds, none], "R": [none, *kinds], "T": kinds}[head]
        return int(neighbour_keys(left, here, right)["LRT".index(head), 0])
    offset, name = (int(head), rest) if head in {"-2", "-1", "1", "2"} else (0, attribute)
    return int(keys(np.array([zlib.crc32(name.encode())], np.uint32), np.array([offset]))[0])
