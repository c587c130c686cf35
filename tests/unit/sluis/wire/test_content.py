"""`Content-Encoding` undone strictly: whole, bounded, in one way only."""

import bz2
import gzip
import time
import tracemalloc
import zlib
from collections.abc import Callable

import brotli
import pytest
import zstandard

from sluis import reasons
from sluis.model import UnreadableBody
from sluis.wire.content import MAX_MEMBERS, decode_body

TEXT = b'{"prompt":"Goedemorgen, Anna"}' * 20
LIMIT = 1 << 20


def raw_deflate(body: bytes) -> bytes:
    encoder = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return encoder.compress(body) + encoder.flush()


def zstd(body: bytes) -> bytes:
    return zstandard.ZstdCompressor().compress(body)


CODINGS: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "gzip": ("gzip", gzip.compress),
    "x-gzip": ("X-GZip", gzip.compress),
    "deflate as zlib": ("deflate", zlib.compress),
    "deflate without head": ("deflate", raw_deflate),
    "br": ("br", brotli.compress),
    "zstd": ("zstd", zstd),
}


def decode(
    body: bytes, encoding: str | None, *, max_bytes: int = LIMIT, content_type: str | None = "application/json"
) -> bytes:
    return decode_body(body, encoding, max_bytes=max_bytes, service="test", content_type=content_type)


def refusal(body: bytes, encoding: str | None, *, max_bytes: int = LIMIT) -> UnreadableBody:
    with pytest.raises(UnreadableBody) as caught:
        decode(body, encoding, max_bytes=max_bytes)
    return caught.value


@pytest.mark.parametrize(("encoding", "encode"), CODINGS.values(), ids=CODINGS)
def test_each_coding_is_undone(encoding: str, encode: Callable[[bytes], bytes]) -> None:
    """A body in a known coding reads as what was put in, also when it inflates to exactly the limit."""
    assert decode(encode(TEXT), encoding) == TEXT
    assert decode(encode(TEXT), encoding, max_bytes=len(TEXT)) == TEXT


@pytest.mark.parametrize(("encoding", "encode"), CODINGS.values(), ids=CODINGS)
def test_a_cut_stream_is_refused(encoding: str, encode: Callable[[bytes], bytes]) -> None:
    """A stream cut at any byte is refused, never read as empty or as its first half."""
    whole = encode(TEXT)
    for length in range(1, len(whole)):
        assert refusal(whole[:length], encoding).reason == reasons.BODY_UNREADABLE


@pytest.mark.parametrize(("encoding", "encode"), CODINGS.values(), ids=CODINGS)
def test_bytes_behind_the_end_are_refused(encoding: str, encode: Callable[[bytes], bytes]) -> None:
    """What stands behind the end of a compressed stream would be forwarded unseen, so nothing may."""
    for tail in (b"\x00", b"secret", b"\n"):
        assert refusal(encode(TEXT) + tail, encoding).reason == reasons.BODY_UNREADABLE


@pytest.mark.parametrize(("encoding", "encode"), CODINGS.values(), ids=CODINGS)
def test_a_damaged_stream_is_refused(encoding: str, encode: Callable[[bytes], bytes]) -> None:
    """Garbage in a known coding is refused."""
    assert refusal(b"\xff" * 40, encoding).reason == reasons.BODY_UNREADABLE
    assert encode(TEXT) != TEXT


def test_a_wrong_checksum_is_refused() -> None:
    """gzip and zlib bodies whose checksum is wrong are refused."""
    for encoding, body in (("gzip", gzip.compress(TEXT)), ("deflate", zlib.compress(TEXT))):
        changed = bytearray(body)
        changed[-6 if encoding == "gzip" else -2] ^= 1
        assert refusal(bytes(changed), encoding).reason == reasons.BODY_UNREADABLE


def test_every_member_is_read() -> None:
    """A second gzip member and a second zstd frame belong to the text, across chunk borders too."""
    large = b"x" * 200_000
    assert decode(gzip.compress(large) + gzip.compress(b"second"), "gzip") == large + b"second"
    assert decode(gzip.compress(TEXT) + gzip.compress(b"") + gzip.compress(b"third"), "gzip") == TEXT + b"third"
    assert decode(zstd(TEXT) + zstd(b"second"), "zstd") == TEXT + b"second"


def test_members_are_counted() -> None:
    """More members than any client makes are refused, so that empty ones can't cost time without end."""
    assert decode(gzip.compress(b"") * MAX_MEMBERS, "gzip") == b""
    assert refusal(gzip.compress(b"") * (MAX_MEMBERS + 1), "gzip").reason == reasons.BODY_UNREADABLE
    assert refusal(zstd(b"a") * (MAX_MEMBERS + 1), "zstd").reason == reasons.BODY_UNREADABLE


def brotli_bomb() -> bytes:
    """758 bytes or so that inflate to 500 MB."""
    encoder = brotli.Compressor(quality=5)
    block = b"\0" * (1 << 20)
    return b"".join([*(encoder.process(block) for _ in range(500)), encoder.finish()])


