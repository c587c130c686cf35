"""Google's framed answers (`rt=c`): `)]}'`, then frames `<length>\\n<JSON>\\n`.

The length counts UTF-16 units of all that follows its last digit: both newlines and the JSON. Source: public client
code of 2026-08 and HanaokaYuzu/Gemini-API `utils/parsing.py` (2026-11). Without `rt=c` one bare JSON value follows.
"""

import codecs
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from sluis.model import UnreadableBody
from sluis.wire import strict_json

__all__ = ["PREFIX", "FrameEditor", "frame"]

PREFIX: Final = b")]}'\n\n"
_PREFIX_START: Final = re.compile(r"\s*\)\]\}'")
_LENGTH: Final = re.compile(r"\s*(\d{1,9})(?=\n)")
_MAYBE_LENGTH: Final = re.compile(r"\s*\d{0,9}")


def frame(value: object) -> bytes:
    """One frame."""
    text = strict_json.dumps(value).decode()
    return f"{_units(text) + 2}\n{text}\n".encode()


class FrameEditor:
    """Rewrites the frames of an answer, for any split of it; lengths follow.

    `edit(value)`: the values to send instead of a frame's value. `end()`: the values to send when the stream ends.
    What isn't framed JSON passes unchanged, byte for byte.
    """

    def __init__(self, edit: Callable[[Any], Sequence[Any]], end: Callable[[], Sequence[Any]]) -> None:
        self._edit, self._end = edit, end
        self._decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
        self._text = ""
        self._is_started = False
        self._is_framed = True

    def feed(self, data: bytes) -> bytes:
        """The frames that are complete now."""
        self._text += self._decoder.decode(data)
        return b"".join(self._frames())

    def finish(self) -> bytes:
        """The rest: an answer without frames is edited as one value, a broken frame passes as it is."""
        self._text += self._decoder.decode(b"", final=True)
        out = b"".join(self._frames())
        rest, self._text = self._text, ""
        value = _load(rest)
        if value is None:
            return b"".join((out, *map(frame, self._end()), _encode(rest)))
        edited = [*self._edit(value), *self._end()]
        return out + (_encode(rest) if edited == [value] else strict_json.dumps(edited[-1]))

    def _frames(self) -> Iterable[bytes]:
        if not self._is_started:
            match = _PREFIX_START.match(self._text)
            if match is None:
                return
            self._is_started = True
            yield self._take(match.end())
        while self._is_framed and (match := _LENGTH.match(self._text)):
            count = int(match[1])
            size = _size(self._text, match.end(), count)
            if size is None:
                return
            raw = self._text[: match.end() + size]
            value = _load(raw[match.end() :])
            edited = None if value is None else list(self._edit(value))
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


def _load(text: str) -> Any:
    """The JSON value of a frame; None when it is none."""
    try:
        return strict_json.loads(_encode(text.strip()), service="google")
    except UnreadableBody:
        return None


def _encode(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
