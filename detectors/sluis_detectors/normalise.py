"""Makes a text plain for matching, and leads back to where things stood in the original.

Undone: compatibility forms (NFKC: full-width digits, ligatures, non-breaking spaces), digits of other scripts, marks
struck through Latin letters, characters that don't show
(zero width, soft hyphen, bidirectional controls, variation selectors), tag characters (Unicode block E0000, with
which text is smuggled past a reader), typographic quotes and dashes, and Cyrillic or Greek letters posing as Latin
ones. Sources: UAX 15 (normalisation), UAX 9 (bidirectional controls), UTS 39 section 4 (confusables; the table below
is our own and holds only letters of which the usual glyphs are the same).
"""

import re
import unicodedata
from dataclasses import dataclass

_LOOK_ALIKES = dict(
    zip(
        "АВСЕНІЈКМОРЅТХУҮаседіјорсхуԁһӏԛԝѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧΥοανρυι",
        "ABCEHIJKMOPSTXYYacedijopcxydhlqwsABEZHIKMNOPTYXYoavpui",
        strict=True,
    )
)
_PLAIN = {
    **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−﹣", "-"),
}
_HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff"
    "\uffa0\U000e0100-\U000e01ef]"
)
# A run of characters outside ASCII with the character before it, to which a combining mark may belong.
_RUN = re.compile(r"[^\x00-\x7f]+")
_FOREIGN = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_WORD = re.compile(r"\w+")
_LATIN = re.compile("[A-Za-z0-9\u00c0-\u024f]")


@dataclass(frozen=True, slots=True)
class Normal:
    """A plain text with its way back. `starts`, `ends`: for each character, its origin; None when nothing moved."""

    text: str
    starts: list[int] | None = None
    ends: list[int] | None = None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span in the original text that a non-empty span of the plain one came from."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


def normalise(text: str) -> Normal:
    """The plain form of a text. An ASCII text is its own plain form, at no cost."""
    if text.isascii():
        return Normal(text)
    text_unfolded = text
    text = _fold_look_alikes(text)
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    moved = False
    position = 0
    for run in _RUN.finditer(text):
        # A combining mark composes with the ASCII letter before it.
        start = run.start() - (1 if run.start() > position and unicodedata.combining(text[run.start()]) else 0)
        pieces.append(text[position:start])
        starts.extend(range(position, start))
        ends.extend(range(position + 1, start + 1))
        position = run.end()
        for begin, end in _clusters(text, start, position):
            plain = _plain(text[begin:end])
            if len(plain) != 1 or end - begin != 1:
                moved = True
            pieces.append(plain)
            if len(plain) == end - begin:
                starts.extend(range(begin, end))
                ends.extend(range(begin + 1, end + 1))
            else:
                starts.extend([begin] * len(plain))
                ends.extend([end] * len(plain))
    pieces.append(text[position:])
    plain_text = "".join(pieces)
    if not moved:
        return Normal(text_unfolded if plain_text == text_unfolded else plain_text)
    starts.extend(range(position, len(text)))
    ends.extend(range(position + 1, len(text) + 1))
    return Normal(plain_text, starts, ends)


def _clusters(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of one character with the combining marks behind it, over `[start, end)`."""
    spans: list[tuple[int, int]] = []
    for index in range(start, end):
        if spans and unicodedata.combining(text[index]):
            spans[-1] = (spans[-1][0], index + 1)
        else:
            spans.append((index, index + 1))
    return spans


def _plain(cluster: str) -> str:
    """One cluster made plain; "" for what doesn't show."""
    if len(cluster) == 1:
        if cluster in _PLAIN:
            return _PLAIN[cluster]
        code = ord(cluster)
        if 0xE0000 <= code <= 0xE007F:
            return chr(code - 0xE0000) if 0xE0020 <= code <= 0xE007E else ""
    plain = unicodedata.normalize("NFKC", _HIDDEN.sub("", cluster))
    if len(plain) == 1:
        # A decimal digit of any script.
        digit = unicodedata.decimal(plain, None)
        return plain if digit is None else str(digit)
    # Strokes and heaps of marks on a Latin letter, which no language writes.
    return plain[0] if plain and plain[0].isascii() and all(map(unicodedata.combining, plain[1:])) else plain


def _fold_look_alikes(text: str) -> str:
    """Replaces letters that pose as Latin ones, one for one; real Cyrillic or Greek words stay.

    A letter poses when its word also has Latin letters or digits, or when every Cyrillic and Greek letter of the whole
    text has a Latin look-alike: a text in Russian or Greek has others.
    """
    foreign = _FOREIGN.findall(text)
    if not foreign:
        return text
    table = str.maketrans(_LOOK_ALIKES)
    if all(letter in _LOOK_ALIKES for letter in foreign):
        return text.translate(table)

    def fold(word: re.Match[str]) -> str:
        value = word[0]
        return value.translate(table) if _LATIN.search(value) else value

    return _WORD.sub(fold, text)
