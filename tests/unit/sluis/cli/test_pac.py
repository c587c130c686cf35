"""Rules for `sluis pac`: the shipped catalogue and policy, read by a JavaScript engine."""

from pathlib import Path

import pytest
import quickjs
from typer.testing import CliRunner

from sluis.cli import app

runner = CliRunner()


def route(text: str, host: str) -> str:
    context = quickjs.Context()
    context.eval(text)
    return str(context.get("FindProxyForURL")(f"https://{host}/", host))


@pytest.fixture(scope="module")
def shipped() -> str:
    done = runner.invoke(app, ["pac", "--proxy", "sluis.example.org:8080"])
    assert done.exit_code == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(
    "host", ["chatgpt.com", "ws.chatgpt.com", "api.openai.com", "claude.ai", "api.anthropic.com", "gemini.google.com",
             "copilot.microsoft.com", "europe-west4-aiplatform.googleapis.com", "x.openai.azure.com"],
)  # fmt: skip
def test_every_known_service_goes_through_sluis(shipped: str, host: str) -> None:
    """The services that Sluis reads are in the file, without a way around."""
    assert route(shipped, host) == "PROXY sluis.example.org:8080"


@pytest.mark.parametrize(
    "host", ["www.google.com", "www.rabobank.nl", "fonts.googleapis.com", "s3.amazonaws.com", "example.org"]
)
def test_everything_else_stays_as_it_was(shipped: str, host: str) -> None:
    """Search, banks, and the other hosts of the clouds are left alone."""
    assert route(shipped, host) == "DIRECT"


def test_the_file_is_small(shipped: str) -> None:
    """Some hundred hosts in less than 32 kB: clients fetch it often."""
    assert len(shipped) < 32_768


def test_a_policy_adds_its_tools_and_options_reach_the_file(tmp_path: Path) -> None:
    """Several nodes are tried in order, and the organisation's own proxy keeps the rest."""
    out = tmp_path / "proxy.pac"
    arguments = [
        "--proxy",
        "a.example:1",
        "--proxy",
        "b.example:2",
        "--otherwise",
        "PROXY web.example:3",
        "--out",
        str(out),
    ]
    assert runner.invoke(app, ["pac", *arguments]).exit_code == 0
    assert route(out.read_text(), "chatgpt.com") == "PROXY a.example:1; PROXY b.example:2"
    assert route(out.read_text(), "example.org") == "PROXY web.example:3"


@pytest.mark.parametrize("arguments", [["--proxy", "nohost"], ["--proxy", "a:1", "--otherwise", "nowhere"]])
def test_a_bad_option_is_a_usage_error(arguments: list[str]) -> None:
    """Exit code 2, nothing written."""
    done = runner.invoke(app, ["pac", *arguments])
    assert (done.exit_code, done.stdout) == (2, "")
