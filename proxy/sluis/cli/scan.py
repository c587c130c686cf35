"""`sluis scan`: what the detectors find in texts, documents, folders and JSON lines. Nothing is stored or sent."""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from itertools import islice
from pathlib import Path
from typing import Annotated, Any, Final, Protocol, TextIO

import typer
from rich.progress import Progress

from sluis.cli.scan_files import STANDARD_INPUT, Read, files_of, read
from sluis.cli.scan_show import Excerpts, Found, WholeText, progress_bar
from sluis_detectors.documents.pictures import can_read
from sluis_detectors.engine import Engine, EngineConfig
from sluis_detectors.entities import ENTITIES
from sluis_detectors.explain import Explainer
from sluis_detectors.finding import Analysis, Finding
from sluis_detectors.names import ModelDamaged

_BATCH: Final = 256  # texts that are analysed together
_FOUND, _UNREADABLE = 1, 2


def scan(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(help="Texts, documents, folders with all in them; - is standard input.", metavar="[PATH|-]..."),
    ] = None,
    *,
    lang: Annotated[
        str | None, typer.Option("--lang", help="Language (nl, en); told from the text when left out.")
    ] = None,
    jsonl: Annotated[
        bool,
        typer.Option(
            "--jsonl",
            help='Read {"id","text"[,"lang"]} a line, write {"id","spans"} a line; of other files a line a text.',
        ),
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Write one JSON object with all findings.")] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Say why: recogniser, pattern, check, context word, score.")
    ] = False,
    min_score: Annotated[
        float, typer.Option("--min-score", min=0.0, max=1.0, help="Leave out findings below it.")
    ] = 0.5,
    names: Annotated[bool, typer.Option("--names/--no-names", help="Look for names of people and places.")] = True,
    spacy: Annotated[
        list[str] | None, typer.Option("--spacy", help="Installed spaCy pipeline that also looks.")
    ] = None,
) -> None:
    """Find personal and client data in texts, files and folders.

    Exit code 0: nothing found; 1: something found; 2: nothing found, but a file can't be read. Files that can't be
    read are named on standard error.

    Example: echo "Bel Jan de Vries op 06-12345678" | sluis scan
    """
    try:
        engine = Engine(EngineConfig(names=names, spacy_models=tuple(spacy or ())))
    except (ValueError, ModelDamaged) as error:
        _stop(str(error))
    given = paths or [STANDARD_INPUT]
    is_one = len(given) == 1 and not given[0].is_dir()
    scanner = _Scanner(engine, lang, min_score, Explainer() if explain else None)
    if jsonl and is_one and (lines := _json_lines(given[0])) is not None:
        with lines:
            raise typer.Exit(_FOUND if scanner.lines(lines) else 0)
    output: _Output
    if jsonl:
        output = _Lines(scanner)
    elif as_json:
        output = _Object(scanner)
    else:
        output = WholeText(scanner.explainer) if is_one else Excerpts(scanner.explainer)
    raise typer.Exit(_scan_files(scanner, list(files_of(given)), output, None if is_one else progress_bar()))


def _scan_files(scanner: "_Scanner", files: list[Path], output: "_Output", bar: Progress | None) -> int:
    """The exit code. Files that can't be read are named and passed over."""
    unreadable: list[Read] = []
    total = 0
    with bar or nullcontext():
        task = bar.add_task("", total=len(files)) if bar else None
        for file in files:
            done = read(file)
            found = scanner.read(done)
            count = sum(len(analysis.findings) for _, analysis in found)
            total += count
            if bar and (count or done.reason or done.unread_pictures):
                bar.stop()  # what is written now would be mixed with it
            if done.reason:
                unreadable.append(done)
                typer.echo(f"sluis scan: {file}: {done.reason}", err=True)
            if done.unread_pictures:
                typer.echo(f"sluis scan: {file}: {done.unread_pictures} of its pictures not read{_hint()}", err=True)
            output.file(done, found)
            if bar and task is not None:
                bar.start()
                bar.advance(task)
    output.end(len(files) - len(unreadable), unreadable)
    return _FOUND if total else _UNREADABLE if unreadable else 0


def _hint() -> str:
    return "" if can_read() else "; install Tesseract to have them read"


