"""How the local AI service answers: it repeats what it read, in deltas that are cut where it hurts."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

_PLACEHOLDER: Final = re.compile(r"\[[A-Z]+_[A-Z0-9]+\]")
_DUTCH: Final = re.compile(r"\b(?:de|het|een|voor|van|met|aan|over|schrijf|vat|mijn|geef)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Manner:
    """How answers are cut and paced.

    `piece_chars`: characters per delta; 4 cuts every placeholder several times. `pause_s`: wait before each event.
    `cut_bytes`: when above 0, the byte stream is cut anew every so many bytes, through events and UTF-8 characters.
    """

    piece_chars: int = 4
    pause_s: float = 0.0
    cut_bytes: int = 0


def answer_to(text: str) -> str:
    """The answer to a prompt: its text, and once more every placeholder in it, as a model would name a person twice."""
    names = list(dict.fromkeys(_PLACEHOLDER.findall(text)))
    if len(_DUTCH.findall(text)) >= 2:
        return f"Dit heb ik gelezen: {text}" + (f"\n\nHet gaat om {', '.join(names)}." if names else "")
    return f"This is what I read: {text}" + (f"\n\nThis is about {', '.join(names)}." if names else "")


def pieces(text: str, manner: Manner) -> Iterator[str]:
    """The text in deltas of `piece_chars` characters."""
    for start in range(0, len(text), manner.piece_chars):
        yield text[start : start + manner.piece_chars]


def sse(data: object, event: str | None = None) -> bytes:
    """One server-sent event. `data`: a string as it is, anything else as JSON with non-ASCII letters unescaped."""
    text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    head = f"event: {event}\n" if event else ""
    return f"{head}data: {text}\n\n".encode()


async def paced(events: Iterable[bytes], manner: Manner) -> AsyncIterator[bytes]:
    """The events with the manner's pauses, cut anew when it says so."""
    held = b""
    for event in events:
        # Also without a pause the loop must get its turn, else a long answer arrives in one piece.
        await asyncio.sleep(manner.pause_s)
        if not manner.cut_bytes:
            yield event
            continue
        held += event
        while len(held) >= manner.cut_bytes:
            yield held[: manner.cut_bytes]
            held = held[manner.cut_bytes :]
    if held:
        yield held


def text_of(content: Any) -> str:
    """The text in a message's content as the APIs write it: a string, or a list of parts that may hold `text`."""
    if isinstance(content, str):
        return content
    if isinstance(content, list):
        return "\n".join(
            part["text"] for part in content if isinstance(part, dict) and isinstance(part.get("text"), str)
        )
    return ""


def call_arguments(schema: Any, text: str) -> dict[str, Any]:
    """Arguments for a tool call: the answer in each string property of the schema, so that values come back."""
    properties = schema.get("properties", {}) if isinstance(schema, dict) else {}
    strings = [name for name, kind in properties.items() if isinstance(kind, dict) and kind.get("type") == "string"]
    return {name: answer_to(text) for name in strings} or {"text": answer_to(text)}
