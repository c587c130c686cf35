"""PDF (and older Office files for `ole`) through kreuzberg, without its OCR: it loads no models, reads no pictures.

At the first PDF kreuzberg unpacks its PDF library to `kreuzberg-pdfium/` in the folder for temporary files, or loads
the one that lies there. That folder must belong to the process alone (`PrivateTmp=` in a systemd unit, or `TMPDIR`),
and not be mounted `noexec`: no PDF can be read there.
"""

import contextlib
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from sluis_detectors.documents import labels, pdf_objects, pictures
from sluis_detectors.documents.limits import Budget
from sluis_detectors.finding import UnreadableDocument

_METADATA: Final = ("title", "subject", "authors", "keywords", "created_by", "modified_by")
_PICTURE: Final = re.compile(rb"/(?:Image|\w*#)")  # the name may be written with escapes (ISO 32000-1, 7.3.5)
_FIELDS: Final = ("page_number", "data", "is_mask")


@dataclass(frozen=True, slots=True)
class _Image:
    page: int
    content: bytes
    is_mask: bool


def extract(content: bytes, media_type: str, *, with_pictures: bool = False) -> Any:
    """What kreuzberg makes of a PDF or an older Office file.

    Raises UnreadableDocument ("encrypted", "damaged"), and RuntimeError where this process has to end.
    """
    import kreuzberg

    config = kreuzberg.ExtractionConfig(
        use_cache=False,
        enable_quality_processing=False,
        pages=kreuzberg.PageConfig(extract_pages=True),
        pdf_options=kreuzberg.PdfConfig(extract_images=with_pictures, extract_annotations=True),
        images=kreuzberg.ImageExtractionConfig(extract_images=with_pictures),
        content_filter=kreuzberg.ContentFilterConfig(
            include_headers=True, include_footers=True, strip_repeating_text=False, include_watermarks=True
        ),
        concurrency=kreuzberg.ConcurrencyConfig(max_threads=1),
    )
    try:
        with _silence():
            return kreuzberg.extract_bytes_sync(content, media_type, config)
    except kreuzberg.KreuzbergError as error:
        is_locked = "password" in str(error).lower() or "encrypt" in str(error).lower()
        # Without the cause: a parser's message can quote the file.
        raise UnreadableDocument("encrypted" if is_locked else "damaged") from None
    except RuntimeError:
        pass
    raise RuntimeError("kreuzberg panicked, after which it reads nothing more in this process")


@contextlib.contextmanager
def _silence() -> Iterator[None]:
    """Nothing on standard error meanwhile: what kreuzberg says there when it panics quotes the file."""
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


def read(content: bytes, prefix: str, budget: Budget, read_inner: Callable[[bytes, str], None]) -> None:
    """Read a PDF page by page, then what it holds beside them; files in it go to `read_inner(content, where)`.

    A page without text on which a picture stands makes it unreadable.
    """
    budget.add(labels.passage_of(labels.labels_of_pdf(content)), f"{prefix}sensitivity label")
    content = pdf_objects.uncropped(content, budget)
    result = extract(content, "application/pdf")
    pages = result.pages or []
    if len(pages) > budget.limits.max_pages:
        raise UnreadableDocument("too many pages")
    blank = {_number(page) for page in pages if not _text(page).strip()}
    can_read = pictures.can_read()
    images = _images(content) if blank or _PICTURE.search(content) else []
    unread = blank.intersection(image.page for image in images) or (blank if len(blank) == len(pages) else set())
    if unread and not can_read:
        raise UnreadableDocument("no text layer")
    for page in pages:
        number = _number(page)
        budget.add(_text(page), f"{prefix}page {number}")
        for image in images:
            if image.page != number or (image.is_mask and number not in blank):
                continue  # a mask beside text is decoration
            if pictures.read(image.content, f"{prefix}picture on page {number}", budget, is_inside=True):
                unread.discard(number)
    if unread:
        raise UnreadableDocument("no text layer")
    for note in result.annotations or []:
        budget.add(
            str(getattr(note, "content", None) or ""), f"{prefix}note on page {getattr(note, 'page_number', '?')}"
        )
    add_metadata(result.metadata, prefix, budget)
    pdf_objects.read(content, prefix, budget, read_inner)


def _images(content: bytes) -> list[_Image]:
    """The pictures of a PDF. Slow, as it unpacks them."""
    images = extract(content, "application/pdf", with_pictures=True).images or []
    named = [image if isinstance(image, dict) else {name: getattr(image, name) for name in _FIELDS} for image in images]
    return [_Image(int(image["page_number"]), bytes(image["data"]), bool(image["is_mask"])) for image in named]


def add_metadata(metadata: Any, prefix: str, budget: Budget) -> None:
    """Add the properties that kreuzberg found."""
    values = [metadata.get(name) for name in _METADATA]
    lines = [", ".join(value) if isinstance(value, list) else str(value) for value in values if value]
    budget.add("\n".join(lines), f"{prefix}properties")


def _text(page: Any) -> str:
    return str(page["content"] if isinstance(page, dict) else page.content)


def _number(page: Any) -> int:
    return int(page["page_number"] if isinstance(page, dict) else page.page_number)
