"""Laws of the decoders and of restoring, over invented inputs of every kind."""

import gzip
import itertools
import json
import zlib
from typing import Any
from urllib.parse import quote

import brotli
import zstandard
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sluis.model import UnreadableBody
from sluis.wire import form, multipart, strict_json, tree
from sluis.wire.anthropic_events import AnthropicEvents
from sluis.wire.content import decode_body
from sluis.wire.media import MediaType
from sluis.wire.openai_events import OpenAiEvents
from sluis.wire.restore import RestoreTable, TextRestorer
from sluis.wire.sse import SseEdit, SseEditor
from support.web_requests import cut, stream

LIMIT = 1 << 16
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
ENCODERS = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": brotli.compress,
    "zstd": zstandard.ZstdCompressor().compress,
}
CUTS = st.lists(st.integers(0, 10_000), max_size=6)
PLACEHOLDERS = ("[PERSOON_K3X9QF2P]", "[PERSON_AAAAAAAA]", "[REKENING_PPPPPPPP]")
VALUES = st.fixed_dictionaries({name: st.text(min_size=1, max_size=12) for name in PLACEHOLDERS})
# Texts made of pieces of placeholders, so that starts, ends and overlaps are met often.
BROKEN = st.lists(
    st.sampled_from(
        [
            *PLACEHOLDERS,
            "[",
            "\\[",
            "\\_",
            "_",
            "]",
            "PERS",
            "OON_K3X9QF2P",
            "ON_AAAA",
            "AAAA",
            "REKENING_PPPP",
            "P",
            "é ",
        ]
    ),
    max_size=12,
).map("".join)


@given(st.binary(max_size=300), st.sampled_from(["gzip", "deflate", "br", "zstd", "gzip, br", "identity", "", "x"]))
def test_any_bytes_decode_or_are_refused(body: bytes, encoding: str) -> None:
    """Whatever comes, a body within the limit or the documented error."""
    try:
        assert len(decode_body(body, encoding, max_bytes=LIMIT, service="test")) <= LIMIT
    except UnreadableBody:
        return


@given(st.binary(max_size=2_000), st.lists(st.sampled_from(sorted(ENCODERS)), max_size=3))
def test_what_was_encoded_is_decoded(body: bytes, names: list[str]) -> None:
    """Any stack of known codings reads as what was put in."""
    encoded = body
    for name in names:
        encoded = ENCODERS[name](encoded)
    assert decode_body(encoded, ", ".join(names), max_bytes=LIMIT, service="test", content_type="image/png") == body


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
@example(b'{"a":1,"\\u0061":2}')
@example(b"[" * 50_000)
def test_any_bytes_are_json_or_refused(body: bytes) -> None:
    """What reads strictly also reads loosely, to the same value; all else is the documented error."""
    try:
        value = strict_json.loads(body, service="test")
    except UnreadableBody:
        return
    assert json.loads(body) == value
    assert strict_json.loads(strict_json.dumps(value), service="test") == value


@given(JSON)
def test_values_survive(value: Any) -> None:
    """Writing and reading gives the value back."""
    assert strict_json.loads(strict_json.dumps(value), service="test") == value


@given(JSON, st.text(max_size=8))
def test_pointers_lead_to_their_texts(value: Any, text: str) -> None:
    """Every leaf can be read and changed alone, and putting all texts back changes nothing."""
    leaves = strings(value)
    assert tree.put_all(value, leaves) == value
    for pointer, leaf in leaves.items():
        assert tree.get(value, pointer) == leaf
        assert strings(tree.put(value, pointer, text)) == {**leaves, pointer: text}


def strings(value: Any) -> dict[str, str]:
    leaves = dict(tree.data_leaves(value))
    return {
        pointer: text
        for pointer, text in leaves.items()
        if not pointer.endswith(tree.NAME) and isinstance(tree.get(value, pointer), str)
    }


@given(st.binary(max_size=200) | st.text(alphabet="ab=&%+;2061é", max_size=60).map(str.encode))
def test_any_bytes_are_a_form_or_refused(body: bytes) -> None:
    """A form that reads is written back to the byte."""
    try:
        fields = form.parse(body, service="test")
    except UnreadableBody:
        return
    assert form.build(fields) == body


