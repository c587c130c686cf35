"""Text in pictures, where Tesseract is installed, and what happens where it isn't."""

import gzip
import io
import shutil
import zipfile
from email.message import EmailMessage
from pathlib import Path

import docx
import pytest
from fpdf import FPDF
from PIL import Image, ImageDraw, ImageFont

from sluis_detectors import UnreadableDocument
from sluis_detectors.documents import DocumentLimits, read_document

with_program = pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
PLENTY = DocumentLimits(max_picture_s=60)  # the machine may be busy
TEXT = "Het BSN van Anna Bakker is 1234 56 782."


def _picture(text: str = TEXT, kind: str = "PNG", pages: int = 1) -> bytes:
    drawn = []
    for number in range(pages):
        image = Image.new("RGB", (1000, 160), "white")
        words = text if pages == 1 else f"{text} Blad {number + 1}"
        ImageDraw.Draw(image).text((20, 50), words, fill="black", font=ImageFont.load_default(size=36))
        drawn.append(image)
    saved = io.BytesIO()
    drawn[0].save(saved, kind, **({"save_all": True, "append_images": drawn[1:]} if pages > 1 else {}))
    return saved.getvalue()


def _pdf(text: str, picture: bytes) -> bytes:
    document = FPDF()
    document.set_font("helvetica", size=12)
    document.add_page()
    document.cell(text="eerste blad")
    document.add_page()
    if text:
        document.cell(text=text)
    document.image(io.BytesIO(picture), x=10, y=40, w=180)
    return bytes(document.output())


def _word(*pictures: bytes) -> bytes:
    document = docx.Document()
    document.add_paragraph("Zie de afbeelding.")
    for picture in pictures:
        document.add_picture(io.BytesIO(picture))
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def _zip(picture: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.png", picture)
    return packed.getvalue()


def _dot() -> bytes:
    saved = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(saved, "PNG")
    return saved.getvalue()


def _packed(content: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.docx", content)
    return packed.getvalue()


def _passages(content: bytes) -> dict[str, str]:
    return {passage.where: passage.text for passage in read_document(content, limits=PLENTY).passages}


@with_program
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "BMP", "GIF"])
def test_a_picture_alone(kind: str) -> None:
    """The words of a picture are its text, in whatever common format it is."""
    assert _passages(_picture(kind=kind)) == {"picture": TEXT}


