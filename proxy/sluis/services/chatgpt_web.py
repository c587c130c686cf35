"""ChatGPT on the web (chatgpt.com), signed in and out in the older format, with its uploads and side calls.

Source: public client code of 2025-09 to 2026-09 (prompt, files, answer stream: high confidence; WebSocket and side
calls: medium), tests/fixtures/services/chatgpt_web/README.md. The refusal as a chat bubble was seen to work (2026-04).
Codex CLI (`/backend-api/codex/`) speaks the Responses API.
The signed-out format of 2026-09 (`/unauth-mweb/`) has no endpoint here: its forms are read whole, pass or block.
"""

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any, Final

from sluis import reasons
from sluis.model import Attachment, Prompt, Refusal, Reply, ReplyHead, Request, Restoration, UnreadableBody
from sluis.services import _chatgpt_handoff, generic, openai_api
from sluis.services._chatgpt_deltas import AnswerEdit
from sluis.services._web import (
    Roles,
    cors,
    derived_id,
    json_reply,
    load_object,
    query_parts,
    read_json,
    read_silent,
    replace_json,
    replace_silent,
    restore_json,
    text_at,
)
from sluis.services.contract import Endpoint, EndpointKind, Service, StreamEditor
from sluis.wire import tree
from sluis.wire.reader import Reader
from sluis.wire.restore import RestoreTable
from sluis.wire.sse import SseEditor, SseEvent

_ID: Final = "chatgpt-web"
_ORIGINS: Final = ("https://chatgpt.com", "https://chat.openai.com")
_ROLES: Final[Roles] = (
    (re.compile(r"/messages/\d+/content/parts/\d+(?:/text)?"), "user"),
    (re.compile(r"/messages/\d+/content/text"), "user"),
    (re.compile(r"/messages/\d+/metadata/attachments/\d+/name"), "user"),
    (re.compile(r"/partial_query/content/parts/\d+"), "user"),
    (re.compile(r"/(?:input_text|file_name|title|content|text|state)|/content/text"), "user"),
    (re.compile(r"/(?:about_user_message|about_model_message|traits_model_message|instructions)"), "system"),
)
_API: Final = r"/backend-(?:api|anon)"
_CONVERSATION: Final = re.compile(rf"{_API}/(?:f/)?conversation")
_ONE_CONVERSATION: Final = re.compile(rf"{_API}/conversation/((?=[\w-]*\d)[\w-]+)")
_UPLOAD_HOST: Final = ".oaiusercontent.com"
# Calls of the page's own software: telemetry and bot checks as the sources describe them, ids, the socket's address.
_SILENT: Final = re.compile(
    rf"chatgpt\.com(?:/ces/v1/t|/ces/statsc/flush|/backend-api/lat/r|{_API}/sentinel/[\w/-]*|{_API}/f/conversation/resume"
    r"|/backend-api/celsius/ws/user)|ab\.chatgpt\.com/v1/rgstr"
)


def extract_conversation(request: Request) -> Prompt:
    """The new turn: `messages[].content.parts[]`, names of files, and every other text beside them."""
    value = load_object(request, _ID)
    messages = value.get("messages", [] if value.get("action") in ("continue", "variant") else None)
    if not isinstance(messages, list):
        raise tree.unreadable(_ID, "messages: expected a list")
    for message in messages:
        content = message.get("content") if isinstance(message, dict) else None
        if not isinstance(content, dict) or not (
            isinstance(content.get("parts"), list) or isinstance(content.get("text"), str)
        ):
            raise tree.unreadable(_ID, "messages: expected content with parts")
    return _prompt(request, value)


def extract_prepare(request: Request) -> Prompt:
    """A draft, sent while the person types. Some builds leave the text out."""
    value = load_object(request, _ID)
    if not isinstance(value.get("partial_query", {}), dict | None):
        raise tree.unreadable(_ID, "partial_query: expected an object")
    return _prompt(request, value)


