"""Detector processes: forked after the models are loaded, fed over a Unix socket, each with a deadline of its own.

One connection is one job. All processes accept from one listening socket, so the kernel hands a job to whoever is free.
A process that overruns its deadline is ended by SIGALRM, which also stops a loop inside C code, and is forked anew; its
caller sees the connection close, tries once more and then raises `DetectorUnavailable`. Nothing is written to disk.

Frames: 4 bytes big-endian length, then JSON. Texts travel as JSON strings with lone surrogates escaped.
"""

import asyncio
import gc
import json
import os
import signal
import socket
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final

from sluis_detectors.cache import AnalysisCache
from sluis_detectors.finding import Analysis, Finding, UnreadableDocument

_HEADER: Final = struct.Struct(">I")
_MAX_FRAME: Final = 256 * 1024 * 1024  # a body of 32 MB, escaped, with room; a larger frame is a broken peer
_LARGE_FRAME: Final = 128 * 1024  # about a second of work; larger jobs must leave a detector to everybody else


class DetectorUnavailable(Exception):
    """No detector answered: all are gone, or two in turn failed on the same texts."""


@dataclass(frozen=True, slots=True)
class DocumentAnalysis:
    """A read file: for each passage where it stands, its length in code points and its analysis."""

    where: tuple[str, ...]
    lengths: tuple[int, ...]
    texts: tuple[str, ...]
    analyses: tuple[Analysis, ...]


def _encode(message: Any) -> bytes:
    data = json.dumps(message, separators=(",", ":")).encode()
    return _HEADER.pack(len(data)) + data


def _analysis_to_json(analysis: Analysis) -> list[Any]:
    return [
        analysis.language,
        [[f.start, f.end, f.entity, f.score, f.recognizer, f.ref] for f in analysis.findings],
    ]


def _analysis_from_json(value: list[Any]) -> Analysis:
    return Analysis(tuple(Finding(*row) for row in value[1]), value[0])


# The server side: one parent that holds the models and forks, many children that work.


