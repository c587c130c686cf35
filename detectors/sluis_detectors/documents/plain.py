"""Bytes of plain text to text."""

import quopri
import re
from typing import Final

from sluis_detectors.finding import UnreadableDocument

_CARD: Final = re.compile(r"\s*BEGIN:V(?:CARD|CALENDAR)\b", re.IGNORECASE)
# Letters in UTF-16; letters of one byte, more of them in a row where much data gives more of them by chance.
_RUN: Final = r"(?:[ -~\xa0-\xff]\x00){{4,}}|(?:[A-Za-z0-9 .,:;@'()/\\_=+<>\"&-]|(?<=[A-Za-z])[\xc0-\xff]){{{least},}}"
_RUNS: Final = [re.compile(_RUN.format(least=least).encode("latin-1")) for least in (6, 8)]
_MUCH: Final = 1 << 16  # bytes
_FOLD: Final = re.compile(r"\r?\n[ \t]")
_QUOTED: Final = re.compile(r"(?i)(ENCODING=QUOTED-PRINTABLE[^:\n]{0,200}:)((?:[^\r\n]*=\r?\n)*[^\r\n]*)")


def unfold(text: str) -> str:
    """A calendar or an address card with its long lines whole (RFC 5545, 3.1; RFC 6350, 3.2; vCard 2.1, 2.1.3); any
    other text as it is."""
    if not _CARD.match(text):
        return text
    quoted = _QUOTED.sub(lambda found: found[1] + quopri.decodestring(found[2].encode()).decode(errors="replace"), text)
    return _FOLD.sub("", quoted)


def decode_text(content: bytes) -> str:
    """Text by its byte order mark, else UTF-8, else Windows-1252, which gives every byte a letter."""
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        try:
            return content.decode("utf-32" if content[:4] == b"\xff\xfe\0\0" else "utf-16")
        except UnicodeDecodeError:
            raise UnreadableDocument("damaged") from None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def readable_runs(content: bytes) -> str:
    """What can be read in binary data, a line each: runs of letters in UTF-16 or of one byte."""
    runs = _RUNS[len(content) > _MUCH].findall(content)
    return "\n".join(run.replace(b"\0", b"").decode("latin-1") for run in runs)
