"""Spreadsheets (SpreadsheetML): rows of cells under the headings of their columns, hidden sheets too."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import Final

from sluis_detectors.documents.limits import Budget
from sluis_detectors.documents.xml import local, paragraphs, parser

_BLOCK_CHARS: Final = 2_000
_CELL: Final = re.compile(r"([A-Z]{1,3})(\d+)")
Row = tuple[int, list[tuple[str, str]]]


def read_sheets(parts: Mapping[str, bytes], prefix: str, budget: Budget) -> set[str]:
    """Add the cells of every sheet; gives the names of the parts that were read."""
    if "xl/workbook.xml" not in parts:
        return set()
    shared = list(_shared(parts.get("xl/sharedStrings.xml", b"")))
    done = {"xl/sharedStrings.xml"}
    for title, name in _sheet_parts(parts):
        if name in parts:
            done.add(name)
            _add_sheet(title, list(_rows(parts[name], shared)), prefix, budget)
            budget.add("\n".join(_notes(parts[name])), f"{prefix}sheet {title}")
    return done


def _sheet_parts(parts: Mapping[str, bytes]) -> list[tuple[str, str]]:
    """Title and part name of each sheet, in order."""
    targets: dict[str, str] = {}
    titles: list[tuple[str, str]] = []

    def relation(name: str, attributes: dict[str, str]) -> None:
        if local(name) == "Relationship":
            target = attributes.get("Target", "")
            targets[attributes.get("Id", "")] = posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")

    def sheet(name: str, attributes: dict[str, str]) -> None:
        if local(name) == "sheet":
            link = next((value for key, value in attributes.items() if key.endswith("relationships id")), "")
            titles.append((attributes.get("name", ""), link))

    made = parser()
    made.StartElementHandler = relation
    made.Parse(parts.get("xl/_rels/workbook.xml.rels", b"<none/>"), True)
    made = parser()
    made.StartElementHandler = sheet
    made.Parse(parts["xl/workbook.xml"], True)
    return [(title, targets.get(link, "")) for title, link in titles]


def _shared(part: bytes) -> Iterator[str]:
    """The shared strings by number; a blank one counts too."""
    if not part:
        return
    strings: list[str] = []
    current: list[str] = []

    def start(name: str, _: dict[str, str]) -> None:
        if local(name) == "si":
            current.clear()

    def end(name: str) -> None:
        if local(name) == "si":
            strings.append("".join(current))

    made = parser()
    made.StartElementHandler, made.EndElementHandler, made.CharacterDataHandler = start, end, current.append
    made.Parse(part, True)
    yield from strings


def _rows(part: bytes, shared: list[str]) -> Iterator[Row]:
    """Number of each row with its cells: column letters and text."""
    rows: dict[int, list[tuple[str, str]]] = {}
    current: list[str] = []
    place = {"cell": "", "type": ""}

    def start(name: str, attributes: dict[str, str]) -> None:
        tag = local(name)
        if tag == "c":
            place["cell"], place["type"] = attributes.get("r", ""), attributes.get("t", "")
            current.clear()
        elif tag in {"v", "is", "f"}:
            current.clear()

    def end(name: str) -> None:
        tag = local(name)
        at = _CELL.fullmatch(place["cell"])
        if tag not in {"v", "is"} or at is None:
            return
        text = "".join(current).strip()
        if place["type"] == "s" and text.isdigit() and int(text) < len(shared):
            text = shared[int(text)]
        elif place["type"] in {"", "n"}:
            text = _number(text)
        rows.setdefault(int(at[2]), []).append((at[1], text))

    made = parser()
    made.StartElementHandler, made.EndElementHandler, made.CharacterDataHandler = start, end, current.append
    made.Parse(part, True)
    yield from sorted(rows.items())


def _number(text: str) -> str:
    """A number as a reader sees it: whole ones without exponent."""
    try:
        value = float(text)
    except ValueError:
        return text
    return str(int(value)) if value.is_integer() and abs(value) < 1e16 else text


def _notes(part: bytes) -> list[str]:
    """Headers, footers and links of a sheet: whatever stands after its cells."""
    _, found, rest = part.partition(b"</sheetData>")
    return [] if not found else [line for line in paragraphs(b"<rest>" + _safe(rest) + b"</rest>") if line]


def _safe(rest: bytes) -> bytes:
    """The end of a sheet as text alone: its namespaces were declared before it."""
    return re.sub(rb"<[^>]*>", b" ", rest)


def _add_sheet(title: str, rows: list[Row], prefix: str, budget: Budget) -> None:
    heads: dict[str, str] = {}
    if len(rows) > 1 and all(text and not text[0].isdigit() and len(text) < 40 for _, text in rows[0][1]):
        heads = dict(rows[0][1])
    block: list[str] = []
    size = first = 0
    for number, cells in rows:
        if len(cells) == 1:
            budget.add(cells[0][1], f"{prefix}sheet {title}!{cells[0][0]}{number}")
            continue
        line = "\t".join(
            f"{heads[column]}: {text}" if column in heads and number != rows[0][0] else text for column, text in cells
        )
        first = first or number
        block.append(line)
        size += len(line)
        if size > _BLOCK_CHARS:
            budget.add("\n".join(block), f"{prefix}sheet {title}!{first}:{number}")
            block, size, first = [], 0, 0
    if block:
        budget.add("\n".join(block), f"{prefix}sheet {title}!{first}:{rows[-1][0]}")
