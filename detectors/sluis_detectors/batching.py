"""Short jobs that wait are brought to the detectors together: beside others each costs less than alone.

They are taken in turn by person, and all that are brought at once are as short together as one alone may be. So nobody
waits longer than behind one job, and a job that finds a free place goes at once and alone.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sluis_detectors.turns import Line


@dataclass(slots=True, eq=False)
class Job:
    """Texts of one caller. `packed`: as they travel; `count`: how many; `is_alone`: brought beside no others."""

    packed: bytes
    count: int
    person: str
    answer: asyncio.Future[tuple[str, list[Any]]]
    is_alone: bool = False


Bring = Callable[[Sequence[bytes], int], Awaitable[tuple[str, list[Any]]]]


class Batches:
    """At most `places` batches at once, each of at most `most` bytes unless one job alone has more."""

    def __init__(self, places: int, most: int, bring: Bring) -> None:
        """`bring`: brings packed texts, again as often as told; gives a version, and an answer for each text."""
        self._free = places
        self._most = most
        self._bring = bring
        self._line: Line[Job] = Line()
        self._carriers: set[asyncio.Task[None]] = set()

    async def answers(self, packed: bytes, count: int, person: str) -> tuple[str, list[Any]]:
        """Version and answers of one caller's texts. Raises what `bring` raised when they were brought alone.

        Whoever gives up leaves nothing behind, and takes nothing from those beside whom the texts were brought.
        """
        answer: asyncio.Future[tuple[str, list[Any]]] = asyncio.get_running_loop().create_future()
        self._line.put(person, Job(packed, count, person, answer))
        self._begin()
        return await answer

    def _begin(self) -> None:
        while self._free and (batch := self._next()):
            self._free -= 1
            self._start(batch)

    def _start(self, batch: Sequence[Job]) -> None:
        carrier = asyncio.get_running_loop().create_task(self._carry(batch))
        self._carriers.add(carrier)
        carrier.add_done_callback(self._carriers.discard)

        def stop_when_all_left(_: object) -> None:
            if all(job.answer.done() for job in batch):
                carrier.cancel()

        for job in batch:
            job.answer.add_done_callback(stop_when_all_left)

    def _next(self) -> list[Job]:
        batch: list[Job] = []
        left = self._most
        while self._line:
            job = self._line.first()
            if not job.answer.done():
                if batch and (job.is_alone or batch[0].is_alone or len(job.packed) > left):
                    break
                batch.append(job)
                left -= len(job.packed)
            self._line.take()
        return batch

    async def _carry(self, batch: Sequence[Job]) -> None:
        try:
            tries = 1 if len(batch) > 1 or batch[0].is_alone else 2
            version, answers = await self._bring([job.packed for job in batch], tries)
        except asyncio.CancelledError:
            for job in batch:
                job.answer.cancel()
            raise
        except Exception as error:  # noqa: BLE001 - the callers get it
            self._fail(batch, error)
        else:
            end = 0
            for job in batch:
                start, end = end, end + job.count
                if not job.answer.done():
                    job.answer.set_result((version, answers[start:end]))
        finally:
            self._free += 1
            self._begin()

    def _fail(self, batch: Sequence[Job], error: Exception) -> None:
        """One of several may be at fault: each is brought once more, alone."""
        for job in batch:
            if job.answer.done():
                continue
            if len(batch) > 1:
                job.is_alone = True
                self._line.put(job.person, job)
            else:
                job.answer.set_exception(error)
