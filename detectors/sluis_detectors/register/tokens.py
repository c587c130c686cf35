"""Words of a text as the register sees them: folded, cut, with what may stand between two words of one name."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

_TOKEN: Final = re.compile(
    r"\w{2,}"
    r"|[^\W\d](?:\.[^\W\d](?!\w))+"  # B.V., J.P.: one word
    r"|[\w&+#,]"
)
# Words that are written in several ways inside names.
_SAME: Final = {
    "en": "&", "and": "&", "und": "&", "et": "&",
    "stg": "stichting", "gebr": "gebroeders", "sint": "st", "saint": "st",
}  # fmt: skip
_GAP: Final = re.compile(r" *\.?['\"]? *|[/:;|']")
# Words that a full stop follows inside a name; after any other word it ends a sentence.
_ABBREVIATED: Final = frozenset("stg prof ing drs fam gebr int ver coop assoc mevr".split())
PARTICLES: Final = frozenset(
    "van de den der des het t ten ter te in op aan von zu da do dos du la le el al ibn bin of the di della".split()
)
FUNCTION_WORDS: Final = PARTICLES | frozenset(
    "een bij voor & a an for mijn ons onze uw my our your this dit deze".split()
)


class _Fold(dict[int, str]):
    """`str.translate` table that works out and keeps the plain form of each character it meets."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if character.isspace() or character in "-_/":
            plain = " "
        else:
            plain = unicodedata.normalize("NFKD", character)[0].lower()[0]
            plain = {"ø": "o", "ł": "l", "đ": "d", "ß": "s", "ı": "i", "æ": "a", "œ": "o"}.get(plain, plain)
        self[code] = plain
        return plain


_FOLD: Final = _Fold()


def fold(text: str) -> str:
    """The text in lower case without diacritics, separators as spaces; as long as the text itself."""
    return text.translate(_FOLD)


def cut(folded: str) -> list[str]:
    """The words of a folded text in order, as they stand in it; `plain` makes them comparable."""
    return _TOKEN.findall(folded)


def places(folded: str) -> list[tuple[int, int]]:
    """`[start, end)` of the words that `cut` gives."""
    return [match.span() for match in _TOKEN.finditer(folded)]


def plain(word: str) -> str:
    """One spelling for one word: abbreviations without stops or in full, every "and" as &."""
    return word.replace(".", "") if "." in word else _SAME.get(word, word)


def words_of(text: str) -> tuple[str, ...]:
    """The comparable words of any text."""
    return tuple(plain(word) for word in cut(fold(text)))


def holds_together(text: str, folded: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether nothing between the words of a find parts them: a sentence's end, a blank line, a bracket."""
    for (start, end), (following, _) in pairwise(spans):
        gap = folded[end:following]
        if gap in {"", " "}:
            continue
        if not _GAP.fullmatch(gap) or text.count("\n", end, following) > 1:
            return False
        word = folded[start:end]
        if gap[0] == "." and len(gap) > 1 and len(word) > 2 and "." not in word and word not in _ABBREVIATED:
            return False
    return True
