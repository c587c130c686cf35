"""Numbers with check digits in disguise: spelled digits, letters for digits, any separators, split over cells.

Only what passes a check (eleven test, Luhn in a scheme's range, modulus 97-10, a Dutch mobile number) is made plain;
the recognisers then judge it with the words around it, as they do any number.
"""

import re
from collections import deque
from collections.abc import Iterator
from itertools import islice
from typing import Final

from sluis_detectors.recognizers.general.credit_card import trim_scheme
from sluis_detectors.recognizers.general.iban import LENGTHS, holds
from sluis_detectors.recognizers.nl.bsn import is_bsn
from sluis_detectors.rewriting import Piece, Reading

_WORDS: Final = {
    "nul": "0", "een": "1", "één": "1", "twee": "2", "drie": "3", "vier": "4",
    "vijf": "5", "zes": "6", "zeven": "7", "acht": "8", "negen": "9",
    "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4",
    "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
}  # fmt: skip
_LETTERS: Final = str.maketrans("OoQDIliZzSsBbGgq", "0000111225588699")
_WORD: Final = "|".join(sorted(_WORDS, key=len, reverse=True))
_SEPARATOR: Final = r"(?:[\s.,;:|/\\_*+~\"'()\[\]-]|<[^<>\n]{1,40}>)"
_UNIT: Final = "[0-9OoQDIliZzSsBbGgq]"
_SPELLED: Final = re.compile(
    rf"(?i)(?<![^\W_])(?:{_WORD})(?:[\s,.;:/_-]{{0,3}}(?:{_WORD}))+(?![^\W_])|(?<=\d[ -])(?:{_WORD})(?![^\W_])"
    rf"|(?<![^\W_])(?:{_WORD})(?=[ -]\d)"
)
_ONE: Final = re.compile(rf"(?i){_WORD}")
_RUN: Final = re.compile(rf"(?<![^\W_]){_UNIT}(?:{_SEPARATOR}{{0,8}}{_UNIT}){{8,63}}(?![^\W_])")
_TOKEN: Final = re.compile(rf"{_UNIT}+")
# Looked ahead, so that a start that leads nowhere hides no other.
_IBAN: Final = re.compile(
    rf"(?i)(?<![^\W_])(?=([A-Z]{_SEPARATOR}{{0,8}}[A-Z](?:{_SEPARATOR}{{0,8}}[0-9OIlZSB]){{2}}"
    rf"(?:{_SEPARATOR}{{0,8}}[A-Z0-9]){{11,30}}))"
)
_WITH_BANK: Final = frozenset({"NL", "GB", "IE", "BG", "LV", "RO"})  # four letters behind the check digits
_ALNUM: Final = re.compile(r"[A-Za-z0-9]")
_TAG: Final = re.compile(r"<[^<>\n]{1,40}>")
_MOBILE: Final = re.compile(r"(?:0|0031|31)6[1-5]\d{7}|06\d{8}")
_MAX_TOKENS: Final = 40
_MAX_RUNS: Final = 2000  # of a text: judging a run costs more than reading it, and a text may be made of them

SIGNS: Final = (
    # Spelled digits, several in a row.
    rf"(?i)(?:(?:{_WORD})[\s,.;:/_-]{{0,3}}){{4}}",
    # A long number with letters in it, or with separators that a recogniser doesn't take.
    r"[0-9][OoQDIliZzSsBbGgq]|[OoQDIlZSB][0-9]{2}",
    r"[0-9](?:[\s.,;:|/\\_*+~\"'()\[\]-]{0,8}[0-9]){8}",
    r"[0-9](?:<[^<>\n]{1,40}>|[\s|;,]){1,8}[0-9]",
    r"\b[A-Z][\s._|/;,-]{1,3}[A-Z][\s._|/;,-]{0,3}[0-9]|\b[A-Z]{2}[\s._|/;,-]{0,3}[0-9OIl][\s._|/;,-]{0,3}[0-9OIl]",
)


