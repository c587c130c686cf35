"""Finds special categories: a gate says which words may occur; each is then read in its sentence with its persons."""

import importlib
import pkgutil
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final

import re2

import sluis_detectors.recognizers.special as package
from sluis_detectors.entities import ENTITIES
from sluis_detectors.finding import Finding
from sluis_detectors.recognizers.matcher import shadow
from sluis_detectors.recognizers.special.gate import Gate, latin1, split
from sluis_detectors.recognizers.special.persons import Person, persons
from sluis_detectors.recognizers.special.relation import Place, relation
from sluis_detectors.recognizers.special.topic import Topic

SCORES: Final = {"name": 0.9, "own": 0.85, "noun": 0.8, "pronoun": 0.75, "frame": 0.6}
_RULE_MEMORY_BYTES: Final = 2 << 20  # of a pattern's states; there are thousands of patterns
_CUE_BEFORE: Final = 80  # characters before a mark in which a cue is looked for
_CUE_BEHIND: Final = 60  # and behind it
_LONGEST: Final = 600  # characters of a sentence that are read together
_MOST: Final = 8  # words of one kind that are read in a sentence; more are no prose, and cost would have no bound
_END: Final = re.compile(r"\n+|[.!?]+['\")]?\s+")
# A full stop behind one of these, or behind an initial, ends no sentence.
_ABBREVIATION: Final = re.compile(
    r"\b(?:[A-Za-z]|dhr|mevr|mw|drs?|mrs?|ms|prof|ing|ir|nr|st|bijv|resp|i\.v\.m|o\.a|e\.g|i\.e)$", re.IGNORECASE
)


@cache
def find_topics() -> tuple[Topic, ...]:
    """All categories, sorted by name. Raises ValueError on an unknown entity or a name used twice."""
    found: dict[str, Topic] = {}
    for info in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
        topic: Topic | None = getattr(importlib.import_module(info.name), "TOPIC", None)
        if topic is None:
            continue
        if topic.name in found or topic.entity not in ENTITIES:
            raise ValueError(f"category {topic.name!r}: a name used twice or an unknown entity")
        found[topic.name] = topic
    return tuple(found[name] for name in sorted(found))


@dataclass(frozen=True)
class _Rule:
    """Words of one kind of one category, compiled when a text first asks for them: few ever are.

    `never`: what makes such a word something else.
    """

    topic: Topic
    kind: str
    words: str
    never: tuple[re.Pattern[str], ...]

    @cached_property
    def pattern(self) -> "re2._Regexp":
        """Raises ValueError naming the category whose pattern RE2 refuses."""
        try:
            return re2.compile(rf"(?i)\b(?:{self.words})\b".encode("latin-1"), latin1(_RULE_MEMORY_BYTES))
        except (re2.error, UnicodeEncodeError) as error:
            raise ValueError(f"category {self.topic.name!r}: {error}") from None


@cache
def _cues(topic: Topic) -> "re2._Regexp":
    return re2.compile(rf"(?i)\b(?:{topic.cues})\b")


class SpecialFinder:
    """All categories. Safe to share between forks, not between threads."""

    def __init__(self, topics: Iterable[Topic]) -> None:
        self._rules: list[_Rule] = []
        topics = tuple(topics)
        for topic in topics:
            never = tuple(
                re.compile(pattern, re.IGNORECASE)
                for other in topics
                if other.entity == topic.entity
                for pattern in other.never
            )
            for kind, block in topic.kinds():
                self._rules += (_Rule(topic, kind, words, never) for words in split(block))
        self._gate = Gate(rule.words for rule in self._rules)

    def find(self, text: str, names: Sequence[tuple[int, int]]) -> list[Finding]:
        """What `text` says about persons. `names`: spans of names of persons; one inside a category's word is none."""
        data = shadow(text)
        reading = _Reading(text, data, names)
        found: dict[tuple[int, int, str], Finding] = {}
        for number in self._gate.open(data):
            rule = self._rules[number]
            for match in rule.pattern.finditer(data):
                start, end = match.span()
                score = reading.score(rule, start, end) if _stands_free(text, start, end) else 0.0
                key = start, end, rule.topic.entity
                if score and (key not in found or found[key].score < score):
                    found[key] = Finding(start, end, rule.topic.entity, score, rule.topic.name)
        return list(found.values())


