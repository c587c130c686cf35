"""The PAC file in a real browser: Chromium decides where each page comes from."""

import shutil
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar
from urllib.parse import urlsplit

import pytest
from typer.testing import CliRunner

from sluis.cli import app

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium; the PAC file in a browser stays untested")


class Handler(BaseHTTPRequestHandler):
    """Gives the PAC file, is the web server of every host, and as a proxy notes what it is asked to connect to."""

    pac = ""
    proxied: ClassVar[set[str]] = set()

    def do_GET(self) -> None:
        is_pac = self.path == "/sluis.pac"
        body = Handler.pac if is_pac else f"<p>{self.headers['host'].partition(':')[0]} directly</p>"
        if self.path.startswith("http://"):
            Handler.proxied.add(urlsplit(self.path).hostname or "")
        self.send_response(200)
        self.send_header("content-type", "application/x-ns-proxy-autoconfig" if is_pac else "text/html")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body.encode())

    def do_CONNECT(self) -> None:
        Handler.proxied.add(self.path.partition(":")[0])
        self.send_error(502)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the base class's name
        """Nothing."""


@pytest.fixture
def server() -> Iterator[ThreadingHTTPServer]:
    made = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=made.serve_forever)
    thread.start()
    yield made
    made.shutdown()
    thread.join()
    made.server_close()


def page(host: str, port: int, profile: Path) -> str:
    assert CHROMIUM is not None
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    command += [f"--user-data-dir={profile}", f"--proxy-pac-url=http://127.0.0.1:{port}/sluis.pac"]
    # Only direct connections look names up; a proxied one leaves that to the proxy.
    command += ["--host-resolver-rules=MAP * 127.0.0.1", "--disable-features=HttpsUpgrades", "--dump-dom"]
    done = subprocess.run(
        [*command, f"http://{host}:{port}/"], capture_output=True, text=True, check=False, timeout=120
    )
    return done.stdout


def test_chromium_sends_ai_hosts_to_the_proxy_and_nothing_else(server: ThreadingHTTPServer, tmp_path: Path) -> None:
    """With the shipped catalogue a bank's page comes directly, and ChatGPT is asked of the proxy alone."""
    port = server.server_address[1]
    Handler.pac = CliRunner().invoke(app, ["pac", "--proxy", f"127.0.0.1:{port}"]).stdout
    assert "www.rabobank.nl directly" in page("www.rabobank.nl", port, tmp_path / "profile")
    assert "www.rabobank.nl" not in Handler.proxied
    assert "directly" not in page("chatgpt.com", port, tmp_path / "profile")
    assert "chatgpt.com" in Handler.proxied
