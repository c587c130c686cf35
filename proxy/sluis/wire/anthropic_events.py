"""Answers in the format of Anthropic's Messages API: `/v1/messages`, and claude.ai, which streams the same events.

Source: anthropics/anthropic-sdk-python, types of 2026-08-07 (`raw_message_stream_event`). A thinking block carries a
signature over its text, so an API client's copy stays as it came: with placeholders, which pass unchanged when the
client sends the block back. A page that keeps history on the service's side may show the originals there too.
"""

from collections.abc import Sequence
from typing import Any, Final

from sluis.wire.restore import RestoreTable, TextRestorer
from sluis.wire.sse import SseEvent

# Type of a delta -> name of its text. A citation or a signature comes whole.
_DELTAS: Final = {"text_delta": "text", "input_json_delta": "partial_json", "thinking_delta": "thinking"}
_SIGNED: Final = ("thinking", "redacted_thinking")


def restore_message(table: RestoreTable, value: Any) -> Any:
    """A whole answer that is not streamed, with the originals in all but its signed blocks."""
    if not isinstance(value, dict) or not isinstance(value.get("content"), list):
        return table.restore_tree(value)
    content = [
        block if isinstance(block, dict) and block.get("type") in _SIGNED else table.restore_tree(block)
        for block in value["content"]
    ]
    is_same = all(new is old for new, old in zip(content, value["content"], strict=True))
    return value if is_same else {**value, "content": content}


class AnthropicEvents:
    """An `SseEdit` for one streamed message.

    `notice`: a sentence in front of the first text. `restores_thinking`: see the module. What is held back of a block
    goes out in a delta of its own before the block stops.
    """

    def __init__(self, table: RestoreTable, *, notice: str = "", restores_thinking: bool = False) -> None:
        self._table, self._notice, self._restores_thinking = table, notice, restores_thinking
        self._blocks: dict[tuple[int, str], TextRestorer] = {}
        self._legacy: TextRestorer | None = None

    @property
    def is_idle(self) -> bool:
        """Once the notice is said."""
        return not self._notice

    def event(self, event: SseEvent) -> Sequence[SseEvent]:
        """The events to send instead."""
        value = event.value()
        if value is None:
            return [event]
        kind = value.get("type")
        if kind == "content_block_start":
            return self._start(event, value)
        if kind == "content_block_delta":
            return [self._delta(event, value)]
        if kind == "content_block_stop":
            return [*self._flush(value.get("index")), event]
        if kind in ("message_stop", "error"):
            return [*self.finish(), event]
        if kind == "completion" and isinstance(value.get("completion"), str):
            return self._completion(event, value)
        return [event.with_value(value, self._table.restore_tree(value))]

    def finish(self) -> Sequence[SseEvent]:
        """What is held back in any block when the stream ends."""
        tails = self._flush(None)
        if self._legacy is not None and (text := self._legacy.finish()):
            tails.append(_completion_event(text))
        return tails

    def _start(self, event: SseEvent, value: dict[str, Any]) -> list[SseEvent]:
        block = value.get("content_block")
        kind = block.get("type") if isinstance(block, dict) else None
        if kind in _SIGNED and not self._restores_thinking:
            return [event]
        out = [event.with_value(value, self._table.restore_tree(value))]
        if kind == "text" and self._notice:
            notice, self._notice = self._notice, ""
            out.append(_delta_event(value.get("index", 0), "text_delta", f"{notice}\n\n"))
        return out

    def _delta(self, event: SseEvent, value: dict[str, Any]) -> SseEvent:
        delta, index = value.get("delta"), value.get("index")
        kind = delta.get("type") if isinstance(delta, dict) else None
        if kind in ("thinking_delta", "signature_delta") and not self._restores_thinking:
            return event
        if (
            not isinstance(delta, dict)
            or not isinstance(kind, str)
            or kind not in _DELTAS
            or not isinstance(index, int)
        ):
            return event.with_value(value, self._table.restore_tree(value))
        name = _DELTAS[kind]
        if not isinstance(delta.get(name), str):
            return event
        restorer = self._blocks.get((index, kind))
        if restorer is None:
            restorer = self._blocks[index, kind] = TextRestorer(self._table, in_json=kind == "input_json_delta")
        text = restorer.feed(delta[name])
        return event.with_value(value, {**value, "delta": {**delta, name: text}})

    def _flush(self, index: int | None) -> list[SseEvent]:
        """Deltas for the tails of a block, of all blocks for None."""
        out: list[SseEvent] = []
        for block, kind in [key for key in self._blocks if index is None or key[0] == index]:
            if text := self._blocks.pop((block, kind)).finish():
                out.append(_delta_event(block, kind, text))
        return out

    def _completion(self, event: SseEvent, value: dict[str, Any]) -> list[SseEvent]:
        """The older format: `event: completion`, the text in `completion`, the end in `stop_reason`."""
        if self._legacy is None:
            self._legacy = TextRestorer(self._table)
        text = self._legacy.feed(value["completion"])
        if value.get("stop_reason") is not None:
            text += self._legacy.finish()
        if self._notice:
            text, self._notice = f"{self._notice}\n\n{text}", ""
        return [event.with_value(value, {**value, "completion": text})]


def _delta_event(index: int, kind: str, text: str) -> SseEvent:
    value = {"type": "content_block_delta", "index": index, "delta": {"type": kind, _DELTAS[kind]: text}}
    return SseEvent.make_json(value, "content_block_delta")


def _completion_event(text: str) -> SseEvent:
    value = {"type": "completion", "completion": text, "stop_reason": None}
    return SseEvent.make_json(value, "completion")
