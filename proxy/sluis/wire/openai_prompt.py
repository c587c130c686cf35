"""The texts in requests of OpenAI's APIs and of those that copy them.

Source: openai/openai-openapi 2.3.0 (2026-08-21). What these functions know decides roles, which texts are new, and
which shapes are refused; every other member is read as text unless its name and value say identifier.
"""

from collections.abc import Callable
from typing import Any, Final

from sluis import reasons
from sluis.model import Role, UnreadableBody
from sluis.wire import tree
from sluis.wire.reader import Reader, is_function, is_opaque, is_plain, is_structure

# Members that hold identifiers, words of a fixed list, or measures. One whose value is anything more is read.
_WORDS: Final = """
    model type role id object detail format encoding_format status service_tier modality modalities quality size style
    voice language tool_choice truncation reasoning effort summary verbosity mode purpose include call_id tool_call_id
    item_id file_id file_ids response_id previous_response_id conversation custom_id method index input_fidelity
    max_tokens max_completion_tokens max_output_tokens seed temperature top_p n logprobs top_logprobs stream store
    created created_at expires_at timestamp dimensions background parallel_tool_calls approval_request_id server_label
    prompt_cache_retention presence_penalty frequency_penalty response_format output_format
"""
STRUCTURE: Final = frozenset(_WORDS.split())
# In a tool's definition the names of its parameters as well.
_TOOL_STRUCTURE: Final = STRUCTURE | {"name", "required", "strict", "additionalProperties", "$schema", "$ref", "title"}
_ROLES: Final[dict[str, Role]] = {
    "user": "user",
    "system": "system",
    "developer": "system",
    "assistant": "assistant",
    "tool": "tool",
    "function": "tool",
}
_DEFINITIONS: Final = frozenset({"tools", "functions", "tool_choice", "function_call"})
_SYSTEM: Final = frozenset({"instructions", "response_format", "text", "tools", "functions"})
_SEALED: Final = frozenset({"encrypted_content", "signature"})
_TEXTS: Final = frozenset({"prompt", "input", "suffix", "context", "tokens"})
_AUDIO: Final = {"mp3": "audio/mpeg", "wav": "audio/wav"}
_FILES: Final = {"file_data": "application/octet-stream", "b64_json": "image/png", "result": "image/png"}


def read_chat(reader: Reader, body: dict[str, Any], pointer: str = "") -> None:
    """chat/completions: `messages` and everything beside them."""
    messages = body.get("messages")
    if not isinstance(messages, list) or not all(isinstance(message, dict) for message in messages):
        raise tree.unreadable(reader.service, "messages")
    for message in messages:
        if not isinstance(message.get("role"), str):
            raise tree.unreadable(reader.service, "messages[].role")
        _require_content(reader, message.get("content"), "messages[].content")
    answered = _last_answer([message["role"] == "assistant" for message in messages])
    _read_beside(reader, body, pointer, "messages", is_new=answered < 0)
    for index, message in enumerate(messages):
        role = _ROLES.get(message["role"], "unknown")
        _read(reader, f"{pointer}/messages/{index}", message, role, is_new=index > answered)


def read_responses(reader: Reader, body: dict[str, Any], pointer: str = "") -> None:
    """responses: `input` (a text or items) and everything beside it, `instructions` above all."""
    items = body.get("input")
    if items is None or isinstance(items, str):
        _read_beside(reader, body, pointer, "input", is_new=True)
        if items:
            reader.text(f"{pointer}/input", items, "user")
        return
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise tree.unreadable(reader.service, "input")
    for item in items:
        if "role" in item:
            _require_content(reader, item.get("content"), "input[].content")
    roles = [_item_role(item) for item in items]
    answered = _last_answer([role == "assistant" for role in roles])
    _read_beside(reader, body, pointer, "input", is_new=answered < 0)
    for index, (item, role) in enumerate(zip(items, roles, strict=True)):
        _read(reader, f"{pointer}/input/{index}", item, role, is_new=index > answered)


def read_input(reader: Reader, body: dict[str, Any], pointer: str = "", *, name: str = "input") -> None:
    """embeddings, moderations, completions, images, speech: a text, a list of texts or of parts; never token ids."""
    value = body.get(name)
    is_list = isinstance(value, list)
    if isinstance(value, list):
        _refuse_tokens(reader, value, name)
    items = value if isinstance(value, list) else [value]
    if not items or not all(isinstance(item, str | dict) and (is_list or isinstance(item, str)) for item in items):
        raise tree.unreadable(reader.service, name)
    _read_beside(reader, body, pointer, name, is_new=True)
    _read(reader, f"{pointer}/{name}", value, "user", is_new=True)


def read_prompt(reader: Reader, body: dict[str, Any], pointer: str = "") -> None:
    """completions and images: the text in `prompt`."""
    read_input(reader, body, pointer, name="prompt")


