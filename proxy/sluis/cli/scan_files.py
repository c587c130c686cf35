"""The files of `sluis scan`: which ones a folder holds, and the texts in them."""

import mimetypes
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sluis_detectors.documents import DocumentLimits, is_text, read_document
from sluis_detectors.finding import Passage, UnreadableDocument

STANDARD_INPUT: Final = Path("-")
_LIMITS: Final = DocumentLimits(max_picture_s=60)  # nobody waits for an answer, as in the proxy
# What programs keep for themselves: installed packages and compiled code.
_SKIPPED_FOLDERS: Final = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})
_SKIPPED_FILES: Final = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class Read:
    """One file that was read. `reason`: why it couldn't be read, "" when it could."""

    file: Path
    passages: Sequence[Passage] = ()
    reason: str = ""
    unread_pictures: int = 0


def files_of(given: Sequence[Path]) -> Iterator[Path]:
    """The files themselves, and those in folders, by name; hidden folders, links and programs' own are passed over."""
    for path in given:
        if path == STANDARD_INPUT or not path.is_dir():
            yield path
            continue
        for folder, folders, names in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _SKIPPED_FOLDERS)
            for name in sorted(names):
                file = Path(folder) / name
                if name not in _SKIPPED_FILES and file.is_file() and not file.is_symlink():
                    yield file


def read(file: Path) -> Read:
    """The texts of a file: itself when it is text, else what the document reader takes out of it."""
    try:
        if file != STANDARD_INPUT and file.stat().st_size > _LIMITS.max_bytes:
            return Read(file, reason="too large")
        content = sys.stdin.buffer.read() if file == STANDARD_INPUT else file.read_bytes()
        media_type = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        if is_text(content, media_type):
            return Read(file, (Passage(content.decode("utf-8-sig"), ""),))
    except UnicodeDecodeError:
        pass
    except OSError as error:
        return Read(file, reason=error.strerror or "can't be opened")
    try:
        document = read_document(content, media_type, _LIMITS)
    except UnreadableDocument as error:
        return Read(file, reason=error.reason)
    except RuntimeError:  # of `documents.pdf.extract`: this process reads no more PDFs
        return Read(file, reason="the reader of PDFs failed; scan this file and those after it again, by themselves")
    return Read(file, document.passages, unread_pictures=document.unread_pictures)
