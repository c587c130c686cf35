"""`sluis decide`: what would happen to a text, and why. Nothing is sent and nothing is stored."""

import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.markup import escape

from sluis.cli.policy import known_tool, load_detector, loaded_policy
from sluis.cli.register import KeyOption
from sluis.model import Decision, Facts, Verdict
from sluis.policy import Policy, evaluate, render_message
from sluis.policy.facts import found_items
from sluis.reasons import REASONS
from sluis_detectors.entities import ENTITIES

MAX_BYTES = 32 * 1024 * 1024
_COLOURS = {
    Verdict.ALLOW: "green",
    Verdict.WARN: "yellow",
    Verdict.REDACT: "yellow",
    Verdict.HOLD: "red",
    Verdict.BLOCK: "red",
}


def decide(
    file: Annotated[Path, typer.Argument(metavar="[FILE|-]", help="A text, or - for standard input.")] = Path("-"),
    *,
    tool: Annotated[str | None, typer.Option(help="A tool of the policy.")] = None,
    host: Annotated[str | None, typer.Option(help="A host instead of a tool, such as chatgpt.com.")] = None,
    group: Annotated[str, typer.Option(help="The group of the person, for permissions.")] = "",
    account: Annotated[str | None, typer.Option(help="The account that the request names.")] = None,
    user: Annotated[str, typer.Option(help="The person; it changes nothing in the decision and is not stored.")] = "",
    policy_file: Annotated[Path | None, typer.Option("--policy", help="A policy; the shipped default else.")] = None,
    key_file: KeyOption = None,
    language: Annotated[str, typer.Option("--lang", help="Language of the message: nl or en.")] = "en",
    as_json: Annotated[bool, typer.Option("--json", help="Write JSON for scripts.")] = False,
) -> None:
    """Decide on a text as the proxy would: verdict, reasons, rules and the message to staff. Nothing is stored.

    Exit code 0 when it would be sent (as it is or with replacements), 1 when it would be held or blocked.

    Example: echo "Mail jan@voorbeeld.nl" | sluis decide --tool chatgpt
    """
    if (tool is None) == (host is None):
        raise typer.BadParameter('name either a tool ("--tool chatgpt") or a host ("--host chatgpt.com")')
    if language not in {"nl", "en"}:
        raise typer.BadParameter(f'expected nl or en; found "{language}"', param_hint="--lang")
    text = _text(file)
    policy = loaded_policy(policy_file)
    known_tool(policy, tool)
    analyse = load_detector(Console(stderr=True), policy.detection, key_file)
    items = found_items([text], analyse([text]), os.urandom(32))
    decision = evaluate(
        policy,
        Facts(
            host=host or "",
            account=account,
            group=group,
            findings=items,
            content_bytes=len(text.encode()),
            on=datetime.now(UTC).date(),
            tool_id=tool,
        ),
    )
    entities = [item.entity for item in items]
    message = _message(policy, decision, entities, tool or host or "", language)
    if as_json:
        typer.echo(json.dumps(_as_data(decision, entities, message, user), ensure_ascii=False))
    else:
        _print(decision, entities, message)
    raise typer.Exit(0 if decision.verdict <= Verdict.REDACT else 1)


def _text(file: Path) -> str:
    try:
        if str(file) == "-":
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
        else:
            with file.open("rb") as stream:
                data = stream.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise typer.BadParameter(f"larger than {MAX_BYTES} bytes; give a part of it")
        return data.decode("utf-8-sig")
    except OSError as error:
        raise typer.BadParameter(f"{file} can't be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise typer.BadParameter(f"{file} is no text in UTF-8; convert it first") from None


def _message(policy: Policy, decision: Decision, entities: list[str], place: str, language: str) -> str:
    tool = policy.tools.get(place)
    return render_message(
        policy,
        decision,
        entities,
        count=len(decision.operators),
        language=language,
        reference="(none: nothing is stored)" if language == "en" else "(geen: er wordt niets bewaard)",
        tool_label=tool.label if tool else place,
    )


def _as_data(decision: Decision, entities: list[str], message: str, user: str) -> dict[str, Any]:
    return {
        "verdict": decision.verdict.word,
        "would_have_been": decision.would_have_been.word,
        "reasons": list(decision.reasons),
        "rules": list(decision.rules),
        "classes": list(decision.classes),
        "entities": entities,
        "replaced": len(decision.operators),
        "alternative": decision.alternative,
        "incident": decision.is_incident,
        "permissions": list(decision.permissions),
        "sample_rate": decision.sample_rate,
        "tool": decision.tool_id,
        "tier": decision.tier,
        "mode": decision.mode,
        "policy": decision.policy_version,
        "policy_digest": decision.policy_digest,
        "user": user,
        "message": message,
    }


def _print(decision: Decision, entities: list[str], message: str) -> None:
    out = Console(highlight=False, soft_wrap=True)
    colour = _COLOURS[decision.verdict]
    extra = (
        "" if decision.would_have_been == decision.verdict else f" (would have been {decision.would_have_been.word})"
    )
    out.print(f"[bold {colour}]{decision.verdict.word}[/]{extra}")
    for reason in decision.reasons:
        out.print(f"  {reason}: {REASONS[reason]}")
    counts = {entity: entities.count(entity) for entity in dict.fromkeys(entities)}
    found = ", ".join(f"{count} x {entity} ({ENTITIES[entity].en})" for entity, count in counts.items())
    out.print(f"found     {escape(found) or 'nothing'}")
    out.print(f"classes   {', '.join(decision.classes) or 'none'}")
    out.print(f"rules     {escape(', '.join(decision.rules))}")
    out.print(f"tool      {decision.tool_id or 'not on the list'}, tier {decision.tier}")
    if decision.alternative:
        out.print(f"instead   {decision.alternative}")
    out.print(f"policy    {decision.policy_version}, digest {decision.policy_digest[:12]}, mode {decision.mode}")
    if message:
        out.print(f"message   {escape(message)}")
