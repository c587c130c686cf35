"""The official Anthropic client through the real proxy."""

import asyncio

import anthropic
import pytest
from anthropic.types import MessageParam, ToolParam

from support.lab import Lab

NAME, MAIL = "Sophie Turner", "sophie.turner@example.com"
PROMPT = f"Write to {NAME} ({MAIL}) that the meeting moves to Friday."
MESSAGES: list[MessageParam] = [{"role": "user", "content": PROMPT}]
TOOLS: list[ToolParam] = [
    {"name": "send", "input_schema": {"type": "object", "properties": {"body": {"type": "string"}}}}
]


def assert_redacted(lab: Lab) -> None:
    """Nothing of the prompt's values reached the AI service, and their placeholders did."""
    seen = lab.service.journal.bytes_seen().decode()
    for value in (NAME, "Sophie", MAIL, "sophie.turner"):
        assert value not in seen
    for label in ("[PERSON_", "[EMAIL_"):
        assert label in seen


def test_messages_are_restored(lab: Lab) -> None:
    """A message and its token count go up redacted; the answer has the real names."""
    with lab.http() as http, anthropic.Anthropic(api_key="none", http_client=http) as client:
        answer = client.messages.create(model="m", max_tokens=99, messages=MESSAGES, system=f"You help {NAME}.")
        count = client.messages.count_tokens(model="m", messages=MESSAGES)
    assert answer.content[0].type == "text"
    assert PROMPT in answer.content[0].text
    assert count.input_tokens > 1
    assert_redacted(lab)


def test_streams_are_restored(lab: Lab) -> None:
    """A stream cut inside placeholders comes back with the real names, in small deltas."""
    with (
        lab.http() as http,
        anthropic.Anthropic(api_key="none", http_client=http) as client,
        client.messages.stream(model="m", max_tokens=99, messages=MESSAGES) as stream,
    ):
        texts = list(stream.text_stream)
    assert PROMPT in "".join(texts)
    assert len(texts) > 10
    assert_redacted(lab)


def test_tool_use_is_restored(lab: Lab) -> None:
    """A streamed tool call has the real names in its input; the tool's result goes up redacted."""
    with lab.http() as http, anthropic.Anthropic(api_key="none", http_client=http) as client:
        with client.messages.stream(model="m", max_tokens=99, messages=MESSAGES, tools=TOOLS) as stream:
            call = stream.get_final_message().content[0]
        assert call.type == "tool_use"
        assert PROMPT in str(call.input["body"])
        answer = client.messages.create(
            model="m",
            max_tokens=99,
            tools=TOOLS,
            messages=[
                *MESSAGES,
                {
                    "role": "assistant",
                    "content": [{"type": "tool_use", "id": call.id, "name": call.name, "input": call.input}],
                },
                {
                    "role": "user",
                    "content": [{"type": "tool_result", "tool_use_id": call.id, "content": f"Sent to {MAIL}."}],
                },
            ],
        )
    assert answer.content[0].type == "text"
    assert f"Sent to {MAIL}." in answer.content[0].text
    assert_redacted(lab)


def test_async_streams_are_restored(lab: Lab) -> None:
    """The asyncio client gets the real names too."""

    async def ask() -> str:
        async with (
            lab.async_http() as http,
            anthropic.AsyncAnthropic(api_key="none", http_client=http) as client,
            client.messages.stream(model="m", max_tokens=99, messages=MESSAGES) as stream,
        ):
            return await stream.get_final_text()

    assert PROMPT in asyncio.run(ask())
    assert_redacted(lab)


def test_a_refusal_is_raised_once_and_can_be_read(lab: Lab) -> None:
    """A refusal raises PermissionDeniedError with a message, and is not tried again."""
    before = len(lab.records())
    with (
        lab.http() as http,
        anthropic.Anthropic(api_key="none", http_client=http) as client,
        pytest.raises(anthropic.PermissionDeniedError, match="Not sent"),
    ):
        client.messages.create(
            model="m",
            max_tokens=99,
            messages=[{"role": "user", "content": "My key AKIAIOSFODNN7EXAMPLE does not work, why?"}],
        )
    assert lab.received() == ()
    assert len(lab.records()) == before + 1
    assert lab.newest_record()["is_incident"]
