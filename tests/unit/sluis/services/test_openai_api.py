"""OpenAI's API and those that speak it: what is read, changed, refused and restored."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from sluis import reasons, services
from sluis.model import Prompt, ReplyHead, Request, Restoration, UnreadableBody
from sluis.services.contract import Endpoint
from sluis.services.openai_api import SERVICE
from support.web_requests import NAME, PLACEHOLDER, RESTORATION, events, fixture, header, refusal, request, stream

CHAT = "api.openai.com/v1/chat/completions"
RESPONSES = "api.openai.com/v1/responses"
EVENT_STREAM = ReplyHead(200, (("content-type", "text/event-stream; charset=utf-8"),))
JSON = ReplyHead(200, (("content-type", "application/json"),))
FORM = "multipart/form-data; boundary=inventedboundary1"


def endpoint(asked: Request) -> Endpoint:
    found = services.find(asked)
    assert found is not None
    assert found[0] is SERVICE
    return found[1]


def read(url: str, body: bytes | object, **fields: Any) -> Prompt:
    asked = request(url, body, **fields)
    return endpoint(asked).extract(asked)


def located(prompt: Prompt) -> dict[str, str]:
    return {part.location: part.text for part in prompt.parts}


def replaced(url: str, body: bytes | object, change: Callable[[str], str], **fields: Any) -> bytes:
    asked = request(url, body, **fields)
    chosen = endpoint(asked)
    assert chosen.replace is not None
    prompt = chosen.extract(asked)
    return chosen.replace(asked, prompt, [change(part.text) for part in prompt.parts])


def chat(*messages: object, **fields: object) -> dict[str, object]:
    return {"model": "gpt-5.1", "messages": list(messages), **fields}


def test_every_text_of_a_chat_is_read() -> None:
    """All roles, names, tool calls by value, results, data URIs, tool descriptions, parts of an unknown kind."""
    prompt = read(CHAT, fixture("openai_api", "chat.json"))
    assert [(part.text, part.role, part.is_new) for part in prompt.parts] == [
        ("medewerker 7", "user", False),
        ("Zoek in het register van Vesta", "system", False),
        ("volledige naam", "system", False),
        ("Antwoord in het Nederlands.", "system", False),
        ("Joke Smit", "user", False),
        ("Wie is Jan de Vries?", "user", False),
        ("naam: Jan de Vries", "assistant", False),
        ("bsn: 123456782", "assistant", False),
        ('{"adres":"Kade 1, Almelo"}', "tool", True),
        ("Schrijf hem een brief.", "user", True),
        ("notitie Jan.txt", "user", True),
        ("Jan woont in Almelo", "user", True),
        ("een nieuw soort deel", "user", True),
    ]
    assert [file.media_type for file in prompt.attachments] == ["image/png", "audio/wav"]
    assert (prompt.model, prompt.conversation_id) == ("gpt-5.1", None)


def test_every_text_of_a_response_request_is_read() -> None:
    """Instructions, variables, items of every kind; what the provider sealed is left out."""
    prompt = read(RESPONSES, fixture("openai_api", "responses.json"))
    assert [(part.text, part.role, part.is_new) for part in prompt.parts] == [
        ("Je helpt de afdeling zorg.", "system", False),
        ("Mevrouw Bos", "user", False),
        ("Wat weet je van Jan de Vries?", "user", False),
        ("Zoek Jan op.", "assistant", False),
        ("naam: Jan de Vries", "assistant", False),
        ("Jan woont in Almelo", "tool", True),
        ("Vat samen.", "user", True),
        ("cv.pdf", "user", True),
    ]
    assert [file.media_type for file in prompt.attachments] == ["application/pdf"]
    assert located(read(RESPONSES, {"model": "m", "input": "Dag Jan"})) == {"/input": "Dag Jan"}


@pytest.mark.parametrize(
    ("path", "body", "texts"),
    [
        (
            "completions",
            {"model": "m", "prompt": ["Dag Jan", "Dag Piet"], "suffix": "gr"},
            ["gr", "Dag Jan", "Dag Piet"],
        ),
        ("completions", {"model": "m", "prompt": "Dag Jan"}, ["Dag Jan"]),
        ("embeddings", fixture("openai_api", "embeddings.json"), ["Jan de Vries woont in Almelo", "tweede tekst"]),
        ("embeddings", {"model": "m", "input": "Jan"}, ["Jan"]),
        ("moderations", {"input": [{"type": "text", "text": "Dag Jan"}]}, ["Dag Jan"]),
        ("images/generations", {"prompt": "Jan op een fiets", "size": "1024x1024"}, ["Jan op een fiets"]),
        ("audio/speech", {"input": "Dag Jan", "voice": "alloy"}, ["Dag Jan"]),
        ("threads/t1/messages", {"role": "user", "content": "Dag Jan"}, ["Dag Jan"]),
        ("vector_stores/vs_1/search", {"query": "Jan de Vries"}, ["Jan de Vries"]),
        ("tomorrow", {"deep": [{"er": "Dag Jan"}]}, ["Dag Jan"]),
    ],
)
def test_other_endpoints(path: str, body: object, texts: list[str]) -> None:
    """Each text of the endpoints with one field, and of endpoints that nobody knows yet."""
    assert [part.text for part in read(f"api.openai.com/v1/{path}", body).parts] == texts


@pytest.mark.parametrize(
    "url",
    [
        CHAT,
        "api.openai.com/v1/chat/completions/",
        "eu.api.openai.com/v1/chat/completions",
        "noordwaard.openai.azure.com/openai/deployments/gpt/chat/completions?api-version=2024-10-21",
        "noordwaard.openai.azure.com/openai/v1/chat/completions",
        "api.groq.com/openai/v1/chat/completions",
        "openrouter.ai/api/v1/chat/completions",
        "api.deepinfra.com/v1/openai/chat/completions",
        "api.deepseek.com/chat/completions",
        "api.perplexity.ai/chat/completions",
        "api.mistral.ai/v1/chat/completions",
        "api.x.ai/v1/chat/completions",
    ],
)
def test_compatible_hosts(url: str) -> None:
    """The path below the version decides, on every host that speaks the format."""
    assert endpoint(request(url, chat())).name == "chat/completions"


@pytest.mark.parametrize("url", ["api.deepseek.com/anthropic/v1/messages", "openrouter.ai/api/v1/messages"])
def test_another_format_on_the_same_host(url: str) -> None:
    """Anthropic's format is left to its own file."""
    assert SERVICE.match(request(url, {"messages": []})) is None


