"""People take turns at the detectors."""

import asyncio

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sluis_detectors.turns import Turns


async def jobs(turns: Turns, people: str) -> str:
    """The order in which jobs of these people, asked for in this order, are done."""
    done: list[str] = []

    async def job(person: str) -> None:
        async with turns.turn(person):
            await asyncio.sleep(0)
            done.append(person)

    await asyncio.gather(*(job(person) for person in people))
    return "".join(done)


@pytest.mark.parametrize(
    ("asked", "done"),
    [("aaaaab", "aabaaa"), ("aaabbbc", "aabcabb"), ("abc", "abc")],
)
def test_a_flood_delays_only_its_sender(asked: str, done: str) -> None:
    """With one place, and the first job at work, everybody's first job comes before anybody's second."""
    assert asyncio.run(jobs(Turns(1), asked)) == done


@settings(max_examples=60, deadline=None)
@given(places=st.integers(1, 3), people=st.text("abc", max_size=20), given_up=st.sets(st.integers(0, 19)))
def test_no_place_is_lost_and_none_is_given_twice(places: int, people: str, given_up: set[int]) -> None:
    """Whoever waits is served or gives up, never more at once than there are places, and all are free at the end."""

    async def main() -> None:
        turns, at_work, served = Turns(places), 0, set()
        most = [0]

        async def job(number: int, person: str) -> None:
            nonlocal at_work
            async with turns.turn(person):
                at_work += 1
                most.append(at_work)
                try:
                    await asyncio.sleep(0)
                finally:
                    at_work -= 1
            served.add(number)

        tasks = [asyncio.create_task(job(number, person)) for number, person in enumerate(people)]
        await asyncio.sleep(0)
        for number in given_up & set(range(len(tasks))):
            tasks[number].cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        assert max(most) <= places
        assert served >= set(range(len(people))) - given_up
        await asyncio.wait_for(asyncio.gather(*(job(-1, person) for person in "abcabc")), 5)

    asyncio.run(main())
