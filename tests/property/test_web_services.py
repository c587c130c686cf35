"""Properties of all web chats: splits of streams, bodies of any shape, rewriting that keeps the meaning."""

import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sluis.model import Prompt, ReplyHead, Request, Restoration, UnreadableBody
from sluis.services import find
from sluis.services._chatgpt_handoff import HandoffRestorer
from sluis.services.contract import Endpoint
from sluis.services.copilot_web import Restorer
from sluis.services.generic import GENERIC
from sluis.wire import google
from support.chatgpt_page import shown
from support.web_requests import NAME, NOTICE, PLACEHOLDER, cut, fixture, refusal, request, stream

EVENT_STREAM = ReplyHead(200, (("content-type", "text/event-stream"),))
JSON = ReplyHead(200, (("content-type", "application/json"),))
FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data; boundary=----WebKitFormBoundaryInvented1"
CLAUDE = "claude.ai/api/organizations/o1/chat_conversations/c1/completion"
CHATGPT = "chatgpt.com/backend-api/f/conversation"
GEMINI = "gemini.google.com/_/BardChatUi/data/assistant.lamda.BardFrontendService/StreamGenerate"
BATCH = "gemini.google.com/_/BardChatUi/data/batchexecute"
UPLOAD = "claude.ai/api/organizations/o1/conversations/c1/wiggle/upload-file"
few = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])

ENDPOINTS = [
    ("POST", CHATGPT, "application/json"),
    ("POST", f"{CHATGPT}/prepare", "application/json"),
    ("POST", "chatgpt.com/backend-api/conversation/experimental/generate_autocompletions", "application/json"),
    ("POST", "chatgpt.com/backend-api/files", "application/json"),
    ("PUT", "files.oaiusercontent.com/f", "application/pdf"),
    ("GET", "chatgpt.com/?q=%ff&%00", "text/plain"),
    ("POST", CLAUDE, "application/json"),
    ("POST", UPLOAD, MULTIPART),
    ("POST", "claude.ai/api/organizations/o1/projects/p1/docs", "application/json"),
    ("POST", GEMINI, FORM),
    ("POST", BATCH, FORM),
    ("POST", "push.clients6.google.com/upload/", "text/plain"),
    ("POST", "copilot.microsoft.com/c/api/attachments", "image/png"),
    ("POST", "copilot.microsoft.com/c/api/start", "application/json"),
    ("POST", "other.example.com/?x=%e9", "application/json"),
    ("POST", "other.example.com/", FORM),
    ("POST", "other.example.com/", MULTIPART),
    ("POST", "other.example.com/", "text/plain"),
]

json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)
# Pieces that come together in many ways to placeholders, halves of them, and other text.
pieces = st.lists(
    st.sampled_from(
        [PLACEHOLDER, PLACEHOLDER[:7], PLACEHOLDER[7:], "[", "]", "P", " ", "é", "😀", '"', "\\", "\n", "a"]
    ),
    max_size=12,
)


def endpoint(asked: Request) -> Endpoint:
    found = find(asked)
    return GENERIC if found is None else found[1]


def restored(text: str) -> str:
    """What a reader should see: whole placeholders replaced, with their brackets or without."""
    return text.replace(PLACEHOLDER, NAME).replace(PLACEHOLDER[1:-1], NAME)


STREAMS = [
    (CHATGPT, EVENT_STREAM, "chatgpt_web", "answer.sse"),
    (CHATGPT, EVENT_STREAM, "chatgpt_web", "answer_snapshots.sse"),
    (CHATGPT, JSON, "chatgpt_web", "conversation.json"),
    (CLAUDE, EVENT_STREAM, "claude_web", "answer.sse"),
    (GEMINI, JSON, "gemini_web", "answer.txt"),
]


@pytest.mark.parametrize(("url", "head", "service", "name"), STREAMS)
@given(places=st.lists(st.integers(0, 100_000), max_size=30))
@few
def test_any_split_of_an_answer_reads_the_same(
    url: str, head: ReplyHead, service: str, name: str, places: list[int]
) -> None:
    """The output depends on the bytes alone, not on how they arrive."""
    asked, body = request(url), fixture(service, name)
    restore = endpoint(asked).restore
    assert restore is not None
    whole = stream(restore(asked, head, NOTICE), body)
    assert stream(restore(asked, head, NOTICE), *cut(body, places)) == whole


@pytest.mark.parametrize(("url", "head", "service", "name"), STREAMS)
def test_an_answer_byte_by_byte_reads_the_same(url: str, head: ReplyHead, service: str, name: str) -> None:
    """The finest split there is."""
    asked, body = request(url), fixture(service, name)
    restore = endpoint(asked).restore
    assert restore is not None
    bytewise = stream(restore(asked, head, NOTICE), *(body[place : place + 1] for place in range(len(body))))
    assert bytewise == stream(restore(asked, head, NOTICE), body)


def edited(url: str, head: ReplyHead, body: bytes) -> bytes:
    asked = request(url)
    restore = endpoint(asked).restore
    assert restore is not None
    return stream(restore(asked, head, Restoration({PLACEHOLDER: NAME})), body)


