"""All patterns over a text: a gate says which may occur at all, then each of those is located and judged.

The gate looks for literals alone. RE2's own sets of patterns were tried: their states are the products of what all
patterns are in the middle of and of which have occurred, so texts of a new kind cost five times what others do.
docs/detection.md has the figures.
"""

import codecs
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

import re2

from sluis_detectors.entities import ENTITIES
from sluis_detectors.finding import Finding
from sluis_detectors.recognizers.base import OPPOSING, Pattern, Recognizer, escaped
from sluis_detectors.recognizers.gate import Gate

_UNANCHORED = re2._Anchor.UNANCHORED

# What judging the candidates of one pattern may cost, in the cheapest ones: so many in any text, and one more for so
# many characters of it. Of the rest, which only a text made of candidates has, each stands for a whole stretch of the
# text: a flood takes no time, and nothing hides behind one. A candidate costs one more for so many of its characters.
_JUDGED = 2000
_JUDGED_EVERY = 200
_LONG = 256
_GROUP_COST = 6
_SECRET_COST = 10
_CONTEXT_COST = 3
_STRETCH = 4096
_OVERLAP = 64  # of stretches, so that the end of one cuts no candidate in two

_LETTER_HANDLER = "sluis-letter"


def _stand_in(error: UnicodeError) -> tuple[bytes, int]:
    """One Latin-1 byte per code point that has none: É for an upper-case letter, é for another letter, else `?`."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    part = error.object[error.start : error.end]
    return bytes(0xC9 if c.isupper() else 0xE9 if c.isalpha() else 0x3F for c in part), error.end


codecs.register_error(_LETTER_HANDLER, _stand_in)


def shadow(text: str) -> bytes:
    """The text as one byte per code point, which is what patterns are matched on."""
    return text.encode("latin-1", _LETTER_HANDLER)


def _options() -> "re2.Options":
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.log_errors = False
    return options


# In front of a word's first letter or digit.
EDGE = "(?:^|[^A-Za-z0-9À-ÖØ-öø-ÿ])"


class Locator:
    """One RE2 expression, found in shadows."""

    def __init__(self, regex: str) -> None:
        """Raises re2.error, UnicodeEncodeError."""
        compiled = re2.compile(regex.encode("latin-1"), _options())
        self._match = compiled._regexp.Match
        self._group = min(compiled.groups, 1)

    def span(self, data: bytes, start: int = 0, end: int | None = None) -> tuple[int, int] | None:
        """Where it stands first in `[start, end)`: its group, where it has one."""
        span: tuple[int, int] = self._match(_UNANCHORED, data, start, len(data) if end is None else end)[self._group]
        return span if span[0] >= 0 else None


@cache
def _beginnings(words: tuple[str, ...]) -> Locator | None:
    """Where in a text one of some context words may begin."""
    heads = "|".join(escaped(word.removesuffix("*")).replace(r"\ ", r"[\s_-]?").replace(r"\*", ".*") for word in words)
    return Locator(f"(?i){EDGE}({heads})") if words else None


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one recogniser makes of a pattern's matches.

    `needs`: the context words that the pattern can't do without, where it can't.
    `context`, `against`: where the words begin that speak for a match and against it.
    """

    recognizer: Recognizer
    pattern: Pattern
    needs: Locator | None
    context: Locator | None
    against: Locator | None


@dataclass(slots=True, eq=False)
class _Rule:
    """One regular expression, located once for all recognisers that share it. `match`: of RE2, see `_matching`.

    `cost`: of judging a candidate, in the cheapest ones: for finding the group, and for the checks. `is_bound`: one of
    its readings needs context words.
    """

    match: Callable[["re2._Anchor", bytes, int, int], Sequence[tuple[int, int]]]
    group: int
    readings: list[_Reading] = field(default_factory=list)
    cost: int = 1
    is_bound: bool = False

    def add(self, reading: _Reading) -> None:
        """One recogniser more."""
        self.readings.append(reading)
        self.is_bound = self.is_bound or reading.needs is not None
        checks = sum(
            max(one.recognizer.cost, _SECRET_COST if ENTITIES[one.recognizer.entity].kind == "SECRET" else 1)
            for one in self.readings
        )
        self.cost = max(_GROUP_COST if self.group else 1, checks)


