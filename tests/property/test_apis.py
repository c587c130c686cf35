"""Laws of the API adapters and of redaction, over invented conversations."""

import json
from collections.abc import Sequence
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from sluis import operators, services
from sluis.keys import Keys
from sluis.model import Prompt, UnreadableBody
from sluis.vault import Placeholders, Vault
from sluis.wire.restore import RestoreTable
from sluis_detectors import Finding
from support.web_requests import request

CHAT = "api.openai.com/v1/chat/completions"
RESPONSES = "api.openai.com/v1/responses"
MESSAGES = "api.anthropic.com/v1/messages"
URLS = (
    CHAT,
    RESPONSES,
    MESSAGES,
    "api.openai.com/v1/embeddings",
    "api.openai.com/v1/tomorrow",
    "api.anthropic.com/v1/messages/batches",
    "api.anthropic.com/v1/tomorrow",
)
NAMES = ("Anna Jansen", "Piet Bos", 'J. "Joke" de Vries')
TEXT = st.lists(
    st.sampled_from([*NAMES, "Dag ", "bel ", "\n", "é \U0001f600", '"', "\\", "[", "P", "123456782"]), max_size=6
).map("".join)
FREE = st.recursive(
    TEXT | st.integers() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)
ROLE = st.sampled_from(["system", "user", "assistant", "tool"])
CALL = st.fixed_dictionaries(
    {
        "id": st.just("call_1"),
        "function": st.fixed_dictionaries({"arguments": FREE.map(json.dumps) | st.just('no JSON: J. "Joke" de Vries')}),
    }
)
MESSAGE = st.fixed_dictionaries(
    {
        "role": ROLE,
        "content": TEXT | st.lists(st.fixed_dictionaries({"type": st.just("text"), "text": TEXT}), max_size=3),
    },
    optional={"name": TEXT, "tool_calls": st.lists(CALL, max_size=2), "new": FREE},
)
BLOCK = st.fixed_dictionaries({"type": st.just("text"), "text": TEXT}) | st.fixed_dictionaries(
    {"type": st.just("tool_use"), "id": st.just("toolu_1"), "input": st.dictionaries(TEXT, FREE, max_size=3)}
)
TURN = st.fixed_dictionaries({"role": ROLE, "content": TEXT | st.lists(BLOCK, max_size=3)}, optional={"new": FREE})
BODIES: st.SearchStrategy[tuple[str, Any]] = st.one_of(
    st.tuples(
        st.just(CHAT), st.fixed_dictionaries({"messages": st.lists(MESSAGE, max_size=4)}, optional={"new": FREE})
    ),
    st.tuples(st.just(RESPONSES), st.fixed_dictionaries({"input": TEXT | st.lists(MESSAGE, max_size=4)})),
    st.tuples(
        st.just(MESSAGES), st.fixed_dictionaries({"messages": st.lists(TURN, max_size=4)}, optional={"new": FREE})
    ),
    st.tuples(st.just("api.openai.com/v1/tomorrow"), st.dictionaries(TEXT, FREE, max_size=4)),
)


def read(url: str, body: bytes | object) -> Prompt:
    asked = request(url, body)
    found = services.find(asked)
    assert found is not None
    return found[1].extract(asked)


def replaced(url: str, body: bytes | object, texts: Sequence[str]) -> bytes:
    asked = request(url, body)
    found = services.find(asked)
    assert found is not None
    assert found[1].replace is not None
    return found[1].replace(asked, found[1].extract(asked), texts)


def find_names(text: str) -> list[Finding]:
    """A detector that knows three names."""
    found = [(text.find(name, at), name) for name in NAMES for at in range(len(text)) if text.startswith(name, at)]
    return sorted({Finding(start, start + len(name), "PERSON", 0.9, "test") for start, name in found})


def redacted(text: str, placeholders: Placeholders) -> str:
    findings = find_names(text)
    return operators.apply(text, findings, dict.fromkeys(range(len(findings)), "replace"), placeholders)


def placeholders() -> Placeholders:
    return Vault(Keys.derive(b"k" * 32)).placeholders("scope", "nl")


@settings(max_examples=60)
@given(BODIES)
def test_replacing_nothing_keeps_the_meaning(case: tuple[str, Any]) -> None:
    """`replace(b, extract(b))` means what `b` means, and every location is used once."""
    url, body = case
    prompt = read(url, body)
    assert len({part.location for part in prompt.parts}) == len(prompt.parts)
    assert json.loads(replaced(url, body, [part.text for part in prompt.parts])) == body


@settings(max_examples=60)
@given(BODIES)
def test_redacting_leaves_no_name_and_restoring_brings_it_back(case: tuple[str, Any]) -> None:
    """Nothing found is left in what is sent; redacting again changes nothing; restoring gives the body back."""
    url, body = case
    made = placeholders()
    sent = replaced(url, body, [redacted(part.text, made) for part in read(url, body).parts])
    again = read(url, sent)
    assert not any(find_names(part.text) for part in again.parts)
    more = placeholders()
    assert replaced(url, sent, [redacted(part.text, more) for part in again.parts]) == sent
    assert not more.values
    restored = RestoreTable(made.values).restore_tree(json.loads(sent))
    assert same(restored, body)


def same(one: Any, other: Any) -> bool:
    """Whether two values mean the same when JSON in strings is read as what it means."""
    if isinstance(one, str) and isinstance(other, str):
        if one == other:
            return True
        try:
            return same(json.loads(one), json.loads(other))
        except ValueError:
            return False
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(same(one[name], other[name]) for name in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)


@settings(max_examples=150)
@given(
    st.sampled_from(URLS),
    st.binary(max_size=100)
    | st.recursive(
        st.none() | st.integers() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(
                    ["messages", "role", "content", "input", "type", "requests", "params", "arguments", "data", "x"]
                ),
                inner,
                max_size=4,
            )
        ),
        max_leaves=12,
    ).map(lambda value: json.dumps(value).encode()),
)
def test_any_body_is_read_or_refused(url: str, body: bytes) -> None:
    """Whatever comes, a prompt or the documented error; what was read can be written."""
    try:
        prompt = read(url, body)
        written = replaced(url, body, [part.text for part in prompt.parts])
    except UnreadableBody:
        return
    assert not body or json.loads(written) == json.loads(body)


@given(TEXT)
def test_a_text_comes_back(text: str) -> None:
    """Redact, then restore: the original; redact twice: nothing more."""
    made = placeholders()
    once = redacted(text, made)
    assert not any(name in once for name in NAMES)
    assert redacted(once, made) == once
    assert RestoreTable(made.values).restore(once) == text
