"""What stands in a PDF beside the text of its pages."""

import struct
import subprocess
import sys
import zlib

import pytest
from fpdf import FPDF
from fpdf.enums import EncryptionMethod

from sluis_detectors import UnreadableDocument
from sluis_detectors.documents import DocumentLimits, pdf_objects, read_document
from sluis_detectors.documents.limits import Budget

NAME = "Anna Bakker"
_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
_PAINTED = b"/Resources<</Font<</F1 5 0 R>>>>"


def _stream(head: bytes, data: bytes, *, is_packed: bool = False) -> bytes:
    if is_packed:
        head, data = head + b"/Filter/FlateDecode", zlib.compress(data)
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (head, len(data), data)


def _pdf(*more: bytes, catalog: bytes = b"", page: bytes = b"", info: bytes = b"", painted: bytes = b"") -> bytes:
    """A page with one word; `more`: objects from number 7 on."""
    painted = painted or b"BT /F1 12 Tf 50 100 Td (hallo) Tj ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R%s%s>>" % (_PAINTED, page),
        _stream(b"", painted),
        _FONT,
        b"<<%s>>" % info,
        *more,
    ]
    out, places = b"%PDF-1.7\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    return out + head + b"trailer<</Size %d/Root 1 0 R/Info 6 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, len(out))


_CUT = b"BT /F1 12 Tf 50 100 Td (hallo) Tj ET BT /F1 12 Tf 50 700 Td (Anna Bakker) Tj ET"


