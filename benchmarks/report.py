"""The numbers as a table in the terminal and in docs/benchmarks.md, each beside what we set out to reach."""

import datetime as dt
import importlib.metadata
import os
import platform
import re
import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

type Rounds = Mapping[str, Sequence[Mapping[str, float]]]

_PACKAGES: Final = ("mitmproxy", "presidio-analyzer", "spacy", "sluis")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the goals: what, the number we got, the number to reach, and whether less or more is better."""

    what: str
    value: float
    reach: float
    unit: str
    is_less_better: bool = True

    @property
    def is_reached(self) -> bool:
        """Whether the goal is met."""
        return self.value <= self.reach if self.is_less_better else self.value >= self.reach

    def cells(self) -> tuple[str, ...]:
        """For a table."""
        sign = "≤" if self.is_less_better else "≥"
        verdict = "reached" if self.is_reached else "**missed**"
        return (self.what, _number(self.value, self.unit), f"{sign} {self.reach:g} {self.unit}".strip(), verdict)


def _number(value: float, unit: str) -> str:
    return f"{value:.2f} {unit}".strip() if value < 10 else f"{value:.0f} {unit}".strip()


def paired(rounds: Rounds, name: str, other: str, compare: Callable[[float, float], float], metric: str) -> float:
    """The median over the rounds of a comparison of two systems *in the same round*: noise hits both."""
    return statistics.median(compare(a[metric], b[metric]) for a, b in zip(rounds[name], rounds[other], strict=True))


def difference(a: float, b: float) -> float:
    """a - b."""
    return a - b


def ratio(a: float, b: float) -> float:
    """a / b."""
    return a / b if b else float("inf")


def goals(rounds: Rounds, extra: Mapping[str, float]) -> list[Row]:
    """Every goal with what was measured. `extra` holds what was measured once: memory, values, longest text."""

    def added(metric: str, base: str = "bare mitmproxy") -> float:
        return paired(rounds, "Sluis", base, difference, metric)

    def times(metric: str, base: str = "bare mitmproxy") -> float:
        return paired(rounds, "Sluis", base, ratio, metric)

    worker = statistics.median(
        ratio(bare["burst cpu"], sluis["burst worker cpu"])
        for sluis, bare in zip(rounds["Sluis"], rounds["bare mitmproxy"], strict=True)
    )
    growth = statistics.median(ratio(found["turn 20 p50"], found["turn 1 p50"]) for found in rounds["Sluis"])
    long_cpu = statistics.median(found["long new cpu"] for found in rounds["Sluis"])
    stream = "mitmproxy streaming"
    return [
        Row("added p50, medium, names on, text new", added("medium new p50"), 10, "ms"),
        Row("added p50, medium, text seen before", added("medium seen p50"), 1.5, "ms"),
        Row("CPU per request, medium, new, over bare", times("medium new cpu"), 4, "×"),
        Row("requests/s, 8 connections, all on one core, over bare", times("burst rate"), 0.25, "×", False),
        Row("same, the proxy's core alone (detection elsewhere)", worker, 0.9, "×", False),
        Row("chat: turn 20 over turn 1", growth, 1.5, "×"),
        Row("chat: added p50 at turn 20", added("turn 20 p50"), 10, "ms"),
        Row("first streamed byte, added, after detection", added("stream first", stream), 2, "ms"),
        Row("CPU per 62-frame stream over mitmproxy's own", times("stream cpu", stream), 1.2, "×"),
        Row("20,000 characters, new: CPU", long_cpu, 120, "ms"),
        Row("worst wait of others meanwhile, added", added("worst wait"), 50, "ms"),
        Row("memory: 1,000 open streams", extra["streams MiB"], 220, "MiB"),
        Row("memory: 1,000 open streams, failed", extra["streams failed"], 0, ""),
        Row("memory: idle proxy worker", extra["idle worker MiB"], 120, "MiB"),
        Row("memory: each detector process", extra["detector MiB"], 200, "MiB"),
        Row("values not restored", extra["not restored"], 0, ""),
        Row("structured values leaked", extra["structured leaked"], 0, ""),
        Row("values missed at the end of 200,000 characters", extra["missed at the end"], 0, ""),
    ]


def comparison(rounds: Rounds, peaks: Mapping[str, float]) -> list[tuple[str, ...]]:
    """The systems side by side: medians over the rounds."""
    metrics = [
        ("short, new: p50 ms", "short new p50"),
        ("medium, new: p50 ms", "medium new p50"),
        ("medium, new: p95 ms", "medium new p95"),
        ("medium, seen: p50 ms", "medium seen p50"),
        ("long, new: p50 ms", "long new p50"),
        ("medium, new: CPU ms", "medium new cpu"),
        ("long, new: CPU ms", "long new cpu"),
        ("requests/s, 8 connections", "burst rate"),
        ("turn 1 of a chat: p50 ms", "turn 1 p50"),
        ("turn 20 of a chat: p50 ms", "turn 20 p50"),
        ("worst wait beside long prompts: ms", "worst wait"),
        ("stream: first byte ms", "stream first"),
        ("stream of 62 frames: CPU ms", "stream cpu"),
        ("failed requests", "failed"),
    ]
    rows = [(title, *(_median(rounds[name], metric) for name in rounds)) for title, metric in metrics]
    return [*rows, ("peak memory: MiB", *(f"{peaks[name]:.0f}" for name in rounds))]


def _median(found: Sequence[Mapping[str, float]], metric: str) -> str:
    values = [numbers[metric] for numbers in found if metric in numbers]
    return _number(statistics.median(values), "") if values else "–"


def machine() -> str:
    """The machine in a sentence."""
    model = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text("utf-8"))
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in _PACKAGES)
    return (
        f"{dt.datetime.now(dt.UTC):%Y-%m-%d}, {model[1] if model else platform.machine()}, {os.cpu_count()} cores, "
        f"{memory:.0f} GiB, Linux {platform.release()}, Python {platform.python_version()}; {versions}; "
        f"load average at the start {os.getloadavg()[0]:.1f}"
    )


def markdown(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table in Markdown."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def write(path: Path, measured: str, mark: str = "measured") -> None:
    """Put what was measured into the page, between its marks; the prose around it stays."""
    begin, end = f"<!-- {mark}: begin -->", f"<!-- {mark}: end -->"
    page = path.read_text("utf-8") if path.exists() else f"# Benchmarks\n\n{begin}\n{end}\n"
    before, _, rest = page.partition(begin)
    after = rest.partition(end)[2]
    path.write_text(f"{before}{begin}\n\n{measured}\n\n{end}{after}", "utf-8")
