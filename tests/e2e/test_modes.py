"""The ways to reach a node: transparently, behind a parent proxy, and as the base URL of an own host."""

import base64
import contextlib
import json
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from sluis.demo.node import free_port
from sluis.demo.service import OTHER_HOST
from support.lab import ASSISTANT_HOST, Lab
from support.network import Network, skip_unless_possible, two_networks

NAME = "Marieke van den Berg"
PROMPT = f"Schrijf een mail aan {NAME} over de borrel."
BODY = {"model": "m", "messages": [{"role": "user", "content": PROMPT}]}
URL = "https://api.openai.com/v1/chat/completions"
CREDENTIALS = "sluis-node:canary-Parent.8842"
INSIDE = "10.78.0.5"
ROUTER = "10.77.0.1"
SOMEWHERE = "203.0.113.80"  # RFC 5737: an address of documentation; where it leads, `[upstream.resolve]` says


def assert_redacted_and_restored(lab: Lab, answer: dict[str, Any]) -> None:
    assert PROMPT in answer["choices"][0]["message"]["content"]
    assert NAME.encode() not in lab.service.journal.bytes_seen()
    assert "[PERSOON_" in lab.received()[-1].text


class Relay:
    """Listens at one address and joins each connection with one to `target`."""

    def __init__(self, listen: tuple[str, int], target: tuple[str, int]) -> None:
        self.target = target
        self._open = [socket.create_server(listen)]
        self._threads: list[threading.Thread] = []
        self._start(self._serve)

    def close(self) -> None:
        """Refuse connections from now on, and end those that are open."""
        for open_one in self._open:
            with contextlib.suppress(OSError):
                open_one.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()
        for open_one in self._open:
            open_one.close()

    def admits(self, client: socket.socket) -> bool:
        """Whether a connection is joined."""
        del client
        return True

    def _start(self, work: Callable[..., None], *arguments: object) -> None:
        self._threads.append(threading.Thread(target=work, args=arguments, daemon=True))
        self._threads[-1].start()

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._open[0].accept()
                self._open.append(client)
                self._start(self._join, client)

    def _join(self, client: socket.socket) -> None:
        if not self.admits(client):
            client.shutdown(socket.SHUT_WR)
            return
        server = socket.create_connection(self.target)
        self._open.append(server)
        self._start(_pump, server, client)
        _pump(client, server)


def _pump(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)


# transparent


class Routed:
    """A node on a router that turns its network's web traffic over to it, and a client in that network."""

    def __init__(self, lab: Lab, router: Network, client: Network, port: int) -> None:
        self.lab, self.router, self.client, self.port = lab, router, client, port

    def connect(self, port: int = 443, address: str = SOMEWHERE) -> socket.socket:
        """A connection from the client to an address somewhere."""
        return self.client.call(lambda: socket.create_connection((address, port), timeout=30))

    def secure(self, name: str, ca: Path | None = None, **where: Any) -> ssl.SSLSocket:
        """TLS over such a connection, with this server name."""
        context = ssl.create_default_context(cafile=str(ca or self.lab.node.ca))
        return context.wrap_socket(self.connect(**where), server_hostname=name)

    def tunnels(self) -> float:
        """How many connections were passed without being opened."""
        return self.router.call(lambda: self.lab.metric("sluis_tunnels_total"))


@pytest.fixture(scope="module")
def routing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Routed]:
    skip_unless_possible("ip", "nft", "unshare")
    port = free_port()
    with two_networks() as (router, client):
        folder = tmp_path_factory.mktemp("routed")
        rules = folder / "rules.nft"
        rules.write_text(
            "table ip sluis {\n  chain staff {\n    type nat hook prerouting priority dstnat;\n"
            f'    iifname "staff" tcp dport {{ 80, 443 }} redirect to :{port}\n  }}\n}}\n'
        )
        router.run("nft", "-f", str(rules))
        modes = ["regular", f"transparent@0.0.0.0:{port}"]
        lab = router.call(lambda: Lab(folder, extra_hosts=[SOMEWHERE], proxy={"modes": modes}))
        try:
            router.call(lab.start)
            router.run("ip", "address", "add", f"{INSIDE}/32", "dev", "lo")
            inside = router.call(lambda: Relay((INSIDE, 443), ("127.0.0.1", lab.service.port)))
            yield Routed(lab, router, client, port)
            inside.close()
        finally:
            router.call(lab.stop)


@pytest.fixture
def routed(routing: Routed) -> Routed:
    routing.lab.service.journal.clear()
    return routing


def post(stream: socket.socket, host: str) -> tuple[int, bytes]:
    """One prompt on an open connection: status and body."""
    content = json.dumps(BODY).encode()
    head = f"POST /v1/chat/completions HTTP/1.0\r\nhost: {host}\r\ncontent-type: application/json\r\n"
    stream.sendall(f"{head}content-length: {len(content)}\r\n\r\n".encode() + content)
    answer = b""
    with contextlib.suppress(ssl.SSLError, ConnectionError):
        while piece := stream.recv(65536):
            answer += piece
    top, _, rest = answer.partition(b"\r\n\r\n")
    return int(top.split()[1]), rest


