"""Staff read a whole sentence in their language, with what they can do, and never the value."""

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest

from sluis import reasons
from sluis.model import Decision, Facts, FoundItem, Verdict
from sluis.policy import Policy, PolicyError, evaluate, load_policy, on_error_decision, render_message
from sluis.policy.messages import EVENTS, LANGUAGES, PLACEHOLDERS, STATES, event_of, kind_words, term_words, texts
from sluis.resources import policies_dir


@cache
def policy(name: str = "noordwaard") -> Policy:
    """A shipped policy."""
    return load_policy(policies_dir() / f"{name}.yaml")


def told(decision: Decision, *entities: str, language: str = "en", used: Policy | None = None) -> str:
    """The message for a decision."""
    return render_message(
        used or policy(),
        decision,
        entities,
        count=2,
        language=language,
        reference="R-7K2M",
        tool_label="ChatGPT Team",
    )


def decided(*entities: str, tool: str = "chatgpt-team", ref: str = "") -> Decision:
    """A decision of the worked example."""
    found = tuple(FoundItem(entity, 0.95, ref) for entity in entities)
    return evaluate(policy(), Facts("", findings=found, tool_id=tool, group="advies", on=date(2026, 11, 23)))


def test_both_languages_are_whole() -> None:
    """Every event, state, reminder and word is there in Dutch and in English, with the same place-holders."""
    dutch, english = (texts(language) for language in LANGUAGES)
    assert set(dutch.events) == set(english.events) == set(EVENTS)
    assert set(dutch.permissions) == set(english.permissions) == set(STATES)
    assert set(dutch.words) == set(english.words)
    assert set(dutch.reminders) == set(english.reminders)
    for event in EVENTS:
        found = [set(re.findall(r"\{(\w+)\}", " ".join(one.events[event]))) for one in (dutch, english)]
        assert found[0] == found[1], event
        assert found[0] <= set(PLACEHOLDERS)


def test_texts_are_plain() -> None:
    """Sentences are short enough to be read in a chat bubble: at most 25 words."""
    for language in LANGUAGES:
        for sentences in texts(language).events.values():
            assert max(len(part.split()) for text in sentences for part in re.split(r"[.;?] ", text)) <= 25


def test_every_permission_reason_has_a_sentence() -> None:
    """Each way in which a permission fails is told."""
    names = {name.removeprefix("permission-") for name in reasons.REASONS if name.startswith("permission-")}
    assert names - {"valid"} == set(STATES)


@pytest.mark.parametrize(
    ("decision", "language", "message"),
    [
        (
            decided("PERSON", "EMAIL_ADDRESS"),
            "nl",
            (
                "We hebben 2 gegeven(s) (namen en e-mailadressen) vervangen voordat uw vraag naar ChatGPT Team ging."
                " De rest is verzonden. Controleer het antwoord voordat u het gebruikt. Ref. R-7K2M."
            ),
        ),
        (
            decided("PERSON", tool="m365-copilot"),
            "en",
            "Note: your question contains names. Use it only if needed, and check the answer. Ref. R-7K2M.",
        ),
        (
            decided("CLIENT", ref="C-014"),
            "nl",
            (
                "Niet verzonden: uw vraag bevat klantgegevens, en dat mag niet in ChatGPT Team."
                " Wel mogelijk: Veilig NW. Klopt dit niet? Meld het:"
                " https://intranet.noordwaard.example/ai/melden. Ref. R-7K2M."
            ),
        ),
        (
            decided("CLIENT", ref="C-031", tool="m365-copilot"),
            "en",
            (
                "Not sent. Your question contains client data, which needs approval first. This client's written"
                " permission is for another tool. You will hear within 4 hours of working time; then send it again."
                " Add an explanation: https://intranet.noordwaard.example/ai/toelichting. Ref. R-7K2M."
            ),
        ),
    ],
)
def test_messages(decision: Decision, language: str, message: str) -> None:
    """The text for a verdict: what kind of data, what happened, what else is possible, the reference."""
    assert told(decision, *decision.entities, language=language) == message


def test_only_the_deciding_kinds_are_named() -> None:
    """A name beside a key is not what blocked the request, so the message speaks of the key."""
    decision = decided("PERSON", "API_KEY")
    message = told(decision, "PERSON", "API_KEY")
    assert "access keys" in message
    assert "names" not in message


def test_sentences_without_a_value_are_left_out() -> None:
    """No link, no alternative: no sentence about it, and no hole."""
    decision = evaluate(policy("default"), Facts("", findings=(FoundItem("NL_BSN", 0.9),), tool_id="chatgpt"))
    message = told(decision, "NL_BSN", used=policy("default"))
    assert message == "Not sent: citizen service numbers may not go into ChatGPT Team. Ref. R-7K2M."


