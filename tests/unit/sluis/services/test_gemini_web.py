"""Gemini on the web: JSON in JSON in a form, cumulative frames, resumable uploads."""

import json
from typing import Any
from urllib.parse import parse_qs, quote

import pytest

from sluis import reasons
from sluis.model import ReplyHead, Request, Restoration, UnreadableBody
from sluis.services import find
from sluis.services.contract import Endpoint
from sluis.services.gemini_web import SERVICE
from support.web_requests import NAME, NOTICE, PLACEHOLDER, RESTORATION, fixture, header, refusal, request, stream

DATA = "gemini.google.com/_/BardChatUi/data"
GENERATE = f"{DATA}/assistant.lamda.BardFrontendService/StreamGenerate?bl=boq&f.sid=-1&_reqid=1&rt=c"
BATCH = f"{DATA}/batchexecute?rpcids=MUAZcd&rt=c"
FORM = "application/x-www-form-urlencoded;charset=UTF-8"
HEAD = ReplyHead(200, (("content-type", "application/json; charset=utf-8"),))


def endpoint(asked: Request) -> Endpoint:
    found = find(asked)
    assert found is not None
    assert found[0] is SERVICE
    return found[1]


def generate(body: bytes | None = None) -> Request:
    return request(GENERATE, fixture("gemini_web", "generate.form") if body is None else body, media_type=FORM)


def form(value: object) -> bytes:
    return f"f.req={quote(json.dumps(value), safe='')}&at=token".encode()


def call(body: bytes) -> Any:
    return json.loads(parse_qs(body.decode())["f.req"][0])


def frames(body: bytes) -> list[Any]:
    """The frames as the page reads them; fails when a length is wrong."""
    text = body.decode()
    assert text.startswith(")]}'\n\n")
    text, found = text[6:], []
    while text:
        digits, rest = text.split("\n", 1)
        units = f"\n{rest}".encode("utf-16-le")[: 2 * int(digits)]
        payload = units.decode("utf-16-le")
        assert payload[0] == payload[-1] == "\n"
        found.append(json.loads(payload))
        text = rest[len(payload) - 1 :]
    return found


def answers(body: bytes) -> list[str]:
    """The answer's text in each frame that holds one."""
    inner = [json.loads(item[2]) for frame in frames(body) for item in frame if item[0] == "wrb.fr"]
    return [value[4][0][1][0] for value in inner if len(value) > 4]


@pytest.mark.parametrize(
    ("url", "name", "kind"),
    [
        (GENERATE, "generate", "prompt"),
        (GENERATE.replace(".com/", ".com/u/2/"), "generate", "prompt"),
        (BATCH, "batch", "settings"),
        ("push.clients6.google.com/upload/", "upload", "upload"),
        ("content-push.googleapis.com/upload/?upload_id=1", "upload", "upload"),
    ],
)
def test_endpoints(url: str, name: str, kind: str) -> None:
    """Each call that the sources describe has its endpoint."""
    found = endpoint(request(url))
    assert (found.name, found.kind, found.shows_message) == (name, kind, False)


def test_other_calls_are_left_to_the_generic_reader() -> None:
    """Pages and unknown paths have no endpoint here."""
    assert find(request("gemini.google.com/app?q=Jan", method="GET")) is None
    assert find(request("push.clients6.google.com/other")) is None


def test_prompt_and_names_of_files_are_read() -> None:
    """The prompt and the files' names are parts; ids, tokens and languages are not."""
    asked = generate()
    prompt = endpoint(asked).extract(asked)
    assert [(part.text, part.role) for part in prompt.parts] == [
        ("Wat moet Jan de Vries weten?", "user"),
        ("intake Jan de Vries.pdf", "user"),
    ]
    assert prompt.conversation_id == "c_0a1b2c3d4e5f6071"


def test_prompt_that_looks_like_protocol_is_read() -> None:
    """A prompt is read whatever it looks like."""
    asked = generate(form([None, json.dumps([["nl"], ["nl"]])]))
    assert [part.text for part in endpoint(asked).extract(asked).parts] == ["nl"]


