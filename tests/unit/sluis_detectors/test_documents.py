"""Documents to text: every kind with all that is in it, and a reason for each that can't be read wholly."""

import base64
import contextlib
import gzip
import io
import tarfile
import time
import zipfile
from pathlib import Path

import docx
import pytest
from fpdf import FPDF
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from sluis_detectors import UnreadableDocument
from sluis_detectors.documents import DocumentLimits, read_document


def _zip(files: dict[str, bytes | str]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def _word() -> bytes:
    document = docx.Document()
    first = document.add_paragraph("Dossier van Anna Bakker")
    document.add_table(1, 2).cell(0, 1).text = "cel met Bram"
    document.sections[0].header.paragraphs[0].text = "koptekst Carla"
    document.sections[0].footer.paragraphs[0].text = "voettekst Daan"
    document.add_comment(first.runs, text="opmerking over Eva", author="auteur Frits")
    document.core_properties.author = "schrijver Guus"
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _excel() -> bytes:
    return _zip(
        {
            "[Content_Types].xml": "<Types/>",
            "xl/workbook.xml": f'<workbook xmlns="{_SHEET}" xmlns:r="{_RELATIONS}"><sheets>'
            '<sheet name="Leden" sheetId="1" r:id="rId1"/>'
            '<sheet name="Oud" state="hidden" sheetId="2" r:id="rId2"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": '<Relationships xmlns="urn:x">'
            '<Relationship Id="rId1" Target="worksheets/sheet1.xml"/>'
            '<Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
            "xl/sharedStrings.xml": f'<sst xmlns="{_SHEET}"><si><t>Naam</t></si><si><r><t>Anna </t></r>'
            "<r><t>Bakker</t></r></si></sst>",
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_SHEET}"><sheetData>'
            '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>BSN</t></is></c></row>'
            '<row r="7"><c r="A7" t="s"><v>1</v></c><c r="B7"><v>1.11222333E8</v></c></row>'
            "</sheetData><headerFooter><oddFooter>voettekst Carla</oddFooter></headerFooter></worksheet>",
            "xl/worksheets/sheet2.xml": f'<worksheet xmlns="{_SHEET}"><sheetData>'
            '<row r="3"><c r="C3" t="str"><v>Daan</v></c></row></sheetData></worksheet>',
        }
    )


def _slides() -> bytes:
    text = '<p:sld xmlns:p="urn:p" xmlns:a="urn:a"><a:p><a:r><a:t>{}</a:t></a:r></a:p></p:sld>'
    return _zip(
        {
            "[Content_Types].xml": "<Types/>",
            "ppt/slides/slide2.xml": text.format("dia van Anna"),
            "ppt/notesSlides/notesSlide2.xml": text.format("notitie over Bram"),
        }
    )


def _pdf(
    *pages: str, password: str = "", owner: str = "", picture_page: bool = False, attachment: bytes = b""
) -> bytes:
    document = FPDF()
    document.set_author("auteur Guus")
    document.set_font("helvetica", size=12)
    for page in pages:
        document.add_page()
        document.cell(text=page)
    if picture_page:
        document.add_page()
        document.image(io.BytesIO(_picture()), x=10, y=10)
    if attachment:
        document.embed_file(bytes=attachment, basename="bijlage.txt")
    if password or owner:
        document.set_encryption(owner_password=owner or "x" + password, user_password=password)
    return bytes(document.output())


def _picture() -> bytes:
    drawn = io.BytesIO()
    Image.new("RGB", (40, 40), "red").save(drawn, "PNG")
    return drawn.getvalue()


_MAIL = (
    b"From: Anna <anna@example.nl>\r\nTo: bram@example.nl\r\nSubject: =?utf-8?q?Over_Carla?=\r\nMIME-Version: 1.0\r\n"
    b"Content-Type: multipart/mixed; boundary=grens\r\n\r\n--grens\r\nContent-Type: text/plain; charset=iso-8859-1\r\n"
    b"Content-Transfer-Encoding: quoted-printable\r\n\r\nHallo Dani=EBl\r\n--grens\r\nContent-Type: application/pdf\r\n"
    b"Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=a.pdf\r\n\r\n"
)


def _mail() -> bytes:
    return _MAIL + base64.encodebytes(_pdf("bijlage van Eva")) + b"\r\n--grens--\r\n"


def _tar() -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        info = tarfile.TarInfo("a.txt")
        info.size = 4
        archive.addfile(info, io.BytesIO(b"Anna"))
    return packed.getvalue()


def _passages(content: bytes, media_type: str = "") -> dict[str, str]:
    return {passage.where: passage.text for passage in read_document(content, media_type).passages}


def test_word_with_everything_around_its_text() -> None:
    """Table, header, footer, comment and properties of a Word file are read, not its body alone."""
    text = "\n".join(_passages(_word()).values())
    for part in ("Anna Bakker", "cel met Bram", "koptekst Carla", "voettekst Daan", "over Eva", "Frits", "Guus"):
        assert part in text


