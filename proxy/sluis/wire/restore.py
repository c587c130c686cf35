"""Put originals back in the place of placeholders, in whole texts and in texts that arrive in pieces.

A placeholder is also found as models tend to bend it: with an escaped underscore or escaped brackets (Markdown), and
without its brackets. Each form holds the whole label and tag, so nothing else can be taken for it.

Inside a web address a placeholder stays: an answer steered by a poisoned page or document could write an image whose
address holds it, and the browser would carry the original to whoever serves that address, without a click.
"""

import json
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, Final

from sluis_detectors import placeholder

# Any letters and digits in the tag: what is in the table decides, not what a detector would take for a placeholder.
_CORE: Final = rf"(?P<label>{placeholder.LABELS})%s_(?P<tag>(?:[A-Z0-9]{{{placeholder.TAG_CHARS}}}){{1,4}})"
_IN_TEXT: Final = re.compile(r"(\\?\[)?" + _CORE % r"\\?")
_IN_JSON: Final = re.compile(r"(\[)?" + _CORE % "")
_TAG: Final = re.compile(rf"_[A-Z0-9]{{{placeholder.TAG_CHARS}}}")
_REACH: Final = max(map(len, placeholder.LABELS.split("|"))) + len("\\[\\")  # from the start of a form to its tag
_LABELLED: Final = re.compile(rf"(?:{placeholder.LABELS})\\*_".encode())
# In JSON as it is sent: what may be part of a placeholder or of an address, whole or cut off at the end of a string.
_ESCAPED: Final = re.compile(rb"\\(?:\\|u00[0-7])")
_CAPITAL: Final = re.compile(rb'[A-Z](?:"|\\*_)')
_CAPITALS: Final = re.compile(rb'([A-Z]+)(?:"|\\*_)')
_LAST_COLON: Final = re.compile(rb':"(?:(?<=[^"]:")|(?<=\\":")|(?=\s*[],}]))')
_BEGINNINGS: Final = frozenset(
    label[:size].encode() for label in placeholder.LABELS.split("|") for size in range(1, len(label) + 1)
)
_NAME: Final = re.compile(rf"\[{_CORE % ''}\]")

_ADDRESS: Final = "://"
_EDGES: Final = " \t\r\n\"'<>|"

# Members of answers whose string is JSON text itself: a value goes in escaped once more.
JSON_TEXT_NAMES: Final = frozenset({"arguments", "partial_json"})


class RestoreTable:
    """The placeholders of one answer. `restored` counts what was put back, over all texts that use the table, and
    `open_texts` the texts in pieces whose end may be that of a placeholder's or an address's beginning.

    What is no placeholder by its form is left out. A table costs little per value: a person's may have thousands.
    """

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = {name[1:-1]: value for name, value in values.items() if _NAME.fullmatch(name)}
        self.restored = 0
        self.open_texts = 0
        self._finders: dict[bool, _Finder] = {}

    def finder(self, *, in_json: bool) -> "_Finder":
        """What finds the placeholders in a text, or in a text that is JSON."""
        found = self._finders.get(in_json)
        if found is None:
            found = self._finders[in_json] = _Finder(self._values, in_json=in_json)
        return found

    def may_be_in(self, raw: bytes) -> bool:
        """False when no placeholder of any table stands in an answer's bytes, however it is escaped in them."""
        return _LABELLED.search(raw) is not None

    def is_concerned(self, raw: bytes) -> bool:
        """False when nothing in whole events of JSON can be restored, nor bear on what is restored after them."""
        if self.open_texts or b"/" in raw or b'["' in raw or (b"\\" in raw and _ESCAPED.search(raw)):
            return True
        for match in _CAPITALS.finditer(raw) if _CAPITAL.search(raw) else ():  # far cheaper where there is none
            capitals = match[1]
            if match[0].endswith(b"_") or any(capitals[start:] in _BEGINNINGS for start in range(len(capitals))):
                return True
        return _LAST_COLON.search(raw) is not None

    def restore(self, text: str, *, in_json: bool = False) -> str:
        """A whole text with the originals in it. `in_json`: the text is JSON, so originals are escaped."""
        return self.replace(text, self.finder(in_json=in_json))

    def replace(self, text: str, finder: "_Finder", before: str = "") -> str:
        """The text itself when nothing in it is to be put back. `before`: see `_Finder.find`."""
        out: list[str] = []
        position = 0
        for start, end, value in finder.find(text, before):
            out += text[position:start], value
            self.restored += 1
            position = end
        return "".join(out) + text[position:] if out else text

    def restore_tree(self, value: Any, name: str = "") -> Any:
        """A decoded JSON value with the originals in all its strings; the value itself when nothing changed.

        `name`: the member's name under which it stands; decides, with its first letter, whether a string is JSON text.
        """
        if isinstance(value, str):
            return self.restore(value, in_json=name in JSON_TEXT_NAMES and value[:1] in ("{", "[", '"'))
        if isinstance(value, dict):
            members = {key: self.restore_tree(item, key) for key, item in value.items()}
            names = {key: self.restore(key) if "_" in key else key for key in members}
            if all(members[key] is item and names[key] is key for key, item in value.items()):
                return value
            return {names[key]: item for key, item in members.items()}
        if isinstance(value, list):
            items = [self.restore_tree(item, name) for item in value]
            return items if any(new is not old for new, old in zip(items, value, strict=True)) else value
        return value


