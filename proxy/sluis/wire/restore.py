"""Put originals back in the place of placeholders, in whole texts and in texts that arrive in pieces.

A placeholder is also found as models tend to bend it: with an escaped underscore or escaped brackets (Markdown), and
without its brackets. Each form holds the whole label and tag, so nothing else can be taken for it.
"""

import json
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import Any, Final

from ahocorasick_rs import AhoCorasick, MatchKind

_SURROGATE: Final = re.compile("[\ud800-\udfff]")

# Members of answers whose string is JSON text itself: a value goes in escaped once more.
JSON_TEXT_NAMES: Final = frozenset({"arguments", "partial_json"})


class RestoreTable:
    """The placeholders of one answer. `restored` counts what was put back, over all texts that use the table."""

    def __init__(self, values: Mapping[str, str]) -> None:
        forms: dict[str, str] = {}
        for placeholder, value in values.items():
            for form in _forms(placeholder):
                forms.setdefault(form, value)
        self.restored = 0
        self.plain = _Finder(forms)
        self.json = _Finder({_in_json(form): _in_json(value) for form, value in forms.items()})

    def restore(self, text: str, *, in_json: bool = False) -> str:
        """A whole text with the originals in it. `in_json`: the text is JSON, so originals are escaped."""
        return self.replace(text, self.json if in_json else self.plain)

    def replace(self, text: str, finder: "_Finder") -> str:
        """The text itself when nothing in it is to be put back."""
        out: list[str] = []
        position = 0
        for form, start, end in finder.find(text):
            out += text[position:start], finder.values[form]
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
        self._finder = table.json if in_json else table.plain
        self._held = ""

    def feed(self, text: str) -> str:
        """The text that can go on now; only a tail that may still become a placeholder is held back."""
        if not text:
            return ""
        buffer = self._held + text
        out: list[str] = []
        position, hold = 0, self._finder.hold(buffer, 0)
        for form, start, end in self._finder.find(buffer):
            if start >= hold:
                break
            out += buffer[position:start], self._finder.values[form]
            self._table.restored += 1
            position = end
            if position > hold:
                hold = self._finder.hold(buffer, position)
        self._held = buffer[hold:]
        if not out:
            return buffer[:hold]
        return "".join(out) + buffer[position:hold]

    def finish(self) -> str:
        """What was held back, at the end of the text; it may be a bracketless placeholder after all."""
        held, self._held = self._held, ""
        return self._table.replace(held, self._finder)


class _Finder:
    """All forms of all placeholders, found in one pass."""

    def __init__(self, forms: Mapping[str, str]) -> None:
        self._sorted = sorted(forms)
        self._longest = max(map(len, self._sorted), default=0)
        self._starts = frozenset(form[0] for form in self._sorted)
        self._mark = "_" if all("_" in form for form in self._sorted) else ""
        self._automaton = AhoCorasick(self._sorted, matchkind=MatchKind.LeftmostLongest)
        self.values = [forms[form] for form in self._sorted]

    def find(self, text: str) -> Iterator[tuple[int, int, int]]:
        """(form, start, end): leftmost and longest, disjoint."""
        if self._mark not in text:
            return iter(())
        try:
            return iter(self._automaton.find_matches_as_indexes(text))
        except UnicodeEncodeError:  # half a surrogate pair, cut by the service; Rust has no such strings
            return iter(self._automaton.find_matches_as_indexes(_SURROGATE.sub("\ufffd", text)))

    def hold(self, text: str, position: int) -> int:
        """Where the longest tail starts (not before `position`) that is the start of a form but not all of it."""
        for start in range(max(position, len(text) - self._longest + 1), len(text)):
            if text[start] not in self._starts:
                continue
            tail = text[start:]
            index = bisect_left(self._sorted, tail)
            if index < len(self._sorted) and self._sorted[index] == tail:
                index += 1
            if index < len(self._sorted) and self._sorted[index].startswith(tail):
                return start
        return len(text)


def _forms(placeholder: str) -> list[str]:
    if not (placeholder.startswith("[") and placeholder.endswith("]") and "_" in placeholder):
        return [placeholder]
    core = placeholder[1:-1]
    escaped = core.replace("_", r"\_")
    return [form for inner in (core, escaped) for form in (f"[{inner}]", rf"\[{inner}\]", inner)]


def _in_json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]
