"""A throw-away PostgreSQL server on a Unix socket, as a session fixture; started by an unprivileged user."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest


def find_binaries() -> Path | None:
    """Where initdb and pg_ctl lie: on the path, or where Debian puts the newest version."""
    if found := shutil.which("pg_ctl"):
        return Path(found).resolve().parent
    return max(
        (path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/pg_ctl")),
        key=lambda path: int(path.parent.name),
        default=None,
    )


class PostgresServer:
    """A server in a temporary folder. `url` names a database `sluis` on it."""

    def __init__(self, folder: Path, binaries: Path) -> None:
        self._folder, self._binaries = folder, binaries
        self._user: str | None = None
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root
            self._user = next(user for user in ("postgres", "nobody") if _exists(user))
            os.chown(folder, pwd.getpwnam(self._user).pw_uid, -1)

    @property
    def url(self) -> str:
        """For SQLAlchemy and for RecordStore."""
        return f"postgresql+psycopg://sluis@/sluis?host={self._folder}"

    def create(self) -> None:
        """Make the cluster and the database."""
        self._run("initdb", "-D", self._data, "-U", "sluis", "-A", "trust", "-E", "UTF8", "--no-sync")
        self.start()
        with psycopg.connect(f"postgresql://sluis@/postgres?host={self._folder}", autocommit=True) as connection:
            connection.execute("CREATE DATABASE sluis")

    def start(self) -> None:
        """Start it and wait until it answers."""
        options = f"-c listen_addresses='' -c unix_socket_directories='{self._folder}'"
        self._run("pg_ctl", "-D", self._data, "-w", "-l", f"{self._folder}/log", "-o", options, "start")

    def stop(self, mode: str = "fast") -> None:
        """Stop it. `mode`: fast, or immediate (as if the machine lost power)."""
        self._run("pg_ctl", "-D", self._data, "-w", "-m", mode, "stop")

    @property
    def _data(self) -> str:
        return f"{self._folder}/data"

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._binaries / program), *arguments]
        if self._user is not None:
            command = ["runuser", "-u", self._user, "--", *command]
        # pg_ctl's server would keep a pipe open for ever, so its output goes nowhere.
        subprocess.run(command, cwd=self._folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _exists(user: str) -> bool:
    try:
        pwd.getpwnam(user)
    except KeyError:
        return False
    return True


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[PostgresServer]:
    """A running server, stopped at the end of the session. A test that stops it starts it again."""
    binaries = find_binaries()
    if binaries is None:
        pytest.skip("PostgreSQL is not installed (Debian: apt install postgresql); the PostgreSQL store is untested")
    if os.geteuid() == 0 and shutil.which("runuser") is None:
        pytest.skip("PostgreSQL can't run as root, and there is no runuser; the PostgreSQL store is untested")
    folder = Path(tempfile.mkdtemp(prefix="sluis-pg-"))  # short: a socket's path has at most 107 bytes
    folder.chmod(0o755)
    server = PostgresServer(folder, binaries)
    try:
        server.create()
        yield server
        server.stop("immediate")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def postgresql_url(postgresql_server: PostgresServer) -> str:
    """The URL of an empty database on the session's server."""
    dsn = postgresql_server.url.replace("+psycopg", "")
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    return postgresql_server.url
