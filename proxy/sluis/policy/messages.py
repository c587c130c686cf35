"""What staff read when a request is warned about, redacted, held or blocked: plain Dutch or English, never the value.

Texts are data (`policies/messages/{nl,en}.yaml`); a policy may replace any event under `messages`. An event is a list
of sentences; a sentence whose place-holder has nothing to fill it is left out.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any, Final

from sluis.model import Decision, Verdict
from sluis.policy.compiled import HoldRule, Policy
from sluis.policy.problems import Path, PolicyError, near
from sluis.policy.source import read_source
from sluis.reasons import (
    ACCOUNT_NOT_APPROVED,
    ADDRESS_REFUSED,
    BODY_TOO_LARGE,
    BODY_UNREADABLE,
    DATA_FORBIDDEN,
    DATA_NEEDS_APPROVAL,
    FILE_UNREADABLE,
    HOST_MISMATCH,
    NOT_REMOVABLE,
    PICTURE_UNREAD,
    PROTOCOL_UNSUPPORTED,
    SECRET_FOUND,
    SHAPE_UNKNOWN,
    TOOL_UNLISTED,
    UPSTREAM_UNREACHABLE,
    VOLUME_EXCEEDED,
)
from sluis.resources import policies_dir
from sluis_detectors.entities import ENTITIES

LANGUAGES: Final = ("nl", "en")
EVENTS: Final = (
    "warn",
    "redact",
    "hold",
    "hold_volume",
    "hold_file",
    "hold_picture",
    "block",
    "block_secret",
    "block_not_removable",
    "unlisted",
    "account",
    "high_risk_use",
    "prohibited",
    "unreadable",
    "too_large",
    "refused",
    "error",
    "unreachable",
)
PLACEHOLDERS: Final = (
    "kind",
    "count",
    "tool",
    "alternative",
    "reference",
    "term",
    "permission",
    "area",
    "article",
    "explain",
    "report",
    "request_tool",
    "contact",
)
STATES: Final = ("missing", "expired", "withdrawn", "not-yet-valid", "other-tool", "other-class", "other-group")
REMINDERS: Final = ("verify_output",)
WORDS: Final = (
    "and", "something", "this_tool", "minutes", "minute", "hours", "hour", "days", "day", "working_time",
)  # fmt: skip
_FILLED: Final = re.compile(r"\{([a-z_]+)\}")
_EVENT_OF: Final = {
    SECRET_FOUND: "block_secret",
    NOT_REMOVABLE: "block_not_removable",
    TOOL_UNLISTED: "unlisted",
    ACCOUNT_NOT_APPROVED: "account",
    BODY_UNREADABLE: "unreadable",
    SHAPE_UNKNOWN: "unreadable",
    FILE_UNREADABLE: "unreadable",
    PICTURE_UNREAD: "unreadable",
    BODY_TOO_LARGE: "too_large",
    VOLUME_EXCEEDED: "too_large",
    HOST_MISMATCH: "refused",
    ADDRESS_REFUSED: "refused",
    PROTOCOL_UNSUPPORTED: "refused",
    DATA_FORBIDDEN: "block",
    UPSTREAM_UNREACHABLE: "unreachable",
}
_HELD: Final = {
    FILE_UNREADABLE: "hold_file",
    PICTURE_UNREAD: "hold_picture",
    VOLUME_EXCEEDED: "hold_volume",
    DATA_NEEDS_APPROVAL: "hold",
}


@dataclass(frozen=True, slots=True)
class Texts:
    """The shipped texts of one language."""

    events: Mapping[str, tuple[str, ...]]
    reminders: Mapping[str, str]
    permissions: Mapping[str, str]
    words: Mapping[str, str]


@cache
def texts(language: str) -> Texts:
    """The shipped texts of a language. Raises PolicyError when the file is not whole."""
    file = policies_dir() / "messages" / f"{language}.yaml"
    source = read_source(file)
    data = source.data
    problems = [*source.problems, *(source.problem(path, text) for path, text in _whole(data))]
    if problems:
        raise PolicyError(tuple(problems))
    return Texts(
        {event: tuple(sentences) for event, sentences in data["events"].items()},
        data["reminders"],
        data["permissions"],
        data["words"],
    )


def _whole(data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    for section, keys in (("events", EVENTS), ("reminders", REMINDERS), ("permissions", STATES), ("words", WORDS)):
        found = data.get(section)
        if not isinstance(found, dict):
            yield (section,), "missing"
            continue
        yield from (((section, key), "missing") for key in keys if not found.get(key))
        yield from (((section, key), f"unknown key{near(key, keys)}") for key in found if key not in keys)
    yield from _events(data.get("events"), ("events",))


def message_problems(messages: Any) -> Iterator[tuple[Path, str]]:
    """What is wrong with the section `messages` of a policy."""
    for language, events in messages.items() if isinstance(messages, dict) else ():
        yield from _events(events, ("messages", language))


def _events(events: Any, at: Path) -> Iterator[tuple[Path, str]]:
    for event, sentences in events.items() if isinstance(events, dict) else ():
        if event not in EVENTS:
            yield (*at, event), f'unknown event "{event}"{near(event, EVENTS)}'
        for index, sentence in enumerate(sentences if isinstance(sentences, list) else ()):
            for word in _FILLED.findall(sentence) if isinstance(sentence, str) else ():
                if word not in PLACEHOLDERS:
                    yield (*at, event, index), f'unknown place-holder "{{{word}}}"{near(word, PLACEHOLDERS)}'


def render_message(
    policy: Policy,
    decision: Decision,
    entities: Sequence[str],
    *,
    count: int,
    language: str,
    reference: str,
    tool_label: str,
) -> str:
    """The message to the person, "" for allow. `entities`: what was found; only the deciding kinds are named.

    `count`: how many items were replaced. `tool_label`: what the person calls the tool. A language that the policy or
    Sluis doesn't speak becomes the policy's first.
    """
    event = event_of(decision)
    if not event:
        return ""
    language = language if language in policy.languages else policy.languages[0]
    shipped = texts(language)
    named = [entity for entity in dict.fromkeys(entities) if entity in decision.entities]
    alternative = policy.tools.get(decision.alternative)
    values = {
        "kind": kind_words(named or decision.entities, language) or shipped.words["something"],
        "count": str(count),
        "tool": tool_label or shipped.words["this_tool"],
        "alternative": alternative.label if alternative else "",
        "reference": reference,
        "term": term_words(policy.hold, language),
        "permission": shipped.permissions.get(decision.permission_state, ""),
        **policy.links,
    }
    sentences = list(policy.messages.get(language, {}).get(event) or shipped.events[event])
    tier = policy.tiers.get(decision.tier)
    if tier is not None and tier.reminder and event == "redact":
        sentences.insert(-1, shipped.reminders[tier.reminder])
    return " ".join(filter(None, (_fill(sentence, values) for sentence in sentences)))


def event_of(decision: Decision) -> str:
    """The event of `EVENTS` that a decision is told as; "" for allow."""
    if decision.verdict is Verdict.ALLOW:
        return ""
    if decision.verdict in {Verdict.WARN, Verdict.REDACT}:
        return decision.verdict.word
    if decision.verdict is Verdict.HOLD:
        return next((_HELD[reason] for reason in decision.reasons if reason in _HELD), "hold")
    return _EVENT_OF.get(decision.reasons[0], "error") if SECRET_FOUND not in decision.reasons else "block_secret"


def kind_words(entities: Sequence[str], language: str) -> str:
    """`names, e-mail addresses and phone numbers`."""
    known = [ENTITIES[entity] for entity in entities if entity in ENTITIES]
    words = list(dict.fromkeys(entity.nl if language == "nl" else entity.en for entity in known))
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {texts(language).words['and']} {words[-1]}"


def term_words(hold: HoldRule, language: str) -> str:
    """`4 hours of working time`."""
    words = texts(language).words
    span = hold.answer_within
    for unit, plural, length in (("day", "days", timedelta(days=1)), ("hour", "hours", timedelta(hours=1))):
        if span % length == timedelta(0):
            text = _number(words, span // length, unit, plural)
            break
    else:
        text = _number(words, span // timedelta(minutes=1), "minute", "minutes")
    return words["working_time"].replace("{span}", text) if hold.is_working_time else text


def _number(words: Mapping[str, str], count: int, one: str, many: str) -> str:
    return words[one] if count == 1 else words[many].replace("{n}", str(count))


def _fill(sentence: str, values: Mapping[str, str]) -> str:
    """The sentence with its words, "" when one is missing; each value is put in once and not read again."""
    if any(not values.get(word) for word in _FILLED.findall(sentence)):
        return ""
    return _FILLED.sub(lambda found: values[found[1]], sentence)
