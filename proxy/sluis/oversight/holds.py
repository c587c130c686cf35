"""Requests held for approval: what a release is bound to, and which ones wait.

A held request leaves no content behind. Its keyed digest says later whether the request that comes back is the one
that was approved: the same texts and files, in the same order.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from sluis.keys import Keys, keyed_digest
from sluis.records.database import Database
from sluis.records.record import HeldEntry
from sluis.records.schema import held


def content_digest(keys: Keys, texts: Sequence[str], file_digests: Sequence[str]) -> str:
    """Keyed digest of what a person wants to send: new texts, then digests of files, each in reading order."""
    return keyed_digest(keys.digest, "content", str(len(texts)), *texts, *file_digests)


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
