"""`sluis run`: the node for real traffic."""

from pathlib import Path
from typing import Annotated

import typer

from sluis.config import ConfigError, Settings, load_settings

ConfigOption = Annotated[Path | None, typer.Option("--config", "-c", help="sluis.toml; its defaults when left out.")]


def read_settings(config: Path | None) -> Settings:
    """The settings, or exit code 2 with every problem on standard error."""
    try:
        return load_settings(config)
    except ConfigError as error:
        for problem in error.problems:
            typer.echo(problem, err=True)
        raise typer.Exit(2) from None


def run(
    config: ConfigOption = None,
    mode: Annotated[
        list[str] | None,
        typer.Option(
            help="regular, transparent, upstream:URL or reverse:URL, each with @host:port or not; repeatable."
        ),
    ] = None,
    gateway: Annotated[
        list[str] | None, typer.Option(help="Be the base_url of SDKs for this service: short for --mode reverse:URL.")
    ] = None,
    listen: Annotated[str | None, typer.Option(help="host:port of the proxy.")] = None,
    workers: Annotated[int | None, typer.Option(help="Proxy processes that share the port.")] = None,
) -> None:
    """Run the proxy until SIGTERM. SIGHUP reads the policy again.

    Example: sluis run --config /etc/sluis/sluis.toml --workers 4
    """
    from sluis.node import Node, NotStarted

    settings = read_settings(config)
    modes = tuple(mode or ()) + tuple(f"reverse:{url}" for url in gateway or ())
    changes: dict[str, object] = {}
    if modes:
        changes["modes"] = modes
    if listen:
        changes["listen"] = listen
    if workers:
        changes["workers"] = workers
    if changes:
        document = settings.model_dump()
        document["proxy"].update(changes)
        try:
            settings = Settings.model_validate(document)
        except ValueError as error:
            typer.echo(str(error), err=True)
            raise typer.Exit(2) from None
    try:
        code = Node(settings).run()
    except NotStarted as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from None
    raise typer.Exit(code)
