"""Facts to decision: what the shipped cases don't show."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from sluis import reasons
from sluis.model import Facts, FoundItem, Verdict
from sluis.policy import Policy, evaluate, load_policy, on_error_decision
from sluis.policy.evaluate import ALWAYS_CLOSED
from sluis.resources import policies_dir

TODAY = date(2026, 11, 23)


@cache
def shipped(name: str) -> Policy:
    """A shipped policy."""
    return load_policy(policies_dir() / f"{name}.yaml")


def changed(tmp_path: Path, text: str, base: str = "default.yaml") -> Policy:
    """A shipped policy with a few keys of its own."""
    file = tmp_path / "own.yaml"
    file.write_text(f"extends: {base}\n{text}\n", "utf-8")
    return load_policy(file)


def facts(*entities: str, tool: str = "chatgpt") -> Facts:
    """A request with these findings."""
    return Facts("", findings=tuple(FoundItem(entity, 0.95) for entity in entities), tool_id=tool, on=TODAY)


def test_class_in_mode_monitor_is_watched_while_others_are_enforced(tmp_path: Path) -> None:
    """A class with mode monitor passes with `would_have_been`, and does not soften what other classes ask."""
    policy = changed(tmp_path, "classes: {personal: {mode: monitor}}")
    watched = evaluate(policy, facts("PERSON"))
    assert (watched.verdict, watched.would_have_been, watched.mode) == (Verdict.ALLOW, Verdict.REDACT, "monitor")
    assert watched.reasons == (reasons.DATA_REDACTED, reasons.MONITOR_MODE)
    assert watched.operators == {}
    assert watched.is_incident
    assert evaluate(policy, facts("PERSON", "API_KEY")).verdict is Verdict.BLOCK


def test_what_is_replaced_is_no_breach(tmp_path: Path) -> None:
    """Watching one class doesn't make a breach of another that was replaced; enforcing one under watch is enforcing."""
    policy = changed(tmp_path, "classes: {internal: {mode: monitor}}")
    marked = FoundItem("DOCUMENT_MARKING", 0.9, "marking-internal")
    both = evaluate(policy, replace(facts(), findings=(marked, FoundItem("PERSON", 0.9))))
    assert (both.verdict, both.would_have_been, both.is_incident) == (Verdict.REDACT, Verdict.BLOCK, False)
    watching = changed(tmp_path, "classes: {secret: {mode: enforce}}", "monitor.yaml")
    assert evaluate(watching, facts("API_KEY")).mode == "enforce"
    assert evaluate(watching, facts("API_KEY")).verdict is Verdict.BLOCK
    assert evaluate(watching, facts("PERSON")).mode == "monitor"


def test_same_prompt_in_three_modes(tmp_path: Path) -> None:
    """One finding, three modes, three outcomes, and each tells what enforcing would have done."""
    found = [
        evaluate(changed(tmp_path, f"defaults: {{mode: {mode}}}"), facts("PERSON"))
        for mode in ("enforce", "warn", "monitor")
    ]
    assert [one.verdict for one in found] == [Verdict.REDACT, Verdict.WARN, Verdict.ALLOW]
    assert {one.would_have_been for one in found} == {Verdict.REDACT}


def test_redact_names_exactly_the_findings_of_the_class() -> None:
    """What is not of a redacted class is left as it is: a place or a finding under the line."""
    found = replace(
        facts("PERSON", "LOCATION", "EMAIL_ADDRESS"),
        findings=(
            FoundItem("PERSON", 0.9),
            FoundItem("LOCATION", 0.9),
            FoundItem("EMAIL_ADDRESS", 0.9),
            FoundItem("PERSON", 0.3),
        ),
    )
    decision = evaluate(shipped("default"), found)
    assert decision.operators == {0: "replace", 2: "replace"}


@pytest.mark.parametrize(
    ("on", "group", "tool", "state"),
    [
        (date(2026, 2, 28), "advies", "veilig-nw", "not-yet-valid"),
        (date(2026, 3, 1), "advies", "veilig-nw", "valid"),
        (date(2027, 3, 31), "advies", "veilig-nw", "valid"),
        (date(2027, 4, 1), "advies", "veilig-nw", "expired"),
        (TODAY, "zorg", "veilig-nw", "other-group"),
        (TODAY, "advies", "m365-copilot", "other-tool"),
    ],
)
def test_permission_by_day_group_and_tool(on: date, group: str, tool: str, state: str) -> None:
    """A permission counts from its first to its last day, for its groups and tools only; the decision says why not."""
    request = Facts("", findings=(FoundItem("CLIENT", 1.0, "C-014"),), tool_id=tool, group=group, on=on)
    decision = evaluate(shipped("noordwaard"), request)
    assert decision.permission_state == state
    assert decision.verdict is (Verdict.ALLOW if state == "valid" else Verdict.HOLD)
    assert f"permission-{state}" in decision.reasons
    assert f"permission.P-2026-014.{state}" in decision.rules


