"""ChatGPT on the web: what is read, what is rewritten, how answers are restored and refusals shown."""

import json
from collections.abc import Sequence

import pytest

from sluis import reasons
from sluis.model import Prompt, ReplyHead, Request, Restoration, UnreadableBody
from sluis.services import find
from sluis.services._chatgpt_handoff import HandoffRestorer
from sluis.services.chatgpt_web import SERVICE
from sluis.services.contract import Endpoint
from support.chatgpt_page import shown
from support.web_requests import (
    NAME,
    NOTICE,
    PLACEHOLDER,
    RESTORATION,
    events,
    fixture,
    header,
    refusal,
    request,
    stream,
)

CONVERSATION = "chatgpt.com/backend-api/f/conversation"
EVENT_STREAM = ReplyHead(200, (("content-type", "text/event-stream; charset=utf-8"),))
JSON = ReplyHead(200, (("content-type", "application/json"),))


def endpoint(asked: Request) -> Endpoint:
    found = find(asked)
    assert found is not None
    assert found[0] is SERVICE
    return found[1]


def texts(prompt: Prompt) -> list[str]:
    return [part.text for part in prompt.parts]


@pytest.mark.parametrize(
    ("method", "url", "name", "kind"),
    [
        ("POST", CONVERSATION, "conversation", "prompt"),
        ("POST", "chatgpt.com/backend-api/conversation", "conversation", "prompt"),
        ("POST", "chat.openai.com/backend-anon/f/conversation", "conversation", "prompt"),
        ("POST", "chatgpt.com/backend-api/f/conversation/prepare", "prepare", "draft"),
        (
            "POST",
            "chatgpt.com/backend-api/conversation/experimental/generate_autocompletions",
            "autocompletions",
            "draft",
        ),
        ("POST", "chatgpt.com/backend-api/files", "new-file", "upload"),
        ("POST", "chatgpt.com/backend-api/files/process_upload_stream", "file-ready", "upload"),
        ("POST", "chatgpt.com/backend-api/files/file_1/uploaded", "file-ready", "upload"),
        ("PUT", "files.oaiusercontent.com/file-1/raw?sig=invented", "upload", "upload"),
        ("POST", "chatgpt.com/backend-api/f/steer_turn", "steer-turn", "prompt"),
        ("PATCH", "chatgpt.com/backend-api/conversation/6a2b3c4d-2222-4c1e-9d3a-000000000002", "title", "title"),
        ("POST", "chatgpt.com/backend-api/user_system_messages", "settings", "settings"),
        ("POST", "chatgpt.com/backend-api/memories", "settings", "settings"),
        ("POST", "chatgpt.com/backend-api/calpico/chatgpt/rooms/r1/messages", "side-prompt", "prompt"),
        ("POST", "chatgpt.com/ces/v1/t", "silent", "telemetry"),
        ("POST", "chatgpt.com/backend-api/sentinel/chat-requirements", "silent", "telemetry"),
        ("POST", "ab.chatgpt.com/v1/rgstr", "silent", "telemetry"),
        ("GET", "chatgpt.com/backend-api/conversation/c1", "history", "other"),
        ("GET", "chatgpt.com/?q=hallo", "page", "prompt"),
        ("GET", "ws.chatgpt.com/ws/user/u1?verify=1", "handoff", "other"),
    ],
)
def test_endpoints(method: str, url: str, name: str, kind: str) -> None:
    """Each call that the sources describe has its endpoint."""
    found = endpoint(request(url, method=method))
    assert (found.name, found.kind) == (name, kind)


@pytest.mark.parametrize(
    "url",
    ["chatgpt.com/unauth-mweb/conversation/updates", "chatgpt.com/backend-api/transcribe", "chatgpt.com/v1/rgstr"],
)
def test_unknown_calls_are_left_to_the_generic_reader(url: str) -> None:
    """A call that no source describes as free of text has no endpoint here."""
    assert find(request(url)) is None


