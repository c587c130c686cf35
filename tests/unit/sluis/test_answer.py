"""The callable that mitmproxy hands an answer's chunks to."""

import asyncio
from pathlib import Path

import pytest

from sluis import metrics, reasons
from sluis.answer import AnswerStream
from sluis.exchange import Exchange
from support.desk import NOW, from_person
from support.web_requests import request


class Hoarder:
    """Gives everything back at the end. `fails_at`: the call that fails."""

    def __init__(self, fails_at: int = 0) -> None:
        self.restored, self._calls, self._fails_at, self._held = 0, 0, fails_at, b""

    def feed(self, data: bytes) -> bytes:
        self._calls += 1
        if self._calls == self._fails_at:
            raise ValueError("a defect")
        self._held += data
        return b""

    def finish(self) -> bytes:
        self.restored = 1
        return self._held


def stream(editor: Hoarder | None) -> tuple[AnswerStream, Exchange, list[str]]:
    closed: list[str] = []
    exchange = Exchange("r", NOW, 0.0, from_person(request("a.example/")), editor=editor)
    return AnswerStream(exchange, lambda: closed.append("closed")), exchange, closed


def test_without_an_editor_bytes_pass_unchanged() -> None:
    """And are counted."""
    passed, exchange, _ = stream(None)
    assert [passed(data) for data in (b"ab", b"c", b"")] == [b"ab", b"c", b""]
    assert exchange.bytes_out == 3


def test_holding_back_is_never_an_empty_chunk() -> None:
    """b"" before the end would be read as the end of the answer."""
    passed, exchange, _ = stream(Hoarder())
    assert [passed(data) for data in (b"ab", b"c")] == [[], []]
    assert passed(b"") == b"abc"
    assert (exchange.bytes_out, exchange.restored) == (3, 1)


def test_an_end_with_nothing_left() -> None:
    """Nothing was held back: the end is the end."""
    passed, _, _ = stream(Hoarder())
    assert passed(b"") == []


@pytest.mark.parametrize("error", [1, 2])
def test_a_fault_closes_the_connection(error: int) -> None:
    """The client sees the answer cut off, never one that looks whole; nothing is sent after the fault."""
    passed, exchange, closed = stream(Hoarder(fails_at=error))
    before = metrics.FAILURES.labels("stream")._value.get()
    outputs = [passed(data) for data in (b"ab", b"c", b"")]
    assert outputs == [[], [], []]
    assert closed == ["closed"]
    assert exchange.errors == [reasons.INTERNAL_ERROR]
    assert metrics.FAILURES.labels("stream")._value.get() == before + 1


def test_a_cancellation_is_contained_too(tmp_path: Path) -> None:
    """Whatever is raised: mitmproxy's layer would crash on it."""

    class Exits(Hoarder):
        def feed(self, data: bytes) -> bytes:
            raise asyncio.CancelledError(str(tmp_path) + str(len(data)))

    passed, _, closed = stream(Exits())
    assert passed(b"x") == []
    assert closed == ["closed"]
