"""Validation errors of pydantic in the words of this program: what is wrong, what was expected, what was found."""

import json
from collections.abc import Mapping
from types import UnionType
from typing import Annotated, Any, Final, get_args, get_origin

from pydantic import BaseModel, ValidationError

from sluis.policy.problems import Path, dotted, near, one_of
from sluis.policy.source import Source

_EXPECTED: Final = {
    "string_pattern_mismatch": "a text like {pattern}",
    "greater_than_equal": "at least {ge}",
    "less_than_equal": "at most {le}",
    "too_short": "at least {min_length}",
    "string_too_short": "a text",
    "string_too_long": "at most {max_length} characters",
    "string_type": "a text",
    "tuple_type": "a list",
    "dict_type": "keys with values",
    "model_type": "keys with values",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
}


def add_errors(source: Source, error: ValidationError, document: type[BaseModel]) -> None:
    """Add the errors of a document's validation, leaving out those that only follow from another problem there."""
    details = error.errors(include_url=False)
    known = {problem.path for problem in source.problems}
    for detail in details:
        at: Path = tuple(detail["loc"])
        below = any(len(other["loc"]) > len(at) and tuple(other["loc"])[: len(at)] == at for other in details)
        if (detail["type"] == "too_short" and below) or (detail["input"] is None and dotted(at) in known):
            continue
        source.add(at, told(at, detail, document))


def told(at: Path, detail: Mapping[str, Any], document: type[BaseModel]) -> str:
    """A validation error in the words of this program: what is wrong, what was expected, what was found."""
    kind, found = detail["type"], detail["input"]
    context = detail.get("ctx", {})
    if kind == "sluis":
        return str(detail["msg"])
    if kind == "missing":
        words = _choices(document, at)
        return f"missing; expected {one_of(words)}" if words else "missing"
    if kind == "extra_forbidden":
        return f"unknown key{near(str(at[-1]), _known_keys(document, at[:-1]))}"
    shown = f"; found {_shown(found)}"
    if kind == "literal_error":
        words = _choices(document, at)
        expected = one_of(words) if words else str(context.get("expected")).replace("'", '"')
        return f"expected {expected}{shown}{near(str(found), words)}"
    if kind in _EXPECTED:
        return f"expected {_EXPECTED[kind].format(**context)}{shown}"
    return f"{detail['msg'].removeprefix('Value error, ')}{shown}"


def _shown(value: Any) -> str:
    if isinstance(value, dict | list):
        return "keys with values" if isinstance(value, dict) else "a list"
    if value is None:
        return "nothing"
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else f"{text[:60]}…"


def _model_at(document: type[BaseModel], at: Path) -> Any:
    """The annotation at a path of a document, None where the path leaves it."""
    current: Any = document
    for step in at:
        model = _model_in(current)
        if model is not None:
            fields = {field.alias or name: field for name, field in model.model_fields.items()}
            current = fields[str(step)].annotation if step in fields else None
        else:
            arguments = [argument for argument in get_args(current) if argument is not Ellipsis]
            current = arguments[-1] if arguments else None
    return current


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model that an annotation is, alone or as `Model | None`."""
    if get_origin(annotation) is Annotated:
        return _model_in(get_args(annotation)[0])
    candidates = get_args(annotation) if get_origin(annotation) is UnionType else (annotation,)
    return next((one for one in candidates if isinstance(one, type) and issubclass(one, BaseModel)), None)


def _known_keys(document: type[BaseModel], at: Path) -> list[str]:
    model = _model_in(_model_at(document, at))
    if model is None:
        return []
    return [field.alias or name for name, field in model.model_fields.items()]


def _choices(document: type[BaseModel], at: Path) -> list[str]:
    annotation = _model_at(document, at)
    return [word for word in get_args(annotation) if isinstance(word, str)]
