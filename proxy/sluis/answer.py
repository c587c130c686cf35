"""An answer on its way down: counted, and rewritten where placeholders or a notice go in. Nothing else is held back."""

from collections.abc import Callable

from sluis import log, metrics, reasons
from sluis.exchange import Exchange
from sluis.guard import place_of


class AnswerStream:
    """mitmproxy's stream callable. Gets raw chunks, then b"" once at the end.

    To hold data back it returns [], never b"": on HTTP/1.1 chunked, b"" is the end marker and cuts the answer short.
    A fault inside would hang the client, so it is contained here: the connection is closed instead.
    """

    def __init__(self, exchange: Exchange, close: Callable[[], None]) -> None:
        self._exchange = exchange
        self._close = close
        self._is_broken = False

    def __call__(self, data: bytes) -> bytes | list[bytes]:
        if self._is_broken:
            return []
        try:
            return self._pass(data)
        except BaseException as error:  # noqa: BLE001 - part of the boundary
            self._is_broken = True
            self._exchange.errors.append(reasons.INTERNAL_ERROR)
            metrics.FAILURES.labels("stream").inc()
            log.get().error("boundary", hook="stream", error=f"{type(error).__name__} {place_of(error)}")
            self._close()
            return []

    def _pass(self, data: bytes) -> bytes | list[bytes]:
        editor = self._exchange.editor
        if editor is None:
            self._exchange.bytes_out += len(data)
            return data
        edited = editor.feed(data) if data else editor.finish()
        self._exchange.bytes_out += len(edited)
        self._exchange.restored = editor.restored
        return edited or []
