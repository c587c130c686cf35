"""What a recogniser of patterned data declares.

Patterns are RE2 (linear time whatever the input) in Latin-1: the matcher hands them one byte per code point, in which
a letter outside Latin-1 stands as é or É and any other such character as `?`. So `[A-Za-zÀ-ÿ]` means "any letter",
and offsets need no translation. `\\b` and `\\w` know ASCII only, as in RE2.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

OPPOSING = 25  # characters in front of a match in which a word can speak against it
WORD_CHARACTERS = r"[^\W_]"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One regular expression with its scores. The first group, where there is one, is the finding; else the match.

    `score`: without a context word near; 0 means "only in context". `in_context`: with one; 0 means "the same".
    `left`, `right`: besides letters and digits, the characters that may not touch the finding, for patterns that can't
    say it with `\\b`; None leaves the edge alone. A pattern without a group is located several times faster.
    """

    regex: str
    score: float
    in_context: float = 0.0
    left: str | None = None
    right: str | None = None

    def stands_free(self, text: str, start: int, end: int) -> bool:
        """Whether nothing forbidden touches the span."""
        if self.left is not None and start and (text[start - 1].isalnum() or text[start - 1] in self.left):
            return False
        return self.right is None or end == len(text) or not (text[end].isalnum() or text[end] in self.right)


_WORD = re.compile(r"[^\W_]+")
_WORDS_OF = _WORD.findall


class _Words:
    """Words to be found in short texts, as `Recognizer.context` writes them.

    A regular expression with a branch for each word costs ten times what cutting the text into words does, so it is
    asked only about words of several parts, and only where one of them may begin.
    """

    __slots__ = ("_begins", "_heads", "_parts", "_whole", "search")

    def __init__(self, words: tuple[str, ...]) -> None:
        lowered = [word.lower() for word in words]
        parts = [word for word in lowered if not _WORD.fullmatch(word.removesuffix("*"))]
        self._whole = frozenset(word for word in lowered if _WORD.fullmatch(word))
        self._begins = tuple(word[:-1] for word in lowered if word.endswith("*") and word not in parts)
        # "" for a word that begins with a mark: it may begin anywhere.
        self._heads = tuple({match[0] if (match := _WORD.match(word)) else "" for word in parts})
        self._parts = _any_of(parts).search
        self.search = _any_of(words).search

    def within(self, text: str, skip: int = 0) -> bool:
        """Whether `search` finds one. `skip`: 1 when the first character only shows where a word begins."""
        tokens = _WORDS_OF(text.lower())
        if skip and tokens and text[0].isalnum():
            del tokens[0]
        whole, begins, heads = self._whole, self._begins, self._heads
        asked = "" in heads
        for token in tokens:
            if token in whole or token.startswith(begins):
                return True
            asked = asked or token.startswith(heads)
        return asked and self._parts(text, skip) is not None


def _any_of(words: Sequence[str]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(word).replace(r"\ ", r"[\s_-]?").replace(r"\*", r"\w*") for word in words)
    return re.compile(rf"(?<!{WORD_CHARACTERS})(?:{alternatives})(?!{WORD_CHARACTERS})", re.IGNORECASE)


# RE2 takes small letters for capitals in ASCII only, when it reads Latin-1.
_ACCENTED: Final = re.compile(r"[à-öø-þ]")


def escaped(word: str) -> str:
    """A context word as RE2 matches it in whatever case, with `\\ ` and `\\*` where it has a space and an asterisk."""
    return _ACCENTED.sub(lambda letter: f"[{letter[0]}{letter[0].upper()}]", re.escape(word))


@dataclass(frozen=True)
class Recognizer:
    """Finds one entity: patterns first, then check digits, then the words around.

    `context`: words near a match that make it likelier; a trailing `*` stands for any ending, a space for an optional
    space, hyphen or underscore. `against`: words just before a match that rule it out, unless context speaks for it.
    `before`, `after`: how many characters around a match count as near.
    `trim`: the part of a match that belongs to the finding, from its start ("" when none does).
    `check`: whether the trimmed value holds (check digits, ranges). Both are pure and never raise.
    `cost`: of judging a match, where that takes several times what it takes most recognisers (3 microseconds).
    """

    name: str
    entity: str
    patterns: tuple[Pattern, ...]
    context: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    before: int = 50
    after: int = 20
    trim: Callable[[str], str] | None = field(default=None, repr=False)
    check: Callable[[str], bool] | None = field(default=None, repr=False)
    cost: int = 1

    def context_regex(self) -> str:
        """The context words as one RE2 pattern: a text that it doesn't match has none of them."""
        words = "|".join(
            escaped(word).replace(r"\ ", r"[\s_-]?").replace(r"\*", "[A-Za-z0-9À-ÿ]*") for word in self.context
        )
        return rf"(?i)(?:^|[^A-Za-z0-9À-ÿ])(?:{words})(?:$|[^A-Za-z0-9À-ÿ])"

    @cached_property
    def _for(self) -> _Words | None:
        return _Words(self.context) if self.context else None

    @cached_property
    def _against(self) -> _Words | None:
        return _Words(self.against) if self.against else None

    def near(self, text: str, start: int, end: int) -> str:
        """The context word near a span, as it stands in the text; "" where there is none."""
        if self._for is None:
            return ""
        # One character more than the reach, so that a word cut in half by the window isn't taken for a whole one.
        left = text[max(0, start - self.before - 1) : start]
        found = self._for.search(left, 1 if len(left) > self.before else 0)
        found = found or self._for.search(text[end : end + self.after + 1])
        return found[0] if found else ""

    def score(
        self, pattern: Pattern, text: str, start: int, end: int, *, is_near: bool = True, is_against: bool = True
    ) -> float:
        """How sure a checked match is, by the words around it; 0 when it is to be dropped.

        `is_near`, `is_against`: False where it is known already that no word of that kind is in reach.
        """
        if is_near and self._for is not None and (pattern.in_context or not pattern.score):
            # One character more than the reach, so that a word cut in half by the window isn't taken for a whole one.
            left = text[max(0, start - self.before - 1) : start]
            if self._for.within(left, len(left) > self.before) or self._for.within(text[end : end + self.after + 1]):
                return pattern.in_context or pattern.score
        if is_against and pattern.score and self._against is not None:
            left = text[max(0, start - OPPOSING - 1) : start]
            if self._against.within(left, len(left) > OPPOSING):
                return 0.0
        return pattern.score
