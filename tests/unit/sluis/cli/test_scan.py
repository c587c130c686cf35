"""`sluis scan` as a user calls it."""

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from sluis.cli.scan import scan

APP = typer.Typer()
APP.command()(scan)
RUN = CliRunner()
TEXT = "Medewerker met BSN 1234 56 782, mail jan@voorbeeld.nl\n"


def test_a_text_is_shown_with_its_findings() -> None:
    """Found: exit code 1, and a table of entities without a second copy of the values."""
    result = RUN.invoke(APP, ["--no-names"], input=TEXT)
    assert result.exit_code == 1
    assert "NL_BSN" in result.output
    assert "EMAIL_ADDRESS" in result.output
    assert result.output.count("1234 56 782") == 1


def test_nothing_found_is_exit_code_0() -> None:
    """A clean text says so."""
    result = RUN.invoke(APP, ["--no-names"], input="Geef vijf titels voor een blog.")
    assert result.exit_code == 0
    assert "Nothing found" in result.output


def test_json_gives_spans_of_a_file(tmp_path: Path) -> None:
    """One object with the version, the language and the spans of the text."""
    file = tmp_path / "vraag.txt"
    file.write_text(TEXT, encoding="utf-8")
    result = RUN.invoke(APP, ["--json", "--no-names", "--lang", "nl", str(file)])
    assert result.exit_code == 1
    answer = json.loads(result.stdout)
    (text,) = answer["texts"]
    assert text["language"] == "nl"
    assert [(span["start"], span["end"], span["type"], span["entity"]) for span in text["spans"]] == [
        (19, 30, "NL_BSN", "NL_BSN"),
        (37, 53, "EMAIL_ADDRESS", "EMAIL_ADDRESS"),
    ]
    assert answer["engine"]


def test_jsonl_answers_line_by_line() -> None:
    """Each line gets its answer under its id, in order, with the coarse type that scorers know."""
    lines = [{"id": "a", "text": "kenteken 24-NGJ-8"}, {"id": "b", "text": "niets", "lang": "nl"}]
    result = RUN.invoke(APP, ["--jsonl", "--no-names"], input="\n".join(map(json.dumps, lines)) + "\n\n")
    assert result.exit_code == 1
    first, second = map(json.loads, result.stdout.splitlines())
    assert first == {
        "id": "a",
        "spans": [{"start": 9, "end": 17, "type": "ID_NUMBER", "score": 0.95, "entity": "LICENSE_PLATE"}],
    }
    assert second == {"id": "b", "spans": []}


def test_a_minimum_score_leaves_out_coincidences() -> None:
    """A plain number of nine digits that passes the eleven test is shown only when asked for."""
    text = "Het getal 123456782 staat er."
    assert RUN.invoke(APP, ["--no-names"], input=text).exit_code == 0
    assert RUN.invoke(APP, ["--no-names", "--min-score", "0.3"], input=text).exit_code == 1


@pytest.mark.parametrize(
    ("arguments", "given", "said"),
    [
        (["--jsonl"], "geen json\n", "line 1"),
        (["--jsonl"], '{"id": 1}\n', "line 1"),
        (["no-such-file.txt"], "", "no-such-file.txt"),
        (["--spacy", "no_such_pipeline"], "x", "no_such_pipeline"),
    ],
)
def test_what_cannot_be_read_is_exit_code_2(arguments: list[str], given: str, said: str) -> None:
    """The reason names the place, not the content."""
    result = RUN.invoke(APP, ["--no-names", *arguments], input=given)
    assert result.exit_code == 2
    assert said in result.output
    assert "geen json" not in result.output
