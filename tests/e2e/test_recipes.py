"""The end of every recipe in deploy/, run as written: a request through the node, and its record on the screen."""

import json
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sluis.demo.node import NodeProcess, settings_for

DEPLOY = Path(__file__).parents[2] / "deploy"


@pytest.fixture(scope="module")
def node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NodeProcess]:
    """A node with the shipped policy and nothing behind it: what it does not stop would fail."""
    folder = tmp_path_factory.mktemp("recipe")
    with NodeProcess(folder, settings_for(None, detectors={"processes": 1}), ready_within_s=120) as running:
        yield running


def commands(recipe: str) -> list[list[str]]:
    """The commands of the last section of a README."""
    text = (DEPLOY / recipe / "README.md").read_text("utf-8")
    last = text[text.rindex("\n## The first recorded decision") :]
    blocks = re.findall(r"```sh\n(.*?)```", last, re.DOTALL)
    return [shlex.split(line) for block in blocks for line in block.replace("\\\n", " ").splitlines()]


@pytest.mark.parametrize("recipe", sorted(path.name for path in DEPLOY.iterdir() if path.is_dir()))
def test_the_recipe_ends_in_a_recorded_decision(node: NodeProcess, recipe: str) -> None:
    """curl prints a refusal that names another tool, and `sluis records list` shows it with the verdict `block`."""
    curl, listing = commands(recipe)
    curl[curl.index("--proxy") + 1] = node.proxy_url
    if "--cacert" in curl:
        curl[curl.index("--cacert") + 1] = str(node.ca)
    else:  # the recipe has put the root into the system's store
        curl += ["--cacert", str(node.ca)]
    answer = subprocess.run([*curl, "-sS", "--max-time", "30"], capture_output=True, text=True, check=True).stdout
    message = json.loads(answer)["error"]
    assert message["code"] == "tool-unlisted"
    assert "ChatGPT" in message["message"]
    reference = re.findall(r"\d{6}-[A-Z0-9]{10}", message["message"])[0]

    arguments = listing[listing.index("records") :]
    arguments[arguments.index("--config") + 1] = str(node.config)
    shown = subprocess.run(
        [sys.executable, "-m", "sluis", *arguments], capture_output=True, text=True, check=True
    ).stdout
    (row,) = [line for line in shown.splitlines() if reference in line]
    assert "block" in row
