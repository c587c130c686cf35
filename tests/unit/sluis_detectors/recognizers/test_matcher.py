"""All patterns together, on the texts that are worst for them."""

import random
import time
from collections.abc import Callable

import pytest

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
    """However long a wrong match is, reading goes on behind it."""
    short = Recognizer("short", "ID_NUMBER", (Pattern(r"\d+", 0.9),), check=lambda value: len(value) == 4)
    text = "1" * 5000 + " en 1234"
    assert text[-4:] in {text[f.start : f.end] for f in Matcher([short]).find(text)}


def test_nothing_is_found_where_nothing_is_looked_for() -> None:
    """A matcher without recognisers finds nothing."""
    assert Matcher(()).find("BSN 123456782") == []
