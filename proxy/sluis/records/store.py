"""The record store as the proxy sees it: `open` returns when the opening is on disk, and says so when it can't be.

One thread writes. It takes all that waits, puts it into one transaction, and wakes the waiting requests together: the
more requests there are, the more of them share one disk flush (group commit). Nobody waits for a closing, so closings
wait a moment for the next opening and share its flush.
"""

import asyncio
import queue
import threading
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from sluis.records import canonical, errors, migrate
from sluis.records.appender import Appender, Draft
from sluis.records.database import driver_error, open_database
from sluis.records.errors import RecordUnavailable
from sluis.records.record import Closing, HeldEntry, Opening, VaultEntry
from sluis.records.retention import Retention
from sluis.records.schema import vault as vault_table

__all__ = ["RecordStore", "RecordUnavailable"]

_BATCH: Final = 512
_FIRST_PAUSE_S: Final = 0.05
_LONGEST_PAUSE_S: Final = 1.0
_CLOSING_WAIT_S: Final = 0.05  # a crash within it leaves records without their closing, as one during the answer does


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(slots=True)
class _Job:
    """A draft and who waits for it; `future` belongs to the event loop's thread. No draft: a probe."""

    draft: Draft | None
    future: asyncio.Future[None]

    @property
    def kind(self) -> str:
        return "probe" if self.draft is None else str(self.draft.body["kind"])


