"""Texts in the envelope of a request: its path and its header fields.

A service reads a prompt in the body, but names of files travel in header fields, pages of chats in `Referer`, and any
client can write a sentence into either. What is found here can be judged, not changed. Identifiers and tokens are left
out by their form, so that the usual request costs nothing.
"""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote_plus

from sluis.model import Request

# Fields that a client's software fills in itself, or that hold what the service gave it; compared in lower case.
_NOT_READ: Final = re.compile(
    r"accept(?:-.*)?|authorization|cache-control|connection|content-(?:encoding|length|type)|cookie|date|dnt|expect"
    r"|forwarded|host|if-.*|origin|pragma|priority|proxy-.*|range|sec-(?!websocket-protocol).*|te|transfer-encoding"
    r"|upgrade(?:-insecure-requests)?|user-agent|via|x-forwarded-.*|x-real-ip|x-stainless-.*"
)
_SECRET: Final = re.compile(r"(?:proxy-)?authorization|cookie")  # the service's own values: accounts, sessions
_ID_NAME: Final = re.compile(r".*[_-](?:id|ids|time|timestamp|date)")
_TOKEN: Final = re.compile(r"[A-Za-z0-9_.:/+=~;,-]*")
# Where one word is enough to name somebody.
_NAMES_FILE: Final = re.compile(r".*(?:file-?name|title|subject)|slug")
_FILE: Final = re.compile(r".*[A-Za-z]{3}.*\.(?:pdf|docx?|xls[xm]?|pptx?|od[tsp]|rtf|csv|eml|msg|zip)", re.IGNORECASE)
_UUID: Final = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
# Digits between other signs than letters, and what has the form of an IBAN: no random token looks like that.
_NUMBER: Final = re.compile(r"(?<![A-Za-z0-9])(?:[0-9]{6,}|[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30})(?![A-Za-z0-9])")


def texts(request: Request) -> tuple[str, ...]:
    """What may be text: steps of the path as a server decodes them, and values of header fields."""
    return tuple(_texts(request))


def _texts(request: Request) -> Iterator[str]:
    for step in request.path.split("/"):
        if _is_text(text := _plain(step)) or _FILE.fullmatch(text):
            yield text
    for name, value in request.headers:
        if _NUMBER.search(name):
            yield name
        if _NOT_READ.fullmatch(name):
            if "@" in value and not _SECRET.fullmatch(name):  # in none of their grammars
                yield _plain(value)
            continue
        is_id = _ID_NAME.fullmatch(name) is not None and _TOKEN.fullmatch(value) is not None
        if not is_id and (_is_text(text := _plain(value)) or (text and _NAMES_FILE.fullmatch(name))):
            yield text


def _plain(raw: str) -> str:
    """Percent signs undone, bytes that are not UTF-8 as U+FFFD."""
    text = unquote_plus(raw) if "%" in raw else raw
    return text if text.isascii() else text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _is_text(text: str) -> bool:
    return not _TOKEN.fullmatch(text) or _NUMBER.search(_UUID.sub("", text)) is not None
