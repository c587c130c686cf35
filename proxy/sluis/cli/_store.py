"""What the commands on records share: the store they mean, its faults in words, files and progress."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TextIO

import typer
from rich.console import Console
from rich.progress import Progress
from sqlalchemy.engine import make_url

from sluis.cli.run import read_settings
from sluis.records.database import open_database
from sluis.records.errors import PROBLEMS, UNREACHABLE, RecordUnavailable
from sluis.records.reading import Reader, reading

_SHOW_PROGRESS_FROM: Final = 2_000


def store_url(config: Path | None, store: str) -> str:
    """The store of `--store`, else of the configuration."""
    url = store or read_settings(config).store_url
    try:
        open_database(url).engine.dispose()
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None
    return url


@contextmanager
def store_errors(url: str) -> Iterator[None]:
    """Says which store it was, and ends with status 1."""
    try:
        yield
    except RecordUnavailable as error:
        place = make_url(url)
        hint = ""
        if error.problem == UNREACHABLE and place.database and place.drivername == "sqlite":
            hint = "" if Path(place.database).exists() else " It is made by the first `sluis run`."
        typer.echo(
            f"{place.render_as_string(hide_password=True)}: {PROBLEMS[error.problem]} ({error.problem}){hint}", err=True
        )
        raise typer.Exit(1) from None


@contextmanager
def open_reader(config: Path | None, store: str) -> Iterator[Reader]:
    """Reads that store."""
    url = store_url(config, store)
    with store_errors(url), reading(url) as reader:
        yield reader


@contextmanager
def output(out: Path | None) -> Iterator[TextIO]:
    """A file to write, or standard output."""
    if out is None:
        yield sys.stdout
        return
    try:
        with out.open("w", encoding="utf-8", newline="") as lines:
            yield lines
    except OSError as error:
        typer.echo(f"{out}: {error.strerror}", err=True)
        raise typer.Exit(1) from None


class Advance:
    """Some steps further."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress = progress
        self._task = progress.add_task("", total=total) if progress else None

    def __call__(self, steps: int = 1) -> None:
        if self._progress is not None and self._task is not None:
            self._progress.advance(self._task, steps)


@contextmanager
def progress(what: str, total: int) -> Iterator[Advance]:
    """A bar on standard error for long work in front of a person; nothing otherwise."""
    if total < _SHOW_PROGRESS_FROM or not sys.stderr.isatty():
        yield Advance(None, total)
        return
    with Progress(console=Console(stderr=True), transient=True) as progress:
        progress.console.print(f"{what} {total} records")
        yield Advance(progress, total)