def test_conversation_is_read_wholly() -> None:
    """The prompt, names of files and every other text are parts; ids, enums, sizes and times are not."""
    asked = request(CONVERSATION, fixture("chatgpt_web", "conversation.json"), chatgpt_account_id="workspace-1")
    prompt = endpoint(asked).extract(asked)
    assert [(part.text, part.role) for part in prompt.parts] == [
        ("Schrijf een brief aan Jan de Vries over zijn hypotheek.", "user"),
        ("dossier Jan de Vries.png", "user"),
        ("Zijn moeder is Els de Vries.", "unknown"),
        ("Dossier van Els", "unknown"),
    ]
    assert prompt.conversation_id == "6a2b3c4d-2222-4c1e-9d3a-000000000002"
    assert prompt.model == "gpt-5"
    assert prompt.account == "workspace-1"


def test_unknown_fields_are_read() -> None:
    """A field that the service adds tomorrow is inspected, also under a name that stands for protocol."""
    body = json.loads(fixture("chatgpt_web", "conversation.json"))
    body["messages"][0]["metadata"]["new_thing"] = {"deep": ["Els de Vries"]}
    body["messages"][0]["metadata"]["id"] = "Jan de Vries, 1 mei 1980"
    asked = request(CONVERSATION, body)
    assert {"Els de Vries", "Jan de Vries, 1 mei 1980"} <= set(texts(endpoint(asked).extract(asked)))


def test_replace_changes_the_parts_alone() -> None:
    """The rewritten body differs from the original in the parts' texts and in nothing else."""
    raw = fixture("chatgpt_web", "conversation.json")
    asked = request(CONVERSATION, raw)
    found = endpoint(asked)
    assert found.replace is not None
    prompt = found.extract(asked)
    new = [text.replace("Jan de Vries", PLACEHOLDER) for text in texts(prompt)]
    expected = json.loads(raw.decode().replace("Jan de Vries", PLACEHOLDER))
    assert json.loads(found.replace(asked, prompt, new)) == expected


@pytest.mark.parametrize(
    ("url", "file", "expected"),
    [
        ("f/conversation/prepare", "prepare.json", "Schrijf een brief aan Jan de Vr"),
        ("conversation/experimental/generate_autocompletions", "autocompletions.json", "Wat weet je van Jan de Vr"),
        ("files", "new_file.json", "salaris Jan de Vries.xlsx"),
    ],
)
def test_drafts_and_names_of_files_are_prompts(url: str, file: str, expected: str) -> None:
    """What leaves before Enter, and the name of a file, are read as a prompt is."""
    asked = request(f"chatgpt.com/backend-api/{url}", fixture("chatgpt_web", file))
    assert texts(endpoint(asked).extract(asked)) == [expected]


@pytest.mark.parametrize(
    ("url", "body"),
    [
        (CONVERSATION, {"messages": "Jan"}),
        (CONVERSATION, {"action": "next"}),
        (CONVERSATION, {"messages": [{"text": "Jan"}]}),
        (CONVERSATION, ["Jan"]),
        ("chatgpt.com/backend-api/f/conversation/prepare", {"partial_query": "Jan"}),
        ("chatgpt.com/backend-api/conversation/experimental/generate_autocompletions", {"text": "Jan"}),
        ("chatgpt.com/backend-api/files", {"name": "Jan"}),
    ],
)
def test_unknown_shape(url: str, body: object) -> None:
    """A known path with another shape is refused as drift."""
    asked = request(url, body)
    with pytest.raises(UnreadableBody) as error:
        endpoint(asked).extract(asked)
    assert error.value.reason == reasons.SHAPE_UNKNOWN


def test_upload_is_an_attachment() -> None:
    """The bytes that go to storage are one file, and can't be changed."""
    asked = request("files.oaiusercontent.com/f/raw?sig=x", b"%PDF-1.7", method="PUT", media_type="application/pdf")
    found = endpoint(asked)
    prompt = found.extract(asked)
    assert [(file.content, file.media_type) for file in prompt.attachments] == [(b"%PDF-1.7", "application/pdf")]
    assert found.replace is None


