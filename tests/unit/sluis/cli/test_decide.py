"""`sluis decide`: a decision with reasons, and nothing kept."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from sluis.cli import app
from sluis.resources import policies_dir


def run(text: str, *arguments: str) -> Result:
    """The command with a text on standard input."""
    return CliRunner().invoke(app, ["decide", *arguments], input=text)


def test_redact_is_told_with_reason_rule_and_message() -> None:
    """What would be replaced passes with exit code 0; the value is not repeated."""
    result = run("Mail jan.devries@voorbeeld.nl over de borrel.", "--tool", "chatgpt", "--lang", "nl", "--json")
    assert result.exit_code == 0
    told = json.loads(result.stdout)
    assert (told["verdict"], told["reasons"], told["replaced"]) == ("redact", ["data-redacted"], 1)
    assert told["rules"] == ["table.personal.low"]
    assert told["message"].startswith("We hebben 1 gegeven(s) (e-mailadressen) vervangen")
    assert "jan.devries" not in result.output


def test_block_has_exit_code_one() -> None:
    """What would be refused gives 1, with the reasons as sentences."""
    result = run("My key AKIAIOSFODNN7EXAMPLE does not work", "--tool", "chatgpt")
    assert result.exit_code == 1
    assert "secret-found: A key, token or password was found" in result.output
    assert "AKIA" not in result.output


def test_policy_group_and_account(tmp_path: Path) -> None:
    """Permissions follow the group, tools their account."""
    policy = ("--policy", str(policies_dir() / "noordwaard.yaml"))
    text = "Verbeter de routeplanning voor Bakkerij Molenaar."
    held = json.loads(run(text, "--tool", "veilig-nw", "--json", *policy).stdout)
    assert held["verdict"] == "hold"
    assert "permission-other-group" in held["reasons"]
    file = tmp_path / "text.txt"
    file.write_text("Goedemorgen")
    other = run("", str(file), "--tool", "chatgpt-team", "--account", "personal", "--json", *policy)
    assert json.loads(other.stdout)["reasons"] == ["account-not-approved"]
    assert other.exit_code == 1


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        ((), "name either a tool"),
        (("--tool", "chatgpt", "--host", "chatgpt.com"), "name either a tool"),
        (("--tool", "chatgtp"), 'did you mean "chatgpt"?'),
        (("--tool", "chatgpt", "--lang", "de"), "expected nl or en"),
        (("--tool", "chatgpt", "/nowhere.txt"), "can't be read"),
    ],
)
def test_wrong_use_says_what_to_do(arguments: tuple[str, ...], hint: str) -> None:
    """Wrong use has exit code 2 and a hint."""
    result = run("x", *arguments)
    assert result.exit_code == 2
    assert hint in " ".join(result.output.replace("│", " ").split())


def test_text_that_is_no_utf8() -> None:
    """A text in another encoding is refused with advice, not guessed."""
    result = CliRunner().invoke(app, ["decide", "--tool", "chatgpt"], input=b"caf\xe9")
    assert result.exit_code == 2
    assert "no text in UTF-8" in result.output
