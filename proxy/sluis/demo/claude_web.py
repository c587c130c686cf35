"""The local AI service as claude.ai: completion, title, file upload and conversion.

Paths and fields as observed in public clients of 2026: the page packs its bodies with gzip without saying so, and the
answer is a stream of Messages events.
"""

import gzip
import json
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from sluis.demo.answers import Manner, answer_to, paced
from sluis.demo.anthropic_api import message_events
from sluis.demo.forms import file_in

HOSTS: Final = ("claude.ai",)
_CONVERSATION: Final = "/api/organizations/{organization}/chat_conversations/{conversation}"
_FILES: Final = "/api/organizations/{organization}/conversations/{conversation}/wiggle/upload-file"


def routes(manner: Manner) -> list[Route]:
    """The page's own calls."""

    async def completion(request: Request) -> Response:
        body = json.loads(_unpacked(await request.body()))
        texts = [body["prompt"], *(a["extracted_content"] for a in body.get("attachments", []))]
        blocks = [{"type": "text", "text": answer_to("\n".join(texts))}]
        events = message_events(blocks, manner, model="claude-local")
        return StreamingResponse(paced(events, manner), media_type="text/event-stream; charset=utf-8")

    async def title(request: Request) -> Response:
        body = json.loads(_unpacked(await request.body()))
        return JSONResponse({"title": str(body.get("message_content", ""))[:60]})

    return [
        Route(_CONVERSATION + "/completion", completion, methods=["POST"]),
        Route(_CONVERSATION + "/retry_completion", completion, methods=["POST"]),
        Route(_CONVERSATION + "/title", title, methods=["POST"]),
        Route(_FILES, _upload, methods=["POST"]),
        Route("/api/organizations/{organization}/convert_document", _convert, methods=["POST"]),
    ]


def _unpacked(body: bytes) -> bytes:
    return gzip.decompress(body) if body.startswith(b"\x1f\x8b") else body


async def _upload(request: Request) -> Response:
    name, content = file_in(await request.body(), request.headers.get("content-type", ""))
    return JSONResponse(
        {
            "file_kind": "document",
            "file_uuid": "8f4f7a52-6f39-4f6b-9d0e-000000000001",
            "file_name": name,
            "size_bytes": len(content),
            "created_at": "2026-11-25T12:00:00Z",
        }
    )


async def _convert(request: Request) -> Response:
    name, content = file_in(await request.body(), request.headers.get("content-type", ""))
    return JSONResponse(
        {
            "file_name": name,
            "file_size": len(content),
            "file_type": "text/plain",
            "extracted_content": content.decode("utf-8", "replace"),
        }
    )
