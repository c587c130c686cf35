"""Every verdict's path, from request to what is forwarded, told and recorded, under real policies."""

import asyncio
import gzip
import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sluis import metrics, reasons
from sluis.exchange import Answered, Forward
from sluis.model import Request, UnreadableBody, Verdict
from sluis.records.errors import RecordUnavailable
from sluis.resources import policies_dir
from sluis_detectors.pool import DetectorUnavailable
from support.desk import NOW, Desk, desk, from_person
from support.web_requests import request

LOW, MIDDLE, HIGH = "chatgpt.example", "copilot.example", "ai.noordwaard.example"
ACCOUNT = {LOW: "workspace:noordwaard", MIDDLE: "tenant:noordwaard", HIGH: ""}
E2E_POLICY = Path(__file__).parents[2] / "fixtures" / "e2e" / "policy.yaml"
NOORDWAARD = policies_dir() / "noordwaard.yaml"
MAIL = "jan.jansen@voorbeeld.nl"
PERSONAL = f"Schrijf een bericht aan {MAIL} over de borrel van vrijdag."
COPILOT_URL = "copilot.microsoft.com/c/api/chat?api-version=2"


def chat(host: str, text: str, **headers: str) -> Request:
    """A prompt to a listed tool that speaks the OpenAI format, with the account that the policy names."""
    if ACCOUNT.get(host):
        headers.setdefault("openai_organization", ACCOUNT[host])
    body = {"model": "m", "messages": [{"role": "user", "content": text}]}
    return from_person(request(f"{host}/v1/chat/completions", body, **headers))


def run(folder: Path, work: Callable[[Desk], Awaitable[None]], policy: str | Path = "noordwaard") -> None:
    async def main() -> None:
        async with desk(folder, policy) as made:
            await work(made)

    asyncio.run(main())


def sent(outcome: Any) -> str:
    """The prompt that goes up."""
    assert isinstance(outcome, Forward)
    assert outcome.body is not None
    return str(json.loads(outcome.body)["messages"][0]["content"])


def told(outcome: Any) -> dict[str, Any]:
    """The error that the client gets."""
    assert isinstance(outcome, Answered)
    return dict(json.loads(outcome.reply.body)["error"])


# verdicts


def test_allow(tmp_path: Path) -> None:
    """Nothing found: forwarded as it was, recorded, and the answer isn't touched."""

    async def work(made: Desk) -> None:
        outcome = await made.judge(chat(LOW, "Wat is een sluis?"))
        assert sent(outcome) == "Wat is een sluis?"
        assert outcome.exchange.restoration is None
        (record,) = await made.records()
        assert (record["decision"], record["forwarded"], record["tool_id"]) == ("allow", "original", "chatgpt-team")
        assert record["decision_reason"] == [reasons.NOTHING_FOUND]
        assert record["message_id"] == ""

    run(tmp_path, work)


def test_warn(tmp_path: Path) -> None:
    """Forwarded as it was, with a notice for the person; no notice holds what was found."""

    async def work(made: Desk) -> None:
        outcome = await made.judge(chat(MIDDLE, PERSONAL))
        assert sent(outcome) == PERSONAL
        restoration = outcome.exchange.restoration
        assert restoration is not None
        assert restoration.notice
        assert MAIL not in restoration.notice
        assert not restoration.values
        (record,) = await made.records()
        assert (record["decision"], record["forwarded"], record["message_id"]) == ("warn", "original", "warn")

    run(tmp_path, work)


def test_redact(tmp_path: Path) -> None:
    """A placeholder goes up in the value's place, the way back is kept, and the record says what was done."""

    async def work(made: Desk) -> None:
        outcome = await made.judge(chat(LOW, PERSONAL))
        text = sent(outcome)
        assert MAIL not in text
        restoration = outcome.exchange.restoration
        assert restoration is not None
        ((placeholder, value),) = restoration.values.items()
        assert value == MAIL
        assert text == PERSONAL.replace(MAIL, placeholder)
        assert restoration.notice
        assert outcome.exchange.prompt is not None
        assert outcome.exchange.prompt.decoded is None
        (record,) = await made.records()
        assert (record["decision"], record["forwarded"]) == ("redact", "redacted")
        assert record["actions_applied"] == ["replace"]
        assert [finding["masked"] for finding in record["findings"]] == [f"EMAIL_ADDRESS({len(MAIL)})"]
        assert MAIL not in json.dumps(record)

    run(tmp_path, work)


