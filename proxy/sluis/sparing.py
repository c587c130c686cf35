"""What mitmproxy does at every event for user interfaces and developers, and a proxy without either can leave.

Each point is private or nearly so: `contract_problems` is part of the contract that `overrides` has every start check.
"""

import asyncio
import inspect
from collections.abc import Callable, Iterable
from dataclasses import fields
from typing import Any

from mitmproxy import addonmanager, http, optmanager
from mitmproxy.hooks import Hook
from mitmproxy.utils import asyncio_utils


def contract_problems() -> list[str]:
    """What differs from the mitmproxy that this file was written for."""
    found = []
    if tuple(inspect.signature(addonmanager.AddonManager.handle_lifecycle).parameters) != ("self", "event"):
        found.append("AddonManager.handle_lifecycle has other parameters")
    if tuple(inspect.signature(addonmanager.AddonManager._iter_hooks).parameters) != ("self", "addon", "event"):
        found.append("AddonManager._iter_hooks has other parameters")
    if "__getattr__" not in vars(optmanager.OptManager) or "__getattribute__" in vars(optmanager.OptManager):
        found.append("OptManager looks options up in another way")
    if http.Headers(((b"A", b"\xff"), (b"a", b"c"))).get("a") != "\udcff, c":
        found.append("Headers.get reads fields in another way")
    if tuple(inspect.signature(asyncio_utils.set_task_debug_info).parameters) != ("task", "name", "client"):
        found.append("set_task_debug_info has other parameters")
    return found


def ask_directly(addons: addonmanager.AddonManager) -> None:
    """Call only the addons that have a hook, found once. None may be added after this.

    mitmproxy looks into every addon at every event, and once more for `update`, which tells user interfaces of changes.
    """
    known: dict[type[Hook], tuple[list[Callable[..., Any]], list[str]]] = {}

    async def handle_lifecycle(event: Hook) -> None:
        found = known.get(type(event))
        if found is None:
            hooks = [hook for addon in addons.chain for _, hook in addons._iter_hooks(addon, event)]
            found = known[type(event)] = hooks, [field.name for field in fields(event)]  # type: ignore[arg-type]
        arguments = [getattr(event, name) for name in found[1]]
        for hook in found[0]:
            try:
                result = hook(*arguments)
                if result is not None and inspect.isawaitable(result):
                    await result
            except Exception:
                # mitmproxy enters this around every call, which takes longer than many hooks.
                with addonmanager.safecall():
                    raise

    addons.handle_lifecycle = handle_lifecycle  # type: ignore[method-assign]


def keep_options(opts: optmanager.OptManager, names: Iterable[str]) -> None:
    """Look these options up as they are now, whatever they are set to later.

    mitmproxy copies a value deeply, twice, at every look, and looks at every chunk of an answer.
    """
    vars(opts).update({name: getattr(opts, name) for name in names})


def find_fields_directly() -> None:
    """Find a header field in one pass; mitmproxy does it in a dozen calls, for every chunk of an answer."""

    def get(self: http.Headers, key: str | bytes, default: Any = None) -> Any:
        name = (key if isinstance(key, bytes) else key.encode("utf-8", "surrogateescape")).lower()
        found = [value for field, value in self.fields if field.lower() == name]
        return b", ".join(found).decode("utf-8", "surrogateescape") if found else default

    http.Headers.get = get  # type: ignore[method-assign,assignment]


def leave_checks() -> None:
    """Neither check the types of each message's fields, which mitmproxy's authors do for themselves, nor give each task
    a name and a time of birth, which only its debugger shows."""

    def check_nothing(_: http.MessageData) -> None: ...

    def note_nothing(task: asyncio.Task[Any], *, name: str, client: tuple[Any, ...] | None = None) -> None: ...

    http.MessageData.__post_init__ = check_nothing  # type: ignore[method-assign]
    asyncio_utils.set_task_debug_info = note_nothing
