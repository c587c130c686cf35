"""What a PDF holds beside the text of its pages: values of forms, notes and who wrote them, titles, scripts, links,
properties (its own and those in XMP), and the files in it.

Whoever extracts text from pages leaves these out, and all of it is sent. Read are the strings of every object, whatever
it is for, so that nothing passes because its kind is rare; technical ones are left out by their key. Sources: ISO
32000-1, 7.3 (objects), 7.5.7 (object streams), 7.11.4 (embedded files), 12.5 (annotations), 12.7 (forms, XFA).
Not read: earlier versions of a page and objects that no page shows, which no reader of the file sees either.
"""

import binascii
import re
import zlib
from base64 import a85decode
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from sluis_detectors.documents import markup
from sluis_detectors.documents.limits import Budget
from sluis_detectors.documents.pdf_lock import Lock, lock_of
from sluis_detectors.finding import UnreadableDocument

_STREAM: Final = re.compile(rb"\bstream\r?\n")
_OBJECT: Final = re.compile(rb"(?<!\d)(\d{1,7})\s{1,20}(\d{1,5})\s{1,20}obj\b")
_LENGTH: Final = re.compile(rb"/Length\s+(\d{1,12})\b(?!\s+\d+\s+R)")
_FILTER: Final = re.compile(rb"/Filter\s*+(\[[^\[\]]*+\]|/\w+)")
_ENCRYPTED: Final = re.compile(rb"/Encrypt\s*+(?:(\d{1,7})\s++(\d{1,5})\s++R|<<)")
_FILE_ID: Final = re.compile(rb"/ID\s*+\[")
# Possessive, and an end may be missing, so that each byte is looked at once whatever they are.
_STRING: Final = re.compile(
    rb"(?:/([^\s()<>\[\]{}/%]++)\s*+(?:\[\s*+)?)?"
    rb"(?:\(((?:[^()\\]++|\\.|\((?:[^()\\]++|\\.|\([^()]*+\))*+\))*+)\)?|(?<!<)<([0-9A-Fa-f\s]++)>)",
    re.DOTALL,
)
_SHOWN: Final = re.compile(rb"\(((?:[^()\\]++|\\.)*+)\)?", re.DOTALL)
_ESCAPE: Final = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPED: Final = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"", b"f": b"", b"\r\n": b"", b"\r": b"", b"\n": b""}
_REFERENCE: Final = re.compile(
    rb"/(JS|XFA|RC|V|DV|N|F|UF|DOS|Mac|Unix|Metadata|Sound)\s*+(\[[^\[\]/<>]*+\]|<<[^<>]*+>>|\d++\s++\d++\s++R)"
)
_NUMBER: Final = re.compile(rb"(\d{1,10})\s+\d+\s+R")
# Digests, seals, times, fonts and their encodings, what a page looks like, the language.
_TECHNICAL: Final = frozenset(
    b"ID IDS Registry Ordering CharSet O U OE UE Perms M CreationDate ModDate NM DA DS Lang FontFamily FontStretch"
    b" CheckSum Cert Producer OutputConditionIdentifier RegistryName Info OutputCondition PTEX.Fullbanner".split()
)
_PLACES: Final = frozenset(b"Names Limits Dest D Nums Kids IDTree".split())  # names of places, unless they are words
_TOKEN: Final = re.compile(r"[\w.:/*+~-]*")
_DATE: Final = re.compile(r"D:[0-9Z'+-]*")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_XMP_NOISE: Final = re.compile(
    r"(?:xmp\.|uuid:|adobe:docid:|http://ns\.|http://www\.w3)\S*|[0-9a-fA-F-]{32,36}|\d{4}-\d\d-\d\dT\S*|[\w.+-]+/[\w.+-]+"
)
_FIRST: Final = re.compile(rb"/First\s++(\d{1,9})")
_ROOT: Final = re.compile(rb"/Root\s++(\d{1,7}\s++\d{1,5}\s++R)")
_SIZE: Final = re.compile(rb"/Size\s++(\d{1,7})")
_START: Final = re.compile(rb"startxref\s++(\d{1,12})")
_UNKNOWN_BOX: Final = b"/CropBoy"  # as long, and nothing to a reader
_DICTIONARY_BYTES: Final = 4_096
_BLOCK: Final = 100  # strings in a passage


@dataclass(slots=True)
class _Parts:
    strings: list[str] = field(default_factory=list)
    references: dict[bytes, set[int]] = field(default_factory=dict)
    streams: list[tuple[int, int, bytes, bytes]] = field(default_factory=list)  # number, generation, dictionary, data

    def targets(self, *keys: bytes) -> set[int]:
        return {number for key in keys for number in self.references.get(key, ())}


