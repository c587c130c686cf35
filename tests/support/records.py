"""Invented records, a clock that a test sets, and a store that lives for one `async with`."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from sluis.records import Closing, FindingNote, Opening, RecordStore

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
_IDS = count(1)


class SetClock:
    """A wall clock that stands still until it is set."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **delta: float) -> None:
        """Set it later, by `timedelta`'s arguments."""
        self.now += timedelta(**delta)


def note(entity: str = "PERSON", times: int = 1) -> FindingNote:
    """A finding that stands `times` times in the first part."""
    offsets = tuple((0, 10 * i, 10 * i + 5) for i in range(times))
    return FindingNote(entity, "personal", 0.9, "names", f"{entity}(5)", "ab" * 32, offsets)


def opening(record_id: str | None = None, **changes: Any) -> Opening:
    """An opening at noon, with an id of its own unless one is given."""
    fields: dict[str, Any] = {
        "record_id": record_id or f"rec-{next(_IDS):06}",
        "started_at": NOON,
        "user_ref": "u-1",
        "tool_id": "chatgpt",
        "host": "chatgpt.com",
        "decision": "allow",
        "decision_reason": ("nothing-found",),
        "forwarded": "original",
    }
    return Opening(**(fields | changes))


def closing(record_id: str, **changes: Any) -> Closing:
    """A closing a second and a half after noon."""
    fields: dict[str, Any] = {
        "record_id": record_id,
        "ended_at": NOON + timedelta(seconds=1.5),
        "duration_ms": 1500.0,
        "bytes_out": 321,
        "upstream_status": 200,
    }
    return Closing(**(fields | changes))


async def until(condition: Callable[[], bool], within_s: float = 20) -> None:
    """Return when the condition holds. Raises TimeoutError."""
    async with asyncio.timeout(within_s):
        while not condition():  # noqa: ASYNC110 - the store tells nobody that it works again
            await asyncio.sleep(0.02)


@asynccontextmanager
async def running(url: str, writer: str = "node/w0", **options: Any) -> AsyncIterator[RecordStore]:
    """A started store, stopped at the end."""
    store = RecordStore(url, writer=writer, **options)
    await store.start()
    try:
        yield store
    finally:
        await store.stop()
