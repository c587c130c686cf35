"""Bad input, on purpose or by accident: refused, nothing sent, a clear answer where one can be given, a record."""

import base64
import gzip
import json
import socket
import ssl
import time
import zlib
from collections.abc import Callable

import brotli
import h2.config
import h2.connection
import h2.events
import pytest
import websockets.exceptions
import websockets.sync.client
import zstandard

from support.lab import Lab

MARK = "WHATEVERISINHERE"
HOST = "api.openai.com"
CHAT = "/v1/chat/completions"
PROMPT = json.dumps({"model": "m", "messages": [{"role": "user", "content": MARK}]}).encode()
BSN = b" BSN 1234 56 782"

Raw = Callable[[], bytes]


def post(body: bytes, path: str = CHAT, host: str = HOST, **headers: str) -> bytes:
    """A POST as it goes over the wire. Header names are written with `_` for `-`."""
    fields = {"host": host, "content_type": "application/json", "content_length": str(len(body)), **headers}
    head = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in fields.items() if value)
    return f"POST {path} HTTP/1.1\r\n{head}\r\n".encode() + body


def chunked(body: bytes, trailer: bytes = b"", encoding: str = "chunked") -> bytes:
    """The same, chunked."""
    data = b"%x\r\n%s\r\n0\r\n%s\r\n" % (len(body), body, trailer)
    return post(b"", content_length="", transfer_encoding=encoding) + data


def nested(depth: int) -> bytes:
    return b'{"model":"m","messages":' + b"[" * depth + b'"' + MARK.encode() + b'"' + b"]" * depth + b"}"


def raw_deflate_bomb() -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join([packer.compress(b" " * 1_000_000) for _ in range(200)]) + packer.flush()


