"""Requests held for approval: what a release is bound to, and which ones wait.

A held request leaves no content behind. Its keyed digest says later whether the request that comes back is the one
that was approved: the same texts and files, in the same order.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

from sqlalchemy import select

from sluis.keys import Keys, keyed_digest
from sluis.records.database import Database
from sluis.records.record import HeldEntry
from sluis.records.schema import held

_OPENS: Final = 9
_CLOSES: Final = 17
_SATURDAY: Final = 5


def content_digest(keys: Keys, texts: Sequence[str], file_digests: Sequence[str]) -> str:
    """Keyed digest of what a person wants to send: new texts, then digests of files, each in reading order."""
    return keyed_digest(keys.digest, "content", str(len(texts)), *texts, *file_digests)


def answer_by(held_at: datetime, within: timedelta, *, is_working_time: bool) -> datetime:
    """Until when staff wait for an answer. Working time runs from Monday to Friday, 9 to 17 o'clock of this machine."""
    if not is_working_time:
        return held_at + within
    now, left = held_at.astimezone(), within
    while True:
        opens = now.replace(hour=_OPENS, minute=0, second=0, microsecond=0)
        closes = opens.replace(hour=_CLOSES)
        start = max(now, opens)
        if now.weekday() < _SATURDAY and start < closes:
            if start + left <= closes:
                return (start + left).astimezone(UTC)
            left -= closes - start
        now = (opens + timedelta(days=1)).replace(hour=0)


def waiting(database: Database, now: datetime) -> list[HeldEntry]:
    """Held requests that may still be answered, oldest first. Raises SQLAlchemy's DBAPIError."""
    with database.engine.connect() as connection:
        rows = connection.execute(select(held).order_by(held.c.held_at, held.c.reference)).all()
    entries = (
        HeldEntry(
            reference=row.reference,
            record_id=row.record_id,
            user_ref=row.user_ref,
            tool_id=row.tool_id,
            content_digest=row.content_digest,
            reasons=tuple(row.reasons.split()),
            held_at=datetime.fromisoformat(row.held_at),
            answer_by=datetime.fromisoformat(row.answer_by) if row.answer_by else None,
        )
        for row in rows
    )
    return [entry for entry in entries if entry.answer_by is None or entry.answer_by > now]
