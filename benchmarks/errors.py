"""The worst errors of detection, to be read on the terminal: `python -m benchmarks.errors miss|alarm [--data FOLDER]`.

A miss is a marked span of core data of which less than half lies under findings of any type; the longest come first. An
alarm is a finding of core data of which less than half lies in marked spans, in a record or set where its type is
marked, or that has no marks at all; the surest come first. Nothing is written to a file: the sets hold texts of others.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from benchmarks.scoring import FIXTURES, MINIMUM_SCORE, group_of, load_sets
from sluis_detectors.engine import Engine
from sluis_detectors.entities import ENTITIES
from sluis_detectors.finding import Finding

_SOFT: Final = frozenset(("ORGANIZATION", "LOCATION", "DATE_TIME", "URL", "OTHER"))
_AROUND: Final = 35  # characters shown on either side


@dataclass(frozen=True, slots=True)
class Error:
    """One span that was missed or found for nothing. `weight`: the greater, the worse."""

    weight: float
    name: str
    kind: str
    start: int
    end: int
    text: str

    def __str__(self) -> str:
        """The span between « and », with what stands around it, on one line."""
        before, after = self.text[max(0, self.start - _AROUND) : self.start], self.text[self.end : self.end + _AROUND]
        line = f"{before}«{self.text[self.start : self.end]}»{after}".replace("\n", "⏎")
        return f"{self.weight:6.2f} {self.name:<26} {self.kind:<14} {line}"


def misses(record: Mapping[str, Any], findings: Iterable[Finding]) -> Iterator[Error]:
    """Marked spans of core data that no finding covers."""
    covered = _places((finding.start, finding.end) for finding in findings)
    for span in record["spans"]:
        start, end = span["start"], span["end"]
        if span["type"] not in _SOFT and 2 * len(covered.intersection(range(start, end))) < end - start:
            yield Error(end - start, "", span["type"], start, end, record["text"])


def alarms(record: Mapping[str, Any], findings: Iterable[Finding], marked: frozenset[str]) -> Iterator[Error]:
    """Findings of core data outside what is marked. `marked`: the groups of types that the set marks."""
    labels = frozenset(map(group_of, record.get("labels") or ())) or marked
    covered = _places((span["start"], span["end"]) for span in record["spans"])
    for found in findings:
        kind = ENTITIES[found.entity].kind
        if kind in _SOFT or (labels and group_of(kind) not in labels):
            continue
        if 2 * len(covered.intersection(range(found.start, found.end))) < found.end - found.start:
            yield Error(found.score, found.recognizer, kind, found.start, found.end, record["text"])


def _places(spans: Iterable[tuple[int, int]]) -> set[int]:
    return {place for start, end in spans for place in range(start, end)}


def _errors(kind: str, records: Sequence[Mapping[str, Any]], engine: Engine) -> Iterator[Error]:
    marked = frozenset(group_of(span["type"]) for record in records for span in record["spans"])
    for record in records:
        findings = [f for f in engine.analyse([record["text"]])[0].findings if f.score >= MINIMUM_SCORE]
        yield from misses(record, findings) if kind == "miss" else alarms(record, findings, marked)


def main() -> None:
    """Print how many there are by set and kind, then the worst."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=("miss", "alarm"))
    parser.add_argument("--data", type=Path, help="folder of further sets")
    parser.add_argument("--only", default="", help="only sets whose name contains this")
    parser.add_argument("--count", type=int, default=100, help="how many to print")
    given = parser.parse_args()
    engine = Engine()
    sets = load_sets(FIXTURES, *([given.data] if given.data else []))
    found: list[Error] = []
    totals: Counter[tuple[str, str, str]] = Counter()
    for name, records in sets.items():
        if given.only in name and records and "spans" in records[0]:
            errors = list(_errors(given.kind, records, engine))
            totals.update((name, error.kind, error.name) for error in errors)
            found += errors
    for (name, kind, recognizer), number in totals.most_common():
        print(f"{number:6} {name:<26} {kind:<14} {recognizer}")
    print(*sorted(found, key=lambda error: -error.weight)[: given.count], sep="\n")


if __name__ == "__main__":
    main()