def read_any(reader: Reader, body: Any, pointer: str = "") -> None:
    """A request of another shape: every text in it."""
    _read(reader, pointer, body, "user", is_new=True)


def read_line(reader: Reader, pointer: str, line: Any) -> None:
    """A line of a batch file (`url` and `body` of a request) or of a file of examples (`messages`)."""
    if not isinstance(line, dict):
        raise tree.unreadable(reader.service, "file: a line that is no object")
    body, url = line.get("body"), line.get("url")
    if isinstance(body, dict) and isinstance(url, str):
        beside = {name: item for name, item in line.items() if not (name == "url" and is_plain(item))}
        _read_beside(reader, beside, pointer, "body", is_new=True)
        read = next((read for path, read in READERS.items() if url.endswith(f"/{path}")), read_any)
        read(reader, body, f"{pointer}/body")
    elif "messages" in line:
        read_chat(reader, line, pointer)
    else:
        read_any(reader, line, pointer)


# Path below the version -> reader of the body. A longer path stands before one that ends it.
READERS: Final[dict[str, Callable[[Reader, dict[str, Any], str], None]]] = {
    "chat/completions": read_chat,
    "completions": read_prompt,
    "responses": read_responses,
    "responses/compact": read_responses,
    "responses/input_tokens": read_responses,
    "embeddings": read_input,
    "moderations": read_input,
    "images/generations": read_prompt,
    "audio/speech": read_input,
}


def _read_beside(reader: Reader, body: dict[str, Any], pointer: str, but: str, *, is_new: bool) -> None:
    for name, value in body.items():
        if name != but:
            role: Role = "system" if name in _SYSTEM else "user"
            _read(reader, pointer, {name: value}, role, is_new=is_new)


def _read(reader: Reader, pointer: str, value: Any, role: Role, *, is_new: bool, is_tool: bool = False) -> None:
    """A value with everything under it, by the names of its members."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            _read(reader, f"{pointer}/{index}", item, role, is_new=is_new, is_tool=is_tool)
        return
    if not isinstance(value, dict):
        reader.walk(pointer, value, role, is_new=is_new)
        return
    is_call = "arguments" in value or (role == "tool" and "tool_call_id" not in value)
    for name, item in value.items():
        below = tree.join(pointer, name)
        if _is_structure(name, item, is_tool=is_tool) or (is_call and name == "name" and is_function(item)):
            continue
        reader.name(pointer, name, role, is_new=is_new)
        if name in _TEXTS and isinstance(item, list):
            _refuse_tokens(reader, item, name)
        if name == "arguments" and isinstance(item, str):
            reader.json_text(below, item, role, is_new=is_new)
        elif role == "tool" and name in ("content", "output") and isinstance(item, str) and "\\u" in item:
            reader.json_text(below, item, role, is_new=is_new)  # escapes would hide letters
        elif name == "data" and isinstance(item, str) and "format" in value:
            media_type = _AUDIO.get(str(value["format"]), "application/octet-stream")
            reader.base64(below, item, media_type, role, is_new=is_new)
        elif name == "metadata":
            reader.data(below, item, role, is_new=is_new)
        elif name in _FILES and isinstance(item, str) and is_opaque(item):
            reader.base64(below, item, _FILES[name], role, is_new=is_new)
        else:
            is_definition = name in _DEFINITIONS and not is_call
            _read(reader, below, item, role, is_new=is_new, is_tool=is_tool or is_definition)


def _is_structure(name: str, value: Any, *, is_tool: bool) -> bool:
    return is_structure(name, value, _TOOL_STRUCTURE if is_tool else STRUCTURE) or (
        name in _SEALED and is_opaque(value)
    )


def _item_role(item: dict[str, Any]) -> Role:
    if isinstance(role := item.get("role"), str):
        return _ROLES.get(role, "unknown")
    kind = str(item.get("type", ""))
    if kind.endswith("_output"):
        return "tool"
    return "assistant" if kind.endswith("_call") or kind == "reasoning" else "unknown"


def _last_answer(is_answer: list[bool]) -> int:
    """Index of the last turn of the model, -1 for none. One at the very end was put there by the client."""
    return max((index for index, flag in enumerate(is_answer[:-1]) if flag), default=-1)


def _require_content(reader: Reader, content: Any, where: str) -> None:
    is_parts = isinstance(content, list) and all(isinstance(part, dict | str) for part in content)
    if not (content is None or isinstance(content, str) or is_parts):
        raise tree.unreadable(reader.service, where)


def _refuse_tokens(reader: Reader, value: list[Any], name: str) -> None:
    """Nobody knows what token ids say without the tokenizer of that very model."""
    if any(_is_tokens(item) for item in [value, *value]):
        raise UnreadableBody(reader.service, f"{name}: token ids", reasons.BODY_UNREADABLE)


def _is_tokens(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, int) for item in value)
