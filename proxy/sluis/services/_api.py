"""What the adapters of APIs share: a body of a known path is read by its reader, anything else as plain JSON or form.

An API client gets errors in its provider's format with a status that SDKs don't retry; placeholders come back in
JSON and in event streams; a notice is not put in bodies, it travels in a header.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sluis.model import Prompt, Refusal, Reply, ReplyHead, Request, Restoration
from sluis.services.contract import StreamEditor
from sluis.wire import form, strict_json, tree, upload
from sluis.wire.json_answer import JsonAnswer
from sluis.wire.media import MediaType, require_utf8
from sluis.wire.reader import Reader, changes, rewrite
from sluis.wire.restore import RestoreTable
from sluis.wire.sse import SseEdit, SseEditor

_FORM: Final = "application/x-www-form-urlencoded"

ReadBody = Callable[[Reader, dict[str, Any], str], None]


@dataclass(frozen=True, slots=True)
class ApiReader:
    """Reads and rewrites the requests of one endpoint. `read_body`: for JSON objects; `read_line`: for JSON Lines."""

    service: str
    read_body: ReadBody | None
    read_any: Callable[[Reader, Any, str], None]
    read_line: upload.ReadLine | None = None
    account: Callable[[Request], str | None] = lambda _: None
    model: Callable[[Request], str | None] = lambda _: None

    def extract(self, request: Request) -> Prompt:
        """The prompt. Raises `UnreadableBody`."""
        reader = Reader(self.service)
        reader.query(request.query)
        model = self.model(request)
        value = None
        if request.body:
            value = self._read(reader, request)
            if isinstance(value, dict) and isinstance(value.get("model"), str):
                model = value["model"]
        elif self.read_body is not None:
            raise tree.unreadable(self.service, "body: empty")
        return reader.prompt(model=model, account=self.account(request), decoded=value)

    def replace(self, request: Request, prompt: Prompt, texts: Sequence[str]) -> bytes:
        """The body with the changed texts, written anew from what was read. Raises `UnreadableBody`."""
        media = MediaType.parse(request.header("content-type"), service=self.service)
        if not request.body:
            return b""
        if media.name == "multipart/form-data":
            return upload.replace_texts(self.service, request, prompt, texts)
        changed = changes(self.service, prompt, texts)
        if self.read_body is None and media.name == _FORM:
            fields = form.parse(request.body, service=self.service)
            return form.build(fields, rewrite(self.service, {field.name: field.value for field in fields}, changed))
        if self.read_body is None and not _is_json(media, request.body):
            return request.body  # one attachment, which can't be changed
        value = prompt.decoded
        if value is None:
            value = strict_json.loads(request.body, service=self.service)
        return strict_json.dumps(rewrite(self.service, value, changed))

    def _read(self, reader: Reader, request: Request) -> Any:
        media = MediaType.parse(request.header("content-type"), service=self.service)
        if media.name == "multipart/form-data":
            upload.read(reader, request, self.read_line)
            return None
        require_utf8(media, service=self.service)
        if self.read_body is not None:
            value = strict_json.loads(request.body, service=self.service)
            if not isinstance(value, dict):
                raise tree.unreadable(self.service, "body: no object")
            self.read_body(reader, value, "")
            return value
        if media.name == _FORM:
            fields = form.parse(request.body, service=self.service)
            self.read_any(reader, {field.name: field.value for field in fields}, "")
        elif _is_json(media, request.body):
            value = strict_json.loads(request.body, service=self.service)
            self.read_any(reader, value, "")
            return value
        else:
            media_type = media.name or "application/octet-stream"
            reader.attach(request.body, media_type, "body")
        return None


def restore(
    head: ReplyHead,
    restoration: Restoration,
    edit: Callable[[RestoreTable], SseEdit],
    whole: Callable[[RestoreTable, Any], Any] | None = None,
) -> StreamEditor | None:
    """An editor for an event stream or a JSON answer; None when there is nothing to put back or no text to put it in.
    `whole`: see `JsonAnswer`."""
    if not restoration.values:
        return None
    media_type = (head.header("content-type") or "").partition(";")[0].strip().lower()
    table = RestoreTable(restoration.values)
    if media_type == "text/event-stream":
        return SseEditor(edit(table), table)
    return JsonAnswer(table, whole) if MediaType(media_type, {}).is_json else None


def message(refusal: Refusal) -> str:
    """The message with the reference, which an organisation's own wording may leave out."""
    is_said = not refusal.reference or refusal.reference in refusal.message
    return refusal.message if is_said else f"{refusal.message} [{refusal.reference}]"


def error_reply(value: dict[str, Any], refusal: Refusal) -> Reply:
    """A refusal as JSON. SDKs are told not to try again."""
    headers = (
        ("content-type", "application/json; charset=utf-8"),
        ("cache-control", "no-store"),
        ("x-should-retry", "false"),
    )
    return Reply(refusal.status, headers, strict_json.dumps(value))


def _is_json(media: MediaType, body: bytes) -> bool:
    return media.is_json or strict_json.looks_like_json(body)
