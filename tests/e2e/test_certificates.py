"""What real clients think of the certificates: a real mitmproxy with our leaves, curl and openssl as clients."""

import asyncio
import datetime as dt
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from mitmproxy import http, options
from mitmproxy.addons import core, next_layer, proxyserver
from mitmproxy.master import Master

from sluis.policy.catalogue import Catalogue
from sluis.resources import policies_dir
from sluis.tls import authority, leaves
from sluis.tls.scope import opened, permitted


class Answer:
    """Answers every request itself, so that nothing leaves the machine; says when the proxy listens."""

    def __init__(self) -> None:
        self.is_listening = asyncio.Event()

    async def running(self) -> None:
        self.is_listening.set()

    def request(self, flow: http.HTTPFlow) -> None:
        flow.response = http.Response.make(200, f"{flow.request.host} {flow.request.http_version}")


@dataclass(frozen=True)
class Proxy:
    port: int
    root: Path

    def curl(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = ["curl", "-sS", "--max-time", "20", "--proxy", f"http://127.0.0.1:{self.port}"]
        return subprocess.run(
            [*command, "--cacert", str(self.root), *arguments], capture_output=True, text=True, check=False
        )

    def s_client(self, host: str, *arguments: str) -> str:
        command = ["openssl", "s_client", "-proxy", f"127.0.0.1:{self.port}", "-connect", f"{host}:443"]
        command += ["-CAfile", str(self.root), "-verify_return_error", *arguments]
        done = subprocess.run(command, input="", capture_output=True, text=True, check=False, timeout=30)
        return done.stdout + done.stderr


@pytest.fixture(scope="module")
def proxy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proxy]:
    """A proxy whose CA covers the whole shipped catalogue, as that of a node does."""
    folder = tmp_path_factory.mktemp("certificates") / "ca"
    names = permitted(opened(Catalogue.load(policies_dir() / "tools").entries.values(), []))
    made = authority.create(folder, names, organisation="Noordwaard", now=dt.datetime.now(dt.UTC))
    started = threading.Event()
    running: list[tuple[Master, int]] = []

    async def serve() -> None:
        server, answer = proxyserver.Proxyserver(), Answer()
        master = Master(options.Options())
        master.addons.add(core.Core(), server, answer, next_layer.NextLayer())
        leaves.install(master, made)
        master.options.update(listen_host="127.0.0.1", listen_port=0, connection_strategy="lazy")
        task = asyncio.create_task(master.run())
        await answer.is_listening.wait()
        running.append((master, server.listen_addrs()[0][1]))
        started.set()
        await task
        await asyncio.gather(*(listener.stop() for listener in server.servers))
        master._legacy_log_events.uninstall()

    thread = threading.Thread(target=asyncio.run, args=(serve(),))
    thread.start()
    assert started.wait(60)
    master, port = running[0]
    yield Proxy(port, folder / "root.crt")
    master.event_loop.call_soon_threadsafe(master.shutdown)
    thread.join()


@pytest.mark.parametrize(("option", "version"), [("--http1.1", "HTTP/1.1"), ("--http2", "HTTP/2.0")])
@pytest.mark.parametrize(
    "host",
    ["chatgpt.com", "api.openai.com", "claude.ai", "gemini.google.com", "my-resource.openai.azure.com",
     "europe-west4-aiplatform.googleapis.com", "bedrock-runtime.eu-west-1.amazonaws.com"],
)  # fmt: skip
def test_curl_accepts_every_kind_of_ai_host(proxy: Proxy, host: str, option: str, version: str) -> None:
    """curl, knowing the root alone, speaks HTTP/1.1 and HTTP/2 with plain, wildcard and regional AI hosts."""
    done = proxy.curl(option, f"https://{host}/")
    assert (done.stdout, done.stderr) == (f"{host} {version}", "")


@pytest.mark.parametrize("version", ["-tls1_2", "-tls1_3"])
def test_openssl_verifies_the_whole_chain(proxy: Proxy, version: str) -> None:
    """Leaf and intermediate come with the handshake and are enough for a client with the root; both TLS versions."""
    shown = proxy.s_client("chatgpt.com", "-servername", "chatgpt.com", "-showcerts", "-x509_strict", version)
    assert "Verify return code: 0 (ok)" in shown
    assert "CN = chatgpt.com" in shown.replace("CN=", "CN = ")
    assert shown.count("BEGIN CERTIFICATE") >= 2


def test_the_handshake_stays_small(proxy: Proxy) -> None:
    """With the whole catalogue covered, a full handshake stays far below the first flight of TCP (14,600 bytes)."""
    shown = proxy.s_client("chatgpt.com", "-servername", "chatgpt.com", "-tls1_3")
    read = next(line for line in shown.splitlines() if line.startswith("SSL handshake has read"))
    assert int(read.split()[4]) < 5_000


def test_a_host_outside_the_constraints_gets_no_certificate(proxy: Proxy) -> None:
    """For a bank there is no certificate at all, not one that a careless client might accept."""
    done = proxy.curl("--insecure", "https://www.rabobank.nl/")
    assert (done.returncode, done.stdout) == (35, "")


def test_without_a_name_there_is_no_certificate(proxy: Proxy) -> None:
    """A client that sends no SNI gets none, whatever it says in CONNECT."""
    shown = proxy.s_client("chatgpt.com", "-noservername")
    assert "no peer certificate available" in shown