def test_nothing_that_was_said_stays_in_memory(tmp_path: Path) -> None:
    """Once the record is closed, neither text nor value can be reached from the exchange, and the record is whole."""

    async def work(made: Desk) -> None:
        exchange = (await made.judge(chat(LOW, PERSONAL))).exchange
        assert MAIL in repr(exchange)
        (record,) = await made.records()
        exchange.forget()
        assert MAIL not in repr(exchange)
        assert "borrel" not in repr(exchange)
        assert record["actions_applied"] == ["replace"]

    run(tmp_path, work)


def test_hold(tmp_path: Path) -> None:
    """A client without permission waits for approval: nothing goes up, and the entry is bound to person and tool."""

    async def work(made: Desk) -> None:
        outcome = await made.judge(chat(HIGH, "Maak een route voor Bakkerij Molenaar."))
        error = told(outcome)
        assert "Molenaar" not in error["message"]
        assert outcome.exchange.record_id in error["message"]
        (entry,) = made.held()
        assert entry.record_id == entry.reference == outcome.exchange.record_id
        assert (entry.tool_id, entry.user_ref) == ("veilig-nw", outcome.exchange.request.client.user_ref)
        (record,) = await made.records()
        assert (record["decision"], record["forwarded"]) == ("hold", "none")
        assert record["oversight"]["required"]

    run(tmp_path, work)


def test_the_same_held_content_has_the_same_digest(tmp_path: Path) -> None:
    """A release can find the content again: the same new texts, whatever was sent before them in the conversation."""

    async def work(made: Desk) -> None:
        text = "Maak een route voor Bakkerij Molenaar."
        first, other = chat(HIGH, text), chat(HIGH, text + " Graag vandaag.")
        history = {"model": "m", "messages": [
            {"role": "user", "content": "Dag"}, {"role": "assistant", "content": "Dag!"},
            {"role": "user", "content": text},
        ]}  # fmt: skip
        later = from_person(request(f"{HIGH}/v1/chat/completions", history))
        for asked in (first, later, other):
            await made.judge(asked)
        digests = [entry.content_digest for entry in sorted(made.held(), key=lambda entry: entry.held_at)]
        assert len(digests) == 3
        assert len(set(digests)) == 2

    run(tmp_path, work)


def test_block(tmp_path: Path) -> None:
    """Refused in the service's own format, with a reference; an incident where the policy says so."""

    async def work(made: Desk) -> None:
        outcome = await made.judge(chat(HIGH, "Mijn sleutel is AKIAIOSFODNN7CANARY8, wat nu?"))
        error = told(outcome)
        assert error["code"] == reasons.SECRET_FOUND
        assert isinstance(outcome, Answered)
        assert outcome.reply.status == 403
        assert dict(outcome.reply.headers)["x-sluis-verdict"] == "block"
        assert dict(outcome.reply.headers)["x-sluis-reference"] == outcome.exchange.record_id
        (record,) = await made.records()
        assert (record["decision"], record["forwarded"], record["is_incident"]) == ("block", "none", True)

    run(tmp_path, work)


def test_what_is_found_outside_the_prompt_cannot_be_replaced(tmp_path: Path) -> None:
    """Personal data in a file blocks where it would be replaced in a text: a file can't be rewritten."""

    async def work(made: Desk) -> None:
        body = (
            b'--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n'
            b"content-type: application/pdf\r\n\r\n%PDF-1.7 mail jan.jansen@voorbeeld.nl\r\n--b--\r\n"
        )
        asked = request(
            f"{LOW}/v1/files", body, media_type="multipart/form-data; boundary=b", openai_organization=ACCOUNT[LOW]
        )
        outcome = await made.judge(from_person(asked))
        assert told(outcome)["code"] == reasons.NOT_REMOVABLE
        (record,) = await made.records()
        assert record["files"][0]["inspected"] == "yes"
        assert "file" in record["content_kinds"]

    run(tmp_path, work)


