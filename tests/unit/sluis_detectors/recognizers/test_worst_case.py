"""No pattern can be made slow: each one on a megabyte of what is worst for it, made from the pattern itself."""

import dataclasses
import random
import time
from collections.abc import Iterator

import pytest

from sluis_detectors.finding import Finding
from sluis_detectors.recognizers import find_recognizers
from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.matcher import Matcher
from support.patterns import examples, near_misses, repeated, soup

CHARACTERS = 1_000_000
SECONDS = 0.05
STEADY_SECONDS = 0.0057  # of `_steady` on an idle core of the machine that the limit was set on
TRIES = 4


def _steady() -> float:
    """Seconds that work of the same kind takes now: on a slow or busy machine, that many times the limit holds."""
    start = time.process_time()
    text = "1234 " * 4
    for place in range(4000):
        value = text[place % 8 : place % 8 + 6]
        if not value.isalnum():
            Finding(place, place + 6, "ID_NUMBER", 0.5, "steady")
    return time.process_time() - start


def _seconds(matcher: Matcher, text: str) -> float:
    """Seconds on an idle core of the reference machine, at best."""
    best = float("inf")
    for _ in range(TRIES):
        before = _steady()
        start = time.process_time()
        matcher.find(text)
        took = time.process_time() - start
        best = min(best, took * STEADY_SECONDS / max(STEADY_SECONDS, (before + _steady()) / 2))
        if best < SECONDS:
            break
    return best


def _texts(recognizer: Recognizer, pattern: Pattern) -> Iterator[str]:
    """Right and nearly right values beside a context word; those glued together; their characters in disorder."""
    rng = random.Random(len(pattern.regex))
    right = examples(pattern.regex, 40, rng)
    words = [word.replace("*", "") for word in recognizer.context[:1]]
    mixed = [part for pair in zip(right, near_misses(right, rng), strict=True) for part in (*words, *pair)]
    yield repeated(mixed, " ", CHARACTERS)
    yield repeated(right, "", CHARACTERS)
    yield repeated([soup(right, 20_000, rng)], "", CHARACTERS)


def _slow(recognizer: Recognizer) -> list[tuple[int, int, int]]:
    """Number of pattern, number of text and milliseconds, where the limit is passed."""
    result = []
    for number, pattern in enumerate(recognizer.patterns):
        matcher = Matcher([dataclasses.replace(recognizer, patterns=(pattern,))])
        for index, text in enumerate(_texts(recognizer, pattern)):
            matcher.find(text[:20_000])  # builds the automaton's states, which is done once
            seconds = _seconds(matcher, text)
            if seconds >= SECONDS:
                result.append((number, index, round(1000 * seconds)))
    return result


@pytest.mark.parametrize("recognizer", find_recognizers(), ids=lambda recognizer: recognizer.name)
def test_no_pattern_can_be_made_slow(recognizer: Recognizer) -> None:
    """A megabyte of candidates, right, wrong, in a row or in disorder, takes 50 ms at most."""
    assert _slow(recognizer) == []


def test_a_slow_check_is_noticed() -> None:
    """A recogniser whose judgement takes long, and doesn't say so, fails this test."""
    slow = Recognizer("slow", "ID_NUMBER", (Pattern(r"\b\d{4}\b", 0.5),), check=lambda value: sum(range(1000)) == 0)
    assert _slow(slow) != []
