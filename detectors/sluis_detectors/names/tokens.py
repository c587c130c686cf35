"""Tokens of a text for the name model: words, initials, numbers, marks and line ends, with their places."""

import re
from itertools import accumulate
from typing import Final

_LETTER: Final = r"[^\W\d_]"
_TOKEN: Final = re.compile(
    rf"({_LETTER}++(?=[\s,;)])"  # the commonest first: a word that can't be the start of anything longer
    r"|[\w.+%-]++@[\w-]+(?:\.[\w-]+)+"  # an e-mail address is one token: its parts are no names
    r"|https?://[^\s<>\"')\]]+"
    rf"|(?<![^\W_])(?:{_LETTER}\.-?)+(?!{_LETTER})"  # initials: J. or J.P.M. or J.-P.
    rf"|{_LETTER}+(?:-{_LETTER}+|['’‘](?!s\b|S\b){_LETTER}+)*"  # Pieter-Jan, O'Brien; a genitive 's stands alone
    rf"|['’‘]{_LETTER}{{1,2}}(?!\w)"  # 't 's 'n
    r"|\d+(?:[.,:/-]\d+)*"
    r"|\n|\t"
    r"|[^\w\s]|_)"
)
BREAK: Final = "\n"
UNCASED: Final = " "  # before a token whose case says nothing; no token holds a blank


def split(text: str) -> tuple[list[str], list[int]]:
    """The tokens in order, and their edges: token `n` is `[edges[2 * n], edges[2 * n + 1])`."""
    parts = _TOKEN.split(text)
    return parts[1::2], list(accumulate(map(len, parts)))[:-1]


def spans(text: str) -> list[tuple[int, int]]:
    """Places `[start, end)` of the tokens, in order."""
    edges = split(text)[1]
    return list(zip(edges[::2], edges[1::2], strict=True))


def uncased_lines(text: str) -> list[tuple[int, int]]:
    """Places of the lines whose case says nothing: all letters small, or all capitals in a line of several words."""
    if text.islower():
        return [(0, len(text))]
    lines: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n"):
        if line.islower() or (line.isupper() and len(line) > 9 and " " in line.strip()):
            lines.append((start, start + len(line)))
        start += len(line) + 1
    return lines
