"""What is asked of each system, and the numbers that come out of it."""

import asyncio
import json
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from benchmarks.client import Timing, all_at_once, chat_request, connected, open_streams, worst_wait
from benchmarks.systems import Running
from benchmarks.texts import LONG, MEDIUM, SHORT, Sample, sample

TURNS: Final = 20
_TURN_CHARS: Final = 875  # twenty of them are the 17,500 characters of the measurements of others
_WARM_UPS: Final = 4


@dataclass(frozen=True, slots=True)
class Load:
    """How much is asked: requests per size, chats, streams. Slow systems would need hours for what fast ones need."""

    short: int = 40
    medium: int = 40
    long: int = 6
    burst: int = 80
    chats: int = 2
    streams: int = 20


QUICK: Final = Load(short=10, medium=10, long=2, burst=24, chats=1, streams=5)


class Numbers:
    """Numbers never come twice: every text is new to every system until it is sent a second time on purpose."""

    def __init__(self) -> None:
        self._next = 0

    def take(self, count: int, length: int) -> list[Sample]:
        """So many new samples."""
        self._next += count
        return [sample(number, length) for number in range(self._next - count, self._next)]


def _messages(text: str) -> list[dict[str, str]]:
    return [{"role": "user", "content": text}]


def p50_ms(timings: Sequence[Timing]) -> float:
    """Median of the whole exchange in milliseconds."""
    return statistics.median(timing.total_s for timing in timings) * 1000


def p95_ms(timings: Sequence[Timing]) -> float:
    """95th percentile in milliseconds; the largest when there are fewer than 20."""
    ordered = sorted(timing.total_s for timing in timings)
    return ordered[min(len(ordered) - 1, round(len(ordered) * 0.95))] * 1000


class Round:
    """One round over every system: the same requests for each, in the same order."""

    def __init__(self, load: Load, numbers: Numbers) -> None:
        self._load = load
        self._texts = {
            "short": numbers.take(load.short, SHORT),
            "medium": numbers.take(load.medium, MEDIUM),
            "long": numbers.take(load.long, LONG),
        }
        self._warm_up = numbers.take(_WARM_UPS, SHORT)
        self._burst = numbers.take(load.burst, MEDIUM)
        self._beside = numbers.take(load.long, LONG)
        self._small = numbers.take(2000, SHORT)
        self._chats = [numbers.take(2 * TURNS, _TURN_CHARS) for _ in range(load.chats)]

    async def measure(self, system: Running) -> dict[str, float]:
        """Every number of this round for one system, by name; times in ms."""
        found: dict[str, float] = {}
        for size in self._texts:
            await self._latency(system, size, found)
        await self._throughput(system, found)
        await self._conversation(system, found)
        await self._waiting(system, found)
        return found

    async def streams(self, system: Running) -> dict[str, float]:
        """First byte and CPU of streamed answers, for texts that the system has seen."""
        requests = [
            chat_request(system.target, _messages(text.text), stream=True)
            for text in self._texts["medium"][: self._load.streams]
        ]
        async with connected(system.target, requests) as connection:
            before = system.cpu_s()
            timings = [await connection.send(request) for request in requests]
        return {
            "stream first": statistics.median(timing.first_s for timing in timings) * 1000,
            "stream cpu": (system.cpu_s() - before) / len(requests) * 1000,
        }

    def _requests(self, system: Running, texts: Sequence[Sample]) -> list[bytes]:
        return [chat_request(system.target, _messages(text.text)) for text in texts]

    async def _latency(self, system: Running, size: str, found: dict[str, float]) -> None:
        requests = self._requests(system, self._texts[size])
        warm_up = self._requests(system, self._warm_up)
        for state in ("new", "seen"):
            async with connected(system.target, warm_up) as connection:
                before = system.cpu_s()
                timings = [await connection.send(request) for request in requests]
            found[f"{size} {state} cpu"] = (system.cpu_s() - before) / len(requests) * 1000
            found[f"{size} {state} p50"] = p50_ms(timings)
            found[f"{size} {state} p95"] = p95_ms(timings)
            found["failed"] = found.get("failed", 0) + sum(timing.status != 200 for timing in timings)

    async def _throughput(self, system: Running, found: dict[str, float]) -> None:
        requests = self._requests(system, self._burst)
        warm_up = self._requests(system, self._warm_up)[0]
        before, worker_before = system.cpu_s(), system.worker_cpu_s()
        seconds = await all_at_once(system.target, requests, warm_up, connections=8)
        found["burst rate"] = len(requests) / seconds
        found["burst cpu"] = (system.cpu_s() - before) / len(requests) * 1000
        found["burst worker cpu"] = (system.worker_cpu_s() - worker_before) / len(requests) * 1000

    async def _conversation(self, system: Running, found: dict[str, float]) -> None:
        firsts, lasts = [], []
        for chat in self._chats:
            history: list[dict[str, str]] = []
            async with connected(system.target, self._requests(system, self._warm_up)) as connection:
                for turn in range(TURNS):
                    history.append({"role": "user", "content": chat[2 * turn].text})
                    timing = await connection.send(chat_request(system.target, history))
                    history.append({"role": "assistant", "content": chat[2 * turn + 1].text})
                    firsts += [timing] if turn == 0 else []
                    lasts += [timing] if turn == TURNS - 1 else []
        found["turn 1 p50"], found["turn 20 p50"] = p50_ms(firsts), p50_ms(lasts)

    async def _waiting(self, system: Running, found: dict[str, float]) -> None:
        small, large = self._requests(system, self._small), self._requests(system, self._beside)
        warm_up = self._requests(system, self._warm_up)[0]
        found["worst wait"] = await worst_wait(system.target, small, large, warm_up) * 1000


