"""Google's framed answers (`rt=c`): `)]}'`, then frames `<length>\\n<JSON>\\n`.

The length counts UTF-16 units of all that follows its last digit: both newlines and the JSON. Source: public client
code of 2026-08 and HanaokaYuzu/Gemini-API `utils/parsing.py` (2026-11). Without `rt=c` one bare JSON value follows.
"""

import codecs
import re
from collections.abc import Iterator, Sequence
from typing import Any, Final, Protocol

from sluis.wire import strict_json

__all__ = ["PREFIX", "FrameEdit", "FrameEditor", "frame"]

MAX_FRAME_UNITS: Final = 32 << 20  # a conversation that is loaded again comes in one frame
PREFIX: Final = b")]}'\n\n"
_PREFIX_START: Final = re.compile(r"\s*\)\]\}'")
_LENGTH: Final = re.compile(r"\s*(\d{1,9})(?=\n)")
_MAYBE_LENGTH: Final = re.compile(r"\s*\d{0,9}")


def frame(value: object) -> bytes:
    """One frame."""
    text = strict_json.dumps(value).decode()
    return f"{_units(text) + 2}\n{text}\n".encode()


class FrameEdit(Protocol):
    """What a service does with the frames of its answers. `restored`: placeholders put back so far."""

    restored: int

    def frame(self, value: Any) -> Sequence[Any]:
        """The values to send instead of a frame's value."""
        ...

    def finish(self) -> Sequence[Any]:
        """Values for what is still held back when the stream ends."""
        ...


class FrameEditor:
    """A `StreamEditor` over frames; lengths follow. What isn't framed JSON passes byte for byte, and so does the rest
    of an answer with a frame past `MAX_FRAME_UNITS`: its placeholders stay, which costs comfort and leaks nothing."""

    def __init__(self, edit: FrameEdit) -> None:
        self._edit = edit
        self._decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
        self._text = ""
        self._is_started = False
        self._is_framed = True

    @property
    def restored(self) -> int:
        """Placeholders put back so far."""
        return self._edit.restored

    def feed(self, data: bytes) -> bytes:
        """The frames that are complete now."""
        self._text += self._decoder.decode(data)
        return b"".join(self._frames())

    def finish(self) -> bytes:
        """The rest: an answer without frames is edited as one value, a broken frame passes as it is."""
        self._text += self._decoder.decode(b"", final=True)
        out = b"".join(self._frames())
        rest, self._text = self._text, ""
        value = strict_json.loads_answer(rest)
        if value is None:
            return b"".join((out, *map(frame, self._edit.finish()), _encode(rest)))
        edited = [*self._edit.frame(value), *self._edit.finish()]
        if edited == [value]:
            return out + _encode(rest)
        lead = rest[: len(rest) - len(rest.lstrip())]
        return out + _encode(lead) + strict_json.dumps(edited[-1])

    def _frames(self) -> Iterator[bytes]:
        if not self._is_started:
            match = _PREFIX_START.match(self._text)
            if match is None:
                return
            self._is_started = True
            yield self._take(match.end())
        while self._is_framed and (match := _LENGTH.match(self._text)):
            count = int(match[1])
            if count > MAX_FRAME_UNITS:
                self._is_framed = False
                break
            size = _size(self._text, match.end(), count)
            if size is None:
                return
            raw = self._text[: match.end() + size]
            value = strict_json.loads_answer(raw[match.end() :])
            edited = None if value is None else list(self._edit.frame(value))
            if edited is None or edited == [value]:
                yield self._take(len(raw))
            else:
                leading = raw[: match.start(1)]
                self._text = self._text[len(raw) :]
                yield b"".join((_encode(leading), *map(frame, edited)))
        maybe = _MAYBE_LENGTH.match(self._text)
        if self._is_started and maybe and maybe.end() < len(self._text):
            self._is_framed = False

    def _take(self, size: int) -> bytes:
        taken, self._text = self._text[:size], self._text[size:]
        return _encode(taken)


def _units(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)


def _size(text: str, start: int, units: int) -> int | None:
    """How many code points from `start` make `units` UTF-16 units; None when they aren't all there yet."""
    if len(text) - start < units // 2:
        return None
    end = start
    while units > 0:
        piece = text[end : end + max(1, units // 2)]
        if not piece:
            return None
        end += len(piece)
        units -= _units(piece)
    return end - start


def _encode(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