def test_upload_in_blocks_is_refused() -> None:
    """A piece of a file can't be judged."""
    asked = request("files.oaiusercontent.com/f?comp=block&blockid=1", b"piece", method="PUT")
    with pytest.raises(UnreadableBody) as error:
        endpoint(asked).extract(asked)
    assert error.value.reason == reasons.FILE_UNREADABLE


@pytest.mark.parametrize(
    "url",
    [
        "chatgpt.com/backend-api/conversations/search?query=Jan+de+Vries",
        "claude.ai/api/organizations/o1/chat_conversations/search?query=Jan+de+Vries",
        "copilot.microsoft.com/c/api/conversations/search?query=Jan+de+Vries",
    ],
)
def test_search_through_history_is_read(url: str) -> None:
    """A search term travels in the address of a call that else has no text."""
    asked = request(url, method="GET")
    found = find(asked)
    assert found is not None
    assert [(part.text, part.is_fixed) for part in found[1].extract(asked).parts] == [("Jan de Vries", True)]


def test_codex_speaks_the_responses_api() -> None:
    """The command line tool's calls go by OpenAI's format, errors included."""
    asked = request("chatgpt.com/backend-api/codex/responses", {"model": "gpt-5-codex", "input": "Jan de Vries"})
    found = endpoint(asked)
    assert texts(found.extract(asked)) == ["Jan de Vries"]
    assert json.loads(found.refuse(asked, refusal()).body)["error"]["code"] == reasons.DATA_FORBIDDEN


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS"])
@pytest.mark.parametrize("url", [CONVERSATION, "claude.ai/api/organizations/o1/chat_conversations/c1/completion"])
def test_preflights_are_left_to_the_generic_reader(method: str, url: str) -> None:
    """A browser's question before a call has no body of the call's shape."""
    assert find(request(url, method=method)) is None


def test_query_of_the_page_is_a_prompt_that_cannot_change() -> None:
    """`?q=` is read; tokens and ids beside it are not."""
    asked = request("chatgpt.com/?q=Wie+is+Jan%20de%20Vries&model=gpt-5&hints=search", method="GET")
    found = endpoint(asked)
    parts = found.extract(asked).parts
    assert parts[0].text == "Wie is Jan de Vries"
    assert parts[0].is_fixed
    assert found.replace is None


def restored(body: bytes, restoration: Restoration) -> bytes:
    asked = request(CONVERSATION)
    restore = endpoint(asked).restore
    assert restore is not None
    return stream(restore(asked, EVENT_STREAM, restoration), body)


ANSWER = (
    f"Geachte heer {NAME},\n\nUw dossier [en dat van {NAME} is klaar. Met groet, {NAME} [",
    f"Schrijf een brief aan {NAME}.",
)


def test_patches_are_restored() -> None:
    """Placeholders split over appends, shorthand and lists of patches come back whole; the page sees one text."""
    page = shown(restored(fixture("chatgpt_web", "answer.sse"), RESTORATION))
    assert page.texts() == [ANSWER[1], ANSWER[0]]
    message = page.documents[1]["message"]
    assert message["status"] == "finished_successfully"
    assert message["end_turn"] is True
    assert message["metadata"] == {"token_count": 12, "is_complete": True}


def test_page_of_the_test_reads_the_original() -> None:
    """The page used here understands the service's own stream: the same text, with placeholders."""
    assert shown(fixture("chatgpt_web", "answer.sse")).texts()[1].count(PLACEHOLDER) == 3


