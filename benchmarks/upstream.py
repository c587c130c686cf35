"""The benchmark's AI service: a raw asyncio TLS server that answers chat completions with the prompt it read.

Far lighter than a web framework, so that the other core is not what is measured. `python -m benchmarks.upstream CERT
KEY` prints its port and serves until it is stopped. `GET /last` gives the last prompt's text, for the leak check.
"""

import asyncio
import json
import ssl
import sys
from typing import Any, Final

FRAMES: Final = 62
_HEAD: Final = b"HTTP/1.1 200 OK\r\nContent-Type: "


class Upstream:
    """Keeps the last prompt; `pause_s` is what a streamed answer waits between its frames when the model asks so."""

    def __init__(self) -> None:
        self.last = ""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, kept alive."""
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                body = await reader.readexactly(_content_length(head))
                await self._answer(head, body, writer)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    async def _answer(self, head: bytes, body: bytes, writer: asyncio.StreamWriter) -> None:
        if head.startswith(b"GET"):
            writer.write(_whole({"text": self.last}))
            return
        request = json.loads(body)
        self.last = request["messages"][-1]["content"]
        if not request.get("stream"):
            message = {"role": "assistant", "content": self.last}
            choices = [{"index": 0, "message": message, "finish_reason": "stop"}]
            writer.write(_whole({"id": "c", "object": "chat.completion", "model": "m", "choices": choices}))
            return
        writer.write(_HEAD + b"text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n")
        pause_s = float(request["model"].removeprefix("pause-")) if request["model"].startswith("pause-") else 0.0
        for frame in _frames(self.last):
            writer.write(b"%x\r\n%b\r\n" % (len(frame), frame))
            await writer.drain()
            await asyncio.sleep(pause_s)
        writer.write(b"0\r\n\r\n")


def _content_length(head: bytes) -> int:
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return int(line[15:])
    return 0


def _whole(answer: dict[str, Any]) -> bytes:
    body = json.dumps(answer).encode()
    return _HEAD + b"application/json\r\nContent-Length: %d\r\n\r\n" % len(body) + body


def _frames(text: str) -> list[bytes]:
    """The text in 60 deltas, a closing one and `[DONE]`: 62 frames, as in the measurements of others."""
    size = max(1, -(-len(text) // (FRAMES - 2)))
    deltas: list[dict[str, str]] = [{"content": text[start : start + size]} for start in range(0, len(text), size)]
    frames = [
        json.dumps({"id": "c", "object": "chat.completion.chunk", "choices": [{"index": 0, "delta": delta}]})
        for delta in [*deltas, {}]
    ]
    return [f"data: {frame}\n\n".encode() for frame in [*frames, "[DONE]"]]


async def main(certificate: str, key: str) -> None:
    """Serve until stopped."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    context.set_alpn_protocols(["http/1.1"])
    server = await asyncio.start_server(Upstream().serve, "127.0.0.1", 0, ssl=context, backlog=2048, limit=2**22)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2]))
