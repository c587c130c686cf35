"""What the adapters of web chats share: which strings of a JSON body are text, and small answers.

A page's JSON is mostly protocol: ids, enums, versions. A string is left out of the prompt only when *both* its
name says protocol and its value looks like a token; whatever else appears in a body is read, so that a field that
a service adds tomorrow is inspected from its first day.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any, Final
from urllib.parse import unquote_plus
from uuid import NAMESPACE_URL, uuid5

from sluis.model import Part, Prompt, Refusal, Reply, ReplyHead, Request, Restoration, Role, UnreadableBody
from sluis.services.contract import StreamEditor
from sluis.wire import strict_json, tree
from sluis.wire.json_answer import JsonAnswer
from sluis.wire.media import MediaType, require_utf8
from sluis.wire.reader import Reader, changes, is_plain, rewrite
from sluis.wire.restore import RestoreTable

__all__ = [
    "Roles",
    "SocketValues",
    "cors",
    "derived_id",
    "is_protocol",
    "json_reply",
    "load_object",
    "query_parts",
    "read_json",
    "read_silent",
    "replace_json",
    "replace_silent",
    "restore_json",
    "silent_texts",
    "text_at",
]

Roles = Sequence[tuple[re.Pattern[str], Role]]
"""Patterns of JSON pointers (matched whole) and the role of the text found there; the first that fits counts."""

# Names of fields that hold protocol: compared in lower case, without "_" and "-".
_PROTOCOL_NAMES: Final = re.compile(
    "action|algorithm|api|apiversion|appname|assetpointer|channel|client(?:prepare(?:state|source)|sessionid)|code"
    "|contenttype|conversationmode|createtime|csrf|duration|effort|encoding|etag|event|expires|fingerprint|format"
    "|hash|height|intent|key|kind|lang|language|locale|mimetype|mode|model|modelslug|namespace|nonce|objective|offset"
    "|operation|origin|platform|protocol|purpose|recipient|region|renderingmode|role|rpc|scope|sha256|sid|sig|signature"
    "|size|source|state|status|storetype|suggestiontype|supportedencodings|systemhints|thinkingeffort|timestamp"
    "|timezone|[a-z]*token|type|updatetime|usecase|useragent|variant|variantpurpose|version|visibility|width"
)
_MEASURE: Final = re.compile(r".*(?:_at|_ms|_min|_time|_size|_tokens|_bytes|At|Ms|Time|Size|Bytes)|time_.*|size_.*")
_ID_NAME: Final = re.compile(r"(?:.*[_-])?(?:id|ids|uuid|uuids)|.*[a-z](?:Id|Ids|ID|IDs|Uuid|Uuids|UUID)")
_TOKEN: Final = re.compile(r"[A-Za-z0-9_.:/+=~-]{0,512}")
_UUID: Final = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
# A number of a person or an account, which a service's own ids don't look like.
_NUMBER: Final = re.compile(r"\+?[0-9][0-9.-]{6,}[0-9]|[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")
_DIGITS_ONLY: Final = re.compile(r"[0-9 .+/-]{6,40}")
_COUNTED: Final = re.compile(r".*(?:time|timestamp|duration|expires|offset|height|width|size|version|seed)")
# What a page's own software made: long, without a word in it.
_SEALED: Final = re.compile(r"(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])(?=[^0-9]*[0-9])[A-Za-z0-9_.:/+=~-]{20,}")


def is_protocol(name: str, value: str) -> bool:
    """Whether a string is protocol, not text: a UUID anywhere, or a token under a name that stands for one."""
    if not value or _UUID.fullmatch(value):
        return True
    if not _TOKEN.fullmatch(value):
        return False
    if _MEASURE.fullmatch(name):
        return True
    plain = re.sub("[_-]", "", name).lower()
    if _NUMBER.fullmatch(value) and not _COUNTED.fullmatch(plain):
        return False
    return bool(_ID_NAME.fullmatch(name) or _PROTOCOL_NAMES.fullmatch(plain))


def load_object(request: Request, service: str) -> dict[str, Any]:
    """The body as a JSON object; an empty body reads as `{}`. Raises UnreadableBody for anything else."""
    if not request.body:
        return {}
    require_utf8(MediaType.parse(request.header("content-type"), service=service), service=service)
    value = strict_json.loads(request.body, service=service)
    if not isinstance(value, dict):
        raise tree.unreadable(service, "body: expected a JSON object")
    return value


def text_at(value: object, *names: str) -> str | None:
    """The string under a chain of names, None when there is no string."""
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value if isinstance(value, str) else None


def read_json(
    reader: Reader, value: object, roles: Roles = (), *, made: re.Pattern[str] | None = None, pointer: str = ""
) -> None:
    """Give every text in a JSON value to the reader, in reading order.

    Text at a pointer named in `roles` is always a part; elsewhere protocol is left out, and the rest has the role
    "definition" where its pointer begins as in `made`, else "unknown". Long numbers and odd names count as texts
    (`tree.data_leaves`).
    """
    for place, text in tree.data_leaves(value, pointer):
        role = next((role for pattern, role in roles if pattern.fullmatch(place)), None)
        if role is not None:
            reader.text(place, text, role)
        elif not is_protocol(name := _name(place), text):
            if made and made.match(place):
                reader.definition(place, text)
            elif name and _DIGITS_ONLY.fullmatch(text):  # what kind of number it is, its name says
                reader.text(f"{place}/{tree.CONTEXT}", f"{name}: {text}", "unknown")
            else:
                reader.text(place, text, "unknown")


def _name(pointer: str) -> str:
    """The last name in a pointer, past list positions; "" for a text that is itself a name."""
    if pointer.endswith(tree.NAME):
        return ""
    return next((step for step in reversed(pointer.split("/")) if not step.isdigit()), "")


def replace_json(request: Request, prompt: Prompt, texts: Sequence[str], service: str) -> bytes:
    """The JSON body with the parts' texts replaced, all else kept in meaning; always encoded anew."""
    changed = changes(service, prompt, texts)
    if not request.body:
        return b""
    return strict_json.dumps(rewrite(service, strict_json.loads(request.body, service=service), changed))


