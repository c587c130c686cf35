"""Gemini on the web (gemini.google.com): JSON in JSON in a form up, cumulative snapshots in frames down.

Source: public client code of 2026-08, tests/fixtures/services/gemini_web/README.md. A refusal in the service's own
frames is built, but the page was seen to show none (2026-04), so `shows_message` is False.
"""

import re
from collections.abc import Sequence
from typing import Any, Final
from urllib.parse import parse_qsl, unquote

from sluis import reasons
from sluis.model import Attachment, Part, Prompt, Refusal, Reply, ReplyHead, Request, Restoration, UnreadableBody
from sluis.services import generic
from sluis.services._web import cors, derived_id
from sluis.services.contract import Endpoint, Service, StreamEditor
from sluis.wire import form, google, strict_json, tree
from sluis.wire.form import FormField
from sluis.wire.reader import Reader, changes, rewrite
from sluis.wire.restore import RestoreTable, TextRestorer

_ID: Final = "gemini-web"
_ORIGIN: Final = "https://gemini.google.com"
_DATA: Final = r"(?:/u/\d+)?/_/BardChatUi/data"
_GENERATE_PATH: Final = re.compile(rf"{_DATA}/assistant\.lamda\.BardFrontendService/StreamGenerate")
_BATCH_PATH: Final = re.compile(rf"{_DATA}/batchexecute")
# What the page puts in the address of its calls.
_OWN_QUERY: Final = frozenset({"bl", "f.sid", "hl", "_reqid", "rt", "rpcids", "source-path", "pageId", "authuser"})
_OWN_VALUE: Final = re.compile(r"[\w./,-]{0,200}")
_CALL: Final = re.compile(r"[A-Za-z0-9]{1,12}")
_TOKEN: Final = re.compile(r"[\w:-]{0,200}")
_UPLOAD_HOSTS: Final = ("push.clients6.google.com", "content-push.googleapis.com")
# Strings of the page itself: ids, digests, tokens, language codes, media types, references to uploaded files.
_PROTOCOL: Final = re.compile(
    r"(?:c|r|rc|rcid)_[0-9a-f]+|(?=[0-9]*[a-f])[0-9a-f]{16,}|![\w-]+|[a-z]{2}(?:-[A-Z]{2})?|/contrib_service/[\w/.-]*"
    r"|(?:application|audio|image|text|video)/[\w.+-]+"
    r"|[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"
)


def _fields(request: Request) -> tuple[tuple[FormField, ...], list[Any]]:
    """The form, and the JSON list in its field `f.req`."""
    fields = form.parse(request.body, service=_ID)
    call = next((field.value for field in fields if field.name == "f.req"), None)
    if call is None:
        raise tree.unreadable(_ID, "form: expected f.req")
    value = _json(call, "f.req")
    if not isinstance(value, list):
        raise tree.unreadable(_ID, "f.req: expected a list")
    return fields, value


def _json(value: object, where: str) -> Any:
    if not isinstance(value, str):
        raise tree.unreadable(_ID, f"{where}: expected JSON in a string")
    return strict_json.loads(value.encode(errors="surrogatepass"), service=_ID, where=where)


def _read_leaves(reader: Reader, value: object, pointer: str) -> None:
    """All strings that aren't the page's own, and odd names. Lists have no names, so what a number in one says can't be
    told, and numbers are left out."""
    if isinstance(value, str):
        if not _PROTOCOL.fullmatch(value):
            reader.text(pointer, value, "user" if pointer.startswith("/1/~j/0/") else "unknown")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            _read_leaves(reader, item, f"{pointer}/{index}")
    elif isinstance(value, dict):
        for name, item in value.items():
            reader.name(pointer, name, "unknown")
            _read_leaves(reader, item, tree.join(pointer, name))


def _read_beside(reader: Reader, request: Request, fields: tuple[FormField, ...]) -> None:
    """Texts in the address, and in the form beside the call; `at` is the page's anti-forgery token."""
    for index, (name, value) in enumerate(parse_qsl(request.query, keep_blank_values=True)):
        if name not in _OWN_QUERY or not _OWN_VALUE.fullmatch(value):
            reader.text(f"?{index}", value, "unknown", is_fixed=True)
        if not tree.is_field_name(name):
            reader.text(f"?{index}/name", name, "unknown", is_fixed=True)
    for index, field in enumerate(fields):
        is_own = field.name == "f.req" or (field.name == "at" and _TOKEN.fullmatch(field.value))
        if not is_own and not _PROTOCOL.fullmatch(field.value):
            reader.text(f"form/{field.name}", field.value, "unknown")
        if not tree.is_field_name(field.name):
            reader.text(f"form/{index}/name", field.name, "unknown", is_fixed=True)


