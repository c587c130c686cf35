"""ChatGPT's answers that move to a WebSocket (`stream_handoff`): thinking, Pro and deep-research turns.

The page asks `GET /backend-api/celsius/ws/user` for the address and opens `wss://ws.chatgpt.com/ws/user/{id}`; messages
are JSON arrays. Source: public client code of 2026-06 and 2026-09 (medium confidence), `handoff.jsonl` in
tests/fixtures/services/chatgpt_web/.
"""

from collections.abc import Sequence
from typing import Any, Final

from sluis.model import Prompt, Refusal, Request, Restoration
from sluis.services._chatgpt_deltas import AnswerEdit
from sluis.services._web import SocketValues, read_json, text_at
from sluis.services.contract import Socket
from sluis.wire import strict_json, tree
from sluis.wire.reader import Reader, changes, rewrite
from sluis.wire.sse import SseEditor

__all__ = ["SOCKET", "HandoffRestorer"]

_ID: Final = "chatgpt-web"


class HandoffRestorer:
    """Restores answers that moved to wss://ws.chatgpt.com: `payload.payload.encoded_item` holds event stream text.

    Each topic is one answer with an editor of its own. What waits is sent with the topic's next item.
    """

    def __init__(self, restoration: Restoration) -> None:
        self._values = SocketValues(restoration)
        self._topics: dict[str, SseEditor] = {}

    @property
    def restored(self) -> int:
        """Placeholders put back so far."""
        return self._values.restored

    def renew(self, restoration: Restoration) -> None:
        """Other values for the topics that follow; one that is running keeps its own."""
        self._values.renew(restoration)

    def feed(self, message: str | bytes) -> list[str | bytes]:
        """The message with its answer texts restored; one that isn't JSON passes unchanged."""
        value = strict_json.loads_answer(message)
        try:
            edited = [self._envelope(item) for item in value] if isinstance(value, list) else self._envelope(value)
        except RecursionError:  # nested as no answer is
            return [message]
        return [message if edited == value else _dump_frame(edited, message)]

    def _envelope(self, item: Any) -> Any:
        encoded = text_at(item, "payload", "payload", "encoded_item")
        if encoded is None:
            return self._values.table.restore_tree(item)
        topic = text_at(item, "topic_id") or ""
        if topic not in self._topics:
            table, notice = self._values.table, self._values.notice
            self._topics[topic] = SseEditor(AnswerEdit(table, notice), table)
        editor = self._topics[topic]
        text = editor.feed(encoded.encode(errors="surrogatepass")).decode(errors="surrogatepass")
        return tree.put(item, "/payload/payload/encoded_item", text)


def _load_frame(message: str | bytes) -> Any:
    return strict_json.loads(
        message.encode(errors="surrogatepass") if isinstance(message, str) else message, service=_ID
    )


def _dump_frame(value: object, like: str | bytes) -> str | bytes:
    data = strict_json.dumps(value)
    return data.decode() if isinstance(like, str) else data


def extract_frame(request: Request, message: str | bytes) -> Prompt | None:
    """The texts in what the page sends up: commands with ids, so usually none."""
    del request
    reader = Reader(_ID)
    read_json(reader, _load_frame(message))
    return reader.prompt() if reader.parts or reader.attachments else None


def replace_frame(message: str | bytes, prompt: Prompt, texts: Sequence[str]) -> str | bytes:
    """The message with the parts' texts replaced."""
    return _dump_frame(rewrite(_ID, _load_frame(message), changes(_ID, prompt, texts)), message)


def refuse_frame(message: str | bytes, refusal: Refusal) -> list[str | bytes]:
    """Nothing: the socket carries answers, and has no message that the page shows as an error."""
    del message, refusal
    return []


SOCKET: Final = Socket(extract_frame, replace_frame, refuse_frame, HandoffRestorer)
