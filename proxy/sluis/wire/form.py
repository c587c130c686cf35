"""`application/x-www-form-urlencoded`, strict (WHATWG URL, section 5.1 "parsing").

Refused: anything but ASCII, a `%` without two hex digits, bytes that are not UTF-8, a name that comes twice. Fields
that don't change keep their bytes.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, unquote_to_bytes

from sluis.model import UnreadableBody

MAX_FIELDS: Final = 1_000

_BAD_PERCENT: Final = re.compile(rb"%(?![0-9A-Fa-f]{2})")


@dataclass(frozen=True, slots=True)
class FormField:
    """One field, decoded. `raw`: its bytes as received."""

    name: str
    value: str
    raw: bytes


def parse(body: bytes, *, service: str) -> tuple[FormField, ...]:
    """The fields in order; none for an empty body. Raises `UnreadableBody`."""
    if not body:
        return ()
    if not body.isascii():
        raise UnreadableBody(service, "form: not ASCII")
    if _BAD_PERCENT.search(body):
        raise UnreadableBody(service, "form: a percent sign without two hex digits")
    pieces = body.split(b"&")
    if len(pieces) > MAX_FIELDS:
        raise UnreadableBody(service, "form: too many fields")
    fields: list[FormField] = []
    seen: set[str] = set()
    for raw in pieces:
        name, _, value = raw.partition(b"=")
        field = FormField(_decode(name, service), _decode(value, service), raw)
        if field.name in seen:
            raise UnreadableBody(service, "form: a field comes twice")
        seen.add(field.name)
        fields.append(field)
    return tuple(fields)


def build(fields: Sequence[FormField], values: Mapping[str, str] | None = None) -> bytes:
    """The body, with new values for the named fields. Raises KeyError for a field that is not there."""
    rest = dict(values or {})
    pieces: list[bytes] = []
    for field in fields:
        value = rest.pop(field.name, None)
        if value is None or value == field.value:
            pieces.append(field.raw)
        else:
            pieces.append(field.raw.partition(b"=")[0] + b"=" + quote(value, safe="").encode())
    if rest:
        raise KeyError("a field that is not there")
    return b"&".join(pieces)


def _decode(raw: bytes, service: str) -> str:
    try:
        return unquote_to_bytes(raw.replace(b"+", b" ")).decode("utf-8")
    except UnicodeDecodeError:
        pass
    raise UnreadableBody(service, "form: not UTF-8")
