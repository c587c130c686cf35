"""How the local AI service cuts its answers."""

import asyncio
from itertools import batched

from hypothesis import given, settings
from hypothesis import strategies as st

from sluis.demo.answers import Manner, answer_to, call_arguments, paced, pieces, text_of


@settings(max_examples=50)
@given(st.text(), st.integers(1, 9))
def test_pieces_add_up(text: str, size: int) -> None:
    """The deltas are as long as asked, and together the text."""
    found = list(pieces(text, Manner(piece_chars=size)))
    assert found == ["".join(piece) for piece in batched(text, size)]


@settings(max_examples=50)
@given(st.lists(st.binary(max_size=40), max_size=9), st.integers(0, 9))
def test_cutting_keeps_the_bytes(events: list[bytes], size: int) -> None:
    """Cut anew or not, the same bytes go out; cut anew, each but the last chunk is as long as asked."""

    async def collect() -> list[bytes]:
        return [chunk async for chunk in paced(events, Manner(cut_bytes=size))]

    chunks = asyncio.run(collect())
    assert b"".join(chunks) == b"".join(events)
    assert not size or {len(chunk) for chunk in chunks[:-1]} <= {size}


def test_answers_repeat_text_and_placeholders() -> None:
    """An answer holds the prompt, and each placeholder once more, in the prompt's language."""
    answer = answer_to("Schrijf een mail aan [PERSOON_K3X9QF2M] en [PERSOON_K3X9QF2M] over [BSN_AAAABBBB].")
    assert answer.startswith("Dit heb ik gelezen: Schrijf een mail")
    assert answer.endswith("Het gaat om [PERSOON_K3X9QF2M], [BSN_AAAABBBB].")
    assert answer_to("Hello") == "This is what I read: Hello"


def test_texts_and_tool_arguments_are_found() -> None:
    """Content is a string or parts with text; every string property of a tool gets the answer."""
    assert text_of([{"type": "text", "text": "a"}, {"type": "image"}, {"text": "b"}]) == "a\nb"
    assert text_of(None) == ""
    schema = {"properties": {"body": {"type": "string"}, "count": {"type": "integer"}}}
    assert call_arguments(schema, "x") == {"body": "This is what I read: x"}
    assert call_arguments(None, "x") == {"text": "This is what I read: x"}
