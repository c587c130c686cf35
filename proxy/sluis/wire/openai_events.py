"""Answers in the format of OpenAI's APIs, as many other services send them too.

Source: openai/openai-openapi 2.3.0 (2026-08-21): `CreateChatCompletionStreamResponse`, `ResponseStreamEvent`. Text
arrives in channels (a choice's content, a tool call's arguments, an item's text); each has its own restorer, and what
is held back of one goes out in a delta of its own before the channel ends.
"""

from collections.abc import Callable, Sequence
from typing import Any, Final

from sluis.wire.restore import JSON_TEXT_NAMES, RestoreTable, TextRestorer
from sluis.wire.sse import SseEvent

# Members of a chat delta that arrive in pieces; any other string comes whole.
_STREAMED: Final = frozenset(
    {"content", "refusal", "reasoning_content", "reasoning", "thinking", "text", "arguments", "transcript", "input"}
)
_PLACE: Final = ("response_id", "item_id", "output_index", "content_index", "summary_index", "command_index")
_BINARY: Final = frozenset({"response.audio", "response.output_audio", "response.image_generation_call"})
_ENDS: Final = frozenset({"response.completed", "response.incomplete", "response.failed", "error"})

_Frame = Callable[[Any], Any]
_Place = tuple[Any, dict[str, Any] | list[Any] | None, str]  # of the owner (None for a choice), the owner, the member


class OpenAiEvents:
    """An `SseEdit` for a streamed answer of any of these APIs; each event says by its shape which one it is."""

    def __init__(self, table: RestoreTable) -> None:
        self._table = table
        self._chat = _ChatEvents(table)
        self._responses = _ResponseEvents(table)

    @property
    def is_idle(self) -> bool:
        """Until an event was added, after which all others are numbered anew."""
        return not self._responses.is_shifted

    def event(self, event: SseEvent) -> Sequence[SseEvent]:
        """The events to send instead."""
        value = event.value()
        if value is None:
            return [*self.finish(), event] if event.data == "[DONE]" else [event]
        if isinstance(value.get("choices"), list):
            return self._chat.event(event, value)
        if str(value.get("type", "")).startswith("response.") or self._responses.is_used:
            return self._responses.event(event, value)
        return [event.with_value(value, self._table.restore_tree(value))]

    def finish(self) -> list[SseEvent]:
        """What is held back in any channel when the stream ends."""
        return [*self._chat.flush(), *self._responses.flush()]


class _ChatEvents:
    """Chunks of chat/completions and completions. A channel: (choice, path of the text in it)."""

    def __init__(self, table: RestoreTable) -> None:
        self._table = table
        self._channels: dict[tuple[Any, ...], tuple[TextRestorer, _Frame]] = {}
        self._last: dict[str, Any] = {}

    def event(self, event: SseEvent, value: dict[str, Any]) -> list[SseEvent]:
        self._last = value
        choices, tails = [], []
        for position, choice in enumerate(value["choices"]):
            if not isinstance(choice, dict):
                choices.append(choice)
                continue
            index = _index(choice, position)
            is_last = choice.get("finish_reason") is not None
            choices.append(
                {
                    name: item
                    if name == "logprobs"
                    else self._edit((index, name), name, item, (None, None, name), is_last)
                    for name, item in choice.items()
                }
            )
            if is_last:
                tails.extend(self.flush(index))
        return [*tails, event.with_value(value, {**value, "choices": choices})]

    def flush(self, index: Any = None) -> list[SseEvent]:
        """Chunks for the tails of a choice, of all choices for None."""
        out = []
        head = {name: item for name, item in self._last.items() if name not in ("choices", "usage")}
        for key in [key for key in self._channels if index is None or key[0] == index]:
            restorer, frame = self._channels.pop(key)
            if text := restorer.finish():
                choice = {"index": key[0], **frame(text), "finish_reason": None}
                out.append(SseEvent.make_json({**head, "choices": [choice]}))
        return out

    def _edit(self, path: tuple[Any, ...], name: str, value: Any, place: _Place, is_last: bool) -> Any:
        if isinstance(value, str):
            if name not in _STREAMED:
                return self._table.restore(value)
            if path not in self._channels:
                self._channels[path] = (TextRestorer(self._table, in_json=name in JSON_TEXT_NAMES), _frame(place))
            restorer = self._channels[path][0]
            text = restorer.feed(value)
            # The channel ends with this very chunk: its tail goes with it.
            return text + restorer.finish() if is_last else text
        if isinstance(value, dict):
            return {
                key: self._edit((*path, key), key, item, (place, value, key), is_last) for key, item in value.items()
            }
        if isinstance(value, list):
            return [
                self._edit((*path, _index(item, position)), name, item, (place, value, name), is_last)
                for position, item in enumerate(value)
            ]
        return value