def test_a_tool_that_is_not_listed(tmp_path: Path) -> None:
    """An AI service outside the list is refused by the name that people know it by."""

    async def work(made: Desk) -> None:
        asked = from_person(request("chat.deepseek.com/api/v0/chat/completion", {"prompt": "Dag"}))
        outcome = await made.judge(asked)
        assert isinstance(outcome, Answered)
        assert outcome.exchange.tool_label == "DeepSeek chat"
        (record,) = await made.records()
        assert record["decision_reason"] == [reasons.TOOL_UNLISTED]

    run(tmp_path, work)


# what is no prompt


@pytest.mark.parametrize("body", [b"", {"model": "m", "messages": [{"role": "user", "content": " \n"}]}])
def test_what_carries_no_text_is_not_recorded(tmp_path: Path, body: Any) -> None:
    """A page that loads, and a prompt of blanks, are forwarded, counted and not recorded."""

    async def work(made: Desk) -> None:
        before = metrics.PAGE_LOADS._value.get()
        path = "chat/completions" if body else "models"
        asked = request(f"{LOW}/v1/{path}", body, method="POST" if body else "GET", openai_organization=ACCOUNT[LOW])
        outcome = await made.judge(from_person(asked))
        assert isinstance(outcome, Forward)
        assert (outcome.body is None) == (body == b"")
        assert await made.records() == []
        assert metrics.PAGE_LOADS._value.get() == before + 1

    run(tmp_path, work)


# monitor mode


def test_monitor_mode_forwards_and_says_what_would_have_been(tmp_path: Path) -> None:
    """Watching changes nothing of the request; the record holds the verdict that enforcing would have given."""
    policy = tmp_path / "policy.yaml"
    policy.write_text(f"extends: {policies_dir() / 'noordwaard.yaml'}\ndefaults: {{mode: monitor}}\n", "utf-8")

    async def work(made: Desk) -> None:
        text = "Mijn sleutel is AKIAIOSFODNN7CANARY8, wat nu?"
        outcome = await made.judge(chat(LOW, text))
        assert sent(outcome) == text
        (record,) = await made.records()
        assert (record["decision"], record["would_have_been"], record["mode"]) == ("allow", "block", "monitor")
        assert record["forwarded"] == "original"

    run(tmp_path, work, policy)


# faults


def open_policy(folder: Path, base: Path = NOORDWAARD) -> Path:
    """A policy, the worked example unless said otherwise, whose lowest tier fails open."""
    path = folder / "open.yaml"
    path.write_text(
        f"extends: {base}\ndefaults: {{fail_mode: {{low: open, middle: closed, high: closed}}}}\n",
        "utf-8",
    )
    return path


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (DetectorUnavailable(), reasons.DETECTOR_UNAVAILABLE),
        (TimeoutError(), reasons.DEADLINE_EXCEEDED),
        (RuntimeError("a defect"), reasons.INTERNAL_ERROR),
    ],
)
def test_faults_reach_the_boundary(tmp_path: Path, error: Exception, reason: str) -> None:
    """`judge` raises what went wrong and records nothing; `refuse` answers with the reason and does record."""

    async def work(made: Desk) -> None:
        made.pool.fault = error
        exchange = made.begin(chat(LOW, PERSONAL))
        with pytest.raises(type(error)):
            await made.pipeline.judge(exchange)
        outcome = await made.pipeline.refuse(exchange, reason)
        assert told(outcome)["code"] == reason
        (record,) = await made.records()
        assert (record["decision"], record["forwarded"], record["fail_state"]) == ("block", "none", "closed")
        assert record["decision_reason"] == [reason]

    run(tmp_path, work)


def test_a_tier_that_fails_open_says_so(tmp_path: Path) -> None:
    """Forwarded unread, counted, and on the record as an open failure and an incident."""

    async def work(made: Desk) -> None:
        before = metrics.UNPROTECTED._value.get()
        made.pool.fault = DetectorUnavailable()
        asked = chat(LOW, PERSONAL)
        exchange = made.begin(asked)
        with pytest.raises(DetectorUnavailable):
            await made.pipeline.judge(exchange)
        outcome = await made.pipeline.refuse(exchange, reasons.DETECTOR_UNAVAILABLE)
        assert isinstance(outcome, Forward)
        assert outcome.body == asked.body
        (record,) = await made.records()
        assert (record["decision"], record["forwarded"], record["fail_state"]) == ("allow", "original", "open")
        assert record["is_incident"]
        assert metrics.UNPROTECTED._value.get() == before + 1

    run(tmp_path, work, open_policy(tmp_path))


