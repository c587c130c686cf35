"""Undo `Content-Encoding`: strict, bounded in memory and time, every member read to its last byte.

Python's and mitmproxy's own decoders stop at the first gzip member, give nothing for a cut stream, and have no limit
on the output; each of these lets text pass unread. Formats: RFC 1952 (gzip), 1950 (zlib), 1951 (deflate), 7932
(brotli), 8878 (zstd); window limit for zstd over HTTP: RFC 9659.
"""

import zlib
from collections.abc import Callable
from typing import Any, Final

import brotli
import zstandard

from sluis import reasons
from sluis.model import UnreadableBody
from sluis.wire.media import MediaType

MAX_LAYERS: Final = 3  # more codings on top of each other than any client sends
MAX_MEMBERS: Final = 1_000  # bgzip and pigz write some dozens; each member costs a decoder
_CHUNK: Final = 65_536
_ZSTD_CHUNK: Final = 256  # a zstd block of 4 bytes gives 128 KiB: 256 bytes give 8 MiB at most
_ZSTD_WINDOW: Final = 8 << 20

_GZIP_MAGIC: Final = b"\x1f\x8b"
_ZSTD_MAGIC: Final = b"\x28\xb5\x2f\xfd"
_ZLIB_MAGICS: Final = (b"\x78\x01", b"\x78\x9c", b"\x78\xda")
_ZLIB_MAGIC_OF_TEXT: Final = b"x^"  # zlib at level 2 to 5, and the start of a readable text


class _Fault(Exception):
    """A coding that can't be undone wholly. `where` names the fault, never the content."""

    def __init__(self, where: str, reason: str = reasons.BODY_UNREADABLE) -> None:
        super().__init__(where)
        self.where, self.reason = where, reason


def decode_body(
    body: bytes, encoding: str | None, *, max_bytes: int, service: str, content_type: str | None = None
) -> bytes:
    """The body without its content codings, at most `max_bytes` long. Raises `UnreadableBody`.

    `encoding`: the header's value, all its fields joined by commas. Compressed bodies without the header (claude.ai
    compresses in the page) are recognised when `content_type` is a text format or absent; a file keeps its bytes.
    """
    if not body:
        return body  # a client may name a coding for a body that is not there
    fault: _Fault
    try:
        return _decode(body, encoding, max_bytes, content_type)
    except _Fault as error:
        fault = error
    raise UnreadableBody(service, fault.where, fault.reason)


def _decode(body: bytes, encoding: str | None, max_bytes: int, content_type: str | None) -> bytes:
    if len(body) > max_bytes:
        raise _Fault("body: longer than the limit", reasons.BODY_TOO_LARGE)
    names = [
        name for part in (encoding or "").split(",") if (name := part.strip(" \t").lower()) not in ("", "identity")
    ]
    if len(names) > MAX_LAYERS:
        raise _Fault("content-encoding: too many codings")
    for name in reversed(names):
        if name not in _DECODERS:
            raise _Fault("content-encoding: unknown coding")
        body = _DECODERS[name](body, max_bytes)
    if MediaType.is_text(content_type):
        for layer in range(MAX_LAYERS + 1):
            undeclared = _sniff(body, max_bytes)
            if undeclared is None:
                break
            if layer + len(names) >= MAX_LAYERS:
                raise _Fault("body: too many undeclared codings")
            body = undeclared
    return body


def _sniff(body: bytes, max_bytes: int) -> bytes | None:
    """The inflated body when its first bytes say that it is compressed, None when it is not."""
    if body.startswith(_GZIP_MAGIC):
        return _gzip(body, max_bytes)
    if body.startswith(_ZSTD_MAGIC):
        return _zstd(body, max_bytes)
    if body.startswith(_ZLIB_MAGICS):
        return _inflate(body, max_bytes, zlib.MAX_WBITS)
    if body.startswith(_ZLIB_MAGIC_OF_TEXT):
        try:
            return _inflate(body, max_bytes, zlib.MAX_WBITS)
        except _Fault as fault:
            if fault.reason == reasons.BODY_TOO_LARGE:
                raise
    return None