def spelled(text: str) -> list[Piece]:
    """Each spelled digit of a row of them, as a digit."""
    return [
        Piece(run.start() + word.start(), run.start() + word.end(), _WORDS[word[0].lower()])
        for run in _SPELLED.finditer(text)
        for word in _ONE.finditer(run[0])
    ]


def pieces(reading: Reading) -> tuple[list[Piece], list[tuple[int, int]]]:
    """Disguised numbers, made compact; and, in the original, those so disguised that no word is needed beside them."""
    text = reading.text
    made: list[Piece] = []
    sure: list[tuple[int, int]] = []
    for match in islice(_IBAN.finditer(text), _MAX_RUNS):
        piece = _iban(text, match)
        if piece is not None and text[piece.start : piece.end] != piece.text:
            made.append(piece)
    accounts = deque(made)  # sorted and disjoint but for starts inside another, which rewriting leaves out
    for match in islice(_RUN.finditer(text), _MAX_RUNS):
        for piece in _numbers(text, match):
            while accounts and accounts[0].end <= piece.start:
                accounts.popleft()
            if text[piece.start : piece.end] == piece.text or (accounts and accounts[0].start < piece.end):
                continue
            made.append(piece)
            value = text[piece.start : piece.end]
            if (
                1 in reading.changed[piece.start : piece.end]
                or any(c.isalpha() for c in _TAG.sub("", value))
                or re.fullmatch(r"\d(?:([^\w\n|;,<>])\d)(?:\1\d)+", value)
            ):
                sure.append(reading.original(piece.start, piece.end))
    return made, sure


def _iban(text: str, match: re.Match[str]) -> Piece | None:
    begin, stop = match.span(1)
    letters = [letter[0] for letter in islice(_ALNUM.finditer(text, begin, stop), 2)]
    size = LENGTHS.get("".join(letters).upper(), 0)
    if not size:
        return None
    # Characters of tags are no part of a number.
    tags = [tag.span() for tag in _TAG.finditer(text, begin, stop)]
    places = [
        place.start()
        for place in _ALNUM.finditer(text, begin, stop)
        if not any(a <= place.start() < b for a, b in tags)
    ]
    written = "".join(text[place] for place in places)
    code = written.upper()
    head = 8 if code[:2] in _WITH_BANK else 4
    folded = (code[:2] + written[2:4].translate(_LETTERS) + code[4:head] + written[head:].translate(_LETTERS)).upper()
    for value in dict.fromkeys((code[:size], folded[:size])):
        if len(value) == size and value[2:4].isdecimal() and holds(value):
            end = places[size - 1] + 1
            if not text[end : end + 1].isalnum():
                return Piece(begin, end, value, tuple((place, place + 1) for place in places[:size]))
    return None


def _numbers(text: str, match: re.Match[str]) -> Iterator[Piece]:
    """The parts of a run of digits, between separators, that pass a check; no two overlap, the longest first."""
    tags = [tag.span() for tag in _TAG.finditer(text, match.start(), match.end())]
    tokens: list[tuple[int, int, str]] = []
    for token in _TOKEN.finditer(text, match.start(), match.end()):
        if any(a <= token.start() < b for a, b in tags):
            continue
        value = token[0]
        if len(value) > 1 and value.isalpha() and value.strip("OoIl"):
            value = ""  # a word, which ends a number
        tokens.append((token.start(), token.end(), value.translate(_LETTERS)))
        if len(tokens) >= _MAX_TOKENS:
            break
    first = 0
    while first < len(tokens):
        best: tuple[int, Piece] | None = None
        number = ""
        for last in range(first, len(tokens)):
            if not tokens[last][2]:
                break
            number += tokens[last][2]
            if len(number) > 19:
                break
            if _passes(number):
                best = last, Piece(tokens[first][0], tokens[last][1], number)
        if best is None:
            first += 1
        else:
            yield best[1]
            first = best[0] + 1


def _passes(number: str) -> bool:
    if len(number) == 9:
        return is_bsn(number)
    return bool(_MOBILE.fullmatch(number)) or (len(number) >= 13 and trim_scheme(number) == number)