BODIES: dict[str, Raw] = {
    "unknown content coding": lambda: post(PROMPT, content_encoding="rot13"),
    "python codec as coding": lambda: post(PROMPT, content_encoding="base64"),
    "declared gzip, is plain": lambda: post(PROMPT, content_encoding="gzip"),
    "truncated gzip": lambda: post(gzip.compress(PROMPT)[:-9], content_encoding="gzip"),
    "second gzip member": lambda: post(gzip.compress(PROMPT) + gzip.compress(b"{}"), content_encoding="gzip"),
    "bytes after gzip": lambda: post(gzip.compress(PROMPT) + b"more", content_encoding="gzip"),
    "gzip bomb": lambda: post(raw_deflate_bomb(), content_encoding="gzip"),
    "brotli bomb": lambda: post(brotli.compress(b" " * 100_000_000, quality=5), content_encoding="br"),
    "truncated brotli": lambda: post(brotli.compress(PROMPT)[:-3], content_encoding="br"),
    "truncated deflate": lambda: post(zlib.compress(PROMPT)[:-5], content_encoding="deflate"),
    "truncated zstd": lambda: post(zstandard.compress(PROMPT)[:-3], content_encoding="zstd"),
    "codings stacked high": lambda: post(PROMPT, content_encoding="gzip, " * 9 + "gzip"),
    "duplicate key": lambda: post(b'{"messages":[],' + PROMPT[1:]),
    "duplicate key, escaped": lambda: post(b'{"m\\u0065ssages":[],' + PROMPT[1:]),
    "nesting 100,000 deep": lambda: post(nested(100_000)),
    "huge integer": lambda: post(b'{"n":' + b"9" * 10_000 + b"," + PROMPT[1:]),
    "not a number": lambda: post(b'{"temperature":NaN,' + PROMPT[1:]),
    "lone surrogate": lambda: post(PROMPT.replace(MARK.encode(), MARK.encode() + b"\\ud800")),
    "invalid UTF-8": lambda: post(PROMPT.replace(MARK.encode(), MARK.encode() + b"\xff")),
    "UTF-16": lambda: post(PROMPT.decode().encode("utf-16"), content_type="application/json; charset=utf-16"),
    "UTF-7": lambda: post(PROMPT, content_type="application/json; charset=utf-7"),
    "no body": lambda: post(b""),
    "bytes after JSON": lambda: post(PROMPT + b"{}"),
    "comments in JSON": lambda: post(b"/* x */" + PROMPT),
    "a list for an object": lambda: post(b"[" + PROMPT + b"]"),
    "messages is a text": lambda: post(json.dumps({"model": "m", "messages": MARK}).encode()),
    "a message is a number": lambda: post(json.dumps({"model": MARK, "messages": [7]}).encode()),
    "token ids": lambda: post(json.dumps({"model": MARK, "input": [1, 2, 3]}).encode(), path="/v1/embeddings"),
    "binary where JSON is due": lambda: post(bytes(range(256)) + MARK.encode()),
    "multipart without boundary": lambda: post(PROMPT, path="/v1/files", content_type="multipart/form-data"),
    "multipart without an end": lambda: post(
        b'--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n' + MARK.encode(),
        path="/v1/files",
        content_type="multipart/form-data; boundary=b",
    ),
    "multipart in base64": lambda: post(
        b'--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-transfer-encoding: base64\r\n'
        b"\r\n" + base64.b64encode(MARK.encode()) + b"\r\n--b--\r\n",
        path="/v1/files",
        content_type="multipart/form-data; boundary=b",
    ),
}
PROTOCOL: dict[str, Raw] = {
    "transfer coding gzip": lambda: chunked(gzip.compress(PROMPT), encoding="gzip, chunked"),
    "length and chunked": lambda: chunked(PROMPT).replace(b"host:", b"content-length: 5\r\nhost:"),
    "two lengths": lambda: post(PROMPT).replace(b"host:", b"content-length: 5\r\nhost:"),
    "two hosts": lambda: post(PROMPT).replace(b"host:", b"host: intranet.example\r\nhost:"),
    "no host": lambda: post(PROMPT, host=""),
    "another host": lambda: post(PROMPT, host="intranet.example"),
    "another host in the target": lambda: post(PROMPT, path=f"https://intranet.example{CHAT}"),
    "folded header": lambda: post(PROMPT).replace(b"\r\n\r\n", b"\r\nx-a: 1\r\n 2\r\n\r\n", 1),
    "NUL in a header": lambda: post(PROMPT, x_a="1\x002"),
    "bare CR in a header": lambda: post(PROMPT, x_a="1\r2"),
    "header of 1 MB": lambda: post(PROMPT, x_a="a" * 1_000_000),
    "20,000 headers": lambda: post(PROMPT).replace(b"host:", b"x: y\r\n" * 20_000 + b"host:"),
    "trailers": lambda: chunked(PROMPT, b"x-more: " + MARK.encode() + b"\r\n"),
    "bad chunk size": lambda: chunked(PROMPT).replace(b"\r\n0\r\n", b"\r\nzz\r\n"),
    "upgrade to what nobody knows": lambda: post(PROMPT, connection="upgrade", upgrade="foo/1"),
    "HTTP/2 without TLS's word": lambda: b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + MARK.encode(),
    "not HTTP": lambda: b"SSH-2.0-" + MARK.encode() + b"\r\n",
    "declared larger than the limit": lambda: post(PROMPT, content_length=str(1 << 40)),
    "text with a GET": lambda: post(PROMPT.replace(MARK.encode(), MARK.encode() + BSN)).replace(b"POST", b"GET"),
}


def connect(lab: Lab, target: str = f"{HOST}:443") -> socket.socket:
    """A tunnel through the proxy."""
    made = socket.create_connection(("127.0.0.1", lab.node.proxy_port), timeout=30)
    made.sendall(f"CONNECT {target} HTTP/1.1\r\nhost: {target}\r\n\r\n".encode())
    answer = made.recv(4096)
    if b" 200 " not in answer.split(b"\r\n")[0]:
        made.close()
        raise ConnectionRefusedError(answer)
    return made


