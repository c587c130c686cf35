"""Which connections are opened, which pass untouched and which end: seen by curl and by plain TLS clients."""

import contextlib
import json
import shutil
import socket
import ssl
import subprocess
import time

import openai
import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from sluis.demo.service import OTHER_HOST, UNLISTED_HOST
from support.lab import ECH_FRONT, SHARED_HOST, Lab

needs_curl = pytest.mark.skipif(shutil.which("curl") is None, reason="no curl; its TLS and HTTP/2 stay untested")
NAME = "Marieke van den Berg"
PROMPT = f"Schrijf een mail aan {NAME} over de borrel."
BODY = json.dumps({"model": "m", "messages": [{"role": "user", "content": PROMPT}]}, ensure_ascii=False)


def curl(lab: Lab, *arguments: str, ca: str = "") -> subprocess.CompletedProcess[str]:
    command = ["curl", "--silent", "--show-error", "--proxy", lab.node.proxy_url, "--cacert", ca or str(lab.node.ca)]
    return subprocess.run([*command, *arguments], capture_output=True, text=True, timeout=60, check=False)


def tunnel(lab: Lab, connect: str, server_name: str, context: ssl.SSLContext) -> ssl.SSLSocket:
    """TLS through CONNECT, with a server name of one's own choice."""
    plain = socket.create_connection(("127.0.0.1", lab.node.proxy_port), timeout=30)
    plain.sendall(f"CONNECT {connect}:443 HTTP/1.1\r\nHost: {connect}:443\r\n\r\n".encode())
    answer = b""
    while b"\r\n\r\n" not in answer:
        piece = plain.recv(4096)
        if not piece:
            break
        answer += piece
    if not answer.startswith(b"HTTP/1.1 200"):
        plain.close()
        raise ConnectionRefusedError(answer.decode("latin-1"))
    return context.wrap_socket(plain, server_hostname=server_name)


@needs_curl
@pytest.mark.parametrize(("option", "version"), [("--http1.1", "1.1"), ("--http2", "2")])
def test_curl_is_redacted_and_restored(lab: Lab, option: str, version: str) -> None:
    """curl trusts the CA, speaks either version of HTTP, sends no name up and prints the name."""
    done = curl(
        lab, option, "--write-out", "\n%{http_version}", "--header", "content-type: application/json",
        "--data", BODY, "https://api.openai.com/v1/chat/completions",
    )  # fmt: skip
    answer, _, spoken = done.stdout.rpartition("\n")
    assert (done.returncode, spoken) == (0, version)
    assert PROMPT in json.loads(answer)["choices"][0]["message"]["content"]
    assert NAME.encode() not in lab.service.journal.bytes_seen()
    assert "[PERSOON_" in lab.received()[0].text


@needs_curl
def test_curl_prints_a_refusal(lab: Lab) -> None:
    """A refused request exits with the provider's error JSON on HTTP 403."""
    body = json.dumps({"model": "m", "messages": [{"role": "user", "content": "BSN 1234 56 782, wat mag?"}]})
    done = curl(lab, "--data", body, "-H", "content-type: application/json", "-w", "\n%{http_code}",
                "https://api.openai.com/v1/chat/completions")  # fmt: skip
    answer, _, status = done.stdout.rpartition("\n")
    assert status == "403"
    assert "Niet verzonden" in json.loads(answer)["error"]["message"]
    assert lab.received() == ()


@needs_curl
def test_other_hosts_are_not_decrypted(lab: Lab) -> None:
    """A host that is no AI service shows its own certificate: with Sluis's CA alone it fails, with its own it works."""
    before = len(lab.records()), lab.metric("sluis_tunnels_total")
    url = f"https://{OTHER_HOST}/payroll"
    assert curl(lab, url).returncode == 60
    own = curl(lab, url, ca=str(lab.service.certificates.ca))
    assert json.loads(own.stdout)["host"] == OTHER_HOST
    assert len(lab.records()) == before[0]
    assert lab.metric("sluis_tunnels_total") == before[1] + 2


def test_a_tunnel_ends_at_the_other_side(lab: Lab) -> None:
    """The certificate at the end of a tunnel is, byte for byte, the one that the other side holds."""
    context = ssl.create_default_context(cafile=str(lab.service.certificates.ca))
    with tunnel(lab, OTHER_HOST, OTHER_HOST, context) as opened:
        seen = opened.getpeercert(binary_form=True)
    [own, _authority] = x509.load_pem_x509_certificates(lab.service.certificates.leaf.read_bytes())
    assert seen == own.public_bytes(Encoding.DER)


def test_an_ai_host_is_decrypted(lab: Lab) -> None:
    """The same look at an AI host shows a certificate of Sluis, for that host alone."""
    with tunnel(lab, "api.openai.com", "api.openai.com", lab.context) as opened:
        certificate = opened.getpeercert()
    assert certificate is not None
    assert certificate["subjectAltName"] == (("DNS", "api.openai.com"),)


