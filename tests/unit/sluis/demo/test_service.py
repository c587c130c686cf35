"""The local AI service speaks each format well enough for the official clients, and keeps what it received."""

import asyncio
import base64
import gzip
import itertools
import json
import ssl
from collections.abc import Iterator
from pathlib import Path

import anthropic
import httpx2
import openai
import pytest
from websockets.asyncio.client import connect

from sluis.demo.answers import Manner
from sluis.demo.service import OTHER_HOST, UNLISTED_HOST, LocalService

PROMPT = "Schrijf een brief aan [PERSOON_K3X9QF2M] over de rekening van [REKENING_AAAABBBB]."


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalService]:
    with LocalService(tmp_path_factory.mktemp("service"), manner=Manner(piece_chars=3, cut_bytes=17)) as running:
        yield running


@pytest.fixture(name="context")
def tls_context(service: LocalService) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(service.certificates.ca))


@pytest.fixture(name="client")
def http_client(service: LocalService, context: ssl.SSLContext) -> Iterator[httpx2.Client]:
    service.journal.clear()
    with httpx2.Client(base_url=f"https://localhost:{service.port}", verify=context) as client:
        yield client


def as_host(host: str) -> dict[str, str]:
    return {"host": host}


def sdk_client(host: str, context: ssl.SSLContext) -> httpx2.Client:
    return httpx2.Client(verify=context, headers=as_host(host))


def deltas(text: str) -> list[dict[str, object]]:
    return [json.loads(line[6:]) for line in text.splitlines() if line.startswith("data: {")]


def test_openai_chat_is_streamed_in_small_deltas(service: LocalService, context: ssl.SSLContext) -> None:
    """The official OpenAI client reads the streamed answer, and no delta holds a whole placeholder."""
    with sdk_client("api.openai.com", context) as http:
        client = openai.OpenAI(api_key="none", base_url=f"https://localhost:{service.port}/v1", http_client=http)
        stream = client.chat.completions.create(model="m", messages=[{"role": "user", "content": PROMPT}], stream=True)
        texts = [chunk.choices[0].delta.content or "" for chunk in stream]
    assert PROMPT in "".join(texts)
    assert max(map(len, texts)) <= 3


def test_openai_other_calls(service: LocalService, context: ssl.SSLContext) -> None:
    """Whole answers, tool calls, responses, embeddings, files and models are read by the official client."""
    with sdk_client("api.openai.com", context) as http:
        client = openai.OpenAI(api_key="none", base_url=f"https://localhost:{service.port}/v1", http_client=http)
        whole = client.chat.completions.create(model="m", messages=[{"role": "user", "content": PROMPT}])
        tool = client.chat.completions.create(
            model="m",
            messages=[{"role": "user", "content": PROMPT}],
            tools=[
                {
                    "type": "function",
                    "function": {
                        "name": "send",
                        "parameters": {"type": "object", "properties": {"body": {"type": "string"}}},
                    },
                }
            ],
        )
        with client.responses.stream(model="m", input=PROMPT) as stream:
            deltas_seen = [event.delta for event in stream if event.type == "response.output_text.delta"]
            response = stream.get_final_response()
        vectors = client.embeddings.create(model="m", input=["a", "bb"])
        file = client.files.create(file=("notes.txt", b"hello"), purpose="user_data")
        models = client.models.list()
    assert PROMPT in (whole.choices[0].message.content or "")
    calls = tool.choices[0].message.tool_calls
    assert calls is not None
    assert calls[0].type == "function"
    assert PROMPT in json.loads(calls[0].function.arguments)["body"]
    assert PROMPT in response.output_text == "".join(deltas_seen)
    assert [len(item.embedding) for item in vectors.data] == [8, 8]
    assert (file.filename, file.bytes) == ("notes.txt", 5)
    assert models.data[0].id == "gpt-local"


def test_anthropic_messages(service: LocalService, context: ssl.SSLContext) -> None:
    """The official Anthropic client reads streams, tool calls, tool results and token counts."""
    tools: list[anthropic.types.ToolParam] = [
        {"name": "send", "input_schema": {"type": "object", "properties": {"body": {"type": "string"}}}}
    ]
    with sdk_client("api.anthropic.com", context) as http:
        client = anthropic.Anthropic(api_key="none", base_url=f"https://localhost:{service.port}", http_client=http)
        with client.messages.stream(model="m", max_tokens=9, messages=[{"role": "user", "content": PROMPT}]) as stream:
            text = "".join(stream.text_stream)
        with client.messages.stream(
            model="m", max_tokens=9, tools=tools, messages=[{"role": "user", "content": PROMPT}]
        ) as stream:
            block = stream.get_final_message().content[0]
        result = client.messages.create(
            model="m",
            max_tokens=9,
            tools=tools,
            messages=[
                {"role": "user", "content": PROMPT},
                {"role": "assistant", "content": [{"type": "tool_use", "id": "t", "name": "send", "input": {}}]},
                {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "t", "content": "verzonden"}]},
            ],
        )
        count = client.messages.count_tokens(model="m", messages=[{"role": "user", "content": PROMPT}])
    assert PROMPT in text
    assert block.type == "tool_use"
    assert PROMPT in str(block.input["body"])
    assert result.content[0].type == "text"
    assert "verzonden" in result.content[0].text
    assert count.input_tokens > 1


