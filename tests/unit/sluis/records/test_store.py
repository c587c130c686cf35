"""The store as the proxy uses it."""

import asyncio
import json
from datetime import timedelta
from pathlib import Path

import pytest

from sluis.records import HeldEntry, RecordStore, RecordUnavailable, VaultEntry, errors
from sluis.records.database import open_database
from sluis.records.purge import purge
from sluis.records.reading import Filter, Record, reading
from sluis.records.verify import Purged, Report, verify
from support.records import NOON, SetClock, closing, note, opening, running, until


def records(url: str) -> list[Record]:
    """All records of a store, oldest first."""
    with reading(url) as reader:
        return list(reader.stream(Filter()))


def check(url: str) -> Report:
    """The verdict of the verifier."""
    with reading(url) as reader:
        return verify(reader.chain(), Purged(reader.purges()))


def test_an_exchange_becomes_one_record(url: str) -> None:
    """Opening and closing read back as one record with the fields of both."""

    async def work() -> None:
        async with running(url) as store:
            await store.open(opening("r-1", findings=(note(times=3),), errors=("slow",)))
            await store.close(closing("r-1", errors=("cut",), restored=2))

    asyncio.run(work())
    (record,) = records(url)
    assert record["state"] == "closed"
    assert (record["duration_ms"], record["bytes_out"], record["upstream_status"]) == (1500.0, 321, 200)
    assert record["errors"] == ["slow", "cut"]
    assert record["findings"][0]["count"] == 3
    assert (record["node"], record["seq"], record["closing"]["seq"]) == ("node/w0", 1, 2)
    assert check(url).is_intact


def test_an_opening_is_durable_when_open_returns(url: str) -> None:
    """Another connection sees it at once."""

    async def work() -> None:
        async with running(url) as store:
            await store.open(opening("r-1"))
            assert [record["record_id"] for record in records(url)] == ["r-1"]

    asyncio.run(work())


def test_many_requests_at_once_make_one_gapless_chain(url: str) -> None:
    """Group commit loses, doubles and swaps nothing."""

    async def work() -> None:
        async with running(url) as store:

            async def exchange(number: int) -> None:
                await store.open(opening(f"r-{number}"))
                await store.close(closing(f"r-{number}"))

            await asyncio.gather(*(exchange(number) for number in range(300)))

    asyncio.run(work())
    assert {record["state"] for record in records(url)} == {"closed"}
    report = check(url)
    assert report.is_intact
    assert (report.entries, report.tips["node/w0"].seq) == (600, 600)


def test_vault_and_held_entries_come_with_the_opening(url: str) -> None:
    """They are there when the opening is, and belong to their scope only."""
    mine = VaultEntry("scope-a", "[PERSON_1]", b"sealed", NOON + timedelta(days=30))
    other = VaultEntry("scope-b", "[PERSON_1]", b"other", NOON + timedelta(days=30))
    held = HeldEntry("H-1", "r-1", "u-1", "chatgpt", "ef" * 32, ("data-needs-approval",), NOON)

    async def work() -> None:
        async with running(url, clock=SetClock()) as store:
            await store.open(opening("r-1"), [mine, other], held)
            assert await store.vault_entries("scope-a") == [mine]
            assert await store.vault_entries("scope-c") == []

    asyncio.run(work())


def test_a_placeholder_written_again_lives_longer(url: str) -> None:
    """The same value in the same scope gives the same placeholder; its life begins anew."""
    first = VaultEntry("s", "[PERSON_1]", b"one", NOON + timedelta(days=1))
    second = VaultEntry("s", "[PERSON_1]", b"two", NOON + timedelta(days=2))

    async def work() -> None:
        async with running(url, clock=SetClock()) as store:
            await store.open(opening(), [first])
            await asyncio.gather(store.open(opening(), [first]), store.open(opening(), [second]))
            assert await store.vault_entries("s") == [second]

    asyncio.run(work())


def test_an_expired_placeholder_is_not_given_back(url: str) -> None:
    """After its time a placeholder stays one, even before a purge."""
    clock = SetClock()

    async def work() -> None:
        async with running(url, clock=clock) as store:
            await store.open(opening(), [VaultEntry("s", "[PERSON_1]", b"one", NOON + timedelta(hours=1))])
            clock.forward(hours=1)
            assert await store.vault_entries("s") == []

    asyncio.run(work())