TEXT = "/message/content/parts/0"


def _chatgpt_patches(texts: list[str], styles: list[str]) -> list[dict[str, Any]]:
    """An answer that gives a text piece by piece, each in one of the ways that the service has for it."""
    message = {"id": "a", "author": {"role": "assistant"}, "status": "in_progress", "content": {"parts": [""]}}
    data: list[dict[str, Any]] = [{"p": "", "o": "add", "v": {"message": {**message, "metadata": {}}}, "c": 0}]
    last = ""
    for text, style in zip(texts, styles, strict=False):
        append = {"p": TEXT, "o": "append", "v": text}
        other = {"p": "/message/metadata/note", "o": "replace", "v": "x"}
        if style == "short" and last == TEXT:
            data.append({"v": text})
        elif style == "list":
            data.append({"p": "", "o": "patch", "v": [append, other]})
        elif style == "bare list":
            data.append({"v": [append]})
        else:
            data += [other, append] if style == "other" else [append]
        last = "" if style == "list" else TEXT if style != "bare list" else last
    return [*data, {"p": "/message/status", "o": "replace", "v": "finished_successfully"}]


@given(
    texts=pieces,
    styles=st.lists(st.sampled_from(["short", "full", "list", "bare list", "other"]), min_size=12, max_size=12),
)
@few
def test_chatgpt_patches_come_together(texts: list[str], styles: list[str]) -> None:
    """However a text is cut into patches, the page puts the restored text together and nothing else changes."""
    data = _chatgpt_patches(texts, styles)
    body = "".join(f"event: delta\ndata: {json.dumps(item)}\n\n" for item in data).encode()
    out = shown(edited(CHATGPT, EVENT_STREAM, body))
    assert out.texts() == [restored("".join(texts))]
    before = shown(body).documents[0]
    before["message"]["content"]["parts"] = out.texts()
    assert out.documents[0] == before


@given(texts=pieces)
@few
def test_gemini_snapshots_come_together(texts: list[str]) -> None:
    """Every snapshot shows a beginning of the restored text, and the last one all of it."""
    so_far, body = "", google.PREFIX
    for text in texts:
        so_far += text
        inner = json.dumps([None, None, None, None, [["rc_1", [so_far]]]])
        body += google.frame([["wrb.fr", None, inner]])
    out = edited(GEMINI, JSON, body + google.frame([["e", 4]]))
    shown: list[str] = []
    editor = google.FrameEditor(_Collect(shown))
    editor.feed(out)
    assert all(restored(so_far).startswith(text) for text in shown)
    assert shown[-1:] == ([restored(so_far)] if texts else [])


class _Collect:
    restored = 0

    def __init__(self, shown: list[str]) -> None:
        self._shown = shown

    def frame(self, value: Any) -> list[Any]:
        self._shown += [json.loads(item[2])[4][0][1][0] for item in value if item[0] == "wrb.fr"]
        return [value]

    def finish(self) -> list[Any]:
        return []


@given(texts=pieces)
@few
def test_copilot_messages_come_together(texts: list[str]) -> None:
    """However a text is cut into messages, the page puts the restored text together."""
    restorer = Restorer(Restoration({PLACEHOLDER: NAME}))
    sent = [{"event": "appendText", "messageId": "m", "partId": "p", "text": text} for text in texts]
    sent.append({"event": "done", "messageId": "m"})
    out = [json.loads(new) for message in sent for new in restorer.feed(json.dumps(message))]
    assert "".join(message.get("text", "") for message in out) == restored("".join(texts))


@pytest.mark.parametrize(("method", "url", "media_type"), ENDPOINTS)
@given(body=st.binary(max_size=200) | json_values.map(lambda value: json.dumps(value).encode()))
@few
def test_any_body_is_read_or_refused(method: str, url: str, media_type: str, body: bytes) -> None:
    """Extracting raises nothing but UnreadableBody, and refusing nothing at all."""
    asked = request(url, body, method=method, media_type=media_type)
    found = endpoint(asked)
    try:
        prompt = found.extract(asked)
    except UnreadableBody:
        pass
    else:
        assert len({part.location for part in prompt.parts}) == len(prompt.parts)
        assert all(part.text for part in prompt.parts)
    assert found.refuse(asked, refusal()).body


@given(inner=json_values, outer=json_values)
@few
def test_any_call_of_gemini_is_read_or_refused(inner: object, outer: object) -> None:
    """The same for what lies inside its form."""
    for call in (outer, [None, json.dumps(inner)], [[["rpc", json.dumps(inner)]]]):
        for url in (GEMINI, BATCH):
            asked = request(url, f"f.req={quote(json.dumps(call))}".encode(), media_type=FORM)
            try:
                endpoint(asked).extract(asked)
            except UnreadableBody:
                continue


