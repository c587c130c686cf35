"""The tour's scenes: an invented person types something, a plain client sends it the way that tool's own page or SDK
would, and both ends are read back.

All people, clients and numbers are invented; BSN, IBAN and key are the published test values.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from sluis.demo.client import Answer, Client
from sluis.demo.journal import Received

_CHATGPT: Final = "https://chatgpt.com/backend-api"
_CLAUDE: Final = "https://claude.ai/api/organizations/00000000-0000-4000-8000-0000000000aa"
ASSISTANT_HOST: Final = "assistant.ai.example"
_BOUNDARY: Final = "----sluis-demo"


@dataclass(frozen=True, slots=True)
class Scene:
    """`typed`: what the person wrote. `send` sends it; `arrived` reads the AI service's copy of a request; `shown`
    reads what the person's page or program shows of a 200 answer."""

    title: str
    typed: str
    send: Callable[[Client, str], Answer]
    arrived: Callable[[Received], str]
    shown: Callable[[Answer], str]


def refusal(answer: Answer) -> str:
    """The message in an error answer, in whichever of the providers' formats it comes."""
    try:
        error = answer.json()
    except ValueError:
        return answer.text
    while isinstance(error, dict):
        for key in ("error", "message", "detail"):
            if key in error:
                error = error[key]
                break
        else:
            return answer.text
    return str(error)


# OpenAI


def _openai(client: Client, text: str, *, host: str = "api.openai.com", stream: bool = True) -> Answer:
    body = {"model": "gpt-local", "stream": stream, "messages": [{"role": "user", "content": text}]}
    return client.post_json(f"https://{host}/v1/chat/completions", body, authorization="Bearer none")


def _openai_arrived(received: Received) -> str:
    return str(json.loads(received.body)["messages"][-1]["content"])


def _openai_shown(answer: Answer) -> str:
    return "".join(event["choices"][0]["delta"].get("content") or "" for _, event in answer.events())


# Anthropic


_MAIL_TOOL: Final = {
    "name": "send_mail",
    "description": "Send an e-mail.",
    "input_schema": {"type": "object", "properties": {"body": {"type": "string"}}},
}


def _anthropic_tool(client: Client, text: str) -> Answer:
    body = {
        "model": "claude-local",
        "max_tokens": 400,
        "stream": True,
        "tools": [_MAIL_TOOL],
        "messages": [{"role": "user", "content": text}],
    }
    return client.post_json(
        "https://api.anthropic.com/v1/messages", body, x_api_key="none", anthropic_version="2023-06-01"
    )


def _anthropic_shown(answer: Answer) -> str:
    parts = [event["delta"].get("partial_json", "") for _, event in answer.events() if "delta" in event]
    return f"calls send_mail with {''.join(parts)}"


# ChatGPT on the web


def _user_message(text: str) -> dict[str, Any]:
    return {"id": "u1", "author": {"role": "user"}, "content": {"content_type": "text", "parts": [text]}}


def _chatgpt(client: Client, text: str) -> Answer:
    body = {"action": "next", "model": "auto", "parent_message_id": "root", "messages": [_user_message(text)]}
    return client.post_json(f"{_CHATGPT}/f/conversation", body, accept="text/event-stream")


def _chatgpt_arrived(received: Received) -> str:
    return str(json.loads(received.body)["messages"][-1]["content"]["parts"][0])


def _chatgpt_shown(answer: Answer) -> str:
    """The bubble that the page fills: a snapshot, then appended texts, alone or in patches."""
    shown, is_text = "", False
    for name, event in answer.events():
        if name != "delta":
            continue
        value = event["v"]
        if isinstance(value, dict) and "message" in value:
            shown, is_text = value["message"]["content"]["parts"][0], False
        steps = value if isinstance(value, list) else [event]
        for step in steps:
            is_text = "/content/parts/" in step["p"] if "p" in step else is_text
            shown += step["v"] if is_text and isinstance(step["v"], str) else ""
    return shown


def _draft(client: Client, text: str) -> Answer:
    return client.post_json(
        f"{_CHATGPT}/conversation/experimental/generate_autocompletions", {"input_text": text, "num_completions": 1}
    )


def _draft_arrived(received: Received) -> str:
    return str(json.loads(received.body)["input_text"])


