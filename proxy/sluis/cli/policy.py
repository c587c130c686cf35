"""`sluis policy`: check, test and explain a policy, and print its JSON Schema."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from sluis.cli import register
from sluis.cli.register import KeyOption, with_key
from sluis.policy import Policy, PolicyError, load_policy
from sluis.policy.cases import Analyse, LoadedCases, Outcome, case_files, load_cases, needs_detector, run_cases
from sluis.policy.explain import explanation, notes
from sluis.policy.json_schema import schema_text
from sluis.policy.problems import Problem, near
from sluis.resources import policies_dir
from sluis_detectors.config import EngineConfig

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,
    help="Check, test and explain a policy.",
)

app.add_typer(register.app, name="register")

_AS_JSON = Annotated[bool, typer.Option("--json", help="Write JSON for scripts.")]
_POLICY_FILE = Annotated[
    Path | None, typer.Argument(metavar="[FILE]", help="A policy; the shipped default when left out.")
]


@app.command(epilog="Example: sluis policy check policies/noordwaard.yaml")
def check(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Policies to check.")],
    as_json: _AS_JSON = False,
) -> None:
    """Report every problem of one or more policies, with line and column. Exit code 1 when there is one."""
    out, today = Console(highlight=False, soft_wrap=True), datetime.now(UTC).date()
    results: list[dict[str, Any]] = []
    for file in files:
        try:
            policy = load_policy(file)
        except PolicyError as error:
            results.append({"file": str(file), "valid": False, "problems": [asdict(one) for one in error.problems]})
            _print_problems(out, error, as_json)
            continue
        told = notes(policy, today)
        results.append(
            {"file": str(file), "valid": True, "policy": policy.name, "digest": policy.digest, "notes": told}
        )
        if not as_json:
            counts = f"{len(policy.tools)} tools, {len(policy.document.permissions)} permissions"
            out.print(f"[green]valid[/]  {escape(str(file))}: {policy.name}, {counts}, digest {policy.digest[:12]}")
            for note in told:
                out.print(f"  [yellow]note[/]  {escape(note)}")
    if as_json:
        typer.echo(json.dumps(results, ensure_ascii=False))
    raise typer.Exit(0 if all(result["valid"] for result in results) else 1)


@app.command("test", epilog="Example: sluis policy test policies/cases")
def run_tests(
    path: Annotated[
        Path | None, typer.Argument(metavar="[FILE|DIR]", help="Cases; the shipped ones when left out.")
    ] = None,
    policy_file: Annotated[
        Path | None, typer.Option("--policy", help="Judge by this policy instead of the one that the cases name.")
    ] = None,
    key_file: KeyOption = None,
    as_json: _AS_JSON = False,
) -> None:
    """Decide every case and compare. Prompts are read by the real detector. Exit code 1 when a case fails."""
    out = Console(highlight=False, soft_wrap=True, stderr=as_json)
    place = path or policies_dir() / "cases"
    files = case_files(place)
    if not files or not place.exists():
        _usage(f"{place}: no case files here; expected a YAML file with cases, or a folder of them")
    try:
        replacing = load_policy(policy_file) if policy_file else None
        loaded = [load_cases(file, replacing) for file in files]
    except PolicyError as error:
        _print_problems(out, error, as_json=False)
        raise typer.Exit(1) from None
    outcomes = _run(out, loaded, key_file)
    failed = [outcome for outcome in outcomes if outcome.failures]
    if as_json:
        typer.echo(json.dumps([_outcome(outcome) for outcome in outcomes], ensure_ascii=False))
    else:
        for outcome in failed:
            out.print(f"[red]failed[/]  {escape(outcome.file)}:{outcome.line}  {escape(outcome.name)}")
            for failure in outcome.failures:
                out.print(f"        {escape(failure)}")
        passed = len(outcomes) - len(failed)
        out.print(
            f"{passed} of {len(outcomes)} cases as expected, in {len(files)} file{'s' if len(files) != 1 else ''}"
        )
    raise typer.Exit(1 if failed else 0)


@app.command(epilog="Example: sluis policy explain policies/default.yaml --tool chatgpt --class personal")
def explain(
    file: _POLICY_FILE = None,
    tool: Annotated[str | None, typer.Option(help="Only this tool.")] = None,
    data_class: Annotated[str | None, typer.Option("--class", help="Only this class of data.")] = None,
    as_json: _AS_JSON = False,
) -> None:
    """Say in plain words what may go where."""
    policy = loaded_policy(file)
    known_tool(policy, tool)
    rows = ["none", *policy.classes]
    if data_class is not None and data_class not in rows:
        _usage(f'unknown class "{data_class}"{near(data_class, rows)}; the policy has {", ".join(rows)}')
    told = explanation(policy, tool, data_class)
    if as_json:
        typer.echo(json.dumps(told, ensure_ascii=False))
        return
    out = Console(highlight=False)
    out.print(f"[bold]{policy.name}[/], mode {told['mode']}. Several classes in one request: the strictest wins.\n")
    for tier, tools in told["tools"].items():
        out.print(f"[bold]{tier}[/]: {escape('; '.join(tools)) or 'no tools'}")
    columns = list(next(iter(told["table"].values())))
    table = Table("class of data", *columns, title_justify="left", show_lines=True)
    for name, cells in told["table"].items():
        table.add_row(f"[bold]{escape(name)}[/]\n[dim]{escape(told['classes'][name])}[/]", *map(escape, cells.values()))
    out.print(table)
    for limit in told["limits"]:
        out.print(f"And {escape(limit)}.")


@app.command(epilog="Example: sluis policy schema > schema.json")
def schema() -> None:
    """Print the JSON Schema of a policy, for editors."""
    typer.echo(schema_text(), nl=False)


def loaded_policy(file: Path | None) -> Policy:
    """A policy for a command; prints its problems and ends with 1 when it can't be used."""
    try:
        return load_policy(file or policies_dir() / "default.yaml")
    except PolicyError as error:
        _print_problems(Console(highlight=False, soft_wrap=True, stderr=True), error, as_json=False)
        raise typer.Exit(1) from None


