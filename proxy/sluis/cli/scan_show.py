"""What `sluis scan` shows in a terminal: findings marked in their text, a table of them, and what couldn't be read."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table
from rich.text import Text

from sluis.cli.scan_files import Read
from sluis_detectors.entities import ENTITIES
from sluis_detectors.explain import Explainer
from sluis_detectors.finding import Analysis, Finding, Passage

_STYLES: Final = {"SECRET": "bold white on red", "PERSON": "black on yellow", "NL_BSN": "bold white on magenta"}
_STYLE: Final = "black on cyan"
_AROUND: Final = 60  # characters of a line that are shown on each side of a finding

Found = tuple[Passage, Analysis]


def progress_bar() -> Progress:
    """A bar on standard error that leaves nothing behind; silent where that is no terminal."""
    console = Console(stderr=True)
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TextColumn("files"))
    # Standard output may go elsewhere: rich would write it on standard error.
    return Progress(*columns, console=console, transient=True, redirect_stdout=False, disable=not console.is_terminal)


class _View:
    """Writes to standard output. `explainer`: also says why."""

    def __init__(self, explainer: Explainer | None) -> None:
        self._console = Console(highlight=False)
        self._explainer = explainer

    def _explain(self, found: Sequence[Found]) -> None:
        if self._explainer is None:
            return
        self._console.print()
        for passage, analysis in found:
            for finding in analysis.findings:
                why = self._explainer.explain(passage.text, finding).text()
                self._console.print(Text.assemble((f"{finding.entity} {_place(passage, finding)}: ", "bold"), why))


class WholeText(_View):
    """One file: its text with the findings marked, and a table of them."""

    def file(self, done: Read, found: Sequence[Found]) -> None:
        """Show it, unless it couldn't be read."""
        if done.reason:
            return
        table = Table("entity", "score", "recogniser", "where", box=None, header_style="bold")
        for passage, analysis in found:
            if passage.where and not analysis.findings:
                continue
            if passage.where:
                self._console.print(Text(passage.where, style="bold"))
            marked = _marked(passage.text, analysis.findings)
            self._console.print(marked, end="" if passage.text.endswith("\n") else "\n")
            for finding in analysis.findings:
                place = _place(passage, finding)
                table.add_row(finding.entity, f"{finding.score:.2f}", finding.recognizer, place)
        if not table.row_count:
            self._console.print("Nothing found.")
            return
        self._console.print()
        self._console.print(table)
        self._explain(found)

    def end(self, files: int, unreadable: Sequence[Read]) -> None:
        """Nothing is left to say."""


class Excerpts(_View):
    """Many files: of each the lines that hold findings, then a table of what was found in how many files."""

    def __init__(self, explainer: Explainer | None) -> None:
        super().__init__(explainer)
        self._counts: Counter[str] = Counter()
        self._files: Counter[str] = Counter()

    def file(self, done: Read, found: Sequence[Found]) -> None:
        """Show the lines of one file."""
        kinds = Counter(finding.entity for _, analysis in found for finding in analysis.findings)
        self._counts.update(kinds)
        self._files.update(kinds.keys())
        if not kinds:
            return
        self._console.print(Text(str(done.file), style="bold underline"))
        for passage, analysis in found:
            for place, line in excerpts(passage, analysis.findings):
                self._console.print(Text.assemble((f"{place}  ", "dim"), line))
        self._explain(found)
        self._console.print()

    def end(self, files: int, unreadable: Sequence[Read]) -> None:
        """Show the table, and how many files could and couldn't be read, by reason."""
        if self._counts:
            table = Table("entity", "found", "in files", box=None, header_style="bold")
            for entity, count in self._counts.most_common():
                table.add_row(entity, str(count), str(self._files[entity]))
            self._console.print(table)
        else:
            self._console.print("Nothing found.")
        self._console.print(f"Files read: {files}; unreadable: {len(unreadable)}", end="")
        reasons = Counter(done.reason for done in unreadable).most_common()
        self._console.print(f" ({', '.join(f'{reason}: {count}' for reason, count in reasons)})" if reasons else "")


def _place(passage: Passage, finding: Finding) -> str:
    return f"{passage.where} {finding.start}-{finding.end}".strip()


def _marked(text: str, findings: Sequence[Finding]) -> Text:
    marked = Text(text)
    for finding in findings:
        marked.stylize(_STYLES.get(ENTITIES[finding.entity].kind, _STYLE), finding.start, finding.end)
    return marked


def excerpts(passage: Passage, findings: Sequence[Finding]) -> Iterator[tuple[str, Text]]:
    """Place and text of each stretch of a line that holds findings. `findings`: sorted, disjoint."""
    text = passage.text
    stretches: list[list[int]] = []
    for finding in findings:
        line = text.rfind("\n", 0, finding.start) + 1
        end = text.find("\n", finding.end)
        start, end = max(line, finding.start - _AROUND), min(end if end >= 0 else len(text), finding.end + _AROUND)
        if stretches and start <= stretches[-1][1]:
            stretches[-1][1] = max(end, stretches[-1][1])
        else:
            stretches.append([start, end])
    for start, end in stretches:
        inside = [
            Finding(f.start - start, f.end - start, f.entity, f.score, f.recognizer)
            for f in findings
            if start <= f.start and f.end <= end
        ]
        number = text.count("\n", 0, start) + 1
        yield f"{passage.where}:{number}" if passage.where else str(number), _marked(text[start:end], inside)
