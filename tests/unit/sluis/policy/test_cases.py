"""The shipped policies decide as their cases say, and every rule of theirs has a case."""

from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from sluis.model import Verdict
from sluis.policy import PolicyError
from sluis.policy.cases import LoadedCases, case_files, load_cases, needs_detector, run_cases
from sluis.resources import policies_dir
from sluis_detectors.config import EngineConfig
from sluis_detectors.engine import Engine

CASES = policies_dir() / "cases"
FILES = [file.name for file in case_files(CASES)]


@cache
def loaded(name: str) -> LoadedCases:
    """A shipped case file."""
    return load_cases(CASES / name)


@cache
def engine(config: EngineConfig) -> Engine:
    """The real detector with a policy's lists."""
    return Engine(config)


@pytest.mark.parametrize("name", FILES)
def test_shipped_cases(name: str) -> None:
    """Every case of every shipped file is decided as expected, prompts by the real detector."""
    cases = loaded(name)
    analyse = engine(cases.policy.detection).analyse if needs_detector(cases) else None
    outcomes = list(run_cases(cases, analyse))
    assert len(outcomes) == len(cases.cases)
    assert [(outcome.name, outcome.failures) for outcome in outcomes if outcome.failures] == []


def test_every_rule_has_a_case_for_each_side() -> None:
    """Each cell, limit and file rule of a shipped policy fires in a case and stays silent in another."""
    fired: dict[str, set[str]] = defaultdict(set)
    silent: dict[str, set[str]] = defaultdict(set)
    rules: dict[str, set[str]] = defaultdict(set)
    for name in FILES:
        cases = loaded(name)
        key = cases.policy.id
        rules[key].update(cases.policy.rule_ids())
        for outcome in run_cases(cases, None):
            fired[key].update(outcome.decision.rules)
            silent[key].update(set(cases.policy.rule_ids()) - set(outcome.decision.rules))
    assert set(rules) == {"sluis-default", "sluis-monitor", "noordwaard-ai"}
    for key in ("sluis-default", "sluis-monitor"):
        assert sorted(rules[key] - fired[key]) == []
        assert sorted(rules[key] - silent[key]) == []


def test_worked_example_is_there() -> None:
    """The rows of the worked example that need no recognition of uses are cases, under their numbers."""
    numbers = {case.name.split(".")[0].split(",")[0] for case in loaded("noordwaard.yaml").cases}
    assert {str(number) for number in [*range(1, 20), 21, 22, 25]} <= numbers


def test_each_verdict_and_mode_occurs() -> None:
    """The cases together show every verdict, enforced and watched."""
    outcomes = [outcome for name in FILES for outcome in run_cases(loaded(name), None)]
    assert {outcome.decision.verdict for outcome in outcomes} == set(Verdict)
    watched = {outcome.decision.would_have_been for outcome in outcomes if outcome.decision.mode == "monitor"}
    assert watched == set(Verdict)


def _written(tmp_path: Path, case: str) -> Path:
    file = tmp_path / "cases.yaml"
    policy = policies_dir() / "default.yaml"
    file.write_text(f"policy: {policy}\non: 2026-11-23\ncases:\n  - name: n\n{case}\n", "utf-8")
    return file


@pytest.mark.parametrize(
    ("expect", "failure"),
    [
        ("verdict: warn, reasons: [data-redacted]", "verdict: expected warn; found redact"),
        ("verdict: redact, reasons: [data-warned]", "reasons: expected data-warned; found data-redacted"),
        ("verdict: redact, reasons: [data-redacted], replaced: 3", "replaced: expected 3; found 2"),
        ("verdict: redact, reasons: [data-redacted], classes: []", "classes: expected none; found personal"),
        ("verdict: redact, reasons: [data-redacted], incident: true", "incident: expected True; found False"),
        ("verdict: redact, reasons: [data-redacted], alternative: gemini", 'alternative: expected gemini; found ""'),
        ("verdict: redact, reasons: [data-redacted], rules: [x]", "rules: expected x; found table.personal.low"),
    ],
)
def test_a_case_that_does_not_hold_fails(tmp_path: Path, expect: str, failure: str) -> None:
    """Each expectation is compared, and the failure says what was expected and found."""
    given = "{tool: chatgpt, findings: [{entity: PERSON, count: 2}]}"
    cases = load_cases(_written(tmp_path, f"    given: {given}\n    expect: {{{expect}}}"))
    (outcome,) = run_cases(cases, None)
    assert outcome.failures == (failure,)
    assert outcome.line == 4


@pytest.mark.parametrize(
    ("case", "problem"),
    [
        ("    given: {tool: chatgpt}\n    expect: {verdict: warn}", "cases[0].expect.reasons: missing"),
        (
            "    given: {tool: chatgpt}\n    expect: {verdict: warn, reasons: [nothing-fond]}",
            'unknown reason "nothing-fond"; did you mean "nothing-found"?',
        ),
        (
            "    given: {tool: chatgtp}\n    expect: {verdict: allow, reasons: [nothing-found]}",
            'cases[0].given.tool: unknown tool "chatgtp"; did you mean "chatgpt"?',
        ),
        (
            "    given: {}\n    expect: {verdict: allow, reasons: [nothing-found]}",
            'cases[0].given: expected either "tool" or "host"',
        ),
        (
            (
                "    given: {tool: chatgpt, prompt: x, findings: [{entity: PERSON}]}\n"
                "    expect: {verdict: allow, reasons: [nothing-found]}"
            ),
            'cases[0].given: expected "prompt" or "findings", not both',
        ),
        (
            "    given: {tool: chatgpt, promt: x}\n    expect: {verdict: allow, reasons: [nothing-found]}",
            'cases[0].given.promt: unknown key; did you mean "prompt"?',
        ),
        (
            (
                "    given: {tool: chatgpt, findings: [{entity: IBAN}]}\n"
                "    expect: {verdict: allow, reasons: [nothing-found]}"
            ),
            'unknown entity "IBAN"; did you mean "IBAN_CODE"?',
        ),
    ],
)
def test_a_case_file_that_is_wrong_is_refused(tmp_path: Path, case: str, problem: str) -> None:
    """A misspelt case is no passing case."""
    with pytest.raises(PolicyError) as caught:
        load_cases(_written(tmp_path, case))
    assert any(problem in str(one) for one in caught.value.problems), caught.value
