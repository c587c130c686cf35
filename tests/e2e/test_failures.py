"""A part of the node fails while people work: nothing goes up unread, readiness says so, and it mends itself."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import psutil
import pytest

from support.lab import POLICY, Lab

VALUE = "marieke.vandenberg@voorbeeld.nl"
PATIENCE_S = 90  # to mend itself, on a slow machine


class Failing:
    """A lab to break, with its policy in a file of its own."""

    def __init__(self, folder: Path, **tables: Any) -> None:
        self.policy = folder / "policy" / "policy.yaml"
        self.policy.parent.mkdir()
        text = POLICY.read_text("utf-8")
        shipped = POLICY.parent.parent.parent.parent / "policies" / "demo.yaml"
        self.good = text.replace("../../../policies/demo.yaml", str(shipped))
        self.policy.write_text(self.good, "utf-8")
        self.lab = Lab(folder, policy={"path": str(self.policy)}, **tables)

    def ask(self, word: str) -> tuple[int, dict[str, Any]]:
        """One prompt on a connection of its own: status and body."""
        body = {"model": "m", "messages": [{"role": "user", "content": f"{word}: mail {VALUE} over de borrel."}]}
        with self.lab.http() as http:
            answer = http.post("https://api.openai.com/v1/chat/completions", json=body)
        return answer.status_code, answer.json()

    def assert_redacted(self) -> None:
        assert VALUE not in self.lab.service.journal.bytes_seen().decode("utf-8", "replace")

    def assert_refused(self, word: str, *reasons: str) -> None:
        status, body = self.ask(word)
        assert status == 403
        assert body["error"]["code"] in reasons
        assert word not in self.lab.service.journal.bytes_seen().decode("utf-8", "replace")

    def wait_ready(self) -> None:
        """Wait until /readyz says that all is well."""
        self._wait(lambda: self.lab.node.readiness()[0])

    def wait_unready(self, check: str, *words: str) -> None:
        """Wait until /readyz names this check as what is wrong, by one of these words."""
        self._wait(lambda: self.lab.node.management("/readyz")[0] == 503 and self.word(check) in words)

    def word(self, check: str) -> str:
        found: str = json.loads(self.lab.node.management("/readyz")[1])["checks"][check]
        return found

    def _wait(self, holds: Callable[[], bool]) -> None:
        started = time.monotonic()
        while not holds():
            assert time.monotonic() - started < PATIENCE_S, self.lab.node.readiness()[1]
            time.sleep(0.1)

    def assert_works_again(self) -> None:
        self.wait_ready()
        status, body = self.ask("AGAIN")
        assert status == 200
        assert VALUE in json.dumps(body)
        self.assert_redacted()

    def processes(self, name: str) -> list[psutil.Process]:
        """Descendants of the node that work with `name`."""
        assert self.lab.node.process is not None
        children = psutil.Process(self.lab.node.process.pid).children(recursive=True)
        return [child for child in children if name in " ".join(child.cmdline())]


@contextmanager
def failing(folder: Path, **tables: Any) -> Iterator[Failing]:
    made = Failing(folder, **tables)
    try:
        made.lab.start()
        yield made
    finally:
        made.lab.stop()


@pytest.fixture(scope="module")
def node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Failing]:
    with failing(tmp_path_factory.mktemp("failures")) as made:
        yield made


@pytest.fixture(autouse=True)
def _clear(request: pytest.FixtureRequest) -> None:
    if "node" in request.fixturenames:
        request.getfixturevalue("node").lab.service.journal.clear()


def detectors(node: Failing) -> list[psutil.Process]:
    """The detector parent and its forks: the child of the node that has children of its own, and those."""
    assert node.lab.node.process is not None
    for child in psutil.Process(node.lab.node.process.pid).children():
        forks = child.children()
        if forks:
            return [child, *forks]
    return []


def test_detectors_killed(node: Failing) -> None:
    """kill -9 on every detector process: refused or redacted, never unread; unattended recovery."""
    victims = detectors(node)
    assert len(victims) >= 2
    for victim in victims:
        victim.send_signal(signal.SIGSTOP)  # none may answer or fork while the others are killed
    for victim in victims:
        victim.kill()
    # Either nobody answered, or the next ones were loading when the deadline came.
    node.assert_refused("KILLED", "detector-unavailable", "deadline-exceeded")
    node.wait_unready("detectors", "ended", "loading", "no-answer")
    node.assert_works_again()
    assert not any(process.is_running() and process.status() != psutil.STATUS_ZOMBIE for process in victims)


def test_detectors_hung(node: Failing) -> None:
    """Detectors that don't answer cost the request its deadline, not its privacy; readiness is false meanwhile."""
    victims = detectors(node)
    for victim in victims:
        victim.send_signal(signal.SIGSTOP)
    try:
        node.wait_unready("detectors", "no-answer")
        node.assert_refused("HUNG", "deadline-exceeded")
    finally:
        for victim in victims:
            victim.send_signal(signal.SIGCONT)
    node.assert_works_again()


