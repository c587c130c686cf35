"""Names of every origin are found about equally well."""

from pathlib import Path

import pytest
from benchmarks.bias import BEGIN, END, filled, made, measure, read, updated

from sluis_detectors.engine import Engine
from sluis_detectors.names.features import PARTICLES, WordLists
from sluis_detectors.names.generate import templates
from sluis_detectors.names.lists import load_lists

_MARGIN = 0.1  # how far any group may fall under the best; docs/detection.md states it
_PAGE = Path(__file__).parents[3] / "docs" / "detection.md"


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


@pytest.mark.parametrize(("case", "margin"), [("written", _MARGIN), ("small", 2 * _MARGIN)])
def test_no_group_is_protected_less(engine: Engine, case: str, margin: float) -> None:
    """No group falls under the best by more than the margin; in small letters by twice that."""
    found = {group: shares["all"] for group, shares in measure(engine, case).items()}
    behind = {group: share for group, share in found.items() if share < max(found.values()) - margin}
    assert not behind, f"best {max(found.values()):.3f}"


def test_surnames_are_held_out() -> None:
    """Each surname has a word that is in no list of surnames, so that none was learned or looked up."""
    words = WordLists.of(load_lists())
    for group in read()[0]:
        for last in group.last:
            parts = [part for part in last.lower().replace("-", " ").split() if part not in PARTICLES]
            assert any("s" not in words.marks(part).lower() for part in parts), last


def test_sentences_are_no_templates() -> None:
    """No sentence was used in training."""
    known = {template.lower() for name in ("nl", "en") for template in templates(name)}
    assert known.isdisjoint(sentence.lower() for sentence in read()[1])


def test_marks_lie_on_the_names() -> None:
    """Each group has as many first names as surnames, all different, and every mark holds the name of its slot."""
    groups, sentences = read()
    for group in groups:
        assert len(set(group.first)) == len(set(group.last)) == 20
        for text, marks in made(group, sentences):
            assert "{" not in text
            for start, end, slot in marks:
                value = text[start:end]
                assert (
                    value in group.first
                    if slot == "first"
                    else value.lower().endswith(tuple(map(str.lower, group.last)))
                )


def test_persons_of_one_text_differ() -> None:
    """A sentence with two places gets two persons."""
    text, _ = filled("{full} {full}", read()[0][0], 3)
    assert len(set(text.split())) == 4


def test_the_page_has_the_table() -> None:
    """The documentation holds a line for each group between the two marks."""
    inside = _PAGE.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0]
    for group in read()[0]:
        assert f"| {group.name} |" in inside


def test_only_the_table_is_replaced() -> None:
    """Text around the marks stays; a page without them is refused."""
    assert updated(f"a\n{BEGIN}\nold\n{END}\nb", "new") == f"a\n{BEGIN}\nnew\n{END}\nb"
    with pytest.raises(ValueError, match="no marks"):
        updated("a", "new")