def test_a_body_that_fails_open_keeps_its_encoding(tmp_path: Path) -> None:
    """What could not be read goes on exactly as it came: its content encoding belongs to it."""

    async def work(made: Desk) -> None:
        asked = chat("api.openai.com", PERSONAL, content_encoding="gzip")
        exchange = made.begin(replace(asked, body=gzip.compress(asked.body)[:-9]))
        with pytest.raises(UnreadableBody):
            await made.pipeline.judge(exchange)
        outcome = await made.pipeline.refuse(exchange, reasons.BODY_UNREADABLE)
        assert isinstance(outcome, Forward)
        assert (outcome.body, outcome.is_as_received) == (None, True)

    run(tmp_path, work, open_policy(tmp_path, E2E_POLICY))


@pytest.mark.parametrize("text", ["Wat is een sluis?", PERSONAL])
def test_no_record_no_request(tmp_path: Path, text: str) -> None:
    """A store that can't be written stops allowed and redacted requests alike, in a tier that fails open too."""

    async def work(made: Desk) -> None:
        await made.store.stop()
        exchange = made.begin(chat(LOW, text))
        with pytest.raises(RecordUnavailable):
            await made.pipeline.judge(exchange)
        with pytest.raises(RecordUnavailable):
            await made.pipeline.refuse(exchange, reasons.RECORD_UNAVAILABLE)
        answer = made.pipeline.plain_refusal(exchange, reasons.RECORD_UNAVAILABLE)
        assert told(answer)["code"] == reasons.RECORD_UNAVAILABLE

    run(tmp_path, work, open_policy(tmp_path))


def test_a_refusal_after_a_cut_off_opening_is_another_record(tmp_path: Path) -> None:
    """An opening whose wait was cut off may be stored after all; the refusal must not share its id."""

    async def work(made: Desk) -> None:
        exchange = made.begin(chat(LOW, "Wat is een sluis?"))
        judging = asyncio.create_task(made.pipeline.judge(exchange))
        while not exchange.is_submitted:  # noqa: ASYNC110 - nobody tells
            await asyncio.sleep(0)
        judging.cancel()
        with pytest.raises(asyncio.CancelledError):
            await judging
        first = exchange.record_id
        outcome = await made.pipeline.refuse(exchange, reasons.DEADLINE_EXCEEDED)
        assert told(outcome)["code"] == reasons.DEADLINE_EXCEEDED
        assert exchange.record_id != first
        records = {record["record_id"]: record for record in await made.records()}
        assert records[exchange.record_id]["decision_reason"] == [reasons.DEADLINE_EXCEEDED]
        assert records.get(first, {"state": "abandoned"})["state"] in {"abandoned", "open"}

    run(tmp_path, work)


def test_a_fault_after_the_record_forwards_nothing(tmp_path: Path) -> None:
    """What fails between the record and the sending is refused, where a tier fails open too, and in the closing."""

    async def work(made: Desk) -> None:
        outcome = await made.judge(chat(LOW, "Wat is een sluis?"))
        refused = await made.pipeline.refuse(outcome.exchange, reasons.INTERNAL_ERROR)
        assert isinstance(refused, Answered)
        (record,) = await made.records()
        assert record["errors"] == [reasons.INTERNAL_ERROR]

    run(tmp_path, work, open_policy(tmp_path))


def test_a_fault_of_unknown_account_fails_closed(tmp_path: Path) -> None:
    """Whose account an unreadable request is of nobody knows, so the fail mode of the tool's tier doesn't count."""

    async def work(made: Desk) -> None:
        exchange = made.begin(replace(chat(LOW, PERSONAL), body=b"{"))
        with pytest.raises(UnreadableBody):
            await made.pipeline.judge(exchange)
        assert isinstance(await made.pipeline.refuse(exchange, reasons.BODY_UNREADABLE), Answered)

    run(tmp_path, work, open_policy(tmp_path))


