"""Short jobs that wait are brought together: each gets its own answer, and none suffers from another."""

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sluis_detectors.batching import Batches

MOST = 10


class Detectors:
    """Answers a pack of letters with each letter, in the next round of the loop. Fails wherever a "!" is.

    `brought`: what came together, in order; `busiest`: how many were at work at once; `stopped`: how many given up.
    """

    def __init__(self) -> None:
        self.brought: list[list[str]] = []
        self.tries: list[int] = []
        self.at_work = self.busiest = self.stopped = 0

    async def bring(self, packed: Sequence[bytes], tries: int) -> tuple[str, list[Any]]:
        self.brought.append([pack.decode() for pack in packed])
        self.tries.append(tries)
        self.at_work += 1
        self.busiest = max(self.busiest, self.at_work)
        try:
            await asyncio.sleep(0.001)
            if any(b"!" in pack for pack in packed):
                raise ConnectionError
            return "1", list(b"".join(packed).decode())
        except asyncio.CancelledError:
            self.stopped += 1
            raise
        finally:
            self.at_work -= 1

    def batches(self, places: int) -> Batches:
        return Batches(places, MOST, self.bring)


async def ask(batches: Batches, texts: str, person: str = "") -> str:
    version, answers = await batches.answers(texts.encode(), len(texts), person)
    assert version == "1"
    return "".join(answers)


def test_what_waits_goes_together_in_turn() -> None:
    """The first goes at once and alone; of the others everybody's first comes before anybody's second."""
    detectors = Detectors()

    async def main() -> None:
        batches = detectors.batches(1)
        await asyncio.gather(*(ask(batches, person * 4, person) for person in "aaaabbc"))

    asyncio.run(main())
    assert detectors.brought == [["aaaa"], ["aaaa", "bbbb"], ["cccc", "aaaa"], ["bbbb", "aaaa"]]
    assert detectors.tries == [2, 1, 1, 1]


def test_a_long_one_goes_alone() -> None:
    """A job of more bytes than a batch may have is brought all the same, beside no other."""
    detectors = Detectors()

    async def main() -> list[str]:
        batches = detectors.batches(1)
        return await asyncio.gather(*(ask(batches, text) for text in ("a", "b" * 30, "c")))

    assert asyncio.run(main()) == ["a", "b" * 30, "c"]
    assert detectors.brought == [["a"], ["b" * 30], ["c"]]


def test_one_that_fails_hurts_no_other() -> None:
    """Those beside whom a job fails are brought once more, each alone; only the one at fault gets the error."""
    detectors = Detectors()

    async def main() -> list[str | BaseException]:
        batches = detectors.batches(1)
        jobs = (ask(batches, text) for text in ("a", "b", "!", "c"))
        return await asyncio.gather(*jobs, return_exceptions=True)

    first, second, bad, last = asyncio.run(main())
    assert (first, second, last) == ("a", "b", "c")
    assert isinstance(bad, ConnectionError)
    assert detectors.brought == [["a"], ["b", "!", "c"], ["b"], ["!"], ["c"]]
    assert detectors.tries == [2, 1, 1, 1, 1]


@pytest.mark.parametrize(("left", "stopped"), [((1,), 0), ((1, 2), 1)])
def test_whoever_leaves_takes_nothing_from_the_others(left: tuple[int, ...], stopped: int) -> None:
    """A batch is given up when all its callers have left, and not before."""
    detectors = Detectors()

    async def main() -> list[str | BaseException]:
        batches = detectors.batches(1)
        tasks = [asyncio.create_task(ask(batches, text)) for text in ("a", "b", "c")]
        await asyncio.wait([tasks[0]])
        await asyncio.sleep(0)
        assert len(detectors.brought) == 2
        for number in left:
            tasks[number].cancel()
        return await asyncio.gather(*tasks, ask(batches, "d"), return_exceptions=True)

    answers = asyncio.run(main())
    for number, answer in enumerate(answers):
        assert isinstance(answer, asyncio.CancelledError) if number in left else answer == "abcd"[number]
    assert detectors.brought == [["a"], ["b", "c"], ["d"]]
    assert detectors.stopped == stopped


@settings(max_examples=80, deadline=None)
@given(
    places=st.integers(1, 3),
    jobs=st.lists(st.tuples(st.text("xy!", min_size=1, max_size=12), st.sampled_from("abc")), max_size=20),
    given_up=st.sets(st.integers(0, 19)),
)
def test_everybody_gets_an_answer(places: int, jobs: list[tuple[str, str]], given_up: set[int]) -> None:
    """Never more at once than places, never more together than bytes; who stays gets the own answer or error."""
    detectors = Detectors()

    async def main() -> None:
        batches = detectors.batches(places)
        tasks = [asyncio.create_task(ask(batches, texts, person)) for texts, person in jobs]
        await asyncio.sleep(0)
        for number in given_up & set(range(len(tasks))):
            tasks[number].cancel()
        done = await asyncio.wait_for(asyncio.gather(*tasks, return_exceptions=True), 5)
        for number, ((texts, _), answer) in enumerate(zip(jobs, done, strict=True)):
            if number not in given_up:
                assert isinstance(answer, ConnectionError) if "!" in texts else answer == texts
        assert await asyncio.gather(*(ask(batches, letter) for letter in "xyxy")) == list("xyxy")

    asyncio.run(main())
    assert detectors.busiest <= places
    assert all(len(batch) == 1 or len("".join(batch)) <= MOST for batch in detectors.brought)
