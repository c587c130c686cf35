"""Anthropic's Messages API: what is read, changed, refused and restored."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from sluis import reasons, services
from sluis.model import Prompt, ReplyHead, Request, Restoration, UnreadableBody
from sluis.services.anthropic_api import SERVICE
from sluis.services.contract import Endpoint
from sluis.wire.anthropic_events import AnthropicEvents
from sluis.wire.restore import RestoreTable
from sluis.wire.sse import SseEditor
from support.web_requests import NAME, PLACEHOLDER, RESTORATION, events, fixture, header, refusal, request, stream

MESSAGES = "api.anthropic.com/v1/messages"
EVENT_STREAM = ReplyHead(200, (("content-type", "text/event-stream; charset=utf-8"),))
JSON = ReplyHead(200, (("content-type", "application/json"),))


def endpoint(asked: Request) -> Endpoint:
    found = services.find(asked)
    assert found is not None
    assert found[0] is SERVICE
    return found[1]


def read(url: str, body: bytes | object, **fields: Any) -> Prompt:
    asked = request(url, body, **fields)
    return endpoint(asked).extract(asked)


def texts(prompt: Prompt) -> list[str]:
    return [part.text for part in prompt.parts]


def replaced(url: str, body: bytes | object, change: Callable[[str], str]) -> bytes:
    asked = request(url, body)
    chosen = endpoint(asked)
    assert chosen.replace is not None
    prompt = chosen.extract(asked)
    return chosen.replace(asked, prompt, [part.text if part.is_fixed else change(part.text) for part in prompt.parts])


def user(content: object, **fields: object) -> dict[str, object]:
    return {"model": "claude-sonnet-4-5-20250929", "messages": [{"role": "user", "content": content}], **fields}


@pytest.mark.parametrize("path", ["", "/count_tokens"])
def test_every_text_is_read(path: str) -> None:
    """System, blocks of every kind with titles and sources, tool input by value, tools; thinking may not change."""
    prompt = read(f"{MESSAGES}{path}?beta=true", fixture("anthropic_api", "messages.json"))
    assert [(part.text, part.role, part.is_new, part.is_fixed) for part in prompt.parts] == [
        ("medewerker 7", "user", False, False),
        ("Je helpt de afdeling zorg.", "system", False, False),
        ("Zoek in het register van Vesta", "system", False, False),
        ("volledige naam", "system", False, False),
        ("Wie is Jan de Vries?", "user", False, False),
        ("Ik zoek Jan op.", "assistant", False, True),
        ("naam: Jan de Vries", "assistant", False, False),
        ("bsn: 123456782", "assistant", False, False),
        ("Mevrouw Bos", "assistant", False, False),
        ("Kade 1, Almelo", "tool", True, False),
        ("Dossier Bos", "user", True, False),
        ("uit het archief", "user", True, False),
        ("Mevrouw Bos heeft diabetes.", "user", True, False),
        ("los stuk", "user", True, False),
        ("https://intranet.example/jan", "user", True, False),
        ("Profiel", "user", True, False),
        ("Jan fietst.", "user", True, False),
        ("een nieuw soort blok", "user", True, False),
        ("Schrijf hem een brief.", "user", True, False),
    ]
    assert [file.media_type for file in prompt.attachments] == ["application/pdf", "image/png"]
    assert prompt.model == "claude-sonnet-4-5"


def test_batches_and_the_legacy_prompt() -> None:
    """Each request of a batch is a whole request; the old completion has one text."""
    assert texts(read(f"{MESSAGES}/batches", fixture("anthropic_api", "batch.json"))) == ["Mail Jan de Vries."]
    assert texts(read("api.anthropic.com/v1/complete", {"prompt": "\n\nHuman: Dag Jan"})) == ["\n\nHuman: Dag Jan"]


@pytest.mark.parametrize(
    ("url", "name"),
    [
        (MESSAGES, "messages"),
        (f"{MESSAGES}/", "messages"),
        ("noordwaard.services.ai.azure.com/anthropic/v1/messages", "messages"),
        ("api.deepseek.com/anthropic/v1/messages", "messages"),
        ("openrouter.ai/api/v1/messages", "messages"),
        ("api.anthropic.com/v1/files", "files"),
        ("api.anthropic.com/v1/tomorrow", "other"),
    ],
)
def test_hosts_and_paths(url: str, name: str) -> None:
    """The same format on every host that speaks it."""
    assert endpoint(request(url, user("x"))).name == name


@pytest.mark.parametrize(
    "url", ["openrouter.ai/api/v1/chat/completions", "api.deepseek.com/chat/completions", "x.services.ai.azure.com/y"]
)
def test_other_formats_on_the_same_host(url: str) -> None:
    """Paths of other formats are left to their own file."""
    assert SERVICE.match(request(url, {})) is None


def test_signed_requests_pass_or_stop() -> None:
    """A request signed over its body can be judged, not changed."""
    url = "bedrock-mantle.eu-west-1.api.aws/anthropic/v1/messages"
    signed = request(url, user("Dag Jan"), authorization="AWS4-HMAC-SHA256 Credential=invented")
    assert endpoint(signed).replace is None
    assert texts(endpoint(signed).extract(signed)) == ["Dag Jan"]
    assert endpoint(request(url, user("Dag Jan"), authorization="Bearer invented")).replace is not None


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("messages", {"model": "m"}),
        ("messages", {"messages": "Dag Jan"}),
        ("messages", {"messages": ["Dag Jan"]}),
        ("messages", {"messages": [{"content": "Dag Jan"}]}),
        ("messages", {"messages": [{"role": "user", "content": {"text": "Dag Jan"}}]}),
        ("messages", {"messages": [{"role": "user", "content": ["Dag Jan"]}]}),
        ("messages", {"messages": [{"role": "user"}]}),
        ("messages", user("x", system={"text": "Dag Jan"})),
        ("messages", []),
        ("messages", b""),
        ("messages/batches", {"requests": {}}),
        ("messages/batches", {"requests": [{"custom_id": "r1"}]}),
        ("messages/batches", {"requests": [{"params": {"messages": 7}}]}),
        ("complete", {"prompt": ["Dag Jan"]}),
    ],
)
def test_unknown_shapes_are_refused(path: str, body: object) -> None:
    """A known path with another shape raises the drift alarm."""
    with pytest.raises(UnreadableBody) as caught:
        read(f"api.anthropic.com/v1/{path}", body)
    assert caught.value.reason == reasons.SHAPE_UNKNOWN


@pytest.mark.parametrize("body", [b'{"messages":[],"messages":[]}', b"{", b"\xff"])
def test_unreadable_bodies_are_refused(body: bytes) -> None:
    """What is no strict JSON is refused."""
    with pytest.raises(UnreadableBody) as caught:
        read(MESSAGES, body)
    assert caught.value.reason == reasons.BODY_UNREADABLE


def test_broken_base64_is_refused() -> None:
    """A file that can't be decoded can't be judged."""
    source = {"type": "base64", "media_type": "image/png", "data": "*"}
    with pytest.raises(UnreadableBody):
        read(MESSAGES, user([{"type": "image", "source": source}]))


def test_client_ids_are_no_texts() -> None:
    """The digests that Claude Code sends along are left out; anything else in their place is read."""
    digest, uuid = "0123456789abcdef" * 4, "01234567-89ab-cdef-0123-456789abcdef"
    for sent in (
        f"user_{digest}_account__session_{uuid}",
        f"user_{digest}_account_{uuid}_session_{uuid}",
        json.dumps({"device_id": digest, "account_uuid": "", "session_id": uuid}),
    ):
        assert texts(read(MESSAGES, user("x", metadata={"user_id": sent}))) == ["x"]
    for sent in ("Jan", "123456782", f"user_Jan_account__session_{uuid}"):
        assert sent in texts(read(MESSAGES, user("x", metadata={"user_id": sent})))


def test_versions_of_tools_are_no_texts() -> None:
    """Types and ids with dates in them are left out."""
    tool = {"type": "web_search_20250305", "name": "web_search"}
    body = user([{"type": "tool_result", "tool_use_id": "toolu_01A09917835901", "content": "x"}], tools=[tool])
    assert texts(read(MESSAGES, body)) == ["x"]


def test_signed_blocks_hide_nothing() -> None:
    """A thinking block with anything unsealed in it is read whole."""
    block = {"type": "thinking", "thinking": "Jan", "signature": "van de Kade", "more": "Almelo"}
    prompt = read(MESSAGES, {"messages": [{"role": "assistant", "content": [block]}, *user("x")["messages"]]})  # type: ignore[misc]
    assert [(part.text, part.is_fixed) for part in prompt.parts] == [
        ("Jan", True),
        ("van de Kade", True),
        ("Almelo", True),
        ("x", False),
    ]


def test_escaped_tool_results_are_opened() -> None:
    """A result that hides letters in JSON escapes is read as the JSON that it is."""
    result = {"type": "tool_result", "tool_use_id": "t", "content": '{"naam":"Ren\\u00e9 Bos"}'}
    assert texts(read(MESSAGES, user([result]))) == ["naam: René Bos"]


def test_replacing_nothing_keeps_the_meaning() -> None:
    """The body written anew means the same."""
    body = fixture("anthropic_api", "messages.json")
    assert json.loads(replaced(MESSAGES, body, str)) == json.loads(body)


def test_replacing_reaches_every_place_but_thinking() -> None:
    """Texts, tool input with its names and numbers; the signed block stays to the byte."""

    def change(text: str) -> str:
        for value, name in (("Jan de Vries", PLACEHOLDER), ("123456782", "[BSN_A]"), ("Mevrouw Bos", "[PERSOON_B]")):
            text = text.replace(value, name)
        return text

    before = json.loads(fixture("anthropic_api", "messages.json"))
    body = json.loads(replaced(MESSAGES, before, change))
    assert body["messages"][0]["content"] == f"Wie is {PLACEHOLDER}?"
    assert body["messages"][1]["content"][:2] == before["messages"][1]["content"][:2]
    assert body["messages"][1]["content"][2]["input"] == {
        "naam": PLACEHOLDER,
        "bsn": "[BSN_A]",
        "[PERSOON_B]": {"leeftijd": 80},
    }
    assert body["messages"][2]["content"][1]["source"]["data"] == "[PERSOON_B] heeft diabetes."


def test_thinking_can_not_be_changed() -> None:
    """A change to a signed text is refused as not removable."""
    asked = request(MESSAGES, fixture("anthropic_api", "messages.json"))
    chosen = endpoint(asked)
    prompt = chosen.extract(asked)
    assert chosen.replace is not None
    with pytest.raises(UnreadableBody) as caught:
        chosen.replace(asked, prompt, [part.text.replace("Jan", "X") for part in prompt.parts])
    assert caught.value.reason == reasons.NOT_REMOVABLE


@pytest.mark.parametrize(("status", "kind"), [(403, "permission_error"), (400, "invalid_request_error")])
def test_refusals(status: int, kind: str) -> None:
    """The provider's error JSON, with a type that SDKs know and our own reason."""
    asked = request(MESSAGES, user("x", stream=True))
    reply = endpoint(asked).refuse(asked, refusal("Niet verzonden.", status=status))
    assert (reply.status, header(reply, "x-should-retry")) == (status, "false")
    assert json.loads(reply.body) == {
        "type": "error",
        "error": {"type": kind, "message": "Niet verzonden. [261125-AB3DE5]", "sluis": "data-forbidden"},
    }


