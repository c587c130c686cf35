"""Spreadsheets (SpreadsheetML): rows of cells under the headings of their columns, hidden sheets too."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import Final

from sluis_detectors.documents.limits import Budget
from sluis_detectors.documents.xml import QUOTED, local, parser, written

_BLOCK_CHARS: Final = 2_000
_CELL: Final = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_IN_CELL: Final = frozenset(("c", "v", "is", "f"))
Row = tuple[int, list[tuple[str, str]]]


def read_sheets(parts: Mapping[str, bytes], prefix: str, budget: Budget) -> set[str]:
    """Add the cells of every sheet; gives the names of the parts that were read."""
    if "xl/workbook.xml" not in parts:
        return set()
    shared = list(_shared(parts.get("xl/sharedStrings.xml", b"")))
    unused = set(range(len(shared)))
    done = {"xl/sharedStrings.xml"}
    for title, name in _sheet_parts(parts):
        if name in parts:
            done.add(name)
            rows, notes = _rows(parts[name], shared, unused)
            _add_sheet(title, rows, prefix, budget)
            budget.add("\n".join(dict.fromkeys(filter(None, notes))), f"{prefix}sheet {title}")
    budget.add("\n".join(shared[number] for number in sorted(unused)), f"{prefix}texts of no cell")
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


def _rows(part: bytes, shared: list[str], unused: set[int]) -> tuple[list[Row], list[str]]:
    """Number of each row with its cells (column letters and text), and what else people write in a sheet: texts in
    formulas, hints, links, headers and footers. `unused`: shared strings of no cell so far."""
    rows: dict[int, list[tuple[str, str]]] = {}
    notes: list[str] = []
    current: list[str] = []
    row = column = 0  # a cell without an address stands behind the one before
    kind: str | None = None  # of the cell, None outside cells

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal row, column, kind
        tag = local(name)
        if tag == "row":
            row, column = int(number) if (number := attributes.get("r", "")).isdecimal() else row + 1, 0
        elif tag == "c":
            at = _CELL.fullmatch(attributes.get("r", "").upper())
            row, column = (int(at[2]), _column(at[1])) if at else (row, column + 1)
            kind = attributes.get("t", "")
        elif kind is None:
            notes.extend(written(tag, attributes))
        if tag in _IN_CELL:
            current.clear()

    def end(name: str) -> None:
        nonlocal kind
        tag = local(name)
        text = "".join(current).strip()
        if tag in {"v", "is"} and kind is not None:
            if kind == "s" and text.isdigit() and int(text) < len(shared):
                unused.discard(int(text))
                text = shared[int(text)]
            elif kind in {"", "n"}:
                text = _number(text)
            rows.setdefault(row, []).append((_letters(column), text))
        elif tag == "f":
            notes.extend(QUOTED.findall(text))
        elif kind is None:
            notes.append(text)
            current.clear()
        if tag == "c":
            kind = None
            current.clear()

    made = parser()
    made.StartElementHandler, made.EndElementHandler, made.CharacterDataHandler = start, end, current.append
    made.Parse(part, True)
    return sorted(rows.items()), notes


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _letters(column: int) -> str:
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _number(text: str) -> str:
    """A number as a reader sees it: whole ones without exponent."""
    try:
        value = float(text)
    except ValueError:
        return text
    return str(int(value)) if value.is_integer() and abs(value) < 1e16 else text


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
