"""The command line: one file per command group, each a function or a Typer app, registered here by name.

A group's module is imported when its command is called, so that `sluis --help` doesn't load the proxy.
"""

import importlib
from typing import Any, Final

import typer
from typer.core import TyperGroup

COMMANDS: Final = {
    "run": "Run the node: proxy workers, detectors, records.",
    "demo": "Show everything at work, against a local AI service.",
    "check": "Verify configuration, policy, certificates and store.",
    "scan": "Find personal and client data in texts, files and folders.",
    "decide": "Tell what would happen to a text, and why.",
    "policy": "Check, test and explain policies.",
    "records": "List, show, export, verify, purge and hold usage records.",
    "ca": "Create, export and rotate the certificate authority.",
    "pac": "Write the proxy auto-configuration file.",
}


class _Lazy(TyperGroup):
    """Knows the names and one-line helps; imports a command when it is used."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        module: Any = importlib.import_module(f"sluis.cli.{cmd_name}")
        target = getattr(module, "app", None) or getattr(module, cmd_name)
        if isinstance(target, typer.Typer):
            command = typer.main.get_command(target)
        else:
            single = typer.Typer(add_completion=False, pretty_exceptions_show_locals=False)
            single.command()(target)
            command = typer.main.get_command(single)
        command.name = cmd_name
        return command

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


app = typer.Typer(
    name="sluis",
    cls=_Lazy,
    help="The lock between your staff and public AI services.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,
    rich_markup_mode=None,
)


@app.callback()
def _root() -> None: ...


def main() -> None:
    """Entry point of the `sluis` command. Exit codes: 0 ok, 1 finding or failed check, 2 usage."""
    app()
