"""A policy in force: the document made ready for look-ups, and the tool that a request goes to."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final, Literal
from urllib.parse import unquote

from sluis.model import Verdict
from sluis.policy.schema import Document, Permission, Retention
from sluis.reasons import ACCOUNT_NOT_APPROVED, PATH_NOT_AI, TOOL_UNLISTED
from sluis_detectors.config import EngineConfig

UNLISTED: Final = "unlisted"
NO_CLASS: Final = "none"

Sides = tuple[Verdict, Verdict]  # without and with a valid permission


@dataclass(frozen=True, slots=True)
class Tool:
    """An allowed tool. `routes`: (host or `*.host`, path prefix). `use_category`: of its tier."""

    id: str
    label: str
    tier: str
    hosts: tuple[str, ...]
    paths: tuple[str, ...]
    routes: tuple[tuple[str, str], ...]
    except_paths: tuple[str, ...]
    account: str
    account_ids: frozenset[str]
    allow_unknown_account: bool
    region: str
    supplier: str
    owner: str
    review_by: date
    purpose: str
    use_category: str
    contract: str
    dpa: str
    dpia: str


@dataclass(frozen=True, slots=True)
class DataClass:
    """A class of data; `rank` grows with sensitivity."""

    name: str
    rank: int
    cap: Verdict
    is_incident: bool
    is_breach: bool
    is_secret: bool


@dataclass(frozen=True, slots=True)
class Membership:
    """That an entity belongs to a class: from which score, and only with a person in the request."""

    data_class: str
    min_score: float
    needs_person: bool = False


@dataclass(frozen=True, slots=True)
class TierRule:
    """What a tier adds. `review_all`: classes of which a reviewer sees every request."""

    name: str
    use_category: str
    sample: float
    review_all: frozenset[str]
    reminder: str
    is_fail_open: bool


@dataclass(frozen=True, slots=True)
class HoldRule:
    """How long staff wait at most."""

    answer_within: timedelta
    is_working_time: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where a request goes. `column`: the tier or `unlisted`. `reason`: why it is no tool of the list, or ""."""

    tool: Tool | None
    column: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Policy:
    """A loaded policy. Made by `load_policy`; frozen, so that a request is judged by one version from end to end."""

    id: str
    version: str
    digest: str
    mode: Literal["enforce", "monitor"]
    cap: Verdict
    languages: tuple[str, ...]
    tools: Mapping[str, Tool]
    tiers: Mapping[str, TierRule]
    classes: Mapping[str, DataClass]
    table: Mapping[str, Mapping[str, Sides]]
    members: Mapping[str, tuple[Membership, ...]]
    listed: Mapping[tuple[str, str], tuple[Membership, ...]]
    persons: Mapping[str, float]
    permissions: Mapping[str, tuple[Permission, ...]]
    retention: Retention
    hold: HoldRule
    links: Mapping[str, str]
    messages: Mapping[str, Mapping[str, tuple[str, ...]]]
    detection: EngineConfig
    document: Document
    routes: Mapping[str, tuple[tuple[Tool, str], ...]]
    is_unlisted_fail_open: bool
    _known: dict[tuple[str, str], tuple[tuple[Membership, ...], str]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    @property
    def name(self) -> str:
        """`noordwaard-ai/7`: what a decision and a record call it."""
        return f"{self.id}/{self.version}"

    def hosts(self) -> frozenset[str]:
        """Hosts of allowed tools, as written: names and `*.names`."""
        return frozenset(host for tool in self.tools.values() for host in tool.hosts)

    def lists_host(self, host: str) -> bool:
        """Whether a host belongs to an allowed tool."""
        return next(self._routes(host), None) is not None

    def place(self, host: str, path: str = "/", account: str | None = None, *, is_empty: bool = False) -> Place:
        """The tool that a request to `host` and `path` with `account` goes to. Any spelling of the host does.

        `is_empty`: nothing leaves with the request (a page is loaded), so it need not say whose account it is of.
        """
        routes = next(self._routes(host), None)
        if routes is None:
            return Place(None, UNLISTED, TOOL_UNLISTED)
        # Also as written: not every server resolves dots, and a path is AI when any server could take it for that.
        readings = (_plain_path(path), path.casefold())
        fitting = [tool for tool, prefix in routes if any(plain.startswith(prefix) for plain in readings)]
        if not fitting:
            return Place(None, UNLISTED, PATH_NOT_AI)
        fitting = [tool for tool in fitting if not any(plain.startswith(tool.except_paths) for plain in readings)]
        for tool in fitting:
            if (is_empty and account is None) or self.accepts(tool, account):
                return Place(tool, tool.tier)
        return Place(None, UNLISTED, ACCOUNT_NOT_APPROVED)

    def accepts(self, tool: Tool, account: str | None) -> bool:
        """Whether a tool may be used with this account; None: the request doesn't say."""
        if not tool.account_ids:
            return True
        if account is None:
            return tool.allow_unknown_account
        return account.casefold() in tool.account_ids

    def memberships(self, entity: str, ref: str) -> tuple[Membership, ...]:
        """The classes of a finding. A thing of a list belongs to those that name its list, an unknown one to all that
        name a list of such things."""
        return self._of(entity, ref)[0]

    def class_of(self, entity: str, ref: str = "") -> str:
        """The most sensitive class that a finding can belong to, "" for none."""
        return self._of(entity, ref)[1]

    def _of(self, entity: str, ref: str) -> tuple[tuple[Membership, ...], str]:
        """Memberships and most sensitive class; worked out once, as a chat asks for each finding of all its turns."""
        found = self._known.get((entity, ref))
        if found is None:
            listed = self.listed.get((entity, ref))
            if listed is None:
                listed = self.listed.get((entity, ""), ())
            members = self.members.get(entity, ()) + listed
            names = [member.data_class for member in members]
            found = self._known[entity, ref] = members, max(names, key=lambda name: self.classes[name].rank, default="")
        return found

    def rule_ids(self) -> list[str]:
        """Every rule of this policy that can fire, for the coverage of its cases."""
        rules = []
        for name, row in self.table.items():
            for column, (without, covered) in row.items():
                sides = ("",) if without == covered else (".without_permission", ".with_permission")
                rules += [f"table.{name}.{column}{side}" for side in sides]
        volume = self.document.volume
        rules += [f"volume.distinct_persons.{name}" for name in volume.distinct_persons]
        rules += ["volume.bytes"] if volume.bytes else []
        return [*rules, "volume.unreadable_file", "volume.unread_picture"]

    def _routes(self, host: str) -> Iterator[tuple[tuple[Tool, str], ...]]:
        name = host_name(host)
        if found := self.routes.get(name):
            yield found
        while "." in name:
            name = name.partition(".")[2]
            if found := self.routes.get(f"*.{name}"):
                yield found


def host_name(host: str) -> str:
    """A host in lower case, without port and trailing dots."""
    name = host.strip().casefold()
    if not name.startswith("["):
        name = name.partition(":")[0]
    return name.rstrip(".")


def _plain_path(path: str) -> str:
    """A path as most servers read it: decoded, in lower case, without dot segments and doubled slashes.

    So that `/%62ackend-anon/` or `//backend-anon/` is the path it will be taken for.
    """
    if "%" in path:
        path = unquote(path, errors="replace")
    if "//" in path or "/." in path or "\\" in path:
        parts: list[str] = []
        for part in re.split(r"[/\\]+", path):
            if part == "..":
                parts = parts[:-1]
            elif part not in {"", "."}:
                parts.append(part)
        path = "/" + "/".join(parts) + ("/" if path.endswith("/") and parts else "")
    return path.casefold()