@pytest.mark.parametrize(
    ("encoding", "bomb"),
    [
        ("br", brotli_bomb),
        ("gzip", lambda: gzip.compress(b"\0" * 100_000_000, compresslevel=1)),
        ("deflate", lambda: zlib.compress(b"\0" * 100_000_000, level=1)),
        ("zstd", lambda: zstd(b"\0" * 500_000_000)),
        ("gzip", lambda: b"".join(gzip.compress(b"\0" * 60_000) for _ in range(200))),
    ],
    ids=["br", "gzip", "deflate", "zstd", "gzip members"],
)
def test_a_bomb_stays_small(encoding: str, bomb: Callable[[], bytes]) -> None:
    """A body that inflates past the limit is refused as too large, with memory near the limit, not near its size."""
    body = bomb()
    tracemalloc.start()
    begin = time.process_time()
    fault = refusal(body, encoding, max_bytes=8 << 20)
    spent_s = time.process_time() - begin
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert fault.reason == reasons.BODY_TOO_LARGE
    assert peak < 40 << 20
    assert spent_s < 5  # without the limit the largest of these takes minutes under the tracer


def test_a_zstd_window_past_eight_mebibytes_is_refused() -> None:
    """A frame that asks for a larger window than HTTP allows (RFC 9659) is refused."""
    parameters = zstandard.ZstdCompressionParameters(window_log=24, enable_ldm=True)
    encoder = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    frame = encoder.compress(TEXT) + encoder.flush()
    assert refusal(frame, "zstd").reason == reasons.BODY_UNREADABLE


@pytest.mark.parametrize("name", ["compress", "bz2", "zip", "base64", "rot13", "utf-8", "gzip;q=1", "br gzip", "*"])
def test_unknown_codings_are_refused(name: str) -> None:
    """Only the codings of HTTP are known: no names of Python codecs, no qualities, no lists without commas."""
    assert refusal(bz2.compress(TEXT), name).reason == reasons.BODY_UNREADABLE


def test_codings_are_undone_in_reverse() -> None:
    """A list of codings names the first one applied first (RFC 9110 section 8.4)."""
    body = brotli.compress(gzip.compress(TEXT))
    assert decode(body, "gzip, br") == TEXT
    assert decode(body, " GZIP ,\tidentity, Br,") == TEXT
    assert refusal(body, "br, gzip").reason == reasons.BODY_UNREADABLE


def test_a_tower_of_codings_is_refused() -> None:
    """More than three codings on top of each other are refused before anything is inflated."""
    body = TEXT
    for _ in range(4):
        body = gzip.compress(body)
    assert refusal(body, "gzip, gzip, gzip, gzip").reason == reasons.BODY_UNREADABLE


@pytest.mark.parametrize("encoding", [None, "", "identity"])
@pytest.mark.parametrize("encode", [gzip.compress, zlib.compress, zstd], ids=["gzip", "zlib", "zstd"])
def test_compression_without_a_header_is_seen(encode: Callable[[bytes], bytes], encoding: str | None) -> None:
    """A body that a page compressed without saying so is read; cut, it is refused."""
    assert decode(encode(TEXT), encoding) == TEXT
    assert decode(encode(TEXT), encoding, content_type=None) == TEXT
    assert refusal(encode(TEXT)[:-3], encoding).reason == reasons.BODY_UNREADABLE


@pytest.mark.parametrize("level", range(1, 10))
def test_zlib_of_every_level_is_seen(level: int) -> None:
    """The head of a zlib stream depends on its level; each is known."""
    assert decode(zlib.compress(TEXT, level), None) == TEXT


def test_undeclared_compression_may_not_be_stacked_without_end() -> None:
    """Layers that are not declared count as layers."""
    body = TEXT
    for _ in range(3):
        body = gzip.compress(body)
    assert decode(body, None) == TEXT
    assert decode(body, "gzip, gzip") == TEXT
    assert refusal(gzip.compress(body), None).reason == reasons.BODY_UNREADABLE
    assert refusal(gzip.compress(body), "gzip, gzip").reason == reasons.BODY_UNREADABLE


def test_undeclared_bombs_are_refused() -> None:
    """A body without a header has the same limit."""
    for body in (gzip.compress(b"\0" * 2_000_000), zlib.compress(b"\0" * 2_000_000, 3)):
        assert refusal(body, None).reason == reasons.BODY_TOO_LARGE


def test_a_text_that_looks_like_zlib_is_left_alone() -> None:
    """`x^2` begins as a zlib stream does, and is a text."""
    assert decode(b"x^2 + y^2 = 1", None, content_type="text/plain") == b"x^2 + y^2 = 1"


def test_a_compressed_file_stays_a_file() -> None:
    """A file whose own format is gzip is not inflated on its way."""
    body = gzip.compress(TEXT)
    assert decode(body, None, content_type="application/gzip") == body
    assert decode(body, None, content_type="application/octet-stream") == body


def test_plain_and_empty_bodies_pass() -> None:
    """A body without coding is itself; no body is no body, whatever its coding is said to be."""
    assert decode(TEXT, None) == TEXT
    assert decode(b"", "gzip") == b""


def test_a_plain_body_has_the_limit_too() -> None:
    """A body longer than the limit is refused as it is."""
    assert decode(b"a" * 10, None, max_bytes=10) == b"a" * 10
    assert refusal(b"a" * 11, None, max_bytes=10).reason == reasons.BODY_TOO_LARGE


def test_errors_hold_nothing_of_the_body() -> None:
    """The error names the place; no exception in its chain holds content."""
    fault = refusal(gzip.compress(TEXT)[:-4], "gzip")
    assert fault.where == "compressed body: cut off"
    assert fault.__context__ is None
