"""Texts made from a regular expression: what it matches, what it nearly matches, and what it is made of."""

import itertools
import random
import re
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Any, Final

# The parser of `re`, which nothing documents; a Python that moves it fails the tests that use this.
kind: Any = import_module("re._constants")
parser: Any = import_module("re._parser")

_ANY: Final = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .-_@/:"
_CATEGORIES: Final = {
    kind.CATEGORY_DIGIT: "0123456789",
    kind.CATEGORY_NOT_DIGIT: "a -",
    kind.CATEGORY_WORD: "abcXYZ019_",
    kind.CATEGORY_NOT_WORD: " -.",
    kind.CATEGORY_SPACE: " \n",
    kind.CATEGORY_NOT_SPACE: "aZ9-",
}
_TRIES: Final = 100
_MORE: Final = 3  # how much longer than it must be a repeated part may get


def examples(regex: str, count: int, rng: random.Random) -> list[str]:
    """Different strings that an expression matches. Raises ValueError when so many can't be drawn."""
    tree, whole = parser.parse(regex), re.compile(regex)
    drawn = (_draw(tree, rng) for _ in range(_TRIES * count))
    # Edges (`\b`, `^`) aren't looked at in drawing.
    made = list(itertools.islice((text for text in drawn if text and whole.search(text)), count))
    if len(made) < count:
        raise ValueError(regex)
    return made


def near_misses(texts: Sequence[str], rng: random.Random) -> list[str]:
    """The same with another last character."""
    return [text[:-1] + rng.choice("0123456789x".replace(text[-1], "")) for text in texts]


def soup(texts: Iterable[str], length: int, rng: random.Random) -> str:
    """The characters of some texts in no order."""
    return "".join(rng.choices("".join(texts), k=length))


def repeated(texts: Sequence[str], between: str, length: int) -> str:
    """Texts one after the other, over and over, up to a length."""
    unit = between.join(texts) + between
    return (unit * (length // len(unit) + 1))[:length]


def _draw(tree: Iterable[tuple[Any, Any]], rng: random.Random) -> str:
    return "".join(_one(operation, value, rng) for operation, value in tree)


def _one(operation: Any, value: Any, rng: random.Random) -> str:
    if operation is kind.LITERAL:
        return chr(value)
    if operation is kind.IN:
        return rng.choice(_members(value))
    if operation in {kind.ANY, kind.NOT_LITERAL}:
        return rng.choice(_ANY)
    if operation is kind.BRANCH:
        return _draw(rng.choice(value[1]), rng)
    if operation is kind.SUBPATTERN:
        return _draw(value[3], rng)
    if operation in {kind.MAX_REPEAT, kind.MIN_REPEAT}:
        least, most, part = value
        times = rng.randint(least, least + _MORE if most is kind.MAXREPEAT else min(most, least + _MORE))
        return "".join(_draw(part, rng) for _ in range(times))
    if operation is kind.AT:
        return ""
    raise ValueError(operation)


def _members(items: Iterable[tuple[Any, Any]]) -> Sequence[str]:
    excludes, members = False, ""
    for operation, value in items:
        if operation is kind.NEGATE:
            excludes = True
        elif operation is kind.LITERAL:
            members += chr(value)
        elif operation is kind.RANGE:
            members += "".join(map(chr, range(value[0], value[1] + 1)))
        else:
            members += _CATEGORIES[value]
    return [c for c in _ANY if c not in members] or "~" if excludes else members
