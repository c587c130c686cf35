"""The pages' own calls through the real proxy: drafts, packed bodies, framed answers, WebSockets and files."""

import asyncio
import gzip
import io
import json
import ssl
import zipfile
from typing import Any

import docx
import pytest
from websockets.asyncio.client import connect

from support.lab import Lab

NAME = "Pieter de Vries"
PROMPT = f"Maak een vriendelijke herinnering voor {NAME}, Lindelaan 12, 3511 AB Utrecht."
BSN_PROMPT = "Medewerker met BSN 1234 56 782 wil verlof, wat mag?"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
CLAUDE = "https://claude.ai/api/organizations/00000000-0000-4000-8000-0000000000aa"
CHATGPT = "https://chatgpt.com/backend-api"
GEMINI = "https://gemini.google.com/_/BardChatUi/data/assistant.lamda.BardFrontendService/StreamGenerate"


def assert_redacted(lab: Lab) -> None:
    """No name or address of the prompt reached the AI service, and a placeholder did."""
    seen = lab.service.journal.bytes_seen().decode()
    assert not [value for value in (NAME, "Pieter", "Vries", "Lindelaan", "3511") if value in seen]
    assert "PERSOON_" in seen


def conversation(text: str) -> dict[str, Any]:
    message = {"id": "u1", "author": {"role": "user"}, "content": {"content_type": "text", "parts": [text]}}
    return {"action": "next", "model": "auto", "parent_message_id": "root", "messages": [message]}


def test_chatgpt_drafts_are_redacted_too(lab: Lab) -> None:
    """What leaves while a person types is a prompt: its names don't leave, and suggestions come back with them."""
    with lab.http() as http:
        completed = http.post(
            f"{CHATGPT}/conversation/experimental/generate_autocompletions", json={"input_text": PROMPT}
        )
        prepared = http.post(
            f"{CHATGPT}/f/conversation/prepare",
            json={
                "client_prepare_source": "composer_editor_state",
                "partial_query": {"author": {"role": "user"}, "content": {"content_type": "text", "parts": [PROMPT]}},
            },
        )
    assert PROMPT in completed.json()["completions"][0]
    assert prepared.status_code == 200
    assert len(lab.received()) == 2
    assert_redacted(lab)


def test_chatgpt_drafts_with_forbidden_data_stay(lab: Lab) -> None:
    """A draft that the policy forbids is not sent, and the page gets an answer that it can go on with."""
    with lab.http() as http:
        completed = http.post(
            f"{CHATGPT}/conversation/experimental/generate_autocompletions", json={"input_text": BSN_PROMPT}
        )
    assert "1234" not in completed.text
    assert lab.received() == ()
    assert lab.newest_record()["decision"] == "block"


def test_chatgpt_refuses_in_a_bubble(lab: Lab) -> None:
    """A refusal is a complete stream of the page's own format with status 200."""
    with lab.http() as http:
        answer = http.post(f"{CHATGPT}/f/conversation", json=conversation(BSN_PROMPT))
    assert (answer.status_code, answer.headers["content-type"].partition(";")[0]) == (200, "text/event-stream")
    assert "Niet verzonden" in answer.text
    assert answer.text.rstrip().endswith("[DONE]")
    assert lab.received() == ()


def test_chatgpt_loads_a_conversation_again(lab: Lab) -> None:
    """A conversation that is loaded again shows the names that were replaced when it was held."""
    with lab.http() as http:
        answer = http.post(f"{CHATGPT}/f/conversation", json=conversation(PROMPT))
        assert answer.status_code == 200
        assert_redacted(lab)
        found = next(line for line in answer.text.splitlines() if '"conversation_id"' in line)
        again = http.get(f"{CHATGPT}/conversation/{json.loads(found[5:])['v']['conversation_id']}")
    assert NAME in again.text


@pytest.mark.parametrize("is_packed", [True, False])
def test_claude_bodies_may_be_packed_unannounced(lab: Lab, is_packed: bool) -> None:
    """A completion is read and redacted whether or not the page packed it; pasted texts are read too."""
    body = json.dumps(
        {
            "prompt": PROMPT,
            "attachments": [{"file_name": "n.txt", "extracted_content": f"Verslag over {NAME}."}],
            "parent_message_uuid": "00000000-0000-4000-8000-000000000000",
        },
        ensure_ascii=False,
    ).encode()
    with lab.http() as http:
        answer = http.post(
            f"{CLAUDE}/chat_conversations/c1/completion",
            content=gzip.compress(body) if is_packed else body,
            headers={"content-type": "application/json", "accept": "text/event-stream"},
        )
    events = [json.loads(line[5:]) for line in answer.text.splitlines() if line.startswith("data:")]
    text = "".join(event["delta"]["text"] for event in events if event["type"] == "content_block_delta")
    assert PROMPT in text
    assert f"Verslag over {NAME}." in text
    seen = (
        gzip.decompress(lab.received()[0].body) if lab.received()[0].body[:2] == b"\x1f\x8b" else lab.received()[0].body
    )
    assert NAME.encode() not in seen
    assert b"PERSOON_" in seen


