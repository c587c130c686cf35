"""Who is next when there is more to do than hands: people take turns, however much each of them asks."""

import asyncio
from collections import OrderedDict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Turns:
    """At most `places` at once. Whoever waits comes in turn by person, so that one person's flood delays only that
    person; within a person, first come, first served."""

    def __init__(self, places: int) -> None:
        self._free = places
        self._waiting: OrderedDict[str, deque[asyncio.Future[None]]] = OrderedDict()

    @asynccontextmanager
    async def turn(self, person: str) -> AsyncIterator[None]:
        """A place, once it is this person's turn. Whoever gives up waiting leaves nothing behind."""
        if self._free and not self._waiting:
            self._free -= 1
        else:
            await self._wait(person)
        try:
            yield
        finally:
            self._pass_on()

    async def _wait(self, person: str) -> None:
        call = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(person, deque()).append(call)
        try:
            await call
        except asyncio.CancelledError:
            if not call.cancelled():  # called in the same moment
                self._pass_on()
            raise

    def _pass_on(self) -> None:
        while self._waiting:
            person, calls = next(iter(self._waiting.items()))
            call = calls.popleft()
            if calls:
                self._waiting.move_to_end(person)
            else:
                del self._waiting[person]
            if not call.done():
                call.set_result(None)
                return
        self._free += 1