@pytest.mark.parametrize("name", ["generate.form", "batch.form"])
def test_replace_changes_the_parts_alone(name: str) -> None:
    """The rewritten form differs in the parts' texts, at each level of JSON, and in nothing else."""
    raw = fixture("gemini_web", name)
    asked = request(GENERATE if name == "generate.form" else BATCH, raw, media_type=FORM)
    found = endpoint(asked)
    assert found.replace is not None
    prompt = found.extract(asked)
    new = [part.text.replace("de Vries", 'de "X" Vriës') for part in prompt.parts]
    out = found.replace(asked, prompt, new)
    expected = json.dumps(call(raw), ensure_ascii=False).replace("de Vries", 'de \\\\\\"X\\\\\\" Vriës')
    assert call(out) == json.loads(expected)
    assert parse_qs(out.decode())["at"] == parse_qs(raw.decode())["at"]
    assert [
        part.text for part in found.extract(request(GENERATE if "gen" in name else BATCH, out, media_type=FORM)).parts
    ] == new


def test_every_string_of_a_batch_is_read() -> None:
    """Titles, settings and unknown calls are texts."""
    asked = request(BATCH, fixture("gemini_web", "batch.form"), media_type=FORM)
    texts = [part.text for part in endpoint(asked).extract(asked).parts]
    assert texts == ["Gesprek met Els de Vries", "bard_activity_enabled"]


@pytest.mark.parametrize(
    ("url", "body"),
    [
        (GENERATE, b"at=token"),
        (GENERATE, form({"prompt": "Jan"})),
        (GENERATE, form([None])),
        (GENERATE, form([None, "{}"])),
        (GENERATE, form([None, "[[]]"])),
        (GENERATE, form([None, "[[1]]"])),
        (BATCH, form([])),
        (BATCH, form([["MUAZcd", "[]"]])),
        (BATCH, form([[["MUAZcd", 1]]])),
    ],
)
def test_unknown_shape(url: str, body: bytes) -> None:
    """A known path with another shape is refused as drift."""
    asked = request(url, body, media_type=FORM)
    with pytest.raises(UnreadableBody) as error:
        endpoint(asked).extract(asked)
    assert error.value.reason == reasons.SHAPE_UNKNOWN


def restored(restoration: Restoration, body: bytes | None = None) -> bytes:
    asked = generate()
    restore = endpoint(asked).restore
    assert restore is not None
    return stream(restore(asked, HEAD, restoration), fixture("gemini_web", "answer.txt") if body is None else body)


def test_snapshots_are_restored() -> None:
    """No snapshot shows half a placeholder, lengths fit, and the last text is whole."""
    assert answers(restored(RESTORATION)) == [
        "Beste",
        "Beste 😀 ",
        f"Beste 😀 {NAME}",
        f"Beste 😀 {NAME}, tot ",
        f"Beste 😀 {NAME}, tot [",
    ]


def test_thoughts_and_titles_are_restored() -> None:
    """No placeholder is left anywhere in the answer, and other frames stay as they were."""
    body = restored(RESTORATION)
    assert b"PERSOON" not in body
    assert [frame[0][0] for frame in frames(body)][-3:] == ["wrb.fr", "di", "e"]


def test_notice_stands_before_each_snapshot() -> None:
    """Snapshots repeat the text so far, so each carries the notice."""
    assert {text.split("\n\n")[0] for text in answers(restored(NOTICE))} == {NOTICE.notice}


def test_broken_and_bare_answers() -> None:
    """A bare JSON answer is restored; bytes that are no frame pass as they are."""
    bare = f")]}}'\n\n{json.dumps([['wrb.fr', 'MUAZcd', json.dumps([PLACEHOLDER])]])}".encode()
    assert json.loads(json.loads(restored(RESTORATION, bare)[6:])[0][2]) == [NAME]
    nested = b"[" * 5_000 + b"]" * 5_000
    for broken in (
        b")]}'\n\n" + nested,
        b")]}'\n\n[1e999]",
        b")]}'\n\n12\n[[1",
        b"<html>no</html>",
        b")]}'\n\n5\n\xff\xfe\xfd",
        b"",
    ):
        assert restored(RESTORATION, broken) == broken


