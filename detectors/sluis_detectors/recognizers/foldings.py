"""Texts made simpler, one character for one or none, so that few literals say much of what can stand in them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Final

EDGE: Final = "\x00"  # in front of a literal or behind it: no ASCII letter or figure may touch it there
_EVERY: Final = "".join(map(chr, range(256)))
_SPACES: Final = " \t\n\f\r"
_FIGURES: Final = "0123456789"
_MIXED: Final = re.compile("9(?=[\x02-\x04])|[\x02-\x04](?=9)")
_VOWELS: Final = frozenset("aeiouy")
# Words that are in many texts, so that a literal of these alone lets much in.
_COMMON: Final = frozenset(
    "a an the de het een en and of in is at to for from with was on by as be van voor met op naar bij uit aan als "
    "te er om his her my their our your its zijn haar mijn hun ons onze this that deze die dit dat he she it i we "
    "you hij zij ze ik je has have had heeft hebben komt kwam came come comes gaat ging goes go went moet must "
    "will wil can kan are were been get got gets ben zit staat ligt not niet no geen or local lokale "
    "lid man found years year months time people family background match name problem problems black white "
    "working work works given took take taken gave give gives meeting keep part something support joined lost american "
    "march leave off men code action works week geeft gaf jaar werd uur maanden week long side home coming".split()
)


@dataclass(frozen=True, eq=False)
class Folding:
    """What each character of a shadow becomes; `""` leaves it out. `weights`: how rare characters are."""

    images: tuple[str, ...]
    weights: Mapping[str, float] = field(default_factory=dict)
    rare: tuple[float, ...] = field(init=False)
    table: bytes = field(init=False)
    left_out: bytes = field(init=False)

    def __post_init__(self) -> None:
        rare = (self.weights.get(one, 2.3 if one.isalpha() else 3.0) for one in _EVERY)
        object.__setattr__(self, "rare", tuple(rare))
        object.__setattr__(self, "table", bytes(ord(image or "?") for image in self.images))
        object.__setattr__(self, "left_out", bytes(code for code, image in enumerate(self.images) if not image))

    def fold(self, data: bytes) -> bytes:
        """The shadow of a text, folded."""
        return data.translate(self.table, self.left_out)


def _image(letter: str) -> str:
    if letter in _SPACES:
        return " "
    return "0" if letter in _FIGURES else letter.lower() if letter.isalpha() else "?" if letter < " " else letter


def _shape(letter: str, lower: str, upper: str) -> str:
    """`lower`, `upper`: what letters become. Nothing that has a letter in it is the same as anything folded above."""
    if letter.isalpha() or letter in "×÷":  # these two lie among the letters in `[À-ÿ]`
        return upper if letter.isupper() or letter == "×" else lower
    return "9" if letter in _FIGURES else chr(ord(" " if letter in _SPACES else letter) | 0x80)


_MARKS: Final = {" ": 0.7, ",": 2.0, ".": 2.0, "0": 0.6, "9": 0.6, "-": 2.3}
_SHAPED: Final = {"9": 0.6, "\x02": 0.2, "\x03": 1.2, "\x04": 0.3} | {
    chr(ord(mark) | 0x80): weight for mark, weight in {" ": 0.7, ",": 1.0, ".": 1.0, "-": 1.5, ":": 1.5}.items()
}
WORDS: Final = Folding(tuple(map(_image, _EVERY)), _MARKS)
SHAPES: Final = Folding(tuple(_shape(c, "\x02", "\x03") for c in _EVERY), _SHAPED)
CASELESS_SHAPES: Final = Folding(tuple(_shape(c, "\x04", "\x04") for c in _EVERY), _SHAPED)
# Of these only the longest run is asked: figures, those with separators between them, tokens, tokens of capitals.
FIGURES: Final = Folding(tuple("0" if c in _FIGURES else " " for c in _EVERY))
NUMBERS: Final = Folding(tuple("0" if c in _FIGURES else " " if c.isalnum() or c in "@#&%=×÷" else "" for c in _EVERY))
TOKENS: Final = Folding(tuple("0" if c.isalnum() or c in "_-+/=<×÷" else " " for c in _EVERY))
CODES: Final = Folding(tuple("0" if c in _FIGURES + "<" or "A" <= c <= "Z" else " " for c in _EVERY))
COUNTED: Final = (NUMBERS, TOKENS, CODES)


def rarest(literals: frozenset[str], folding: Folding) -> float:
    """How rare the most common of the literals is; a syllable inside words is in every text."""
    return min(
        0.0 if len(one) == 2 and one.isalpha() and not _VOWELS.isdisjoint(one) else rarity(one, folding, common=1)
        for one in literals
    )


@cache
def rarity(literal: str, folding: Folding, common: float = 0.1) -> float:
    """How rare a literal is in texts, roughly minus the logarithm of its share.

    `common`: how much a letter of a common word counts.
    """
    plain = literal.strip(EDGE)
    if folding in COUNTED:
        return float(len(plain)) if set(plain) == {"0"} else 0.0
    if len(plain) == 1 and plain.isalpha():
        return 0.0
    rare = folding.rare
    total = sum([rare[code] for code in plain.encode("latin-1")])
    total += 0.3 * (literal.startswith((EDGE, " ")) + literal.endswith((EDGE, " ")))
    if folding is not WORDS:
        return total + 1.5 * len(_MIXED.findall(literal))
    for word in plain.split(" "):
        if word in _COMMON:
            total -= 2.3 * (1 - common) * len(word)
    return total
