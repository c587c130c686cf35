"""Exports."""

import asyncio
import csv
import io
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sluis.records.export import CSV_COLUMNS, cell, write_csv, write_jsonl
from sluis.records.reading import Filter, Record, reading
from support.records import closing, note, opening, running


@pytest.fixture
def merged(sqlite_url: str) -> list[Record]:
    """A record whose texts try to be formulas, and one that is plain."""

    async def work() -> None:
        async with running(sqlite_url) as store:
            await store.open(
                opening("r-0", group="=HYPERLINK(1)", model="@SUM(1)", findings=(note(times=2), note("NL_BSN")))
            )
            await store.close(closing("r-0"))
            await store.open(opening("r-1"))

    asyncio.run(work())
    with reading(sqlite_url) as reader:
        return list(reader.stream(Filter()))


def test_jsonl_has_one_record_a_line(merged: list[Record]) -> None:
    """Each line is the whole record."""
    out = io.StringIO()
    steps: list[int] = []
    write_jsonl(merged, out, lambda: steps.append(1))
    assert [json.loads(line) for line in out.getvalue().splitlines()] == merged
    assert len(steps) == len(merged)


def test_csv_cannot_be_run_as_a_formula(merged: list[Record]) -> None:
    """A spreadsheet shows the text that was recorded, behind an apostrophe."""
    out = io.StringIO()
    write_csv(merged, out)
    first, second = csv.DictReader(io.StringIO(out.getvalue()))
    assert first["group"] == "'=HYPERLINK(1)"
    assert first["model"] == "'@SUM(1)"
    assert (first["entities"], first["finding_count"]) == ("NL_BSN PERSON", "3")
    assert (first["state"], second["state"]) == ("closed", "open")
    assert tuple(first) == CSV_COLUMNS


@given(st.text() | st.lists(st.text(), max_size=3))
def test_no_cell_begins_like_a_formula(value: str | list[str]) -> None:
    """Whatever the text: signs that spreadsheets act on don't come first."""
    assert not cell(value).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert cell(value).lstrip("'") == (value if isinstance(value, str) else " ".join(value)).lstrip("'")


@pytest.mark.parametrize(
    ("value", "text"), [(None, ""), (True, "true"), (False, "false"), (-1.5, "-1.5"), (0, "0"), ([], "")]
)
def test_other_values_read_plainly(value: object, text: str) -> None:
    """Numbers stay numbers, nothing stays empty."""
    assert cell(value) == text


def test_times_in_csv_are_utc(merged: list[Record]) -> None:
    """The form is the record's own: it parses, and has a zone."""
    out = io.StringIO()
    write_csv(merged, out)
    row = next(csv.DictReader(io.StringIO(out.getvalue())))
    assert datetime.fromisoformat(row["started_at"]).tzinfo == UTC
