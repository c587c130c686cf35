"""Measure detection: `python -m benchmarks.evaluate [--data FOLDER]`, a line a set, then the goals and what is reached.

The sets in `tests/fixtures/detection/` are measured, and those in the folder instead where it has one of that name.
`benchmarks/scoring.py` says what counts. Findings of 0.5 and up count. The last column is milliseconds of one processor
for 1,000 characters, with the first texts of a set still cold. Special categories are a line a split: the share of
texts about a person in which the category was found, and the share of the others in which any was, in all and by topic.

`--baseline` keeps the figures of the repository's sets in `tests/fixtures/detection/baseline.json`, with their noise,
and writes the tables in docs/detection.md; `--check` ends with 1 when a figure fell by more than its noise.
"""

import argparse
import datetime as dt
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from benchmarks import baseline, evasion
from benchmarks.cost import costs
from benchmarks.goals import rows
from benchmarks.scoring import (
    FIXTURES,
    Counts,
    Record,
    Score,
    Span,
    engine_detector,
    load_sets,
    measure,
    measure_special,
    recased,
)
from sluis_detectors.engine import Engine, EngineConfig

PAGE: Final = Path(__file__).parents[1] / "docs" / "detection.md"
_CASES: Final = {"small": str.lower, "CAPITALS": str.upper}


def measure_sets(
    engine: Engine, sets: Mapping[str, list[Record]], *, cases: bool = False
) -> Iterator[tuple[str, Score]]:
    """Name and score of every set, of the Dutch office prompts (`cases`: of all) also in small letters and capitals."""
    detect = engine_detector(engine)
    for name, records in sets.items():
        if "spans" not in records[0]:
            found = measure_special(records, lambda text: _entities(engine, text))
            yield from ((f"{name} {split}", score) for split, score in found.items())
            continue
        yield name, measure(records, detect)
        if cases or name == "office-nl":
            for case, change in _CASES.items():
                yield f"{name} {case}", measure(recased(records, change), detect)


def _entities(engine: Engine, text: str) -> list[Span]:
    return [(f.start, f.end, f.entity) for f in engine.analyse([text])[0].findings]


def measure_evasion(size: int = evasion.SIZE) -> Score:
    """How many disguised values are caught."""
    engine = Engine(EngineConfig(lists=(evasion.CLIENTS,)))
    families = tuple(family for family in evasion.FAMILIES if family != "plain")
    made = evasion.measure(engine, size, families)
    return Score(
        [
            Counts({"attacks": 1, "caught attacks": int(caught)})
            for kinds in made.values()
            for own in kinds.values()
            for caught in own
        ]
    )


def _percent(values: Mapping[str, float], name: str) -> str:
    return f"{100 * values[name]:5.1f}" if name in values else "    -"


def _lines(name: str, score: Score) -> Iterator[str]:
    values = score.figures()
    if "special recall" not in values:
        cells = (
            "precision",
            "recall",
            "F1",
            "person precision",
            "person recall",
            "leak",
            "missed",
            "alarm",
            "core alarm",
        )
        shown = " ".join(_percent(values, cell) for cell in cells)
        yield f"{name:<32} {len(score.each):>6} {shown} {score.ms_per_1000_chars():6.2f}"
        return
    total = score.total()
    for figure, hits, whole in (("recall", "hits", "special records"), ("alarm", "alarms", "topic records")):
        topics = sorted(key.removeprefix(f"{whole} ") for key in total if key.startswith(f"{whole} "))
        each = " ".join(f"{t} {total[f'special {hits} {t}']}/{total[f'{whole} {t}']}" for t in topics)
        yield f"{name:<20} {figure:<7} {_percent(values, f'special {figure}')} % of {total[whole]}: {each}"


def _measured(engine: Engine, sets: Mapping[str, list[Record]], *, cases: bool, quiet: bool) -> dict[str, Score]:
    if not quiet:
        print(f"{'set':<32} {'n':>6}     P     R    F1 per.P per.R  leak  miss alarm  core  ms/1k")
    scores = {}
    for name, score in measure_sets(engine, sets, cases=cases):
        scores[name] = score
        if not quiet:
            print(*_lines(name, score), sep="\n", flush=True)
    return scores


def _print_goals(scores: Mapping[str, Score], cost: Mapping[str, float]) -> None:
    known = {name: {figure: 100 * value for figure, value in score.figures().items()} for name, score in scores.items()}
    lines = [("figure", "best elsewhere", "goal", "today", "reached"), *rows((known | {"cost": dict(cost)},))]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    print()
    for line in lines:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def main() -> None:
    """Print the figures of every set."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="folder of further sets")
    parser.add_argument("--only", default="", help="measure only sets whose name contains this, and no goals")
    parser.add_argument("--cases", action="store_true", help="all sets also in small letters and in capitals")
    parser.add_argument("--json", action="store_true", help="print all figures as JSON, and nothing else")
    parser.add_argument("--baseline", action="store_true", help="keep the figures, and write the page")
    parser.add_argument("--check", action="store_true", help="compare with what was kept")
    given = parser.parse_args()
    engine = Engine()
    own = load_sets(FIXTURES)
    sets = load_sets(FIXTURES, given.data) if given.data else own
    wanted = {name: records for name, records in sets.items() if given.only in name}
    scores = _measured(engine, wanted, cases=given.cases, quiet=given.json)
    if given.json:
        print(json.dumps({name: score.as_dict() for name, score in scores.items()}, indent=1))
    elif not given.only:
        scores["evasion"] = measure_evasion()
        warm = [record["text"] for name, records in own.items() if name != "office-nl" for record in records]
        cost = costs(warm, [record["text"] for record in sets["office-nl"]])
        _print_goals(scores, cost)
        kept = {name: score for name, score in scores.items() if sets.get(name.split()[0]) == own.get(name.split()[0])}
        further: dict[str, Score] = {}
        if given.data:
            print("\nthe repository's own:")
            further = {name: score for name, score in scores.items() if name not in kept}
            rest = {name: records for name, records in own.items() if records != sets[name]}
            kept |= _measured(engine, rest, cases=False, quiet=False)
        if given.check and (lines := baseline.falls(baseline.load()["sets"], kept)):
            print("\nworse than the baseline by more than its noise:", *lines, sep="\n  ")
            sys.exit(1)
        if given.baseline:
            _keep(kept, further, cost)


def _keep(own: Mapping[str, Score], wider: Mapping[str, Score], cost: Mapping[str, float]) -> None:
    """Keep the figures. `wider`: of sets that aren't the repository's; where there are none, the old figures stay."""
    old = baseline.load()
    made: dict[str, Any] = {
        "on": dt.datetime.now(dt.UTC).date().isoformat(),
        "sets": baseline.summary(own),
        "wider": baseline.summary(wider) or old.get("wider", {}),
        "records": {
            "sets": baseline.counted(own),
            "wider": baseline.counted(wider) or old.get("records", {}).get("wider", {}),
        },
        "cost": cost,
    }
    baseline.save(made)
    made = baseline.load()
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(baseline.updated(page, baseline.page_part(made)), encoding="utf-8")


if __name__ == "__main__":
    main()
