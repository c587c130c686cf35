"""Schema migrations."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from sluis.records import RecordUnavailable, errors, migrate
from sluis.records.database import open_database
from sluis.records.reading import reading
from sluis.records.schema import HEAD, metadata


def test_the_newest_migration_is_the_one_the_program_expects() -> None:
    """A migration that is added without raising `HEAD` would never run."""
    config = Config()
    config.set_main_option("script_location", str(migrate.SCRIPTS))
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_the_migrations_make_the_tables_that_the_program_uses(url: str) -> None:
    """Schema and migrations say the same: Alembic finds nothing to change."""
    database = open_database(url)
    migrate.upgrade(database)
    with database.engine.connect() as connection:
        assert migrate.version(connection) == HEAD
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    database.engine.dispose()


def test_many_starts_at_once_migrate_once(url: str) -> None:
    """Workers of a node start together; one makes the tables, the others find them."""

    def upgrade(_: int) -> None:
        database = open_database(url)
        try:
            migrate.upgrade(database)
        finally:
            database.engine.dispose()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(upgrade, range(4)))
    with reading(url) as reader:
        assert reader.entry_count() == 0


def test_a_store_of_a_newer_version_is_left_alone(url: str) -> None:
    """An old program would write rows that the new one can't read."""
    database = open_database(url)
    migrate.upgrade(database)
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(RecordUnavailable, match=errors.NEWER_SCHEMA):
        migrate.upgrade(database)
    database.engine.dispose()
    with pytest.raises(RecordUnavailable, match=errors.NEWER_SCHEMA), reading(url):
        pass


def test_reading_makes_no_store(tmp_path: Path) -> None:
    """A wrong path is told, not filled with an empty database."""
    path = tmp_path / "none.db"
    with pytest.raises(RecordUnavailable, match=errors.UNREACHABLE), reading(f"sqlite:///{path}"):
        pass
    assert not path.exists()


def test_a_file_of_another_kind_is_told(tmp_path: Path) -> None:
    """Neither an empty database nor a text file is a store."""
    path = tmp_path / "records.db"
    path.touch()
    with pytest.raises(RecordUnavailable, match=errors.NO_SCHEMA), reading(f"sqlite:///{path}"):
        pass
    path.write_text("not a database, but long enough to look at " * 50)
    with pytest.raises(RecordUnavailable, match=errors.DAMAGED), reading(f"sqlite:///{path}"):
        pass
