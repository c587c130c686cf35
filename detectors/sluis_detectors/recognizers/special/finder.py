"""Finds special categories: one RE2 set says which words occur; each is then read in its sentence with its persons."""

import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

import re2

import sluis_detectors.recognizers.special as package
from sluis_detectors.entities import ENTITIES
from sluis_detectors.finding import Finding
from sluis_detectors.recognizers.matcher import shadow
from sluis_detectors.recognizers.special.persons import persons
from sluis_detectors.recognizers.special.relation import Place, relation
from sluis_detectors.recognizers.special.topic import Topic

SCORES: Final = {"name": 0.9, "own": 0.85, "noun": 0.8, "pronoun": 0.75}
_LONGEST: Final = 400  # characters of a sentence on either side of a word that are read
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


def _latin1() -> "re2.Options":
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.log_errors = False
    options.max_mem = 24 << 20  # enough for the states that office text needs; with less they are rebuilt
    return options


@dataclass(frozen=True, slots=True)
class _Rule:
    """One kind of word of one category. `never`: what makes such a word something else."""

    topic: Topic
    kind: str
    pattern: "re2._Regexp"
    never: tuple[re.Pattern[str], ...]


class SpecialFinder:
    """All categories, compiled once. Safe to share between forks, not between threads."""

    def __init__(self, topics: Iterable[Topic]) -> None:
        """Raises ValueError naming the category whose pattern RE2 refuses."""
        self._set = re2.Set.SearchSet(_latin1())
        self._rules: list[_Rule] = []
        for topic in topics:
            never = tuple(re.compile(pattern, re.IGNORECASE) for pattern in topic.never)
            for kind, pattern in topic.patterns():
                try:
                    self._rules.append(_Rule(topic, kind, re2.compile(pattern.encode("latin-1"), _latin1()), never))
                    self._set.Add(pattern.encode("latin-1"))
                except (re2.error, UnicodeEncodeError) as error:
                    raise ValueError(f"category {topic.name!r}: {error}") from None
        self._set.Compile()

    def find(self, text: str, names: Sequence[tuple[int, int]]) -> list[Finding]:
        """What `text` says about persons. `names`: spans of names of persons; one inside a category's word is none."""
        data = shadow(text)
        found: list[Finding] = []
        for index in self._set.Match(data) or ():
            rule = self._rules[index]
            for match in rule.pattern.finditer(data):
                start, end = match.span()
                score = _read(rule, text, start, end, names) if _stands_free(text, start, end) else 0.0
                if score:
                    found.append(Finding(start, end, rule.topic.entity, score, rule.topic.name))
        return found


def _read(rule: _Rule, text: str, start: int, end: int, names: Sequence[tuple[int, int]]) -> float:
    """How sure it is that the word `[start, end)` says something about a person; 0 when it doesn't."""
    opens, closes = _sentence(text, start, end)
    if any(_overlaps(match, start, end) for never in rule.never for match in never.finditer(text, opens, closes)):
        return 0.0
    if any(first <= start and end <= last and last - first > end - start for first, last in names):
        return 0.0  # a part of somebody's name
    near = [span for span in names if opens <= span[0] < closes and (span[1] <= start or end <= span[0])]
    place = Place(text, opens, closes, start, end, rule.kind)
    best = relation(place, persons(text, opens, closes, near))
    if best is None and opens:
        before, _ = _sentence(text, opens - 1, opens)
        earlier = persons(text, before, opens, [span for span in names if before <= span[0] and span[1] <= opens])
        best = relation(place, (), earlier)
    return SCORES[best] if best is not None else 0.0


def _stands_free(text: str, start: int, end: int) -> bool:
    return not (start and (text[start - 1].isalnum())) and not (end < len(text) and text[end].isalnum())


def _overlaps(match: re.Match[str], start: int, end: int) -> bool:
    return match.start() < end and start < match.end()


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around `[start, end)` begins and ends."""
    opens = low = max(0, start - _LONGEST)
    for match in _ends(text, low, start):
        opens = match.end()
    closing = next(_ends(text, end, min(len(text), end + _LONGEST)), None)
    return opens, closing.start() if closing else min(len(text), end + _LONGEST)


def _ends(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    for match in _END.finditer(text, start, end):
        if match[0][0] != "." or not _ABBREVIATION.search(text[max(0, match.start() - 8) : match.start()]):
            yield match
