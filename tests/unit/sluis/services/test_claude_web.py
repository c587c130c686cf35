"""Claude on the web: what is read, what is rewritten, how answers are restored and refusals shown."""

import json

import pytest

from sluis import reasons
from sluis.model import ReplyHead, Request, Restoration, UnreadableBody
from sluis.services import find
from sluis.services.claude_web import SERVICE
from sluis.services.contract import Endpoint
from support.web_requests import (
    NAME,
    NOTICE,
    PLACEHOLDER,
    RESTORATION,
    events,
    fixture,
    header,
    refusal,
    request,
    stream,
)

ORGANIZATION = "claude.ai/api/organizations/9a2b3c4d-9999-4c1e-9d3a-000000000009"
CHAT = f"{ORGANIZATION}/chat_conversations/c0ffee00-1111-4c1e-9d3a-000000000001"
COMPLETION = f"{CHAT}/completion"
UPLOAD = f"{ORGANIZATION}/conversations/c0ffee00-1111-4c1e-9d3a-000000000001/wiggle/upload-file"
FORM = "multipart/form-data; boundary=----WebKitFormBoundaryInvented1"
EVENT_STREAM = ReplyHead(200, (("content-type", "text/event-stream; charset=utf-8"),))


def endpoint(asked: Request) -> Endpoint:
    found = find(asked)
    assert found is not None
    assert found[0] is SERVICE
    return found[1]


@pytest.mark.parametrize(
    ("method", "url", "name", "kind"),
    [
        ("POST", COMPLETION, "completion", "prompt"),
        ("POST", f"{CHAT}/retry_completion", "completion", "prompt"),
        ("POST", f"{CHAT}/title", "title", "title"),
        ("POST", f"{CHAT}/chat_message_warning", "warning", "draft"),
        ("POST", f"{CHAT}/tool_result", "side", "prompt"),
        ("POST", f"{CHAT}/chat_feedback", "side", "prompt"),
        ("POST", f"{ORGANIZATION}/chat_conversations", "conversation", "title"),
        ("PUT", CHAT, "conversation", "title"),
        ("POST", f"{ORGANIZATION}/projects/p1/docs", "project", "settings"),
        ("POST", f"{ORGANIZATION}/memory/controls", "settings", "settings"),
        ("POST", UPLOAD, "upload", "upload"),
        ("POST", f"{ORGANIZATION}/convert_document", "upload", "upload"),
        ("POST", "claude.ai/api/9a2b3c4d-9999-4c1e-9d3a-000000000009/upload", "upload", "upload"),
        ("POST", f"{ORGANIZATION}/files/prepare-upload", "prepare-upload", "upload"),
        ("POST", "claude.ai/api/append_message", "append-message", "prompt"),
        ("POST", "claude.ai/v1/sessions/s1/events", "session", "prompt"),
        ("GET", CHAT, "history", "other"),
        ("GET", "claude.ai/new?q=hallo", "page", "prompt"),
    ],
)
def test_endpoints(method: str, url: str, name: str, kind: str) -> None:
    """Each call that the sources describe has its endpoint."""
    found = endpoint(request(url, method=method))
    assert (found.name, found.kind) == (name, kind)


def test_unknown_calls_are_left_to_the_generic_reader() -> None:
    """A call that no source describes as free of text has no endpoint here."""
    assert find(request("claude.ai/api/event_logging/batch")) is None


def test_completion_is_read_wholly() -> None:
    """Prompt, attached texts with their names, styles, connector files and the page's tools are parts."""
    asked = request(COMPLETION, fixture("claude_web", "completion.json"))
    prompt = endpoint(asked).extract(asked)
    assert [(part.text, part.role) for part in prompt.parts] == [
        ("Vat het dossier van Jan de Vries samen.", "user"),
        ("Kantoorstijl", "unknown"),
        ("Schrijf zoals Els de Vries.", "system"),
        ("Je werkt voor Bakker Advies.", "system"),
        ("web_search", "definition"),
        ("artifacts", "definition"),
        ("Made by Jane Doe at Example Corp", "definition"),
        ("Jan de Vries, geboren op 1 mei 1980.", "file"),
        ("intake Jan.txt", "user"),
        ("txt", "unknown"),
        ("gdrive", "file"),
        ("doc-1", "file"),
        ("Notulen met Els.", "file"),
        ("Dossier Jan", "user"),
    ]
    assert prompt.account == "9a2b3c4d-9999-4c1e-9d3a-000000000009"
    assert prompt.conversation_id == "c0ffee00-1111-4c1e-9d3a-000000000001"
    assert prompt.model == "claude-sonnet-5"


