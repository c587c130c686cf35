"""Find and change the texts of a decoded JSON value by pointer.

A pointer is a JSON Pointer (RFC 6901) with four more tokens, none of which RFC 6901 can write: `~j` goes into the
JSON that stands in a string (`/function/arguments/~j/city`), `~d` into the text of a data URI, `~k` means the name of
the member itself (`/input/Jan/~k`), and `~c` the value with its name in front (`bsn: 123456782`), so that a detector
sees what kind of value it is. Pointers hold names that the sender chose: they never leave the process.
"""

import base64
import binascii
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote, unquote_to_bytes

from sluis import reasons
from sluis.model import UnreadableBody
from sluis.wire import strict_json
from sluis.wire.media import MediaType

IN_JSON: Final = "~j"
IN_DATA: Final = "~d"
NAME: Final = "~k"
CONTEXT: Final = "~c"
_TEXT: Final = "~t"  # in no pointer: what the value at the end of one becomes

_FIELD_NAME: Final = re.compile(r"[A-Za-z_$][A-Za-z0-9_$.:/-]*")
# RFC 2397 with media types and parameters that are tokens: a text that only begins with "data:" is read as a text.
_DATA_HEAD: Final = re.compile(
    r"data:(?:[a-z]+/[\w.+-]+)?(?:;(?:charset|boundary|profile|version|codecs)=[\w.+-]{1,40})*(?:;base64)?",
    re.IGNORECASE,
)
_DOCUMENT: Final = re.compile(
    rb"\{\\rtf|%PDF-|(?:[\w-]++:[^\r\n]*+\r?\n|[ \t][^\r\n]*+\r?\n)*?Content-Transfer-Encoding:[ \t]*+(?:base64|quoted)"
    rb"|(?:[\w-]++:[^\r\n]*+\r?\n|[ \t][^\r\n]*+\r?\n)*?Content-Type:[ \t]*+multipart/",
    re.IGNORECASE,
)
_SHORT: Final = 200  # a longer text has its own context
_DIGITS: Final = re.compile(r"[0-9]{6}")


def join(pointer: str, name: str) -> str:
    """The pointer of a member."""
    return f"{pointer}/{name.replace('~', '~0').replace('/', '~1')}"


def data_leaves(value: Any, pointer: str = "") -> Iterator[tuple[str, str]]:
    """(pointer, text) of what can hold data in free JSON, in reading order: strings, whole numbers of six digits and
    more, and names of members that don't look like the name of a field (`Jan Jansen`, `jan@example.nl`, `123456782`).
    """
    if isinstance(value, str):
        yield pointer, value
    elif isinstance(value, bool):
        return
    elif isinstance(value, int | float):
        # Spreadsheets write numbers as 612345678.0; what has a fraction is a measure.
        if (isinstance(value, int) or value.is_integer()) and _DIGITS.search(text := str(int(value))):
            yield pointer, text
    elif isinstance(value, dict):
        for key, item in value.items():
            below = join(pointer, key)
            if not is_field_name(key):
                yield f"{below}/{NAME}", key
            yield from data_leaves(item, below)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from data_leaves(item, f"{pointer}/{index}")


def named_leaves(value: Any, pointer: str = "", name: str = "") -> Iterator[tuple[str, str]]:
    """As `data_leaves`, each short value with the nearest name above it in front, at `~c`."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from data_leaves({key: None}, pointer)
            yield from named_leaves(item, join(pointer, key), key if is_field_name(key) else "")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from named_leaves(item, f"{pointer}/{index}", name)
    else:
        for place, text in data_leaves(value, pointer):
            if name and text and len(text) <= _SHORT and text[:5].lower() != "data:":
                yield f"{place}/{CONTEXT}", f"{name}: {text}"
            else:
                yield place, text


def name_above(pointer: str) -> str:
    """The nearest name of a field in a pointer, "" when the nearest name is none."""
    name = next((_unescape(step) for step in reversed(pointer.split("/")) if step and not step.isdigit()), "")
    return name if is_field_name(name) else ""


def is_field_name(name: str) -> bool:
    """Whether a member's name looks like the name of a field: letters first, no space, no long number."""
    return _FIELD_NAME.fullmatch(name) is not None and _DIGITS.search(name) is None


def get(value: Any, pointer: str) -> Any:
    """What stands at a pointer; a name for `~k`, the bare value for `~c`.

    Raises KeyError, IndexError or ValueError when nothing stands there.
    """
    tokens = pointer.split("/")[1:]
    for index, token in enumerate(tokens):
        if token == NAME and index == len(tokens) - 1:
            return _unescape(tokens[index - 1])
        if token == CONTEXT and index == len(tokens) - 1:
            return value
        value = _step(value, token)
    return value


def put(value: Any, pointer: str, text: str) -> Any:
    """A copy with the text at the pointer."""
    return put_all(value, {pointer: text})


