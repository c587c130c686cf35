"""JSON that can be read in one way only (RFC 8259, with the open points closed).

Refused: other encodings than UTF-8, repeated names (compared after unescaping), NaN and Infinity, numbers past what
a double or 4,300 digits hold, lone surrogates, deeper nesting than `max_depth`. One byte order mark is dropped
(RFC 8259 section 8.1 allows readers to). What is forwarded is written anew from what was read.
"""

import json
import math
import re
from typing import Any, Final

from sluis import reasons
from sluis.model import UnreadableBody

MAX_DEPTH: Final = 100
MAX_COMMAS: Final = 1_000_000  # more than any prompt has; a decoded list of 9 million empty lists takes a gigabyte
MAX_LINES: Final = 50_000  # the largest batch file of the OpenAI API

_BOM: Final = b"\xef\xbb\xbf"
_SURROGATE_ESCAPE: Final = re.compile(rb"\\u[dD][89a-fA-F]")


class _Refused(ValueError):
    """A JSON text with more than one reading, or past a limit; the message names the rule."""

    def __init__(self, fault: str, reason: str = reasons.BODY_UNREADABLE) -> None:
        super().__init__(fault)
        self.reason = reason


def loads(body: bytes, *, service: str, max_depth: int = MAX_DEPTH, where: str = "body") -> Any:
    """The value. Raises `UnreadableBody` at `where`. The errors of the reader are dropped: they hold the text."""
    reason = reasons.BODY_UNREADABLE
    try:
        return _loads(body, max_depth)
    except _Refused as error:
        fault, reason = str(error), error.reason
    except RecursionError:
        fault = "nested too deeply"
    except ValueError:
        fault = "not JSON"
    raise UnreadableBody(service, f"{where}: {fault}", reason)


def looks_like_json(body: bytes) -> bool:
    """Whether a body of another or no declared type begins as an object or a list of JSON does."""
    return body.removeprefix(_BOM).lstrip()[:1] in (b"{", b"[")


def loads_lines(body: bytes, *, service: str, max_depth: int = MAX_DEPTH, where: str = "body") -> list[Any]:
    """The values of JSON Lines; empty lines are left out. Raises `UnreadableBody`."""
    lines = [line for line in body.removeprefix(_BOM).split(b"\n") if line.strip(b" \t\r")]
    if len(lines) > MAX_LINES:
        raise UnreadableBody(service, f"{where}: too many lines")
    return [loads(line, service=service, max_depth=max_depth, where=where) for line in lines]


def dumps(value: Any) -> bytes:
    """Compact JSON in UTF-8; letters outside ASCII as themselves. Half a surrogate pair, which services do cut in
    streamed answers, stays an escape."""
    try:
        return _COMPACT.encode(value).encode()
    except UnicodeEncodeError:
        return json.dumps(value, allow_nan=False, separators=(",", ":")).encode()


def loads_answer(text: str | bytes | None) -> Any:
    """The value of a service's answer, None for what is no JSON: an answer is restored where it can be, not judged."""
    try:
        return _LENIENT.decode(text.decode() if isinstance(text, bytes) else text or "")
    except (ValueError, RecursionError):
        return None


def dumps_lines(values: list[Any]) -> bytes:
    """JSON Lines, each line ended."""
    return b"".join(dumps(value) + b"\n" for value in values)


def _loads(body: bytes, max_depth: int) -> Any:
    body = body.removeprefix(_BOM)
    if body.count(b",") > MAX_COMMAS:
        raise _Refused("too many values", reasons.BODY_TOO_LARGE)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        text = None
    if text is None:
        raise _Refused("not UTF-8")
    value = _STRICT.decode(text)
    _check(value, max_depth, check_text=_SURROGATE_ESCAPE.search(body) is not None)
    return value


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise _Refused("a name is repeated in an object")
    return result


def _constant(_: str) -> Any:
    raise _Refused("NaN or Infinity")


def _float(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise _Refused("a number is too large")
    return number


def _check(value: Any, max_depth: int, *, check_text: bool) -> None:
    """Depth and, where the text has escapes for surrogates, that each string can be written as UTF-8."""
    level, depth = [value], 0
    while level:
        below: list[Any] = []
        for item in level:
            if isinstance(item, dict):
                below.extend(item.values())
                if check_text:
                    below.extend(item.keys())
            elif isinstance(item, list):
                below.extend(item)
            elif check_text and isinstance(item, str) and not _is_whole(item):
                raise _Refused("a lone surrogate")
        if below:
            depth += 1
            if depth > max_depth:
                raise _Refused("nested too deeply")
        level = below


def _is_whole(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


_STRICT: Final = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_constant, parse_float=_float)
_LENIENT: Final = json.JSONDecoder(parse_constant=_constant, parse_float=_float)
_COMPACT: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))