def test_answer_without_placeholders_passes_byte_for_byte() -> None:
    """Where nothing has to be put back the page gets what the service sent."""
    body = fixture("chatgpt_web", "answer.sse").replace(b"[", b"(").replace(b"PER", b"iem").replace(b"P", b"Q")
    body = body.replace(b'"parts":("', b'"parts":["').replace(b'"v":({', b'"v":[{')
    assert restored(body, RESTORATION) == body


def test_typed_events_pass_and_titles_are_restored() -> None:
    """Events without text pass byte for byte and in order; a title gets its values back."""
    body = restored(fixture("chatgpt_web", "answer.sse"), RESTORATION)
    typed = [data for name, data in events(body) if not name]
    assert [data["type"] for data in typed[:-1]] == [
        "resume_conversation_token",
        "message_marker",
        "title_generation",
        "message_stream_complete",
    ]
    assert typed[2]["title"] == f"Brief aan {NAME}"
    assert typed[-1] == "[DONE]"


def test_notice_stands_before_the_answer() -> None:
    """The notice comes once, in front of the assistant's text, not of the person's."""
    page = shown(restored(fixture("chatgpt_web", "answer.sse"), NOTICE))
    assert page.texts() == [ANSWER[1], f"{NOTICE.notice}\n\n{ANSWER[0]}"]


def test_no_notice_before_thoughts_and_tool_calls() -> None:
    """A message that isn't the answer to the person carries no notice."""
    start = json.loads(fixture("chatgpt_web", "answer.sse").split(b"\n\n")[3].split(b"data: ")[1])
    start["v"]["message"]["recipient"] = "python"
    body = f"event: delta\ndata: {json.dumps(start)}\n\n".encode()
    assert shown(restored(body, NOTICE)).texts() == [""]


def test_tail_of_a_stream_that_breaks_off_is_not_lost() -> None:
    """What is held back when the service hangs up is sent as a patch."""
    broken = b"\n\n".join(fixture("chatgpt_web", "answer.sse").split(b"\n\n")[:6]) + b"\n\n"
    assert shown(restored(broken, RESTORATION)).texts()[1] == "Geachte heer [PER"


def test_snapshots_of_the_older_format_are_restored() -> None:
    """No snapshot shows half a placeholder; the last one is whole, and each carries the notice."""
    shots = [
        data["message"]["content"]["parts"][0]
        for _, data in events(restored(fixture("chatgpt_web", "answer_snapshots.sse"), NOTICE))
        if isinstance(data, dict)
    ]
    lead = f"{NOTICE.notice}\n\n"
    assert shots == [lead, f"{lead}Beste ", f"{lead}Beste {NAME}, tot ", f"{lead}Beste {NAME}, tot [ziens]."]


def test_last_snapshot_is_sent_again_in_full() -> None:
    """A snapshot whose tail was held back comes once more when the stream ends without another."""
    body = b"\n\n".join(fixture("chatgpt_web", "answer_snapshots.sse").split(b"\n\n")[:3]) + b"\n\n"
    shots = [data["message"]["content"]["parts"][0] for _, data in events(restored(body, RESTORATION))]
    assert shots[-2:] == [f"Beste {NAME}, tot ", f"Beste {NAME}, tot ["]


@pytest.mark.parametrize(
    "body",
    [
        b'data: {"v":1}\n\n',
        b'data: {"p":1,"o":[],"v":"x"}\n\n',
        b'data: {"p":"/a","o":"append","v":[{"p":2}],"c":[]}\n\n',
        b'data: {"message":{"content":{"parts":"x"},"author":1}}\n\n',
        b'data: {"message":{"status":"in_progress","content":[1]}}\n\n',
        b'data: {"p":"","o":"add","v":{"message":{"status":"in_progress","content":{"parts":[1]}}}}\n\n',
        b'data: {"p":"","o":"add","v":{"message":null,"error":"x"}}\n\n',
        b'data: {"v":"\\ud83d"}\n\n',
        b'data: {"v":1e999}\n\n',
        b'data: {"v":' + b"[" * 5_000 + b"]" * 5_000 + b"}\n\n",
        b'data: {"v"\n\n',
        b"data: \xff\n\n",
    ],
)
def test_strange_events_do_not_break_the_answer(body: bytes) -> None:
    """An event of another shape passes, and what follows is still restored."""
    after = f'data: {{"type":"title_generation","title":"{PLACEHOLDER}"}}\n\n'.encode()
    out = restored(body + after, NOTICE)
    assert json.dumps(NAME).encode() in out