def put_all(value: Any, texts: Mapping[str, str]) -> Any:
    """A copy with each text at its pointer; what isn't pointed at is shared, not copied.

    Raises KeyError, IndexError or ValueError for a pointer to nothing, and when two names would become the same.
    """
    root: _Change = {}
    for pointer, text in texts.items():
        change, last = root, _TEXT
        for token in pointer.split("/")[1:]:
            if token in (NAME, CONTEXT):
                last = token
                break
            change = change.setdefault(token, {})
        change[last] = text
    return _apply(value, root)


type _Change = dict[str, Any]
"""Changes below a value, by token. At `_TEXT` and `CONTEXT` is what the value becomes, at `NAME` its own new name."""


def _apply(value: Any, change: _Change, name: str = "") -> Any:
    """`name`: the nearest name above the value."""
    if CONTEXT in change:
        text: str = change[CONTEXT]
        if not text.startswith(f"{name}: "):
            raise ValueError("the name in front of a value would change, which is not the name itself")
        return text.removeprefix(f"{name}: ")
    if _TEXT in change:
        return change[_TEXT]
    if not change or change.keys() == {NAME}:
        return value
    if isinstance(value, dict):
        below = {_unescape(token): item for token, item in change.items() if token != NAME}
        if missing := below.keys() - value.keys():
            raise KeyError(f"{len(missing)} names that are not there")
        result: dict[str, Any] = {}
        for key, item in value.items():
            inner = below.get(key)
            if inner is None:
                result[key] = item
            else:
                result[inner.get(NAME, key)] = _apply(item, inner, key)
        if len(result) != len(value):
            raise ValueError("two names would become the same")
        return result
    if isinstance(value, list):
        items = list(value)
        for token, inner in change.items():
            if token != NAME:
                items[_index(token)] = _apply(items[_index(token)], inner, name)
        return items
    if isinstance(value, str) and len(change.keys() - {NAME}) == 1:
        if (inner_json := change.get(IN_JSON)) is not None:
            return strict_json.dumps(_apply(_step(value, IN_JSON), inner_json)).decode()
        if (inner_data := change.get(IN_DATA)) is not None and _TEXT in inner_data:
            uri = DataUri.parse(value)
            if uri is not None:
                return uri.with_text(inner_data[_TEXT])
    raise ValueError("a pointer into something that has no inside")


def _step(value: Any, token: str) -> Any:
    if isinstance(value, dict):
        return value[_unescape(token)]
    if isinstance(value, list):
        return value[_index(token)]
    if isinstance(value, str) and token == IN_JSON:
        try:
            return strict_json.loads(value.encode(), service="")
        except UnreadableBody:
            raise ValueError("a pointer into a string that is no JSON") from None
    if isinstance(value, str) and token == IN_DATA:
        uri = DataUri.parse(value)
        if uri is not None and (text := uri.text()) is not None:
            return text
    raise ValueError("a pointer into something that has no inside")


def _index(token: str) -> int:
    if not token.isascii() or not token.isdigit():
        raise ValueError("not the number of an element")
    return int(token)


def _unescape(token: str) -> str:
    return token.replace("~1", "/").replace("~0", "~")


@dataclass(frozen=True, slots=True)
class DataUri:
    """A `data:` URI (RFC 2397): its head up to the comma, its media type, its bytes."""

    head: str
    media_type: str
    content: bytes

    @classmethod
    def parse(cls, text: str) -> "DataUri | None":
        """None for a text that is no data URI. Raises ValueError for one whose data can't be decoded."""
        if text[:5].lower() != "data:" or "," not in text:
            return None
        head, _, data = text.partition(",")
        if not _DATA_HEAD.fullmatch(head):
            return None
        media_type = head[5:].removesuffix(";base64")
        content = decode_base64(unquote_to_bytes(data)) if head.endswith(";base64") else unquote_to_bytes(data)
        return cls(head, media_type or "text/plain", content)

    def text(self) -> str | None:
        """The text of a text type in UTF-8, None for anything else."""
        return decode_text(self.content, self.media_type)

    def with_text(self, text: str) -> str:
        """The same URI around another text."""
        content = text.encode()
        return f"{self.head},{base64.b64encode(content).decode() if self.head.endswith(';base64') else quote(content)}"


def decode_text(content: bytes, media_type: str) -> str | None:
    """The text of a file of a text type (`text/*`, JSON, XML, ...) in UTF-8; None when it is anything else.

    What stands in RTF, a PDF or an encoded mail isn't what its bytes show, whatever type they are sent under."""
    if not media_type or not MediaType.is_text(media_type) or _DOCUMENT.match(content):
        return None
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if "\x00" in text else text


def decode_base64(data: str | bytes) -> bytes:
    """Strict base64, standard or URL-safe letters, line ends allowed, padding optional. Raises ValueError."""
    raw = data.encode("ascii") if isinstance(data, str) else data
    raw = raw.translate(None, b"\r\n").translate(bytes.maketrans(b"-_", b"+/"))
    raw = raw.rstrip(b"=")
    try:
        return base64.b64decode(raw + b"=" * (-len(raw) % 4), validate=True)
    except binascii.Error:
        raise ValueError("not base64") from None


def unreadable(service: str, where: str) -> UnreadableBody:
    """The error for a value of another shape than the one known for this place."""
    return UnreadableBody(service, where, reasons.SHAPE_UNKNOWN)