_Step = Callable[[Any, bytes, int], bytes]  # decoder, input, and how much output is enough to be too long


class _Output:
    """What came out so far, at most `max_bytes`."""

    def __init__(self, max_bytes: int) -> None:
        self._pieces: list[bytes] = []
        self._room = max_bytes

    def add(self, step: _Step, decoder: Any, data: bytes) -> bytes:
        """What `data` becomes; kept."""
        try:
            piece: bytes | None = step(decoder, data, self._room + 1)
        except (zlib.error, brotli.error, zstandard.ZstdError):
            piece = None
        if piece is None:
            raise _Fault("compressed body: damaged, or bytes behind the end")
        self._room -= len(piece)
        if self._room < 0:
            raise _Fault("compressed body: inflates past the limit", reasons.BODY_TOO_LARGE)
        self._pieces.append(piece)
        return piece

    def whole(self) -> bytes:
        return b"".join(self._pieces)


def _streams(
    body: bytes, max_bytes: int, start: Callable[[], Any], step: _Step, *, most: int, chunk: int = _CHUNK
) -> bytes:
    """Up to `most` streams, one after the other, and nothing behind them; read `chunk` bytes at a time."""
    output = _Output(max_bytes)
    count, offset = 0, 0
    rest = b""
    while rest or offset < len(body):
        count += 1
        if count > most:
            raise _Fault("compressed body: bytes behind the end")
        decoder = start()
        while not decoder.eof:
            if not rest:
                rest = body[offset : offset + chunk]
                offset += len(rest)
                if not rest:
                    raise _Fault("compressed body: cut off")
            output.add(step, decoder, rest)
            rest = decoder.unconsumed_tail
        rest = decoder.unused_data
    return output.whole()


def _inflate(body: bytes, max_bytes: int, wbits: int, *, members: int = 1) -> bytes:
    def step(decoder: Any, data: bytes, enough: int) -> bytes:
        return decoder.decompress(data, enough)  # type: ignore[no-any-return]

    return _streams(body, max_bytes, lambda: zlib.decompressobj(wbits), step, most=members)


def _gzip(body: bytes, max_bytes: int) -> bytes:
    return _inflate(body, max_bytes, zlib.MAX_WBITS | 16, members=MAX_MEMBERS)


def _deflate(body: bytes, max_bytes: int) -> bytes:
    """zlib by the standard, raw deflate as some clients send it; told apart by the zlib header's own check."""
    is_zlib = len(body) >= 2 and body[0] & 0x0F == 8 and body[0] >> 4 <= 7 and (body[0] << 8 | body[1]) % 31 == 0
    return _inflate(body, max_bytes, zlib.MAX_WBITS if is_zlib else -zlib.MAX_WBITS)


def _brotli(body: bytes, max_bytes: int) -> bytes:
    def step(decoder: Any, data: bytes, _: int) -> bytes:
        return decoder.process(data, output_buffer_limit=_CHUNK)  # type: ignore[no-any-return]

    decoder = brotli.Decompressor()
    output = _Output(max_bytes)
    data = body
    while True:
        piece = output.add(step, decoder, data)
        data = b""
        if decoder.is_finished():
            return output.whole()
        if not piece and decoder.can_accept_more_data():
            raise _Fault("compressed body: cut off")


def _zstd(body: bytes, max_bytes: int) -> bytes:
    def start() -> Any:
        return zstandard.ZstdDecompressor(max_window_size=_ZSTD_WINDOW).decompressobj()

    def step(decoder: Any, data: bytes, _: int) -> bytes:
        return decoder.decompress(data)  # type: ignore[no-any-return]

    return _streams(body, max_bytes, start, step, most=MAX_MEMBERS, chunk=_ZSTD_CHUNK)


_DECODERS: Final[dict[str, Callable[[bytes, int], bytes]]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
    "zstd": _zstd,
}
