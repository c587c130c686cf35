"""Zip, gzip and tar: the files in them, and what is written beside these: names, comments, who packed them.

An archive is read in one way or not at all: bytes that no entry covers, and two entries of one name, are "damaged",
because another reader could see another file there. Sources: APPNOTE 6.3.10 (zip), RFC 1952 (gzip), POSIX pax (tar).
"""

import gzip
import io
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from typing import Final

from sluis_detectors.documents.limits import Budget
from sluis_detectors.documents.plain import decode_text, readable_runs
from sluis_detectors.finding import UnreadableDocument

_CHUNK: Final = 1 << 16
_DESCRIPTOR_BYTES: Final = 24  # what may stand behind an entry: its sizes and check, in zip64
_KNOWN_HEADERS: Final = frozenset((*tarfile.PAX_FIELDS, "atime", "ctime"))  # read by name, or times
_PADDING: Final = b"\0\r\n "
_FAULTS: Final = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError),
    *(ValueError, NotImplementedError, RuntimeError),  # by zipfile, for versions and methods that it doesn't know
)


def unzip(content: bytes, budget: Budget) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file in a zip; sizes are counted as bytes come out, whatever the zip says of them."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            _refuse_hidden(content, packed)
            for info in packed.infolist():
                if info.is_dir():
                    continue
                if info.flag_bits & 0x1:
                    raise UnreadableDocument("encrypted")
                inner = bytearray()
                with packed.open(info) as opened:
                    while chunk := opened.read(_CHUNK):
                        budget.unpack(len(chunk))
                        inner += chunk
                yield info.filename, bytes(inner)
    except _FAULTS:
        raise UnreadableDocument("damaged") from None


def names_of_zip(content: bytes) -> str:
    """Names of files and folders in a zip, its comments and what else its entries say; a line each.

    `content`: one that `unzip` could read.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        infos = packed.infolist()
        comments = [packed.comment, *(info.comment for info in infos)]
        more = [readable_runs(info.extra) for info in infos]
    said = (*(info.filename for info in infos), *(decode_text(comment) for comment in comments), *more)
    return "\n".join(filter(None, said))


def ungzip(content: bytes, budget: Budget) -> tuple[str, bytes]:
    """What the header says (name of the file, comment), and the bytes of all members."""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(content)) as packed:
            inner = bytearray()
            while chunk := packed.read(_CHUNK):
                budget.unpack(len(chunk))
                inner += chunk
    except (OSError, EOFError, zlib.error):
        raise UnreadableDocument("damaged") from None
    return _gzip_header(content), bytes(inner)


def untar(content: bytes, budget: Budget) -> tuple[str, list[bytes]]:
    """Names, targets of links, who packed it and comments; and the bytes of each file."""
    names: dict[str, None] = {}
    files: list[bytes] = []
    end = 0
    try:
        with tarfile.open(fileobj=io.BytesIO(content), mode="r:") as packed:
            for member in packed:
                more = (value for key, value in member.pax_headers.items() if key not in _KNOWN_HEADERS)
                said = (member.name, member.linkname, member.uname, member.gname, *more)
                names |= dict.fromkeys(filter(None, said))
                end = member.offset_data
                opened = packed.extractfile(member) if member.isfile() else None
                if opened is not None:
                    budget.unpack(member.size)
                    files.append(opened.read())
                    end += -(-member.size // tarfile.BLOCKSIZE) * tarfile.BLOCKSIZE
            names |= dict.fromkeys(packed.pax_headers.values())
    except (tarfile.TarError, EOFError, ValueError, LookupError, OSError):
        raise UnreadableDocument("damaged") from None
    if content[end:].strip(b"\0"):
        raise UnreadableDocument("damaged")
    return "\n".join(names), files


def _refuse_hidden(content: bytes, packed: zipfile.ZipFile) -> None:
    infos = sorted(packed.infolist(), key=lambda info: info.header_offset)
    at = room = 0
    for info in infos:
        if info.header_offset - at > room:
            raise UnreadableDocument("damaged")
        lengths = struct.unpack_from("<HH", content, info.header_offset + 26)
        at = info.header_offset + 30 + sum(lengths) + info.compress_size
        room = _DESCRIPTOR_BYTES if info.flag_bits & 8 else 0
    behind = content.rfind(b"PK\x05\x06") + 22 + len(packed.comment)
    if (
        packed.start_dir - at > room
        or content[behind:].strip(_PADDING)
        or len({info.filename for info in infos}) < len(infos)
    ):
        raise UnreadableDocument("damaged")


def _gzip_header(content: bytes) -> str:
    flags, at = content[3], 10
    if flags & 4:
        at += 2 + int.from_bytes(content[10:12], "little")
    said = []
    for flag in (8, 16):
        if flags & flag:
            text, _, _ = content[at:].partition(b"\0")
            said.append(decode_text(text))
            at += len(text) + 1
    return "\n".join(said)