def test_an_unknown_shape_is_counted(tmp_path: Path) -> None:
    """A service that changed its format raises the drift alarm under its own name."""

    async def work(made: Desk) -> None:
        counter = metrics.DRIFT.labels("openai-api")
        before = counter._value.get()
        asked = request(f"{LOW}/v1/chat/completions", {"messages": 7}, openai_organization=ACCOUNT[LOW])
        exchange = made.begin(from_person(asked))
        with pytest.raises(UnreadableBody) as caught:
            await made.pipeline.judge(exchange)
        assert caught.value.reason == reasons.SHAPE_UNKNOWN
        await made.pipeline.refuse(exchange, caught.value.reason)
        assert counter._value.get() == before + 1

    run(tmp_path, work)


def test_a_request_that_never_was_whole(tmp_path: Path) -> None:
    """Refused with its own status, recorded as never forwarded, in a tier that fails open too."""

    async def work(made: Desk) -> None:
        exchange = made.begin(chat(LOW, PERSONAL))
        outcome = await made.pipeline.refuse_undelivered(exchange, reasons.BODY_TOO_LARGE)
        assert outcome.reply.status == 413
        (record,) = await made.records()
        assert (record["decision"], record["forwarded"], record["fail_state"]) == ("block", "none", "closed")

    run(tmp_path, work, open_policy(tmp_path))


# language


@pytest.mark.parametrize(
    ("text", "accepted", "language"),
    [
        ("Schrijf een bericht aan jan.jansen@voorbeeld.nl over de borrel van vrijdag, en nodig hem uit.", "en", "nl"),
        ("Please write a message to jan.jansen@voorbeeld.nl about the drinks on Friday.", "nl", "en"),
        ("jan.jansen@voorbeeld.nl", "fr;q=0.9, nl-NL;q=0.8, en", "nl"),
        ("jan.jansen@voorbeeld.nl", "de, fr", "en"),
        ("jan.jansen@voorbeeld.nl", "", "en"),
    ],
)
def test_the_language_of_the_message(tmp_path: Path, text: str, accepted: str, language: str) -> None:
    """That of the text, else the browser's first that the policy speaks, else English."""

    async def work(made: Desk) -> None:
        headers = {"accept_language": accepted} if accepted else {}
        outcome = await made.judge(chat(MIDDLE, text, **headers))
        (record,) = await made.records()
        assert record["message_lang"] == language
        assert outcome.exchange.restoration is not None

    run(tmp_path, work)


# placeholders


def test_placeholders_are_one_persons_on_one_service(tmp_path: Path) -> None:
    """The same value: the same placeholder for the same person and service, another for anybody and anything else."""

    async def work(made: Desk) -> None:
        async def placeholder(asked: Request) -> str:
            restoration = (await made.judge(asked)).exchange.restoration
            assert restoration is not None
            (name,) = restoration.values
            return name

        body = {"prompt": PERSONAL}
        url = "claude.ai/api/organizations/o1/chat_conversations/c1/completion"
        openai = chat("api.openai.com", PERSONAL)
        first = await placeholder(openai)
        assert await placeholder(openai) == first
        assert await placeholder(from_person(openai, "192.0.2.8")) != first
        assert await placeholder(from_person(request(url, body))) != first

    run(tmp_path, work, E2E_POLICY)


def test_earlier_turns_are_restored_where_the_service_keeps_them(tmp_path: Path) -> None:
    """A chat loaded again, or gone on with, gets the values of earlier turns back; another person's never."""

    async def work(made: Desk) -> None:
        url = "claude.ai/api/organizations/o1/chat_conversations/c1"
        first = await made.judge(from_person(request(f"{url}/completion", {"prompt": PERSONAL})))
        assert first.exchange.restoration is not None
        values = dict(first.exchange.restoration.values)
        loaded = from_person(request(url, method="GET"))
        again = await made.judge(loaded)
        assert again.exchange.restoration is not None
        assert dict(again.exchange.restoration.values) == values
        assert again.exchange.restoration.notice == ""
        stranger = await made.judge(from_person(loaded, "192.0.2.8"))
        assert stranger.exchange.restoration is None

    run(tmp_path, work, E2E_POLICY)


