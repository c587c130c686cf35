"""Office files (ECMA-376 OOXML, ISO 26300 OpenDocument): the text of every XML part in the zip.

Own code, because extraction libraries give the visible text alone: headers, footers, comments, notes, hidden sheets,
changed and removed text, properties and links can hold personal data too, and all of it is sent.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Final
from xml.parsers import expat

from sluis_detectors.documents import labels, markup
from sluis_detectors.documents.archives import unzip
from sluis_detectors.documents.kinds import Kind, sniff
from sluis_detectors.documents.limits import Budget
from sluis_detectors.documents.pictures import read as read_picture
from sluis_detectors.documents.plain import decode_text, readable_runs
from sluis_detectors.documents.sheet import read_sheets
from sluis_detectors.documents.xml import paragraphs
from sluis_detectors.finding import UnreadableDocument

_BLOCK_CHARS: Final = 4_000  # a passage holds some paragraphs, so that a name's context is beside it
_PICTURES: Final = frozenset(
    (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".emf", ".wmf", ".tif", ".tiff", ".webp", ".jxr", ".wdp")
)
# Parts in which nobody writes, unless they turn out to be text: fonts, the picture of the first page.
_SKIPPED: Final = re.compile(r"/fonts?/|(?i:thumbnails?[/.])|\.odttf$")
# Binary parts of which the readable runs are read: settings of printers with their names, controls of forms.
_BINARY: Final = re.compile(r"printerSettings\d*\.bin$|activeX\d*\.bin$")
_OWN: Final = re.compile(r"customXml/item\d*\.xml$")  # XML of the organisation itself, in any form
_LOOKS: Final = re.compile(r"(?:styles\w*|theme\d*|fontTable|numbering|webSettings|tableStyles)\.xml$")
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
            is_text = sniff(part) in {Kind.TEXT, Kind.MARKUP}
            if name in done or not part.strip() or (_SKIPPED.search(name) and not is_text):
                continue
            if _BINARY.search(name):
                budget.add(readable_runs(part), f"{prefix}settings")
                continue
            if (suffix in _PICTURES or "ObjectReplacements/" in name) and not is_text:
                pictures += 1
                read_picture(part, f"{prefix}picture {pictures}", budget, is_inside=True)
                continue
            if name.lower().endswith((".xml", ".rels", ".vml")):
                _add_part(name, part, prefix, budget)
            elif name != "mimetype":
                read_inner(part, f"{prefix}embedded file")
    except (expat.ExpatError, ValueError):
        raise UnreadableDocument("damaged") from None


def _add_part(name: str, part: bytes, prefix: str, budget: Budget) -> None:
    label = next((label for pattern, label in _PARTS if pattern.search(name)), "other ")
    number = re.search(r"(\d+)\.xml$", name)
    fixed = label.format(number[1]) if "{}" in label and number else ""
    block: list[str] = []
    size = first = 0
    count = 0
    for count, text in enumerate(_texts(name, part, every_element=label == "properties "), 1):
        if not block:
            first = count
        block.append(text)
        size += len(text)
        if size > _BLOCK_CHARS:
            budget.add("\n".join(block), prefix + (fixed or _where(label, first, count)))
            block, size = [], 0
    budget.add("\n".join(block), prefix + (fixed or _where(label, first, count)))


def _texts(name: str, part: bytes, *, every_element: bool) -> Iterator[str]:
    is_own = _OWN.search(name) is not None
    if name.startswith("Basic/"):  # macros of OpenDocument, with a document type
        yield from markup.text_of(decode_text(part)).splitlines()
        return
    try:
        yield from paragraphs(
            part, every_element=every_element or is_own, every_attribute=is_own, every_words=not _LOOKS.search(name)
        )
    except expat.ExpatError:
        if not name.endswith(".vml"):  # Excel writes HTML in them
            raise
        yield from markup.text_of(decode_text(part)).splitlines()


def _where(label: str, first: int, last: int) -> str:
    return f"{label}paragraph {first}" if first == last else f"{label}paragraphs {first}-{last}"
