"""Encoded and turned runs of a text: base64, hexadecimal, URL, HTML and JSON escapes, spaced letters, reversals.

Sources: RFC 4648 (base64, base64url, hex), RFC 3986 section 2.1 (percent-encoding), the HTML standard's character
references, RFC 8259 section 7 (JSON escapes), UAX 9 (right-to-left override). A run counts as encoded only when it
decodes to printable text, so that keys, hashes and pictures stay what they are.
"""

import base64
import binascii
import html
import re
from collections.abc import Callable, Collection
from typing import Final
from urllib.parse import unquote_to_bytes

from sluis_detectors.normalise import normalise
from sluis_detectors.recognizers.matcher import EDGE, Locator
from sluis_detectors.rewriting import Piece

_BASE64: Final = re.compile(
    r"(?<![A-Za-z0-9+/_=-])(?:[A-Za-z0-9+/_-]{60,76}\r?\n)*[A-Za-z0-9+/_-]{12,}={0,2}(?![A-Za-z0-9+/_-])"
)
_HEX: Final = re.compile(r"(?<![A-Za-z0-9])(?:0x)?[0-9A-Fa-f]{2}(?:[ :,]?(?:0x)?[0-9A-Fa-f]{2}){5,}(?![A-Za-z0-9])")
_PERCENT: Final = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_REFERENCE: Final = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8}[0-9]?);")
_ESCAPE: Final = re.compile(r"(?:\\u[0-9A-Fa-f]{4}|\\u\{[0-9A-Fa-f]{1,6}\}|\\x[0-9A-Fa-f]{2})+")
_ONE_ESCAPE: Final = re.compile(r"\\u([0-9A-Fa-f]{4})|\\u\{([0-9A-Fa-f]{1,6})\}|\\x([0-9A-Fa-f]{2})")
_INLINE_TAG: Final = re.compile(
    r"(?i)(?<=[\w@.-])(?:</?(?:b|i|u|s|em|strong|span|font|wbr|mark|small|a)(?: [^<>\n]{0,80})?/?>|<!--.{0,80}?-->)+"
    r"(?=[\w@. -])"
)
# Single characters with one separator between them, words apart by more.
_SPACED: Final = re.compile(r"(?<![^\W_])[\w@](?:(?:[ ._*\u00b7|-]{1,3}|@)[\w@](?![^\W_])){4,}")
_GAP: Final = re.compile(r"[ ._*\u00b7|-]+")
_BRACKETED: Final = r"\s?[\[({{<]\s?(?:{0})\s?[\])}}>]\s?"
_AT_WORDS: Final = _BRACKETED.format("at|apenstaartje|@") + r"|\s+(?:at|apenstaartje)\s+"
_DOT_WORDS: Final = _BRACKETED.format(r"dot|punt|\.") + r"|\s+(?:dot|punt)\s+"
_AT: Final = re.compile(rf"(?i){_AT_WORDS}|\s*@\s*")
_WRITTEN_AT: Final = re.compile(
    rf"(?i)(?<![\w.+-])[\w.+-]+(?:(?:{_DOT_WORDS})[\w+-]+)*"
    rf"(?:(?:{_BRACKETED.format('at|apenstaartje|@')}|\s*@\s*)[\w-]+(?:(?:{_DOT_WORDS}|\s?\.\s?)[\w-]+){{1,3}}"
    rf"|(?:{_AT_WORDS})[\w-]+(?:(?:{_DOT_WORDS})[\w-]+){{0,2}}(?:{_DOT_WORDS})"
    r"(?:nl|be|de|fr|uk|eu|com|org|net|info|io|nu|biz|gov|edu|email|example|amsterdam|frl)(?![\w-]))"
)
_DOT: Final = re.compile(rf"(?i){_DOT_WORDS}|\s*\.\s*")

