"""The path of a prompt: match, read, detect, decide, record, act. Knows nothing of mitmproxy.

`Pipeline.judge` may raise; the boundary in `guard.py` turns whatever it raises, and every overrun of the deadline, into
`Pipeline.refuse` with a reason. Only `judge` returns a `Forward`, and only after the opening record is durable.
"""

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sluis import metrics, reasons, services, telling
from sluis.exchange import Answered, Exchange, Forward, Outcome
from sluis.inspection import Found, Inspector
from sluis.keys import Keys, keyed_digest
from sluis.model import Decision, Facts, Prompt, Request, Restoration, UnreadableBody, Verdict
from sluis.policy import Policy, evaluate
from sluis.policy.catalogue import Catalogue
from sluis.recording import Recorder
from sluis.refusals import PolicySource, Refusals
from sluis.services.contract import Endpoint, Service
from sluis.services.generic import GENERIC
from sluis.vault import Placeholders, Vault
from sluis.wire import envelope
from sluis.wire.content import decode_body
from sluis_detectors.pool import DetectorPool

_THREAD_BYTES = 64 * 1024  # decoding and parsing more than this takes over a millisecond: off the event loop


@dataclass(frozen=True, slots=True)
class Limits:
    """`body_bytes`: inflated size of a request. `detect_s`: longest wait for the detectors."""

    body_bytes: int
    detect_s: float


@dataclass(frozen=True, slots=True)
class MessageOutcome:
    """What becomes of a WebSocket message: `forward` goes up (None: dropped), `inject` goes down to the client."""

    forward: str | bytes | None
    inject: tuple[str | bytes, ...]
    restoration: Restoration | None = None


def _can_replace(endpoint: Endpoint | None) -> bool:
    return endpoint is not None and (endpoint.replace is not None or endpoint.socket is not None)


def _has_text(prompt: Prompt) -> bool:
    return bool(prompt.attachments) or any(part.text.strip() for part in prompt.parts)


