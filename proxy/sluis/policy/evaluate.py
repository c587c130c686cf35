"""Facts to decision. Pure: no clock, no I/O, no state; the same policy and facts give the same decision.

Order: tool with account -> classes -> permissions of every client found -> data table -> volume and file rules ->
strictest action (`allow < warn < redact < hold < block`). Redact needs every finding of the class to be removable,
else block. In mode *monitor* a rule's verdict counts for `would_have_been` only, in mode *warn* at most as a warning.

Adding a finding never loosens a verdict, with the one exception that the table itself makes: a client whose written
permission covers a class moves that class to its column "with permission".
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sluis.model import Decision, Facts, Verdict
from sluis.policy.compiled import NO_CLASS, UNLISTED, Place, Policy, Tool
from sluis.policy.permissions import Coverage, cover, worst
from sluis.reasons import (
    ACCOUNT_NOT_APPROVED,
    ADDRESS_REFUSED,
    DATA_ALLOWED,
    DATA_FORBIDDEN,
    DATA_NEEDS_APPROVAL,
    DATA_REDACTED,
    DATA_WARNED,
    FILE_UNREADABLE,
    HOST_MISMATCH,
    MONITOR_MODE,
    NOT_REMOVABLE,
    NOTHING_FOUND,
    PATH_NOT_AI,
    PERMISSION_MISSING,
    PERMISSION_VALID,
    PICTURE_UNREAD,
    PROTOCOL_UNSUPPORTED,
    RECORD_UNAVAILABLE,
    SECRET_FOUND,
    SHUTTING_DOWN,
    TOOL_UNLISTED,
    VOLUME_EXCEEDED,
)

_REASONS: Final = {
    Verdict.ALLOW: DATA_ALLOWED,
    Verdict.WARN: DATA_WARNED,
    Verdict.REDACT: DATA_REDACTED,
    Verdict.HOLD: DATA_NEEDS_APPROVAL,
    Verdict.BLOCK: DATA_FORBIDDEN,
}
# An evasion, or a promise that holds without exception (no record, no request): no fail mode opens these.
ALWAYS_CLOSED: Final = frozenset(
    {HOST_MISMATCH, ADDRESS_REFUSED, RECORD_UNAVAILABLE, PROTOCOL_UNSUPPORTED, SHUTTING_DOWN}
)


@dataclass(frozen=True, slots=True)
class _Ground:
    """One rule that fired. `cap`: how far it counts, by mode. `data_class`: "" for rules that name none."""

    verdict: Verdict
    reasons: tuple[str, ...]
    rule: str
    cap: Verdict
    data_class: str = ""
    coverages: tuple[Coverage, ...] = ()

    @property
    def effective(self) -> Verdict:
        return min(self.verdict, self.cap)


def evaluate(policy: Policy, facts: Facts) -> Decision:
    """The decision on one request."""
    is_empty = not (facts.findings or facts.content_bytes or facts.unreadable_files or facts.unread_pictures)
    place = _place(policy, facts, is_empty=is_empty)
    if place.reason == PATH_NOT_AI:
        return _not_ai(policy)
    found = _classify(policy, facts)
    grounds = _judge(policy, facts, place, found)
    return _decision(policy, facts, place, found, grounds)


def on_error_decision(policy: Policy, facts: Facts, reason: str) -> Decision:
    """The fail mode of the tier, for a fault: block, or allow where the policy says `open` (a breach candidate)."""
    place = _place(policy, facts)
    if place.reason == PATH_NOT_AI and reason not in ALWAYS_CLOSED:
        return _not_ai(policy)
    tier = policy.tiers.get(place.column)
    is_open = tier.is_fail_open if tier else policy.is_unlisted_fail_open
    if reason in ALWAYS_CLOSED:
        is_open = False
    return Decision(
        verdict=Verdict.ALLOW if is_open else Verdict.BLOCK,
        reasons=(reason,),
        rules=(f"defaults.fail_mode.{place.column}",),
        policy_version=policy.name,
        policy_digest=policy.digest,
        tool_id=place.tool.id if place.tool else "",
        tier=place.column,
        use_category=place.tool.use_category if place.tool else "",
        mode=policy.mode,
        would_have_been=Verdict.BLOCK,
        is_incident=is_open,
        fail_state="open" if is_open else "closed",
    )


def _not_ai(policy: Policy) -> Decision:
    """Other paths of a shared host are none of our business, readable or not."""
    return Decision(Verdict.ALLOW, (PATH_NOT_AI,), ("tools.hosts",), policy.name, policy.digest, mode=policy.mode)


def _place(policy: Policy, facts: Facts, *, is_empty: bool = False) -> Place:
    if facts.tool_id is None:
        return policy.place(facts.host, facts.path, facts.account, is_empty=is_empty)
    tool = policy.tools.get(facts.tool_id)
    if tool is None:
        return Place(None, UNLISTED, TOOL_UNLISTED)
    # A tool named by hand means: with its own account, unless another one is named too.
    if facts.account is not None and not policy.accepts(tool, facts.account):
        return Place(None, UNLISTED, ACCOUNT_NOT_APPROVED)
    return Place(tool, tool.tier)


def _classify(policy: Policy, facts: Facts) -> dict[str, list[int]]:
    """Class -> indices of its findings, least sensitive class first."""
    has_person = any(item.score >= policy.persons.get(item.entity, 2.0) for item in facts.findings)
    found: dict[str, list[int]] = {}
    for index, item in enumerate(facts.findings):
        for member in policy.memberships(item.entity, item.ref):
            if item.score >= member.min_score and (has_person or not member.needs_person):
                indices = found.setdefault(member.data_class, [])
                if not indices or indices[-1] != index:
                    indices.append(index)
    if len(found) < 2:
        return found
    return dict(sorted(found.items(), key=lambda pair: policy.classes[pair[0]].rank))


def _judge(policy: Policy, facts: Facts, place: Place, found: Mapping[str, Sequence[int]]) -> list[_Ground]:
    grounds = [_cell(policy, facts, place, name, found) for name in found or (NO_CLASS,)]
    volume = policy.document.volume
    for name, limit in volume.distinct_persons.items():
        if len(found.get(name, ())) > limit.limit and _distinct(facts, found[name]) > limit.limit:
            rule = f"volume.distinct_persons.{name}"
            cap = policy.classes[name].cap
            grounds.append(_Ground(Verdict.from_word(limit.action), (VOLUME_EXCEEDED,), rule, cap, name))
    if volume.bytes is not None and facts.content_bytes > volume.bytes.limit:
        verdict = Verdict.from_word(volume.bytes.action)
        grounds.append(_Ground(verdict, (VOLUME_EXCEEDED,), "volume.bytes", policy.cap))
    if facts.unreadable_files > 0:
        verdict = Verdict.from_word(volume.unreadable_file)
        grounds.append(_Ground(verdict, (FILE_UNREADABLE,), "volume.unreadable_file", policy.cap))
    if facts.unread_pictures > 0:
        verdict = Verdict.from_word(volume.unread_picture)
        grounds.append(_Ground(verdict, (PICTURE_UNREAD,), "volume.unread_picture", policy.cap))
    return grounds


def _cell(policy: Policy, facts: Facts, place: Place, name: str, found: Mapping[str, Sequence[int]]) -> _Ground:
    without, covered = policy.table[name][place.column]
    rule = f"table.{name}.{place.column}"
    data_class = policy.classes.get(name)
    cap = data_class.cap if data_class else policy.cap
    extra: tuple[str, ...] = ()
    coverages: tuple[Coverage, ...] = ()
    verdict = without
    if without != covered and place.tool is not None:
        coverages = cover(
            policy.permissions,
            _clients(facts, found),
            tool=place.tool.id,
            data_class=name,
            group=facts.group,
            on=facts.on,
        )
        if coverages and all(coverage.is_valid for coverage in coverages):
            verdict, rule, extra = covered, f"{rule}.with_permission", (PERMISSION_VALID,)
        else:
            rule = f"{rule}.without_permission"
            extra = tuple(dict.fromkeys(coverage.reason for coverage in coverages if not coverage.is_valid))
            if not coverages and verdict >= Verdict.HOLD:
                extra = (PERMISSION_MISSING,)
    if verdict is Verdict.REDACT and not all(facts.findings[index].is_removable for index in found.get(name, ())):
        return _Ground(Verdict.BLOCK, (NOT_REMOVABLE,), rule, cap, name, coverages)
    if place.tool is None and verdict > Verdict.ALLOW:
        reasons: tuple[str, ...] = (place.reason,)
        if data_class and data_class.is_secret:
            reasons = (place.reason, SECRET_FOUND)
    elif data_class is None:
        reasons = (NOTHING_FOUND,)
    elif data_class.is_secret and verdict is Verdict.BLOCK:
        reasons = (SECRET_FOUND, *extra)
    else:
        reasons = (_REASONS[verdict], *extra)
    return _Ground(verdict, reasons, rule, cap, name if data_class else "", coverages)


def _clients(facts: Facts, found: Mapping[str, Sequence[int]]) -> set[str]:
    """The clients in a request: opaque ids, "" for one that isn't recognised."""
    indices = {index for part in found.values() for index in part}
    return {facts.findings[index].ref for index in indices if facts.findings[index].entity == "CLIENT"}


