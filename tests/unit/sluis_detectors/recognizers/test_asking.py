"""What is asked of a text before a pattern is looked for: worked out, or read from the file that is kept."""

from pathlib import Path

import pytest

from sluis_detectors.recognizers import asking, find_recognizers

PATTERNS = [pattern.regex for recognizer in find_recognizers() for pattern in recognizer.patterns]


def test_the_file_knows_nearly_all_patterns() -> None:
    """A start doesn't have to work out what is asked of the patterns; `python -m sluis_detectors.describe` keeps it."""
    known = asking._kept()
    assert sum(asking._key(pattern, prose=False) in known for pattern in PATTERNS) > 0.9 * len(PATTERNS)
    assert len(known) > 5 * len(PATTERNS)  # the words of special categories


def test_what_is_kept_is_what_is_worked_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """With and without the file the same is asked."""
    some = PATTERNS[::4]
    kept = asking.asked(some)
    monkeypatch.setattr(asking, "FILE", Path("/nowhere"))
    assert asking.asked(some) == kept


def test_a_file_of_other_code_is_not_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What was kept is worth something only to the code that it comes from."""
    monkeypatch.setattr(asking, "FILE", tmp_path / "asked")
    asking.keep(["abc"], ["[a-z]+itis"])
    assert asking._kept() == {
        asking._key("abc", prose=False): asking.asked(["abc"])[0],
        asking._key("[a-z]+itis", prose=True): asking.asked(["[a-z]+itis"], prose=True)[0],
    }
    monkeypatch.setattr(asking, "_source", lambda: "other")
    assert asking._kept() == {}
    assert asking.asked(["abc"])[0].sets == (frozenset({"abc"}),)
