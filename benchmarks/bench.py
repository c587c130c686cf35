"""`make bench`: Sluis, bare mitmproxy and the afternoon version in one run, A B A B, on the same requests.

The system under test has one core, the AI service and this load generator the other. Every comparison is made within
a round and the median over the rounds is shown, so that what else the machine does hits all of them.
"""

import argparse
import asyncio
import contextlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table

from benchmarks import report
from benchmarks.systems import HERE, HOST, Running, pinned, start_mitmproxy, start_sluis
from benchmarks.texts import MEDIUM
from benchmarks.workloads import QUICK, Load, Numbers, Round, leaks, open_streams_mib, scans_to_the_end, settle
from sluis.demo.certificates import Certificates, make_certificates

SYSTEM_CORE, LOAD_CORE = 0, 1
ROOT: Final = HERE.parent


@contextlib.contextmanager
def upstream(certificates: Certificates) -> Iterator[int]:
    """The AI service, on the load generator's core; its port."""
    command = [*pinned(LOAD_CORE), sys.executable, "-m", "benchmarks.upstream"]
    with subprocess.Popen(
        [*command, str(certificates.leaf), str(certificates.key)], stdout=subprocess.PIPE, cwd=ROOT, text=True
    ) as process:
        assert process.stdout is not None
        try:
            yield int(process.stdout.readline())
        finally:
            process.kill()


@contextlib.contextmanager
def systems(folder: Path, port: int, certificates: Certificates, spacy_model: str) -> Iterator[dict[str, Running]]:
    """All systems, started one after another and left running: idle ones cost nothing."""
    running: dict[str, Running] = {}
    core = SYSTEM_CORE
    try:
        for name, script in (("bare mitmproxy", ""), ("mitmproxy streaming", "passthrough.py")):
            running[name] = start_mitmproxy(
                name, folder / name.replace(" ", "-"), port, certificates, core=core, script=script
            )
        running["afternoon version"] = start_mitmproxy(
            "afternoon version",
            folder / "afternoon",
            port,
            certificates,
            core=core,
            script="afternoon.py",
            environment={"BENCH_SPACY_MODEL": spacy_model},
        )
        running["Sluis"] = start_sluis(
            "Sluis", folder / "sluis", port, certificates, core=core, policy=HERE / "policy.yaml"
        )
        yield running
    finally:
        for system in running.values():
            system.stop()


def mib(values: list[int]) -> float:
    """The largest, in MiB."""
    return max(values, default=0) / 2**20


@dataclass(frozen=True, slots=True)
class Outcome:
    """Numbers of each round per system, peak memory in MiB per system, and what is measured once."""

    rounds: dict[str, list[dict[str, float]]]
    peaks: dict[str, float]
    extra: dict[str, float]


async def measure(running: dict[str, Running], load: Load, rounds: int, console: Console) -> Outcome:
    """Round after round over all systems, then memory, leaks and long texts."""
    numbers = Numbers()
    found: dict[str, list[dict[str, float]]] = {name: [] for name in running}
    peaks = {name: system.memory_bytes() / 2**20 for name, system in running.items()}
    sluis = running["Sluis"]
    workers, others = sluis.memory_by_role()
    extra = {"idle worker MiB": mib(workers), "detector MiB": mib(others)}
    for index in range(rounds):
        this_round = Round(load, numbers)
        for name, system in running.items():
            console.print(f"round {index + 1} of {rounds}: {name}")
            numbers_found = {} if name == "mitmproxy streaming" else await this_round.measure(system)
            if name != "bare mitmproxy":
                numbers_found |= await this_round.streams(system)
            found[name].append(numbers_found)
            peaks[name] = max(peaks[name], system.memory_bytes() / 2**20)
    console.print("open streams, leaks and long texts")
    extra["detector MiB"] = max(extra["detector MiB"], mib(sluis.memory_by_role()[1]))
    extra |= {name: float(value) for name, value in (await leaks(sluis, numbers.take(40, MEDIUM))).items()}
    extra["missed at the end"] = float(not await scans_to_the_end(sluis, 200_000))
    streams = 1000 if load != QUICK else 100
    extra["streams MiB"], failed = await open_streams_mib(sluis, streams)
    extra["streams failed"] = float(failed)
    return Outcome(found, peaks, extra)


def main() -> None:
    """Run, print, and write docs/benchmarks.md unless `--quick`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="rounds over all systems (default 7)")
    parser.add_argument("--quick", action="store_true", help="one small round, to see that it works; writes nothing")
    parser.add_argument("--spacy-model", default="", help="spaCy pipeline for the afternoon version (name or path)")
    parser.add_argument("--output", type=Path, default=ROOT / "docs" / "benchmarks.md")
    options = parser.parse_args()
    if (os.cpu_count() or 1) < 2:
        parser.error("two cores are needed: one for the system under test, one for the load")
    os.sched_setaffinity(0, {LOAD_CORE})
    console = Console(width=None if sys.stdout.isatty() else 120)
    where = report.machine()
    load, rounds = (QUICK, 1) if options.quick else (Load(), options.rounds)
    with tempfile.TemporaryDirectory(prefix="sluis-bench-") as name:
        folder = Path(name)
        certificates = make_certificates(folder / "upstream", ["localhost", "127.0.0.1", HOST])
        with (
            upstream(certificates) as port,
            systems(folder, port, certificates, options.spacy_model) as running,
        ):
            settle()
            outcome = asyncio.run(measure(running, load, rounds, console))
    model = Path(options.spacy_model).name if options.spacy_model else "none: a blank one, so it finds no names"
    about = f"Machine: {where}. spaCy pipeline of the afternoon version: {model}."
    show(console, outcome, about, output=None if options.quick else options.output)


def show(console: Console, outcome: Outcome, about: str, *, output: Path | None) -> None:
    """Both tables, in the terminal and in the page."""
    extra = outcome.extra
    tables = {
        "Side by side": (["", *outcome.rounds], report.comparison(outcome.rounds, outcome.peaks)),
        "Goals": (
            ["Sluis over bare mitmproxy", "measured", "reach", ""],
            [row.cells() for row in report.goals(outcome.rounds, extra)],
        ),
    }
    names = f"{extra['names leaked']:.0f} of {extra['names']:.0f} names were not recognised by Sluis in this run."
    console.print(about)
    for title, (header, rows) in tables.items():
        table = Table(*header, title=title)
        for row in rows:
            table.add_row(*row)
        console.print(table)
    console.print(names)
    if output is not None:
        parts = [f"## {title}\n\n{report.markdown(header, rows)}" for title, (header, rows) in tables.items()]
        output.parent.mkdir(exist_ok=True)
        report.write(output, "\n\n".join([about, *parts, names]))


if __name__ == "__main__":
    main()
