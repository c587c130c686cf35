"""Claude on the web (claude.ai): prompts with attached texts, uploads, projects; answers as Anthropic's events.

Source: public client code, bundle of 2026-03-22 and milvago-agent of 2026-09-11 (prompt, answer: high confidence; side
calls: medium), tests/fixtures/services/claude_web/README.md. The refusal as a bubble was seen to work (2026-04).
"""

import re
from collections.abc import Sequence
from typing import Any, Final

from sluis.model import Prompt, Refusal, Reply, ReplyHead, Request, Restoration
from sluis.services import generic
from sluis.services._web import (
    Roles,
    cors,
    derived_id,
    json_reply,
    load_object,
    query_parts,
    read_json,
    replace_json,
    restore_json,
)
from sluis.services.contract import Endpoint, EndpointKind, Service, StreamEditor
from sluis.wire import tree, upload
from sluis.wire.anthropic_events import AnthropicEvents
from sluis.wire.reader import Reader
from sluis.wire.restore import RestoreTable
from sluis.wire.sse import SseEditor, SseEvent

_ID: Final = "claude-web"
_ORIGIN: Final = "https://claude.ai"
_ROLES: Final[Roles] = (
    (re.compile(r"/(?:prompt|message_content|name|file_name|text)"), "user"),
    (re.compile(r"/attachments/\d+/file_name"), "user"),
    (re.compile(r"/(?:attachments/\d+/extracted_content|content|sync_sources/.+)"), "file"),
    (re.compile(r"/(?:custom_system_prompt|prompt_template|instructions|personalized_styles/\d+/prompt)"), "system"),
    (re.compile(r"/create_conversation_params/name"), "user"),
)
# The page's own list of tools with those of connectors: about 80 kB in each request, nothing that a person wrote.
_PAGE_TOOLS: Final = re.compile(r"/tools/")
_ORGANIZATION: Final = re.compile(r"/api/(?:organizations/)?([0-9a-fA-F-]{8,36}|[\w-]+)(?:/.*)?")
_CONVERSATION: Final = re.compile(r"/api/organizations/[^/]+/(?:chat_)?conversations/([^/]+)(?:/.*)?")
_COMPLETION: Final = re.compile(r"/api/organizations/[^/]+/chat_conversations/[^/]+/(?:retry_)?completion")
_IN_ORGANIZATION: Final = r"/api/organizations/[^/]+"
_LEGACY: Final = re.compile(r"/api/append_message")
_UPLOAD_PATH: Final = re.compile(
    rf"{_IN_ORGANIZATION}/(?:conversations/[^/]+/wiggle/upload-file|convert_document|upload)|/api/[^/]+/upload"
)


def _account(path: str) -> str | None:
    match = _ORGANIZATION.fullmatch(path)
    return match[1] if match and match[1] not in ("append_message", "organizations") else None


def _prompt(request: Request, value: dict[str, Any]) -> Prompt:
    reader = Reader(_ID)
    reader.parts.extend(query_parts(request))
    read_json(reader, value, _ROLES, made=_PAGE_TOOLS)
    conversation = _CONVERSATION.fullmatch(request.path)
    model = value.get("model")
    return reader.prompt(
        conversation_id=conversation[1] if conversation else None,
        model=model if isinstance(model, str) else None,
        account=_account(request.path),
    )


def extract_completion(request: Request) -> Prompt:
    """The new turn: `prompt`, attached texts with their names, styles, definitions of tools, and every other text."""
    value = load_object(request, _ID)
    is_retry = request.path.endswith("/retry_completion")
    if not isinstance(value.get("prompt", "" if is_retry else None), str):
        raise tree.unreadable(_ID, "prompt: expected a text")
    for attachment in _list(value, "attachments"):
        if not isinstance(attachment, dict) or not isinstance(attachment.get("extracted_content", ""), str):
            raise tree.unreadable(_ID, "attachments: expected texts")
    return _prompt(request, value)


def _list(value: dict[str, Any], name: str) -> list[Any]:
    items = value.get(name)
    if not isinstance(items, list | None):
        raise tree.unreadable(_ID, f"{name}: expected a list")
    return items or []


def extract_object(request: Request) -> Prompt:
    """Every text in a side call: titles, warnings, results of tools, projects and their documents, memories."""
    return _prompt(request, load_object(request, _ID))


def replace_object(request: Request, prompt: Prompt, texts: Sequence[str]) -> bytes:
    """The JSON body with the parts' texts replaced; uuids stay as they are."""
    return replace_json(request, prompt, texts, _ID)


def extract_upload(request: Request) -> Prompt:
    """Files in a form with their names, and the form's other fields. Text files are texts that can be changed."""
    reader = Reader(_ID)
    upload.read(reader, request)
    conversation = _CONVERSATION.fullmatch(request.path)
    return reader.prompt(conversation_id=conversation[1] if conversation else None, account=_account(request.path))


def replace_upload(request: Request, prompt: Prompt, texts: Sequence[str]) -> bytes:
    """The form with new names, fields and text files; all else byte for byte."""
    return upload.replace_texts(_ID, request, prompt, texts)


