"""The load generator: keep-alive connections through the proxy, written on asyncio streams alone."""

import asyncio
import json
import ssl
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Self


@dataclass(frozen=True, slots=True)
class Target:
    """Where to send: the proxy's port, the host and port to name in CONNECT, and the CA to trust."""

    proxy_port: int
    host: str
    port: int
    context: ssl.SSLContext


@dataclass(frozen=True, slots=True)
class Timing:
    """One exchange, in seconds: until the first byte of the body (for a stream: of its first event), until the end."""

    first_s: float
    total_s: float
    status: int
    body: bytes = field(repr=False, default=b"")


def chat_request(target: Target, messages: list[dict[str, str]], *, stream: bool = False, model: str = "m") -> bytes:
    """The bytes of a chat completion request."""
    body = json.dumps({"model": model, "stream": stream, "messages": messages}, ensure_ascii=False).encode()
    return (
        f"POST /v1/chat/completions HTTP/1.1\r\nHost: {target.host}\r\nAuthorization: Bearer none\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    ).encode() + body


class Connection:
    """One TLS connection through the proxy, kept alive."""

    def __init__(self, target: Target) -> None:
        self.target = target

    async def open(self) -> Self:
        """CONNECT and shake hands."""
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.target.proxy_port, limit=2**22)
        place = f"{self.target.host}:{self.target.port}"
        self.writer.write(f"CONNECT {place} HTTP/1.1\r\nHost: {place}\r\n\r\n".encode())
        answer = await self.reader.readuntil(b"\r\n\r\n")
        if b" 200 " not in answer.split(b"\r\n", 1)[0]:
            raise ConnectionError(answer.split(b"\r\n", 1)[0].decode("latin-1"))
        await self.writer.start_tls(self.target.context, server_hostname=self.target.host)
        return self

    async def send(self, request: bytes) -> Timing:
        """Send one request and read its whole answer."""
        started = time.perf_counter()
        self.writer.write(request)
        head = (await self.reader.readuntil(b"\r\n\r\n")).lower()
        status = int(head.split(b" ", 2)[1])
        if b"\r\ncontent-length:" in head:
            length = int(head.split(b"\r\ncontent-length:", 1)[1].split(b"\r\n", 1)[0])
            body = await self.reader.readexactly(length)
            first = time.perf_counter()
            return Timing(first - started, first - started, status, body)
        first = 0.0
        chunks = []
        while True:
            size = int((await self.reader.readuntil(b"\r\n")).split(b";")[0], 16)
            chunk = await self.reader.readexactly(size + 2)
            first = first or time.perf_counter()
            if not size:
                break
            chunks.append(chunk[:-2])
        return Timing(first - started, time.perf_counter() - started, status, b"".join(chunks))

    async def close(self) -> None:
        """Close, without waiting for the other side's farewell."""
        self.writer.transport.abort()


@asynccontextmanager
async def connected(target: Target, warm_up: Sequence[bytes] = ()) -> AsyncIterator[Connection]:
    """One open connection; the requests of `warm_up` have opened the one behind the proxy too."""
    connection = await Connection(target).open()
    try:
        for request in warm_up:
            await connection.send(request)
        yield connection
    finally:
        await connection.close()


async def all_at_once(target: Target, requests: list[bytes], warm_up: bytes, connections: int) -> float:
    """The requests over so many connections at a time; the seconds it took."""
    opened = [await Connection(target).open() for _ in range(connections)]

    async def work(connection: Connection, share: list[bytes]) -> None:
        for request in share:
            await connection.send(request)

    try:
        await asyncio.gather(*(connection.send(warm_up) for connection in opened))
        started = time.perf_counter()
        await asyncio.gather(*(work(c, requests[i::connections]) for i, c in enumerate(opened)))
        return time.perf_counter() - started
    finally:
        for connection in opened:
            await connection.close()


async def worst_wait(target: Target, small: list[bytes], large: list[bytes], warm_up: bytes) -> float:
    """The longest time, in seconds, that one of the `small` requests takes while `large` ones are sent beside them."""
    one, other = await Connection(target).open(), await Connection(target).open()
    try:
        await asyncio.gather(one.send(warm_up), other.send(warm_up))
        waits = [0.0]

        async def keep_asking() -> None:
            for request in small:
                waits.append((await one.send(request)).total_s)

        asking = asyncio.create_task(keep_asking())
        for request in large:
            await other.send(request)
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)
        return max(waits)
    finally:
        await one.close()
        await other.close()


async def open_streams(target: Target, request: bytes, count: int) -> list[asyncio.Task[Timing]]:
    """Start `count` streamed answers, each on a connection of its own; the tasks end with the streams."""

    async def follow(connection: Connection) -> Timing:
        try:
            return await connection.send(request)
        finally:
            await connection.close()

    tasks: list[asyncio.Task[Timing]] = []
    while len(tasks) < count:
        batch = await asyncio.gather(*(Connection(target).open() for _ in range(min(10, count - len(tasks)))))
        tasks += [asyncio.create_task(follow(connection)) for connection in batch]
    return tasks
