"""The first tables: entries with their chain, exchanges in progress, vault, held requests, legal holds, probes."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create them."""

    def text(name: str, default: str | None = None) -> sa.Column[str]:
        return sa.Column(name, sa.Text, nullable=False, server_default=default)

    op.create_table(
        "entries",
        sa.Column("writer", sa.Text, primary_key=True),
        sa.Column("seq", sa.BigInteger, primary_key=True, autoincrement=False),
        text("prev_hash"),
        text("hash"),
        text("body"),
        *(
            text(name, "")
            for name in (
                "kind",
                "record_id",
                "written_at",
                "started_at",
                "delete_after",
                "tool_id",
                "verdict",
                "user_ref",
                "conversation_id",
                "reasons",
            )
        ),
    )
    op.create_index("entries_record", "entries", ["record_id"])
    for name, columns, condition in (
        ("entries_started", ["started_at"], "kind = 'open'"),
        ("entries_user", ["user_ref", "started_at"], "kind = 'open'"),
        ("entries_conversation", ["conversation_id", "started_at"], "kind = 'open'"),
        ("entries_purge", ["writer", "seq"], "kind = 'purge'"),
    ):
        where = sa.text(condition)
        op.create_index(name, "entries", columns, sqlite_where=where, postgresql_where=where)
    op.create_table(
        "unclosed", sa.Column("record_id", sa.Text, primary_key=True), text("writer"), sqlite_with_rowid=False
    )
    op.create_table(
        "vault",
        sa.Column("scope", sa.Text, primary_key=True),
        sa.Column("placeholder", sa.Text, primary_key=True),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        text("expires_at"),
    )
    op.create_table(
        "held",
        sa.Column("reference", sa.Text, primary_key=True),
        text("record_id"),
        text("user_ref"),
        text("tool_id"),
        text("content_digest"),
        text("reasons"),
        text("held_at"),
        sa.Column("answer_by", sa.Text),
    )
    op.create_index("ix_held_record_id", "held", ["record_id"])
    op.create_table(
        "legal_holds",
        sa.Column("record_id", sa.Text, primary_key=True),
        sa.Column("hold_ref", sa.Text, primary_key=True),
    )
    op.create_table("probes", sa.Column("writer", sa.Text, primary_key=True), text("written_at"))