@given(st.dictionaries(st.text(max_size=8), st.text(max_size=20), min_size=1, max_size=5), st.text(max_size=20))
def test_forms_carry_any_text(values: dict[str, str], text: str) -> None:
    """Any text put into a field reads as that text; the other fields keep theirs."""
    empty = b"&".join(quote(name, safe="").encode() + b"=x" for name in values)
    body = form.build(form.parse(empty, service="test"), values)
    assert {field.name: field.value for field in form.parse(body, service="test")} == values
    first = next(iter(values))
    body = form.build(form.parse(body, service="test"), {first: text})
    assert {field.name: field.value for field in form.parse(body, service="test")} == {**values, first: text}


@given(
    st.lists(
        st.sampled_from(
            [
                b"--B",
                b"--B--",
                b"\r\n",
                b"\n",
                b'Content-Disposition: form-data; name="a"',
                b"; filename=x",
                b"text",
                b":",
            ]
        ),
        max_size=14,
    ).map(b"".join)
)
def test_any_bytes_are_multipart_or_refused(body: bytes) -> None:
    """A form that reads is written back to the byte."""
    try:
        read = multipart.parse(body, "multipart/form-data; boundary=B", service="test")
    except UnreadableBody:
        return
    assert multipart.build(read) == body


@given(st.text(max_size=60))
def test_any_text_is_a_media_type_or_refused(value: str) -> None:
    """A content type reads or is refused, never anything else."""
    try:
        MediaType.parse(value, service="test")
    except UnreadableBody:
        return


@given(BROKEN, VALUES, CUTS, st.booleans())
def test_any_split_of_a_text_is_restored_alike(
    text: str, values: dict[str, str], cuts: list[int], in_json: bool
) -> None:
    """In pieces as in one piece."""
    restorer = TextRestorer(RestoreTable(values), in_json=in_json)
    ends = sorted({place % (len(text) + 1) for place in cuts} | {0, len(text)})
    pieces = [text[start:end] for start, end in itertools.pairwise(ends)]
    assert "".join([*map(restorer.feed, pieces), restorer.finish()]) == RestoreTable(values).restore(
        text, in_json=in_json
    )


@given(st.lists(st.sampled_from(PLACEHOLDERS), max_size=5), VALUES)
def test_originals_come_back(names: list[str], values: dict[str, str]) -> None:
    """Every placeholder is replaced by its value, also escaped in JSON text."""
    text = " ".join(names)
    expected = " ".join(values[name] for name in names)
    assert RestoreTable(values).restore(text) == expected
    assert json.loads(RestoreTable(values).restore(json.dumps([text]), in_json=True)) == [expected]


LINES = st.sampled_from(
    [
        "data: x",
        "data:",
        "event: e",
        ": note",
        "id: 1",
        "",
        "",
        'data: {"choices":[{"index":0,"delta":{"content":"Dag [PERS"},"finish_reason":null}]}',
        'data: {"choices":[{"index":0,"delta":{"content":"OON_K3X9QF2P]"},"finish_reason":null}]}',
        'data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}',
        "data: [DONE]",
        'data: {"type":"response.output_text.delta","item_id":"m","sequence_number":1,"delta":"[PERSOON_K3X9"}',
        'data: {"type":"response.output_text.done","item_id":"m","sequence_number":2,"text":"[PERSOON_K3X9QF2P]"}',
        'data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"[PERSOON_K3X9QF2P"}}',
        'data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"] P"}}',
        'data: {"type":"content_block_stop","index":0}',
    ]
)
STREAMS = st.lists(st.tuples(LINES, st.sampled_from(["\n", "\n", "\r\n", "\r"])), max_size=14).map(
    lambda lines: "".join(line + end for line, end in lines).encode()
)


def edited(edit: type[OpenAiEvents] | type[AnthropicEvents], pieces: list[bytes]) -> bytes:
    table = RestoreTable({PLACEHOLDERS[0]: 'Anna "A" Jansen'})
    editing: SseEdit = edit(table)
    return stream(SseEditor(editing, table), *pieces)