def extract_generate(request: Request) -> Prompt:
    """The prompt is `inner[0][0]`, file references with names `inner[0][3]`, ids `inner[2]`; all strings are read."""
    fields, outer = _fields(request)
    inner = _json(outer[1] if len(outer) > 1 else None, "f.req/1")
    if not (isinstance(inner, list) and inner and isinstance(inner[0], list) and inner[0]):
        raise tree.unreadable(_ID, "f.req/1: expected a list with the message first")
    prompt, *rest = inner[0]
    if not isinstance(prompt, str):
        raise tree.unreadable(_ID, "f.req/1/0/0: expected the prompt")
    reader = Reader(_ID)
    reader.text("/1/~j/0/0", prompt, "user")
    _read_leaves(reader, [None, *rest], "/1/~j/0")
    _read_leaves(reader, [None, *inner[1:]], "/1/~j")
    _read_leaves(reader, [outer[0], None, *outer[2:]], "")
    _read_beside(reader, request, fields)
    ids = inner[2] if len(inner) > 2 and isinstance(inner[2], list) else []
    return reader.prompt(conversation_id=ids[0] if ids and isinstance(ids[0], str) and ids[0] else None)


def extract_batch(request: Request) -> Prompt:
    """Every string in every call: titles, history, a call before sending, settings."""
    fields, outer = _fields(request)
    calls = outer[0] if outer else None
    if not isinstance(calls, list):
        raise tree.unreadable(_ID, "f.req/0: expected a list of calls")
    reader = Reader(_ID)
    for index, call in enumerate(calls):
        if not (isinstance(call, list) and len(call) > 1 and isinstance(call[0], str)):
            raise tree.unreadable(_ID, f"f.req/0/{index}: expected a call")
        if not _CALL.fullmatch(call[0]):
            reader.text(f"/0/{index}/0", call[0], "unknown")
        _read_leaves(reader, _json(call[1], f"f.req/0/{index}/1"), f"/0/{index}/1/~j")
        _read_leaves(reader, [None, None, *(None if item == "generic" else item for item in call[2:])], f"/0/{index}")
    _read_leaves(reader, [None, *outer[1:]], "")
    _read_beside(reader, request, fields)
    return reader.prompt()


def replace_form(request: Request, prompt: Prompt, texts: Sequence[str]) -> bytes:
    """The form with the parts' texts replaced at every level of JSON."""
    fields, outer = _fields(request)
    changed = changes(_ID, prompt, texts)
    values = {place.removeprefix("form/"): changed.pop(place) for place in list(changed) if place.startswith("form/")}
    values["f.req"] = strict_json.dumps(rewrite(_ID, outer, changed)).decode()
    return form.build(fields, values)


class SnapshotRestorer:
    """Restores frames that each repeat the answer so far.

    A tail that may begin a placeholder is left out of a snapshot. The next one is longer and settles it; where none
    comes, the last is sent again in full before whatever follows.
    """

    def __init__(self, restoration: Restoration) -> None:
        self._table, self._notice = RestoreTable(restoration.values), restoration.notice
        self._full: list[Any] | None = None
        self.restored = 0

    def frame(self, value: Any) -> list[Any]:
        """The frames to send instead of one."""
        try:
            return self._frame(value) if isinstance(value, list) else [value]
        except RecursionError:  # nested as no answer is
            return [value]

    def _frame(self, value: list[Any]) -> list[Any]:
        shown: list[Any] = []
        full: list[Any] = []
        has_answer = False
        for item in value:
            if not (isinstance(item, list) and len(item) > 2 and item[0] == "wrb.fr" and isinstance(item[2], str)):
                shown.append(item)
                full.append(item)
                continue
            is_growing = item[1] is None
            now, whole, is_answer = self._payload(item[2], is_growing=is_growing)
            shown.append([*item[:2], now, *item[3:]])
            full.append([*item[:2], whole, *item[3:]])
            has_answer = has_answer or (is_answer and is_growing)
        before = [] if has_answer else self.finish()
        if has_answer:
            self._full = full if shown != full else None
        return [*before, shown if has_answer else full]

    def finish(self) -> list[Any]:
        """The last snapshot in full, when its tail was left out and nothing came after it."""
        full, self._full = self._full, None
        return [] if full is None else [full]

    def _payload(self, payload: str, *, is_growing: bool) -> tuple[str, str, bool]:
        """A payload as shown now and in full, and whether it holds answer text."""
        before = self._table.restored
        inner = strict_json.loads_answer(payload)
        if not isinstance(inner, list):
            return payload, payload, False
        full = self._table.restore_tree(inner)
        self.restored = max(self.restored, self._table.restored - before)
        shown = self._without_tails(inner) if is_growing else full
        if full is inner and shown == full and not (self._notice and is_growing):
            return payload, payload, bool(_answers(inner))
        if self._notice and is_growing:
            full, shown = self._with_notice(full), self._with_notice(shown)
        return strict_json.dumps(shown).decode(), strict_json.dumps(full).decode(), bool(_answers(inner))

    def _without_tails(self, value: Any) -> Any:
        """A restored copy without the ends of texts that may be beginnings of placeholders."""
        if isinstance(value, str):
            return TextRestorer(self._table).feed(value)
        if isinstance(value, list):
            return [self._without_tails(inner) for inner in value]
        if isinstance(value, dict):
            return {name: self._without_tails(inner) for name, inner in value.items()}
        return value

    def _with_notice(self, inner: Any) -> Any:
        for index in _answers(inner):
            text = tree.get(inner, f"/4/{index}/1/0")
            return tree.put(inner, f"/4/{index}/1/0", f"{self._notice}\n\n{text}")
        return inner


