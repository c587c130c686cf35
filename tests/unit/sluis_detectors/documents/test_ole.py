"""Older Office files, messages of Outlook and macros: what stands in their streams beside the visible text."""

import contextlib
import io
import struct
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sluis_detectors import UnreadableDocument
from sluis_detectors.documents import DocumentLimits, read_document
from support.ole_file import Tree, ole_file

# MS-OVBA 3.2.2 and 3.2.3: examples of packed text and what it is.
_EXAMPLES = (
    (
        "012fb000236161616263646582660070616768696a013808616b6c00306d6e6f700671027004107273747576107778797a003c",
        b"#aaabcdefaaaaghijaaaaaklaaamnopqaaaaaaaaaaaarstuvwxyzaaa",
    ),
    ("0103b002614500", b"a" * 73),
)


def _pack(source: bytes) -> bytes:
    """Packed without a repetition (MS-OVBA 2.4.1): eight letters behind each byte of flags."""
    out = b"\x01"
    for start in range(0, len(source), 3600):
        chunk = source[start : start + 3600]
        data = b"".join(b"\0" + chunk[at : at + 8] for at in range(0, len(chunk), 8))
        out += struct.pack("<H", 0xB000 | len(data) - 1) + data
    return out


def _project(source: bytes) -> Tree:
    module = b'Attribute VB_Name = "Module1"\r\n' + source
    return {
        "PROJECT": b'Description="dossier van Carla"\r\n',
        "VBA": {"_VBA_PROJECT": b"compiled by Eva", "dir": _pack(b"\1\0/Users/daan/Lib"),
                "Module1": bytes(90) + _pack(module)},
    }  # fmt: skip


def _macros(source: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", '<w:p xmlns:w="urn:w"><w:t>hallo</w:t></w:p>')
        archive.writestr("word/vbaProject.bin", ole_file(_project(source)))
    return packed.getvalue()


def _message(**more: "bytes | Tree") -> bytes:
    def text(words: str) -> bytes:
        return words.encode("utf-16-le")

    return ole_file(
        {
            "__properties_version1.0": bytes(32),
            "__substg1.0_001A001F": text("IPM.Note"),
            "__substg1.0_0037001F": text("Over Anna"),
            "__substg1.0_0E02001F": text("bram@voorbeeld.nl"),
            "__substg1.0_0042001F": text("Łukasz Żak"),
            "__attach_version1.0_#00000000": {
                "__properties_version1.0": bytes(8),
                "__substg1.0_3707001F": text("bijlage over Eva.txt"),
                "__substg1.0_37010102": b"bijlage van Frits",
            },
            **(more or {"__substg1.0_1000001F": text("hallo Carla")}),
        }
    )


def _text(content: bytes) -> str:
    return "\n".join(passage.text for passage in read_document(content).passages)


def test_a_message_with_everything_in_it() -> None:
    """Subject, body, every recipient, names and contents of attachments, in letters of any script."""
    text = _text(_message())
    for part in ("Over Anna", "bram@voorbeeld.nl", "Łukasz Żak", "hallo Carla", "over Eva.txt", "bijlage van Frits"):
        assert part in text


def test_an_attachment_that_can_t_be_read() -> None:
    """It is judged as a file sent by itself."""
    with pytest.raises(UnreadableDocument) as caught:
        read_document(_message(__attach={"__substg1.0_37010102": b"MZ\0\1"}))
    assert caught.value.reason == "program"


def test_a_message_whose_body_is_packed() -> None:
    """A body in compressed RTF alone is one that nobody read."""
    with pytest.raises(UnreadableDocument) as caught:
        read_document(_message(**{"__substg1.0_10090102": b"LZFu"}))
    assert caught.value.reason == "no text"


def test_macros_are_read() -> None:
    """The source of macros, what the project says of itself and where its libraries lie; not what Office made of it."""
    source = b"Sub Mail()\r\n" + b"' een regel\r\n" * 400 + b'  pw = "geheim van Bram"\r\nEnd Sub\r\n'
    text = _text(_macros(source))
    assert 'pw = "geheim van Bram"' in text
    assert "dossier van Carla" in text
    assert "/Users/daan" in text
    assert "Eva" not in text


@pytest.mark.parametrize(("packed", "text"), _EXAMPLES)
def test_packed_source(packed: str, text: bytes) -> None:
    """Packed text is unpacked as the standard's examples are."""
    stream = bytes.fromhex(packed)
    content = ole_file({"_VBA_PROJECT": b"x", "dir": stream})
    assert text.strip(b"#").decode() in _text(content)


def test_macros_count_as_unpacked() -> None:
    """A chunk of some bytes gives four thousand: also here lies a bomb past the limit."""
    bomb = b"\x01" + bytes.fromhex("03b002614500") * 4000
    with pytest.raises(UnreadableDocument) as caught:
        read_document(
            ole_file({"_VBA_PROJECT": b"x", "dir": bomb}), limits=DocumentLimits(max_unpacked_bytes=1_000_000)
        )
    assert caught.value.reason == "too large when unpacked"


def test_a_list_of_tables_that_goes_round() -> None:
    """It names more tables than the file has sectors, and takes no memory for them."""
    whole = bytearray(ole_file(_project(b"Sub A()\r\n")))
    whole[68:72] = struct.pack("<I", len(whole) // 512 - 1)  # where the list goes on: in this sector
    whole += struct.pack("<128I", *[0] * 127, len(whole) // 512 - 1)
    with pytest.raises(UnreadableDocument) as caught:
        read_document(bytes(whole))
    assert caught.value.reason == "damaged"


def test_what_many_streams_share_counts_for_each() -> None:
    """Streams that say they are short, over one long chain, are as much as they take."""
    whole = bytearray(ole_file({f"stroom{number}": bytes(20_000) for number in range(2)}))
    for number in range(2):
        at = whole.index(f"stroom{number}".encode("utf-16-le"))
        whole[at + 120 : at + 124] = struct.pack("<I", 4096)
    with pytest.raises(UnreadableDocument) as caught:
        read_document(bytes(whole), limits=DocumentLimits(max_unpacked_bytes=30_000))
    assert caught.value.reason == "too large when unpacked"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (ole_file({"Contents": b"iets"}), "unknown kind"),
        (ole_file({"EncryptedPackage": b"iets"}), "encrypted"),
        (ole_file({"WordDocument": bytes.fromhex("eca5c100 00000000 00000011")}), "encrypted"),
        (ole_file({"Workbook": bytes.fromhex("09081000 00060500") + bytes(12) + b"\x2f\0\4\0"}), "encrypted"),
        (ole_file({"PowerPoint Document": b"x", "Current User": bytes(12) + b"\xdf\xc4\xd1\xf3"}), "encrypted"),
        (ole_file({"_VBA_PROJECT": b"iets"})[:700], "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "damaged"),
    ],
)
def test_what_can_t_be_read(content: bytes, reason: str) -> None:
    """What is no document, is locked or broken, says so."""
    with pytest.raises(UnreadableDocument) as caught:
        read_document(content)
    assert caught.value.reason == reason


@given(st.integers(0, 2_500), st.binary(min_size=1, max_size=8))
@settings(max_examples=80, deadline=None)
def test_any_damage_ends(at: int, damage: bytes) -> None:
    """Wherever the tables of the file are wrong, reading ends in passages or in UnreadableDocument."""
    whole = ole_file(_project(b"Sub A()\r\n"))
    with contextlib.suppress(UnreadableDocument):
        read_document(whole[:at] + damage + whole[at + len(damage) :])
