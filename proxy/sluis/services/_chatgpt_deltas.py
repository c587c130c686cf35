"""ChatGPT's answer events: `delta_encoding` v1 patches and the older cumulative snapshots, restored one by one.

A patch is `{p, o, v, c}`; a missing `p` or `o` repeats the one before. Events are dropped and added here, so what the
page remembers may no longer follow from what the service sent: a patch that changed, or that the page would read
otherwise, goes out with both written in full.
Source: public client code of 2025-09 to 2026-09; tests/fixtures/services/chatgpt_web/README.md.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any, Final

from sluis.wire import strict_json
from sluis.wire.restore import RestoreTable, TextRestorer
from sluis.wire.sse import SseEvent

__all__ = ["AnswerEdit", "DeltaRestorer"]

_TEXT_PATH: Final = re.compile(r"/message/content/(?:parts/\d+|text)")
_END_PATH: Final = re.compile(r"/message/(?:status|end_turn)")

_Patch = tuple[str, str, Any]  # path, operation, value


class DeltaRestorer:
    """Edits the data of events in turn. Text that may begin a placeholder waits: for more text, or for the end."""

    def __init__(self, table: RestoreTable, notice: str) -> None:
        self._table, self._notice = table, notice
        self._path, self._operation = "", "add"  # what the service said last
        self._page = "", "add"  # what the page heard last
        self._counter: int | str | None = None
        self._open: dict[tuple[int | str | None, str], TextRestorer] = {}
        self._noticed: object = None  # id of the message that carries the notice
        self._snapshot: dict[str, Any] | None = None  # the last cumulative snapshot, when its tail was held back

    def edit(self, data: str) -> list[str]:
        """The data of the events to send instead of this one: none, one or several."""
        if data == "[DONE]":
            return [*self.flush(), data]
        event = strict_json.loads_answer(data)
        if not isinstance(event, dict):
            return [data]
        if "v" in event and "type" not in event and _is_patch(event):
            return self._delta(event, data)
        if isinstance(event.get("message"), dict):
            return self._cumulative(event)
        before = self.flush() if event.get("type") == "message_stream_complete" else []
        restored = self._table.restore_tree(event)
        return [*before, data if restored is event else _dump(restored)]

    def flush(self) -> list[str]:
        """What is held back, as data of events of their own; at the end of the stream."""
        events: list[dict[str, Any]] = [
            {"p": path, "o": "append", "v": tail, **({} if counter is None else {"c": counter})}
            for counter, path, tail in self._tails()
        ]
        if events:
            self._page = events[-1]["p"], "append"
        if self._snapshot is not None:
            events.append(self._snapshot)
            self._snapshot = None
        return [_dump(event) for event in events]

    def _tails(self) -> Iterator[tuple[int | str | None, str, str]]:
        opened, self._open = self._open, {}
        for (counter, path), restorer in opened.items():
            if tail := restorer.finish():
                yield counter, path, tail

    def _delta(self, event: dict[str, Any], data: str) -> list[str]:
        is_in_step = self._page == (self._path, self._operation)
        self._path, self._operation = event.get("p", self._path), event.get("o", self._operation)
        self._counter = event.get("c", self._counter)
        value = event["v"]
        if event.get("o", "patch") == "patch" and _is_patch_list(value):
            base = event.get("p", "")
            patches = list(self._patch_list(value, base))
            if patches == value and is_in_step:
                self._page = self._path, self._operation
                return [data]
            if not patches:
                return []
            self._page = base, "patch"
            return [_dump({**event, "p": base, "o": "patch", "v": patches})]
        before = self.flush() if self._is_end(self._path, self._operation, value) else []
        edited = self._edit_patch(self._path, self._operation, value)
        if edited is None:
            return before
        path, operation, new = edited
        heard = event.get("p", self._page[0]), event.get("o", self._page[1])
        self._page = path, operation
        if new == value and heard == (path, operation):
            return [*before, data]
        return [*before, _dump({**event, "p": path, "o": operation, "v": new})]

    def _patch_list(self, patches: list[dict[str, Any]], base: str) -> Iterator[dict[str, Any]]:
        path, operation = "", "append"
        for patch in patches:
            path, operation = patch.get("p", path), patch.get("o", operation)
            if self._is_end(base + path, operation, patch.get("v")):
                for _, tail_path, tail in self._tails():
                    yield {"p": tail_path.removeprefix(base), "o": "append", "v": tail}
            edited = self._edit_patch(base + path, operation, patch.get("v"))
            if edited is not None:
                yield {**patch, "p": path, "o": operation, **({"v": edited[2]} if "v" in patch else {})}

    def _is_end(self, path: str, operation: str, value: object) -> bool:
        """Whether a patch ends the text before it: a status other than running, or another message."""
        if _END_PATH.fullmatch(path):
            return value != "in_progress"
        return operation in ("add", "replace") and isinstance(value, dict) and "message" in value

    def _edit_patch(self, path: str, operation: str, value: object) -> _Patch | None:
        if isinstance(value, dict) and isinstance(value.get("message"), dict):
            return path, operation, self._message(value)
        if not isinstance(value, str):
            return path, operation, self._table.restore_tree(value)
        if operation == "append":
            text = self._open.setdefault((self._counter, path), TextRestorer(self._table)).feed(value)
            return (path, operation, text) if text else None
        if operation in ("add", "replace") and _TEXT_PATH.fullmatch(path):
            restorer = self._open[self._counter, path] = TextRestorer(self._table)
            return path, operation, restorer.feed(value)
        return path, operation, self._table.restore(value)

    def _message(self, value: dict[str, Any]) -> dict[str, Any]:
        """A snapshot that starts a message: appends may follow, so the tail of an unfinished text waits for them."""
        if value["message"].get("status") != "in_progress":
            restored: dict[str, Any] = deepcopy(self._table.restore_tree(value))
            self._add_notice(restored["message"])
            return restored
        value = deepcopy(value)
        texts = [(path, holder, key, holder[key]) for path, holder, key in _texts(value["message"])]
        for _, holder, key, _ in texts:
            holder[key] = ""
        restored = deepcopy(self._table.restore_tree(value))
        for (path, _, _, text), (_, holder, key) in zip(texts, _texts(restored["message"]), strict=True):
            restorer = self._open[self._counter, path] = TextRestorer(self._table)
            holder[key] = restorer.feed(text)
        self._add_notice(restored["message"])
        return restored

    def _cumulative(self, event: dict[str, Any]) -> list[str]:
        """The older format: each event repeats the text so far."""
        self._snapshot = None
        full: dict[str, Any] = deepcopy(self._table.restore_tree(event))
        self._add_notice(full["message"])
        if full["message"].get("status") != "in_progress":
            return [_dump(full)]
        shown = deepcopy(event)
        for _, holder, key in _texts(shown["message"]):
            holder[key] = TextRestorer(self._table).feed(holder[key])
        self._add_notice(shown["message"])
        if shown == full:
            return [_dump(full)]
        self._snapshot = full
        return [_dump(shown)]

    def _add_notice(self, message: dict[str, Any]) -> None:
        """Puts the notice before the first text that the person reads as the answer; in all snapshots of it."""
        author, content = message.get("author"), message.get("content")
        if not (
            self._notice
            and isinstance(author, dict)
            and author.get("role") == "assistant"
            and message.get("recipient") in (None, "all")
            and message.get("channel") in (None, "final")
            and isinstance(content, dict)
            and content.get("content_type") in ("text", "multimodal_text")
        ):
            return
        if self._noticed is None:
            self._noticed = message.get("id")
        parts = content.get("parts")
        if self._noticed == message.get("id") and isinstance(parts, list) and parts and isinstance(parts[0], str):
            parts[0] = f"{self._notice}\n\n{parts[0]}"


class AnswerEdit:
    """The events of an answer. New events get the name that the service gives its patches."""

    is_idle = False  # a patch may go on where the one before it ended, and says so by leaving out the place

    def __init__(self, table: RestoreTable, notice: str) -> None:
        self._deltas = DeltaRestorer(table, notice)
        self._patch_name = "delta"

    def event(self, event: SseEvent) -> list[SseEvent]:
        if event.data is None:
            return [event]
        if event.name != "delta_encoding" and event.data.startswith('{"') and '"v"' in event.data:
            self._patch_name = event.name
        edited = self._deltas.edit(event.data)
        if not edited:
            return []
        made = [SseEvent.make(data, self._patch_name) for data in edited[:-1]]
        return [*made, event if edited[-1] == event.data else event.with_data(edited[-1])]

    def finish(self) -> list[SseEvent]:
        return [SseEvent.make(data, self._patch_name) for data in self._deltas.flush()]


def _texts(message: dict[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    """The texts of a message's content that may grow: path, the list or object that holds it, its place there."""
    content = message.get("content")
    if not isinstance(content, dict):
        return
    parts = content.get("parts")
    for index, text in enumerate(parts if isinstance(parts, list) else ()):
        if isinstance(text, str):
            yield f"/message/content/parts/{index}", parts, index
    if isinstance(content.get("text"), str):
        yield "/message/content/text", content, "text"


def _is_patch(value: object) -> bool:
    """Whether an object can be a patch: what it says of path, operation and counter has the known types."""
    return (
        isinstance(value, dict)
        and isinstance(value.get("p", ""), str)
        and isinstance(value.get("o", ""), str)
        and isinstance(value.get("c"), int | str | None)
    )


def _is_patch_list(value: object) -> bool:
    """Whether a value is a list of patches; some come without `o: "patch"`."""
    return (
        isinstance(value, list)
        and bool(value)
        and all(_is_patch(patch) and ("p" in patch or "o" in patch) for patch in value)
    )


def _dump(value: object) -> str:
    return strict_json.dumps(value).decode()
