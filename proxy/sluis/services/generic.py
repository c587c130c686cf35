"""A request to an AI host whose format isn't known: all of it is text, nothing in it can be changed.

`GENERIC` serves a listed tool's host where no endpoint fits, and AI hosts that are only watched. Read are the values
of the query, and JSON, form, multipart and plain text bodies; a body of another kind can't be read, and says so.
`PAGE` serves the pages of chats that take a prompt from their address (`?q=`).
"""

import re
from typing import Final

from sluis import reasons, refusal_page
from sluis.model import Prompt, Refusal, Reply, Request, UnreadableBody
from sluis.services._web import is_protocol, json_reply, query_parts
from sluis.services.contract import Endpoint
from sluis.wire import form, strict_json, upload
from sluis.wire.media import MediaType, require_utf8
from sluis.wire.reader import Reader

__all__ = ["GENERIC", "PAGE", "error_json", "extract", "refuse"]

_NAME: Final = "generic"
_IDENTIFIER: Final = re.compile(r"[\w$.:\[\]/-]{0,64}")
# Types of documents that the file reader knows; a raw body of another binary type stays unreadable.
_DOCUMENT: Final = re.compile(
    r"application/(?:pdf|rtf|msword|vnd\.(?:ms-|oasis\.|openxmlformats-).+)|image/.+|message/rfc822"
)
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def extract(request: Request) -> Prompt:
    """Every text in the query and the body. Raises UnreadableBody where a body is binary or broken."""
    reader = Reader(_NAME)
    reader.parts.extend(query_parts(request))
    if request.body:
        _read_body(reader, request)
    return reader.prompt()


def _read_body(reader: Reader, request: Request) -> None:
    media = MediaType.parse(request.header("content-type"), service=_NAME)
    if media.name == "multipart/form-data":
        upload.read(reader, request)
    elif media.name == "application/x-www-form-urlencoded":
        _read_form(reader, request.body)
    elif _DOCUMENT.fullmatch(media.name):
        reader.attach(request.body, media.name, "body")
    elif media.is_json or strict_json.looks_like_json(request.body):
        reader.data("", strict_json.loads(request.body, service=_NAME), "unknown")
    else:
        require_utf8(media, service=_NAME)
        reader.json_text("body", _read_text(request.body, "body"), "unknown")


def _read_form(reader: Reader, body: bytes) -> None:
    for index, field in enumerate(form.parse(body, service=_NAME)):
        if not is_protocol(field.name, field.value):
            reader.text(f"form/{index}", field.value, "unknown")
        if not _IDENTIFIER.fullmatch(field.name):
            reader.text(f"form/{index}/name", field.name, "unknown")


def _read_text(content: bytes, where: str) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableBody(_NAME, f"{where}: not UTF-8", reasons.BODY_UNREADABLE) from None
    if _CONTROL.search(text):
        raise UnreadableBody(_NAME, f"{where}: binary", reasons.BODY_UNREADABLE)
    return text


def refuse(request: Request, refusal: Refusal) -> Reply:
    """A page for a person who navigates, JSON for a script that reads JSON or events, else plain text."""
    accept = (request.header("accept") or "").lower()
    target = request.header("sec-fetch-dest")
    if target in ("document", "iframe") or (target is None and "text/html" in accept):
        return Reply(
            refusal.status, refusal_page.headers(), refusal_page.render(refusal, refusal.tool_label or request.host)
        )
    if "json" in accept or "text/event-stream" in accept or "json" in (request.header("content-type") or "").lower():
        return error_json(refusal)
    text = f"{refusal.message}\n{refusal.reference}\n"
    return Reply(
        refusal.status,
        (("content-type", "text/plain; charset=utf-8"), ("cache-control", "no-store")),
        text.encode(errors="replace"),
    )


def error_json(refusal: Refusal, headers: tuple[tuple[str, str], ...] = ()) -> Reply:
    """The error shape that most services share: `{"error": {"message", "type", "code", "reference"}}`."""
    error = {
        "message": refusal.message,
        "type": "sluis_blocked",
        "param": None,
        "code": refusal.reason,
        "reference": refusal.reference,
    }
    return json_reply({"error": error}, refusal.status, headers)


GENERIC: Final = Endpoint(name=_NAME, kind="prompt", extract=extract, refuse=refuse)
PAGE: Final = Endpoint(name="page", kind="prompt", extract=extract, refuse=refuse)
