"""What is left out of mitmproxy's work leaves its results as they are."""

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mitmproxy import connection, exceptions, http, options
from mitmproxy.master import Master
from mitmproxy.proxy import server_hooks
from mitmproxy.test.tflow import tclient_conn
from mitmproxy.utils import asyncio_utils

from sluis import sparing


class Raising:
    """An addon with one hook, which fails."""

    def client_connected(self, client: connection.Client) -> None:
        raise ValueError(client.id)


class Later:
    """An addon behind it, with a hook that waits."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    async def client_connected(self, client: connection.Client) -> None:
        await asyncio.sleep(0)
        self.seen.append(client.id)


def test_every_addon_with_the_hook_is_asked() -> None:
    """In their order, those that wait too, and one that fails takes nothing from the others."""

    async def main() -> None:
        master, later = Master(options.Options()), Later()
        master.addons.add(Raising(), later)
        sparing.ask_directly(master.addons)
        clients = [tclient_conn(), tclient_conn()]
        for client in clients:
            await master.addons.handle_lifecycle(server_hooks.ClientConnectedHook(client))
            await master.addons.handle_lifecycle(server_hooks.ClientDisconnectedHook(client))
        assert later.seen == [client.id for client in clients]

    asyncio.run(main())


class Halting:
    """An addon that ends the event."""

    def client_connected(self, _: connection.Client) -> None:
        raise exceptions.AddonHalt


def test_an_addon_may_end_an_event() -> None:
    """As mitmproxy lets it; the ones behind it are not asked."""

    async def main() -> None:
        master, later = Master(options.Options()), Later()
        master.addons.add(Halting(), later)
        sparing.ask_directly(master.addons)
        with pytest.raises(exceptions.AddonHalt):
            await master.addons.handle_lifecycle(server_hooks.ClientConnectedHook(tclient_conn()))
        assert later.seen == []

    asyncio.run(main())


def test_options_that_are_kept_stay() -> None:
    """What traffic is handled by can't be changed any more; other options can."""
    opts = options.Options()
    opts.update(rawtcp=False, http2=False)
    sparing.keep_options(opts, ["rawtcp"])
    opts.update(rawtcp=True, http2=True)
    assert (opts.rawtcp, opts.http2) == (False, True)


NAMES = st.sampled_from(["a", "A", "content-type", "Content-Type", "é", "x\udcff"])


@given(st.lists(st.tuples(NAMES, st.binary(max_size=5)), max_size=5), NAMES, st.booleans())
def test_a_field_is_found_as_before(fields: list[tuple[str, bytes]], name: str, is_bytes: bool) -> None:
    """In any case, joined where it comes twice, whatever its bytes; the default where it is missing."""
    headers = http.Headers([(field.encode("utf-8", "surrogateescape"), value) for field, value in fields])
    key: Any = name.encode("utf-8", "surrogateescape") if is_bytes else name
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(http.Headers, "get", Mapping.get)
        before = headers.get(key), headers.get(key, "none")
        sparing.find_fields_directly()
        assert (headers.get(key), headers.get(key, "none")) == before


def test_messages_and_tasks_work_without_the_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A message is what it is made of, a task runs."""
    monkeypatch.setattr(http.MessageData, "__post_init__", http.MessageData.__post_init__)
    monkeypatch.setattr(asyncio_utils, "set_task_debug_info", asyncio_utils.set_task_debug_info)
    sparing.leave_checks()
    assert http.Response.make(204, b"x", {"a": "b"}).headers["a"] == "b"

    async def main() -> int:
        async def work() -> int:
            return 7

        task: asyncio.Task[int] = asyncio_utils.create_task(work(), name="work", keep_ref=True, client=("192.0.2.1", 1))
        return await task

    assert asyncio.run(main()) == 7
