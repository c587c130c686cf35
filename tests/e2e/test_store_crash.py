"""A process that is killed while it writes records."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(("database", "share"), [("sqlite", 1.0), ("postgresql", 0.5)])
def test_killed_at_random_moments_it_loses_nothing(
    database: str, share: float, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """What was acknowledged is stored, every chain verifies, and no record stays open.

    `SLUIS_CRASHES` sets how often; 10 unless it is set.
    """
    url = f"sqlite:///{tmp_path}/records.db"
    if database == "postgresql":
        url = request.getfixturevalue("postgresql_url")
    times = max(1, int(int(os.environ.get("SLUIS_CRASHES", "10")) * share))
    command = [sys.executable, "-m", "benchmarks.crash_store", "--times", str(times), "--url", url]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    counts = json.loads(done.stdout)
    assert counts["kills"] == times
    assert counts["acknowledged_openings"] > 0
    assert {name: counts[name] for name in ("lost_openings", "lost_closings", "left_open", "chain_problems")} == {
        "lost_openings": 0,
        "lost_closings": 0,
        "left_open": 0,
        "chain_problems": 0,
    }, f"repeat with --seed {counts['seed']}"
    assert done.returncode == 0
