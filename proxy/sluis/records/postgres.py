"""PostgreSQL as the store of several nodes."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, override

import psycopg
from sqlalchemy import Connection, create_engine, make_url

from sluis.records import errors
from sluis.records.database import BUSY_MS, Database


class PostgresDatabase(Database):
    """A server. Locks are advisory and belong to the session; a cut connection is found within seconds."""

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
    def exists(self) -> bool:
        return True

    @override
    def prepare(self) -> None:
        """The administrator makes the database."""

    @override
    def connect(self) -> Any:
        connection: Any = psycopg.connect(**self._arguments, autocommit=True)
        connection.execute("SET statement_timeout = 5000")
        return connection

    @override
    def begin(self, cursor: Any) -> None:
        cursor.execute("BEGIN")

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
