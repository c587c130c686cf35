"""Office files (ECMA-376 OOXML, ISO 26300 OpenDocument): the text of every XML part in the zip.

Own code, because extraction libraries give the visible text alone: headers, footers, comments, notes, hidden sheets,
changed and removed text, properties and links can hold personal data too, and all of it is sent.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Final
from xml.parsers import expat

from sluis_detectors.documents import labels
from sluis_detectors.documents.limits import Budget
from sluis_detectors.documents.pictures import read as read_picture
from sluis_detectors.documents.sheet import read_sheets
from sluis_detectors.documents.xml import paragraphs
from sluis_detectors.finding import UnreadableDocument

_CHUNK: Final = 1 << 16
_BLOCK_CHARS: Final = 4_000  # a passage holds some paragraphs, so that a name's context is beside it
_PICTURES: Final = frozenset(
    (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".emf", ".wmf", ".tif", ".tiff", ".webp", ".jxr", ".wdp")
)
# Parts that hold no text of the author: printer settings, macros' code (compiled), fonts, thumbnails, controls.
_SKIPPED: Final = re.compile(r"printerSettings|vbaProject|/fonts?/|(?i:thumbnails?[/.])|activeX|vmlDrawing|\.odttf$")
_PARTS: Final = (
    (re.compile(r"slides/slide(\d+)\.xml$"), "slide {}"),
    (re.compile(r"notesSlides/notesSlide(\d+)\.xml$"), "notes of slide {}"),
    (re.compile(r"word/document\.xml$"), ""),
    (re.compile(r"word/header\d*\.xml$"), "header "),
    (re.compile(r"word/footer\d*\.xml$"), "footer "),
    (re.compile(r"comments?\d*\.xml$|threadedComment"), "comment "),
    (re.compile(r"footnotes|endnotes"), "note "),
    (re.compile(r"docProps/|meta\.xml$"), "properties "),
    (re.compile(r"content\.xml$"), ""),
)


def unzip(content: bytes, budget: Budget) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file in a zip; sizes are counted as bytes come out, whatever the zip says of them."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
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
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, RuntimeError, OSError) as error:
        raise UnreadableDocument("damaged") from error


def read(content: bytes, prefix: str, budget: Budget, read_inner: Callable[[bytes, str], None]) -> None:
    """Read every part; files embedded in the document go to `read_inner(content, where)`."""
    parts = dict(unzip(content, budget))
    if b"EncryptedPackage" in content or b"manifest:encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise UnreadableDocument("encrypted")
    for _ in parts:
        budget.entries += 1
    try:
        budget.add(labels.passage_of(labels.labels_of(parts)), f"{prefix}sensitivity label")
        done = read_sheets(parts, prefix, budget)
        pictures = 0
        for name, part in parts.items():
            suffix = PurePosixPath(name).suffix.lower()
            if name in done or _SKIPPED.search(name):
                continue
            if suffix in _PICTURES:
                pictures += 1
                read_picture(part, f"{prefix}picture {pictures}", budget, is_inside=True)
                continue
            if name.endswith((".xml", ".rels")):
                _add_part(name, part, prefix, budget)
            elif name != "mimetype":
                read_inner(part, f"{prefix}embedded file")
    except expat.ExpatError as error:
        raise UnreadableDocument("damaged") from error


def _add_part(name: str, part: bytes, prefix: str, budget: Budget) -> None:
    label = next((label for pattern, label in _PARTS if pattern.search(name)), "other ")
    number = re.search(r"(\d+)\.xml$", name)
    fixed = label.format(number[1]) if "{}" in label and number else ""
    block: list[str] = []
    size = first = 0
    count = 0
    for count, text in enumerate(paragraphs(part, every_element=label == "properties "), 1):
        if not block:
            first = count
        block.append(text)
        size += len(text)
        if size > _BLOCK_CHARS:
            budget.add("\n".join(block), prefix + (fixed or _where(label, first, count)))
            block, size = [], 0
    budget.add("\n".join(block), prefix + (fixed or _where(label, first, count)))


def _where(label: str, first: int, last: int) -> str:
    return f"{label}paragraph {first}" if first == last else f"{label}paragraphs {first}-{last}"