@given(message=st.binary(max_size=60) | st.text(max_size=60) | json_values.map(json.dumps))
@few
def test_any_socket_message_is_read_or_refused(message: str | bytes) -> None:
    """Extracting raises nothing but UnreadableBody; refusing and restoring raise nothing."""
    for url in ("copilot.microsoft.com/c/api/chat", "ws.chatgpt.com/ws/user/u"):
        asked = request(url, method="GET")
        socket = endpoint(asked).socket
        assert socket is not None
        with suppress(UnreadableBody):
            socket.extract(asked, message)
        socket.refuse(message, refusal())
        socket.restore(NOTICE).feed(message)


@pytest.mark.parametrize("make", [Restorer, HandoffRestorer])
@given(values=st.lists(json_values, max_size=4), event=st.sampled_from(["appendText", "replaceText", "done", "x"]))
@few
def test_any_service_message_passes_or_is_restored(
    make: Callable[[Restoration], Restorer | HandoffRestorer], values: list[Any], event: str
) -> None:
    """A service's message of any shape raises nothing."""
    restorer = make(NOTICE)
    for value in values:
        restorer.feed(json.dumps({"event": event, "text": value, "messageId": value, "partId": "p"}))
        restorer.feed(json.dumps([{"topic_id": value, "payload": {"payload": {"encoded_item": value}}}]))
        encoded = f"data: {json.dumps(value)}\n\n"
        restorer.feed(json.dumps([{"topic_id": "t", "payload": {"payload": {"encoded_item": encoded}}}]))


@given(
    values=st.lists(
        json_values
        | st.fixed_dictionaries({"v": json_values}, optional={"p": json_values, "o": json_values, "c": json_values})
        | st.fixed_dictionaries(
            {
                "v": st.lists(
                    st.fixed_dictionaries({"p": st.text(max_size=8)}, optional={"o": json_values, "v": json_values})
                )
            }
        )
        | st.fixed_dictionaries({"v": st.fixed_dictionaries({"message": json_values})})
        | st.fixed_dictionaries(
            {"message": st.fixed_dictionaries({"content": json_values, "status": json_values, "author": json_values})}
        ),
        max_size=5,
    )
)
@few
def test_any_event_of_an_answer_passes_or_is_restored(values: list[Any]) -> None:
    """An answer's events of any shape raise nothing, and the end still comes."""
    body = "".join(f"data: {json.dumps(value)}\n\n" for value in values).encode() + b"data: [DONE]\n\n"
    for url in (CHATGPT, CLAUDE):
        asked = request(url)
        restore = endpoint(asked).restore
        assert restore is not None
        assert b"[DONE]" in stream(restore(asked, EVENT_STREAM, NOTICE), body)


@given(
    values=st.lists(json_values | st.lists(st.lists(json_values, max_size=5), max_size=5), max_size=4), data=st.binary()
)
@few
def test_any_frame_of_an_answer_passes_or_is_restored(values: list[Any], data: bytes) -> None:
    """Gemini's frames of any shape raise nothing."""
    frames = b"".join(
        google.frame(value) + google.frame([["wrb.fr", None, json.dumps([None, None, None, None, value])]])
        for value in values
    )
    for body in (google.PREFIX + frames + data, google.PREFIX + data, data):
        edited(GEMINI, JSON, body)


@given(extra=json_values, new=st.text(min_size=1, max_size=20))
@few
def test_rewriting_keeps_the_meaning(extra: object, new: str) -> None:
    """Replaced with their own texts the parts give the same value; replaced with others, those are read again."""
    for url, service, name in (
        (CHATGPT, "chatgpt_web", "conversation.json"),
        (CLAUDE, "claude_web", "completion.json"),
    ):
        body = {**json.loads(fixture(service, name)), "extra": extra}
        _check_rewriting(request(url, body), json.loads, new)
    for url, form in ((GEMINI, "generate.form"), (BATCH, "batch.form")):
        _check_rewriting(request(url, fixture("gemini_web", form), media_type=FORM), lambda raw: raw, new)
    _check_rewriting(request(UPLOAD, fixture("claude_web", "upload.bin"), media_type=MULTIPART), lambda raw: raw, new)


def _check_rewriting(asked: Request, meaning: Callable[[bytes], object], new: str) -> None:
    found = endpoint(asked)
    assert found.replace is not None
    prompt = found.extract(asked)
    same = found.replace(asked, prompt, [part.text for part in prompt.parts])
    assert _texts(found, asked, same) == [part.text for part in prompt.parts]
    if isinstance(meaning(asked.body), dict):
        assert meaning(same) == meaning(asked.body)
    role = [place for place, part in enumerate(prompt.parts) if part.role == "user"][:1]
    texts = [f"{new} en {part.text}" if place in role else part.text for place, part in enumerate(prompt.parts)]
    assert _texts(found, asked, found.replace(asked, prompt, texts)) == texts


def _texts(found: Endpoint, asked: Request, body: bytes) -> list[str]:
    media_type = asked.header("content-type") or ""
    again: Prompt = found.extract(request(f"{asked.host}{asked.path}", body, media_type=media_type))
    return [part.text for part in again.parts]
