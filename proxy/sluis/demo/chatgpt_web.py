"""The local AI service as chatgpt.com: a small chat page, its conversation stream, its drafts and its uploads.

Calls and stream events as observed in public clients of 2025-12 to 2026-09: `delta_encoding` v1, deltas that leave out
a repeated path and operation, a closing patch, a title, `message_stream_complete`, `[DONE]`.
"""

import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from sluis.demo.answers import Manner, answer_to, paced, pieces, sse

HOSTS: Final = ("chatgpt.com", "chat.openai.com")
UPLOAD_HOST: Final = "files.oaiusercontent.com"
_PAGE: Final = Path(__file__).with_name("chat.html")
_TEXT: Final = "/message/content/parts/0"
_CORS: Final = {
    "access-control-allow-origin": "https://chatgpt.com",
    "access-control-allow-methods": "PUT, OPTIONS",
    "access-control-allow-headers": "content-type, x-ms-blob-type, x-ms-version",
}


class ChatGpt:
    """The pages' calls; keeps the conversations, so that a page can be loaded again."""

    def __init__(self, manner: Manner) -> None:
        self._manner = manner
        self._conversations: dict[str, list[dict[str, Any]]] = {}
        self._ids = count(1)

    def routes(self) -> list[Route]:
        """Routes of chatgpt.com."""
        return [
            Route("/", _page),
            Route("/c/{conversation}", _page),
            Route("/backend-api/f/conversation", self._converse, methods=["POST"]),
            Route("/backend-api/conversation", self._converse, methods=["POST"]),
            Route("/backend-api/f/conversation/prepare", _prepare, methods=["POST"]),
            Route("/backend-api/conversation/experimental/generate_autocompletions", _complete, methods=["POST"]),
            Route("/backend-api/conversation/{conversation}", self._load),
            Route("/backend-api/files", self._new_file, methods=["POST"]),
            Route("/backend-api/files/process_upload_stream", _process_upload, methods=["POST"]),
        ]

    async def _converse(self, request: Request) -> Response:
        body = await request.json()
        conversation = body.get("conversation_id") or f"conversation-{next(self._ids)}"
        message = body["messages"][-1]
        question = "\n".join(part for part in message["content"]["parts"] if isinstance(part, str))
        answer = answer_to(question)
        self._conversations.setdefault(conversation, []).extend(
            [_message("user", question, str(message.get("id", "u"))), _message("assistant", answer, "a")]
        )
        events = _events(conversation, question, answer, self._manner)
        return StreamingResponse(paced(events, self._manner), media_type="text/event-stream; charset=utf-8")

    async def _load(self, request: Request) -> Response:
        conversation = request.path_params["conversation"]
        messages = self._conversations.get(conversation)
        if messages is None:
            return JSONResponse({"detail": "conversation_not_found"}, status_code=404)
        title = messages[0]["content"]["parts"][0][:40]
        mapping = {f"n{index}": {"id": f"n{index}", "message": message} for index, message in enumerate(messages)}
        return JSONResponse({"conversation_id": conversation, "title": title, "mapping": mapping})

    async def _new_file(self, request: Request) -> Response:
        await request.json()
        file_id = f"file-{next(self._ids)}"
        return JSONResponse(
            {"status": "success", "upload_url": f"https://{UPLOAD_HOST}/{file_id}/raw?sig=local", "file_id": file_id}
        )


def upload_routes() -> list[Route]:
    """Routes of *.oaiusercontent.com: a browser asks before it puts a file there from another origin."""

    async def put(request: Request) -> Response:
        await request.body()
        return Response(status_code=201, headers=_CORS)

    async def preflight(request: Request) -> Response:
        return Response(status_code=204, headers=_CORS)

    return [Route("/{path:path}", put, methods=["PUT"]), Route("/{path:path}", preflight, methods=["OPTIONS"])]


def _message(role: str, text: str, message_id: str, status: str = "finished_successfully") -> dict[str, Any]:
    return {
        "id": message_id,
        "author": {"role": role, "name": None, "metadata": {}},
        "content": {"content_type": "text", "parts": [text]},
        "status": status,
        "metadata": {},
    }


def _events(conversation: str, question: str, answer: str, manner: Manner) -> Iterator[bytes]:
    yield sse('"v1"', "delta_encoding")
    start = {"message": _message("assistant", "", "a", "in_progress"), "conversation_id": conversation}
    yield sse({"p": "", "o": "add", "v": start, "c": 0}, "delta")
    *first, last = pieces(answer, manner)
    for index, piece in enumerate(first):
        # A missing path and operation repeat the previous ones.
        yield sse({"v": piece} if index else {"p": _TEXT, "o": "append", "v": piece}, "delta")
    ending = [
        {"p": _TEXT, "o": "append", "v": last},
        {"p": "/message/status", "o": "replace", "v": "finished_successfully"},
        {"p": "/message/metadata", "o": "append", "v": {"is_complete": True}},
    ]
    yield sse({"p": "", "o": "patch", "v": ending}, "delta")
    yield sse({"type": "title_generation", "title": question[:40], "conversation_id": conversation})
    yield sse({"type": "message_stream_complete", "conversation_id": conversation})
    yield sse("[DONE]")


async def _page(request: Request) -> Response:
    return HTMLResponse(_PAGE.read_text("utf-8"))


async def _prepare(request: Request) -> Response:
    await request.body()
    return JSONResponse({"status": "ok", "conduit_token": "local"})


async def _complete(request: Request) -> Response:
    body = await request.json()
    return JSONResponse({"completions": [f"{body['input_text']} …"]})


async def _process_upload(request: Request) -> Response:
    await request.body()
    lines = [{"event": "file.processing.started"}, {"event": "file.processing.completed", "progress": 100}]
    return Response("".join(json.dumps(line) + "\n" for line in lines), media_type="application/x-ndjson")