def extract_autocompletions(request: Request) -> Prompt:
    """A draft, sent at each pause."""
    value = load_object(request, _ID)
    if not isinstance(value.get("input_text"), str):
        raise tree.unreadable(_ID, "input_text: expected a text")
    return _prompt(request, value)


def extract_new_file(request: Request) -> Prompt:
    """The announcement of a file; its name may be personal data."""
    value = load_object(request, _ID)
    if not isinstance(value.get("file_name"), str):
        raise tree.unreadable(_ID, "file_name: expected a text")
    return _prompt(request, value)


def extract_object(request: Request) -> Prompt:
    """Every text in a side call: custom instructions, memories, titles, added turns, canvas documents, and the like."""
    return _prompt(request, load_object(request, _ID))


def _prompt(request: Request, value: dict[str, Any]) -> Prompt:
    reader = Reader(_ID)
    reader.parts.extend(query_parts(request))
    read_json(reader, value, _ROLES)
    loaded = _ONE_CONVERSATION.fullmatch(request.path)
    return reader.prompt(
        conversation_id=text_at(value, "conversation_id") or (loaded[1] if loaded else None),
        model=text_at(value, "model"),
        account=request.header("chatgpt-account-id"),
    )


def extract_upload(request: Request) -> Prompt:
    """The bytes of a file on their way to storage. A file put there in blocks can't be judged: UnreadableBody."""
    if re.search(r"(?:^|&)comp=(?:block|blocklist|appendblock)(?:&|$)", request.query):
        raise UnreadableBody(_ID, "upload: a piece of a file", reasons.FILE_UNREADABLE)
    media_type = (request.header("content-type") or "application/octet-stream").split(";")[0].strip().lower()
    return Prompt((), (Attachment(request.body, media_type, "body"),))


def replace_object(request: Request, prompt: Prompt, texts: Sequence[str]) -> bytes:
    """The JSON body with the parts' texts replaced; ids and tokens stay as they are."""
    return replace_json(request, prompt, texts, _ID)


def restore_answer(request: Request, head: ReplyHead, restoration: Restoration) -> StreamEditor | None:
    """An editor for the event stream of an answer, or for JSON where the service answers so."""
    if "text/event-stream" not in (head.header("content-type") or ""):
        return restore_json(request, head, restoration)
    table = RestoreTable(restoration.values)
    return SseEditor(AnswerEdit(table, restoration.notice), table)


def refuse_conversation(request: Request, refusal: Refusal) -> Reply:
    """A short answer as the service streams it; the page shows it as a bubble (seen to work, 2026-04)."""
    conversation = derived_id(refusal, "conversation")
    with suppress(UnreadableBody):  # a refusal is often about a body that can't be read
        conversation = text_at(load_object(request, _ID), "conversation_id") or conversation
    message: dict[str, Any] = {
        "id": derived_id(refusal, "message"),
        "author": {"role": "assistant", "name": None, "metadata": {}},
        "content": {"content_type": "text", "parts": [""]},
        "status": "in_progress",
        "end_turn": None,
        "recipient": "all",
        "metadata": {},
    }
    ending = [
        {"p": "/message/status", "o": "replace", "v": "finished_successfully"},
        {"p": "/message/end_turn", "o": "replace", "v": True},
    ]
    events = (
        ("delta_encoding", "v1"),
        ("delta", {"p": "", "o": "add", "v": {"message": message, "conversation_id": conversation}, "c": 0}),
        ("delta", {"p": "/message/content/parts/0", "o": "append", "v": refusal.message}),
        ("delta", {"p": "", "o": "patch", "v": ending}),
        ("", {"type": "message_stream_complete", "conversation_id": conversation}),
    )
    body = [SseEvent.make_json(data, name).raw for name, data in events]
    return Reply(
        200,
        (
            ("content-type", "text/event-stream; charset=utf-8"),
            ("cache-control", "no-cache, no-store"),
            *cors(request, *_ORIGINS),
        ),
        b"".join([*body, SseEvent.make("[DONE]").raw]),
    )


