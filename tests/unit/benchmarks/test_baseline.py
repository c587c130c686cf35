"""The gate on the figures of detection, and the page that tells them."""

import pytest
from benchmarks import baseline
from benchmarks.evaluate import PAGE, measure_sets
from benchmarks.goals import GOALS, Goal, rows
from benchmarks.scoring import FIXTURES, Counts, Score, load_sets

from sluis_detectors.engine import Engine


def _score(found: int, of: int) -> Score:
    return Score([Counts({"marked": 1, "found": int(number < found)}) for number in range(of)])


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    return dict(measure_sets(Engine(), load_sets(FIXTURES)))


def test_no_figure_fell_by_more_than_its_noise(scores: dict[str, Score]) -> None:
    """Detection on the repository's sets is as good as what was kept; `make eval BASELINE=1` keeps a wanted change."""
    known = {name: figures for name, figures in baseline.load()["sets"].items() if name != "evasion"}
    assert baseline.falls(known, scores) == []


def test_every_set_is_in_the_baseline(scores: dict[str, Score]) -> None:
    """A set without a kept figure would be watched by nobody."""
    assert set(scores) | {"evasion"} == set(baseline.load()["sets"])


def test_a_fall_is_told_and_a_rise_is_not() -> None:
    """A figure may differ by its noise; what is gone counts as fallen; lower is better for a leak."""
    kept = baseline.summary({"a": _score(80, 100)})
    ((value, noise),) = kept["a"].values()
    assert value == 80
    assert 3 < noise < 5  # binomial: the square root of 0.8 * 0.2 / 100
    assert baseline.falls(kept, {"a": _score(77, 100)}) == []
    assert baseline.falls(kept, {"a": _score(99, 100)}) == []
    assert baseline.falls(kept, {"a": _score(70, 100)}) == [f"a, recall: 70.0, was 80.0 ± {noise:.1f}"]
    assert baseline.falls(kept, {}) == ["a, recall: not measured any more"]
    leak = {"a": Score([Counts({"core chars": 10, "leaked chars": 2})])}
    assert baseline.falls({"a": {"leak": [5.0, 10.0]}}, leak) == ["a, leak: 20.0, was 5.0 ± 10.0"]


def test_noise_is_at_least_one_of_what_is_counted() -> None:
    """A figure without any miss has no spread of its own, yet one miss is no fall; nine records make no figure."""
    assert baseline.summary({"a": _score(50, 50)}) == {"a": {"recall": [100.0, 2.0]}}
    assert baseline.summary({"a": _score(9, 9)}) == {"a": {}}


def test_the_page_tells_what_was_kept() -> None:
    """`make eval BASELINE=1` writes the tables; nobody edits them by hand."""
    page = PAGE.read_text(encoding="utf-8")
    assert baseline.updated(page, baseline.page_part(baseline.load())) == page


def test_a_page_without_marks_is_refused() -> None:
    """The tables never replace a page that has no place for them."""
    with pytest.raises(ValueError, match="marks"):
        baseline.updated("# Detection\n", "")


def test_goals_are_judged_as_printed() -> None:
    """A goal counts as reached by the rounded figure that the reader sees; the last column that has it decides."""
    assert GOALS[0] == Goal("typed F1, Dutch office prompts", "office-nl", "F1", "82", 95)
    first = rows(({"office-nl": {"F1": 94.96, "leak": 2.04}}, {"office-nl": {"leak": 2.06}}))
    assert first[0] == ("typed F1, Dutch office prompts", "82", "≥ 95", "95.0", "–", "yes")
    assert first[2] == ("leak, Dutch office prompts", "15", "≤ 2", "2.0", "2.1", "no")
    assert first[1][-1] == ""
