"""What an administrator does with a node: start, check, watch, reload, scale, stop."""

import contextlib
import http.client
import json
import os
import signal
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import psutil
import pytest
from typer.testing import CliRunner, Result

from sluis.cli import app
from sluis.demo.answers import Manner
from sluis.demo.node import NodeFailed, NodeProcess, free_port, settings_for
from support import other_mitmproxy
from support.lab import ASSISTANT_HOST, POLICY, Lab

URL = "https://api.openai.com/v1/chat/completions"
NAME = "Marieke van den Berg"
PATIENCE_S = 30.0
SHIPPED = POLICY.parents[3] / "policies" / "demo.yaml"


def chat(text: str, **more: Any) -> dict[str, Any]:
    return {"model": "m", "messages": [{"role": "user", "content": text}], **more}


def sluis(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """A node with two workers on one port, and a policy of its own that tests may write."""
    folder = tmp_path_factory.mktemp("pair")
    (folder / "policy").mkdir()
    policy = folder / "policy" / "policy.yaml"
    policy.write_text(good_policy(), "utf-8")
    lab = Lab(folder, proxy={"modes": ["regular"], "workers": 2}, policy={"path": str(policy)})
    try:
        yield lab.start()
    finally:
        lab.stop()


def good_policy() -> str:
    return POLICY.read_text("utf-8").replace("../../../policies/demo.yaml", str(SHIPPED))


def policy_of(lab: Lab) -> Path:
    return lab.folder / "policy" / "policy.yaml"


# several workers


def test_two_workers_share_one_port(pair: Lab) -> None:
    """The kernel spreads new connections over the workers; each writes a chain of records of its own."""
    for number in range(40):
        with pair.http() as http:
            assert http.post(URL, json=chat(f"Vraag {number}")).status_code == 200
        if {record["node"] for record in pair.records()} == {"lab/w0", "lab/w1"}:
            break
    assert {record["node"] for record in pair.records()} == {"lab/w0", "lab/w1"}
    assert len(children_that_listen(pair)) == 2


def children_that_listen(lab: Lab) -> list[psutil.Process]:
    assert lab.node.process is not None
    children = psutil.Process(lab.node.process.pid).children()
    return [
        child
        for child in children
        if any(found.status == psutil.CONN_LISTEN and found.laddr.port == lab.node.proxy_port
               for found in child.net_connections("tcp"))
    ]  # fmt: skip


# management


def test_health_and_readiness(pair: Lab) -> None:
    """`/healthz` says that the supervisor lives; `/readyz` names every condition and is cached by nobody."""
    assert pair.node.management("/healthz") == (200, '{"alive":true}')
    status, body = pair.node.management("/readyz")
    found = json.loads(body)
    assert status == 200
    assert found["ready"] is True
    assert found["checks"] == dict.fromkeys(("running", "policy", "detectors", "store", "workers"), "ok")
    assert pair.node.management("/else")[0] == 404


def test_metrics_count_over_all_workers(pair: Lab) -> None:
    """`/metrics` adds up the workers, shows every known label from the start, and no label names a person or place."""
    before = pair.metric("sluis_exchanges_total", verdict="allow")
    for _ in range(6):
        with pair.http() as http:
            http.post(URL, json=chat("Niets bijzonders"))
    assert pair.metric("sluis_exchanges_total", verdict="allow") == before + 6
    _, text = pair.node.management("/metrics")
    for wanted in ('verdict="hold"', 'reason="host-mismatch"', 'entity="IBAN_CODE"', 'hook="request"'):
        assert wanted in text
    for secret in ("api.openai.com", "127.0.0.1", "Niets bijzonders", "u-"):
        assert secret not in text


# reload


def test_sighup_reads_the_policy_again(pair: Lab) -> None:
    """SIGHUP reloads without a change of the file, on every worker, and drops no connection."""
    assert pair.node.process is not None
    before = pair.metric("sluis_policy_reloads_total", outcome="loaded")
    with pair.http() as http:
        assert http.post(URL, json=chat("Eerst")).status_code == 200
        pair.node.process.send_signal(signal.SIGHUP)
        wait(lambda: pair.metric("sluis_policy_reloads_total", outcome="loaded") >= before + 2)
        assert http.post(URL, json=chat("Daarna")).status_code == 200


def test_a_new_tool_host_needs_no_restart(pair: Lab) -> None:
    """A tool whose host the CA did not cover yet is opened within seconds of the change: the CA is rotated."""
    host = "nieuw.assistent.example"
    root = pair.node.ca.read_bytes()

    def answer() -> httpx2.Response | None:
        with contextlib.suppress(httpx2.HTTPError), pair.http() as http:
            return http.post(f"https://{host}/v1/chat/completions", json=chat(f"Mail {NAME} op m.berg@voorbeeld.nl."))
        return None

    assert answer() is None
    policy_of(pair).write_text(good_policy().replace(f"[{ASSISTANT_HOST}]", f"[{ASSISTANT_HOST}, {host}]"), "utf-8")
    try:
        wait(lambda: (got := answer()) is not None and "x-sluis-verdict" in got.headers)
        assert pair.node.ca.read_bytes() == root, "clients would have to trust a new root"
        with pair.http() as http:
            assert http.post(URL, json=chat("De andere tools ook nog")).status_code == 200
    finally:
        policy_of(pair).write_text(good_policy(), "utf-8")


def test_a_new_tool_host_that_the_ca_cannot_cover_is_said(pair: Lab) -> None:
    """With the root key off the host, the log and `sluis check` name the host and the command that helps."""
    host = "ander.assistent.example"
    key = pair.node.state_dir / "ca" / "root.key"
    away = pair.folder / "root.key"
    key.rename(away)
    policy_of(pair).write_text(good_policy().replace(f"[{ASSISTANT_HOST}]", f"[{ASSISTANT_HOST}, {host}]"), "utf-8")
    try:
        wait(lambda: host in pair.node.log_file.read_text("utf-8"))
        checked = sluis("check", "--config", str(pair.node.config))
        assert checked.exit_code == 1
        assert host in checked.stdout
        assert "sluis ca rotate" in checked.stdout
    finally:
        away.rename(key)
        policy_of(pair).write_text(good_policy(), "utf-8")


def wait(condition: Any, limit_s: float = PATIENCE_S) -> None:
    end = time.monotonic() + limit_s
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.2)