def restored(body: bytes, *pieces: bytes, head: ReplyHead = EVENT_STREAM) -> bytes:
    asked = request(MESSAGES, user("x"))
    restore = endpoint(asked).restore
    assert restore is not None
    return stream(restore(asked, head, RESTORATION), *(pieces or (body,)))


def blocks(body: bytes) -> list[str]:
    """The text of each block, put together as clients do; checks that blocks open and close in order."""
    out: list[str] = []
    is_open = False
    for name, value in events(body):
        assert name == value["type"]
        if name == "content_block_start":
            assert not is_open
            assert value["index"] == len(out)
            is_open = True
            out.append("")
        elif name == "content_block_delta":
            assert is_open
            assert value["index"] == len(out) - 1
            delta = value["delta"]
            out[-1] += delta.get("text") or delta.get("partial_json") or delta.get("thinking") or ""
        elif name == "content_block_stop":
            is_open = False
    return out


def test_a_streamed_answer_is_restored() -> None:
    """Text and tool input; signed thinking keeps its placeholders, which pass when it is sent back."""
    thinking, text, arguments = blocks(restored(fixture("anthropic_api", "answer.sse")))
    assert thinking == f"Aan {PLACEHOLDER}."
    assert text == f"Beste {NAME}, groet. {NAME}"
    assert json.loads(arguments) == {"aan": NAME}


