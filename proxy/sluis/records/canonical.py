"""The one written form of an entry: JSON text that is hashed, stored and exported as it is.

Keys sorted by code point, no spaces, UTF-8, numbers as Python's json writes them, no NaN or Infinity. The text is
kept and hashed verbatim, so nobody ever has to reproduce it from a parsed form.
"""

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any, Final

from sluis.records.record import SCHEMA, Closing, FileNote, FindingNote, Opening
from sluis.records.retention import Retention

OPEN: Final = "open"
CLOSE: Final = "close"
ABANDONED: Final = "abandoned"
BREAK: Final = "break"
PURGE: Final = "purge"

_ENCODER: Final = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"), check_circular=False
)
_OPENING: Final = tuple(f.name for f in fields(Opening))
_CLOSING: Final = tuple(f.name for f in fields(Closing))
_FILE: Final = tuple(f.name for f in fields(FileNote))


def dumps(body: Mapping[str, Any]) -> str:
    """Raises ValueError for NaN and infinities, TypeError for what JSON doesn't know."""
    return _ENCODER.encode(body)


def utc(moment: datetime) -> str:
    """`2026-03-02T09:15:00.000000Z`: sorts as text. Raises ValueError for a time without a zone."""
    if moment.tzinfo is None:
        raise ValueError("a time in a record has a zone")
    if moment.tzinfo is not UTC:
        moment = moment.astimezone(UTC)
    return moment.isoformat(timespec="microseconds").replace("+00:00", "Z")


def opening_body(opening: Opening, retention: Retention) -> dict[str, Any]:
    """All fields of an opening, and until when it is kept. The writer adds `node`, `seq` and `written_at`."""
    body: dict[str, Any] = {name: getattr(opening, name) for name in _OPENING}
    body["started_at"] = utc(opening.started_at)
    body["files"] = [{name: getattr(note, name) for name in _FILE} for note in opening.files]
    body["findings"] = [_finding(note) for note in opening.findings]
    body["checked_against"] = dict(opening.checked_against)
    body["retention_class"] = retention.class_of(opening.is_incident)
    body["delete_after"] = utc(retention.delete_after(opening.started_at, opening.is_incident))
    body["schema"], body["kind"] = SCHEMA, OPEN
    return body


def _finding(note: FindingNote) -> dict[str, Any]:
    """All fields of a note and its count; written out, in order, because a chat's record has hundreds."""
    return {
        "count": len(note.offsets),
        "data_class": note.data_class,
        "entity": note.entity,
        "masked": note.masked,
        "offsets": note.offsets,
        "recognizer": note.recognizer,
        "score": note.score,
        "value_hmac": note.value_hmac,
    }


def closing_body(closing: Closing) -> dict[str, Any]:
    """All fields of a closing."""
    body: dict[str, Any] = {name: getattr(closing, name) for name in _CLOSING}
    body["ended_at"] = utc(closing.ended_at)
    body["schema"], body["kind"] = SCHEMA, CLOSE
    return body


def abandoned_body(record_id: str, cause: str) -> dict[str, Any]:
    """The closing of an exchange whose end nobody saw.

    `cause`: `restart` (the process died), `unacknowledged` (the write was given up, yet came through: nothing was
    forwarded).
    """
    return {"schema": SCHEMA, "kind": ABANDONED, "record_id": record_id, "cause": cause}


def columns(body: Mapping[str, Any]) -> dict[str, str]:
    """What the table repeats of a body so that lists need not read every body; `verify` holds them equal."""
    is_open = body["kind"] == OPEN

    def of_open(name: str) -> str:
        return str(body[name]) if is_open else ""

    return {
        "kind": body["kind"],
        "record_id": body.get("record_id", ""),
        "written_at": body["written_at"],
        "started_at": of_open("started_at"),
        "delete_after": of_open("delete_after"),
        "tool_id": of_open("tool_id"),
        "verdict": of_open("decision"),
        "user_ref": of_open("user_ref"),
        "conversation_id": of_open("conversation_id"),
        "reasons": f" {' '.join(body['decision_reason'])} " if is_open else "",
    }
