"""A policy in plain words: what may go where, and what a policy says that isn't acted on yet."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from sluis.model import Verdict
from sluis.policy.compiled import NO_CLASS, UNLISTED, Policy, Sides, Tool

_PLAIN: Final = {
    Verdict.ALLOW: "passes",
    Verdict.WARN: "passes with a warning",
    Verdict.REDACT: "is replaced, the rest passes",
    Verdict.HOLD: "waits for approval",
    Verdict.BLOCK: "is blocked",
}


def cell_words(sides: Sides) -> str:
    """`waits for approval; with permission: passes`."""
    without, covered = sides
    if without == covered:
        return _PLAIN[without]
    return f"{_PLAIN[without]}; with permission: {_PLAIN[covered]}"


def class_words(policy: Policy, name: str) -> str:
    """What belongs to a class, in the words of the policy."""
    if name == NO_CLASS:
        return "nothing that the policy names"
    rule = policy.document.classes[name]
    own = [entity for entity in rule.entities if entity not in rule.needs_person]
    parts = [", ".join(own)] if own else []
    parts += [f"about a person: {', '.join(rule.needs_person)}"] if rule.needs_person else []
    parts += [f"list {one}" for one in rule.lists]
    parts += [f"marked {', '.join(rule.labels)}"] if rule.labels else []
    parts += [f"pattern {pattern}" for pattern in rule.patterns]
    return "; ".join(parts)


def tool_words(tool: Tool) -> str:
    """`ChatGPT (chatgpt), OpenAI, US`."""
    return ", ".join(filter(None, (f"{tool.label} ({tool.id})", tool.supplier, tool.region)))


def explanation(policy: Policy, tool: str | None = None, data_class: str | None = None) -> dict[str, Any]:
    """The policy as data for a table: tools by tier, and for each class what happens in each column.

    `tool`, `data_class`: only these. Raises KeyError for a name that the policy doesn't have.
    """
    columns = [policy.tools[tool].tier] if tool else [*policy.tiers, UNLISTED]
    rows = [data_class] if data_class else [NO_CLASS, *policy.classes]
    return {
        "policy": policy.name,
        "mode": policy.document.defaults.mode,
        "tools": {
            name: [tool_words(one) for one in policy.tools.values() if one.tier == name and tool in {None, one.id}]
            for name in columns
            if name != UNLISTED
        },
        "classes": {name: class_words(policy, name) for name in rows},
        "table": {name: {column: cell_words(policy.table[name][column]) for column in columns} for name in rows},
        "limits": list(_limits(policy)),
    }


def _limits(policy: Policy) -> Iterator[str]:
    volume = policy.document.volume
    for name, limit in volume.distinct_persons.items():
        yield f"more than {limit.limit} persons with {name} data: {_PLAIN[Verdict.from_word(limit.action)]}"
    if volume.bytes:
        size = f"{volume.bytes.limit / 1024**2:g} MB"
        yield f"a request of more than {size}: {_PLAIN[Verdict.from_word(volume.bytes.action)]}"
    yield f"a file that can't be read: {_PLAIN[Verdict.from_word(volume.unreadable_file)]}"
    yield f"a file with a picture that can't be read: {_PLAIN[Verdict.from_word(volume.unread_picture)]}"


def notes(policy: Policy, today: date) -> list[str]:
    """What the reader should know though nothing is wrong: settings not acted on yet, dates that have passed."""
    return [*_inactive(policy), *_accounts(policy), *_dates(policy, today), *_modes(policy)]


def _inactive(policy: Policy) -> Iterator[str]:
    document = policy.document
    settings: Mapping[str, bool] = {
        "uses: recognition of uses is not active yet, so these actions are kept but never taken": bool(document.uses),
        "exceptions: not applied yet; what they would spare is judged like anything else": bool(document.exceptions),
        "tiers.*.ack: staff are not asked to acknowledge the rules yet": any(
            tier.ack != "none" for tier in document.tiers.values()
        ),
        "tiers.*.attestation: staff are not asked to attest a check of the answer yet": any(
            tier.attestation for tier in document.tiers.values()
        ),
        "tiers.*.log: content is not stored yet; records hold metadata only": any(
            tier.log == "content_encrypted" for tier in document.tiers.values()
        ),
    }
    return (text for text, is_set in settings.items() if is_set)


def _accounts(policy: Policy) -> Iterator[str]:
    if open_to_all := [tool.id for tool in policy.tools.values() if not tool.account_ids]:
        yield (
            f"tools.*.account_ids: empty for {', '.join(open_to_all)}; personal accounts are not told from the "
            "organisation's there"
        )


def _dates(policy: Policy, today: date) -> Iterator[str]:
    meta = policy.document.policy
    if today < meta.valid_from:
        yield f"policy.valid_from: begins on {meta.valid_from}"
    if meta.review_by < today:
        yield f"policy.review_by: the review was due on {meta.review_by}"
    if meta.works_council and meta.works_council.covers_version != meta.version:
        covered = meta.works_council.covers_version
        yield f"policy.works_council: the consent covers version {covered}, this is version {meta.version}"
    for tool in policy.tools.values():
        if tool.review_by < today:
            yield f"tools.{tool.id}.review_by: the review was due on {tool.review_by}"
    for items in policy.permissions.values():
        for permission in items:
            left = (permission.until - today).days
            if permission.withdrawn is None and left < 0:
                yield f"permissions.{permission.id}: ended on {permission.until}"
            elif permission.withdrawn is None and left <= 30:
                yield f"permissions.{permission.id}: ends on {permission.until}, in {left} days"


def _modes(policy: Policy) -> Iterator[str]:
    if policy.document.defaults.mode != "enforce":
        yield (
            f"defaults.mode: {policy.document.defaults.mode}; personal, client and special data do leave the "
            "organisation, and each such request is a breach candidate"
        )
    if opened := [tier.name for tier in policy.tiers.values() if tier.is_fail_open]:
        yield f"defaults.fail_mode: open for {', '.join(opened)}; when a check fails, requests pass unread"
