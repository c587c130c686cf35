"""The local AI service as copilot.microsoft.com: prompts come up a WebSocket and answers go down it.

Frames as observed in public clients (xtekky/gpt4free, 2026-08-21).
"""

import asyncio
import json
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from sluis.demo.answers import Manner, answer_to, pieces

HOSTS: Final = ("copilot.microsoft.com",)


def routes(manner: Manner) -> list[BaseRoute]:
    """The page's own calls."""

    async def chat(socket: WebSocket) -> None:
        await socket.accept()
        await _send(socket, {"event": "connected", "requestId": "q1"})
        try:
            while True:
                frame = json.loads(await socket.receive_text())
                if frame.get("event") == "send":
                    await _answer(socket, frame, manner)
        except WebSocketDisconnect:
            return

    return [
        Route("/c/api/start", _start, methods=["POST"]),
        Route("/c/api/conversations", _start, methods=["POST"]),
        Route("/c/api/attachments", _attach, methods=["POST"]),
        WebSocketRoute("/c/api/chat", chat),
    ]


async def _answer(socket: WebSocket, frame: dict[str, Any], manner: Manner) -> None:
    text = "\n".join(part["text"] for part in frame["content"] if part.get("type") == "text")
    place = {"messageId": "m1", "partId": "p1"}
    await _send(socket, {"event": "received", "conversationId": frame.get("conversationId"), "messageId": "u1"})
    await _send(socket, {"event": "startMessage", "messageId": "m1"})
    for piece in pieces(answer_to(text), manner):
        await asyncio.sleep(manner.pause_s)
        await _send(socket, {"event": "appendText", **place, "text": piece})
    await _send(socket, {"event": "partCompleted", **place})
    await _send(socket, {"event": "titleUpdate", "title": text[:60]})
    await _send(socket, {"event": "done", "messageId": "m1"})


async def _send(socket: WebSocket, frame: dict[str, Any]) -> None:
    await socket.send_text(json.dumps(frame, ensure_ascii=False, separators=(",", ":")))


async def _start(request: Request) -> Response:
    await request.body()
    return JSONResponse({"id": "c1", "currentConversationId": "c1", "isNewUser": False})


async def _attach(request: Request) -> Response:
    await request.body()
    return JSONResponse({"id": "a1", "url": "/th/id/a1"})
