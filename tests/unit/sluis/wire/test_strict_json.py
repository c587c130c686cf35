"""JSON that can be read in one way only."""

import json
from typing import Any

import pytest

from sluis import reasons
from sluis.model import UnreadableBody
from sluis.wire import strict_json


def loads(body: bytes, max_depth: int = 100) -> Any:
    return strict_json.loads(body, service="test", max_depth=max_depth)


def fault(body: bytes, max_depth: int = 100) -> str:
    with pytest.raises(UnreadableBody) as caught:
        loads(body, max_depth)
    assert caught.value.__context__ is None  # the reader's error holds the text
    return caught.value.where


def nested(depth: int) -> bytes:
    return b'{"a":' * depth + b"1" + b"}" * depth


@pytest.mark.parametrize(
    "value",
    [None, True, 0, -1, 1.5, 10**400, "", "é\u0000\U0001f600", [], {}, {"a": [1, {"b": None}]}, [[]], {"": ""}],
)
def test_values_come_back(value: Any) -> None:
    """What was written is what is read, and writing it again gives the same bytes."""
    body = strict_json.dumps(value)
    assert loads(body) == value
    assert strict_json.dumps(loads(body)) == body


@pytest.mark.parametrize(
    "body",
    [
        b'{"a":1,"a":2}',
        rb'{"a":1,"\u0061":2}',
        rb'{"messages":[],"m\u0065ssages":[]}',
        b'[{"b":{"c":1,"c":1}}]',
        rb'{"\ud83d\ude00":1,"\uD83D\uDE00":2}',
    ],
)
def test_repeated_names_are_refused(body: bytes) -> None:
    """Two members of one name, however written: readers differ in which they take."""
    assert fault(body) == "body: a name is repeated in an object"


def test_depth_is_bounded() -> None:
    """Nesting up to the limit reads; one more, or a hundred thousand, is refused."""
    assert loads(nested(100))
    assert fault(nested(101)) == "body: nested too deeply"
    assert fault(b"[" * 100_000 + b"]" * 100_000) == "body: nested too deeply"
    assert fault(b"[" * 100_000) in ("body: nested too deeply", "body: not JSON")
    assert fault(b"[[1]]", max_depth=1) == "body: nested too deeply"


@pytest.mark.parametrize("body", [b"NaN", b"[Infinity]", b'{"a":-Infinity}'])
def test_constants_outside_json_are_refused(body: bytes) -> None:
    """NaN and the infinities are no JSON."""
    assert fault(body) == "body: NaN or Infinity"


def test_numbers_are_bounded() -> None:
    """A number past a double, or with thousands of digits, is refused; a long one keeps every digit."""
    assert fault(b"[1e400]") == "body: a number is too large"
    assert fault(b"1" * 5_000) == "body: not JSON"
    assert strict_json.dumps(loads(b"[12345678901234567890123,0.1,-0.0]")) == b"[12345678901234567890123,0.1,-0.0]"


@pytest.mark.parametrize("body", [rb'"\ud800"', rb'["\uDC00\uD800"]', rb'{"\udfff":1}', rb'{"a":[["\ud83dx"]]}'])
def test_lone_surrogates_are_refused(body: bytes) -> None:
    """Half a surrogate pair can't be written as UTF-8, in a value or in a name."""
    assert fault(body) == "body: a lone surrogate"


def test_pairs_of_surrogates_are_letters() -> None:
    """A whole pair is one letter, and an escaped backslash makes no escape."""
    assert loads(rb'"\ud83d\ude00"') == "\U0001f600"
    assert loads(rb'"\\ud800"') == r"\ud800"


@pytest.mark.parametrize(
    "body",
    [
        b'"\xff"',
        b'"\xc3"',
        b'"\xed\xa0\x80"',
        b'"\xc0\xaf"',
        '{"a":1}'.encode("utf-16"),
        '{"a":"é"}'.encode("latin-1"),
    ],
)
def test_other_encodings_are_refused(body: bytes) -> None:
    """Bytes that are not UTF-8, also overlong ones and encoded surrogates, are refused."""
    assert fault(body) == "body: not UTF-8"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le"])
def test_wide_encodings_without_a_mark_are_refused(encoding: str) -> None:
    """UTF-16 of plain letters is valid UTF-8 with NULs, and no JSON."""
    assert fault('{"a":1}'.encode(encoding)) == "body: not JSON"


def test_one_byte_order_mark_is_dropped() -> None:
    """A byte order mark in front is no part of the value; a second one is no JSON."""
    assert loads(b'\xef\xbb\xbf{"a":1}') == {"a": 1}
    assert fault(b"\xef\xbb\xbf" * 2 + b"{}") == "body: not JSON"


@pytest.mark.parametrize("body", [b"", b"{", b"{} {}", b'{"a":1,}', b"{'a':1}", b'"a\nb"', b"/**/1", b"\x0b1", b"01"])
def test_what_is_no_json_is_refused(body: bytes) -> None:
    """Empty, cut, doubled and loosely written texts are refused."""
    assert fault(body) == "body: not JSON"


def test_lines() -> None:
    """JSON Lines are read line by line, empty lines left out, and written back."""
    values = strict_json.loads_lines(b'{"a":1}\r\n\n{"a":2}', service="test")
    assert values == [{"a": 1}, {"a": 2}]
    assert strict_json.dumps_lines(values) == b'{"a":1}\n{"a":2}\n'
    with pytest.raises(UnreadableBody):
        strict_json.loads_lines(b'{"a":1}\n{"a":1,"a":2}', service="test")
    with pytest.raises(UnreadableBody):
        strict_json.loads_lines(b"1\n" * (strict_json.MAX_LINES + 1), service="test")


def test_answers_are_read_where_they_can_be() -> None:
    """An answer that is no JSON is None; half a surrogate pair in one is written back as the escape it was."""
    assert strict_json.loads_answer(b"oops") is None
    assert strict_json.loads_answer(b"[NaN]") is None
    assert strict_json.loads_answer(None) is None
    half = strict_json.loads_answer(rb'{"a":"\ud83d"}')
    assert json.loads(strict_json.dumps(half)) == {"a": "\ud83d"}


def test_values_are_counted() -> None:
    """A list of a million empty lists is small as a text and large in memory."""
    with pytest.raises(UnreadableBody) as error:
        strict_json.loads(b"[" + b"[]," * strict_json.MAX_COMMAS + b"[],[]]", service="t")
    assert error.value.reason == reasons.BODY_TOO_LARGE
