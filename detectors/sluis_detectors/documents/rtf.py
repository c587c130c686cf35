"""Rich Text Format to text, with what is hidden or removed, notes, comments, links, boxes and properties.

Own code, because extraction libraries drop what a reader doesn't show. Source: Microsoft, Rich Text Format (RTF)
Specification 1.9.1. Not read: names of fonts, styles and colours, the theme, and a picture's copy for old readers.
"""

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from sluis_detectors.documents.limits import Budget
from sluis_detectors.documents.plain import readable_runs
from sluis_detectors.finding import UnreadableDocument

_TOKEN: Final = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?[0-9]{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\",
    re.DOTALL,
)
_WORDS: Final = {
    **dict.fromkeys(("par", "line", "row", "nestrow", "page", "sect", "softline", "lbr"), "\n"),
    **dict.fromkeys(("tab", "cell", "nestcell"), "\t"),
    **dict.fromkeys(("emspace", "enspace", "qmspace"), " "),
    **dict(zip(("emdash", "endash", "bullet", "lquote", "rquote", "ldblquote", "rdblquote"), "—–•‘’“”", strict=True)),
}
_SIGNS: Final = {b"~": " ", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}", b"\n": "\n", b"\r": "\n", b"\t": "\t"}
_SKIPPED: Final = frozenset(
    "fonttbl colortbl stylesheet latentstyles themedata colorschememapping generator rsidtbl nonshppict blipuid"
    " xmlnstbl pgdsctbl filetbl".split()
)
_DATA: Final = frozenset(("pict", "objdata", "datastore"))
# Text that is no part of the running text; so is what stands in any other destination that a reader may ignore.
_BESIDE: Final = frozenset(
    "info author title subject company keywords comment doccomm operator manager category hlinkbase propname staticval"
    " header headerl headerr headerf footer footerl footerr footerf footnote annotation sn sv listname".split()
)
_MOST_FALLBACK: Final = 4  # bytes of a letter in any code page: a file that has more left out hides text
_CODE_PAGES: Final = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}


@dataclass(slots=True)
class _Group:
    """`kind`: "" for the running text, "beside", "skipped", or one of `_DATA`. `opens`: the group began this kind."""

    kind: str = ""
    fallback: int = 1  # characters behind a \\u for readers that don't know it
    opens: bool = False
    is_fresh: bool = True  # nothing stood in it so far
    is_marked: bool = False  # \\*: a reader that doesn't know the destination leaves it out


@dataclass(slots=True)
class _Reading:
    content: bytes
    budget: Budget
    add_picture: Callable[[bytes], None]
    code_page: str = "cp1252"
    text: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    raw: bytearray = field(default_factory=bytearray)  # bytes of the text that aren't decoded yet
    data: bytearray = field(default_factory=bytearray)
    stack: list[_Group] = field(default_factory=lambda: [_Group()])
    left_out: int = 0

    def run(self) -> None:
        at = 0
        while at < len(self.content):
            found = _TOKEN.match(self.content, at)
            assert found is not None
            at = found.end()
            word, number, code, sign, brace, text = found.groups()
            group = self.stack[-1]
            if brace == b"{":
                self._flush()
                self.stack.append(_Group(group.kind, group.fallback))
            elif brace:
                self._close()
            elif sign == b"*" and group.is_fresh:
                group.is_marked = True
            elif word is not None:
                at += self._word(word.decode(), int(number) if number else None, at)
                group.is_fresh = False
            else:
                group.is_fresh = group.is_fresh and text is None and code is None and sign is None
                self._letters(text or (bytes([int(code, 16)]) if code else b""), sign)
        self._flush()

    def _word(self, word: str, number: int | None, at: int) -> int:
        """Apply a control word; gives how many bytes of binary data stand behind it."""
        group = self.stack[-1]
        if group.is_fresh and (group.is_marked or word in _SKIPPED | _DATA | _BESIDE):
            self._flush()
            skipped = "skipped" if word in _SKIPPED or group.kind == "skipped" else ""
            group.kind, group.opens = skipped or (word if word in _DATA else "beside"), True
        if word == "u" and number is not None:
            self._write(chr(number & 0xFFFF))
            self.left_out = group.fallback
        elif word == "uc" and number is not None:
            group.fallback = min(max(number, 0), _MOST_FALLBACK)
        elif word == "ansicpg" and number:
            self.code_page = _known(f"cp{number}")
        elif word in _CODE_PAGES:
            self.code_page = _CODE_PAGES[word]
        elif word == "bin" and number and number > 0:
            data = self.content[at : at + number]
            if group.kind in _DATA:
                self.data += data
            else:
                self.beside.append(readable_runs(data) + "\n")
            return number
        elif word in _WORDS:
            self._write(_WORDS[word])
        return 0

    def _letters(self, text: bytes, sign: bytes | None) -> None:
        if sign is not None:
            self._write(_SIGNS.get(sign, ""))
            return
        text, self.left_out = text[self.left_out :], max(0, self.left_out - len(text))
        self.raw += text

    def _write(self, text: str) -> None:
        self._flush()
        self.left_out = 0
        kind = self.stack[-1].kind
        if kind == "":
            self.text.append(text)
        elif kind == "beside":
            self.beside.append(text)

    def _flush(self) -> None:
        """Decode the bytes that wait: letters of more than one byte come byte by byte."""
        raw = bytes(self.raw)
        self.raw.clear()
        if raw and self.stack[-1].kind in _DATA:
            digits = re.sub(rb"[^0-9A-Fa-f]", b"", raw).decode()
            self.data += bytes.fromhex(digits[: len(digits) // 2 * 2])
        elif raw:
            self._write(raw.decode(self.code_page, errors="replace"))

    def _close(self) -> None:
        self._flush()
        self.left_out = 0
        group = self.stack.pop() if len(self.stack) > 1 else self.stack[0]
        if not group.opens:
            return
        if group.kind == "beside":
            self.beside.append("\n")
        elif group.kind in _DATA:
            data = bytes(self.data)
            self.data.clear()
            self.budget.unpack(len(data))
            if group.kind == "objdata":
                raise UnreadableDocument("embedded file")
            if group.kind == "pict":
                self.add_picture(data)
            else:
                self.beside.append(readable_runs(data) + "\n")


def read(content: bytes, prefix: str, budget: Budget, read_picture: Callable[[bytes, str], None]) -> None:
    """Add the running text and what stands beside it; pictures go to `read_picture(content, where)`.

    Raises UnreadableDocument for a file in it ("embedded file"), and where there is nothing to read ("no text").
    """
    pictures: list[bytes] = []
    reading = _Reading(content, budget, pictures.append)
    reading.run()
    text, beside = (_paired("".join(texts)) for texts in (reading.text, reading.beside))
    if not (text.strip() or beside.strip() or pictures):
        raise UnreadableDocument("no text")
    budget.add(text, f"{prefix}document")
    budget.add("\n".join(dict.fromkeys(filter(None, map(str.strip, beside.splitlines())))), f"{prefix}beside the text")
    for number, picture in enumerate(pictures, 1):
        read_picture(picture, f"{prefix}picture {number}")


def _paired(text: str) -> str:
    """Letters beyond 16 bits come as two numbers."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _known(code_page: str) -> str:
    try:
        return codecs.lookup(code_page).name
    except LookupError:
        return "cp1252"
