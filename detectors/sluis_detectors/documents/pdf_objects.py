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
from typing import Final

from sluis_detectors.documents import markup
from sluis_detectors.documents.limits import Budget
from sluis_detectors.finding import UnreadableDocument

_STREAM: Final = re.compile(rb"\bstream\r?\n")
_OBJECT: Final = re.compile(rb"(?<!\d)(\d{1,10})\s{1,20}\d{1,5}\s{1,20}obj\b")
_LENGTH: Final = re.compile(rb"/Length\s+(\d{1,12})\b(?!\s+\d+\s+R)")
_FILTER: Final = re.compile(rb"/Filter\s*+(\[[^\[\]]*+\]|/\w+)")
_ENCRYPTED: Final = re.compile(rb"/Encrypt\s*(?:\d+\s+\d+\s+R|<<)")
_CAN_HOLD: Final = re.compile(rb"/(?:AcroForm|EmbeddedFile|EF|ObjStm)\b")
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
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_XMP_NOISE: Final = re.compile(
    r"(?:xmp\.|uuid:|adobe:docid:|http://ns\.|http://www\.w3)\S*|[0-9a-fA-F-]{32,36}|\d{4}-\d\d-\d\dT\S*|[\w.+-]+/[\w.+-]+"
)
_BLOCK: Final = 100  # strings in a passage


@dataclass(slots=True)
class _Parts:
    strings: list[str] = field(default_factory=list)
    references: dict[bytes, set[int]] = field(default_factory=dict)
    streams: list[tuple[int, bytes, bytes]] = field(default_factory=list)  # number, dictionary, data

    def targets(self, *keys: bytes) -> set[int]:
        return {number for key in keys for number in self.references.get(key, ())}


def read(content: bytes, prefix: str, budget: Budget, read_inner: Callable[[bytes, str], None]) -> None:
    """Add the strings; embedded files go to `read_inner(content, where)`.

    Raises UnreadableDocument for a file in it that can't be unpacked ("embedded file"), for sounds, and where such
    things lie in a PDF that is locked against changes only, so that its pages can be read ("encrypted").
    """
    if _ENCRYPTED.search(content):
        if _CAN_HOLD.search(content):
            raise UnreadableDocument("encrypted")
        return
    parts = _collect(content, budget)
    texts = parts.targets(b"JS", b"XFA", b"RC", b"V", b"DV")
    files = parts.targets(b"F", b"UF", b"DOS", b"Mac", b"Unix")
    attachment = 0
    for number, head, data in parts.streams:
        if number in files or b"/EmbeddedFile" in head:
            attachment += 1
            inner = _decode(head, data, budget)
            if inner is None:
                raise UnreadableDocument("embedded file")
            read_inner(inner, f"{prefix}attachment {attachment}")
        elif number in parts.targets(b"Sound"):
            raise UnreadableDocument("sound or film")
        elif number in texts or number in parts.targets(b"Metadata"):
            parts.strings += _lines(_decode(head, data, budget) or b"")
        elif number in parts.targets(b"N") and b"/Form" in head:
            shown = _SHOWN.findall(_decode(head, data, budget) or b"")
            parts.strings.append("".join(text for one in shown if (text := _text(one))))
    known = {line for passage in budget.passages for line in passage.text.splitlines()}
    kept = [text for text in dict.fromkeys(parts.strings) if text.strip() and text not in known]
    for first in range(0, len(kept), _BLOCK):
        budget.add("\n".join(kept[first : first + _BLOCK]), f"{prefix}form, notes and properties")


def _collect(content: bytes, budget: Budget) -> _Parts:
    parts = _Parts()
    for number, head, data in _split(content):
        _sweep(head, parts)
        if data is None:
            continue
        if b"/ObjStm" in head:
            inner = _decode(head, data, budget)
            if inner is None:
                raise UnreadableDocument("damaged")
            _sweep(inner, parts)
        else:
            parts.streams.append((number, head, data))
    return parts


def _split(content: bytes) -> Iterator[tuple[int, bytes, bytes | None]]:
    """The text between streams, each with the stream behind it and that stream's number and dictionary."""
    at = 0
    while found := _STREAM.search(content, at):
        before = content[at : found.start()]
        start = found.end()
        number = 0
        for number_found in _OBJECT.finditer(before):
            number = int(number_found[1])
            head_at = number_found.end()
        head = before[head_at:] if number else before
        length = _LENGTH.search(head)
        end = start + int(length[1]) if length else -1
        if length is None or b"endstream" not in content[end : end + 12]:
            end = content.find(b"endstream", start)
            end = len(content) if end < 0 else end
        if number:
            yield 0, before[:head_at], None
        yield number, head, content[start:end]
        at = end
    yield 0, content[at:], None


def _sweep(source: bytes, parts: _Parts) -> None:
    key, label = b"", ""
    for own_key, literal, digits in _STRING.findall(source):
        key = own_key or key
        if key in _TECHNICAL:
            continue
        text = _text(literal) if literal or not digits else _decode_text(_from_hex(digits))
        if not text or text.startswith("D:") or (key in _PLACES and _TOKEN.fullmatch(text)):
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
    text = _decode_text(content)
    if not text.lstrip("\ufeff \t\r\n").startswith("<"):
        return [text]
    lines = (line.strip() for line in markup.text_of(text).splitlines())
    return [line for line in lines if not _XMP_NOISE.fullmatch(line)]


def _from_hex(digits: bytes) -> bytes:
    packed = b"".join(digits.split())
    return binascii.unhexlify(packed + b"0" * (len(packed) % 2))


def _text(literal: bytes) -> str:
    return _decode_text(_ESCAPE.sub(_unescape, literal) if b"\\" in literal else literal)


def _unescape(match: re.Match[bytes]) -> bytes:
    own = match[1]
    return bytes([int(own, 8) & 0xFF]) if own[:1].isdigit() and own < b"8" else _ESCAPED.get(own, own)


def _decode_text(raw: bytes) -> str:
    """A text string (ISO 32000-1, 7.9.2.2); "" for bytes that are no text."""
    if raw[:2] in (b"\xfe\xff", b"\xff\xfe"):
        return raw.decode("utf-16", errors="replace")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    return "" if _CONTROL.search(text) else text
