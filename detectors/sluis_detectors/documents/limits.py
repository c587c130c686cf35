"""Limits of reading one document, shared by everything that is packed in it."""

from dataclasses import dataclass, field

from sluis_detectors.finding import Passage, UnreadableDocument


@dataclass(frozen=True, slots=True)
class DocumentLimits:
    """How much is read of one upload. What exceeds a limit isn't cut off: the document counts as unreadable."""

    max_bytes: int = 32_000_000  # of the upload itself; AI services take 20 to 30 MB
    max_unpacked_bytes: int = 200_000_000  # of all that is packed in it, together: above it lies a zip bomb
    max_chars: int = 10_000_000  # of text; 3,000 pages
    max_pages: int = 3_000
    max_entries: int = 5_000  # files in archives, parts of an Office file
    max_depth: int = 3  # a file in a zip in a mail is at depth 2
    max_picture_s: float = 5.0  # of reading pictures, together; a detector has eight seconds for a request


@dataclass(slots=True)
class Budget:
    """What is left of the limits while a document is read."""

    limits: DocumentLimits
    unpacked_bytes: int = 0
    chars: int = 0
    entries: int = 0
    picture_s: float = 0.0
    pictures: set[bytes] = field(default_factory=set)  # digests of those that were met
    unread_pictures: int = 0
    passages: list[Passage] = field(default_factory=list)

    def enter(self, depth: int) -> None:
        """Count one more file; raises when there are too many or they are nested too deep."""
        self.entries += 1
        if self.entries > self.limits.max_entries:
            raise UnreadableDocument("too many entries")
        if depth > self.limits.max_depth:
            raise UnreadableDocument("nested too deep")

    def unpack(self, size: int) -> None:
        """Count bytes that came out of a packed part; raises beyond the limit."""
        self.unpacked_bytes += size
        if self.unpacked_bytes > self.limits.max_unpacked_bytes:
            raise UnreadableDocument("too large when unpacked")

    def add(self, text: str, where: str) -> None:
        """Keep a passage unless it is blank; raises beyond the limit of text."""
        if not text.strip():
            return
        self.chars += len(text)
        if self.chars > self.limits.max_chars:
            raise UnreadableDocument("too much text")
        self.passages.append(Passage(text, where))
