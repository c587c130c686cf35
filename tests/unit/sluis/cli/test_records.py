"""`sluis records`."""

import asyncio
import csv
import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sluis.cli.records import app
from sluis.records.database import open_database
from support.records import closing, note, opening, running


@pytest.fixture
def url(tmp_path: Path) -> str:
    """A store with three records: an old one, a blocked one, and one in progress."""
    url = f"sqlite:///{tmp_path}/records.db"
    now = datetime.now(UTC)

    async def work() -> None:
        async with running(url) as store:
            await store.open(opening("r-old", started_at=now - timedelta(days=401)))
            await store.close(closing("r-old"))
            blocked = {"decision": "block", "decision_reason": ("secret-found",), "findings": (note("API_KEY", 2),)}
            await store.open(opening("r-block", started_at=now - timedelta(minutes=1), **blocked))
            await store.close(closing("r-block", upstream_status=None))
            await store.open(opening("r-new", started_at=now))

    asyncio.run(work())
    return url


def run(url: str, *arguments: str, exit_code: int = 0) -> str:
    """Standard output of a command that ends with this code."""
    result = CliRunner().invoke(app, [arguments[0], "--store", url, *arguments[1:]])
    assert result.exit_code == exit_code, result.output
    return result.stdout if exit_code == 0 else result.output


def test_list_shows_the_newest_first(url: str) -> None:
    """One row a record, with what was found and why it was decided so."""
    lines = run(url, "list").splitlines()
    assert ["r-new" in lines[1], "r-block" in lines[2], "r-old" in lines[3]] == [True] * 3
    assert "API_KEY×2" in lines[2]
    assert lines[-1] == "3 of 3 records"


def test_list_filters_and_speaks_json(url: str) -> None:
    """Scripts get one record a line."""
    since = (datetime.now(UTC) - timedelta(days=1)).isoformat()
    lines = run(url, "list", "--json", "--since", since, "--verdict", "block").splitlines()
    assert [json.loads(line)["record_id"] for line in lines] == ["r-block"]
    assert run(url, "list", "--json", "--reason", "secret-found", "--limit", "1") == lines[0] + "\n"


def test_show_explains_in_the_language_asked_for(url: str) -> None:
    """The explanation comes first, then every field."""
    dutch = run(url, "show", "r-block", "--lang", "nl")
    assert "Het verzoek is geweigerd." in dutch
    assert "decision_reason" in dutch
    assert "The request was refused." in run(url, "show", "r-block")
    record = json.loads(run(url, "show", "r-block", "--json"))
    assert record["decision"] == "block"
    assert "The request was refused." in record["explanation"]


def test_show_of_an_unknown_record_fails(url: str) -> None:
    """Exit code 1, and no trace back."""
    assert "no record with this id" in run(url, "show", "r-none", exit_code=1)


def test_export_writes_records_oldest_first(url: str, tmp_path: Path) -> None:
    """JSON lines and CSV hold the same records; a file is written where one is named."""
    lines = run(url, "export", "--jsonl").splitlines()
    assert [json.loads(line)["record_id"] for line in lines] == ["r-old", "r-block", "r-new"]
    out = tmp_path / "records.csv"
    run(url, "export", "--csv", "--verdict", "block", "--out", str(out))
    assert [row["record_id"] for row in csv.DictReader(io.StringIO(out.read_text("utf-8")))] == ["r-block"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("export",),
        ("export", "--csv", "--jsonl"),
        ("export", "--entries", "--verdict", "block"),
        ("list", "--since", "yesterday"),
        ("list", "--verdict", "maybe"),
    ],
)
def test_a_wrong_call_is_exit_code_2(url: str, arguments: tuple[str, ...]) -> None:
    """Usage errors are told apart from failures."""
    run(url, *arguments, exit_code=2)


def test_verify_is_content_with_what_was_written(url: str, tmp_path: Path) -> None:
    """The store, and the file that `export --entries` makes of it."""
    report = json.loads(run(url, "verify", "--json"))
    assert (report["intact"], report["entries"], report["problems"]) == (True, 5, [])
    out = tmp_path / "chain.jsonl"
    run(url, "export", "--entries", "--out", str(out))
    assert "5 entries in 1 chains: intact" in run(url, "verify", str(out))


