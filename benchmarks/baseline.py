"""The figures that were reached, each with its noise, so that a fall shows; and the page that tells them.

Noise is one standard deviation of the figure over 1,000 draws, with replacement, of as many records as the set has; at
least the weight of one counted span, character or record. The detector gives the same findings each time, so the noise
says how much of a figure is the luck of which records the set holds. What rests on fewer than ten records isn't kept.
"""

import json
from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

import numpy as np

from benchmarks.goals import rows
from benchmarks.scoring import F1, FIXTURES, LOWER_IS_BETTER, SHARES, Score, figures

PATH: Final = FIXTURES / "baseline.json"
BEGIN: Final = "<!-- begin: make eval BASELINE=1 -->"
END: Final = "<!-- end: make eval -->"
_DRAWS: Final = 1000
_FEWEST: Final = 10  # records
_COLUMNS: Final = sorted({column for pair in SHARES.values() for column in pair})


def noise(score: Score) -> dict[str, float]:
    """The noise of each figure of a set that rests on enough records, in 0..1; the same each time."""
    counts = np.array([[each[column] for column in _COLUMNS] for each in score.each])
    size = len(score.each)
    rng = np.random.default_rng(20261125)
    draws = rng.multinomial(size, [1 / size] * size, _DRAWS) @ counts
    drawn = [figures(Counter(dict(zip(_COLUMNS, map(int, draw), strict=True)))) for draw in draws]
    total = score.total()
    made = {}
    for name in score.figures():
        parts = [SHARES[part] for part in F1.get(name, (name,))]
        if min(sum(1 for each in score.each if each[whole]) for _, whole in parts) >= _FEWEST:
            deviation = float(np.std([values[name] for values in drawn if name in values]))
            made[name] = max(deviation, *(1 / total[whole] for _, whole in parts))
    return made


def summary(scores: Mapping[str, Score]) -> dict[str, dict[str, list[float]]]:
    """Figure and noise, in percent, of each set."""
    made = {}
    for of, score in scores.items():
        wide = noise(score)
        made[of] = {
            name: [round(100 * value, 2), round(100 * wide[name], 2)]
            for name, value in sorted(score.figures().items())
            if name in wide
        }
    return made


def falls(baseline: Mapping[str, Mapping[str, list[float]]], scores: Mapping[str, Score]) -> list[str]:
    """One line for each figure that is worse than the baseline by more than its noise, or is gone."""
    lines = []
    for of, known in baseline.items():
        now = scores[of].figures() if of in scores else {}
        for name, (before, wide) in known.items():
            if name not in now:
                lines.append(f"{of}, {name}: not measured any more")
                continue
            worse = (100 * now[name] - before) * (1 if name in LOWER_IS_BETTER else -1)
            if worse > wide:
                lines.append(f"{of}, {name}: {100 * now[name]:.1f}, was {before:.1f} ± {wide:.1f}")
    return lines


def load() -> dict[str, Any]:
    """`sets`: figure and noise of the repository's sets; `wider`: of further sets; `cost`; `on`: the day."""
    loaded: dict[str, Any] = json.loads(PATH.read_text(encoding="utf-8")) if PATH.exists() else {}
    return loaded


def save(baseline: Mapping[str, Any]) -> None:
    """Keep the figures."""
    PATH.write_text(json.dumps(baseline, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def values(sets: Mapping[str, Mapping[str, list[float]]]) -> dict[str, dict[str, float]]:
    """The figures without their noise."""
    return {of: {name: pair[0] for name, pair in known.items()} for of, known in sets.items()}


def page_part(baseline: Mapping[str, Any]) -> str:
    """The tables of the documentation, in Markdown."""
    own, cost = baseline["sets"], {"cost": baseline["cost"]}
    lines = [
        f"Measured on {baseline['on']}. Shares in percent. *Best elsewhere*: the best other tool on the larger sets.",
        "",
        "| figure | best elsewhere | goal | repository's sets | all sets | reached |",
        "|---|---|---|---|---|---|",
        *(f"| {' | '.join(row)} |" for row in rows((values(own), values(own | baseline["wider"]) | cost))),
        "",
        "Every set, *figure ± noise*; the tests fail when one of the repository's sets falls by more than that:",
        "",
        "| set | records | typed P / R / F1 | persons P / R | leak | missed | alarm | core alarm |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for title in ("sets", "wider"):
        for of, known in baseline[title].items():
            if "special" in of or of == "evasion":
                continue
            cells = [
                " / ".join(_cell(known, name) for name in ("precision", "recall", "F1")),
                " / ".join(_cell(known, name) for name in ("person precision", "person recall")),
                *(_cell(known, name) for name in ("leak", "missed", "alarm", "core alarm")),
            ]
            shown = ["–" if set(cell) <= set("– /") else cell for cell in cells]
            where = of if title == "sets" else f"{of}, whole"
            lines.append(f"| {where} | {baseline['records'][title][of]} | {' | '.join(shown)} |")
    lines += [
        "",
        "Special categories, by what the texts were used for (`tests/fixtures/detection/README.md`):",
        "",
        "| set | records | found | alarms on the topic alone |",
        "|---|---|---|---|",
    ]
    for of, known in baseline["sets"].items():
        if of.startswith("special"):
            cells = [_cell(known, name) for name in ("special recall", "special alarm")]
            lines.append(f"| {of} | {baseline['records']['sets'][of]} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _cell(known: Mapping[str, list[float]], name: str) -> str:
    return f"{known[name][0]:.1f} ± {known[name][1]:.1f}" if name in known else "–"


def updated(page: str, part: str, begin: str = BEGIN, end: str = END) -> str:
    """The page with what stands between the marks replaced. Raises ValueError when a mark is missing."""
    head, mark, rest = page.partition(begin)
    _, other, tail = rest.partition(end)
    if not mark or not other:
        raise ValueError(f"the page has no marks {begin} and {end}")
    return f"{head}{begin}\n{part}\n{end}{tail}"


def counted(scores: Mapping[str, Score]) -> dict[str, int]:
    """How many records each set has."""
    return {of: len(score.each) for of, score in scores.items()}