def test_places_in_a_word_file() -> None:
    """A passage of a Word file says which paragraphs it is, and whether they stand in a header."""
    assert {"paragraphs 1-2", "header paragraph 1", "footer paragraph 1"} <= set(_passages(_word()))


def test_sheets_under_their_headings() -> None:
    """Rows are read under the headings of their columns, numbers as people see them, hidden sheets and footers too."""
    passages = _passages(_excel())
    assert passages["sheet Leden!1:7"] == "Naam\tBSN\nNaam: Anna Bakker\tBSN: 111222333"
    assert passages["sheet Oud!C3"] == "Daan"
    assert "voettekst Carla" in passages["sheet Leden"]


def test_slides_and_their_notes() -> None:
    """Slides and their notes are read, each under its number."""
    assert _passages(_slides()) == {"slide 2": "dia van Anna", "notes of slide 2": "notitie over Bram"}


def test_pdf_by_page() -> None:
    """Each page of a PDF is a passage, and so are its properties and attachments."""
    passages = _passages(_pdf("blad van Anna", "blad van Bram", attachment=b"bijlage van Carla"))
    assert passages == {
        "page 1": "blad van Anna",
        "page 2": "blad van Bram",
        "attachment 1": "bijlage van Carla",
        "properties": "auteur Guus",
        "form, notes and properties": "bijlage.txt",
    }


def test_mail_with_attachment() -> None:
    """Headers, body and attachments of a mail are read, in their encodings."""
    passages = _passages(_mail())
    assert "Anna <anna@example.nl>" in passages["headers"]
    assert "Over Carla" in passages["headers"]
    assert passages["part 2"].strip() == "Hallo Daniël"
    assert passages["part 3: page 1"] == "bijlage van Eva"


def test_html_with_what_a_browser_hides() -> None:
    """Text of HTML is whole across tags; comments, scripts and attributes are read as well."""
    page = b"<html><p>Anna <b>Bak</b>ker</p><!-- Bram --><img alt='Carla'><script>x = 'Daan'</script></html>"
    text = _passages(page)["text"]
    assert "Anna Bakker" in text.splitlines()
    for part in ("Bram", "Carla", "Daan"):
        assert part in text


@pytest.mark.parametrize(
    "page",
    [
        "<html>Van: Anna <bakker@voorbeeld.nl> aan Bram",
        "<html><img alt=Anna Bakker>",
        "<html><a Bakker>x</a>",
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY naam "Bakker">]><a>&naam;</a>',
    ],
)
def test_html_that_its_writer_got_wrong(page: str) -> None:
    """Words that stand where names of tags and attributes should are read."""
    assert "bakker" in _passages(page.encode())["text"].lower()


def test_a_file_in_a_page() -> None:
    """A page can carry files in its addresses: they are read, or make it unreadable."""
    page = "<html><a href='data:application/{};base64,{}'>bijlage</a>"
    word = base64.b64encode(_word()).decode()
    assert "Anna Bakker" in "\n".join(_passages(page.format("msword", word).encode()).values())
    with pytest.raises(UnreadableDocument):
        read_document(page.format("octet-stream", base64.b64encode(bytes(range(80))).decode()).encode())


def test_markup_of_pages_is_no_text() -> None:
    """Names of tags, switches and attributes are nobody's words."""
    page = b"<!DOCTYPE html><html><my-app data-v-1 hidden #ref [x]=y><video autoplay></video>Anna</my-app></html>"
    assert _passages(page)["text"] == "Anna\ny"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"Anna;Bakker\n1;2", "Anna;Bakker\n1;2"),
        (b'{"naam": "Anna"}', '{"naam": "Anna"}'),
        ("Daniël".encode("cp1252"), "Daniël"),
        ("Daniël".encode("utf-16"), "Daniël"),
        ("\ufeffDaniël".encode(), "Daniël"),
        (b"# Kop\n\nAnna", "# Kop\n\nAnna"),
        (b"BMW van Anna", "BMW van Anna"),
    ],
)
def test_plain_text(content: bytes, text: str) -> None:
    """Plain text of any format is one passage, in whatever encoding it is."""
    assert _passages(content) == {"text": text}


def test_archives_are_opened() -> None:
    """What is packed in zip, gzip and tar is read, one in another too."""
    packed = _zip({"a.txt": "Anna", "b.docx": _word(), "d.tar.gz": gzip.compress(_tar())})
    passages = read_document(packed, limits=DocumentLimits(max_depth=4)).passages
    texts = [passage.text for passage in passages if passage.where.startswith("entry")]
    assert texts[0] == "Anna"
    assert "Anna" in texts[1:]
    assert any("Anna Bakker" in text for text in texts)


def test_the_name_of_the_kind_is_not_believed() -> None:
    """A PDF that is called plain text is read as a PDF."""
    assert "page 1" in _passages(_pdf("blad"), "text/plain")


