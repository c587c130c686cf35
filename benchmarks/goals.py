"""The goals of detection, what the best other tools reach, and what ours reaches."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from benchmarks.scoring import LOWER_IS_BETTER

Sets = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Goal:
    """One figure of one set. `best`: the best other tool, as measured in autumn 2026 on the larger sets, "" where
    none was. `goal`: to be reached; None where the figure is only reported. Shares are in percent."""

    name: str
    of: str
    figure: str
    best: str
    goal: float | None

    def is_reached(self, value: float) -> bool:
        """Whether the value, as it is printed, is as good as the goal or better."""
        if self.goal is None:
            return True
        return value <= self.goal if self.figure in LOWER_IS_BETTER | set(COSTS) else value >= self.goal

    def wanted(self) -> str:
        """The goal in words."""
        if self.goal is None:
            return "report"
        return f"{'≤' if self.figure in LOWER_IS_BETTER | set(COSTS) else '≥'} {self.goal:g}"


COSTS: Final = ("CPU", "batched", "medium", "patterns", "cached", "load", "memory", "loop")
GOALS: Final = (
    Goal("typed F1, Dutch office prompts", "office-nl", "F1", "82", 95),
    Goal("typed F1, English office prompts", "office-en", "F1", "77", 95),
    Goal("leak, Dutch office prompts", "office-nl", "leak", "15", 2),
    Goal("leak, English office prompts", "office-en", "leak", "11", 2),
    Goal("leak, presidio-research", "presidio-research-en", "leak", "14", 8),
    Goal("prompts with something core missed, Dutch", "office-nl", "missed", "43", 8),
    Goal("core alarms, Dutch prompts without data", "clean-prompts-nl", "core alarm", "0.7", 1),
    Goal("core alarms, English prompts without data", "clean-prompts-en", "core alarm", "8", 1),
    Goal("core alarms, Dutch office prompts without data", "clean-office-nl", "core alarm", "9", 2),
    Goal("core alarms, English office prompts without data", "clean-office-en", "core alarm", "4", 2),
    Goal("persons, precision, wikineural-nl", "wikineural-nl", "person precision", "83", 85),
    Goal("persons, recall, wikineural-nl", "wikineural-nl", "person recall", "90", 88),
    Goal("persons noticed in small letters", "office-nl small", "persons noticed", "50", 90),
    Goal("persons noticed in capitals", "office-nl CAPITALS", "persons noticed", "90", 95),
    Goal("persons, F1, old Dutch newspapers (europeana-nl)", "europeana-nl", "person F1", "", None),
    Goal("persons, precision, presidio-research", "presidio-research-en", "person precision", "89", 93),
    Goal("persons, recall, presidio-research", "presidio-research-en", "person recall", "79", 93),
    Goal("secrets found, gitleaks' cases", "gitleaks-secrets-code", "recall", "39", 95),
    Goal("alarms, gitleaks' look-alikes", "gitleaks-nonsecrets-code", "alarm", "27", 5),
    Goal(
        "special categories found, Dutch, texts written after the rules",
        "special-fresh-test-nl fresh-test",
        "special recall",
        "",
        None,
    ),
    Goal(
        "special categories found, English, texts written after the rules",
        "special-fresh-test-en fresh-test",
        "special recall",
        "",
        None,
    ),
    Goal("disguised values caught", "evasion", "caught", "", 97),
    Goal("CPU ms per 1,000 characters, Dutch, all recognisers, one short text at a time", "cost", "CPU", "14", 5),
    Goal("CPU ms per 1,000 characters, Dutch, all recognisers, sixteen short texts at once", "cost", "batched", "", 5),
    Goal("CPU ms per 1,000 characters, Dutch, all recognisers, one text of 3,000 characters", "cost", "medium", "", 5),
    Goal("CPU ms per 1,000 characters, patterns alone", "cost", "patterns", "", 0.3),
    Goal("CPU ms per 1,000 characters, text seen before", "cost", "cached", "", 0.02),
    Goal("loading, s of CPU", "cost", "load", "9", 3),
    Goal("memory of a detector process, MB", "cost", "memory", "1,000", 250),
    Goal("to compare: a million turns of a loop in Python, ms", "cost", "loop", "", None),
)


def shown(goal: Goal, value: float) -> str:
    """A value as it is printed: shares and megabytes short, milliseconds as far as they matter."""
    if goal.figure in ("memory", "load", "loop"):
        return f"{value:.3g}"
    return f"{value:.2g}" if goal.figure in COSTS else f"{value:.1f}"


def rows(columns: Sequence[Sets]) -> list[tuple[str, ...]]:
    """Name, best elsewhere, goal, a cell a column, and whether the last column that has the figure reaches it."""
    made = []
    for goal in GOALS:
        cells, state = [], ""
        for sets in columns:
            value = sets.get(goal.of, {}).get(goal.figure)
            cells.append("–" if value is None else shown(goal, value))
            if value is not None and goal.goal is not None:
                state = "yes" if goal.is_reached(float(shown(goal, value))) else "no"
        made.append((goal.name, goal.best or "–", goal.wanted(), *cells, state))
    return made
