"""What counts as found, right, leaked and alarmed, over sets of marked texts.

A set is a file of JSON lines: `id`, `lang`, `text`, `spans` of `{start, end, type}` (code points), and `labels` where
only some types were marked in that record. A marked span is found when half of its characters lie under findings of a
compatible type; a finding is right when half of its characters lie in marked spans of a compatible type. Compatible are
ADDRESS and LOCATION, DATE_OF_BIRTH and DATE_TIME, NL_BSN and ID_NUMBER. Findings of a type that the set (or the record,
by `labels`) doesn't mark aren't judged by type.

Sets of special categories (`special-*`) have no spans but `labels`, the categories that a text gives away of a person,
with none for a text about the topic alone, `topic` and `split`. The newer ones have `facts` too, the places that tell.
"""

import json
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from sluis_detectors.engine import Engine
from sluis_detectors.entities import ENTITIES

FIXTURES: Final = Path(__file__).parents[1] / "tests" / "fixtures" / "detection"
MINIMUM_SCORE: Final = 0.5  # from which a finding counts, as in `sluis scan`
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

# Figures that are one count over another. Leak: share of the core sensitive characters, without white space, under no
# finding of any type; core leaves out organisations, places, dates, web addresses and other. Missed: share of the
# records with core data in which some of it wasn't found. Alarm: share of the records without marked spans in which
# something, or something core, was found. Noticed: share of the persons under findings of whatever type.
SHARES: Final = {
    "precision": ("right", "predicted"),
    "recall": ("found", "marked"),
    "person precision": ("right PERSON", "predicted PERSON"),
    "person recall": ("found PERSON", "marked PERSON"),
    "persons noticed": ("noticed PERSON", "marked PERSON"),
    "leak": ("leaked chars", "core chars"),
    "missed": ("missed records", "core records"),
    "alarm": ("alarms", "clean records"),
    "core alarm": ("core alarms", "clean records"),
    "special recall": ("special hits", "special records"),
    "special alarm": ("special alarms", "topic records"),
    "caught": ("caught attacks", "attacks"),
}
LOWER_IS_BETTER: Final = frozenset({"leak", "missed", "alarm", "core alarm", "special alarm"})
F1: Final = {"F1": ("precision", "recall"), "person F1": ("person precision", "person recall")}

Span = tuple[int, int, str]
Counts = Counter[str]
Record = dict[str, Any]
Detect = Callable[[str, str], Sequence[Span]]


@dataclass(slots=True)
class Score:
    """The counts of each record of a set, and what measuring it took."""

    each: list[Counts] = field(default_factory=list)
    chars: int = 0
    seconds: float = 0.0

    def total(self) -> Counts:
        """The counts of all records together."""
        total: Counts = Counter()
        for counts in self.each:
            total.update(counts)
        return total

    def figures(self) -> dict[str, float]:
        """All figures that the set gives, in 0..1."""
        return figures(self.total())

    def ms_per_1000_chars(self) -> float:
        """Milliseconds of one processor for 1,000 characters."""
        return 1e6 * self.seconds / self.chars if self.chars else 0.0

    def as_dict(self) -> dict[str, Any]:
        """All figures, with recall and precision of each type, for `--json`."""
        total = self.total()
        kinds = sorted(name.removeprefix("marked ") for name in total if name.startswith("marked "))
        types = {kind: {"recall": _share(total[f"found {kind}"], total[f"marked {kind}"])} for kind in kinds}
        for kind in kinds:
            group = group_of(kind)
            types[kind]["precision"] = _share(total[f"right {group}"], total[f"predicted {group}"])
        return {
            "records": len(self.each),
            "ms_per_1000_chars": self.ms_per_1000_chars(),
            **figures(total),
            "types": types,
        }


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def figures(total: Mapping[str, int]) -> dict[str, float]:
    """The figures that these counts give, in 0..1; those without anything to divide by are left out."""
    made = {name: total.get(part, 0) / total[whole] for name, (part, whole) in SHARES.items() if total.get(whole)}
    for name, (first, second) in F1.items():
        if first in made and second in made:
            both = made[first] + made[second]
            made[name] = 2 * made[first] * made[second] / both if both else 0.0
    return made


def group_of(kind: str) -> str:
    """The name under which compatible types count as one."""
    return _GROUPS.get(kind, kind)


def _cover(spans: Iterable[Span]) -> set[int]:
    return {place for start, end, _ in spans for place in range(start, end)}


def _lies_in(span: Span, cover: set[int]) -> bool:
    return sum(place in cover for place in range(span[0], span[1])) >= _SHARE * (span[1] - span[0])


