"""The crash test of `make crash`, a few times: the program is the same, the count is not."""

import importlib.util
import sys
from pathlib import Path
from typing import Any

BENCHMARK = Path(__file__).parent.parent.parent / "benchmarks" / "crash.py"


def load() -> Any:
    spec = importlib.util.spec_from_file_location("crash", BENCHMARK)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["crash"] = module
    spec.loader.exec_module(module)
    return module


def test_kill_9_under_load_loses_nothing(tmp_path: Path) -> None:
    """Workers and the whole node are killed while clients send: nothing acknowledged or forwarded lacks its record."""
    outcome = load().run(tmp_path, kills=5, seed=7, whole_every=3)
    assert outcome.kills == 5
    assert len(outcome.acknowledged) > 10
    assert outcome.acknowledged <= outcome.forwarded
    assert outcome.lost == set()
    assert outcome.unrecorded == set()
    assert outcome.verification == ""
