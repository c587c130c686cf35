"""What kind of document some bytes are, by their first bytes and structure, not by what the sender calls them."""

import enum
import io
import re
import zipfile
from typing import Final


class Kind(enum.Enum):
    """A way to read a document. The values are reasons where nothing reads it."""

    EMPTY = "empty"
    TEXT = "text"
    MARKUP = "markup"
    PDF = "pdf"
    OFFICE = "office"  # OOXML and OpenDocument: a zip of XML
    LEGACY = "legacy"  # doc, xls, ppt, msg
    RTF = "rtf"
    MAIL = "mail"
    ZIP = "zip"
    GZIP = "gzip"
    TAR = "tar"
    IMAGE = "image"
    MEDIA = "sound or film"
    ARCHIVE = "unknown archive"
    PROGRAM = "program"
    ENCRYPTED = "encrypted"
    UNKNOWN = "unknown kind"


_MAGIC: Final = (
    (b"%PDF-", Kind.PDF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind.LEGACY),
    (b"{\\rtf", Kind.RTF),
    (b"\x1f\x8b", Kind.GZIP),
    (b"\x89PNG", Kind.IMAGE),
    (b"\xff\xd8\xff", Kind.IMAGE),
    (b"GIF8", Kind.IMAGE),
    (b"BM", Kind.IMAGE),
    (b"II*\x00", Kind.IMAGE),
    (b"MM\x00*", Kind.IMAGE),
    (b"ID3", Kind.MEDIA),
    (b"OggS", Kind.MEDIA),
    (b"fLaC", Kind.MEDIA),
    (b"\x1aE\xdf\xa3", Kind.MEDIA),
    (b"Rar!", Kind.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", Kind.ARCHIVE),
    (b"\xfd7zXZ", Kind.ARCHIVE),
    (b"BZh", Kind.ARCHIVE),
    (b"\x28\xb5\x2f\xfd", Kind.ARCHIVE),
    (b"MZ", Kind.PROGRAM),
    (b"\x7fELF", Kind.PROGRAM),
)
_MARKUP_START: Final = re.compile(rb"\s*(?:<!doctype html|<html|<\?xml|<svg|<body|<table|<div|<p>)", re.IGNORECASE)
_MAIL_HEADER: Final = re.compile(
    rb"(?:From|To|Cc|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Delivered-To|DKIM-Signature|X-[\w-]+)"
    rb": ?[^\r\n]*\r?\n(?:[\w-]+:[^\r\n]*\r?\n|[ \t][^\r\n]*\r?\n)+",
    re.IGNORECASE,
)
_BINARY: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def sniff(content: bytes, media_type: str = "") -> Kind:
    """The kind of `content`; `media_type` is believed only where plain text could be a mail or HTML."""
    if not content.strip():
        return Kind.EMPTY
    head = content[:1024]
    if head.startswith(b"PK"):
        return _kind_of_zip(content)
    if head[:4] == b"RIFF":
        return Kind.IMAGE if head[8:12] == b"WEBP" else Kind.MEDIA
    if head[4:8] == b"ftyp":
        return Kind.IMAGE if head[8:12] in {b"heic", b"heix", b"mif1", b"avif"} else Kind.MEDIA
    if head[257:262] == b"ustar":
        return Kind.TAR
    is_text = _is_text(content)
    for magic, kind in _MAGIC:
        if head.startswith(magic) and not (is_text and len(magic) < 4):
            return kind
    if b"%PDF-" in head:
        return Kind.PDF
    if not is_text:
        return Kind.UNKNOWN
    declared = media_type.partition(";")[0].strip().lower()
    if declared == "message/rfc822" or (_MAIL_HEADER.match(head) and re.search(rb"(?im)^(?:from|subject):", head)):
        return Kind.MAIL
    if _MARKUP_START.match(head) or declared in {"text/html", "application/xhtml+xml", "image/svg+xml"}:
        return Kind.MARKUP
    return Kind.TEXT


def _is_text(content: bytes) -> bool:
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return len(content) % 2 == 0
    return _BINARY.search(content) is None


def _kind_of_zip(content: bytes) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            names = set(packed.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return Kind.ZIP  # reading it says what is wrong
    if "[Content_Types].xml" in names or ("mimetype" in names and "content.xml" in names):
        return Kind.OFFICE
    return Kind.ZIP
