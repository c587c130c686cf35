"""All patterns together, on the texts that are worst for them."""

import itertools
import random
import time
from collections.abc import Callable

import pytest

from sluis_detectors.finding import Finding
from sluis_detectors.recognizers import find_recognizers
from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.matcher import Matcher

SHORT, LONG = 4_000, 32_000
# Eight times the text may cost eight times the time, and as much again by three for a busy machine. Were it quadratic,
# it would be 64 times.
FACTOR = 3 * LONG / SHORT


def _repeated(unit: str, tail: str = "") -> Callable[[int], str]:
    return lambda length: (unit * (length // len(unit) + 1))[: length - len(tail)] + tail


def _random(alphabet: str) -> Callable[[int], str]:
    return lambda length: "".join(random.Random(length).choices(alphabet, k=length))


WORST = {
    "one address after a mark that rules it out": _repeated("-a", "@x.nl"),
    "one word": _repeated("a"),
    "octets": _repeated("aa:"),
    "digits": _random("0123456789 "),
    "base64": _random("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"),
    "labels of keys without keys": _repeated("-----BEGIN PRIVATE KEY-----a b "),
    "passwords": _repeated("password is "),
    "prefixes of tokens": _repeated("xoxb-1234567-"),
    "names of keys": _repeated("api_key="),
    "web addresses": _repeated("http://a:"),
    "streets": _repeated("Aan de van straat "),
    "coordinates": _repeated("1.2345,"),
    "birth dates": _repeated("geb 1-1-"),
    "commands": _repeated("curl -u "),
}


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(find_recognizers())


def _seconds(matcher: Matcher, text: str) -> float:
    matcher.find(text)  # builds the automata's states, which is done once
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        matcher.find(text)
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("make", WORST.values(), ids=WORST.keys())
def test_time_grows_with_the_text_and_no_faster(matcher: Matcher, make: Callable[[int], str]) -> None:
    """A text eight times as long takes no more than a few times eight times as long."""
    short, long = _seconds(matcher, make(SHORT)), _seconds(matcher, make(LONG))
    assert long < FACTOR * max(short, 0.0005)


def test_a_wrong_match_hides_no_right_one_inside_it() -> None:
    """A right match that begins inside a wrong one is found."""
    even = Recognizer("even", "ID_NUMBER", (Pattern(r"\d+", 0.9),), check=lambda value: len(value) % 2 == 0)
    assert [(f.start, f.end) for f in Matcher([even]).find("x 12345 y")] == [(3, 7)]


def test_what_follows_a_long_wrong_match_is_found() -> None:
    """However long a wrong match is, what stands behind it is found, or covered with it."""
    short = Recognizer("short", "ID_NUMBER", (Pattern(r"\d+", 0.9),), check=lambda value: len(value) == 4)
    text = "1" * 5000 + " en 1234"
    assert any(f.start <= len(text) - 4 and f.end == len(text) for f in Matcher([short]).find(text))


FLOOD = 30_000
CODE = Recognizer(
    "code", "ID_NUMBER", (Pattern(r"\d{4}", 0.4, 0.9),), context=("code",), check=lambda value: value == "1234"
)


def _score_at(findings: list[Finding], place: int) -> float:
    return max((f.score for f in findings if f.start <= place < f.end), default=0.0)


@pytest.mark.parametrize(("tail", "score"), [(" code 1234", 0.9), (" zie 1234", 0.4)])
def test_a_flood_of_candidates_hides_nothing(tail: str, score: float) -> None:
    """What comes after more candidates than are judged is covered, as surely as if it had been judged."""
    text = "5678 " * FLOOD + tail
    found = Matcher([CODE]).find(text)
    assert _score_at(found, len(text) - 1) == score
    assert _score_at(found, 0) == 0.0
    assert len(found) < FLOOD / 100


def test_the_stretches_of_a_flood_cut_no_value_in_two() -> None:
    """From the first unjudged candidate on, each one lies under a finding, whatever its place."""
    text = "5678 567  " * FLOOD
    found = sorted(Matcher([CODE]).find(text))
    assert all(one.end > two.start for one, two in itertools.pairwise(found))
    assert found[-1].end >= len(text) - len(" 567  ")


def test_nothing_is_found_where_nothing_is_looked_for() -> None:
    """A matcher without recognisers finds nothing."""
    assert Matcher(()).find("BSN 123456782") == []
