"""What can go wrong with the store, in words that carry no value."""

from typing import Final

DISK_FULL: Final = "disk-full"
READ_ONLY: Final = "read-only"
LOCKED: Final = "locked"
DAMAGED: Final = "damaged"
IO_ERROR: Final = "io-error"
MOVED: Final = "moved"
UNREACHABLE: Final = "unreachable"
WRITER_IN_USE: Final = "writer-in-use"
NEWER_SCHEMA: Final = "newer-schema"
NO_SCHEMA: Final = "no-schema"
DEADLINE: Final = "deadline"
OVERLOADED: Final = "overloaded"
REJECTED: Final = "rejected"
STOPPED: Final = "stopped"
INTERNAL: Final = "internal"

PROBLEMS: Final[dict[str, str]] = {
    DISK_FULL: "The disk of the store is full, or nearly.",
    READ_ONLY: "The store can be read, not written.",
    LOCKED: "Another process held the store for too long.",
    DAMAGED: "The file is no database, or a damaged one.",
    IO_ERROR: "The operating system reported an error while writing.",
    MOVED: "The database file was moved, removed or replaced while it was in use.",
    UNREACHABLE: "The store could not be opened or reached.",
    WRITER_IN_USE: "Another process writes under the same name.",
    NEWER_SCHEMA: "The store was made by a newer version of Sluis.",
    NO_SCHEMA: "The store holds no records of Sluis.",
    DEADLINE: "The write took longer than the time set for it.",
    OVERLOADED: "More records wait than the queue holds.",
    REJECTED: "The store refused this record: its id exists already, or a field can't be stored.",
    STOPPED: "The store is not started, or stopped.",
    INTERNAL: "The writer failed in a way nobody foresaw.",
}


class RecordUnavailable(Exception):
    """A record was not, or may not be, written. `problem`: one of `PROBLEMS`. Never carries a value."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem
