"""Records as JSON lines or CSV for other programs, and whole chains for checking elsewhere."""

import csv
import json
from collections.abc import Callable, Iterable
from typing import Any, Final, TextIO

from sluis.records.chain import Tip
from sluis.records.reading import Reader, Record
from sluis.records.verify import entry_line, tips_line

Progress = Callable[[], object]

CSV_COLUMNS: Final = (
    "record_id",
    "node",
    "seq",
    "started_at",
    "ended_at",
    "duration_ms",
    "state",
    "conversation_id",
    "user_ref",
    "group",
    "tool_id",
    "host",
    "endpoint_class",
    "account_kind",
    "model",
    "region",
    "supplier_id",
    "tier",
    "use_category",
    "decision",
    "decision_reason",
    "actions_applied",
    "would_have_been",
    "mode",
    "forwarded",
    "upstream_status",
    "data_classes",
    "entities",
    "finding_count",
    "file_count",
    "bytes_in",
    "bytes_out",
    "restored",
    "rule_ids",
    "policy_version",
    "policy_digest",
    "permission_id",
    "permission_state",
    "is_incident",
    "fail_state",
    "inspection_ms",
    "errors",
    "retention_class",
    "delete_after",
    "hold_ref",
    "hash",
)

_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


def as_line(value: object) -> str:
    """One line of JSON, keys sorted."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def write_jsonl(records: Iterable[Record], out: TextIO, progress: Progress = lambda: None) -> None:
    """One merged record a line."""
    for record in records:
        out.write(as_line(record) + "\n")
        progress()


def write_csv(records: Iterable[Record], out: TextIO, progress: Progress = lambda: None) -> None:
    """One record a row, lists joined with spaces; no cell can be taken for a formula."""
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(CSV_COLUMNS)
    for record in records:
        row = record | {
            "entities": sorted({note["entity"] for note in record["findings"]}),
            "finding_count": sum(note["count"] for note in record["findings"]),
            "file_count": len(record["files"]),
        }
        writer.writerow([cell(row[name]) for name in CSV_COLUMNS])
        progress()


def write_entries(reader: Reader, out: TextIO, progress: Progress = lambda: None) -> None:
    """All chains, one entry a line, and a last line that says where they end. `sluis records verify FILE` reads it."""
    tips: dict[str, Tip] = {}
    for entry, _ in reader.chain():
        out.write(as_line(entry_line(entry)) + "\n")
        tips[entry.writer] = Tip(entry.seq, entry.hash)
        progress()
    out.write(as_line(tips_line(tips)) + "\n")


def cell(value: Any) -> str:
    """A value as CSV text. An apostrophe goes before what a spreadsheet would run (OWASP, "CSV injection").

    Numbers keep their sign: they come from numbers, not from text.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    text = " ".join(value) if isinstance(value, list) else str(value)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