class _ResponseEvents:
    """Typed events of the Responses API. A channel: (type without `.delta`, where in the answer).

    A delta that is added moves the sequence numbers of all events after it up by one.
    """

    def __init__(self, table: RestoreTable) -> None:
        self._table = table
        self._channels: dict[tuple[Any, ...], tuple[TextRestorer, dict[str, Any]]] = {}
        self._number, self._shift = 0, 0  # of the event at hand, and by how much it moves
        self.is_used = False

    @property
    def is_shifted(self) -> bool:
        return self._shift > 0

    def event(self, event: SseEvent, value: dict[str, Any]) -> list[SseEvent]:
        self.is_used = True
        kind = str(value.get("type", ""))
        base, _, action = kind.rpartition(".")
        number = value.get("sequence_number")
        if isinstance(number, int):
            self._number = number
        tails: list[SseEvent] = []
        if action == "done":
            tails = self.flush(_channel(base, value))
        elif kind in _ENDS:
            tails = self.flush()
        if action == "delta" and isinstance(value.get("delta"), str):
            new = value if base in _BINARY else {**value, "delta": self._delta(base, value)}
        elif base in _BINARY:
            new = value
        else:
            new = self._table.restore_tree(value)
        if self._shift and isinstance(number, int):
            new = {**new, "sequence_number": number + self._shift}
        self._number += 1
        return [*tails, event.with_value(value, new)]

    def flush(self, channel: tuple[Any, ...] | None = None) -> list[SseEvent]:
        """Deltas for the tail of a channel, of all channels for None."""
        out = []
        for key in [key for key in self._channels if channel is None or key == channel]:
            restorer, last = self._channels.pop(key)
            if text := restorer.finish():
                value = {name: item for name, item in last.items() if name != "obfuscation"}
                value |= {"delta": text, "sequence_number": self._number + self._shift}
                out.append(SseEvent.make_json(value, value["type"]))
                self._shift += 1
        return out

    def _delta(self, base: str, value: dict[str, Any]) -> str:
        channel = _channel(base, value)
        known = self._channels.get(channel)
        restorer = known[0] if known else TextRestorer(self._table, in_json=base.endswith("arguments"))
        self._channels[channel] = (restorer, value)
        return restorer.feed(value["delta"])


def _channel(base: str, value: dict[str, Any]) -> tuple[Any, ...]:
    return (base, *(str(value.get(name)) for name in _PLACE))


def _index(item: Any, position: int) -> int:
    index = item.get("index") if isinstance(item, dict) else None
    return index if isinstance(index, int) else position


def _frame(place: _Place | None) -> _Frame:
    """Wraps a text in all that stands around its place, each object with what says which object it is."""
    if place is None:
        return lambda text: text
    outer, owner, name = place
    wrap = _frame(outer)
    if isinstance(owner, list):
        return lambda inner: wrap([inner])
    kept = {key: owner[key] for key in ("index", "type") if key in owner and key != name} if owner else {}
    return lambda inner: wrap({**kept, name: inner})