def test_a_doubled_id_is_rejected_and_leaves_nothing(url: str) -> None:
    """One bad record fails alone: neither its vault entries nor its neighbours suffer, and the store stays ready."""

    async def work() -> None:
        async with running(url, clock=SetClock()) as store:
            await store.open(opening("r-1"))
            bad = store.open(opening("r-1"), [VaultEntry("s", "[PERSON_1]", b"x", NOON + timedelta(days=1))])
            results = await asyncio.gather(
                store.open(opening("r-2")), bad, store.open(opening("r-3")), return_exceptions=True
            )
            assert [type(result) for result in results] == [type(None), RecordUnavailable, type(None)]
            assert isinstance(results[1], RecordUnavailable)
            assert results[1].problem == errors.REJECTED
            assert await store.vault_entries("s") == []
            assert store.is_ready()

    asyncio.run(work())
    assert [record["record_id"] for record in records(url)] == ["r-1", "r-2", "r-3"]
    assert check(url).is_intact


def test_a_text_that_has_no_bytes_is_rejected(url: str) -> None:
    """A lone surrogate can't be stored; the exception doesn't repeat it."""

    async def work() -> None:
        async with running(url) as store:
            with pytest.raises(RecordUnavailable, match=f"^{errors.REJECTED}$"):
                await store.open(opening(model="\ud800"))
            await store.open(opening(model="\x00"))

    asyncio.run(work())
    assert check(url).is_intact


def test_openings_without_a_closing_are_abandoned_at_the_next_start(url: str) -> None:
    """What a dead process left open is closed, and says why."""

    async def work() -> None:
        async with running(url) as store:
            await store.open(opening("r-1"))
            await store.open(opening("r-2"))
            await store.close(closing("r-2"))
        async with running(url) as store:
            assert store.is_ready()

    asyncio.run(work())
    found = {record["record_id"]: record for record in records(url)}
    assert (found["r-1"]["state"], found["r-1"]["closing"]["cause"]) == ("abandoned", "restart")
    assert found["r-2"]["state"] == "closed"
    assert check(url).is_intact


def test_another_writer_leaves_mine_alone(url: str) -> None:
    """Several processes share a store; each cleans up after itself only."""

    async def work() -> None:
        async with running(url, "node/w0") as first:
            await first.open(opening("r-1"))
            async with running(url, "node/w1") as second:
                await second.open(opening("r-2"))
                await second.close(closing("r-2"))
            await first.close(closing("r-1"))

    asyncio.run(work())
    assert {record["state"] for record in records(url)} == {"closed"}
    report = check(url)
    assert report.is_intact
    assert set(report.tips) == {"node/w0", "node/w1"}


def test_two_processes_never_share_a_chain(url: str) -> None:
    """The second one with a name waits, unready, until the first is gone; then it works by itself."""

    async def work() -> None:
        async with running(url) as first:
            await first.open(opening("r-1"))
            second = RecordStore(url, writer="node/w0")
            await second.start()
            assert not second.is_ready()
            assert second.problem == errors.WRITER_IN_USE
            with pytest.raises(RecordUnavailable, match=errors.WRITER_IN_USE):
                await second.open(opening("r-2"))
        await until(second.is_ready)
        await second.open(opening("r-3"))
        await second.stop()

    asyncio.run(work())
    assert [record["record_id"] for record in records(url)] == ["r-1", "r-3"]
    assert check(url).is_intact


def test_a_stopped_store_refuses(sqlite_url: str) -> None:
    """Before the start and after the stop nothing is taken."""

    async def work() -> None:
        store = RecordStore(sqlite_url, writer="node/w0")
        with pytest.raises(RecordUnavailable, match=errors.STOPPED):
            await store.open(opening())
        await store.start()
        await store.open(opening("r-1"))
        await store.stop()
        assert not store.is_ready()
        with pytest.raises(RecordUnavailable, match=errors.STOPPED):
            await store.open(opening())

    asyncio.run(work())


def test_stop_writes_what_waits(url: str) -> None:
    """A drain loses no closing."""

    async def work() -> None:
        store = RecordStore(url, writer="node/w0")
        await store.start()
        await store.open(opening("r-1"))
        task = asyncio.create_task(store.close(closing("r-1")))
        await asyncio.sleep(0)
        await store.stop()
        await task

    asyncio.run(work())
    assert records(url)[0]["state"] == "closed"


