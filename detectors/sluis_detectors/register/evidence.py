"""What a text shows around a form: a capital with a reason, initials, a legal form behind it."""

import re
from collections.abc import Sequence
from typing import Final

from sluis_detectors.register.tokens import FUNCTION_WORDS

LEGAL_FORM: Final = re.compile(
    r"(?:,? ?|,? )(?:b\.? ?v\.?|n\.? ?v\.?|v\.?o\.?f\.?|c\.?v\.?|u\.?a\.?|gmbh|ag|ltd\.?|limited|llc|llp|plc|inc\.?"
    r"|s\.a\.|s\.r\.l\.|bvba|corp\.?)(?!\w)"
)
_NEAR: Final = 40  # characters
_START: Final = re.compile(r"(?:^|[.!?:;\n•*>|\t\"(])[\s\"'(*-]*$")
_INITIAL_BEFORE: Final = re.compile(r"\w\. ?$")
_NAME_BEHIND: Final = re.compile(r"\.? (?:(?:van|de|den|der|v\.d\.|el|ten|ter) )*[A-Z][a-z]")


def has_initials(text: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether one of the words looks like initials: capitals, or a stop behind a letter; not the O of O'Brien."""
    for start, end in spans:
        word = text[start:end]
        if "." in word or (len(word) == 1 and text[end : end + 1] == "."):
            return True
        if len(word) <= 4 and word.isupper() and text[end : end + 1] != "'":
            return True
    return False


def is_in_a_row(text: str, start: int, end: int) -> bool:
    """Whether a surname with initials behind it is made of two people of a row: `J. Bakker, P. Visser`."""
    return bool(_INITIAL_BEFORE.search(text[max(0, start - 4) : start]) or _NAME_BEHIND.match(text, end))


def capital(text: str, words: Sequence[str], spans: Sequence[tuple[int, int]]) -> int:
    """1 when a word that isn't a particle has a capital for no other reason than being a name, -1 when it may have it
    for its place or for the line it stands in, 0 without."""
    result = 0
    for place, (word, (start, end)) in enumerate(zip(words, spans, strict=True)):
        if word in FUNCTION_WORDS or not text[start].isupper():
            continue
        at_start = place == 0 and _START.search(text[max(0, start - _NEAR) : start])
        if not at_start and not (text[start:end].isupper() and _line_is_capitals(text, start, end)):
            return 1
        result = -1
    return result


def _line_is_capitals(text: str, start: int, end: int) -> bool:
    """Whether what stands near on the same line has no small letter."""
    before = text[max(0, start - _NEAR) : start].rpartition("\n")[2]
    return (before + text[end : end + _NEAR].partition("\n")[0]).isupper()