def test_redirected_connections_are_judged(routed: Routed) -> None:
    """A client that knows of no proxy is redacted and restored, under a pseudonym of its own address."""
    lab = routed.lab
    with routed.secure("api.openai.com") as stream:
        status, body = post(stream, "api.openai.com")
    assert status == 200
    assert_redacted_and_restored(lab, json.loads(body))
    record = lab.newest_record()
    assert (record["host"], record["decision"]) == ("api.openai.com", "redact")

    def from_the_router() -> None:
        with lab.http() as http:
            http.post(URL, json=BODY)

    routed.router.call(from_the_router)
    assert lab.newest_record()["user_ref"] != record["user_ref"], "both have the router's address"


def test_other_hosts_pass_untouched(routed: Routed) -> None:
    """A host that is no AI service shows its own certificate."""
    with pytest.raises(ssl.SSLCertVerificationError):
        routed.secure(OTHER_HOST)
    with routed.secure(OTHER_HOST, routed.lab.service.certificates.ca) as stream:
        assert post(stream, OTHER_HOST)[0] == 200
    assert routed.lab.received()[-1].host == OTHER_HOST


def test_other_hosts_inside_the_network_pass(routed: Routed) -> None:
    """A client reaches what it reaches without us: a host at a private address is the organisation's own business."""
    ca = routed.lab.service.certificates.ca
    with routed.secure(OTHER_HOST, ca, address=INSIDE) as stream:
        assert post(stream, OTHER_HOST)[0] == 200
    routed.lab.service.journal.clear()
    with routed.secure("api.openai.com", address=INSIDE) as stream:
        assert_redacted_and_restored(routed.lab, json.loads(post(stream, "api.openai.com")[1]))


def test_a_connection_made_to_the_node_itself_ends(routed: Routed) -> None:
    """Not redirected, but made to the port of transparent mode: it would lead to itself without end."""
    before = routed.tunnels()
    with pytest.raises((ssl.SSLError, ConnectionError)):
        routed.secure(OTHER_HOST, port=routed.port, address=ROUTER)
    assert routed.tunnels() - before <= 1
    assert routed.lab.received() == ()


def test_another_host_inside(routed: Routed) -> None:
    """A request for another host than the connection's server name goes nowhere."""
    with routed.secure("api.openai.com") as stream:
        status, body = post(stream, "api.anthropic.com")
    assert status == 403
    assert b"host-mismatch" in body
    assert routed.lab.received() == ()


def test_an_ai_host_without_encryption(routed: Routed) -> None:
    """A prompt in clear text is stopped: nothing proves which host it goes to."""
    with routed.connect(80) as stream:
        status, body = post(stream, "api.openai.com")
    assert status == 403
    assert b"host-mismatch" in body
    assert routed.lab.received() == ()


def test_no_server_name_no_connection(routed: Routed) -> None:
    """Without a server name nobody knows which host is meant: the connection ends before anything is sent."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with routed.connect() as plain, pytest.raises((ssl.SSLError, ConnectionError)):
        context.wrap_socket(plain)
    assert routed.lab.received() == ()


# behind a parent proxy


class ParentProxy(Relay):
    """A CONNECT proxy that keeps what it was asked for, and leads every name to one address.

    `credentials`: what it asks for, by Basic (RFC 7617).
    """

    def __init__(self, port: int, target: tuple[str, int], credentials: str = "") -> None:
        self._demand = f"basic {base64.b64encode(credentials.encode()).decode()}" if credentials else ""
        self.asked: list[str] = []
        super().__init__(("127.0.0.1", port), target)

    def admits(self, client: socket.socket) -> bool:
        """Answers CONNECT: 407 to whoever doesn't show the credentials."""
        head = b""
        while b"\r\n\r\n" not in head:
            head += client.recv(4096)
        self.asked.append(head.split(b"\r\n")[0].decode())
        fields = dict(line.lower().split(": ", 1) for line in head.decode().split("\r\n")[1:] if line)
        if self._demand and fields.get("proxy-authorization", "") != self._demand.lower():
            client.sendall(b"HTTP/1.1 407 Who\r\nproxy-authenticate: Basic realm=x\r\ncontent-length: 0\r\n\r\n")
            return False
        client.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        return True


@pytest.fixture(scope="module")
def behind(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Lab, int]]:
    """A node that reaches the internet through a parent proxy only; the port where the parent is to be."""
    port = free_port()
    lab = Lab(tmp_path_factory.mktemp("behind"), proxy={"modes": [f"upstream:http://127.0.0.1:{port}"]})
    try:
        yield lab.start(), port
    finally:
        lab.stop()


