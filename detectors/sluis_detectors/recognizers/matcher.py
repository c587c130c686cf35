"""All patterns over a text: a few RE2 sets say which occur at all, then each of those is located and judged.

Each set is one pass of a DFA over the text. One set for all would be the fewest passes, but its states are the products
of what all patterns are in the middle of: with many patterns of digits or of capitals it never stops building new ones,
at a hundred times the cost of a pass. So a set holds a few patterns that look alike, which those of one recogniser do;
secrets begin with letters of their own and share one. docs/detection.md has the figures.
"""

import codecs
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

import re2

from sluis_detectors.entities import ENTITIES
from sluis_detectors.finding import Finding
from sluis_detectors.recognizers.base import OPPOSING, Pattern, Recognizer, escaped

# A set's DFA is built as texts are read and dropped when full; with less it is rebuilt too often on mixed texts.
_SET_MEMORY_BYTES = 4 << 20
_SECRETS_MEMORY_BYTES = 12 << 20
_SET_SIZE = 1800  # instructions of the patterns' programs, together

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


def _options(max_mem: int | None = None) -> "re2.Options":
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.log_errors = False
    if max_mem is not None:
        options.max_mem = max_mem
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

    `needs`: number of the context words that the pattern can't do without; -1 when it can.
    `context`, `against`: where the words begin that speak for a match and against it.
    """

    recognizer: Recognizer
    pattern: Pattern
    needs: int
    context: Locator | None
    against: Locator | None


@dataclass(frozen=True, slots=True)
class _Rule:
    """One regular expression, located once for all recognisers that share it. `match`: of RE2, see `_matching`."""

    match: Callable[["re2._Anchor", bytes, int, int], Sequence[tuple[int, int]]]
    group: int
    readings: list[_Reading]

    def cost(self) -> int:
        """Of judging a candidate, in the cheapest ones: for finding the group, and for the checks."""
        return max(
            _GROUP_COST if self.group else 1,
            sum(
                max(
                    reading.recognizer.cost, _SECRET_COST if ENTITIES[reading.recognizer.entity].kind == "SECRET" else 1
                )
                for reading in self.readings
            ),
        )


class _PatternSet:
    """Regular expressions, of which one pass over a text says which occur in it."""

    def __init__(self, memory: int) -> None:
        self._set = re2.Set.SearchSet(_options(memory))
        self._size = 0

    def add(self, regex: str) -> int:
        """The number by which `occurring` calls it. Raises re2.error, UnicodeEncodeError."""
        self._size += 1
        number: int = self._set.Add(regex.encode("latin-1"))
        return number

    def compile(self) -> None:
        """To be called once, before the first text."""
        self._set.Compile()
        self._match = self._set._set.Match

    def occurring(self, data: bytes) -> Sequence[int]:
        """Numbers of those that occur."""
        return self._match(data) if self._size else ()


class Matcher:
    """The patterns of many recognisers, compiled once. Safe to share between forks, not between threads."""

    def __init__(self, recognizers: Iterable[Recognizer]) -> None:
        """Raises ValueError naming the recogniser whose pattern RE2 refuses."""
        self._words = _PatternSet(_SECRETS_MEMORY_BYTES)
        sets: dict[tuple[str, int], _PatternSet] = {}
        rules: dict[tuple[str, int], list[_Rule]] = {}
        seen: Counter[str] = Counter()
        known: dict[tuple[str, str | None, str | None], _Rule] = {}
        for recognizer in recognizers:
            try:
                context = (
                    self._words.add(recognizer.context_regex())
                    if any(not pattern.score for pattern in recognizer.patterns)
                    else -1
                )
                for pattern in recognizer.patterns:
                    reading = _Reading(
                        recognizer,
                        pattern,
                        -1 if pattern.score else context,
                        _beginnings(recognizer.context if pattern.in_context or not pattern.score else ()),
                        _beginnings(recognizer.against if pattern.score else ()),
                    )
                    key = (pattern.regex, pattern.left, pattern.right)
                    if key in known:
                        known[key].readings.append(reading)
                        continue
                    compiled = re2.compile(pattern.regex.encode("latin-1"), _options())
                    known[key] = _Rule(compiled._regexp.Match, min(compiled.groups, 1), [reading])
                    kind = ENTITIES[recognizer.entity].kind
                    family = kind if kind in {"SECRET", "ADDRESS"} else "NUMBER"
                    seen[family] += compiled.programsize
                    key_of_set = (family, 0 if family == "SECRET" else seen[family] // _SET_SIZE)
                    memory = _SECRETS_MEMORY_BYTES if family == "SECRET" else _SET_MEMORY_BYTES
                    sets.setdefault(key_of_set, _PatternSet(memory)).add(pattern.regex)
                    rules.setdefault(key_of_set, []).append(known[key])
            except (re2.error, UnicodeEncodeError) as error:
                raise ValueError(f"recogniser {recognizer.name!r}: {error}") from None
        for pattern_set in (self._words, *sets.values()):
            pattern_set.compile()
        self._gates = [(sets[family].occurring, rules[family]) for family in sets]

    def find(self, text: str, minimum: float = 0.0) -> list[Finding]:
        """Every match that holds and scores more than `minimum`; unmerged, in no promised order."""
        data = shadow(text)
        one: _Pass | None = None
        words: frozenset[int] = frozenset()
        for occurring, rules in self._gates:
            hits = occurring(data)
            if not hits:
                continue
            if one is None:
                one = _Pass(text, data, minimum, [])
                words = frozenset(self._words.occurring(data))
            for index in hits:
                rule = rules[index]
                readings = [reading for reading in rule.readings if reading.needs < 0 or reading.needs in words]
                if readings:
                    one.locate(rule, readings)
        return [] if one is None else one.found


@dataclass(slots=True)
class _Pass:
    """One text being read. `data`: its shadow. `found`: what was found so far.

    `ahead`: for some words, from where they were looked for last, and where the first then began. `left`: of what
    judging the candidates of the pattern at hand may cost.
    """

    text: str
    data: bytes
    minimum: float
    found: list[Finding]
    ahead: dict[Locator, tuple[int, int]] = field(default_factory=dict)
    left: int = 0

    def locate(self, rule: _Rule, readings: list[_Reading]) -> None:
        """Adds the findings of one pattern that is known to occur."""
        text, data, size, match, group = self.text, self.data, len(self.data), rule.match, rule.group
        stands_free = readings[0].pattern.stands_free
        self.left, cost = _JUDGED + size // _JUDGED_EVERY, rule.cost()
        position = 0
        while True:
            spans = match(_UNANCHORED, data, position, size)
            begin, match_end = spans[0]
            if begin < 0:
                return
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
