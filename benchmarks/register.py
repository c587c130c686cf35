"""Measure the client register: `python -m benchmarks.register [--data FOLDER] [--clients 100000] [--json]`.

A register of invented companies and people is built and written to a file under a key. Then: how many of 2,000
mentions are found, by the way in which they are written; how many names of other companies and people, made by the
same rules, raise an alarm; how many texts without client data do; what a text costs. Everything is drawn with a fixed
seed. `--data`: a folder with `clean-*.jsonl` (texts without data) and `office-*.jsonl`; the project's own sets else.

Right: a finding of 0.5 or more covers half of the mention and bears the client's id, or no id where several clients
share the form. Names are combined from the name lists of the project and from syllables.
"""

import argparse
import json
import random
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import psutil

from benchmarks.clients import CARRIERS, SECTORS, Client, clients, mentions, strangers
from sluis_detectors.config import RegisterFile, WordList
from sluis_detectors.normalise import normalise
from sluis_detectors.register.compiling import Compiler
from sluis_detectors.register.file import write_register
from sluis_detectors.register.lists import Register
from sluis_detectors.register.search import TYPED_WRONG

FIXTURES: Final = Path(__file__).parents[1] / "tests" / "fixtures" / "detection"
KEY: Final = b"a key of thirty-two bytes, no m."
MENTIONS: Final = 2_000
_MINIMUM: Final = 0.5


@dataclass(slots=True)
class Recall:
    """Of one way of writing: mentions, found, found with the id of the client or of nobody, found with another's."""

    mentions: int = 0
    found: int = 0
    own: int = 0
    nobody: int = 0
    other: int = 0


def recall(register: Register, known: list[Client], rng: random.Random, total: int) -> dict[str, Recall]:
    """What is found of the mentions, by way of writing."""
    result: dict[str, Recall] = {}
    for way, client, text, start, end in mentions(known, rng, total):
        row = result.setdefault(way, Recall())
        row.mentions += 1
        normal = normalise(text)
        refs, covered = set(), 0
        for finding in register.find(normal.text):
            first, last = normal.original(finding.start, finding.end)
            if finding.score >= _MINIMUM and min(last, end) > max(first, start):
                covered += min(last, end) - max(first, start)
                refs.add(finding.ref)
        if 2 * covered >= end - start:
            row.found += 1
            row.own += client.ident in refs
            row.nobody += client.ident not in refs and "" in refs
            row.other += client.ident not in refs and "" not in refs
    return result


def alarms(register: Register, texts: list[str]) -> tuple[int, int, int]:
    """How many texts have a finding, how many of those only for a word one letter from a client's, and of how many."""
    best = [
        max((f.score for f in register.find(normalise(text).text) if f.score >= _MINIMUM), default=0.0)
        for text in texts
    ]
    return sum(score > 0 for score in best), best.count(TYPED_WRONG), len(texts)


def _resident() -> int:
    return psutil.Process().memory_info().rss


def _texts(path: Path) -> list[str]:
    return [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines() if line.strip()]


@dataclass(slots=True)
class Report:
    """All figures; times in seconds of one processor."""

    build_s: float = 0.0
    file_bytes: int = 0
    forms: int = 0
    ordinary: int = 0
    load_s: float = 0.0
    memory_bytes: int = 0
    recall: dict[str, Recall] = field(default_factory=dict)
    alarms: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    ms_per_1000: dict[str, tuple[float, float]] = field(default_factory=dict)


def measure(count: int, folder: Path | None) -> Report:
    """Build, ask, count."""
    report, rng = Report(), random.Random(20261125)  # noqa: S311 - a fixed draw, not a secret
    known = list(clients(count, rng))
    started = time.process_time()
    compiler = Compiler(KEY)
    for client in known:
        for written, kind in client.forms:
            compiler.add(client.ident, written, kind)
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory) / "clients.register"
        digest = write_register(path, compiler.arrays(), tuple(compiler.ids), KEY)
        report.build_s = time.process_time() - started
        report.forms, report.ordinary, report.file_bytes = compiler.forms, compiler.ordinary, path.stat().st_size
        del compiler
        Register((WordList("warm", "CLIENT", (("1", ("Vesta",)),)),))  # the word lists, which a process reads once
        before, started = _resident(), time.process_time()
        register = Register((), (RegisterFile("clients", "CLIENT", str(path), digest),), KEY)
        report.load_s = time.process_time() - started
        report.memory_bytes = _resident() - before
    report.recall = recall(register, known, rng, MENTIONS)
    names = strangers(known, 2_000, random.Random(7))  # noqa: S311
    for sort in ("company", "person"):
        own = [name for name in names if (sort == "person") == (not any(s in name for s in SECTORS) and " " in name)]
        texts = [rng.choice(CARRIERS).format(name) for name in own]
        report.alarms[f"{sort} that is no client"] = alarms(register, texts)
    for path in sorted((folder or FIXTURES).glob("*.jsonl")):
        if path.name.startswith(("clean", "office")):
            texts = _texts(path)
            if path.name.startswith("clean"):
                report.alarms[path.stem] = alarms(register, texts)
            report.ms_per_1000[path.stem] = _cost(register, texts)
    return report


def _cost(register: Register, texts: list[str]) -> tuple[float, float]:
    """Milliseconds of CPU per 1,000 characters: of texts like others before, and of the same texts once more."""
    rounds = []
    for part in (texts[::2], texts[1::2], *[texts] * 5):
        started = time.process_time()
        for text in part:
            register.find(text)
        rounds.append((time.process_time() - started) * 1e6 / sum(map(len, part)))
    return rounds[1], min(rounds[2:])


def _print(report: Report) -> None:
    print(f"{report.forms} forms, {report.ordinary} of them ordinary words or short")
    print(f"built in {report.build_s:.1f} s, {report.file_bytes / 1e6:.1f} MB, loaded in {report.load_s:.2f} s")
    print(f"{report.memory_bytes / 1e6:.1f} MB of memory, shared by forked processes\n")
    print("| written | mentions | found | with its id | shared | another's id |\n|---|---|---|---|---|---|")
    for way, row in report.recall.items():
        print(f"| {way} | {row.mentions} | {row.found / row.mentions:.0%} | {row.own} | {row.nobody} | {row.other} |")
    total = Counter[str]()
    for row in report.recall.values():
        total.update(mentions=row.mentions, found=row.found, own=row.own, nobody=row.nobody, other=row.other)
    print(
        f"| all | {total['mentions']} | {total['found'] / total['mentions']:.1%} | {total['own']} | {total['nobody']} "
        f"| {total['other']} |\n"
    )
    print("| texts | alarms | of which one letter from a client |\n|---|---|---|")
    for name, (raised, near, of) in report.alarms.items():
        print(f"| {name} ({of}) | {raised} ({raised / max(of, 1):.1%}) | {near} |")
    print("\n| texts | ms of CPU per 1,000 characters, new | words seen before |\n|---|---|---|")
    for name, (new, seen) in report.ms_per_1000.items():
        print(f"| {name} | {new:.3f} | {seen:.3f} |")


def _as_data(report: Report) -> dict[str, Any]:
    from dataclasses import asdict

    return asdict(report)


def main() -> None:
    """Entry point."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="folder with clean-*.jsonl and office-*.jsonl")
    parser.add_argument("--clients", type=int, default=100_000)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    report = measure(given.clients, given.data)
    if given.json:
        print(json.dumps(_as_data(report)))
    else:
        _print(report)


if __name__ == "__main__":
    main()
