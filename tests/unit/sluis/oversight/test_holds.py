"""Requests that wait for approval."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sluis.keys import Keys
from sluis.oversight.holds import answer_by, content_digest, waiting
from sluis.records import HeldEntry
from sluis.records.database import open_database
from support.records import NOON, opening, running

KEYS = Keys.derive(bytes(32))


@pytest.mark.parametrize(
    ("texts", "files"),
    [(["ab", "c"], []), (["a", "bc"], []), (["abc"], []), (["b", "a"], []), (["a"], ["b"]), ([], ["a", "b"]), ([], [])],
)
def test_another_content_has_another_digest(texts: list[str], files: list[str]) -> None:
    """A release fits the approved content only: texts, their limits and their order count."""
    assert content_digest(KEYS, texts, files) != content_digest(KEYS, ["a", "b"], [])


def test_the_digest_needs_the_key() -> None:
    """Without the organisation's key nobody can try out likely contents."""
    assert content_digest(KEYS, ["a"], []) != content_digest(Keys.derive(bytes(31) + b"1"), ["a"], [])
    assert content_digest(KEYS, ["a"], []) == content_digest(KEYS, ["a"], [])


def test_what_waits_is_listed_oldest_first(tmp_path: Path) -> None:
    """An entry reads back as it was written; one whose time has passed waits no longer."""
    url = f"sqlite:///{tmp_path}/records.db"
    early = HeldEntry("H-2", "r-2", "u-1", "chatgpt", "ab" * 32, ("data-needs-approval",), NOON)
    late = HeldEntry(
        "H-1", "r-1", "u-2", "chatgpt", "cd" * 32, ("a", "b"), NOON + timedelta(hours=1), NOON + timedelta(hours=2)
    )

    async def work() -> None:
        async with running(url) as store:
            await store.open(opening("r-1"), held=late)
            await store.open(opening("r-2"), held=early)

    asyncio.run(work())
    database = open_database(url)
    assert waiting(database, NOON + timedelta(hours=1)) == [early, late]
    assert waiting(database, NOON + timedelta(hours=2)) == [early]
    database.engine.dispose()


@pytest.mark.parametrize(
    ("held_at", "answer"),
    [
        ("2026-11-23T10:00", "2026-11-23T14:00"),
        ("2026-11-23T15:00", "2026-11-24T11:00"),
        ("2026-11-23T07:00", "2026-11-23T13:00"),
        ("2026-11-27T16:00", "2026-11-30T12:00"),
        ("2026-11-28T12:00", "2026-11-30T13:00"),
        ("2026-11-23T13:00", "2026-11-23T17:00"),
    ],
    ids=["the same day", "over night", "before opening", "over the weekend", "on Saturday", "to the last minute"],
)
def test_four_hours_of_working_time(held_at: str, answer: str) -> None:
    """Working time runs from Monday to Friday, 9 to 17 o'clock of this machine."""
    start = datetime.fromisoformat(held_at).astimezone()
    end = answer_by(start, timedelta(hours=4), is_working_time=True)
    assert end == datetime.fromisoformat(answer).astimezone()


def test_hours_by_the_clock() -> None:
    """Without working time the hours are counted as they come."""
    start = datetime(2026, 11, 27, 16, tzinfo=UTC)
    assert answer_by(start, timedelta(hours=4), is_working_time=False) == datetime(2026, 11, 27, 20, tzinfo=UTC)
