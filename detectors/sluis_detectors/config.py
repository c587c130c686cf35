"""What an organisation adds to the detector: its word lists and patterns. Plain data, picklable and hashable."""

from dataclasses import dataclass, field
from typing import Literal

FormKind = Literal["name", "person", "domain", "code"]
"""What a form of a client is: people are also written with initials, domains and codes only as they stand."""


@dataclass(frozen=True, slots=True)
class WordList:
    """A list of the organisation: clients, project codes, markings.

    `entity`: CLIENT, PROJECT_CODE or DOCUMENT_MARKING. `entries`: (opaque id, all written forms incl. aliases and
    domains); the id becomes `Finding.ref`.
    """

    name: str
    entity: str
    entries: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class RegisterFile:
    """A list of the organisation that is kept as keyed digests in a file. `digest`: of the whole file, hexadecimal."""

    name: str
    entity: str
    path: str
    digest: str


@dataclass(frozen=True, slots=True)
class PatternRule:
    """A pattern of the organisation, in RE2 syntax. `name` becomes `Finding.ref`."""

    name: str
    entity: str
    pattern: str
    score: float = 0.9


@dataclass(frozen=True, slots=True)
class EngineConfig:
    """What an engine is built from. `names`: run the name model. `spacy_models`: installed pipelines that also look.
    `register_key`: what the digests of the registers were made with."""

    lists: tuple[WordList, ...] = ()
    patterns: tuple[PatternRule, ...] = ()
    names: bool = True
    spacy_models: tuple[str, ...] = ()
    registers: tuple[RegisterFile, ...] = ()
    register_key: bytes = field(default=b"", repr=False)