class _Reading:
    """One text being read: its sentences with their persons and phrases, each looked for once."""

    def __init__(self, text: str, data: bytes, names: Sequence[tuple[int, int]]) -> None:
        self._text = text
        self._data = data
        self._names = sorted(names)
        self._persons: dict[int, list[Person]] = {}
        self._never: dict[tuple[int, str], list[tuple[int, int]]] = {}
        self._read: defaultdict[tuple[int, str, str], int] = defaultdict(int)

    def score(self, rule: _Rule, start: int, end: int) -> float:
        """How sure it is that the word `[start, end)` says something about a person; 0 when it doesn't."""
        number = bisect_right(self._ends, start)
        key = number, rule.topic.name, rule.kind
        self._read[key] += 1
        if self._read[key] > _MOST:
            return 0.0
        opens, closes = self._bounds(number)
        closes = max(closes, end)
        cues = _cues(rule.topic)
        if rule.kind == "mark" and not (
            cues.search(self._text[max(opens, start - _CUE_BEFORE) : start])
            or cues.search(self._text[end : min(closes, end + _CUE_BEHIND)])
        ):
            return 0.0
        if any(
            one.start <= start and end <= one.end and one.end - one.start > end - start for one in self._named(number)
        ):
            return 0.0  # a part of somebody's name
        near = [
            one
            for one in self._people(number)
            if (one.end <= start or end <= one.start or (rule.kind == "act" and start < one.start and one.end < end))
            and not (rule.kind == "mark" and rule.pattern.fullmatch(self._data[one.start : one.end]))
        ]
        best = relation(Place(self._text, opens, closes, start, end, rule.kind), near)
        if best is None and not self._people(number):
            best = relation(Place(self._text, opens, closes, start, end, rule.kind), (), self._beside(number))
        if best is None or any(first < end and start < last for first, last in self._phrases(number, rule)):
            return 0.0
        return SCORES[best]

    @cached_property
    def _ends(self) -> list[int]:
        return list(_sentence_ends(self._text))

    def _bounds(self, number: int) -> tuple[int, int]:
        return self._ends[number - 1] if number else 0, self._ends[number]

    def _people(self, number: int) -> list[Person]:
        if number not in self._persons:
            opens, closes = self._bounds(number)
            low, high = bisect_left(self._names, (opens, 0)), bisect_left(self._names, (closes, 0))
            self._persons[number] = persons(self._text, self._data, opens, closes, self._names[low:high])
        return self._persons[number]

    def _beside(self, number: int) -> list[Person]:
        """The persons of the sentence before; where that has none, of the one behind."""
        before = self._people(number - 1) if number else []
        return before or (self._people(number + 1) if number + 1 < len(self._ends) else [])

    def _named(self, number: int) -> list[Person]:
        return [one for one in self._people(number) if one.kind == "name"]

    def _phrases(self, number: int, rule: _Rule) -> list[tuple[int, int]]:
        key = number, rule.topic.entity
        if key not in self._never:
            opens, closes = self._bounds(number)
            self._never[key] = [
                match.span() for never in rule.never for match in never.finditer(self._text, opens, closes)
            ]
        return self._never[key]


def _stands_free(text: str, start: int, end: int) -> bool:
    return not (start and (text[start - 1].isalnum() or text[start - 1] == "-")) and not (
        end < len(text) and text[end].isalnum()
    )


def _sentence_ends(text: str) -> Iterator[int]:
    """Where sentences end, the text's own end last; one that is too long is cut at a blank."""
    opens = 0
    for end in (*_full_stops(text), len(text)):
        while end - opens > _LONGEST:
            blank = text.rfind(" ", opens + 1, opens + _LONGEST)
            opens = blank + 1 if blank > 0 else opens + _LONGEST
            yield opens
        if end > opens or end == len(text):
            opens = end
            yield end


def _full_stops(text: str) -> Iterator[int]:
    for match in _END.finditer(text):
        if match[0][0] != "." or not _ABBREVIATION.search(text[max(0, match.start() - 8) : match.start()]):
            yield match.end()
