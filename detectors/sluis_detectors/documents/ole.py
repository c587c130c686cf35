"""OLE compound files: Word, Excel and PowerPoint of before 2007, messages of Outlook, macros of any Office file.

kreuzberg gives their visible text. What stands in their streams beside it (comments, headings, removed text,
properties, other recipients) is read as runs of letters, attachments of a message are read as files, and the source of
macros is unpacked. Sources: MS-CFB 8.0, MS-OVBA 2.4.1 (compression), MS-OXMSG 2.1.3 and 2.2 (names of streams).
"""

import itertools
import struct
from collections.abc import Callable, Iterator
from typing import Final

from sluis_detectors.documents import pdf, pictures
from sluis_detectors.documents.limits import Budget
from sluis_detectors.documents.plain import readable_runs
from sluis_detectors.finding import UnreadableDocument

_KINDS: Final = {
    "WordDocument": "application/msword",
    "Workbook": "application/vnd.ms-excel",
    "Book": "application/vnd.ms-excel",
    "PowerPoint Document": "application/vnd.ms-powerpoint",
    "__properties_version1.0": "application/vnd.ms-outlook",
}
_MESSAGE: Final = "application/vnd.ms-outlook"
_ATTACHMENT: Final = "__substg1.0_37010102"
_BODIES: Final = frozenset(("__substg1.0_1000001F", "__substg1.0_1000001E", "__substg1.0_10130102"))  # plain, HTML
_PACKED_BODY: Final = "__substg1.0_10090102"  # RTF
_MACROS: Final = "_VBA_PROJECT"
_COMPILED: Final = (_MACROS, "__SRP_")  # what Office makes of the source
_SOURCE: Final = b"\x00Attribut"  # how the packed source of a module begins, behind its mark and its first length
_LAST_SECTOR: Final = 0xFFFFFFFA  # numbers above it mean "end", "free" and the like
_PACKED_BYTES: Final = 4096  # a chunk, unpacked


def read(content: bytes, prefix: str, budget: Budget, read_inner: Callable[[bytes, str], None]) -> None:
    """Add the visible text, then what else can be read; attachments go to `read_inner(content, where)`.

    Raises UnreadableDocument for what is damaged, encrypted, of an unknown kind, or has a file in it ("embedded file").
    """
    streams = _streams(content, budget)
    names = {name for name, _ in streams}
    if any(_is_locked(name, data) for name, data in streams):
        raise UnreadableDocument("encrypted")
    kind = next((kind for name, kind in _KINDS.items() if name in names), "")
    if not kind and _MACROS not in names:
        raise UnreadableDocument("unknown kind")
    if _PACKED_BODY in names and not names & _BODIES:
        raise UnreadableDocument("no text")
    known: set[str] = set()
    if kind:
        result = pdf.extract(content, kind)
        if result.children and kind != _MESSAGE:
            raise UnreadableDocument("embedded file")
        if not result.content.strip() and kind != _MESSAGE:
            raise UnreadableDocument("no text")
        budget.unread_pictures += pictures.embedded(content)
        budget.add(result.content, f"{prefix}document")
        pdf.add_metadata(result.metadata, prefix, budget)
        known = {line.strip() for line in result.content.splitlines()}
    beside: dict[str, None] = {}
    attachment = itertools.count(1)
    for name, data in streams:
        if name == _ATTACHMENT:
            read_inner(data, f"{prefix}attachment {next(attachment)}")
        elif source := _source(name, data, budget):
            budget.add(source, f"{prefix}macros")
        elif name.endswith("001F"):
            beside |= dict.fromkeys(data.decode("utf-16-le", errors="replace").splitlines())
        elif not name.startswith(_COMPILED):
            beside |= dict.fromkeys(readable_runs(data).splitlines())
    budget.add("\n".join(line for line in beside if line.strip() not in known), f"{prefix}beside the text")


def _is_locked(name: str, data: bytes) -> bool:
    """Whether a stream says that the file is encrypted (MS-DOC 2.5.2, fEncrypted; MS-XLS 2.4.117, FilePass; MS-PPT
    2.3.2, headerToken)."""
    if name == "WordDocument":
        return len(data) > 11 and bool(data[11] & 1)
    if name in ("Workbook", "Book"):
        first = 4 + int.from_bytes(data[2:4], "little")
        return data[first : first + 2] == b"\x2f\x00"
    return name == "EncryptedPackage" or (name == "Current User" and data[12:16] == b"\xdf\xc4\xd1\xf3")


