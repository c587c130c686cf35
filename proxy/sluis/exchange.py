"""One request on its way through: what the steps of the pipeline hand to each other."""

import base64
import os
from dataclasses import dataclass, field, replace
from datetime import datetime

from sluis.model import Decision, Prompt, Refusal, Reply, ReplyHead, Request, Restoration
from sluis.services.contract import Endpoint, Service, SocketEditor, StreamEditor

_ID_BYTES = 6  # 48 random bits after the day: guessing a reference of the same day is hopeless, reading it aloud is not

_CLEAR = str.maketrans("IO", "89")


def new_record_id(now: datetime) -> str:
    """An id that people can read to each other: the day, then ten letters and digits without look-alikes."""
    tail = base64.b32encode(os.urandom(_ID_BYTES)).decode().rstrip("=").translate(_CLEAR)
    return f"{now:%y%m%d}-{tail}"


@dataclass(slots=True)
class Exchange:
    """A request that is being judged, answered and recorded. `forwarded`: see `Opening.forwarded`.

    `is_submitted`: an opening was given to the store. `is_recorded`: it is durable, so a closing must follow.
    `editor`: rewrites the answer as it streams.
    """

    record_id: str
    started_at: datetime
    started_s: float
    request: Request
    service: Service | None = None
    endpoint: Endpoint | None = None
    prompt: Prompt | None = None
    decision: Decision | None = None
    language: str = "en"
    tool_label: str = ""
    forwarded: str = "none"
    is_submitted: bool = False
    is_recorded: bool = False
    is_closed: bool = False
    restoration: Restoration | None = None
    editor: StreamEditor | None = None
    socket_editor: SocketEditor | None = None
    reply_head: ReplyHead | None = None
    bytes_out: int = 0
    restored: int = 0
    inspection_ms: float = 0.0
    errors: list[str] = field(default_factory=list)
    children: list["Exchange"] = field(default_factory=list)
    refusal: Refusal | None = None

    def forget(self) -> None:
        """Let go of what was said; who, where and what was decided stay."""
        self.request = replace(self.request, body=b"")
        self.prompt = self.restoration = self.editor = self.socket_editor = None
        for child in self.children:
            child.forget()


@dataclass(frozen=True, slots=True)
class Forward:
    """The request may go on. `body`: what is sent instead of the original, None for "there was no body".

    `is_as_received`: it goes on as it came, unread, where the policy's fail mode says so; `body` is None then.
    """

    exchange: Exchange
    body: bytes | None
    is_as_received: bool = False


@dataclass(frozen=True, slots=True)
class Answered:
    """The request goes nowhere; `reply` is what the client gets."""

    exchange: Exchange
    reply: Reply


Outcome = Forward | Answered