def test_accounts_and_deployments() -> None:
    """The organisation's header, the project's, Azure's resource and deployment."""
    assert read(CHAT, chat(), openai_organization="org-1", openai_project="proj_1").account == "org-1"
    assert read(CHAT, chat(), openai_project="proj_1").account == "proj_1"
    assert read(CHAT, chat()).account is None
    azure = read("noordwaard.openai.azure.com/openai/deployments/gpt-4o/chat/completions", {"messages": []})
    assert (azure.account, azure.model) == ("noordwaard", "gpt-4o")


@pytest.mark.parametrize(
    ("url", "body"),
    [
        (CHAT, b"[]"),
        (CHAT, b'"text"'),
        (CHAT, {"model": "m"}),
        (CHAT, {"messages": "Dag Jan"}),
        (CHAT, {"messages": ["Dag Jan"]}),
        (CHAT, {"messages": [{"content": "Dag Jan"}]}),
        (CHAT, {"messages": [{"role": "user", "content": {"text": "Dag Jan"}}]}),
        (CHAT, {"messages": [{"role": "user", "content": [7]}]}),
        (RESPONSES, {"input": {"text": "Dag Jan"}}),
        (RESPONSES, {"input": ["Dag Jan"]}),
        (RESPONSES, {"input": [{"role": "user", "content": 7}]}),
        ("api.openai.com/v1/embeddings", {"model": "m"}),
        ("api.openai.com/v1/embeddings", {"input": []}),
        ("api.openai.com/v1/embeddings", {"input": {"a": "b"}}),
        ("api.openai.com/v1/completions", {"prompt": 7}),
    ],
)
def test_unknown_shapes_are_refused(url: str, body: object) -> None:
    """A known path with another shape raises the drift alarm."""
    with pytest.raises(UnreadableBody) as caught:
        read(url, body)
    assert caught.value.reason == reasons.SHAPE_UNKNOWN


