"""Brings a store to the newest schema: numbered Alembic migrations inside the package, one process at a time."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from sluis.records import errors
from sluis.records.database import Database
from sluis.records.errors import RecordUnavailable
from sluis.records.schema import HEAD

SCRIPTS = Path(__file__).parent / "migrations"


def upgrade(database: Database) -> None:
    """Create or upgrade the tables. Raises RecordUnavailable (NEWER_SCHEMA) for a store made by a newer version."""
    database.prepare()
    with database.engine.connect() as connection:
        if version(connection) == HEAD:
            return
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    with database.migrating() as connection:
        current = version(connection)
        if current is not None and current not in known:
            raise RecordUnavailable(errors.NEWER_SCHEMA)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.commit()


def version(connection: Connection) -> str | None:
    """The schema's number in a store; None for a store without tables."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
