"""Kills a process that writes records, again and again, and counts what was lost: it must be nothing.

A child opens and closes records as fast as it can and names each on a pipe once the store says that it is durable.
It is killed (SIGKILL) at a random moment; one time in ten while it still starts. In the end every named opening and
closing must be in the store, every chain must verify, and no record may be left open.

    python -m benchmarks.crash_store --times 200
"""

import argparse
import asyncio
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from sluis.records import Closing, Opening, RecordStore
from sluis.records.reading import Filter, reading
from sluis.records.verify import Purged, verify

_WRITER = "crash/w0"
_AT_ONCE = 16


async def write(url: str) -> None:
    """Open and close records until killed; `o ID` and `c ID` go to standard output after each."""
    store = RecordStore(url, writer=_WRITER, deadline_s=30)
    await store.start()

    async def exchange() -> None:
        while True:
            record_id = uuid4().hex
            now = datetime.now(UTC)
            await store.open(Opening(record_id=record_id, started_at=now, user_ref="u", decision_reason=("x",)))
            os.write(1, f"o {record_id}\n".encode())
            await store.close(Closing(record_id=record_id, ended_at=now, duration_ms=1.0))
            os.write(1, f"c {record_id}\n".encode())

    await asyncio.gather(*(exchange() for _ in range(_AT_ONCE)))


def kill_once(url: str, chance: random.Random) -> list[str]:
    """What one child named before it was killed."""
    command = [sys.executable, "-m", "benchmarks.crash_store", "--child", url]
    with subprocess.Popen(command, stdout=subprocess.PIPE, bufsize=0) as child:
        assert child.stdout is not None
        first = b""
        if chance.random() < 0.1:
            time.sleep(chance.uniform(0, 1.5))
        else:
            first = child.stdout.read(1)
            time.sleep(chance.uniform(0, 0.3))
        child.kill()
        named = first + child.stdout.read()
    # The last line may be cut off: then its writer was killed while naming it.
    return named.decode().split("\n")[:-1]


async def recover(url: str) -> None:
    """Start and stop once more, so that what was left open is closed."""
    store = RecordStore(url, writer=_WRITER, deadline_s=30)
    await store.start()
    await store.stop()


def run(url: str, times: int, seed: int) -> dict[str, int]:
    """Kill so many times; the counts."""
    chance = random.Random(seed)  # noqa: S311 - moments, no secrets
    named: set[str] = set()
    for turn in range(times):
        named.update(kill_once(url, chance))
        if sys.stderr.isatty():
            print(f"\r{turn + 1}/{times} killed, {len(named)} acknowledged", end="", file=sys.stderr, flush=True)
    asyncio.run(recover(url))
    with reading(url) as reader:
        report = verify(reader.chain(), Purged(reader.purges()))
        states = {record["record_id"]: record["state"] for record in reader.stream(Filter())}
    opened = {line[2:] for line in named if line.startswith("o ")}
    closed = {line[2:] for line in named if line.startswith("c ")}
    return {
        "kills": times,
        "acknowledged_openings": len(opened),
        "acknowledged_closings": len(closed),
        "lost_openings": len(opened - states.keys()),
        "lost_closings": sum(states.get(record_id) != "closed" for record_id in closed),
        "left_open": sum(state == "open" for state in states.values()),
        "abandoned": sum(state == "abandoned" for state in states.values()),
        "chain_problems": len(report.problems),
        "entries": report.entries,
    }


def main() -> None:
    """Exit code 1 when anything was lost or broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--url", default="", help="store; without it SQLite in a temporary folder")
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--child", default="", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        asyncio.run(write(arguments.child))
    seed = arguments.seed if arguments.seed is not None else random.SystemRandom().randrange(10**6)
    with tempfile.TemporaryDirectory(prefix="sluis-crash-") as folder:
        url = arguments.url or f"sqlite:///{Path(folder)}/records.db"
        counts = run(url, arguments.times, seed)
    print(json.dumps(counts | {"seed": seed}))
    is_whole = not (
        counts["lost_openings"] or counts["lost_closings"] or counts["left_open"] or counts["chain_problems"]
    )
    sys.exit(0 if is_whole and counts["acknowledged_openings"] else 1)


if __name__ == "__main__":
    main()
