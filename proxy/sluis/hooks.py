"""The bodies of mitmproxy's hooks from a request on. `addon.py` runs each inside the guard.

Order for one request to an AI host: client_connected, http_connect, tls_clienthello, tls_start_client, requestheaders,
request (the prompt is judged here), server_connect, server_connected, tls_start_server, responseheaders, stream,
response; then websocket_message for each message, where the connection becomes a WebSocket.
"""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final
from urllib.parse import quote

from mitmproxy import connection, http
from mitmproxy.proxy import mode_specs

from sluis import metrics, reasons
from sluis.admission import Hosts, Resolver, header_problem, plain_host
from sluis.answer import AnswerStream
from sluis.connections import ConnectionHooks
from sluis.exchange import Answered, Exchange, Forward, Outcome
from sluis.flows import as_bytes, headers_of, request_of, response_of
from sluis.keys import Keys
from sluis.model import ReplyHead
from sluis.overrides import ANSWER
from sluis.pipeline import Pipeline
from sluis.recording import Recorder
from sluis.wire.content import decode_body

EXCHANGE: Final = "sluis.exchange"


class Hooks(ConnectionHooks):
    """The hooks' bodies. `close`: ends a connection at once. `inject`: sends a message to a WebSocket's client."""

    def __init__(
        self,
        *,
        pipeline: Pipeline,
        recorder: Recorder,
        hosts: Hosts,
        resolver: Resolver,
        keys: Keys,
        tunnel_ports: tuple[int, ...],
        max_body: int,
        inject: Callable[[http.HTTPFlow, bytes, bool], None],
        close: Callable[[connection.Client, connection.Connection], None],
    ) -> None:
        super().__init__(hosts, resolver, tunnel_ports)
        self._pipeline = pipeline
        self._recorder = recorder
        self.keys = keys
        self._max_body = max_body
        self.inject = inject
        self._close = close
        self.open_exchanges = 0
        self.idle = asyncio.Event()
        self.idle.set()

    # requests

    async def requestheaders(self, flow: http.HTTPFlow) -> None:
        """Admit the request: its names must agree and its headers must be readable. Other hosts stream through."""
        request, client = flow.request, flow.client_conn
        mode = client.proxy_mode
        named = plain_host(request.host_header or request.authority)
        if isinstance(mode, mode_specs.ReverseMode):
            host = plain_host(mode.address[0])
        elif client.tls_established:
            host = plain_host(client.sni)
        else:
            host = plain_host(request.host)
        is_gateway = isinstance(mode, mode_specs.ReverseMode)
        if is_gateway and not request.is_http2:
            request.authority = ""  # an absolute target would go up as it came
        is_ai = is_gateway or self._hosts.is_ai(host) or self._hosts.is_ai(named)
        problem = header_problem(request.headers.fields, is_http2=request.is_http2, target=request.data.path)
        reason = self.refused.get(client.id, "")
        if not is_gateway and not reason and not self._names_agree(flow, host):
            reason = reasons.HOST_MISMATCH
        if not reason and problem:
            reason = reasons.PROTOCOL_UNSUPPORTED
        is_other = not is_ai and not client.tls_established
        if not reason and (is_other or self._pipeline.is_other_path(host, request.path)):
            request.stream = not request.headers.get("upgrade")
            return
        exchange = self._pipeline.begin(request_of(flow, host, b"", self.keys))
        flow.metadata[EXCHANGE] = exchange
        self.count_open(1)
        if reason:
            self.count_refused(reason)
            await self._answer_with(flow, await self._pipeline.refuse_undelivered(exchange, reason))

    def _names_agree(self, flow: http.HTTPFlow, host: str) -> bool:
        request = flow.request
        names = [plain_host(value) for value in request.headers.get_all("host")]
        if request.authority:
            names.append(plain_host(request.authority))
        if not flow.client_conn.tls_established or isinstance(flow.client_conn.proxy_mode, mode_specs.RegularMode):
            names.append(plain_host(request.host))
        return bool(host) and all(name == host for name in names)

    async def request(self, flow: http.HTTPFlow) -> None:
        """Judge the whole request; forward what was read, or answer."""
        exchange: Exchange | None = flow.metadata.get(EXCHANGE)
        if exchange is None or flow.response is not None:
            return
        if flow.request.trailers:
            outcome = await self._pipeline.refuse_undelivered(exchange, reasons.PROTOCOL_UNSUPPORTED)
            await self._answer_with(flow, outcome)
            return
        exchange.request = replace(exchange.request, body=flow.request.raw_content or b"")
        await self._answer_with(flow, await self._pipeline.judge(exchange))

    async def _answer_with(self, flow: http.HTTPFlow, outcome: Outcome) -> None:
        if isinstance(outcome, Answered):
            flow.request.stream = False
            flow.response = response_of(outcome.reply)
            return
        self.forward(flow, outcome)

    def forward(self, flow: http.HTTPFlow, outcome: Forward) -> None:
        headers = flow.request.headers
        if not outcome.is_as_received:
            headers.pop("content-encoding", None)
        headers.pop("sec-websocket-extensions", None)
        if outcome.body is not None:
            flow.request.content = outcome.body
        if outcome.exchange.restoration is not None:
            headers["accept-encoding"] = "identity"
        flow.response = None

    # answers

    async def responseheaders(self, flow: http.HTTPFlow) -> None:
        """Stream every answer; rewrite it on the way where placeholders or a notice go in."""
        exchange: Exchange | None = flow.metadata.get(EXCHANGE)
        response = flow.response
        assert response is not None
        response.headers.pop("alt-svc", None)  # leads a browser to QUIC, on a shared host's other paths too
        if exchange is None:
            response.stream = True
            return
        is_history = not exchange.is_recorded and exchange.restoration is not None  # loaded again, with placeholders
        if not is_history and (not exchange.is_recorded or exchange.forwarded == "none"):
            response.stream = False if "x-sluis-verdict" in response.headers else self._stream(flow, exchange)
            return
        head = ReplyHead(response.status_code, headers_of(response.headers))
        exchange.reply_head = head
        decision = exchange.decision
        assert decision is not None
        if exchange.is_recorded:
            response.headers["x-sluis-verdict"] = decision.verdict.word
            response.headers["x-sluis-reference"] = exchange.record_id
        restoration, endpoint = exchange.restoration, exchange.endpoint
        if restoration is not None and restoration.notice:
            response.headers["x-sluis-notice"] = quote(restoration.notice)
        if restoration is not None and endpoint is not None and endpoint.restore is not None:
            exchange.editor = endpoint.restore(exchange.request, head, restoration)
        if exchange.editor is not None:
            if response.headers.get("content-encoding", "identity").lower() != "identity":
                return  # the service ignored our wish for a plain answer: read it whole in `response`
            response.headers.pop("content-length", None)
            if not flow.request.is_http2 and flow.request.http_version == "HTTP/1.1":
                response.headers["transfer-encoding"] = "chunked"
        response.stream = self._stream(flow, exchange)

    def _stream(self, flow: http.HTTPFlow, exchange: Exchange) -> AnswerStream:
        return AnswerStream(exchange, lambda: self._close(flow.client_conn, flow.server_conn))

    async def response(self, flow: http.HTTPFlow) -> None:
        """The last byte: restore an answer that could not be streamed, and close the record."""
        exchange: Exchange | None = flow.metadata.get(EXCHANGE)
        if exchange is None:
            return
        response = flow.response
        assert response is not None
        if exchange.editor is not None and not response.stream:
            body = await asyncio.to_thread(
                decode_body,
                response.raw_content or b"",
                response.headers.get("content-encoding"),
                max_bytes=self._max_body,
                service="answer",
            )
            response.headers.pop("content-encoding", None)
            response.content = exchange.editor.feed(body) + exchange.editor.finish()
            exchange.bytes_out = len(response.content)
            exchange.restored = exchange.editor.restored
        if flow.websocket is None:
            self.finish(flow, exchange, response.status_code)

    async def error(self, flow: http.HTTPFlow) -> None:
        """The exchange ended before its time: too large, malformed, unreachable, or a side left.

        Where the client still waits for an answer, it gets one in its own format; see `overrides.answer_errors`.
        """
        exchange: Exchange | None = flow.metadata.get(EXCHANGE)
        if exchange is None:
            return
        reason = self._reason_of_end(flow, exchange)
        exchange.errors.append(reason or "client-left")
        if reason and flow.response is None:
            outcome = await self._pipeline.refuse_undelivered(exchange, reason)
            flow.metadata[ANSWER] = response_of(outcome.reply)
        self.finish(flow, exchange, None)

    def _reason_of_end(self, flow: http.HTTPFlow, exchange: Exchange) -> str:
        """The reason of the list for mitmproxy's words, "" when the client itself left."""
        message = flow.error.msg if flow.error else ""
        if "body_size_limit" in message:
            return reasons.BODY_TOO_LARGE
        killed = message.rpartition("Connection killed: ")[2]
        if killed in reasons.REASONS:
            return killed
        if exchange.is_recorded and not message.startswith(("Client", "client", "stream reset by client")):
            return reasons.UPSTREAM_UNREACHABLE
        return "" if exchange.is_recorded else reasons.PROTOCOL_UNSUPPORTED

    def count_open(self, change: int) -> None:
        """Keep count of exchanges under way, for draining."""
        self.open_exchanges += change
        metrics.OPEN_EXCHANGES.inc(change)
        if self.open_exchanges:
            self.idle.clear()
        else:
            self.idle.set()

    def finish(self, flow: http.HTTPFlow, exchange: Exchange, status: int | None) -> None:
        if flow.metadata.pop(EXCHANGE, None) is None:
            return
        self.count_open(-1)
        self._recorder.close(exchange, status if exchange.forwarded != "none" else None)
        # mitmproxy's flow stays in memory until the garbage collector comes; what was said must not.
        exchange.forget()
        flow.request.data.content = b""

    # WebSockets

    async def websocket_message(self, flow: http.HTTPFlow) -> None:
        """Judge what goes up, restore what comes down. Only the newest message is kept in memory."""
        exchange: Exchange | None = flow.metadata.get(EXCHANGE)
        assert flow.websocket is not None
        messages = flow.websocket.messages
        del messages[:-1]
        message = messages[-1]
        if exchange is None or message.injected:
            return
        content: str | bytes = message.content.decode() if message.is_text else message.content
        if message.from_client:
            outcome = await self._pipeline.judge_message(exchange, content)
            if outcome.forward is None:
                message.drop()
            else:
                message.content = as_bytes(outcome.forward)
            if outcome.restoration is not None:
                self._restore_socket(exchange, outcome.restoration)
            for answer in outcome.inject:
                self.inject(flow, as_bytes(answer), isinstance(answer, str))
        else:
            exchange.bytes_out += len(message.content)
            if exchange.socket_editor is not None:
                answers = exchange.socket_editor.feed(content)
                if answers:
                    message.content = as_bytes(answers[0])
                else:
                    message.drop()
                for answer in answers[1:]:
                    self.inject(flow, as_bytes(answer), isinstance(answer, str))

    def _restore_socket(self, exchange: Exchange, restoration: Any) -> None:
        assert exchange.endpoint is not None
        assert exchange.endpoint.socket is not None
        if exchange.socket_editor is None:
            exchange.socket_editor = exchange.endpoint.socket.restore(restoration)
        else:
            exchange.socket_editor.renew(restoration)

    async def websocket_end(self, flow: http.HTTPFlow) -> None:
        """The socket is closed: close the records of what went over it."""
        exchange: Exchange | None = flow.metadata.get(EXCHANGE)
        if exchange is not None:
            self.finish(flow, exchange, 101)
