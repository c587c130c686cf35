"""`sluis records list|show|export|verify|purge`: what was recorded, for reviewers, auditors and IT."""

import sys
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from sluis.cli._store import open_reader, output, progress, store_errors, store_url
from sluis.cli.run import ConfigOption
from sluis.records import export as writing
from sluis.records.database import open_database
from sluis.records.explain import explain
from sluis.records.purge import Purge, due, lift_hold, place_hold
from sluis.records.purge import purge as run_purge
from sluis.records.reading import Filter, Record, check
from sluis.records.verify import Report, verify_file, verify_store

app = typer.Typer(
    help="Usage records: list, show, export, verify, purge, hold.", no_args_is_help=True, add_completion=False
)


class Language(StrEnum):
    """Languages of explanations."""

    NL = "nl"
    EN = "en"


class Verdict(StrEnum):
    """Verdicts to filter on."""

    ALLOW = "allow"
    WARN = "warn"
    REDACT = "redact"
    HOLD = "hold"
    BLOCK = "block"


StoreOption = Annotated[
    str,
    typer.Option("--store", help="URL of the store; without it the one of the configuration.", envvar="SLUIS_STORE"),
]
SinceOption = Annotated[
    str, typer.Option("--since", help="From this time, inclusive: 2026-03-02 or 2026-03-02T09:15; UTC without a zone.")
]
UntilOption = Annotated[str, typer.Option("--until", help="Up to this time, exclusive.")]
ToolOption = Annotated[str, typer.Option("--tool", help="Id of an AI tool in the policy.")]
VerdictOption = Annotated[Verdict | None, typer.Option("--verdict", help="Only this verdict.")]
UserOption = Annotated[str, typer.Option("--user-ref", help="Pseudonym of a person.")]
ReasonOption = Annotated[str, typer.Option("--reason", help="Only records with this reason, such as secret-found.")]
JsonOption = Annotated[bool, typer.Option("--json", help="JSON on standard output.")]


@app.command("list")
def list_records(
    *,
    config: ConfigOption = None,
    store: StoreOption = "",
    since: SinceOption = "",
    until: UntilOption = "",
    tool: ToolOption = "",
    verdict: VerdictOption = None,
    user_ref: UserOption = "",
    reason: ReasonOption = "",
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="At most so many.")] = 20,
    as_json: JsonOption = False,
) -> None:
    """The newest records, newest first.

    Example: sluis records list --verdict block --since 2026-03-02
    """
    wanted = _filter(since=since, until=until, tool=tool, verdict=verdict, user_ref=user_ref, reason=reason)
    with open_reader(config, store) as reader:
        records = reader.newest(wanted, limit)
        total = reader.count(wanted)
    if as_json:
        for record in records:
            typer.echo(writing.as_line(record))
        return
    table = Table(
        "time (UTC)", "verdict", "tool", "person", "found", "reasons", "record", box=None, header_style="bold"
    )
    for record in records:
        table.add_row(*_row(record))
    console = Console(width=None if sys.stdout.isatty() else 200)
    console.print(table)
    typer.echo(f"{len(records)} of {total} records")


@app.command()
def show(
    record_id: Annotated[str, typer.Argument(help="Id of a record, as `list` shows it.")],
    config: ConfigOption = None,
    store: StoreOption = "",
    language: Annotated[Language, typer.Option("--lang", help="Language of the explanation.")] = Language.EN,
    as_json: JsonOption = False,
) -> None:
    """One record, opening and closing as one, with an explanation in plain words.

    Example: sluis records show 261125-D2AV57FF6M --lang nl
    """
    with open_reader(config, store) as reader:
        record = reader.record(record_id)
    if record is None:
        typer.echo("there is no record with this id", err=True)
        raise typer.Exit(1)
    if as_json:
        typer.echo(writing.as_line(record | {"explanation": explain(record, language)}))
        return
    for sentence in explain(record, language):
        typer.echo(sentence)
    table = Table(box=None, show_header=False)
    table.add_column(style="bold")
    table.add_column(overflow="fold")
    for name in sorted(record):
        value = record[name]
        table.add_row(name, value if isinstance(value, str) else writing.as_line(value))
    typer.echo()
    Console(width=None if sys.stdout.isatty() else 160, markup=False, highlight=False).print(table)


