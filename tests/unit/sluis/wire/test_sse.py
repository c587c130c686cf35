"""Event streams rewritten as they flow: any split, any line end, nothing lost."""

from collections.abc import Sequence

import pytest

from sluis.wire import sse
from sluis.wire.restore import RestoreTable
from sluis.wire.sse import SseEditor, SseEvent

STREAM = (
    b"\xef\xbb\xbf: hello\n\n"
    b"event: first\nid: 7\ndata: one\n\n"
    b"data: two\r\ndata:three\r\n\r\n"
    b"data: four\rretry: 10\r\r"
    b"\n\n"
    b"unknown: x\ndata\n\n"
    b"data: \xff\n\n"
    b"data: \xf0\x9f\x98\x80 five\n: note\n\n"
    b"data: last"
)


class Keep:
    """Passes everything."""

    is_idle = False

    def event(self, event: SseEvent) -> Sequence[SseEvent]:
        return [event]

    def finish(self) -> Sequence[SseEvent]:
        return []


class Shout:
    """Changes events, drops one, adds one."""

    is_idle = False

    def __init__(self) -> None:
        self.seen: list[tuple[str, str | None]] = []

    def event(self, event: SseEvent) -> Sequence[SseEvent]:
        self.seen.append((event.name, event.data))
        if event.data == "one":
            return [SseEvent.make("zero", "made"), event]
        if event.data == "two\nthree":
            return [event.with_data("TWO\nAND A HALF\nTHREE")]
        if event.data == "four":
            return []
        return [event.with_data(event.data.upper())] if event.data else [event]

    def finish(self) -> Sequence[SseEvent]:
        return [SseEvent.make("end")]


def run(edit: sse.SseEdit, *pieces: bytes) -> bytes:
    editor = SseEditor(edit, RestoreTable({}))
    return b"".join([*(editor.feed(piece) for piece in pieces), editor.finish()])


def test_untouched_events_pass_byte_for_byte() -> None:
    """Comments, unknown fields, byte order mark, broken UTF-8, all line ends, and an event without its end."""
    assert run(Keep(), STREAM) == STREAM


def test_events_are_read_as_the_standard_says() -> None:
    """Data lines are joined by a line feed, one space after the colon is dropped, a field may lack its colon."""
    edit = Shout()
    run(edit, STREAM)
    assert edit.seen == [
        ("first", "one"),
        ("", "two\nthree"),
        ("", "four"),
        ("", ""),
        ("", "\U0001f600 five"),
        ("", "last"),
    ]


def test_changed_events_keep_their_other_lines() -> None:
    """New data stands where the old stood, with the same line ends; ids, comments and names stay."""
    out = run(Shout(), STREAM)
    assert out == (
        b"\xef\xbb\xbf: hello\n\n"
        b"event: made\ndata: zero\n\n"
        b"event: first\nid: 7\ndata: one\n\n"
        b"data: TWO\r\ndata: AND A HALF\r\ndata: THREE\r\n\r\n"
        b"\n"  # the first of the two line feeds belongs to the carriage return before it
        b"unknown: x\ndata\n\n"
        b"data: \xff\n\n"
        b"data: \xf0\x9f\x98\x80 FIVE\n: note\n\n"
        b"data: LAST\n\n"
        b"data: end\n\n"
    )


@pytest.mark.parametrize("edit", [Keep, Shout])
def test_any_split_gives_the_same_output(edit: type[Keep] | type[Shout]) -> None:
    """Cut at every offset, and byte by byte."""
    whole = run(edit(), STREAM)
    for offset in range(len(STREAM) + 1):
        assert run(edit(), STREAM[:offset], STREAM[offset:]) == whole
    assert run(edit(), *(STREAM[index : index + 1] for index in range(len(STREAM)))) == whole


def test_an_event_goes_out_at_its_blank_line() -> None:
    """Nothing waits for the event after it, unless a CR may still become a CR LF."""
    editor = SseEditor(Keep(), RestoreTable({}))
    assert editor.feed(b"data: a\n") == b""
    assert editor.feed(b"\n") == b"data: a\n\n"
    assert editor.feed(b"data: b\r\n\r\n") == b"data: b\r\n\r\n"
    assert editor.feed(b"data: c\r\r") == b""
    assert editor.feed(b"d") == b"data: c\r\r"


def test_an_endless_event_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Past its limit an event is no longer kept; everything from there on passes as it is."""
    monkeypatch.setattr(sse, "MAX_EVENT_BYTES", 20)
    editor = SseEditor(Shout(), RestoreTable({}))
    assert editor.feed(b"data: a\n\n") == b"data: A\n\n"
    assert editor.feed(b"data: " + b"b" * 15) == b"data: end\n\ndata: " + b"b" * 15
    assert editor.feed(b"\n\ndata: c\n\n") == b"\n\ndata: c\n\n"
    assert editor.finish() == b""


def test_json_in_events() -> None:
    """An event's JSON object is read and written; the same value leaves the event as it was."""
    event = SseEvent.parse(b'data: {"a": "\\u00e9"}\n\n')
    assert event.value() == {"a": "é"}
    assert event.with_value({"a": "é"}, {"a": "é"}) is event
    assert event.with_value({"a": "é"}, {"a": "ë"}).raw == 'data: {"a":"ë"}\n\n'.encode()
    assert SseEvent.parse(b"data: [1]\n\n").value() is None
    assert SseEvent.parse(b": c\n\n").value() is None
    assert SseEvent.make_json({"a": 1}, "n").raw == b'event: n\ndata: {"a":1}\n\n'