# Words that are common reversed and rare as they stand, of Dutch and English and of what goes before a number.
_REVERSED_WORD: Final = (
    "nav|tem|roov|raan|gitsnu|neve|tfeeh|jib|eht|rof|htiw|morf|taht|sih|reh|ruoy|esaelp|tein|gaarg|nsb|nabi|"
    "liam|liam-e|noofelet|remmunnoofelet|enohp|rebmun|remmun|gnineker|tnuocca|drac|traak|tnalk|tneilc|"
    "wuorvem|reehed|letuels|yek"
)
# A name that ends in its capital, and keys that end in what they should begin with.
_TURNED_NAME: Final = r"[a-z']{2,20}[A-Z](?:[ '][a-z']{0,20}[A-Z]?){0,4}\b"
_TURNED_PREFIX: Final = r"(?:-ks|AIKA|AISA|_phg|_tap_buhtig|_(?:evil|tset)_[ks]{2}|-bxox|-taplg)"
_TURNED_KEY: Final = rf"[A-Za-z0-9_-]{{12,200}}{_TURNED_PREFIX}\b"
REVERSED_SIGNS: Final = (
    r"\b[a-z]{2,4}\.[A-Za-z0-9.-]{2,40}@[A-Za-z0-9]",
    r"\b[0-9](?:[ .-]?[0-9]){8,18}",
    r"\b[0-9A-Z]{11,30}[0-9]{2}[A-Z]{2}\b",
    rf"[A-Za-z0-9_-]{{12}}{_TURNED_PREFIX}\b",
    r"\b[a-z]{1,20}[A-Z]\b",
    rf"(?i)\b(?:{_REVERSED_WORD})\b",
)
LINE_SIGNS: Final = frozenset({4, 5})  # of those above: without them no line is turned
_TURNED_WORDS: Final = re.compile(
    rf"(?i:(?<![^\W_])(?:{_REVERSED_WORD})(?![^\W_]))|(?<![^\W_])[a-z]{{2,20}}[A-Z](?![^\W_])|(?<![^\W_])[a-z]{{1,20}}[A-Z]$|^[.?!]+(?=[A-Za-z0-9])"
)
_TURNED_VALUE: Final = re.compile(
    r"(?<![^\W_])[a-z]{2,4}\.[\w.-]{2,40}@[\w.+-]+|(?<![^\W_])[0-9](?:[ .-]?[0-9]){8,18}(?:[ .-]?[A-Z]{4}[ .-]?[0-9]{2}"
    rf"[ .-]?LN)?(?![^\W_])|(?<![^\W_])[0-9A-Z]{{11,30}}[0-9]{{2}}[A-Z]{{2}}(?![^\W_])"
    rf"|(?<![\w-]){_TURNED_KEY}|(?:\.V\.[BN] )?(?<![^\W_]){_TURNED_NAME}"
)
# Where one of those may begin, in RE2: at the start of what this matches, or one character on.
_TURNED_START: Final = Locator(
    rf"{EDGE}(?:[a-z]{{2,4}}\.[\w?À-ÿ.-]{{2,40}}@|[0-9](?:[ .-]?[0-9]){{8}}|[0-9A-Z]{{11,30}}[0-9]{{2}}[A-Z]{{2}}"
    rf"|[a-z']{{2,20}}[A-Z])|\.V\.[BN] |(?:^|[^\w-])[A-Za-z0-9_-]{{12,}}{_TURNED_PREFIX}"
)
_LINE: Final = re.compile(r"[^\n]+")
_OVERRIDE: Final = re.compile("\u202e([^\u202c\u202d\u2069\n]+)")
_CELL_BORDER: Final = r"(?:[;,\t]|\"[;,\t]\"|\s{0,3}\|\s{0,3}|</t[dh]>\s{0,20}<t[dh][^<>]{0,80}>)"
_CELL: Final = re.compile(rf"(?<=[^\W_]){_CELL_BORDER}(?=[^\W_])|<t[dh][^<>]{{0,80}}>|</t[dh]>")
CELL_SIGNS: Final = (rf"[A-Za-z]{_CELL_BORDER}[A-Za-z]",)
_JOINT: Final = re.compile(r"(?<=[\w@.+=/_-])[ \t]*\r?\n[ \t>|]*(?=[\w@.+=/_-])")


def _printable(data: bytes) -> str | None:
    """The text that bytes hold, made plain; None when they hold none."""
    try:
        text = data.decode("utf-16-le" if data[1::2].count(0) * 2 >= len(data) - 1 and len(data) > 3 else "utf-8")
    except UnicodeDecodeError:
        return None
    text = text.strip("\x00")
    shown = sum(c.isprintable() or c in "\r\n\t" for c in text)
    return normalise(text).text if text and shown == len(text) and any(c.isalnum() for c in text) else None


def _base64(run: str) -> str | None:
    compact = "".join(run.split()).rstrip("=")
    if len(compact) % 4 == 1 or compact[1:].islower():
        return None
    compact = compact.translate({ord("-"): "+", ord("_"): "/"})
    try:
        if _looks_binary(base64.b64decode(compact[:64] if len(compact) > 64 else compact + "=" * (-len(compact) % 4))):
            return None
        return _printable(base64.b64decode(compact + "=" * (-len(compact) % 4)))
    except binascii.Error:
        return None


def _looks_binary(start: bytes) -> bool:
    return sum(byte < 32 and byte not in (0, 9, 10, 13) for byte in start) > 0


def _hex(run: str) -> str | None:
    try:
        return _printable(bytes.fromhex(re.sub(r"0x|[ :,]", "", run)))
    except ValueError:
        return None


def _percent(run: str) -> str | None:
    return _printable_any(unquote_to_bytes(run))


def _printable_any(data: bytes) -> str | None:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None


def _reference(run: str) -> str | None:
    text = html.unescape(run)
    return normalise(text).text if text != run else None


