"""The path of a prompt: match, read, detect, decide, record, act. Knows nothing of mitmproxy.

`Pipeline.judge` may raise; the boundary in `guard.py` turns whatever it raises, and every overrun of the deadline, into
`Pipeline.refuse` with a reason. Only `judge` returns a `Forward`, and only after the opening record is durable.
"""

import asyncio
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Protocol

from sluis import metrics, operators, reasons, services
from sluis.exchange import Answered, Exchange, Forward, Outcome, new_record_id
from sluis.keys import Keys, keyed_digest
from sluis.model import (
    Decision,
    Facts,
    FoundItem,
    Prompt,
    Refusal,
    Reply,
    Request,
    Restoration,
    UnreadableBody,
    Verdict,
)
from sluis.oversight.holds import content_digest
from sluis.policy import Policy, evaluate, on_error_decision, render_message
from sluis.policy.catalogue import Catalogue
from sluis.recording import Detail, Recorder
from sluis.records.record import FileNote, FindingNote
from sluis.services.contract import Endpoint, Service
from sluis.services.generic import GENERIC
from sluis.vault import Placeholders, Vault
from sluis.wire import envelope
from sluis.wire.content import decode_body
from sluis_detectors.finding import Analysis, Finding, UnreadableDocument
from sluis_detectors.pool import DetectorPool

_THREAD_BYTES = 64 * 1024  # decoding and parsing more than this takes over a millisecond: off the event loop
# A client may try again when the upstream was not there (502); everything else stays the same when sent again.
_STATUS = {reasons.UPSTREAM_UNREACHABLE: 502, reasons.BODY_TOO_LARGE: 413, reasons.PROTOCOL_UNSUPPORTED: 400}
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/+-]{0,79}")
_NOT_CHECKED = {"nl": "Niet verzonden: controleren lukt nu niet.", "en": "Not sent: it can't be checked now."}


class PolicySource(Protocol):
    """Whoever holds the policy in force; it may change between two requests, not within one."""

    @property
    def policy(self) -> Policy: ...


@dataclass(frozen=True, slots=True)
class Limits:
    """`body_bytes`: inflated size of a request. `detect_s`: longest wait for the detectors."""

    body_bytes: int
    detect_s: float


@dataclass(frozen=True, slots=True)
class _Found:
    """All findings of a request: per text, in the order of parts, passages of files, texts beside the prompt.

    `prompt_count`: how many of the texts are of the prompt, so of parts and files."""

    texts: tuple[str, ...]
    analyses: tuple[Analysis, ...]
    part_count: int
    prompt_count: int
    file_states: tuple[str, ...]

    def language(self) -> str:
        """The language most of the text is in, "" when no detector could tell."""
        weight: dict[str, int] = {}
        for text, analysis in zip(self.texts[: self.prompt_count], self.analyses, strict=False):
            if analysis.language:
                weight[analysis.language] = weight.get(analysis.language, 0) + len(text)
        return max(weight, key=lambda language: weight[language], default="")

    def items(self) -> list[tuple[int, Finding]]:
        """(index of the text, finding), in reading order."""
        return [(index, finding) for index, analysis in enumerate(self.analyses) for finding in analysis.findings]


@dataclass(frozen=True, slots=True)
class MessageOutcome:
    """What becomes of a WebSocket message: `forward` goes up (None: dropped), `inject` goes down to the client."""

    forward: str | bytes | None
    inject: tuple[str | bytes, ...]
    restoration: Restoration | None = None


def _has_text(prompt: Prompt) -> bool:
    return bool(prompt.attachments) or any(part.text.strip() for part in prompt.parts)


def _word(text: str | None) -> str:
    """A name that a client gave, if it has the form of one: a record must not carry whatever somebody writes there."""
    return text if text and _WORD.fullmatch(text) else "other" if text else ""


