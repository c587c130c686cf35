"""`sluis run`: the supervisor of one node. Starts detectors and proxy workers, replaces what dies, reloads the policy.

Reload order: the file must be valid; the detectors take its lists and patterns first; then the workers take the policy.
Between the two, findings are of the newer lists under the older policy, which can only be stricter.
"""

import contextlib
import multiprocessing
import os
import resource
import shutil
import signal
import socket
import tempfile
import threading
import time
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from multiprocessing.sharedctypes import SynchronizedArray
from pathlib import Path
from typing import Final

from sluis import log, management
from sluis.config import ConfigError, Endpoint, Settings
from sluis.keys import load_or_create
from sluis.management import OK
from sluis.policy import Policy, PolicyError, load_policy
from sluis.records import migrate
from sluis.records.database import open_database
from sluis.tls import authority, scope
from sluis.worker import (
    BEAT,
    DETECTORS,
    FIELDS,
    GENERATION,
    NOT_CHECKED,
    READY,
    STATES,
    STORE,
    UNSAFE,
    WorkerPlan,
    load_catalogue,
)
from sluis_detectors.config import EngineConfig
from sluis_detectors.register.file import unusable

_POLL_S: Final = 0.2
_POLICY_POLL_S: Final = 1.0
_STALE_S: Final = 15.0  # a worker that hasn't said so for this long is stuck: it is killed and replaced
_FRESH_S: Final = 4.0
_RESTART_PAUSE_S: Final = 1.0  # what can't start is tried again, not in a busy loop
_DETECTOR_PAUSE_S: Final = 5.0  # loading models takes a core for seconds


class NotStarted(Exception):
    """The node can't start; the message says what to do."""


type Stamp = tuple[tuple[str, int, int], ...]


@dataclass(slots=True)
class _Worker:
    plan: WorkerPlan
    process: SpawnProcess
    started_s: float


@dataclass(slots=True)
class _State:
    is_policy_valid: bool = True
    detectors: str = "loading"
    policy_stamp: Stamp = ()
    detection: EngineConfig | None = None
    workers: list[_Worker] = field(default_factory=list)