@app.command()
def export(
    *,
    config: ConfigOption = None,
    store: StoreOption = "",
    jsonl: Annotated[bool, typer.Option("--jsonl", help="One record a line.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="For a spreadsheet; no cell can be run as a formula.")] = False,
    entries: Annotated[
        bool, typer.Option("--entries", help="Whole chains, to be checked elsewhere with `sluis records verify FILE`.")
    ] = False,
    since: SinceOption = "",
    until: UntilOption = "",
    tool: ToolOption = "",
    verdict: VerdictOption = None,
    user_ref: UserOption = "",
    reason: ReasonOption = "",
    out: Annotated[Path | None, typer.Option(help="File to write; without it standard output.")] = None,
) -> None:
    """Records for another program, oldest first.

    Example: sluis records export --csv --since 2026-01-01 --out records.csv
    """
    if jsonl + as_csv + entries != 1:
        raise typer.BadParameter("say one of --jsonl, --csv and --entries")
    wanted = _filter(since=since, until=until, tool=tool, verdict=verdict, user_ref=user_ref, reason=reason)
    if entries and wanted != Filter():
        raise typer.BadParameter("--entries takes no filter: a chain is checked as a whole")
    with open_reader(config, store) as reader, output(out) as lines:
        total = reader.entry_count() if entries else reader.count(wanted)
        with progress("exporting", total) as advance:
            if entries:
                writing.write_entries(reader, lines, advance)
            elif as_csv:
                writing.write_csv(reader.stream(wanted), lines, advance)
            else:
                writing.write_jsonl(reader.stream(wanted), lines, advance)


@app.command()
def verify(
    file: Annotated[
        Path | None, typer.Argument(help="A chain written by `export --entries`; without it the store itself.")
    ] = None,
    config: ConfigOption = None,
    store: StoreOption = "",
    as_json: JsonOption = False,
) -> None:
    """Check that nothing was changed, taken out or moved. Exit code 1 when something was.

    The last line names the end of each chain: keep it elsewhere, for it shows later whether a chain was shortened.

    Example: sluis records verify --json
    """
    if file is not None:
        try:
            report = verify_file(file)
        except (OSError, ValueError) as error:
            typer.echo(f"{file}: {error.strerror if isinstance(error, OSError) else error}", err=True)
            raise typer.Exit(1) from None
    else:
        with open_reader(config, store) as reader, progress("verifying", reader.entry_count()) as advance:
            report = verify_store(reader, advance)
    _print_report(report, as_json)
    if not report.is_intact:
        raise typer.Exit(1)


@app.command()
def purge(
    config: ConfigOption = None,
    store: StoreOption = "",
    is_dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say how many records are due.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Delete what has been kept long enough, and leave a proof in the chain. Run it daily.

    Example: sluis records purge --dry-run
    """
    url = store_url(config, store)
    database = open_database(url)
    now = datetime.now(UTC)
    try:
        with store_errors(url):
            check(database)
            count = due(database, now)
            done = Purge(0, 0, 0, 0)
            if not is_dry_run:
                with progress("purging", count) as advance:
                    done = run_purge(database, now, advance)
    finally:
        database.engine.dispose()
    if as_json:
        typer.echo(
            writing.as_line(
                {
                    "due": count,
                    "exchanges": done.exchanges,
                    "entries": done.entries,
                    "placeholders": done.vault,
                    "kept_by_legal_hold": done.kept,
                }
            )
        )
    elif is_dry_run:
        typer.echo(f"{count} records are due; nothing was deleted")
    else:
        typer.echo(
            f"deleted {done.exchanges} records ({done.entries} entries) and {done.vault} expired placeholders;"
            f" {done.kept} due records stay under legal hold"
        )


def _print_report(report: Report, as_json: bool) -> None:
    tips = {writer: {"seq": tip.seq, "hash": tip.hash} for writer, tip in report.tips.items()}
    if as_json:
        problems = [
            {"writer": found.writer, "seq": found.seq, "kind": found.kind, "detail": found.detail}
            for found in report.problems
        ]
        result = {
            "intact": report.is_intact,
            "entries": report.entries,
            "purged": report.purged,
            "clock_steps": report.clock_steps,
            "problems": problems,
            "tips": tips,
        }
        typer.echo(writing.as_line(result))
        return
    for found in report.problems:
        typer.echo(f"{found.writer or '-'} entry {found.seq}: {found.kind}: {found.detail}")
    state = "intact" if report.is_intact else f"BROKEN, {len(report.problems)} problems"
    typer.echo(f"{report.entries} entries in {len(tips)} chains: {state}")
    if report.clock_steps:
        typer.echo(f"the clock was set {report.clock_steps} times; the entries say by how much (clock_step_ms)")
    typer.echo("ends: " + " ".join(f"{writer}={tip['seq']}:{tip['hash']}" for writer, tip in tips.items()))


@app.command()
def hold(
    reference: Annotated[
        str, typer.Argument(help="What the hold is for, such as a case number; it stands in records.")
    ],
    record_ids: Annotated[list[str] | None, typer.Argument(help="Ids of records, as `list` shows them.")] = None,
    config: ConfigOption = None,
    store: StoreOption = "",
    is_lifted: Annotated[
        bool, typer.Option("--lift", help="End this hold; what is due goes with the next purge.")
    ] = False,
) -> None:
    """Keep records for a legal case whatever their date, or end that.

    Example: sluis records hold case-7 261125-D2AV57FF6M
    """
    if bool(record_ids) is is_lifted:
        raise typer.BadParameter("expected ids of records, or --lift")
    with open_reader(config, store) as reader:
        unknown = [record_id for record_id in record_ids or () if reader.record(record_id) is None]
    if unknown:
        typer.echo(f"there is no record {', '.join(unknown)}; nothing was held", err=True)
        raise typer.Exit(1)
    url = store_url(config, store)
    database = open_database(url)
    try:
        with store_errors(url):
            count = lift_hold(database, reference) if is_lifted else place_hold(database, reference, record_ids or ())
    finally:
        database.engine.dispose()
    typer.echo(f"{count} records are {'no longer ' if is_lifted else ''}held for {reference}")


def _row(record: Record) -> list[str]:
    counts: dict[str, int] = {}
    for note in record["findings"]:
        counts[note["entity"]] = counts.get(note["entity"], 0) + note["count"]
    return [
        record["started_at"][:19].replace("T", " "),
        record["decision"],
        record["tool_id"] or "-",
        record["user_ref"],
        " ".join(f"{entity}×{count}" for entity, count in counts.items()) or "-",
        " ".join(record["decision_reason"]),
        record["record_id"],
    ]


def _filter(*, since: str, until: str, tool: str, verdict: Verdict | None, user_ref: str, reason: str) -> Filter:
    return Filter(
        since=_moment("--since", since),
        until=_moment("--until", until),
        tool=tool,
        verdict=verdict or "",
        user_ref=user_ref,
        reason=reason,
    )


def _moment(option: str, text: str) -> datetime | None:
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{option}: expected a date or a time such as 2026-03-02T09:15") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
