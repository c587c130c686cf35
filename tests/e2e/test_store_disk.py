"""The store on a real disk that is full or read-only."""

import asyncio
from pathlib import Path

import pytest

from sluis.records import RecordUnavailable, VaultEntry, errors
from sluis.records.reading import Filter, Record, reading
from sluis.records.verify import Purged, Report, verify
from support.mounts import SmallDisk
from support.records import NOON, closing, opening, running, until


def look(url: str) -> tuple[dict[str, Record], Report]:
    """All records by id, and the verdict of the verifier."""
    with reading(url) as reader:
        records = {record["record_id"]: record for record in reader.stream(Filter())}
        return records, verify(reader.chain(), Purged(reader.purges()))


def url_on(folder: Path) -> str:
    """A store in this folder."""
    return f"sqlite:///{folder}/records.db"


def test_a_full_disk_refuses_and_recovers_by_itself(small_disk: SmallDisk) -> None:
    """Openings fail at once and leave nothing, readiness goes, and both come back with the room; no gap."""
    url = url_on(small_disk.path)
    taken: list[str] = []

    async def work() -> None:
        async with running(url) as store:
            await store.open(opening("before"))
            ballast = await asyncio.to_thread(small_disk.fill)
            # A closing tries the disk itself, and waits; openings don't come so far.
            await store.close(closing("before"))
            assert store.problem == errors.DISK_FULL
            for number in range(3):
                vault = [VaultEntry("s", f"[P_{number}]", b"x" * 1000, NOON)]
                with pytest.raises(RecordUnavailable, match=errors.DISK_FULL):
                    await store.open(opening(f"full-{number}"), vault)
            await asyncio.to_thread(ballast.unlink)
            await until(store.is_ready)
            for number in range(5):
                await store.open(opening(f"after-{number}"))
                taken.append(f"after-{number}")

    asyncio.run(work())
    records, report = look(url)
    assert set(records) == {"before", *taken}
    assert records["before"]["state"] == "closed"
    assert report.is_intact
    assert report.tips["node/w0"].seq == 7


def test_a_disk_that_fills_up_while_writing_loses_nothing_acknowledged(small_disk: SmallDisk) -> None:
    """Written until it is full: what was acknowledged is there, what was refused is not, and what is open can end."""
    url = url_on(small_disk.path)
    acknowledged: list[str] = []
    refused: list[str] = []

    async def work() -> None:
        async with running(url) as store:

            async def write(name: str) -> None:
                for number in range(100_000):
                    record_id = f"{name}-{number}"
                    try:
                        await store.open(opening(record_id, purpose="x" * 4000))
                    except RecordUnavailable:
                        refused.append(record_id)
                        return
                    acknowledged.append(record_id)

            await asyncio.gather(*(write(f"t{task}") for task in range(8)))
            assert not store.is_ready()
            # The room that openings leave free is for this.
            await asyncio.gather(*(store.close(closing(record_id)) for record_id in acknowledged[-50:]))

    asyncio.run(work())
    records, report = look(url)
    assert acknowledged
    assert set(records) == set(acknowledged)
    assert not set(records) & set(refused)
    assert report.is_intact


def test_a_store_on_a_read_only_disk_refuses_and_recovers(small_disk: SmallDisk) -> None:
    """The node comes up unready, says why, and works when the disk can be written again."""
    url = url_on(small_disk.path)

    async def work() -> None:
        async with running(url) as store:
            await store.open(opening("before"))
            await store.close(closing("before"))
        await asyncio.to_thread(small_disk.remount, "ro")
        async with running(url) as store:
            assert not store.is_ready()
            assert store.problem == errors.READ_ONLY
            with pytest.raises(RecordUnavailable, match=errors.READ_ONLY):
                await store.open(opening("refused"))
            await asyncio.to_thread(small_disk.remount, "rw")
            await until(store.is_ready)
            await store.open(opening("after"))

    asyncio.run(work())
    records, report = look(url)
    assert set(records) == {"before", "after"}
    assert report.is_intact
