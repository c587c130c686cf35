"""All patterns over a text: one RE2 set says which occur at all, then each of those is located and judged.

Cost on two shared cores is in docs/detection.md; the set's pass is the only part that grows with the number of
patterns, and it is one pass of a DFA.
"""

import codecs
from collections.abc import Callable, Iterable
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
class _Rule:
    recognizer: Recognizer
    pattern: Pattern
    search: Callable[[bytes, int], "re2._Match | None"]
    group: int
    needs: int  # number in the set of the context words that this pattern can't do without; -1 when it can


class Matcher:
    """The patterns of many recognisers, compiled once. Safe to share between forks, not between threads."""

    def __init__(self, recognizers: Iterable[Recognizer]) -> None:
        """Raises ValueError naming the recogniser whose pattern RE2 refuses."""
        self._rules: dict[int, _Rule] = {}
        self._set = re2.Set.SearchSet(_options(_SET_MEMORY_BYTES))
        for recognizer in recognizers:
            try:
                context = (
                    self._set.Add(recognizer.context_regex().encode("latin-1"))
                    if any(not pattern.score for pattern in recognizer.patterns)
                    else -1
                )
                for pattern in recognizer.patterns:
                    compiled = re2.compile(pattern.regex.encode("latin-1"), _options())
                    index = self._set.Add(pattern.regex.encode("latin-1"))
                    needs = -1 if pattern.score else context
                    self._rules[index] = _Rule(recognizer, pattern, compiled.search, min(compiled.groups, 1), needs)
            except (re2.error, UnicodeEncodeError) as error:
                raise ValueError(f"recogniser {recognizer.name!r}: {error}") from None
        self._set.Compile()

    def find(self, text: str, minimum: float = 0.0) -> list[Finding]:
        """Every match that holds and scores more than `minimum`; unmerged, in no promised order."""
        data = shadow(text)
        occurring = self._set.Match(data)
        if occurring is None:
            return []
        present = frozenset(occurring)
        found: list[Finding] = []
        for index in occurring:
            rule = self._rules.get(index)
            if rule is not None and (rule.needs < 0 or rule.needs in present):
                _locate(rule, text, data, minimum, found)
        return found


def _locate(rule: _Rule, text: str, data: bytes, minimum: float, found: list[Finding]) -> None:
    """Adds the findings of one pattern that is known to occur."""
    recognizer, group = rule.recognizer, rule.group
    position = 0
    while (match := rule.search(data, position)) is not None:
        start, end = match.span(group)
        if start < 0 or end == start:
            position = max(match.end(), match.start() + 1)
            continue
        value = text[start:end]
        if recognizer.trim is not None:
            value = recognizer.trim(value)
            end = start + len(value)
        if (
            not value
            or not rule.pattern.stands_free(text, start, end)
            or (recognizer.check is not None and not recognizer.check(value))
        ):
            # Not this one, but a right one may begin inside it.
            position = start + 1
            continue
        score = recognizer.score(rule.pattern, text, start, end)
        if score > minimum:
            found.append(Finding(start, end, recognizer.entity, score, recognizer.name))
        position = max(end, match.start() + 1)
