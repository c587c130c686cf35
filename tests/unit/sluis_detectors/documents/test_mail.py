"""What stands in mails beside bodies and attachments, and in calendars and address cards."""

import base64

import pytest

from sluis_detectors import UnreadableDocument
from sluis_detectors.documents import read_document

NAME = "Bakker"
_HEAD = "From: a@voorbeeld.nl\r\nSubject: x\r\n"


def _mail(field: str = "", body: str = "hallo", kind: str = "text/plain") -> bytes:
    return f"{_HEAD}{field}MIME-Version: 1.0\r\nContent-Type: {kind}\r\n\r\n{body}".encode()


def _parts(head: str, body: str = "hallo", before: str = "", after: str = "") -> bytes:
    return _mail(
        body=f"{before}\r\n--b\r\n{head}\r\n\r\n{body}\r\n--b--\r\n{after}", kind="multipart/mixed; boundary=b"
    )


PLACES = {
    **{
        f"field {name}": _mail(f"{name}: Anna Bakker <bakker@voorbeeld.nl>\r\n")
        for name in ("Sender", "Delivered-To", "Return-Path", "Comments", "Thread-Topic", "X-Dossier", "Organization")
    },
    "before the parts": _parts("Content-Type: text/plain", before="Bakker"),
    "behind the parts": _parts("Content-Type: text/plain", after="Bakker"),
    "name of a file": _parts('Content-Type: text/plain\r\nContent-Disposition: attachment; filename="Bakker.txt"'),
    "name of a file, encoded": _parts("Content-Disposition: attachment; filename*=utf-8''%42akker.txt"),
    "name beside the type": _parts('Content-Type: text/plain; name="Bakker.txt"'),
    "what a file is": _parts("Content-Type: text/plain\r\nContent-Description: brief aan Bakker"),
    "a mail in a mail": _parts("Content-Type: message/rfc822", body="Subject: Bakker\r\n\r\nhallo"),
    "who didn't get it": _parts(
        "Content-Type: message/delivery-status", body="Final-Recipient: rfc822; Bakker@voorbeeld.nl\r\n"
    ),
    "calendar": _parts("Content-Type: text/calendar", body="BEGIN:VCALENDAR\r\nSUMMARY:Gesprek met Bak\r\n ker\r\n"),
    "calendar by itself": b"BEGIN:VCALENDAR\r\nATTENDEE;CN=Anna:mailto:bak\r\n\tker@voorbeeld.nl\r\nEND:VCALENDAR",
    "card of the older kind": b"BEGIN:VCARD\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=42ak=\r\nker\r\nEND:VCARD",
    "text of four bytes a letter": "Anna Bakker".encode("utf-32"),
}  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_no_place_of_a_mail_is_left_unread(place: str) -> None:
    """Whatever people write in a mail is read, in any field and around its parts, in one piece."""
    assert NAME.lower() in "\n".join(passage.text for passage in read_document(PLACES[place]).passages).lower()


def test_ids_of_messages_are_no_addresses() -> None:
    """What programs write into a mail is nobody's address, though it looks like one."""
    content = _mail("Message-ID: <abc@mail.voorbeeld.nl>\r\nReferences: <def@mail.voorbeeld.nl>\r\n")
    assert "@mail." not in "\n".join(passage.text for passage in read_document(content).passages)


def test_a_mail_in_a_mail_in_base64() -> None:
    """It may not be encoded, and programs differ in what they make of it."""
    inner = base64.b64encode(b"Subject: Bakker\r\n\r\nhallo").decode()
    with pytest.raises(UnreadableDocument) as caught:
        read_document(_parts("Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64", body=inner))
    assert caught.value.reason == "damaged"


def test_a_folded_text_that_is_no_calendar_stays_as_it_is() -> None:
    """Indented lines of other texts are lines."""
    (passage,) = read_document(b"lijst:\n Anna\n Bram").passages
    assert passage.text == "lijst:\n Anna\n Bram"