async def open_streams_mib(system: Running, count: int) -> tuple[float, int]:
    """Memory that `count` open streams add, in MiB, and how many of them failed."""
    text = sample(10**9, MEDIUM).text
    request = chat_request(system.target, _messages(text), stream=True, model="pause-0.5")
    async with connected(system.target, [chat_request(system.target, _messages(text), stream=True)]):
        before = system.memory_bytes()
    tasks = await open_streams(system.target, request, count)
    await asyncio.sleep(2)
    added = system.memory_bytes() - before
    results = await asyncio.gather(*tasks, return_exceptions=True)
    failed = sum(isinstance(result, BaseException) or result.status != 200 for result in results)
    return added / 2**20, failed


async def leaks(system: Running, texts: Sequence[Sample]) -> dict[str, int]:
    """Values sent, structured values and names that the AI service saw, and values that did not come back."""
    counts = {"values": 0, "structured": 0, "structured leaked": 0, "names": 0, "names leaked": 0, "not restored": 0}
    ask = _ask_for_last(system)
    async with connected(system.target) as connection:
        for text in texts:
            answer = await connection.send(chat_request(system.target, _messages(text.text)))
            shown = json.loads(answer.body)["choices"][0]["message"]["content"]
            received = json.loads((await connection.send(ask)).body)["text"]
            counts["values"] += len(text.structured) + len(text.names)
            counts["structured"] += len(text.structured)
            counts["names"] += len(text.names)
            counts["structured leaked"] += sum(value in received for value in text.structured)
            counts["names leaked"] += sum(value in received for value in text.names)
            counts["not restored"] += sum(value not in shown for value in (*text.structured, *text.names))
    return counts


async def scans_to_the_end(system: Running, characters: int) -> bool:
    """Whether a value at the very end of a text of so many characters is found."""
    filler = sample(10**9 + 1, LONG).text
    value = sample(10**9 + 2, MEDIUM).structured[0]
    text = (filler * (characters // len(filler) + 1))[:characters] + " " + value
    async with connected(system.target) as connection:
        await connection.send(chat_request(system.target, _messages(text)))
        return value not in json.loads((await connection.send(_ask_for_last(system))).body)["text"][-2 * len(value) :]


def _ask_for_last(system: Running) -> bytes:
    return f"GET /last HTTP/1.1\r\nHost: {system.target.host}\r\n\r\n".encode()


def settle() -> None:
    """Let what was started finish its background work before anything is measured."""
    time.sleep(1)
