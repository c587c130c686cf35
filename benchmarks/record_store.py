"""How long an opening takes to be durable, beside a bare flush of the same disk, taken in turns.

    python -m benchmarks.record_store [--url postgresql://...] [--writers 1 2]

One row per number of requests that open a record at the same time. `flush` is the median of writing and syncing 32 KiB
to a file in the same folder after each opening; with more than one request at once there is no such moment, and the
row has no flush.
"""

import argparse
import asyncio
import multiprocessing
import os
import statistics
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import uuid4

from sluis.records import FindingNote, Opening, RecordStore

_NOTE = FindingNote("PERSON", "personal", 0.91, "names", "PERSON(12)", "ab" * 32, ((0, 10, 22),))


class Flush:
    """A bare write and sync, timed."""

    def __init__(self, folder: str) -> None:
        self._descriptor = os.open(folder, os.O_TMPFILE | os.O_WRONLY, 0o600)
        self.seconds: list[float] = []

    def __call__(self) -> None:
        start = time.perf_counter()
        os.pwrite(self._descriptor, b"\0" * (32 << 10), 0)
        os.fdatasync(self._descriptor)
        self.seconds.append(time.perf_counter() - start)


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds of each opening and of each flush, of all together, and of CPU."""

    openings: list[float]
    flushes: list[float]
    wall: float
    cpu: float


async def openings(url: str, folder: str, writer: str, at_once: int, total: int) -> Measured:
    """Open records, so many at once."""
    flush = Flush(folder)
    store = RecordStore(url, writer=writer, deadline_s=60)
    await store.start()
    found: list[float] = []

    async def work() -> None:
        for _ in range(total // at_once):
            opening = Opening(
                record_id=uuid4().hex,
                started_at=datetime.now(UTC),
                user_ref="u-1",
                conversation_id="c-1",
                tool_id="chatgpt",
                decision="redact",
                decision_reason=("data-redacted",),
                findings=(_NOTE,) * 5,
            )
            start = time.perf_counter()
            await store.open(opening)
            found.append(time.perf_counter() - start)
            if at_once == 1:
                flush()

    start, cpu = time.perf_counter(), time.process_time()
    await asyncio.gather(*(work() for _ in range(at_once)))
    wall, cpu = time.perf_counter() - start, time.process_time() - cpu
    await store.stop()
    return Measured(found, flush.seconds, wall - sum(flush.seconds), cpu)


def row(url: str, folder: str, writers: int, at_once: int, total: int) -> str:
    """Measure one line of the table, each writer in a process of its own."""
    with ProcessPoolExecutor(writers, multiprocessing.get_context("spawn")) as pool:
        futures = [pool.submit(measure, url, folder, f"bench/w{number}", at_once, total) for number in range(writers)]
        done = [future.result() for future in futures]
    found = sorted(value for measured in done for value in measured.openings)
    flushes = [value for measured in done for value in measured.flushes]
    rate = sum(len(measured.openings) / measured.wall for measured in done)
    cpu = sum(measured.cpu for measured in done) / len(found)
    median, high = found[len(found) // 2], found[int(len(found) * 0.99)]
    flush = statistics.median(flushes) if flushes else None
    last = f"{flush * 1e3:8.2f} {median / flush:6.1f}" if flush else ""
    return f"{writers:7} {at_once:8} {rate:11.0f} {median * 1e3:8.2f} {high * 1e3:8.2f} {cpu * 1e6:7.0f} {last}"


def measure(url: str, folder: str, writer: str, at_once: int, total: int) -> Measured:
    """In a process of its own."""
    return asyncio.run(openings(url, folder, writer, at_once, total))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", default="", help="store; without it SQLite in a temporary folder")
    parser.add_argument("--writers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--total", type=int, default=2000, help="openings per writer and row")
    arguments = parser.parse_args()
    print("writers  at once  openings/s   p50 ms   p99 ms  CPU us  flush ms  ratio")
    with tempfile.TemporaryDirectory(prefix="sluis-bench-") as folder:
        url = arguments.url or f"sqlite:///{folder}/records.db"
        for writers in arguments.writers:
            for at_once in (1, 8, 64):
                print(row(url, folder, writers, at_once, arguments.total), flush=True)


if __name__ == "__main__":
    main()
