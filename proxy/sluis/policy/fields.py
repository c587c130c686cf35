"""The kinds of value a policy is written with, each refusing what it can't mean with a sentence of its own."""

import re
from datetime import date, timedelta
from typing import Annotated, Any, Final, Literal

import re2
from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from sluis.config import parse_size
from sluis.policy.problems import near, one_of
from sluis_detectors.entities import ENTITIES

ACTIONS: Final = ("allow", "warn", "redact", "hold", "block")

Action = Literal["allow", "warn", "redact", "hold", "block"]
PlainAction = Literal["allow", "warn", "hold", "block"]  # where there is nothing that could be replaced
Mode = Literal["enforce", "warn", "monitor"]
Language = Literal["nl", "en"]
FailMode = Literal["closed", "open"]

_UNITS: Final = {"m": "minutes", "h": "hours", "d": "days"}
_LABEL: Final = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)")


def refuse(message: str) -> PydanticCustomError:
    """A validation error whose text is shown as it stands."""
    return PydanticCustomError("sluis", "{text}", {"text": message})


def _entity(name: str) -> str:
    if name not in ENTITIES:
        raise refuse(f'unknown entity "{name}"{near(name, ENTITIES)}')
    return name


def _pattern(text: str) -> str:
    options = re2.Options()
    options.log_errors = False
    try:
        compiled = re2.compile(text, options)
    except re2.error as error:
        detail = error.args[0] if error.args else ""
        reason = detail.decode("utf-8", "replace") if isinstance(detail, bytes) else detail
        raise refuse(f"is not a pattern that RE2 can run: {reason}") from None
    if compiled.search("") is not None:
        raise refuse("matches the empty text, so it would be found everywhere")
    return text


def _day(value: Any) -> date:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise refuse(f'expected a date such as 2026-11-23; found "{value}"') from None


def _duration(value: Any) -> timedelta:
    if isinstance(value, timedelta):
        return value
    found = re.fullmatch(r"\s*(\d{1,5})\s*([mhd])\s*", str(value))
    if not found or int(found[1]) == 0:
        raise refuse(f'expected a time such as "30m", "4h" or "2d"; found "{value}"')
    return timedelta(**{_UNITS[found[2]]: int(found[1])})


def _size(value: Any) -> int:
    try:
        return parse_size(str(value))
    except ValueError:
        raise refuse(f'expected a size such as "20MB"; found "{value}"') from None


def _host(text: str) -> str:
    host, slash, path = text.strip().partition("/")
    name = host.casefold().rstrip(".")
    labels = name.removeprefix("*.").split(".")
    if len(labels) < 2 or not all(_LABEL.fullmatch(label) for label in labels) or len(name) > 253:
        raise refuse(f'expected a host such as "chatgpt.com", "*.chatgpt.com" or "host.example/path"; found "{text}"')
    return name + slash + path


def action_word(value: Any) -> Any:
    """Refuse a word that is no action, with the ones that are."""
    if isinstance(value, str) and value not in ACTIONS:
        raise refuse(f'expected {one_of(ACTIONS)}; found "{value}"{near(value, ACTIONS)}')
    return value


_DATE_SCHEMA: Final = {"type": "string", "format": "date"}

Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$")]
Reference = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._:/ -]{0,127}$")]
Line = Annotated[str, StringConstraints(min_length=1, max_length=500, pattern=r"^[^\r\n\x00-\x08]*$")]
EntityName = Annotated[str, AfterValidator(_entity), WithJsonSchema({"type": "string", "enum": sorted(ENTITIES)})]
Pattern = Annotated[str, StringConstraints(min_length=1, max_length=1000), AfterValidator(_pattern)]
Day = Annotated[date, BeforeValidator(_day), PlainSerializer(lambda day: day.isoformat()), WithJsonSchema(_DATE_SCHEMA)]
Duration = Annotated[
    timedelta,
    BeforeValidator(_duration),
    PlainSerializer(lambda span: int(span.total_seconds())),
    WithJsonSchema({"type": "string", "pattern": r"^\d+[mhd]$"}),
]
Size = Annotated[
    int, BeforeValidator(_size), WithJsonSchema({"type": ["string", "integer"], "pattern": r"^\d+\s*[kMG]?B?$"})
]
HostText = Annotated[str, AfterValidator(_host)]
Score = Annotated[float, Field(ge=0, le=1)]
Link = Annotated[str, StringConstraints(pattern=r"^(https://|mailto:|tel:)[^\s\"<>]{1,400}$")]
