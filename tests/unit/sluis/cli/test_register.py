"""`sluis policy register` as a person uses it, and what the other commands make of a register."""

import json
import os
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from sluis.cli import app


def run(*arguments: str, text: str = "") -> Result:
    """The command with these arguments."""
    return CliRunner().invoke(app, list(arguments), input=text)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with a list and a policy that names the register to be made of it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clients.csv").write_text(
        "id;form;kind\nC-1;Noordwaard Advies B.V.;\nC-1;noordwaard-advies.example;\nC-2;Jan van den Berg;person\n"
        "C-3;Kompas;\nC-4;Jan van den Berg;person\n",
        "utf-8",
    )
    (tmp_path / "policy.yaml").write_text(
        "extends: default.yaml\npolicy: {id: own, version: 1}\n"
        "lists: {client_register: {entity: CLIENT, file: clients.register, entries: []}}\n",
        "utf-8",
    )
    return tmp_path


def build(*more: str) -> Result:
    return run("policy", "register", "build", "clients.csv", "--out", "clients.register", *more)


def test_build_tells_what_it_made(folder: Path) -> None:
    """Counts, what is found only as written, what is nobody's, and the key that was made on the first time."""
    result = build()
    assert result.exit_code == 0
    assert "4 entries, 5 forms" in result.output
    assert "2 forms are ordinary words, domains or short" in result.output
    assert "1 forms belong to several entries" in result.output
    assert "made a new master key" in result.output
    assert (folder / "state" / "master.key").stat().st_mode & 0o777 == 0o600
    assert "made a new" not in build().output
    shown = run("policy", "register", "show", "clients.register")
    assert shown.exit_code == 0
    assert "made with this master key" in shown.output


def test_every_unusable_line_is_told_and_nothing_written(folder: Path) -> None:
    """A fault has the line of the file; one fault, no register; the values aren't repeated."""
    (folder / "clients.csv").write_text("id,form,kind\nC-1,Geheimhof,firm\n,Geheimhof,\nC-2,--,\nC-3\n", "utf-8")
    result = build()
    assert result.exit_code == 1
    for line, what in ((2, "unknown kind"), (3, "expected an id"), (4, "without letters"), (5, "expected 3 values")):
        assert f"clients.csv:{line}  " in result.output
        assert what in result.output
    assert "4 lines can't be used, nothing written" in result.output
    assert "Geheimhof" not in result.output
    assert not (folder / "clients.register").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("build", "nobody.csv", "--out", "x"), "nobody.csv can't be read: No such file"),
        (("build", "clients.csv", "--out", "no/such/folder"), "can't be written: No such file"),
        (("build", "clients.csv", "--out", "x", "--key", "no.key"), "name the organisation's master key with --key"),
        (("build", "clients.csv", "--out", "x", "--key", "clients.csv"), "is no master key of 32 bytes"),
        (("show", "nothing.register"), "can't be read: No such file"),
    ],
)
def test_wrong_use(folder: Path, arguments: tuple[str, ...], said: str) -> None:
    """Exit code 2 and one sentence, for files and keys that aren't there."""
    result = run("policy", "register", *arguments)
    assert result.exit_code == 2
    assert said in result.output


def test_a_policy_judges_by_its_register(folder: Path) -> None:
    """`sluis decide` finds clients through the register, with the key beside it; without it, it says what it needs."""
    build()
    (folder / "clients.csv").unlink()
    assert run("policy", "check", "policy.yaml").exit_code == 0
    prompt = "Vat de klacht van J. van den Berg over Noordwaart Advies samen."
    result = run("decide", "--tool", "chatgpt", "--policy", "policy.yaml", "--json", text=prompt)
    assert result.exit_code == 1
    told = json.loads(result.stdout)
    assert told["verdict"] == "block"
    assert told["entities"].count("CLIENT") == 2
    assert run("decide", "--tool", "chatgpt", "--policy", "policy.yaml", text="Wat is een kompas?").exit_code == 0
    (folder / "other.key").write_bytes(os.urandom(32))
    refused = run("decide", "--tool", "chatgpt", "--policy", "policy.yaml", "--key", "other.key", text=prompt)
    assert refused.exit_code == 1
    assert "was made with another master key" in refused.output


def test_check_tries_the_registers(folder: Path) -> None:
    """`sluis check` says whether the node could read them."""
    (folder / "sluis.toml").write_text('[policy]\npath = "policy.yaml"\n', "utf-8")
    build()
    assert "ok       registers      client_register" in run("check", "--config", "sluis.toml").output
    (folder / "state" / "master.key").write_bytes(os.urandom(32))
    result = run("check", "--config", "sluis.toml")
    assert result.exit_code == 1
    assert "another master key" in result.output
