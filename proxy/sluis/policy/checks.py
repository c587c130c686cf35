"""What has to fit together in a policy: references, owners, hosts, dates. Works on the data as read.

So that these problems are reported together with those of the schema, each check reads what it needs and skips what
has another shape than expected; the schema says that.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from sluis.policy.messages import message_problems
from sluis.policy.problems import Path, near, one_of
from sluis.policy.schema import REQUIREMENTS
from sluis.policy.source import Source

_FIELD_OF: Final = {"supplier_contract": "contract", "dpa": "dpa", "dpia": "dpia", "purpose": "purpose"}
_ORDER: Final = {"allow": 0, "warn": 1, "redact": 2, "hold": 3, "block": 4}
_RELEASE: Final = ("user", "tool", "content_digest")


def check(source: Source, client_ids: frozenset[str] | None) -> None:
    """Add a problem for everything that doesn't fit. `client_ids`: of the registers; None: they couldn't be read."""
    data = source.data
    names = {section: _keys(data.get(section)) for section in ("classes", "tiers", "lists")}
    tools = [str(tool.get("id")) for _, tool in _items(data, "tools")]
    for one in (_people, _retention, _hold):
        one(source)
    _classes(source, names)
    _tiers(source, names)
    _tools(source, names["tiers"])
    _hosts(source)
    _table(source, names)
    _permissions(source, tools, names["classes"], client_ids)
    _unique(source, "tools")
    _unique(source, "permissions")
    _unique(source, "exceptions")
    source.problems.extend(source.problem(path, text) for path, text in message_problems(data.get("messages")))


def _keys(value: Any) -> list[str]:
    return [str(key) for key in value] if isinstance(value, dict) else []


def _items(data: Mapping[str, Any], section: str) -> Iterator[tuple[int, dict[str, Any]]]:
    items = data.get(section)
    for index, item in enumerate(items if isinstance(items, list) else []):
        if isinstance(item, dict):
            yield index, item


def _mappings(value: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    for key, item in value.items() if isinstance(value, dict) else ():
        if isinstance(item, dict):
            yield key, item


def _words(value: Any) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def _refer(source: Source, path: Path, kind: str, known: list[str], value: Any) -> None:
    """Every word of a list (or the one word) at `path` is one of `known`."""
    pairs = enumerate(value) if isinstance(value, list) else [(None, value)]
    for index, word in pairs:
        if isinstance(word, str) and word not in known:
            at = path if index is None else (*path, index)
            expected = f"; expected {one_of(known)}" if 0 < len(known) <= 8 else ""
            source.add(at, f'unknown {kind} "{word}"{near(word, known) or expected}')


def _people(source: Source) -> None:
    meta = source.data.get("policy")
    if isinstance(meta, dict):
        if meta.get("owner") and meta.get("owner") == meta.get("approver"):
            source.add(("policy", "approver"), "is the owner; expected another person or role (four eyes)")
        _in_order(source, ("policy",), meta, "valid_from", "review_by")


def _in_order(source: Source, path: Path, item: Mapping[str, Any], first: str, last: str) -> None:
    begin, end = item.get(first), item.get(last)
    if isinstance(begin, str) and isinstance(end, str) and end < begin:
        source.add((*path, last), f"is before {first} ({begin}); found {end}")


def _retention(source: Source) -> None:
    periods = source.data.get("retention")
    if not isinstance(periods, dict):
        return
    floor, ceiling = periods.get("min_days", 184), periods.get("max_days")
    usage = periods.get("usage_days")
    if isinstance(usage, int) and isinstance(floor, int) and 184 <= usage < floor:
        source.add(("retention", "usage_days"), f"is less than min_days ({floor}); found {usage}")
    for key in ("min_days", "usage_days", "content_days", "incident_days"):
        days = periods.get(key)
        if isinstance(days, int) and isinstance(ceiling, int) and days > ceiling:
            source.add(("retention", key), f"is more than max_days ({ceiling}); found {days}")


def _hold(source: Source) -> None:
    hold = source.data.get("hold")
    release = hold.get("release") if isinstance(hold, dict) else None
    bound = release.get("bound_to") if isinstance(release, dict) else None
    if isinstance(bound, list):
        missing = [word for word in _RELEASE if word not in bound]
        if missing:
            source.add(("hold", "release", "bound_to"), f"lacks {one_of(missing)}; a release is bound to all three")


def _classes(source: Source, names: Mapping[str, list[str]]) -> None:
    for name, rule in _mappings(source.data.get("classes")):
        at = ("classes", name)
        if name == "none":
            source.add(at, "is what is left when no class applies; leave it out here, and keep its row in the table")
        _refer(source, (*at, "lists"), "list", names["lists"], rule.get("lists"))
        if not any(rule.get(key) for key in ("entities", "needs_person", "lists", "labels", "patterns")):
            source.add(at, "nothing belongs to it; expected entities, lists, labels or patterns")


def _tiers(source: Source, names: Mapping[str, list[str]]) -> None:
    for name, tier in _mappings(source.data.get("tiers")):
        at = ("tiers", name)
        if name == "unlisted":
            source.add(at, "is the column for tools that are not on the list; expected another name")
        _refer(source, (*at, "second_reviewer"), "class", names["classes"], tier.get("second_reviewer"))
    defaults = source.data.get("defaults")
    modes = defaults.get("fail_mode") if isinstance(defaults, dict) else None
    for name in _keys(modes):
        _refer(source, ("defaults", "fail_mode", name), "tier", [*names["tiers"], "unlisted"], name)


def _tools(source: Source, tiers: list[str]) -> None:
    rules = source.data.get("tiers")
    for index, tool in _items(source.data, "tools"):
        at: Path = ("tools", index)
        _refer(source, (*at, "tier"), "tier", tiers, tool.get("tier"))
        tier = rules.get(tool.get("tier")) if isinstance(rules, dict) and isinstance(tool.get("tier"), str) else None
        if not isinstance(tier, dict):
            continue
        for need in _words(tier.get("requires")):
            field = _FIELD_OF.get(need)
            if field is not None and need in REQUIREMENTS and not tool.get(field):
                source.add((*at, field), f'missing; tier "{tool["tier"]}" requires {need}')
        regions = _words(tier.get("regions"))
        if regions and tool.get("region") not in regions:
            found = f'; found "{tool["region"]}"' if tool.get("region") else ""
            source.add((*at, "region"), f'tier "{tool["tier"]}" asks for {one_of(regions)}{found}')


def _hosts(source: Source) -> None:
    """The same host and path may stand with two tools only when their accounts tell them apart."""
    seen: dict[tuple[str, str], list[tuple[str, frozenset[str]]]] = {}
    for index, tool in _items(source.data, "tools"):
        accounts = frozenset(account.casefold() for account in _words(tool.get("account_ids")))
        for place, text in enumerate(_words(tool.get("hosts"))):
            host, _, path = text.casefold().partition("/")
            for (other_host, other_path), owners in seen.items():
                if host != other_host or not (path.startswith(other_path) or other_path.startswith(path)):
                    continue
                for owner, others in owners:
                    if owner == tool.get("id") or (accounts and others and not accounts & others):
                        continue
                    source.add(("tools", index, "hosts", place), f'overlaps with a host of "{owner}"; found "{text}"')
            seen.setdefault((host, path), []).append((str(tool.get("id")), accounts))


def _table(source: Source, names: Mapping[str, list[str]]) -> None:
    table = source.data.get("table")
    if not isinstance(table, dict):
        return
    rows, columns = ["none", *names["classes"]], [*names["tiers"], "unlisted"]
    for name in rows:
        if name not in table:
            source.add(("table", name), f'missing; every class has a row, "{name}" too')
    lifted = {name for name, rule in _mappings(source.data.get("classes")) if rule.get("permission_can_lift") is False}
    for name, row in table.items():
        _refer(source, ("table", name), "class", rows, name)
        if not isinstance(row, dict):
            continue
        if "*" not in row:
            for column in names["tiers"]:
                if column not in row:
                    source.add(
                        ("table", name, column), 'missing; expected an action, or "*" for all that are not named'
                    )
        for column, cell in row.items():
            at = ("table", name, column)
            if column != "*":
                _refer(source, at, "tier", columns, column)
            _cell(source, at, cell, may_lift=name not in lifted and name != "none" and column != "unlisted")
            if name == "none" and cell == "redact":
                source.add(at, "there is nothing to replace in a request of no class")


def _cell(source: Source, at: Path, cell: Any, *, may_lift: bool) -> None:
    if not isinstance(cell, dict):
        return
    without, covered = cell.get("without_permission"), cell.get("with_permission")
    if not isinstance(without, str) or not isinstance(covered, str) or not {without, covered} <= set(_ORDER):
        return
    if without != covered and not may_lift:
        source.add(at, "a permission can't change this cell; expected one action")
    elif _ORDER[covered] > _ORDER[without]:
        source.add((*at, "with_permission"), f'is stricter than without ("{without}"); found "{covered}"')


def _permissions(source: Source, tools: list[str], classes: list[str], client_ids: frozenset[str] | None) -> None:
    meta = source.data.get("policy")
    approvers = _words(meta.get("permission_approvers")) if isinstance(meta, dict) else []
    for index, permission in _items(source.data, "permissions"):
        at: Path = ("permissions", index)
        _refer(source, (*at, "tools"), "tool", tools, permission.get("tools"))
        _refer(source, (*at, "classes"), "class", classes, permission.get("classes"))
        if client_ids is not None:
            _refer(source, (*at, "client"), "client", sorted(client_ids), permission.get("client"))
        _in_order(source, at, permission, "from", "until")
        approver = permission.get("approver")
        if approver and approver == permission.get("requester"):
            source.add((*at, "approver"), "is the requester; expected another person or role (four eyes)")
        if approvers and isinstance(approver, str) and approver not in approvers:
            source.add((*at, "approver"), f'may not approve; expected {one_of(approvers)}; found "{approver}"')
        if "special" in _words(permission.get("classes")) and not permission.get("basis_special"):
            source.add((*at, "basis_special"), "missing; special data need a ground (GDPR 9(2))")


def _unique(source: Source, section: str) -> None:
    first: dict[str, int] = {}
    for index, item in _items(source.data, section):
        name = item.get("id")
        if isinstance(name, str) and first.setdefault(name, index) != index:
            source.add((section, index, "id"), f'"{name}" is there twice; the first is {section}[{first[name]}]')
