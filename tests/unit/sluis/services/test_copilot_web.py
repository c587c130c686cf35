"""Consumer Copilot: prompts up a WebSocket, answers down it, files and pages beside it."""

import base64
import json
from typing import Any

import pytest

from sluis import reasons
from sluis.model import ReplyHead, Request, Restoration, UnreadableBody
from sluis.services import find
from sluis.services.contract import Endpoint, Socket
from sluis.services.copilot_web import SERVICE, Restorer
from support.web_requests import NAME, NOTICE, PLACEHOLDER, RESTORATION, fixture, refusal, request, stream

CHAT = request("copilot.microsoft.com/c/api/chat?api-version=2&clientSessionId=1&accessToken=invented", method="GET")


def endpoint(asked: Request) -> Endpoint:
    found = find(asked)
    assert found is not None
    assert found[0] is SERVICE
    return found[1]


def socket() -> Socket:
    found = endpoint(CHAT).socket
    assert found is not None
    return found


def send(*content: dict[str, Any]) -> str:
    return json.dumps({"event": "send", "conversationId": "c1", "content": list(content), "mode": "smart"})


def answer() -> list[str]:
    return fixture("copilot_web", "answer.jsonl").decode().splitlines()


def fed(restorer: Restorer, messages: list[str]) -> list[dict[str, Any]]:
    return [json.loads(new) for message in messages for new in restorer.feed(message)]


def shown(messages: list[dict[str, Any]]) -> dict[str, str]:
    """The text of each part as the page shows it."""
    texts: dict[str, str] = {}
    for message in messages:
        if message["event"] == "appendText":
            texts[message["partId"]] = texts.get(message["partId"], "") + message["text"]
        elif message["event"] == "replaceText":
            texts[message["partId"]] = message["text"]
    return texts


@pytest.mark.parametrize(
    ("method", "url", "name", "kind"),
    [
        ("POST", "c/api/attachments", "attachments", "upload"),
        ("POST", "c/api/start", "conversations", "settings"),
        ("POST", "c/api/conversations", "conversations", "settings"),
        ("GET", "c/api/conversations/c1/history", "conversations", "settings"),
        ("GET", "?q=hallo", "page", "prompt"),
    ],
)
def test_endpoints(method: str, url: str, name: str, kind: str) -> None:
    """Each call that the sources describe has its endpoint."""
    found = endpoint(request(f"copilot.microsoft.com/{url}", method=method))
    assert (found.name, found.kind) == (name, kind)


def test_the_socket_itself_carries_no_text() -> None:
    """The handshake has no prompt: the token in its address is never a part."""
    assert endpoint(CHAT).extract(CHAT).parts == ()


@pytest.mark.parametrize("as_bytes", [False, True])
def test_send_is_read_and_rewritten(as_bytes: bool) -> None:
    """All texts of a `send` are parts; the rewritten message differs in them alone, and keeps its kind."""
    raw = fixture("copilot_web", "send.json")
    message = raw if as_bytes else raw.decode()
    prompt = socket().extract(CHAT, message)
    assert prompt is not None
    assert [(part.text, part.role) for part in prompt.parts] == [
        ("Wat zijn de klachten van Jan de Vries?", "user"),
        ("/th/id/a1", "unknown"),
        ("nee", "unknown"),
    ]
    assert (prompt.conversation_id, prompt.model) == ("c1Invented", "smart")
    out = socket().replace(message, prompt, [part.text.replace("Jan de Vries", PLACEHOLDER) for part in prompt.parts])
    assert isinstance(out, bytes) is as_bytes
    assert json.loads(out) == json.loads(raw.decode().replace("Jan de Vries", PLACEHOLDER))


def test_picture_in_a_message_is_an_attachment() -> None:
    """A data URI is decoded; it isn't text."""
    uri = "data:image/png;base64," + base64.b64encode(b"\x89PNG invented").decode()
    prompt = socket().extract(CHAT, send({"type": "image", "url": uri}))
    assert prompt is not None
    assert prompt.parts == ()
    assert [(file.content, file.media_type) for file in prompt.attachments] == [(b"\x89PNG invented", "image/png")]


