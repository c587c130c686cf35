"""What a person is told: by which name, in which language, in which format. The words are the policy's."""

from dataclasses import replace

from sluis.exchange import Exchange
from sluis.model import Decision, Facts, Refusal, Reply, Request
from sluis.policy import Policy, render_message
from sluis.policy.catalogue import Catalogue
from sluis.services.contract import Endpoint
from sluis.services.generic import GENERIC


def label_of(policy: Policy, catalogue: Catalogue, host: str, tool_id: str) -> str:
    """What people call the tool behind a host."""
    tool = policy.tools.get(tool_id)
    entry = None if tool else catalogue.match(host)
    return tool.label if tool else entry.service if entry else host


def message(policy: Policy, exchange: Exchange, decision: Decision, facts: Facts) -> str:
    """The policy's words for a decision, "" for allow."""
    entities = tuple(dict.fromkeys(item.entity for item in facts.findings))
    return render_message(
        policy,
        decision,
        entities,
        count=len(decision.operators) or len(facts.findings),
        language=exchange.language,
        reference=exchange.record_id,
        tool_label=exchange.tool_label or exchange.request.host,
    )


def refusal(policy: Policy, exchange: Exchange, decision: Decision, facts: Facts, status: int = 403) -> Refusal:
    """What is said instead of an answer."""
    return Refusal(
        message=message(policy, exchange, decision, facts),
        reference=exchange.record_id,
        reason=decision.reasons[0],
        verdict=decision.verdict,
        language=exchange.language,
        status=status,
        tool_label=exchange.tool_label,
    )


def reply(exchange: Exchange, refusal: Refusal) -> Reply:
    """A refusal in the service's own format, marked for scripts."""
    endpoint: Endpoint = exchange.endpoint or GENERIC
    answer = endpoint.refuse(exchange.request, refusal)
    marks = (("x-sluis-verdict", refusal.verdict.word), ("x-sluis-reference", refusal.reference))
    return replace(answer, headers=(*answer.headers, *marks))


def reader_language(policy: Policy, request: Request, found: str) -> str:
    """The language of the request's text, of the browser, or English, as far as the policy speaks it."""
    known = policy.languages
    if found in known:
        return found
    for choice in (request.header("accept-language") or "").split(","):
        language = choice.split(";")[0].strip().split("-")[0].lower()
        if language in known:
            return language
    return "en" if "en" in known else known[0]
