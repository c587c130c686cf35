"""Measure how well names of each origin are found: `python -m benchmarks.bias`, or with a page to rewrite its table.

`tests/fixtures/detection/name-groups.json` holds 20 first names and surnames for each group of names as found in Dutch
offices, and Dutch and English sentences with places for them, which are no templates of the training. None of the
surnames is in the lists that the model was trained with and looks up; first names are as they come, listed or not. Each
sentence gets a quarter of a group's names, in turn. A name is found when half of its characters lie under findings of
PERSON, among all findings of the engine.

`python -m benchmarks.bias docs/detection.md` rewrites the part of the page between the two marks.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sluis_detectors.engine import Engine
from sluis_detectors.names.features import WordLists
from sluis_detectors.names.lists import load_lists

FIXTURE: Final = Path(__file__).parents[1] / "tests" / "fixtures" / "detection" / "name-groups.json"
BEGIN: Final = "<!-- begin: python -m benchmarks.bias -->"
END: Final = "<!-- end -->"
_SLOT: Final = re.compile(r"\{(\w+)\}")
_EACH: Final = 4  # every fourth name of a group goes into one sentence, so that all do in four
_CASES: Final[Mapping[str, Callable[[str], str]]] = {"written": str, "small": str.lower, "capitals": str.upper}
_COLUMNS: Final = (
    "names", "all", "first + last", "J. + last", "title + last", "first alone", "small letters", "capitals",
    "first names listed",
)  # fmt: skip
Mark = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Group:
    """Names of one origin; `first[i]` and `last[i]` make a person."""

    name: str
    first: tuple[str, ...]
    last: tuple[str, ...]


def read(path: Path = FIXTURE) -> tuple[list[Group], list[str]]:
    """The groups and the sentences."""
    data = json.loads(path.read_text(encoding="utf-8"))
    groups = [Group(item["group"], tuple(item["first"]), tuple(item["last"])) for item in data["groups"]]
    return groups, data["sentences"]


def filled(sentence: str, group: Group, person: int) -> tuple[str, list[Mark]]:
    """The sentence with names of the group from number `person` on, and where they stand with their slots' names."""
    text, marks, at = "", list[Mark](), 0
    for count, slot in enumerate(_SLOT.finditer(sentence)):
        i = (person + 7 * count) % len(group.first)
        first, last = group.first[i], group.last[i]
        alone = last[0].upper() + last[1:]
        value = {"full": f"{first} {last}", "first": first, "last": alone, "init": f"{first[0]}. {last}"}[slot[1]]
        text += sentence[at : slot.start()]
        marks.append((len(text), len(text) + len(value), slot[1]))
        text += value
        at = slot.end()
    return text + sentence[at:], marks


def made(group: Group, sentences: Sequence[str]) -> Iterator[tuple[str, list[Mark]]]:
    """All texts of a group."""
    for number, sentence in enumerate(sentences):
        for person in range(number % _EACH, len(group.first), _EACH):
            yield filled(sentence, group, person)


def recall(engine: Engine, texts: Sequence[tuple[str, list[Mark]]]) -> dict[str, float]:
    """Share of the names found, by slot and in all ("all")."""
    there, found = Counter[str](), Counter[str]()
    for (_, marks), analysis in zip(texts, engine.analyse([text for text, _ in texts]), strict=True):
        cover = {place for f in analysis.findings if f.entity == "PERSON" for place in range(f.start, f.end)}
        for start, end, slot in marks:
            hit = 2 * sum(place in cover for place in range(start, end)) >= end - start
            for key in (slot, "all"):
                there[key] += 1
                found[key] += hit
    return {key: found[key] / count for key, count in there.items()}


def measure(engine: Engine, case: str = "written") -> dict[str, dict[str, float]]:
    """`recall` of each group, with the texts as written, in small letters or in capitals."""
    groups, sentences = read()
    change = _CASES[case]
    # A few letters become two in another case, and the marks would no longer fit.
    return {
        group.name: recall(
            engine,
            [(change(text), marks) for text, marks in made(group, sentences) if len(change(text)) == len(text)],
        )
        for group in groups
    }


def listed(groups: Sequence[Group]) -> dict[str, float]:
    """Share of each group's first names that the model's lists hold."""
    words = WordLists.of(load_lists())
    return {
        group.name: sum("f" in words.marks(n.lower()).lower() for n in group.first) / len(group.first)
        for group in groups
    }


def table(engine: Engine) -> str:
    """A Markdown table, a line a group."""
    groups, _ = read()
    known = listed(groups)
    cases = {case: measure(engine, case) for case in _CASES}
    rows = [f"| {' | '.join(_COLUMNS)} |", "|" + "---|" * len(_COLUMNS)]
    for group in groups:
        own = cases["written"][group.name]
        shares = [own[slot] for slot in ("all", "full", "init", "last", "first")]
        shares += [cases[case][group.name]["all"] for case in ("small", "capitals")]
        shares.append(known[group.name])
        rows.append(f"| {group.name} | {' | '.join(f'{share:.0%}'.replace('%', ' %') for share in shares)} |")
    return "\n".join(rows)


def updated(page: str, rows: str) -> str:
    """The page with its table replaced. Raises ValueError when the marks are missing."""
    head, mark, rest = page.partition(BEGIN)
    _, other, tail = rest.partition(END)
    if not mark or not other:
        raise ValueError("the page has no marks for the table")
    return f"{head}{BEGIN}\n{rows}\n{END}{tail}"


def main(arguments: Sequence[str]) -> None:
    """Print the table, or write it into the page given."""
    rows = table(Engine())
    if arguments:
        page = Path(arguments[0])
        page.write_text(updated(page.read_text(encoding="utf-8"), rows), encoding="utf-8")
    else:
        print(rows)


if __name__ == "__main__":
    main(sys.argv[1:])
