"""Text in pictures, by the program Tesseract where it is installed; without it pictures stay unread, and are counted.

The program gets the picture on standard input and writes nothing to disk. It may use one processor, `_MEMORY_BYTES` of
memory and what is left of the document's time for pictures. Languages: those of `_LANGUAGES` that are installed
(Debian: tesseract-ocr, tesseract-ocr-nld). Its TSV output: https://tesseract-ocr.github.io/tessdoc/ (command line).
"""

import contextlib
import functools
import hashlib
import re
import resource
import shutil
import subprocess
import time
from itertools import groupby
from typing import Final

from sluis_detectors.documents.limits import Budget
from sluis_detectors.finding import UnreadableDocument

_LANGUAGES: Final = ("nld", "eng", "deu", "fra")
_MEMORY_BYTES: Final = 1 << 30
_LEAST_BYTES: Final = 600  # of a picture inside a document: smaller ones are bullets, lines and buttons
_LEAST_CONFIDENCE: Final = 30.0  # percent; photos without text give "words" below it
_STARTS: Final = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"RIFF")
# How a raster picture begins inside other bytes: PNG, JPEG (JFIF, Exif); in RTF; in base64; as an address.
_EMBEDDED: Final = re.compile(
    rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff[\xe0\xe1]..(?:JFIF|Exif)\x00|\\pict\b|data:image/(?!svg)[^\"'\s>)]{0,200}|iVBORw0KGgo|/9j/4[AQ]",
    re.DOTALL,
)


def can_read() -> bool:
    """Whether the program is there."""
    return shutil.which("tesseract") is not None


def read(content: bytes, where: str, budget: Budget, *, is_inside: bool = False) -> bool:
    """Add the text of a picture; whether there is any. `is_inside`: one of a document's, not worth reading twice.

    One of a document's that the program doesn't know, or that no program is there for, is counted as unread. Raises
    UnreadableDocument when one by itself is that ("image"), and when a picture is damaged or takes too long.
    """
    program = shutil.which("tesseract")
    if is_inside:
        digest = hashlib.blake2b(content, digest_size=16).digest()
        if len(content) < _LEAST_BYTES or digest in budget.pictures:
            return False
        budget.pictures.add(digest)
        if program is None or not content.startswith(_STARTS):
            budget.unread_pictures += 1
            return False
    if program is None:
        raise UnreadableDocument("image")
    pages = _pages(_recognise(program, content, budget))
    for number, text in pages:
        budget.add(text, where if len(pages) == 1 else f"{where} page {number}")
    return bool(pages)


def embedded(content: bytes) -> int:
    """How many pictures lie in a file whose reader takes out the text alone."""
    return sum(1 for _ in _EMBEDDED.finditer(content))


@functools.cache
def _languages(program: str) -> str:
    listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=False).stdout.split()  # noqa: S603
    return "+".join(language for language in _LANGUAGES if language in listed) or "eng"


def _recognise(program: str, content: bytes, budget: Budget) -> str:
    left = budget.limits.max_picture_s - budget.picture_s
    start = time.monotonic()
    command = [program, "stdin", "stdout", "-l", _languages(program), "tsv"]
    try:
        with subprocess.Popen(  # noqa: S603 - a fixed command; the picture is data on its input
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={"OMP_THREAD_LIMIT": "1", "LC_ALL": "C.UTF-8"},
        ) as process:
            # Before the picture is given; the processor's time bounds it also when this process is ended meanwhile.
            _limit(process.pid, max(1, round(left) + 1))
            try:
                output, _ = process.communicate(content, timeout=max(0.0, left))
            except subprocess.TimeoutExpired:
                process.kill()
                raise UnreadableDocument("pictures take too long") from None
    except OSError:
        raise UnreadableDocument("image") from None
    finally:
        budget.picture_s += time.monotonic() - start
    if process.returncode:
        raise UnreadableDocument("image")
    return output.decode("utf-8", errors="replace")


def _limit(pid: int, cpu_s: int) -> None:
    # The hardened systemd unit forbids the call, and bounds the memory of the whole service; macOS hasn't got it.
    with contextlib.suppress(PermissionError, AttributeError):
        resource.prlimit(pid, resource.RLIMIT_AS, (_MEMORY_BYTES, _MEMORY_BYTES))
        resource.prlimit(pid, resource.RLIMIT_CPU, (cpu_s, cpu_s))


def _pages(tsv: str) -> list[tuple[int, str]]:
    """Number and text of each page with words, line by line, a blank line between paragraphs."""
    words = []
    for row in tsv.splitlines()[1:]:
        cells = row.split("\t", 11)
        if len(cells) == 12 and cells[11].strip() and float(cells[10]) >= _LEAST_CONFIDENCE:
            words.append((int(cells[1]), tuple(cells[2:4]), cells[4], cells[11].strip()))
    return [
        (
            page,
            "\n\n".join(
                "\n".join(
                    " ".join(word[3] for word in line) for _, line in groupby(paragraph, key=lambda word: word[2])
                )
                for _, paragraph in groupby(of_page, key=lambda word: word[1])
            ),
        )
        for page, of_page in groupby(words, key=lambda word: word[0])
    ]
