"""The tour as a new user starts it."""

import re
import signal
import subprocess
import sys
from pathlib import Path

import httpx2
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


def test_a_kept_tour_runs_until_ctrl_c() -> None:
    """`--keep` prints commands that work, leaves the node running, and ends in order on Ctrl-C, its folder gone."""
    command = [sys.executable, "-m", "sluis", "demo", "--keep"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        printed = ""
        for line in process.stdout:
            printed += line
            if line.startswith("Running until"):
                break
        try:
            ready = re.search(r"curl (http://127\.0\.0\.1:\d+/readyz)", printed)
            assert ready is not None
            assert httpx2.get(ready[1]).json()["ready"]
            pac = re.search(r"^ +(/\S+proxy\.pac)$", printed, re.MULTILINE)
            assert pac is not None
            assert "FindProxyForURL" in Path(pac[1]).read_text()
        finally:
            process.send_signal(signal.SIGINT)
        assert process.wait(60) == 0
    assert not Path(pac[1]).exists()
    with pytest.raises(httpx2.ConnectError):
        httpx2.get(ready[1])
