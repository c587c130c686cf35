"""Whatever a hook's body does, the guard contains it and stops the flow."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from sluis import reasons
from sluis.guard import AddressRefused, Guard, reason_of
from sluis.model import UnreadableBody
from sluis.records.errors import RecordUnavailable
from sluis_detectors.pool import DetectorUnavailable


async def _raise(error: BaseException) -> None:
    raise error


async def _swallow() -> None:
    for _ in range(2):  # the guard's cancellation is swallowed; the one at the end of the test is not
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            continue


async def _value() -> int:
    return 1


FAULTS: dict[str, Callable[[], Awaitable[Any]]] = {
    "exception": lambda: _raise(ValueError("x")),
    "memory": lambda: _raise(MemoryError()),
    "recursion": lambda: _raise(RecursionError()),
    "cancelled": lambda: _raise(asyncio.CancelledError()),
    "exit": lambda: _raise(SystemExit(3)),
    "interrupt": lambda: _raise(KeyboardInterrupt()),
    "hang": lambda: asyncio.sleep(10),
    "hang that swallows its cancellation": _swallow,
    "wrong return": _value,
}


@pytest.mark.parametrize("fault", FAULTS)
def test_every_fault_ends_in_stop(fault: str) -> None:
    """Exactly one stop, with a reason, and the caller goes on."""
    stopped: list[str] = []

    async def stop(reason: str) -> None:
        stopped.append(reason)

    async def main() -> None:
        await Guard(0.05).run("request", FAULTS[fault], stop)

    asyncio.run(main())
    expected = reasons.DEADLINE_EXCEEDED if "hang" in fault else reasons.INTERNAL_ERROR
    assert stopped == [expected]


def test_a_good_body_is_not_stopped() -> None:
    """No fault, no stop."""
    stopped: list[str] = []

    async def stop(reason: str) -> None:
        stopped.append(reason)

    asyncio.run(Guard(1).run("request", lambda: asyncio.sleep(0), stop))
    assert stopped == []


@pytest.mark.parametrize("fault", ["exception", "hang", "exit"])
def test_a_stop_that_fails_is_contained_too(fault: str) -> None:
    """The last line holds: nothing is raised to mitmproxy even when stopping fails."""

    async def stop(_: str) -> None:
        await FAULTS[fault]()

    asyncio.run(Guard(0.05).run("request", FAULTS["exception"], stop))


def test_a_real_cancellation_stops_and_goes_on() -> None:
    """When the task itself is cancelled (shutdown), the flow is stopped and the cancellation is passed on."""
    stopped: list[str] = []

    async def stop(reason: str) -> None:
        stopped.append(reason)

    async def main() -> None:
        task = asyncio.create_task(Guard(5).run("request", lambda: asyncio.sleep(5), stop))
        await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(main())
    assert stopped == [reasons.SHUTTING_DOWN]


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (UnreadableBody("s", "body", reasons.SHAPE_UNKNOWN), reasons.SHAPE_UNKNOWN),
        (DetectorUnavailable(), reasons.DETECTOR_UNAVAILABLE),
        (RecordUnavailable("disk-full"), reasons.RECORD_UNAVAILABLE),
        (AddressRefused(), reasons.ADDRESS_REFUSED),
        (TimeoutError(), reasons.DEADLINE_EXCEEDED),
        (KeyError("x"), reasons.INTERNAL_ERROR),
    ],
)
def test_reasons_of_errors(error: BaseException, reason: str) -> None:
    """Each kind of failure has a reason of its own, from the one list."""
    assert reason_of(error) == reason
    assert reason in reasons.REASONS


def test_a_body_that_needs_no_wait_is_not_waited_for() -> None:
    """Where tasks start eagerly, as in the proxy, such a hook is over before the event loop turns."""
    order: list[str] = []

    async def body() -> None:
        order.append("body")

    async def stop(reason: str) -> None:
        order.append(reason)

    async def main() -> None:
        loop = asyncio.get_running_loop()
        loop.set_task_factory(asyncio.eager_task_factory)
        loop.call_soon(order.append, "turn")
        await Guard(5).run("request", body, stop)
        assert order == ["body"]

    asyncio.run(main())
