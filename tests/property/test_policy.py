"""Properties of every decision, over requests that nobody thought of."""

from dataclasses import replace
from datetime import date
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from sluis.model import Facts, FoundItem, Verdict
from sluis.policy import Policy, evaluate, load_policy
from sluis.reasons import REASONS
from sluis.resources import policies_dir
from sluis_detectors.entities import ENTITIES

TODAY = date(2026, 11, 23)


@cache
def _policy(name: str) -> Policy:
    return load_policy(policies_dir() / f"{name}.yaml")


names = st.sampled_from(["default", "monitor", "noordwaard"])
items = st.builds(
    FoundItem,
    entity=st.sampled_from(sorted(ENTITIES)),
    score=st.sampled_from([0.1, 0.5, 0.6, 0.95]),
    ref=st.sampled_from(["", "C-014", "C-022", "C-031", "P-301", "marking-internal"]),
    value_key=st.sampled_from(["a", "b", "c"]),
    is_removable=st.booleans(),
)
requests = st.builds(
    Facts,
    host=st.sampled_from(["chatgpt.com", "chatgpt.example", "m365.cloud.microsoft", "deepseek.com", "x.example"]),
    path=st.sampled_from(["/", "/chat", "/backend-anon/x"]),
    account=st.sampled_from([None, "workspace:noordwaard", "other"]),
    group=st.sampled_from(["", "advies", "zorg"]),
    findings=st.lists(items, max_size=8).map(tuple),
    unreadable_files=st.integers(0, 1),
    content_bytes=st.sampled_from([0, 30_000_000]),
    on=st.just(TODAY),
    tool_id=st.sampled_from([None, None, "veilig-nw", "m365-copilot", "chatgpt", "own-assistant"]),
)


@given(names, requests, items, st.integers(0, 8))
@settings(max_examples=150, deadline=None)
def test_adding_a_finding_never_loosens(name: str, facts: Facts, extra: FoundItem, place: int) -> None:
    """More found, never less strict; but for a client whose permission moves a class to its other column."""
    policy = _policy(name)
    before = evaluate(policy, facts)
    found = (*facts.findings[:place], extra, *facts.findings[place:])
    after = evaluate(policy, replace(facts, findings=found))
    if extra.entity == "CLIENT" and extra.ref in policy.permissions:
        return
    assert after.verdict >= before.verdict
    assert after.would_have_been >= before.would_have_been
    assert set(before.classes) <= set(after.classes)
    assert after.is_incident >= before.is_incident


@given(names, requests)
@settings(max_examples=100, deadline=None)
def test_every_decision_explains_itself(name: str, facts: Facts) -> None:
    """Known reasons, a rule, the policy's digest; the same facts give the same decision in any order of findings."""
    policy = _policy(name)
    decision = evaluate(policy, facts)
    assert decision == evaluate(policy, facts)
    assert decision.reasons
    assert set(decision.reasons) <= set(REASONS)
    assert decision.rules
    assert decision.policy_digest == policy.digest
    assert decision.verdict <= decision.would_have_been
    turned = evaluate(policy, replace(facts, findings=facts.findings[::-1]))
    assert (turned.verdict, set(turned.reasons), turned.classes) == (
        decision.verdict,
        set(decision.reasons),
        decision.classes,
    )


@given(names, requests)
@settings(max_examples=100, deadline=None)
def test_operators_only_where_something_is_replaced(name: str, facts: Facts) -> None:
    """Redact replaces at least one finding, all of them removable; every other verdict replaces none."""
    decision = evaluate(_policy(name), facts)
    assert bool(decision.operators) == (decision.verdict is Verdict.REDACT)
    assert all(facts.findings[index].is_removable for index in decision.operators)


@given(names, requests)
@settings(max_examples=100, deadline=None)
def test_the_alternative_takes_the_same_data(name: str, facts: Facts) -> None:
    """A tool that is offered instead would let the same findings pass, at most with replacements."""
    policy = _policy(name)
    decision = evaluate(policy, facts)
    if decision.alternative:
        other = evaluate(policy, replace(facts, tool_id=decision.alternative, account=None))
        assert other.would_have_been <= Verdict.REDACT
