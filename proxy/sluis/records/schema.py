"""The tables. Entries are only ever appended; a purge takes the body out, or the row where the chain's start moves up.

Times are text in the form of `canonical.utc`: it sorts, reads the same in SQLite and PostgreSQL, and is what is hashed.
"""

from typing import Final

from sqlalchemy import BigInteger, Column, Index, LargeBinary, MetaData, Table, Text, literal_column, text

HEAD: Final = "0001"
"""The newest migration; a test holds it equal to Alembic's."""

metadata: Final = MetaData()


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="")


entries: Final = Table(
    "entries",
    metadata,
    Column("writer", Text, primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("prev_hash", Text, nullable=False),
    Column("hash", Text, nullable=False),
    Column("body", Text, nullable=False),
    _text("kind"),
    _text("record_id"),
    _text("written_at"),
    _text("started_at"),
    _text("delete_after"),
    _text("tool_id"),
    _text("verdict"),
    _text("user_ref"),
    _text("conversation_id"),
    _text("reasons"),
)

_IS_OPEN = text("kind = 'open'")
_IS_PURGE = text("kind = 'purge'")

OPENING: Final = literal_column("'open'", Text)
PROOF: Final = literal_column("'purge'", Text)
"""For queries: a bound value would keep both databases from using the partial indexes below."""

# An entry without a body keeps its place only, so no index needs it.
Index("entries_record", entries.c.record_id)
Index("entries_started", entries.c.started_at, sqlite_where=_IS_OPEN, postgresql_where=_IS_OPEN)
Index("entries_user", entries.c.user_ref, entries.c.started_at, sqlite_where=_IS_OPEN, postgresql_where=_IS_OPEN)
Index(
    "entries_conversation",
    entries.c.conversation_id,
    entries.c.started_at,
    sqlite_where=_IS_OPEN,
    postgresql_where=_IS_OPEN,
)
Index("entries_purge", entries.c.writer, entries.c.seq, sqlite_where=_IS_PURGE, postgresql_where=_IS_PURGE)

unclosed: Final = Table(
    "unclosed",  # exchanges in progress, so that a restart finds the abandoned ones without reading the chain
    metadata,
    Column("record_id", Text, primary_key=True),
    Column("writer", Text, nullable=False),
    sqlite_with_rowid=False,
)

vault: Final = Table(
    "vault",
    metadata,
    Column("scope", Text, primary_key=True),
    Column("placeholder", Text, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("expires_at", Text, nullable=False),
)

held: Final = Table(
    "held",
    metadata,
    Column("reference", Text, primary_key=True),
    Column("record_id", Text, nullable=False, index=True),
    Column("user_ref", Text, nullable=False),
    Column("tool_id", Text, nullable=False),
    Column("content_digest", Text, nullable=False),
    Column("reasons", Text, nullable=False),
    Column("held_at", Text, nullable=False),
    Column("answer_by", Text),
)

legal_holds: Final = Table(
    "legal_holds",
    metadata,
    Column("record_id", Text, primary_key=True),
    Column("hold_ref", Text, primary_key=True),
)

probes: Final = Table(
    "probes",
    metadata,
    Column("writer", Text, primary_key=True),
    Column("written_at", Text, nullable=False),
)
