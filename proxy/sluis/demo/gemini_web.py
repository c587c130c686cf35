"""The local AI service as gemini.google.com: StreamGenerate, with its length-framed cumulative answers.

Shape: `)]}'`, a blank line, then frames `<length>\\n<JSON>\\n`. The length counts UTF-16 units of the JSON and of the
newline on each side of it, as public clients read it (HanaokaYuzu/Gemini-API, `utils/parsing.py`, 2026-11).
"""

import json
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from sluis.demo.answers import Manner, answer_to, paced, pieces

HOSTS: Final = ("gemini.google.com",)
_BARD: Final = "/_/BardChatUi/data"
_GENERATE: Final = _BARD + "/assistant.lamda.BardFrontendService/StreamGenerate"


def routes(manner: Manner) -> list[Route]:
    """The page's own calls, also under `/u/{n}` for a second signed-in account."""

    async def generate(request: Request) -> Response:
        form = parse_qs((await request.body()).decode("utf-8"))  # the page ends its form with "&"
        prompt = json.loads(json.loads(form["f.req"][0])[1])[0][0]
        return StreamingResponse(paced(_frames(answer_to(prompt), manner), manner), media_type="application/json")

    async def batch(request: Request) -> Response:
        await request.body()
        return Response(b")]}'\n\n" + _frame([["di", 12]]), media_type="application/json")

    return [
        Route(prefix + path, handler, methods=["POST"])
        for prefix in ("", "/u/{account}")
        for path, handler in ((_GENERATE, generate), (_BARD + "/batchexecute", batch))
    ]


def _frames(answer: str, manner: Manner) -> Iterator[bytes]:
    yield b")]}'\n\n"
    so_far = ""
    for piece in pieces(answer, manner):
        so_far += piece
        yield _frame([["wrb.fr", None, _inner(so_far)]])
    yield _frame([["e", 4, None, None, len(answer)]])


def _inner(text: str) -> str:
    candidate: list[Any] = ["rc_1", [text]]
    return json.dumps([None, ["c_1", "r_1"], None, None, [candidate]], ensure_ascii=False, separators=(",", ":"))


def _frame(value: Any) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    units = len(text.encode("utf-16-le")) // 2 + 2
    return f"{units}\n{text}\n".encode()