def test_known_events_without_text() -> None:
    """Options and keep-alives are no prompts."""
    assert socket().extract(CHAT, '{"event":"setOptions","supportedFeatures":["partial-generated-images"]}') is None
    assert socket().extract(CHAT, '{"event":"ping"}') is None


def test_unknown_event_is_read_leaf_by_leaf() -> None:
    """An event that the service adds tomorrow is inspected."""
    prompt = socket().extract(CHAT, '{"event":"draft","body":{"note":"Jan de Vries"}}')
    assert prompt is not None
    assert [part.text for part in prompt.parts] == ["Jan de Vries"]


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        ('{"event":"send","content":"Jan"}', reasons.SHAPE_UNKNOWN),
        ('{"content":[]}', reasons.SHAPE_UNKNOWN),
        ("[]", reasons.SHAPE_UNKNOWN),
        ("Jan", reasons.BODY_UNREADABLE),
        (b"\x00\xff", reasons.BODY_UNREADABLE),
        (json.dumps({"event": "audio", "data": "QUJD" * 200}), reasons.FILE_UNREADABLE),
    ],
)
def test_unreadable_messages(message: str | bytes, reason: str) -> None:
    """Another shape, other bytes than JSON and recordings can't be judged."""
    with pytest.raises(UnreadableBody) as error:
        socket().extract(CHAT, message)
    assert error.value.reason == reason


def test_answer_is_restored() -> None:
    """Appended and replaced text, titles and follow-ups get their values back; no event is lost."""
    restorer = Restorer(RESTORATION)
    out = fed(restorer, answer())
    assert shown(out) == {"p1": f"De klachten van {NAME} zijn [PERSOON_K3X9Q", "p2": f"Zie {NAME}."}
    assert [message["event"] for message in out if message["event"] != "appendText"] == [
        message["event"] for message in map(json.loads, answer()) if message["event"] != "appendText"
    ]
    assert out[-3]["title"] == f"Klachten van {NAME}"
    assert out[-2]["suggestions"] == [f"Wie is {NAME}?"]
    assert restorer.restored == 4


def test_tail_comes_before_its_part_ends() -> None:
    """What is held back is appended before `partCompleted`, with the ids of its part."""
    out = fed(Restorer(RESTORATION), answer())
    end = next(place for place, message in enumerate(out) if message["event"] == "partCompleted")
    assert out[end - 1] == {"event": "appendText", "messageId": "m1", "partId": "p1", "text": "[PERSOON_K3X9Q"}


@pytest.mark.parametrize("end", ['{"event":"done","messageId":"m1"}', '{"event":"error","errorCode":"x"}'])
def test_tail_comes_when_the_answer_ends_early(end: str) -> None:
    """An answer that ends without `partCompleted` loses nothing."""
    assert shown(fed(Restorer(RESTORATION), [*answer()[:6], end]))["p1"].endswith("[PERSOON_K3X9Q")


def test_notice_stands_before_the_answer() -> None:
    """The notice comes once, in front of the first text."""
    assert shown(fed(Restorer(NOTICE), answer()))["p1"].startswith(f"{NOTICE.notice}\n\nDe klachten van {NAME}")


def test_new_values_leave_a_running_answer_alone() -> None:
    """A second prompt in mid-answer gives its values to what follows; what is held back isn't lost."""
    restorer = Restorer(RESTORATION)
    out = fed(restorer, answer()[:4])
    restorer.renew(Restoration({PLACEHOLDER: "Els"}))
    out += fed(restorer, answer()[4:])
    assert shown(out)["p1"] == f"De klachten van {NAME} zijn [PERSOON_K3X9Q"
    assert shown(out)["p2"] == "Zie Els."
    assert restorer.restored == 4


