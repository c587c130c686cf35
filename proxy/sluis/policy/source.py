"""YAML text to plain data with the place of every key. Bounded, and only the plain part of YAML.

Anchors, aliases and tags are refused: a policy is read by people, and aliases let a small file grow without bound.
Numbers, booleans and null follow YAML 1.2 (`no` and `on` are words); dates stay text for the schema to read.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from sluis.policy.problems import Path, PolicyError, Problem, Step, dotted

MAX_BYTES: Final = 2 * 1024 * 1024  # a policy is some hundred lines; registers of clients go into list files
MAX_DEPTH: Final = 32
MAX_OPEN: Final = 200  # the parser's time grows with the square of what is open
MAX_EXTENDS: Final = 4
_PREFIX: Final = "tag:yaml.org,2002:"

Find = Callable[[str, FilePath], FilePath | None]


@dataclass(slots=True)
class Source:
    """A document as plain data. `places`: path -> (file, line, column), for keys and list items."""

    file: str
    data: dict[str, Any] = field(default_factory=dict)
    places: dict[Path, tuple[str, int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def problem(self, path: Path, message: str) -> Problem:
        """A problem at a path; at the nearest known place above it when the path itself is not in the file."""
        known = path
        while known and known not in self.places:
            known = known[:-1]
        file, line, column = self.places.get(known, (self.file, 1, 1))
        return Problem(file, line, column, dotted(path), message)

    def add(self, path: Path, message: str) -> None:
        """Note a problem."""
        self.problems.append(self.problem(path, message))


def read_source(file: FilePath, find: Find | None = None) -> Source:
    """Read a file and what it `extends`: mappings are merged, anything else is replaced by the extending file.

    `find(name, file)`: the file that `extends: name` means. Raises PolicyError when nothing could be read at all.
    """
    source = _read_one(file)
    chain = {file.resolve()}
    while find is not None and isinstance(source.data.get("extends"), str):
        name = source.data.pop("extends")
        at = ("extends",)
        base_file = find(name, FilePath(source.places[at][0]))
        if base_file is None:
            source.add(at, f'no such file: "{name}"; expected a file beside this one or a shipped policy')
            break
        if base_file.resolve() in chain or len(chain) >= MAX_EXTENDS:
            source.add(at, f'"{name}" extends this file in turn, or the chain is longer than {MAX_EXTENDS} files')
            break
        chain.add(base_file.resolve())
        source = _merged(_read_one(base_file), source)
    return source


def _read_one(file: FilePath) -> Source:
    name = _shown(file)
    try:
        with file.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
        if len(raw) > MAX_BYTES:
            raise PolicyError(
                (Problem(name, 1, 1, "", f"larger than {MAX_BYTES} bytes; put long lists in list files"),)
            )
        text = raw.decode("utf-8-sig")
    except OSError as error:
        raise PolicyError((Problem(name, 1, 1, "", f"can't be read: {error.strerror}"),)) from None
    except UnicodeDecodeError as error:
        raise PolicyError((Problem(name, 1, 1, "", f"is not UTF-8 at byte {error.start}"),)) from None
    return read_text(text, name)


def read_text(text: str, name: str) -> Source:
    """The same for a text. Raises PolicyError when it is no YAML mapping."""
    source = Source(name)
    if _open_brackets(text) > MAX_OPEN:
        raise PolicyError((Problem(name, 1, 1, "", f"is not YAML: more than {MAX_OPEN} brackets open at once"),))
    try:
        node = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise PolicyError(
            (Problem(name, line, column, "", f"is not YAML: {error.problem or error.context}"),)
        ) from None
    except (YAMLError, RecursionError, ValueError) as error:
        raise PolicyError((Problem(name, 1, 1, "", f"is not YAML: {type(error).__name__}"),)) from None
    if not isinstance(node, MappingNode):
        raise PolicyError((Problem(name, 1, 1, "", "expected keys with values at the top"),))
    source.data = _plain(source, node, ())
    return source


def _open_brackets(text: str) -> int:
    """The most brackets open at once, quotes not heeded."""
    most = depth = 0
    for bracket in re.findall(r"[\[\]{}]", text):
        depth = depth + 1 if bracket in "[{" else max(depth - 1, 0)
        most = max(most, depth)
    return most


def _shown(file: FilePath) -> str:
    """The path as people type it: relative to the working directory where it lies below it."""
    try:
        return str(file.resolve().relative_to(FilePath.cwd()))
    except ValueError:
        return str(file)


def _plain(source: Source, node: Node, path: Path) -> Any:
    if node.anchor:
        source.problems.append(_at(source, node, path, "anchors and aliases are not allowed; write it out"))
        return None
    if len(path) > MAX_DEPTH:
        source.problems.append(_at(source, node, path, f"nested deeper than {MAX_DEPTH} levels"))
        return None
    tag = str(node.tag)
    kind = tag.removeprefix(_PREFIX)
    if not tag.startswith(_PREFIX) or (isinstance(node, ScalarNode) and kind not in _SCALARS):
        source.problems.append(_at(source, node, path, f"the tag {tag} is not allowed"))
        return None
    if isinstance(node, MappingNode):
        return _mapping(source, node, path)
    if isinstance(node, SequenceNode):
        items = []
        for index, item in enumerate(node.value):
            source.places[(*path, index)] = (source.file, item.start_mark.line + 1, item.start_mark.column + 1)
            items.append(_plain(source, item, (*path, index)))
        return items
    return _SCALARS[kind](_text(source, node, path))


def _text(source: Source, node: Node, path: Path) -> str:
    """The text of a scalar. JSON writes characters past U+FFFF as two escapes, which are made one again."""
    text = str(node.value)
    if text.isascii() or not re.search(r"[\ud800-\udfff]", text):
        return text
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if "\ufffd" in text:
        source.problems.append(_at(source, node, path, "has half of a character, written as an escape"))
    return text


def _mapping(source: Source, node: MappingNode, path: Path) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, ScalarNode):
            source.problems.append(_at(source, key_node, path, "expected a word as key"))
            continue
        key = _text(source, key_node, path)
        at = (*path, key)
        if key in result:
            first = source.places[at][1]
            source.problems.append(_at(source, key_node, at, f"is there twice; the first is on line {first}"))
            continue
        source.places[at] = (source.file, key_node.start_mark.line + 1, key_node.start_mark.column + 1)
        result[key] = _plain(source, value_node, at)
    return result


def _at(source: Source, node: Node, path: Path, message: str) -> Problem:
    mark = node.start_mark
    return Problem(source.file, mark.line + 1, mark.column + 1, dotted(path), message)


def _integer(text: str) -> int | str:
    return int(text.replace("_", "")) if re.fullmatch(r"[-+]?[0-9][0-9_]{0,17}", text) else text


def _number(text: str) -> float | str:
    try:
        return float(text.replace("_", ""))
    except ValueError:
        return text


_SCALARS: Final[dict[str, Callable[[str], Any]]] = {
    "str": str,
    "timestamp": str,
    "int": _integer,
    "float": _number,
    "bool": lambda text: text.lower() == "true",
    "null": lambda _: None,
}


def _merged(base: Source, over: Source) -> Source:
    """`over` laid on `base`: mappings key by key, everything else as a whole."""
    result = Source(over.file, problems=[*base.problems, *over.problems])
    replaced: set[Path] = set()
    result.data = _merge(base.data, over.data, (), replaced)
    inherited = {
        path: place
        for path, place in base.places.items()
        if not any(path[: len(gone)] == gone and path != gone for gone in replaced)
    }
    result.places = inherited | over.places
    if "extends" in base.data:
        result.places[("extends",)] = base.places[("extends",)]
    return result


def _merge(
    base: Mapping[str, Any], over: Mapping[str, Any], path: tuple[Step, ...], replaced: set[Path]
) -> dict[str, Any]:
    result = dict(base)
    for key, value in over.items():
        at = (*path, key)
        below = base.get(key)
        if isinstance(below, dict) and isinstance(value, dict):
            result[key] = _merge(below, value, at, replaced)
        else:
            result[key] = value
            replaced.add(at)
    return result