def test_loaded_conversation_is_restored() -> None:
    """A conversation that the page loads again shows the originals."""
    asked = request("chatgpt.com/backend-api/conversation/6a2b3c4d-2222-4c1e-9d3a-000000000002", method="GET")
    found = endpoint(asked)
    assert found.extract(asked).conversation_id == "6a2b3c4d-2222-4c1e-9d3a-000000000002"
    assert found.restore is not None
    body = json.dumps({"mapping": {"n1": {"message": {"content": {"parts": [f"Aan {PLACEHOLDER}"]}}}}}).encode()
    out = json.loads(stream(found.restore(asked, JSON, RESTORATION), body))
    assert out["mapping"]["n1"]["message"]["content"]["parts"] == [f"Aan {NAME}"]


def frames() -> list[str]:
    return fixture("chatgpt_web", "handoff.jsonl").decode().splitlines()


def handoff_text(messages: Sequence[str | bytes]) -> bytes:
    decoded = [json.loads(message) for message in messages]
    return "".join(item[0]["payload"]["payload"]["encoded_item"] for item in decoded).encode()


@pytest.mark.parametrize("as_bytes", [False, True])
def test_answer_over_the_socket_is_restored(as_bytes: bool) -> None:
    """After a handoff the same answer comes restored in the socket's messages."""
    restorer = HandoffRestorer(RESTORATION)
    out = [new for frame in frames() for new in restorer.feed(frame.encode() if as_bytes else frame)]
    assert len(out) == len(frames())
    assert shown(handoff_text(out)).texts() == [ANSWER[0]]
    assert restorer.restored >= 3


def test_values_that_come_later_serve_the_topics_that_follow() -> None:
    """The socket is open before the prompt; a subscription brings the values of what was sent meanwhile."""
    restorer = HandoffRestorer(Restoration({}))
    assert restorer.feed(frames()[0].replace("-t1", "-t0"))
    restorer.renew(RESTORATION)
    out = [new for frame in frames() for new in restorer.feed(frame)]
    assert shown(handoff_text(out)).texts() == [ANSWER[0]]


def test_other_socket_messages_pass() -> None:
    """Messages without answer text, and such as aren't JSON, pass byte for byte."""
    restorer = HandoffRestorer(RESTORATION)
    for message in ('[{"type":"reply", "id":1}]', "ping", b"\x00\xff"):
        assert restorer.feed(message) == [message]


def test_socket_commands_carry_no_text() -> None:
    """A subscription has no prompt; an unknown command with a text has."""
    asked = request("ws.chatgpt.com/ws/user/u1", method="GET")
    socket = endpoint(asked).socket
    assert socket is not None
    command = '[{"id":2,"command":{"type":"subscribe","topic_id":"conversation-turn-t1","offset":"0"}}]'
    assert socket.extract(asked, command) is None
    unknown = '[{"id":3,"command":{"type":"say","body":"Jan de Vries"}}]'
    prompt = socket.extract(asked, unknown)
    assert prompt is not None
    assert texts(prompt) == ["Jan de Vries"]
    assert json.loads(socket.replace(unknown, prompt, [PLACEHOLDER]))[0]["command"]["body"] == PLACEHOLDER


