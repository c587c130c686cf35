"""What stands in archives beside their files, and archives that two readers could read differently."""

import gzip
import io
import struct
import tarfile
import zipfile
from collections.abc import Callable

import pytest

from sluis_detectors import UnreadableDocument
from sluis_detectors.documents import read_document

NAME = "Anna Bakker"


def _zip(*files: tuple[str, str], comment: str = "", of_entry: str = "", extra: str = "") -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            info = zipfile.ZipInfo(name)
            info.comment = of_entry.encode()
            info.extra = struct.pack("<HH", 0xCAFE, len(extra)) + extra.encode() if extra else b""
            archive.writestr(info, content)
        archive.comment = comment.encode()
    return packed.getvalue()


def _gzip(name: str) -> bytes:
    packed = io.BytesIO()
    with gzip.GzipFile(filename=name, fileobj=packed, mode="wb") as archive:
        archive.write(b"hallo")
    return packed.getvalue()


def _gzip_with_comment(comment: bytes) -> bytes:
    plain = gzip.compress(b"hallo")
    return plain[:3] + b"\x14" + plain[4:10] + b"\x02\0ab" + comment + b"\0" + plain[10:]


def _tar(change: Callable[[tarfile.TarInfo], object] = lambda _: None, comment: str = "") -> bytes:
    packed = io.BytesIO()
    headers = {"comment": comment} if comment else {}
    with tarfile.open(fileobj=packed, mode="w", pax_headers=headers) as archive:
        info = tarfile.TarInfo("a.txt")
        info.size = 5
        change(info)
        archive.addfile(info, io.BytesIO(b"hallo"))
    return packed.getvalue()


def _link(info: tarfile.TarInfo) -> None:
    info.type, info.linkname, info.size = tarfile.SYMTYPE, NAME, 0


PLACES = {
    "name in a zip": _zip((f"{NAME}.txt", "hallo")),
    "folder in a zip": _zip((f"{NAME}/", "")),
    "comment of a zip": _zip(("a.txt", "hallo"), comment=NAME),
    "comment of a file in a zip": _zip(("a.txt", "hallo"), of_entry=NAME),
    "name in gzip": _gzip(NAME),
    "comment in gzip": _gzip_with_comment(NAME.encode()),
    "second member of gzip": gzip.compress(b"hallo") + gzip.compress(NAME.encode()),
    "name in tar": _tar(lambda info: setattr(info, "name", f"{NAME}.txt")),
    "who packed a tar": _tar(lambda info: setattr(info, "uname", NAME)),
    "target of a link in tar": _tar(_link),
    "comment in tar": _tar(comment=NAME),
    "note beside a file in tar": _tar(lambda info: setattr(info, "pax_headers", {"SCHILY.xattr.user.note": NAME})),
    "extra field in a zip": _zip(("a.txt", "hallo"), extra=NAME),
}


@pytest.mark.parametrize("place", PLACES)
def test_no_place_of_an_archive_is_left_unread(place: str) -> None:
    """Names of files and comments are sent with the files, and name people."""
    assert NAME in "\n".join(passage.text for passage in read_document(PLACES[place]).passages)


def _two_of_a_name() -> bytes:
    with pytest.warns(UserWarning, match="Duplicate name"):
        return _zip(("a.txt", "een"), ("a.txt", "twee"))


def _unlisted() -> bytes:
    """A zip with the bytes of an entry that its directory doesn't name."""
    whole, hidden = _zip(("a.txt", "hallo")), _zip(("b.txt", NAME))
    entry = hidden[: hidden.index(b"PK\x01\x02")]
    at, end = whole.index(b"PK\x01\x02"), whole.index(b"PK\x05\x06")
    (start,) = struct.unpack_from("<I", whole, end + 16)
    return whole[:at] + entry + whole[at : end + 16] + struct.pack("<I", start + len(entry)) + whole[end + 20 :]


@pytest.mark.parametrize(
    "make",
    [
        _two_of_a_name,
        _unlisted,
        lambda: b"PK " + NAME.encode() + _zip(("a.txt", "hallo")),
        lambda: _zip(("a.txt", NAME)) + _zip(("b.txt", "hallo")),
        lambda: _zip(("a.txt", "hallo")) + NAME.encode(),
        lambda: gzip.compress(b"hallo") + NAME.encode(),
        lambda: _tar() + NAME.encode(),
    ],
)
def test_an_archive_is_read_in_one_way_or_not_at_all(make: Callable[[], bytes]) -> None:
    """Bytes that no entry covers, and two files of one name, make an archive unreadable."""
    with pytest.raises(UnreadableDocument) as caught:
        read_document(make())
    assert caught.value.reason == "damaged"


def _long_names() -> bytes:
    """A tar in which each long name is that of the next."""
    info = tarfile.TarInfo("././@LongLink")
    info.type, info.size = tarfile.GNUTYPE_LONGNAME, 4
    return (info.tobuf(tarfile.GNU_FORMAT) + b"abc\0".ljust(512, b"\0")) * 3000 + bytes(1024)


def _mails() -> bytes:
    parts = b"Content-Type: message/rfc822\n\n" * 3000
    return b"From: a\nSubject: b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n" + parts


@pytest.mark.parametrize("make", [_long_names, _mails])
def test_what_is_nested_without_end(make: Callable[[], bytes]) -> None:
    """It is unreadable, and the process that reads it goes on."""
    with pytest.raises(UnreadableDocument) as caught:
        read_document(make())
    assert caught.value.reason == "nested too deep"


def test_a_zip_that_was_streamed() -> None:
    """Sizes may stand behind an entry, where who wrote it couldn't go back."""

    class Pipe(io.RawIOBase):
        written = b""

        def writable(self) -> bool:
            return True

        def write(self, data: bytes) -> int:  # type: ignore[override]
            self.written += bytes(data)
            return len(data)

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w") as archive:
        archive.writestr("a.txt", "hallo")
        archive.writestr("b.txt", NAME)
    assert [passage.text for passage in read_document(pipe.written).passages][:2] == ["hallo", NAME]
