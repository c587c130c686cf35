"""Stores to test with."""

from pathlib import Path

import pytest


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The URL of a SQLite store that doesn't exist yet."""
    return f"sqlite:///{tmp_path}/records.db"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """An empty store, once of each kind."""
    name: str = request.param
    return str(request.getfixturevalue(f"{name}_url"))
