"""Planted values are looked for in everything that a node writes, says and leaves behind."""

import base64
import json
import os
import signal
from collections.abc import Iterator
from typing import Final

import httpx2
import psutil
import pytest

from support.lab import Lab

CANARIES: Final = {
    "name": "Zwaantje Quispelaar",
    "e-mail": "z.quispelaar@kanarie.example",
    "phone": "06-87654321",
    "IBAN": "NL91ABNA0417164300",
    "BSN": "123456782",
    "key": "AKIAIOSFODNN7CANARY8",
    "client": "Bakkerij Molenaar",
    "file name": "kanarie-personeelslijst",
    "authorization": "tok-canary-5e1f0a77",
    "query": "kanariequery",
    "words": "grasgroene zeppelin",
}
CLAUDE: Final = "https://claude.ai/api/organizations/o1"


@pytest.fixture(scope="module")
def used_lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Lab, str]]:
    """A lab of its own that every canary went through, by every verdict and fault; and all answers that refuse."""
    lab = Lab(tmp_path_factory.mktemp("canaries")).start()
    try:
        yield lab, send_all(lab)
    finally:
        lab.stop()


def send_all(lab: Lab) -> str:
    """Allowed, redacted, blocked and unreadable requests, and a detector that dies while it reads."""
    prompts = [
        f"Schrijf over een {CANARIES['words']}.",
        f"Mail {CANARIES['name']} op {CANARIES['e-mail']}, bel {CANARIES['phone']}, IBAN {CANARIES['IBAN']}.",
        f"{CANARIES['name']} heeft BSN {CANARIES['BSN']}.",
        f"Mijn sleutel is {CANARIES['key']}, wat nu?",
        f"Vat de offerte van {CANARIES['client']} over een {CANARIES['words']} samen.",
    ]
    url = f"https://api.openai.com/v1/chat/completions?trace={CANARIES['query']}"
    headers = {"authorization": f"Bearer {CANARIES['authorization']}"}
    refusals = []
    with lab.http(headers=headers) as http:

        def send(**body: object) -> httpx2.Response:
            answer = http.post(url, **body)  # type: ignore[arg-type]
            if answer.status_code != 200:
                refusals.append(answer.text)
            return answer

        for text in prompts:
            for stream in (False, True):
                send(json={"model": "m", "stream": stream, "messages": [{"role": "user", "content": text}]})
        broken = json.dumps({"messages": [{"content": prompts[1]}]}, ensure_ascii=False)
        for content in (broken[:-3], broken.replace("content", "messages"), "{" * 500 + broken):
            send(content=content.encode(), headers={"content-type": "application/json"})
        send(content=b"\x1f\x8b" + prompts[1].encode(), headers={"content-encoding": "gzip"})
        for kind in ("text/csv", "application/pdf", "application/zip"):
            file = (f"{CANARIES['file name']}.csv", "\n".join(prompts), kind)
            refusals.append(http.post(f"{CLAUDE}/conversations/c1/wiggle/upload-file", files={"file": file}).text)
        kill_a_detector(lab)
        send(json={"model": "m", "messages": [{"role": "user", "content": prompts[1] * 40}]})
    return "\n".join(refusals)


def kill_a_detector(lab: Lab) -> None:
    """SIGABRT to every process that has no port: detectors. What a crash leaves behind is looked through too."""
    assert lab.node.process is not None
    for process in psutil.Process(lab.node.process.pid).children(recursive=True):
        if not process.net_connections("tcp"):
            os.kill(process.pid, signal.SIGABRT)


def spellings(value: str) -> list[bytes]:
    """A value as it may stand in a file: as it is, in JSON, in lower case, without spaces, in base64, in UTF-16."""
    plain = value.encode()
    spaced = value.replace(" ", "").replace("-", "")
    found = {plain, json.dumps(value)[1:-1].encode(), value.lower().encode(), spaced.encode(), spaced.lower().encode()}
    aligned = {base64.b64encode(b"x" * shift + plain)[4:-4] for shift in range(3)}
    return [*found, *(piece for piece in aligned if len(piece) > 8), value.encode("utf-16-le")]


@pytest.mark.parametrize("kind", CANARIES)
def test_no_file_holds_a_value(used_lab: tuple[Lab, str], kind: str) -> None:
    """No log, database, temporary file or crash dump of the node holds a planted value in any spelling."""
    lab, _ = used_lab
    wanted = spellings(CANARIES[kind])
    held = [path.name for path, content in lab.written() if any(spelling in content for spelling in wanted)]
    assert held == []


@pytest.mark.parametrize("kind", CANARIES)
def test_no_answer_or_metric_repeats_a_value(used_lab: tuple[Lab, str], kind: str) -> None:
    """No refusal, metric or health answer repeats a planted value."""
    lab, refusals = used_lab
    said = refusals + "".join(lab.node.management(path)[1] for path in ("/metrics", "/readyz", "/healthz"))
    assert CANARIES[kind].lower() not in said.lower()


def test_the_search_finds_what_is_there(used_lab: tuple[Lab, str]) -> None:
    """The look through the files would see a value: it sees record ids, in the log and in the database."""
    lab, refusals = used_lab
    reference = lab.records()[0]["record_id"].encode()
    names = {path.name for path, content in lab.written() if reference in content}
    assert "node.log" in names
    assert names & {"records.db", "records.db-wal"}
    assert refusals.count("Ref.") >= 6
    assert CANARIES["words"].encode() in lab.service.journal.bytes_seen()
