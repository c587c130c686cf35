"""Multipart forms read in one way only, and written back byte for byte."""

import pytest

from sluis.model import UnreadableBody
from sluis.wire import multipart

TYPE = "multipart/form-data; boundary=XX"
FIELD = b'--XX\r\nContent-Disposition: form-data; name="purpose"\r\n\r\nuser_data\r\n'
FILE = (
    b'--XX\r\nContent-Disposition: form-data; name="file"; filename="Lijst.txt"\r\n'
    b"Content-Type: text/plain\r\n\r\nAnna\r\n\r\nBert\r\n"
)
END = b"--XX--\r\n"


def parse(body: bytes, content_type: str | None = TYPE) -> multipart.Multipart:
    return multipart.parse(body, content_type, service="test")


def with_head(*lines: bytes) -> bytes:
    return b"--XX\r\n" + b"\r\n".join(lines) + b"\r\n\r\ntext\r\n--XX--\r\n"


NAMED = b'Content-Disposition: form-data; name="a"'


def test_parts() -> None:
    """Fields and files in order; blank lines in a file are part of it."""
    form = parse(FIELD + FILE + END)
    assert [(part.name, part.filename, part.content_type, part.content) for part in form.parts] == [
        ("purpose", None, "", b"user_data"),
        ("file", "Lijst.txt", "text/plain", b"Anna\r\n\r\nBert"),
    ]
    assert form.find("file") is form.parts[1]
    assert form.find("other") is None


@pytest.mark.parametrize("body", [FIELD + FILE + END, FILE + b"--XX--", END, FIELD + END])
def test_building_gives_the_body_back(body: bytes) -> None:
    """A form that nobody changed is the same to the byte."""
    assert multipart.build(parse(body)) == body


@pytest.mark.parametrize(
    ("content_type", "is_read"),
    [
        ('Multipart/Form-Data; boundary="XX"', True),
        ("multipart/form-data; charset=utf-8; boundary=XX", True),
        ("multipart/form-data", False),
        (None, False),
        ("multipart/form-data; boundary=", False),
        ('multipart/form-data; boundary=""', False),
        ("multipart/form-data; boundary=YY", False),
        ("multipart/form-data; boundary=XX; boundary=YY", False),
        ('multipart/form-data; boundary="XX "', False),
        ("multipart/mixed; boundary=XX", False),
        (f"multipart/form-data; boundary={'X' * 71}", False),
    ],
)
def test_the_boundary_comes_from_the_type(content_type: str | None, is_read: bool) -> None:
    """One usable boundary (RFC 2046 section 5.1.1), that of the body, or the form is refused."""
    if is_read:
        assert len(parse(FIELD + END, content_type).parts) == 1
    else:
        with pytest.raises(UnreadableBody):
            parse(FIELD + END, content_type)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        FIELD,
        FIELD + b"--XX",
        FIELD + b"--XX-\r\n",
        b"secret\r\n" + FIELD + END,
        b"\r\n" + FIELD + END,
        FIELD + END + b"secret",
        FIELD + END + b"\r\n",
        FIELD.replace(b"\r\n", b"\n") + END,
        FIELD.replace(b"--XX\r\n", b"--XX \r\n") + END,
        FIELD.replace(b"--XX\r\n", b"--XXY\r\n") + END,
        FIELD + END + FIELD + END,
        FIELD.replace(b"user_data", b"a\n--XX\nb") + END,
        FIELD.replace(b"user_data", b"a --XX-- b") + END,
        FIELD + FIELD + END,
        b"--XX\r\ntext without a head\r\n--XX--",
        b'--XX\r\nContent-Disposition: form-data; name="a"\r\n--XX--',
    ],
)
def test_bodies_with_two_readings_are_refused(body: bytes) -> None:
    """Text outside the parts, doubtful delimiters, no end, a boundary inside, and repeated names are refused."""
    with pytest.raises(UnreadableBody):
        parse(body)


