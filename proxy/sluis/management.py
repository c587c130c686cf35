"""Health, readiness and metrics over plain HTTP, on a port of their own. Nothing here needs or shows a secret."""

import json
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from sluis.config import Endpoint

OK = "ok"

Readiness = Callable[[], dict[str, str]]
"""Each condition and `OK`, or a fixed word for what is wrong."""


def start(listen: Endpoint, metrics_dir: Path, readiness: Readiness) -> ThreadingHTTPServer:
    """Serve `/healthz` (the supervisor lives), `/readyz` (503 with what is wrong) and `/metrics` in a thread."""

    class Handler(BaseHTTPRequestHandler):
        server_version = "sluis"
        sys_version = ""

        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            if path == "/healthz":
                self._send(200, "application/json", b'{"alive":true}')
            elif path == "/readyz":
                state = readiness()
                is_ready = all(word == OK for word in state.values())
                body = json.dumps({"ready": is_ready, "checks": state}, sort_keys=True).encode()
                self._send(200 if is_ready else 503, "application/json", body)
            elif path == "/metrics":
                registry = CollectorRegistry()
                MultiProcessCollector(registry, path=str(metrics_dir))  # type: ignore[no-untyped-call]
                self._send(200, CONTENT_TYPE_LATEST, generate_latest(registry))
            else:
                self._send(404, "text/plain", b"not found")

        def _send(self, status: int, kind: str, body: bytes) -> None:
            self.send_response(status)
            self.send_header("content-type", kind)
            self.send_header("content-length", str(len(body)))
            self.send_header("cache-control", "no-store")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class's name
            """Nothing: probes are no events."""

    server = ThreadingHTTPServer((listen.host or "0.0.0.0", listen.port), Handler)  # noqa: S104 - what the setting says
    threading.Thread(target=server.serve_forever, name="management", daemon=True).start()
    return server
