"""Numbers with check digits in disguise: spelled digits, letters for digits, any separators, split over cells.

Only what passes a check (eleven test, Luhn in a scheme's range, modulus 97-10, a Dutch mobile number) is made plain;
the recognisers then judge it with the words around it, as they do any number.
"""

import re
from collections import deque
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from sluis_detectors.recognizers.general.credit_card import is_card
from sluis_detectors.recognizers.general.iban import LENGTHS, holds
from sluis_detectors.recognizers.matcher import EDGE, Locator, shadow
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
_TOKEN: Final = re.compile(rf"{_UNIT}+")
_GAP: Final = re.compile(rf"{_SEPARATOR}{{0,8}}")
_ACCOUNT: Final = re.compile(
    rf"(?i)(?<![^\W_])[A-Z]{_SEPARATOR}{{0,8}}[A-Z](?:{_SEPARATOR}{{0,8}}[0-9OIlZSB]){{2}}"
    rf"(?:{_SEPARATOR}{{0,8}}[A-Z0-9]){{11,30}}"
)
_WITH_BANK: Final = frozenset({"NL", "GB", "IE", "BG", "LV", "RO"})  # four letters behind the check digits
_ALNUM: Final = re.compile(r"[A-Za-z0-9]")
_TAG: Final = re.compile(r"<[^<>\n]{1,40}>")
_MOBILE: Final = re.compile(r"(?:0|0031|31)6[1-5]\d{7}|06\d{8}")
_MAX_DIGITS: Final = 19  # of a payment card
_CARDS_BEGIN: Final = "234568"
_LONG_BEGIN: Final = _CARDS_BEGIN + "0"  # and mobile numbers
_MIN_DIGITS: Final = 9  # of a citizen service number
_MIN_FIGURES: Final = 2  # of an account that are written as such: in prose, letters alone pass the check by chance

# Where the above may begin, in RE2, which passes over the rest of the text a hundred times faster. Tags and separators
# are matched more loosely, with no count of them, for fewer states.
_LOOSE: Final = r"(?:[\t-\r\x1c-\x20\x85\xa0?.,;:|/\\_*+~\"'()\[\]-]|<[^<>\n]*>)*"
_LONG_RUN: Final = Locator(rf"{_UNIT}(?:{_LOOSE}{_UNIT}){{{_MIN_DIGITS - 1},}}")
_COUNTRY: Final = "|".join(
    f"{first}{_LOOSE}[{''.join(country[1] for country in countries)}]"
    for first, countries in groupby(sorted(LENGTHS), key=lambda country: country[0])
)
_ACCOUNT_START: Final = Locator(rf"(?i){EDGE}((?:{_COUNTRY}){_LOOSE}[0-9OIlZSB]{_LOOSE}[0-9OIlZSB])")
_DIGIT_WORDS: Final = Locator(
    rf"(?i)(?:{_WORD})[\s\x1c-\x1f\x85\xa0?,.;:/_-]{{0,3}}(?:{_WORD})|[0-9][ -](?:{_WORD})|(?:{_WORD})[ -][0-9]"
)

SIGNS: Final = (
    # Spelled digits, several in a row.
    rf"(?i)(?:(?:{_WORD})[\s,.;:/_-]{{0,3}}){{4}}",
    # A long number with letters in it, or with separators that a recogniser doesn't take.
    r"[0-9][OoQDIliZzSsBbGgq]|[OoQDIlZSB][0-9]{2}",
    rf"[0-9](?:{_LOOSE}[0-9]){{8}}",
    r"[0-9](?:<[^<>\n]*>|[\s|;,])+[0-9]",
    r"\b[A-Z][\s._|/;,-]{1,3}[A-Z][\s._|/;,-]{0,3}[0-9]|\b[A-Z]{2}[\s._|/;,-]{0,3}[0-9OIl][\s._|/;,-]{0,3}[0-9OIl]",
)


def spelled(text: str) -> list[Piece]:
    """Each spelled digit of a row of them, as a digit."""
    if _DIGIT_WORDS.span(shadow(text)) is None:
        return []
    return [
        Piece(run.start() + word.start(), run.start() + word.end(), _WORDS[word[0].lower()])
        for run in _SPELLED.finditer(text)
        for word in _ONE.finditer(run[0])
    ]


