"""Somebody who wants a value past the lock: every place of a request that a service could read, at the real node."""

import base64
import contextlib
import json
import re
import socket
import ssl
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import quote, unquote_plus

import h2.connection
import h2.events
import psutil
import pytest
import websockets.exceptions
import websockets.sync.client
from fpdf import FPDF

from support.lab import Lab

MAIL = "kees.verstopt@voorbeeld.nl"
BSN = "BSN 1234 56 782"
TEXT = f"{MAIL}, {BSN}"
SPELLINGS = (MAIL.encode(), b"1234 56 782", b"123456782")
OPENAI, CHATGPT, COPILOT = "api.openai.com", "chatgpt.com", "copilot.microsoft.com"
CHAT = "/v1/chat/completions"
JSON = "application/json"
PDF = "application/pdf"


def escaped(text: str) -> str:
    """Every letter as a JSON escape: hidden from who reads the bytes."""
    return "".join(f"\\u{ord(letter):04x}" for letter in text)


def chat(text: object, **more: object) -> bytes:
    return json.dumps({"model": "m", "messages": [{"role": "user", "content": text}], **more}).encode()


def noted_pdf() -> bytes:
    """A page with a note whose author is the value."""
    document = FPDF()
    document.set_font("helvetica", size=12)
    document.add_page()
    document.cell(text="Hallo")
    document.text_annotation(10, 10, "x", title=TEXT)
    return bytes(document.output())


