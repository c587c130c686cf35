"""A file upload by `multipart/form-data`: its fields, the files' names, and the files.

A text file in UTF-8 is a text that can be changed; JSON Lines of requests (a batch, examples for fine-tuning) are
read as the requests they are; any other file is an attachment, judged as it is. Locations: `{part}:name`,
`{part}:text`, `{part}:lines` and the pointer of a text in the list of lines; `{part}:head` can't be changed.
"""

import mimetypes
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Final

from sluis import reasons
from sluis.model import Prompt, Request, Role, UnreadableBody
from sluis.wire import multipart, strict_json, tree
from sluis.wire.media import MediaType
from sluis.wire.reader import Reader, changes, is_plain, rewrite

_BY_NAME: Final = mimetypes.MimeTypes()  # the types Python knows, without the files of the machine
_BY_NAME.add_type("text/markdown", ".md")  # known to Python from 3.13 on
_UNTYPED: Final = frozenset({"", "application/octet-stream"})
_LINES: Final = (".jsonl", ".ndjson")

ReadLine = Callable[[Reader, str, Any], None]


def read(reader: Reader, request: Request, read_line: ReadLine | None = None) -> None:
    """Everything in the form. `read_line(reader, pointer, value)`: reads a line of a JSON Lines file."""
    form = multipart.parse(request.body, request.header("content-type"), service=reader.service)
    for index, part in enumerate(form.parts):
        parameters = MediaType.parse(part.content_type, service=reader.service).parameters
        for place, text in enumerate((part.name, *parameters.values())):
            if not is_plain(text):
                reader.text(f"{index}:head/{place}", text, "file", is_fixed=True)
        if part.filename is None:
            text = _text(part.content, reader.service)
            if not is_plain(text):
                _read_text(reader, f"{index}:text", text, "user")
            continue
        reader.text(f"{index}:name", part.filename, "file")
        if read_line is not None and _is_lines(part):
            values = strict_json.loads_lines(part.content, service=reader.service, where="file")
            for line, value in enumerate(values):
                read_line(reader, f"{index}:lines/{line}", value)
            continue
        media_type = _media_type(part)
        file_text = tree.decode_text(part.content, media_type)
        if file_text is None:
            reader.attach(part.content, media_type, f"{index}:file")
        else:
            _read_text(reader, f"{index}:text", file_text, "file")


def replace_texts(service: str, request: Request, prompt: Prompt, texts: Sequence[str]) -> bytes:
    """The form with the changed texts in their places; all other parts byte for byte."""
    form = multipart.parse(request.body, request.header("content-type"), service=service)
    changed: dict[int, dict[str, str]] = {}
    for location, text in changes(service, prompt, texts).items():
        index, _, place = location.partition(":")
        changed.setdefault(int(index), {})[place] = text
    parts = list(form.parts)
    for number, places in changed.items():
        parts[number] = _changed(service, parts[number], places)
    return multipart.build(replace(form, parts=tuple(parts)), service=service)


def _read_text(reader: Reader, pointer: str, text: str, role: Role) -> None:
    """JSON is opened where its escapes would hide letters; otherwise a text stays as it was laid out."""
    if "\\u" in text:
        reader.json_text(pointer, text, role)
    else:
        reader.text(pointer, text, role)


def _changed(service: str, part: multipart.FormPart, places: dict[str, str]) -> multipart.FormPart:
    if "name" in places:
        part = multipart.rename(part, places.pop("name"))
    inside = {place.removeprefix("text"): text for place, text in places.items() if place.startswith("text")}
    if inside:
        text: str = rewrite(service, part.content.decode(), inside)
        return replace(part, content=text.encode())
    if places:
        lines = {place.removeprefix("lines"): text for place, text in places.items()}
        values = strict_json.loads_lines(part.content, service=service, where="file")
        return replace(part, content=strict_json.dumps_lines(rewrite(service, values, lines)))
    return part


def _is_lines(part: multipart.FormPart) -> bool:
    return part.content.lstrip()[:1] == b"{" and (part.filename or "").lower().endswith(_LINES)


def _media_type(part: multipart.FormPart) -> str:
    declared = part.content_type.partition(";")[0].strip().lower()
    if declared not in _UNTYPED:
        return part.content_type
    guessed, encoding = _BY_NAME.guess_type(part.filename or "")
    return guessed if guessed and not encoding else "application/octet-stream"


def _text(content: bytes, service: str) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    raise UnreadableBody(service, "multipart: a field that is not UTF-8", reasons.BODY_UNREADABLE)