def _packed_pdf() -> bytes:
    """As newer programs write them: the page in an object stream, the table in another."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/CropBox[0 0 600 400]/Contents 4 0 R%s>>" % _PAINTED
    objects = {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>", 3: page, 5: _FONT}
    index = body = b""
    for number, one in objects.items():
        index += b"%d %d " % (number, len(body))
        body += one + b" "
    packed = _stream(b"/Type/ObjStm/N 4/First %d" % len(index), index + body, is_packed=True)
    out, places = b"%PDF-1.7\n", []
    for number, one in ((4, _stream(b"", _CUT)), (6, packed)):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    rows = [(0, 0, 0), *((2, 6, place) for place in range(3)), (1, places[0], 0), (2, 6, 3), (1, places[1], 0)]
    table = b"".join(struct.pack(">BHH", *row) for row in [*rows, (1, len(out), 0)])
    end = b"7 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n"
    return out + end % (_stream(b"/Type/XRef/Size 8/W[1 2 2]/Root 1 0 R", table), len(out))


_FORM = b"/AcroForm<</Fields[7 0 R]>>"
_ANNOTATED = b"/Annots[7 0 R]"


def _widget(rest: bytes) -> bytes:
    return b"<</Type/Annot/Subtype/Widget/Rect[0 0 100 20]/P 3 0 R%s>>" % rest


def _note(rest: bytes) -> bytes:
    return b"<</Type/Annot/Rect[0 0 50 50]/P 3 0 R%s>>" % rest


_XMP = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><d xmlns='c'><creator><li>Anna Bakker</li></creator></d></x:xmpmeta>"
_XFA = b"<xdp><data><naam>Anna Bakker</naam></data></xdp>"
_OBJECTS = b"8 0 " + _widget(b"/FT/Tx/T(naam)/V(Anna Bakker)")
PLACES = {
    "value of a form": _pdf(_widget(b"/FT/Tx/T(naam)/V(Anna Bakker)"), catalog=_FORM, page=_ANNOTATED),
    "value of a form, UTF-16": _pdf(
        _widget(b"/FT/Tx/T(naam)/V<%s>" % NAME.encode("utf-16").hex().encode()), catalog=_FORM, page=_ANNOTATED
    ),
    "value of a form, escaped": _pdf(_widget(b"/FT/Tx/T(naam)/V(Ann\\141 Bakke\\162)"), catalog=_FORM),
    "value of a form in an object stream": _pdf(
        _stream(b"/Type/ObjStm/N 1/First 4", _OBJECTS, is_packed=True), catalog=b"/AcroForm<</Fields[8 0 R]>>"
    ),
    "second of a form's values": _pdf(_widget(b"/FT/Ch/T(wie)/V[(Guus)(Anna Bakker)]"), catalog=_FORM),
    "form of Adobe's own kind": _pdf(_stream(b"", _XFA, is_packed=True), catalog=b"/AcroForm<</XFA[(a) 7 0 R]>>"),
    "who wrote a note": _pdf(_note(b"/Subtype/Text/Contents(x)/T(Anna Bakker)"), page=_ANNOTATED),
    "subject of a note": _pdf(_note(b"/Subtype/Text/Contents(x)/Subj(over \\(Anna Bakker\\))"), page=_ANNOTATED),
    "what a stamp shows": _pdf(
        _note(b"/Subtype/Stamp/AP<</N 8 0 R>>"),
        _stream(b"/Subtype/Form/BBox[0 0 9 9]" + _PAINTED, b"BT /F1 9 Tf (Anna ) Tj (Bakker) Tj ET"),
        page=_ANNOTATED,
    ),
    "title in the outline": _pdf(
        b"<</First 8 0 R/Last 8 0 R>>", b"<</Title(Anna Bakker)/Parent 7 0 R>>", catalog=b"/Outlines 7 0 R"
    ),
    "property of the file": _pdf(info=b"/Klant(Anna Bakker)"),
    "property in XMP": _pdf(_stream(b"/Type/Metadata", _XMP, is_packed=True), catalog=b"/Metadata 7 0 R"),
    "script": _pdf(_stream(b"", b"'Anna Bakker'", is_packed=True), catalog=b"/OpenAction<</S/JavaScript/JS 7 0 R>>"),
    "target of a link": _pdf(_note(b"/Subtype/Link/A<</S/Launch/F(Anna Bakker.doc)>>"), page=_ANNOTATED),
    "words for a picture": _pdf(b"<</S/Figure/Alt(Anna Bakker)>>", catalog=b"/StructTreeRoot<</K 7 0 R>>"),
    "file pinned to a page": _pdf(
        _note(b"/Subtype/FileAttachment/FS<</F(a)/EF<</F 8 0 R>>>>"), _stream(b"", b"Anna Bakker"), page=_ANNOTATED
    ),
    "file that belongs to the file": _pdf(
        b"<</Type/Filespec/F(a)/EF<</F 8 0 R>>>>", _stream(b"/Type/EmbeddedFile", b"Anna Bakker"), catalog=b"/AF[7 0 R]"
    ),
    "name of a file in it": _pdf(
        b"<</F(Anna Bakker.txt)/EF<</F 8 0 R>>>>", _stream(b"/Type/EmbeddedFile", b"x"), catalog=b"/AF[7 0 R]"
    ),
    "part of a page that is cut off": _pdf(page=b"/CropBox[0 0 600 400]", painted=_CUT),
    "part of a packed page that is cut off": _packed_pdf(),
}  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_no_place_of_a_pdf_is_left_unread(place: str) -> None:
    """Whatever stands in a PDF is sent with it, so it is read, also where no reader of pages looks."""
    assert NAME in "\n".join(passage.text for passage in read_document(PLACES[place]).passages)


def test_the_value_of_a_form_stands_behind_its_name() -> None:
    """What kind of number it is, says the name of the field."""
    content = _pdf(_widget(b"/FT/Tx/T(BSN)/V(111222333)"), catalog=_FORM)
    assert "BSN: 111222333" in [
        line for passage in read_document(content).passages for line in passage.text.splitlines()
    ]


@pytest.mark.parametrize("method", [EncryptionMethod.RC4, EncryptionMethod.AES_128, EncryptionMethod.AES_256])
@pytest.mark.parametrize("with_metadata", [True, False])
def test_a_pdf_that_is_locked_against_changes(method: EncryptionMethod, with_metadata: bool) -> None:
    """Anybody may open it, and so can we: notes and files in it are read as in any other."""
    document = FPDF()
    document.set_font("helvetica", size=12)
    document.add_page()
    document.cell(text="hallo")
    document.text_annotation(10, 10, "x", title="Anna (Bakker) \\")
    document.embed_file(bytes=b"bijlage van Bram", basename="a.txt", compress=True)
    document.set_xmp_metadata(_XMP.decode())
    document.set_encryption(owner_password="geheim", encryption_method=method, encrypt_metadata=with_metadata)
    text = "\n".join(passage.text for passage in read_document(bytes(document.output())).passages)
    for part in ("Anna (Bakker) \\", "bijlage van Bram", NAME):
        assert part in text


def test_an_unknown_lock() -> None:
    """Behind a lock that nobody knows stands what nobody has read."""
    content = _pdf().replace(b"/Info 6 0 R", b"/Info 6 0 R/Encrypt<</Filter/Ander/V 1/R 2>>")
    with pytest.raises(UnreadableDocument) as caught:
        pdf_objects.read(content, "", Budget(DocumentLimits()), lambda _, __: None)
    assert caught.value.reason == "encrypted"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (_pdf(b"<</EF<</F 8 0 R>>>>", _stream(b"", b"\0\1\2"), catalog=b"/AF[7 0 R]"), "unknown kind"),
        (_pdf(b"<</EF<</F 8 0 R>>>>", _stream(b"", b"ID3\0\1"), catalog=b"/AF[7 0 R]"), "sound or film"),
        (_pdf(b"<</EF<</F 8 0 R>>>>", _stream(b"/Filter/X", b"a"), catalog=b"/AF[7 0 R]"), "embedded file"),
        (_pdf(_note(b"/Subtype/Sound/Sound 8 0 R"), _stream(b"", bytes(99)), page=_ANNOTATED), "sound or film"),
        (_pdf(_stream(b"/Type/ObjStm/N 1/First 4/Filter/X", b"a")), "damaged"),
    ],
)
def test_what_can_t_be_read_in_a_pdf_makes_it_unreadable(content: bytes, reason: str) -> None:
    """A file in a PDF is judged as one sent by itself; objects that can't be unpacked may hold anything."""
    with pytest.raises(UnreadableDocument) as caught:
        read_document(content)
    assert caught.value.reason == reason


