"""`sluis policy` as a person and as a script uses it."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from sluis.cli import app
from sluis.resources import policies_dir

CASES = policies_dir() / "cases"


def run(*arguments: str) -> Result:
    """The command with these arguments."""
    return CliRunner().invoke(app, ["policy", *arguments])


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A policy with two faults."""
    file = tmp_path / "broken.yaml"
    file.write_text("extends: default.yaml\nretention: {usage_days: 180}\ntable: {personal: {low: redcat}}\n")
    return file


def test_check_says_valid_and_what_to_know() -> None:
    """A valid policy is said to be so, with its digest and notes, and exit code 0."""
    result = run("check", str(policies_dir() / "noordwaard.yaml"))
    assert result.exit_code == 0
    assert "valid" in result.output
    assert "recognition of uses is not active yet" in result.output


def test_check_reports_every_problem(broken: Path) -> None:
    """A broken policy gives one line per problem with line and column, and exit code 1."""
    result = run("check", str(policies_dir() / "default.yaml"), str(broken))
    assert result.exit_code == 1
    assert "broken.yaml:2:13  retention.usage_days: expected at least 184; found 180" in result.output
    assert "broken.yaml:3:20  table.personal.low: expected" in result.output
    assert 'did you mean "redact"?' in result.output
    assert "2 problems, nothing loaded" in result.output


def test_check_as_json(broken: Path) -> None:
    """Scripts get one object per file, with problems as data."""
    result = run("check", "--json", str(policies_dir() / "default.yaml"), str(broken))
    good, bad = json.loads(result.output)
    assert (good["valid"], bad["valid"]) == (True, False)
    assert len(good["digest"]) == 64
    assert [problem["path"] for problem in bad["problems"]] == ["retention.usage_days", "table.personal.low"]
    assert (bad["problems"][0]["line"], bad["problems"][0]["column"]) == (2, 13)


def test_test_passes_and_fails(tmp_path: Path) -> None:
    """Cases that hold give 0; judged by another policy the same cases fail, and the output says where and why."""
    assert run("test", str(CASES / "permission.yaml")).exit_code == 0
    softer = tmp_path / "softer.yaml"
    base = CASES / "policies" / "default-with-permission.yaml"
    softer.write_text(f"extends: {base}\ntable: {{client: {{high: allow}}}}\n")
    result = run("test", str(CASES / "permission.yaml"), "--policy", str(softer))
    assert result.exit_code == 1
    assert "permission.yaml:" in result.output
    assert "verdict: expected hold; found allow" in result.output


def test_test_as_json() -> None:
    """Scripts get one object per case."""
    result = run("test", "--json", str(CASES / "permission.yaml"))
    outcomes = json.loads(result.output)
    assert len(outcomes) >= 4
    assert all(outcome["passed"] and outcome["reasons"] for outcome in outcomes)


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (("test", "/nowhere"), "no case files here"),
        (("explain", "--tool", "chatgtp"), 'did you mean "chatgpt"?'),
        (("explain", "--class", "personel"), 'did you mean "personal"?'),
        (("check",), "Missing argument"),
    ],
)
def test_wrong_use_says_what_to_do(arguments: tuple[str, ...], hint: str) -> None:
    """Wrong use has exit code 2 and a hint."""
    result = run(*arguments)
    assert result.exit_code == 2
    assert hint in result.output


def test_explain() -> None:
    """The table is told in plain words, as text and as data."""
    assert "waits for approval" in " ".join(run("explain", "--class", "client").output.split())
    told = json.loads(run("explain", "--json").output)
    assert told["table"]["secret"]["high"] == "is blocked"


def test_schema() -> None:
    """The schema is the committed one."""
    assert run("schema").output == (policies_dir() / "schema.json").read_text("utf-8")
