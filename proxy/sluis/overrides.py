"""The private points of mitmproxy that Sluis overrides, all in one place, and the contract that each start checks.

A point that changed under us would fail silently, so the version is pinned and `contract_problems` refuses the start.
"""

import asyncio
import inspect
import weakref
from collections.abc import Generator
from dataclasses import fields
from typing import Any, Final

import uvloop
import wsproto.events
from mitmproxy import flow, http, version
from mitmproxy.addons import proxyserver
from mitmproxy.proxy import commands, mode_servers
from mitmproxy.proxy.layers import http as http_layer
from mitmproxy.proxy.layers import websocket
from mitmproxy.proxy.layers.http import _events, _hooks
from wsproto.connection import Connection as WsConnection

from sluis import sparing
from sluis.tls import leaves

MITMPROXY_VERSION: Final = "12.2.3"
_MAX_PING: Final = 16  # libraries put a counter, a time or some random bytes in a ping
_SMALL_BODY: Final = 64 * 1024  # no more than a connection takes by itself
ANSWER: Final = "sluis.answer"
"""Key in `flow.metadata`: the answer that `error` made ready, in the client's own format."""


def contract_problems() -> list[str]:
    """What differs from the mitmproxy that the overrides in this file were written for."""
    found = [*leaves.contract_problems(), *sparing.contract_problems()]
    if version.VERSION != MITMPROXY_VERSION:
        found.append(f"mitmproxy is {version.VERSION}, expected {MITMPROXY_VERSION}")
    listen = tuple(inspect.signature(mode_servers.AsyncioServerInstance.listen).parameters)
    if listen != ("self", "host", "port"):
        found.append(f"AsyncioServerInstance.listen takes {listen}")
    if tuple(inspect.signature(mode_servers.ServerInstance.handle_stream).parameters) != ("self", "reader", "writer"):
        found.append("ServerInstance.handle_stream has other parameters")
    if not isinstance(getattr(websocket.Fragmentizer, "FRAGMENT_SIZE", None), int):
        found.append("Fragmentizer.FRAGMENT_SIZE is gone")
    if not issubclass(websocket.WebsocketConnection, WsConnection):
        found.append("WebsocketConnection is no wsproto connection")
    if "_servers" not in mode_servers.AsyncioServerInstance.__annotations__:
        found.append("AsyncioServerInstance._servers is gone")
    if tuple(inspect.signature(http_layer.HttpStream._handle_event).parameters) != ("self", "event"):
        found.append("HttpStream._handle_event has other parameters")
    if tuple(inspect.signature(http_layer.HttpStream.check_body_size).parameters) != ("self", "request"):
        found.append("HttpStream.check_body_size has other parameters")
    if "request_body_buf" not in http_layer.HttpStream.__annotations__:
        found.append("HttpStream.request_body_buf is gone")
    if tuple(field.name for field in fields(_events.ResponseHeaders)) != ("stream_id", "response", "end_stream"):
        found.append("ResponseHeaders has other fields")
    if "connections" not in proxyserver.Proxyserver.__annotations__:
        found.append("Proxyserver.connections is gone")
    return found


def share_ports() -> None:
    """Let several workers listen on one port; the kernel spreads new connections over them.

    mitmproxy forgets to close a client's connection that it decides to close twice (no server name, in transparent
    mode): the client would wait for ever, and the descriptor would be lost. So each is closed here at the end.
    """

    async def listen(self: Any, host: str, port: int) -> list[asyncio.Server]:
        async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            try:
                await self.handle_stream(reader, writer)
            finally:
                writer.close()

        return [await asyncio.start_server(serve, host or None, port, reuse_port=True, backlog=1024)]

    mode_servers.AsyncioServerInstance.listen = listen  # type: ignore[method-assign,assignment]


def cap_messages(max_bytes: int) -> None:
    """Close a WebSocket whose message grows past the cap (code 1009), and never cut a changed message in pieces.

    mitmproxy collects a message whole before the hook sees it, without a limit, and cuts changed texts every 4,000
    bytes, in the middle of a character if need be.
    """
    websocket.Fragmentizer.FRAGMENT_SIZE = max_bytes * 4 + 1

    # Pings and reasons for closing pass without a hook: what they may carry is cut down to what libraries put there.
    def events(self: websocket.WebsocketConnection) -> Generator[wsproto.events.Event]:
        for event in WsConnection.events(self):
            if isinstance(event, wsproto.events.Message):
                size = sum(len(piece) for piece in self.frame_buf) + len(event.data)
                if size > max_bytes:
                    yield wsproto.events.CloseConnection(code=1009, reason="message too large")
                    return
            elif isinstance(event, wsproto.events.Ping | wsproto.events.Pong) and len(event.payload) > _MAX_PING:
                yield wsproto.events.CloseConnection(code=1008, reason="ping too large")
                return
            if isinstance(event, wsproto.events.CloseConnection) and not self.client:
                yield wsproto.events.CloseConnection(code=event.code)
            else:
                yield event

    websocket.WebsocketConnection.events = events