def refuse_call(request: Request, refusal: Refusal) -> Reply:
    """The error JSON of the page's other calls; the page goes on without what it asked for."""
    detail = {"message": refusal.message, "code": refusal.reason, "reference": refusal.reference}
    return json_reply({"detail": detail}, refusal.status, cors(request, *_ORIGINS))


def refuse_autocompletions(request: Request, refusal: Refusal) -> Reply:
    """No completions: the page shows nothing and asks again at the next pause."""
    del refusal
    return json_reply({"completions": []}, 200, cors(request, *_ORIGINS))


def _call(name: str, kind: EndpointKind, extract: Callable[[Request], Prompt] = extract_object) -> Endpoint:
    return Endpoint(name, kind, extract, refuse_call, replace_object, restore_answer, shows_message=False)


_CONVERSE: Final = Endpoint(
    "conversation", "prompt", extract_conversation, refuse_conversation, replace_object, restore_answer
)
_AUTOCOMPLETE: Final = replace(
    _call("autocompletions", "draft", extract_autocompletions), refuse=refuse_autocompletions
)
_UPLOAD: Final = Endpoint("upload", "upload", extract_upload, refuse_call, shows_message=False)
_SILENT_CALL: Final = Endpoint("silent", "telemetry", read_silent, refuse_call, replace_silent, shows_message=False)
_HANDOFF: Final = Endpoint(
    "handoff",
    "other",
    read_silent,
    refuse_call,
    socket=_chatgpt_handoff.SOCKET,
    shows_message=False,
)
_ROUTES: Final = tuple(
    (re.compile(rf"{_API}(?:{path})"), endpoint)
    for path, endpoint in (
        (r"/(?:f/)?conversation/prepare", _call("prepare", "draft", extract_prepare)),
        (r"/conversation/experimental/generate_autocompletions", _AUTOCOMPLETE),
        (r"/files", _call("new-file", "upload", extract_new_file)),
        (r"/files/(?:process_upload_stream|[\w-]+/uploaded)", _call("file-ready", "upload")),
        (r"/f/steer_turn", _call("steer-turn", "prompt")),
        (r"/(?:user_system_messages|memories|gizmos|gizmo_editor|automations)(?:/.*)?", _call("settings", "settings")),
        (r"/(?:textdocs?|ecosystem/widget_state|conversation/message_feedback)(?:/.*)?", _call("side", "settings")),
        (r"/conversation/gen_title/.+|/conversation/[\w-]+", _call("title", "title")),
        (r"/(?:calpico/chatgpt/rooms|wham/tasks)(?:/.*)?", _call("side-prompt", "prompt")),
    )
)
_LOADED: Final = Endpoint("history", "other", extract_object, refuse_call, restore=restore_json, shows_message=False)


def match(request: Request) -> Endpoint | None:
    """The endpoint of a request, None for calls that the sources don't describe."""
    path, method = request.path, request.method
    if request.host == "ws.chatgpt.com":
        return _HANDOFF
    if request.host.endswith(_UPLOAD_HOST):
        return _UPLOAD if method == "PUT" else None
    if _SILENT.fullmatch(request.host + path):
        return _SILENT_CALL
    if method == "GET":
        if path.startswith(("/backend-api/conversation", "/backend-api/memories", "/backend-api/textdoc")):
            return _LOADED
        return generic.PAGE if request.query and not path.startswith("/backend-") else None
    if path.startswith("/backend-api/codex/"):
        return openai_api.match(request)
    if method in ("HEAD", "OPTIONS"):
        return None
    if _CONVERSATION.fullmatch(path):
        return _CONVERSE
    return next((endpoint for pattern, endpoint in _ROUTES if pattern.fullmatch(path)), None)


SERVICE: Final = Service(
    id=_ID,
    hosts=("chatgpt.com", "chat.openai.com", "ws.chatgpt.com", "ab.chatgpt.com", "*.oaiusercontent.com"),
    match=match,
    keeps_history=True,
)
