"""What the tests of web chats share: invented requests, refusals and restorations, and ways to feed a stream."""

import itertools
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sluis import reasons
from sluis.model import Client, Refusal, Reply, Request, Restoration, Verdict
from sluis.services.contract import StreamEditor
from sluis.wire.sse import SseEvent

FIXTURES = Path(__file__).parents[1] / "fixtures" / "services"
PLACEHOLDER = "[PERSOON_K3X9QF2M]"
NAME = 'Jan "de" Vries'
RESTORATION = Restoration({PLACEHOLDER: NAME})
NOTICE = Restoration({PLACEHOLDER: NAME}, "Eén naam is vervangen.")


def request(
    url: str, body: bytes | object = b"", *, method: str = "POST", media_type: str = "application/json", **headers: str
) -> Request:
    """A request to `host/path?query`; a body that isn't bytes is written as JSON. `x_y` stands for header `x-y`."""
    host, _, rest = url.partition("/")
    path, _, query = rest.partition("?")
    fields = [("content-type", media_type)] if body else []
    fields += [(name.replace("_", "-"), value) for name, value in headers.items()]
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Request(method, host, f"/{path}", query, tuple(fields), content, Client("192.0.2.7", "u1"))


def refusal(message: str = 'Niet verzonden: een "naam" & een nummer.', **fields: Any) -> Refusal:
    """A refusal with an invented reference."""
    given = {"reason": reasons.DATA_FORBIDDEN, "verdict": Verdict.BLOCK, "language": "nl", "reference": "261125-AB3DE5"}
    return Refusal(message, **{**given, **fields})


def fixture(service: str, name: str) -> bytes:
    """The bytes of a fixture file."""
    return (FIXTURES / service / name).read_bytes()


def stream(editor: StreamEditor | None, *pieces: bytes) -> bytes:
    """All that an editor puts out for these pieces."""
    assert editor is not None
    return b"".join([*map(editor.feed, pieces), editor.finish()])


def cut(data: bytes, places: Sequence[int]) -> list[bytes]:
    """The data in pieces, cut at these places (taken modulo its length)."""
    ends = sorted({place % (len(data) + 1) for place in places} | {0, len(data)})
    return [data[start:end] for start, end in itertools.pairwise(ends)]


def events(body: bytes) -> list[tuple[str, Any]]:
    """(name, data) of each event of a stream; data decoded where it is JSON."""
    parsed = [SseEvent.parse(raw + b"\n\n") for raw in body.replace(b"\r\n", b"\n").split(b"\n\n") if raw.strip()]
    return [(event.name, _decoded(event.data)) for event in parsed if event.data is not None]


def _decoded(data: str) -> Any:
    try:
        return json.loads(data)
    except ValueError:
        return data


def header(reply: Reply, name: str) -> str | None:
    """The first value of a header of an answer."""
    return next((value for key, value in reply.headers if key == name), None)
