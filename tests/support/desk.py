"""The pipeline without sockets: a real policy, a real engine and a real store, on a clock that stands still."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, cast

from sluis import identity
from sluis.exchange import Exchange, Outcome
from sluis.keys import Keys
from sluis.model import Request
from sluis.pipeline import Limits, Pipeline
from sluis.policy import Policy, load_policy
from sluis.policy.catalogue import Catalogue
from sluis.recording import Recorder
from sluis.records import HeldEntry, RecordStore
from sluis.records.reading import Filter, reading
from sluis.resources import policies_dir
from sluis_detectors.config import EngineConfig
from sluis_detectors.engine import Engine
from sluis_detectors.finding import Analysis, UnreadableDocument
from sluis_detectors.pool import DetectorPool, DetectorUnavailable, DocumentAnalysis

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
KEYS = Keys.derive(b"0123456789abcdef" * 2)


class InProcess:
    """What a `DetectorPool` answers, from an engine in this process. `fault`: raised instead."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.version, self.versions = engine.version, dict(engine.versions)
        self.hits = self.misses = 0
        self.fault: BaseException | None = None

    async def analyse(self, texts: Sequence[str], _: str = "") -> list[Analysis]:
        """As `DetectorPool.analyse`."""
        if self.fault is not None:
            raise self.fault
        self.misses += len(texts)
        return self._engine.analyse(texts)

    async def analyse_document(self, content: bytes, media_type: str, _: str = "") -> DocumentAnalysis:
        """Every file is the text that its bytes spell, if they spell one."""
        try:
            text = content.decode()
        except UnicodeDecodeError:
            raise UnreadableDocument(f"broken {media_type}") from None
        return DocumentAnalysis(("file",), (len(text),), (text,), tuple(await self.analyse([text])))


@cache
def engine(config: EngineConfig) -> Engine:
    """The engine of a policy, without the name model, which takes a second to load."""
    return Engine(replace(config, names=False))


@cache
def catalogue() -> Catalogue:
    """The shipped catalogue."""
    return Catalogue.load(policies_dir() / "tools")


@dataclass(slots=True)
class Source:
    """Holds the policy in force."""

    policy: Policy


@dataclass(slots=True)
class Desk:
    """A pipeline and what it works with. `database`: where the store's SQLite file is."""

    source: Source
    pool: InProcess
    store: RecordStore
    recorder: Recorder
    pipeline: Pipeline
    database: Path
    answered: list[Exchange] = field(default_factory=list)

    def begin(self, request: Request) -> Exchange:
        """An exchange that `records` will wait for."""
        exchange = self.pipeline.begin(request)
        self.answered.append(exchange)
        return exchange

    async def judge(self, request: Request) -> Outcome:
        """The outcome of one request."""
        return await self.pipeline.judge(self.begin(request))

    async def records(self) -> list[dict[str, Any]]:
        """All records, oldest first, with every exchange closed."""
        for exchange in self.answered:
            self.recorder.close(exchange, 200)
        await self.recorder.drain()
        with reading(f"sqlite:///{self.database}") as reader:
            return reader.newest(Filter(), 1000)[::-1]

    def held(self) -> list[HeldEntry]:
        """What waits for approval."""
        from sluis.oversight.holds import waiting
        from sluis.records.database import open_database

        database = open_database(f"sqlite:///{self.database}")
        try:
            return waiting(database, NOW)
        finally:
            database.engine.dispose()


@asynccontextmanager
async def desk(folder: Path, policy: str | Path = "noordwaard") -> AsyncIterator[Desk]:
    """A desk under a shipped policy, by name, or one of a file."""
    path = policy if isinstance(policy, Path) else policies_dir() / f"{policy}.yaml"
    source = Source(load_policy(path))
    database = folder / "records.db"
    store = RecordStore(f"sqlite:///{database}", writer="desk/w0", clock=lambda: NOW)
    await store.start()
    pool = InProcess(engine(source.policy.detection))
    recorder = Recorder(store, KEYS, lambda: NOW, "catalogue-1")
    pipeline = Pipeline(
        source=source,
        catalogue=catalogue(),
        pool=cast("DetectorPool", pool),
        recorder=recorder,
        keys=KEYS,
        limits=Limits(body_bytes=1_000_000, detect_s=5),
        now=lambda: NOW,
    )
    try:
        yield Desk(source, pool, store, recorder, pipeline, database)
    finally:
        await recorder.drain()
        await store.stop()


def from_person(request: Request, address: str = "192.0.2.7", **fields: Any) -> Request:
    """The request as sent from this address."""
    return replace(request, client=identity.from_address(address, KEYS.pseudonym), **fields)


__all__ = ["KEYS", "NOW", "Desk", "DetectorUnavailable", "InProcess", "desk", "engine", "from_person"]
