"""The systems that are measured, each started as its users would, on the core it is given."""

import os
import signal
import ssl
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import psutil

from benchmarks.client import Target
from sluis.demo.certificates import Certificates
from sluis.demo.node import NodeProcess, free_port, settings_for

HERE: Final = Path(__file__).parent
HOST: Final = "api.openai.com"


@dataclass(frozen=True, slots=True)
class Running:
    """A started system: where to send, and its processes."""

    name: str
    target: Target
    root: psutil.Process

    def processes(self) -> list[psutil.Process]:
        """The system's processes, those of its own tools (`taskset`) included: they cost nothing after the start."""
        return [self.root, *self.root.children(recursive=True)]

    def cpu_s(self) -> float:
        """CPU seconds of all processes so far."""
        return sum(_cpu_s(process) for process in self.processes())

    def worker_cpu_s(self) -> float:
        """CPU seconds of the processes that accept connections on the proxy port; those that do detection don't."""
        return sum(_cpu_s(process) for process in self.processes() if self.accepts(process))

    def memory_bytes(self) -> int:
        """Proportional set size of all processes: shared pages are counted once."""
        return sum(process.memory_full_info().pss for process in self.processes())

    def memory_by_role(self) -> tuple[list[int], list[int]]:
        """Proportional set sizes: of processes that accept connections on the proxy port, and of all others."""
        sizes: tuple[list[int], list[int]] = ([], [])
        for process in self.processes():
            sizes[0 if self.accepts(process) else 1].append(process.memory_full_info().pss)
        return sizes

    def accepts(self, process: psutil.Process) -> bool:
        """Whether a process accepts connections on the proxy port."""
        return any(
            connection.laddr and connection.laddr.port == self.target.proxy_port
            for connection in process.net_connections("tcp4")
        )

    def stop(self) -> None:
        """End all of it."""
        processes = self.processes()
        self.root.send_signal(signal.SIGTERM)
        _, alive = psutil.wait_procs(processes, timeout=15)
        for process in alive:
            process.kill()


def _cpu_s(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)


def start_mitmproxy(
    name: str,
    folder: Path,
    upstream_port: int,
    certificates: Certificates,
    *,
    core: int,
    script: str = "",
    environment: Mapping[str, str] | None = None,
) -> Running:
    """mitmdump as it comes, with at most one script. It is asked for `localhost`, which it resolves itself."""
    folder.mkdir(parents=True, exist_ok=True)
    port = free_port()
    command = [
        *pinned(core),
        str(Path(sys.executable).with_name("mitmdump")),
        "--quiet",
        *("--listen-host", "127.0.0.1", "--listen-port", str(port)),
        *("--set", f"confdir={folder}", "--set", f"ssl_verify_upstream_trusted_ca={certificates.ca}"),
        *(("--scripts", str(HERE / script)) if script else ()),
    ]
    with (folder / "output.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, env={**os.environ, **(environment or {})})
    running = Running(
        name, Target(port, "localhost", upstream_port, ssl.create_default_context()), psutil.Process(process.pid)
    )
    authority = folder / "mitmproxy-ca-cert.pem"
    deadline = time.monotonic() + 60
    while not (authority.exists() and running.accepts(running.root)):
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"{name} did not start:\n{(folder / 'output.log').read_text()[-2000:]}")
        time.sleep(0.1)
    running.target.context.load_verify_locations(str(authority))
    return running


def start_sluis(
    name: str, folder: Path, upstream_port: int, certificates: Certificates, *, core: int, policy: Path
) -> Running:
    """`sluis run` with one worker, one detector process and the one for short texts, on its default record store."""
    settings = settings_for(
        None,
        policy={"path": str(policy)},
        detectors={"processes": 1},
        upstream={"ca": str(certificates.ca), "resolve": {HOST: f"127.0.0.1:{upstream_port}"}},
    )
    node = NodeProcess(folder, settings, prefix=pinned(core)).start()
    assert node.process is not None
    context = ssl.create_default_context(cafile=str(node.ca))
    return Running(name, Target(node.proxy_port, HOST, 443, context), psutil.Process(node.process.pid))


def pinned(core: int) -> Sequence[str]:
    """The command prefix that keeps a process and its children on one core."""
    return ("taskset", "--cpu-list", str(core))
