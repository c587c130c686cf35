"""A client list kept as digests, in a running node: in force, replaced while people work, refused under another key."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sluis.cli import app
from support.lab import POLICY, Lab

PATIENCE_S = 90
REGISTER = """
lists: {client_register: {entity: CLIENT, file: clients.register, entries: []}}
"""


class Registered:
    """A lab whose policy has a register; `fill` makes it anew from names, `say` sends a prompt and gives its status."""

    def __init__(self, folder: Path) -> None:
        shipped = POLICY.parents[3] / "policies" / "demo.yaml"
        self.folder = folder / "policy"
        self.folder.mkdir()
        text = POLICY.read_text("utf-8").replace("../../../policies/demo.yaml", str(shipped))
        (self.folder / "policy.yaml").write_text(text + REGISTER, "utf-8")
        self.lab = Lab(folder, policy={"path": str(self.folder / "policy.yaml")})
        self.key = self.lab.node.state_dir / "master.key"
        self.key.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.key.write_bytes(os.urandom(32))
        self.fill("Noordwaard Advies")

    def fill(self, *names: str) -> None:
        source = self.folder / "names.txt"
        source.write_text("\n".join(names), "utf-8")
        target = str(self.folder / "clients.register")
        result = CliRunner().invoke(
            app, ["policy", "register", "build", str(source), "--out", target, "--key", str(self.key)]
        )
        assert result.exit_code == 0, result.output
        source.unlink()

    def wait_for(self, name: str) -> None:
        """Until this name doesn't pass: its register is in force."""
        end = time.monotonic() + PATIENCE_S
        while self.say(f"Wat vindt {name} ervan?") != 403:
            assert time.monotonic() < end
            time.sleep(0.2)

    def say(self, text: str) -> int:
        with self.lab.http() as http:
            body = {"model": "m", "messages": [{"role": "user", "content": text}]}
            return http.post("https://api.openai.com/v1/chat/completions", json=body).status_code


@pytest.fixture(scope="module")
def node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Registered]:
    made = Registered(tmp_path_factory.mktemp("register"))
    try:
        made.lab.start()
        yield made
    finally:
        made.lab.stop()


def test_a_client_of_the_register_stays_inside(node: Registered) -> None:
    """A client's name doesn't go up, also inflected or with a letter wrong; other names do."""
    before = len(node.lab.service.journal.bytes_seen())
    for text in ("Vat de mail van Noordwaard Advies samen.", "Is NOORDWAARDS advies klaar?", "Bel noordwaart-advies."):
        assert node.say(text) == 403
    assert node.say("Vat de mail van Zuidwaard Techniek samen.") == 200
    assert b"oordwaar" not in node.lab.service.journal.bytes_seen().lower()[before:]


def test_a_new_register_comes_into_force_without_a_restart(node: Registered) -> None:
    """A register that takes another's place is in force within seconds."""
    assert node.say("Wat vindt Zuidwaard Techniek ervan?") == 200
    node.fill("Zuidwaard Techniek")
    node.wait_for("Zuidwaard Techniek")
    node.fill("Noordwaard Advies")
    node.wait_for("Noordwaard Advies")


def test_a_register_of_another_key_is_a_bad_policy(node: Registered) -> None:
    """It never comes into force: the lists that were in force stay, and readiness says so."""
    target = node.folder / "clients.register"
    good = target.read_bytes()
    other = node.folder / "other.key"
    other.write_bytes(os.urandom(32))
    node.key, own = other, node.key
    try:
        node.fill("Noordwaard Advies", "Westwaard Zorg")
        end = time.monotonic() + PATIENCE_S
        while node.lab.node.readiness()[0]:
            assert time.monotonic() < end
            time.sleep(0.1)
        assert node.say("Vat de mail van Westwaard Zorg samen.") == 200
        assert node.say("Vat de mail van Noordwaard Advies samen.") == 403
    finally:
        node.key = own
        target.write_bytes(good)
