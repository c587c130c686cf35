"""The detector pool: real forked processes behind a real socket, killed and hung on purpose."""

import asyncio
import multiprocessing
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from sluis_detectors.cache import AnalysisCache
from sluis_detectors.config import EngineConfig, WordList
from sluis_detectors.finding import UnreadableDocument
from sluis_detectors.pool import DetectorPool, DetectorUnavailable
from sluis_detectors.serving import serve

CLIENTS = WordList("client_register", "CLIENT", (("C-1", ("Bakkerij Molenaar",)),))


class Server:
    """A detector parent in a process of its own."""

    def __init__(self, folder: Path, processes: int = 2, deadline_s: float = 5.0) -> None:
        context = multiprocessing.get_context("spawn")
        self.path = folder / "d.sock"
        self.control, theirs = context.Pipe()
        self.config = EngineConfig(lists=(CLIENTS,), names=False)
        self.process = context.Process(target=serve, args=(self.config, self.path, processes, deadline_s, theirs))
        self.process.start()
        theirs.close()
        self.first = self.control.recv()

    def children(self) -> list[int]:
        assert self.process.pid is not None
        return [child.pid for child in psutil.Process(self.process.pid).children()]

    def pool(self) -> DetectorPool:
        return DetectorPool(self.path, AnalysisCache(b"k" * 32, 1_000_000), processes=2)

    def stop(self) -> None:
        self.control.close()
        self.process.join(10)
        self.process.kill()
        self.process.join()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("pool"))
    yield server
    server.stop()


def until(condition: object, limit_s: float = 20) -> None:
    """Wait for a condition (a callable) to hold."""
    end = time.monotonic() + limit_s
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < end
        time.sleep(0.05)


def test_findings_come_back_with_offsets_and_version(server: Server) -> None:
    """What the engine finds arrives as it was found, and seen texts are not asked again."""
    pool = server.pool()
    text = "Mail jan@voorbeeld.nl over Bakkerij Molenaar."
    first = asyncio.run(pool.analyse([text]))
    found = {(finding.entity, text[finding.start : finding.end], finding.ref) for finding in first[0].findings}
    assert ("EMAIL_ADDRESS", "jan@voorbeeld.nl", "") in found
    assert ("CLIENT", "Bakkerij Molenaar", "C-1") in found
    assert pool.version == server.first[1]
    again = asyncio.run(pool.analyse([text, "nieuw"]))
    assert again[0] == first[0]
    assert (pool.hits, pool.misses) == (1, 2)


def test_lone_surrogates_travel(server: Server) -> None:
    """A text that UTF-8 can't hold is analysed all the same."""
    assert len(asyncio.run(server.pool().analyse(["\ud83d jan@voorbeeld.nl"]))[0].findings) == 1


def test_many_at_once(server: Server) -> None:
    """More jobs than processes wait for their turn."""

    async def main() -> list[int]:
        pool = server.pool()
        results = await asyncio.gather(*(pool.analyse([f"mail{number}@voorbeeld.nl"]) for number in range(50)))
        return [len(result[0].findings) for result in results]

    assert asyncio.run(main()) == [1] * 50


def test_a_killed_process_is_replaced(server: Server) -> None:
    """kill -9 on all of them: new ones answer, without help."""
    old = server.children()
    for child in old:
        os.kill(child, signal.SIGKILL)
    until(lambda: len(set(server.children()) - set(old)) == 3)  # two, and one that takes short texts only
    assert asyncio.run(server.pool().is_ready())


def test_new_lists_take_over(server: Server) -> None:
    """A configuration sent over the control pipe is loaded beside the old one, then replaces it."""
    before = server.first[1]
    server.control.send(EngineConfig(lists=(WordList("c", "CLIENT", (("C-2", ("Vesta",)),)),), names=False))
    word, version, *_ = server.control.recv()
    assert (word, version != before) == ("ready", True)
    pool = server.pool()
    until(lambda: [f.ref for f in asyncio.run(pool.analyse([f"Vesta {time.time()}"]))[0].findings if f.ref] == ["C-2"])
    server.control.send(server.config)
    assert server.control.recv()[:2] == ("ready", before)
    until(lambda: "C-1" in [f.ref for f in asyncio.run(pool.analyse([f"Bakkerij Molenaar {time.time()}"]))[0].findings])


def test_documents_are_read_there_too(server: Server) -> None:
    """A file's passages come back with their findings; what can't be read says why."""
    pool = server.pool()
    document = asyncio.run(pool.analyse_document(b"naam;mail\nJan;jan@voorbeeld.nl\n", "text/csv"))
    assert "EMAIL_ADDRESS" in {finding.entity for analysis in document.analyses for finding in analysis.findings}
    with pytest.raises(UnreadableDocument):
        asyncio.run(pool.analyse_document(b"\x00\x01\x02\x03" * 50, "application/octet-stream"))


def test_long_texts_leave_a_detector_free(server: Server) -> None:
    """However many long texts wait or are given up by who asked, a short one doesn't wait for all of them."""
    text = " ".join(f"a{number}@voorbeeld.nl" for number in range(15_000))

    async def check() -> None:
        pool = server.pool()
        long = [asyncio.create_task(pool.analyse([f"{number} {text}"])) for number in range(40)]
        await asyncio.sleep(0.3)
        long[0].cancel()
        await asyncio.sleep(0.1)
        [short] = await pool.analyse([f"jan@voorbeeld.nl {time.time()}"])
        assert sum(not task.done() for task in long) > 20
        assert short.findings
        for task in long:
            task.cancel()
        await asyncio.gather(*long, return_exceptions=True)

    asyncio.run(check())


def test_nobody_there(tmp_path: Path) -> None:
    """Without a server the answer is an error, at once."""
    pool = DetectorPool(tmp_path / "none.sock", AnalysisCache(b"k" * 32, 1000), processes=2)
    with pytest.raises(DetectorUnavailable):
        asyncio.run(pool.analyse(["x"]))
    assert not asyncio.run(pool.is_ready())


def test_an_overrun_ends_the_process_not_the_pool(tmp_path: Path) -> None:
    """A text that takes longer than the deadline costs its process; the next text is answered."""
    server = Server(tmp_path, processes=1, deadline_s=0.2)
    try:
        pool = server.pool()
        with pytest.raises(DetectorUnavailable):
            asyncio.run(pool.analyse(["jan@voorbeeld.nl 06-12345678 " * 400_000]))
        until(lambda: asyncio.run(pool.is_ready()))
    finally:
        server.stop()
