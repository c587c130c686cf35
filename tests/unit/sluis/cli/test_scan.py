"""`sluis scan` as a user calls it."""

import json
import zipfile
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import docx
import pytest
import typer
from fpdf import FPDF
from typer.testing import CliRunner

from sluis.cli.scan import scan
from sluis.cli.scan_show import excerpts
from sluis_detectors.finding import Finding, Passage

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


def _folder(root: Path) -> Path:
    """A folder as people keep them: documents of every kind, what can't be read, and what is skipped."""
    folder = root / "Personeel"
    (folder / "oud").mkdir(parents=True)
    (folder / ".git").mkdir()
    (folder / ".git" / "geheim.txt").write_text("jan@voorbeeld.nl", encoding="utf-8")
    (folder / "node_modules").mkdir()
    (folder / "node_modules" / "a.js").write_text("jan@voorbeeld.nl", encoding="utf-8")
    (folder / "notitie.txt").write_text("Eerste regel.\nMail jan@voorbeeld.nl even.\n", encoding="utf-8")
    (folder / "leeg.txt").write_text("Geef vijf titels voor een blog.", encoding="utf-8")
    (folder / "link.txt").symlink_to(folder / "notitie.txt")
    document = docx.Document()
    document.add_paragraph("Het BSN van de medewerker is 1234 56 782.")
    document.save(str(folder / "brief.docx"))
    page = FPDF()
    page.set_font("helvetica", size=12)
    page.add_page()
    page.cell(text="Betaal op IBAN NL91ABNA0417164300.")
    page.output(str(folder / "oud" / "nota.pdf"))
    sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    with zipfile.ZipFile(folder / "leden.xlsx", "w") as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{sheet}" xmlns:r="urn:r"><sheets><sheet name="Leden" sheetId="1"/></sheets></workbook>',
        )
        packed.writestr(
            "xl/worksheets/sheet1.xml",
            f'<worksheet xmlns="{sheet}"><sheetData>'
            '<row r="1"><c r="A1" t="inlineStr"><is><t>Telefoon</t></is></c></row>'
            '<row r="2"><c r="A2" t="inlineStr"><is><t>06-12345678</t></is></c></row></sheetData></worksheet>',
        )
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@kantoor.example", "b@kantoor.example", "Kenteken"
    mail.set_content("Het kenteken is 24-NGJ-8.")
    (folder / "bericht.eml").write_bytes(bytes(mail))
    (folder / "film.mkv").write_bytes(b"\x1aE\xdf\xa3\0\0")
    (folder / "stuk.docx").write_bytes(b"PK\x03\x04 dit is geen zip")
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _folder(tmp_path_factory.mktemp("scan"))


def test_a_folder_is_read_with_all_kinds_of_files(folder: Path) -> None:
    """Every kind of document is read, with where in it; what can't be read is named and the rest goes on."""
    result = RUN.invoke(APP, ["--json", "--no-names", str(folder)])
    assert result.exit_code == 1
    answer = json.loads(result.stdout)
    found = {
        (Path(text["file"]).name, span["entity"], text["where"]) for text in answer["texts"] for span in text["spans"]
    }
    assert {
        ("notitie.txt", "EMAIL_ADDRESS", ""),
        ("brief.docx", "NL_BSN", "paragraph 1"),
        ("nota.pdf", "IBAN_CODE", "page 1"),
        ("bericht.eml", "LICENSE_PLATE", "part 1"),
    } <= found
    assert any(file == "leden.xlsx" and entity == "PHONE_NUMBER" for file, entity, _ in found)
    assert {Path(one["file"]).name: one["reason"] for one in answer["unreadable"]} == {
        "film.mkv": "sound or film",
        "stuk.docx": "damaged",
    }
    assert f"{folder / 'film.mkv'}: sound or film" in result.stderr
    assert {Path(text["file"]).name for text in answer["texts"]}.isdisjoint({"geheim.txt", "a.js", "link.txt"})


def test_a_folder_in_the_terminal(folder: Path) -> None:
    """The lines that hold something are shown with their place, then how often each was found and what wasn't read."""
    result = RUN.invoke(APP, ["--no-names", str(folder)], env={"COLUMNS": "200"})
    assert result.exit_code == 1
    assert "2  Mail jan@voorbeeld.nl even." in result.stdout
    assert "Eerste regel" not in result.stdout
    assert "leeg.txt" not in result.stdout
    assert "Files read: 6; unreadable: 2 (" in result.stdout
    assert "damaged: 1" in result.stdout


def test_lines_of_json_for_files(folder: Path) -> None:
    """With `--jsonl` each text of a document is a line, and so is each file that can't be read."""
    result = RUN.invoke(APP, ["--jsonl", "--no-names", str(folder / "brief.docx"), str(folder / "film.mkv")])
    assert result.exit_code == 1
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [span["entity"] for line in lines for span in line.get("spans", ())] == ["NL_BSN"]
    assert lines[-1] == {"file": str(folder / "film.mkv"), "unreadable": "sound or film"}


def test_only_what_cannot_be_read_is_exit_code_2(folder: Path) -> None:
    """A file that can't be read is no clean file."""
    result = RUN.invoke(APP, ["--no-names", str(folder / "leeg.txt"), str(folder / "film.mkv")])
    assert result.exit_code == 2
    assert "Nothing found" in result.stdout


def test_an_explanation_names_recogniser_word_check_and_score() -> None:
    """`--explain` says in the terminal and in JSON why something was found."""
    shown = RUN.invoke(APP, ["--no-names", "--explain"], input=TEXT, env={"COLUMNS": "300"})
    assert "NL_BSN 19-30: nl-bsn; score 0.95; pattern" in shown.stdout
    assert 'context word "BSN"' in shown.stdout
    assert "checked: nine digits pass the eleven test" in shown.stdout
    answer = json.loads(RUN.invoke(APP, ["--no-names", "--explain", "--json"], input=TEXT).stdout)
    assert answer["texts"][0]["spans"][0]["why"].startswith("nl-bsn; score 0.95")


def test_long_lines_are_cropped_around_what_was_found() -> None:
    """Of a line without end, what stands around each finding is shown, marked, once for neighbours."""
    text = "x" * 500 + " 24-NGJ-8 en " + "24-NGJ-9 " + "y" * 500 + " 24-NGJ-7"
    places = [text.index("24-NGJ-8"), text.index("24-NGJ-9"), text.index("24-NGJ-7")]
    findings = [Finding(place, place + 8, "LICENSE_PLATE", 0.9, "nl-license-plate") for place in places]
    first, second = excerpts(
        Passage("a\n" + text, "blad"), [replace(f, start=f.start + 2, end=f.end + 2) for f in findings]
    )
    assert first[0] == second[0] == "blad:2"
    assert len(first[1].plain) == 60 + len("24-NGJ-8 en 24-NGJ-9") + 60
    assert [first[1].plain[span.start : span.end] for span in first[1].spans] == ["24-NGJ-8", "24-NGJ-9"]
    assert second[1].plain.endswith("24-NGJ-7")