def read(content: bytes, prefix: str, budget: Budget, read_inner: Callable[[bytes, str], None]) -> None:
    """Add the strings; embedded files go to `read_inner(content, where)`.

    Raises UnreadableDocument for a file in it that can't be unpacked ("embedded file"), for sounds, and for a lock of
    an unknown kind ("encrypted").
    """
    lock = _lock(content)
    parts = _collect(content, budget, lock)
    texts = parts.targets(b"JS", b"XFA", b"RC", b"V", b"DV")
    files = parts.targets(b"F", b"UF", b"DOS", b"Mac", b"Unix")
    attachment = 0
    for number, generation, head, data in parts.streams:
        if number in files or b"/EmbeddedFile" in head:
            attachment += 1
            inner = _decode(head, _opened(lock, number, generation, head, data), budget)
            if inner is None:
                raise UnreadableDocument("embedded file")
            read_inner(inner, f"{prefix}attachment {attachment}")
        elif number in parts.targets(b"Sound"):
            raise UnreadableDocument("sound or film")
        elif number in texts or number in parts.targets(b"Metadata"):
            inner = _decode(head, _opened(lock, number, generation, head, data), budget)
            parts.strings += _lines(inner or b"")
        elif number in parts.targets(b"N") and b"/Form" in head:
            inner = _decode(head, _opened(lock, number, generation, head, data), budget)
            shown = _SHOWN.findall(inner or b"")
            parts.strings.append("".join(text for one in shown if (text := text_string(string_bytes(one, b"")))))
    known = {line for passage in budget.passages for line in passage.text.splitlines()}
    kept = [text for text in dict.fromkeys(parts.strings) if text.strip() and text not in known]
    for first in range(0, len(kept), _BLOCK):
        budget.add("\n".join(kept[first : first + _BLOCK]), f"{prefix}form, notes and properties")


def uncropped(content: bytes, budget: Budget) -> bytes:
    """The file with its pages in full size: what lies outside the visible part is hidden, not gone.

    Pages in object streams are written anew, as a later version of the file (ISO 32000-1, 7.5.6), but in a locked file.
    """
    content = content.replace(b"/CropBox", _UNKNOWN_BOX)
    # kreuzberg panics at a date with letters in it.
    content = content.replace(b"/CreationDate", b"/CreationDatx").replace(b"/ModDate", b"/ModDatx")
    own, pages = Budget(budget.limits), dict[int, bytes]()
    for _, _, head, data in _split(content) if b"/ObjStm" in content and not _ENCRYPTED.search(content) else ():
        inner = _decode(head, data, own) if data is not None and b"/ObjStm" in head else None
        if inner is not None and b"/CropBox" in inner:
            pages |= {number: body for number, body in _packed_objects(head, inner) if b"/CropBox" in body}
    root, size, start = (pattern.findall(content) for pattern in (_ROOT, _SIZE, _START))
    if not (pages and root and size and start):
        return content
    table = b""
    for number, body in pages.items():
        table += b"%d 1\n%010d 00000 n \n" % (number, len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body.replace(b"/CropBox", _UNKNOWN_BOX))
    end = b"trailer\n<</Size %s/Root %s/Prev %s>>\nstartxref\n%d\n%%%%EOF\n"
    return content + b"xref\n" + table + end % (size[-1], root[-1], start[-1], len(content))


def _packed_objects(head: bytes, inner: bytes) -> Iterator[tuple[int, bytes]]:
    first = _FIRST.search(head)
    index = inner[: int(first[1]) if first else 0].split()
    if not first or len(index) % 2 or not all(one.isdigit() and len(one) < 10 for one in index):
        raise UnreadableDocument("damaged")
    starts = [int(first[1]) + int(offset) for offset in index[1::2]]
    for number, start, end in zip(index[::2], starts, [*starts[1:], len(inner)], strict=False):
        yield int(number), inner[start:end]


def _collect(content: bytes, budget: Budget, lock: Lock | None) -> _Parts:
    parts = _Parts()
    for number, generation, head, data in _split(content):
        if lock is None:
            _sweep(head, parts)
        elif data is None:
            starts = list(_OBJECT.finditer(head))
            for found, after in zip(starts, [*starts[1:], None], strict=False):
                body = head[found.end() : after.start() if after else None]
                _sweep(body, parts, partial(lock.open, int(found[1]), int(found[2])))
        else:
            _sweep(head, parts, partial(lock.open, number, generation))
        if data is None:
            continue
        if b"/ObjStm" in head:
            inner = _decode(head, _opened(lock, number, generation, head, data), budget)
            if inner is None:
                raise UnreadableDocument("damaged")
            _sweep(inner, parts)
        else:
            parts.streams.append((number, generation, head, data))
    return parts


