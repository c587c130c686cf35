"""The one boundary. mitmproxy logs an addon's exception and lets the flow go on, so none may ever reach it.

`Guard.run` executes a hook's body within a deadline and contains whatever it does: an exception of any kind,
SystemExit, a cancellation, a hang that swallows its cancellation, a return value where none is expected. Each ends in
the hook's `stop`, which leaves the flow with an answer of ours, or with its connection closed.
"""

import asyncio
from collections.abc import Awaitable, Callable

from sluis import log, metrics, reasons
from sluis.model import UnreadableBody
from sluis.records.errors import RecordUnavailable
from sluis_detectors.pool import DetectorUnavailable

_STOP_S = 0.8  # the rest of the second that a client waits beyond the deadline goes to sending the answer


class AddressRefused(Exception):
    """The host leads to an address that an AI service does not have, or to none."""


def reason_of(error: BaseException) -> str:
    """The reason that a record, a metric and a client get for an error."""
    match error:
        case UnreadableBody():
            return error.reason
        case DetectorUnavailable():
            return reasons.DETECTOR_UNAVAILABLE
        case RecordUnavailable():
            return reasons.RECORD_UNAVAILABLE
        case AddressRefused():
            return reasons.ADDRESS_REFUSED
        case TimeoutError():
            return reasons.DEADLINE_EXCEEDED
        case _:
            return reasons.INTERNAL_ERROR


class Guard:
    """Runs hook bodies. `deadline_s`: for one hook, the wait for detectors and store included."""

    def __init__(self, deadline_s: float) -> None:
        self._deadline_s = deadline_s
        self._abandoned: set[asyncio.Task[BaseException | None]] = set()

    async def run(
        self, hook: str, body: Callable[[], Awaitable[object]], stop: Callable[[str], Awaitable[None]]
    ) -> None:
        """Run `body`; on a fault or overrun run `stop(reason)`. Raises CancelledError only for a real cancellation."""
        task = asyncio.get_running_loop().create_task(_contained(body))
        try:
            if not task.done():  # tasks start eagerly: most hooks are over by now
                await asyncio.wait({task}, timeout=self._deadline_s)
        except asyncio.CancelledError:
            task.cancel()
            await self._stop(hook, reasons.SHUTTING_DOWN, stop)
            raise
        if task.done():
            error = task.result()
            if error is None:
                return
        else:
            # The body may swallow its cancellation: it is not waited for.
            task.cancel()
            self._abandoned.add(task)
            task.add_done_callback(self._abandoned.discard)
            error = TimeoutError()
        reason = reason_of(error)
        metrics.FAILURES.labels(hook).inc()
        log.get().error("boundary", hook=hook, error=f"{type(error).__name__} {place_of(error)}", reasons=[reason])
        await self._stop(hook, reason, stop)

    async def _stop(self, hook: str, reason: str, stop: Callable[[str], Awaitable[None]]) -> None:
        task = asyncio.get_running_loop().create_task(_contained(lambda: stop(reason)))
        done, _ = await asyncio.wait({task}, timeout=_STOP_S)
        error = task.result() if done else TimeoutError()
        if not done:
            task.cancel()
        if error is not None:
            log.get().error("boundary stop", hook=hook, error=type(error).__name__, reasons=[reason])


async def _contained(body: Callable[[], Awaitable[object]]) -> BaseException | None:
    """The error that `body` ended in, or None. A task must never end in SystemExit: that would end the event loop."""
    try:
        result = await body()
    except BaseException as error:  # noqa: BLE001 - the boundary
        return error
    return None if result is None else TypeError("a hook returns nothing")


def place_of(error: BaseException) -> str:
    """The innermost frame of an error, as file:line; its message may quote what we guard, so it stays out."""
    trace = error.__traceback__
    if trace is None:
        return ""
    while trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}"
