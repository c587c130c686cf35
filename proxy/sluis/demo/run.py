"""`sluis demo`: a local AI service, the real node in front of it, and a dozen real prompts through both."""

import contextlib
import json
import shutil
import signal
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from rich.console import Console
from rich.text import Text

from sluis.demo import how_to, view
from sluis.demo.client import Client
from sluis.demo.journal import Received
from sluis.demo.node import NodeFailed, NodeProcess, settings_for
from sluis.demo.scenes import ASSISTANT_HOST, SCENES, Scene, refusal
from sluis.demo.service import LocalService
from sluis.management import OK
from sluis.records.reading import Filter, reading
from sluis.records.verify import Purged, verify
from sluis.resources import policies_dir

_STAGES: Final = {
    "starting": "starting the node",
    "policy": "reading the policy",
    "detectors": "loading the detectors and the name model",
    "workers": "starting the proxy worker",
    "store": "the proxy worker checks detectors and record store",
}
_RECORD_WITHIN_S: Final = 5.0


def run(*, keep: bool) -> int:
    """The whole tour; the exit code is 1 when the node did not start or a prompt left no record."""
    console = view.make_console()
    started = time.monotonic()
    console.print(Text("Sluis: the lock between staff and public AI services", "bold"))
    console.print("Invented people send prompts over TLS through the real proxy to an AI service on this machine.\n")
    folder = Path(tempfile.mkdtemp(prefix="sluis-demo-"))
    try:
        with LocalService(folder / "ai-service", extra_hosts=[ASSISTANT_HOST]) as service:
            settings = settings_for(service, policy={"path": str(policies_dir() / "demo.yaml")})
            node = NodeProcess(folder / "node", settings)
            try:
                with _progress(console) as progress:
                    node.start(progress)
                console.print(f"The node is ready after {time.monotonic() - started:.0f} s.\n")
                records = [_play(console, index, service, node) for index in range(1, len(SCENES) + 1)]
                view.print_summary(
                    console, [r for r in records if r is not None], _chain(node), time.monotonic() - started
                )
                view.print_how_to(console, how_to.commands(node, is_kept=keep))
                if keep:
                    _wait(console)
            finally:
                node.stop()
    except NodeFailed as error:
        console.print(str(error))
        return 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0 if all(record is not None for record in records) else 1


@contextlib.contextmanager
def _progress(console: Console) -> Iterator[Callable[[str], None]]:
    """A spinner with the present stage in a terminal; a line per stage elsewhere."""
    stage = ""

    def tell(words: str) -> None:
        nonlocal stage
        name = _stage(words)
        if name == stage:
            return
        stage = name
        if console.is_terminal:
            status.update(f"{name} …")
        else:
            console.print(f"{name} …")

    status = console.status("starting …")
    if console.is_terminal:
        with status:
            yield tell
    else:
        yield tell


def _stage(words: str) -> str:
    """What `/readyz` still misses, in plain words; the first of what is missing is what is being done."""
    try:
        checks = json.loads(words)["checks"]
    except (ValueError, KeyError):
        return _STAGES["starting"]
    return next((text for name, text in _STAGES.items() if checks.get(name, OK) != OK), _STAGES["store"])


def _play(console: Console, number: int, service: LocalService, node: NodeProcess) -> Mapping[str, Any] | None:
    """Send one scene's prompt and print both ends of it; the record it left."""
    scene = SCENES[number - 1]
    service.journal.clear()
    known = {record["record_id"] for record in _records(node)}
    answer = scene.send(Client(node.proxy_port, node.ca), scene.typed)
    record = _new_record(node, known)
    view.print_scene(
        console,
        f"{number}/{len(SCENES)}  {scene.title}",
        typed=scene.typed,
        arrived=[_arrived(scene, entry) for entry in service.journal.all()],
        shown=scene.shown(answer) if answer.status == 200 else f"{refusal(answer)} (HTTP {answer.status})",
        record=record,
    )
    return record


def _arrived(scene: Scene, entry: Received) -> str:
    """The prompt as the AI service received it, and never less than what it received."""
    try:
        return scene.arrived(entry)
    except (ValueError, KeyError, IndexError, TypeError):
        return entry.text


def _records(node: NodeProcess) -> list[dict[str, Any]]:
    with reading(f"sqlite:///{node.state_dir / 'records.db'}") as reader:
        return reader.newest(Filter(), 50)


def _new_record(node: NodeProcess, known: set[str]) -> Mapping[str, Any] | None:
    """The record of what was just sent, once its closing is there too."""
    deadline = time.monotonic() + _RECORD_WITHIN_S
    while True:
        new = [record for record in _records(node) if record["record_id"] not in known]
        if (new and new[0]["state"] == "closed") or time.monotonic() > deadline:
            return new[0] if new else None
        time.sleep(0.05)


def _chain(node: NodeProcess) -> str:
    """That the chain of records was checked, in a sentence."""
    with reading(f"sqlite:///{node.state_dir / 'records.db'}") as reader:
        report = verify(reader.chain(), Purged(reader.purges()))
    return f"{report.entries} entries of the record chain checked: {'intact' if report.is_intact else 'BROKEN'}."


def _wait(console: Console) -> None:
    # A shell that starts a job in the background has it ignore Ctrl-C; here it is the way out, as is a plain kill.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    console.print("Running until Ctrl-C.")
    with contextlib.suppress(KeyboardInterrupt):
        while True:
            time.sleep(3600)
