"""Collect the parts of a prompt from a decoded body, and write changed texts back to where they stood.

An adapter walks the value it knows and calls `text`, `json_text`, `base64` and `walk`; each part's location is the
pointer (`tree`) of its text, so `rewrite` needs nothing but the prompt. What an adapter doesn't know it gives to
`walk`, which reads every string, number and odd name under it: nothing passes because it is new.
"""

import contextlib
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final
from urllib.parse import parse_qsl

from sluis import reasons
from sluis.model import Attachment, Part, Prompt, Role, UnreadableBody
from sluis.wire import strict_json, tree

MAX_PARTS: Final = 50_000
_IDENTIFIER: Final = re.compile(r"[A-Za-z0-9_.:/+=-]{0,200}")
_LONG_NUMBER: Final = re.compile(r"[0-9]{6}")
_BLOB_CHARS: Final = 2_048
_EMBEDDED: Final = re.compile(r"data:([\w.+-]+/[\w.+-]+)(?:;[\w=.-]+)*;base64,([A-Za-z0-9+/_=-]{64,})")
_MIXED: Final = re.compile(r"(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])")
_PROVIDER_ID: Final = re.compile(
    r"(?:[A-Za-z]+[_-][A-Za-z0-9_.-]+|(?:[A-Za-z0-9_.-]+/)*[A-Za-z]+-[A-Za-z0-9_.:-]+"
    r"|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
)
# A session description (RFC 8866): what is said or typed in a call goes over UDP, past every proxy.
_SESSION: Final = re.compile(r"\s*v=0\s+o=\S")
_SESSION_FILE: Final = re.compile(_SESSION.pattern.encode())
_MAY_BE_KEY: Final = re.compile(r"(?=.*[0-9])[A-Za-z0-9_./+=-]{16}")  # as long as a key, and with digits
_NUMBERED: Final = re.compile(r"[A-Za-z]{0,20}[_-]?[0-9]{1,5}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
# Members whose value a provider chose, so that digits in it say nothing.
PROVIDER_IDS: Final = frozenset(
    {
        *("model", "type", "id", "tool_call_id", "call_id", "item_id", "response_id", "previous_response_id"),
        *("conversation", "approval_request_id", "tool_use_id", "tool_use_ids", "file_id", "file_ids", "container"),
    }
)
_OPAQUE: Final = re.compile(r"[A-Za-z0-9+/=_-]*")


class Reader:
    """Parts and attachments in reading order. All methods raise `UnreadableBody` for what can't be read."""

    def __init__(self, service: str) -> None:
        self.service = service
        self.parts: list[Part] = []
        self.attachments: list[Attachment] = []

    def text(self, pointer: str, text: str, role: Role, *, is_new: bool = True, is_fixed: bool = False) -> None:
        """One text. A data URI is decoded: its text becomes the part, any other content an attachment."""
        try:
            uri = tree.DataUri.parse(text) if text[:5].lower() == "data:" else None
        except ValueError:
            uri = None  # damaged: read as the text that it is
        if uri is None:
            self._add(pointer, text, role, is_new, is_fixed)
            self._files(pointer, text)
        elif (inner := uri.text()) is not None:
            self._add(f"{pointer}/{tree.IN_DATA}", inner, role, is_new, is_fixed)
        else:
            self.attach(uri.content, uri.media_type, pointer)

    def attach(self, content: bytes, media_type: str, pointer: str) -> None:
        """A file."""
        self._refuse_calls(_SESSION_FILE.match(content))
        self.attachments.append(Attachment(content, media_type, pointer))

    def definition(self, pointer: str, text: str) -> None:
        """A text of a tool's definition, by the page's software: icons in it are no files of a person."""
        self._add(pointer, text, "definition", False, False)

    def json_text(self, pointer: str, text: str, role: Role, *, is_new: bool = True) -> None:
        """A string that holds JSON, such as a tool call's arguments: the texts inside; the whole when it isn't JSON."""
        if text[:1] not in ("{", "[", '"'):
            self.text(pointer, text, role, is_new=is_new)
            return
        try:
            value = strict_json.loads(text.encode(), service=self.service)
        except UnreadableBody:
            self.text(pointer, text, role, is_new=is_new)  # models write broken JSON; it is then read as a text
            return
        self.data(f"{pointer}/{tree.IN_JSON}", value, role, is_new=is_new)

    def data(self, pointer: str, value: Any, role: Role, *, is_new: bool = True, is_fixed: bool = False) -> None:
        """Free JSON, such as a tool call's input: each short value is read with its name in front (`tree.CONTEXT`)."""
        for place, text in tree.named_leaves(value, pointer):
            self.text(place, text, role, is_new=is_new, is_fixed=is_fixed)

    def base64(
        self, pointer: str, data: str, media_type: str, role: Role, *, is_new: bool = True, is_fixed: bool = True
    ) -> None:
        """A file in base64: an attachment; a text file is a part that stays as it is."""
        try:
            content = tree.decode_base64(data)
        except ValueError:
            raise UnreadableBody(self.service, f"{role}: base64", reasons.BODY_UNREADABLE) from None
        text = tree.decode_text(content, media_type)
        if text is not None:
            self._add(pointer, text, role, is_new, is_fixed)
        else:
            self.attach(content, media_type or "application/octet-stream", pointer)

    def walk(
        self,
        pointer: str,
        value: Any,
        role: Role,
        *,
        is_new: bool = True,
        is_fixed: bool = False,
        skip: frozenset[str] = frozenset(),
    ) -> None:
        """Everything under a value. `skip`: names of members that hold identifiers; one that holds more is read."""
        if isinstance(value, str):
            self.text(pointer, value, role, is_new=is_new, is_fixed=is_fixed)
        elif isinstance(value, dict):
            for key, item in value.items():
                if key in skip and is_plain(item):
                    continue
                below = tree.join(pointer, key)
                self.name(pointer, key, role, is_new=is_new, is_fixed=is_fixed)
                self.walk(below, item, role, is_new=is_new, is_fixed=is_fixed, skip=skip)
        elif isinstance(value, list):
            for index, item in enumerate(value):
                self.walk(f"{pointer}/{index}", item, role, is_new=is_new, is_fixed=is_fixed, skip=skip)
        else:
            for place, text in tree.named_leaves(value, pointer, tree.name_above(pointer)):
                self.text(place, text, role, is_new=is_new, is_fixed=is_fixed)

    def name(self, pointer: str, name: str, role: Role, *, is_new: bool = True, is_fixed: bool = False) -> None:
        """The name of a member of the object at `pointer`, where it is more than the name of a field."""
        if not tree.is_field_name(name):
            self._add(f"{tree.join(pointer, name)}/{tree.NAME}", name, role, is_new, is_fixed)

    def query(self, query: str) -> None:
        """Texts in a URL's query; they can be judged, not changed. Plain identifiers are left out."""
        if not query:
            return
        try:
            pairs = parse_qsl(
                query, keep_blank_values=True, strict_parsing=False, errors="strict", max_num_fields=1_000
            )
        except ValueError:
            raise UnreadableBody(self.service, "query", reasons.BODY_UNREADABLE) from None
        for index, text in enumerate(text for pair in pairs for text in pair):
            if not is_plain(text):
                self._add(f"?{index}", text, "user", True, True)

    def prompt(
        self,
        *,
        conversation_id: str | None = None,
        model: str | None = None,
        account: str | None = None,
        decoded: Any = None,
    ) -> Prompt:
        """What was collected."""
        return Prompt(tuple(self.parts), tuple(self.attachments), conversation_id, model, account, decoded)

    def _refuse_calls(self, offer: object) -> None:
        if offer:
            raise UnreadableBody(self.service, "body: opens a call, which nobody could read", reasons.BODY_UNREADABLE)

    def _files(self, pointer: str, text: str) -> None:
        """A long run of base64, alone or as a data URI inside a text, may be a file: it is judged as one too."""
        if "base64," in text:
            for match in _EMBEDDED.finditer(text):
                with contextlib.suppress(ValueError):
                    self.attach(tree.decode_base64(match[2]), match[1], pointer)
        if len(text) >= _BLOB_CHARS and is_opaque(text) and _MIXED.match(text):
            with contextlib.suppress(ValueError):
                content = tree.decode_base64(text)
                self.attach(content, "application/octet-stream", pointer)

    def _add(self, pointer: str, text: str, role: Role, is_new: bool, is_fixed: bool) -> None:
        if not text or text.isspace():
            return
        self._refuse_calls(_SESSION.match(text))
        if len(self.parts) >= MAX_PARTS:
            raise UnreadableBody(self.service, "body: too many texts", reasons.BODY_TOO_LARGE)
        self.parts.append(Part(text, role, pointer, is_new, is_fixed))


def is_plain(value: Any) -> bool:
    """Whether a value is nothing but an identifier, a switch or a number, or a list of those: no text of a person."""
    if isinstance(value, list):
        return all(is_plain(item) for item in value)
    if isinstance(value, str):
        return _IDENTIFIER.fullmatch(value) is not None and _LONG_NUMBER.search(value) is None
    return value is None or isinstance(value, bool | int | float)


def is_structure(name: str, value: Any, names: frozenset[str]) -> bool:
    """Whether a member is one of `names` and holds what such a member holds. Ids that a provider makes have a word in
    front (`call_…`, `web_search_20250305`, `claude-…-20250929`) and may have any digits; other numbers are read, and so
    is what may be a key, and what a client calls its own requests unless it just numbers them."""
    if name not in names:
        return False
    if name == "custom_id":
        return isinstance(value, str) and _NUMBERED.fullmatch(value) is not None
    values = value if isinstance(value, list) else [value]
    if name not in PROVIDER_IDS:
        return is_plain(value) and not any(isinstance(item, str) and _MAY_BE_KEY.match(item) for item in values)
    return all(is_plain(item) or (isinstance(item, str) and _PROVIDER_ID.fullmatch(item)) for item in values)


def is_function(value: Any) -> bool:
    """Whether a value can be the name of a function that a model calls, and is no key."""
    return isinstance(value, str) and is_plain(value) and not _MAY_BE_KEY.match(value)


def is_opaque(value: Any) -> bool:
    """Whether a value can be what a provider sealed (a signature, encrypted reasoning): one run of base64 letters."""
    return isinstance(value, str) and _OPAQUE.fullmatch(value) is not None


def changes(service: str, prompt: Prompt, texts: Sequence[str]) -> dict[str, str]:
    """Location -> new text, for the parts that change. Raises `UnreadableBody` when a fixed one would."""
    changed: dict[str, str] = {}
    for part, text in zip(prompt.parts, texts, strict=True):
        if text != part.text:
            if part.is_fixed:
                raise UnreadableBody(service, f"{part.role}: text that can't be changed", reasons.NOT_REMOVABLE)
            changed[part.location] = text
    return changed


def rewrite(service: str, value: Any, changed: Mapping[str, str]) -> Any:
    """The value with changed texts in their places. Raises `UnreadableBody`."""
    try:
        return tree.put_all(value, changed)
    except (KeyError, IndexError, ValueError):
        pass
    raise UnreadableBody(service, "body: a text is not where it was read", reasons.NOT_REMOVABLE)
