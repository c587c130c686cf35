"""Anthropic's Messages API, and the clouds and gateways that speak it.

Source: anthropics/anthropic-sdk-python, types of 2026-08-07; hosts and paths in
tests/fixtures/services/anthropic_api/README.md. Requests to AWS are signed over their body (SigV4): they pass as they
are or not at all. A path without a reader of its own is read as JSON, form or multipart, every text of it.
"""

import re
from typing import Final

from sluis.model import Refusal, Reply, ReplyHead, Request, Restoration
from sluis.services import _api
from sluis.services.contract import Endpoint, EndpointKind, Service, StreamEditor
from sluis.wire import anthropic_prompt
from sluis.wire.anthropic_events import AnthropicEvents, restore_message

_ID: Final = "anthropic-api"
_HOSTS: Final = ("api.anthropic.com", "*.services.ai.azure.com", "*.api.aws", "api.deepseek.com", "openrouter.ai")
_OWN: Final = "api.anthropic.com"
_PATH: Final = re.compile(r"(?:.*/)?v1/(messages(?:/count_tokens|/batches)?|complete)/?")
_FORMAT: Final = re.compile(r"/anthropic/|/v1/messages(?:/|$)")
_SIGNED: Final = "AWS4-HMAC-SHA256"


def _account(request: Request) -> str | None:
    """The Azure resource; other hosts tell nothing but a key."""
    return request.host.partition(".")[0] if request.host.endswith(".azure.com") else None


def refuse(request: Request, refusal: Refusal) -> Reply:
    """Anthropic's error JSON, also for a client that asked for a stream: SDKs read it before the stream begins.

    The type is the provider's own, since SDKs map it to an exception; `sluis` holds the reason."""
    del request
    error = {
        "type": "permission_error" if refusal.status == 403 else "invalid_request_error",
        "message": _api.message(refusal),
        "sluis": refusal.reason,
    }
    return _api.error_reply({"type": "error", "error": error}, refusal)


def restore(request: Request, head: ReplyHead, restoration: Restoration) -> StreamEditor | None:
    """An editor for message events and JSON answers; signed thinking stays as it came."""
    del request
    return _api.restore(head, restoration, AnthropicEvents, restore_message)


def _endpoint(name: str, kind: EndpointKind, read_body: _api.ReadBody | None, *, is_signed: bool = False) -> Endpoint:
    reader = _api.ApiReader(_ID, read_body, anthropic_prompt.read_any, account=_account)
    return Endpoint(name, kind, reader.extract, refuse, None if is_signed else reader.replace, restore)


_PROMPTS: Final = {
    (path, is_signed): _endpoint(path, "prompt", read, is_signed=is_signed)
    for path, read in anthropic_prompt.READERS.items()
    for is_signed in (False, True)
}
_UPLOAD: Final = _endpoint("files", "upload", None)
_OTHER: Final = _endpoint("other", "other", None)
_OTHER_SIGNED: Final = _endpoint("other", "other", None, is_signed=True)


def match(request: Request) -> Endpoint | None:
    """The endpoint by method and path. On hosts shared with other formats, None for paths that are not Anthropic's."""
    is_signed = (request.header("authorization") or "").startswith(_SIGNED)
    path = _PATH.fullmatch(request.path)
    if request.host != _OWN and not _FORMAT.search(request.path):
        return None
    if request.method == "POST" and path is not None:
        return _PROMPTS[path[1], is_signed]
    if request.method == "POST" and request.path.rstrip("/").endswith("/v1/files"):
        return _UPLOAD
    return _OTHER_SIGNED if is_signed else _OTHER


SERVICE: Final = Service(_ID, _HOSTS, match, gateway_paths=("/v1/messages", "/v1/complete"))
