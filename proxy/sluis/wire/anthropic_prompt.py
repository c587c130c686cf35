"""The texts in requests of Anthropic's Messages API.

Source: anthropics/anthropic-sdk-python, types of 2026-08-07 (`MessageCreateParams`, `ContentBlockParam`). Thinking
blocks are signed over their text: they are read, never changed. Unknown blocks and members are read as text.
"""

import re
from collections.abc import Callable
from typing import Any, Final

from sluis.model import Role
from sluis.wire import tree
from sluis.wire.reader import Reader, is_function, is_opaque, is_plain, is_structure

_WORDS: Final = """
model type role id tool_use_id tool_use_ids file_id container cache_control ttl media_type stop_reason service_tier
max_tokens temperature top_k top_p stream custom_id tool_choice output_format is_error index anthropic_version
anthropic_beta inference_geo budget_tokens mcp_server_name server_name start_char_index end_char_index
document_index start_page_number end_page_number start_block_index end_block_index search_result_index
"""
STRUCTURE: Final = frozenset(_WORDS.split())
_TOOL_STRUCTURE: Final = STRUCTURE | {"name", "required", "strict", "additionalProperties", "$schema", "$ref", "title"}
_SEALED: Final = frozenset({"signature", "encrypted_content", "encrypted_index", "encrypted_stdout"})
_DEFINITIONS: Final = frozenset({"tools", "tool_choice"})
# What Claude Code puts in `metadata.user_id`: digests and UUIDs, as text or as JSON.
_HEX: Final = r"(?:[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})?"
_CLIENT_ID: Final = re.compile(
    rf"user_{_HEX}_account_{_HEX}_session_{_HEX}"
    rf'|\{{(?:"(?:device_id|account_uuid|session_id)": ?"{_HEX}"(?:, ?)?)+\}}'
)
_SIGNED: Final = ("thinking", "redacted_thinking")
_ROLES: Final[dict[str, Role]] = {"user": "user", "assistant": "assistant", "system": "system"}


def read_messages(reader: Reader, body: dict[str, Any], pointer: str = "") -> None:
    """messages and count_tokens: `system`, `messages` and everything beside them."""
    messages = body.get("messages")
    if not isinstance(messages, list) or not all(isinstance(message, dict) for message in messages):
        raise tree.unreadable(reader.service, "messages")
    for message in messages:
        if not isinstance(message.get("role"), str):
            raise tree.unreadable(reader.service, "messages[].role")
        _require_blocks(reader, message.get("content"), "messages[].content")
    if "system" in body and body["system"] is not None:
        _require_blocks(reader, body["system"], "system")
    # A last turn of the assistant is the start of an answer that the client wants continued: new text.
    turns = [index for index, message in enumerate(messages[:-1]) if message["role"] == "assistant"]
    answered = max(turns, default=-1)
    for name, value in body.items():
        if name != "messages":
            role: Role = "system" if name in ("system", "tools") else "user"
            _read(reader, pointer, {name: value}, role, is_new=answered < 0, is_tool=name in _DEFINITIONS)
    for index, message in enumerate(messages):
        role = _ROLES.get(message["role"], "unknown")
        _read(reader, f"{pointer}/messages/{index}", message, role, is_new=index > answered)


def read_batch(reader: Reader, body: dict[str, Any], pointer: str = "") -> None:
    """messages/batches: each of `requests` holds a whole request in `params`."""
    requests = body.get("requests")
    if not isinstance(requests, list) or not all(isinstance(item, dict) for item in requests):
        raise tree.unreadable(reader.service, "requests")
    for name, value in body.items():
        if name != "requests":
            _read(reader, pointer, {name: value}, "user", is_new=True)
    for index, item in enumerate(requests):
        if not isinstance(item.get("params"), dict):
            raise tree.unreadable(reader.service, "requests[].params")
        below = f"{pointer}/requests/{index}"
        _read(reader, below, {name: value for name, value in item.items() if name != "params"}, "user", is_new=True)
        read_messages(reader, item["params"], f"{below}/params")


