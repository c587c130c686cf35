"""What a client gets when its request can't be judged, or can't be delivered: by the tier's fail mode, and recorded."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from sluis import metrics, reasons, telling
from sluis.exchange import Answered, Exchange, Forward, Outcome, new_record_id
from sluis.inspection import Found
from sluis.model import Facts, FoundItem, Prompt, Refusal, Request, Verdict
from sluis.policy import Policy, on_error_decision
from sluis.policy.catalogue import Catalogue
from sluis.recording import Recorder

# A client may try again when the upstream was not there (502); everything else stays the same when sent again.
_STATUS = {reasons.UPSTREAM_UNREACHABLE: 502, reasons.BODY_TOO_LARGE: 413, reasons.PROTOCOL_UNSUPPORTED: 400}
_NOT_CHECKED = {"nl": "Niet verzonden: controleren lukt nu niet.", "en": "Not sent: it can't be checked now."}


class PolicySource(Protocol):
    """Whoever holds the policy in force; it may change between two requests, not within one."""

    @property
    def policy(self) -> Policy: ...


def _renew_id(exchange: Exchange, now: datetime) -> None:
    """An opening that was handed to the store may be there after all: what is recorded next is another record."""
    if exchange.is_submitted and not exchange.is_recorded:
        exchange.record_id = new_record_id(now)


class Refusals:
    """Begins exchanges, and ends those that go wrong."""

    def __init__(
        self, source: PolicySource, catalogue: Catalogue, recorder: Recorder, now: Callable[[], datetime]
    ) -> None:
        self._source, self._catalogue, self._recorder, self._now = source, catalogue, recorder, now

    def begin(self, request: Request) -> Exchange:
        """A fresh exchange for a request."""
        now = self._now()
        exchange = Exchange(new_record_id(now), now, time.perf_counter(), request)
        exchange.language = telling.reader_language(self._source.policy, request, "")
        return exchange

    async def refuse(self, exchange: Exchange, reason: str) -> Outcome:
        """Answer for a request that could not be judged, by the tier's fail mode; recorded if that can be done.

        Returns a Forward only where the policy's fail mode says *allow* and the record says so durably.
        """
        request = exchange.request
        if reason == reasons.SHAPE_UNKNOWN:
            metrics.DRIFT.labels(exchange.service.id if exchange.service else "generic").inc()
        policy = self._source.policy
        _renew_id(exchange, self._now())
        facts = self._facts(request, exchange.prompt, (), None)
        decision = on_error_decision(policy, facts, reason)
        exchange.decision = decision
        exchange.tool_label = telling.label_of(policy, self._catalogue, request.host, decision.tool_id)
        exchange.inspection_ms = (time.perf_counter() - exchange.started_s) * 1000
        is_open = decision.verdict is Verdict.ALLOW and not exchange.is_recorded
        exchange.forwarded = "original" if is_open else "none"
        refusal = telling.refusal(policy, exchange, decision, facts, _STATUS.get(reason, 403))
        if exchange.is_recorded:
            exchange.errors.append(reason)
        else:
            await self._recorder.open(exchange, policy, None, decision)
        if is_open:
            metrics.UNPROTECTED.inc()
            is_read = exchange.prompt is not None
            return Forward(exchange, request.body if is_read and request.body else None, is_as_received=not is_read)
        return Answered(exchange, telling.reply(exchange, refusal))

    async def refuse_undelivered(self, exchange: Exchange, reason: str) -> Answered:
        """The answer to a request that was never whole, or that was judged but could not be delivered."""
        policy = self._source.policy
        _renew_id(exchange, self._now())
        facts = self._facts(exchange.request, exchange.prompt, (), None)
        decision = replace(on_error_decision(policy, facts, reason), verdict=Verdict.BLOCK, fail_state="closed")
        if not exchange.is_recorded:
            exchange.decision = decision
            await self._recorder.open(exchange, policy, None, decision)
        exchange.tool_label = exchange.tool_label or telling.label_of(
            policy, self._catalogue, exchange.request.host, decision.tool_id
        )
        refusal = telling.refusal(policy, exchange, decision, facts, _STATUS.get(reason, 403))
        return Answered(exchange, telling.reply(exchange, refusal))

    async def refuse_message(self, exchange: Exchange, message: str | bytes, reason: str) -> tuple[str | bytes, ...]:
        """What the client of a WebSocket is told when its message could not be judged; always closed, and recorded."""
        child = self.begin(exchange.request)
        child.service, child.endpoint = exchange.service, exchange.endpoint
        exchange.children.append(child)
        policy = self._source.policy
        facts = self._facts(child.request, None, (), None)
        decision = on_error_decision(policy, facts, reason)
        decision = replace(decision, verdict=Verdict.BLOCK, fail_state="closed")
        child.decision = decision
        refusal = telling.refusal(policy, child, decision, facts)
        await self._recorder.open(child, policy, None, decision)
        socket = exchange.endpoint.socket if exchange.endpoint else None
        return tuple(socket.refuse(message, refusal)) if socket else ()

    def plain_refusal(self, exchange: Exchange, reason: str) -> Answered:
        """The answer when even `refuse` fails: nothing is recorded here, nothing is forwarded."""
        message = _NOT_CHECKED["nl" if exchange.language == "nl" else "en"]
        refusal = Refusal(message, exchange.record_id, reason, Verdict.BLOCK, exchange.language)
        return Answered(exchange, telling.reply(exchange, refusal))

    def _facts(
        self, request: Request, prompt: Prompt | None, items: tuple[FoundItem, ...], found: Found | None
    ) -> Facts:
        size = 0
        if prompt is not None:
            size = sum(len(part.text) for part in prompt.parts) + sum(len(file.content) for file in prompt.attachments)
        return Facts(
            host=request.host,
            path=request.path,
            account=prompt.account if prompt else None,
            group=request.client.group,
            findings=items,
            unreadable_files=found.unreadable_files if found else 0,
            unread_pictures=found.unread_pictures if found else 0,
            content_bytes=size,
            on=self._now().date(),
        )