def test_chatgpt_stream_repeats_paths_silently(client: httpx2.Client) -> None:
    """A conversation streams deltas of encoding v1 whose text adds up to the answer, and loads again."""
    body = {"messages": [{"id": "u", "author": {"role": "user"}, "content": {"parts": [PROMPT]}}]}
    headers = as_host("chatgpt.com")
    answer = client.post("/backend-api/f/conversation", json=body, headers=headers)
    events = deltas(answer.text)
    texts = [event["v"] for event in events if isinstance(event.get("v"), str)]
    patches = [event["v"] for event in events if isinstance(event.get("v"), list)]
    whole = "".join(map(str, texts)) + patches[0][0]["v"]  # type: ignore[index]
    assert PROMPT in whole
    assert answer.text.endswith("data: [DONE]\n\n")
    again = client.get(f"/backend-api/conversation/{events[0]['v']['conversation_id']}", headers=headers)  # type: ignore[index]
    assert [node["message"]["content"]["parts"][0] for node in again.json()["mapping"].values()] == [PROMPT, whole]
    assert client.get("/backend-api/conversation/none", headers=headers).status_code == 404


def test_chatgpt_drafts_and_uploads(client: httpx2.Client) -> None:
    """Drafts are completed, and a file goes to the upload host that the service names."""
    headers = as_host("chatgpt.com")
    draft = client.post(
        "/backend-api/conversation/experimental/generate_autocompletions", json={"input_text": "Beste"}, headers=headers
    )
    prepared = client.post("/backend-api/f/conversation/prepare", json={}, headers=headers)
    ticket = client.post("/backend-api/files", json={"file_name": "a.csv"}, headers=headers).json()
    url = httpx2.URL(ticket["upload_url"])
    put = client.put(url.path, content=b"a,b", headers=as_host(url.host))
    processed = client.post("/backend-api/files/process_upload_stream", json={}, headers=headers)
    assert draft.json()["completions"][0].startswith("Beste")
    assert prepared.json()["status"] == "ok"
    assert put.status_code == 201
    assert client.request("OPTIONS", url.path, headers=as_host(url.host)).status_code == 204
    assert "processing.completed" in processed.text
    assert "<textarea" in client.get("/", headers=headers).text


def test_claude_reads_packed_bodies(client: httpx2.Client) -> None:
    """A claude.ai completion may be packed with gzip unannounced, and its attachments are read too."""
    prompt = {"prompt": PROMPT, "attachments": [{"file_name": "n.txt", "extracted_content": "bijlage"}]}
    answer = client.post(
        "/api/organizations/o/chat_conversations/c/completion",
        content=gzip.compress(json.dumps(prompt).encode()),
        headers=as_host("claude.ai"),
    )
    text = "".join(
        event["delta"]["text"]  # type: ignore[index]
        for event in deltas(answer.text)
        if event["type"] == "content_block_delta"
    )
    assert PROMPT in text
    assert "bijlage" in text


def test_claude_files_and_titles(client: httpx2.Client) -> None:
    """Uploads are taken, converted to text, and a title is made."""
    headers = as_host("claude.ai")
    file = {"file": ("lijst.csv", b"naam\nJan", "text/csv")}
    uploaded = client.post(
        "/api/organizations/o/conversations/c/wiggle/upload-file", files=file, headers=headers
    ).json()
    converted = client.post("/api/organizations/o/convert_document", files=file, headers=headers).json()
    title = client.post(
        "/api/organizations/o/chat_conversations/c/title", json={"message_content": "Dag"}, headers=headers
    ).json()
    assert (uploaded["file_name"], uploaded["size_bytes"]) == ("lijst.csv", 8)
    assert converted["extracted_content"] == "naam\nJan"
    assert title == {"title": "Dag"}


