"""Detector processes: forked after the models are loaded, fed over Unix sockets, each with a deadline of its own.

One connection is one job. All processes accept from the same listening sockets, so the kernel hands a job to whoever is
free. Long jobs have a socket of their own, and one process more than was asked for takes none of them: however many
long texts and files there are, a short prompt finds somebody. A process that overruns its deadline is ended by SIGALRM,
which also stops a loop inside C code, and is forked anew; its caller sees the connection close. Nothing is written to
disk.
"""

import contextlib
import errno
import gc
import json
import os
import select
import signal
import socket
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final

from sluis_detectors.finding import UnreadableDocument
from sluis_detectors.frames import HEADER, MAX_FRAME, analysis_to_json, encode

_IDLE_S: Final = 5.0


def long_path(path: Path) -> Path:
    """Where jobs that take long are brought."""
    return path.with_suffix(".long.sock")


def serve(config: Any, path: Path, processes: int, deadline_s: float, control: Connection) -> None:
    """Load the engine, listen on `path`, keep `processes` children alive and one more that takes short jobs only.

    Runs until the control pipe closes.

    `config`: an `EngineConfig`. `control`: receives new configurations; gets `("ready", version)` or
    `("failed", kind of error)` back for the first and each new one. A bad configuration leaves the old one at work.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    short, long = _listen(path), _listen(long_path(path))
    children: dict[int, bool] = {}  # process id: whether it takes short jobs only
    engine = _load(config, control)
    if engine is None:
        return
    while True:
        if True not in children.values():
            children[_fork(engine, [short], deadline_s, control)] = True
        while len(children) <= processes:
            children[_fork(engine, [short, long], deadline_s, control)] = False
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


def _listen(path: Path) -> socket.socket:
    path.unlink(missing_ok=True)
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    mask = os.umask(0o177)
    try:
        listener.bind(str(path))
    finally:
        os.umask(mask)
    listener.listen(1024)
    listener.setblocking(False)
    return listener


def _load(config: Any, control: Connection) -> Any:
    from sluis_detectors.engine import Engine

    try:
        engine = Engine(config)
        engine.analyse(["Bel Jan de Vries op 06-12345678."])  # a canary, and the first call's lazy work, before forking
    except Exception as error:  # noqa: BLE001 - said to the supervisor, which decides
        with contextlib.suppress(BrokenPipeError):  # the supervisor ended meanwhile
            control.send(("failed", _kind(error)))
        return None
    gc.freeze()  # the models' pages stay shared with the children
    control.send(("ready", engine.version, dict(engine.versions)))
    return engine


def _kind(error: Exception) -> str:
    """What is told of an error; its message may quote a list of the organisation."""
    number = errno.errorcode.get(error.errno or 0, "") if isinstance(error, OSError) else ""
    return f"{type(error).__name__} {number}".strip()


def _fork(engine: Any, listeners: Sequence[socket.socket], deadline_s: float, control: Connection) -> int:
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        control.close()
        _work(engine, listeners, deadline_s)
        status = 0
    finally:
        os._exit(status)
    raise AssertionError


def _reap(children: dict[int, bool]) -> None:
    for child in tuple(children):
        done, _ = os.waitpid(child, os.WNOHANG)
        if done:
            del children[child]


def _end(children: dict[int, bool]) -> None:
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


def _work(engine: Any, listeners: Sequence[socket.socket], deadline_s: float) -> None:
    stop = _Stop()
    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    parent = os.getppid()
    while not stop.is_asked and os.getppid() == parent:
        connection = _accept(listeners)
        if connection is None:
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


def _accept(listeners: Sequence[socket.socket]) -> socket.socket | None:
    """The next job, short ones first; None when there was none, or another process was faster."""
    ready, _, _ = select.select(listeners, [], [], _IDLE_S)
    for listener in listeners:
        if listener in ready:
            try:
                return listener.accept()[0]
            except BlockingIOError:
                continue
    return None


def _answer(engine: Any, connection: socket.socket) -> None:
    request = json.loads(_receive(connection))
    content = _receive(connection) if request["do"] == "document" else b""
    if _has_left(connection):
        return
    if request["do"] == "analyse":
        reply: dict[str, Any] = {"analyses": _analyse(engine, request["texts"])}
    elif request["do"] == "document":
        reply = _read(engine, content, request["media_type"])
    else:
        reply = {}
    reply["version"] = engine.version
    reply["versions"] = dict(engine.versions)
    connection.sendall(encode(reply))


def _has_left(connection: socket.socket) -> bool:
    """Whether nobody waits for the answer any more; what stood in line for long is then not worth the work."""
    is_readable = bool(select.select([connection], [], [], 0)[0])
    return is_readable and not connection.recv(1, socket.MSG_PEEK)


def _analyse(engine: Any, texts: Sequence[str]) -> list[Any]:
    return [analysis_to_json(analysis) for analysis in engine.analyse(texts)]


def _read(engine: Any, content: bytes, media_type: str) -> dict[str, Any]:
    from sluis_detectors.documents import read_document

    try:
        document = read_document(content, media_type)
    except UnreadableDocument as error:
        return {"unreadable": error.reason}
    texts = [passage.text for passage in document.passages]
    return {
        "where": [passage.where for passage in document.passages],
        "texts": texts,
        "analyses": _analyse(engine, texts),
        "unread_pictures": document.unread_pictures,
    }


def _receive(connection: socket.socket) -> bytes:
    size = HEADER.unpack(_exactly(connection, HEADER.size))[0]
    if size > MAX_FRAME:
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
