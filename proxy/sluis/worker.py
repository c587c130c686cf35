"""A proxy worker process: one event loop with mitmproxy, the pipeline and a connection to store and detectors."""

import asyncio
import contextlib
import gc
import logging
import signal
import sys
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing.sharedctypes import SynchronizedArray
from pathlib import Path

from sluis import log, metrics, services
from sluis.config import Settings, parse_size
from sluis.keys import Keys, load_or_create
from sluis.management import OK
from sluis.policy import Policy, PolicyError, load_policy
from sluis.policy.catalogue import Catalogue
from sluis.records import errors
from sluis.records.errors import PROBLEMS
from sluis.records.retention import Retention
from sluis.records.store import RecordStore
from sluis.resources import policies_dir
from sluis_detectors.cache import AnalysisCache
from sluis_detectors.pool import DetectorPool

BEAT, READY, DETECTORS, STORE = range(4)
FIELDS = 4
GENERATION = -1
"""The last place of the status array: how often the supervisor asked for a reload. A signal could come too early."""
STATES = (OK, "not-checked", "no-answer", *PROBLEMS)
"""What the places `DETECTORS` and `STORE` of the status array say, by number."""
NOT_CHECKED = 1
UNSAFE = 78
"""Exit status of a worker that must not run with this mitmproxy or these options (EX_CONFIG of sysexits.h)."""
_BEAT_S = 1.0
_FOLLOW_S = 0.2
_GC_THRESHOLD = 10_000  # a request leaves some 150 objects in cycles: flow, layers and events, without what was said


@dataclass(frozen=True, slots=True)
class WorkerPlan:
    """What the supervisor tells a worker. `slot`: its place in the shared status array."""

    settings: Settings
    index: int
    slot: int
    runtime: Path

    @property
    def writer(self) -> str:
        """The name under which this worker writes its chain of records."""
        return f"{self.settings.node.name}/w{self.index}"

    @property
    def detector_socket(self) -> Path:
        """Where the detector processes listen."""
        return self.runtime / "detectors.sock"


class PolicyHolder:
    """The policy in force, and its replacement by a newer valid file. A bad file leaves the old policy in force."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.policy: Policy = load_policy(path)

    def lists_host(self, host: str) -> bool:
        """Whether a host belongs to a tool of the policy in force."""
        return self.policy.lists_host(host)

    async def reload(self) -> bool:
        """Read the file again, off the event loop: large lists take seconds. Returns whether it is valid."""
        try:
            self.policy = await asyncio.to_thread(load_policy, self._path)
        except PolicyError as error:
            metrics.POLICY_RELOADS.labels("refused").inc()
            log.get().error("policy refused", problems=len(error.problems), policy=self.policy.digest[:12])
            return False
        metrics.POLICY_RELOADS.labels("loaded").inc()
        log.get().info("policy loaded", policy=self.policy.digest[:12])
        return True


def load_catalogue(settings: Settings) -> Catalogue:
    """The shipped catalogue of AI hosts, with the organisation's own folder over it."""
    extra = settings.base / settings.policy.catalogue if settings.policy.catalogue else None
    return Catalogue.load(policies_dir() / "tools", extra)


def main(plan: WorkerPlan, status: "SynchronizedArray[float]") -> None:
    """Entry point of the process."""
    signal.signal(signal.SIGHUP, signal.SIG_IGN)  # the supervisor's to take; it may reach the whole process group
    log.configure(worker=plan.writer)
    from sluis.launcher import Unsafe
    from sluis.overrides import EventLoop

    try:
        with asyncio.Runner(loop_factory=EventLoop) as runner:
            runner.run(_run(plan, status))
    except Unsafe as error:
        sys.stderr.write(f"{error}\n")  # for the one who starts it; the log has no field for it
        sys.exit(UNSAFE)


