"""docs/records.md tells of every field and every fault."""

import asyncio
import re
from pathlib import Path

import pytest

from sluis.records.errors import PROBLEMS
from sluis.records.reading import reading
from sluis.records.retention import CEILING_DAYS, FLOOR_DAYS
from support.records import opening, running

PAGE = (Path(__file__).parents[4] / "docs" / "records.md").read_text("utf-8")


def table(heading: str) -> set[str]:
    """The names in the first column of the table under a heading."""
    section = PAGE.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    rows = [line.split("|")[1] for line in section.splitlines() if line.startswith("| `")]
    return {name for row in rows for name in re.findall(r"`([^`]+)`", row)}


def test_every_field_of_a_record_is_documented(sqlite_url: str) -> None:
    """The table has the fields of a stored record, and no field that isn't there."""

    async def work() -> None:
        async with running(sqlite_url) as store:
            await store.open(opening("r-0"))

    asyncio.run(work())
    with reading(sqlite_url) as reader:
        record = reader.record("r-0")
    assert record is not None
    assert table("Fields") == set(record) | {"clock_step_ms"}


def test_every_fault_is_documented() -> None:
    """Whoever reads a word in the log finds it."""
    assert table("When the store doesn't work") == set(PROBLEMS)


@pytest.mark.parametrize("days", [FLOOR_DAYS, CEILING_DAYS])
def test_the_bounds_of_retention_are_documented(days: int) -> None:
    """The page names the same bounds as the code."""
    assert f"{days}" in PAGE.split("## Retention", 1)[1]
