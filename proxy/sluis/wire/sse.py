"""Rewrite `text/event-stream` as it flows (WHATWG HTML, section 9.2.6 "Interpreting an event stream").

An event that needs no change passes byte for byte, with its comments and unknown fields. The output depends on the
events alone, so any split of the same bytes gives the same output.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol, Self

from sluis.wire import strict_json
from sluis.wire.restore import RestoreTable

MAX_EVENT_BYTES: Final = 16 << 20  # an event that repeats a whole long answer with its request stays far below

_BOM: Final = b"\xef\xbb\xbf"
_LINE_END: Final = re.compile(rb"\r\n|\r|\n")
_BLANK: Final = re.compile(rb"(?>\r\n|\r|\n)(?>\r\n|\r|\n)")
_FIRST_BLANK: Final = re.compile(rb"(?>\r\n|\r|\n)")


@dataclass(frozen=True, slots=True)
class SseEvent:
    """One event. `name`: the `event` field, "" when absent. `data`: the data lines joined by a line feed, None when
    there are none (a comment, a `retry`). `raw`: its bytes as received, up to and including the blank line.
    """

    name: str
    data: str | None
    raw: bytes

    @classmethod
    def parse(cls, raw: bytes) -> Self:
        """An event whose bytes are not UTF-8 has no data: it can only be passed on."""
        try:
            text = raw.removeprefix(_BOM).decode("utf-8")
        except UnicodeDecodeError:
            return cls("", None, raw)
        if text.startswith("data: ") and text.endswith("\n\n") and "\n" not in text[:-2] and "\r" not in text:
            return cls("", text[6:-2], raw)  # nearly every event of nearly every service
        name, data = "", []
        for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
            key, _, value = line.partition(":")
            if key == "event":
                name = value.removeprefix(" ")
            elif key == "data":
                data.append(value.removeprefix(" "))
        return cls(name, "\n".join(data) if data else None, raw)

    @classmethod
    def make(cls, data: str, name: str = "") -> Self:
        """A new event with line feeds as line ends."""
        head = f"event: {name}\n" if name else ""
        body = "".join(f"data: {line}\n" for line in data.split("\n"))
        return cls(name, data, f"{head}{body}\n".encode())

    def value(self) -> dict[str, Any] | None:
        """The data as a JSON object, None when it is none."""
        value = strict_json.loads_answer(self.data)
        return value if isinstance(value, dict) else None

    def with_value(self, old: Any, new: Any) -> "SseEvent":
        """The same event with another JSON value; itself when the value is the same."""
        return self if new == old else self.with_data(strict_json.dumps(new).decode())

    @classmethod
    def make_json(cls, value: Any, name: str = "") -> Self:
        """A new event around a JSON value."""
        return cls.make(strict_json.dumps(value).decode(), name)

    def with_data(self, data: str) -> "SseEvent":
        """The same event with other data in the place of its first data line; all other lines as they were."""
        if self.data is not None and self.raw == b"data: %b\n\n" % self.data.encode() and "\n" not in data:
            return SseEvent(self.name, data, b"data: %b\n\n" % data.encode())
        lines: list[bytes] = []
        position, is_done = 0, False
        new = [b"data: " + line.encode() for line in data.split("\n")]
        for end in _LINE_END.finditer(self.raw):
            line = self.raw[position : end.start()]
            position = end.end()
            if line.removeprefix(_BOM).partition(b":")[0] != b"data":
                lines.append(line + end[0])
            elif not is_done:
                is_done = True
                lines.extend(piece + end[0] for piece in new)
        if position < len(self.raw):  # the last line of a stream that broke off
            last = self.raw[position:]
            if last.removeprefix(_BOM).partition(b":")[0] != b"data":
                lines.append(last)
            elif not is_done:
                lines.append(b"\n".join(new))
        return SseEvent(self.name, data, b"".join(lines))


class SseEdit(Protocol):
    """What a service does with the events of its answers.

    `is_idle`: an event with nothing in it to restore would pass as it is, and be forgotten: it need not be shown.
    """

    @property
    def is_idle(self) -> bool:
        """See the class."""
        ...

    def event(self, event: SseEvent) -> Sequence[SseEvent]:
        """The events to send instead; `[event]` to pass it byte for byte. Called for events that have data."""
        ...

    def finish(self) -> Sequence[SseEvent]:
        """Events for what is still held back when the stream ends."""
        ...


class SseEditor:
    """A `StreamEditor` over an event stream. An event past `MAX_EVENT_BYTES` ends the editing: the rest passes as is,
    with placeholders in it, which costs comfort and leaks nothing."""

    def __init__(self, edit: SseEdit, table: RestoreTable) -> None:
        self._edit, self._table = edit, table
        self._buffer = bytearray()
        self._searched = 0
        self._is_passing = False

    @property
    def restored(self) -> int:
        """Placeholders put back so far."""
        return self._table.restored

    def feed(self, data: bytes) -> bytes:
        """The bytes of every event that is complete, edited."""
        if self._is_passing:
            return data
        if not self._buffer and _ends_event(data) and self._edit.is_idle and not self._table.is_concerned(data):
            return data  # whole events, as nearly all are: parsing them takes longer than all else in the stream
        self._buffer += data
        out: list[bytes] = []
        while (end := self._event_end()) is not None:
            raw = bytes(self._buffer[:end])
            del self._buffer[:end]
            self._searched = 0
            out.extend(self._edited(raw))
        if len(self._buffer) > MAX_EVENT_BYTES:
            self._is_passing = True
            out.extend(event.raw for event in self._edit.finish())
            out.append(bytes(self._buffer))
            self._buffer.clear()
        return b"".join(out)

    def finish(self) -> bytes:
        """The last event, also when no blank line ended it, and whatever the edit held back."""
        if self._is_passing:
            return b""
        out = self._edited(bytes(self._buffer)) if self._buffer else []
        self._buffer.clear()
        tail = [event.raw for event in self._edit.finish()]
        if tail and out and not _ends_event(out[-1]):
            out.append(b"\n\n")
        return b"".join(out + tail)

    def _edited(self, raw: bytes) -> list[bytes]:
        event = SseEvent.parse(raw)
        try:
            return [raw] if event.data is None else [new.raw for new in self._edit.event(event)]
        except RecursionError:  # nested as no answer is: passes unrestored
            return [raw]

    def _event_end(self) -> int | None:
        """Where the first event in the buffer ends. A CR at the very end waits: a LF may belong to it."""
        buffer = self._buffer
        if buffer.endswith(b"\n\n") and buffer.find(b"\n\n") == len(buffer) - 2 > 0 and b"\r" not in buffer:
            return len(buffer)  # one event of nearly every service
        blank = _FIRST_BLANK.match(buffer) or _BLANK.search(buffer, max(0, self._searched - 3))
        if blank is None:
            self._searched = len(buffer)
            return None
        if blank.end() == len(buffer) and buffer.endswith(b"\r"):
            return None
        return blank.end()


def _ends_event(raw: bytes) -> bool:
    return raw.endswith((b"\n\n", b"\r\r", b"\r\n\r\n", b"\n\r\n"))