class Pipeline:
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
        self._source = source
        self._catalogue = catalogue
        self._pool = pool
        self._recorder = recorder
        self._keys = keys
        self._vault = Vault(keys)
        self._limits = limits
        self._now = now

    def is_other_path(self, host: str, path: str) -> bool:
        """Whether a host that also serves other things is asked for one of those: neither read nor changed (R-05)."""
        return self._source.policy.place(host, path.partition("?")[0]).reason == reasons.PATH_NOT_AI

    def begin(self, request: Request) -> Exchange:
        """A fresh exchange for a request."""
        now = self._now()
        exchange = Exchange(new_record_id(now), now, time.perf_counter(), request)
        exchange.language = self._reader_language(request, "")
        return exchange

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
            refusal: Refusal = child.notes["refusal"]
            return MessageOutcome(None, tuple(socket.refuse(message, refusal)))
        return MessageOutcome(forward, (), child.restoration)

    async def refuse(self, exchange: Exchange, reason: str) -> Outcome:
        """Answer for a request that could not be judged, by the tier's fail mode; recorded if that can be done.

        Returns a Forward only where the policy's fail mode says *allow* and the record says so durably.
        """
        request = exchange.request
        if reason == reasons.SHAPE_UNKNOWN:
            metrics.DRIFT.labels(exchange.service.id if exchange.service else "generic").inc()
        facts = self._facts(request, None, (), 0)
        decision = on_error_decision(self._source.policy, facts, reason)
        exchange.decision = decision
        exchange.tool_label = self._label(request.host, decision)
        exchange.inspection_ms = (time.perf_counter() - exchange.started_s) * 1000
        is_open = decision.verdict is Verdict.ALLOW and not exchange.is_recorded
        exchange.forwarded = "original" if is_open else "none"
        refusal = self._refusal(exchange, decision, facts, status=_STATUS.get(reason, 403))
        if not exchange.is_recorded:
            await self._recorder.open(exchange, self._source.policy, None, decision)
        if is_open:
            metrics.UNPROTECTED.inc()
            return Forward(exchange, request.body or None)
        return Answered(exchange, self._reply(exchange, refusal))

    async def refuse_undelivered(self, exchange: Exchange, reason: str) -> Answered:
        """The answer to a request that was never whole, or that was judged but could not be delivered."""
        facts = self._facts(exchange.request, None, (), 0)
        decision = replace(
            on_error_decision(self._source.policy, facts, reason), verdict=Verdict.BLOCK, fail_state="closed"
        )
        if not exchange.is_recorded:
            exchange.decision = decision
            await self._recorder.open(exchange, self._source.policy, None, decision)
        exchange.tool_label = exchange.tool_label or self._label(exchange.request.host, decision)
        refusal = self._refusal(exchange, decision, facts, status=_STATUS.get(reason, 403))
        return Answered(exchange, self._reply(exchange, refusal))

    async def refuse_message(self, exchange: Exchange, message: str | bytes, reason: str) -> tuple[str | bytes, ...]:
        """What the client of a WebSocket is told when its message could not be judged; always closed, and recorded."""
        child = self.begin(exchange.request)
        child.service, child.endpoint = exchange.service, exchange.endpoint
        exchange.children.append(child)
        facts = self._facts(child.request, None, (), 0)
        decision = on_error_decision(self._source.policy, facts, reason)
        decision = replace(decision, verdict=Verdict.BLOCK, fail_state="closed")
        child.decision = decision
        refusal = self._refusal(child, decision, facts)
        await self._recorder.open(child, self._source.policy, None, decision)
        socket = exchange.endpoint.socket if exchange.endpoint else None
        return tuple(socket.refuse(message, refusal)) if socket else ()

    def plain_refusal(self, exchange: Exchange, reason: str) -> Answered:
        """The answer when even `refuse` fails: nothing is recorded here, nothing is forwarded."""
        message = _NOT_CHECKED["nl" if exchange.language == "nl" else "en"]
        refusal = Refusal(message, exchange.record_id, reason, Verdict.BLOCK, exchange.language)
        return Answered(exchange, self._reply(exchange, refusal))

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
        found = await self._detect(prompt, beside)
        exchange.language = self._reader_language(request, found.language())
        items = self._items(exchange, prompt, found)
        unreadable = sum(state != "yes" for state in found.file_states)
        is_quiet = exchange.endpoint is not None and exchange.endpoint.kind == "telemetry"
        facts = self._facts(request, None if is_quiet else prompt, items, unreadable)
        decision = evaluate(policy, facts)
        exchange.tool_label = self._label(request.host, decision)
        exchange.decision = decision
        exchange.inspection_ms = (time.perf_counter() - exchange.started_s) * 1000
        if decision.verdict <= Verdict.WARN and not items and (is_quiet or not _has_text(prompt)):
            metrics.PAGE_LOADS.inc()
            exchange.restoration = await self._restoration(exchange, None, decision, facts)
            return Forward(exchange, rewrite(exchange, ()) if request.body else None)
        if decision.verdict >= Verdict.HOLD:
            refusal = self._refusal(exchange, decision, facts)
            await self._recorder.open(exchange, policy, self._detail(exchange, prompt, found), decision)
            return Answered(exchange, self._reply(exchange, refusal))
        placeholders = None
        texts = [part.text for part in prompt.parts]
        if decision.verdict is Verdict.REDACT:
            placeholders = self._vault.placeholders(self._scope(exchange), exchange.language)
            texts = self._redact(texts, found, decision, placeholders)
        body = rewrite(exchange, texts)
        exchange.forwarded = "redacted" if placeholders else "original"
        detail = self._detail(exchange, prompt, found)
        await self._recorder.open(exchange, policy, detail, decision, placeholders)
        exchange.restoration = await self._restoration(exchange, placeholders, decision, facts)
        return Forward(exchange, body)

    async def _detect(self, prompt: Prompt, beside: Sequence[str]) -> _Found:
        texts = [part.text for part in prompt.parts]
        with metrics.DETECTION.time():
            async with asyncio.timeout(self._limits.detect_s):
                hits, misses = self._pool.hits, self._pool.misses
                analyses = list(await self._pool.analyse([*texts, *beside])) if texts or beside else []
                last = analyses[len(texts) :]
                del analyses[len(texts) :]
                metrics.CACHE.labels("hit").inc(self._pool.hits - hits)
                metrics.CACHE.labels("miss").inc(self._pool.misses - misses)
                states = []
                for attachment in prompt.attachments:
                    try:
                        document = await self._pool.analyse_document(attachment.content, attachment.media_type)
                    except UnreadableDocument as error:
                        states.append(error.reason)
                    else:
                        states.append("yes")
                        texts += document.texts
                        analyses += document.analyses
        return _Found((*texts, *beside), (*analyses, *last), len(prompt.parts), len(texts), tuple(states))

    def _items(self, exchange: Exchange, prompt: Prompt, found: _Found) -> tuple[FoundItem, ...]:
        can_replace = exchange.endpoint is not None and (
            exchange.endpoint.replace is not None or exchange.endpoint.socket is not None
        )
        return tuple(
            FoundItem(
                finding.entity,
                finding.score,
                finding.ref,
                self.value_key(finding.entity, found.texts[index][finding.start : finding.end]),
                is_removable=can_replace and index < found.part_count and not prompt.parts[index].is_fixed,
            )
            for index, finding in found.items()
        )

    def value_key(self, entity: str, value: str) -> str:
        """The keyed digest under which a value stands in records: case and spacing don't matter."""
        return keyed_digest(self._keys.digest, entity, "".join(value.split()).casefold())

    def _facts(self, request: Request, prompt: Prompt | None, items: tuple[FoundItem, ...], unreadable: int) -> Facts:
        size = 0
        if prompt is not None:
            size = sum(len(part.text) for part in prompt.parts) + sum(len(file.content) for file in prompt.attachments)
        return Facts(
            host=request.host,
            path=request.path,
            account=prompt.account if prompt else None,
            group=request.client.group,
            findings=items,
            unreadable_files=unreadable,
            content_bytes=size,
            on=self._now().date(),
        )

    def _detail(self, exchange: Exchange, prompt: Prompt, found: _Found) -> Detail:
        policy = self._source.policy
        notes: dict[tuple[str, str], tuple[FindingNote, list[tuple[int, int, int]]]] = {}
        for index, finding in found.items():
            value = found.texts[index][finding.start : finding.end]
            key = self.value_key(finding.entity, value)
            offset = (index, finding.start, finding.end)
            if (finding.entity, key) in notes:
                notes[finding.entity, key][1].append(offset)
                continue
            note = FindingNote(
                entity=finding.entity,
                data_class=policy.class_of(finding.entity, finding.ref),
                score=round(finding.score, 3),
                recognizer=finding.recognizer,
                masked=operators.masked(finding.entity, value),
                value_hmac=key,
                offsets=(),
            )
            notes[finding.entity, key] = (note, [offset])
        files = tuple(
            FileNote(
                _word(file.media_type), len(file.content), keyed_digest(self._keys.digest, "file", file.content), state
            )
            for file, state in zip(prompt.attachments, found.file_states, strict=True)
        )
        digest = keyed_digest(self._keys.digest, "input", *found.texts, *(file.digest for file in files))
        new = [part.text for part in prompt.parts if part.is_new]
        conversation = prompt.conversation_id
        return Detail(
            findings=tuple(replace(note, offsets=tuple(offsets)) for note, offsets in notes.values()),
            files=files,
            content_kinds=(("text",) if prompt.parts else ()) + (("file",) if files else ()),
            input_digest=digest,
            content_digest=content_digest(self._keys, new, [file.digest for file in files]),
            characters=sum(len(text) for text in found.texts),
            conversation=keyed_digest(self._keys.digest, "conversation", conversation)[:16] if conversation else "",
            model=_word(prompt.model),
            account=prompt.account,
            scope=self._scope(exchange),
            versions=self._pool.versions,
        )

    # acting

    def _redact(self, texts: Sequence[str], found: _Found, decision: Decision, placeholders: Placeholders) -> list[str]:
        per_text: list[tuple[list[Finding], dict[int, str]]] = [([], {}) for _ in texts]
        for number, (index, finding) in enumerate(found.items()):
            if number in decision.operators and index < len(texts):
                findings, chosen = per_text[index]
                chosen[len(findings)] = decision.operators[number]
                findings.append(finding)
        return [
            operators.apply(text, findings, chosen, placeholders) if findings else text
            for text, (findings, chosen) in zip(texts, per_text, strict=True)
        ]

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
        self, exchange: Exchange, placeholders: Placeholders | None, decision: Decision, facts: Facts
    ) -> Restoration | None:
        endpoint, prompt = exchange.endpoint, exchange.prompt
        if endpoint is None or (endpoint.restore is None and endpoint.socket is None):
            return None
        values = {**await self._earlier_values(exchange), **(placeholders.values if placeholders else {})}
        notice = ""
        if decision.verdict in {Verdict.WARN, Verdict.REDACT} and prompt is not None and endpoint.kind == "prompt":
            notice = self._message(exchange, decision, facts)
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

    def _label(self, host: str, decision: Decision) -> str:
        """What people call the tool behind a host."""
        tool = self._source.policy.tools.get(decision.tool_id)
        entry = None if tool else self._catalogue.match(host)
        return tool.label if tool else entry.service if entry else host

    def _message(self, exchange: Exchange, decision: Decision, facts: Facts) -> str:
        entities = tuple(dict.fromkeys(item.entity for item in facts.findings))
        return render_message(
            self._source.policy,
            decision,
            entities,
            count=len(decision.operators) or len(facts.findings),
            language=exchange.language,
            reference=exchange.record_id,
            tool_label=exchange.tool_label or exchange.request.host,
        )

    def _refusal(self, exchange: Exchange, decision: Decision, facts: Facts, status: int = 403) -> Refusal:
        refusal = Refusal(
            message=self._message(exchange, decision, facts),
            reference=exchange.record_id,
            reason=decision.reasons[0],
            verdict=decision.verdict,
            language=exchange.language,
            status=status,
            tool_label=exchange.tool_label,
        )
        exchange.notes["refusal"] = refusal
        return refusal

    def _reply(self, exchange: Exchange, refusal: Refusal) -> Reply:
        endpoint: Endpoint = exchange.endpoint or GENERIC
        reply = endpoint.refuse(exchange.request, refusal)
        marks = (("x-sluis-verdict", refusal.verdict.word), ("x-sluis-reference", refusal.reference))
        return replace(reply, headers=(*reply.headers, *marks))

    def _reader_language(self, request: Request, found: str) -> str:
        known = self._source.policy.languages
        if found in known:
            return found
        for choice in (request.header("accept-language") or "").split(","):
            language = choice.split(";")[0].strip().split("-")[0].lower()
            if language in known:
                return language
        return "en" if "en" in known else known[0]
