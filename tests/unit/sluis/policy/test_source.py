"""YAML with the place of every key, bounded, and what `extends` merges."""

from pathlib import Path

import pytest

from sluis.policy.problems import PolicyError
from sluis.policy.source import MAX_BYTES, read_source, read_text


def _messages(text: str) -> list[str]:
    return [str(problem) for problem in read_text(text, "p.yaml").problems]


def test_places_of_keys_and_items() -> None:
    """Every key and list item is known by line and column, counted from 1."""
    source = read_text("a:\n  b: [x, y]\n", "p.yaml")
    assert source.data == {"a": {"b": ["x", "y"]}}
    assert source.places[("a", "b")] == ("p.yaml", 2, 3)
    assert source.places[("a", "b", 1)] == ("p.yaml", 2, 10)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("on", "on"),
        ("true", True),
        ("2026-11-23", "2026-11-23"),
        ("12", 12),
        ("0.5", 0.5),
        ("~", None),
        ("0x1F", "0x1F"),
        ('"\\ud83d\\ude42"', "🙂"),
        ("1" * 500, "1" * 500),
    ],
)
def test_scalars(text: str, value: object) -> None:
    """Words stay words (`no` is a country), dates stay text, numbers of absurd length aren't computed."""
    assert read_text(f"a: {text}", "p.yaml").data == {"a": value}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: &x [1]\nb: *x", "p.yaml:1:4  a: anchors and aliases are not allowed; write it out"),
        ("a: !!python/name:os.system x", "p.yaml:1:4  a: the tag tag:yaml.org,2002:python/name:os.system"),
        ('a: "\\ud83d"', "p.yaml:1:4  a: has half of a character, written as an escape"),
        ("a: !own x", "p.yaml:1:4  a: the tag !own is not allowed"),
        ("a: !!binary aGk=", "p.yaml:1:4  a: the tag tag:yaml.org,2002:binary"),
        ("a: 1\nb: 2\na: 3", "p.yaml:3:1  a: is there twice; the first is on line 1"),
        ("a:\n  ? [x]\n  : 1", "p.yaml:2:5  a: expected a word as key"),
        ("a: " + "[" * 40 + "]" * 40, "nested deeper than 32 levels"),
    ],
)
def test_only_plain_yaml(text: str, problem: str) -> None:
    """Anchors, tags, repeated keys, keys that are no words and deep nests are problems, each with its place."""
    assert any(problem in message for message in _messages(text))


def test_alias_bomb_is_refused_at_once() -> None:
    """A file whose aliases would grow to a billion items costs no more than its own size."""
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    assert len(_messages("\n".join(lines))) == 40


@pytest.mark.parametrize("text", ["", "- a", "just a text", "a: [", "a: b: c", "\ta: 1", "a: 1\n---\nb: 2", "[" * 5000])
def test_what_is_no_mapping_is_refused(text: str) -> None:
    """Anything but one mapping raises PolicyError, whatever the parser trips over."""
    with pytest.raises(PolicyError):
        read_text(text, "p.yaml")


def test_file_that_cannot_be_read(tmp_path: Path) -> None:
    """Missing, too large and not UTF-8 are each told as what they are."""
    with pytest.raises(PolicyError, match="can't be read: No such file"):
        read_source(tmp_path / "none.yaml")
    (tmp_path / "big.yaml").write_bytes(b"a: 1\n" + b"#" * MAX_BYTES)
    with pytest.raises(PolicyError, match="larger than"):
        read_source(tmp_path / "big.yaml")
    (tmp_path / "latin.yaml").write_bytes(b"a: \xe9")
    with pytest.raises(PolicyError, match="not UTF-8 at byte 3"):
        read_source(tmp_path / "latin.yaml")


def _beside(name: str, file: Path) -> Path | None:
    found = file.parent / name
    return found if found.is_file() else None


def test_extends_merges_mappings_and_replaces_lists(tmp_path: Path) -> None:
    """Keys of the extending file win, lists are taken whole, and a problem points into the file it stands in."""
    (tmp_path / "base.yaml").write_text("a: {x: 1, y: 2}\nitems: [1, 2, 3]\n")
    (tmp_path / "over.yaml").write_text("extends: base.yaml\n\na: {y: 3}\nitems: [9]\n")
    source = read_source(tmp_path / "over.yaml", _beside)
    assert source.data == {"a": {"x": 1, "y": 3}, "items": [9]}
    assert str(source.problem(("a", "x"), "bad")).startswith(str(tmp_path / "base.yaml") + ":1:5")
    assert str(source.problem(("a", "y"), "bad")).startswith(str(tmp_path / "over.yaml") + ":3:5")
    assert ("items", 2) not in source.places


def test_extends_that_leads_nowhere_or_round(tmp_path: Path) -> None:
    """A missing file and a circle are problems of the key `extends`."""
    (tmp_path / "a.yaml").write_text("extends: b.yaml\n")
    (tmp_path / "b.yaml").write_text("extends: a.yaml\n")
    (tmp_path / "c.yaml").write_text("extends: none.yaml\n")
    circle = read_source(tmp_path / "a.yaml", _beside).problems
    missing = read_source(tmp_path / "c.yaml", _beside).problems
    assert [problem.path for problem in (*circle, *missing)] == ["extends", "extends"]
    assert "no such file" in missing[0].message