@settings(max_examples=150)
@given(STREAMS, CUTS, st.sampled_from([OpenAiEvents, AnthropicEvents]))
def test_any_split_of_a_stream_reads_the_same(
    body: bytes, cuts: list[int], edit: type[OpenAiEvents] | type[AnthropicEvents]
) -> None:
    """In pieces as in one piece, whatever the events and their line ends."""
    assert edited(edit, cut(body, cuts)) == edited(edit, [body])


class Concerned(RestoreTable):
    """Has every event parsed."""

    def is_concerned(self, raw: bytes) -> bool:
        del raw
        return True


BITS = st.sampled_from(
    [
        "tekst ", "é", "\n", '"', " ", "P", "[", "\\", "\\[", "_", "[PERS", "OON_K3X9QF2P", "PERSOON", "\\_K3X9QF2P",
        "]", "[PERSOON_K3X9QF2P]", "https", "https:", ":", ": ", "//", "/", "://x", "x.example?q=", ",", ':"', "}", "",
    ]
)  # fmt: skip
FRAMES = st.lists(st.tuples(st.lists(BITS, max_size=3).map("".join), st.integers(0, 1)), max_size=12)


def frame(number: int, text: str, index: int, kind: str) -> dict[str, Any]:
    if kind == "chat":
        return {"id": "c-B9P", "choices": [{"index": index, "delta": {"content": text}, "finish_reason": None}]}
    if kind == "responses":
        place = {"item_id": f"m{index}", "sequence_number": number}
        return {"type": "response.output_text.delta", **place, "delta": text}
    return {"type": "content_block_delta", "index": index, "delta": {"type": "text_delta", "text": text}}


def told(body: bytes) -> dict[Any, str]:
    """The whole text of each channel."""
    texts: dict[Any, str] = {}
    for line in body.decode().split("\n"):
        if line.startswith("data: {"):
            value = json.loads(line[6:])
            choice = value.get("choices", [value])[0]
            delta = choice["delta"]
            text = delta if isinstance(delta, str) else delta.get("content", delta.get("text"))
            place = value.get("item_id", choice.get("index"))
            texts[place] = texts.get(place, "") + text
    return texts


@settings(max_examples=300)
@given(FRAMES, st.sampled_from(["chat", "responses", "anthropic"]), st.booleans(), st.booleans())
@example([("https:", 0), ("//x.example?q=", 0), ("[PERSOON_K3X9QF2P]", 0)], "chat", True, True)
@example([(":", 0), ("tekst", 1), ("//", 0), ("[PERSOON_K3X9QF2P]", 0)], "anthropic", False, True)
def test_an_event_that_is_passed_by_would_have_passed_unchanged(
    frames: list[tuple[str, int]], kind: str, is_compact: bool, is_ascii: bool
) -> None:
    """What is restored before, in and after it is the same as if every event was parsed."""
    separators = (",", ":") if is_compact else None
    values = [frame(number, text, index, kind) for number, (text, index) in enumerate(frames)]
    pieces = [
        b"data: %b\n\n" % json.dumps(one, ensure_ascii=is_ascii, separators=separators).encode() for one in values
    ]
    edit = AnthropicEvents if kind == "anthropic" else OpenAiEvents
    out = []
    for make in (RestoreTable, Concerned):
        table = make({PLACEHOLDERS[0]: "Anna Jansen"})
        editing: SseEdit = edit(table)
        out.append((stream(SseEditor(editing, table), *pieces, b"data: [DONE]\n\n"), table.restored))
    (passed, count), (parsed, same_count) = out
    assert (told(passed), count) == (told(parsed), same_count)
    if len({index for _, index in frames}) < 2:  # of several texts, the ends may go out in another order
        assert passed == parsed


@given(st.binary(max_size=200), CUTS)
def test_any_bytes_pass_an_event_stream(body: bytes, cuts: list[int]) -> None:
    """A stream without placeholders is itself, whatever its bytes."""
    assert edited(OpenAiEvents, cut(body, cuts)) == body