def test_an_empty_body_is_a_shape_too() -> None:
    """A prompt endpoint without a body is not the shape that is known."""
    with pytest.raises(UnreadableBody) as caught:
        read(CHAT, b"")
    assert caught.value.reason == reasons.SHAPE_UNKNOWN


@pytest.mark.parametrize("ids", [[1, 2, 3], [[1, 2], [3]], ["Dag", [1]]])
@pytest.mark.parametrize(("path", "name"), [("embeddings", "input"), ("completions", "prompt"), ("tomorrow", "input")])
def test_token_ids_are_refused(path: str, name: str, ids: object) -> None:
    """Texts as token ids can't be read."""
    with pytest.raises(UnreadableBody) as caught:
        read(f"api.openai.com/v1/{path}", {"model": "m", name: ids})
    assert caught.value.reason == reasons.BODY_UNREADABLE


@pytest.mark.parametrize("body", [b'{"messages":[],"messages":[]}', b"{", b"\xff", b'{"a":"\\ud800"}'])
def test_unreadable_bodies_are_refused(body: bytes) -> None:
    """What is no strict JSON is refused, on known and on unknown paths."""
    for url in (CHAT, "api.openai.com/v1/tomorrow"):
        with pytest.raises(UnreadableBody) as caught:
            read(url, body)
        assert caught.value.reason == reasons.BODY_UNREADABLE


def test_other_charsets_are_refused() -> None:
    """A charset other than UTF-8 is refused."""
    with pytest.raises(UnreadableBody):
        read(CHAT, chat(), media_type="application/json; charset=utf-16")


def test_requests_without_a_body() -> None:
    """Lists of models and the like carry no text; a text in the query is judged and can't be changed."""
    asked = request("api.openai.com/v1/models?limit=20", method="GET")
    assert endpoint(asked).kind == "other"
    assert endpoint(asked).extract(asked).parts == ()
    prompt = read("api.openai.com/v1/files?q=Jan%20de%20Vries", b"", method="GET")
    assert [(part.text, part.is_fixed) for part in prompt.parts] == [("Jan de Vries", True)]


def test_ids_are_no_texts() -> None:
    """Ids of providers are left out, whatever their digits; the same members with a text in them are read."""
    message = {"role": "tool", "tool_call_id": "call_178432917843", "content": "x"}
    body = chat(message, model="gpt-4o-20250929", previous_response_id="resp_68af4030592c81938ec0a5fbab4a3e9f")
    assert located(read(CHAT, body)) == {"/messages/0/content": "x"}
    body = chat({"role": "tool", "tool_call_id": "Jan de Vries", "content": "x"}, model="123456782", user="123456782")
    assert located(read(CHAT, body)) == {
        "/model": "123456782",
        "/user": "123456782",
        "/messages/0/tool_call_id": "Jan de Vries",
        "/messages/0/content": "x",
    }


def test_escaped_tool_results_are_opened() -> None:
    """A result that hides letters in JSON escapes is read as the JSON that it is."""
    body = chat({"role": "tool", "tool_call_id": "call_1", "content": '{"naam":"Ren\\u00e9 Bos"}'})
    assert located(read(CHAT, body)) == {"/messages/0/content/~j/naam/~c": "naam: René Bos"}


def test_what_is_new() -> None:
    """Everything after the model's last turn; an answer that the client began itself is new."""
    turns = [{"role": role, "content": role} for role in ("system", "user", "assistant", "user", "assistant")]
    assert [part.is_new for part in read(CHAT, chat(*turns)).parts] == [False, False, False, True, True]
    assert [part.is_new for part in read(CHAT, chat(*turns[:2])).parts] == [True, True]


