"""Reads records back: an opening and its closing merged into one record with the names of the usage log."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, case, func, null, or_, select
from sqlalchemy.exc import DBAPIError

from sluis.records import canonical, errors, migrate
from sluis.records.chain import Entry
from sluis.records.database import Database, driver_error, open_database
from sluis.records.errors import RecordUnavailable
from sluis.records.schema import HEAD, OPENING, PROOF, entries, legal_holds

PAGE: Final = 500
"""Records per query of a long read: each page is a transaction of its own, so that no reader holds up the writer."""

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Filter:
    """Which records. `since` inclusive, `until` exclusive, both on `started_at`."""

    since: datetime | None = None
    until: datetime | None = None
    tool: str = ""
    verdict: str = ""
    user_ref: str = ""
    reason: str = ""

    def conditions(self) -> list[ColumnElement[bool]]:
        """For a query over openings that still have their body."""
        c = entries.c
        found = [c.kind == OPENING, c.body != ""]
        if self.since is not None:
            found.append(c.started_at >= canonical.utc(self.since))
        if self.until is not None:
            found.append(c.started_at < canonical.utc(self.until))
        if self.tool:
            found.append(c.tool_id == self.tool)
        if self.verdict:
            found.append(c.verdict == self.verdict)
        if self.user_ref:
            found.append(c.user_ref == self.user_ref)
        if self.reason:
            found.append(c.reasons.contains(f" {self.reason} ", autoescape=True))
        return found


@contextmanager
def reading(url: str) -> Iterator["Reader"]:
    """A reader of an existing store; makes, migrates and locks nothing.

    Raises ValueError for a URL that can't be used, RecordUnavailable for a store that is not there or not readable.
    """
    database = open_database(url)
    try:
        check(database)
        yield Reader(database)
    except DBAPIError as error:
        raise RecordUnavailable(database.problem(driver_error(error)) or errors.DAMAGED) from None
    finally:
        database.engine.dispose()


def check(database: Database) -> None:
    """Raises RecordUnavailable unless the store exists and has this version's tables."""
    if not database.exists():
        raise RecordUnavailable(errors.UNREACHABLE)
    with database.engine.connect() as connection:
        version = migrate.version(connection)
    if version is None:
        raise RecordUnavailable(errors.NO_SCHEMA)
    if version > HEAD:
        raise RecordUnavailable(errors.NEWER_SCHEMA)


class Reader:
    """Queries over a store. Methods raise SQLAlchemy's DBAPIError, which `reading` translates."""

    def __init__(self, database: Database) -> None:
        self._engine = database.engine

    def count(self, wanted: Filter) -> int:
        """How many records fit."""
        with self._engine.connect() as connection:
            return connection.execute(select(func.count()).where(*wanted.conditions())).scalar_one()

    def newest(self, wanted: Filter, limit: int) -> list[Record]:
        """The newest records that fit, newest first."""
        c = entries.c
        query = _openings(wanted).order_by(c.started_at.desc(), c.writer.desc(), c.seq.desc()).limit(limit)
        with self._engine.connect() as connection:
            return _merged(connection, connection.execute(query).all())

    def record(self, record_id: str) -> Record | None:
        """One record by its id."""
        query = _openings(Filter()).where(entries.c.record_id == record_id)
        with self._engine.connect() as connection:
            return next(iter(_merged(connection, connection.execute(query).all())), None)

    def stream(self, wanted: Filter) -> Iterator[Record]:
        """All records that fit, oldest first, a page at a time."""
        c = entries.c
        position: tuple[str, str, int] | None = None
        while True:
            query = _openings(wanted).order_by(c.started_at, c.writer, c.seq).limit(PAGE)
            if position is not None:
                query = query.where(_after((c.started_at, c.writer, c.seq), position))
            with self._engine.connect() as connection:
                rows = connection.execute(query).all()
                records = _merged(connection, rows)
            yield from records
            if len(rows) < PAGE:
                return
            position = (rows[-1].started_at, rows[-1].writer, rows[-1].seq)

    def chain(self) -> Iterator[tuple[Entry, dict[str, str]]]:
        """All entries in the order of their chains, each with the columns that repeat its body."""
        c = entries.c
        position: tuple[str, int] | None = None
        while True:
            query = select(entries).order_by(c.writer, c.seq).limit(PAGE)
            if position is not None:
                query = query.where(_after((c.writer, c.seq), position))
            with self._engine.connect() as connection:
                rows = connection.execute(query).mappings().all()
            for row in rows:
                columns = {name: row[name] for name in COLUMNS}
                yield Entry(row["writer"], row["seq"], row["prev_hash"], row["hash"], row["body"]), columns
            if len(rows) < PAGE:
                return
            position = (rows[-1]["writer"], rows[-1]["seq"])

    def purges(self) -> Iterator[Entry]:
        """The proofs of purges, as entries."""
        c = entries.c
        query = select(c.writer, c.seq, c.prev_hash, c.hash, c.body).where(c.kind == PROOF)
        with self._engine.connect() as connection:
            for row in connection.execute(query.order_by(c.writer, c.seq)):
                yield Entry(*row)

    def entry_count(self) -> int:
        """How many entries the chains have."""
        with self._engine.connect() as connection:
            return connection.execute(select(func.count()).select_from(entries)).scalar_one()


