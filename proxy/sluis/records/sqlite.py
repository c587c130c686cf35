"""SQLite as the store of one node."""

import errno
import fcntl
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, override
from urllib.parse import quote

from sqlalchemy import Connection, NullPool, create_engine, event

from sluis.records import errors
from sluis.records.database import BUSY_MS, Database
from sluis.records.errors import RecordUnavailable

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


class SqliteDatabase(Database):
    """A file in WAL mode; every commit reaches the disk before it returns (synchronous=FULL).

    Locks are files beside the database: the kernel lets go of them when a process dies.
    """

    faults = (sqlite3.Error, OSError)

    def __init__(self, path: Path) -> None:
        self.path = path
        self._inode: tuple[int, int] | None = None
        self._locks: dict[str, int] = {}
        self.engine = create_engine("sqlite://", creator=self._open, poolclass=NullPool, paramstyle="named")
        event.listen(self.engine, "begin", _begin_sqlite)

    def _open(self) -> sqlite3.Connection:
        """Never makes a file: an empty one beside the log of a database that was moved would eat its records."""
        uri = f"file:{quote(str(self.path))}?mode=rw"
        connection = sqlite3.connect(uri, uri=True, timeout=BUSY_MS / 1000, check_same_thread=False)
        try:
            _set_up_sqlite(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    @override
    def connect(self) -> sqlite3.Connection:
        connection = self._open()
        connection.execute("PRAGMA busy_timeout=0")  # `begin` waits
        stat = self.path.stat()
        self._inode = (stat.st_dev, stat.st_ino)
        return connection

    @override
    def exists(self) -> bool:
        return self.path.is_file()

    @override
    def prepare(self) -> None:
        """Only the owner may read it: pseudonyms and digests are personal data too."""
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self.path.exists():
            # Not by opening it: closing any descriptor of the file would drop SQLite's locks in this process.
            if not (os.access(self.path, os.W_OK) and os.access(self.path.parent, os.W_OK)):
                raise RecordUnavailable(errors.READ_ONLY)
        elif self.path.with_name(f"{self.path.name}-wal").exists():
            # The log of a database that was moved away, perhaps still in use: a new one would take it for its own.
            raise RecordUnavailable(errors.MOVED)
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
    def begin(self, cursor: Any) -> None:
        """Asks again every millisecond: SQLite's own waiting grows to 100 ms, by which the last in line starves."""
        give_up_s = time.monotonic() + BUSY_MS / 1000
        while True:
            try:
                cursor.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                if self.problem(error) != errors.LOCKED or time.monotonic() > give_up_s:
                    raise
                time.sleep(0.001)
            else:
                return

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


def _switch_to_wal(connection: sqlite3.Connection) -> None:
    """SQLite's own wait doesn't cover this switch: of several first starts at once, one would fail."""
    end = time.monotonic() + BUSY_MS / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname != "SQLITE_BUSY" or time.monotonic() > end:
                raise
            time.sleep(0.02)
        else:
            return


def _set_up_sqlite(connection: sqlite3.Connection) -> None:
    connection.isolation_level = None  # transactions begin and end where the code says so
    _switch_to_wal(connection)
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA secure_delete=ON")  # what is purged is overwritten, not only unlinked
    connection.execute(f"PRAGMA journal_size_limit={64 << 20}")


def _begin_sqlite(connection: Connection) -> None:
    is_writing = connection.get_execution_options().get("is_writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")
