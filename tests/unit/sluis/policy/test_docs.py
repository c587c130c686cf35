"""The examples that the documents show do what they say."""

import re
from pathlib import Path

from sluis.policy import load_policy
from sluis.policy.cases import load_cases, run_cases
from sluis.resources import policies_dir
from sluis_detectors.engine import Engine

ROOT = policies_dir().parent


def _yaml(document: Path, first: str) -> str:
    blocks: list[str] = re.findall(r"```yaml\n(.*?)```", document.read_text("utf-8"), re.DOTALL)
    return next(block for block in blocks if block.startswith(first))


def test_first_policy_of_the_readme_loads(tmp_path: Path) -> None:
    """The four lines to start with are a whole policy."""
    (tmp_path / "own.yaml").write_text(_yaml(policies_dir() / "README.md", "extends:"), "utf-8")
    (tmp_path / "clients.csv").write_text("id,form\nC-1,Bakkerij Molenaar\n", "utf-8")
    policy = load_policy(tmp_path / "own.yaml")
    assert policy.name == "our-policy/1"
    assert {words.name: len(words.entries) for words in policy.detection.lists}["client_register"] == 1


def test_cases_of_the_manual_hold(tmp_path: Path) -> None:
    """The cases shown in the manual are decided as written."""
    (tmp_path / "own.yaml").write_text("extends: default.yaml\n", "utf-8")
    text = _yaml(ROOT / "docs" / "policy.md", "policy: ..").replace("../our-policy.yaml", "own.yaml")
    (tmp_path / "cases.yaml").write_text(text, "utf-8")
    cases = load_cases(tmp_path / "cases.yaml")
    outcomes = list(run_cases(cases, Engine(cases.policy.detection).analyse))
    assert [outcome.failures for outcome in outcomes] == [(), ()]


def test_manual_names_every_section() -> None:
    """Each section of a policy is in the manual."""
    manual = (ROOT / "docs" / "policy.md").read_text("utf-8")
    sections = load_policy(policies_dir() / "default.yaml").document.model_fields_set
    assert {"policy", "classes", "tools"} <= sections
    for section in type(load_policy(policies_dir() / "default.yaml").document).model_fields:
        assert f"`{section}`" in manual, section