def _distinct(facts: Facts, indices: Iterable[int]) -> int:
    """How many persons at least: the most different values of one entity (names and numbers are of the same people)."""
    values: dict[str, set[str]] = {}
    for index in indices:
        item = facts.findings[index]
        values.setdefault(item.entity, set()).add(item.value_key or f"#{index}")
    return max((len(keys) for keys in values.values()), default=0)


def _decision(
    policy: Policy, facts: Facts, place: Place, found: Mapping[str, Sequence[int]], grounds: Sequence[_Ground]
) -> Decision:
    verdict = max(ground.effective for ground in grounds)
    would = max(ground.verdict for ground in grounds)
    by_weight = sorted(grounds, key=lambda ground: (-ground.verdict, -_rank(policy, ground)))
    telling = [ground for ground in by_weight if ground.verdict > Verdict.ALLOW] or by_weight
    reasons = [reason for ground in telling for reason in ground.reasons]
    if verdict < would:
        reasons.append(MONITOR_MODE)
    coverages = [coverage for ground in grounds for coverage in ground.coverages]
    rules = [ground.rule for ground in by_weight] + [coverage.rule for coverage in coverages]
    deciding = [ground.data_class for ground in telling if ground.verdict == would and ground.data_class]
    classes = [policy.classes[name] for name in found]
    is_breach = verdict <= Verdict.REDACT and any(_is_breach(policy, ground) for ground in grounds)
    tier = policy.tiers.get(place.column)
    rate = 0.0
    if tier is not None and verdict <= Verdict.REDACT:
        rate = 1.0 if any(name in tier.review_all for name in found) else tier.sample
    return Decision(
        verdict=verdict,
        reasons=tuple(dict.fromkeys(reasons)),
        rules=tuple(dict.fromkeys(rules)),
        policy_version=policy.name,
        policy_digest=policy.digest,
        tool_id=place.tool.id if place.tool else "",
        tier=place.column,
        use_category=place.tool.use_category if place.tool else "",
        mode="enforce" if by_weight[0].cap is Verdict.BLOCK else "monitor",
        would_have_been=would,
        classes=tuple(found),
        operators=_operators(grounds, found) if verdict is Verdict.REDACT else {},
        alternative=_alternative(policy, facts, place, found) if would >= Verdict.HOLD else "",
        is_incident=is_breach or any(one.is_incident for one in classes),
        sampled=rate >= 1.0,
        sample_rate=rate,
        entities=tuple(dict.fromkeys(facts.findings[index].entity for name in deciding for index in found[name])),
        permissions=tuple(dict.fromkeys(coverage.permission for coverage in coverages if coverage.permission)),
        permission_state=worst(coverages),
    )


