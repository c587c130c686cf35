"""Google's length-framed answers."""

from collections.abc import Sequence
from typing import Any

import pytest

from sluis.wire import google, strict_json


class _Double:
    """Sends each frame twice, drops frames that are 0, and says good-bye."""

    restored = 0

    def frame(self, value: Any) -> Sequence[Any]:
        return [value, value] if value else []

    def finish(self) -> Sequence[Any]:
        return [["bye"]]


class _Same(_Double):
    def frame(self, value: Any) -> Sequence[Any]:
        return [value]

    def finish(self) -> Sequence[Any]:
        return []


def edit(data: bytes, edit: google.FrameEdit) -> bytes:
    editor = google.FrameEditor(edit)
    return editor.feed(data) + editor.finish()


@pytest.mark.parametrize(("value", "length"), [([], 4), (["é"], 7), (["😀"], 8), ([["wrb.fr", None]], 19)])
def test_length_counts_utf16_units_and_both_newlines(value: object, length: int) -> None:
    """A letter outside the basic plane counts twice, and each newline once."""
    assert google.frame(value) == f"{length}\n".encode() + strict_json.dumps(value) + b"\n"


def test_frames_are_replaced_dropped_and_added() -> None:
    """The edit decides how many frames come out, each with its own length; the prefix stays."""
    body = google.PREFIX + google.frame(["😀"]) + google.frame(0) + google.frame([1])
    expected = google.PREFIX + google.frame(["😀"]) * 2 + google.frame([1]) * 2 + google.frame(["bye"])
    assert edit(body, _Double()) == expected


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"no prefix",
        b")]}'",
        b")]}'\n\n",
        b")]}'\n\n4\n[]\n",
        b")]}'\n\n4\n[]\n\n\n5\n[1]\n",
        b")]}'\n\n5\n[1\n]\n",
        b")]}'\n\n4\n[\xff\n",
        b")]}'\n\n99\n[]\n",
        b")]}'\n\n4 []\n",
        b")]}'\n\n9999999999\n[]\n",
        b")]}'\n\n999999999\n[]\n",
        b")]}'\n\n[1, 2]",
        b")]}'\n\n4\nabc",
    ],
)
def test_what_does_not_change_passes_byte_for_byte(body: bytes) -> None:
    """Unchanged frames, white space, broken frames and other answers come out as they went in."""
    assert edit(body, _Same()) == body


def test_answer_without_frames_is_edited_as_one_value() -> None:
    """Without `rt=c` the prefix is followed by one JSON value."""

    class _Mark(_Same):
        def frame(self, value: Any) -> Sequence[Any]:
            return [{"was": value}]

    assert edit(b")]}'\n\n[1]", _Mark()) == b")]}'\n\n" + b'{"was":[1]}'


def test_frames_go_out_as_soon_as_they_are_whole() -> None:
    """Nothing waits longer than its own frame."""
    editor = google.FrameEditor(_Same())
    frame = google.frame(["a"])
    assert editor.feed(google.PREFIX + frame[:-1]) == google.PREFIX.rstrip()
    assert editor.feed(frame[-1:] + b"1") == b"\n\n" + frame
