"""A network of its own for a test: Linux network namespaces, entered by threads of the test's process."""

import os
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from queue import SimpleQueue
from typing import Any

import pytest


class Network:
    """A thread that lives in a network of its own. What it starts, threads and processes alike, lives there too."""

    def __init__(self) -> None:
        self._work: SimpleQueue[tuple[Callable[[], Any], Future[Any]] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="network", daemon=True)
        self._thread.start()
        self.thread_id: int = self.call(threading.get_native_id)

    def call[T](self, function: Callable[[], T]) -> T:
        """The result of `function`, run in this network. Raises what it raises."""
        future: Future[T] = Future()
        self._work.put((function, future))
        return future.result()

    def run(self, *command: str) -> None:
        """Run a program in this network. Raises CalledProcessError."""
        self.call(lambda: subprocess.run(command, check=True, capture_output=True))

    def close(self) -> None:
        """End the thread; the network goes with the last process in it."""
        self._work.put(None)
        self._thread.join()

    def _run(self) -> None:
        os.unshare(os.CLONE_NEWNET)
        while (job := self._work.get()) is not None:
            function, future = job
            try:
                future.set_result(function())
            except BaseException as error:  # noqa: BLE001 - raised again in the test
                future.set_exception(error)


def skip_unless_possible(*programs: str) -> None:
    """Skip the test, with the reason, where networks or programs are missing."""
    if missing := [program for program in programs if shutil.which(program) is None]:
        pytest.skip(f"without {', '.join(missing)} transparent mode stays untested")
    if os.geteuid() != 0 or subprocess.run(["unshare", "--net", "true"], check=False, capture_output=True).returncode:
        pytest.skip("this user may not make a network of its own: transparent mode stays untested")


@contextmanager
def two_networks() -> Iterator[tuple[Network, Network]]:
    """A router at 10.77.0.1 and a client at 10.77.0.2 whose way out it is."""
    router, client = Network(), Network()
    try:
        router.run("ip", "link", "add", "staff", "type", "veth", "peer", "name", "wire", "netns", str(client.thread_id))
        for network, device, address in ((router, "staff", "10.77.0.1"), (client, "wire", "10.77.0.2")):
            network.run("ip", "link", "set", "lo", "up")
            network.run("ip", "address", "add", f"{address}/24", "dev", device)
            network.run("ip", "link", "set", device, "up")
        client.run("ip", "route", "add", "default", "via", "10.77.0.1")
        yield router, client
    finally:
        client.close()
        router.close()
