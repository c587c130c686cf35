"""SQLite and PostgreSQL behind one small interface: open, lock a writer's name, begin, and name what went wrong.

Queries and schema go through SQLAlchemy. The writer uses the driver's own connection: at a commit of half a
millisecond, the layers above it would cost as much as the disk.
"""

import errno
import fcntl
import os
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, override
from urllib.parse import quote

import psycopg
from sqlalchemy import Connection, Engine, NullPool, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from sluis.records import errors
from sluis.records.errors import RecordUnavailable

BUSY_MS: Final = 1000
"""How long a statement waits for another process; under the deadline of an opening."""

RESERVE_BYTES: Final = 1 << 20
"""Room that openings leave free, so that what was let through can still be closed."""

_SQLITE_PROBLEMS: Final = {
    "SQLITE_FULL": errors.DISK_FULL,
    "SQLITE_READONLY": errors.READ_ONLY,
    "SQLITE_PERM": errors.READ_ONLY,
    "SQLITE_BUSY": errors.LOCKED,
    "SQLITE_LOCKED": errors.LOCKED,
    "SQLITE_CORRUPT": errors.DAMAGED,
    "SQLITE_NOTADB": errors.DAMAGED,
    "SQLITE_IOERR": errors.IO_ERROR,
    "SQLITE_CANTOPEN": errors.UNREACHABLE,
}

_OS_PROBLEMS: Final = {
    errno.ENOSPC: errors.DISK_FULL,
    errno.EDQUOT: errors.DISK_FULL,
    errno.EROFS: errors.READ_ONLY,
    errno.EACCES: errors.READ_ONLY,
    errno.EPERM: errors.READ_ONLY,
}


class Database(ABC):
    """One database. `engine` is for reading, migrating and purging; `connect` gives the writer's connection."""

    begin: str
    engine: Engine
    faults: tuple[type[Exception], ...]
    """What the driver and the operating system raise."""

    @abstractmethod
    def prepare(self) -> None:
        """Make the database where that is a matter of making a file. Raises OSError or RecordUnavailable."""

    @abstractmethod
    def connect(self) -> Any:
        """A driver connection (DB-API) that commits nothing by itself. Raises the driver's errors."""

    @abstractmethod
    def hold(self, connection: Any, name: str) -> bool:
        """Take the exclusive right to write under a name; False when another process has it. Idempotent."""

    @abstractmethod
    def release(self) -> None:
        """Give up what `hold` took and doesn't end with the connection."""

    @abstractmethod
    @contextmanager
    def migrating(self) -> Iterator[Connection]:
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


class SqliteDatabase(Database):
    """A file in WAL mode; every commit reaches the disk before it returns (synchronous=FULL).

    Locks are files beside the database: the kernel lets go of them when a process dies.
    """

    begin = "BEGIN IMMEDIATE"
    faults = (sqlite3.Error, OSError)

    def __init__(self, path: Path) -> None:
        self.path = path
        self._inode: tuple[int, int] | None = None
        self._locks: dict[str, int] = {}
        self.engine = create_engine(
            f"sqlite:///{path}",
            poolclass=NullPool,
            paramstyle="named",
            connect_args={"timeout": BUSY_MS / 1000, "check_same_thread": False},
        )
        event.listen(self.engine, "connect", _set_up_sqlite)
        event.listen(self.engine, "begin", _begin_sqlite)

    @override
    def connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=BUSY_MS / 1000, check_same_thread=False)
        try:
            _set_up_sqlite(connection)
        except BaseException:
            connection.close()
            raise
        stat = self.path.stat()
        self._inode = (stat.st_dev, stat.st_ino)
        return connection

    @override
    def prepare(self) -> None:
        """Only the owner may read it: pseudonyms and digests are personal data too."""
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self.path.exists():
            # Not by opening it: closing any descriptor of the file would drop SQLite's locks in this process.
            if not (os.access(self.path, os.W_OK) and os.access(self.path.parent, os.W_OK)):
                raise RecordUnavailable(errors.READ_ONLY)
        else:
            os.close(os.open(self.path, os.O_WRONLY | os.O_CREAT, 0o600))
            folder = os.open(self.path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)

    def _lock(self, name: str, flags: int) -> int | None:
        descriptor = os.open(f"{self.path}.{quote(name, safe='')}.lock", os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, flags)
        except BlockingIOError:
            os.close(descriptor)
            return None
        return descriptor

    @override
    def hold(self, connection: Any, name: str) -> bool:
        if name not in self._locks:
            descriptor = self._lock(f"writer-{name}", fcntl.LOCK_EX | fcntl.LOCK_NB)
            if descriptor is None:
                return False
            self._locks[name] = descriptor
        return True

    @override
    def release(self) -> None:
        while self._locks:
            os.close(self._locks.popitem()[1])

    @override
    @contextmanager
    def migrating(self) -> Iterator[Connection]:
        descriptor = self._lock("migrate", fcntl.LOCK_EX)
        try:
            with self.engine.connect().execution_options(is_writing=True) as connection:
                yield connection
        finally:
            if descriptor is not None:
                os.close(descriptor)

    @override
    def check_room(self) -> None:
        try:
            stat, room = self.path.stat(), os.statvfs(self.path)
        except FileNotFoundError:
            raise RecordUnavailable(errors.MOVED) from None
        if self._inode != (stat.st_dev, stat.st_ino):
            raise RecordUnavailable(errors.MOVED)
        if room.f_bavail * room.f_frsize < RESERVE_BYTES:
            raise RecordUnavailable(errors.DISK_FULL)

    @override
    def problem(self, error: Exception) -> str | None:
        if isinstance(error, OSError):
            return _OS_PROBLEMS.get(error.errno or 0, errors.UNREACHABLE)
        if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError | sqlite3.DataError):
            return None
        name = getattr(error, "sqlite_errorname", "")
        return next((word for start, word in _SQLITE_PROBLEMS.items() if name.startswith(start)), errors.UNREACHABLE)


