"""Reading records back."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select

from sluis.records.database import open_database
from sluis.records.migrate import upgrade
from sluis.records.reading import Filter, reading
from sluis.records.schema import entries
from support.records import NOON, closing, opening, running

OPENINGS = [
    opening("r-0", tool_id="chatgpt", user_ref="u-1", conversation_id="c-1"),
    opening(
        "r-1",
        started_at=NOON + timedelta(hours=1),
        decision="block",
        decision_reason=("secret-found",),
        conversation_id="c-1",
    ),
    opening("r-2", started_at=NOON + timedelta(hours=2), tool_id="copilot", user_ref="u-2"),
    opening("r-3", started_at=NOON + timedelta(hours=3), decision="block", decision_reason=("data-forbidden", "x_y")),
]


@pytest.fixture
def filled(url: str) -> str:
    """A store with four records, the last one open."""

    async def work() -> None:
        async with running(url) as store:
            for made in OPENINGS:
                await store.open(made)
            for made in OPENINGS[:3]:
                await store.close(closing(made.record_id))

    asyncio.run(work())
    return url


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Filter(), ["r-3", "r-2", "r-1", "r-0"]),
        (Filter(tool="copilot"), ["r-2"]),
        (Filter(verdict="block"), ["r-3", "r-1"]),
        (Filter(user_ref="u-2"), ["r-2"]),
        (Filter(reason="secret-found"), ["r-1"]),
        (Filter(reason="forbidden"), []),
        (Filter(reason="x%y"), []),
        (Filter(reason="x_y"), ["r-3"]),
        (Filter(since=NOON + timedelta(hours=1)), ["r-3", "r-2", "r-1"]),
        (Filter(until=NOON + timedelta(hours=1)), ["r-0"]),
        (Filter(since=NOON + timedelta(hours=1), until=NOON + timedelta(hours=3), verdict="allow"), ["r-2"]),
    ],
)
def test_filters_choose(filled: str, wanted: Filter, expected: list[str]) -> None:
    """Each filter narrows; together they all hold; the count, the list and the stream agree."""
    with reading(filled) as reader:
        assert [record["record_id"] for record in reader.newest(wanted, 10)] == expected
        assert [record["record_id"] for record in reader.stream(wanted)] == expected[::-1]
        assert reader.count(wanted) == len(expected)


def test_the_limit_keeps_the_newest(filled: str) -> None:
    """A short list shows what happened last."""
    with reading(filled) as reader:
        assert [record["record_id"] for record in reader.newest(Filter(), 2)] == ["r-3", "r-2"]


def test_a_conversation_begins_with_its_first_record(filled: str) -> None:
    """Every record of it says when; a record without one says nothing."""
    with reading(filled) as reader:
        later, alone = reader.record("r-1"), reader.record("r-2")
    assert later is not None
    assert alone is not None
    assert later["conversation_started_at"] == "2026-03-02T12:00:00.000000Z"
    assert alone["conversation_started_at"] is None


def test_an_open_exchange_has_no_end(filled: str) -> None:
    """It is told apart from one that ended, and has the same fields."""
    with reading(filled) as reader:
        going, ended = reader.record("r-3"), reader.record("r-0")
    assert going is not None
    assert ended is not None
    # Leaving the store abandoned nothing: only the next start does.
    assert (going["state"], going["ended_at"], going["closing"]) == ("open", None, None)
    assert set(going) == set(ended)


def test_an_unknown_id_gives_nothing(filled: str) -> None:
    """Neither a wrong id nor an SQL pattern finds a record."""
    with reading(filled) as reader:
        assert reader.record("r-9") is None
        assert reader.record("%") is None


def test_a_long_read_goes_page_by_page(filled: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Records and entries of one moment are neither lost nor doubled at the edge of a page."""
    monkeypatch.setattr("sluis.records.reading.PAGE", 2)
    with reading(filled) as reader:
        assert [record["record_id"] for record in reader.stream(Filter())] == ["r-0", "r-1", "r-2", "r-3"]
        assert [entry.seq for entry, _ in reader.chain()] == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        (Filter(since=NOON), "entries_started"),
        (Filter(user_ref="u-1"), "entries_user"),
    ],
)
def test_lists_use_an_index(sqlite_url: str, wanted: Filter, index: str) -> None:
    """A year of records is not read through for a page of them."""
    database = open_database(sqlite_url)
    upgrade(database)
    query = select(entries.c.record_id).where(*wanted.conditions()).order_by(entries.c.started_at.desc()).limit(10)
    with database.engine.connect() as connection:
        sql = query.compile(database.engine)
        plan = " ".join(row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", sql.params))
    database.engine.dispose()
    assert f"INDEX {index}" in plan
    assert "TEMP B-TREE" not in plan
