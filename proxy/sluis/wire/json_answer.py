"""A JSON answer that is not streamed: kept whole, then sent with the originals in it."""

from collections.abc import Callable
from typing import Any, Final

from sluis.wire import strict_json
from sluis.wire.restore import RestoreTable

MAX_ANSWER_BYTES: Final = 64 << 20


class JsonAnswer:
    """A `StreamEditor` over one JSON value. An answer that is no JSON, or past the limit, passes byte for byte: its
    placeholders stay, which costs comfort and leaks nothing. `restore`: how to restore the decoded value, where not
    all of its strings are to be restored."""

    def __init__(self, table: RestoreTable, restore: Callable[[RestoreTable, Any], Any] | None = None) -> None:
        self._table = table
        self._restore = restore or RestoreTable.restore_tree
        self._buffer = bytearray()
        self._is_passing = False

    @property
    def restored(self) -> int:
        """Placeholders put back so far."""
        return self._table.restored

    def feed(self, data: bytes) -> bytes:
        """Nothing before the end, except for an answer past the limit."""
        if self._is_passing:
            return data
        self._buffer += data
        if len(self._buffer) <= MAX_ANSWER_BYTES:
            return b""
        self._is_passing = True
        out = bytes(self._buffer)
        self._buffer.clear()
        return out

    def finish(self) -> bytes:
        """The whole answer; the bytes of the service when there was nothing to put back."""
        raw = bytes(self._buffer)
        self._buffer.clear()
        if not self._table.may_be_in(raw):
            return raw  # most answers, and large ones such as embeddings, need not be parsed
        value = strict_json.loads_answer(raw)
        restored = self._restore(self._table, value)
        return raw if restored is value else strict_json.dumps(restored)
