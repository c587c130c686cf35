"""`sluis check`: everything that a start would trip over, found before it."""

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Annotated

import typer

from sluis.cli.run import ConfigOption, read_settings
from sluis.config import ConfigError, Settings
from sluis_detectors.config import RegisterFile


@dataclass(frozen=True, slots=True)
class Finding:
    """One checked thing. `state`: ok, note or problem; only problems make the exit code 1."""

    subject: str
    state: str
    detail: str


def check(
    config: ConfigOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="One object per line.")] = False,
) -> None:
    """Verify configuration, policy, certificates, store and mitmproxy's contract; nothing is changed.

    Example: sluis check --config /etc/sluis/sluis.toml
    """
    settings = read_settings(config)
    findings = list(_findings(settings))
    for finding in findings:
        if as_json:
            typer.echo(json.dumps(asdict(finding)))
        else:
            typer.echo(f"{finding.state:8} {finding.subject:14} {finding.detail}")
    if any(finding.state == "problem" for finding in findings):
        raise typer.Exit(1)


def _findings(settings: Settings) -> Iterator[Finding]:
    yield from _policy(settings)
    yield from _upstream(settings)
    yield from _state(settings)
    yield from _store(settings)
    yield from _contract()


def _policy(settings: Settings) -> Iterator[Finding]:
    from sluis.policy import PolicyError, load_policy
    from sluis.tls import authority, scope
    from sluis.worker import load_catalogue

    try:
        policy = load_policy(settings.policy_path)
        catalogue = load_catalogue(settings)
    except PolicyError as error:
        for problem in error.problems:
            yield Finding("policy", "problem", str(problem))
        return
    yield Finding("policy", "ok", f"{policy.name}, digest {policy.digest[:12]}, {len(policy.tools)} tools")
    yield from _registers(settings, policy.detection.registers)
    if policy.mode == "monitor":
        yield Finding("policy", "note", "mode monitor: personal data that leaves is a breach candidate (GDPR 33)")
    overdue = [tool.id for tool in policy.tools.values() if tool.review_by < datetime.now(UTC).date()]
    if overdue:
        yield Finding("policy", "note", f"review overdue: {', '.join(overdue)}")
    yield Finding("catalogue", "ok", f"{len(catalogue)} AI hosts, version {catalogue.version}")
    directory = settings.state_dir / "ca"
    if not directory.exists():
        yield Finding("certificates", "note", f"none yet; `sluis run` or `sluis ca create` makes {directory}")
        return
    names = scope.permitted(scope.opened(catalogue.entries.values(), policy.hosts()))
    try:
        made = authority.load(directory)
    except (OSError, ValueError) as error:
        yield Finding("certificates", "problem", str(error))
        return
    problems = made.problems(names, datetime.now(UTC))
    for uncovered in problems:
        yield Finding("certificates", "problem", uncovered)
    if not problems:
        yield Finding("certificates", "ok", f"cover {len(names)} names until {made.expires():%Y-%m-%d}")
    if (directory / authority.ROOT_KEY).exists():
        yield Finding("certificates", "note", f"{directory / authority.ROOT_KEY} is on this host; move it off")


def _registers(settings: Settings, registers: Sequence[RegisterFile]) -> Iterator[Finding]:
    from sluis.keys import Keys
    from sluis_detectors.register.file import unusable

    if not registers:
        return
    path = settings.state_dir / "master.key"
    try:
        problems = unusable(registers, Keys.derive(path.read_bytes()).register)
    except (OSError, ValueError):
        yield Finding("registers", "problem", f"{path} can't be read; a register needs the master key it was made with")
        return
    for problem in problems:
        yield Finding("registers", "problem", problem)
    if not problems:
        yield Finding("registers", "ok", ", ".join(register.name for register in registers))


def _upstream(settings: Settings) -> Iterator[Finding]:
    for host, target in settings.upstream.resolve.items():
        yield Finding("upstream", "note", f"{host} is reached at {target}")
    if settings.upstream_ca is not None:
        state = "note" if settings.upstream_ca.is_file() else "problem"
        yield Finding("upstream", state, f"trust anchors added from {settings.upstream_ca}")
    try:
        if settings.upstream_auth():
            yield Finding("upstream", "ok", "credentials for a parent proxy are there")
    except ConfigError as error:
        yield Finding("upstream", "problem", str(error))


def _state(settings: Settings) -> Iterator[Finding]:
    directory = settings.state_dir
    if not directory.exists():
        yield Finding("state", "note", f"{directory} does not exist yet")
    elif not os.access(directory, os.W_OK):
        yield Finding("state", "problem", f"{directory} can't be written")
    elif directory.stat().st_mode & 0o077:
        yield Finding("state", "problem", f"{directory} is open to others; run chmod 700 {directory}")
    else:
        yield Finding("state", "ok", str(directory))


def _store(settings: Settings) -> Iterator[Finding]:
    from sluis.records import errors, migrate
    from sluis.records.database import open_database
    from sluis.records.errors import RecordUnavailable

    if settings.store_url.startswith("sqlite") and not settings.store.url:
        path = settings.state_dir / "records.db"
        if not path.exists():
            yield Finding("store", "note", f"{path} is made at the first start")
            return
    try:
        database = open_database(settings.store_url)
        with database.engine.connect() as connection:
            version = migrate.version(connection)
    except RecordUnavailable as error:
        yield Finding("store", "problem", errors.PROBLEMS[error.problem])
    except Exception as error:  # noqa: BLE001 - drivers raise their own; their text may hold the password
        yield Finding("store", "problem", f"can't be opened ({type(error).__name__})")
    else:
        yield Finding("store", "ok", f"schema {version or 'none yet'}")


def _contract() -> Iterator[Finding]:
    from sluis.overrides import contract_problems

    problems = contract_problems()
    for problem in problems:
        yield Finding("mitmproxy", "problem", problem)
    if not problems:
        yield Finding("mitmproxy", "ok", "is the version that Sluis was built for")
