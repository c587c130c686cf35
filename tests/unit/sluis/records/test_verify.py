"""The verifier finds every change, and says where."""

import asyncio
import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sluis.records import canonical
from sluis.records.chain import Entry, genesis, link
from sluis.records.database import open_database
from sluis.records.export import write_entries
from sluis.records.purge import purge
from sluis.records.reading import reading
from sluis.records.verify import Purged, Report, verify, verify_file, verify_store
from support.records import NOON, closing, opening, running


def chain(length: int, writer: str = "node/w0") -> list[Entry]:
    """A chain of closings."""
    tip, made = genesis(writer), []
    for seq in range(1, length + 1):
        body = canonical.closing_body(closing(f"r-{seq}"))
        text = canonical.dumps(body | {"node": writer, "seq": seq, "written_at": canonical.utc(NOON)})
        digest = link(tip.hash, text)
        made.append(Entry(writer, seq, tip.hash, digest, text))
        tip = type(tip)(seq, digest)
    return made


def check(entries: list[Entry]) -> Report:
    """Verify without columns and purges."""
    return verify(((entry, None) for entry in entries), Purged())


def kinds(report: Report) -> list[tuple[int, str]]:
    """Number and kind of each problem."""
    return [(problem.seq, problem.kind) for problem in report.problems]


CHAIN = chain(12)


def test_an_untouched_chain_is_intact() -> None:
    """Nothing is found where nothing was done; two chains may stand in one file."""
    both = check(CHAIN + chain(3, "node/w1"))
    assert both.is_intact
    assert {writer: tip.seq for writer, tip in both.tips.items()} == {"node/w0": 12, "node/w1": 3}


@given(st.integers(0, 11), st.data())
def test_any_change_of_one_character_of_a_body_is_found_there(index: int, data: st.DataObject) -> None:
    """Whatever character becomes whatever other one, the entry is named."""
    entry = CHAIN[index]
    place = data.draw(st.integers(0, len(entry.body) - 1))
    other = data.draw(st.characters(codec="utf-8").filter(lambda c: c != entry.body[place]))
    body = entry.body[:place] + other + entry.body[place + 1 :]
    changed = [*CHAIN[:index], Entry(entry.writer, entry.seq, entry.prev_hash, entry.hash, body), *CHAIN[index + 1 :]]
    assert kinds(check(changed)) == [(index + 1, "edited")]


@given(st.integers(0, 10), st.integers(1, 11))
def test_missing_entries_are_found_and_counted(start: int, length: int) -> None:
    """A gap is located at its first entry, also at the start of the chain."""
    rest = CHAIN[:start] + CHAIN[min(start + length, 11) :]
    assert kinds(check(rest)) == ([(start + 1, "missing")] if start < 11 else [])


@given(st.integers(0, 10))
def test_entries_that_changed_places_are_found(index: int) -> None:
    """Reordering is a gap where one is missing, and a moved entry where it turns up."""
    swapped = [*CHAIN]
    swapped[index], swapped[index + 1] = swapped[index + 1], swapped[index]
    found = kinds(check(swapped))
    assert (index + 1, "missing") in found
    assert (index + 1, "moved") in found


@given(st.integers(0, 11))
def test_a_doubled_entry_is_found(index: int) -> None:
    """The same entry twice is one too many."""
    assert kinds(check([*CHAIN[: index + 1], *CHAIN[index:]])) == [(index + 1, "moved")]


@given(st.integers(0, 10))
def test_an_entry_with_a_new_hash_breaks_the_next_link(index: int) -> None:
    """Whoever recomputes the hash of what they edited has to rewrite all that follows."""
    entry = CHAIN[index]
    body = entry.body.replace("1500.0", "1.0")
    forged = Entry(entry.writer, entry.seq, entry.prev_hash, link(entry.prev_hash, body), body)
    assert kinds(check([*CHAIN[:index], forged, *CHAIN[index + 1 :]])) == [(index + 2, "unlinked")]


def test_a_chain_under_another_name_is_found() -> None:
    """The writer's name is part of what is hashed."""
    renamed = [Entry("node/w9", e.seq, e.prev_hash, e.hash, e.body) for e in CHAIN]
    found = kinds(check(renamed))
    assert (1, "unlinked") in found
    assert len([kind for _, kind in found if kind == "edited"]) == 12


def test_a_body_taken_out_without_a_purge_is_found() -> None:
    """Only a proof in the chain of purges excuses an empty body."""
    entry = CHAIN[4]
    hollow = Entry(entry.writer, entry.seq, entry.prev_hash, entry.hash, "")
    assert kinds(check([*CHAIN[:4], hollow, *CHAIN[5:]])) == [(5, "erased")]


def proof(changes: dict[str, Any]) -> Entry:
    """A purge's entry that excuses the first three entries."""
    body = {
        "schema": "sluis-record/1",
        "kind": "purge",
        "node": "maintenance",
        "seq": 1,
        "written_at": canonical.utc(NOON),
        "exchanges": 3,
        "anchors": {"node/w0": {"seq": 3, "hash": CHAIN[2].hash}},
        "erased": {"node/w0": [[1, 3]]},
    }
    text = canonical.dumps(body)
    start = genesis("maintenance").hash
    return Entry("maintenance", 1, start, link(start, text), canonical.dumps(body | changes))


def test_a_purged_start_is_excused_by_its_proof_only() -> None:
    """The anchor names the last entry that went; the next one must continue it."""
    rest = [(entry, None) for entry in CHAIN[3:]]
    assert verify(rest, Purged([proof({})])).is_intact
    assert kinds(verify(rest[1:], Purged([proof({})]))) == [(4, "missing")]
    assert kinds(verify(rest, Purged())) == [(1, "missing")]