def _draft_shown(answer: Answer) -> str:
    return "suggests: " + (" | ".join(answer.json()["completions"]) or "nothing")


# claude.ai


def _csv_upload(client: Client, text: str) -> Answer:
    head = 'content-disposition: form-data; name="file"; filename="lijst.csv"\r\ncontent-type: text/csv'
    body = f"--{_BOUNDARY}\r\n{head}\r\n\r\n{text}\r\n--{_BOUNDARY}--\r\n".encode()
    headers = {"content-type": f"multipart/form-data; boundary={_BOUNDARY}", "origin": "https://claude.ai"}
    return client.send("POST", f"{_CLAUDE}/conversations/c1/wiggle/upload-file", body, headers)


def _whole(received: Received) -> str:
    return received.text


def _everything(answer: Answer) -> str:
    return answer.text


def _deepseek(client: Client, text: str) -> Answer:
    body = {"chat_session_id": "s1", "prompt": text, "ref_file_ids": []}
    return client.post_json("https://chat.deepseek.com/api/v0/chat/completion", body)


def _assistant(client: Client, text: str) -> Answer:
    return _openai(client, text, host=ASSISTANT_HOST)


SCENES: Final = (
    Scene(
        "A clean question, OpenAI API, streamed",
        "Geef vijf titels voor een blog over werkgeluk.",
        _openai,
        _openai_arrived,
        _openai_shown,
    ),
    Scene(
        "Names, e-mail and phone, OpenAI API, streamed",
        "Schrijf een mail aan Marieke van den Berg (marieke.vandenberg@voorbeeld.nl, 06-12345678) over de borrel.",
        _openai,
        _openai_arrived,
        _openai_shown,
    ),
    Scene(
        "A complaint with a bank account, OpenAI API, streamed",
        "Summarise this complaint by Anna Jansen, born 12-03-1984, IBAN NL91ABNA0417164300: the refund is late.",
        _openai,
        _openai_arrived,
        _openai_shown,
    ),
    Scene(
        "A name in the browser, ChatGPT",
        "Maak een vriendelijke herinnering voor Pieter de Vries, Lindelaan 12, 3511 AB Utrecht.",
        _chatgpt,
        _chatgpt_arrived,
        _chatgpt_shown,
    ),
    Scene(
        "A draft that leaves while typing, ChatGPT",
        "Beste Pieter de Vries, zoals besproken op 06-12345678",
        _draft,
        _draft_arrived,
        _draft_shown,
    ),
    Scene(
        "A citizen service number, spaced, ChatGPT",
        "Medewerker met BSN 1234 56 782 wil verlof, wat mag?",
        _chatgpt,
        _chatgpt_arrived,
        _chatgpt_shown,
    ),
    Scene(
        "A client of the organisation, ChatGPT",
        "Vat de offerte voor Bakkerij Molenaar samen (BM-Route).",
        _chatgpt,
        _chatgpt_arrived,
        _chatgpt_shown,
    ),
    Scene(
        "An internal document, ChatGPT",
        "INTERN – niet verspreiden: kwartaalcijfers, maak er een verhaal van.",
        _chatgpt,
        _chatgpt_arrived,
        _chatgpt_shown,
    ),
    Scene(
        "A secret key, OpenAI API",
        "My key AKIAIOSFODNN7EXAMPLE does not work, why?",
        _openai,
        _openai_arrived,
        _openai_shown,
    ),
    Scene(
        "A tool call, Anthropic API, streamed",
        "Mail Sophie Turner (sophie.turner@example.com) that the meeting moves to Friday.",
        _anthropic_tool,
        _openai_arrived,
        _anthropic_shown,
    ),
    Scene(
        "A client without written permission, the organisation's own assistant",
        "Analyseer het schadedossier van Vesta Verzekeringen en geef drie punten.",
        _assistant,
        _openai_arrived,
        _openai_shown,
    ),
    Scene(
        "A file with staff data, claude.ai upload",
        "naam,bsn,geboren\nFatima El Amrani,123456782,12-03-1984\nJoris Bakker,111222333,01-07-1990\n",
        _csv_upload,
        _whole,
        _everything,
    ),
    Scene(
        "A tool that nobody approved, DeepSeek",
        'Translate "good morning" into French.',
        _deepseek,
        _whole,
        _everything,
    ),
)