def test_withdrawn_permission_counts_no_more(tmp_path: Path) -> None:
    """From the day of withdrawal a permission holds the request."""
    text = (policies_dir() / "noordwaard.yaml").read_text("utf-8")
    text = text.replace("    until: 2027-03-31\n", "    until: 2027-03-31\n    withdrawn: 2026-11-23\n")
    (tmp_path / "lists").mkdir()
    register = (policies_dir() / "lists" / "noordwaard-clients.csv").read_bytes()
    (tmp_path / "lists" / "noordwaard-clients.csv").write_bytes(register)
    (tmp_path / "own.yaml").write_text(text, "utf-8")
    policy = load_policy(tmp_path / "own.yaml")
    request = Facts("", findings=(FoundItem("CLIENT", 1.0, "C-014"),), tool_id="veilig-nw", group="advies", on=TODAY)
    assert evaluate(policy, request).permission_state == "withdrawn"
    assert evaluate(policy, replace(request, on=date(2026, 11, 22))).permission_state == "valid"


def test_unknown_client_reference_counts_as_none() -> None:
    """A client that the register doesn't know, or that has no reference, has given no permission."""
    for ref in ("", "C-999"):
        request = Facts("", findings=(FoundItem("CLIENT", 1.0, ref),), tool_id="veilig-nw", group="advies", on=TODAY)
        decision = evaluate(shipped("noordwaard"), request)
        assert decision.verdict is Verdict.HOLD
        assert reasons.PERMISSION_MISSING in decision.reasons


def test_account_rules() -> None:
    """With account ids a tool takes its own account only; a request that names none follows `unknown_account`."""
    policy = shipped("noordwaard")
    reason = {
        account: evaluate(policy, Facts("chatgpt.example", account=account, content_bytes=9)).reasons[0]
        for account in ("workspace:noordwaard", "WORKSPACE:Noordwaard", "workspace:other", "", None)
    }
    assert reason == {
        "workspace:noordwaard": reasons.NOTHING_FOUND,
        "WORKSPACE:Noordwaard": reasons.NOTHING_FOUND,
        "workspace:other": reasons.ACCOUNT_NOT_APPROVED,
        "": reasons.ACCOUNT_NOT_APPROVED,
        None: reasons.ACCOUNT_NOT_APPROVED,
    }


def test_unknown_account_may_be_allowed(tmp_path: Path) -> None:
    """`unknown_account: allow` on a tool lets requests pass that don't say whose they are."""
    policy = changed(
        tmp_path,
        "tools: [{id: t, label: T, tier: low, hosts: [t.example], account_ids: [org-1], unknown_account: allow,"
        " supplier: S, owner: it, review_by: 2027-01-01}]",
    )
    assert evaluate(policy, Facts("t.example", content_bytes=9)).verdict is Verdict.ALLOW
    assert evaluate(policy, Facts("t.example", account="org-2")).verdict is Verdict.BLOCK


def test_page_loads_need_no_account() -> None:
    """A request that carries nothing passes without an account; one that can't be read is not taken for empty."""
    policy = shipped("noordwaard")
    page = Facts("chatgpt.example")
    assert evaluate(policy, page).tool_id == "chatgpt-team"
    assert evaluate(policy, replace(page, account="personal")).tool_id == ""
    assert evaluate(policy, replace(page, unreadable_files=1)).tool_id == ""
    assert on_error_decision(policy, page, reasons.BODY_UNREADABLE).tier == "unlisted"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/backend-api/f/conversation", reasons.NOTHING_FOUND),
        ("/backend-anon/f/conversation", reasons.ACCOUNT_NOT_APPROVED),
        ("//backend-anon/f/conversation", reasons.ACCOUNT_NOT_APPROVED),
        ("/%62ackend-anon/f", reasons.ACCOUNT_NOT_APPROVED),
        ("/x/../backend-anon/f", reasons.ACCOUNT_NOT_APPROVED),
        ("/./Backend-Anon/f", reasons.ACCOUNT_NOT_APPROVED),
        ("\\backend-anon\\f", reasons.ACCOUNT_NOT_APPROVED),
        ("/backend-anon/../f", reasons.ACCOUNT_NOT_APPROVED),
    ],
)
def test_paths_are_read_as_servers_read_them(path: str, reason: str) -> None:
    """Spelling a path differently doesn't get around a rule on paths."""
    assert evaluate(shipped("default"), Facts("chatgpt.com", path)).reasons == (reason,)


@pytest.mark.parametrize(
    "host", ["ChatGPT.com", "chatgpt.com.", "chatgpt.com:443", "ws.chatgpt.com", "a.b.chatgpt.com"]
)
def test_hosts_in_any_spelling(host: str) -> None:
    """Case, port and end dot don't matter, and `*.name` covers every name below."""
    assert evaluate(shipped("default"), Facts(host)).tool_id == "chatgpt"
    assert shipped("default").lists_host(host)