def test_verify_fails_on_a_change_and_says_where(url: str) -> None:
    """Exit code 1, writer and number."""
    database = open_database(url)
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE entries SET body = replace(body, 'u-1', 'u-2') WHERE seq = 3")
    database.engine.dispose()
    assert "node/w0 entry 3: edited" in run(url, "verify", exit_code=1)
    report = json.loads(run(url, "verify", "--json", exit_code=1))
    assert report["problems"][0]["seq"] == 3


def test_verify_of_another_file_says_what_to_do(url: str, tmp_path: Path) -> None:
    """Records are no chain; the message names the option that writes one."""
    out = tmp_path / "records.jsonl"
    run(url, "export", "--jsonl", "--out", str(out))
    assert "--entries" in run(url, "verify", str(out), exit_code=1)
    assert "No such file" in run(url, "verify", str(tmp_path / "none"), exit_code=1)


def test_purge_deletes_what_is_due(url: str) -> None:
    """A dry run only counts; the real one leaves the rest, and the chain verifies."""
    assert "1 records are due; nothing was deleted" in run(url, "purge", "--dry-run")
    assert json.loads(run(url, "purge", "--json")) == {
        "due": 1,
        "exchanges": 1,
        "entries": 2,
        "placeholders": 0,
        "kept_by_legal_hold": 0,
    }
    assert "r-old" not in run(url, "list")
    run(url, "verify")


@pytest.mark.parametrize("command", [["list"], ["show", "x"], ["verify"], ["purge"], ["export", "--csv"]])
def test_a_store_that_is_not_there_is_told(tmp_path: Path, command: list[str]) -> None:
    """Exit code 1 and a sentence; nothing is made."""
    path = tmp_path / "none.db"
    assert "could not be opened" in run(f"sqlite:///{path}", *command, exit_code=1)
    assert not path.exists()


def test_a_wrong_url_is_a_wrong_call() -> None:
    """Exit code 2, and the message doesn't repeat the password in it."""
    assert "secret" not in run("mysql://u:secret@h/d", "list", exit_code=2)


def test_records_are_held_for_a_case_and_let_go(url: str) -> None:
    """What is held outlives its date, says so, and goes with the first purge after the hold."""
    assert run(url, "hold", "case-7", "r-old", "r-block") == "2 records are held for case-7\n"
    assert run(url, "hold", "case-7", "r-old") == "2 records are held for case-7\n"
    assert json.loads(run(url, "show", "r-old", "--json"))["hold_ref"] == "case-7"
    assert json.loads(run(url, "purge", "--json"))["kept_by_legal_hold"] == 1
    assert run(url, "hold", "case-7", "--lift") == "2 records are no longer held for case-7\n"
    assert json.loads(run(url, "purge", "--json"))["exchanges"] == 1
    assert run(url, "verify", "--json")


def test_only_records_that_are_there_are_held(url: str) -> None:
    """One unknown id and nothing is held; ids with --lift, or neither, are a wrong call."""
    assert "there is no record r-none; nothing was held" in run(url, "hold", "case-7", "r-old", "r-none", exit_code=1)
    assert json.loads(run(url, "show", "r-old", "--json"))["hold_ref"] == ""
    run(url, "hold", "case-7", exit_code=2)
    run(url, "hold", "case-7", "r-old", "--lift", exit_code=2)


def test_a_store_that_is_not_there_is_named(tmp_path: Path) -> None:
    """With the place that was looked at and what makes it, never with a password."""
    said = run(f"sqlite:///{tmp_path}/none.db", "list", exit_code=1)
    assert said == (
        f"sqlite:///{tmp_path}/none.db: The store could not be opened or reached. (unreachable)"
        " It is made by the first `sluis run`.\n"
    )
    said = run("postgresql://sluis:canary@127.0.0.1:1/sluis", "list", exit_code=1)
    assert "postgresql://sluis:***@127.0.0.1:1/sluis: " in said
    assert "canary" not in said
