"""Plain explanations."""

import asyncio
from typing import Any

import pytest

from sluis.model import Verdict
from sluis.reasons import REASONS
from sluis.records import FileNote
from sluis.records.explain import LANGUAGES, REASONS_NL, explain
from sluis.records.reading import Record, reading
from support.records import closing, note, opening, running


def record(url: str, *, is_closed: bool = True, restored: int = 0, **changes: Any) -> Record:
    """A stored record with these fields."""

    async def work() -> None:
        async with running(url) as store:
            await store.open(opening("r-0", **changes))
            if is_closed:
                await store.close(closing("r-0", restored=restored))

    asyncio.run(work())
    with reading(url) as reader:
        found = reader.record("r-0")
    assert found is not None
    return found


def test_every_reason_has_a_dutch_sentence() -> None:
    """A new reason can't be forgotten."""
    assert set(REASONS_NL) == set(REASONS)


def test_a_redacted_exchange_is_told_in_dutch(sqlite_url: str) -> None:
    """Who, where, what was found, what was done, what the service got, how it ended, until when it is kept."""
    made = record(
        sqlite_url,
        restored=2,
        group="audit",
        tier="low",
        decision="redact",
        decision_reason=("data-redacted",),
        forwarded="redacted",
        findings=(note(times=2), note("NL_BSN")),
        files=(FileNote("application/pdf", 10, "ab", "yes"), FileNote("image/png", 10, "ab", "not-supported")),
        policy_version="3",
        rule_ids=("low.personal",),
    )
    assert explain(made, "nl") == [
        "Om 2026-03-02 12:00:00 UTC stuurde u-1 van groep audit een verzoek naar chatgpt (chatgpt.com), niveau low.",
        "Gevonden: namen (2), burgerservicenummers (1).",
        "Bestanden: 2, waarvan 1 niet te controleren.",
        "Gegevens in het verzoek zijn vervangen.",
        REASONS_NL["data-redacted"],
        "De dienst kreeg het verzoek met de gegevens vervangen.",
        "De uitwisseling duurde 1.5 s; de dienst antwoordde met status 200 en 321 bytes.",
        "Waarden teruggezet in het antwoord: 2.",
        "Besloten onder beleid 3, regels: low.personal.",
        "De registratie blijft tot 2027-04-06.",
    ]


def test_a_fault_in_monitor_mode_is_told_in_english(sqlite_url: str) -> None:
    """What enforcement would have done, and that a fault decided."""
    text = " ".join(
        explain(
            record(
                sqlite_url,
                is_closed=False,
                mode="monitor",
                would_have_been="block",
                fail_state="closed",
                decision_reason=("detector-unavailable", "monitor-mode"),
            ),
            "en",
        )
    )
    assert "with enforcement it would have been: the request was refused." in text
    assert "A fault made the policy fail closed." in text
    assert REASONS["detector-unavailable"] in text
    assert "The exchange is still open." in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verdict", [verdict.word for verdict in Verdict])
@pytest.mark.parametrize("forwarded", ["none", "redacted", "original"])
def test_every_verdict_has_its_words(language: str, verdict: str, forwarded: str) -> None:
    """No bare constant of ours reaches the reader."""
    made: Record = {
        "started_at": "2026-03-02T12:00:00.000000Z",
        "user_ref": "u-1",
        "group": "",
        "tool_id": "",
        "host": "",
        "tier": "",
        "findings": [],
        "files": [],
        "decision": verdict,
        "decision_reason": list(REASONS),
        "mode": "enforce",
        "would_have_been": verdict,
        "fail_state": "",
        "forwarded": forwarded,
        "state": "abandoned",
        "upstream_status": None,
        "duration_ms": None,
        "bytes_out": 0,
        "restored": 0,
        "rule_ids": [],
        "policy_version": "1",
        "delete_after": "2027-03-02T12:00:00.000000Z",
        "hold_ref": "case-7",
    }
    sentences = explain(made, language)
    assert verdict not in sentences
    assert forwarded not in sentences
    assert "case-7" in sentences[-1]
    assert not any("{" in sentence for sentence in sentences)
