"""Tables of texts in which what must be found stands between « and »."""

import hashlib
from collections.abc import Sequence

from sluis_detectors.merging import merge
from sluis_detectors.normalise import normalise
from sluis_detectors.recognizers.base import Recognizer
from sluis_detectors.recognizers.matcher import Matcher

REPORTED = 0.5  # the score from which a finding is shown


def unmarked(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its marks, and the spans that they enclosed."""
    text, spans, start = "", [], 0
    for character in marked:
        if character == "«":
            start = len(text)
        elif character == "»":
            spans.append((start, len(text)))
        else:
            text += character
    return text, spans


def found(
    recognizers: Recognizer | Sequence[Recognizer], text: str, minimum: float = REPORTED
) -> list[tuple[int, int]]:
    """Spans that the recognisers alone report."""
    single = (recognizers,) if isinstance(recognizers, Recognizer) else tuple(recognizers)
    normal = normalise(text)
    findings = [f for f in Matcher(single).find(normal.text) if f.score >= minimum]
    return [normal.original(f.start, f.end) for f in merge(normal.text, findings)]


def assert_marked(recognizers: Recognizer | Sequence[Recognizer], marked: str) -> None:
    """The recognisers find exactly what is marked."""
    text, spans = unmarked(marked)
    got = found(recognizers, text)
    assert [text[start:end] for start, end in got] == [text[start:end] for start, end in spans]
    assert got == spans


def filler(length: int, alphabet: str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789") -> str:
    """A fixed run of characters that looks random: keys in tests are put together, so that no file holds one."""
    stream = b"".join(hashlib.sha256(bytes([block])).digest() for block in range(length // 32 + 1))
    return "".join(alphabet[byte % len(alphabet)] for byte in stream[:length])


HEX = "0123456789abcdef"