class TextRestorer:
    """One text that arrives in pieces. Any split of it gives the same output, and time grows with its length alone."""

    def __init__(self, table: RestoreTable, *, in_json: bool = False) -> None:
        self._table = table
        self._finder = table.finder(in_json=in_json)
        self._held = ""
        self._before = ""
        self._is_open = False

    def feed(self, text: str) -> str:
        """The text that can go on now; only a tail that may still become a placeholder is held back."""
        if not text:
            return ""
        buffer = self._held + text
        out: list[str] = []
        position, hold = 0, self._finder.hold(buffer, 0)
        for start, end, value in self._finder.find(buffer, self._before):
            if start >= hold:
                break
            out += buffer[position:start], value
            self._table.restored += 1
            position = end
            if position > hold:
                hold = self._finder.hold(buffer, position)
        self._held = buffer[hold:]
        self._before = _word_end(self._before, buffer[:hold])
        self._set_open(is_open=bool(self._held) or ":" in self._before or "/" in self._before)
        if not out:
            return buffer[:hold]
        return "".join(out) + buffer[position:hold]

    def finish(self) -> str:
        """What was held back, at the end of the text; it may be a bracketless placeholder after all."""
        held, self._held = self._held, ""
        self._set_open(is_open=False)
        return self._table.replace(held, self._finder, self._before)

    def _set_open(self, *, is_open: bool) -> None:
        self._table.open_texts += is_open - self._is_open
        self._is_open = is_open


class _Finder:
    """All forms of all placeholders of a table. In JSON text, where a backslash means something, none is escaped."""

    def __init__(self, values: Mapping[str, str], *, in_json: bool) -> None:
        self._values, self._in_json = values, in_json
        self._pattern = _IN_JSON if in_json else _IN_TEXT

    @cached_property
    def _cores(self) -> list[str]:
        return sorted(self._values)

    @cached_property
    def _starts(self) -> frozenset[str]:
        return frozenset({"[", "\\"} if self._values else ()) | {core[0] for core in self._values}

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._values), default=0) + len("\\[\\_\\")

    def find(self, text: str, before: str = "") -> Iterator[tuple[int, int, str]]:
        """(start, end, original): from left to right, disjoint. `before`: `_word_end` of what came before the text."""
        if not self._values or "_" not in text:
            return
        position = walked = 0
        while tail := _TAG.search(text, position):
            # Far cheaper than to ask at every letter whether a label starts there.
            match = self._pattern.search(text, max(position, tail.start() - _REACH))
            if match is None:
                return
            position = match.start() + 1
            opening, label, tag = match.groups()
            for length in range(len(tag), 0, -placeholder.TAG_CHARS):
                value = self._values.get(f"{label}_{tag[:length]}")
                if value is None:
                    continue
                start, position = match.start("label"), match.start("tag") + length
                if opening and text.startswith("]", position):
                    start, position = match.start("label") - 1, position + 1
                elif opening == "\\[" and text.startswith("\\]", position):
                    start, position = match.start(), position + 2
                before, walked = _word_end(before, text[walked:start]), start
                if before == _ADDRESS and not self._in_json:
                    break
                yield start, position, _in_json(value) if self._in_json else value
                break

    def hold(self, text: str, position: int) -> int:
        """Where the longest tail starts (not before `position`) that is the start of a form but not all of it."""
        for start in range(max(position, len(text) - self._longest), len(text)):
            if text[start] in self._starts and self._may_grow(text[start:]):
                return start
        return len(text)

    def _may_grow(self, tail: str) -> bool:
        core = tail
        if core[0] == "\\":
            if self._in_json or core[1:2] not in ("", "["):
                return False
            core = core[1:]
        is_open = core[:1] == "["
        core = core.removeprefix("[")
        if not self._in_json:
            core = core.replace("\\_", "_")
            if core.endswith("\\"):  # in front of an underscore, or of the last bracket
                return (is_open and core[:-1] in self._values) or self._is_start(f"{core[:-1]}_")
        return (is_open and core in self._values) or self._is_start(core)

    def _is_start(self, text: str) -> bool:
        """Whether a placeholder starts with this and goes on behind it."""
        index = bisect_left(self._cores, text)
        if index < len(self._cores) and self._cores[index] == text:
            index += 1
        return index < len(self._cores) and self._cores[index].startswith(text)


def _word_end(before: str, text: str) -> str:
    """What counts of a text's last word: `://` when it holds that, so is an address; else its last two characters.

    `before`: the same of what stands in front of the text.
    """
    word = before + text
    word = word[max(map(word.rfind, _EDGES)) + 1 :]
    return _ADDRESS if _ADDRESS in word else word[-2:]


def _in_json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]