@with_program
def test_a_picture_where_limits_may_not_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """A service that may not limit its processes, as under the hardened systemd unit, reads pictures all the same."""

    def forbidden(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("resource.prlimit", forbidden)
    assert _passages(_picture()) == {"picture": TEXT}


@with_program
def test_a_picture_of_several_pages() -> None:
    """Each page of a TIFF, as scanners make them, is a passage."""
    passages = _passages(_picture(kind="TIFF", pages=2))
    assert list(passages) == ["picture page 1", "picture page 2"]
    assert passages["picture page 2"].endswith("Blad 2")


@with_program
@pytest.mark.parametrize("text", ["", "tweede blad"], ids=["scanned", "beside text"])
def test_pictures_in_a_pdf(text: str) -> None:
    """A scanned page is read, and so is a picture beside text, each under its page."""
    passages = _passages(_pdf(text, _picture()))
    assert passages["picture on page 2"] == TEXT
    assert passages.get("page 2", "") == text


@with_program
def test_pictures_in_word_and_in_archives() -> None:
    """A picture in a document, a mail or an archive is read once, however often it stands there."""
    passages = read_document(_word(_picture(), _picture(), _picture("Kenteken 24-NGJ-8")), limits=PLENTY).passages
    texts = [passage.text for passage in passages if "picture" in passage.where]
    assert sorted(texts) == sorted([TEXT, "Kenteken 24-NGJ-8"])
    assert _passages(_zip(_picture()))["entry 1"] == TEXT


@with_program
@pytest.mark.parametrize(
    ("content", "limits", "reason"),
    [
        (_picture(""), PLENTY, "image"),
        (_picture()[:200], PLENTY, "image"),
        (_zip(_picture("")), PLENTY, "image"),
        (_pdf("", _picture("")), PLENTY, "no text layer"),
        (_picture(), DocumentLimits(max_picture_s=0), "pictures take too long"),
        (_word(_picture()), DocumentLimits(max_picture_s=0), "pictures take too long"),
    ],
    ids=["no text", "damaged", "no text in an archive", "scan without text", "no time", "no time for a picture inside"],
)
def test_pictures_that_cannot_be_read(content: bytes, limits: DocumentLimits, reason: str) -> None:
    """A picture without text may show a face: it stays unreadable, as does one that takes longer than it may."""
    with pytest.raises(UnreadableDocument) as raised:
        read_document(content, limits=limits)
    assert raised.value.reason == reason


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (_picture(), "image"),
        (_zip(_picture()), "image"),
        (gzip.compress(_picture()), "image"),
        (_pdf("", _picture()), "no text layer"),
    ],
)
def test_without_the_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes, reason: str) -> None:
    """Without Tesseract a picture and a scan are unreadable, packed too."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnreadableDocument) as raised:
        read_document(content)
    assert raised.value.reason == reason


def _mail(picture: bytes) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "anna@voorbeeld.nl", "foto"
    message.set_content("Zie de bijlage.")
    message.add_attachment(picture, maintype="image", subtype="png")
    return message.as_bytes()


@pytest.mark.parametrize(
    ("content", "count"),
    [
        (_word(_picture()), 1),
        (_word(_picture(), _picture(), _picture("Kenteken 24-NGJ-8")), 2),
        (_word(_dot()), 0),
        (_word(), 0),
        (_pdf("tekst", _picture()), 1),
        (_pdf("tekst", _dot()), 0),
        (_mail(_picture()), 1),
        (_packed(_word(_picture())), 1),
        (b"{\\rtf1 tekst {\\pict\\wmetafile8 " + b"0d0a" * 400 + b"}{\\pict 01}}", 1),
        (b"<html><p>tekst</p><img src='data:image/png;base64,iVBORw0KGgo='></html>", 1),
        (b"<html><p>tekst</p><img src='kop.png'></html>", 0),
    ],
    ids=[
        "word",
        "one twice",
        "dot",
        "none",
        "pdf",
        "dot in a pdf",
        "mail",
        "word in a zip",
        "rtf",
        "page",
        "elsewhere",
    ],
)
def test_pictures_beside_text_are_counted(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes, count: int
) -> None:
    """What nobody could look at is counted, so that the policy can answer it; bullets and lines are no pictures."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert read_document(content).unread_pictures == count


def _with_part(name: str, part: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_word())) as given, zipfile.ZipFile(packed, "w") as archive:
        for other in given.namelist():
            archive.writestr(other, given.read(other))
        archive.writestr(name, part)
    return packed.getvalue()


@with_program
def test_drawings_that_no_program_reads() -> None:
    """A picture is counted as unread also where Tesseract is installed, when it isn't of a kind that it knows."""
    assert read_document(_word(_picture()), limits=PLENTY).unread_pictures == 0
    drawing = _with_part("word/media/image1.emf", b"\x01\x00\x00\x00" + bytes(2000))
    assert read_document(drawing, limits=PLENTY).unread_pictures == 1


def test_drawings_in_text_are_read() -> None:
    """Words in an SVG drawing of a document are text like any other."""
    drawing = _with_part("word/media/image1.svg", b"<svg><text>Anna Bakker</text></svg>")
    assert any("Anna Bakker" in passage.text for passage in read_document(drawing).passages)


def test_a_film_in_a_document() -> None:
    """A presentation with a film in it is unreadable, as the film by itself is."""
    with pytest.raises(UnreadableDocument) as raised:
        read_document(_with_part("ppt/media/media1.mp4", b"\x00\x00\x00\x18ftypmp42" + bytes(2000)))
    assert raised.value.reason == "sound or film"
