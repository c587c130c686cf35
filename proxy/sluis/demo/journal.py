"""What the local AI service received, byte for byte: the proof of what left the organisation, and of what did not."""

import base64
import threading
from dataclasses import dataclass
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

# The service's own page about what it received; asking for it is not itself received.
JOURNAL_PATH = "/__received"


@dataclass(frozen=True, slots=True)
class Received:
    """One request, or one WebSocket message (`method` is then `MESSAGE`).

    `host`: as sent, without the port. `path`, `query`: as sent. `headers`: names in lower case, in order.
    """

    method: str
    host: str
    path: str
    query: str
    http_version: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def text(self) -> str:
        """The body as text, for reading only; `body` is what counts."""
        return self.body.decode("utf-8", "replace")

    def header(self, name: str) -> str | None:
        """The first value of a header, or None. `name` in lower case."""
        return next((value for key, value in self.headers if key == name), None)

    def as_json(self) -> dict[str, Any]:
        """For `GET /__received`: the body both as text and in base64."""
        return {
            "method": self.method,
            "host": self.host,
            "path": self.path,
            "query": self.query,
            "http_version": self.http_version,
            "headers": [list(pair) for pair in self.headers],
            "body": self.text,
            "body_base64": base64.b64encode(self.body).decode("ascii"),
        }


class Journal:
    """An append-only list that the server's thread writes and any other thread reads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._entries: list[Received] = []

    def add(self, entry: Received) -> None:
        """Keep one entry."""
        with self._lock:
            self._entries.append(entry)

    def all(self) -> tuple[Received, ...]:
        """Everything received since the start or the last `clear`, in order."""
        with self._lock:
            return tuple(self._entries)

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._entries.clear()

    def bytes_seen(self) -> bytes:
        """All bodies, paths, queries and headers in one string, to search for what must not have left."""
        return b"\n".join(
            b"\n".join([f"{e.host} {e.path}?{e.query} {e.headers}".encode("utf-8", "replace"), e.body])
            for e in self.all()
        )


class JournalMiddleware:
    """Reads each request wholly, keeps it, then hands it on; keeps each WebSocket message as it comes."""

    def __init__(self, app: ASGIApp, journal: Journal) -> None:
        self._app, self._journal = app, journal

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI entry point."""
        if scope["type"] == "http" and scope["path"] != JOURNAL_PATH:
            body = await _read_body(receive)
            if body is None:
                return
            self._journal.add(_entry(scope, scope["method"], body))
            await self._app(scope, _replay(body, receive), send)
        elif scope["type"] == "websocket":

            async def receive_and_keep() -> Message:
                message = await receive()
                if message["type"] == "websocket.receive":
                    text, data = message.get("text"), message.get("bytes")
                    self._journal.add(_entry(scope, "MESSAGE", text.encode() if text is not None else data or b""))
                return message

            await self._app(scope, receive_and_keep, send)
        else:
            await self._app(scope, receive, send)


async def _read_body(receive: Receive) -> bytes | None:
    """The whole body, or None when the client left before its end: such a request was not received."""
    pieces = []
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        pieces.append(message.get("body", b""))
        if not message.get("more_body", False):
            return b"".join(pieces)


def _replay(body: bytes, receive: Receive) -> Receive:
    is_sent = False

    async def replay() -> Message:
        nonlocal is_sent
        if is_sent:
            return await receive()
        is_sent = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replay


def _entry(scope: Scope, method: str, body: bytes) -> Received:
    headers = tuple((name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in scope["headers"])
    host = next((value for name, value in headers if name == "host"), "")
    return Received(
        method=method,
        host=host.rsplit(":", 1)[0] if not host.endswith("]") else host,
        path=scope.get("raw_path", scope["path"].encode()).decode("latin-1"),
        query=scope.get("query_string", b"").decode("latin-1"),
        http_version=scope.get("http_version", ""),
        headers=headers,
        body=body,
    )