# stop


@pytest.fixture(scope="module")
def slow(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """A node whose AI service takes seconds for an answer."""
    lab = Lab(
        tmp_path_factory.mktemp("slow"),
        manner=Manner(piece_chars=3, pause_s=0.05),
        proxy={"modes": ["regular"], "drain_s": 20},
    )
    try:
        yield lab.start()
    finally:
        lab.stop()


def test_sigterm_drains(slow: Lab) -> None:
    """A running answer ends as it should, nobody new gets in, its record is closed, and the exit status is 0."""
    process = slow.node.process
    assert process is not None
    text = f"Schrijf een mail aan {NAME} over de borrel van vrijdag en de taart."
    with slow.http() as http, http.stream("POST", URL, json=chat(text, stream=True)) as answer:
        lines = answer.iter_lines()
        received = [next(lines)]
        process.terminate()
        wait(lambda: refuses(slow.node.proxy_port), 5)
        assert json.loads(slow.node.management("/readyz")[1])["checks"]["running"] == "stopping"
        received += list(lines)
    assert received[-2:] == ["data: [DONE]", ""]
    pieces = [json.loads(line[6:]) for line in received if line.startswith("data: {")]
    assert text in "".join(piece["choices"][0]["delta"].get("content", "") for piece in pieces)
    assert process.wait(15) == 0
    record = slow.record(answer.headers["x-sluis-reference"])
    assert (record["state"], record["upstream_status"], record["restored"]) == ("closed", 200, 2)


def refuses(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=5).close()
    except ConnectionRefusedError:
        return True
    return False


def test_sigterm_waits_no_longer_than_the_limit(tmp_path: Path) -> None:
    """What has not ended after `drain_s` is cut, and the status is still 0."""
    lab = Lab(
        tmp_path,
        manner=Manner(piece_chars=1, pause_s=0.5),
        proxy={"modes": ["regular"], "drain_s": 1},
        detectors={"processes": 1, "names": False},
    )
    lab.start()
    try:
        assert lab.node.process is not None
        with lab.http() as http, http.stream("POST", URL, json=chat("x" * 200, stream=True)) as answer:
            next(answer.iter_raw())
            lab.node.process.terminate()
            assert lab.node.process.wait(15) == 0
        assert lab.record(answer.headers["x-sluis-reference"])["state"] == "closed"
    finally:
        lab.stop()


# a start that must not happen


def starting(folder: Path, **options: Any) -> str:
    """What a node that does not start says; its exit status must be 2."""
    tables = options.pop("tables", {})
    node = NodeProcess(folder, settings_for(None, **tables), ready_within_s=60, **options)
    try:
        with pytest.raises(NodeFailed):
            node.start()
        assert node.process is not None
        assert node.process.returncode == 2
    finally:
        node.stop()
    return node.log_file.read_text("utf-8")


def test_no_start_with_a_bad_policy(tmp_path: Path) -> None:
    """Every problem with its place, and that the policy is what stops the start."""
    (tmp_path / "policy.yaml").write_text(good_policy().replace("tier: high", "tier: hgh"), "utf-8")
    said = starting(tmp_path / "node", tables={"policy": {"path": str(tmp_path / "policy.yaml")}})
    assert "policy.yaml:" in said
    assert 'did you mean "high"' in said
    assert "does not start without a valid policy" in said


def test_no_start_with_a_bad_configuration(tmp_path: Path) -> None:
    """An unknown key is a problem, with the key that was probably meant."""
    said = starting(tmp_path / "node", tables={"proxy": {"worker": 2}})
    assert "sluis.toml:" in said
    assert 'did you mean "workers"' in said


def test_no_start_on_another_mitmproxy(tmp_path: Path) -> None:
    """A private point of mitmproxy that has changed is named, and which version to install."""
    tests = str(Path(other_mitmproxy.__file__).parents[1])
    said = starting(
        tmp_path / "node",
        prefix=[sys.executable, other_mitmproxy.__file__],
        environment={"PYTHONPATH": os.pathsep.join(filter(None, [tests, os.environ.get("PYTHONPATH", "")]))},
        tables={"detectors": {"processes": 1, "names": False}},
    )
    assert "Fragmentizer.FRAGMENT_SIZE is gone" in said
    assert "Install mitmproxy 12.2.3" in said


@pytest.mark.parametrize("table", ["proxy", "management"])
def test_no_start_on_a_port_in_use(tmp_path: Path, table: str) -> None:
    """The setting and the address that another program holds are named."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        said = starting(tmp_path / "node", tables={table: {"listen": address}})
    assert table in said
    assert address in said
    assert "Address already in use" in said


def test_no_start_with_another_program_s_certificates(tmp_path: Path) -> None:
    """A CA folder that is not of this program, or is open to others, is named with what to do."""
    folder = tmp_path / "node" / "state" / "ca"
    folder.mkdir(parents=True)
    (folder / "signing.pem").write_text("something else")
    (folder / "signing.pem").chmod(0o644)
    assert "chmod 600" in starting(tmp_path / "node")
    (folder / "signing.pem").chmod(0o600)
    assert "sluis ca rotate" in starting(tmp_path / "node")


# sluis check


def test_check_of_a_running_node(pair: Lab) -> None:
    """A node in good order has no problem, one JSON object a line."""
    told = sluis("check", "--config", str(pair.node.config))
    assert told.exit_code == 0, told.stdout
    found = [
        json.loads(line) for line in sluis("check", "--json", "--config", str(pair.node.config)).stdout.splitlines()
    ]
    assert {entry["subject"] for entry in found} >= {
        "policy",
        "catalogue",
        "certificates",
        "state",
        "store",
        "mitmproxy",
    }
    assert not [entry for entry in found if entry["state"] == "problem"]


def test_check_before_the_first_start(tmp_path: Path) -> None:
    """Nothing is there yet, which is no problem; and nothing is made."""
    config = tmp_path / "sluis.toml"
    config.write_text('[state]\ndir = "state"\n')
    told = sluis("check", "--config", str(config))
    assert told.exit_code == 0, told.stdout
    assert not (tmp_path / "state").exists()


def test_check_names_every_problem(tmp_path: Path) -> None:
    """A bad policy, an open state folder, a missing trust file and an unreachable store: all in one run, status 1."""
    (tmp_path / "state").mkdir(mode=0o755)
    (tmp_path / "policy.yaml").write_text("nonsense: true\n")
    config = tmp_path / "sluis.toml"
    config.write_text(
        '[state]\ndir = "state"\n[policy]\npath = "policy.yaml"\n[upstream]\nca = "missing.pem"\n'
        f'[store]\nurl = "postgresql+psycopg://u:hemelsblauw@127.0.0.1:{free_port()}/none"\n'
    )
    done = sluis("check", "--json", "--config", str(config))
    problems = {entry["subject"] for entry in map(json.loads, done.stdout.splitlines()) if entry["state"] == "problem"}
    assert done.exit_code == 1
    assert problems >= {"policy", "state", "upstream", "store"}
    assert "hemelsblauw" not in done.stdout + done.stderr


def test_check_of_a_bad_configuration(tmp_path: Path) -> None:
    """A configuration that can't be read is status 2, as at the start."""
    config = tmp_path / "sluis.toml"
    config.write_text("[proxy]\nlisten = 8080\n")
    done = sluis("check", "--config", str(config))
    assert done.exit_code == 2
    assert "proxy.listen" in done.stderr


def test_management_answers_only_get(pair: Lab) -> None:
    """Nothing can be changed from there."""
    connection = http.client.HTTPConnection("127.0.0.1", pair.node.management_port, timeout=5)
    connection.request("POST", "/readyz")
    assert connection.getresponse().status == 501
    connection.close()