def pieces(reading: Reading) -> tuple[list[Piece], list[tuple[int, int]]]:
    """Disguised numbers, made compact; and, in the original, those so disguised that no word is needed beside them."""
    text, data = reading.text, shadow(reading.text)
    made = list(_accounts(text, data))
    sure: list[tuple[int, int]] = []
    accounts = deque(made)  # sorted and disjoint but for starts inside another, which rewriting leaves out
    for piece in _numbers(text, data):
        while accounts and accounts[0].end <= piece.start:
            accounts.popleft()
        value = text[piece.start : piece.end]
        if value == piece.text or (accounts and accounts[0].start < piece.end):
            continue
        made.append(piece)
        if (
            1 in reading.changed[piece.start : piece.end]
            or any(c.isalpha() for c in _TAG.sub("", value))
            or re.fullmatch(r"\d(?:([^\w\n|;,<>])\d)(?:\1\d)+", value)
        ):
            sure.append(reading.original(piece.start, piece.end))
    return made, sure


def _accounts(text: str, data: bytes) -> Iterator[Piece]:
    """Account numbers that are written otherwise than compact, from the start of every word."""
    position = 0
    while (start := _ACCOUNT_START.span(data, position)) is not None:
        position = start[0] + 1
        match = _ACCOUNT.match(text, start[0])
        piece = _account(text, *match.span()) if match is not None else None
        if piece is not None and text[piece.start : piece.end] != piece.text:
            yield piece


def _account(text: str, begin: int, stop: int) -> Piece | None:
    written = text[begin:stop]
    if sum(map(str.isdecimal, written)) < _MIN_FIGURES:
        return None
    # Characters of tags are no part of a number.
    tags = [tag.span() for tag in _TAG.finditer(text, begin, stop)] if "<" in written else ()
    places = [place.start() for place in _ALNUM.finditer(text, begin, stop)]
    if tags:
        places = [place for place in places if not any(a <= place < b for a, b in tags)]
    written = "".join([text[place] for place in places])
    code = written.upper()
    size = LENGTHS.get(code[:2], 0)
    if not size:
        return None
    head = 8 if code[:2] in _WITH_BANK else 4
    folded = (code[:2] + written[2:4].translate(_LETTERS) + code[4:head] + written[head:].translate(_LETTERS)).upper()
    for value in dict.fromkeys((code[:size], folded[:size])):
        if len(value) == size and value[2:4].isdecimal() and holds(value):
            end = places[size - 1] + 1
            if not text[end : end + 1].isalnum():
                return Piece(begin, end, value, tuple((place, place + 1) for place in places[:size]))
    return None


def _numbers(text: str, data: bytes) -> Iterator[Piece]:
    """Rows of digits with separators between them that pass a check; no two overlap, the longest first."""
    position = 0
    while (run := _LONG_RUN.span(data, position)) is not None:
        position = run[1]
        row: list[tuple[int, int, str]] = []
        for token in _tokens(text, *run):
            if token is None:
                yield from _checked(text, row)
                row = []
            else:
                row.append(token)
        yield from _checked(text, row)


def _tokens(text: str, begin: int, end: int) -> Iterator[tuple[int, int, str] | None]:
    """Start, end and digits of each token of a run; None where a number can't go on."""
    tags = deque(tag.span() for tag in _TAG.finditer(text, begin, end)) if "<" in text[begin:end] else deque()
    before = begin
    for token in _TOKEN.finditer(text, begin, end):
        start, stop = token.span()
        while tags and tags[0][1] <= start:
            tags.popleft()
        if tags and tags[0][0] < start:
            continue
        gap = _GAP.match(text, before, start)
        if gap is None or gap.end() != start:
            yield None
        before = stop
        value = token[0]
        if len(value) > 1 and value.isalpha() and value.strip("OoIl"):
            yield None  # a word
        else:
            yield start, stop, value.translate(_LETTERS)


def _checked(text: str, row: list[tuple[int, int, str]]) -> Iterator[Piece]:
    """Of the numbers that tokens in a row make, those that pass a check."""
    left = sum(len(digits) for _, _, digits in row)
    taken = 0
    for first, (start, _, digits) in enumerate(row):
        if left < _MIN_DIGITS:
            return
        left -= len(digits)
        if first < taken or (start and text[start - 1].isalnum()):
            continue
        best: Piece | None = None
        number = ""
        most = _MAX_DIGITS if digits[0] in _LONG_BEGIN else _MIN_DIGITS
        for last in range(first, len(row)):
            number += row[last][2]
            size = len(number)
            if size > most:
                break
            end = row[last][1]
            if size >= _MIN_DIGITS and _passes(number) and not text[end : end + 1].isalnum():
                best, taken = Piece(start, end, number), last + 1
        if best is not None:
            yield best


def _passes(number: str) -> bool:
    size = len(number)
    if size == _MIN_DIGITS:
        return is_bsn(number)
    if number[0] in "03" and _MOBILE.fullmatch(number):
        return True
    return size >= 13 and number[0] in _CARDS_BEGIN and is_card(number)
