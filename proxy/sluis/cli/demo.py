"""`sluis demo`: everything at work on this machine, without configuration."""

from typing import Annotated

import typer


def demo(
    *, keep: Annotated[bool, typer.Option("--keep", help="Leave proxy, AI service and metrics running.")] = False
) -> None:
    """Send a dozen prompts through the real proxy to a local AI service, and show what each side sees.

    Example: sluis demo --keep
    """
    from sluis.demo.run import run

    raise typer.Exit(run(keep=keep))
