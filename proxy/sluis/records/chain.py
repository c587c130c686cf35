"""The hash chain of one writer: each entry's hash covers the one before it, so nothing can go or change unseen.

`hash = SHA-256(prev_hash as bytes + body as UTF-8)`; the first `prev_hash` is bound to the writer's name, so a chain
can't be given to another writer.
"""

import hashlib
from dataclasses import dataclass
from typing import Final

_GENESIS: Final = b"sluis-chain/1\0"


@dataclass(frozen=True, slots=True)
class Tip:
    """The last entry of a chain; `seq` 0 for a chain without entries."""

    seq: int
    hash: str


def genesis(writer: str) -> Tip:
    """Where a writer's chain begins."""
    return Tip(0, hashlib.sha256(_GENESIS + writer.encode()).hexdigest())


def link(prev_hash: str, body: str) -> str:
    """The hash of an entry, hex. Raises UnicodeEncodeError (a ValueError) for a lone surrogate in the body."""
    return hashlib.sha256(bytes.fromhex(prev_hash) + body.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Entry:
    """One stored entry. `body`: canonical JSON text, "" when it was purged and only its place in the chain is left."""

    writer: str
    seq: int
    prev_hash: str
    hash: str
    body: str
