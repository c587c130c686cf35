"""Deletes what is due, whole exchanges at a time, and leaves a proof in a chain of its own.

Order: bodies go first, everywhere; then the rows at the start of each chain, up to the first that still has a body. An
exchange that stays longer (an incident, a legal hold) keeps its place between rows that are only links: number and
hashes, nothing about a person. The last row of a chain always stays, as a link: the writer goes on from it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.exc import DBAPIError

from sluis.records import canonical, errors
from sluis.records.appender import MAINTENANCE
from sluis.records.chain import Tip, genesis, link
from sluis.records.database import Database, driver_error
from sluis.records.errors import RecordUnavailable
from sluis.records.record import SCHEMA
from sluis.records.retention import FLOOR_DAYS
from sluis.records.schema import OPENING, entries, held, legal_holds, unclosed, vault

CHUNK: Final = 250
"""Exchanges per transaction: few enough that an opening waiting for the store stays within its deadline."""

_EMPTY: Final = dict.fromkeys(
    ("body", "record_id", "started_at", "delete_after", "tool_id", "verdict", "user_ref", "conversation_id", "reasons"),
    "",
)


@dataclass(frozen=True, slots=True)
class Purge:
    """What a purge did. `kept`: due exchanges that a legal hold keeps. `vault`: expired placeholders."""

    exchanges: int
    entries: int
    vault: int
    kept: int


def due(database: Database, now: datetime) -> int:
    """How many exchanges a purge would delete now."""
    with database.engine.connect() as connection:
        return connection.execute(select(func.count()).where(*_due(now))).scalar_one()


def purge(database: Database, now: datetime, progress: Callable[[int], None] = lambda _: None) -> Purge:
    """Delete all exchanges whose `delete_after` has passed, and expired placeholders.

    A period under the floor never counts, whatever a row says. Raises RecordUnavailable (WRITER_IN_USE) while another
    purge runs. Each chunk is one transaction with its proof: an interrupted purge is a smaller purge.
    """
    lock = None
    try:
        with _faults(database):
            lock = database.connect()
            if not database.hold(lock, MAINTENANCE):
                raise RecordUnavailable(errors.WRITER_IN_USE)
            exchanges, rows = 0, 0
            while chunk := _chunk(database, now):
                exchanges, rows = exchanges + chunk[0], rows + chunk[1]
                progress(chunk[0])
            with database.writing() as connection:
                expired = connection.execute(delete(vault).where(vault.c.expires_at <= canonical.utc(now))).rowcount
                kept = connection.execute(select(func.count()).where(*_due(now, is_held=True))).scalar_one()
    finally:
        database.release()
        if lock is not None:
            lock.close()
    return Purge(exchanges, rows, expired, kept)


def place_hold(database: Database, hold_ref: str, record_ids: Iterable[str]) -> int:
    """Keep records whatever their date, until the hold is lifted; how many it holds now. Raises RecordUnavailable."""
    with _faults(database), database.writing() as connection:
        mine = legal_holds.c.hold_ref == hold_ref
        held = set(connection.execute(select(legal_holds.c.record_id).where(mine)).scalars())
        rows = [{"record_id": one, "hold_ref": hold_ref} for one in dict.fromkeys(record_ids) if one not in held]
        if rows:
            connection.execute(insert(legal_holds), rows)
    return len(held) + len(rows)


def lift_hold(database: Database, hold_ref: str) -> int:
    """End a legal hold; what is due goes with the next purge. How many it held. Raises RecordUnavailable."""
    with _faults(database), database.writing() as connection:
        return connection.execute(delete(legal_holds).where(legal_holds.c.hold_ref == hold_ref)).rowcount


@contextmanager
def _faults(database: Database) -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        raise RecordUnavailable(database.problem(driver_error(error)) or errors.DAMAGED) from None
    except database.faults as error:
        raise RecordUnavailable(database.problem(error) or errors.DAMAGED) from None


def _due(now: datetime, *, is_held: bool = False) -> list[Any]:
    c = entries.c
    hold = select(legal_holds.c.record_id).where(legal_holds.c.record_id == c.record_id).exists()
    return [
        c.kind == OPENING,
        c.body != "",
        c.started_at <= canonical.utc(now - timedelta(days=FLOOR_DAYS)),
        c.delete_after <= canonical.utc(now),
        hold if is_held else ~hold,
    ]


def _chunk(database: Database, now: datetime) -> tuple[int, int] | None:
    """Purge the oldest exchanges that are due; None when there are none."""
    c = entries.c
    oldest_first = select(c.record_id).where(*_due(now)).order_by(c.started_at).limit(CHUNK)
    with database.writing() as connection:
        record_ids = connection.execute(oldest_first).scalars().all()
        if not record_ids:
            return None
        places = connection.execute(select(c.writer, c.seq).where(c.record_id.in_(record_ids))).all()
        erased = _ranges((row.writer, row.seq) for row in places)
        connection.execute(update(entries).where(c.record_id.in_(record_ids)).values(_EMPTY))
        for table in (held, unclosed):
            connection.execute(delete(table).where(table.c.record_id.in_(record_ids)))
        anchors = {}
        for writer in erased:
            anchor = _trim(connection, writer)
            if anchor is not None:
                anchors[writer] = {"seq": anchor.seq, "hash": anchor.hash}
        _append(connection, now, {"exchanges": len(record_ids), "anchors": anchors, "erased": erased})
    return len(record_ids), len(places)


def _ranges(places: Iterable[tuple[str, int]]) -> dict[str, list[list[int]]]:
    """Per writer, the numbers as `[first, last]` ranges."""
    found: dict[str, list[list[int]]] = defaultdict(list)
    for writer, seq in sorted(places):
        if found[writer] and found[writer][-1][1] == seq - 1:
            found[writer][-1][1] = seq
        else:
            found[writer].append([seq, seq])
    return dict(found)


def _trim(connection: Connection, writer: str) -> Tip | None:
    """Delete the links at the start of a chain; the last of them, on which the rest rests."""
    c = entries.c
    first_kept, tip = connection.execute(
        select(
            select(func.min(c.seq)).where(c.writer == writer, c.body != "").scalar_subquery(),
            select(func.max(c.seq)).where(c.writer == writer).scalar_subquery(),
        )
    ).one()
    end = tip if first_kept is None else first_kept
    last = connection.execute(
        select(c.seq, c.hash).where(c.writer == writer, c.seq < end).order_by(c.seq.desc()).limit(1)
    ).one_or_none()
    if last is None:
        return None
    connection.execute(delete(entries).where(c.writer == writer, c.seq < end))
    return Tip(*last)


def _append(connection: Connection, now: datetime, fields: dict[str, Any]) -> None:
    c = entries.c
    last = connection.execute(
        select(c.seq, c.hash).where(c.writer == MAINTENANCE).order_by(c.seq.desc()).limit(1)
    ).one_or_none()
    tip = genesis(MAINTENANCE) if last is None else Tip(*last)
    body = fields | {
        "schema": SCHEMA,
        "kind": canonical.PURGE,
        "node": MAINTENANCE,
        "seq": tip.seq + 1,
        "written_at": canonical.utc(now),
    }
    text = canonical.dumps(body)
    row = {"writer": MAINTENANCE, "seq": tip.seq + 1, "prev_hash": tip.hash, "hash": link(tip.hash, text), "body": text}
    connection.execute(insert(entries), row | canonical.columns(body))
