"""The clock of a chain."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sluis.records import canonical
from sluis.records.appender import Clock
from support.records import NOON, SetClock


class Ticks:
    """A monotonic clock that a test moves."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(
    ("wall_s", "ticks_s", "step_ms"),
    [
        (10, 10, None),  # time went by
        (10.5, 10, None),  # drift that a time service corrects all the time
        (3600, 10, 3_590_000),  # set forward, or the machine slept
        (5, 10, -5000),  # set back, less than the time that went by
        (-5, 10, -15_000),  # set back
        (-0.1, 0.1, -200),  # however little: entries would not be in the order of their times
    ],
)
def test_a_clock_that_was_set_is_noticed(wall_s: float, ticks_s: float, step_ms: int | None) -> None:
    """Forward and back, measured against a clock that nobody can set, in milliseconds."""
    wall, ticks = SetClock(), Ticks()
    clock = Clock(wall, ticks)
    assert clock.read() == (NOON, None)
    wall.forward(seconds=wall_s)
    ticks.now += ticks_s
    assert clock.read() == (NOON + timedelta(seconds=wall_s), step_ms)


def test_a_restart_notices_only_a_clock_set_back() -> None:
    """How long a process was away can't be known; that it came back before it left can."""
    late, early = SetClock(NOON + timedelta(days=9)), SetClock(NOON - timedelta(seconds=2))
    for wall, step_ms in ((late, None), (early, -2000)):
        clock = Clock(wall, Ticks())
        clock.resume(canonical.utc(NOON))
        assert clock.read()[1] == step_ms


@given(st.lists(st.floats(0, 1000, allow_nan=False), max_size=10))
def test_steady_clocks_never_raise_an_alarm(steps_s: list[float]) -> None:
    """While both clocks go at the same pace nothing is noted, whatever the pauses."""
    wall, ticks = SetClock(), Ticks()
    clock = Clock(wall, ticks)
    for step_s in steps_s:
        wall.forward(seconds=step_s)
        ticks.now += step_s
        assert clock.read()[1] is None
