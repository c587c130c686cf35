"""`sluis pac`: the file that tells browsers which hosts go through Sluis."""

from pathlib import Path
from typing import Annotated

import typer

from sluis.cli.ca import opened_patterns
from sluis.cli.run import ConfigOption, read_settings
from sluis.pac import pac_file


def pac(
    config: ConfigOption = None,
    policy: Annotated[Path | None, typer.Option(help="Policy file; without it the one of the configuration.")] = None,
    proxy: Annotated[
        list[str] | None,
        typer.Option(help="host:port that clients reach Sluis at; repeat it for more nodes, tried in order."),
    ] = None,
    otherwise: Annotated[str, typer.Option(help="Route of everything that is not AI.")] = "DIRECT",
    out: Annotated[Path | None, typer.Option(help="File to write; without it standard output.")] = None,
) -> None:
    """Write the PAC file: AI hosts to Sluis without fallback, everything else as before.

    Example: sluis pac --proxy sluis.example.org:8080 --out proxy.pac
    """
    settings = read_settings(config)
    patterns = opened_patterns(settings, policy_path=policy)
    try:
        text = pac_file(patterns, proxy or [settings.proxy.listen], otherwise=otherwise)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None
    if out is None:
        typer.echo(text, nl=False)
        return
    try:
        out.write_text(text, "ascii")
    except OSError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
