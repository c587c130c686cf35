"""What a client register is made from."""

from pathlib import Path

import pytest

from sluis.policy.clients import Fault, Form, read_clients


def read(folder: Path, name: str, text: str) -> list[Form | Fault]:
    """The forms and faults of a file with this text."""
    (folder / name).write_text(text, "utf-8")
    return list(read_clients(folder / name, lambda written: f"L-{len(written)}"))


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_csv(tmp_path: Path, mark: str) -> None:
    """Columns in any order, any usual separator; empty lines don't count; the kind may be left out."""
    text = "\ufeffform,ID\n\nNoordwaard,C-1\n'Jan',C-2\n".replace(",", mark)
    assert read(tmp_path, "a.csv", text) == [Form(3, "C-1", "Noordwaard", None), Form(4, "C-2", "'Jan'", None)]


def test_json_lines(tmp_path: Path) -> None:
    """One client a line, with aliases, domains and codes; the kind of an entry is that of its names."""
    text = (
        '{"id": "C-1", "name": "Jan Bos", "kind": "person", "domains": ["bos.example"], "codes": "K-1"}\n\n'
        '{"id": "C-2", "names": ["Vesta"], "aliases": ["Vesta Zorg"]}\n'
    )
    assert read(tmp_path, "a.jsonl", text) == [
        Form(1, "C-1", "Jan Bos", "person"),
        Form(1, "C-1", "bos.example", "domain"),
        Form(1, "C-1", "K-1", "code"),
        Form(3, "C-2", "Vesta", None),
        Form(3, "C-2", "Vesta Zorg", None),
    ]


def test_names_alone(tmp_path: Path) -> None:
    """One name a line gets an id that is made of it."""
    assert read(tmp_path, "a.txt", "Vesta\r\n\r\nBos\n") == [Form(1, "L-5", "Vesta", None), Form(3, "L-3", "Bos", None)]


@pytest.mark.parametrize(
    ("name", "text", "line", "said"),
    [
        ("a.csv", "name,number\nx,1\n", 1, "expected the columns id, form"),
        ("a.csv", "id,form\nC-1,a,b\n", 2, "expected 2 values, found 3"),
        ("a.csv", "id,form\nC-1,\n", 2, "expected a form of 1 to 500"),
        ("a.csv", 'id,form\nC-1,"a\n', 2, "is no CSV"),
        ("a.csv", "id,form,kind\nC-1,a,persn\n", 2, 'did you mean "person"?'),
        ("a.csv", "id,form\n<b>,a\n", 2, "expected an id"),
        ("a.jsonl", "[]\n", 1, "expected an object"),
        ("a.jsonl", '{"id": "C-1"}\n', 1, 'expected a "name"'),
        ("a.jsonl", '{"id": "C-1", "name": 4}\n', 1, "expected a text or a list of texts"),
        ("a.jsonl", '{"id": "C-1", "name": "a", "alias": "b"}\n', 1, 'did you mean "aliases"?'),
        ("a.txt", "x" * 501, 1, "expected a form of 1 to 500"),
    ],
)
def test_faults_have_their_line(tmp_path: Path, name: str, text: str, line: int, said: str) -> None:
    """What can't be used is told with its line."""
    faults = [one for one in read(tmp_path, name, text) if isinstance(one, Fault)]
    assert [fault.line for fault in faults] == [line]
    assert said in faults[0].message


def test_other_encodings_are_refused(tmp_path: Path) -> None:
    """A file that isn't UTF-8 is refused with the line where that shows."""
    (tmp_path / "a.txt").write_bytes("Vesta\nZürich\n".encode("latin-1"))
    with pytest.raises(ValueError, match="not UTF-8 at line 2"):
        read_clients(tmp_path / "a.txt", str)