def _lock(content: bytes) -> Lock | None:
    found = _ENCRYPTED.search(content)
    if found is None:
        return None
    start, file_id = found.end(), b""
    if found[1]:
        named = re.search(rb"(?<!\d)%s\s+%s\s+obj\b" % found.group(1, 2), content)
        start = named.end() if named else len(content)
    dictionary = content[start : start + _DICTIONARY_BYTES].partition(b"endobj")[0]
    strings = {key: string_bytes(literal, digits) for key, literal, digits in _STRING.findall(dictionary)}
    if (begin := _FILE_ID.search(content)) and (first := _STRING.match(content, begin.start())):
        file_id = string_bytes(first[2] or b"", first[3] or b"")
    try:
        lock = lock_of(dictionary, strings, file_id)
    except ValueError:
        lock = None
    if lock is None:
        raise UnreadableDocument("encrypted")
    return lock


def _opened(lock: Lock | None, number: int, generation: int, head: bytes, data: bytes) -> bytes:
    if lock is None or (b"/Metadata" in head and data.lstrip().startswith((b"<?xpacket", b"<x:xmpmeta"))):
        return data  # properties may stay open
    return lock.open(number, generation, data.removesuffix(b"\n").removesuffix(b"\r") if len(data) % 16 else data)


def _split(content: bytes) -> Iterator[tuple[int, int, bytes, bytes | None]]:
    """The text between streams, each with the stream behind it and that stream's number, generation and dictionary."""
    at = 0
    while found := _STREAM.search(content, at):
        before = content[at : found.start()]
        start = found.end()
        number = generation = head_at = 0
        for named in _OBJECT.finditer(before):
            number, generation, head_at = int(named[1]), int(named[2]), named.end()
        head = before[head_at:]
        length = _LENGTH.search(head)
        end = start + int(length[1]) if length else -1
        if length is None or b"endstream" not in content[end : end + 12]:
            end = content.find(b"endstream", start)
            end = len(content) if end < 0 else end
        yield 0, 0, before[:head_at], None
        yield number, generation, head, content[start:end]
        at = end
    yield 0, 0, content[at:], None


def _sweep(source: bytes, parts: _Parts, open_string: Callable[[bytes], bytes] | None = None) -> None:
    key, label = b"", ""
    for own_key, literal, digits in _STRING.findall(source):
        key = own_key or key
        if key in _TECHNICAL:
            continue
        raw = string_bytes(literal, digits)
        text = text_string(open_string(raw) if open_string else raw)
        if not text or _DATE.fullmatch(text) or (key in _PLACES and _TOKEN.fullmatch(text)):
            continue
        if key in (b"T", b"TU"):
            label = text
        elif key == b"V" and label:
            text, label = f"{label}: {text}", ""
        parts.strings.append(text)
    for key, target in _REFERENCE.findall(source):
        parts.references.setdefault(key, set()).update(int(number) for number in _NUMBER.findall(target))


def _decode(head: bytes, data: bytes, budget: Budget) -> bytes | None:
    """The bytes of a stream, None where its filters aren't known."""
    filters = _FILTER.search(head)
    for name in re.findall(rb"/(\w+)", filters[1]) if filters else ():
        try:
            if name == b"FlateDecode":
                inflater = zlib.decompressobj()
                data = inflater.decompress(data, budget.limits.max_unpacked_bytes + 1)
            elif name == b"ASCIIHexDecode":
                data = _from_hex(data.partition(b">")[0])
            elif name == b"ASCII85Decode":
                data = a85decode(data.partition(b"~>")[0])
            else:
                return None
        except (zlib.error, ValueError):
            return None
        budget.unpack(len(data))
    return data


def _lines(content: bytes) -> list[str]:
    """Texts of an XMP packet or an XFA form, or a script as it is."""
    text = text_string(content)
    if not text.lstrip("\ufeff \t\r\n").startswith("<"):
        return [text]
    lines = (line.strip() for line in markup.text_of(text).splitlines())
    return [line for line in lines if not _XMP_NOISE.fullmatch(line)]


def _from_hex(digits: bytes) -> bytes:
    packed = b"".join(digits.split())
    return binascii.unhexlify(packed + b"0" * (len(packed) % 2))


def string_bytes(literal: bytes, digits: bytes) -> bytes:
    """The bytes of a string that is written as a literal or in hexadecimal (ISO 32000-1, 7.3.4)."""
    if digits:
        return _from_hex(digits)
    return _ESCAPE.sub(_unescape, literal) if b"\\" in literal else literal


def _unescape(match: re.Match[bytes]) -> bytes:
    own = match[1]
    return bytes([int(own, 8) & 0xFF]) if own[:1].isdigit() and own < b"8" else _ESCAPED.get(own, own)


def text_string(raw: bytes) -> str:
    """A text string (ISO 32000-1, 7.9.2.2); "" for bytes that are no text."""
    if raw[:2] in (b"\xfe\xff", b"\xff\xfe"):
        return raw.decode("utf-16", errors="replace")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    return "" if _CONTROL.search(text) else text