def test_the_parent_carries_everything(behind: tuple[Lab, int]) -> None:
    """AI hosts and others go through the parent by name, the former redacted and restored."""
    lab, port = behind
    lab.service.journal.clear()
    parent = ParentProxy(port, ("127.0.0.1", lab.service.port))
    try:
        with lab.http() as http:
            assert_redacted_and_restored(lab, http.post(URL, json=BODY).json())
        with httpx2.Client(
            proxy=lab.node.proxy_url, verify=ssl.create_default_context(cafile=str(lab.service.certificates.ca))
        ) as http:
            assert http.get(f"https://{OTHER_HOST}/").json()["host"] == OTHER_HOST
    finally:
        parent.close()
    assert [line.split()[1] for line in parent.asked] == ["api.openai.com:443", f"{OTHER_HOST}:443"]


def test_a_parent_that_does_not_know_us(behind: tuple[Lab, int]) -> None:
    """Without the credentials that it asks for: 502 in the client's format, and nothing is sent."""
    lab, port = behind
    lab.service.journal.clear()
    parent = ParentProxy(port, ("127.0.0.1", lab.service.port), CREDENTIALS)
    try:
        with lab.http() as http:
            answer = http.post(URL, json=BODY)
    finally:
        parent.close()
    assert (answer.status_code, answer.json()["error"]["code"]) == (502, "upstream-unreachable")
    assert parent.asked
    assert lab.received() == ()


def test_without_the_parent_nothing_is_sent(behind: tuple[Lab, int]) -> None:
    """The parent is down: 502 in the client's format, on the record, and no connection past it."""
    lab, _ = behind
    lab.service.journal.clear()
    with lab.http() as http:
        answer = http.post(URL, json=BODY)
    assert answer.status_code == 502
    assert answer.json()["error"]["code"] == "upstream-unreachable"
    assert lab.received() == ()
    record = lab.record(answer.headers["x-sluis-reference"])
    assert (record["upstream_status"], record["errors"]) == (None, ["upstream-unreachable"])


def test_a_parent_that_asks_who_it_is(tmp_path: Path) -> None:
    """The parent gets the credentials with each tunnel; the AI service, logs, records and metrics never see them."""
    port, gateway = free_port(), free_port()
    secret = tmp_path / "parent-credentials"
    secret.write_text(CREDENTIALS + "\n")
    secret.chmod(0o600)
    lab = Lab(
        tmp_path,
        proxy={
            "modes": [f"upstream:http://127.0.0.1:{port}", f"reverse:https://api.openai.com@127.0.0.1:{gateway}"],
        },
        upstream={"auth_file": str(secret)},
    )
    parent = ParentProxy(port, ("127.0.0.1", lab.service.port), CREDENTIALS)
    try:
        lab.start()
        with lab.http() as http:
            assert_redacted_and_restored(lab, http.post(URL, json=BODY).json())
        assert parent.asked == ["CONNECT api.openai.com:443 HTTP/1.1"]
        with httpx2.Client() as http:
            headers = {"authorization": "Bearer sk-of-the-sdk"}
            http.post(f"http://127.0.0.1:{gateway}/v1/chat/completions", json=BODY, headers=headers)
        said = [dict(one.headers) for one in lab.received()]
        assert [one.get("authorization") for one in said] == [None, "Bearer sk-of-the-sdk"]
        assert "proxy-authorization" not in {name for one in said for name in one}
        written = b"".join(content for _, content in lab.written()) + lab.node.management("/metrics")[1].encode()
        assert b"canary-Parent" not in written
        assert base64.b64encode(CREDENTIALS.encode()) not in written
    finally:
        lab.stop()
        parent.close()


# an own host


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Lab, int]]:
    """A node that is the base URL of the organisation's own assistant, and its port."""
    port = free_port()
    modes = ["regular", f"reverse:https://{ASSISTANT_HOST}@127.0.0.1:{port}"]
    lab = Lab(tmp_path_factory.mktemp("own"), proxy={"modes": modes})
    try:
        yield lab.start(), port
    finally:
        lab.stop()


@pytest.mark.parametrize("is_gateway", [True, False])
def test_an_own_host_speaks_a_known_format(own: tuple[Lab, int], is_gateway: bool) -> None:
    """A host that the policy lists is read by the format of its path, as base URL and through the proxy."""
    lab, port = own
    lab.service.journal.clear()
    text = "Vat samen: afspraak om drie uur. Mijn sleutel is AKIAIOSFODNN7CANARY8."
    body = {"model": "m", "messages": [{"role": "user", "content": text}]}
    base = f"http://127.0.0.1:{port}" if is_gateway else f"https://{ASSISTANT_HOST}"
    with httpx2.Client() if is_gateway else lab.http() as http:
        allowed = http.post(f"{base}/v1/chat/completions", json=BODY)
        refused = http.post(f"{base}/v1/chat/completions", json=body)
    assert allowed.status_code == 200
    assert lab.record(allowed.headers["x-sluis-reference"])["service"] == "openai-api"
    assert lab.received()[-1].host == ASSISTANT_HOST
    assert (refused.status_code, refused.json()["error"]["code"]) == (403, "secret-found")
    assert len(lab.received()) == 1