def _answers(inner: Any) -> list[int]:
    """The candidates `i` of an answer that have a text so far, at `inner[4][i][1][0]`."""
    candidates = inner[4] if isinstance(inner, list) and len(inner) > 4 else None
    return [
        index
        for index, candidate in enumerate(candidates if isinstance(candidates, list) else ())
        if isinstance(candidate, list) and len(candidate) > 1
        if isinstance(candidate[1], list) and candidate[1] and isinstance(candidate[1][0], str)
    ]


def restore(request: Request, head: ReplyHead, restoration: Restoration) -> StreamEditor | None:
    """An editor for frames; the answers of both calls are framed alike."""
    del request, head
    if not restoration.values and not restoration.notice:
        return None
    return google.FrameEditor(SnapshotRestorer(restoration))


def refuse(request: Request, refusal: Refusal) -> Reply:
    """A frame that reads as a short answer. Errors and malformed frames are silent too, but look like a fault."""
    del request
    ids = [f"{kind}_{derived_id(refusal, kind).replace('-', '')[:16]}" for kind in ("c", "r", "rc")]
    inner = [None, ids[:2], None, None, [[ids[2], [refusal.message]]]]
    payload = [["wrb.fr", None, strict_json.dumps(inner).decode()]]
    return Reply(
        200,
        (("content-type", "application/json; charset=utf-8"), ("cache-control", "no-store")),
        google.PREFIX + google.frame(payload),
    )


def refuse_upload(request: Request, refusal: Refusal) -> Reply:
    """An error that the page may read from another origin."""
    return generic.error_json(refusal, cors(request, _ORIGIN))


def extract_upload(request: Request) -> Prompt:
    """One step of a resumable upload: the start names the file, the last step holds it whole.

    A file in several pieces can't be judged by the piece: UnreadableBody.
    """
    commands = {part.strip().lower() for part in (request.header("x-goog-upload-command") or "").split(",")}
    names = [
        Part(unquote(value), "user", f"header/{name}")
        for name, value in request.headers
        if "file-name" in name or name == "slug"
    ]
    if "start" in commands:
        body = generic.extract(request)
        return Prompt((*names, *body.parts), body.attachments)
    if "upload" in commands:
        if "finalize" not in commands or (request.header("x-goog-upload-offset") or "0") != "0":
            raise UnreadableBody(_ID, "upload: a piece of a file", reasons.FILE_UNREADABLE)
        media_type = (request.header("content-type") or "").split(";")[0].strip().lower()
        if not media_type or media_type == "application/x-www-form-urlencoded":
            media_type = "application/octet-stream"
        return Prompt(tuple(names), (Attachment(request.body, media_type, "body"),))
    return generic.extract(request)


_GENERATE: Final = Endpoint(
    name="generate",
    kind="prompt",
    extract=extract_generate,
    refuse=refuse,
    replace=replace_form,
    restore=restore,
    shows_message=False,
)
_BATCH: Final = Endpoint(
    name="batch",
    kind="settings",
    extract=extract_batch,
    refuse=generic.refuse,
    replace=replace_form,
    restore=restore,
    shows_message=False,
)
_UPLOAD: Final = Endpoint(
    name="upload", kind="upload", extract=extract_upload, refuse=refuse_upload, shows_message=False
)


def match(request: Request) -> Endpoint | None:
    """The endpoint of a request, None for calls that the sources don't describe."""
    if request.method not in ("POST", "PUT"):
        return None
    if request.host in _UPLOAD_HOSTS:
        return _UPLOAD if request.path.startswith("/upload") else None
    if _GENERATE_PATH.fullmatch(request.path):
        return _GENERATE
    return _BATCH if _BATCH_PATH.fullmatch(request.path) else None


SERVICE: Final = Service(id=_ID, hosts=("gemini.google.com", *_UPLOAD_HOSTS), match=match, keeps_history=True)