def test_a_full_queue_refuses_at_once(sqlite_url: str) -> None:
    """Records are never piled up without bound."""

    async def work() -> None:
        async with running(sqlite_url, queue_limit=0) as store:
            with pytest.raises(RecordUnavailable, match=errors.OVERLOADED):
                await store.open(opening())

    asyncio.run(work())


def test_a_locked_store_is_unready_and_recovers(sqlite_url: str) -> None:
    """While another program holds the lock nothing is taken or half written; then it works again by itself."""

    async def work() -> None:
        async with running(sqlite_url, deadline_s=10) as store:
            await store.open(opening("r-1"))
            database = open_database(sqlite_url)
            with database.writing():
                with pytest.raises(RecordUnavailable, match=errors.LOCKED):
                    await store.open(opening("r-2"))
                assert not store.is_ready()
                with pytest.raises(RecordUnavailable, match=errors.LOCKED):
                    await store.open(opening("r-3"))
            database.engine.dispose()
            await until(store.is_ready)
            await store.open(opening("r-4"))

    asyncio.run(work())
    assert [record["record_id"] for record in records(sqlite_url)] == ["r-1", "r-4"]
    assert check(sqlite_url).tips["node/w0"].seq == 2


def test_an_opening_that_comes_through_too_late_is_closed_as_unacknowledged(sqlite_url: str) -> None:
    """Whoever gave up waiting forwarded nothing, and the record says so."""

    async def work() -> None:
        async with running(sqlite_url, deadline_s=0.2) as store:
            database = open_database(sqlite_url)
            with database.writing(), pytest.raises(RecordUnavailable, match=errors.DEADLINE):
                await store.open(opening("r-1"))
            assert not store.is_ready()
            database.engine.dispose()
            await until(store.is_ready)
            await until(lambda: records(sqlite_url)[0]["state"] != "open")

    asyncio.run(work())
    (record,) = records(sqlite_url)
    assert (record["state"], record["closing"]["cause"]) == ("abandoned", "unacknowledged")
    assert check(sqlite_url).is_intact


def test_closings_wait_for_the_store(sqlite_url: str) -> None:
    """A closing that can't be written now is written when the store works again."""

    async def work() -> None:
        async with running(sqlite_url, deadline_s=0.2) as store:
            await store.open(opening("r-1"))
            database = open_database(sqlite_url)
            with database.writing():
                await store.close(closing("r-1"))
            database.engine.dispose()
            await until(store.is_ready)
            assert await store.probe()

    asyncio.run(work())
    assert records(sqlite_url)[0]["state"] == "closed"
    assert check(sqlite_url).is_intact


def remove(folder: Path) -> None:
    """Remove the database's files, not its locks."""
    for path in folder.glob("records.db*"):
        if not path.name.endswith(".lock"):
            path.unlink()


def test_a_removed_database_is_noticed(sqlite_url: str, tmp_path: Path) -> None:
    """Writing on into a file that nobody can find any more would lose every record."""

    async def work() -> None:
        async with running(sqlite_url) as store:
            await store.open(opening("r-1"))
            remove(tmp_path)
            with pytest.raises(RecordUnavailable, match=errors.MOVED):
                await store.open(opening("r-2"))
            await until(store.is_ready)
            await store.open(opening("r-3"))

    asyncio.run(work())
    assert [record["record_id"] for record in records(sqlite_url)] == ["r-3"]


def test_a_database_moved_away_from_under_two_writers_comes_back(sqlite_url: str, tmp_path: Path) -> None:
    """No writer makes a new database beside the log of the old one; when that is back, both go on without a gap."""
    here, away = tmp_path / "records.db", tmp_path / "away.db"

    async def work() -> None:
        async with running(sqlite_url, "node/w0") as first, running(sqlite_url, "node/w1", probe_every_s=60) as second:
            await first.open(opening("r-1"))
            await second.open(opening("r-2"))
            here.rename(away)
            with pytest.raises(RecordUnavailable, match=errors.MOVED):
                await first.open(opening("r-3"))
            await asyncio.sleep(0.3)
            assert not here.exists()
            away.rename(here)
            await until(first.is_ready)
            await first.open(opening("r-4"))
            await second.open(opening("r-5"))

    asyncio.run(work())
    assert {record["record_id"] for record in records(sqlite_url)} == {"r-1", "r-2", "r-4", "r-5"}
    assert check(sqlite_url).is_intact