def test_refusal_reads_as_an_answer() -> None:
    """The page shows the message as the assistant's, finished, in the conversation it was asked in."""
    asked = request(CONVERSATION, fixture("chatgpt_web", "conversation.json"), origin="https://chatgpt.com")
    reply = endpoint(asked).refuse(asked, refusal())
    page = shown(reply.body)
    assert page.texts() == [refusal().message]
    assert page.documents[0]["message"]["status"] == "finished_successfully"
    assert page.documents[0]["conversation_id"] == "6a2b3c4d-2222-4c1e-9d3a-000000000002"
    assert reply.status == 200
    assert header(reply, "content-type") == "text/event-stream; charset=utf-8"
    assert header(reply, "access-control-allow-origin") == "https://chatgpt.com"
    assert events(reply.body)[-1] == ("", "[DONE]")
    assert reply == endpoint(asked).refuse(asked, refusal())


def test_refusal_of_an_unreadable_body() -> None:
    """A body that can't be read is refused in the same way."""
    asked = request(CONVERSATION, b"{")
    assert shown(endpoint(asked).refuse(asked, refusal()).body).texts() == [refusal().message]


@pytest.mark.parametrize(
    ("url", "status"),
    [("f/conversation/prepare", 403), ("conversation/experimental/generate_autocompletions", 200), ("files", 403)],
)
def test_refusal_of_side_calls_is_small_json(url: str, status: int) -> None:
    """Drafts and side calls get JSON with which the page goes on; no CORS for a strange origin."""
    asked = request(f"chatgpt.com/backend-api/{url}", {}, origin="https://elsewhere.example")
    reply = endpoint(asked).refuse(asked, refusal())
    assert reply.status == status
    assert isinstance(json.loads(reply.body), dict)
    assert header(reply, "access-control-allow-origin") is None


def test_a_long_path_costs_no_time() -> None:
    """An id of many digits that is none after all is dropped at once; with backtracking this test takes minutes."""
    asked = request(f"chatgpt.com/backend-api/conversation/{'1' * 200_000}!", method="GET")
    assert endpoint(asked).extract(asked).conversation_id is None


def test_calls_of_the_page_s_software_are_read() -> None:
    """Telemetry names the page, and the page is named after the conversation; ids and tokens in it are no texts."""
    body = {"userId": "user-Ab12345678", "anonymousId": "6a2b3c4d-2222-4c1e-9d3a-000000000002", "event": "Page Loaded",
            "p": "gAAAAAC" + "aB3" * 40, "context": {"page": {"title": "Brief aan Jan de Vries"}}}  # fmt: skip
    asked = request("chatgpt.com/ces/v1/t", body)
    silent = endpoint(asked)
    prompt = silent.extract(asked)
    assert texts(prompt) == ["Page Loaded", "Brief aan Jan de Vries"]
    assert silent.replace is not None
    assert silent.replace(asked, prompt, texts(prompt)) == asked.body
    changed = json.loads(silent.replace(asked, prompt, ["Page Loaded", "Brief aan [X]"]))
    assert changed["context"]["page"]["title"] == "Brief aan [X]"
    sentinel = request("chatgpt.com/backend-api/sentinel/chat-requirements", {"p": "gAAAAAC" + "aB3" * 40})
    assert texts(endpoint(sentinel).extract(sentinel)) == []


def test_no_path_hides_behind_a_silent_one() -> None:
    """A server that resolves dots takes this for a prompt, so it is read as a whole by the generic reader."""
    assert find(request("chatgpt.com/backend-api/sentinel/../conversation", {"a": "b"})) is None


@pytest.mark.parametrize("url", ["ws.chatgpt.com/ws/user/u1?verify=1732-aB3", "ws.chatgpt.com/ws/user/u1?note=bel+Jan"])
def test_the_handshake_of_the_socket_is_read(url: str) -> None:
    """A sentence in the address of the socket, or a body, is a text; its own token isn't."""
    asked = request(url, method="GET")
    assert texts(endpoint(asked).extract(asked)) == (["bel Jan"] if "note" in url else [])
    with_body = request(url, {"a": "Jan de Vries"})
    assert "Jan de Vries" in texts(endpoint(with_body).extract(with_body))