class Matcher:
    """The patterns of many recognisers, compiled once. Safe to share between forks, not between threads."""

    def __init__(self, recognizers: Iterable[Recognizer]) -> None:
        """Raises ValueError naming the recogniser whose pattern RE2 refuses."""
        rules: dict[tuple[str, str | None, str | None], _Rule] = {}
        for recognizer in recognizers:
            try:
                words = None
                if any(not pattern.score for pattern in recognizer.patterns):
                    words = Locator(recognizer.context_regex())
                for pattern in recognizer.patterns:
                    key = (pattern.regex, pattern.left, pattern.right)
                    if key not in rules:
                        compiled = re2.compile(pattern.regex.encode("latin-1"), _options())
                        rules[key] = _Rule(compiled._regexp.Match, min(compiled.groups, 1))
                    rules[key].add(
                        _Reading(
                            recognizer,
                            pattern,
                            None if pattern.score else words,
                            _beginnings(recognizer.context if pattern.in_context or not pattern.score else ()),
                            _beginnings(recognizer.against if pattern.score else ()),
                        )
                    )
            except (re2.error, UnicodeEncodeError) as error:
                raise ValueError(f"recogniser {recognizer.name!r}: {error}") from None
        self._rules = list(rules.values())
        self._gate = Gate(regex for regex, _, _ in rules)

    def find(self, text: str, minimum: float = 0.0) -> list[Finding]:
        """Every match that holds and scores more than `minimum`; unmerged, in no promised order."""
        data = shadow(text)
        one = _Pass(text, data, minimum, [])
        for number in self._gate.open(data):
            one.locate(self._rules[number])
        return one.found


@dataclass(slots=True)
class _Pass:
    """One text being read. `data`: its shadow. `found`: what was found so far.

    `standing`: whether some words occur. `ahead`: for some words, from where they were looked for last, and where the
    first then began. `left`: of what judging the candidates of the pattern at hand may cost.
    """

    text: str
    data: bytes
    minimum: float
    found: list[Finding]
    ahead: dict[Locator, tuple[int, int]] = field(default_factory=dict)
    standing: dict[Locator, bool] = field(default_factory=dict)
    left: int = 0

    def locate(self, rule: _Rule) -> None:
        """Adds the findings of one pattern that may occur."""
        text, data, size, match, group = self.text, self.data, len(self.data), rule.match, rule.group
        spans = match(_UNANCHORED, data, 0, size)
        begin, match_end = spans[0]
        if begin < 0:
            return
        readings = rule.readings
        if rule.is_bound:
            readings = [one for one in readings if one.needs is None or self._stands(one.needs)]
            if not readings:
                return
        stands_free = readings[0].pattern.stands_free
        self.left, cost = _JUDGED + size // _JUDGED_EVERY, rule.cost
        while begin >= 0:
            start, end = spans[group]
            reached = 0
            if end > start >= 0 and stands_free(text, start, end):
                value = text[start:end]
                for reading in readings:
                    reached = max(reached, self._read(reading, start, value))
            # Text is left behind what was accepted; or nothing was, but a right one may begin inside it.
            position = reached or max(start, begin) + 1
            self.left -= cost + (match_end - begin) // _LONG
            if self.left < 0:
                self._cover(rule, readings, position)
                return
            spans = match(_UNANCHORED, data, position, size)
            begin, match_end = spans[0]

    def _cover(self, rule: _Rule, readings: list[_Reading], position: int) -> None:
        """Adds what is left of a flood of candidates, unjudged, in stretches."""
        data, size = self.data, len(self.data)
        while True:
            begin, end = rule.match(_UNANCHORED, data, position, size)[0]
            if begin < 0:
                return
            end = max(end, min(size, begin + _STRETCH))
            for reading in readings:
                recognizer, score = reading.recognizer, reading.pattern.score
                if self._may_stand(reading.context, begin - recognizer.before, end + recognizer.after):
                    score = reading.pattern.in_context or score
                if score > self.minimum:
                    self.found.append(Finding(begin, end, recognizer.entity, score, recognizer.name))
            position = end if end == size else max(begin + 1, end - _OVERLAP)

    def _read(self, reading: _Reading, start: int, value: str) -> int:
        """Judges one match; returns where the accepted part of it ends, 0 when none is."""
        recognizer = reading.recognizer
        if recognizer.trim is not None:
            value = recognizer.trim(value)
        if not value or (recognizer.check is not None and not recognizer.check(value)):
            return 0
        end = start + len(value)
        is_near = self._may_stand(reading.context, start - recognizer.before, end + recognizer.after)
        is_against = self._may_stand(reading.against, start - OPPOSING, start)
        if is_near or is_against:
            self.left -= _CONTEXT_COST
        score = recognizer.score(reading.pattern, self.text, start, end, is_near=is_near, is_against=is_against)
        if score > self.minimum:
            self.found.append(Finding(start, end, recognizer.entity, score, recognizer.name))
        return end

    def _stands(self, words: Locator) -> bool:
        """Whether one of some words stands anywhere."""
        if words not in self.standing:
            self.standing[words] = words.span(self.data) is not None
        return self.standing[words]

    def _may_stand(self, words: Locator | None, start: int, end: int) -> bool:
        """Whether one of some words may begin in `[start, end)`, without looking at any part of the text twice."""
        if words is None:
            return False
        start = max(start, 0)
        looked, first = self.ahead.get(words, (start + 1, 0))
        if not looked <= start <= first:
            # The character before, to tell whether a word begins there.
            span = words.span(self.data, max(0, start - 1))
            first = sys.maxsize if span is None else span[0]
            self.ahead[words] = (start, first)
        return first < end
