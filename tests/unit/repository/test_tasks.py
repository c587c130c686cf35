"""Rules for the task file and the CI scripts."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
# Without what an outer make, the one that runs these tests, hands down.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in {"MAKEFLAGS", "MAKELEVEL", "MFLAGS"}}
TASKS = re.findall(r"^\.PHONY: (.+)$", (ROOT / "Makefile").read_text(), re.MULTILINE)[0].split()


def make(*arguments: str) -> str:
    """What make prints."""
    command = ["make", "--no-print-directory", *arguments]
    return subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, check=True).stdout


def test_help_lists_every_task() -> None:
    """`make` alone explains each word in one line."""
    shown = make("--silent")
    assert sorted(re.findall(r"^  make ([\w-]+) +\S", shown, re.MULTILINE)) == sorted(TASKS)
    assert {"setup", "demo", "run", "lint", "type", "test", "e2e", "bench"} <= set(TASKS)


@pytest.mark.parametrize("task", [task for task in TASKS if task != "help"])
def test_every_task_expands(task: str) -> None:
    """make finds a recipe for each word, and none of them calls a Python past uv's locked environment."""
    steps = make("--dry-run", "UV=uv", task)
    assert steps
    assert all("uv run --locked " in line or line == ".ci/setup" for line in steps.splitlines())


def test_modules_that_tasks_run_are_there() -> None:
    """Each `python -m` of the task file names a module of the repository."""
    modules = re.findall(r"python -m ([a-z_.]+)", (ROOT / "Makefile").read_text())
    places = [ROOT / base / Path(*name.split(".")) for name in modules for base in ("", "detectors", "proxy")]
    found = {place.relative_to(ROOT) for place in places if place.with_suffix(".py").exists() or place.is_dir()}
    assert len(found) == len(set(modules)) > 0


@pytest.mark.parametrize("script", ["run", "setup"])
def test_scripts_are_strict_and_parse(script: str) -> None:
    """A failing step ends a script, and an unset name is an error."""
    path = ROOT / ".ci" / script
    assert "\nset -euo pipefail\n" in path.read_text()
    assert os.access(path, os.X_OK)
    subprocess.run(["bash", "-n", str(path)], check=True)


@pytest.mark.parametrize(
    ("closing", "status"),
    [
        ("======== 12 passed, 1 skipped in 61.02s (0:01:01) ========", 0),
        ("==== 1 failed, 11 passed in 3.50s ====", 2),
        ("no test was run; see the lines above", 2),
    ],
)
def test_ci_ends_with_the_closing_line_of_the_tests(tmp_path: Path, closing: str, status: int) -> None:
    """The last line says how many tests passed, and the exit status is that of `make test`."""
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "run", tmp_path / ".ci" / "run")
    (tmp_path / "Makefile").write_text(f'test:\n\t@echo "{closing}"; echo "CI is $$CI"; exit {min(status, 1)}\n')
    done = subprocess.run([str(tmp_path / ".ci" / "run")], env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (status, closing)
    assert "CI is true" in done.stdout


def test_the_locked_python_is_one_the_project_supports() -> None:
    """`.python-version` names a version that pyproject.toml and the container use too."""
    version = (ROOT / ".python-version").read_text().strip()
    assert f'python_version = "{version}"' in (ROOT / "pyproject.toml").read_text()
    assert f"python:{version}-slim" in (ROOT / "deploy" / "compose" / "Containerfile").read_text()
