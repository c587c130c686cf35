"""Health, readiness and metrics, over a real port."""

import http.client
import json
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from sluis import management
from sluis.config import Endpoint

STATE = {"policy": "ok", "store": "ok"}


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    server: ThreadingHTTPServer = management.start(Endpoint("127.0.0.1", 0), tmp_path, lambda: dict(STATE))
    yield server.server_address[1]
    server.shutdown()
    server.server_close()


def get(port: int, path: str, method: str = "GET") -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request(method, path)
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    finally:
        connection.close()


def test_alive(port: int) -> None:
    """The supervisor lives, whatever else is wrong; a query changes nothing."""
    assert get(port, "/healthz?x=1")[::2] == (200, b'{"alive":true}')


def test_readiness_names_what_is_missing(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """200 only when all holds, else 503 with a word for what is wrong; nobody may cache either."""
    status, headers, body = get(port, "/readyz")
    assert (status, json.loads(body)) == (200, {"ready": True, "checks": STATE})
    assert headers["cache-control"] == "no-store"
    monkeypatch.setitem(STATE, "store", "disk-full")
    status, _, body = get(port, "/readyz")
    assert (status, json.loads(body)) == (503, {"ready": False, "checks": STATE})


def test_metrics_are_prometheus_text(port: int) -> None:
    """Also when no worker has written any yet."""
    status, headers, body = get(port, "/metrics")
    assert status == 200
    assert headers["content-type"].startswith("text/plain; version=")
    assert body == b""


def test_nothing_else(port: int) -> None:
    """No other path, no other method, and no word about which software answers."""
    assert get(port, "/")[0] == 404
    assert get(port, "/metrics/../readyz")[0] == 404
    assert get(port, "/readyz", "POST")[0] == 501
    assert "Python" not in get(port, "/healthz")[1]["server"]
