"""`python -m benchmarks.breakdown`: where the CPU time of a request goes; writes its part of docs/benchmarks.md.

Bare mitmproxy and Sluis as `make bench` runs them, with medium prompts. By thread, from the kernel's own count
(`/proc/PID/task/*/schedstat`, nanoseconds on a core); inside the worker's event loop by samples, see `sampling`.
"""

import asyncio
import json
import os
import signal
import statistics
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Final

import psutil

from benchmarks import report
from benchmarks.bench import LOAD_CORE, ROOT, SYSTEM_CORE, upstream
from benchmarks.client import chat_request, connected
from benchmarks.systems import HERE, HOST, Running, start_mitmproxy, start_sluis
from benchmarks.texts import MEDIUM
from benchmarks.workloads import Numbers, settle
from sluis.demo.certificates import make_certificates

COUNT: Final = 80
ROUNDS: Final = 3
THREADS: Final = ("event loop", "record writer", "detectors")


def cpu_ms(system: Running) -> dict[str, float]:
    """CPU milliseconds so far, by what a thread is for."""
    found = dict.fromkeys(THREADS, 0.0)
    for process in system.processes():
        is_worker = system.accepts(process)
        for task in Path(f"/proc/{process.pid}/task").iterdir():
            name = "detectors" if not is_worker else THREADS[int(task.name) != process.pid]
            found[name] += int((task / "schedstat").read_text().split()[0]) / 1e6
    return found


async def ask(system: Running, requests: Sequence[bytes]) -> dict[str, float]:
    """CPU milliseconds per request, by thread; with what is written after the answer."""
    async with connected(system.target, requests[:2]) as connection:
        before = cpu_ms(system)
        for request in requests:
            await connection.send(request)
        await asyncio.sleep(0.3)
    after = cpu_ms(system)
    return {name: (after[name] - before[name]) / len(requests) for name in THREADS}


def worker(system: Running) -> psutil.Process:
    """The process that accepts connections."""
    return next(process for process in system.processes() if system.accepts(process))


async def shares(system: Running, requests: Sequence[bytes], folder: Path) -> dict[str, float]:
    """Shares of the worker's CPU time, by what it is at work for."""
    process = worker(system)
    async with connected(system.target, requests[:2]) as connection:
        process.send_signal(signal.SIGUSR1)
        for request in [*requests, *requests, *requests]:
            await connection.send(request)
        process.send_signal(signal.SIGUSR2)
        await connection.send(requests[0])
        await asyncio.sleep(0.5)
    samples = json.loads((folder / f"{process.pid}.json").read_text("utf-8"))
    total = sum(samples.values())
    return {name: count / total for name, count in samples.items()}


def rows(found: dict[tuple[str, str], list[dict[str, float]]]) -> Iterator[tuple[str, ...]]:
    """Medians over the rounds."""
    for (name, kind), rounds in found.items():
        yield (f"{name}, {kind}", *(f"{statistics.median(each[thread] for each in rounds):.1f}" for thread in THREADS))


def main() -> None:
    """Run, print, and write."""
    os.sched_setaffinity(0, {LOAD_CORE})
    numbers = Numbers()
    found: dict[tuple[str, str], list[dict[str, float]]] = {}
    with tempfile.TemporaryDirectory(prefix="sluis-profile-") as name, ExitStack() as stack:
        folder = Path(name)
        os.environ["SLUIS_BENCH_SAMPLES"] = str(folder)
        os.environ["PYTHONPATH"] = os.pathsep.join(
            filter(None, [str(HERE / "sampling"), os.environ.get("PYTHONPATH", "")])
        )
        certificates = make_certificates(folder / "upstream", ["localhost", "127.0.0.1", HOST])
        port = stack.enter_context(upstream(certificates))
        bare = start_mitmproxy("bare mitmproxy", folder / "bare", port, certificates, core=SYSTEM_CORE)
        stack.callback(bare.stop)
        sluis = start_sluis(
            "Sluis", folder / "sluis", port, certificates, core=SYSTEM_CORE, policy=HERE / "policy.yaml"
        )
        stack.callback(sluis.stop)
        settle()
        for _ in range(ROUNDS):
            texts = numbers.take(COUNT, MEDIUM)
            for system in (bare, sluis):
                requests = [chat_request(system.target, [{"role": "user", "content": text.text}]) for text in texts]
                for kind in ("new text", "seen text"):
                    found.setdefault((system.name, kind), []).append(asyncio.run(ask(system, requests)))
        parts = asyncio.run(shares(sluis, requests, folder))
    table = report.markdown(["CPU ms per request", *THREADS], list(rows(found)))
    ordered = sorted(parts.items(), key=lambda item: -item[1])
    inside = ", ".join(f"{name} {share:.0%}" for name, share in ordered)
    text = f"{report.machine()}.\n\n{table}\n\nOf a worker's CPU time, for seen text: {inside}."
    print(text)
    report.write(ROOT / "docs" / "benchmarks.md", text, "profile")


if __name__ == "__main__":
    main()
