"""Our detector beside others: the table, with our own worker as the peer that is always there."""

import sys
from pathlib import Path

import pytest
from benchmarks.peers import CLEAN, PAGE, SETS, ask, peers, python_of, row, scores_of

TEXT = "Mail jan@voorbeeld.nl over de planning."
MARKED = {"text": TEXT, "lang": "nl", "spans": [{"start": 5, "end": 21, "type": "EMAIL_ADDRESS"}]}
CLEAR = "Geef vijf titels voor een blog."
FREE = {"text": CLEAR, "lang": "nl", "spans": []}


def test_a_worker_answers_for_every_text() -> None:
    """Spans come back in order with the types of the scorer, and the row has a cell for each heading."""
    ours = peers("")[0]
    assert python_of(ours, ()) == sys.executable
    answer = ask(ours, sys.executable, [TEXT, CLEAR] * 21)
    assert answer["spans"][:2] == [[[5, 21, "EMAIL_ADDRESS"]], []]
    assert answer["chars"] == len(TEXT) + len(CLEAR)  # of 42 texts, 40 warm up
    spans = dict(zip((TEXT, CLEAR), answer["spans"][:2], strict=True))
    sets = {name: [MARKED] for name in SETS} | {name: [FREE] for name in CLEAN}
    cells = row(ours, answer, scores_of(sets, spans))
    assert cells[1:7] == ("100, 0 %",) * 3 + ("0, 0 %",) * 3
    assert cells[-1] == "Apache-2.0"


@pytest.mark.parametrize(
    ("model", "name"),
    [
        ("en-core-web-sm==3.8.0", "en_core_web_sm"),
        ("wheels/en_core_web_sm-3.8.0-py3-none-any.whl", "en_core_web_sm"),
    ],
)
def test_a_pipeline_for_presidio_comes_besides(model: str, name: str) -> None:
    """The model is installed beside Presidio and called by its module's name."""
    assert [peer.model for peer in peers(model)] == ["", "", name, "", ""]
    assert peers(model)[2].packages[-1] == model


def test_every_peer_is_pinned() -> None:
    """A table can be made again: versions stand in the code, and in the page."""
    assert all("==" in peer.packages[0] for peer in peers("") if peer.packages)
    assert "<!-- begin: make bench-detect -->" in Path(PAGE).read_text(encoding="utf-8")