def test_other_messages_pass() -> None:
    """What isn't an event passes byte for byte."""
    restorer = Restorer(RESTORATION)
    nested = '{"event":"x","v":' + "[" * 5_000 + "]" * 5_000 + "}"
    for message in (
        nested,
        '{"event":"x","v":1e999}',
        b"\x00\xff",
        "ping",
        '{"event" : "connected"}',
        '{"event":"appendText","text":1}',
    ):
        assert restorer.feed(message) == [message]


def test_refusal_reads_as_an_answer() -> None:
    """The page gets a message that starts, says the reason and is done, the same each time."""
    messages = socket().refuse(send({"type": "text", "text": "Jan"}), refusal())
    events = [json.loads(message) for message in messages]
    assert [event["event"] for event in events] == ["startMessage", "appendText", "partCompleted", "done"]
    assert events[0]["conversationId"] == "c1"
    assert len({event["messageId"] for event in events}) == 1
    assert list(shown(events).values()) == [refusal().message]
    assert messages == socket().refuse(send({"type": "text", "text": "Els"}), refusal())
    assert len(socket().refuse(b"\xff", refusal())) == 4


@pytest.mark.parametrize("media_type", ["application/pdf", "application/octet-stream"])
def test_raw_upload_is_an_attachment(media_type: str) -> None:
    """The body is one file."""
    asked = request("copilot.microsoft.com/c/api/attachments", b"%PDF-1.7", media_type=media_type)
    prompt = endpoint(asked).extract(asked)
    assert [(file.content, file.media_type) for file in prompt.attachments] == [(b"%PDF-1.7", media_type)]


def test_upload_in_a_form_has_a_name() -> None:
    """A form's file is an attachment and its name a part."""
    body = b'--b\r\nContent-Disposition: form-data; name="file"; filename="Jan.png"\r\nContent-Type: image/png\r\n\r\n'
    asked = request(
        "copilot.microsoft.com/c/api/attachments",
        body + b"\x89PNG\r\n--b--\r\n",
        media_type="multipart/form-data; boundary=b",
    )
    prompt = endpoint(asked).extract(asked)
    assert [part.text for part in prompt.parts] == ["Jan.png"]
    assert [file.content for file in prompt.attachments] == [b"\x89PNG"]


def test_calls_around_a_conversation() -> None:
    """A call that has no text today is inspected all the same, and its answer is restored."""
    asked = request("copilot.microsoft.com/c/api/start", {"timeZone": "Europe/Amsterdam", "note": "Els de Vries"})
    found = endpoint(asked)
    prompt = found.extract(asked)
    assert [part.text for part in prompt.parts] == ["Els de Vries"]
    assert found.replace is not None
    assert json.loads(found.replace(asked, prompt, ["X"]))["note"] == "X"
    history = request("copilot.microsoft.com/c/api/conversations/c1/history", method="GET")
    restore = endpoint(history).restore
    assert restore is not None
    assert endpoint(history).extract(history).conversation_id == "c1"
    head = ReplyHead(200, (("content-type", "application/json"),))
    out = stream(restore(history, head, RESTORATION), json.dumps({"results": [PLACEHOLDER]}).encode())
    assert json.loads(out) == {"results": [NAME]}


def test_events_of_the_page_s_software_are_read() -> None:
    """An event that carries no text as a rule is read for the day that it does."""
    silent = '{"event":"setOptions","supportedCards":["weather","local"],"token":"Ab3cdefghijKLMNOP456789"}'
    assert socket().extract(CHAT, silent) is None
    noted = '{"event":"setOptions","note":"bel Jan de Vries","123456782":{"a":1}}'
    prompt = socket().extract(CHAT, noted)
    assert prompt is not None
    assert [part.text for part in prompt.parts] == ["bel Jan de Vries", "123456782"]


def test_a_post_to_the_socket_is_read() -> None:
    """A body that goes to the socket's own path is read, whatever the service makes of it."""
    asked = request("copilot.microsoft.com/c/api/chat", {"a": "Jan de Vries"})
    assert [part.text for part in endpoint(asked).extract(asked).parts] == ["Jan de Vries"]
