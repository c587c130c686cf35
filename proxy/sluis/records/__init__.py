"""Usage records: what is written, where it is kept, for how long, and how to see that nothing was changed."""

from sluis.records.errors import RecordUnavailable
from sluis.records.record import Closing, FileNote, FindingNote, HeldEntry, Opening, VaultEntry
from sluis.records.retention import Retention
from sluis.records.store import RecordStore

__all__ = [
    "Closing",
    "FileNote",
    "FindingNote",
    "HeldEntry",
    "Opening",
    "RecordStore",
    "RecordUnavailable",
    "Retention",
    "VaultEntry",
]