class Pipeline(Refusals):
    """Judges requests under the policy in force. One per proxy worker."""

    def __init__(
        self,
        *,
        source: PolicySource,
        catalogue: Catalogue,
        pool: DetectorPool,
        recorder: Recorder,
        keys: Keys,
        limits: Limits,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(source, catalogue, recorder, now)
        self._inspector = Inspector(pool, keys, limits.detect_s)
        self._keys = keys
        self._vault = Vault(keys)
        self._limits = limits

    def is_other_path(self, host: str, path: str) -> bool:
        """Whether a host that also serves other things is asked for one of those: neither read nor changed (R-05)."""
        return self._source.policy.place(host, path.partition("?")[0]).reason == reasons.PATH_NOT_AI

    async def judge(self, exchange: Exchange) -> Outcome:
        """Decide on a whole request. `exchange.request.body` is as received: still encoded.

        Raises UnreadableBody, DetectorUnavailable, RecordUnavailable, TimeoutError and whatever a defect raises.
        """
        await self._read(exchange)
        prompt = exchange.prompt
        assert prompt is not None
        return await self._judge_prompt(exchange, prompt, self._rewrite_body, envelope.texts(exchange.request))

    async def judge_message(self, exchange: Exchange, message: str | bytes) -> "MessageOutcome":
        """Decide on a WebSocket message from the client. `exchange` is that of the handshake."""
        assert exchange.endpoint is not None
        socket = exchange.endpoint.socket
        if socket is None:
            raise UnreadableBody(exchange.service.id if exchange.service else "", "message", reasons.SHAPE_UNKNOWN)
        prompt = socket.extract(exchange.request, message)
        if prompt is None or not _has_text(prompt):
            # Such a message may open an answer to a prompt that went up elsewhere (ChatGPT's handoff).
            values = await self._earlier_values(exchange)
            return MessageOutcome(message, (), Restoration(values) if values else None)
        child = self.begin(exchange.request)
        child.service, child.endpoint, child.prompt = exchange.service, exchange.endpoint, prompt
        exchange.children.append(child)
        forward = message

        def rewrite(_: Exchange, texts: Sequence[str]) -> bytes | None:
            nonlocal forward
            forward = socket.replace(message, prompt, texts)
            return b""

        outcome = await self._judge_prompt(child, prompt, rewrite)
        if isinstance(outcome, Answered):
            assert child.refusal is not None
            return MessageOutcome(None, tuple(socket.refuse(message, child.refusal)))
        child.prompt = None  # a socket may stay open for hours: what was said over it is not kept
        return MessageOutcome(forward, (), child.restoration)

    # reading

    def _match(self, request: Request) -> tuple[Service | None, Endpoint]:
        """By host; else, on a host that the policy lists (an own assistant, an SDK gateway), by a known API's path."""
        found = services.find(request)
        if found is not None:
            return found
        if self._source.policy.lists_host(request.host):
            service = services.find_gateway(request.path)
            endpoint = service.match(request) if service else None
            if service is not None and endpoint is not None:
                return service, endpoint
        return None, GENERIC

    async def _read(self, exchange: Exchange) -> None:
        request = exchange.request
        exchange.service, exchange.endpoint = self._match(request)
        name = exchange.service.id if exchange.service else "generic"

        def work() -> tuple[Request, Prompt]:
            body = decode_body(
                request.body,
                request.header("content-encoding"),
                max_bytes=self._limits.body_bytes,
                service=name,
                content_type=request.header("content-type"),
            )
            inflated = replace(request, body=body)
            assert exchange.endpoint is not None
            return inflated, exchange.endpoint.extract(inflated)

        is_large = len(request.body) > _THREAD_BYTES or request.header("content-encoding") is not None
        exchange.request, exchange.prompt = await asyncio.to_thread(work) if is_large else work()

    # deciding

    async def _judge_prompt(
        self,
        exchange: Exchange,
        prompt: Prompt,
        rewrite: Callable[[Exchange, Sequence[str]], bytes | None],
        beside: Sequence[str] = (),
    ) -> Outcome:
        request = exchange.request
        policy = self._source.policy
        found = await self._inspector.detect(prompt, beside, request.client.user_ref)
        exchange.language = telling.reader_language(policy, request, found.language(prompt))
        items = self._inspector.items(prompt, found, can_replace=_can_replace(exchange.endpoint))
        is_quiet = exchange.endpoint is not None and exchange.endpoint.kind == "telemetry" and not prompt.attachments
        facts = self._facts(request, None if is_quiet else prompt, items, found)
        decision = evaluate(policy, facts)
        exchange.tool_label = telling.label_of(policy, self._catalogue, request.host, decision.tool_id)
        exchange.decision = decision
        exchange.inspection_ms = (time.perf_counter() - exchange.started_s) * 1000
        texts = [part.text for part in prompt.parts]
        if decision.verdict <= Verdict.WARN and not items and (is_quiet or not _has_text(prompt)):
            metrics.PAGE_LOADS.inc()
            exchange.restoration = await self._restoration(exchange, policy, None, decision, facts)
            return Forward(exchange, rewrite(exchange, texts) if request.body else None)
        if decision.verdict >= Verdict.HOLD:
            exchange.refusal = telling.refusal(policy, exchange, decision, facts)
            detail = self._inspector.detail(policy, prompt, found, self._scope(exchange))
            await self._recorder.open(exchange, policy, detail, decision)
            return Answered(exchange, telling.reply(exchange, exchange.refusal))
        placeholders = None
        if decision.verdict is Verdict.REDACT:
            placeholders = self._vault.placeholders(self._scope(exchange), exchange.language)
            texts = self._redact(texts, found, decision, placeholders)
        body = rewrite(exchange, texts)
        exchange.prompt = replace(prompt, decoded=None)  # an answer may stream for minutes
        exchange.forwarded = "redacted" if placeholders else "original"
        detail = self._inspector.detail(policy, prompt, found, self._scope(exchange))
        exchange.restoration = await self._restoration(exchange, policy, placeholders, decision, facts)
        # Last, because the record says that the request was forwarded: nothing may fail after it.
        await self._recorder.open(exchange, policy, detail, decision, placeholders)
        return Forward(exchange, body)

    # acting

    def _redact(self, texts: Sequence[str], found: Found, decision: Decision, placeholders: Placeholders) -> list[str]:
        redacted, number = list(texts), 0
        for index, known in found.known.items():
            count = len(known.findings)
            if index < len(texts):
                chosen = {
                    place: operator
                    for place in range(count)
                    if (operator := decision.operators.get(number + place)) is not None
                }
                redacted[index] = known.redacted(texts[index], chosen, placeholders) if chosen else texts[index]
            number += count
        return redacted

    def _rewrite_body(self, exchange: Exchange, texts: Sequence[str]) -> bytes | None:
        """What is forwarded is written anew from what was scanned, where the service's format allows it."""
        request, endpoint, prompt = exchange.request, exchange.endpoint, exchange.prompt
        assert endpoint is not None
        assert prompt is not None
        if not request.body:
            return None
        if endpoint.replace is None or not prompt.parts:
            return request.body
        return endpoint.replace(request, prompt, texts)

    async def _restoration(
        self,
        exchange: Exchange,
        policy: Policy,
        placeholders: Placeholders | None,
        decision: Decision,
        facts: Facts,
    ) -> Restoration | None:
        endpoint, prompt = exchange.endpoint, exchange.prompt
        if endpoint is None or (endpoint.restore is None and endpoint.socket is None):
            return None
        values = {**await self._earlier_values(exchange), **(placeholders.values if placeholders else {})}
        notice = ""
        if decision.verdict in {Verdict.WARN, Verdict.REDACT} and prompt is not None and endpoint.kind == "prompt":
            notice = telling.message(policy, exchange, decision, facts)
        return Restoration(values, notice) if values or notice else None

    async def _earlier_values(self, exchange: Exchange) -> dict[str, str]:
        """What earlier requests of this person replaced, where the service keeps earlier turns."""
        if exchange.service is None or not exchange.service.keeps_history:
            return {}
        scope = self._scope(exchange)
        return {
            entry.placeholder: self._vault.open(scope, entry.placeholder, entry.sealed)
            for entry in await self._recorder.store.vault_entries(scope)
        }

    def _scope(self, exchange: Exchange) -> str:
        """Placeholders are one person's, on one service: nobody else's answer is ever restored with them."""
        service = exchange.service.id if exchange.service else exchange.request.host
        return keyed_digest(self._keys.digest, "scope", exchange.request.client.user_ref, service)