class RecordStore:
    """Opens and closes records, durably, in one chain for this process.

    `url`: `sqlite:////path` or `postgresql://...`. `writer`: unique among running processes of the store, such as
    `node/w0`. `deadline_s`: how long `open` waits at most. `retention` may be replaced when the policy changes.
    Raises ValueError for a URL or a writer's name that can't be used. A store that can't be reached is no error here:
    `is_ready` says False, `problem` why, and the writer tries again until it works.
    """

    def __init__(
        self,
        url: str,
        *,
        writer: str,
        retention: Retention | None = None,
        deadline_s: float = 2.0,
        queue_limit: int = 10_000,
        probe_every_s: float = 2.0,
        clock: Callable[[], datetime] = _utc_now,
    ) -> None:
        self.retention = retention or Retention()
        self._database = open_database(url)
        self._appender = Appender(self._database, writer, clock)
        self._deadline_s, self._queue_limit, self._probe_every_s = deadline_s, queue_limit, probe_every_s
        self._clock = clock
        self._queue: queue.SimpleQueue[Sequence[_Job]] = queue.SimpleQueue()
        self._closings: list[_Job] = []
        self._readers = ThreadPoolExecutor(max_workers=2, thread_name_prefix="record-reader")
        self._thread = threading.Thread(target=self._run, name="record-writer", daemon=True)
        self._tried = threading.Event()
        self._stopping = threading.Event()
        self._problem = errors.STOPPED
        self._overdue = False
        # Only the writer's thread touches these: closings that wait for the store, and openings without a closing.
        self._late: deque[_Job] = deque()
        self._live: set[str] = set()
        self._is_first = True

    async def start(self) -> None:
        """Start the writer and wait for its first attempt to reach the store; see `is_ready` for how it went."""
        self._loop = asyncio.get_running_loop()
        self._thread.start()
        await asyncio.to_thread(self._tried.wait)

    async def stop(self) -> None:
        """Write what waits, then let go of the store."""
        self._stopping.set()
        self._hand_over()
        self._queue.put(())
        if self._thread.ident is not None:
            await asyncio.to_thread(self._thread.join)
        self._readers.shutdown(wait=False)

    @property
    def problem(self) -> str:
        """Why the store isn't ready: one of `errors.PROBLEMS`, "" when it is."""
        if self._problem:
            return self._problem
        return errors.DEADLINE if self._overdue else ""

    def is_ready(self) -> bool:
        """Whether the last write worked, in time. The writer probes by itself while nothing is written."""
        return not self.problem and self._thread.is_alive()

    async def open(self, opening: Opening, vault: Sequence[VaultEntry] = (), held: HeldEntry | None = None) -> None:
        """Returns when the opening, its vault entries and its held entry are durable, all or none.

        Raises RecordUnavailable, at the latest after the deadline: then nothing may be forwarded. A write that comes
        through after that is closed as abandoned. Raises ValueError or TypeError for a field that JSON can't hold.
        """
        await self._write(Draft(canonical.opening_body(opening, self.retention), vault, held))

    async def close(self, closing: Closing) -> None:
        """Returns when the closing is durable, or after the deadline; never raises for a store that doesn't work.

        A closing that can't be written now is written when the store works again; if the process dies before, the
        next start closes the record as abandoned.
        """
        job = _Job(Draft(canonical.closing_body(closing)), self._loop.create_future())
        if not self._closings:
            self._loop.call_later(_CLOSING_WAIT_S, self._hand_over)
        self._closings.append(job)
        try:
            async with asyncio.timeout(self._deadline_s):
                await asyncio.shield(job.future)
        except TimeoutError:
            self._overdue = True
        except RecordUnavailable:
            return

    async def probe(self) -> bool:
        """Take a real write; whether it worked in time."""
        try:
            await self._write(None)
        except RecordUnavailable:
            return False
        return True

    async def vault_entries(self, scope: str) -> list[VaultEntry]:
        """Entries of one scope that have not expired. Raises RecordUnavailable."""
        try:
            async with asyncio.timeout(self._deadline_s):
                return await self._loop.run_in_executor(self._readers, self._read_vault, scope)
        except TimeoutError:
            raise RecordUnavailable(errors.DEADLINE) from None

    def _read_vault(self, scope: str) -> list[VaultEntry]:
        now = canonical.utc(self._clock())
        columns = vault_table.c
        query = select(columns.placeholder, columns.sealed, columns.expires_at).where(
            columns.scope == scope, columns.expires_at > now
        )
        try:
            with self._database.engine.connect() as connection:
                rows = connection.execute(query).all()
        except DBAPIError as error:
            raise RecordUnavailable(self._database.problem(driver_error(error)) or errors.NO_SCHEMA) from None
        return [VaultEntry(scope, row[0], row[1], datetime.fromisoformat(row[2])) for row in rows]

    async def _write(self, draft: Draft | None) -> None:
        if self._problem:
            raise RecordUnavailable(self._problem)
        if self._queue.qsize() >= self._queue_limit:
            raise RecordUnavailable(errors.OVERLOADED)
        job = _Job(draft, self._loop.create_future())
        self._hand_over(job)
        try:
            async with asyncio.timeout(self._deadline_s):
                await job.future
        except TimeoutError:
            self._overdue = True
            raise RecordUnavailable(errors.DEADLINE) from None

    def _hand_over(self, *jobs: _Job) -> None:
        """Give the writer the closings that wait, and `jobs`."""
        batch, self._closings = [*self._closings, *jobs], []
        if batch:
            self._queue.put(batch)

    def _settle(self, jobs: Sequence[_Job], problem: str) -> None:
        """Wake who waits (in the event loop). An opening that nobody waits for any more is closed at once."""
        for job in jobs:
            if not job.future.done():
                if problem:
                    job.future.set_exception(RecordUnavailable(problem))
                    job.future.exception()  # a closing may have nobody left who looks
                else:
                    job.future.set_result(None)
            elif not problem and job.draft is not None and job.kind == canonical.OPEN:
                body = canonical.abandoned_body(job.draft.body["record_id"], "unacknowledged")
                self._hand_over(_Job(Draft(body), self._loop.create_future()))

    # From here on everything runs in the writer's thread.

    def _run(self) -> None:
        pause_s = _FIRST_PAUSE_S
        while True:
            if not self._appender.is_connected:
                self._connect()
                self._tried.set()
                if self._problem:
                    if self._stopping.wait(pause_s):
                        break
                    pause_s = min(pause_s * 2, _LONGEST_PAUSE_S)
                    self._refuse_waiting()
                    continue
                pause_s = _FIRST_PAUSE_S
            jobs = self._take()
            self._commit(jobs)
            if self._stopping.is_set() and self._queue.empty():
                break
        self._problem = errors.STOPPED
        self._refuse_waiting()
        self._appender.disconnect()
        self._database.release()
        self._database.engine.dispose()

    def _take(self) -> list[_Job]:
        """All that waits, late closings first; a probe when nothing came."""
        jobs = list(self._late)
        self._late.clear()
        try:
            batch = self._queue.get(timeout=self._probe_every_s) if not jobs else ()
            while True:
                jobs += [job for job in batch if not job.future.done()]
                if len(jobs) >= _BATCH:
                    break
                batch = self._queue.get_nowait()
        except queue.Empty:
            pass
        return jobs

    def _refuse_waiting(self) -> None:
        """Tell openings and probes why they can't be written; keep closings for later."""
        refused = []
        while not self._queue.empty():
            for job in self._queue.get():
                if job.kind in {canonical.OPEN, "probe"}:
                    refused.append(job)
                else:
                    self._keep(job)
        self._wake(refused, self._problem)

    def _keep(self, job: _Job) -> None:
        """Hold a closing until the store works. Past the limit the oldest goes: the restart closes its record."""
        self._late.append(job)
        while len(self._late) > self._queue_limit:
            self._late.popleft()

    def _connect(self) -> None:
        """Reach the store and settle what a former process, or a commit of unknown outcome, has left."""
        try:
            migrate.upgrade(self._database)
            self._appender.connect()
            stored = set(self._appender.unclosed())
            cause = "restart" if self._is_first else "unacknowledged"
            lost = [Draft(canonical.abandoned_body(record_id, cause)) for record_id in sorted(stored - self._live)]
            for start in range(0, len(lost), _BATCH):
                self._appender.append(lost[start : start + _BATCH])
            self._live &= stored
            # A closing whose record is closed came through when its commit seemed to fail.
            self._late = deque(job for job in self._late if job.draft and job.draft.body["record_id"] in stored)
            self._is_first = False
            self._problem = ""
        except RecordUnavailable as error:
            self._fail(error.problem)
        except DBAPIError as error:
            self._fail(self._database.problem(driver_error(error)) or errors.DAMAGED)
        except OSError as error:
            self._fail(self._database.problem(error) or errors.UNREACHABLE)
        except Exception:  # noqa: BLE001 - a dead writer would stop every request until somebody restarts the node
            self._fail(errors.INTERNAL)

    def _fail(self, problem: str) -> None:
        self._problem = problem
        self._appender.disconnect()

    def _commit(self, jobs: Sequence[_Job]) -> None:
        try:
            self._append(jobs)
        except RecordUnavailable as error:
            if error.problem == errors.REJECTED and len(jobs) > 1:
                for job in jobs:  # one bad record must not take the others with it
                    self._commit([job])
                return
            self._settle_failure(jobs, error.problem)
        except Exception:  # noqa: BLE001 - see _connect
            self._settle_failure(jobs, errors.INTERNAL)
        else:
            self._overdue = False
            self._wake(jobs, "")

    def _append(self, jobs: Sequence[_Job]) -> None:
        drafts = [job.draft for job in jobs if job.draft is not None]
        if not drafts:
            self._appender.probe()
            return
        self._appender.append(drafts)
        for draft in drafts:
            record_id = draft.body["record_id"]
            if draft.body["kind"] == canonical.OPEN:
                self._live.add(record_id)
            else:
                self._live.discard(record_id)

    def _settle_failure(self, jobs: Sequence[_Job], problem: str) -> None:
        if problem == errors.REJECTED:
            self._wake(jobs, problem)
            return
        self._fail(problem)
        for job in jobs:
            if job.kind not in {canonical.OPEN, "probe"}:
                self._keep(job)
        self._wake([job for job in jobs if job.kind in {canonical.OPEN, "probe"}], problem)

    def _wake(self, jobs: Sequence[_Job], problem: str) -> None:
        if jobs:
            with suppress(RuntimeError):  # the loop is closed: nobody waits any more
                self._loop.call_soon_threadsafe(self._settle, jobs, problem)