def test_a_forged_proof_excuses_nothing() -> None:
    """A proof counts only with its own hash."""
    forged = proof({"anchors": {"node/w0": {"seq": 4, "hash": CHAIN[3].hash}}})
    assert kinds(verify([(entry, None) for entry in CHAIN[4:]], Purged([forged]))) == [(1, "missing")]


def fill(url: str, exchanges: int = 5) -> None:
    """Some exchanges in a store."""

    async def work() -> None:
        async with running(url) as store:
            for number in range(exchanges):
                await store.open(opening(f"r-{number}"))
                await store.close(closing(f"r-{number}"))

    asyncio.run(work())


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        ("UPDATE entries SET tool_id = 'other' WHERE seq = 3", [(3, "column")]),
        ("UPDATE entries SET kind = 'close' WHERE seq = 3", [(3, "column")]),
        ("UPDATE entries SET body = replace(body, 'u-1', 'u-2') WHERE seq = 3", [(3, "edited"), (3, "column")]),
        ("UPDATE entries SET body = 'x' WHERE seq = 3", [(3, "edited")]),
        ("UPDATE entries SET body = '' WHERE seq = 3", [(3, "erased")]),
        ("DELETE FROM entries WHERE seq = 4", [(4, "missing")]),
        ("UPDATE entries SET seq = 99 WHERE seq = 4", [(4, "missing"), (99, "edited"), (11, "missing")]),
        ("UPDATE entries SET writer = 'node/w9' WHERE seq > 8", [(1, "missing"), (9, "edited"), (10, "edited")]),
    ],
)
def test_what_is_done_to_the_tables_is_found(url: str, sql: str, expected: list[tuple[int, str]]) -> None:
    """Every kind of edit by hand is reported with writer and number."""
    fill(url)
    database = open_database(url)
    with database.writing() as connection:
        connection.exec_driver_sql(sql)
    database.engine.dispose()
    with reading(url) as reader:
        assert sorted(kinds(verify(reader.chain(), Purged(reader.purges())))) == sorted(expected)


def test_a_purge_in_the_middle_is_no_break(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a purge took while the verifier was reading is excused by the proof that it left."""
    monkeypatch.setattr("sluis.records.reading.PAGE", 2)
    fill(sqlite_url)
    steps: list[int] = []

    def progress() -> None:
        steps.append(1)
        if len(steps) == 1:
            database = open_database(sqlite_url)
            purge(database, NOON + timedelta(days=500))
            database.engine.dispose()

    with reading(sqlite_url) as reader:
        report = verify_store(reader, progress)
    assert report.is_intact
    assert (report.entries, report.purged) == (2, 1)


def exported(url: str, path: Path) -> list[str]:
    """The lines of an exported chain."""
    with reading(url) as reader, path.open("w", encoding="utf-8") as out:
        write_entries(reader, out)
    return path.read_text("utf-8").splitlines(keepends=True)


def edit_line(lines: list[str]) -> list[str]:
    """Another person in the fifth line."""
    return [*lines[:4], lines[4].replace("u-1", "u-2"), *lines[5:]]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda lines: lines, []),
        (edit_line, [(5, "edited")]),
        (lambda lines: [*lines[:4], *lines[5:]], [(5, "missing")]),
        (lambda lines: [*lines[:3], lines[4], lines[3], *lines[5:]], [(4, "missing"), (4, "moved")]),
        (lambda lines: [*lines[:-2], lines[-1]], [(10, "missing")]),
        (lambda lines: lines[:-1], [(0, "missing")]),
    ],
)
def test_what_is_done_to_an_exported_file_is_found(
    sqlite_url: str, tmp_path: Path, change: Callable[[list[str]], list[str]], expected: list[tuple[int, str]]
) -> None:
    """Edited, missing and reordered lines, and a shortened file."""
    fill(sqlite_url)
    path = tmp_path / "chain.jsonl"
    lines = exported(sqlite_url, path)
    path.write_text("".join(change(lines)), "utf-8")
    assert sorted(kinds(verify_file(path))) == expected


def test_an_exported_chain_verifies_after_a_purge(sqlite_url: str, tmp_path: Path) -> None:
    """The proof travels with the file."""
    fill(sqlite_url)
    database = open_database(sqlite_url)
    purge(database, NOON + timedelta(days=500))
    database.engine.dispose()
    path = tmp_path / "chain.jsonl"
    exported(sqlite_url, path)
    report = verify_file(path)
    assert report.is_intact
    assert report.purged == 1


@given(st.binary(max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_file_is_read_or_refused(tmp_path: Path, content: bytes) -> None:
    """A file of another kind gives the documented error, never another one."""
    path = tmp_path / "any"
    path.write_bytes(content)
    try:
        verify_file(path)
    except ValueError:
        return


@pytest.mark.parametrize(
    "line",
    ["[]", "1", "{}", '{"tips":3}', '{"tips":{"a":1}}', json.dumps(dict.fromkeys(Entry.__slots__, 1)), "nul"],
)
def test_a_line_of_another_kind_is_named(tmp_path: Path, line: str) -> None:
    """The message says which line, and how to make a file that can be checked."""
    path = tmp_path / "chain.jsonl"
    path.write_text(line + "\n", "utf-8")
    with pytest.raises(ValueError, match=r"line 1 .*--entries"):
        verify_file(path)
