"""From an exchange to its record: the opening before anything is forwarded, the closing after the last byte."""

import asyncio
import time
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta

from sluis import log, metrics
from sluis.exchange import Exchange
from sluis.inspection import Detail
from sluis.keys import Keys, keyed_digest
from sluis.model import Decision, Verdict
from sluis.oversight.holds import answer_by
from sluis.policy import Policy
from sluis.records.errors import RecordUnavailable
from sluis.records.record import Closing, HeldEntry, Opening, VaultEntry
from sluis.records.store import RecordStore
from sluis.vault import Placeholders, Vault

_CHARACTERS_PER_TOKEN = 4  # the usual rule of thumb for English; Dutch is nearer 3.5
_VAULT_DAYS = 30  # as long as a web chat is commonly gone back to; after that a placeholder stays one


class Recorder:
    """Writes records, counts metrics and logs one event per exchange. One per proxy worker."""

    def __init__(
        self, store: RecordStore, keys: Keys, now: Callable[[], datetime], catalogue_version: str = ""
    ) -> None:
        self.store = store
        self._keys = keys
        self._vault = Vault(keys)
        self._now = now
        self._catalogue_version = catalogue_version
        self._closings: set[asyncio.Task[None]] = set()

    async def open(
        self,
        exchange: Exchange,
        policy: Policy,
        detail: Detail | None,
        decision: Decision,
        placeholders: Placeholders | None = None,
    ) -> None:
        """Make the opening record durable, with the placeholders' way back. Raises RecordUnavailable."""
        opening = self._opening(exchange, policy, detail, decision)
        entries = self._vault_entries(exchange, detail, placeholders)
        held = None
        if decision.verdict is Verdict.HOLD and detail is not None:
            held = HeldEntry(
                reference=exchange.record_id,
                record_id=exchange.record_id,
                user_ref=exchange.request.client.user_ref,
                tool_id=decision.tool_id,
                content_digest=detail.content_digest,
                reasons=decision.reasons,
                held_at=exchange.started_at,
                answer_by=answer_by(
                    exchange.started_at, policy.hold.answer_within, is_working_time=policy.hold.is_working_time
                ),
            )
        exchange.is_submitted = True
        with metrics.RECORDING.time():
            await self.store.open(opening, entries, held)
        exchange.is_recorded = True
        metrics.EXCHANGES.labels(decision.verdict.word).inc()
        metrics.INSPECTION.observe(exchange.inspection_ms / 1000)
        for reason in decision.reasons:
            metrics.REASON.labels(reason).inc()
        counts: Counter[str] = Counter()
        for note in opening.findings:
            counts[note.entity] += note.count
        for entity, count in counts.items():
            metrics.FINDINGS.labels(entity).inc(count)

    def close(self, exchange: Exchange, upstream_status: int | None) -> None:
        """Write the closing record and log the exchange, in the background: the client doesn't wait for it."""
        for child in exchange.children:
            self.close(child, upstream_status)
        if not exchange.is_recorded or exchange.is_closed:
            return
        exchange.is_closed = True
        duration_ms = (time.perf_counter() - exchange.started_s) * 1000
        closing = Closing(
            record_id=exchange.record_id,
            ended_at=self._now(),
            duration_ms=round(duration_ms, 1),
            bytes_out=exchange.bytes_out,
            upstream_status=upstream_status,
            restored=exchange.restored,
            errors=tuple(exchange.errors),
        )
        if exchange.restored:
            metrics.RESTORED.inc(exchange.restored)
        task = asyncio.get_running_loop().create_task(self._close(closing))
        if not task.done():
            self._closings.add(task)
            task.add_done_callback(self._closings.discard)
        decision = exchange.decision
        log.get().info(
            "exchange",
            exchange_id=exchange.record_id,
            service=exchange.service.id if exchange.service else "",
            tool=decision.tool_id if decision else "",
            tier=decision.tier if decision else "",
            verdict=decision.verdict.word if decision else "",
            would_have_been=decision.would_have_been.word if decision else "",
            reasons=list(decision.reasons) if decision else [],
            entities=list(decision.entities) if decision else [],
            policy=decision.policy_digest[:12] if decision else "",
            forwarded=exchange.forwarded,
            upstream_status=upstream_status,
            duration_ms=round(duration_ms, 1),
            inspection_ms=round(exchange.inspection_ms, 1),
            fail_state=decision.fail_state if decision else "",
        )

    async def drain(self) -> None:
        """Wait until all closings are written."""
        while self._closings:
            await asyncio.wait(self._closings)

    async def _close(self, closing: Closing) -> None:
        try:
            await self.store.close(closing)
        except RecordUnavailable:
            # The opening stands; at the next start the store marks it as left open, so the gap is seen.
            log.get().error("closing not recorded", exchange_id=closing.record_id)

    def _vault_entries(
        self, exchange: Exchange, detail: Detail | None, placeholders: Placeholders | None
    ) -> tuple[VaultEntry, ...]:
        if placeholders is None or detail is None or exchange.service is None or not exchange.service.keeps_history:
            return ()
        expires = self._now() + timedelta(days=_VAULT_DAYS)
        return tuple(
            VaultEntry(detail.scope, placeholder, self._vault.seal(detail.scope, placeholder, value), expires)
            for placeholder, value in placeholders.values.items()
        )

    def _opening(self, exchange: Exchange, policy: Policy, detail: Detail | None, decision: Decision) -> Opening:
        request = exchange.request
        tool = policy.tools.get(decision.tool_id)
        versions = dict(detail.versions) if detail else {}
        versions["catalogue"] = self._catalogue_version
        shows = exchange.endpoint.shows_message if exchange.endpoint else True
        actions = tuple(sorted(set(decision.operators.values())))
        return Opening(
            record_id=exchange.record_id,
            started_at=exchange.started_at,
            user_ref=request.client.user_ref,
            group=request.client.group,
            auth_source=request.client.auth_source,
            conversation_id=detail.conversation if detail else "",
            tool_id=decision.tool_id,
            service=exchange.service.id if exchange.service else "",
            host=request.host,
            endpoint_class=exchange.endpoint.name if exchange.endpoint else "",
            account_kind=_account_kind(decision, detail),
            model=detail.model if detail else "",
            region=tool.region if tool else "",
            supplier_id=tool.supplier if tool else "",
            tier=decision.tier,
            use_category=decision.use_category,
            purpose=tool.purpose if tool else "",
            content_kinds=detail.content_kinds if detail else (),
            bytes_in=len(request.body),
            tokens_est=detail.characters // _CHARACTERS_PER_TOKEN if detail else 0,
            files=detail.files if detail else (),
            input_digest=detail.input_digest if detail else keyed_digest(self._keys.digest, request.body),
            findings=detail.findings if detail else (),
            checked_against=versions,
            data_classes=decision.classes,
            rule_ids=decision.rules,
            policy_version=decision.policy_version,
            policy_digest=decision.policy_digest,
            mode=decision.mode,
            decision=decision.verdict.word,
            decision_reason=decision.reasons,
            actions_applied=actions,
            would_have_been=decision.would_have_been.word,
            forwarded=exchange.forwarded,
            permission_id=",".join(decision.permissions),
            permission_state=decision.permission_state,
            is_oversight_required=decision.verdict is Verdict.HOLD,
            is_sampled=decision.sampled or _is_drawn(exchange.record_id, decision.sample_rate, self._keys.digest),
            message_id="" if decision.verdict is Verdict.ALLOW else decision.verdict.word,
            message_lang=exchange.language,
            is_message_shown=shows,
            fail_state=decision.fail_state,
            inspection_ms=round(exchange.inspection_ms, 2),
            errors=tuple(exchange.errors),
            is_incident=decision.is_incident,
        )


def _account_kind(decision: Decision, detail: Detail | None) -> str:
    if detail is None or detail.account is None:
        return "unknown"
    return "approved" if decision.tool_id else "other"


def _is_drawn(record_id: str, rate: float, key: bytes) -> bool:
    """Whether a record falls in the reviewers' sample: by a keyed digest of its id, so nobody can steer it."""
    return int(keyed_digest(key, "sample", record_id)[:8], 16) < rate * 2**32
