"""Starts the real node (`sluis run`) as a process of its own, as an administrator would, and stops it again."""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sluis.demo.service import LocalService

CONFIG = "sluis.toml"
_POLL_S = 0.1
_STOP_S = 15.0

type Table = Mapping[str, Any]


class NodeFailed(Exception):
    """The node ended, or was not ready in time. The message is its own last output."""


def free_port() -> int:
    """A TCP port of loopback that was free a moment ago; the node binds it right after."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


def settings_for(service: LocalService | None, **tables: Table) -> dict[str, dict[str, Any]]:
    """The tables of a `sluis.toml` for a node on loopback in front of the local AI service; `tables` are laid over."""
    settings: dict[str, dict[str, Any]] = {
        "node": {"name": "demo"},
        "proxy": {"listen": f"127.0.0.1:{free_port()}"},
        "management": {"listen": f"127.0.0.1:{free_port()}"},
        "state": {"dir": "state"},
    }
    if service is not None:
        settings["upstream"] = {
            "ca": str(service.certificates.ca),
            "resolve": dict.fromkeys(service.hosts, service.address),
        }
    for name, table in tables.items():
        settings[name] = {**settings.get(name, {}), **table}
    return settings


def to_toml(settings: Mapping[str, Table], prefix: str = "") -> str:
    """TOML of tables of strings, numbers, booleans, lists and tables: each is written as in JSON, save DEL."""
    text = ""
    for name, table in settings.items():
        inner = {key: value for key, value in table.items() if isinstance(value, Mapping)}
        plain = {key: value for key, value in table.items() if key not in inner}
        text += f"[{prefix}{name}]\n"
        text += "".join(f"{_json(key)} = {_json(value)}\n" for key, value in plain.items()) + "\n"
        text += to_toml(inner, f"{prefix}{name}.") if inner else ""
    return text


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


class NodeProcess:
    """`sluis run` on a configuration in `folder`, from `start` (or `with`) until `stop`.

    `prefix`: a command in front of it, such as `taskset`; `environment`: variables on top of ours. Everything it
    prints goes to `folder/node.log`; it lives in a process group of its own, so that Ctrl-C in the
    terminal reaches only us and the node is stopped in order.
    """

    def __init__(
        self,
        folder: Path,
        settings: Mapping[str, Table],
        *,
        prefix: Sequence[str] = (),
        environment: Mapping[str, str] | None = None,
        ready_within_s: float = 60.0,
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self._prefix, self._ready_within_s = folder, tuple(prefix), ready_within_s
        self._environment = environment or {}
        self.proxy_port = int(settings["proxy"]["listen"].rpartition(":")[2])
        self.management_port = int(settings["management"]["listen"].rpartition(":")[2])
        self.state_dir: Path = folder / settings["state"]["dir"]
        self.config = folder / CONFIG
        self.config.write_text(to_toml(settings), "utf-8")
        self.log_file = folder / "node.log"
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def proxy_url(self) -> str:
        """For `HTTPS_PROXY` and the like."""
        return f"http://127.0.0.1:{self.proxy_port}"

    @property
    def ca(self) -> Path:
        """The root certificate that clients are to trust."""
        return self.state_dir / "ca" / "root.crt"

    def start(self, progress: Callable[[str], None] = lambda _: None) -> Self:
        """Start it and wait until it is ready; `progress` hears what it still waits for. Raises NodeFailed."""
        with self.log_file.open("ab") as log:
            command = [*self._prefix, sys.executable, "-m", "sluis", "run", "--config", str(self.config)]
            self.process = subprocess.Popen(  # noqa: S603 - our own program, no shell
                command,
                cwd=self.folder,
                env={**os.environ, **self._environment},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        deadline = time.monotonic() + self._ready_within_s
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise NodeFailed(f"the node ended with status {self.process.returncode}:\n{self.last_output()}")
            is_ready, why = self.readiness()
            if is_ready:
                return self
            progress(why)
            time.sleep(_POLL_S)
        self.stop()
        raise NodeFailed(f"the node was not ready within {self._ready_within_s:.0f} s:\n{self.last_output()}")

    def stop(self) -> None:
        """End it with SIGTERM, and with SIGKILL when it does not drain in time."""
        process = self.process
        if process is None or process.poll() is not None:
            return
        process.terminate()
        try:
            process.wait(_STOP_S)
        except subprocess.TimeoutExpired:
            self.kill()

    def kill(self) -> None:
        """SIGKILL to the node and every process it started: what a power cut does."""
        process = self.process
        if process is not None and process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def readiness(self) -> tuple[bool, str]:
        """Whether `/readyz` says so, and its words when not."""
        try:
            status, body = self.management("/readyz")
        except (OSError, http.client.HTTPException):
            return False, "starting"
        return status == 200, body.strip()

    def management(self, path: str) -> tuple[int, str]:
        """GET from the management port. Raises OSError when nothing listens there."""
        connection = http.client.HTTPConnection("127.0.0.1", self.management_port, timeout=5)
        try:
            connection.request("GET", path)
            response = connection.getresponse()
            return response.status, response.read().decode("utf-8", "replace")
        finally:
            connection.close()

    def last_output(self, lines: int = 20) -> str:
        """The end of the node's log."""
        return "\n".join(self.log_file.read_text("utf-8", "replace").splitlines()[-lines:])

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
