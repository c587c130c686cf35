"""What counts as found, right, leaked and alarmed."""

import json
from pathlib import Path
from typing import Any

import pytest
from benchmarks.scoring import FIXTURES, Score, Span, load_sets, measure, measure_special

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
    assert score.figures() == pytest.approx(
        {
            "precision": 2 / 3,
            "recall": 1 / 2,
            "F1": 4 / 7,
            "person precision": 2 / 3,
            "person recall": 1,
            "person F1": 0.8,
            "persons noticed": 1,
            "leak": 11 / 20,
            "missed": 1,
            "alarm": 1,
            "core alarm": 1,
        }
    )
    assert score.as_dict()["types"]["PHONE_NUMBER"] == {"recall": 0, "precision": None}


def test_half_of_a_span_is_enough() -> None:
    """A span counts as found from half of its characters on."""
    assert _score({_TEXT: [(0, 6, "PERSON")]}).figures()["person recall"] == 1
    assert _score({_TEXT: [(0, 5, "PERSON")]}).figures()["person recall"] == 0


def test_compatible_types() -> None:
    """A place counts for an address; a name doesn't count for a telephone number, but it hides it."""
    record = {"text": "Molenweg 1", "spans": [{"start": 0, "end": 10, "type": "ADDRESS"}]}
    assert _score({"Molenweg 1": [(0, 10, "LOCATION")]}, record).figures()["F1"] == 1
    total = _score({_TEXT: [(13, 24, "PERSON")]}).total()
    assert total["found PHONE_NUMBER"] == 0
    assert total["leaked chars"] == 9
    assert _score({_TEXT: [(0, 11, "EMAIL_ADDRESS")]}).figures()["persons noticed"] == 1


def test_types_that_are_not_marked() -> None:
    """Findings of types that a record or its set doesn't mark are neither right nor wrong, nor an alarm by labels."""
    assert _score({_TEXT: [(0, 11, "PERSON"), (0, 3, "URL")]}).figures()["precision"] == 1
    labelled = {**_CLEAN, "labels": ["PERSON"]}
    score = _score({"niets hier": [(0, 5, "URL")]}, _MARKED, labelled)
    assert (score.figures()["alarm"], score.figures()["core alarm"]) == (0, 0)


def test_the_sets_are_whole() -> None:
    """Every span of the shipped sets lies in its text, every clean set has none, every record says its licence."""
    for name, records in load_sets(FIXTURES).items():
        for record in records:
            assert record["licence"] in {"CC0-1.0", "MIT"}
            assert not (name.startswith("clean") and record["spans"])
            for span in record.get("spans", ()):
                assert 0 <= span["start"] < span["end"] <= len(record["text"])


def test_a_set_of_the_folder_replaces_the_shipped_one(tmp_path: Path) -> None:
    """Sets are known by name, with or without `-dev`; those that the folder lacks stay, and other files are left."""
    (tmp_path / "empty.jsonl").write_text("\n", encoding="utf-8")
    (tmp_path / "other.jsonl").write_text('{"a": 1}\n', encoding="utf-8")
    (tmp_path / "office-nl-dev.jsonl").write_text(json.dumps(_CLEAN) + "\n", encoding="utf-8")
    sets = load_sets(FIXTURES, tmp_path)
    assert sets["office-nl"] == [_CLEAN]
    assert set(sets) == set(load_sets(FIXTURES))
    assert sets["office-en"] == load_sets(FIXTURES)["office-en"]


def test_special_categories_are_counted_by_split_and_topic() -> None:
    """A text about a person is a hit when its own category is found; one about a topic is an alarm when any is."""
    records: list[dict[str, Any]] = [
        {"text": "a", "labels": ["HEALTH"], "topic": "HEALTH", "split": "test"},
        {"text": "b", "labels": ["UNION"], "topic": "UNION", "split": "test"},
        {"text": "c", "labels": [], "topic": "UNION", "split": "test"},
        {"text": "d", "labels": [], "topic": "UNION", "split": "test"},
    ]
    found = {"a": ("HEALTH", "PERSON"), "b": ("HEALTH",), "c": ("HEALTH",), "d": ("PERSON",)}
    score = measure_special(records, lambda text: [(0, 1, kind) for kind in found[text]])["test"]
    assert score.figures() == {"special recall": 0.5, "special alarm": 0.5}
    total = score.total()
    assert (total["special hits HEALTH"], total["special hits UNION"], total["special alarms UNION"]) == (1, 0, 1)


def test_a_fact_is_found_only_where_it_stands() -> None:
    """Where the places of the facts are marked, a finding elsewhere or of another category is no hit."""
    record: dict[str, Any] = {
        "text": "union dues, flu",
        "labels": ["HEALTH"],
        "topic": "HEALTH",
        "split": "test",
        "facts": [{"start": 12, "end": 15, "type": "HEALTH"}],
    }
    cases: tuple[tuple[Span, int], ...] = (((11, 13, "HEALTH"), 1), ((0, 12, "HEALTH"), 0), ((12, 15, "UNION"), 0))
    for span, hits in cases:
        score = measure_special([record], {record["text"]: [span]}.__getitem__)["test"]
        assert score.total()["special hits"] == hits


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", ["fresh", "fresh-test"])
def test_facts_lie_in_their_texts(name: str, language: str) -> None:
    """The fresh sets mark a place for each category that a text tells, hold every category, and share no text."""
    lines = (FIXTURES / f"special-{name}-{language}.jsonl").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    for record in records:
        assert {fact["type"] for fact in record["facts"]} == set(record["labels"])
        assert all(record["text"][fact["start"] : fact["end"]].strip() for fact in record["facts"])
    for about_a_person in (True, False):
        assert len({record["topic"] for record in records if bool(record["labels"]) is about_a_person}) == 8
    sets = load_sets(FIXTURES)
    texts = [record["text"] for of in sets if of.startswith("special-") for record in sets[of]]
    assert len(set(texts)) == len(texts)


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