def _source(name: str, data: bytes, budget: Budget) -> str:
    """The source of a module of macros, or what "dir" says of the project; "" for any other stream."""
    at = 0 if name == "dir" else data.find(_SOURCE) - 3
    if at < 0 or data[at : at + 1] != b"\x01":
        return ""
    unpacked = _unpack(data[at:], budget)
    return readable_runs(unpacked) if name == "dir" else unpacked.decode("cp1252", errors="replace")


def _unpack(packed: bytes, budget: Budget) -> bytes:
    out = bytearray()
    at = 1
    while at + 2 < len(packed):
        (head,) = struct.unpack_from("<H", packed, at)
        budget.unpack(_PACKED_BYTES)
        end, at, start = min(at + (head & 0x0FFF) + 3, len(packed)), at + 2, len(out)
        if not head & 0x8000:
            out += packed[at : at + _PACKED_BYTES]
            at += _PACKED_BYTES
            continue
        while at < end:
            flags, at = packed[at], at + 1
            for bit in range(8):
                if at >= end:
                    break
                if not flags >> bit & 1:
                    out.append(packed[at])
                    at += 1
                    continue
                if at + 2 > end or not start < len(out) < start + _PACKED_BYTES:
                    return bytes(out)
                (token,) = struct.unpack_from("<H", packed, at)
                at += 2
                bits = max(4, (len(out) - start - 1).bit_length())
                offset, length = (token >> (16 - bits)) + 1, (token & (0xFFFF >> bits)) + 3
                if offset > len(out) - start:
                    return bytes(out)
                for _ in range(length):
                    out.append(out[-offset])
    return bytes(out)


def _streams(content: bytes, budget: Budget) -> list[tuple[str, bytes]]:
    """Name and bytes of each stream, in whatever folder; UnreadableDocument for what doesn't hold together."""
    try:
        return list(_read_streams(content, budget))
    except (struct.error, IndexError, ValueError):
        raise UnreadableDocument("damaged") from None


def _read_streams(content: bytes, budget: Budget) -> Iterator[tuple[str, bytes]]:
    shift, mini_shift = struct.unpack_from("<HH", content, 30)
    directory, cutoff, mini_table, _, more = struct.unpack_from("<I4xIIII", content, 48)
    if shift not in (9, 12) or mini_shift != 6:
        raise ValueError("sizes of sectors")
    size = 1 << shift

    def sector(number: int) -> bytes:
        start = (number + 1) << shift
        if start >= len(content):
            raise ValueError("a sector behind the end")
        return content[start : start + size]

    def numbers(raw: bytes) -> list[int]:
        return [entry[0] for entry in struct.iter_unpack("<I", raw[: len(raw) // 4 * 4])]

    tables = [number for number in numbers(content[76:512]) if number < _LAST_SECTOR]
    for _ in range(len(content) >> shift):
        if more >= _LAST_SECTOR:
            break
        *listed, more = numbers(sector(more))
        tables += [number for number in listed if number < _LAST_SECTOR]
    if len(tables) > len(content) >> shift:
        raise ValueError("a list of tables without an end")
    table = [entry for number in tables for entry in numbers(sector(number))]

    def chain(first: int, links: list[int]) -> Iterator[int]:
        for _ in range(len(links) + 1):
            if first >= _LAST_SECTOR:
                return
            yield first
            first = links[first]
        raise ValueError("a chain without an end")

    def whole(first: int) -> bytes:
        return b"".join(sector(number) for number in chain(first, table))

    entries = list(_entries(whole(directory)))
    minis = numbers(whole(mini_table))
    mini = next((whole(first) for _, kind, first, _ in entries if kind == 5), b"")
    for name, kind, first, length in entries:
        if kind == 2 and length:
            if length < cutoff:
                data = b"".join(mini[number << 6 : (number + 1) << 6] for number in chain(first, minis))
            else:
                data = whole(first)
            if len(data) < length:
                raise ValueError("a stream that is cut off")
            budget.unpack(len(data))
            yield name, data[:length]


def _entries(directory: bytes) -> Iterator[tuple[str, int, int, int]]:
    """Name, kind (2: stream, 5: root), first sector and length of each entry."""
    for start in range(0, len(directory) - 127, 128):
        length, kind = struct.unpack_from("<HB", directory, start + 64)
        first, size = struct.unpack_from("<II", directory, start + 116)
        name = directory[start : start + max(0, min(length, 64) - 2)].decode("utf-16-le", errors="replace")
        yield name, kind, first, size
