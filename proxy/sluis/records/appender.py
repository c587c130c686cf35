"""Appends entries to one writer's chain: many in one transaction, the whole of it or nothing.

Lives in one thread. The chain's tip is kept in memory and moves only after a commit, so the numbers have no gaps; the
writer's name is locked, so nobody else moves it.
"""

import json
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import bindparam, func, insert, select
from sqlalchemy.dialects import postgresql, sqlite

from sluis.records import canonical, errors
from sluis.records.chain import Tip, genesis, link
from sluis.records.database import Database
from sluis.records.errors import RecordUnavailable
from sluis.records.record import SCHEMA, HeldEntry, VaultEntry
from sluis.records.schema import entries, held, probes, unclosed, vault

_WRITER: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,99}")
_CLOCK_STEP_S: Final = 1.0

MAINTENANCE: Final = "maintenance"
"""The writer whose chain holds the proofs of purges; they name no person and stay for ever."""


@dataclass(slots=True)
class Draft:
    """An entry to be appended, with what belongs into the same transaction."""

    body: dict[str, Any]
    vault: Sequence[VaultEntry] = ()
    held: HeldEntry | None = None


class Clock:
    """Wall time that notices when it was set: against its own last reading, and against the monotonic clock."""

    def __init__(self, now: Callable[[], datetime], monotonic: Callable[[], float] = time.monotonic) -> None:
        self._now, self._monotonic = now, monotonic
        self._last: tuple[datetime, float | None] | None = None

    def resume(self, written_at: str) -> None:
        """Continue after the last entry that a former process wrote."""
        self._last = (datetime.fromisoformat(written_at), None)

    def now(self) -> datetime:
        """Now, without taking notice of it."""
        return self._now()

    def read(self) -> tuple[datetime, int | None]:
        """Now, and by how many milliseconds the clock was set since the last reading (None: it was not)."""
        now, ticks = self._now(), self._monotonic()
        step = None
        if self._last is not None:
            last, last_ticks = self._last
            elapsed_s = (now - last).total_seconds()
            drift_s = elapsed_s if last_ticks is None else elapsed_s - (ticks - last_ticks)
            if elapsed_s < 0 or (last_ticks is not None and abs(drift_s) > _CLOCK_STEP_S):
                step = round(drift_s * 1000)
        self._last = (now, ticks)
        return now, step


