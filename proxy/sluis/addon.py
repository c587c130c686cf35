"""What mitmproxy sees of Sluis. Each hook is a body from `hooks.py`, its `stop` on failure, and the guard around both.

What stops data differs from hook to hook, and in some hooks only a trick does; every `stop` here has its test. See
`guard.py` for why nothing may ever be raised from here.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from mitmproxy import connection, http, tls
from mitmproxy.proxy import server_hooks
from OpenSSL import SSL

from sluis import identity
from sluis.admission import plain_host
from sluis.exchange import Answered, Exchange
from sluis.flows import as_bytes, plain_response, request_of, response_of
from sluis.guard import Guard
from sluis.hooks import EXCHANGE, Hooks
from sluis.model import Request
from sluis.pipeline import Pipeline


class GuardedAddon:
    """The one addon of ours in the master. Methods are named after mitmproxy's hooks."""

    name = "sluis"

    def __init__(self, hooks: Hooks, guard: Guard, pipeline: Pipeline, close: Callable[..., None]) -> None:
        self.hooks = hooks
        self._guard = guard
        self._pipeline = pipeline
        self._close = close

    async def _run(self, hook: str, data: Any, stop: Callable[[str], Awaitable[None]]) -> None:
        body = getattr(self.hooks, hook)
        await self._guard.run(hook, lambda: body(data), stop)

    async def client_connected(self, client: connection.Client) -> None:
        async def stop(reason: str) -> None:
            client.error = reason
            await self._record_connection(client, reason)

        await self._run("client_connected", client, stop)

    async def client_disconnected(self, client: connection.Client) -> None:
        async def stop(_: str) -> None: ...

        await self._run("client_disconnected", client, stop)

    async def http_connect(self, flow: http.HTTPFlow) -> None:
        async def stop(reason: str) -> None:
            flow.response = plain_response(502, "Sluis: the connection could not be checked.")
            await self._record_refusal(flow, plain_host(flow.request.host), reason)

        await self._run("http_connect", flow, stop)

    async def tls_clienthello(self, data: tls.ClientHelloData) -> None:
        async def stop(reason: str) -> None:
            data.ignore_connection = False
            data.context.server.error = "refused"
            self.hooks.refused[data.context.client.id] = reason

        await self._run("tls_clienthello", data, stop)

    async def tls_start_client(self, data: tls.TlsData) -> None:
        async def stop(reason: str) -> None:
            data.context.server.error = "refused"
            self.hooks.refused[data.context.client.id] = reason

        await self._run("tls_start_client", data, stop)

    async def tls_failed_client(self, data: tls.TlsData) -> None:
        async def stop(_: str) -> None: ...

        await self._run("tls_failed_client", data, stop)

    async def tls_start_server(self, data: tls.TlsData) -> None:
        async def stop(_: str) -> None:
            # The connection is open already. A context that trusts nobody ends the handshake before a byte is sent.
            context = SSL.Context(SSL.TLS_CLIENT_METHOD)
            context.set_verify(SSL.VERIFY_PEER, lambda *_: False)
            data.ssl_conn = SSL.Connection(context)
            data.ssl_conn.set_connect_state()

        await self._run("tls_start_server", data, stop)

    async def server_connect(self, data: server_hooks.ServerConnectionHookData) -> None:
        async def stop(reason: str) -> None:
            data.server.error = reason

        await self._run("server_connect", data, stop)

    async def server_connected(self, data: server_hooks.ServerConnectionHookData) -> None:
        async def stop(_: str) -> None:
            self._close(data.client, data.server)

        await self._run("server_connected", data, stop)

    async def server_connect_error(self, data: server_hooks.ServerConnectionHookData) -> None:
        async def stop(_: str) -> None: ...

        await self._run("server_connect_error", data, stop)

    async def requestheaders(self, flow: http.HTTPFlow) -> None:
        async def stop(reason: str) -> None:
            flow.request.stream = False
            exchange = self._exchange(flow)
            flow.response = response_of(self._pipeline.plain_refusal(exchange, reason).reply)
            flow.response = response_of((await self._pipeline.refuse_undelivered(exchange, reason)).reply)

        await self._run("requestheaders", flow, stop)

    async def request(self, flow: http.HTTPFlow) -> None:
        async def stop(reason: str) -> None:
            await self._answer_fault(flow, reason)

        await self._run("request", flow, stop)

    async def responseheaders(self, flow: http.HTTPFlow) -> None:
        async def stop(reason: str) -> None:
            flow.kill()
            exchange = self._exchange(flow)
            exchange.errors.append(reason)
            if not exchange.is_recorded:
                await self._pipeline.refuse_undelivered(exchange, reason)

        await self._run("responseheaders", flow, stop)

    async def response(self, flow: http.HTTPFlow) -> None:
        async def stop(reason: str) -> None:
            self._note_fault(flow, reason)
            if flow.response is not None and not flow.response.stream:
                exchange = self._exchange(flow)
                flow.response = response_of(self._pipeline.plain_refusal(exchange, reason).reply)
                self.hooks.finish(flow, exchange, None)

        await self._run("response", flow, stop)

    async def error(self, flow: http.HTTPFlow) -> None:
        async def stop(_: str) -> None: ...

        await self._run("error", flow, stop)

    async def websocket_message(self, flow: http.HTTPFlow) -> None:
        async def stop(reason: str) -> None:
            assert flow.websocket is not None
            flow.websocket.messages[-1].drop()
            exchange = self._exchange(flow)
            if flow.websocket.messages[-1].from_client:
                await self._refuse_message(flow, exchange, reason)
            else:
                self._note_fault(flow, reason)
                self._close(flow.client_conn, flow.client_conn)

        await self._run("websocket_message", flow, stop)

    async def websocket_end(self, flow: http.HTTPFlow) -> None:
        async def stop(_: str) -> None: ...

        await self._run("websocket_end", flow, stop)

    def _exchange(self, flow: http.HTTPFlow) -> Exchange:
        exchange: Exchange | None = flow.metadata.get(EXCHANGE)
        if exchange is None:
            host = plain_host(flow.client_conn.sni or flow.request.host)
            exchange = self._pipeline.begin(request_of(flow, host, b"", self.hooks.keys))
            flow.metadata[EXCHANGE] = exchange
            self.hooks.count_open(1)
        return exchange

    async def _answer_fault(self, flow: http.HTTPFlow, reason: str) -> None:
        exchange = self._exchange(flow)
        # First an answer that needs nothing, so that nothing below can let the request through.
        flow.response = response_of(self._pipeline.plain_refusal(exchange, reason).reply)
        outcome = await self._pipeline.refuse(exchange, reason)
        if isinstance(outcome, Answered):
            flow.response = response_of(outcome.reply)
        else:
            self.hooks.forward(flow, outcome)

    async def _record_connection(self, client: connection.Client, reason: str) -> None:
        """A connection that was closed before it said where it goes."""
        address = str(client.peername[0]) if client.peername else ""
        who = identity.from_address(address, self.hooks.keys.pseudonym)
        request = Request("CONNECT", "", "", "", (), b"", who)
        await self._pipeline.refuse_undelivered(self._pipeline.begin(request), reason)

    async def _record_refusal(self, flow: http.HTTPFlow, host: str, reason: str) -> None:
        exchange = self._pipeline.begin(request_of(flow, host, b"", self.hooks.keys))
        await self._pipeline.refuse_undelivered(exchange, reason)

    async def _refuse_message(self, flow: http.HTTPFlow, exchange: Exchange, reason: str) -> None:
        assert flow.websocket is not None
        message = flow.websocket.messages[-1]
        content: str | bytes = message.content.decode() if message.is_text else message.content
        outcome = await self._pipeline.refuse_message(exchange, content, reason)
        for answer in outcome:
            self.hooks.inject(flow, as_bytes(answer), isinstance(answer, str))

    def _note_fault(self, flow: http.HTTPFlow, reason: str) -> None:
        exchange: Exchange | None = flow.metadata.get(EXCHANGE)
        if exchange is not None:
            exchange.errors.append(reason)