def test_gemini_frames_count_utf16_units(client: httpx2.Client) -> None:
    """Each frame's length counts the UTF-16 units of its JSON and both newlines, and texts are cumulative."""
    prompt = PROMPT + " 🦉 ë"
    inner = json.dumps([[prompt, 0], ["nl"], ["c_1", "r_1", "rc_1"]])
    answer = client.post(
        "/_/BardChatUi/data/assistant.lamda.BardFrontendService/StreamGenerate?rt=c",
        data={"f.req": json.dumps([None, inner]), "at": "AB:1"},
        headers=as_host("gemini.google.com"),
    )
    head, rest = answer.text.split("\n\n", 1)
    texts = []
    units = rest.encode("utf-16-le")
    while units:
        digits = 0
        while units[2 * digits : 2 * digits + 2] != "\n".encode("utf-16-le"):
            digits += 1
        end = 2 * (digits + int(units[: 2 * digits].decode("utf-16-le")))
        frame = json.loads(units[2 * digits : end].decode("utf-16-le"))
        units = units[end:]
        if frame[0][0] == "wrb.fr":
            texts.append(json.loads(frame[0][2])[4][0][1][0])
    assert head == ")]}'"
    assert all(later.startswith(earlier) for earlier, later in itertools.pairwise(texts))
    assert prompt in texts[-1]


def test_copilot_answers_down_the_socket(service: LocalService, context: ssl.SSLContext) -> None:
    """A Copilot prompt goes up the WebSocket, its answer comes down in deltas, and the message is kept."""

    async def talk() -> list[dict[str, str]]:
        async with connect(
            "wss://copilot.microsoft.com/c/api/chat?api-version=2", host="127.0.0.1", port=service.port, ssl=context
        ) as socket:
            await socket.send(json.dumps({"event": "send", "content": [{"type": "text", "text": PROMPT}]}))
            frames = []
            while True:
                frames.append(json.loads(await socket.recv()))
                if frames[-1]["event"] == "done":
                    return frames

    service.journal.clear()
    frames = asyncio.run(talk())
    assert PROMPT in "".join(frame["text"] for frame in frames if frame["event"] == "appendText")
    [message] = service.journal.all()
    assert (message.method, message.host) == ("MESSAGE", "copilot.microsoft.com")
    assert PROMPT in message.text


def test_http2_is_spoken(service: LocalService, context: ssl.SSLContext) -> None:
    """The service offers HTTP/2 and records it, with the host that the client named."""
    service.journal.clear()
    with httpx2.Client(http2=True, verify=context) as client:
        answer = client.get(f"https://localhost:{service.port}/a", headers=as_host(OTHER_HOST))
    assert answer.http_version == "HTTP/2"
    assert service.journal.all()[0].http_version == "2"
    assert service.journal.all()[0].host == OTHER_HOST


def test_received_is_byte_for_byte(client: httpx2.Client) -> None:
    """What was received can be asked for, byte for byte, and forgotten; asking leaves no trace."""
    body = bytes(range(256))
    client.post("/x/%C3%A9?q=1", content=body, headers={**as_host(UNLISTED_HOST), "authorization": "Bearer t"})
    [entry] = client.get("/__received").json()
    assert base64.b64decode(entry["body_base64"]) == body
    assert (entry["host"], entry["path"], entry["query"]) == (UNLISTED_HOST, "/x/%C3%A9", "q=1")
    assert ["authorization", "Bearer t"] in entry["headers"]
    assert client.delete("/__received").json() == []


def test_long_answers_are_packed_when_asked(client: httpx2.Client) -> None:
    """A whole answer comes packed to clients that accept it, as real services do; an event stream does not."""
    body = {"model": "m", "messages": [{"role": "user", "content": PROMPT * 9}]}
    headers = {**as_host("api.openai.com"), "accept-encoding": "gzip"}
    whole = client.post("/v1/chat/completions", json=body, headers=headers)
    streamed = client.post("/v1/chat/completions", json={**body, "stream": True}, headers=headers)
    assert whole.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in streamed.headers


def test_certificate_key_is_private(service: LocalService) -> None:
    """The leaf's key can be read by its owner only, and the authority's key is nowhere."""
    folder = service.certificates.key.parent
    assert service.certificates.key.stat().st_mode & 0o077 == 0
    assert sorted(path.name for path in folder.iterdir()) == ["ai-service-ca.pem", "ai-service.key", "ai-service.pem"]


def test_a_service_can_be_stopped_at_once(tmp_path: Path) -> None:
    """Stopping ends the thread and closes the port."""
    with LocalService(tmp_path) as running:
        context = ssl.create_default_context(cafile=str(running.certificates.ca))
        with httpx2.Client(verify=context) as client:
            assert client.get(f"https://localhost:{running.port}/").status_code == 200
    with pytest.raises(httpx2.ConnectError), httpx2.Client(verify=context) as client:
        client.get(f"https://localhost:{running.port}/")
