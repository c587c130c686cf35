"""`multipart/form-data`, strict (RFC 7578, RFC 2046 section 5.1).

Refused, because two readers could see different parts: text before the first and behind the last delimiter, a missing
last delimiter, white space behind a delimiter, the boundary inside a part, nested multipart, `filename*`, transfer
encodings that change bytes, header fields other than the three of RFC 7578, and a name that comes twice unless it
ends in `[]`. `build(parse(body))` gives the body back byte for byte.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from sluis.model import UnreadableBody
from sluis.wire.media import MediaType

MAX_PARTS: Final = 1_000
MAX_HEADER_BYTES: Final = 8_192

_BOUNDARY: Final = re.compile(r"[0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-]")
_HEADER: Final = re.compile(r"([!#$%&'*+.^_`|~0-9A-Za-z-]+):([^\x00-\x08\x0a-\x1f\x7f]*)")
_DISPOSITION: Final = re.compile(
    r'form-data((?:[ \t]*;[ \t]*[a-z*-]+=(?:"(?:[^"\\]|\\.)*"|[^\s";\\]+))*)[ \t]*', re.IGNORECASE
)
_PARAMETER: Final = re.compile(r';[ \t]*([a-z*-]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s";\\]+))', re.IGNORECASE)
_UNCHANGED_ENCODINGS: Final = frozenset({"7bit", "8bit", "binary"})


@dataclass(frozen=True, slots=True)
class FormPart:
    """One part. `head`: its header fields as received, without the blank line. `filename`: None for a plain field."""

    name: str
    filename: str | None
    content_type: str
    content: bytes
    head: bytes


@dataclass(frozen=True, slots=True)
class Multipart:
    """A whole body. `end`: what follows the last delimiter, nothing or one line end."""

    boundary: bytes
    parts: tuple[FormPart, ...]
    end: bytes = b""

    def find(self, name: str) -> FormPart | None:
        """The first part of this name."""
        return next((part for part in self.parts if part.name == name), None)


def parse(body: bytes, content_type: str | None, *, service: str) -> Multipart:
    """The parts in order. `content_type`: the request's header. Raises `UnreadableBody`."""
    media = MediaType.parse(content_type, service=service)
    boundary = media.parameters.get("boundary", "")
    if media.name != "multipart/form-data" or not _BOUNDARY.fullmatch(boundary):
        raise UnreadableBody(service, "multipart: no usable boundary")
    delimiter = b"--" + boundary.encode()
    if not body.startswith(delimiter):
        raise UnreadableBody(service, "multipart: text before the first part")
    sections = (b"\r\n" + body).split(b"\r\n" + delimiter)
    if len(sections) - 2 > MAX_PARTS:
        raise UnreadableBody(service, "multipart: too many parts")
    end = sections[-1].removeprefix(b"--")
    if len(sections) < 2 or not sections[-1].startswith(b"--") or end not in (b"", b"\r\n"):
        raise UnreadableBody(service, "multipart: no last delimiter, or text behind it")
    parts: list[FormPart] = []
    seen: set[str] = set()
    for section in sections[1:-1]:
        if not section.startswith(b"\r\n"):
            raise UnreadableBody(service, "multipart: a delimiter is not alone on its line")
        part = _part(section[2:], service)
        if delimiter in section:
            raise UnreadableBody(service, "multipart: the boundary stands inside a part")
        if part.name in seen and not part.name.endswith("[]"):
            raise UnreadableBody(service, "multipart: a name comes twice")
        seen.add(part.name)
        parts.append(part)
    return Multipart(boundary.encode(), tuple(parts), end)


def build(form: Multipart, contents: Mapping[int, bytes] | None = None, *, service: str = "multipart") -> bytes:
    """The body, with new contents for the parts of these indexes. Raises `UnreadableBody` when a new content holds
    the boundary."""
    out: list[bytes] = []
    delimiter = b"--" + form.boundary
    for index, part in enumerate(form.parts):
        content = (contents or {}).get(index, part.content)
        if delimiter in content:
            raise UnreadableBody(service, "multipart: the boundary stands inside a part")
        out += delimiter, b"\r\n", part.head, b"\r\n\r\n", content, b"\r\n"
    return b"".join([*out, delimiter, b"--", form.end])


def rename(part: FormPart, filename: str) -> FormPart:
    """The same part with another file name, written as browsers do (WHATWG HTML, multipart/form-data encoding)."""
    escaped = filename.replace("\r", "%0D").replace("\n", "%0A").replace('"', "%22")
    kind = f"\r\nContent-Type: {part.content_type}" if part.content_type else ""
    name = part.name.replace("\r", "%0D").replace("\n", "%0A").replace('"', "%22")
    head = f'Content-Disposition: form-data; name="{name}"; filename="{escaped}"{kind}'
    return replace(part, filename=filename, head=head.encode())


def _part(section: bytes, service: str) -> FormPart:
    head, separator, content = section.partition(b"\r\n\r\n")
    if not separator or len(head) > MAX_HEADER_BYTES:
        raise UnreadableBody(service, "multipart: a part without a head")
    headers = _headers(head, service)
    if headers.get("content-transfer-encoding", "binary").lower() not in _UNCHANGED_ENCODINGS:
        raise UnreadableBody(service, "multipart: content-transfer-encoding")
    if headers.get("content-length", str(len(content))) != str(len(content)):
        raise UnreadableBody(service, "multipart: content-length of a part")
    content_type = headers.get("content-type", "")
    if MediaType.parse(content_type, service=service).name.startswith(("multipart/", "message/")):
        raise UnreadableBody(service, "multipart: nested")
    match = _DISPOSITION.fullmatch(headers.get("content-disposition", ""))
    if match is None:
        raise UnreadableBody(service, "multipart: content-disposition")
    parameters: dict[str, str] = {}
    for key, quoted, token in _PARAMETER.findall(match[1]):
        if key.lower() in parameters or key.lower() not in ("name", "filename"):
            raise UnreadableBody(service, "multipart: content-disposition parameter")
        parameters[key.lower()] = token or quoted.replace('\\"', '"').replace("\\\\", "\\")
    if "name" not in parameters:
        raise UnreadableBody(service, "multipart: a part without a name")
    # A length goes stale when the content changes; it says nothing that the delimiter doesn't.
    lines = [line for line in head.split(b"\r\n") if not line.lower().startswith(b"content-length:")]
    return FormPart(parameters["name"], parameters.get("filename"), content_type, content, b"\r\n".join(lines))


def _headers(head: bytes, service: str) -> dict[str, str]:
    try:
        lines = head.decode("utf-8").split("\r\n")
    except UnicodeDecodeError:
        lines = [""]
    headers: dict[str, str] = {}
    for line in lines:
        match = _HEADER.fullmatch(line)
        if match is None:
            raise UnreadableBody(service, "multipart: a header field that is not well formed")
        name = match[1].lower()
        if name in headers:
            raise UnreadableBody(service, "multipart: a header field comes twice")
        if name not in ("content-disposition", "content-type", "content-transfer-encoding", "content-length"):
            raise UnreadableBody(service, "multipart: an unknown header field")
        headers[name] = match[2].strip(" \t")
    return headers
