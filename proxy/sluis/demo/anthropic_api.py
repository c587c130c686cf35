"""The local AI service as api.anthropic.com: messages and count_tokens.

Shapes: the objects of the official Python SDK (anthropics/anthropic-sdk-python, 2026-08-07).
"""

import json
from collections.abc import Iterator
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from sluis.demo.answers import Manner, answer_to, call_arguments, paced, pieces, sse, text_of

HOSTS: Final = ("api.anthropic.com",)


def routes(manner: Manner) -> list[Route]:
    """The API's routes."""

    async def messages(request: Request) -> Response:
        body = await request.json()
        blocks = _blocks(body)
        if body.get("stream"):
            events = message_events(blocks, manner, model=body["model"], stop_reason=_stop_reason(blocks))
            return StreamingResponse(paced(events, manner), media_type="text/event-stream")
        return JSONResponse(
            {
                **_message(body["model"]),
                "content": blocks,
                "stop_reason": _stop_reason(blocks),
                "usage": {"input_tokens": 9, "output_tokens": 9},
            }
        )

    async def count_tokens(request: Request) -> Response:
        return JSONResponse({"input_tokens": max(1, len(await request.body()) // 4)})

    return [
        Route("/v1/messages", messages, methods=["POST"]),
        Route("/v1/messages/count_tokens", count_tokens, methods=["POST"]),
    ]


def _message(model: str) -> dict[str, Any]:
    return {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": model,
        "content": [],
        "stop_reason": None,
        "stop_sequence": None,
        "usage": {"input_tokens": 9, "output_tokens": 1},
    }


def _blocks(body: dict[str, Any]) -> list[dict[str, Any]]:
    """The answer: a call of the first tool, or a text when there is no tool or its result is there."""
    content = body["messages"][-1]["content"]
    results = [b for b in content if b.get("type") == "tool_result"] if isinstance(content, list) else []
    text = text_of(content) or "\n".join(text_of(block.get("content")) for block in results)
    tools = body.get("tools")
    if tools and not results:
        arguments = call_arguments(tools[0].get("input_schema"), text)
        return [{"type": "tool_use", "id": "toolu_1", "name": tools[0]["name"], "input": arguments}]
    return [{"type": "text", "text": answer_to(text)}]


def _stop_reason(blocks: list[dict[str, Any]]) -> str:
    return "tool_use" if blocks[0]["type"] == "tool_use" else "end_turn"


def message_events(
    blocks: list[dict[str, Any]], manner: Manner, *, model: str, stop_reason: str = "end_turn"
) -> Iterator[bytes]:
    """The events of a streamed message; claude.ai's pages speak the same."""

    def event(kind: str, **fields: Any) -> bytes:
        return sse({"type": kind, **fields}, kind)

    yield event("message_start", message=_message(model))
    yield event("ping")
    for index, block in enumerate(blocks):
        is_text = block["type"] == "text"
        start = {"type": "text", "text": ""} if is_text else {**block, "input": {}}
        whole = block["text"] if is_text else json.dumps(block["input"], ensure_ascii=False)
        yield event("content_block_start", index=index, content_block=start)
        for piece in pieces(whole, manner):
            delta = {"type": "text_delta", "text": piece} if is_text else None
            yield event(
                "content_block_delta", index=index, delta=delta or {"type": "input_json_delta", "partial_json": piece}
            )
        yield event("content_block_stop", index=index)
    yield event("message_delta", delta={"stop_reason": stop_reason, "stop_sequence": None}, usage={"output_tokens": 9})
    yield event("message_stop")
