"""Bytes of plain text to text."""

from sluis_detectors.finding import UnreadableDocument


def decode_text(content: bytes) -> str:
    """Text by its byte order mark, else UTF-8, else Windows-1252, which gives every byte a letter."""
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        try:
            return content.decode("utf-16")
        except UnicodeDecodeError as error:
            raise UnreadableDocument("damaged") from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")