def known_tool(policy: Policy, tool: str | None) -> None:
    """End with 2 when the policy has no such tool."""
    if tool is not None and tool not in policy.tools:
        _usage(f'unknown tool "{tool}"{near(tool, policy.tools)}; the policy has {", ".join(policy.tools)}')


def load_detector(out: Console, config: EngineConfig, key_file: Path | None) -> Analyse:
    """The real detector, with something to look at while it loads."""
    config = with_key(config, key_file)
    with Progress(
        SpinnerColumn(),
        TextColumn("loading the detector"),
        TimeElapsedColumn(),
        console=out,
        transient=True,
        disable=not out.is_terminal,
    ) as progress:
        progress.add_task("load", total=None)
        from sluis_detectors.engine import Engine
        from sluis_detectors.names.model import ModelDamaged

        try:
            return Engine(config).analyse
        except (ModelDamaged, OSError, ValueError) as error:
            typer.echo(f"the detector can't be loaded: {error}; install Sluis again, or run `make model`", err=True)
            raise typer.Exit(1) from None


def _run(out: Console, loaded: Sequence[LoadedCases], key_file: Path | None) -> list[Outcome]:
    """All outcomes; one detector per set of lists, loaded only where a case has a prompt."""
    engines: dict[EngineConfig, Analyse] = {}
    outcomes: list[Outcome] = []
    for cases in loaded:
        config = cases.policy.detection
        if needs_detector(cases) and config not in engines:
            engines[config] = load_detector(out, config, key_file)
    columns = Progress.get_default_columns()
    with Progress(*columns, console=out, transient=True, disable=not out.is_terminal) as progress:
        task = progress.add_task("cases", total=sum(len(cases.cases) for cases in loaded))
        for cases in loaded:
            for outcome in run_cases(cases, engines.get(cases.policy.detection)):
                outcomes.append(outcome)
                progress.advance(task)
    return outcomes


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {
        "file": outcome.file,
        "line": outcome.line,
        "name": outcome.name,
        "passed": not outcome.failures,
        "failures": list(outcome.failures),
        "verdict": outcome.decision.verdict.word,
        "reasons": list(outcome.decision.reasons),
        "rules": list(outcome.decision.rules),
    }


def _print_problems(out: Console, error: PolicyError, as_json: bool) -> None:
    if as_json:
        return
    for problem in error.problems:
        out.print(_problem(problem))
    out.print(f"[red]{error.summary}[/]")


def _problem(problem: Problem) -> str:
    return escape(str(problem))


def _usage(message: str) -> None:
    typer.echo(message, err=True)
    raise typer.Exit(2)