def talk(lab: Lab, data: bytes) -> bytes:
    """Send bytes over TLS to the AI host and read until the end or a whole answer."""
    answer = b""
    with lab.context.wrap_socket(connect(lab), server_hostname=HOST) as made:
        try:
            made.sendall(data)
            while not is_whole(answer):
                piece = made.recv(65536)
                if not piece:
                    break
                answer += piece
        except (ConnectionError, ssl.SSLError, TimeoutError):
            pass
    return answer


def is_whole(answer: bytes) -> bool:
    head, _, body = answer.partition(b"\r\n\r\n")
    length = next((line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")), None)
    return length is not None and len(body) >= int(length.split(b":")[1])


def assert_nothing_sent(lab: Lab) -> None:
    seen = lab.service.journal.bytes_seen()
    assert MARK.encode() not in seen
    assert MARK.encode("utf-16-le") not in seen
    assert base64.b64encode(MARK.encode()) not in seen
    assert gzip.compress(PROMPT)[10:30] not in seen


@pytest.fixture
def count(lab: Lab) -> int:
    """Records before the test."""
    return len(lab.records())


def assert_recorded(lab: Lab, before: int) -> None:
    end = time.monotonic() + 5
    while len(lab.records()) <= before:
        assert time.monotonic() < end, "not recorded"
        time.sleep(0.05)
    newest = lab.records()[0]
    assert (newest["decision"], newest["forwarded"]) == ("block", "none")


@pytest.mark.parametrize("name", BODIES)
def test_a_body_that_can_t_be_read_is_refused(lab: Lab, count: int, name: str) -> None:
    """The client gets its provider's error JSON with a status that isn't retried."""
    answer = talk(lab, BODIES[name]())
    head, _, body = answer.partition(b"\r\n\r\n")
    assert head.split(b" ")[1] in {b"400", b"403", b"413"}, head
    error = json.loads(body)["error"]
    assert error["type"] == "sluis_blocked"
    assert MARK not in error["message"]
    assert_nothing_sent(lab)
    assert_recorded(lab, count)


@pytest.mark.parametrize("name", PROTOCOL)
def test_a_request_that_can_t_be_trusted_goes_nowhere(lab: Lab, name: str) -> None:
    """Refused or cut off, nothing sent, and never answered as if all were well."""
    answer = talk(lab, PROTOCOL[name]())
    assert not answer.startswith(b"HTTP/1.1 2"), answer[:300]
    assert MARK.encode() not in answer
    assert_nothing_sent(lab)


@pytest.mark.parametrize("name", ["two hosts", "another host", "NUL in a header", "header of 1 MB"])
def test_what_was_refused_for_its_form_is_recorded(lab: Lab, count: int, name: str) -> None:
    """A request that got as far as its headers leaves a record."""
    talk(lab, PROTOCOL[name]())
    assert_recorded(lab, count)


def test_a_body_over_the_limit_is_refused_in_the_client_s_format(lab: Lab, count: int) -> None:
    """Also when its size isn't declared: the answer is readable, and says that it is too large."""
    answer = talk(lab, post(PROMPT, content_length=str(1 << 40)))
    head, _, body = answer.partition(b"\r\n\r\n")
    assert b" 413 " in head.split(b"\r\n")[0]
    assert json.loads(body)["error"]["code"] == "body-too-large"
    assert_recorded(lab, count)
    big = b'{"model":"' + b"m" * 40_000_000 + b'",' + PROMPT[1:]
    # Of a body whose size isn't declared the client may see the connection end before it has sent it all.
    line = talk(lab, chunked(big)).split(b"\r\n")[0]
    assert line == b"" or b" 413 " in line
    assert_nothing_sent(lab)


@pytest.mark.parametrize(
    "target", ["api.openai.com:25", "intranet.example:22", "127.0.0.1:443", "[::1]:443", "169.254.169.254:80"]
)
def test_tunnels_that_lead_elsewhere(lab: Lab, target: str) -> None:
    """No tunnel to other ports; none that carries something else than TLS; none to the inside."""
    try:
        made = connect(lab, target)
    except ConnectionRefusedError:
        return
    with made:
        made.sendall(b"EHLO " + MARK.encode() + b"\r\n\r\n")
        assert b" 2" not in made.recv(4096).split(b"\r\n")[0]
    assert_nothing_sent(lab)


def test_no_server_name_no_passage(lab: Lab) -> None:
    """TLS without SNI is neither opened nor passed on, to an AI host or another."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    for target in (f"{HOST}:443", "intranet.example:443"):
        with connect(lab, target) as made, pytest.raises((ssl.SSLError, ConnectionError)):
            context.wrap_socket(made).sendall(b"x")
    assert lab.received() == ()


def h2_request(lab: Lab, headers: list[tuple[str, str]]) -> int | None:
    """One HTTP/2 request with these headers; its status, None when the stream or connection was ended."""
    context = lab.context
    context.set_alpn_protocols(["h2"])
    engine = h2.connection.H2Connection(
        h2.config.H2Configuration(validate_outbound_headers=False, normalize_outbound_headers=False)
    )
    with context.wrap_socket(connect(lab), server_hostname=HOST) as made:
        engine.initiate_connection()
        engine.send_headers(1, headers, end_stream=False)
        engine.send_data(1, PROMPT, end_stream=True)
        made.sendall(engine.data_to_send())
        while data := made.recv(65536):
            for event in engine.receive_data(data):
                if isinstance(event, h2.events.ResponseReceived):
                    return int(dict(event.headers or [])[b":status"])
                if isinstance(event, h2.events.StreamReset | h2.events.ConnectionTerminated):
                    return None
            made.sendall(engine.data_to_send())
    return None


@pytest.mark.parametrize(
    ("authority", "extra"),
    [
        ("intranet.example", []),
        (HOST, [("host", "intranet.example")]),
        (HOST, [("transfer-encoding", "chunked")]),
        (HOST, [("x-a", "a" * 70_000)]),
        (HOST, [("connection", "keep-alive")]),
    ],
    ids=["authority", "host", "transfer-encoding", "large", "connection"],
)
def test_http2_requests_whose_form_is_wrong(lab: Lab, authority: str, extra: list[tuple[str, str]]) -> None:
    """HTTP/2 has its own ways to name two hosts or to smuggle; none gets through."""
    headers = [(":method", "POST"), (":scheme", "https"), (":authority", authority), (":path", CHAT)]
    status = h2_request(lab, [*headers, ("content-type", "application/json"), *extra])
    assert status is None or status >= 400
    assert_nothing_sent(lab)


@pytest.mark.parametrize(
    "message",
    [
        f'{{"event":"send","content":"{MARK}"',
        f'{{"event":"send","event":"{MARK}"}}',
        f'["{MARK}"]',
        MARK.encode(),
        json.dumps({"event": "send", "content": [{"type": "text", "text": MARK + "x" * 5_000_000}]}),
        json.dumps(
            {"event": "send", "content": [{"type": "hologram", "data": [MARK + BSN.decode(), {"a": 1}], "text": 7}]}
        ),
    ],
    ids=["cut off", "duplicate key", "another shape", "binary", "5 MB", "unknown part"],
)
def test_websocket_messages_that_can_t_be_read(lab: Lab, message: str | bytes) -> None:
    """A message that can't be read isn't sent; the socket answers or closes."""
    uri = "wss://copilot.microsoft.com/c/api/chat?api-version=2"
    with websockets.sync.client.connect(uri, ssl=lab.context, proxy=lab.node.proxy_url, compression="deflate") as made:
        assert made.protocol.extensions == []  # compression would let a message grow unseen
        try:
            made.send(message)
            for _ in range(5):
                made.recv(timeout=3)
        except (websockets.exceptions.ConnectionClosed, TimeoutError):
            pass
    assert_nothing_sent(lab)


def test_the_node_still_works(lab: Lab) -> None:
    """After all of the above, in whatever order, a good prompt is answered."""
    assert b" 200 " in talk(lab, post(PROMPT)).split(b"\r\n")[0]
