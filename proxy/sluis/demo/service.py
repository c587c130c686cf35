"""The local AI service: one TLS server on loopback that plays every public AI service of the demo and the tests.

It dispatches by host name, answers with what it read, and keeps what it received byte for byte.
"""

import asyncio
import socket
import threading
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self, cast

from hypercorn.asyncio import serve
from hypercorn.config import Config
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Host, Route, Router

from sluis.demo import anthropic_api, chatgpt_web, claude_web, copilot_web, gemini_web, openai_api
from sluis.demo.answers import Manner
from sluis.demo.certificates import Certificates, make_certificates
from sluis.demo.journal import JOURNAL_PATH, Journal, JournalMiddleware

# Hosts that the service plays without a format of their own: an unlisted AI tool, and a site that is no AI service.
UNLISTED_HOST: Final = "chat.deepseek.com"
OTHER_HOST: Final = "intranet.example"
_UPLOAD_HOSTS: Final = "*.oaiusercontent.com"
HOSTS: Final = (
    *openai_api.HOSTS,
    *anthropic_api.HOSTS,
    *chatgpt_web.HOSTS,
    *claude_web.HOSTS,
    *gemini_web.HOSTS,
    *copilot_web.HOSTS,
    chatgpt_web.UPLOAD_HOST,
    UNLISTED_HOST,
    OTHER_HOST,
)


def make_app(journal: Journal, manner: Manner) -> Starlette:
    """The application. A host without a format of its own speaks the OpenAI format, as most such services do."""

    async def show_journal(request: Request) -> Response:
        if request.method == "DELETE":
            journal.clear()
        return JSONResponse([entry.as_json() for entry in journal.all()])

    chatgpt = chatgpt_web.ChatGpt(manner).routes()
    by_host: list[tuple[str, Sequence[BaseRoute]]] = [
        *((host, openai_api.routes(manner)) for host in openai_api.HOSTS),
        *((host, anthropic_api.routes(manner)) for host in anthropic_api.HOSTS),
        *((host, chatgpt) for host in chatgpt_web.HOSTS),
        *((host, claude_web.routes(manner)) for host in claude_web.HOSTS),
        *((host, gemini_web.routes(manner)) for host in gemini_web.HOSTS),
        *((host, copilot_web.routes(manner)) for host in copilot_web.HOSTS),
        (_UPLOAD_HOSTS.replace("*", "{name}"), chatgpt_web.upload_routes()),
    ]
    everything = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
    return Starlette(
        routes=[
            Route(JOURNAL_PATH, show_journal, methods=["GET", "DELETE"]),
            *(Host(host, Router([*routes])) for host, routes in by_host),
            *openai_api.routes(manner),
            Route("/{path:path}", _any, methods=everything),
        ],
        middleware=[Middleware(JournalMiddleware, journal=journal), Middleware(GZipMiddleware, minimum_size=200)],
    )


async def _any(request: Request) -> Response:
    await request.body()
    return JSONResponse({"host": request.headers["host"], "served_by": "the local AI service"})


class LocalService:
    """The service in a thread of this process, from `start` (or `with`) until `stop`.

    `folder` gets its certificates. `extra_hosts`: more names for the certificate. The port is a free one, chosen at
    construction, unless `port` says which.
    """

    def __init__(
        self, folder: Path, *, manner: Manner | None = None, extra_hosts: Sequence[str] = (), port: int = 0
    ) -> None:
        self.journal = Journal()
        self.certificates: Certificates = make_certificates(
            folder, [*HOSTS, _UPLOAD_HOSTS, *extra_hosts, "localhost", "127.0.0.1"]
        )
        self.hosts = (*HOSTS, *extra_hosts)
        self._socket = socket.create_server(("127.0.0.1", port), backlog=512)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.port: int = self._socket.getsockname()[1]
        self._app = make_app(self.journal, manner or Manner())
        self._loop = asyncio.new_event_loop()
        self._stopping = asyncio.Event()
        self._thread = threading.Thread(target=self._run, name="local-ai-service", daemon=True)

    @property
    def address(self) -> str:
        """`127.0.0.1:port`, as `[upstream.resolve]` wants it."""
        return f"127.0.0.1:{self.port}"

    def start(self) -> Self:
        """Serve from now on; connections are queued by the kernel until the thread accepts them."""
        self._thread.start()
        return self

    def stop(self) -> None:
        """Close the listener and every connection, and wait for the thread."""
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._stopping.set)
            self._thread.join()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _run(self) -> None:
        config = Config()
        config.bind = [f"fd://{self._socket.detach()}"]
        config.certfile, config.keyfile = str(self.certificates.leaf), str(self.certificates.key)
        config.alpn_protocols = ["h2", "http/1.1"]
        config.alt_svc_headers = ['h3=":443"; ma=86400']  # as the real services offer
        config.accesslog = config.errorlog = None
        config.graceful_timeout = 1
        config.keep_alive_timeout = 300

        async def run() -> None:
            await serve(cast("Any", self._app), config, shutdown_trigger=self._stopping.wait)

        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(run())