def _set_up_sqlite(connection: sqlite3.Connection, _: object = None) -> None:
    connection.isolation_level = None  # transactions begin and end where the code says so
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA secure_delete=ON")  # what is purged is overwritten, not only unlinked
    connection.execute(f"PRAGMA journal_size_limit={64 << 20}")


def _begin_sqlite(connection: Connection) -> None:
    is_writing = connection.get_execution_options().get("is_writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")


class PostgresDatabase(Database):
    """A server. Locks are advisory and belong to the session; a cut connection is found within seconds."""

    begin = "BEGIN"
    faults = (psycopg.Error, OSError)
    _MIGRATE = "sluis-migrate"

    def __init__(self, url: str) -> None:
        parsed = make_url(url).set(drivername="postgresql+psycopg")
        arguments: dict[str, Any] = {
            "connect_timeout": 2,
            "tcp_user_timeout": 5000,
            "application_name": "sluis",
            # An operator's defaults must not weaken durability, nor let a hung session keep a writer's name.
            "options": (
                f"-c synchronous_commit=on -c lock_timeout={BUSY_MS} -c tcp_keepalives_idle=5"
                " -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3"
            ),
        }
        self.engine = create_engine(parsed, pool_size=2, pool_pre_ping=True, connect_args=arguments)
        self._arguments = {**self.engine.dialect.create_connect_args(parsed)[1], **arguments}
        self._held: tuple[object, str] | None = None

    @override
    def prepare(self) -> None:
        """The administrator makes the database."""

    @override
    def connect(self) -> Any:
        connection: Any = psycopg.connect(**self._arguments, autocommit=True)
        connection.execute("SET statement_timeout = 5000")
        return connection

    @override
    def hold(self, connection: Any, name: str) -> bool:
        if self._held != (connection, name):
            got = connection.execute(
                "SELECT pg_try_advisory_lock(hashtextextended(%s, 0))", [f"sluis-writer {name}"]
            ).fetchone()
            if not got[0]:
                return False
            self._held = (connection, name)
        return True

    @override
    def release(self) -> None:
        self._held = None

    @override
    @contextmanager
    def migrating(self) -> Iterator[Connection]:
        with self.engine.connect() as connection:
            connection.exec_driver_sql("SET LOCAL lock_timeout = 0")
            connection.exec_driver_sql(
                "SELECT pg_advisory_xact_lock(hashtextextended(%(name)s, 0))", {"name": self._MIGRATE}
            )
            yield connection

    @override
    def check_room(self) -> None:
        """The server guards its own disk."""

    @override
    def problem(self, error: Exception) -> str | None:
        state = getattr(error, "sqlstate", None) or ""
        if state.startswith("53"):
            return errors.DISK_FULL if state == "53100" else errors.OVERLOADED
        if state == "25006":
            return errors.READ_ONLY
        if state in {"55P03", "57014", "40P01", "40001"}:
            return errors.LOCKED
        if isinstance(error, psycopg.IntegrityError | psycopg.DataError | psycopg.ProgrammingError):
            return None
        return errors.UNREACHABLE


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
        return SqliteDatabase(Path(parsed.database).absolute())
    if parsed.drivername in {"postgresql", "postgresql+psycopg"}:
        return PostgresDatabase(url)
    raise ValueError(f'the store\'s URL begins with "{parsed.drivername}"; expected sqlite or postgresql')


def driver_error(error: DBAPIError) -> Exception:
    """The driver's own error inside SQLAlchemy's."""
    return error.orig if isinstance(error.orig, Exception) else error
