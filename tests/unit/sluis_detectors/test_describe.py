"""The generated table of the documentation."""

from pathlib import Path

import pytest

from sluis_detectors.describe import table, updated
from sluis_detectors.recognizers import find_recognizers

PAGE = Path(__file__).parents[3] / "docs" / "detection.md"


def test_the_page_lists_every_recognizer_as_it_is() -> None:
    """`python -m sluis_detectors.describe docs/detection.md` would change nothing."""
    page = PAGE.read_text(encoding="utf-8")
    assert updated(page) == page
    assert all(f"| {recognizer.name} |" in table() for recognizer in find_recognizers())


def test_a_page_without_marks_is_refused() -> None:
    """The table never replaces a page that has no place for it."""
    with pytest.raises(ValueError, match="marks"):
        updated("# Detection\n")
