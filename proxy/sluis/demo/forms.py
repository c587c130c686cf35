"""Reads an uploaded file out of a multipart body, for the local AI service only; the proxy has a strict reader."""

from email.parser import BytesParser
from email.policy import HTTP


def file_in(body: bytes, content_type: str) -> tuple[str, bytes]:
    """The name and content of the first file part; ("", b"") when there is none."""
    head = b"content-type: " + content_type.encode("latin-1") + b"\r\n\r\n"
    message = BytesParser(policy=HTTP).parsebytes(head + body)
    for part in message.walk():
        name = part.get_filename()
        if name is not None:
            return name, bytes(part.get_payload(decode=True) or b"")
    return "", b""
