"""OpenAI's API, and the services and clouds that speak it.

Source: openai/openai-openapi 2.3.0 (2026-08-21); hosts and paths in tests/fixtures/services/openai_api/README.md. The
path below the version decides, so that `/v1/…`, `/openai/v1/…`, `/api/v1/…`, `/openai/deployments/{name}/…` and no
prefix at all are one. A path without a reader of its own is read as JSON, form or multipart, every text of it.
Not read: WebSockets (`/v1/realtime`, `/v1/responses`), which have no endpoint here and are refused upstream of it.
"""

import re
from typing import Final

from sluis.model import Refusal, Reply, ReplyHead, Request, Restoration
from sluis.services import _api
from sluis.services.contract import Endpoint, EndpointKind, Service, StreamEditor
from sluis.wire import openai_prompt
from sluis.wire.openai_events import OpenAiEvents

_ID: Final = "openai-api"
_HOSTS: Final = (
    "api.openai.com",
    "*.api.openai.com",  # regional: eu.api.openai.com
    "*.openai.azure.com",
    "*.services.ai.azure.com",
    "*.cognitiveservices.azure.com",
    "api.cerebras.ai",
    "api.deepinfra.com",
    "api.deepseek.com",
    "api.fireworks.ai",
    "api.groq.com",
    "api.mistral.ai",
    "api.moonshot.ai",
    "api.moonshot.cn",
    "api.perplexity.ai",
    "api.together.ai",
    "api.together.xyz",
    "api.x.ai",
    "codestral.mistral.ai",
    "openrouter.ai",
)
_UPLOADS: Final = frozenset(
    {"files", "images/edits", "images/variations", "audio/transcriptions", "audio/translations", "videos"}
)
_UPLOAD_OF: Final = re.compile(r"/(?:uploads|containers)/[^/]+/(?:parts|files)/?")
_DEPLOYMENT: Final = re.compile(r"/openai/deployments/([^/]+)/")
# Anthropic's format under the same host; its own file knows it.
_FOREIGN: Final = re.compile(r"/anthropic/|/v1/messages(?:/|$)")


def _account(request: Request) -> str | None:
    """The organisation or project that the client names; for Azure the resource."""
    if request.host.endswith(".azure.com"):
        return request.host.partition(".")[0]
    return request.header("openai-organization") or request.header("openai-project")


def _model(request: Request) -> str | None:
    deployment = _DEPLOYMENT.search(request.path)
    return deployment[1] if deployment else None


def refuse(request: Request, refusal: Refusal) -> Reply:
    """OpenAI's error JSON, also for a client that asked for a stream: SDKs read it before the stream begins."""
    del request
    error = {
        "message": _api.message(refusal),
        "type": "sluis_blocked",
        "param": None,
        "code": refusal.reason,
    }
    return _api.error_reply({"error": error}, refusal)


def restore(request: Request, head: ReplyHead, restoration: Restoration) -> StreamEditor | None:
    """An editor for chat chunks, typed response events, and JSON answers."""
    del request
    return _api.restore(head, restoration, OpenAiEvents)


def _endpoint(name: str, kind: EndpointKind, read_body: _api.ReadBody | None) -> Endpoint:
    reader = _api.ApiReader(_ID, read_body, openai_prompt.read_any, openai_prompt.read_line, _account, _model)
    return Endpoint(name, kind, reader.extract, refuse, reader.replace, restore)


_PROMPTS: Final = {path: _endpoint(path, "prompt", read) for path, read in openai_prompt.READERS.items()}
_UPLOAD: Final = _endpoint("upload", "upload", None)
_OTHER: Final = _endpoint("other", "other", None)


def match(request: Request) -> Endpoint | None:
    """The endpoint by method and path; `other` for what has no reader of its own; None for another format's paths."""
    path = request.path.rstrip("/")
    if _FOREIGN.search(path):
        return None
    if request.method != "POST":
        return _OTHER
    steps = path.split("/")
    for length in (2, 1):
        below = "/".join(steps[-length:])
        if below in _PROMPTS:
            return _PROMPTS[below]
        if below in _UPLOADS:
            return _UPLOAD
    return _UPLOAD if _UPLOAD_OF.search(path) else _OTHER


SERVICE: Final = Service(_ID, _HOSTS, match, gateway_paths=("/v1", "/openai"))