def cap_clients(max_bytes: int) -> None:
    """Refuse a request body when all that one client has under way, beside small ones, takes more than `max_bytes`.

    On HTTP/2 nothing holds a body back: 100 streams of 32 MB each would fit into one connection, and into memory not.
    """
    original = http_layer.HttpStream.check_body_size
    open_streams: dict[str, weakref.WeakSet[http_layer.HttpStream]] = {}

    def check(self: http_layer.HttpStream, request: bool) -> Generator[commands.Command, Any, bool]:
        if request and len(self.request_body_buf) > _SMALL_BODY:
            peer = self.context.client.peername
            streams = open_streams.setdefault(str(peer[0]) if peer else "", weakref.WeakSet())
            if self not in streams:
                for address in [
                    address for address, known in open_streams.items() if not known and known is not streams
                ]:
                    del open_streams[address]
                streams.add(self)
            if sum(map(_body_bytes, streams)) > max_bytes:
                self.request_body_buf.clear()
                # What the original says of a body past its own limit; `error` answers in the client's format.
                message, code = "Request body exceeds mitmproxy's body_size_limit.", _events.ErrorCode.REQUEST_TOO_LARGE
                self.flow.error = flow.Error(message)
                yield _hooks.HttpErrorHook(self.flow)
                yield http_layer.SendHttp(
                    _events.ResponseProtocolError(self.stream_id, message, code), self.context.client
                )
                self.client_state = self.state_errored
                self.flow.live = False
                return True
        return (yield from original(self, request))

    http_layer.HttpStream.check_body_size = check  # type: ignore[method-assign]


def _body_bytes(stream: http_layer.HttpStream) -> int:
    """What a request's body takes until there is an answer."""
    waits = stream.flow.live and stream.flow.response is None
    return len(stream.request_body_buf) + (len(stream.flow.request.raw_content or b"") if waits else 0)


def answer_errors() -> None:
    """Let the client read our answer where mitmproxy would send its own HTML page (unreachable, too large, malformed).

    mitmproxy runs the `error` hook and then tells the client's connection of the error. When the hook left an answer in
    `flow.metadata`, that is sent in its place; nothing of an answer may have been sent before.
    """
    original = http_layer.HttpStream._handle_event

    def handle(self: http_layer.HttpStream, event: Any) -> Generator[commands.Command, Any]:
        steps = original(self, event)
        reply: Any = None
        while True:
            try:
                command = steps.send(reply)
            except StopIteration:
                return
            answer = _answer(self, command)
            reply = None
            if answer is None:
                reply = yield command
                continue
            yield from _send(self, answer)
            if self.flow.request.timestamp_end is None and not self.flow.request.is_http2:
                yield command  # the rest of the request is not read: HTTP/1 must close

    http_layer.HttpStream._handle_event = handle  # type: ignore[method-assign]


def _answer(stream: http_layer.HttpStream, command: commands.Command) -> http.Response | None:
    if not isinstance(command, http_layer.SendHttp) or not isinstance(command.event, _events.ResponseProtocolError):
        return None
    flow = getattr(stream, "flow", None)
    if flow is None or command.connection is not stream.context.client:
        return None
    answer: http.Response | None = flow.metadata.pop(ANSWER, None)
    return answer


def _send(stream: http_layer.HttpStream, answer: http.Response) -> Generator[commands.Command]:
    client, body = stream.context.client, answer.raw_content or b""
    yield http_layer.SendHttp(_events.ResponseHeaders(stream.stream_id, answer, not body), client)
    if body:
        yield http_layer.SendHttp(_events.ResponseData(stream.stream_id, body), client)
    yield http_layer.SendHttp(_events.ResponseEndOfMessage(stream.stream_id), client)


class EventLoop(uvloop.Loop):
    """uvloop, a third more requests per second than asyncio's own, with the eager tasks that mitmproxy sets.

    uvloop hands a task factory the argument `eager_start`, which Python 3.13's eager factory does not know.
    """

    def set_task_factory(self, factory: Any) -> None:
        """As asyncio's, for factories that take `name` and `context`."""
        if factory is None:
            super().set_task_factory(None)
            return

        def make(loop: Any, coroutine: Any, **arguments: Any) -> Any:
            arguments.pop("eager_start", None)
            return factory(loop, coroutine, **arguments)

        super().set_task_factory(make)
