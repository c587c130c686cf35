"""Measure detection: `python benchmarks/evaluate.py [--data FOLDER]`, a line a set, or `--json` for all figures.

Without `--data` the sets in `tests/fixtures/detection/` are measured. A set is a file of JSON lines: `id`, `lang`,
`text`, `spans` of `{start, end, type}` (code points), and `labels` where only some types were marked in that record.

A marked span is found when half of its characters lie under findings of a compatible type; a finding is right when
half of its characters lie in marked spans of a compatible type. Compatible are ADDRESS and LOCATION, DATE_OF_BIRTH and
DATE_TIME, NL_BSN and ID_NUMBER. Findings of a type that the set (or the record, by `labels`) doesn't mark aren't judged
by type. Leak: share of the core sensitive characters, without white space, under no finding of any type; core leaves
out organisations, places, dates, web addresses and other. Miss: share of the records with core data in which some of it
wasn't found. Alarm: share of the records without marked spans in which something, or something core, was found. The
last column is milliseconds of one processor for 1,000 characters.

Sets of special categories (`special-*`) have no spans but `labels`, the categories that a text gives away of a person,
with none for a text about the topic alone, `topic` and `split`. They are scored a line a split: the share of texts
about a person in which the category was found, and the share of the others in which any was, in all and by topic.
"""

import argparse
import json
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from sluis_detectors.engine import Engine
from sluis_detectors.entities import ENTITIES

FIXTURES: Final = Path(__file__).parents[1] / "tests" / "fixtures" / "detection"
_GROUPS: Final = {
    "ADDRESS": "PLACE", "LOCATION": "PLACE",
    "DATE_OF_BIRTH": "DATE", "DATE_TIME": "DATE",
    "NL_BSN": "ID", "ID_NUMBER": "ID",
}  # fmt: skip
_SOFT: Final = frozenset(("ORGANIZATION", "LOCATION", "DATE_TIME", "URL", "OTHER"))
_SHARE: Final = 0.5
_SPECIAL: Final = frozenset(
    ("HEALTH", "RELIGION", "ETHNICITY", "UNION", "POLITICS", "SEX_LIFE", "BIOMETRIC", "CRIMINAL")
)
Span = tuple[int, int, str]
Special = dict[str, dict[str, dict[str, tuple[int, int]]]]


@dataclass(slots=True)
class Score:
    """Counts of one set; `rows` gives the figures of each type as precision and recall."""

    records: int = 0
    chars: int = 0
    seconds: float = 0.0
    marked: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    predicted: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    core_chars: int = 0
    leaked_chars: int = 0
    core_records: int = 0
    missed_records: int = 0
    clean_records: int = 0
    alarms: int = 0
    core_alarms: int = 0

    def figures(self, kind: str | None = None) -> tuple[float | None, float | None, float | None]:
        """Precision, recall and F1 of one type, or of all; None where there is nothing to divide by."""
        group = group_of(kind) if kind else None
        marked = self.marked[kind] if kind else self.marked.total()
        found = self.found[kind] if kind else self.found.total()
        predicted = self.predicted[group] if group else self.predicted.total()
        right = self.right[group] if group else self.right.total()
        precision, recall = _share(right, predicted), _share(found, marked)
        if precision is None or recall is None:
            return precision, recall, None
        return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def as_dict(self) -> dict[str, Any]:
        """All figures, for `--json`."""
        return {
            "records": self.records,
            "ms_per_1000_chars": _share(1e6 * self.seconds, self.chars),
            "typed": self.figures(),
            "types": {kind: self.figures(kind) for kind in sorted(self.marked)},
            "leak_core": _share(self.leaked_chars, self.core_chars),
            "core_records_with_a_miss": _share(self.missed_records, self.core_records),
            "alarm": _share(self.alarms, self.clean_records),
            "alarm_core": _share(self.core_alarms, self.clean_records),
        }


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def group_of(kind: str) -> str:
    """The name under which compatible types count as one."""
    return _GROUPS.get(kind, kind)


def _cover(spans: Iterable[Span]) -> set[int]:
    return {place for start, end, _ in spans for place in range(start, end)}


def _lies_in(span: Span, cover: set[int]) -> bool:
    return sum(place in cover for place in range(span[0], span[1])) >= _SHARE * (span[1] - span[0])


def add(score: Score, record: dict[str, Any], findings: Sequence[Span], marked_groups: frozenset[str]) -> None:
    """Count one record. `findings`: spans with the coarse types of `ENTITIES`; `marked_groups`: what the set marks."""
    gold = [(span["start"], span["end"], span["type"]) for span in record["spans"]]
    labels = frozenset(map(group_of, record["labels"])) if record.get("labels") else marked_groups
    judged = [span for span in findings if not record.get("labels") or group_of(span[2]) in labels]
    everything = _cover(findings)
    score.records += 1
    score.chars += len(record["text"])
    for span in gold:
        same = _cover(found for found in findings if group_of(found[2]) == group_of(span[2]))
        score.marked[span[2]] += 1
        score.found[span[2]] += _lies_in(span, same)
    for span in findings:
        group = group_of(span[2])
        if group in labels:
            score.predicted[group] += 1
            score.right[group] += _lies_in(span, _cover(g for g in gold if group_of(g[2]) == group))
    core = [span for span in gold if span[2] not in _SOFT]
    sensitive = {place for place in _cover(core) if not record["text"][place].isspace()}
    score.core_chars += len(sensitive)
    score.leaked_chars += len(sensitive - everything)
    score.core_records += bool(core)
    score.missed_records += not all(_lies_in(span, everything) for span in core)
    if not gold:
        score.clean_records += 1
        score.alarms += bool(judged)
        score.core_alarms += any(span[2] not in _SOFT for span in judged)


