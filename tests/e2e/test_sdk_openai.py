"""The official OpenAI client through the real proxy: placeholders up, real values down, refusals that can be read."""

import asyncio
import json

import openai
import pytest
from openai.types.chat import ChatCompletionMessageParam, ChatCompletionToolUnionParam

from support.lab import Lab

NAME, MAIL = "Marieke van den Berg", "marieke.vandenberg@voorbeeld.nl"
PROMPT = f"Schrijf een mail aan {NAME} ({MAIL}, 06-12345678) over de borrel."
MESSAGES: list[ChatCompletionMessageParam] = [{"role": "user", "content": PROMPT}]
TOOL: ChatCompletionToolUnionParam = {
    "type": "function",
    "function": {"name": "send", "parameters": {"type": "object", "properties": {"body": {"type": "string"}}}},
}


def assert_redacted(lab: Lab) -> None:
    """Nothing of the prompt's values reached the AI service, and their placeholders did."""
    seen = lab.service.journal.bytes_seen().decode()
    for value in (NAME, "Marieke", MAIL, "marieke.vandenberg", "06-12345678", "12345678"):
        assert value not in seen
    for label in ("[PERSOON_", "[EMAIL_", "[TELEFOON_"):
        assert label in seen


def test_a_whole_answer_is_restored(lab: Lab) -> None:
    """A chat completion goes up redacted and comes back with the real names, and the record says so."""
    with lab.http() as http, openai.OpenAI(api_key="none", http_client=http) as client:
        answer = client.chat.completions.create(model="m", messages=MESSAGES)
    assert PROMPT in (answer.choices[0].message.content or "")
    assert_redacted(lab)
    record = lab.newest_record()
    assert (record["decision"], record["forwarded"], record["tool_id"]) == ("redact", "redacted", "openai-api")
    assert record["restored"] >= 3


def test_a_streamed_answer_is_restored(lab: Lab) -> None:
    """A stream that is cut inside placeholders, events and letters comes back with the real names."""
    with lab.http() as http, openai.OpenAI(api_key="none", http_client=http) as client:
        stream = client.chat.completions.create(model="m", messages=MESSAGES, stream=True)
        texts = [chunk.choices[0].delta.content or "" for chunk in stream if chunk.choices]
    assert PROMPT in "".join(texts)
    assert len(texts) > 10
    assert_redacted(lab)


def test_tool_calls_are_restored(lab: Lab) -> None:
    """A streamed tool call's arguments hold the real names; its result goes up redacted."""
    with lab.http() as http, openai.OpenAI(api_key="none", http_client=http) as client:
        with client.chat.completions.stream(model="m", messages=MESSAGES, tools=[TOOL]) as stream:
            for _ in stream:
                pass
            calls = stream.get_final_completion().choices[0].message.tool_calls
        assert calls is not None
        assert calls[0].type == "function"
        assert PROMPT in json.loads(calls[0].function.arguments)["body"]
        answer = client.chat.completions.create(
            model="m",
            tools=[TOOL],
            messages=[
                *MESSAGES,
                {"role": "assistant", "tool_calls": [calls[0].model_dump()]},  # type: ignore[list-item]
                {"role": "tool", "tool_call_id": calls[0].id, "content": f"verzonden aan {MAIL}"},
            ],
        )
    assert f"verzonden aan {MAIL}" in (answer.choices[0].message.content or "")
    assert_redacted(lab)


def test_responses_are_restored(lab: Lab) -> None:
    """The responses API's deltas and its closing repeat of the whole text hold the real names."""
    with (
        lab.http() as http,
        openai.OpenAI(api_key="none", http_client=http) as client,
        client.responses.stream(model="m", input=PROMPT, instructions=f"Onderteken met {NAME}.") as stream,
    ):
        deltas = [event.delta for event in stream if event.type == "response.output_text.delta"]
        final = stream.get_final_response()
    assert PROMPT in "".join(deltas)
    assert final.output_text == "".join(deltas)
    assert_redacted(lab)


def test_embeddings_are_redacted(lab: Lab) -> None:
    """Texts to embed go up redacted, and the vectors come back untouched."""
    with lab.http() as http, openai.OpenAI(api_key="none", http_client=http) as client:
        vectors = client.embeddings.create(model="m", input=[PROMPT, "niets bijzonders"])
    assert [len(item.embedding) for item in vectors.data] == [8, 8]
    assert_redacted(lab)


def test_async_streams_do_not_mix(lab: Lab) -> None:
    """Ten conversations at once over asyncio each get their own values back, and no other's."""
    names = ["Alice Baker", "Brian Carter", "Claire Evans", "David Fletcher", "Emily Harris"]
    prompts = [f"Write to {name} ({name.split()[0].lower()}@example.com) please." for name in names] * 2

    async def ask(client: openai.AsyncOpenAI, prompt: str) -> str:
        stream = await client.chat.completions.create(
            model="m", messages=[{"role": "user", "content": prompt}], stream=True
        )
        return "".join([chunk.choices[0].delta.content or "" async for chunk in stream if chunk.choices])

    async def ask_all() -> list[str]:
        async with lab.async_http() as http, openai.AsyncOpenAI(api_key="none", http_client=http) as client:
            return await asyncio.gather(*(ask(client, prompt) for prompt in prompts))

    answers = asyncio.run(ask_all())
    for prompt, answer in zip(prompts, answers, strict=True):
        assert prompt in answer
        assert not [name for name in names if name in answer and name not in prompt]
    seen = lab.service.journal.bytes_seen().decode()
    assert not [name for name in names if name in seen]


@pytest.mark.parametrize(
    ("text", "reason", "words"),
    [
        ("Medewerker met BSN 1234 56 782 wil verlof, wat mag?", "data-forbidden", "Niet verzonden"),
        ("My key AKIAIOSFODNN7EXAMPLE does not work, why?", "secret-found", "Not sent"),
        ("Vat de offerte voor Bakkerij Molenaar samen.", "data-forbidden", "Niet verzonden"),
    ],
)
def test_a_refusal_is_raised_once_and_can_be_read(lab: Lab, text: str, reason: str, words: str) -> None:
    """A refusal raises PermissionDeniedError with the message in the prompt's language, and is not tried again."""
    before = len(lab.records())
    with (
        lab.http() as http,
        openai.OpenAI(api_key="none", http_client=http) as client,
        pytest.raises(openai.PermissionDeniedError) as raised,
    ):
        client.chat.completions.create(model="m", messages=[{"role": "user", "content": text}], stream=True)
    assert words in raised.value.message
    assert lab.received() == ()
    assert len(lab.records()) == before + 1
    record = lab.newest_record()
    assert record["record_id"] in raised.value.message
    assert reason in record["decision_reason"]
    assert not [word for word in text.split() if len(word) > 7 and word.strip(".,?") in raised.value.message]


def test_a_client_file_for_an_assistant_is_held(lab: Lab) -> None:
    """A client without written permission needs approval: the program is told so, with a reference."""
    with (
        lab.http() as http,
        openai.OpenAI(api_key="none", base_url="https://assistant.ai.example/v1", http_client=http) as client,
        pytest.raises(openai.PermissionDeniedError, match="akkoord"),
    ):
        client.chat.completions.create(
            model="m", messages=[{"role": "user", "content": "Analyseer het dossier van Vesta Verzekeringen."}]
        )
    assert lab.received() == ()
    record = lab.newest_record()
    assert record["decision"] == "hold"
    [entry] = [entry for entry in lab.held() if entry.reference == record["record_id"]]
    assert (entry.tool_id, entry.user_ref) == ("own-assistant", record["user_ref"])
