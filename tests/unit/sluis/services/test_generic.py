"""Requests of unknown formats: all texts are read, nothing can be changed, refusals fit who asked."""

import json

import pytest

from sluis import reasons
from sluis.model import Prompt, UnreadableBody
from sluis.services.generic import GENERIC, PAGE
from support.web_requests import header, refusal, request

HOST = "chat.example.com"
FORM = "application/x-www-form-urlencoded"


def texts(prompt: Prompt) -> list[str]:
    return [part.text for part in prompt.parts]


def test_nothing_can_be_changed() -> None:
    """What isn't understood is passed or blocked, never rewritten."""
    assert GENERIC.replace is None
    assert PAGE.replace is None


@pytest.mark.parametrize(
    "url", [HOST + "/", f"{HOST}/c/1?session_id=abc&lang=nl&v=6a2b3c4d-2222-4c1e-9d3a-000000000002"]
)
def test_plain_page_has_no_prompt(url: str) -> None:
    """A page load without a text in its address is empty."""
    assert GENERIC.extract(request(url, method="GET")) == Prompt(())


def test_query_is_read() -> None:
    """Values of the query are texts that can't be changed, and so are names that aren't identifiers."""
    prompt = GENERIC.extract(request(f"{HOST}/search?q=Jan+de%20Vries&x=Els&Kees%20Bakker=1", method="GET"))
    assert texts(prompt) == ["Jan de Vries", "Els", "1", "Kees Bakker"]
    assert all(part.is_fixed for part in prompt.parts)


def test_json_is_read_wholly() -> None:
    """Strings, long numbers and names that hold more than a field's name are texts."""
    body = {"id": "Jan", "a": ["Els", {"b": 123456782, "Kees Bakker": True}], "n": 3, "e": ""}
    for media_type in ("application/json", "text/plain", ""):
        prompt = GENERIC.extract(request(HOST, body, media_type=media_type))
        assert sorted(texts(prompt)) == ["Kees Bakker", "a: Els", "b: 123456782", "id: Jan"]


def test_form_is_read() -> None:
    """Values of a form are texts; ids and tokens under their names are not."""
    body = b"prompt=Jan+de+Vries&csrf_token=abc&session_id=1f&Els+Bakker=1"
    assert texts(GENERIC.extract(request(HOST, body, media_type=FORM))) == ["Jan de Vries", "1", "Els Bakker"]


def test_multipart_is_read() -> None:
    """Fields and names of files are texts, files are attachments."""
    body = (
        b'--b\r\nContent-Disposition: form-data; name="note"\r\n\r\nJan de Vries\r\n'
        b'--b\r\nContent-Disposition: form-data; name="f"; filename="Els.png"\r\n'
        b"Content-Type: image/png\r\n\r\n\x89\r\n"
        b"--b--\r\n"
    )
    prompt = GENERIC.extract(request(HOST, body, media_type="multipart/form-data; boundary=b"))
    assert texts(prompt) == ["Jan de Vries", "Els.png"]
    assert [(file.content, file.media_type) for file in prompt.attachments] == [(b"\x89", "image/png")]


def test_text_and_documents_are_read() -> None:
    """Plain text is one part; a document is an attachment."""
    assert texts(GENERIC.extract(request(HOST, "Jan é".encode(), media_type="text/plain; charset=utf-8"))) == ["Jan é"]
    prompt = GENERIC.extract(request(HOST, b"%PDF-1.7", media_type="application/pdf"))
    assert [file.media_type for file in prompt.attachments] == ["application/pdf"]


@pytest.mark.parametrize(
    ("body", "media_type"),
    [
        (b"\x00\x01\x02", "application/octet-stream"),
        (b"\xff\xfe", "text/plain"),
        ("Jan é".encode("latin-1"), "text/plain; charset=iso-8859-1"),
        (b"ascii", "text/plain; charset=utf-16"),
        (b"{", "application/json"),
        (b"a=%ff", FORM),
        (b"nothing", "multipart/form-data; boundary=b"),
        (b"x", "not a type"),
    ],
)
def test_unreadable_bodies(body: bytes, media_type: str) -> None:
    """A body that is binary, broken or in another charset says so."""
    with pytest.raises(UnreadableBody) as error:
        GENERIC.extract(request(HOST, body, media_type=media_type))
    assert error.value.reason == reasons.BODY_UNREADABLE


@pytest.mark.parametrize(
    ("headers", "media_type"),
    [
        ({"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}, "text/html; charset=utf-8"),
        ({"accept": "*/*", "sec_fetch_dest": "document"}, "text/html; charset=utf-8"),
        ({"accept": "text/html", "sec_fetch_dest": "empty"}, "text/plain; charset=utf-8"),
        ({"accept": "text/event-stream"}, "application/json; charset=utf-8"),
        ({"accept": "application/json, text/plain, */*"}, "application/json; charset=utf-8"),
        ({"accept": "*/*"}, "text/plain; charset=utf-8"),
        ({}, "text/plain; charset=utf-8"),
    ],
)
def test_refusal_fits_who_asked(headers: dict[str, str], media_type: str) -> None:
    """A navigation gets a page, a script JSON, anything else plain text; all say the message and the reference."""
    reply = GENERIC.refuse(request(HOST, method="GET", **headers), refusal("Niet verzonden."))
    assert reply.status == 403
    assert header(reply, "content-type") == media_type
    assert header(reply, "cache-control") == "no-store"
    assert b"Niet verzonden." in reply.body
    assert b"261125-AB3DE5" in reply.body


def test_refusal_of_a_json_call() -> None:
    """A script that sends JSON reads JSON, in the shape that most services share."""
    reply = GENERIC.refuse(request(HOST, {"x": 1}, accept="*/*"), refusal())
    error = json.loads(reply.body)["error"]
    assert (error["message"], error["code"]) == (refusal().message, reasons.DATA_FORBIDDEN)