Case = tuple[str, str, str, Mapping[str, str], bytes]
PLAIN = chat("Hallo")
HIDDEN = f'{{"a":"{escaped(TEXT)}"}}'.encode()
PLACES: dict[str, Case] = {
    "path": ("GET", CHATGPT, f"/zoek/{quote(TEXT)}", {}, b""),
    "path of an API": ("POST", OPENAI, f"/v1/{quote(TEXT)}/x", {"content-type": JSON}, b"{}"),
    "query": ("POST", OPENAI, f"{CHAT}?x={quote(TEXT)}", {"content-type": JSON}, PLAIN),
    "query of a page": ("GET", CHATGPT, f"/x?y={quote(TEXT)}", {}, b""),
    "header": ("POST", OPENAI, CHAT, {"content-type": JSON, "x-note": TEXT}, PLAIN),
    "header, percent signs": ("POST", OPENAI, CHAT, {"content-type": JSON, "x-file-name": quote(TEXT)}, PLAIN),
    "referer": ("GET", CHATGPT, "/", {"referer": f"https://chatgpt.com/?q={quote(TEXT)}"}, b""),
    "subprotocol": ("GET", CHATGPT, "/", {"sec-websocket-protocol": TEXT}, b""),
    "a socket's path by POST": ("POST", COPILOT, "/c/api/chat", {"content-type": JSON}, chat(TEXT)),
    "the other socket's host": ("POST", "ws.chatgpt.com", "/ws/user/u1", {"content-type": JSON}, chat(TEXT)),
    "telemetry": ("POST", CHATGPT, "/ces/v1/t", {"content-type": JSON}, b'{"page": {"title": "%s"}}' % TEXT.encode()),
    "telemetry, as a text": ("POST", CHATGPT, "/ces/v1/t", {"content-type": "text/plain"}, TEXT.encode()),
    "behind a silent path": (
        "POST", CHATGPT, "/backend-api/sentinel/../conversation", {"content-type": JSON}, chat(TEXT)
    ),
    "bot check": ("POST", CHATGPT, "/backend-api/sentinel/ping", {"content-type": JSON}, TEXT.encode()),
    "name of a member": ("POST", OPENAI, CHAT, {"content-type": JSON}, chat("Hallo", metadata={TEXT: 1})),
    "number": ("POST", OPENAI, CHAT, {"content-type": JSON}, chat("Mijn BSN:", metadata={"bsn": 123456782})),
    "number with an exponent": (
        "POST", OPENAI, CHAT, {"content-type": JSON}, PLAIN.replace(b'{"model"', b'{"bsn":1.23456782e8,"model"')
    ),
    "numbers in a list beside the prompt": (
        "POST", OPENAI, CHAT, {"content-type": JSON}, chat("Hallo", bsn=[[123456782]])
    ),
    "name of a header": ("POST", OPENAI, CHAT, {"content-type": JSON, "x-bsn-123456782": "1"}, PLAIN),
    "header of the browser": ("POST", OPENAI, CHAT, {"content-type": JSON, "user-agent": TEXT}, PLAIN),
    "parameter of a type": ("POST", OPENAI, CHAT, {"content-type": f'{JSON}; note="{TEXT}"'}, PLAIN),
    "head of a data URI": ("POST", OPENAI, CHAT, {"content-type": JSON}, chat(f"data:text/plain;{TEXT},hallo")),
    "data URI": (
        "POST", OPENAI, CHAT, {"content-type": JSON}, chat("data:;base64," + base64.b64encode(TEXT.encode()).decode())
    ),
    "JSON in a tool's result": (
        "POST", OPENAI, CHAT, {"content-type": JSON},
        json.dumps({"messages": [{"role": "tool", "content": f'{{"a":"{escaped(TEXT)}"}}'}]}).encode(),
    ),
    "JSON called a text": ("POST", OPENAI, CHAT, {"content-type": "text/plain"}, chat(TEXT)),
    "JSON called a form": ("POST", OPENAI, "/v1/x", {"content-type": "application/x-www-form-urlencoded"}, chat(TEXT)),
    "JSON with escapes": ("POST", OPENAI, "/v1/x", {"content-type": "text/plain"}, HIDDEN),
    "JSON with escapes behind a byte order mark": (
        "POST", OPENAI, "/v1/x", {"content-type": "text/plain"}, b"\xef\xbb\xbf" + HIDDEN
    ),
    "JSON with escapes, a bare string": (
        "POST", CHATGPT, "/backend-api/x", {"content-type": "text/plain"}, f'"{escaped(TEXT)}"'.encode()
    ),
    "UTF-16 by name": ("POST", OPENAI, CHAT, {"content-type": f"{JSON}; charset=utf-16"}, chat(TEXT)),
    "UTF-7 by name": ("POST", CHATGPT, "/backend-api/memories", {"content-type": f"{JSON}; charset=utf-7"}, chat(TEXT)),
    "GET with a body": ("GET", OPENAI, "/v1/models", {"content-type": JSON}, chat(TEXT)),
    "HEAD with a body": ("HEAD", CHATGPT, "/", {"content-type": JSON}, chat(TEXT)),
    "OPTIONS with a body": ("OPTIONS", CHATGPT, "/", {"content-type": JSON}, chat(TEXT)),
    "DELETE with a body": ("DELETE", OPENAI, "/v1/files/f", {"content-type": JSON}, chat(TEXT)),
    "PATCH with a body": ("PATCH", CHATGPT, "/backend-api/conversation/c1", {"content-type": JSON}, chat(TEXT)),
    "method override": ("GET", OPENAI, CHAT, {"content-type": JSON, "x-http-method-override": "POST"}, chat(TEXT)),
    "invented method": ("BREW", OPENAI, CHAT, {"content-type": JSON}, chat(TEXT)),
    "double slashes": ("POST", OPENAI, "//v1//chat//completions", {"content-type": JSON}, chat(TEXT)),
    "encoded path": ("POST", CHATGPT, "/%62ackend-api/%66/conversation", {"content-type": JSON}, chat(TEXT)),
    "upper case": ("POST", OPENAI, CHAT.upper(), {"content-type": JSON}, chat(TEXT)),
    "matrix parameter": ("POST", OPENAI, f"{CHAT};x=1", {"content-type": JSON}, chat(TEXT)),
    "expect": ("POST", OPENAI, CHAT, {"content-type": JSON, "expect": "100-continue"}, chat(TEXT)),
    "field name of a form": (
        "POST", "claude.ai", "/api/organizations/o1/upload", {"content-type": "multipart/form-data; boundary=x"},
        f'--x\r\nContent-Disposition: form-data; name="{TEXT}"\r\n\r\nok\r\n--x--'.encode(),
    ),
    "file name in a form": (
        "POST", "claude.ai", "/api/organizations/o1/upload", {"content-type": "multipart/form-data; boundary=x"},
        f'--x\r\nContent-Disposition: form-data; name="file"; filename="{TEXT}"\r\n\r\nok\r\n--x--'.encode(),
    ),
    "type of a part": (
        "POST", "claude.ai", "/api/organizations/o1/upload", {"content-type": "multipart/form-data; boundary=x"},
        f'--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain; x="{TEXT}"'
        f"\r\n\r\nok\r\n--x--".encode(),
    ),
    "number of a page": ("POST", CHATGPT, "/backend-api/memories", {"content-type": JSON}, b'{"bsn":"123456782"}'),
    "number under an id": ("POST", CHATGPT, "/backend-api/memories", {"content-type": JSON}, b'{"bsn_id":"123456782"}'),
    "author of a note in a PDF": ("PUT", "x.oaiusercontent.com", "/a", {"content-type": PDF}, noted_pdf()),
    "picture that is a text": ("PUT", "x.oaiusercontent.com", "/a", {"content-type": "image/png"}, TEXT.encode()),
}  # fmt: skip


def tunnel(lab: Lab, host: str, context: ssl.SSLContext | None = None) -> ssl.SSLSocket:
    made = socket.create_connection(("127.0.0.1", lab.node.proxy_port), timeout=30)
    made.sendall(f"CONNECT {host}:443 HTTP/1.1\r\nhost: {host}:443\r\n\r\n".encode())
    assert b" 200 " in made.recv(4096)
    return (context or lab.context).wrap_socket(made, server_hostname=host)


def send(lab: Lab, case: Case) -> bytes:
    """The request as it is written here, without a library that would put it right; the answer's bytes."""
    method, host, target, headers, body = case
    fields = {"host": host, "connection": "close", **headers, "content-length": str(len(body))}
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    answer = b""
    with tunnel(lab, host) as made, contextlib.suppress(OSError):
        made.sendall(f"{method} {target} HTTP/1.1\r\n{head}\r\n".encode() + body)
        while piece := made.recv(65536):
            answer += piece
    return answer


