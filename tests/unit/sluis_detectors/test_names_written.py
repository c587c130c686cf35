"""The samples written for training: marks are read as meant, and no line is marked wrongly by a slip."""

import re
from pathlib import Path

import pytest

from sluis_detectors.names.generate import Sentence
from sluis_detectors.names.tokens import spans
from sluis_detectors.names.written import WRITTEN, sentence, written

FILES = sorted(WRITTEN.glob("*.txt"))
SLIP = re.compile(r"\[(?:PER|LOC|ORG|MISC|PERS|per|loc|org)\b|\\[^nt]")
TITLES = "mrs?|ms|miss|sir|dame|dr|drs|ir|prof|mw|dhr|mevr|mevrouw|meneer|heer|herr|frau|mme|mlle|uncle|oom|tante"
TITLED = re.compile(rf"\[PER (?:{TITLES})\b[^\]]*", re.IGNORECASE)


@pytest.mark.parametrize(
    ("line", "read"),
    [
        (r"[PER Ann]'s mail\n[LOC Paris]", Sentence("Ann's mail\nParis", ((0, 3, "PER"), (11, 16, "LOC")))),
        ("see list[0] and [ORG Acme Ltd]", Sentence("see list[0] and Acme Ltd", ((16, 24, "ORG"),))),
        ("[name] stays", Sentence("[name] stays", ())),
    ],
)
def test_marks_become_spans(line: str, read: Sentence) -> None:
    """A mark is taken out and its text labelled; other brackets stay."""
    assert sentence(line) == read


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_line_is_marked_by_a_slip(path: Path) -> None:
    """After reading, no line holds the rest of a mark, and every mark covers whole tokens."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        read = sentence(line)
        edges = spans(read.text)
        assert line.strip() == line, f"line {number} is empty or padded"
        assert not SLIP.search(read.text), f"line {number} holds the rest of a mark"
        assert read.text.count("[") == read.text.count("]"), f"line {number} has an odd bracket"
        for start, end, kind in read.ents:
            inside = [place for place in edges if place[0] < end and place[1] > start]
            assert (inside[0][0], inside[-1][1]) == (start, end), f"line {number}: {kind} cuts a word"


def test_no_sample_is_there_twice() -> None:
    """Files hold each sample once, also across files and whatever its case."""
    lines = [line.casefold() for path in FILES for line in path.read_text(encoding="utf-8").splitlines()]
    assert not {line for line in lines if lines.count(line) > 1}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_titles_and_english_genitives_stay_outside(path: Path) -> None:
    """No person's mark begins with a title, alone or before the name; none of an English file ends in 's."""
    text = path.read_text(encoding="utf-8")
    assert TITLED.findall(text) == []
    assert not path.name.startswith("en-") or re.findall(r"\[[^\[\]]*['’]s\]", text) == []


NAMELESS = [path for path in FILES if path.stem.endswith(("-prompts", "-plain"))]


@pytest.mark.parametrize("path", NAMELESS, ids=lambda path: path.name)
def test_prompts_and_plain_texts_hold_no_persons(path: Path) -> None:
    """The files of hard negatives mark nobody."""
    assert "[PER " not in path.read_text(encoding="utf-8")


def test_all_files_of_a_language_are_read() -> None:
    """A language's samples are the lines of its files."""
    english = [path for path in FILES if path.name.startswith("en-")]
    assert len(written("en")) == sum(len(path.read_text(encoding="utf-8").splitlines()) for path in english)
    assert english
