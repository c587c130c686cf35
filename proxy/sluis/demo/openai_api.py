"""The local AI service as api.openai.com: chat completions, responses, embeddings, files, models.

Shapes: the openai/openai-openapi description 2.3.0 (2026-08-21) and the objects of the official Python SDK.
"""

import base64
import json
from array import array
from collections.abc import Iterator
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from sluis.demo.answers import Manner, answer_to, call_arguments, paced, pieces, sse, text_of
from sluis.demo.forms import file_in

HOSTS: Final = ("api.openai.com",)
_CREATED: Final = 1_790_000_000
_DIMENSIONS: Final = 8


def routes(manner: Manner) -> list[Route]:
    """The API's routes."""

    async def chat(request: Request) -> Response:
        body = await request.json()
        if body.get("stream"):
            return StreamingResponse(paced(_chat_events(body, manner), manner), media_type="text/event-stream")
        return JSONResponse(_chat(body))

    async def responses(request: Request) -> Response:
        body = await request.json()
        if body.get("stream"):
            return StreamingResponse(paced(_response_events(body, manner), manner), media_type="text/event-stream")
        return JSONResponse(_response(body))

    return [
        Route("/v1/chat/completions", chat, methods=["POST"]),
        Route("/v1/responses", responses, methods=["POST"]),
        Route("/v1/embeddings", _embeddings, methods=["POST"]),
        Route("/v1/files", _files, methods=["POST"]),
        Route("/v1/models", _models),
    ]


def _question(messages: list[dict[str, Any]]) -> str:
    """The text of the last message, whoever wrote it: a tool's result is answered too."""
    return text_of(messages[-1].get("content")) if messages else ""


def _tool_call(body: dict[str, Any]) -> dict[str, Any] | None:
    """The call that the model makes: of the first tool, unless the last message already is a tool's result."""
    tools, messages = body.get("tools"), body["messages"]
    if not tools or messages[-1].get("role") == "tool":
        return None
    function = tools[0]["function"]
    arguments = call_arguments(function.get("parameters"), _question(messages))
    return {
        "id": "call_1",
        "type": "function",
        "function": {"name": function["name"], "arguments": json.dumps(arguments, ensure_ascii=False)},
    }


def _chat(body: dict[str, Any]) -> dict[str, Any]:
    call = _tool_call(body)
    message: dict[str, Any] = {"role": "assistant", "content": None if call else answer_to(_question(body["messages"]))}
    if call:
        message["tool_calls"] = [call]
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": _CREATED,
        "model": body["model"],
        "choices": [{"index": 0, "message": message, "finish_reason": "tool_calls" if call else "stop"}],
        "usage": {"prompt_tokens": 9, "completion_tokens": 9, "total_tokens": 18},
    }


def _chat_events(body: dict[str, Any], manner: Manner) -> Iterator[bytes]:
    def chunk(delta: dict[str, Any], finish: str | None = None) -> bytes:
        choice = {"index": 0, "delta": delta, "finish_reason": finish}
        return sse(
            {
                "id": "chatcmpl-1",
                "object": "chat.completion.chunk",
                "created": _CREATED,
                "model": body["model"],
                "choices": [choice],
            }
        )

    call = _tool_call(body)
    if call:
        function = call["function"]
        yield chunk(
            {
                "role": "assistant",
                "tool_calls": [{**call, "index": 0, "function": {"name": function["name"], "arguments": ""}}],
            }
        )
        for piece in pieces(function["arguments"], manner):
            yield chunk({"tool_calls": [{"index": 0, "function": {"arguments": piece}}]})
        yield chunk({}, "tool_calls")
    else:
        yield chunk({"role": "assistant", "content": ""})
        for piece in pieces(answer_to(_question(body["messages"])), manner):
            yield chunk({"content": piece})
        yield chunk({}, "stop")
    yield sse("[DONE]")


def _input_text(given: Any) -> str:
    """The last text in a `responses` input: a string, or items of several kinds."""
    if isinstance(given, str):
        return given
    for item in reversed(given):
        text = text_of(item.get("content")) or text_of(item.get("output"))
        if text:
            return text
    return ""


def _response(body: dict[str, Any], *, status: str = "completed") -> dict[str, Any]:
    text = answer_to(_input_text(body["input"]))
    message = {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "status": "completed",
        "content": [{"type": "output_text", "text": text, "annotations": []}],
    }
    return {
        "id": "resp_1",
        "object": "response",
        "created_at": _CREATED,
        "model": body["model"],
        "status": status,
        "output": [message] if status == "completed" else [],
        "parallel_tool_calls": True,
        "tool_choice": "auto",
        "tools": [],
    }


def _response_events(body: dict[str, Any], manner: Manner) -> Iterator[bytes]:
    number = -1

    def event(kind: str, **fields: Any) -> bytes:
        nonlocal number
        number += 1
        return sse({"type": kind, "sequence_number": number, **fields}, kind)

    whole = _response(body)
    item = whole["output"][0]
    part = item["content"][0]
    place = {"item_id": item["id"], "output_index": 0, "content_index": 0}
    yield event("response.created", response=_response(body, status="in_progress"))
    yield event("response.in_progress", response=_response(body, status="in_progress"))
    yield event("response.output_item.added", output_index=0, item={**item, "status": "in_progress", "content": []})
    yield event("response.content_part.added", **place, part={**part, "text": ""})
    for piece in pieces(part["text"], manner):
        yield event("response.output_text.delta", **place, delta=piece, logprobs=[])
    yield event("response.output_text.done", **place, text=part["text"], logprobs=[])
    yield event("response.content_part.done", **place, part=part)
    yield event("response.output_item.done", output_index=0, item=item)
    yield event("response.completed", response=whole)


async def _embeddings(request: Request) -> Response:
    body = await request.json()
    texts = [body["input"]] if isinstance(body["input"], str) else body["input"]

    def vector(text: Any) -> Any:
        numbers = array("f", [len(str(text)) / 1000 + index for index in range(_DIMENSIONS)])
        if body.get("encoding_format") == "base64":
            return base64.b64encode(numbers.tobytes()).decode("ascii")
        return list(numbers)

    return JSONResponse(
        {
            "object": "list",
            "model": body["model"],
            "data": [{"object": "embedding", "index": i, "embedding": vector(text)} for i, text in enumerate(texts)],
            "usage": {"prompt_tokens": 9, "total_tokens": 9},
        }
    )


async def _files(request: Request) -> Response:
    name, content = file_in(await request.body(), request.headers.get("content-type", ""))
    return JSONResponse(
        {
            "id": "file-1",
            "object": "file",
            "bytes": len(content),
            "created_at": _CREATED,
            "filename": name,
            "purpose": "user_data",
            "status": "processed",
        }
    )


async def _models(request: Request) -> Response:
    models = [{"id": "gpt-local", "object": "model", "created": _CREATED, "owned_by": "local"}]
    return JSONResponse({"object": "list", "data": models})
