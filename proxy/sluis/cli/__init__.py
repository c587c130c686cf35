"""The command line: one file per command group, each a Typer app or a function, registered here."""

import typer

app = typer.Typer(
    name="sluis",
    help="The lock between your staff and public AI services.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,
)


def main() -> None:
    """Entry point of the `sluis` command. Exit codes: 0 ok, 1 finding or failed check, 2 usage."""
    app()