def test_nothing_to_restore() -> None:
    """Without values and notice the answer isn't touched."""
    asked = generate()
    restore = endpoint(asked).restore
    assert restore is not None
    assert restore(asked, HEAD, Restoration({})) is None


def test_refusal_is_a_well_formed_answer() -> None:
    """The refusal is one frame with the message as the answer's text, escaped twice."""
    asked = generate(b"")
    reply = endpoint(asked).refuse(asked, refusal())
    assert reply.status == 200
    assert answers(reply.body) == [refusal().message]
    assert header(reply, "content-type") == "application/json; charset=utf-8"
    assert reply == endpoint(asked).refuse(asked, refusal())


def upload(command: str, body: bytes = b"", **headers: str) -> Request:
    return request("push.clients6.google.com/upload/", body, media_type=FORM, x_goog_upload_command=command, **headers)


def test_start_of_an_upload_names_the_file() -> None:
    """The name is a text, in the body or in a header."""
    asked = request(
        "push.clients6.google.com/upload/",
        b"File name: intake Jan de Vries.pdf",
        media_type="text/plain",
        x_goog_upload_command="start",
        x_goog_upload_header_file_name="Els%20de%20Vries.pdf",
    )
    texts = [part.text for part in endpoint(asked).extract(asked).parts]
    assert texts == ["Els de Vries.pdf", "File name: intake Jan de Vries.pdf"]


def test_whole_file_is_an_attachment() -> None:
    """The step that uploads and finalizes holds the file."""
    asked = upload("upload, finalize", b"%PDF-1.7", x_goog_upload_offset="0")
    prompt = endpoint(asked).extract(asked)
    assert [(file.content, file.media_type) for file in prompt.attachments] == [
        (b"%PDF-1.7", "application/octet-stream")
    ]


@pytest.mark.parametrize("headers", [{"command": "upload"}, {"command": "upload, finalize", "offset": "262144"}])
def test_piece_of_a_file_is_refused(headers: dict[str, str]) -> None:
    """A file in pieces can't be judged by the piece."""
    asked = upload(headers["command"], b"piece", x_goog_upload_offset=headers.get("offset", "0"))
    with pytest.raises(UnreadableBody) as error:
        endpoint(asked).extract(asked)
    assert error.value.reason == reasons.FILE_UNREADABLE


def test_refusal_of_an_upload_can_be_read_by_the_page() -> None:
    """The page is on another origin, so the answer carries CORS for it."""
    asked = upload("upload, finalize", b"x", origin="https://gemini.google.com")
    reply = endpoint(asked).refuse(asked, refusal())
    assert reply.status == 403
    assert header(reply, "access-control-allow-origin") == "https://gemini.google.com"
    assert json.loads(reply.body)["error"]["message"] == refusal().message


def test_nothing_beside_a_call_is_left_unread() -> None:
    """The address, other members of the form and of the call, names and long numbers are read like the call itself."""
    hidden = ["zes Jan", "zeven Jan", "acht Jan", "4111111111111111", "negen Jan", "tien Jan"]
    calls = [[["rpc 1 Jan", json.dumps([hidden[3], {hidden[4]: 1}]), None, hidden[0]]], hidden[1]]
    body = form(calls).replace(b"at=token", f"at={quote(hidden[2])}".encode())
    asked = request(f"{BATCH}&f.sid=-123456789&_reqid=1234567&q=tien+Jan", body, media_type=FORM)
    found = endpoint(asked)
    texts = [part.text for part in found.extract(asked).parts]
    assert sorted(texts) == sorted([*hidden, "rpc 1 Jan"])
    assert found.replace is not None
    removed = [text.replace("Jan", "X") if text != "tien Jan" else text for text in texts]
    out = found.replace(asked, found.extract(asked), removed)
    assert b"Jan" not in out