def test_apis_keep_no_way_back_in_the_store(tmp_path: Path) -> None:
    """An API's client sends its history again, so nothing sealed is stored for it."""

    async def work(made: Desk) -> None:
        outcome = await made.judge(chat("api.openai.com", PERSONAL))
        scope = made.pipeline._scope(outcome.exchange)
        assert await made.store.vault_entries(scope) == []

    run(tmp_path, work, E2E_POLICY)


# WebSockets


def send(text: str) -> str:
    content = [{"type": "text", "text": text}]
    return json.dumps({"event": "send", "conversationId": "c1", "content": content, "mode": "smart"})


def test_messages_of_a_socket_are_judged_one_by_one(tmp_path: Path) -> None:
    """Redacted, refused in the service's own format, or passed; each prompt has a record, closed with the socket."""

    async def work(made: Desk) -> None:
        exchange = made.begin(from_person(request(COPILOT_URL, method="GET")))
        assert isinstance(await made.pipeline.judge(exchange), Forward)
        redacted = await made.pipeline.judge_message(exchange, send(PERSONAL))
        assert isinstance(redacted.forward, str)
        assert MAIL not in redacted.forward
        assert redacted.restoration is not None
        refused = await made.pipeline.judge_message(exchange, send("Sleutel AKIAIOSFODNN7CANARY8"))
        assert refused.forward is None
        assert any("Ref." in str(message) for message in refused.inject)
        ping = json.dumps({"event": "ping"})
        assert (await made.pipeline.judge_message(exchange, ping)).forward == ping
        records = await made.records()
        assert [record["decision"] for record in records] == ["redact", "block"]
        assert {record["state"] for record in records} == {"closed"}

    run(tmp_path, work, E2E_POLICY)


def test_a_message_that_could_not_be_judged(tmp_path: Path) -> None:
    """It is dropped, the person reads why, and it is on the record."""

    async def work(made: Desk) -> None:
        exchange = made.begin(from_person(request(COPILOT_URL, method="GET")))
        await made.pipeline.judge(exchange)
        answers = await made.pipeline.refuse_message(exchange, send(PERSONAL), reasons.DETECTOR_UNAVAILABLE)
        assert answers
        assert MAIL not in "".join(map(str, answers))
        (record,) = await made.records()
        assert record["decision_reason"] == [reasons.DETECTOR_UNAVAILABLE]

    run(tmp_path, work, E2E_POLICY)


def test_a_message_on_a_path_without_messages(tmp_path: Path) -> None:
    """A WebSocket where none is known is a changed format."""

    async def work(made: Desk) -> None:
        exchange = made.begin(chat(LOW, "x"))
        await made.pipeline.judge(exchange)
        with pytest.raises(UnreadableBody, match=reasons.SHAPE_UNKNOWN):
            await made.pipeline.judge_message(exchange, "x")

    run(tmp_path, work)


# policy changes


def test_a_request_is_judged_by_one_policy(tmp_path: Path) -> None:
    """A policy that changes while the detectors work counts from the next request on."""

    async def work(made: Desk) -> None:
        old, newer = made.source.policy, replace(made.source.policy, version="8", digest="f" * 64)
        analyse = made.pool.analyse

        async def change(texts: Any, _: str = "") -> Any:
            made.source.policy = newer
            return await analyse(texts)

        made.pool.analyse = change  # type: ignore[method-assign]
        outcome = await made.judge(chat(LOW, PERSONAL))
        assert outcome.exchange.decision is not None
        assert outcome.exchange.decision.policy_digest == old.digest
        again = await made.judge(chat(LOW, PERSONAL))
        assert again.exchange.decision is not None
        assert again.exchange.decision.policy_digest == newer.digest

    run(tmp_path, work)


def test_begin_dates_the_reference(tmp_path: Path) -> None:
    """The reference starts with the day, and the clock that is given says which."""

    async def work(made: Desk) -> None:
        exchange = made.begin(chat(LOW, "x"))
        assert exchange.record_id.startswith("261125-")
        assert exchange.started_at == NOW
        assert exchange.decision is None
        assert Verdict.BLOCK > Verdict.HOLD

    run(tmp_path, work)
