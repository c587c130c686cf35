"""The tour as a new user starts it."""

import re
import subprocess
import sys

import pytest

from sluis.demo.scenes import SCENES


@pytest.fixture(scope="module")
def output() -> str:
    """What `sluis demo` prints into a pipe."""
    command = [sys.executable, "-m", "sluis", "demo"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout


def test_the_tour_shows_every_scene(output: str) -> None:
    """Each scene shows what was typed, what arrived, what came back, the verdict and the record."""
    for label in ("staff typed", "AI received", "staff got back", "verdict", "record"):
        assert len(re.findall(rf"^  {label}  ", output.partition("Summary")[0], re.MULTILINE)) == len(SCENES)
    verdicts = re.findall(r"^  verdict +(\w+)", output.partition("Summary")[0], re.MULTILINE)
    assert set(verdicts) == {"allow", "redact", "hold", "block"}
    assert "block + incident" in output
    assert "intact" in output


def test_the_tour_is_readable_in_a_pipe(output: str) -> None:
    """No line is wider than a hundred columns, save commands to copy, and nothing is coloured."""
    assert "\x1b" not in output
    before, _, _ = output.partition("Try it yourself")
    assert max(map(len, before.splitlines())) <= 100


def test_refused_scenes_reach_nobody(output: str) -> None:
    """Where the verdict is block or hold, the AI service received nothing."""
    scenes = re.split(r"^\d+/\d+  ", output, flags=re.MULTILINE)[1:]
    for scene in scenes:
        is_refused = re.search(r"^  verdict +(block|hold)", scene, re.MULTILINE) is not None
        assert is_refused == bool(re.search(r"^  AI received +nothing", scene, re.MULTILINE))