def read_complete(reader: Reader, body: dict[str, Any], pointer: str = "") -> None:
    """The legacy completion: a text in `prompt`."""
    if not isinstance(body.get("prompt"), str):
        raise tree.unreadable(reader.service, "prompt")
    _read(reader, pointer, body, "user", is_new=True)


def read_any(reader: Reader, body: Any, pointer: str = "") -> None:
    """A request of another shape: every text in it."""
    _read(reader, pointer, body, "user", is_new=True)


# Path below `/v1/` -> reader of the body.
READERS: Final[dict[str, Callable[[Reader, dict[str, Any], str], None]]] = {
    "messages": read_messages,
    "messages/count_tokens": read_messages,
    "messages/batches": read_batch,
    "complete": read_complete,
}


def _read(reader: Reader, pointer: str, value: Any, role: Role, *, is_new: bool, is_tool: bool = False) -> None:
    if isinstance(value, list):
        for index, item in enumerate(value):
            _read(reader, f"{pointer}/{index}", item, role, is_new=is_new, is_tool=is_tool)
    elif not isinstance(value, dict):
        reader.walk(pointer, value, role, is_new=is_new)
    elif value.get("type") in _SIGNED:
        _read_signed(reader, pointer, value, role, is_new=is_new)
    elif value.get("type") == "base64" and isinstance(value.get("data"), str):
        _read_source(reader, pointer, value, role, is_new=is_new)
    else:
        if value.get("type") == "tool_result":
            role = "tool"
        is_call = "input" in value and not is_tool
        for name, item in value.items():
            below = tree.join(pointer, name)
            if _is_structure(name, item, is_tool=is_tool) or (is_call and name == "name" and is_function(item)):
                continue
            reader.name(pointer, name, role, is_new=is_new)
            if name == "input" and not is_tool:
                reader.data(below, item, role, is_new=is_new)
            elif role == "tool" and name in ("content", "text") and isinstance(item, str) and "\\u" in item:
                reader.json_text(below, item, role, is_new=is_new)  # escapes would hide letters
            else:
                _read(reader, below, item, role, is_new=is_new, is_tool=is_tool)


def _read_signed(reader: Reader, pointer: str, block: dict[str, Any], role: Role, *, is_new: bool) -> None:
    """A block that the provider made. Anything in it that isn't sealed is judged and stays as it is."""
    for name, item in block.items():
        below = tree.join(pointer, name)
        if name in ("signature", "data") and is_opaque(item):
            continue
        if not _is_structure(name, item):
            reader.walk(below, item, role, is_new=is_new, is_fixed=True)


def _read_source(reader: Reader, pointer: str, source: dict[str, Any], role: Role, *, is_new: bool) -> None:
    """The source of an image or a document: `media_type` and `data` in base64."""
    for name, item in source.items():
        if name == "data":
            reader.base64(tree.join(pointer, name), item, str(source.get("media_type", "")), role, is_new=is_new)
        elif not _is_structure(name, item):
            _read(reader, tree.join(pointer, name), item, role, is_new=is_new)


def _is_structure(name: str, value: Any, *, is_tool: bool = False) -> bool:
    if name == "cache_control" and isinstance(value, dict):
        return all(is_plain(item) for item in value.values())
    if name == "user_id" and isinstance(value, str):
        return _CLIENT_ID.fullmatch(value) is not None
    return is_structure(name, value, _TOOL_STRUCTURE if is_tool else STRUCTURE) or (
        name in _SEALED and is_opaque(value)
    )


def _require_blocks(reader: Reader, content: Any, where: str) -> None:
    if not isinstance(content, str) and not (
        isinstance(content, list) and all(isinstance(block, dict) for block in content)
    ):
        raise tree.unreadable(reader.service, where)