class Appender:
    """One writer's end of its chain."""

    def __init__(self, database: Database, writer: str, now: Callable[[], datetime]) -> None:
        if not _WRITER.fullmatch(writer) or writer == MAINTENANCE:
            raise ValueError("a writer's name has letters, digits, dots, dashes and slashes, at most 100")
        self._database, self.writer = database, writer
        self._connection: Any = None
        self._clock = Clock(now)
        self.tip = genesis(writer)
        self._statements = _statements(database)

    @property
    def is_connected(self) -> bool:
        """Whether there is a connection that has not failed."""
        return self._connection is not None

    def connect(self) -> None:
        """Connect, take the writer's name, read the tip and check it. Raises RecordUnavailable."""
        try:
            self._connection = self._database.connect()
            if not self._database.hold(self._connection, self.writer):
                raise RecordUnavailable(errors.WRITER_IN_USE)
            break_body = self._read_tip()
            self.probe()
            if break_body is not None:
                self.append([Draft(break_body)])
        except RecordUnavailable:
            self.disconnect()
            raise
        except self._database.faults as error:
            self.disconnect()
            raise RecordUnavailable(self._database.problem(error) or errors.NO_SCHEMA) from None

    def disconnect(self) -> None:
        """Forget the connection; the writer's name stays held where the lock outlives it."""
        connection, self._connection = self._connection, None
        if connection is not None:
            try:
                connection.close()
            except self._database.faults as error:
                if self._database.problem(error) is None:
                    raise

    def unclosed(self) -> list[str]:
        """Records of this writer that have an opening and no closing. Raises RecordUnavailable."""
        sql = self._statements["unclosed"]
        return [row[0] for row in self._guarded(lambda: self._connection.execute(sql, {"w": self.writer}).fetchall())]

    def probe(self) -> None:
        """Write for real. Raises RecordUnavailable."""
        self._database.check_room()
        row = {"writer": self.writer, "written_at": canonical.utc(self._clock.now())}
        self._guarded(lambda: self._transaction([("probe", [row])]))

    def append(self, drafts: Sequence[Draft]) -> None:
        """Append all drafts, in order, in one transaction; durable on return.

        Raises RecordUnavailable: nothing of it is stored, or (when the connection broke during the commit) nobody
        knows; `connect` finds out. REJECTED means that the rows were at fault and the store is well.
        """
        if any(draft.body["kind"] == canonical.OPEN for draft in drafts):
            self._database.check_room()
        now, step = self._clock.read()
        tip = self.tip
        entry_rows, vault_rows, held_rows, opened, closed = [], {}, [], [], []
        for draft in drafts:
            body = draft.body
            body["node"], body["seq"], body["written_at"] = self.writer, tip.seq + 1, canonical.utc(now)
            if step is not None:
                body["clock_step_ms"], step = step, None
            try:
                text = canonical.dumps(body)
                digest = link(tip.hash, text)
            except (ValueError, TypeError):
                raise RecordUnavailable(errors.REJECTED) from None
            entry_rows.append(
                {"writer": self.writer, "seq": tip.seq + 1, "prev_hash": tip.hash, "hash": digest, "body": text}
                | canonical.columns(body)
            )
            tip = Tip(tip.seq + 1, digest)
            if body["kind"] == canonical.OPEN:
                opened.append({"record_id": body["record_id"], "writer": self.writer})
            elif "record_id" in body:
                closed.append({"b_record_id": body["record_id"]})
            for entry in draft.vault:
                vault_rows[entry.scope, entry.placeholder] = _vault_row(entry)
            if draft.held is not None:
                held_rows.append(_held_row(draft.held))
        # Several writers may write the same placeholder: always in one order, so that they can't wait for each other.
        steps = [
            ("entries", entry_rows),
            ("opened", opened),
            ("closed", closed),
            ("vault", [vault_rows[key] for key in sorted(vault_rows)]),
            ("held", held_rows),
        ]
        self._guarded(lambda: self._transaction(steps))
        self.tip = tip

    def _transaction(self, steps: Sequence[tuple[str, Sequence[dict[str, Any]]]]) -> None:
        cursor = self._connection.cursor()
        self._database.begin(cursor)
        try:
            for name, rows in steps:
                if len(rows) == 1:
                    cursor.execute(self._statements[name], rows[0])
                elif rows:
                    cursor.executemany(self._statements[name], rows)
            cursor.execute("COMMIT")
        except self._database.faults as error:
            if self._database.problem(error) is None:
                cursor.execute("ROLLBACK")
            raise

    def _guarded[T](self, work: Callable[[], T]) -> T:
        """Give the store's own word for what goes wrong; drop the connection unless only the rows were at fault."""
        if self._connection is None:
            raise RecordUnavailable(errors.UNREACHABLE)
        try:
            return work()
        except self._database.faults as error:
            problem = self._database.problem(error)
            if problem is None:
                raise RecordUnavailable(errors.REJECTED) from None
            self.disconnect()
            raise RecordUnavailable(problem) from None

    def _read_tip(self) -> dict[str, Any] | None:
        """Set the tip; the body of a `break` entry when the stored one doesn't match its own hash.

        A broken tip doesn't stop the node: that would let whoever can edit one row stop everybody's work. The entry
        keeps the finding, should somebody repair the row later.
        """
        row = self._connection.execute(self._statements["tip"], {"w": self.writer}).fetchone()
        if row is None:
            self.tip = genesis(self.writer)
            return None
        seq, prev_hash, digest, body = row
        self.tip = Tip(seq, digest)
        if not body:
            return None
        found = link(prev_hash, body)
        if found == digest:
            self._clock.resume(json.loads(body)["written_at"])
            return None
        return {"schema": SCHEMA, "kind": canonical.BREAK, "broken_seq": seq, "stored": digest, "computed": found}


def _vault_row(entry: VaultEntry) -> dict[str, Any]:
    return {
        "scope": entry.scope,
        "placeholder": entry.placeholder,
        "sealed": entry.sealed,
        "expires_at": canonical.utc(entry.expires_at),
    }


def _held_row(entry: HeldEntry) -> dict[str, Any]:
    return {
        "reference": entry.reference,
        "record_id": entry.record_id,
        "user_ref": entry.user_ref,
        "tool_id": entry.tool_id,
        "content_digest": entry.content_digest,
        "reasons": " ".join(entry.reasons),
        "held_at": canonical.utc(entry.held_at),
        "answer_by": None if entry.answer_by is None else canonical.utc(entry.answer_by),
    }


def _statements(database: Database) -> dict[str, str]:
    dialect = sqlite if database.engine.dialect.name == "sqlite" else postgresql
    vault_insert = dialect.insert(vault)
    probe_insert = dialect.insert(probes)
    mine = entries.c.writer == bindparam("w")
    statements = {
        "entries": insert(entries),
        "opened": insert(unclosed),
        "closed": unclosed.delete().where(unclosed.c.record_id == bindparam("b_record_id")),
        "held": insert(held),
        "vault": vault_insert.on_conflict_do_update(
            index_elements=["scope", "placeholder"],
            set_={"sealed": vault_insert.excluded.sealed, "expires_at": vault_insert.excluded.expires_at},
        ),
        "probe": probe_insert.on_conflict_do_update(
            index_elements=["writer"], set_={"written_at": probe_insert.excluded.written_at}
        ),
        "tip": select(entries.c.seq, entries.c.prev_hash, entries.c.hash, entries.c.body).where(
            mine, entries.c.seq == select(func.max(entries.c.seq)).where(mine).scalar_subquery()
        ),
        "unclosed": select(unclosed.c.record_id).where(unclosed.c.writer == bindparam("w")),
    }
    return {name: database.compile(statement) for name, statement in statements.items()}
