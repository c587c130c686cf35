"""Read a document of any known kind. Nothing is written to disk, and nothing is fetched."""

import base64
import re
from dataclasses import dataclass
from typing import Final

from sluis_detectors.documents import archives, mail, markup, office, ole, pdf, pictures, rtf
from sluis_detectors.documents.kinds import Kind, sniff
from sluis_detectors.documents.limits import Budget, DocumentLimits
from sluis_detectors.documents.plain import decode_text, unfold
from sluis_detectors.finding import Passage, UnreadableDocument

# A file in an address of a page. Pictures are counted by `pictures.embedded`, texts decoded where texts are read.
_DATA: Final = re.compile(rb"data:(?!image/|text/)([\w.+-]+/[\w.+-]+)(?:;[\w=.-]+)*;base64,([A-Za-z0-9+/]{64,}={0,2})")


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a document in reading order, and how many pictures in it nobody could look at."""

    passages: tuple[Passage, ...]
    unread_pictures: int = 0


def read_document(content: bytes, media_type: str = "", limits: DocumentLimits | None = None) -> Document:
    """All text of a document; UnreadableDocument unless the whole could be read, pictures beside text aside.

    The kind is told by the content; `media_type` decides only between kinds of plain text. Archives and mails are read
    with everything in them. Where pictures can be read (`pictures.can_read`), one sent as a document and those inside
    documents are read too. Else, and where it holds no text, one sent by itself or in an archive is unreadable
    ("image"), and so is a PDF with a page that is nothing but a picture ("no text layer"); others are counted.
    """
    budget = Budget(limits or DocumentLimits())
    if len(content) > budget.limits.max_bytes:
        raise UnreadableDocument("too large")
    try:
        _read(content, media_type, "", 0, budget)
    except RecursionError:  # by Python's readers of mails and archives, whose parts go as deep as the sender likes
        raise UnreadableDocument("nested too deep") from None
    return Document(tuple(budget.passages), budget.unread_pictures)


def is_text(content: bytes, media_type: str = "") -> bool:
    """Whether a file is text or markup, so that what stands in it is what its reader sees."""
    return sniff(content, media_type) in {Kind.TEXT, Kind.MARKUP}


def _read(content: bytes, media_type: str, where: str, depth: int, budget: Budget, *, is_part: bool = False) -> None:
    """`is_part`: it stands inside a document or mail, and may be decoration; what an archive holds was sent itself."""
    budget.enter(depth)
    prefix = f"{where}: " if where else ""
    kind = sniff(content, media_type)
    if kind is Kind.EMPTY:
        return
    if kind is Kind.IMAGE:
        _read_picture(content, where, budget, is_part=is_part)
        return
    if kind in {Kind.TEXT, Kind.MARKUP}:
        budget.unread_pictures += pictures.embedded(content)
        for number, found in enumerate(_DATA.finditer(content), 1):
            try:
                inner = base64.b64decode(found[2], validate=True)
            except ValueError:  # damaged: the text that it is
                continue
            _read(inner, found[1].decode(), f"{prefix}data {number}", depth + 1, budget, is_part=True)
    if kind is Kind.TEXT:
        budget.add(unfold(decode_text(content)), where or "text")
    elif kind is Kind.MARKUP:
        budget.add(markup.text_of(decode_text(content)), where or "text")
    elif kind is Kind.PDF:
        pdf.read(content, prefix, budget, lambda inner, name: _read(inner, "", name, depth + 1, budget, is_part=True))
    elif kind is Kind.OFFICE:
        office.read(
            content, prefix, budget, lambda inner, name: _read(inner, "", name, depth + 1, budget, is_part=True)
        )
    elif kind is Kind.RTF:
        rtf.read(content, prefix, budget, lambda inner, name: _read_picture(inner, name, budget, is_part=True))
    elif kind is Kind.LEGACY:
        ole.read(content, prefix, budget, lambda inner, name: _read(inner, "", name, depth + 1, budget, is_part=True))
    elif kind is Kind.MAIL:
        mail.read(
            content, prefix, budget, lambda inner, of, name: _read(inner, of, name, depth + 1, budget, is_part=True)
        )
    elif kind is Kind.ZIP:
        _read_zip(content, prefix, depth, budget, is_part)
    elif kind is Kind.GZIP:
        _read_gzip(content, where, depth, budget, is_part)
    elif kind is Kind.TAR:
        _read_tar(content, prefix, depth, budget, is_part)
    else:
        raise UnreadableDocument(kind.value)


def _read_picture(content: bytes, where: str, budget: Budget, *, is_part: bool) -> None:
    has_text = pictures.read(content, where or "picture", budget, is_inside=is_part)
    if not is_part and not has_text:
        raise UnreadableDocument("image")  # a face or handwriting, for all we know


def _read_zip(content: bytes, prefix: str, depth: int, budget: Budget, is_part: bool) -> None:
    files = archives.unzip(content, budget)
    for number, (_, inner) in enumerate(files, 1):
        _read(inner, "", f"{prefix}entry {number}", depth + 1, budget, is_part=is_part)
    budget.add(archives.names_of_zip(content), f"{prefix}names of files")


def _read_gzip(content: bytes, where: str, depth: int, budget: Budget, is_part: bool) -> None:
    said, inner = archives.ungzip(content, budget)
    _read(inner, "", where, depth + 1, budget, is_part=is_part)
    budget.add(said, f"{where}: names of files" if where else "names of files")


def _read_tar(content: bytes, prefix: str, depth: int, budget: Budget, is_part: bool) -> None:
    said, files = archives.untar(content, budget)
    for number, inner in enumerate(files, 1):
        _read(inner, "", f"{prefix}entry {number}", depth + 1, budget, is_part=is_part)
    budget.add(said, f"{prefix}names of files")