def test_replace_changes_the_parts_alone() -> None:
    """The rewritten body differs from the original in the parts' texts and in nothing else."""
    raw = fixture("claude_web", "completion.json")
    asked = request(COMPLETION, raw)
    found = endpoint(asked)
    assert found.replace is not None
    prompt = found.extract(asked)
    new = [part.text.replace("Jan de Vries", PLACEHOLDER) for part in prompt.parts]
    assert json.loads(found.replace(asked, prompt, new)) == json.loads(
        raw.decode().replace("Jan de Vries", PLACEHOLDER)
    )


def test_title_is_a_prompt() -> None:
    """The call for a title repeats the first message."""
    asked = request(f"{CHAT}/title", fixture("claude_web", "title.json"))
    texts = [part.text for part in endpoint(asked).extract(asked).parts]
    assert texts == ["Message 1:\n\nVat het dossier van Jan de Vries samen.", "Brief aan Els"]


@pytest.mark.parametrize(
    "body",
    [{}, {"prompt": ["Jan"]}, {"prompt": "x", "attachments": "Jan"}, {"prompt": "x", "attachments": ["Jan"]}, ["Jan"]],
)
def test_unknown_shape(body: object) -> None:
    """A known path with another shape is refused as drift."""
    asked = request(COMPLETION, body)
    with pytest.raises(UnreadableBody) as error:
        endpoint(asked).extract(asked)
    assert error.value.reason == reasons.SHAPE_UNKNOWN


def test_retry_may_come_without_a_prompt() -> None:
    """A retry repeats a turn that the service keeps."""
    asked = request(f"{CHAT}/retry_completion", {"timezone": "Europe/Amsterdam"})
    assert endpoint(asked).extract(asked).parts == ()


def test_upload_is_read_with_names_and_fields() -> None:
    """A file is an attachment; its name and the form's other texts are parts."""
    asked = request(UPLOAD, fixture("claude_web", "upload.bin"), media_type=FORM)
    prompt = endpoint(asked).extract(asked)
    assert [part.text for part in prompt.parts] == ["salaris Jan de Vries.pdf", "voor Els de Vries"]
    assert [file.media_type for file in prompt.attachments] == ["application/pdf"]
    assert prompt.attachments[0].content.startswith(b"%PDF-1.7")
    assert prompt.account == "9a2b3c4d-9999-4c1e-9d3a-000000000009"


def test_upload_keeps_everything_but_the_changed_texts() -> None:
    """A new name leaves the file and the other fields byte for byte."""
    raw = fixture("claude_web", "upload.bin")
    asked = request(UPLOAD, raw, media_type=FORM)
    found = endpoint(asked)
    assert found.replace is not None
    prompt = found.extract(asked)
    new = [part.text.replace("Jan de Vries", "X") for part in prompt.parts]
    assert found.replace(asked, prompt, new) == raw.replace(b"Jan de Vries", b"X")


def test_a_text_file_can_be_changed() -> None:
    """A CSV is a text of its own, and goes out with its values replaced."""
    raw = fixture("claude_web", "upload.bin")
    raw = raw.replace(b"application/pdf", b"text/csv").replace(
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\ninvented\n%%EOF", b"naam\nJan"
    )
    asked = request(UPLOAD, raw, media_type=FORM)
    found = endpoint(asked)
    assert found.replace is not None
    prompt = found.extract(asked)
    assert prompt.attachments == ()
    new = [part.text.replace("naam\nJan", "naam\nX") for part in prompt.parts]
    assert found.replace(asked, prompt, new) == raw.replace(b"naam\nJan", b"naam\nX")


def restored(restoration: Restoration) -> list[tuple[str, object]]:
    asked = request(COMPLETION)
    restore = endpoint(asked).restore
    assert restore is not None
    return events(stream(restore(asked, EVENT_STREAM, restoration), fixture("claude_web", "answer.sse")))


def blocks(out: list[tuple[str, object]]) -> dict[int, str]:
    texts: dict[int, str] = {}
    for name, data in out:
        if name == "content_block_delta":
            assert isinstance(data, dict)
            delta = data["delta"]
            piece = delta.get("text") or delta.get("thinking") or delta.get("partial_json") or ""
            texts[data["index"]] = texts.get(data["index"], "") + piece
    return texts


