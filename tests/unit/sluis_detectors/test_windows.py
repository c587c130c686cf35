"""Long texts in windows."""

from itertools import pairwise

import pytest

from sluis_detectors.finding import Finding
from sluis_detectors.windows import Window, gather, windows


def test_a_short_text_is_one_window() -> None:
    """Nothing is cut that needn't be."""
    assert windows("kort") == [Window(0, 4, True, True)]
    assert windows("") == []


@pytest.mark.parametrize("unit", ["woord ", "Een zin. ", "regel\n", "alinea\n\n", "x"])
def test_windows_cover_the_text_and_overlap(unit: str) -> None:
    """Every character is in a window, and neighbours share at least the overlap."""
    text = unit * (1000 // len(unit))
    cut = windows(text, size=100, overlap=20)
    assert cut[0].start == 0
    assert cut[0].opens
    assert cut[-1].end == len(text)
    assert cut[-1].closes
    for before, after in pairwise(cut):
        assert before.end - after.start >= 20
        assert after.end - after.start <= 100 + 2 * 20


def test_cuts_fall_between_lines() -> None:
    """A line break is preferred to a space, so that no line is read in two halves."""
    text = ("een regel met woorden\n" * 20)[:-1]
    cut = windows(text, size=100, overlap=0)
    assert all(text[window.start - 1] == "\n" for window in cut[1:])


def test_a_finding_cut_by_an_edge_is_left_to_the_neighbour() -> None:
    """Half a name at the edge of a window is no finding; offsets become those of the whole text."""
    window = Window(100, 200, False, False)
    half, whole, last = (Finding(a, b, "PERSON", 0.9, "names") for a, b in ((0, 4), (10, 20), (95, 100)))
    assert gather(window, [half, whole, last]) == [Finding(110, 120, "PERSON", 0.9, "names")]
    assert len(gather(Window(0, 100, True, True), [half, whole, last])) == 3
