"""A policy in plain words, and what its reader should know."""

from datetime import date
from functools import cache

import pytest

from sluis.policy import Policy, load_policy
from sluis.policy.explain import explanation, notes
from sluis.resources import policies_dir


@cache
def policy(name: str) -> Policy:
    """A shipped policy."""
    return load_policy(policies_dir() / f"{name}.yaml")


def test_the_table_in_words() -> None:
    """Every class has a row, every tier a column, each cell a plain sentence."""
    told = explanation(policy("noordwaard"))
    assert list(told["table"]) == ["none", "internal", "personal", "client", "special", "secret"]
    assert list(told["table"]["none"]) == ["low", "middle", "high", "unlisted"]
    assert told["table"]["personal"]["low"] == "is replaced, the rest passes"
    assert told["table"]["client"]["high"] == "waits for approval; with permission: passes"
    assert told["table"]["none"]["unlisted"] == "is blocked"
    assert "more than 50 persons with personal data: waits for approval" in told["limits"]
    assert "a request of more than 20 MB: waits for approval" in told["limits"]


def test_one_tool_and_one_class() -> None:
    """Asked for a tool and a class, only that cell is told; an unknown name is an error."""
    told = explanation(policy("default"), "m365-copilot", "personal")
    assert told["table"] == {"personal": {"middle": "passes with a warning; with permission: passes"}}
    assert told["tools"] == {"middle": ["Microsoft 365 Copilot (m365-copilot), Microsoft, EU"]}
    with pytest.raises(KeyError):
        explanation(policy("default"), "none")


def test_notes_name_what_is_not_active_yet() -> None:
    """A setting that is kept but not acted on is said, so that nobody counts on it."""
    told = "\n".join(notes(policy("noordwaard"), date(2026, 11, 23)))
    for subject in ("uses:", "exceptions:", "tiers.*.ack:", "tiers.*.attestation:", "tiers.*.log:"):
        assert subject in told
    assert "uses:" not in "\n".join(notes(policy("default"), date(2026, 11, 23)))


def test_notes_name_dates() -> None:
    """Reviews that are overdue, permissions that ended or end within 30 days, a policy that has not begun."""
    before, today, later = (
        "\n".join(notes(policy("noordwaard"), day))
        for day in (date(2026, 10, 31), date(2026, 11, 23), date(2027, 3, 15))
    )
    assert "policy.valid_from: begins on 2026-11-01" in before
    assert "permissions.P-2025-031: ended on 2026-10-31" in today
    assert "review_by" not in today
    assert "policy.review_by: the review was due on 2027-02-01" in later
    assert "tools.chatgpt-team.review_by: the review was due on 2027-01-15" in later
    assert "permissions.P-2026-014: ends on 2027-03-31, in 16 days" in later


def test_notes_warn_of_watching_and_of_open_doors() -> None:
    """Mode monitor and fail-open are said with their consequence; so is an account that isn't checked."""
    told = "\n".join(notes(policy("monitor"), date(2026, 11, 23)))
    assert "breach candidate" in told
    assert "defaults.fail_mode: open for low, middle, high" in told
    assert "tools.*.account_ids: empty for chatgpt" in told