class Node:
    """One node. `run` blocks until SIGTERM or SIGINT and returns the exit code."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._context = multiprocessing.get_context("spawn")
        self._runtime = Path(tempfile.mkdtemp(prefix="sluis-"))
        self._stop = threading.Event()
        self._reload = threading.Event()
        self._state = _State()
        self._status: SynchronizedArray[float] = self._context.Array("d", FIELDS * settings.proxy.workers + 1)
        self._detectors: SpawnProcess | None = None
        self._detectors_started_s = 0.0
        self._control: Connection | None = None
        self._register_key = b""

    def run(self) -> int:
        """Start, supervise, drain."""
        log.configure(worker=self._settings.node.name)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a crash of any process here must not leave texts on a disk
        try:
            return self._run()
        finally:
            shutil.rmtree(self._runtime, ignore_errors=True)

    def _run(self) -> int:
        settings = self._settings
        self._prepare()
        metrics_dir = self._runtime / "metrics"
        metrics_dir.mkdir()
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(metrics_dir)
        # The PDF reader unpacks its library into the temporary folder: in ours nobody else can leave one for it.
        os.environ["TMPDIR"] = str(self._runtime)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: self._stop.set())
        signal.signal(signal.SIGHUP, lambda *_: self._reload.set())
        self._try_ports()
        try:
            server = management.start(Endpoint.parse(settings.management.listen), metrics_dir, self.readiness)
        except OSError as error:
            raise NotStarted(f"management.listen {settings.management.listen}: {error.strerror}") from None
        try:
            self._start_detectors()
            for index in range(settings.proxy.workers):
                self._start_worker(index)
            log.get().info("started", listen=settings.proxy.listen, pid=os.getpid())
            self._supervise()
        finally:
            self._shut_down()
            server.shutdown()
        return 0

    def readiness(self) -> dict[str, str]:
        """Each condition of `/readyz`: `ok`, or a fixed word for what is wrong."""
        now = time.monotonic()
        slots = range(0, FIELDS * self._settings.proxy.workers, FIELDS)
        is_fresh = all(now - self._status[slot + BEAT] < _FRESH_S for slot in slots)
        is_ready = all(self._status[slot + READY] > 0 for slot in slots)
        detectors, store = (
            next((word for slot in slots if (word := STATES[int(self._status[slot + place])]) != OK), OK)
            for place in (DETECTORS, STORE)
        )
        is_checked = detectors == store == OK
        return {
            "running": "stopping" if self._stop.is_set() else OK,
            "policy": OK if self._state.is_policy_valid else "refused",
            "detectors": detectors if self._state.detectors == OK else self._state.detectors,
            "store": store,
            "workers": "not-running" if not is_fresh else "not-listening" if is_checked and not is_ready else OK,
        }

    # start

    def _prepare(self) -> None:
        settings = self._settings
        try:
            settings.upstream_auth()
        except ConfigError as error:
            raise NotStarted(str(error)) from None
        settings.state_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._register_key = load_or_create(settings.state_dir / "master.key").register
        self._state.policy_stamp = _stamp(settings.policy_path)
        try:
            policy = load_policy(settings.policy_path)
        except PolicyError as error:
            raise NotStarted(f"{error}\nThe node does not start without a valid policy.") from None
        self._state.detection = self._detection(policy.detection)
        if problems := unusable(self._state.detection.registers, self._register_key):
            raise NotStarted("\n".join(problems))
        self._ensure_authority(policy)
        migrate.upgrade(open_database(settings.store_url))

    def _try_ports(self) -> None:
        """Workers that can't listen would be started again for ever; the reason is better said once, here."""
        proxy = self._settings.proxy
        for mode in proxy.modes:
            _, at, own = mode.rpartition("@")
            listen = Endpoint.parse(proxy.listen)
            if at:
                listen = Endpoint(listen.host, int(own)) if own.isdigit() else Endpoint.parse(own)
            try:
                socket.create_server((listen.host, listen.port), family=_family(listen.host), reuse_port=True).close()
            except OSError as error:
                raise NotStarted(f"proxy.modes {mode}: can't listen on {listen}: {error.strerror}") from None

    def _ensure_authority(self, policy: Policy) -> None:
        """Make a CA where there is none; sign new intermediates where the policy names hosts they don't cover."""
        directory = self._settings.state_dir / "ca"
        try:
            catalogue = load_catalogue(self._settings)
            names = scope.permitted(scope.opened(catalogue.entries.values(), policy.hosts()))
            _, problems = authority.ensure(directory, names, organisation=policy.id, now=datetime.now(UTC))
        except (OSError, ValueError) as error:
            raise NotStarted(f"{directory}: {error}") from None
        for problem in problems:  # hosts outside the CA's scope stay closed
            log.get().warning("ca", state=problem)

    def _detection(self, config: EngineConfig) -> EngineConfig:
        detectors = self._settings.detectors
        return replace(
            config,
            names=detectors.names,
            spacy_models=detectors.spacy_models,
            register_key=self._register_key if config.registers else b"",
        )

    def _start_detectors(self) -> None:
        from sluis_detectors.serving import serve

        ours, theirs = self._context.Pipe()
        detectors = self._settings.detectors
        self._detectors = self._context.Process(
            target=serve,
            args=(
                self._state.detection,
                self._runtime / "detectors.sock",
                self._settings.detector_processes,
                detectors.deadline_s,
                theirs,
            ),
            name="sluis-detectors",
        )
        self._detectors.start()
        self._state.detectors = "loading"
        self._detectors_started_s = time.monotonic()
        theirs.close()
        self._control = ours

    def _start_worker(self, index: int) -> None:
        from sluis import worker

        plan = WorkerPlan(self._settings, index, FIELDS * index, self._runtime)
        self._status[plan.slot + BEAT] = time.monotonic() + 30  # imports take seconds
        self._note_unchecked(plan.slot)
        process = self._context.Process(target=worker.main, args=(plan, self._status), name=plan.writer)
        process.start()
        self._state.workers = [w for w in self._state.workers if w.plan.index != index]
        self._state.workers.append(_Worker(plan, process, time.monotonic()))

    def _note_unchecked(self, slot: int) -> None:
        self._status[slot + READY] = 0
        self._status[slot + DETECTORS] = self._status[slot + STORE] = NOT_CHECKED

    # supervise

    def _supervise(self) -> None:
        last_poll = time.monotonic()
        while not self._stop.wait(_POLL_S):
            self._listen_to_detectors()
            self._replace_the_dead()
            is_asked = self._reload.is_set()
            if is_asked or time.monotonic() - last_poll > _POLICY_POLL_S:
                self._reload.clear()  # before reading: who asks while we read is heard again
                last_poll = time.monotonic()
                self._check_policy(is_forced=is_asked)

    def _listen_to_detectors(self) -> None:
        control = self._control
        with contextlib.suppress(EOFError, OSError):
            while control is not None and control.poll():
                word, *rest = control.recv()
                if word == "ready":
                    self._state.detectors = OK
                    self._status[GENERATION] += 1
                    log.get().info("detectors", state=word)
                else:
                    self._state.detectors = "failed"
                    log.get().error("detectors", state=word, error=rest[0])

    def _replace_the_dead(self) -> None:
        now = time.monotonic()
        if self._detectors is not None and not self._detectors.is_alive():
            self._state.detectors = "ended"
            if now - self._detectors_started_s > _DETECTOR_PAUSE_S:
                log.get().error("detectors ended", pid=self._detectors.pid)
                self._start_detectors()
        for entry in list(self._state.workers):
            process, slot = entry.process, entry.plan.slot
            if process.is_alive() and now - self._status[slot + BEAT] > _STALE_S:
                log.get().error("worker stuck", pid=process.pid)
                process.kill()
                process.join()
            if not process.is_alive():
                self._note_unchecked(slot)
                if process.exitcode == UNSAFE:
                    raise NotStarted("The node does not start like this; `sluis check` says the same beforehand.")
                if now - entry.started_s < _RESTART_PAUSE_S:
                    continue
                log.get().error("worker ended", pid=process.pid)
                self._start_worker(entry.plan.index)

    def _check_policy(self, *, is_forced: bool) -> None:
        path = self._settings.policy_path
        stamp = _stamp(path)
        if stamp == self._state.policy_stamp and not is_forced:
            return
        self._state.policy_stamp = stamp
        try:
            policy = load_policy(path)
        except PolicyError as error:
            self._refuse_policy(len(error.problems))
            return
        if problems := unusable(policy.detection.registers, self._register_key):
            self._refuse_policy(len(problems))
            return
        self._state.is_policy_valid = True
        try:
            self._ensure_authority(policy)
        except NotStarted as error:  # the workers keep the certificates they have
            log.get().error("ca", problems=1, state=str(error))
        detection = self._detection(policy.detection)
        if detection != self._state.detection and self._control is not None:
            self._state.detection = detection
            with contextlib.suppress(OSError):  # they died: the next ones start with it
                self._control.send(detection)  # the workers follow when the detectors are ready
        else:
            self._status[GENERATION] += 1

    def _refuse_policy(self, problems: int) -> None:
        self._state.is_policy_valid = False
        log.get().error("policy refused", problems=problems)

    # stop

    def _shut_down(self) -> None:
        log.get().info("stopping")
        for entry in self._state.workers:
            if entry.process.is_alive():
                entry.process.terminate()
        limit = time.monotonic() + self._settings.proxy.drain_s + 5
        for entry in self._state.workers:
            entry.process.join(max(0.1, limit - time.monotonic()))
            if entry.process.is_alive():
                entry.process.kill()
                entry.process.join()
        if self._control is not None:
            self._control.close()
        if self._detectors is not None:
            self._detectors.join(5)
            if self._detectors.is_alive():
                self._detectors.kill()
                self._detectors.join()


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def _stamp(path: Path) -> Stamp:
    """Name, time and size of the policy and each list near it; an older file in a newer's place changes it too."""
    try:
        near = path.parent.rglob("*")
        files = sorted({path, *(entry for entry in near if entry.suffix in {".yaml", ".yml", ".csv", ".register"})})
        return tuple((str(file), (found := file.stat()).st_mtime_ns, found.st_size) for file in files)
    except OSError:
        return ()
