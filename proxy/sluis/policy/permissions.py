"""Written permissions: which of a client's covers a tool, a class and a group on a day, and why none does."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sluis.policy.schema import Permission
from sluis.reasons import (
    PERMISSION_EXPIRED,
    PERMISSION_MISSING,
    PERMISSION_NOT_YET_VALID,
    PERMISSION_OTHER_CLASS,
    PERMISSION_OTHER_GROUP,
    PERMISSION_OTHER_TOOL,
    PERMISSION_VALID,
    PERMISSION_WITHDRAWN,
)

# From far to near: of several permissions of one client, the one that fails last explains best.
_STATES: Final = {
    "missing": PERMISSION_MISSING,
    "other-tool": PERMISSION_OTHER_TOOL,
    "other-class": PERMISSION_OTHER_CLASS,
    "other-group": PERMISSION_OTHER_GROUP,
    "withdrawn": PERMISSION_WITHDRAWN,
    "expired": PERMISSION_EXPIRED,
    "not-yet-valid": PERMISSION_NOT_YET_VALID,
    "valid": PERMISSION_VALID,
}
_RANK: Final = {state: rank for rank, state in enumerate(_STATES)}


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a client's permissions say. `permission`: the id of the one that decided, "" when there is none."""

    client: str
    state: str
    permission: str = ""

    @property
    def is_valid(self) -> bool:
        """Whether the client has given its permission."""
        return self.state == "valid"

    @property
    def reason(self) -> str:
        """The reason constant of the state."""
        return _STATES[self.state]

    @property
    def rule(self) -> str:
        """`permission.P-2026-014.expired`; with the client's opaque id when there is no permission."""
        return f"permission.{self.permission or self.client or 'unknown-client'}.{self.state}"


def cover(
    permissions: Mapping[str, Sequence[Permission]],
    clients: Iterable[str],
    *,
    tool: str,
    data_class: str,
    group: str,
    on: date,
) -> tuple[Coverage, ...]:
    """One answer per client; a client that isn't recognised ("") has none."""
    found = []
    for client in sorted(clients):
        states = [
            Coverage(client, _state(permission, tool, data_class, group, on), permission.id)
            for permission in permissions.get(client, ())
        ]
        found.append(max(states, key=lambda one: _RANK[one.state], default=Coverage(client, "missing")))
    return tuple(found)


def worst(coverages: Iterable[Coverage]) -> str:
    """The state that is furthest from valid; "" when there are no clients."""
    return min((coverage.state for coverage in coverages), key=_RANK.__getitem__, default="")


def _state(permission: Permission, tool: str, data_class: str, group: str, on: date) -> str:
    if tool not in permission.tools:
        return "other-tool"
    if data_class not in permission.classes:
        return "other-class"
    if group not in permission.groups:
        return "other-group"
    if permission.withdrawn is not None and permission.withdrawn <= on:
        return "withdrawn"
    if permission.until < on:
        return "expired"
    return "not-yet-valid" if on < permission.valid_from else "valid"
