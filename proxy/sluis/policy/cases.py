"""Cases: what a policy is expected to decide, as YAML beside it, and whether it does.

A case gives a prompt for the real detector, or findings, and expects a verdict with its reasons.
"""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from pydantic import Field, ValidationError

from sluis.model import Decision, Facts, FoundItem
from sluis.policy.compiled import Policy
from sluis.policy.errors import add_errors
from sluis.policy.evaluate import evaluate
from sluis.policy.facts import found_items
from sluis.policy.fields import Action, Day, EntityName, Line, Score, Size
from sluis.policy.load import load_policy
from sluis.policy.problems import PolicyError, near
from sluis.policy.schema import Section
from sluis.policy.source import read_source
from sluis.reasons import REASONS
from sluis_detectors import Analysis

Analyse = Callable[[Sequence[str]], Sequence[Analysis]]
_KEY: Final = os.urandom(32)  # value digests live as long as this process


class GivenFinding(Section):
    """A finding as the detector would make it. `count`: so many, each with a value of its own."""

    entity: EntityName
    score: Score = 0.95
    ref: str = ""
    count: int = Field(1, ge=1, le=100_000)
    removable: bool = True


class Given(Section):
    """A request: to a `tool` of the policy or a `host`, with a prompt (one text or several) or findings."""

    tool: str | None = None
    host: str | None = None
    path: str = "/"
    account: str | None = None
    group: str = ""
    on: Day | None = None
    prompt: str | tuple[str, ...] | None = None
    findings: tuple[GivenFinding, ...] = ()
    unreadable_files: int = Field(0, ge=0)
    unread_pictures: int = Field(0, ge=0)
    bytes: Size = 0


class Expected(Section):
    """What the decision must be; what is left out is not compared. `reasons`: exactly these. `rules`: at least these.
    `replaced`: how many findings are replaced. `entities`: the kinds that decided."""

    verdict: Action
    reasons: tuple[str, ...] = Field(min_length=1)
    rules: tuple[str, ...] = ()
    classes: tuple[str, ...] | None = None
    entities: tuple[EntityName, ...] | None = None
    would_have_been: Action | None = None
    alternative: str | None = None
    replaced: int | None = None
    incident: bool | None = None
    sample: float | None = None
    permissions: tuple[str, ...] | None = None


class Case(Section):
    """One expectation of a policy."""

    name: Line
    given: Given
    expect: Expected


class CaseFile(Section):
    """A file of cases. `policy`: beside this file, or a shipped one. `on`: the day of the decisions."""

    policy: Line
    on: Day
    cases: tuple[Case, ...] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a case went. `failures`: one line per thing that was not as expected. `line`: where the case stands."""

    file: str
    line: int
    name: str
    decision: Decision
    failures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LoadedCases:
    """A checked case file with its policy. `lines`: the line of each case."""

    file: str
    policy: Policy
    on: date
    cases: tuple[Case, ...]
    lines: tuple[int, ...]


def load_cases(file: Path, policy: Policy | None = None) -> LoadedCases:
    """Read a case file and the policy it names; `policy`: judge by this one instead. Raises PolicyError."""
    source = read_source(file)
    document: CaseFile | None = None
    try:
        document = CaseFile.model_validate(source.data)
    except ValidationError as error:
        add_errors(source, error, CaseFile)
    for index, case in enumerate(document.cases if document else ()):
        at = ("cases", index, "expect", "reasons")
        for reason in case.expect.reasons:
            if reason not in REASONS:
                source.add(at, f'unknown reason "{reason}"{near(reason, REASONS)}')
        if (case.given.tool is None) == (case.given.host is None):
            source.add(("cases", index, "given"), 'expected either "tool" or "host"')
        if case.given.prompt is not None and case.given.findings:
            source.add(("cases", index, "given"), 'expected "prompt" or "findings", not both')
    if source.problems or document is None:
        raise PolicyError(tuple(source.problems))
    used = policy or load_policy(file.parent / document.policy)
    for index, case in enumerate(document.cases):
        if case.given.tool is not None and case.given.tool not in used.tools:
            source.add(
                ("cases", index, "given", "tool"),
                f'unknown tool "{case.given.tool}"{near(case.given.tool, used.tools)}',
            )
    if source.problems:
        raise PolicyError(tuple(source.problems))
    lines = tuple(source.places[("cases", index)][1] for index in range(len(document.cases)))
    return LoadedCases(source.file, used, document.on, document.cases, lines)


def case_files(path: Path) -> list[Path]:
    """The case files at a path: itself, or every YAML file of a folder."""
    return sorted(path.glob("*.yaml")) if path.is_dir() else [path]


def needs_detector(loaded: LoadedCases) -> bool:
    """Whether any case has a prompt."""
    return any(case.given.prompt is not None for case in loaded.cases)


def run_cases(loaded: LoadedCases, analyse: Analyse | None) -> Iterator[Outcome]:
    """Decide every case. `analyse`: the detector; cases with a prompt are left out without one."""
    for case, line in zip(loaded.cases, loaded.lines, strict=True):
        if case.given.prompt is not None and analyse is None:
            continue
        decision = evaluate(loaded.policy, facts_of(case.given, loaded.on, analyse))
        yield Outcome(loaded.file, line, case.name, decision, tuple(_failures(case.expect, decision)))


def facts_of(given: Given, on: date, analyse: Analyse | None) -> Facts:
    """The facts that a case gives."""
    texts = (given.prompt,) if isinstance(given.prompt, str) else given.prompt or ()
    if texts and analyse is not None:
        findings = found_items(texts, analyse(texts), _KEY)
    else:
        findings = tuple(item for one in given.findings for item in _items(one))
    return Facts(
        host=given.host or "",
        path=given.path,
        account=given.account,
        group=given.group,
        findings=findings,
        unreadable_files=given.unreadable_files,
        unread_pictures=given.unread_pictures,
        content_bytes=given.bytes or sum(len(text.encode()) for text in texts),
        on=given.on or on,
        tool_id=given.tool,
    )


def _items(given: GivenFinding) -> Iterator[FoundItem]:
    for number in range(given.count):
        yield FoundItem(given.entity, given.score, given.ref, f"{given.entity}-{number}", given.removable)


def _failures(expected: Expected, decision: Decision) -> Iterator[str]:
    found: Mapping[str, Any] = {
        "verdict": decision.verdict.word,
        "reasons": decision.reasons,
        "classes": decision.classes,
        "entities": decision.entities,
        "would_have_been": decision.would_have_been.word,
        "alternative": decision.alternative,
        "replaced": len(decision.operators),
        "incident": decision.is_incident,
        "sample": decision.sample_rate,
        "permissions": decision.permissions,
    }
    for name, value in found.items():
        wanted = getattr(expected, name)
        if wanted is not None and (set(wanted) != set(value) if isinstance(wanted, tuple) else wanted != value):
            yield f"{name}: expected {_words(wanted)}; found {_words(value)}"
    for rule in expected.rules:
        if rule not in decision.rules:
            yield f"rules: expected {rule}; found {_words(decision.rules)}"


def _words(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(value) or "none"
    return '""' if value == "" else str(value)
