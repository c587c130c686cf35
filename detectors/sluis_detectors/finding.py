"""What a detector says: where, what kind, how sure, who says so. Never the text itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One span. `[start, end)` in code points of the original text; `score` in 0..1.

    `entity` is a name of `entities.ENTITIES`. `ref` is an opaque id for findings that mean a known thing (which
    client of the register, which document marking), never its name.
    """

    start: int
    end: int
    entity: str
    score: float
    recognizer: str
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the engine says of one text. `findings`: sorted, disjoint. `language`: ISO 639-1, "" when undecided."""

    findings: tuple[Finding, ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """One text out of a document, with where it stands: `page 3`, `sheet Leden!B7`, `paragraph 12`."""

    text: str
    where: str


class UnreadableDocument(Exception):
    """A file that can't be read wholly: encrypted, damaged, too large, unknown. Carries the reason, not the text."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