FAULTS = (
    reasons.BODY_UNREADABLE,
    reasons.SHAPE_UNKNOWN,
    reasons.BODY_TOO_LARGE,
    reasons.FILE_UNREADABLE,
    reasons.HOST_MISMATCH,
    reasons.ADDRESS_REFUSED,
    reasons.PROTOCOL_UNSUPPORTED,
    reasons.DETECTOR_UNAVAILABLE,
    reasons.DEADLINE_EXCEEDED,
    reasons.RECORD_UNAVAILABLE,
    reasons.INTERNAL_ERROR,
    reasons.SHUTTING_DOWN,
)


@pytest.mark.parametrize("reason", FAULTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_faults_are_told(reason: str, language: str) -> None:
    """Every fault has a message that says that nothing was sent, with the reference."""
    message = told(on_error_decision(policy(), Facts("chatgpt.example"), reason), language=language)
    assert message.startswith("Niet verzonden" if language == "nl" else "Not sent")
    assert "R-7K2M" in message
    assert "{" not in message


def test_every_refusing_reason_has_an_event_of_its_own_kind() -> None:
    """Whatever blocks, the event is one of the list; allow has none."""
    base = decided("API_KEY")
    for reason in reasons.REASONS:
        event = event_of(replace(base, reasons=(reason,), verdict=Verdict.BLOCK))
        assert event in EVENTS
    assert event_of(replace(base, verdict=Verdict.ALLOW)) == ""
    assert told(replace(base, verdict=Verdict.ALLOW)) == ""


def test_unlisted_tool_names_the_one_to_use() -> None:
    """Staff who use another tool read which one they may use."""
    decision = evaluate(policy(), Facts("deepseek.com"))
    message = render_message(policy(), decision, (), count=0, language="nl", reference="R-1", tool_label="DeepSeek")
    assert message == (
        "Niet verzonden: DeepSeek staat niet op de lijst van toegestane tools. Gebruik ChatGPT Team. De tool aanvragen:"
        " https://intranet.noordwaard.example/ai/aanvragen. Ref. R-1."
    )


def test_values_are_put_in_once() -> None:
    """A tool's name that looks like a place-holder is not filled in again."""
    decision = decided("PERSON")
    message = render_message(
        policy(), decision, ("PERSON",), count=1, language="en", reference="R-1", tool_label="{contact}"
    )
    assert "{contact}" in message


def test_unknown_language_becomes_the_first_of_the_policy() -> None:
    """A French question is answered in the first language of the policy."""
    assert told(decided("API_KEY"), "API_KEY", language="fr").startswith("Niet verzonden")


@pytest.mark.parametrize(
    ("span", "nl", "en"),
    [
        (timedelta(hours=4), "4 uur werktijd", "4 hours of working time"),
        (timedelta(hours=1), "1 uur werktijd", "1 hour of working time"),
        (timedelta(minutes=90), "90 minuten werktijd", "90 minutes of working time"),
        (timedelta(days=2), "2 dagen werktijd", "2 days of working time"),
    ],
)
def test_terms(span: timedelta, nl: str, en: str) -> None:
    """The term is told in the largest unit that divides it."""
    hold = replace(policy().hold, answer_within=span)
    assert (term_words(hold, "nl"), term_words(hold, "en")) == (nl, en)
    assert term_words(replace(hold, is_working_time=False), "en") == en.removesuffix(" of working time")


def test_kinds_are_joined_and_not_repeated() -> None:
    """Kinds are joined as in a sentence, each once."""
    assert kind_words(["PERSON", "PERSON", "EMAIL_ADDRESS", "PHONE_NUMBER"], "nl") == (
        "namen, e-mailadressen en telefoonnummers"
    )
    assert kind_words([], "nl") == ""


def test_policy_may_say_it_in_its_own_words(tmp_path: Path) -> None:
    """A policy's own text replaces an event; an unknown event or place-holder is a problem."""
    file = policies_dir() / "default.yaml"
    own = tmp_path / "own.yaml"
    own.write_text(f"extends: {file}\nmessages: {{en: {{block: ['No {{kind}} here.']}}}}\n")
    used = load_policy(own)
    decision = evaluate(used, Facts("", findings=(FoundItem("NL_BSN", 0.9),), tool_id="chatgpt"))
    assert told(decision, "NL_BSN", used=used) == "No citizen service numbers here."
    own.write_text(f"extends: {file}\nmessages: {{en: {{blok: ['x'], warn: ['{{kin}} {{value}}']}}}}\n")
    with pytest.raises(PolicyError) as caught:
        load_policy(own)
    messages = [problem.message for problem in caught.value.problems]
    assert messages == [
        'unknown event "blok"; did you mean "block"?',
        'unknown place-holder "{kin}"; did you mean "kind"?',
        'unknown place-holder "{value}"',
    ]