def seen(lab: Lab) -> bytes:
    """All that the service received: as it came, without percent signs, and without JSON's escapes, twice."""
    raw = lab.service.journal.bytes_seen()
    text = raw.decode("utf-8", "replace")
    for _ in range(2):
        text += unquote_plus(text)
        text += re.sub(r"\\+u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), text)
    return raw + text.encode("utf-8", "replace")


@pytest.mark.parametrize("place", PLACES)
def test_no_place_is_left_unread(lab: Lab, place: str) -> None:
    """Wherever in a request the value stands, it doesn't arrive: the request is refused or the value replaced."""
    before = len(lab.records())
    send(lab, PLACES[place])
    arrived = seen(lab)
    assert [spelling for spelling in SPELLINGS if spelling in arrived] == []
    assert len(lab.records()) > before, "not recorded"


CALL = b"v=0\r\no=- 46117 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n"


@pytest.mark.parametrize(
    ("media_type", "body"),
    [
        ("application/sdp", CALL),
        (JSON, json.dumps({"sdp": CALL.decode(), "type": "offer"}).encode()),
        (
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="sdp"\r\n\r\n' + CALL + b"\r\n--x--",
        ),
    ],
)
def test_no_call_is_opened(lab: Lab, media_type: str, body: bytes) -> None:
    """What is said in a call goes over UDP, past every proxy: the offer of one is refused, and recorded."""
    answer = send(lab, ("POST", OPENAI, "/v1/realtime/calls", {"content-type": media_type}, body))
    assert b" 403 " in answer.split(b"\r\n")[0]
    assert lab.received() == ()
    assert lab.newest_record()["decision_reason"] == ["body-unreadable"]


def test_pings_and_closing_words_carry_nothing(lab: Lab) -> None:
    """A long ping closes the socket, a usual one is answered; the reason for closing doesn't arrive."""
    uri = f"wss://{COPILOT}/c/api/chat?api-version=2"
    with websockets.sync.client.connect(uri, ssl=lab.context, proxy=lab.node.proxy_url) as made:
        assert made.ping(b"12345678").wait(timeout=10)
        with contextlib.suppress(websockets.exceptions.ConnectionClosed):
            made.ping(TEXT.encode()).wait(timeout=10)
            made.recv(timeout=10)
            made.recv(timeout=10)
        assert made.close_code == 1008


def test_a_silent_event_of_a_socket_is_read(lab: Lab) -> None:
    """An event that carries no text as a rule can't be used to send one."""
    uri = f"wss://{COPILOT}/c/api/chat?api-version=2"
    with websockets.sync.client.connect(uri, ssl=lab.context, proxy=lab.node.proxy_url) as made:
        made.send(json.dumps({"event": "setOptions", "note": TEXT}))
        with contextlib.suppress(TimeoutError, websockets.exceptions.ConnectionClosed):
            made.recv(timeout=3)
            made.recv(timeout=3)
    assert [spelling for spelling in SPELLINGS if spelling in seen(lab)] == []


@pytest.fixture
def narrow_lab(tmp_path: Path) -> Iterator[Lab]:
    """A lab of its own that takes bodies of 1 MB."""
    lab = Lab(tmp_path, proxy={"modes": ["regular"], "max_body": "1MB"}).start()
    yield lab
    lab.stop()


def test_a_client_can_t_fill_the_memory(narrow_lab: Lab) -> None:
    """On one HTTP/2 connection 100 bodies could wait at once: past the limit for one client they are refused."""
    lab = narrow_lab
    context = lab.context
    context.set_alpn_protocols(["h2"])
    engine = h2.connection.H2Connection()
    refused = 0
    headers = [(":method", "POST"), (":scheme", "https"), (":authority", OPENAI), (":path", CHAT)]
    with tunnel(lab, OPENAI, context) as made:
        engine.initiate_connection()
        made.sendall(engine.data_to_send())
        while engine.outbound_flow_control_window < 1 << 30:
            engine.receive_data(made.recv(65536))
        for stream in range(1, 41, 2):
            engine.send_headers(stream, headers, end_stream=False)
            for _ in range(60):
                engine.send_data(stream, b" " * 16_384)
                made.sendall(engine.data_to_send())
        made.settimeout(20)
        while not refused and (data := made.recv(65536)):
            refused += sum(
                dict(event.headers or [])[b":status"] == b"413"
                for event in engine.receive_data(data)
                if isinstance(event, h2.events.ResponseReceived)
            )
    assert refused
    assert b" 200 " in send(lab, ("POST", OPENAI, CHAT, {"content-type": JSON}, PLAIN)).split(b"\r\n")[0]


def test_a_crash_leaves_no_core_dump(lab: Lab) -> None:
    """No process of the node may write its memory to a disk."""
    assert lab.node.process is not None
    for process in psutil.Process(lab.node.process.pid).children(recursive=True):
        if any("resource_tracker" in argument for argument in process.cmdline()):
            continue  # starts first, and knows nothing but names of semaphores
        limits = Path(f"/proc/{process.pid}/limits").read_text("ascii")
        assert re.search(r"Max core file size +0 +0 ", limits)
