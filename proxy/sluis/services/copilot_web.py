"""Microsoft Copilot for consumers (copilot.microsoft.com): prompt up and answer down one WebSocket.

Source: public client code, 2026-08 (frames: high confidence; whether a made-up answer is shown: not verified);
tests/fixtures/services/copilot_web/README.md.
"""

import re
from collections.abc import Sequence
from typing import Any, Final

from sluis import reasons
from sluis.model import Attachment, Prompt, Refusal, Request, Restoration, UnreadableBody
from sluis.services import generic
from sluis.services._web import (
    Roles,
    SocketValues,
    derived_id,
    load_object,
    query_parts,
    read_json,
    read_silent,
    replace_json,
    restore_json,
    silent_texts,
    text_at,
)
from sluis.services.contract import Endpoint, Service, Socket
from sluis.wire import strict_json, tree
from sluis.wire.reader import Reader, changes, rewrite
from sluis.wire.restore import TextRestorer

_ID: Final = "copilot-web"
_ROLES: Final[Roles] = ((re.compile(r"/content/\d+/text"), "user"),)
# Client events without text of a person: options, keep-alives, clicks. What is no token in them is read all the same.
_SILENT_EVENTS: Final = frozenset({"setOptions", "ping", "pong", "stop", "challengeResponse"})
# A token of this length in an event is a recording or a picture, not a word.
_BINARY: Final = re.compile(r"[A-Za-z0-9+/=_-]{400,}")
_CONVERSATION: Final = re.compile(r"/c/api/conversations/([^/]+)(?:/.*)?")


def _load(message: str | bytes) -> dict[str, Any]:
    body = message.encode(errors="surrogatepass") if isinstance(message, str) else message
    value = strict_json.loads(body, service=_ID)
    if not isinstance(value, dict) or not isinstance(value.get("event"), str):
        raise tree.unreadable(_ID, "message: expected an object with an event")
    return value


def _dump(value: object, like: str | bytes) -> str | bytes:
    data = strict_json.dumps(value)
    return data.decode() if isinstance(like, str) else data


def extract_message(request: Request, message: str | bytes) -> Prompt | None:
    """The prompt in a client message; None where there is no text in it. An unknown event is read leaf by leaf."""
    del request
    value = _load(message)
    event = value["event"]
    if event in _SILENT_EVENTS:
        reader = Reader(_ID)
        silent_texts(reader, value)
        return reader.prompt() if reader.parts else None
    if event == "send" and not isinstance(value.get("content"), list):
        raise tree.unreadable(_ID, "send: expected a list of content")
    reader = Reader(_ID)
    read_json(reader, value, _ROLES)
    for part in reader.parts:
        if part.role == "unknown" and _BINARY.fullmatch(part.text):
            raise UnreadableBody(_ID, f"{event}: binary", reasons.FILE_UNREADABLE)
    return reader.prompt(conversation_id=text_at(value, "conversationId"), model=text_at(value, "mode"))


def replace_message(message: str | bytes, prompt: Prompt, texts: Sequence[str]) -> str | bytes:
    """The client message with the parts' texts replaced."""
    return _dump(rewrite(_ID, _load(message), changes(_ID, prompt, texts)), message)


def refuse_message(message: str | bytes, refusal: Refusal) -> list[str | bytes]:
    """The events of a short answer; sent to the page instead of forwarding its message."""
    try:
        conversation = text_at(_load(message), "conversationId")
    except UnreadableBody:
        conversation = None
    ids: dict[str, str] = {"messageId": derived_id(refusal, "message")}
    if conversation:
        ids["conversationId"] = conversation
    part = {"messageId": ids["messageId"], "partId": derived_id(refusal, "part")}
    events: list[dict[str, str]] = [
        {"event": "startMessage", **ids},
        {"event": "appendText", **part, "text": refusal.message},
        {"event": "partCompleted", **part},
        {"event": "done", "messageId": ids["messageId"]},
    ]
    return [_dump(event, "") for event in events]