def _stop(reason: str) -> Any:
    typer.echo(f"sluis scan: {reason}", err=True)
    raise typer.Exit(_UNREADABLE)


def _json_lines(file: Path) -> TextIO | None:
    """The lines of standard input, or of a file that looks like JSON lines."""
    if file == STANDARD_INPUT:
        return sys.stdin
    try:
        with file.open("rb") as opened:
            is_object = opened.read(64).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
        return file.open(encoding="utf-8-sig") if is_object else None
    except OSError:
        return None  # the reader of files says why


class _Scanner:
    def __init__(self, engine: Engine, lang: str | None, min_score: float, explainer: Explainer | None) -> None:
        self.version = engine.version
        self.explainer = explainer
        self._engine = engine
        self._lang = lang
        self._min_score = min_score

    def _kept(self, analysis: Analysis) -> Analysis:
        return Analysis(tuple(f for f in analysis.findings if f.score >= self._min_score), analysis.language)

    def read(self, done: Read) -> list[Found]:
        """What was found in each text of a file."""
        passages = done.passages
        analyses = self._engine.analyse([passage.text for passage in passages], [self._lang] * len(passages))
        return [(passage, self._kept(analysis)) for passage, analysis in zip(passages, analyses, strict=True)]

    def objects(self, done: Read, found: list[Found]) -> list[dict[str, Any]]:
        """A JSON object for each text of a file."""
        return [
            {
                "file": str(done.file),
                "where": passage.where,
                "language": analysis.language,
                "spans": [self._span(passage.text, finding) for finding in analysis.findings],
            }
            for passage, analysis in found
        ]

    def _span(self, text: str, finding: Finding) -> dict[str, Any]:
        span = {
            "start": finding.start,
            "end": finding.end,
            "type": ENTITIES[finding.entity].kind,
            "score": round(finding.score, 3),
            "entity": finding.entity,
        }
        return span if self.explainer is None else span | {"why": self.explainer.explain(text, finding).text()}

    def lines(self, lines: Iterable[str]) -> int:
        """Writes one line for each line read, in order; returns how many findings there were."""
        total = 0
        for batch in _batches(_records(lines)):
            analyses = self._engine.analyse(
                [record["text"] for record in batch], [record.get("lang") or self._lang for record in batch]
            )
            for record, analysis in zip(batch, analyses, strict=True):
                spans = [self._span(record["text"], finding) for finding in self._kept(analysis).findings]
                total += len(spans)
                sys.stdout.write(json.dumps({"id": record["id"], "spans": spans}, ensure_ascii=False) + "\n")
        return total


class _Output(Protocol):
    """Where the findings of files go."""

    def file(self, done: Read, found: list[Found]) -> None: ...

    def end(self, files: int, unreadable: list[Read]) -> None: ...


class _Lines:
    def __init__(self, scanner: _Scanner) -> None:
        self._scanner = scanner

    def file(self, done: Read, found: list[Found]) -> None:
        objects = self._scanner.objects(done, found)
        if done.reason:
            objects = [{"file": str(done.file), "unreadable": done.reason}]
        if done.unread_pictures:
            objects.append({"file": str(done.file), "unread_pictures": done.unread_pictures})
        sys.stdout.writelines(json.dumps(one, ensure_ascii=False) + "\n" for one in objects)

    def end(self, files: int, unreadable: list[Read]) -> None:
        pass


class _Object:
    def __init__(self, scanner: _Scanner) -> None:
        self._scanner = scanner
        self._texts: list[dict[str, Any]] = []
        self._pictures: list[dict[str, Any]] = []

    def file(self, done: Read, found: list[Found]) -> None:
        self._texts += self._scanner.objects(done, found)
        if done.unread_pictures:
            self._pictures.append({"file": str(done.file), "count": done.unread_pictures})

    def end(self, files: int, unreadable: list[Read]) -> None:
        reasons = [{"file": str(done.file), "reason": done.reason} for done in unreadable]
        whole = {
            "engine": self._scanner.version,
            "texts": self._texts,
            "unreadable": reasons,
            "unread_pictures": self._pictures,
        }
        sys.stdout.write(json.dumps(whole, ensure_ascii=False, indent=1) + "\n")


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