@pytest.mark.parametrize(
    "lines",
    [
        (b"Content-Type: text/plain",),
        (b'Content-Disposition: attachment; name="a"',),
        (b"Content-Disposition: form-data",),
        (b'Content-Disposition: form-data; filename="a"',),
        (b'Content-Disposition: form-data; name="a"; name="b"',),
        (b"Content-Disposition: form-data; name=\"a\"; filename*=UTF-8''b.txt",),
        (b'Content-Disposition: form-data; name="a"; size=3',),
        (b'Content-Disposition: form-data; name="a" "b"',),
        (b'Content-Disposition: form-data; name="a',),
        (NAMED, NAMED),
        (NAMED, b"Content-Type: multipart/mixed; boundary=YY"),
        (NAMED, b"Content-Type: message/rfc822"),
        (NAMED, b"Content-Type: text/plain", b"content-type: text/html"),
        (NAMED, b"Content-Transfer-Encoding: base64"),
        (NAMED, b"Content-Transfer-Encoding: quoted-printable"),
        (NAMED, b"Content-Length: 5"),
        (NAMED, b"X-Note: text that nobody reads"),
        (NAMED, b" folded"),
        (NAMED, b"Content-Type : text/plain"),
        (NAMED, b"no colon"),
        (NAMED, b"Content-Type: a\nX: b"),
        (NAMED, b"Content-Type: a\rX: b"),
        (NAMED, b"Content-Type: text/\xff"),
        (NAMED, b"Content-Type: text/plain; a=" + b"b" * multipart.MAX_HEADER_BYTES),
    ],
)
def test_doubtful_heads_are_refused(lines: tuple[bytes, ...]) -> None:
    """A part has a name and at most the fields of RFC 7578, each once, well formed, changing no bytes."""
    with pytest.raises(UnreadableBody):
        parse(with_head(*lines))


def test_harmless_heads_are_read() -> None:
    """Encodings that change nothing and a right length pass; a length is dropped, since the content may change."""
    body = with_head(NAMED, b"Content-Transfer-Encoding: binary", b"Content-Length: 4")
    assert multipart.build(parse(body)) == with_head(NAMED, b"Content-Transfer-Encoding: binary")


def test_lists_may_repeat_their_name() -> None:
    """`image[]` is how a list is sent."""
    part = b'--XX\r\nContent-Disposition: form-data; name="image[]"; filename="a.png"\r\n\r\nx\r\n'
    assert len(parse(part + part + END).parts) == 2


@pytest.mark.parametrize(
    ("written", "filename"),
    [
        (b'"a b.txt"', "a b.txt"),
        (b'"a\\"b.txt"', 'a"b.txt'),
        (b'"a%22b.txt"', "a%22b.txt"),
        (b"a.txt", "a.txt"),
        ('"é.txt"'.encode(), "é.txt"),
        (b'""', ""),
    ],
)
def test_file_names(written: bytes, filename: str) -> None:
    """File names quoted or not, in UTF-8, with escaped quotes."""
    body = with_head(b'Content-Disposition: form-data; name="a"; filename=' + written)
    assert parse(body).parts[0].filename == filename


def test_a_part_is_changed_alone() -> None:
    """New contents and a new file name go in; every other part keeps its bytes."""
    form = parse(FIELD + FILE + END)
    assert multipart.build(form, {1: b"Bert"}) == (FIELD + FILE + END).replace(b"Anna\r\n\r\nBert", b"Bert")
    renamed = multipart.rename(form.parts[1], 'a"\r\nX: b.txt')
    body = multipart.build(multipart.Multipart(form.boundary, (form.parts[0], renamed), form.end))
    again = parse(body)
    assert again.parts[0] == form.parts[0]
    assert again.parts[1].filename == "a%22%0D%0AX: b.txt"
    assert again.parts[1].content_type == "text/plain"
    assert again.parts[1].content == form.parts[1].content


def test_a_content_can_not_bring_a_boundary_in() -> None:
    """A changed text that holds the boundary would make new parts, so it is refused."""
    with pytest.raises(UnreadableBody):
        multipart.build(parse(FIELD + END), {0: b"a\r\n--XX--"})


def test_parts_are_counted() -> None:
    """Endless forms are refused."""
    parts = b"".join(FIELD.replace(b"purpose", b"p%d" % number) for number in range(multipart.MAX_PARTS + 1))
    with pytest.raises(UnreadableBody):
        parse(parts + END)


def test_white_space_costs_no_time() -> None:
    """A header field full of blanks, broken at its end, is refused at once; with backtracking this test never ends."""
    with pytest.raises(UnreadableBody):
        parse(with_head(b'Content-Disposition: form-data; name="a"\r\nContent-Type:' + b" " * 8_000 + b"\x01"))