def restore_answer(request: Request, head: ReplyHead, restoration: Restoration) -> StreamEditor | None:
    """An editor for the event stream of an answer, or for JSON where the service answers so."""
    if "text/event-stream" not in (head.header("content-type") or ""):
        return restore_json(request, head, restoration)
    table = RestoreTable(restoration.values)
    return SseEditor(AnthropicEvents(table, notice=restoration.notice, restores_thinking=True), table)


def refuse_completion(request: Request, refusal: Refusal) -> Reply:
    """A short answer as the service streams it; the page shows it as a bubble (seen to work, 2026-04)."""
    message: dict[str, Any] = {
        "id": derived_id(refusal, "message"),
        "uuid": derived_id(refusal, "message"),
        "type": "message",
        "role": "assistant",
        "model": "",
        "parent_uuid": derived_id(refusal, "parent"),
        "content": [],
        "stop_reason": None,
        "stop_sequence": None,
    }
    events: tuple[dict[str, Any], ...] = (
        {"type": "message_start", "message": message},
        {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": "", "citations": []}},
        {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": refusal.message}},
        {"type": "content_block_stop", "index": 0},
        {"type": "message_delta", "delta": {"stop_reason": "end_turn", "stop_sequence": None}},
        {"type": "message_stop"},
    )
    del request
    return Reply(
        200,
        (
            ("content-type", "text/event-stream; charset=utf-8"),
            ("cache-control", "no-cache, no-store"),
            ("access-control-allow-origin", _ORIGIN),
            ("access-control-allow-credentials", "true"),
        ),
        b"".join(SseEvent.make_json(event, event["type"]).raw for event in events),
    )


def refuse_call(request: Request, refusal: Refusal) -> Reply:
    """The service's error JSON; the page shows its message as a toast or a banner."""
    error = {
        "type": "permission_error",
        "message": refusal.message,
        "code": refusal.reason,
        "reference": refusal.reference,
    }
    return json_reply({"type": "error", "error": error}, refusal.status, cors(request, _ORIGIN))


def _call(name: str, kind: EndpointKind, *, shows_message: bool = True) -> Endpoint:
    return Endpoint(
        name, kind, extract_object, refuse_call, replace_object, restore_answer, shows_message=shows_message
    )


_COMPLETE: Final = Endpoint(
    "completion", "prompt", extract_completion, refuse_completion, replace_object, restore_answer
)
_APPEND: Final = Endpoint("append-message", "prompt", extract_object, refuse_completion, replace_object, restore_answer)
_UPLOAD: Final = Endpoint("upload", "upload", extract_upload, refuse_call, replace_upload, restore_json)
_HISTORY: Final = Endpoint("history", "other", extract_object, refuse_call, restore=restore_json, shows_message=False)
_ROUTES: Final = tuple(
    (re.compile(path), endpoint)
    for path, endpoint in (
        (rf"{_IN_ORGANIZATION}/chat_conversations/[^/]+/title", _call("title", "title", shows_message=False)),
        (rf"{_IN_ORGANIZATION}/.*chat_message_warning", _call("warning", "draft", shows_message=False)),
        (rf"{_IN_ORGANIZATION}/.*(?:tool_result|tool_approval|chat_feedback)", _call("side", "prompt")),
        (rf"{_IN_ORGANIZATION}/.*prepare-upload", _call("prepare-upload", "upload")),
        (rf"{_IN_ORGANIZATION}/chat_conversations(?:/[^/]+)?", _call("conversation", "title", shows_message=False)),
        (rf"{_IN_ORGANIZATION}/projects(?:/.*)?", _call("project", "settings")),
        (rf"{_IN_ORGANIZATION}/(?:memory|styles|personalized_styles)(?:/.*)?", _call("settings", "settings")),
        (r"/api/account(?:_profile|/settings)?", _call("settings", "settings")),
        (r"/v1/sessions(?:/.*)?|.*/tasks/[^/]+/message", _call("session", "prompt")),
    )
)


def match(request: Request) -> Endpoint | None:
    """The endpoint of a request, None for calls that the sources don't describe."""
    path = request.path
    if request.method == "GET":
        if _CONVERSATION.fullmatch(path) or re.fullmatch(
            rf"{_IN_ORGANIZATION}/(?:chat_conversations|projects).*", path
        ):
            return _HISTORY
        return generic.PAGE if request.query and not path.startswith(("/api/", "/v1/")) else None
    if request.method in ("HEAD", "OPTIONS"):
        return None
    if _COMPLETION.fullmatch(path):
        return _COMPLETE
    if _LEGACY.fullmatch(path):
        return _APPEND
    if _UPLOAD_PATH.fullmatch(path):
        return _UPLOAD
    return next((endpoint for pattern, endpoint in _ROUTES if pattern.fullmatch(path)), None)


SERVICE: Final = Service(id=_ID, hosts=("claude.ai", "claude.com"), match=match, keeps_history=True)