@pytest.mark.parametrize(
    ("content", "status", "count"), [("artikel,aantal\nstoel,4\n", 200, 1), ("naam,bsn\nNiemand,123456782\n", 403, 0)]
)
def test_claude_uploads_are_read(lab: Lab, content: str, status: int, count: int) -> None:
    """A harmless file is uploaded; one with citizen service numbers is not."""
    with lab.http() as http:
        answer = http.post(
            f"{CLAUDE}/conversations/c1/wiggle/upload-file", files={"file": ("lijst.csv", content, "text/csv")}
        )
    assert answer.status_code == status
    assert len(lab.received()) == count
    assert "lijst.csv" not in json.dumps(lab.newest_record())


def test_a_drawing_that_nobody_could_look_at_waits_for_approval(lab: Lab) -> None:
    """A Word file goes up; with a drawing in it that no program reads, it is held, and the record says why."""
    plain, drawn = io.BytesIO(), io.BytesIO()
    document = docx.Document()
    document.add_paragraph("De stoelen zijn geleverd.")
    document.save(plain)
    with zipfile.ZipFile(plain) as given, zipfile.ZipFile(drawn, "w") as archive:
        for name in given.namelist():
            archive.writestr(name, given.read(name))
        archive.writestr("word/media/image1.emf", bytes(2000))
    with lab.http() as http:
        for content, status in ((plain.getvalue(), 200), (drawn.getvalue(), 403)):
            answer = http.post(
                f"{CLAUDE}/conversations/c1/wiggle/upload-file", files={"file": ("verslag.docx", content, WORD)}
            )
            assert answer.status_code == status
    assert len(lab.received()) == 1
    record = lab.newest_record()
    assert (record["decision"], record["decision_reason"]) == ("hold", ["picture-unread"])
    assert [file["inspected"] for file in record["files"]] == ["not the pictures"]


def test_gemini_frames_keep_their_lengths(lab: Lab) -> None:
    """A Gemini answer is restored in every cumulative frame, and each frame's length is right again."""
    inner = json.dumps([[PROMPT, 0, None, None], ["nl"], ["c_1", "r_1", "rc_1"]], ensure_ascii=False)
    with lab.http() as http:
        answer = http.post(
            f"{GEMINI}?bl=b&rt=c", data={"f.req": json.dumps([None, inner], ensure_ascii=False), "at": "AB:1"}
        )
    assert_redacted(lab)
    head, rest = answer.text.split("\n\n", 1)
    assert head == ")]}'"
    texts = []
    while rest:
        digits, _, _ = rest.partition("\n")
        units = rest.encode("utf-16-le")
        end = 2 * (len(digits) + int(digits))
        frame = json.loads(units[2 * len(digits) : end].decode("utf-16-le"))
        rest = units[end:].decode("utf-16-le")
        if frame[0][0] == "wrb.fr":
            texts.append(json.loads(frame[0][2])[4][0][1][0])
    assert PROMPT in texts[-1]


async def talk(lab: Lab, text: str) -> list[dict[str, Any]]:
    """One turn over Copilot's WebSocket; the frames until `done` or the end."""
    context = ssl.create_default_context(cafile=str(lab.node.ca))
    url = "wss://copilot.microsoft.com/c/api/chat?api-version=2&clientSessionId=s1"
    frames: list[dict[str, Any]] = []
    async with connect(url, proxy=lab.node.proxy_url, ssl=context, open_timeout=30) as socket:
        prompt = {"event": "send", "conversationId": "c1", "content": [{"type": "text", "text": text}], "mode": "smart"}
        await socket.send(json.dumps(prompt, ensure_ascii=False))
        async with asyncio.timeout(30):
            async for message in socket:
                frames.append(json.loads(message))
                if frames[-1]["event"] == "done":
                    break
    return frames


def test_copilot_prompts_are_redacted_in_the_socket(lab: Lab) -> None:
    """A prompt goes up the WebSocket redacted, and the answer's deltas come down with the names."""
    frames = asyncio.run(talk(lab, PROMPT))
    assert PROMPT in "".join(frame["text"] for frame in frames if frame["event"] == "appendText")
    assert_redacted(lab)


def test_copilot_refuses_in_the_socket(lab: Lab) -> None:
    """A forbidden prompt does not go up; frames that read as an answer say why."""
    frames = asyncio.run(talk(lab, BSN_PROMPT))
    assert "Niet verzonden" in "".join(frame.get("text", "") for frame in frames)
    assert [entry for entry in lab.received() if entry.method == "MESSAGE"] == []
    assert lab.newest_record()["decision"] == "block"