@pytest.mark.parametrize("name", ["chat.json", "responses.json"])
def test_replacing_nothing_keeps_the_meaning(name: str) -> None:
    """The body written anew means the same."""
    body = fixture("openai_api", name)
    url = CHAT if name == "chat.json" else RESPONSES
    assert json.loads(replaced(url, body, str)) == json.loads(body)


def test_replacing_reaches_every_place() -> None:
    """Texts, arguments that stay valid JSON, numbers, and data URIs."""

    def change(text: str) -> str:
        return text.replace("Jan de Vries", PLACEHOLDER).replace("Jan", PLACEHOLDER).replace("123456782", "[BSN_A]")

    body = json.loads(replaced(CHAT, fixture("openai_api", "chat.json"), change))
    assert body["messages"][1]["content"] == f"Wie is {PLACEHOLDER}?"
    arguments = json.loads(body["messages"][2]["tool_calls"][0]["function"]["arguments"])
    assert arguments == {"naam": PLACEHOLDER, "bsn": "[BSN_A]"}
    file = body["messages"][4]["content"][2]["file"]
    assert file["filename"] == f"notitie {PLACEHOLDER}.txt"
    assert file["file_data"].startswith("data:text/plain;base64,")
    again = read(CHAT, body)
    assert f"{PLACEHOLDER} woont in Almelo" in located(again).values()
    assert "Jan" not in "".join(located(again).values())


@pytest.mark.parametrize("name", ["chat.json", "responses.json"])
def test_a_body_that_was_read_is_written_as_one_that_is_read_again(name: str) -> None:
    """What an earlier step decoded gives the same bytes, and is itself left as it was."""
    asked = request(CHAT if name == "chat.json" else RESPONSES, fixture("openai_api", name))
    chosen = endpoint(asked)
    assert chosen.replace is not None
    prompt = chosen.extract(asked)
    texts = [f"{part.text}!" if part.location.endswith("/content") else part.text for part in prompt.parts]
    before = json.dumps(prompt.decoded)
    assert prompt.decoded == json.loads(asked.body)
    again = chosen.replace(asked, replace(prompt, decoded=None), texts)
    assert chosen.replace(asked, prompt, texts) == again != asked.body
    assert json.dumps(prompt.decoded) == before


def test_text_in_the_url_can_not_be_changed() -> None:
    """A change to a fixed text is refused as not removable."""
    with pytest.raises(UnreadableBody) as caught:
        replaced(f"{CHAT}?q=Jan%20Bos", chat(), lambda text: "[X]")
    assert caught.value.reason == reasons.NOT_REMOVABLE


def test_batch_files() -> None:
    """Each line of a batch is read as the request it is, and can be changed."""
    body = fixture("openai_api", "batch_file.bin")
    prompt = read("api.openai.com/v1/files", body, media_type=FORM)
    assert located(prompt) == {
        "1:name": "batch.jsonl",
        "1:lines/0/body/messages/0/content": "Mail Jan de Vries.",
        "1:lines/1/body/input": "Jan de Vries",
    }
    changed = replaced(
        "api.openai.com/v1/files", body, lambda text: text.replace("Jan de Vries", "[X]"), media_type=FORM
    )
    assert b"Jan" not in changed
    assert list(located(read("api.openai.com/v1/files", changed, media_type=FORM)).values()) == [
        "batch.jsonl",
        "Mail [X].",
        "[X]",
    ]
    assert replaced("api.openai.com/v1/files", changed, str, media_type=FORM) == changed


def test_files_of_examples() -> None:
    """Examples for fine-tuning are conversations; other lines are read whole; a line that is no object is refused."""
    lines = b'{"messages":[{"role":"assistant","content":"Dag Jan"}]}\n{"prompt":"Dag Piet"}'
    prompt = read("api.openai.com/v1/files", upload("a.jsonl", "", lines), media_type=FORM)
    assert [(part.text, part.role) for part in prompt.parts] == [
        ("a.jsonl", "file"),
        ("Dag Jan", "assistant"),
        ("Dag Piet", "user"),
    ]
    with pytest.raises(UnreadableBody) as caught:
        read("api.openai.com/v1/files", upload("a.jsonl", "", b'{"prompt":"x"}\n["Dag Piet"]'), media_type=FORM)
    assert caught.value.reason == reasons.SHAPE_UNKNOWN