COLUMNS: Final = tuple(
    column.name for column in entries.c if column.name not in {"writer", "seq", "prev_hash", "hash", "body"}
)


def _after(columns: Sequence[ColumnElement[Any]], position: Sequence[Any]) -> ColumnElement[bool]:
    """`columns > position` in lexical order, spelled out so that both databases use their index."""
    return or_(
        *(and_(*(columns[i] == position[i] for i in range(n)), columns[n] > position[n]) for n in range(len(columns)))
    )


def _openings(wanted: Filter) -> Select[Any]:
    earlier = entries.alias()
    first = (
        select(func.min(earlier.c.started_at))
        .where(
            earlier.c.kind == OPENING,
            earlier.c.conversation_id == entries.c.conversation_id,
        )
        .scalar_subquery()
    )
    c = entries.c
    # Not for what has no conversation: that would be a look through all of these for each of them.
    conversation_started_at = case((c.conversation_id != "", first), else_=null())
    return select(
        c.writer,
        c.seq,
        c.prev_hash,
        c.hash,
        c.body,
        c.record_id,
        c.started_at,
        conversation_started_at.label("conversation_started_at"),
    ).where(*wanted.conditions())


def _merged(connection: Connection, rows: Sequence[Row[Any]]) -> list[Record]:
    ids = [row.record_id for row in rows]
    c = entries.c
    closings: dict[str, Row[Any]] = {}
    holds: dict[str, str] = {}
    for start in range(0, len(ids), PAGE):
        some = ids[start : start + PAGE]
        query = select(c.record_id, c.seq, c.prev_hash, c.hash, c.body).where(
            c.record_id.in_(some), c.kind.in_((canonical.CLOSE, canonical.ABANDONED)), c.body != ""
        )
        closings.update({row.record_id: row for row in connection.execute(query)})
        held = select(legal_holds).where(legal_holds.c.record_id.in_(some))
        holds.update({row.record_id: row.hold_ref for row in connection.execute(held)})
    return [_merge(row, closings.get(row.record_id), holds.get(row.record_id)) for row in rows]


def _merge(opening: Row[Any], closing: Row[Any] | None, hold_ref: str | None) -> Record:
    record: Record = json.loads(opening.body)
    del record["kind"]
    record |= {
        "prev_hash": opening.prev_hash,
        "hash": opening.hash,
        "conversation_started_at": opening.conversation_started_at,
        "oversight": {
            "required": record.pop("is_oversight_required"),
            "sampled": record.pop("is_sampled"),
        },
        "hold_ref": hold_ref or "",
        "state": "open",
        "ended_at": None,
        "duration_ms": None,
        "bytes_out": 0,
        "upstream_status": None,
        "restored": 0,
        "closing": None,
    }
    if closing is not None:
        end = json.loads(closing.body)
        is_abandoned = end["kind"] == canonical.ABANDONED
        record["state"] = "abandoned" if is_abandoned else "closed"
        record["closing"] = {
            "seq": closing.seq,
            "prev_hash": closing.prev_hash,
            "hash": closing.hash,
            "written_at": end["written_at"],
        }
        if is_abandoned:
            record["closing"]["cause"] = end["cause"]
        else:
            record |= {name: end[name] for name in ("ended_at", "duration_ms", "bytes_out", "upstream_status")}
            record["restored"] = end["restored"]
            record["errors"] = [*record["errors"], *end["errors"]]
    return record