def test_answer_is_restored() -> None:
    """Text, thoughts and the arguments of tools get their values back, split as they may be."""
    texts = blocks(restored(RESTORATION))
    assert texts[0] == f"Het gaat om {NAME}."
    assert texts[1] == f"Dossier van {NAME}: compleet [{NAME}"
    assert json.loads(texts[2]) == {"title": f"Brief {NAME}"}


def test_tail_comes_before_its_block_stops() -> None:
    """What is held back goes out as a delta of the block it belongs to."""
    kinds = [(name, data.get("index")) for name, data in restored(RESTORATION) if isinstance(data, dict)]
    for index in (0, 1, 2):
        last = max(place for place, kind in enumerate(kinds) if kind == ("content_block_delta", index))
        assert kinds.index(("content_block_stop", index)) > last


def test_notice_stands_before_the_text() -> None:
    """The notice comes once, in front of the first text, not of the thoughts."""
    texts = blocks(restored(NOTICE))
    assert texts[1].startswith(f"{NOTICE.notice}\n\nDossier van {NAME}")
    assert NOTICE.notice not in texts[0]


@pytest.mark.parametrize("value", ["1e999", "[" * 5_000 + "]" * 5_000, "NaN"])
def test_strange_events_do_not_break_the_answer(value: str) -> None:
    """An event that can't be rewritten passes as it is, and what follows is still restored."""
    asked = request(COMPLETION)
    restore = endpoint(asked).restore
    assert restore is not None
    strange = f'data: {{"type":"x","text":"{PLACEHOLDER}","value":{value}}}\n\n'.encode()
    after = f'data: {{"type":"x","text":"{PLACEHOLDER}"}}\n\n'.encode()
    out = stream(restore(asked, EVENT_STREAM, RESTORATION), strange + after)
    assert out.startswith(strange)
    assert json.dumps(NAME).encode() in out[len(strange) :]


def test_older_answers_are_restored() -> None:
    """`completion` events of the older format are restored too."""
    asked = request("claude.ai/api/append_message")
    restore = endpoint(asked).restore
    assert restore is not None
    pieces = ("Aan [PERSOON", "_K3X9QF2M]", " [")
    body = "".join(
        f"event: completion\r\ndata: {json.dumps({'type': 'completion', 'completion': piece})}\r\n\r\n"
        for piece in pieces
    )
    out = events(stream(restore(asked, EVENT_STREAM, RESTORATION), body.encode()))
    texts = [data["completion"] for _, data in out if isinstance(data, dict)]
    assert "".join(texts) == f"Aan {NAME} ["


def test_loaded_conversation_is_restored() -> None:
    """A conversation that the page loads again shows the originals."""
    asked = request(CHAT, method="GET")
    restore = endpoint(asked).restore
    assert restore is not None
    head = ReplyHead(200, (("content-type", "application/json"),))
    body = json.dumps({"chat_messages": [{"content": [{"text": PLACEHOLDER}]}]}).encode()
    out = json.loads(stream(restore(asked, head, RESTORATION), body))
    assert out["chat_messages"][0]["content"][0]["text"] == NAME


def test_refusal_reads_as_an_answer() -> None:
    """A complete event sequence with one text block, readable from the page's origin, the same each time."""
    asked = request(COMPLETION, b"{")
    reply = endpoint(asked).refuse(asked, refusal())
    assert reply.status == 200
    assert header(reply, "content-type") == "text/event-stream; charset=utf-8"
    assert header(reply, "access-control-allow-origin") == "https://claude.ai"
    assert [name for name, _ in events(reply.body)] == [
        "message_start",
        "content_block_start",
        "content_block_delta",
        "content_block_stop",
        "message_delta",
        "message_stop",
    ]
    assert blocks(events(reply.body)) == {0: refusal().message}
    assert reply == endpoint(asked).refuse(asked, refusal())


@pytest.mark.parametrize("url", [UPLOAD, f"{CHAT}/title", f"{ORGANIZATION}/projects"])
def test_refusal_of_other_calls_is_the_services_error(url: str) -> None:
    """Uploads and side calls get the error shape that the page shows as a toast."""
    asked = request(url, {}, origin="https://claude.ai")
    reply = endpoint(asked).refuse(asked, refusal())
    body = json.loads(reply.body)
    assert reply.status == 403
    assert (body["type"], body["error"]["message"]) == ("error", refusal().message)
    assert header(reply, "access-control-allow-origin") == "https://claude.ai"