def test_token_ids_in_a_batch_are_refused() -> None:
    """A batch is no way around."""
    body = fixture("openai_api", "batch_file.bin").replace(b'"input": "Jan de Vries"', b'"input": [1, 2]')
    with pytest.raises(UnreadableBody):
        read("api.openai.com/v1/files", body, media_type=FORM)


def upload(filename: str, media_type: str, content: bytes) -> bytes:
    head = f'--inventedboundary1\r\nContent-Disposition: form-data; name="file"; filename="{filename}"\r\n'
    return f"{head}Content-Type: {media_type}\r\n\r\n".encode() + content + b"\r\n--inventedboundary1--\r\n"


@pytest.mark.parametrize("path", ["files", "uploads/upload_1/parts", "containers/cntr_1/files", "audio/transcriptions"])
def test_uploads(path: str) -> None:
    """A text file can be changed, any other is an attachment; file names are texts."""
    url = f"api.openai.com/v1/{path}"
    asked = request(url, upload("Jan.csv", "text/csv", b"naam\nJan\n"), media_type=FORM)
    assert endpoint(asked).kind == "upload"
    assert located(endpoint(asked).extract(asked)) == {"0:name": "Jan.csv", "0:text": "naam\nJan\n"}
    changed = replaced(url, asked.body, lambda text: text.replace("Jan", "[X]"), media_type=FORM)
    assert changed == upload("[X].csv", "text/csv", b"naam\n[X]\n")
    for media_type, expected in (
        ("application/pdf", "application/pdf"),
        ("application/octet-stream", "application/pdf"),
    ):
        prompt = read(url, upload("a.pdf", media_type, b"%PDF"), media_type=FORM)
        assert [(file.media_type, file.content) for file in prompt.attachments] == [(expected, b"%PDF")]
    assert read(url, upload("a", "application/octet-stream", b"x"), media_type=FORM).attachments


def test_other_bodies_on_unknown_paths() -> None:
    """Forms are read and changed; anything else is an attachment that stays as it is."""
    url = "api.openai.com/v1/tomorrow"
    form = "application/x-www-form-urlencoded"
    assert located(read(url, b"q=Dag+Jan&n=1", media_type=form)) == {"/q": "Dag Jan"}
    assert replaced(url, b"q=Dag+Jan&n=1", lambda text: text.replace("Jan", "X"), media_type=form) == b"q=Dag%20X&n=1"
    prompt = read(url, b"RIFF", media_type="audio/wav")
    assert [file.media_type for file in prompt.attachments] == ["audio/wav"]
    assert replaced(url, b"RIFF", str, media_type="audio/wav") == b"RIFF"


def test_refusals() -> None:
    """The provider's error JSON with a type and code of our own, and a status that SDKs don't retry."""
    asked = request(CHAT, chat(stream=True))
    reply = endpoint(asked).refuse(asked, refusal("Niet verzonden. Ref. 261125-AB3DE5.", status=400))
    assert (reply.status, header(reply, "content-type")) == (400, "application/json; charset=utf-8")
    assert header(reply, "x-should-retry") == "false"
    assert json.loads(reply.body) == {
        "error": {
            "message": "Niet verzonden. Ref. 261125-AB3DE5.",
            "type": "sluis_blocked",
            "param": None,
            "code": "data-forbidden",
        }
    }


def restored(name: str, head: ReplyHead = EVENT_STREAM) -> bytes:
    asked = request(CHAT, chat())
    restore = endpoint(asked).restore
    assert restore is not None
    return stream(restore(asked, head, RESTORATION), fixture("openai_api", name))


