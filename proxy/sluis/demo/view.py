"""What the tour prints: readable at a hundred columns, in a terminal with colours and in a pipe without."""

import sys
from collections.abc import Mapping, Sequence
from typing import Any, Final

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from sluis.model import Verdict
from sluis.reasons import REASONS

WIDTH: Final = 100
_LABEL: Final = 16
_MOST: Final = 420  # characters of an answer: its point is in the first lines
_PLACEHOLDER: Final = r"\[[A-Z]+_[A-Z0-9]+\]"
_COLOURS: Final[dict[str, str]] = {
    "allow": "green",
    "warn": "yellow",
    "redact": "cyan",
    "hold": "magenta",
    "block": "red",
}
assert set(_COLOURS) == {verdict.word for verdict in Verdict}


def make_console() -> Console:
    """A hundred columns at most; no colours and no progress bars when the output is not a terminal."""
    console = Console(highlight=False, markup=False)
    is_wider = not sys.stdout.isatty() or console.width > WIDTH
    return Console(highlight=False, markup=False, width=WIDTH if is_wider else None)


def print_scene(
    console: Console, heading: str, *, typed: str, arrived: Sequence[str], shown: str, record: Mapping[str, Any] | None
) -> None:
    """One scene: five rows, each with its label."""
    console.print(Rule(Text(heading, "bold"), align="left", style="dim"))
    table = Table.grid(padding=(0, 1))
    table.add_column(width=_LABEL, style="dim")
    table.add_column(overflow="fold")
    table.add_row("staff typed", typed.strip())
    table.add_row("AI received", _marked("\n".join(arrived)) if arrived else Text("nothing", "bold red"))
    table.add_row("staff got back", _marked(_shortened(shown)))
    if record is None:
        table.add_row("record", Text("none: this is a defect", "bold red"))
    else:
        table.add_row("verdict", _verdict(record))
        table.add_row("record", _record(record))
    console.print(Padding(table, (0, 0, 1, 2)))


def _shortened(text: str) -> str:
    text = text.strip()
    return text if len(text) <= _MOST else text[:_MOST] + " …"


def _marked(text: str) -> Text:
    marked = Text(text)
    marked.highlight_regex(_PLACEHOLDER, "bold cyan")
    return marked


def _verdict(record: Mapping[str, Any]) -> Text:
    word = record["decision"]
    text = Text(word, f"bold {_COLOURS[word]}")
    if record["is_incident"]:
        text.append(" + incident", "bold red")
    for reason in record["decision_reason"]:
        text.append(f"\n{reason}: {REASONS[reason]}", "default")
    return text


def _record(record: Mapping[str, Any]) -> Text:
    found = ", ".join(f"{note['masked']} ×{note['count']}" for note in record["findings"]) or "nothing"
    rules = ", ".join(record["rule_ids"]) or "none"
    took = f"inspected in {record['inspection_ms']:.0f} ms"
    lines = [
        f"{record['record_id']}  chain {record['node']} #{record['seq']} {record['hash'][:12]}…",
        f"person {record['user_ref']}, tool {record['tool_id'] or 'unlisted'}"
        + (f" (tier {record['tier']})" if record["tier"] else "")
        + f", service {record['service'] or 'any'}, policy {record['policy_version']}",
        f"found {found}",
        f"forwarded {record['forwarded']}, restored {record.get('restored', 0)}, rules {rules}, {took}",
    ]
    return Text("\n".join(lines))


def print_summary(console: Console, records: Sequence[Mapping[str, Any]], chain: str, took_s: float) -> None:
    """How often each verdict fell, and that the chain of records holds."""
    console.print(Rule(Text("Summary", "bold"), align="left", style="dim"))
    table = Table(box=box.SIMPLE, show_edge=False, pad_edge=False)
    table.add_column("verdict")
    table.add_column("how often", justify="right")
    table.add_column("what reached the AI service")
    meaning = {
        "allow": "the text as it was typed",
        "warn": "the text as it was typed, with a warning to the person",
        "redact": "placeholders; the person reads the real values",
        "hold": "nothing, until somebody approves",
        "block": "nothing; the person reads why, and what to use instead",
    }
    for word, what in meaning.items():
        count = sum(record["decision"] == word for record in records)
        if count:
            table.add_row(Text(word, _COLOURS[word]), str(count), what)
    console.print(Padding(table, (0, 0, 0, 2)))
    console.print(Padding(Text(f"{chain}\n{took_s:.0f} s from start to end."), (1, 0, 1, 2)))


def print_how_to(console: Console, commands: Sequence[tuple[str, Sequence[str]]]) -> None:
    """What to type to send traffic of one's own. Commands are not wrapped, so that they can be copied."""
    console.print(Rule(Text("Try it yourself", "bold"), align="left", style="dim"))
    for label, lines in commands:
        console.print(Text(f"  {label}", "dim"))
        for line in lines:
            console.print(Text(f"    {line}"), soft_wrap=True)
    console.print()