def count(record: Record, findings: Sequence[Span], marked_groups: frozenset[str]) -> Counts:
    """Count one record. `findings`: spans with the coarse types of `ENTITIES`; `marked_groups`: what the set marks."""
    gold = [(span["start"], span["end"], span["type"]) for span in record["spans"]]
    labels = frozenset(map(group_of, record["labels"])) if record.get("labels") else marked_groups
    judged = [span for span in findings if not record.get("labels") or group_of(span[2]) in labels]
    everything = _cover(findings)
    counts: Counts = Counter()
    for span in gold:
        kind = span[2]
        same = _cover(found for found in findings if group_of(found[2]) == group_of(kind))
        is_found = _lies_in(span, same)
        counts.update({"marked": 1, f"marked {kind}": 1, "found": is_found, f"found {kind}": is_found})
        counts[f"noticed {kind}"] += _lies_in(span, everything)
    for span in findings:
        group = group_of(span[2])
        if group in labels:
            is_right = _lies_in(span, _cover(g for g in gold if group_of(g[2]) == group))
            counts.update({"predicted": 1, f"predicted {group}": 1, "right": is_right, f"right {group}": is_right})
    core = [span for span in gold if span[2] not in _SOFT]
    sensitive = {place for place in _cover(core) if not record["text"][place].isspace()}
    counts["core chars"] = len(sensitive)
    counts["leaked chars"] = len(sensitive - everything)
    counts["core records"] = int(bool(core))
    counts["missed records"] = int(not all(_lies_in(span, everything) for span in core))
    if not gold:
        counts["clean records"] = 1
        counts["alarms"] = int(bool(judged))
        counts["core alarms"] = int(any(span[2] not in _SOFT for span in judged))
    return counts


def measure(records: Sequence[Record], detect: Detect) -> Score:
    """The score of `detect(text, language)` over a set."""
    marked = frozenset(group_of(span["type"]) for record in records for span in record["spans"])
    score = Score()
    for record in records:
        start = time.process_time()
        findings = detect(record["text"], record.get("lang", ""))
        score.seconds += time.process_time() - start
        score.chars += len(record["text"])
        score.each.append(count(record, findings, marked))
    return score


def measure_special(records: Iterable[Record], find: Callable[[str], Iterable[Span]]) -> dict[str, Score]:
    """A score a split, in all and by topic (counts end in it). `find`: places and entities in a text.

    A text about a person is a hit when all its own categories are found, one about a topic an alarm when any is. Where
    the text has `facts`, a category is found when a finding of it overlaps one of its facts, by a character or more.
    """
    scores: dict[str, Score] = {}
    for record in records:
        findings = [span for span in find(record["text"]) if span[2] in _SPECIAL]
        found = {kind for start, end, kind in findings if _overlaps_fact(start, end, kind, record)}
        counts: Counts = Counter()
        for suffix in ("", f" {record['topic']}"):
            if record["labels"]:
                counts[f"special records{suffix}"] = 1
                counts[f"special hits{suffix}"] = int(found.issuperset(record["labels"]))
            else:
                counts[f"topic records{suffix}"] = 1
                counts[f"special alarms{suffix}"] = int(bool(findings))
        scores.setdefault(record["split"], Score()).each.append(counts)
    return scores


def _overlaps_fact(start: int, end: int, kind: str, record: Record) -> bool:
    facts = record.get("facts")
    return not facts or any(f["type"] == kind and start < f["end"] and f["start"] < end for f in facts)


def engine_detector(engine: Engine) -> Detect:
    """The engine as shipped; the language is its own guess."""

    def detect(text: str, _: str) -> list[Span]:
        found = engine.analyse([text])[0].findings
        return [(f.start, f.end, ENTITIES[f.entity].kind) for f in found if f.score >= MINIMUM_SCORE]

    return detect


def recased(records: Sequence[Record], change: Callable[[str], str]) -> list[Record]:
    """The records in small letters or capitals, but for those whose length that changes."""
    changed = [{**record, "text": change(record["text"])} for record in records]
    return [new for new, old in zip(changed, records, strict=True) if len(new["text"]) == len(old["text"])]


def load_sets(*folders: Path) -> dict[str, list[Record]]:
    """Every set by its name, without `-dev`; one of a later folder replaces the one of that name."""
    sets: dict[str, list[Record]] = {}
    for folder in folders:
        for path in sorted(folder.glob("*.jsonl")):
            records = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
            if records and not {"spans", "topic"}.isdisjoint(records[0]):
                sets[path.stem.removesuffix("-dev")] = records
    return dict(sorted(sets.items()))