def test_worker_killed(node: Failing) -> None:
    """kill -9 on the proxy worker: the supervisor starts another, which takes up the same chain of records."""
    before = {record["record_id"] for record in node.lab.records()}
    node.ask("BEFORE")
    assert node.lab.node.process is not None
    hosts = [child for child in psutil.Process(node.lab.node.process.pid).children() if not child.children()]
    for child in hosts:
        if child.net_connections("tcp"):
            child.kill()
    node.wait_unready("store", "not-checked")
    node.assert_works_again()
    assert len({record["record_id"] for record in node.lab.records()} - before) == 2
    verified = subprocess.run(
        [sys.executable, "-m", "sluis", "records", "verify", "--config", str(node.lab.node.config)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert verified.returncode == 0, verified.stdout + verified.stderr


def test_store_locked_by_another(node: Failing) -> None:
    """A store that can't be written stops every prompt, with its reason; released, it works again."""
    with closing(sqlite3.connect(node.lab.node.state_dir / "records.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        node.assert_refused("LOCKED", "record-unavailable")
        node.wait_unready("store", "locked")
        other.execute("ROLLBACK")
    node.assert_works_again()


def test_store_moved_away(node: Failing) -> None:
    """A database file that is moved stops every prompt: records into a file that nobody finds are no records."""
    path = node.lab.node.state_dir / "records.db"
    away = path.with_suffix(".away")
    path.rename(away)
    try:
        node.wait_unready("store", "moved")
        node.assert_refused("MOVED", "record-unavailable")
        assert not path.exists(), "an empty store took its place"
        events = [
            json.loads(line) for line in node.lab.node.log_file.read_text("utf-8").splitlines() if line[:1] == "{"
        ]
        assert ("store", "moved") in [(event["event"], event.get("state")) for event in events]
    finally:
        away.rename(path)
    node.assert_works_again()


@pytest.mark.parametrize(
    "broken",
    [
        "policy: [",
        "",
        "not: {a: policy}\n",
        lambda good: good + "\nretention: {usage_days: 180}\n",
        lambda good: good.replace("tier: low", "tier: lowe"),
    ],
    ids=["syntax", "empty", "unknown keys", "180 days", "unknown tier"],
)
def test_policy_broken_on_reload(node: Failing, broken: str | Callable[[str], str]) -> None:
    """A bad policy never comes into force: the old one stays, readiness says so, and a good one ends it."""
    node.policy.write_text(broken if isinstance(broken, str) else broken(node.good), "utf-8")
    try:
        node.wait_unready("policy", "refused")
        status, _ = node.ask("OLDPOLICY")
        assert status == 200
        node.assert_redacted()
    finally:
        node.policy.write_text(node.good, "utf-8")
    node.assert_works_again()


def test_policy_removed(node: Failing) -> None:
    """A policy file that disappears is a bad policy."""
    node.policy.unlink()
    try:
        node.wait_unready("policy", "refused")
        assert node.ask("GONE")[0] == 200
        node.assert_redacted()
    finally:
        node.policy.write_text(node.good, "utf-8")
    node.assert_works_again()


def test_a_new_policy_comes_into_force_without_a_restart(node: Failing) -> None:
    """A valid change is in force within seconds, on the same connections."""
    node.policy.write_text(node.good.replace('"*.oaiusercontent.com"]', '"*.oaiusercontent.com"]').replace(
        "- {id: openai-api, label: OpenAI API, tier: low, hosts: [api.openai.com]",
        "- {id: openai-api, label: OpenAI API, tier: low, hosts: [api.mistral.ai]",
    ), "utf-8")  # fmt: skip
    try:
        end = time.monotonic() + PATIENCE_S
        while node.ask("NEWPOLICY")[1].get("error", {}).get("code") != "tool-unlisted":
            assert time.monotonic() < end
            time.sleep(0.2)
    finally:
        node.policy.write_text(node.good, "utf-8")
    end = time.monotonic() + PATIENCE_S
    while node.ask("BACK")[0] != 200:
        assert time.monotonic() < end
        time.sleep(0.2)


def fill(path: Path) -> None:
    """Write until the disk is full; raises OSError then."""
    with path.open("wb", buffering=0) as file:
        while True:
            file.write(b"\0" * 65536)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 24 MB."""
    if os.geteuid() != 0:
        pytest.skip("mounting a small file system takes root")
    path = tmp_path / "disk"
    path.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(path)], check=False)
    if made.returncode != 0:
        pytest.skip("this machine lets nobody mount a file system")
    yield path
    subprocess.run(["umount", "-l", str(path)], check=True)


def test_disk_full(small_disk: Path, tmp_path: Path) -> None:
    """A full disk refuses every prompt, and ends with the cause."""
    with failing(tmp_path, state={"dir": str(small_disk / "state")}) as node:
        assert node.ask("ROOM")[0] == 200
        filler = small_disk / "filler"
        with pytest.raises(OSError, match="No space left"):
            fill(filler)
        node.wait_unready("store", "disk-full")
        node.assert_refused("FULL", "record-unavailable")
        filler.unlink()
        node.assert_works_again()
        node.assert_redacted()


def test_a_store_that_turned_read_only(tmp_path: Path) -> None:
    """Files that are open already refuse what is written: no prompt goes up, and the node mends itself."""
    with failing(tmp_path) as node:
        assert node.ask("BEFORE")[0] == 200
        files = [str(path) for path in node.lab.node.state_dir.glob("records.db*") if path.suffix != ".lock"]
        made = subprocess.run(["chattr", "+i", *files], check=False, capture_output=True)
        if made.returncode or os.access(files[0], os.W_OK):
            pytest.skip("this file system has no flag that makes open files read-only")
        try:
            node.wait_unready("store", "read-only", "io-error")
            node.assert_refused("READONLY", "record-unavailable")
        finally:
            subprocess.run(["chattr", "-i", *files], check=True)
        node.assert_works_again()
        node.assert_redacted()
