"""File uploads: names, fields and files read and written back."""

from typing import Any

import pytest

from sluis.model import Request, UnreadableBody
from sluis.wire import upload
from sluis.wire.reader import Reader
from support.web_requests import request

URL = "api.example/upload"
TYPE = "multipart/form-data; boundary=XX"


def form(*parts: tuple[str, bytes]) -> Request:
    body = b"".join(f"--XX\r\n{head}\r\n\r\n".encode() + content + b"\r\n" for head, content in parts)
    return request(URL, body + b"--XX--\r\n", media_type=TYPE)


def file(name: str, media_type: str, content: bytes) -> tuple[str, bytes]:
    kind = f"\r\nContent-Type: {media_type}" if media_type else ""
    return f'Content-Disposition: form-data; name="file"; filename="{name}"{kind}', content


def field(name: str, content: bytes) -> tuple[str, bytes]:
    return f'Content-Disposition: form-data; name="{name}"', content


def line(reader: Reader, pointer: str, value: Any) -> None:
    reader.walk(pointer, value, "user")


def read(asked: Request) -> Reader:
    reader = Reader("test")
    upload.read(reader, asked, line)
    return reader


def texts(asked: Request) -> dict[str, str]:
    return {part.location: part.text for part in read(asked).parts}


def changed(asked: Request) -> bytes:
    prompt = read(asked).prompt()
    return upload.replace_texts("test", asked, prompt, [part.text.replace("René", "[X]") for part in prompt.parts])


def test_fields_and_names() -> None:
    """Fields with more than an identifier, and every file name, are texts; the content of a file is read as it is."""
    asked = form(
        field("purpose", b"user_data"), field("note", b"voor Anna"), file("Anna.pdf", "application/pdf", b"%PDF")
    )
    assert texts(asked) == {"1:text": "voor Anna", "2:name": "Anna.pdf"}
    assert [(found.media_type, found.content) for found in read(asked).attachments] == [("application/pdf", b"%PDF")]


@pytest.mark.parametrize(
    ("name", "media_type", "content", "expected"),
    [
        ("a.txt", "", b"x", None),
        ("a.md", "application/octet-stream", b"x", None),
        ("a.txt", "text/plain; charset=utf-8", b"x", None),
        ("a.txt", "text/plain", b"\xff", "text/plain"),
        ("a.txt.gz", "", b"x", "application/octet-stream"),
        ("a", "", b"x", "application/octet-stream"),
        ("a.png", "image/png", b"x", "image/png"),
    ],
)
def test_kinds_of_files(name: str, media_type: str, content: bytes, expected: str | None) -> None:
    """A text in UTF-8 is a part; all else is an attachment, its type by its name where the sender gave none."""
    reader = read(form(file(name, media_type, content)))
    assert [found.media_type for found in reader.attachments] == ([expected] if expected else [])
    assert len(reader.parts) == (1 if expected else 2)


@pytest.mark.parametrize(
    "content",
    [
        b"{\\rtf1 Ren\\'e9}",
        b"%PDF-1.4 (Ren\\351)",
        b"From: a@b.nl\r\nSubject: x\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nRen=C3=A9",
        b"From: a@b.nl\nSubject: x\n y\nContent-Type: multipart/mixed; boundary=b\n\n--b\n",
    ],
)
def test_a_document_that_is_called_a_text(content: bytes) -> None:
    """Its bytes aren't what its reader sees, so it is judged as the document that it is."""
    asked = form(file("a.txt", "text/plain", content))
    assert [found.content for found in read(asked).attachments] == [content]
    assert "0:text" not in texts(asked)


def test_a_text_that_looks_like_a_mail_stays_a_text() -> None:
    """A mail without encodings is what it shows, so what is found in it can be replaced."""
    asked = form(file("a.txt", "text/plain", b"From: a@b.nl\r\nSubject: x\r\n\r\nBeste Ren\xc3\xa9"))
    assert "René" in texts(asked)["0:text"]


def test_only_what_changes_is_written() -> None:
    """A text, a field and a name; everything else byte for byte."""
    asked = form(field("note", "voor René".encode()), file("René.csv", "text/csv", "a;René\r\n".encode()))
    expected = form(field("note", b"voor [X]"), file("[X].csv", "text/csv", b"a;[X]\r\n"))
    assert changed(asked) == expected.body
    assert changed(expected) == expected.body


def test_json_with_escapes_is_opened() -> None:
    """Escapes in a JSON file or field would hide letters; without them its layout is kept."""
    hidden = form(file("a.json", "application/json", rb'{"naam": "Ren\u00e9"}'), field("extra", rb'["Ren\u00e9"]'))
    assert texts(hidden) == {"0:name": "a.json", "0:text/~j/naam/~c": "naam: René", "1:text/~j/0": "René"}
    assert (
        changed(hidden) == form(file("a.json", "application/json", b'{"naam":"[X]"}'), field("extra", b'["[X]"]')).body
    )
    plain = form(file("a.json", "application/json", '{ "naam": "René" }'.encode()))
    assert changed(plain) == form(file("a.json", "application/json", b'{ "naam": "[X]" }')).body


def test_lines_of_json() -> None:
    """JSON Lines are read line by line."""
    asked = form(file("a.jsonl", "", '{"a": "René"}\n{"a": "b"}\n'.encode()))
    assert texts(asked) == {"0:name": "a.jsonl", "0:lines/0/a": "René", "0:lines/1/a": "b"}
    assert changed(asked) == form(file("a.jsonl", "", b'{"a":"[X]"}\n{"a":"b"}\n')).body
    with pytest.raises(UnreadableBody):
        read(form(file("a.jsonl", "", b'{"a": 1}\n{"a": 1, "a": 2}\n')))


def test_a_field_that_is_no_text() -> None:
    """A plain field is UTF-8."""
    with pytest.raises(UnreadableBody):
        read(form(field("note", b"\xff")))