def _is_breach(policy: Policy, ground: _Ground) -> bool:
    """Whether data of this ground leaves against the table, in a class for which that is a breach."""
    data_class = policy.classes.get(ground.data_class)
    is_watched = ground.effective < ground.verdict and ground.verdict >= Verdict.REDACT
    return is_watched and data_class is not None and data_class.is_breach


def _rank(policy: Policy, ground: _Ground) -> int:
    data_class = policy.classes.get(ground.data_class)
    return data_class.rank if data_class else -1


def _operators(grounds: Iterable[_Ground], found: Mapping[str, Sequence[int]]) -> dict[int, str]:
    names = [ground.data_class for ground in grounds if ground.effective is Verdict.REDACT]
    return dict.fromkeys(sorted({index for name in names for index in found[name]}), "replace")


def _alternative(policy: Policy, facts: Facts, place: Place, found: Mapping[str, Sequence[int]]) -> str:
    """The tool of the least trusted tier that may receive the same data, "" when none may."""
    for tool in policy.tools.values():
        if place.tool is not None and tool.id == place.tool.id:
            continue
        if max(ground.verdict for ground in _judge(policy, facts, _own(tool), found)) <= Verdict.REDACT:
            return tool.id
    return ""


def _own(tool: Tool) -> Place:
    return Place(tool, tool.tier)
