"""The gate lets in every pattern that occurs, and few others."""

import json
import random
from pathlib import Path

import pytest
import re2
from hypothesis import given, settings
from hypothesis import strategies as st

from sluis_detectors.recognizers import Recognizer, find_recognizers
from sluis_detectors.recognizers.gate import Gate
from sluis_detectors.recognizers.matcher import Matcher, shadow
from support.patterns import examples

OTHERS = [f"never{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]
FIXTURES = Path(__file__).parents[3] / "fixtures" / "detection"
MATCHER = Matcher(find_recognizers())
EVERY = list(range(len(MATCHER._rules)))
# Characters and parts that patterns of numbers, addresses and secrets are made of.
PARTS = (
    "06 12 34 567 8901 12345678 123456782 2024 19 0 AB cd ab12 NL91 ABNA 0417 straat Straat weg 12 1234 AB x" + " "
    "jan mrt klant nummer: geb. BSN @ voorbeeld .nl :// sk- ghp_ AKIA - / . , : ; ( ) _ é É ° \n ' \" = 0x a:b +31"
).split(" ")


def _texts(share: int) -> list[str]:
    """Every so-manieth text of the sets."""
    lines = [
        line
        for path in sorted(FIXTURES.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()[::share]
    ]
    return [json.loads(line)["text"] for line in lines]


def _found(text: str) -> set[object]:
    return set(MATCHER.find(text))


def _found_without(text: str) -> set[object]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(MATCHER._gate, "open", lambda data: EVERY)
        return _found(text)


@pytest.mark.parametrize("recognizer", find_recognizers(), ids=lambda recognizer: recognizer.name)
def test_what_a_pattern_matches_opens_the_gate(recognizer: Recognizer) -> None:
    """Each of many values made from a pattern lets that pattern in, alone and inside a text."""
    for number, pattern in enumerate(recognizer.patterns):
        rng = random.Random(number)
        gate, matches = Gate([pattern.regex]), re2.compile(pattern.regex.encode("latin-1"), _options()).search
        for value in examples(pattern.regex, 25, rng):
            for text in (value, f"Zie {value}, of niet.", f"a\n{value}\nb1"):
                if matches(shadow(text)):
                    assert gate.open(shadow(text)) == [0]


def _options() -> "re2.Options":
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    return options


def test_the_gate_loses_no_finding_of_the_sets() -> None:
    """On the labelled sets the same is found with and without the gate."""
    texts = _texts(16)
    assert sum(map(len, map(_found, texts))) > len(texts) / 8
    for text in texts:
        assert _found(text) == _found_without(text)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=24), st.sampled_from(("", " ", "-")))
def test_the_gate_loses_no_finding_of_made_texts(parts: list[str], between: str) -> None:
    """On texts made of what patterns look for the same is found with and without the gate."""
    text = between.join(parts)
    assert _found(text) == _found_without(text)


def test_few_patterns_are_let_in_that_do_not_occur() -> None:
    """In plain prose nearly all patterns stay out."""
    texts = _texts(40)
    let_in = sum(len(MATCHER._gate.open(shadow(text))) for text in texts)
    assert let_in < len(texts) * len(EVERY) / 10


@pytest.mark.parametrize(
    ("pattern", "opened", "closed"),
    [
        (r"\b\d{4}\b", "in 1994.", "in 19940"),
        (r"\bklant\d+", "de klant7", "de klantenkaart 7 van mijnklant"),
        (r"(?:straat|weg) \d", "weg 1", "weg in straat"),
        (r"\d(?:[ .-]{0,2}\d){8}", "1-2-3 456.789", "12345678"),
        (r"\b[A-Z]{4}\d{2}\b", "ABCD12", "abcd12"),
        (r"[A-Za-z0-9]{30}", "a" * 30, "a" * 20 + " " + "a" * 20),
        (r"(?i)\b(?:[a-z]{2}\d{4})\b", "nl1234", "1234 nl"),
    ],
)
def test_what_is_asked_of_a_pattern(pattern: str, opened: str, closed: str) -> None:
    """Words at their edges, figures in rows and with separators, shapes and long tokens keep a pattern out."""
    gate = Gate([r"[a-z]", pattern])
    assert gate.open(opened.encode()) == [0, 1]
    assert gate.open(closed.encode()) == [0]


@pytest.mark.parametrize("place", [0, 32_750, 32_766, 32_768, 40_000, 65_530])
def test_long_texts_are_read_in_parts_that_cut_nothing(place: int) -> None:
    """A literal, a number of so many figures and one with separators are seen wherever they stand."""
    gate = Gate([r"\bgeheim-\d", r"\b\d{9}\b", r"\b\d(?:[ .-]{1,9}\d){8}\b", *OTHERS])
    for number, value in enumerate((" geheim-1 ", " 123456789 ", "1".join([" - - - - "] * 10))):
        text = "a " * (place // 2) + value + "b " * 20_000
        assert number in gate.open(text.encode())
    assert gate.open(b"a " * 40_000) == []


def test_of_few_patterns_none_is_kept_out_of_a_long_text() -> None:
    """Where a few patterns are left, the rest of a long text isn't read for their literals."""
    assert Gate(OTHERS).open(b"a " * 40_000) == []
    assert Gate(OTHERS[:9]).open(b"a " * 40_000) == list(range(9))
    assert Gate(OTHERS[:9]).open(b"a " * 4_000) == []


def test_no_pattern_and_no_text_are_no_error() -> None:
    """Nothing is let in where nothing is."""
    assert Gate([]).open(b"abc") == []
    assert Gate(["abc"]).open(b"") == []
