"""Why something was found: the recogniser, its pattern, the check it passed, the word near it, and the score.

Reads the text again with the recogniser of one finding alone, so nothing is traced while texts are analysed.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import re2

from sluis_detectors.finding import Finding
from sluis_detectors.normalise import normalise
from sluis_detectors.recognizers import Recognizer, find_recognizers
from sluis_detectors.recognizers.matcher import shadow
from sluis_detectors.recognizers.special import find_topics
from sluis_detectors.rewriting import Reading
from sluis_detectors.views import views

_READINGS: Final = {
    "decoded": "decoded",
    "reversed": "read backwards",
    "numbers": "with its digits put together",
    "joined": "joined over lines",
    "cells": "joined over cells",
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why one finding was made. `pattern`: which of how many patterns, from 1; (0, 0) where no pattern did.

    `word`: the context word, as it stands in the text. `check`: what the value was tested for, or what was taken of
    it. `alone`, `in_context`: the pattern's scores. `reading`: how the text had to be read, "" as it stands. `source`:
    what found it where no pattern did.
    """

    recognizer: str
    score: float
    pattern: tuple[int, int] = (0, 0)
    word: str = ""
    check: str = ""
    alone: float = 0.0
    in_context: float = 0.0
    reading: str = ""
    source: str = ""

    def text(self) -> str:
        """One line that a person can read."""
        parts = [self.recognizer, f"score {self.score:.2f}"]
        if self.source:
            parts.append(self.source)
        if self.pattern[1]:
            parts.append(f"pattern {self.pattern[0]} of {self.pattern[1]}")
            if self.word:
                raised = f" (without: {self.alone:.2f})" if self.alone else " (needed)"
                parts.append(f'context word "{self.word}"{raised if self.in_context or not self.alone else ""}')
            else:
                parts.append(f"no context word (with one: {self.in_context:.2f})" if self.in_context else "no context")
        if self.check:
            parts.append(self.check)
        if self.reading:
            parts.append(f"read {self.reading}")
        return "; ".join(parts)


class Explainer:
    """Explains findings of an engine."""

    def __init__(self) -> None:
        self._recognizers = {recognizer.name: recognizer for recognizer in find_recognizers()}
        self._topics = {topic.name: topic for topic in find_topics()}

    def explain(self, text: str, finding: Finding) -> Explanation:
        """Why `finding` was made in `text`."""
        recognizer = self._recognizers.get(finding.recognizer)
        if recognizer is None:
            return Explanation(finding.recognizer, finding.score, source=self._source(finding))
        normal = normalise(text)
        plain = Reading.of(normal.text, normal.starts, normal.ends)
        for reading, how in (
            (plain, ""),
            *((view.reading, _READINGS[view.kind]) for view in views(text, normal)),
        ):
            traced = [
                Explanation(
                    finding.recognizer,
                    finding.score,
                    (number, len(recognizer.patterns)),
                    word,
                    _purpose(recognizer),
                    recognizer.patterns[number - 1].score,
                    recognizer.patterns[number - 1].in_context,
                    how,
                )
                for number, start, end, word, score in _matches(recognizer, reading.text)
                if score == finding.score and _overlap(reading.original(start, end), finding)
            ]
            if traced:
                return traced[0]
        return Explanation(finding.recognizer, finding.score, check=_purpose(recognizer))

    def _source(self, finding: Finding) -> str:
        if finding.recognizer in self._topics:
            return "words of the category, tied to a person in the sentence"
        if finding.recognizer == "names":
            return "name model"
        if finding.ref:
            return f"the organisation's own list or pattern, entry {finding.ref}"
        return "second opinion"


def _overlap(span: tuple[int, int], finding: Finding) -> bool:
    return span[0] < finding.end and finding.start < span[1]


def _matches(recognizer: Recognizer, text: str) -> Iterator[tuple[int, int, int, str, float]]:
    """Number of the pattern, span, context word and score of each match that holds, also of overlapping ones."""
    data = shadow(text)
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    for number, pattern in enumerate(recognizer.patterns, 1):
        compiled = re2.compile(pattern.regex.encode("latin-1"), options)
        group = min(compiled.groups, 1)
        position = 0
        while position <= len(data) and (match := compiled.search(data, position)) is not None:
            start, end = match.span(group)
            position = max(start, match.start()) + 1
            if not end > start >= 0 or not pattern.stands_free(text, start, end):
                continue
            value = text[start:end] if recognizer.trim is None else recognizer.trim(text[start:end])
            if value and (recognizer.check is None or recognizer.check(value)):
                end = start + len(value)
                word = recognizer.near(text, start, end)
                yield number, start, end, word, recognizer.score(pattern, text, start, end)


def _purpose(recognizer: Recognizer) -> str:
    """What a recogniser tests a value for or takes of it, in the words of the function that does it."""
    tested, taken = _sentence(recognizer.check), _sentence(recognizer.trim)
    return f"checked: {tested.removeprefix('Whether ')}" if tested else f"taken: {taken}" if taken else ""


def _sentence(function: Callable[[str], object] | None) -> str:
    documented = (function.__doc__ or "" if function is not None else "").partition("\n\n")[0]
    return re.sub(r"\s+", " ", documented).strip().rstrip(".")