def test_any_split_reads_the_same() -> None:
    """Cut at every byte of the events that hold a text with placeholders."""
    body = fixture("anthropic_api", "answer.sse")
    whole = restored(body)
    for offset in range(body.index(b"Beste") - 100, body.index(b'"index": 2, "delta"')):
        assert restored(body, body[:offset], body[offset:]) == whole


def delta(text: str) -> bytes:
    value = {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": text}}
    return b"event: content_block_delta\ndata: " + json.dumps(value).encode() + b"\n\n"


@pytest.mark.parametrize(
    "end",
    [
        b'event: content_block_stop\ndata: {"type":"content_block_stop","index":0}\n\n',
        b'event: message_stop\ndata: {"type":"message_stop"}\n\n',
        b'event: error\ndata: {"type":"error","error":{"type":"overloaded_error","message":"x"}}\n\n',
        b"",
    ],
)
def test_the_tail_comes_before_the_end(end: bytes) -> None:
    """What is held back goes out in a delta of its own before the block, the message or the stream ends."""
    out = restored(delta("Dag [PERS") + end)
    assert [value["delta"]["text"] for name, value in events(out) if name == "content_block_delta"] == ["Dag ", "[PERS"]
    assert out.endswith(end)


def test_events_without_placeholders_pass_byte_for_byte() -> None:
    """However they are written."""
    raw = b'event: ping\r\ndata: {"type" : "ping"}\r\n\r\n: note\n\ndata: no json\n\n' + delta("Dag.")
    assert restored(raw) == raw


def test_strange_deltas_pass() -> None:
    """A delta of another kind has its strings restored whole; one without its text, or of no kind, passes."""

    def event(delta: object, index: object = 0) -> bytes:
        return (
            b"data: " + json.dumps({"type": "content_block_delta", "index": index, "delta": delta}).encode() + b"\n\n"
        )

    for given in ({"type": "text_delta"}, {"type": ["text_delta"]}, "x", None):
        assert restored(event(given)) == event(given)
    assert restored(event({"type": "text_delta", "text": "P"}, [])) == event({"type": "text_delta", "text": "P"}, [])
    [(_, value)] = events(restored(event({"type": "citations_delta", "citation": {"cited_text": PLACEHOLDER}})))
    assert value["delta"]["citation"]["cited_text"] == NAME


def test_a_page_gets_its_notice_and_its_thinking() -> None:
    """For a page: a sentence in front of the first text, and originals in the thinking too."""
    table = RestoreTable(RESTORATION.values)
    editor = SseEditor(AnthropicEvents(table, notice="Een naam is vervangen.", restores_thinking=True), table)
    thinking, text, _ = blocks(stream(editor, fixture("anthropic_api", "answer.sse")))
    assert thinking == f"Aan {NAME}."
    assert text == f"Een naam is vervangen.\n\nBeste {NAME}, groet. {NAME}"
    assert editor.restored == 4


def test_the_legacy_stream() -> None:
    """`completion` events hold the text itself."""

    def line(text: str, reason: str | None = None) -> bytes:
        value = {"type": "completion", "completion": text, "stop_reason": reason}
        return b"event: completion\ndata: " + json.dumps(value).encode() + b"\n\n"

    def run(body: bytes) -> list[str]:
        table = RestoreTable(RESTORATION.values)
        out = stream(SseEditor(AnthropicEvents(table, notice="Let op."), table), body)
        return [value["completion"] for _, value in events(out)]

    assert run(line("Dag [PERSOON_") + line("K3X9QF2M] P", "stop_sequence")) == ["Let op.\n\nDag ", f"{NAME} P"]
    assert run(line("Dag [PERS")) == ["Let op.\n\nDag ", "[PERS"]


def test_whole_answers_are_restored() -> None:
    """JSON that is not streamed; signed thinking stays; an answer without placeholders stays to the byte."""
    content = json.loads(restored(fixture("anthropic_api", "answer.json"), head=JSON))["content"]
    assert [content[0]["thinking"], content[1]["text"], content[2]["input"]] == [
        f"Aan {PLACEHOLDER}.",
        f"Beste {NAME},",
        {"aan": NAME},
    ]
    for raw in (b'{"content": [{"type": "text", "text": "Dag"}]}', b'{"input_tokens": 9}'):
        assert restored(raw, head=JSON) == raw


def test_nothing_to_restore() -> None:
    """No editor without placeholders."""
    asked = request(MESSAGES, user("x"))
    restore = endpoint(asked).restore
    assert restore is not None
    assert restore(asked, EVENT_STREAM, Restoration({}, "Let op.")) is None
