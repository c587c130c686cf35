"""Whatever a hook does, nothing goes up unread: every hook x every fault x HTTP/1, HTTP/2 and WebSocket."""

import itertools
import json
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
import websockets.exceptions
import websockets.sync.client

from support import faulty
from support.lab import Lab

DEADLINE_S = 1.0
PATIENCE_S = 20.0  # far beyond deadline + 1 s: a client that waits this long was forgotten
BEFORE_FORWARDING = frozenset(faulty.HOOKS) - {"responseheaders", "response", "websocket_message"}
ANSWERED_IN_FORMAT = frozenset({"requestheaders", "request", "tls_clienthello", "tls_start_client"})
UNREACHED = frozenset({"server_connect", "server_connected", "tls_start_server"})
NUMBERS = itertools.count()


class FaultyLab(Lab):
    """A lab whose node misbehaves as `fault` says."""

    def __init__(self, folder: Path) -> None:
        self.fault = folder / "fault"
        self.fault.write_text("")
        tests, path = str(Path(faulty.__file__).parent.parent), filter(None, [os.environ.get("PYTHONPATH")])
        super().__init__(
            folder,
            prefix=[sys.executable, str(Path(faulty.__file__))],
            environment={faulty.VARIABLE: str(self.fault), "PYTHONPATH": os.pathsep.join([tests, *path])},
            proxy={"deadline_s": DEADLINE_S},
            detectors={"processes": 1, "deadline_s": 0.9},
        )

    def set(self, hook: str = "", fault: str = "") -> None:
        self.fault.write_text(f"{hook} {fault}".strip())


@pytest.fixture(scope="module")
def faulty_lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FaultyLab]:
    folder = tmp_path_factory.mktemp("boundary")
    lab = FaultyLab(folder)
    try:
        lab.start()
        yield lab
    finally:
        lab.stop()


def cases() -> list[tuple[str, str, str]]:
    """(protocol, hook, fault), without WebSocket messages where there are none."""
    return [
        (protocol, hook, fault)
        for protocol in ("http1", "http2", "websocket")
        for hook in faulty.HOOKS
        for fault in faulty.FAULTS
        if protocol == "websocket" or hook != "websocket_message"
    ]


@pytest.mark.parametrize(("protocol", "hook", "fault"), cases())
def test_nothing_goes_up_unread(faulty_lab: FaultyLab, protocol: str, hook: str, fault: str) -> None:
    """0 forwarded, answered in the client's format, recorded, and the next request is served as ever."""
    lab = faulty_lab
    number = next(NUMBERS)
    word, value = f"BOUNDARY{number}X", f"persoon{number}@voorbeeld.nl"
    before = {record["record_id"] for record in lab.records()}
    lab.service.journal.clear()
    lab.set(hook, fault)
    started = time.monotonic()
    try:
        outcome = talk(lab, protocol, f"{word}: mail {value} over de borrel.")
    finally:
        lab.set()
    took_s = time.monotonic() - started
    seen = lab.service.journal.bytes_seen().decode("utf-8", "replace")
    assert value not in seen
    if hook in BEFORE_FORWARDING or hook == "websocket_message":
        assert word not in seen
        assert "BOUNDARY" not in json.dumps(outcome), "an answer of the service came through"
    assert took_s < PATIENCE_S
    if protocol != "websocket" and hook in ANSWERED_IN_FORMAT | UNREACHED:
        assert outcome["status"] in {403, 502}
        assert outcome["body"]["error"]["message"]
        assert outcome["body"]["error"]["type"] == "sluis_blocked"
    if protocol == "websocket" and hook == "websocket_message":
        assert any("Ref." in frame for frame in outcome["frames"])
    new = [record for record in settled(lab, before) if record["record_id"] not in before]
    assert new, "not recorded"
    if hook in BEFORE_FORWARDING - UNREACHED:
        assert {record["forwarded"] for record in new} == {"none"}
        assert {record["decision"] for record in new} == {"block"}


def test_the_same_requests_go_through_without_a_fault(faulty_lab: FaultyLab) -> None:
    """The other side of the test above: without a fault, each protocol reaches the service, redacted."""
    lab = faulty_lab
    for protocol in ("http1", "http2", "websocket"):
        lab.service.journal.clear()
        outcome = talk(lab, protocol, "WELL: mail iemand@voorbeeld.nl over de borrel.")
        seen = lab.service.journal.bytes_seen().decode("utf-8", "replace")
        assert "WELL" in seen
        assert "iemand@" not in seen
        assert "iemand@voorbeeld.nl" in json.dumps(outcome)


def settled(lab: Lab, before: set[str]) -> list[dict[str, Any]]:
    """The records, once there is a new one."""
    end = time.monotonic() + 5
    while True:
        records = lab.records()
        if len(records) > len(before) or time.monotonic() > end:
            return records
        time.sleep(0.05)


def talk(lab: Lab, protocol: str, text: str) -> dict[str, Any]:
    """Send a prompt on a connection of its own; what came back, errors included."""
    if protocol == "websocket":
        return talk_socket(lab, text)
    body = {"model": "m", "messages": [{"role": "user", "content": text}]}
    try:
        with lab.http(http1=protocol == "http1", http2=protocol == "http2") as http:
            http.timeout = httpx2.Timeout(PATIENCE_S)
            answer = http.post("https://api.openai.com/v1/chat/completions", json=body)
    except httpx2.HTTPError as error:
        return {"failed": type(error).__name__}
    assert answer.http_version == ("HTTP/2" if protocol == "http2" else "HTTP/1.1")
    try:
        return {"status": answer.status_code, "body": answer.json()}
    except ValueError:
        return {"status": answer.status_code, "body": answer.text}


def talk_socket(lab: Lab, text: str) -> dict[str, Any]:
    frames: list[str] = []
    send = {"event": "send", "conversationId": "c1", "content": [{"type": "text", "text": text}], "mode": "smart"}
    try:
        with websockets.sync.client.connect(
            "wss://copilot.microsoft.com/c/api/chat?api-version=2",
            ssl=lab.context,
            proxy=lab.node.proxy_url,
            open_timeout=PATIENCE_S,
            close_timeout=1,
        ) as socket:
            socket.send(json.dumps(send))
            while not any('"done"' in frame for frame in frames):
                frames.append(str(socket.recv(timeout=PATIENCE_S / 4)))
    except websockets.exceptions.InvalidStatus as error:
        return {"status": error.response.status_code, "frames": frames}
    except (websockets.exceptions.WebSocketException, OSError, TimeoutError, EOFError) as error:
        return {"failed": type(error).__name__, "frames": frames}
    return {"frames": frames}