@pytest.mark.parametrize(
    ("connect", "server_name"),
    [
        ("api.openai.com", OTHER_HOST),
        (OTHER_HOST, "api.openai.com"),
        ("api.openai.com", "chatgpt.com"),
        (OTHER_HOST, "www.bank.example"),
    ],
)
def test_names_that_differ_lead_nowhere(lab: Lab, connect: str, server_name: str) -> None:
    """When CONNECT names one host and TLS another, nothing arrives: neither can be used as a cover for the other.

    Not even two that are no AI: CONNECT may lead to an AI service by its address, or by a name that nobody knows.
    """
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    request = (
        f"POST /v1/chat/completions HTTP/1.1\r\nHost: {server_name}\r\nContent-Length: {len(BODY.encode())}\r\n\r\n"
    )
    with contextlib.suppress(OSError), tunnel(lab, connect, server_name, context) as opened:
        opened.sendall(request.encode() + BODY.encode())
        assert not opened.recv(65536).startswith(b"HTTP/1.1 200")
    assert lab.received() == ()


def test_a_client_that_does_not_trust_us_is_counted(lab: Lab) -> None:
    """A machine without our root, or an app that pins another, shows in a metric and, with the host, in the log."""
    before = lab.metric("sluis_distrust_total")
    with pytest.raises(ssl.SSLCertVerificationError):
        tunnel(lab, "api.openai.com", "api.openai.com", ssl.create_default_context())
    deadline = time.monotonic() + 10
    while lab.metric("sluis_distrust_total") == before:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    lines = [json.loads(line) for line in lab.node.log_file.read_text("utf-8").splitlines() if line[:1] == "{"]
    assert ("client distrusts", "api.openai.com") in [(line["event"], line.get("host")) for line in lines]


def test_the_front_of_an_encrypted_hello_is_no_other_host(lab: Lab) -> None:
    """Who hides the name behind a public front is not passed on: it may be an AI host."""
    with pytest.raises((ssl.SSLError, OSError)):
        tunnel(lab, ECH_FRONT, ECH_FRONT, ssl.create_default_context(cafile=str(lab.service.certificates.ca)))
    assert lab.received() == ()


def test_an_unlisted_ai_tool_is_refused_with_an_alternative(lab: Lab) -> None:
    """An AI tool that nobody approved gets nothing; the answer names a tool to use, and the record the host."""
    with lab.http() as http:
        answer = http.post(
            f"https://{UNLISTED_HOST}/api/v0/chat/completion", json={"prompt": "Translate good morning."}
        )
    assert answer.status_code == 403
    assert "is not on the list of allowed tools. Use " in answer.text
    assert lab.received() == ()
    record = lab.newest_record()
    assert (record["decision"], record["host"]) == ("block", UNLISTED_HOST)
    assert record["decision_reason"] == ["tool-unlisted"]


def test_other_paths_of_a_shared_host_pass_unread(lab: Lab) -> None:
    """A host with AI below one path: what goes elsewhere arrives as sent, unrecorded; that path is judged."""
    before = len(lab.records())
    body = {"text": f"BSN 1234 56 782 van {NAME}"}
    with lab.http() as http:
        http.post(f"https://{SHARED_HOST}/mail/send", json=body)
        assert [one.path for one in lab.received()] == ["/mail/send"]
        assert b"1234 56 782" in lab.received()[0].body
        assert len(lab.records()) == before
        for path in ("/chat/x", "/CHAT/x", "/mail/../chat/x", "/%63hat/x", "//chat/x", "/mail/..%2fchat/x"):
            assert http.post(f"https://{SHARED_HOST}{path}", json=body).status_code == 403, path
    assert len(lab.received()) == 1
    assert len(lab.records()) == before + 6


@pytest.mark.parametrize("url", [f"https://{SHARED_HOST}/mail/x", "https://api.openai.com/v1/models"])
def test_no_answer_leads_to_quic(lab: Lab, url: str) -> None:
    """A service's offer of HTTP/3, which nobody could read, doesn't reach the browser."""
    with lab.http() as http:
        assert "alt-svc" not in http.get(url).headers
    host = url.split("/")[2]
    own = ssl.create_default_context(cafile=str(lab.service.certificates.ca))
    with own.wrap_socket(socket.create_connection(("127.0.0.1", lab.service.port)), server_hostname=host) as direct:
        direct.sendall(f"GET / HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n".encode())
        assert b"alt-svc" in direct.recv(65536)


def test_a_private_address_is_not_an_ai_service(lab: Lab) -> None:
    """Loopback can't be reached through the proxy by any spelling of its address, save where the configuration says."""
    for host in ("127.0.0.1", "localhost", "127.1", "0x7f.1", "2130706433", "[::1]", "0"):
        with socket.create_connection(("127.0.0.1", lab.node.proxy_port), timeout=30) as plain:
            plain.sendall(f"CONNECT {host}:{lab.service.port} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
            assert not plain.recv(4096).startswith(b"HTTP/1.1 2"), host


def test_the_gateway_serves_sdks_by_base_url(lab: Lab) -> None:
    """An SDK that only sets its base_url is redacted, restored and refused like one behind the proxy."""
    with openai.OpenAI(api_key="none", base_url=f"http://127.0.0.1:{lab.gateway_port}/v1") as client:
        stream = client.chat.completions.create(model="m", messages=[{"role": "user", "content": PROMPT}], stream=True)
        assert PROMPT in "".join(chunk.choices[0].delta.content or "" for chunk in stream if chunk.choices)
        assert NAME not in lab.received()[0].text
        assert lab.received()[0].host == "api.openai.com"
        with pytest.raises(openai.PermissionDeniedError, match="Niet verzonden"):
            client.chat.completions.create(
                model="m", messages=[{"role": "user", "content": "BSN 1234 56 782 wil verlof, wat mag dat?"}]
            )
    assert len(lab.received()) == 1
