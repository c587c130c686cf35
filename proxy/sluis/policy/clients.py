"""Reads what a client register is made from: CSV, JSON lines, or one name a line. Every fault has its line."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, get_args

from sluis.policy.problems import near
from sluis_detectors.config import FormKind

MAX_BYTES: Final = 256 * 1024 * 1024
KINDS: Final[tuple[FormKind, ...]] = get_args(FormKind)
_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/ -]{0,127}")  # as `Reference` in a policy
_LONGEST: Final = 500
_JSON_FORMS: Final[dict[str, FormKind | None]] = {
    "name": None, "names": None, "aliases": None, "domains": "domain", "codes": "code",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Form:
    """One way in which a client is written. `kind`: None when its looks have to tell."""

    line: int
    ident: str
    written: str
    kind: FormKind | None


@dataclass(frozen=True, slots=True)
class Fault:
    """A line that can't be used; never quotes a name."""

    line: int
    message: str


def read_clients(file: Path, ident_of: Callable[[str], str]) -> Iterator[Form | Fault]:
    """The forms in a file, told apart by its ending: .csv, .jsonl, else one name a line, of which `ident_of` makes the
    id. Raises OSError, and ValueError when it is too large or no text in UTF-8."""
    with file.open("rb") as stream:
        raw = stream.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise ValueError(f"is larger than {MAX_BYTES} bytes")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"is not UTF-8 at line {raw.count(b'\n', 0, error.start) + 1}") from None
    if file.suffix.lower() == ".csv":
        return _from_csv(text)
    if file.suffix.lower() in {".jsonl", ".ndjson"}:
        return _from_json(text)
    return _from_names(text, ident_of)


def _from_csv(text: str) -> Iterator[Form | Fault]:
    lines = io.StringIO(text, newline="")
    heading = lines.readline().strip().lower()
    delimiter = max(";\t,", key=heading.count)
    columns = [column.strip() for column in heading.split(delimiter)]
    if not {"id", "form"} <= set(columns) <= {"id", "form", "kind"}:
        yield Fault(1, "expected the columns id, form and, if you like, kind")
        return
    rows = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        for row in rows:
            line = rows.line_num + 1
            values = dict(zip(columns, (value.strip() for value in row), strict=False))
            if not any(values.values()):
                continue
            if len(row) != len(columns):
                yield Fault(line, f"expected {len(columns)} values, found {len(row)}")
            else:
                yield _form(line, values["id"], values["form"], values.get("kind", ""))
    except csv.Error as error:
        yield Fault(rows.line_num + 1, f"is no CSV: {error}")


def _from_json(text: str) -> Iterator[Form | Fault]:
    for line, written in enumerate(text.split("\n"), 1):
        if not written.strip():
            continue
        try:
            record = json.loads(written)
        except ValueError:
            record = None
        if not isinstance(record, dict):
            yield Fault(line, 'expected an object such as {"id": "C-1", "name": "..."}')
            continue
        unknown = [key for key in record if key not in {"id", "kind", *_JSON_FORMS}]
        if unknown:
            yield Fault(line, f'unknown key "{unknown[0][:40]}"{near(unknown[0], ["id", "kind", *_JSON_FORMS])}')
        yield from _json_forms(line, record)


def _json_forms(line: int, record: dict[str, Any]) -> Iterator[Form | Fault]:
    count = 0
    for key, own in _JSON_FORMS.items():
        value = record.get(key, [])
        for written in [value] if isinstance(value, str) else value if isinstance(value, list) else [None]:
            count += 1
            if isinstance(written, str):
                yield _form(line, str(record.get("id", "")), written.strip(), own or str(record.get("kind") or ""))
            else:
                yield Fault(line, f'"{key}": expected a text or a list of texts')
    if not count:
        yield Fault(line, 'expected a "name"')


def _from_names(text: str, ident_of: Callable[[str], str]) -> Iterator[Form | Fault]:
    for line, written in enumerate(text.split("\n"), 1):
        if written.strip():
            yield _form(line, ident_of(written.strip()), written.strip(), "")


def _form(line: int, ident: str, written: str, kind: str) -> Form | Fault:
    if not _ID.fullmatch(ident):
        return Fault(line, "expected an id of letters, digits and . _ : / -, at most 128 characters")
    if not written or len(written) > _LONGEST:
        return Fault(line, f"expected a form of 1 to {_LONGEST} characters")
    for known in KINDS:
        if kind == known:
            return Form(line, ident, written, known)
    if kind:
        return Fault(line, f"unknown kind{near(kind, KINDS)}; expected {', '.join(KINDS)} or nothing")
    return Form(line, ident, written, None)
