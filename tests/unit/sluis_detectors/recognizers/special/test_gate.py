"""The gate lets in each pattern that matches, and few others."""

import json
from itertools import islice
from pathlib import Path

import pytest
import re2
from hypothesis import given, settings
from hypothesis import strategies as st

from sluis_detectors.recognizers.literals import needed
from sluis_detectors.recognizers.matcher import shadow
from sluis_detectors.recognizers.special import SpecialFinder, find_topics
from sluis_detectors.recognizers.special.gate import Gate, latin1, split
from sluis_detectors.recognizers.special.topic import words

FIXTURES = Path(__file__).parents[4] / "fixtures" / "detection"
PATTERNS = (
    "burn-?outs?",
    r"(?:is|was) (?:\w+ ){0,2}?(?:gevallen|geopereerd)",
    r"lid van (?:de |het )?(?:(?-i:FNV|CNV)|vakbond\w*)",
    r"[a-z]{3,}(?:itis|olol)",
    r"(?:her |his )?psychiatrists?",
    r"(?:een|an?) (?:turk|arab)",
    r"tattoos?|pi[ëe]rcings?",
    r"(?:ab)+c{2,3}",
)
GATE = Gate(PATTERNS)
COMPILED = [re2.compile(rf"(?i)\b(?:{pattern})\b".encode("latin-1"), latin1()) for pattern in PATTERNS]
WORDS = (
    "burn-out burnouts is was heel erg gevallen geopereerd lid van de het FNV vakbondslid arthritis atenolol her "
    "psychiatrist een an a turk arab tattoo piëring piërcing ababcc ë - '"
).split()


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        ("diabetes", {"\0diabetes\0"}),
        ("jews?|jood", {"\0jew\0", "\0jews\0", "\0jood\0"}),
        (r"(?:is|was) (?:\w+ ){0,3}?gevallen", {"\0gevallen\0"}),
        (r"[a-z]{3,}(?:itis|olol)", {"itis\0", "olol\0"}),
        (r"(?:is|was) (?:\w+ )?a black man", {"\0a black man\0"}),
        ("heeft een afspraak bij de kliniek", {" afspraak bij de kliniek\0"}),
    ],
)
def test_a_pattern_needs_its_rarest_part(pattern: str, literals: set[str]) -> None:
    """Of what a match can't do without, the literals that are longest at their shortest are looked for."""
    assert needed(rf"(?i)\b(?:{pattern})\b")[0] == literals


def test_a_pattern_without_a_rare_literal_is_always_let_in() -> None:
    """Letters of any kind say nothing."""
    gate = Gate([r"\w+\w", "diabetes"])
    assert gate.open(b"nothing of the kind") == [0]
    assert gate.open(b"type 1 Diabetes") == [0, 1]


@settings(max_examples=200)
@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_the_gate_lets_in_what_matches(text: str) -> None:
    """No pattern that occurs in a text is kept out, whatever the text."""
    data = shadow(text)
    let_in = GATE.open(data)
    for number, pattern in enumerate(COMPILED):
        if pattern.search(data):
            assert number in let_in


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_gate_changes_no_finding(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """On sentences about persons all categories find the same with and without the gate."""
    finder = SpecialFinder(find_topics())
    lines = (FIXTURES / f"special-{language}.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in islice(lines, 0, None, 25)]
    gated = [finder.find(text, []) for text in texts]
    assert any(gated)
    every = list(range(len(finder._rules)))
    monkeypatch.setattr(finder._gate, "open", lambda data: every)
    assert [finder.find(text, []) for text in texts] == gated


def test_alternatives_are_split_outside_brackets_only() -> None:
    """A bar in a group, in a class or behind a backslash parts nothing."""
    assert split(r"a(?:b|c)|[|]d|\|e") == ["a(?:b|c)", "[|]d", r"\|e"]


def test_a_block_of_words_is_one_pattern() -> None:
    """Ends of lines and bars between blanks part words; a backslash at the end of a line joins it to the next."""
    assert words("a b | c\n  d(?:e|\\\n   f)\n") == "a b|c|d(?:e|f)"
