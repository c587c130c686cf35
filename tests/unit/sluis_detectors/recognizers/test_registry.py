"""The package scan, and rules that every recogniser keeps."""

import importlib
import runpy
from pathlib import Path

import pytest

import sluis_detectors.recognizers as package
from sluis_detectors.entities import ENTITIES
from sluis_detectors.recognizers import Recognizer, find_recognizers
from sluis_detectors.recognizers.matcher import Matcher

FOLDER = Path(package.__file__).parent
# The special categories declare topics, not recognisers: `special/test_topics.py`.
FILES = sorted(path for path in FOLDER.glob("*/*.py") if path.name[0] != "_" and path.parent.name != "special")


def test_recognizers_are_sorted_and_unique() -> None:
    """The scan always gives the same order, and no name twice."""
    names = [recognizer.name for recognizer in find_recognizers()]
    assert names == sorted(set(names))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_file_declares_explains_and_tests_its_recognizers(path: Path) -> None:
    """A file declares recognisers, says its source and fictitious examples, and has a test of its own."""
    module = importlib.import_module(f"sluis_detectors.recognizers.{path.parent.name}.{path.stem}")
    declared = getattr(module, "RECOGNIZERS", ()) or (module.RECOGNIZER,)
    assert declared
    assert set(declared) <= set(find_recognizers())
    assert "Source: " in (module.__doc__ or "")
    assert "Fictitious" in (module.__doc__ or "")
    assert (Path(__file__).parent / path.parent.name / f"test_{path.stem}.py").is_file()


@pytest.mark.parametrize("recognizer", find_recognizers(), ids=lambda recognizer: recognizer.name)
def test_every_pattern_is_reachable(recognizer: Recognizer) -> None:
    """A pattern that needs context has context words, scores lie in 0..1, and context never lowers them."""
    assert recognizer.entity in ENTITIES
    for pattern in recognizer.patterns:
        assert 0 <= pattern.score <= 1
        assert pattern.score or (pattern.in_context and recognizer.context)
        assert not pattern.in_context or pattern.score <= pattern.in_context <= 1
    Matcher([recognizer])


def test_the_set_of_all_patterns_sees_what_each_sees() -> None:
    """The gate that says which patterns occur has memory enough: it never hides a finding of a recogniser alone."""
    tables = sorted(path for path in Path(__file__).parent.glob("*/test_*.py") if path.parent.name != "special")
    rows = [row for path in tables for row in _rows(path)]
    everything = Matcher(find_recognizers())
    alone = [Matcher([recognizer]) for recognizer in find_recognizers()]
    assert len(rows) > 200
    for row in rows:
        assert set(everything.find(row)) == {finding for matcher in alone for finding in matcher.find(row)}


def _rows(path: Path) -> list[str]:
    """The texts of a table, without their marks."""
    rows = runpy.run_path(str(path))["ROWS"]
    assert isinstance(rows, tuple)
    return [row.replace("«", "").replace("»", "") for row in rows]
