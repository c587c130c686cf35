"""Each private point of mitmproxy that is overridden is checked before the start, and works as it should."""

import asyncio
from collections.abc import Iterator
from dataclasses import make_dataclass
from typing import Any

import pytest
import wsproto.events
from mitmproxy import addonmanager, http, optmanager, version
from mitmproxy.addons import proxyserver
from mitmproxy.proxy import mode_servers
from mitmproxy.proxy.layers import http as http_layer
from mitmproxy.proxy.layers import websocket
from mitmproxy.proxy.layers.http import _events
from mitmproxy.test.tflow import tclient_conn
from mitmproxy.utils import asyncio_utils
from wsproto.connection import Connection as WsConnection
from wsproto.connection import ConnectionType

from sluis import overrides


def other(self: Any, *, else_: int) -> None:
    """A function with other parameters."""


POINTS = {
    "version": (version, "VERSION", "12.2.4", "mitmproxy is 12.2.4"),
    "listen": (mode_servers.AsyncioServerInstance, "listen", other, "AsyncioServerInstance.listen"),
    "handle_stream": (mode_servers.ServerInstance, "handle_stream", other, "ServerInstance.handle_stream"),
    "fragment size": (websocket.Fragmentizer, "FRAGMENT_SIZE", None, "Fragmentizer.FRAGMENT_SIZE"),
    "websocket": (websocket, "WebsocketConnection", object, "WebsocketConnection"),
    "servers": (mode_servers.AsyncioServerInstance, "__annotations__", {}, "AsyncioServerInstance._servers"),
    "http stream": (http_layer.HttpStream, "_handle_event", other, "HttpStream._handle_event"),
    "answer": (_events, "ResponseHeaders", make_dataclass("ResponseHeaders", ["x"]), "ResponseHeaders"),
    "lifecycle": (addonmanager.AddonManager, "handle_lifecycle", other, "AddonManager.handle_lifecycle"),
    "iter hooks": (addonmanager.AddonManager, "_iter_hooks", other, "AddonManager._iter_hooks"),
    "options": (optmanager.OptManager, "__getattribute__", object.__getattribute__, "OptManager"),
    "fields": (http.Headers, "get", lambda *_: "", "Headers.get"),
    "tasks": (asyncio_utils, "set_task_debug_info", other, "set_task_debug_info"),
    "connections": (proxyserver.Proxyserver, "__annotations__", {}, "Proxyserver.connections"),
}


def test_the_pinned_mitmproxy_has_no_problem() -> None:
    """The other side of the tests below."""
    assert overrides.contract_problems() == []


@pytest.mark.parametrize("point", POINTS)
def test_a_point_that_changed_is_named(monkeypatch: pytest.MonkeyPatch, point: str) -> None:
    """One problem, with the name of the point."""
    owner, name, changed, said = POINTS[point]
    monkeypatch.setattr(owner, name, changed)
    (problem,) = overrides.contract_problems()
    assert said in problem


@pytest.fixture
def _capped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(websocket.Fragmentizer, "FRAGMENT_SIZE", websocket.Fragmentizer.FRAGMENT_SIZE)
    monkeypatch.setattr(websocket.WebsocketConnection, "events", websocket.WebsocketConnection.events)
    overrides.cap_messages(1000)


def events_for(*pieces: bytes) -> Iterator[wsproto.events.Event]:
    """What mitmproxy sees of one message that comes in several frames."""
    peer = WsConnection(ConnectionType.CLIENT)
    receiver = websocket.WebsocketConnection(ConnectionType.SERVER, conn=tclient_conn())
    for number, piece in enumerate(pieces, 1):
        frame = peer.send(wsproto.events.BytesMessage(data=piece, message_finished=number == len(pieces)))
        receiver.receive_data(frame)
        for event in receiver.events():
            if isinstance(event, wsproto.events.Message):
                receiver.frame_buf[-1] += event.data
                if event.message_finished:
                    receiver.frame_buf = [b""]
            yield event


@pytest.mark.usefixtures("_capped")
@pytest.mark.parametrize("pieces", [[b"x" * 1001], [b"x" * 600, b"x" * 401], [b"x" * 400] * 3])
def test_a_message_past_the_cap_closes_the_socket(pieces: list[bytes]) -> None:
    """Code 1009, in one frame or several, before the message is whole."""
    last = list(events_for(*pieces))[-1]
    assert isinstance(last, wsproto.events.CloseConnection)
    assert last.code == 1009


@pytest.mark.usefixtures("_capped")
def test_messages_up_to_the_cap_pass() -> None:
    """At the cap, and several after each other."""
    for pieces in ([b"x" * 1000], [b"x" * 500, b"x" * 500]):
        found = list(events_for(*pieces))
        assert all(isinstance(event, wsproto.events.BytesMessage) for event in found)
        assert b"".join(bytes(event.data) for event in found) == b"x" * 1000  # type: ignore[attr-defined]


@pytest.mark.usefixtures("_capped")
def test_changed_messages_are_not_cut() -> None:
    """A text as long as the cap, in the widest characters, stays in one piece."""
    pieces = websocket.Fragmentizer([], is_text=True)(("\U0001f600" * 1000).encode())
    assert len(list(pieces)) == 1


def test_the_event_loop_takes_mitmproxy_s_task_factory() -> None:
    """Tasks start eagerly, as mitmproxy expects, and None takes the factory away."""

    loop = overrides.EventLoop()
    try:
        loop.set_task_factory(asyncio.eager_task_factory)
        ran = []

        async def inner() -> None:
            ran.append("inner")

        async def outer() -> None:
            task = asyncio.get_running_loop().create_task(inner())
            ran.append("outer")
            await task

        loop.run_until_complete(outer())
        assert ran == ["inner", "outer"]
        loop.set_task_factory(None)
        assert loop.get_task_factory() is None
    finally:
        loop.close()
