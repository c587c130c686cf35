"""From mitmproxy's flows to plain data and back."""

from mitmproxy import http

from sluis import identity
from sluis.keys import Keys
from sluis.model import Reply, Request


def request_of(flow: http.HTTPFlow, host: str, body: bytes, keys: Keys) -> Request:
    """A request as far as it is known. `host`: the one that its names agree on."""
    path, _, query = flow.request.path.partition("?")
    peer = flow.client_conn.peername
    return Request(
        method=flow.request.method,
        host=host,
        path=path,
        query=query,
        headers=headers_of(flow.request.headers),
        body=body,
        client=identity.from_address(str(peer[0]) if peer else "", keys.pseudonym),
    )


def headers_of(headers: http.Headers) -> tuple[tuple[str, str], ...]:
    """Names in small letters, in their order, doubles kept."""
    return tuple((name.lower(), value) for name, value in headers.items(multi=True))


def response_of(reply: Reply) -> http.Response:
    """What the client gets for a reply of ours."""
    fields = [(name.encode(), value.encode()) for name, value in reply.headers]
    return http.Response.make(reply.status, reply.body, http.Headers(fields))


def plain_response(status: int, text: str) -> http.Response:
    """An answer for a connection that is not opened."""
    return http.Response.make(status, text, {"content-type": "text/plain; charset=utf-8"})


def as_bytes(message: str | bytes) -> bytes:
    """A WebSocket message as mitmproxy holds it."""
    return message.encode() if isinstance(message, str) else message
