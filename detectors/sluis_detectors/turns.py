"""Who is next when there is more to do than hands: people take turns, however much each of them asks."""

import asyncio
from collections import OrderedDict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Line[Item]:
    """What waits, in turn by person, so that one person's flood delays only that person; within a person, first come,
    first served."""

    def __init__(self) -> None:
        self._waiting: OrderedDict[str, deque[Item]] = OrderedDict()

    def __bool__(self) -> bool:
        return bool(self._waiting)

    def put(self, person: str, item: Item) -> None:
        """Join the line."""
        self._waiting.setdefault(person, deque()).append(item)

    def first(self) -> Item:
        """What `take` will give. StopIteration when nothing waits."""
        return next(iter(self._waiting.values()))[0]

    def take(self) -> Item:
        """The next one, who leaves the line. StopIteration when nothing waits."""
        person, own = next(iter(self._waiting.items()))
        item = own.popleft()
        if own:
            self._waiting.move_to_end(person)
        else:
            del self._waiting[person]
        return item


class Turns:
    """At most `places` at once; whoever waits comes in turn by person."""

    def __init__(self, places: int) -> None:
        self._free = places
        self._line: Line[asyncio.Future[None]] = Line()

    @asynccontextmanager
    async def turn(self, person: str) -> AsyncIterator[None]:
        """A place, once it is this person's turn. Whoever gives up waiting leaves nothing behind."""
        if self._free and not self._line:
            self._free -= 1
        else:
            await self._wait(person)
        try:
            yield
        finally:
            self._pass_on()

    async def _wait(self, person: str) -> None:
        call = asyncio.get_running_loop().create_future()
        self._line.put(person, call)
        try:
            await call
        except asyncio.CancelledError:
            if not call.cancelled():  # called in the same moment
                self._pass_on()
            raise

    def _pass_on(self) -> None:
        while self._line:
            call = self._line.take()
            if not call.done():
                call.set_result(None)
                return
        self._free += 1