def measure(records: Sequence[dict[str, Any]], detect: Callable[[str, str], Sequence[Span]]) -> Score:
    """The score of `detect(text, language)` over a set."""
    marked = frozenset(group_of(span["type"]) for record in records for span in record["spans"])
    score = Score()
    for record in records:
        start = time.process_time()
        findings = detect(record["text"], record.get("lang", ""))
        score.seconds += time.process_time() - start
        add(score, record, findings, marked)
    return score


def measure_special(records: Iterable[dict[str, Any]], find: Callable[[str], Collection[str]]) -> Special:
    """By split: `recall` and `alarm` as hits and texts, by topic and in all (""). `find`: entities in a text."""
    counts: Special = {}
    for record in records:
        found = _SPECIAL.intersection(find(record["text"]))
        is_hit = found.issuperset(record["labels"]) if record["labels"] else bool(found)
        figure = counts.setdefault(record["split"], {}).setdefault("recall" if record["labels"] else "alarm", {})
        for topic in ("", record["topic"]):
            hits, texts = figure.get(topic, (0, 0))
            figure[topic] = hits + is_hit, texts + 1
    return counts


def _special_lines(name: str, counts: Special) -> Iterator[str]:
    for split, figures in counts.items():
        for figure, topics in figures.items():
            hits, texts = topics[""]
            each = " ".join(f"{topic} {part[0]}/{part[1]}" for topic, part in topics.items() if topic)
            yield f"{name:<12} {split:<7} {figure:<7} {_percent(_share(hits, texts))} % of {texts}: {each}"


def engine_detector(engine: Engine) -> Callable[[str, str], Sequence[Span]]:
    """The engine as shipped; the language is its own guess."""

    def detect(text: str, _: str) -> list[Span]:
        return [(f.start, f.end, ENTITIES[f.entity].kind) for f in engine.analyse([text])[0].findings]

    return detect


def _recased(records: Sequence[dict[str, Any]], change: Callable[[str], str]) -> list[dict[str, Any]]:
    """The records in small letters or capitals, but for those whose length that changes."""
    changed = [{**record, "text": change(record["text"])} for record in records]
    return [new for new, old in zip(changed, records, strict=True) if len(new["text"]) == len(old["text"])]


def _percent(value: float | None) -> str:
    return "    -" if value is None else f"{100 * value:5.1f}"


def _line(name: str, score: Score) -> str:
    typed, person = score.figures(), score.figures("PERSON")
    cells = [*typed, person[0], person[1], _share(score.leaked_chars, score.core_chars)]
    cells += [_share(score.missed_records, score.core_records)]
    cells += [_share(score.alarms, score.clean_records), _share(score.core_alarms, score.clean_records)]
    speed = _share(1e6 * score.seconds, score.chars) or 0
    return f"{name:<32} {score.records:>6} " + " ".join(map(_percent, cells)) + f" {speed:6.2f}"


def main() -> None:
    """Print the figures of every set."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=FIXTURES, help="folder of sets")
    parser.add_argument("--only", default="", help="measure only sets whose name contains this")
    parser.add_argument("--cases", action="store_true", help="also in small letters and in capitals")
    parser.add_argument("--json", action="store_true", help="print all figures as JSON")
    given = parser.parse_args()
    engine = Engine()
    detect = engine_detector(engine)
    scores: dict[str, Score] = {}
    if not given.json:
        print(f"{'set':<32} {'n':>6}     P     R    F1 per.P per.R  leak  miss alarm  core  ms/1k")
    for path in sorted(given.data.glob("*.jsonl")):
        records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        if given.only not in path.stem or not records or "spans" not in records[0]:
            continue
        variants = {path.stem: records}
        if given.cases:
            variants |= {f"{path.stem} small": _recased(records, str.lower)}
            variants |= {f"{path.stem} CAPITALS": _recased(records, str.upper)}
        for name, variant in variants.items():
            scores[name] = measure(variant, detect)
            if not given.json:
                print(_line(name, scores[name]), flush=True)
    special: dict[str, Special] = {}
    for path in sorted(given.data.glob("special-*.jsonl")):
        if given.only in path.stem:
            records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
            counts = measure_special(records, lambda text: {f.entity for f in engine.analyse([text])[0].findings})
            special[path.stem] = counts
            if not given.json:
                print(*_special_lines(path.stem, counts), sep="\n")
    if given.json:
        figures: dict[str, Any] = {name: score.as_dict() for name, score in scores.items()}
        print(json.dumps(figures | special, indent=1))


if __name__ == "__main__":
    main()
