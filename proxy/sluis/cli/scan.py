"""`sluis scan`: what the detectors find in a text, a document or a file of JSON lines. Nothing is stored or sent."""

import json
import mimetypes
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from sluis_detectors.engine import Engine, EngineConfig
from sluis_detectors.entities import ENTITIES
from sluis_detectors.finding import Analysis, Finding, Passage, UnreadableDocument
from sluis_detectors.names import ModelDamaged

_BATCH: Final = 256  # texts of a JSON lines file that are analysed together
_FOUND, _USAGE = 1, 2
_STYLES: Final = {"SECRET": "bold white on red", "PERSON": "black on yellow", "NL_BSN": "bold white on magenta"}
_STYLE: Final = "black on cyan"


def scan(
    file: Annotated[Path, typer.Argument(help="A text or document; - is standard input.", metavar="[FILE|-]")] = Path(
        "-"
    ),
    *,
    lang: Annotated[
        str | None, typer.Option("--lang", help="Language (nl, en); told from the text when left out.")
    ] = None,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help='Read {"id","text"[,"lang"]} a line, write {"id","spans"} a line.')
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Write one JSON object with all findings.")] = False,
    min_score: Annotated[
        float, typer.Option("--min-score", min=0.0, max=1.0, help="Leave out findings below it.")
    ] = 0.5,
    names: Annotated[bool, typer.Option("--names/--no-names", help="Look for names of people and places.")] = True,
    spacy: Annotated[
        list[str] | None, typer.Option("--spacy", help="Installed spaCy pipeline that also looks.")
    ] = None,
) -> None:
    """Find personal and client data in a text or file.

    Exit code 0: nothing found; 1: something found; 2: the file can't be read.

    Example: echo "Bel Jan de Vries op 06-12345678" | sluis scan
    """
    try:
        engine = Engine(EngineConfig(names=names, spacy_models=tuple(spacy or ())))
    except (ValueError, ModelDamaged) as error:
        _stop(str(error))
    if jsonl:
        lines = sys.stdin if file == Path("-") else file.open(encoding="utf-8")
        with lines:
            found = _scan_lines(engine, lines, lang, min_score)
        raise typer.Exit(_FOUND if found else 0)
    passages = _read(file)
    analyses = engine.analyse([passage.text for passage in passages], [lang] * len(passages))
    results = [
        (passage, analysis, [f for f in analysis.findings if f.score >= min_score])
        for passage, analysis in zip(passages, analyses, strict=True)
    ]
    if as_json:
        sys.stdout.write(json.dumps(_as_object(engine, results), ensure_ascii=False, indent=1) + "\n")
    else:
        _show(results)
    raise typer.Exit(_FOUND if any(findings for _, _, findings in results) else 0)


def _stop(reason: str) -> Any:
    typer.echo(f"sluis scan: {reason}", err=True)
    raise typer.Exit(_USAGE)


def _read(file: Path) -> list[Passage]:
    """The texts of a file: itself when it is UTF-8 text, else what the document reader takes out of it."""
    try:
        content = sys.stdin.buffer.read() if file == Path("-") else file.read_bytes()
    except OSError as error:
        return list(_stop(f"{file}: {error.strerror}"))
    try:
        if b"\0" not in content:
            return [Passage(content.decode("utf-8-sig"), "")]
    except UnicodeDecodeError:
        pass
    from sluis_detectors.documents import read_document

    try:
        return list(read_document(content, mimetypes.guess_type(file.name)[0] or "application/octet-stream"))
    except UnreadableDocument as error:
        return list(_stop(f"{file}: {error.reason}"))


def _span(finding: Finding) -> dict[str, Any]:
    return {
        "start": finding.start,
        "end": finding.end,
        "type": ENTITIES[finding.entity].kind,
        "score": round(finding.score, 3),
        "entity": finding.entity,
    }


def _scan_lines(engine: Engine, lines: Iterable[str], lang: str | None, min_score: float) -> int:
    """Writes one line for each line read, in order; returns how many findings there were."""
    total = 0
    for batch in _batches(_records(lines)):
        analyses = engine.analyse(
            [record["text"] for record in batch], [record.get("lang") or lang for record in batch]
        )
        for record, analysis in zip(batch, analyses, strict=True):
            spans = [_span(finding) for finding in analysis.findings if finding.score >= min_score]
            total += len(spans)
            sys.stdout.write(json.dumps({"id": record["id"], "spans": spans}, ensure_ascii=False) + "\n")
    return total


def _records(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError:
            record = None
        if not isinstance(record, dict) or not isinstance(record.get("text"), str) or "id" not in record:
            _stop(f'line {number}: expected an object with "id" and "text"')
        else:
            yield record


def _batches(records: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    while batch := list(islice(records, _BATCH)):
        yield batch


def _as_object(engine: Engine, results: list[tuple[Passage, Analysis, list[Finding]]]) -> dict[str, Any]:
    return {
        "engine": engine.version,
        "texts": [
            {"where": passage.where, "language": analysis.language, "spans": [_span(finding) for finding in findings]}
            for passage, analysis, findings in results
        ],
    }


def _show(results: list[tuple[Passage, Analysis, list[Finding]]]) -> None:
    """The text with its findings marked, and a table of them."""
    console = Console(highlight=False)
    table = Table("entity", "score", "recogniser", "where", box=None, header_style="bold")
    for passage, _, findings in results:
        if passage.where and not findings:
            continue
        if passage.where:
            console.print(Text(passage.where, style="bold"))
        marked = Text(passage.text)
        for finding in findings:
            style = _STYLES.get(ENTITIES[finding.entity].kind, _STYLE)
            marked.stylize(style, finding.start, finding.end)
            place = f"{passage.where} {finding.start}-{finding.end}".strip()
            table.add_row(finding.entity, f"{finding.score:.2f}", finding.recognizer, place)
        console.print(marked, end="" if passage.text.endswith("\n") else "\n")
    if table.row_count:
        console.print()
        console.print(table)
    else:
        console.print("Nothing found.")
