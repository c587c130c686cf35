"""The figures of detection: what counts as found, right, leaked and alarmed."""

import json
from typing import Any

import pytest
from benchmarks.evaluate import FIXTURES, Score, Span, measure, measure_special

_TEXT = "Jan de Boer, 06-12345678"
_MARKED = {
    "text": _TEXT,
    "spans": [{"start": 0, "end": 11, "type": "PERSON"}, {"start": 13, "end": 24, "type": "PHONE_NUMBER"}],
}
_CLEAN = {"text": "niets hier", "spans": []}


def _score(findings: dict[str, list[Span]], *records: dict[str, Any]) -> Score:
    return measure(list(records) or [_MARKED, _CLEAN], lambda text, _: findings.get(text, []))


def test_counts() -> None:
    """Two findings make up one span, a finding elsewhere is wrong, and what no finding covers has leaked."""
    score = _score({_TEXT: [(0, 3, "PERSON"), (4, 11, "PERSON")], "niets hier": [(0, 5, "PERSON")]})
    assert score.figures("PERSON") == pytest.approx((2 / 3, 1.0, 0.8))
    assert score.figures("PHONE_NUMBER") == (None, 0.0, None)
    assert score.as_dict()["leak_core"] == pytest.approx(11 / 20)
    assert score.as_dict()["core_records_with_a_miss"] == 1
    assert score.as_dict()["alarm_core"] == 1


def test_half_of_a_span_is_enough() -> None:
    """A span counts as found from half of its characters on."""
    assert _score({_TEXT: [(0, 6, "PERSON")]}).figures("PERSON")[1] == 1
    assert _score({_TEXT: [(0, 5, "PERSON")]}).figures("PERSON")[1] == 0


def test_compatible_types() -> None:
    """A place counts for an address; a name doesn't count for a telephone number, but it hides it."""
    record = {"text": "Molenweg 1", "spans": [{"start": 0, "end": 10, "type": "ADDRESS"}]}
    assert _score({"Molenweg 1": [(0, 10, "LOCATION")]}, record).figures() == (1, 1, 1)
    score = _score({_TEXT: [(13, 24, "PERSON")]})
    assert score.figures("PHONE_NUMBER")[1] == 0
    assert score.leaked_chars == 9


def test_types_that_are_not_marked() -> None:
    """Findings of types that a record or its set doesn't mark are neither right nor wrong, nor an alarm by labels."""
    assert _score({_TEXT: [(0, 11, "PERSON"), (0, 3, "URL")]}).figures("PERSON")[0] == 1
    labelled = {**_CLEAN, "labels": ["PERSON"]}
    score = _score({"niets hier": [(0, 5, "URL")]}, _MARKED, labelled)
    assert (score.alarms, score.core_alarms) == (0, 0)


def test_the_sets_are_whole() -> None:
    """Every span of the shipped sets lies in its text, and every clean set has none."""
    for path in FIXTURES.glob("*.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            assert not (path.stem.startswith("clean") and record["spans"])
            for span in record.get("spans", ()):
                assert 0 <= span["start"] < span["end"] <= len(record["text"])


def test_special_categories_are_counted_by_split_and_topic() -> None:
    """A text about a person is a hit when its own category is found; one about a topic is an alarm when any is."""
    records: list[dict[str, Any]] = [
        {"text": "a", "labels": ["HEALTH"], "topic": "HEALTH", "split": "test"},
        {"text": "b", "labels": ["UNION"], "topic": "UNION", "split": "test"},
        {"text": "c", "labels": [], "topic": "UNION", "split": "test"},
        {"text": "d", "labels": [], "topic": "UNION", "split": "test"},
    ]
    found = {"a": {"HEALTH", "PERSON"}, "b": {"HEALTH"}, "c": {"HEALTH"}, "d": {"PERSON"}}
    assert measure_special(records, found.__getitem__) == {
        "test": {
            "recall": {"": (1, 2), "HEALTH": (1, 1), "UNION": (0, 1)},
            "alarm": {"": (1, 2), "UNION": (1, 2)},
        }
    }


@pytest.mark.parametrize("language", ["nl", "en"])
def test_special_sets_are_large_and_balanced(language: str) -> None:
    """Each set has 150 texts about persons and as many about topics, in every category, without doubles."""
    lines = (FIXTURES / f"special-{language}.jsonl").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    assert len({record["text"] for record in records}) == len({record["id"] for record in records}) == len(records)
    for about_a_person in (True, False):
        part = [record for record in records if bool(record["labels"]) is about_a_person]
        assert len(part) >= 150
        assert len({record["topic"] for record in part if record["split"] == "test"}) == 8
