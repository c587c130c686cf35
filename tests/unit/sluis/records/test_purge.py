"""What a purge takes, what it leaves, and the proof of it."""

import asyncio
import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from sluis.records import HeldEntry, RecordUnavailable, Retention, VaultEntry, errors
from sluis.records.appender import MAINTENANCE
from sluis.records.database import Database, open_database
from sluis.records.purge import Purge, due, lift_hold, place_hold, purge
from sluis.records.reading import Filter, reading
from sluis.records.retention import FLOOR_DAYS
from sluis.records.schema import held, vault
from sluis.records.verify import Purged, Report, verify
from support.records import NOON, SetClock, closing, opening, running


@contextmanager
def opened(url: str) -> Iterator[Database]:
    """A database for a moment."""
    database = open_database(url)
    try:
        yield database
    finally:
        database.engine.dispose()


def fill(url: str, *days: int, retention: Retention | None = None, incidents: tuple[int, ...] = ()) -> None:
    """An exchange at noon of each day after the first, named by its place."""

    async def work() -> None:
        clock = SetClock()
        async with running(url, clock=clock, retention=retention or Retention(200, 1000)) as store:
            for index, day in enumerate(days):
                clock.now = NOON + timedelta(days=day)
                await store.open(opening(f"r-{index}", started_at=clock.now, is_incident=index in incidents))
                await store.close(closing(f"r-{index}", ended_at=clock.now))

    asyncio.run(work())


def at(day: float) -> datetime:
    """Noon of a day."""
    return NOON + timedelta(days=day)


def left(url: str) -> list[str]:
    """Ids of the records that are left."""
    with reading(url) as reader:
        return [record["record_id"] for record in reader.stream(Filter())]


def check(url: str) -> Report:
    """The verdict of the verifier."""
    with reading(url) as reader:
        return verify(reader.chain(), Purged(reader.purges()))


def test_what_is_due_goes_and_the_rest_stays(url: str) -> None:
    """The day counts: one moment before its end a record is still there."""
    fill(url, 0, 1, 2)
    with opened(url) as database:
        assert purge(database, at(200) - timedelta(microseconds=1)) == Purge(0, 0, 0, 0)
        assert due(database, at(201)) == 2
        assert purge(database, at(201)) == Purge(2, 4, 0, 0)
        assert due(database, at(201)) == 0
    assert left(url) == ["r-2"]
    assert check(url).is_intact


def test_an_exchange_goes_as_a_whole_or_not_at_all(url: str) -> None:
    """A closing never outlives its opening, wherever it stands in the chain."""

    async def work() -> None:
        clock = SetClock()
        async with running(url, clock=clock, retention=Retention(200, 1000)) as store:
            await store.open(opening("r-0"))
            clock.now = at(5)
            await store.open(opening("r-1", started_at=clock.now))
            await store.close(closing("r-1"))
            await store.close(closing("r-0"))

    asyncio.run(work())
    with opened(url) as database:
        assert purge(database, at(201)) == Purge(1, 2, 0, 0)
    with reading(url) as reader:
        bodies = [json.loads(e.body) for e, _ in reader.chain() if e.body and e.writer != MAINTENANCE]
    assert {body["record_id"] for body in bodies} == {"r-1"}
    assert check(url).is_intact


def test_an_incident_stays_while_all_around_it_goes(url: str) -> None:
    """It keeps its place between links; when it goes too, the chain begins behind it."""
    fill(url, 0, 1, 2, incidents=(1,))
    with opened(url) as database:
        purge(database, at(300))
        assert left(url) == ["r-1"]
        assert check(url).is_intact
        purge(database, at(1002))
    assert left(url) == []
    report = check(url)
    assert report.is_intact
    assert report.tips["node/w0"].seq == 6


def test_a_legal_hold_stops_the_purge_until_it_is_lifted(url: str) -> None:
    """A held record survives, is counted, says so, and goes with the first purge after the hold."""
    fill(url, 0, 1)
    with opened(url) as database:
        place_hold(database, "case-7", ["r-0"])
        assert purge(database, at(300)) == Purge(1, 2, 0, 1)
        with reading(url) as reader:
            record = reader.record("r-0")
            assert record is not None
            assert record["hold_ref"] == "case-7"
        lift_hold(database, "case-7")
        assert purge(database, at(300)) == Purge(1, 2, 0, 0)
    assert check(url).is_intact