def _encrypted_zip() -> bytes:
    content = bytearray(_zip({"a.txt": "Anna"}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def _nested(depth: int) -> bytes:
    content = b"Anna"
    for level in range(depth):
        content = _zip({f"{level}.zip": content})
    return content


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (_pdf("Anna", password="geheim"), "encrypted"),
        (_pdf("Anna")[:400], "damaged"),
        (_pdf(" "), "no text layer"),
        (_pdf("Anna", picture_page=True), "no text layer"),
        (_word()[:-300], "damaged"),
        (_zip({"[Content_Types].xml": "<a/>", "word/document.xml": "<w><p>Anna"}), "damaged"),
        (
            _zip({"[Content_Types].xml": "<a/>", "word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
            "damaged",
        ),
        (_encrypted_zip(), "encrypted"),
        (_zip({"a.txt": "a" * 3_000_000}), "too large when unpacked"),
        (gzip.compress(b"a" * 3_000_000), "too large when unpacked"),
        (gzip.compress(b"Anna")[:-6], "damaged"),
        (_nested(5), "nested too deep"),
        (_zip({f"{n}.txt": "a" for n in range(60)}), "too many entries"),
        (b"a " * 100_000, "too much text"),
        (_pdf(*"abcdefghijkl"), "too many pages"),
        (b"a" * 2_000_001, "too large"),
        (_picture(), "image"),
        (b"\x00\x01\x02\x03Anna", "unknown kind"),
        (b"7z\xbc\xaf\x27\x1c....", "unknown archive"),
        (b"\x7fELF\x02\x01\x01", "program"),
        (b"ID3\x03\x00\x00", "sound or film"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_unreadable(content: bytes, reason: str) -> None:
    """A document that can't be read wholly is refused with its reason; no part of it is given."""
    limits = DocumentLimits(
        max_bytes=2_000_000, max_unpacked_bytes=1_000_000, max_chars=150_000, max_pages=10, max_entries=50
    )
    with pytest.raises(UnreadableDocument) as raised:
        read_document(content, limits=limits)
    assert raised.value.reason == reason


@pytest.mark.parametrize(
    "content",
    [
        _pdf("Anna Bakker")[:400] + b"Anna Bakker",
        _zip({"Anna.txt": "Bram"}).replace(b"Anna", b"Bert", 1),
        _mail().replace(b"iso-8859-1", b"Anna"),
        _word()[:-30],
    ],
)
def test_an_error_quotes_nothing(content: bytes) -> None:
    """The error for a damaged file carries no text of the file, nor what a parser said of it."""
    with pytest.raises(UnreadableDocument) as raised:
        read_document(content)
    assert "Anna" not in repr(raised.value)
    assert raised.value.__cause__ is None
    assert raised.value.__suppress_context__ or raised.value.__context__ is None


def test_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading leaves nothing in the folders for temporary files, caches and work but kreuzberg's own PDF library."""
    for name in ("TMPDIR", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    for content in (_word(), _excel(), _pdf("Anna"), _mail()):
        read_document(content)
    left = {path.name for path in tmp_path.rglob("*") if path.is_file()}
    assert left <= {"libpdfium.so", "libpdfium.dylib", "pdfium.dll"}


@settings(max_examples=60, deadline=None)
@given(
    st.binary(max_size=300),
    st.sampled_from(
        [
            b"",
            b"PK\x03\x04",
            b"%PDF-1.4\n",
            b"\x1f\x8b\x08",
            b"From: a\nTo: b\n\n",
            b"{\\rtf1 ",
            b"<html><![",
            b"<?xml ",
        ]
    ),
)
def test_any_bytes_give_passages_or_a_reason(rest: bytes, start: bytes) -> None:
    """Whatever the bytes, reading them ends in passages or in UnreadableDocument."""
    with contextlib.suppress(UnreadableDocument):
        assert all(passage.text.strip() for passage in read_document(start + rest).passages)


_LOCKED = _pdf("Anna", owner="geheim")
_WHOLE = [
    _LOCKED,
    _word(),
    _excel(),
    _slides(),
    _pdf("Anna", attachment=b"Bram"),
    _mail(),
    _tar(),
    gzip.compress(_tar()),
]


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(_WHOLE), st.floats(0, 1), st.binary(max_size=6), st.integers(0, 6))
def test_any_damage_gives_passages_or_a_reason(whole: bytes, where: float, put: bytes, taken: int) -> None:
    """Wherever a file is damaged, reading it ends in passages or in UnreadableDocument."""
    at = int(where * len(whole))
    with contextlib.suppress(UnreadableDocument):
        read_document(whole[:at] + put + whole[at + taken :])


@pytest.mark.parametrize(
    "content",
    [
        b"<html>" + b"<?a" * 100_000,
        b"BEGIN:VCARD\n" + b"ENCODING=QUOTED-PRINTABLE" * 20_000,
        b"%PDF-1.4\n" + (b"MSIP_Label_" + b"0" * 36 + b"_Name>") * 10_000,
    ],
)
def test_no_beginning_makes_a_file_slow(content: bytes) -> None:
    """Many beginnings of what never ends are passed over in a time that grows with the file alone: here a blink."""
    start = time.process_time()
    with contextlib.suppress(UnreadableDocument):
        read_document(content)
    assert time.process_time() - start < 5
