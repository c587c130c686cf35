"""From an exchange to its opening and closing, its metrics and its line in the log."""

import asyncio
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from sluis import log, metrics
from sluis.recording import _is_drawn
from support.desk import KEYS, desk, from_person
from support.web_requests import request

HOST = "ai.noordwaard.example"
TEXT = "Mijn sleutel is AKIAIOSFODNN7CANARY8, wat nu?"


@pytest.fixture
def logged() -> Iterator[io.StringIO]:
    stream = io.StringIO()
    log.configure(stream)
    yield stream
    log.configure()


def test_the_sample_is_steady() -> None:
    """The same record and key: the same draw; a higher rate keeps all that a lower one drew, and about its share."""
    ids = [f"261125-{number:05}" for number in range(4000)]
    low = {name for name in ids if _is_drawn(name, 0.03, KEYS.digest)}
    high = {name for name in ids if _is_drawn(name, 0.10, KEYS.digest)}
    assert low == {name for name in ids if _is_drawn(name, 0.03, KEYS.digest)}
    assert low < high
    assert 60 < len(low) < 180
    assert 300 < len(high) < 500
    assert low != {name for name in ids if _is_drawn(name, 0.03, b"other key" * 4)}
    assert not any(_is_drawn(name, 0.0, KEYS.digest) for name in ids)
    assert all(_is_drawn(name, 1.0, KEYS.digest) for name in ids)


def test_an_exchange_is_closed_once(tmp_path: Path, logged: io.StringIO) -> None:
    """One closing, one line in the log, one count of what was restored, however many hooks say it is over."""

    async def main() -> None:
        async with desk(tmp_path) as made:
            before = metrics.RESTORED._value.get()
            asked = from_person(request("ai.noordwaard.example/v1/chat/completions", {"model": "m", "messages": []}))
            exchange = made.begin(asked)
            await made.pipeline.refuse_undelivered(exchange, "protocol-unsupported")
            exchange.restored, exchange.bytes_out = 3, 77
            made.recorder.close(exchange, 200)
            made.recorder.close(exchange, None)
            (record,) = await made.records()
            assert (record["restored"], record["bytes_out"], record["upstream_status"]) == (3, 77, 200)
            assert metrics.RESTORED._value.get() == before + 3

    asyncio.run(main())
    (line,) = [json.loads(text) for text in logged.getvalue().splitlines() if '"exchange"' in text]
    assert line["upstream_status"] == 200


def test_what_was_not_recorded_is_not_closed(tmp_path: Path, logged: io.StringIO) -> None:
    """A page load leaves neither record nor line."""

    async def main() -> None:
        async with desk(tmp_path) as made:
            exchange = made.begin(from_person(request("ai.noordwaard.example/v1/models", method="GET")))
            await made.pipeline.judge(exchange)
            made.recorder.close(exchange, 200)
            assert await made.records() == []

    asyncio.run(main())
    assert "exchange_id" not in logged.getvalue()


def test_record_and_log_hold_nothing_of_the_prompt(tmp_path: Path, logged: io.StringIO) -> None:
    """Neither words nor values, nor the address: kinds, places, digests and a pseudonym."""

    async def main() -> dict[str, object]:
        async with desk(tmp_path) as made:
            body = {"model": "m", "messages": [{"role": "user", "content": TEXT}]}
            asked = request(
                "ai.noordwaard.example/v1/chat/completions?trace=geheim", body, authorization="Bearer tok-1"
            )
            await made.judge(from_person(asked, "192.0.2.55"))
            (record,) = await made.records()
            return record

    record = asyncio.run(main())
    for text in (json.dumps(record), logged.getvalue()):
        for secret in ("AKIAIOSFODNN7CANARY8", "sleutel", "geheim", "tok-1", "192.0.2.55"):
            assert secret not in text
    assert record["checked_against"]["catalogue"] == "catalogue-1"  # type: ignore[index]
    assert record["host"] == "ai.noordwaard.example"
    assert str(record["user_ref"]).startswith("u-")


def test_a_closing_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    """The opening stands, and the next start of the store says that its end is not known."""

    async def main() -> None:
        async with desk(tmp_path) as made:
            body = {"model": "m", "messages": [{"role": "user", "content": "Dag"}]}
            outcome = await made.judge(from_person(request("ai.noordwaard.example/v1/chat/completions", body)))
            await made.store.stop()
            made.recorder.close(outcome.exchange, 200)
            async with asyncio.timeout(10):
                await made.recorder.drain()

    asyncio.run(main())
