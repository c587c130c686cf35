"""All patterns over a text: one RE2 set says which occur at all, then each of those is located and judged.

Cost on two shared cores is in docs/detection.md; the set's pass is the only part that grows with the number of
patterns, and it is one pass of a DFA.
"""

import codecs
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import re2

from sluis_detectors.finding import Finding
from sluis_detectors.recognizers.base import Pattern, Recognizer

# The set's DFA is built as texts are read and dropped when full; with less it is rebuilt too often on mixed texts.
_SET_MEMORY_BYTES = 48 << 20

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


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one recogniser makes of a pattern's matches.

    `needs`: number in the set of the context words that the pattern can't do without; -1 when it can.
    """

    recognizer: Recognizer
    pattern: Pattern
    needs: int


@dataclass(frozen=True, slots=True)
class _Rule:
    """One regular expression, located once for all recognisers that share it."""

    locate: Callable[[bytes, int], Iterator["re2._Match"]]
    group: int
    readings: list[_Reading]


class Matcher:
    """The patterns of many recognisers, compiled once. Safe to share between forks, not between threads."""

    def __init__(self, recognizers: Iterable[Recognizer]) -> None:
        """Raises ValueError naming the recogniser whose pattern RE2 refuses."""
        self._rules: dict[int, _Rule] = {}
        self._set = re2.Set.SearchSet(_options(_SET_MEMORY_BYTES))
        known: dict[tuple[str, str | None, str | None], _Rule] = {}
        for recognizer in recognizers:
            try:
                context = (
                    self._set.Add(recognizer.context_regex().encode("latin-1"))
                    if any(not pattern.score for pattern in recognizer.patterns)
                    else -1
                )
                for pattern in recognizer.patterns:
                    reading = _Reading(recognizer, pattern, -1 if pattern.score else context)
                    key = (pattern.regex, pattern.left, pattern.right)
                    if key in known:
                        known[key].readings.append(reading)
                        continue
                    compiled = re2.compile(pattern.regex.encode("latin-1"), _options())
                    known[key] = _Rule(compiled.finditer, min(compiled.groups, 1), [reading])
                    self._rules[self._set.Add(pattern.regex.encode("latin-1"))] = known[key]
            except (re2.error, UnicodeEncodeError) as error:
                raise ValueError(f"recogniser {recognizer.name!r}: {error}") from None
        self._set.Compile()

    def find(self, text: str, minimum: float = 0.0) -> list[Finding]:
        """Every match that holds and scores more than `minimum`; unmerged, in no promised order."""
        one = _Pass(text, shadow(text), minimum, [])
        occurring = self._set.Match(one.data)
        if occurring is None:
            return []
        present = frozenset(occurring)
        for index in occurring:
            rule = self._rules.get(index)
            if rule is None:
                continue
            readings = [reading for reading in rule.readings if reading.needs < 0 or reading.needs in present]
            if readings:
                one.locate(rule, readings)
        return one.found


@dataclass(frozen=True, slots=True)
class _Pass:
    """One text being read. `data`: its shadow. `found`: what was found so far."""

    text: str
    data: bytes
    minimum: float
    found: list[Finding]

    def locate(self, rule: _Rule, readings: list[_Reading]) -> None:
        """Adds the findings of one pattern that is known to occur."""
        matches = rule.locate(self.data, 0)
        while (match := next(matches, None)) is not None:
            start, end = match.span(rule.group)
            reached = 0
            if end > start >= 0 and readings[0].pattern.stands_free(self.text, start, end):
                value = self.text[start:end]
                for reading in readings:
                    reached = max(reached, self._read(reading, start, value))
            if reached != match.end():
                # Text is left behind what was accepted; or nothing was, but a right one may begin inside it.
                matches = rule.locate(self.data, reached or max(start, match.start()) + 1)

    def _read(self, reading: _Reading, start: int, value: str) -> int:
        """Judges one match; returns where the accepted part of it ends, 0 when none is."""
        recognizer = reading.recognizer
        if recognizer.trim is not None:
            value = recognizer.trim(value)
        if not value or (recognizer.check is not None and not recognizer.check(value)):
            return 0
        end = start + len(value)
        score = recognizer.score(reading.pattern, self.text, start, end)
        if score > self.minimum:
            self.found.append(Finding(start, end, recognizer.entity, score, recognizer.name))
        return end