def test_nothing_younger_than_the_floor_goes(sqlite_url: str) -> None:
    """Not even when somebody writes an earlier date into the table."""
    fill(sqlite_url, 0)
    with opened(sqlite_url) as database:
        with database.writing() as connection:
            connection.exec_driver_sql("UPDATE entries SET delete_after = '2000' WHERE kind = 'open'")
        assert purge(database, at(FLOOR_DAYS) - timedelta(microseconds=1)).exchanges == 0
        assert purge(database, at(FLOOR_DAYS)).exchanges == 1


def test_nothing_of_a_purged_exchange_is_left(tmp_path: Path, sqlite_url: str) -> None:
    """Neither in a column nor in the bytes of the files: not the person, not the id, not a digest of the content."""
    fill(sqlite_url, 0, 1)
    with opened(sqlite_url) as database:
        purge(database, at(300))
    with sqlite3.connect(tmp_path / "records.db") as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    content = b"".join(path.read_bytes() for path in tmp_path.glob("records.db*"))
    for trace in (b"r-0", b"r-1", b"u-1", b"chatgpt"):
        assert trace not in content


def test_the_proof_names_numbers_and_no_person(url: str) -> None:
    """It stands in a chain of its own, and says what went from where."""
    fill(url, 0, 1, 2)
    with opened(url) as database:
        purge(database, at(201))
    with reading(url) as reader:
        (entry,) = reader.purges()
    body = json.loads(entry.body)
    assert entry.writer == MAINTENANCE
    assert body["anchors"]["node/w0"]["seq"] == 4
    assert set(body) == {"schema", "kind", "node", "seq", "written_at", "exchanges", "anchors", "erased"}
    assert body["erased"] == {"node/w0": [[1, 4]]}


def test_a_large_purge_goes_in_chunks(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The lock is given back between chunks, each chunk has its proof, and the caller sees it advance."""
    monkeypatch.setattr("sluis.records.purge.CHUNK", 2)
    fill(sqlite_url, 0, 0, 0, 0, 0)
    steps: list[int] = []
    with opened(sqlite_url) as database:
        assert purge(database, at(300), steps.append).exchanges == 5
    assert steps == [2, 2, 1]
    with reading(sqlite_url) as reader:
        assert len(list(reader.purges())) == 3
    assert check(sqlite_url).is_intact


def test_expired_placeholders_and_held_entries_go_too(url: str) -> None:
    """Nothing leads back to a value after its time, and no held request outlives its record."""

    async def work() -> None:
        async with running(url, clock=SetClock(), retention=Retention(200, 1000)) as store:
            entries = [VaultEntry("s", f"[P_{day}]", b"x", at(day)) for day in (30, 300)]
            await store.open(opening("r-0"), entries, HeldEntry("H-1", "r-0", "u-1", "t", "ab", (), NOON))

    asyncio.run(work())
    with opened(url) as database:
        assert purge(database, at(30)).vault == 1
        assert purge(database, at(200)).exchanges == 1
        with database.engine.connect() as connection:
            assert connection.execute(select(vault.c.placeholder)).scalars().all() == ["[P_300]"]
            assert connection.execute(select(held)).all() == []


def test_only_one_purge_runs_at_a_time(url: str) -> None:
    """The second is told so, and nothing is deleted twice."""
    fill(url, 0)
    with opened(url) as first, opened(url) as second:
        lock = first.connect()
        try:
            assert first.hold(lock, MAINTENANCE)
            with pytest.raises(RecordUnavailable, match=errors.WRITER_IN_USE):
                purge(second, at(300))
        finally:
            first.release()
            lock.close()
        assert purge(second, at(300)).exchanges == 1


def test_the_node_writes_on_while_a_purge_runs(url: str) -> None:
    """Openings stay within their deadline, and the chain stays whole."""
    fill(url, *([0] * 60))

    async def work() -> None:
        async with running(url) as store:
            with opened(url) as database:
                task = asyncio.create_task(asyncio.to_thread(purge, database, at(300)))
                for number in range(40):
                    await store.open(opening(f"n-{number}", started_at=at(300)))
                assert (await task).exchanges == 60

    asyncio.run(work())
    assert len(left(url)) == 40
    assert check(url).is_intact