def test_what_is_unpacked_counts() -> None:
    """A small stream that grows past the limit is a bomb, also beside the pages."""
    content = _pdf(_stream(b"/Type/ObjStm", bytes(3_000_000), is_packed=True))
    with pytest.raises(UnreadableDocument) as caught:
        read_document(content, limits=DocumentLimits(max_unpacked_bytes=1_000_000))
    assert caught.value.reason == "too large when unpacked"


_PANIC = """
import sys
from sluis_detectors.documents import pdf
try:
    pdf.extract(sys.stdin.buffer.read(), "application/pdf")
except RuntimeError as error:
    assert error.__suppress_context__ or error.__context__ is None
    print(error)
"""


def test_a_parser_that_panics_says_nothing() -> None:
    """Its message quotes the file, and would stand in the service's log. Run apart, because it breaks the process."""
    content = _pdf(info=b"/CreationDate(D:202801011\x95Anna Bakker)")  # a letter of two bytes where it cuts a date
    done = subprocess.run([sys.executable, "-c", _PANIC], input=content, capture_output=True, check=True)
    assert b"panicked" in done.stdout
    assert b"Bakker" not in done.stdout + done.stderr


def test_a_date_with_words_in_it() -> None:
    """It is read like any other text, and breaks nothing."""
    content = _pdf(info=b"/ModDate(D:202801011\x95Anna Bakker)")
    assert NAME in "\n".join(passage.text for passage in read_document(content).passages)