def test_a_clock_set_back_is_noted(url: str) -> None:
    """The entry after the jump says by how much, in milliseconds; also over a restart."""
    clock = SetClock()

    async def work() -> None:
        async with running(url, clock=clock) as store:
            await store.open(opening("r-1"))
            clock.forward(seconds=-5)
            await store.open(opening("r-2"))
            await store.open(opening("r-3"))
        clock.forward(hours=-1)
        async with running(url, clock=clock):
            pass

    asyncio.run(work())
    with reading(url) as reader:
        bodies = [json.loads(entry.body) for entry, _ in reader.chain()]
    steps = [body.get("clock_step_ms") for body in bodies]
    assert steps[0] is None
    assert steps[1] is not None
    assert steps[1] <= -5000
    assert steps[2] is None
    assert steps[3] is not None
    assert steps[3] <= -3_600_000
    assert check(url).clock_steps == 2


def test_a_tip_that_was_changed_is_noted_and_does_not_stop_the_node(url: str) -> None:
    """The writer goes on, but keeps what it found, should somebody repair the row."""

    async def work() -> None:
        async with running(url) as store:
            await store.open(opening("r-1"))

    asyncio.run(work())
    database = open_database(url)
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE entries SET body = replace(body, 'chatgpt.com', 'chatgpt.org')")
    database.engine.dispose()
    asyncio.run(work_again(url))
    kinds = [(problem.seq, problem.kind) for problem in check(url).problems]
    assert kinds == [(1, "edited"), (2, "broken-at-start")]


async def work_again(url: str) -> None:
    """Start and stop, with nothing in between."""
    async with running(url) as store:
        assert store.is_ready()


def test_the_writer_goes_on_after_everything_was_purged(url: str) -> None:
    """The last link of a chain outlives its body."""
    clock = SetClock()

    async def work() -> None:
        async with running(url, clock=clock) as store:
            await store.open(opening("r-1"))
            await store.close(closing("r-1"))
        database = open_database(url)
        assert purge(database, NOON + timedelta(days=500)).exchanges == 1
        database.engine.dispose()
        async with running(url, clock=clock) as store:
            await store.open(opening("r-2"))

    asyncio.run(work())
    report = check(url)
    assert report.is_intact
    assert report.tips["node/w0"].seq == 3


@pytest.mark.parametrize(
    "url_given",
    ["sqlite://", "sqlite:///:memory:", "mysql://u:secret@h/d", "nonsense secret", "postgresql+asyncpg://u:secret@h/d"],
)
def test_a_url_that_cannot_be_used_is_refused_without_repeating_it(url_given: str) -> None:
    """URLs hold passwords."""
    with pytest.raises(ValueError, match="store's URL") as caught:
        RecordStore(url_given, writer="node/w0")
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("writer", ["", "a b", "../x", "maintenance", "x" * 101])
def test_a_writers_name_that_cannot_be_used_is_refused(writer: str, sqlite_url: str) -> None:
    """It is part of a file's name and of a lock's; one name belongs to purges."""
    with pytest.raises(ValueError, match="name"):
        RecordStore(sqlite_url, writer=writer)


def test_a_server_that_is_not_there_is_no_error_at_start() -> None:
    """The node comes up, unready, and says why."""

    async def work() -> None:
        async with running("postgresql://127.0.0.1:9/none") as store:
            assert not store.is_ready()
            assert store.problem == errors.UNREACHABLE
            with pytest.raises(RecordUnavailable, match=errors.UNREACHABLE):
                await store.vault_entries("s")

    asyncio.run(work())


def test_only_the_owner_can_read_the_files(sqlite_url: str, tmp_path: Path) -> None:
    """Pseudonyms and digests are personal data too."""

    async def work() -> None:
        async with running(sqlite_url) as store:
            await store.open(opening())
            modes.extend(file_modes(tmp_path))

    modes: list[int] = []
    asyncio.run(work())
    assert len(modes) >= 4
    assert set(modes) == {0o600}


def file_modes(folder: Path) -> list[int]:
    """Access modes of the database, its journal and its locks."""
    return [path.stat().st_mode & 0o777 for path in folder.glob("records.db*")]
