"""Rules for the systemd unit, judged by systemd's own tools."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sluis.config import load_settings

FOLDER = Path(__file__).parents[3] / "deploy" / "systemd"
UNIT = FOLDER / "sluis.service"
UNITS = sorted([*FOLDER.glob("*.service"), *FOLDER.glob("*.timer")])
needs_systemd = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="no systemd-analyze; the systemd unit stays untested"
)


def values(key: str) -> list[str]:
    lines = (line.partition("=") for line in UNIT.read_text().splitlines())
    return [value for name, _, value in lines if name == key]


@needs_systemd
def test_systemd_understands_every_line(tmp_path: Path) -> None:
    """`systemd-analyze verify` has nothing to say about the units, with a program in the place of ours."""
    for unit in UNITS:
        (tmp_path / unit.name).write_text(unit.read_text().replace("/opt/sluis/bin/sluis", sys.executable))
    command = ["systemd-analyze", "verify", "--man=no", *(str(tmp_path / unit.name) for unit in UNITS)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@needs_systemd
@pytest.mark.parametrize("name", ["sluis.service", "sluis-purge.service"])
def test_the_service_is_closed_up(name: str) -> None:
    """`systemd-analyze security` rates the exposure below 2.0 of 10, as the README says."""
    command = ["systemd-analyze", "security", "--offline=true", "--no-pager", "--threshold=19", str(FOLDER / name)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-200:]
    assert "below 2.0 of 10" in (FOLDER / "README.md").read_text()


def test_the_stop_is_longer_than_the_drain() -> None:
    """systemd waits for open answers, and for the processes after them, before it kills."""
    settings = load_settings(FOLDER / "sluis.toml")
    assert int(values("TimeoutStopSec")[0]) >= settings.proxy.drain_s + 20
    assert values("Restart") == ["always"]


def test_the_configuration_is_valid_and_matches_the_unit() -> None:
    """The example loads, its state lies in the unit's state folder, and its keys come from there."""
    settings = load_settings(FOLDER / "sluis.toml")
    assert settings.state_dir == Path("/var/lib") / values("StateDirectory")[0]
    links = [line.split()[-1] for line in values("ExecStartPre") if "ln -sfn" in line]
    assert links == [str(settings.state_dir / "ca" / "signing.pem"), str(settings.state_dir / "master.key")]


def test_callbacks_of_openssl_can_run() -> None:
    """MemoryDenyWriteExecute breaks every TLS connection, so it must not be switched on by a tidy hand."""
    assert values("MemoryDenyWriteExecute") == []