def test_full_name_goes_before_wildcard() -> None:
    """A host named in full belongs to its own tool, though another tool's `*.name` covers it too."""
    assert evaluate(shipped("default"), Facts("api.openai.com")).tool_id == "openai-api"
    assert evaluate(shipped("default"), Facts("help.openai.com")).tool_id == "chatgpt"


@pytest.mark.parametrize("host", ["notchatgpt.com", "chatgpt.com.evil.example", "chatgpt", "", "com"])
def test_hosts_that_only_look_alike(host: str) -> None:
    """A name that merely contains a tool's host is not that tool."""
    assert evaluate(shipped("default"), Facts(host)).reasons == (reasons.TOOL_UNLISTED,)
    assert not shipped("default").lists_host(host)


def test_faults_follow_the_fail_mode_of_the_tier(tmp_path: Path) -> None:
    """A fault blocks unless the tier says open; open is recorded as such and is a breach candidate."""
    policy = changed(tmp_path, "defaults: {fail_mode: {low: open}}")
    low = on_error_decision(policy, facts("PERSON"), reasons.DETECTOR_UNAVAILABLE)
    assert (low.verdict, low.fail_state, low.is_incident) == (Verdict.ALLOW, "open", True)
    for tool in ("m365-copilot", "own-assistant"):
        closed = on_error_decision(policy, facts(tool=tool), reasons.DETECTOR_UNAVAILABLE)
        assert (closed.verdict, closed.fail_state, closed.is_incident) == (Verdict.BLOCK, "closed", False)
    unlisted = on_error_decision(policy, Facts("deepseek.com"), reasons.INTERNAL_ERROR)
    assert (unlisted.verdict, unlisted.tier) == (Verdict.BLOCK, "unlisted")


@pytest.mark.parametrize("reason", sorted(ALWAYS_CLOSED))
def test_some_faults_never_open(reason: str) -> None:
    """An evasion and a record that can't be written block in every policy, monitor included."""
    decision = on_error_decision(shipped("monitor"), facts(), reason)
    assert (decision.verdict, decision.reasons) == (Verdict.BLOCK, (reason,))


def test_other_paths_of_a_shared_host_are_left_alone() -> None:
    """Mail on the host of the Copilot socket passes, readable or not; the socket itself does not."""
    mail, socket = Facts("substrate.office.com", "/owa/x"), Facts("substrate.office.com", "/m365Copilot/Chathub/x")
    policy = shipped("default")
    assert on_error_decision(policy, mail, reasons.BODY_UNREADABLE).reasons == (reasons.PATH_NOT_AI,)
    assert on_error_decision(policy, socket, reasons.BODY_UNREADABLE).verdict is Verdict.BLOCK
    assert on_error_decision(policy, mail, reasons.HOST_MISMATCH).verdict is Verdict.BLOCK
    unresolved = Facts("substrate.office.com", "/m365Copilot/../Chathub/x")  # not every server resolves dots
    assert on_error_decision(policy, unresolved, reasons.BODY_UNREADABLE).verdict is Verdict.BLOCK


def test_one_person_in_many_forms_is_one_person() -> None:
    """The same value many times is one person; a name and a number of the same person are one person too."""
    same = tuple(FoundItem("PERSON", 0.9, value_key="k") for _ in range(200))
    both = tuple(FoundItem(entity, 0.9, value_key=f"{n}") for n in range(50) for entity in ("PERSON", "PHONE_NUMBER"))
    more = (*both, FoundItem("PHONE_NUMBER", 0.9, value_key="50"))
    held = [
        reasons.VOLUME_EXCEEDED in evaluate(shipped("default"), replace(facts(), findings=found)).reasons
        for found in (same, both, more)
    ]
    assert held == [False, False, True]


def test_some_kinds_count_only_with_somebody_named(tmp_path: Path) -> None:
    """Under `needs_person` a kind counts only with a name or number that the detector is sure enough of."""
    policy = changed(tmp_path, "classes: {special: {entities: [NL_BSN], needs_person: [HEALTH]}}")
    found = [
        evaluate(policy, replace(facts(), findings=(FoundItem("HEALTH", 0.9), *more))).classes
        for more in ((), (FoundItem("LOCATION", 0.9),), (FoundItem("PERSON", 0.49),), (FoundItem("PERSON", 0.5),))
    ]
    assert found == [(), (), (), ("special",)]


def test_class_of_a_finding() -> None:
    """The most sensitive class that a finding can belong to names it in the record."""
    policy = shipped("noordwaard")
    classes = [policy.class_of(entity, ref) for entity, ref in (
        ("PERSON", ""), ("NL_BSN", ""), ("CLIENT", "C-014"), ("CLIENT", "?"), ("LOCATION", ""), ("API_KEY", ""),
    )]  # fmt: skip
    assert classes == ["personal", "special", "client", "client", "", "secret"]
