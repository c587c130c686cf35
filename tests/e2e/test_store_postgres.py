"""The store on a PostgreSQL server that goes away and comes back."""

import asyncio

import psycopg
import pytest

from sluis.records import RecordUnavailable, errors
from sluis.records.reading import Filter, Record, reading
from sluis.records.verify import Purged, Report, verify
from support.postgres import PostgresServer
from support.records import closing, opening, running, until


def look(url: str) -> tuple[dict[str, Record], Report]:
    """All records by id, and the verdict of the verifier."""
    with reading(url) as reader:
        records = {record["record_id"]: record for record in reader.stream(Filter())}
        return records, verify(reader.chain(), Purged(reader.purges()))


@pytest.mark.parametrize("mode", ["fast", "immediate"])
def test_a_server_that_stops_makes_the_node_unready_until_it_is_back(
    postgresql_server: PostgresServer, postgresql_url: str, mode: str
) -> None:
    """While it is gone every opening is refused, also after a crash of the server; closings wait for it; no gap."""

    async def work() -> None:
        async with running(postgresql_url) as store:
            await store.open(opening("before"))
            await asyncio.to_thread(postgresql_server.stop, mode)
            try:
                with pytest.raises(RecordUnavailable):
                    await store.open(opening("gone-1"))
                await until(lambda: not store.is_ready())
                with pytest.raises(RecordUnavailable, match=errors.UNREACHABLE):
                    await store.open(opening("gone-2"))
                await asyncio.wait_for(store.close(closing("before")), 10)
            finally:
                await asyncio.to_thread(postgresql_server.start)
            await until(store.is_ready)
            await store.open(opening("after"))
            await store.close(closing("after"))

    asyncio.run(work())
    records, report = look(postgresql_url)
    assert {record_id: record["state"] for record_id, record in records.items()} == {
        "before": "closed",
        "after": "closed",
    }
    assert report.is_intact


def test_cut_connections_lose_nothing_acknowledged(postgresql_url: str) -> None:
    """A commit whose answer got lost is settled after the reconnect: acknowledged, or closed as abandoned."""
    acknowledged: list[str] = []

    async def work() -> None:
        async with running(postgresql_url) as store:
            stop = asyncio.Event()

            async def write(name: str) -> None:
                number = 0
                while not stop.is_set():
                    number += 1
                    record_id = f"{name}-{number}"
                    try:
                        await store.open(opening(record_id))
                    except RecordUnavailable:
                        await asyncio.sleep(0.01)
                        continue
                    acknowledged.append(record_id)
                    await store.close(closing(record_id))

            async def cut() -> None:
                for _ in range(10):
                    await asyncio.sleep(0.1)
                    await asyncio.to_thread(cut_all, postgresql_url)
                stop.set()

            await asyncio.gather(cut(), *(write(f"t{task}") for task in range(8)))
            await until(store.is_ready)
            assert await store.probe()

    asyncio.run(work())
    records, report = look(postgresql_url)
    assert acknowledged
    assert {records[record_id]["state"] for record_id in acknowledged} == {"closed"}
    assert {record["state"] for record in records.values()} <= {"closed", "abandoned"}
    assert report.is_intact


def cut_all(url: str) -> None:
    """Cut every other connection to the database."""
    with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE pid <> pg_backend_pid() AND application_name = 'sluis'"
        )


def test_a_server_that_hangs_is_given_up_in_time(postgresql_url: str) -> None:
    """A lock on the table that nobody lets go of: refused within the deadline, and working again after it."""

    async def work() -> None:
        async with running(postgresql_url, deadline_s=0.5) as store:
            await store.open(opening("before"))
            with psycopg.connect(postgresql_url.replace("+psycopg", "")) as blocker:
                blocker.execute("LOCK TABLE entries IN ACCESS EXCLUSIVE MODE")
                with pytest.raises(RecordUnavailable, match=errors.DEADLINE):
                    await store.open(opening("late"))
                assert not store.is_ready()
                await until(lambda: store.problem == errors.LOCKED)
                blocker.rollback()
            await until(store.is_ready)
            await store.open(opening("after"))

    asyncio.run(work())
    records, report = look(postgresql_url)
    assert {"before", "after"} <= set(records)
    assert report.is_intact
