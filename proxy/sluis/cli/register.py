"""`sluis policy register`: a client list as keyed digests, so that a stolen file lists no clients."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Final, NoReturn

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import Progress

from sluis.config import Settings
from sluis.keys import KEY_BYTES, Keys, keyed_digest, load_or_create
from sluis.policy.clients import Fault, read_clients
from sluis_detectors.config import EngineConfig, RegisterFile
from sluis_detectors.register.file import RegisterDamaged, read_ids, unusable, write_register

MAX_FAULTS: Final = 20
_STEP: Final = 500  # forms between two moves of the progress bar

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,
    help="Keep a list of clients as digests under the organisation's key.",
)

KeyOption = Annotated[
    Path | None,
    typer.Option("--key", help="The organisation's master key; state/master.key in this folder when left out."),
]


@app.command(epilog="Example: sluis policy register build clients.csv --out lists/clients.register")
def build(
    source: Annotated[Path, typer.Argument(metavar="FILE", help=".csv (id,form[,kind]), .jsonl, or a name a line.")],
    out: Annotated[Path, typer.Option("--out", "-o", help="The register to write, such as clients.register.")],
    key_file: KeyOption = None,
) -> None:
    """Make a register of a client list. Nothing is written when a line can't be used; the list itself isn't needed
    afterwards. Exit code 1 when there is such a line."""
    from sluis_detectors.register.compiling import Compiler

    console = Console(stderr=True, highlight=False, soft_wrap=True)
    key = _key(key_file, console)
    compiler = Compiler(key)
    faults: list[Fault] = []
    try:
        forms = list(read_clients(source, lambda name: f"L-{keyed_digest(key, 'register id', name.casefold())[:16]}"))
    except OSError as error:
        _stop(f"{source} can't be read: {error.strerror}")
    except ValueError as error:
        _stop(f"{source} {error}")
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("forms", total=len(forms))
        for number, form in enumerate(forms):
            if isinstance(form, Fault):
                faults.append(form)
            else:
                try:
                    compiler.add(form.ident, form.written, form.kind)
                except ValueError as error:
                    faults.append(Fault(form.line, str(error)))
            if number % _STEP == 0:
                progress.update(task, completed=number)
        if not compiler.forms and not faults:
            faults.append(Fault(1, "no names in it"))
        if not faults:
            progress.update(task, description="writing", completed=len(forms))
            try:
                digest = write_register(out, compiler.arrays(), tuple(compiler.ids), key)
            except OSError as error:
                _stop(f"{out} can't be written: {error.strerror}")
    if faults:
        for fault in faults[:MAX_FAULTS]:
            console.print(f"{escape(str(source))}:{fault.line}  {escape(fault.message)}")
        rest = f", {len(faults) - MAX_FAULTS} more not shown" if len(faults) > MAX_FAULTS else ""
        console.print(
            f"[red]{len(faults)} line{'s' if len(faults) > 1 else ''} can't be used, nothing written{rest}[/]"
        )
        raise typer.Exit(1)
    typer.echo(
        f"{out}: {len(compiler.ids):,} entries, {compiler.forms:,} forms, {out.stat().st_size / 1e6:.1f} MB, "
        f"digest {digest[:12]}"
    )
    if compiler.ordinary:
        typer.echo(f"  {compiler.ordinary:,} forms are ordinary words, domains or short: found only as written")
    if compiler.shared:
        typer.echo(f"  {compiler.shared:,} forms belong to several entries: found, but as nobody's")


@app.command(epilog="Example: sluis policy register show lists/clients.register")
def show(
    file: Annotated[Path, typer.Argument(help="A register.")],
    key_file: KeyOption = None,
) -> None:
    """Say what a register holds and whether it fits the master key. Exit code 1 when it can't be used."""
    try:
        digest, ids = read_ids(file)
    except OSError as error:
        _stop(f"{file} can't be read: {error.strerror}")
    except RegisterDamaged as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    typer.echo(f"{file}: {len(ids):,} entries, {file.stat().st_size / 1e6:.1f} MB, digest {digest[:12]}")
    problems = unusable([RegisterFile(file.name, "CLIENT", str(file), digest)], _master(key_file).register)
    for problem in problems:
        typer.echo(problem, err=True)
    if problems:
        raise typer.Exit(1)
    typer.echo("  made with this master key")


def with_key(config: EngineConfig, key_file: Path | None) -> EngineConfig:
    """A policy's detection with the key of its registers, if it has any; ends with 1 when they don't fit it."""
    if not config.registers:
        return config
    key = _master(key_file).register
    for problem in unusable(config.registers, key):
        typer.echo(problem, err=True)
        raise typer.Exit(1)
    return replace(config, register_key=key)


def _default_key() -> Path:
    return Settings(base=Path.cwd()).state_dir / "master.key"


def _key(key_file: Path | None, console: Console) -> bytes:
    """The key to build with; the default one is made when there is none yet, as the node would."""
    path = key_file or _default_key()
    if key_file is None and not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        console.print(f"[yellow]made a new master key[/]  {escape(str(path))}: the node must use this one")
        return load_or_create(path).register
    return _master(key_file).register


def _master(key_file: Path | None) -> Keys:
    path = key_file or _default_key()
    try:
        return Keys.derive(path.read_bytes())
    except OSError as error:
        _stop(f"{path}: {error.strerror}; name the organisation's master key with --key")
    except ValueError:
        _stop(f"{path} is no master key of {KEY_BYTES} bytes")


def _stop(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(2)