async def _run(plan: WorkerPlan, status: "SynchronizedArray[float]") -> None:
    from sluis.addon import GuardedAddon
    from sluis.admission import Hosts, Resolver
    from sluis.guard import Guard
    from sluis.hooks import Hooks
    from sluis.launcher import Launcher, trust_file
    from sluis.pipeline import Limits, Pipeline
    from sluis.recording import Recorder
    from sluis.tls import authority

    settings = plan.settings
    generation = status[GENERATION]  # before the policy is read: what changes meanwhile is read again
    keys: Keys = load_or_create(settings.state_dir / "master.key")
    holder = PolicyHolder(settings.policy_path)
    catalogue = load_catalogue(settings)
    metrics.start_at_zero(tuple(service.id for service in services.SERVICES))
    store = RecordStore(settings.store_url, writer=plan.writer, retention=_retention(holder.policy))
    await store.start()
    cache = AnalysisCache(keys.cache, parse_size(settings.detectors.cache))
    pool = DetectorPool(plan.detector_socket, cache, settings.detector_processes)
    recorder = Recorder(store, keys, lambda: datetime.now(UTC), catalogue.version)
    pipeline = Pipeline(
        source=holder,
        catalogue=catalogue,
        pool=pool,
        recorder=recorder,
        keys=keys,
        limits=Limits(parse_size(settings.proxy.max_body), settings.detectors.deadline_s),
    )
    trusted = [mode.partition(":")[2] for mode in settings.proxy.modes if mode.startswith(("upstream:", "reverse:"))]

    def make_addon(inject: Callable[..., None], close: Callable[..., None]) -> GuardedAddon:
        hooks = Hooks(
            pipeline=pipeline,
            recorder=recorder,
            hosts=Hosts(catalogue, holder.lists_host),
            resolver=Resolver(settings.upstream.resolve, [_host_of(url) for url in trusted]),
            keys=keys,
            tunnel_ports=settings.proxy.tunnel_ports,
            max_body=parse_size(settings.proxy.max_body),
            inject=inject,
            close=close,
        )
        return GuardedAddon(hooks, Guard(settings.proxy.deadline_s), pipeline, close)

    ca = settings.state_dir / "ca"
    launcher = Launcher(settings, authority.load(ca), trust_file(settings, plan.runtime), make_addon)

    async def reload() -> None:
        if await holder.reload():
            store.retention = _retention(holder.policy)
        try:
            launcher.renew(authority.load(ca))
        except (OSError, ValueError) as error:
            log.get().error("ca", error=type(error).__name__)

    beat = asyncio.create_task(_beat(plan, status, pool, store, launcher.is_listening))
    follow = asyncio.create_task(_follow(status, generation, reload))
    gc.collect()
    gc.freeze()  # policy, catalogue and modules stay: the collector need not walk them for every flow
    gc.set_threshold(_GC_THRESHOLD)
    try:
        await launcher.run()
    finally:
        for task in (beat, follow):
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
        await recorder.drain()
        await store.stop()
        log.get().info("stopped")


def _retention(policy: Policy) -> Retention:
    return Retention(policy.retention.usage_days, policy.retention.incident_days)


def _host_of(url: str) -> str:
    from urllib.parse import urlsplit

    return urlsplit(url.rpartition("@")[0] or url).hostname or ""


async def _follow(status: "SynchronizedArray[float]", generation: float, reload: Callable[[], Awaitable[None]]) -> None:
    """Reload whenever the supervisor asks for it, however early or often it does."""
    while True:
        if status[GENERATION] != generation:
            generation = status[GENERATION]
            await reload()
        await asyncio.sleep(_FOLLOW_S)


async def _beat(
    plan: WorkerPlan,
    status: "SynchronizedArray[float]",
    pool: DetectorPool,
    store: RecordStore,
    is_listening: Callable[[], bool],
) -> None:
    """Once a second: still alive, and ready only when detectors answered, the store took a write, and we listen.

    What is wrong goes into the status array, and into the log when it changes.
    """
    while True:
        status[plan.slot + BEAT] = time.monotonic()
        can_detect, can_record = await asyncio.gather(pool.is_ready(), store.probe())
        found = {
            "detectors": OK if can_detect else "no-answer",
            "store": OK if can_record else store.problem or errors.INTERNAL,
        }
        for what, place in (("detectors", DETECTORS), ("store", STORE)):
            number = STATES.index(found[what])
            before = status[plan.slot + place]
            status[plan.slot + place] = number
            # Detectors load longer than a worker starts: until then the supervisor tells of them.
            if before != number and (what == "store" or before != NOT_CHECKED):
                log.get().log(logging.WARNING if number else logging.INFO, what, state=found[what])
        is_ready = can_detect and can_record and is_listening()
        status[plan.slot + READY] = float(is_ready)
        metrics.READY.set(is_ready)
        status[plan.slot + BEAT] = time.monotonic()
        await asyncio.sleep(_BEAT_S)
