"""What an AI service's file declares. One frozen `Service` per file, found by package scan.

All functions here are pure: bytes in, plain data out; the only exception they raise is `UnreadableBody`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from sluis.model import Prompt, Refusal, Reply, ReplyHead, Request, Restoration

EndpointKind = Literal["prompt", "draft", "title", "upload", "settings", "telemetry", "other"]
"""`telemetry`: a call of the page's own software, recorded only when something is found in it."""


class StreamEditor(Protocol):
    """Rewrites an answer as it streams. Any split of the same bytes gives the same output in total."""

    @property
    def restored(self) -> int:
        """Placeholders put back so far."""
        ...

    def feed(self, data: bytes) -> bytes:
        """The bytes that can go on now; b"" when all must wait."""
        ...

    def finish(self) -> bytes:
        """What was held back, at the end of the stream."""
        ...


class SocketEditor(Protocol):
    """Rewrites the messages that a service sends down a WebSocket."""

    @property
    def restored(self) -> int:
        """Placeholders put back so far."""
        ...

    def renew(self, restoration: Restoration) -> None:
        """Other values and, unless it is empty, another notice: for the answers that start from now on."""
        ...

    def feed(self, message: str | bytes) -> list[str | bytes]:
        """The messages to deliver instead of this one: none, one or several."""
        ...


@dataclass(frozen=True, slots=True)
class Socket:
    """How prompts travel up and answers down a WebSocket.

    `extract`: the prompt in a client message, or None where the message is of a known kind that carries no text.
    `replace`: the client message with the parts' texts replaced. `refuse`: messages for the client that read as an
    answer. `restore`: an editor for the server's messages.
    """

    extract: Callable[[Request, str | bytes], Prompt | None]
    replace: Callable[[str | bytes, Prompt, Sequence[str]], str | bytes]
    refuse: Callable[[str | bytes, Refusal], list[str | bytes]]
    restore: Callable[[Restoration], SocketEditor]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One kind of request of a service.

    `extract(request)`: the prompt; raises `UnreadableBody`.
    `replace(request, prompt, texts)`: the body with `texts[i]` in the place of `prompt.parts[i].text`, everything
    outside the parts kept in meaning; None where a change would break the request (*pass or block*).
    `refuse(request, refusal)`: an answer in the service's own format.
    `restore(request, head, restoration)`: an editor for the answer's body (identity-encoded), None for "no text".
    `shows_message`: whether the person sees the text of `refuse`.
    """

    name: str
    kind: EndpointKind
    extract: Callable[[Request], Prompt]
    refuse: Callable[[Request, Refusal], Reply]
    replace: Callable[[Request, Prompt, Sequence[str]], bytes] | None = None
    restore: Callable[[Request, ReplyHead, Restoration], StreamEditor | None] | None = None
    socket: Socket | None = None
    shows_message: bool = True


@dataclass(frozen=True, slots=True)
class Service:
    """An AI service. `hosts`: exact names, or `*.example.com` for any subdomain.

    `gateway_paths`: path prefixes that belong to this service when Sluis is the base URL of an SDK (gateway mode), such
    as `/v1/messages`. `keeps_history`: earlier turns stay on the service's side, so an answer may hold placeholders of
    earlier requests.
    """

    id: str
    hosts: tuple[str, ...]
    match: Callable[[Request], Endpoint | None]
    gateway_paths: tuple[str, ...] = ()
    keeps_history: bool = False
