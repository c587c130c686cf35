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


def has_initials(text: str, words: Sequence[str], spans: Sequence[tuple[int, int]]) -> bool:
    """Whether one of the words looks like initials: a letter with a stop, or capitals beside a name with one. Not the O
    of O'Brien, nor a capital behind a name without a comma ("May I")."""
    is_named = any(
        len(word) > 2 and word not in FUNCTION_WORDS and text[start].isupper()
        for word, (start, _) in zip(words, spans, strict=True)
    )
    for place, (start, end) in enumerate(spans):
        word = text[start:end]
        if text[start - 1 : start] == "'" or text[end : end + 1] == "'":
            continue
        if "." in word or (len(word) == 1 and text[end : end + 1] == "."):
            return True
        if len(word) <= 4 and word.isupper() and is_named and (place < len(spans) - 1 or "," in words):
            return True
    return False


def is_in_a_row(text: str, start: int, end: int) -> bool:
    """Whether a surname with initials behind it is made of two people of a row: `J. Bakker, P. Visser`."""
    return bool(_INITIAL_BEFORE.search(text[max(0, start - 4) : start]) or _NAME_BEHIND.match(text, end))


def capital(text: str, words: Sequence[str], spans: Sequence[tuple[int, int]]) -> int:
    """1 when a word that isn't a particle has a capital for no other reason than being a name, -1 when it may have it
    for its place or for the line it stands in, 0 without."""
    last = spans[-1][1]
    if text[last : last + 1] == "." and text[last + 1 : last + 2].isalnum():  # Next.js is another word
        return 0
    result = 0
    for place, (word, (start, end)) in enumerate(zip(words, spans, strict=True)):
        if word in FUNCTION_WORDS or not text[start].isupper():
            continue
        written = text[start:end]
        if not written.isupper() and not written[1:].islower():  # BakkerijMolenaar
            return 1
        at_start = place == 0 and _START.search(text[max(0, start - _NEAR) : start])
        if not at_start and not (written.isupper() and _line_is_capitals(text, start, end)):
            return 1
        result = -1
    return result


def _line_is_capitals(text: str, start: int, end: int) -> bool:
    """Whether what stands near on the same line has no small letter."""
    before = text[max(0, start - _NEAR) : start].rpartition("\n")[2]
    return (before + text[end : end + _NEAR].partition("\n")[0]).isupper()
