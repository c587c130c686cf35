"""kill -9 under load: no acknowledged record lost, no chain broken, nothing forwarded without a record.

    python benchmarks/crash.py --kills 200

Clients send prompts without a pause while proxy workers, and every tenth time the whole node, are killed at random
moments. At the end every prompt that the AI service received and every answer that a client got must have its record:
the prompt's keyed digest is computed here with the node's own key and looked up. Exit code 1 on any loss.
"""

import argparse
import contextlib
import json
import random
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import httpx2
import psutil
from rich.progress import Progress

from sluis.keys import keyed_digest, load_or_create
from sluis.records.reading import Filter, reading

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from support.lab import Lab

CLIENTS = 4
WHOLE_NODE_EVERY = 10
READY_S = 120


@dataclass(slots=True)
class Outcome:
    """What was seen; the last three must be empty."""

    kills: int = 0
    acknowledged: set[str] = field(default_factory=set)
    forwarded: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)
    unrecorded: set[str] = field(default_factory=set)
    verification: str = ""

    @property
    def is_good(self) -> bool:
        """Whether nothing was lost."""
        return not (self.lost or self.unrecorded or self.verification)


class Load:
    """Clients that send numbered prompts until stopped; `acknowledged` holds those that were answered with 200."""

    def __init__(self, lab: Lab) -> None:
        self._lab = lab
        self._stop = threading.Event()
        self.acknowledged: set[str] = set()
        self._threads = [threading.Thread(target=self._run, args=(index,), daemon=True) for index in range(CLIENTS)]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _run(self, index: int) -> None:
        number = 0
        while not self._stop.is_set():
            with contextlib.suppress(httpx2.HTTPError, OSError), self._lab.http() as http:
                while not self._stop.is_set():
                    number += 1
                    text = f"Leg regel {index} {number} uit."
                    body = {"model": "m", "messages": [{"role": "user", "content": text}]}
                    answer = http.post("https://api.openai.com/v1/chat/completions", json=body)
                    if answer.status_code == 200:
                        self.acknowledged.add(text)
            time.sleep(0.05)


def workers(lab: Lab) -> list[psutil.Process]:
    """The proxy workers: the node's children that listen."""
    assert lab.node.process is not None
    with contextlib.suppress(psutil.Error):
        children = psutil.Process(lab.node.process.pid).children()
        return [child for child in children if not child.children() and child.net_connections("tcp")]
    return []


def wait_ready(lab: Lab) -> None:
    end = time.monotonic() + READY_S
    while not lab.node.readiness()[0]:
        if time.monotonic() > end:
            raise TimeoutError(lab.node.last_output())
        time.sleep(0.05)


def run(folder: Path, kills: int, seed: int, whole_every: int = WHOLE_NODE_EVERY) -> Outcome:
    """Kill `kills` times; see the module."""
    moments = random.Random(seed)  # noqa: S311 - moments, not secrets
    lab = Lab(folder, proxy={"workers": 2})
    outcome = Outcome()
    load = Load(lab)
    try:
        lab.start()
        load.start()
        with Progress(disable=not sys.stdout.isatty()) as progress:
            task = progress.add_task("kill -9", total=kills)
            for number in range(1, kills + 1):
                time.sleep(moments.uniform(0.05, 1.0))
                if number % whole_every == 0:
                    lab.node.kill()
                    lab.node.start()
                else:
                    for worker in moments.sample(found := workers(lab), k=min(1, len(found))):
                        worker.kill()
                    time.sleep(0.3)
                wait_ready(lab)
                outcome.kills += 1
                progress.advance(task)
        load.stop()
        outcome.acknowledged = load.acknowledged
        outcome.forwarded = {
            json.loads(entry.body)["messages"][0]["content"] for entry in lab.received() if entry.method == "POST"
        }
        lab.node.stop()
        key = load_or_create(lab.node.state_dir / "master.key").digest
        with reading(f"sqlite:///{lab.node.state_dir / 'records.db'}") as reader:
            recorded = {record["input_digest"] for record in reader.stream(Filter())}
        outcome.lost = {text for text in outcome.acknowledged if keyed_digest(key, "input", text) not in recorded}
        outcome.unrecorded = {text for text in outcome.forwarded if keyed_digest(key, "input", text) not in recorded}
        outcome.verification = verify(lab)
    finally:
        lab.stop()
    return outcome


def verify(lab: Lab) -> str:
    """What the verifier says is broken, "" for nothing."""
    done = subprocess.run(
        [sys.executable, "-m", "sluis", "records", "verify", "--config", str(lab.node.config)],
        capture_output=True,
        text=True,
        check=False,
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    options = parser.parse_args()
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="sluis-crash-") as folder:
        outcome = run(Path(folder), options.kills, options.seed)
    print(f"seed {options.seed}: {outcome.kills} x kill -9 in {time.monotonic() - started:.0f} s")
    print(f"{len(outcome.acknowledged)} prompts acknowledged, {len(outcome.lost)} of them without a record")
    print(f"{len(outcome.forwarded)} prompts forwarded, {len(outcome.unrecorded)} of them without a record")
    print(f"chains: {outcome.verification or 'whole'}")
    return 0 if outcome.is_good else 1


if __name__ == "__main__":
    sys.exit(main())
