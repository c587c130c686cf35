"""SQLite and PostgreSQL behind one small interface: open, lock a writer's name, begin, and name what went wrong.

Queries and schema go through SQLAlchemy. The writer uses the driver's own connection: at a commit of half a
millisecond, the layers above it would cost as much as the disk.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

BUSY_MS: Final = 1000
"""How long a statement waits for another process; under the deadline of an opening."""


class Database(ABC):
    """One database. `engine` is for reading, migrating and purging; `connect` gives the writer's connection."""

    engine: Engine
    faults: tuple[type[Exception], ...]
    """What the driver and the operating system raise."""

    @abstractmethod
    def exists(self) -> bool:
        """Whether there is something to connect to, as far as that can be told without connecting."""

    @abstractmethod
    def prepare(self) -> None:
        """Make the database where that is a matter of making a file. Raises OSError or RecordUnavailable."""

    @abstractmethod
    def connect(self) -> Any:
        """A driver connection (DB-API) that commits nothing by itself. Raises the driver's errors."""

    @abstractmethod
    def begin(self, cursor: Any) -> None:
        """Begin a transaction that writes, on a connection that `connect` gave. Raises the driver's errors."""

    @abstractmethod
    def hold(self, connection: Any, name: str) -> bool:
        """Take the exclusive right to write under a name; False when another process has it. Idempotent."""

    @abstractmethod
    def release(self) -> None:
        """Give up what `hold` took and doesn't end with the connection."""

    @abstractmethod
    def migrating(self) -> AbstractContextManager[Connection]:
        """A connection for schema changes; one process at a time has it."""

    @abstractmethod
    def check_room(self) -> None:
        """Raises RecordUnavailable when the store must take no openings, although it might still write."""

    @abstractmethod
    def problem(self, error: Exception) -> str | None:
        """The word for a driver's error; None when the fault lies with the rows, not with the store."""

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes, committed at the end. In SQLite it has the write lock from the start."""
        with self.engine.connect().execution_options(is_writing=True) as connection, connection.begin():
            yield connection

    def compile(self, statement: Any) -> str:
        """SQL for the driver with named parameters."""
        return str(statement.compile(dialect=self.engine.dialect))


def open_database(url: str) -> Database:
    """The database behind a URL: `sqlite:////absolute/path` or `postgresql://...`. Raises ValueError for another.

    The message never repeats the URL: it may hold a password.
    """
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise ValueError("the store's URL can't be read; expected sqlite:////path or postgresql://host/name") from None
    if parsed.drivername == "sqlite":
        if not parsed.database or parsed.database == ":memory:":
            raise ValueError("the store's URL names no file; records in memory would be lost")
        from sluis.records.sqlite import SqliteDatabase

        return SqliteDatabase(Path(parsed.database).absolute())
    if parsed.drivername in {"postgresql", "postgresql+psycopg"}:
        from sluis.records.postgres import PostgresDatabase

        return PostgresDatabase(url)
    raise ValueError(f'the store\'s URL begins with "{parsed.drivername}"; expected sqlite or postgresql')


def driver_error(error: DBAPIError) -> Exception:
    """The driver's own error inside SQLAlchemy's."""
    return error.orig if isinstance(error.orig, Exception) else error
