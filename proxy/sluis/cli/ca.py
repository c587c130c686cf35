"""`sluis ca create|export|rotate`: the certificate authority that clients must trust."""

import datetime as dt
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from sluis.cli.run import ConfigOption, read_settings
from sluis.config import Settings
from sluis.policy import PolicyError, load_policy
from sluis.policy.catalogue import Catalogue
from sluis.resources import policies_dir
from sluis.tls import authority
from sluis.tls.export import Form, export, fingerprint
from sluis.tls.scope import normalise, opened, permitted

app = typer.Typer(help="The certificate authority that clients must trust.", no_args_is_help=True, add_completion=False)

DirOption = Annotated[Path | None, typer.Option("--dir", help="Folder of the CA; without it `ca` in the state folder.")]
HostOption = Annotated[
    list[str] | None,
    typer.Option("--host", help="A further name Sluis answers to over TLS, such as a gateway's; repeatable."),
]


@app.command()
def create(
    config: ConfigOption = None,
    directory: DirOption = None,
    organisation: Annotated[str, typer.Option(help="The name staff see in the certificate.")] = "Sluis",
    host: HostOption = None,
) -> None:
    """Make a root and the intermediates that sign for AI hosts; never overwrites.

    Example: sluis ca create --config sluis.toml --organisation "Noordwaard"
    """
    settings = read_settings(config)
    folder = directory or settings.state_dir / "ca"
    names = permitted(opened_patterns(settings, host))
    try:
        made = authority.create(folder, names, organisation=organisation, now=dt.datetime.now(dt.UTC))
    except (OSError, ValueError) as error:
        raise failed(error) from None
    typer.echo(
        f"made {folder}\n"
        f"root     {folder / authority.ROOT_CERTIFICATE}  trust it on the clients\n"
        f"SHA-256  {fingerprint(made.root)}\n"
        f"names    {len(names)}, in {len(made.intermediates)} intermediates, until {made.expires():%Y-%m-%d}\n"
        f"next     move {folder / authority.ROOT_KEY} off this host; only `sluis ca rotate` needs it"
    )


@app.command("export")
def export_root(
    config: ConfigOption = None,
    directory: DirOption = None,
    form: Annotated[Form, typer.Option("--format", help="What the client imports.")] = Form.PEM,
    out: Annotated[Path | None, typer.Option(help="File to write; without it standard output.")] = None,
) -> None:
    """Write the root certificate, without any key, for clients to trust.

    Example: sluis ca export --format der --out sluis-root.cer
    """
    folder = directory or read_settings(config).state_dir / "ca"
    try:
        content = export(authority.load_root(folder), form)
        if out is not None:
            out.write_bytes(content)
    except (OSError, ValueError) as error:
        raise failed(error) from None
    if out is None:
        sys.stdout.buffer.write(content)


@app.command()
def rotate(
    config: ConfigOption = None,
    directory: DirOption = None,
    root_key: Annotated[Path | None, typer.Option(help="Where the root key was moved to.")] = None,
    host: HostOption = None,
) -> None:
    """Replace the intermediates and their key, for the AI hosts of today; clients keep their trust.

    Example: sluis ca rotate --config sluis.toml --root-key /media/safe/root.key
    """
    settings = read_settings(config)
    folder = directory or settings.state_dir / "ca"
    names = permitted(opened_patterns(settings, host))
    try:
        made = authority.rotate(folder, names, now=dt.datetime.now(dt.UTC), root_key=root_key)
    except FileNotFoundError as error:
        hint = "; give the place of the root key with --root-key" if root_key is None else ""
        typer.echo(f"{error.filename}: no such file{hint}", err=True)
        raise typer.Exit(1) from None
    except (OSError, ValueError) as error:
        raise failed(error) from None
    typer.echo(
        f"replaced {folder / authority.SIGNING}\n"
        f"names    {len(names)}, in {len(made.intermediates)} intermediates, until {made.expires():%Y-%m-%d}\n"
        f"next     restart the nodes; clients need nothing"
    )


def opened_patterns(
    settings: Settings, further: list[str] | None = None, policy_path: Path | None = None
) -> Mapping[str, bool]:
    """Which host names the node of these settings opens; exit 2 with every problem of policy or name."""
    try:
        policy = load_policy(policy_path or settings.policy_path)
        extra = settings.base / settings.policy.catalogue if settings.policy.catalogue else None
        catalogue = Catalogue.load(policies_dir() / "tools", extra)
    except PolicyError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from None
    try:
        return opened(catalogue.entries.values(), [*policy.hosts(), *map(normalise, further or ())])
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None


def failed(error: OSError | ValueError) -> typer.Exit:
    """Say why on standard error; exit 1."""
    typer.echo(str(error), err=True)
    return typer.Exit(1)