def restore_json(request: Request, head: ReplyHead, restoration: Restoration) -> StreamEditor | None:
    """An editor for a JSON answer, such as a conversation that is loaded again; None for answers of other kinds."""
    del request
    media_type = (head.header("content-type") or "").split(";")[0].strip().lower()
    if not restoration.values or not MediaType(media_type, {}).is_json:
        return None
    return JsonAnswer(RestoreTable(restoration.values))


def query_parts(request: Request) -> tuple[Part, ...]:
    """The texts in the query of the URL. They can be judged, not changed: `replace` gives a body."""
    parts = []
    for index, field in enumerate(filter(None, request.query.split("&"))):
        name, _, value = (unquote_plus(piece) for piece in field.partition("="))
        if not is_protocol(name, value):
            parts.append(Part(value, "user", f"?{index}", is_fixed=True))
        if not _TOKEN.fullmatch(name):
            parts.append(Part(name, "user", f"?{index}/name", is_fixed=True))
    return tuple(parts)


def silent_texts(reader: Reader, value: object, pointer: str = "") -> None:
    """The texts in JSON of a page's own software: identifiers and tokens are left out under any name."""
    for place, text in tree.data_leaves(value, pointer):
        if not (is_protocol(_name(place), text) or is_plain(text) or _SEALED.fullmatch(text)):
            reader.text(place, text, "unknown")


def read_silent(request: Request) -> Prompt:
    """The prompt of a call that carries no text as far as its sources know: usually none, but all of it is read.

    Telemetry names the page, and the page is named after the conversation. Raises UnreadableBody."""
    reader = Reader("silent")
    reader.parts.extend(
        part for part in query_parts(request) if not (is_plain(part.text) or _SEALED.fullmatch(part.text))
    )
    if strict_json.looks_like_json(request.body):
        silent_texts(reader, strict_json.loads(request.body, service=reader.service))
    elif request.body:
        try:
            text = request.body.decode()
        except UnicodeDecodeError:
            raise UnreadableBody(reader.service, "body: not UTF-8") from None
        if not _SEALED.fullmatch(text):
            reader.json_text("body", text, "unknown")
    return reader.prompt()


def replace_silent(request: Request, prompt: Prompt, texts: Sequence[str]) -> bytes:
    """The body with the parts' texts replaced; as it was when nothing changes."""
    changed = changes("silent", prompt, texts)
    if not changed:
        return request.body
    return strict_json.dumps(rewrite("silent", strict_json.loads(request.body, service="silent"), changed))


class SocketValues:
    """What goes into the answers on a socket. It is open before the first prompt, so values and notice come later.

    A text that has begun keeps the table it began with; `notice` is set to "" by who has shown it.
    """

    def __init__(self, restoration: Restoration) -> None:
        self.notice = restoration.notice
        self._values = dict(restoration.values)
        self._tables = [RestoreTable(self._values)]

    @property
    def table(self) -> RestoreTable:
        """The placeholders for a text that begins now."""
        return self._tables[-1]

    @property
    def restored(self) -> int:
        """Placeholders put back so far, by all tables."""
        return sum(table.restored for table in self._tables)

    def renew(self, restoration: Restoration) -> None:
        """Other values; another notice unless it is empty."""
        self.notice = restoration.notice or self.notice
        if restoration.values != self._values:
            self._values = dict(restoration.values)
            self._tables.append(RestoreTable(self._values))


def derived_id(refusal: Refusal, what: str) -> str:
    """An id for a made-up answer: a UUID that follows from the reference alone, so that refusing stays pure."""
    return str(uuid5(NAMESPACE_URL, f"sluis:{refusal.reference}:{what}"))


def cors(request: Request, *allowed: str) -> tuple[tuple[str, str], ...]:
    """The headers that let a page read an answer to a call from another origin; none for origins not `allowed`."""
    origin = request.header("origin")
    if origin not in allowed:
        return ()
    return (
        ("access-control-allow-origin", origin),
        ("access-control-allow-credentials", "true"),
        ("vary", "origin"),
    )


def json_reply(value: object, status: int, headers: Iterable[tuple[str, str]] = ()) -> Reply:
    """An answer with a JSON body that nobody stores."""
    return Reply(
        status,
        (("content-type", "application/json; charset=utf-8"), ("cache-control", "no-store"), *headers),
        strict_json.dumps(value),
    )