def _escape(run: str) -> str | None:
    units = [int(m[1] or m[2] or m[3], 16) for m in _ONE_ESCAPE.finditer(run)]
    if any(unit > 0x10FFFF for unit in units):
        return None
    text = "".join(map(chr, units)).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return normalise(text).text


def _spaced(run: str) -> str | None:
    gaps = _GAP.findall(run)
    common = min(gaps, key=len, default="")

    def close(gap: re.Match[str]) -> str:
        between = gap[0].strip(common)
        return between if between else " " if len(gap[0]) > len(common) else ""

    return _GAP.sub(close, run)


def _written_at(run: str) -> str | None:
    plain = _DOT.sub(".", _AT.sub("@", run))
    return plain if plain != run and plain.count("@") == 1 else None


# A sign of each in RE2, the runs, and what they hold.
_CODECS: Final[tuple[tuple[str, re.Pattern[str], Callable[[str], str | None]], ...]] = (
    (r"%[0-9A-Fa-f]{2}", _PERCENT, _percent),
    (r"&(?:#[0-9xX]|[A-Za-z]{2,8}[0-9]?;)", _REFERENCE, _reference),
    (r"\\u[0-9A-Fa-f{]|\\x[0-9A-Fa-f]", _ESCAPE, _escape),
    (
        r"(?i)[\w@.-]</?(?:b|i|u|s|em|strong|span|font|wbr|mark|small|a)[ />]|[\w@.-]<!--",
        _INLINE_TAG,
        lambda _: "",
    ),
    (r"(?:[0-9A-Fa-f]{2}[ :,]?(?:0x)?){6}", _HEX, _hex),
    # A capital behind a small letter or a digit: words have none.
    (r"[a-z0-9][A-Z][A-Za-z0-9+/_-]{5}|[A-Za-z0-9+/_-]{5}[a-z0-9][A-Z]", _BASE64, _base64),
    (r"(?:^|[^A-Za-z0-9])(?:[A-Za-z0-9@][ ._*|\xb7-]{1,3}){5}", _SPACED, _spaced),
    (
        (
            r"(?i)[\[({<]\s?(?:at|apenstaartje|@)\s?[\])}>]|\s(?:at|apenstaartje)\s.{1,40}\s(?:dot|punt)\s"
            r"|\s@\s?[a-z]|[a-z]\s?@\s|[\[({<]\s?(?:dot|punt)\s?[\])}>]"
            r"|@[A-Za-z0-9-]{1,40}(?:\s\.|\.\s[a-z]{2,3}\b|\s(?:dot|punt)\s)"
        ),
        _WRITTEN_AT,
        _written_at,
    ),
)
SIGNS: Final = tuple(sign for sign, _, _ in _CODECS)
ALL: Final = frozenset(range(len(_CODECS)))


def pieces(text: str, codecs: Collection[int], max_chars: int) -> list[Piece]:
    """Every encoded run of the text, decoded one level.

    `codecs`: numbers of the signs of which one was seen. `max_chars`: of all runs together.
    """
    made: list[Piece] = []
    left = max_chars
    for number in sorted(codecs):
        _, pattern, decode = _CODECS[number]
        for match in pattern.finditer(text):
            left -= len(match[0])
            if left < 0:
                return made
            plain = decode(match[0])
            if plain is not None and plain != match[0]:
                made.append(Piece(match.start(), match.end(), plain))
    return made


def _turn(text: str, start: int, end: int) -> Piece:
    return Piece(start, end, text[start:end][::-1], tuple((i, i + 1) for i in range(end - 1, start - 1, -1)))


def reversed_values(text: str, data: bytes) -> list[Piece]:
    """What would be a value or a name if it were turned round. `data`: the text's shadow."""
    made: list[Piece] = []
    position = 0
    while (start := _TURNED_START.span(data, position)) is not None:
        position = start[0]
        match = _TURNED_VALUE.match(text, position) or _TURNED_VALUE.match(text, position + 1)
        if match is not None:
            made.append(_turn(text, *match.span()))
        position = match.end() if match is not None else position + 1
    return made


def reversed_lines(text: str) -> list[Piece]:
    """Lines in which at least two words or ends of sentences look turned round."""
    return [_turn(text, *line.span()) for line in _LINE.finditer(text) if len(_TURNED_WORDS.findall(line[0])) >= 2]


def overridden(text: str) -> list[Piece]:
    """Runs behind a right-to-left override, in the order in which they are seen."""
    return [_turn(text, *match.span(1)) for match in _OVERRIDE.finditer(text)]


def cells(text: str) -> list[Piece]:
    """The borders of table cells, as spaces."""
    return [Piece(match.start(), match.end(), " ") for match in _CELL.finditer(text)]


def joints(text: str) -> list[Piece]:
    """The line ends between characters that may belong to one value, taken out."""
    return [Piece(match.start(), match.end(), "") for match in _JOINT.finditer(text)]