def serve(config: Any, path: Path, processes: int, deadline_s: float, control: Connection) -> None:
    """Load the engine, listen on `path`, keep `processes` children alive. Runs until the control pipe closes.

    `config`: an `EngineConfig`. `control`: receives new configurations; gets `("ready", version)` or
    `("failed", kind of error)` back for the first and each new one. A bad configuration leaves the old one at work.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    path.unlink(missing_ok=True)
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    mask = os.umask(0o177)
    try:
        listener.bind(str(path))
    finally:
        os.umask(mask)
    listener.listen(1024)
    children: set[int] = set()
    engine = _load(config, control)
    if engine is None:
        return
    while True:
        while len(children) < processes:
            children.add(_fork(engine, listener, deadline_s, control))
        _reap(children)
        if control.poll(0.05):
            try:
                config = control.recv()
            except EOFError:
                break
            newer = _load(config, control)
            if newer is not None:
                engine = newer
                _end(children)
    _end(children)


def _load(config: Any, control: Connection) -> Any:
    from sluis_detectors.engine import Engine

    try:
        engine = Engine(config)
        engine.analyse(["Bel Jan de Vries op 06-12345678."])  # a canary, and the first call's lazy work, before forking
    except Exception as error:  # noqa: BLE001 - said to the supervisor, which decides
        control.send(("failed", type(error).__name__))
        return None
    gc.freeze()  # the models' pages stay shared with the children
    control.send(("ready", engine.version, dict(engine.versions)))
    return engine


def _fork(engine: Any, listener: socket.socket, deadline_s: float, control: Connection) -> int:
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        control.close()
        _work(engine, listener, deadline_s)
        status = 0
    finally:
        os._exit(status)
    raise AssertionError


def _reap(children: set[int]) -> None:
    for child in tuple(children):
        done, _ = os.waitpid(child, os.WNOHANG)
        if done:
            children.discard(child)


def _end(children: set[int]) -> None:
    for child in children:
        try:
            os.kill(child, signal.SIGTERM)
        except ProcessLookupError:
            continue
    for child in children:
        os.waitpid(child, 0)
    children.clear()


class _Stop:
    def __init__(self) -> None:
        self.is_asked = False
        self.is_busy = False

    def __call__(self, *_: object) -> None:
        self.is_asked = True
        if not self.is_busy:
            os._exit(0)


def _work(engine: Any, listener: socket.socket, deadline_s: float) -> None:
    stop = _Stop()
    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    parent = os.getppid()
    listener.settimeout(5)
    while not stop.is_asked and os.getppid() == parent:
        try:
            connection, _ = listener.accept()
        except TimeoutError:
            continue
        stop.is_busy = True
        with connection:
            connection.settimeout(deadline_s)
            signal.setitimer(signal.ITIMER_REAL, deadline_s)
            try:
                _answer(engine, connection)
            except (OSError, ValueError):
                pass  # the caller left or sent half a frame
            finally:
                signal.setitimer(signal.ITIMER_REAL, 0)
        stop.is_busy = False


def _answer(engine: Any, connection: socket.socket) -> None:
    request = json.loads(_receive(connection))
    if request["do"] == "analyse":
        reply: dict[str, Any] = {"analyses": _analyse(engine, request["texts"])}
    elif request["do"] == "document":
        reply = _read(engine, _receive(connection), request["media_type"])
    else:
        reply = {}
    reply["version"] = engine.version
    reply["versions"] = dict(engine.versions)
    connection.sendall(_encode(reply))


def _analyse(engine: Any, texts: Sequence[str]) -> list[Any]:
    return [_analysis_to_json(analysis) for analysis in engine.analyse(texts)]


def _read(engine: Any, content: bytes, media_type: str) -> dict[str, Any]:
    from sluis_detectors.documents import read_document

    try:
        passages = read_document(content, media_type)
    except UnreadableDocument as error:
        return {"unreadable": error.reason}
    texts = [passage.text for passage in passages]
    return {"where": [passage.where for passage in passages], "texts": texts, "analyses": _analyse(engine, texts)}


def _receive(connection: socket.socket) -> bytes:
    size = _HEADER.unpack(_exactly(connection, _HEADER.size))[0]
    if size > _MAX_FRAME:
        raise ValueError("frame too large")
    return _exactly(connection, size)


def _exactly(connection: socket.socket, size: int) -> bytes:
    buffer = bytearray()
    while len(buffer) < size:
        piece = connection.recv(min(size - len(buffer), 1 << 20))
        if not piece:
            raise OSError("closed")
        buffer += piece
    return bytes(buffer)


# The client side, in a proxy worker's event loop.


class DetectorPool:
    """Analyses texts in the detector processes behind a Unix socket; texts seen before come from the cache.

    `large_jobs`: how many large jobs may be at work at once; fewer than there are processes, so that one client's long
    texts don't stop others. `version` and `versions` are those of the engine that answered last.
    Errors: `DetectorUnavailable`; TimeoutError is the caller's to raise, with `asyncio.timeout`.
    """

    def __init__(self, path: Path, cache: AnalysisCache, large_jobs: int = 1) -> None:
        self._path = str(path)
        self._cache = cache
        self._large = asyncio.Semaphore(large_jobs)
        self._large_running: set[asyncio.Task[dict[str, Any]]] = set()
        self.version = ""
        self.versions: dict[str, str] = {}
        self.hits = 0
        self.misses = 0

    async def analyse(self, texts: Sequence[str]) -> list[Analysis]:
        """One analysis for each text, in order."""
        digests = [self._cache.digest(self.version, text) for text in texts]
        found = [self._cache.get(digest) for digest in digests]
        new = [index for index, analysis in enumerate(found) if analysis is None]
        self.hits += len(texts) - len(new)
        self.misses += len(new)
        if new:
            reply = await self._ask({"do": "analyse", "texts": [texts[index] for index in new]})
            analyses = [_analysis_from_json(value) for value in reply["analyses"]]
            for index, analysis in zip(new, analyses, strict=True):
                found[index] = analysis
                self._cache.put(self._cache.digest(self.version, texts[index]), analysis)
        return [analysis for analysis in found if analysis is not None]

    async def analyse_document(self, content: bytes, media_type: str) -> DocumentAnalysis:
        """Read a file and analyse its passages. Raises UnreadableDocument."""
        reply = await self._ask({"do": "document", "media_type": media_type}, content)
        if "unreadable" in reply:
            raise UnreadableDocument(reply["unreadable"])
        texts = tuple(reply["texts"])
        return DocumentAnalysis(
            tuple(reply["where"]),
            tuple(len(text) for text in texts),
            texts,
            tuple(_analysis_from_json(value) for value in reply["analyses"]),
        )

    async def is_ready(self, timeout_s: float = 3.0) -> bool:
        """Whether a detector answers, told by a text that isn't cached."""
        try:
            async with asyncio.timeout(timeout_s):
                await self._ask({"do": "analyse", "texts": [""]})
        except (DetectorUnavailable, TimeoutError):
            return False
        return True

    async def _ask(self, request: dict[str, Any], content: bytes | None = None) -> dict[str, Any]:
        frame = _encode(request)
        if content is not None:
            frame += _HEADER.pack(len(content)) + content
        for attempt in (1, 2):
            try:
                reply = await (self._once(frame) if len(frame) <= _LARGE_FRAME else self._in_turn(frame))
            except (OSError, EOFError, ValueError):
                if attempt == 2:
                    raise DetectorUnavailable from None
                await asyncio.sleep(0.05)
            else:
                self.version, self.versions = reply["version"], reply["versions"]
                return reply
        raise AssertionError

    async def _in_turn(self, frame: bytes) -> dict[str, Any]:
        """A large job, once it may run. It keeps its turn when nobody waits any more: its detector is still at work."""
        await self._large.acquire()
        task = asyncio.get_running_loop().create_task(self._once(frame))
        self._large_running.add(task)
        task.add_done_callback(self._end_turn)
        return await asyncio.shield(task)

    def _end_turn(self, task: asyncio.Task[dict[str, Any]]) -> None:
        self._large_running.discard(task)
        self._large.release()
        if not task.cancelled():
            task.exception()  # who asked may be gone

    async def _once(self, frame: bytes) -> dict[str, Any]:
        reader, writer = await asyncio.open_unix_connection(self._path)
        try:
            writer.write(frame)
            await writer.drain()
            size = _HEADER.unpack(await reader.readexactly(_HEADER.size))[0]
            reply: dict[str, Any] = json.loads(await reader.readexactly(size))
            return reply
        finally:
            writer.close()