def chat_texts(body: bytes) -> dict[int, tuple[str, str]]:
    """Per choice: the text, and the first tool call's arguments, put together as clients do."""
    texts: dict[int, tuple[str, str]] = {}
    for _, value in events(body):
        for choice in value["choices"] if isinstance(value, dict) else []:
            text, arguments = texts.get(choice["index"], ("", ""))
            assert choice["finish_reason"] is None or not choice["delta"]
            text += choice["delta"].get("content") or ""
            for call in choice["delta"].get("tool_calls", []):
                arguments += call["function"]["arguments"]
            texts[choice["index"]] = text, arguments
    return texts


def test_a_streamed_chat_is_restored() -> None:
    """Text and tool arguments of each choice, the tail before the choice ends; other events byte for byte."""
    body = restored("chat.sse")
    texts = chat_texts(body)
    assert texts[0] == (f"Beste {NAME}, groet. {NAME}", "")
    assert json.loads(texts[1][1]) == {"aan": NAME, "cc": NAME}
    assert body.startswith(b": keep-alive\n\n")
    before, after = (events(raw)[-2:] for raw in (fixture("openai_api", "chat.sse"), body))
    assert before == after


def test_the_tail_of_a_chat_comes_as_a_chunk() -> None:
    """What is held back when a choice ends, a stream says it is done, or breaks off, goes out as a chunk of its own."""
    chunk = {"id": "c", "object": "chat.completion.chunk", "model": "m", "usage": None}
    first = {**chunk, "choices": [{"index": 0, "delta": {"content": "Dag [PERS"}, "finish_reason": None}]}
    last = {**chunk, "choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}
    both = {**chunk, "choices": [{"index": 0, "delta": {"content": "!"}, "finish_reason": "stop"}]}
    asked = request(CHAT, chat())
    restore = endpoint(asked).restore
    assert restore is not None

    def run(*values: object) -> list[Any]:
        body = b"".join(b"data: " + (v if isinstance(v, bytes) else json.dumps(v).encode()) + b"\n\n" for v in values)
        return [value for _, value in events(stream(restore(asked, EVENT_STREAM, RESTORATION), body))]

    shown = {**first, "choices": [{"index": 0, "delta": {"content": "Dag "}, "finish_reason": None}]}
    tail = {"id": "c", "object": "chat.completion.chunk", "model": "m"}
    tail["choices"] = [{"index": 0, "delta": {"content": "[PERS"}, "finish_reason": None}]  # type: ignore[assignment]
    assert run(first, last, b"[DONE]") == [shown, tail, last, "[DONE]"]
    assert run(first, b"[DONE]") == [shown, tail, "[DONE]"]
    assert run(first) == [shown, tail]
    assert run(first, both) == [
        shown,
        {**both, "choices": [{"index": 0, "delta": {"content": "[PERS!"}, "finish_reason": "stop"}]},
    ]


def test_streamed_responses_are_restored() -> None:
    """Deltas, and everything that is repeated in `done` and `completed`; numbers stay in order."""
    body = restored("responses.sse")
    values = [value for _, value in events(body)]
    text = f"Beste {NAME}, groet. {NAME}"
    deltas = [value for value in values if value["type"] == "response.output_text.delta"]
    assert "".join(value["delta"] for value in deltas) == text
    arguments = "".join(v["delta"] for v in values if v["type"] == "response.function_call_arguments.delta")
    assert json.loads(arguments) == {"aan": NAME}
    done = {value["type"]: value for value in values}
    assert done["response.output_text.done"]["text"] == text
    assert done["response.content_part.done"]["part"]["text"] == text
    assert json.loads(done["response.function_call_arguments.done"]["arguments"]) == {"aan": NAME}
    output = done["response.completed"]["response"]["output"]
    assert output[0]["content"][0]["text"] == text
    assert json.loads(output[1]["arguments"]) == {"aan": NAME}
    numbers = [value["sequence_number"] for value in values]
    assert numbers == list(range(len(values)))
    assert [name for name, _ in events(body)] == [value["type"] for value in values]
    assert PLACEHOLDER[1:-1] not in body.decode()


def run_responses(*values: dict[str, Any]) -> list[Any]:
    asked = request(RESPONSES, {"input": "x"})
    restore = endpoint(asked).restore
    assert restore is not None
    body = b"".join(b"data: " + json.dumps(value).encode() + b"\n\n" for value in values)
    return [value for _, value in events(stream(restore(asked, EVENT_STREAM, RESTORATION), body))]


@pytest.mark.parametrize(
    "end",
    [
        {"type": "response.output_text.done", "item_id": "m", "sequence_number": 8, "text": "Dag [PERS"},
        {"type": "response.incomplete", "sequence_number": 8, "response": {}},
        {"type": "error", "sequence_number": 8, "message": "x"},
    ],
)
def test_the_tail_of_a_response_comes_as_a_delta(end: dict[str, Any]) -> None:
    """What is held back goes out in a delta of its own; the numbers of all events after it move up by one."""
    first = {"type": "response.output_text.delta", "item_id": "m", "sequence_number": 7, "delta": "Dag [PERS"}
    other = {"type": "response.output_text.done", "item_id": "n", "sequence_number": 8, "text": ""}
    assert run_responses(first, end, {"type": "response.later", "sequence_number": 9}) == [
        {**first, "delta": "Dag "},
        {**first, "sequence_number": 8, "delta": "[PERS"},
        {**end, "sequence_number": 9},
        {"type": "response.later", "sequence_number": 10},
    ]
    assert run_responses(first, other)[:2] == [{**first, "delta": "Dag "}, other]
    assert run_responses(first) == [{**first, "delta": "Dag "}, {**first, "sequence_number": 8, "delta": "[PERS"}]


def test_events_of_other_shapes_are_restored_whole() -> None:
    """An event that belongs to none of the known streams has its own strings restored; strange choices pass."""
    thread = {"object": "thread.message", "content": [{"text": {"value": f"Dag {PLACEHOLDER}"}}]}
    assert run_responses(thread) == [{**thread, "content": [{"text": {"value": f"Dag {NAME}"}}]}]
    strange = {"choices": ["x", {"index": [], "delta": {"content": [{"type": "text", "text": PLACEHOLDER}]}}]}
    assert run_responses(strange) == [
        {"choices": ["x", {"index": [], "delta": {"content": [{"type": "text", "text": NAME}]}}]}
    ]


def test_binary_deltas_are_left_alone() -> None:
    """Audio in base64 is not searched."""
    raw = b'event: response.audio.delta\ndata: {"type":"response.audio.delta","sequence_number":0,"delta":"QUJDP"}\n\n'
    asked = request(RESPONSES, {"input": "x"})
    restore = endpoint(asked).restore
    assert restore is not None
    assert stream(restore(asked, EVENT_STREAM, RESTORATION), raw) == raw


def test_whole_answers_are_restored() -> None:
    """JSON that is not streamed, arguments escaped once."""
    body = json.loads(restored("chat_answer.json", JSON))
    message = body["choices"][0]["message"]
    assert message["content"] == f"Beste {NAME},"
    assert json.loads(message["tool_calls"][0]["function"]["arguments"]) == {"aan": NAME}


def test_nothing_to_restore() -> None:
    """No editor for an answer without text or a request without placeholders."""
    asked = request(CHAT, chat())
    restore = endpoint(asked).restore
    assert restore is not None
    assert restore(asked, ReplyHead(200, (("content-type", "audio/mpeg"),)), RESTORATION) is None
    assert restore(asked, EVENT_STREAM, Restoration({}, "Er is iets vervangen.")) is None


@pytest.mark.parametrize("name", ["chat.sse", "responses.sse"])
def test_any_split_of_an_answer_reads_the_same(name: str) -> None:
    """Cut in pieces of many sizes, up to that of an event."""
    asked = request(CHAT, chat())
    restore = endpoint(asked).restore
    assert restore is not None
    body, whole = fixture("openai_api", name), restored(name)
    for size in range(1, 300, 7):
        pieces = [body[start : start + size] for start in range(0, len(body), size)]
        assert stream(restore(asked, EVENT_STREAM, RESTORATION), *pieces) == whole
