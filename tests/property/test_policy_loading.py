"""Whatever stands in a policy file, loading it gives a policy or its problems, never another error."""

import copy
import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from sluis.policy import PolicyError, Problem, load_policy
from sluis.policy.source import read_source
from sluis.resources import policies_dir


@cache
def _document() -> str:
    data = read_source(policies_dir() / "noordwaard.yaml").data
    data["lists"]["client_register"]["file"] = str(policies_dir() / "lists" / "noordwaard-clients.csv")
    return json.dumps(data)


@cache
def _paths() -> tuple[tuple[str | int, ...], ...]:
    found: list[tuple[str | int, ...]] = []

    def walk(value: Any, path: tuple[str | int, ...]) -> None:
        if path:
            found.append(path)
        items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        for key, item in items:
            walk(item, (*path, key))

    walk(json.loads(_document()), ())
    return tuple(found)


values = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**20), 10**20),
    st.floats(allow_nan=True),
    st.text(max_size=12),
    st.just([]),
    st.just({}),
    st.lists(st.one_of(st.none(), st.integers(), st.text(max_size=5)), max_size=3),
    st.dictionaries(st.text(max_size=8), st.one_of(st.none(), st.integers(), st.text(max_size=5)), max_size=3),
)


def _put(data: Any, path: tuple[str | int, ...], value: Any) -> None:
    for step in path[:-1]:
        data = data[step]
    data[path[-1]] = value


def _problems(file: Path) -> tuple[Problem, ...]:
    try:
        load_policy(file)
    except PolicyError as error:
        return error.problems
    return ()


@given(st.integers(0, 10_000), values)
@settings(max_examples=80, deadline=None)
def test_any_value_anywhere(place: int, value: Any) -> None:
    """One value of a valid policy replaced by anything: a policy, or problems that each have a place in the file."""
    data = copy.deepcopy(json.loads(_document()))
    _put(data, _paths()[place % len(_paths())], value)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "policy.yaml"
        file.write_text(json.dumps(data), "utf-8")
        problems = _problems(file)
    assert all(problem.line >= 1 and problem.column >= 1 and problem.message for problem in problems)


@given(st.text(max_size=200))
@settings(max_examples=150, deadline=None)
def test_any_text(text: str) -> None:
    """A file with any text is refused with problems."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "policy.yaml"
        file.write_text(text, "utf-8", "surrogatepass")
        assert _problems(file)