class Restorer:
    """Restores the service's messages. The tail that may begin a placeholder waits for the next `appendText`."""

    def __init__(self, restoration: Restoration) -> None:
        self._values = SocketValues(restoration)
        self._open: dict[tuple[str, str], tuple[TextRestorer, dict[str, Any]]] = {}

    @property
    def restored(self) -> int:
        """Placeholders put back so far."""
        return self._values.restored

    def renew(self, restoration: Restoration) -> None:
        """Other values from the next part of an answer on; parts that have begun keep theirs."""
        self._values.renew(restoration)

    def feed(self, message: str | bytes) -> list[str | bytes]:
        """The messages to deliver instead. What isn't a known kind of message passes unchanged."""
        event = strict_json.loads_answer(message)
        if not isinstance(event, dict) or not isinstance(event.get("event"), str):
            return [message]
        try:
            edited = self._edit(event)
        except RecursionError:  # nested as no answer is
            return [message]
        return [message] if edited == [event] else [_dump(new, message) for new in edited]

    def _edit(self, event: dict[str, Any]) -> list[dict[str, Any]]:
        if event["event"] == "appendText" and isinstance(event.get("text"), str):
            return self._append(event)
        if event["event"] == "replaceText" and isinstance(event.get("text"), str):
            self._open.pop(_key(event), None)
            return [self._with_notice(event, self._values.table.restore(event["text"]))]
        return [*self._flush(event), self._values.table.restore_tree(event)]

    def _append(self, event: dict[str, Any]) -> list[dict[str, Any]]:
        key = _key(event)
        restorer = self._open[key][0] if key in self._open else TextRestorer(self._values.table)
        self._open[key] = restorer, event
        edited = self._with_notice(event, restorer.feed(event["text"]))
        return [edited] if edited["text"] else []

    def _with_notice(self, event: dict[str, Any], text: str) -> dict[str, Any]:
        notice, self._values.notice = self._values.notice, ""
        return {**event, "text": f"{notice}\n\n{text}" if notice else text}

    def _flush(self, event: dict[str, Any]) -> list[dict[str, Any]]:
        """The tails that end with this event: of its part, of its message, or all when it names neither."""
        if event["event"] not in ("partCompleted", "done", "error"):
            return []
        message, part = _key(event)
        ended = [key for key in self._open if message in ("", key[0]) and part in ("", key[1])]
        tails = [(last, restorer.finish()) for restorer, last in map(self._open.pop, ended)]
        return [{**last, "text": tail} for last, tail in tails if tail]


def _key(event: dict[str, Any]) -> tuple[str, str]:
    return str(event.get("messageId") or ""), str(event.get("partId") or "")


def extract_upload(request: Request) -> Prompt:
    """A file, as a raw body or in a form; its name is a part where the request carries one."""
    media_type = (request.header("content-type") or "application/octet-stream").split(";")[0].strip().lower()
    if media_type.startswith("multipart/") or media_type.endswith("json") or not request.body:
        return generic.extract(request)
    return Prompt(query_parts(request), (Attachment(request.body, media_type, "body"),))


def extract_settings(request: Request) -> Prompt:
    """The texts in the body of a call that the page makes around a conversation, usually none."""
    conversation = _CONVERSATION.fullmatch(request.path)
    reader = Reader(_ID)
    reader.parts.extend(query_parts(request))
    read_json(reader, load_object(request, _ID))
    return reader.prompt(conversation_id=conversation[1] if conversation else None)


def replace_settings(request: Request, prompt: Prompt, texts: Sequence[str]) -> bytes:
    """The body with the parts' texts replaced."""
    return replace_json(request, prompt, texts, _ID)


_CHAT: Final = Endpoint(
    name="chat",
    kind="prompt",
    extract=read_silent,
    refuse=generic.refuse,
    socket=Socket(extract_message, replace_message, refuse_message, Restorer),
)
_UPLOAD: Final = Endpoint(
    name="attachments", kind="upload", extract=extract_upload, refuse=generic.refuse, shows_message=False
)
_SETTINGS: Final = Endpoint(
    name="conversations",
    kind="settings",
    extract=extract_settings,
    refuse=generic.refuse,
    replace=replace_settings,
    restore=restore_json,
    shows_message=False,
)


def match(request: Request) -> Endpoint | None:
    """The endpoint of a request, None for calls that the sources don't describe."""
    path = request.path
    if path == "/c/api/chat":
        return _CHAT
    if path == "/c/api/attachments" and request.method == "POST":
        return _UPLOAD
    if path in ("/c/api/start", "/c/api/conversations") or _CONVERSATION.fullmatch(path):
        return _SETTINGS
    if request.method == "GET" and request.query and not path.startswith("/c/api/"):
        return generic.PAGE
    return None


SERVICE: Final = Service(id=_ID, hosts=("copilot.microsoft.com",), match=match, keeps_history=True)
