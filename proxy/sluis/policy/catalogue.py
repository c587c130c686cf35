"""Which hosts are AI services: versioned data in `policies/tools/*.csv`, and a fast look-up by host.

A row covers its domain and all names below it; the longest match wins. A domain may hold `*` for one label or a part
of one (`bedrock-runtime.*.amazonaws.com`). A host that also serves other things is *shared*: it is opened only where a
tool of the policy lists it. An extra folder is laid over the shipped one, row by row; a row of category `not-ai` takes
a host out.
"""

import csv
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from sluis.policy.compiled import host_name
from sluis.policy.problems import PolicyError, Problem, near

COLUMNS: Final = ("domain", "service", "vendor", "category", "country", "paths", "shared", "source")
CATEGORIES: Final = (
    "agent",
    "api",
    "assistant-in-suite",
    "audio-video",
    "coding",
    "general-chat",
    "image",
    "meeting",
    "model-hub",
    "not-ai",
    "other",
    "search",
    "writing",
)
_DOMAIN: Final = re.compile(r"(?:[a-z0-9*](?:[a-z0-9*-]*[a-z0-9*])?\.)+[a-z0-9-]{2,}")


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """A known AI host. `country`: seat of the vendor, ISO 3166, "" when not known. `paths`: where its AI is."""

    domain: str
    service: str
    vendor: str
    category: str
    country: str
    paths: tuple[str, ...]
    is_shared: bool
    source: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All entries. Made by `load`."""

    entries: dict[str, CatalogueEntry]
    wildcards: dict[str, tuple[tuple[re.Pattern[str], CatalogueEntry], ...]]

    @classmethod
    def load(cls, directory: Path, extra: Path | None = None) -> Self:
        """Read every CSV file of a folder, then those of `extra` over them. Raises PolicyError with all problems."""
        problems: list[Problem] = []
        entries: dict[str, CatalogueEntry] = {}
        for folder in (directory, extra):
            if folder is None:
                continue
            files = sorted(folder.glob("*.csv"))
            if not files:
                problems.append(Problem(str(folder), 1, 1, "", "no catalogue here; expected files *.csv"))
            for file in files:
                entries.update((entry.domain, entry) for entry in _read(file, problems))
        if problems:
            raise PolicyError(tuple(problems))
        wildcards: dict[str, list[tuple[re.Pattern[str], CatalogueEntry]]] = {}
        for domain, entry in entries.items():
            if "*" in domain:
                pattern = re.escape(domain).replace(r"\*", "[^.]+")
                wildcards.setdefault(_tail(domain), []).append((re.compile(rf"(?:.+\.)?{pattern}"), entry))
        return cls(entries, {tail: tuple(found) for tail, found in wildcards.items()})

    def match(self, host: str) -> CatalogueEntry | None:
        """The entry that covers a host, None for a host that is no AI service. Case, port and end dot don't matter."""
        name = host_name(host)
        found = self._suffix(name)
        for pattern, entry in self.wildcards.get(_tail(name), ()):
            is_longer = found is None or entry.domain.count(".") > found.domain.count(".")
            if is_longer and pattern.fullmatch(name):
                found = entry
        return None if found is None or found.category == "not-ai" else found

    def _suffix(self, name: str) -> CatalogueEntry | None:
        while name:
            if (entry := self.entries.get(name)) is not None:
                return entry
            name = name.partition(".")[2]
        return None

    @property
    def version(self) -> str:
        """Short digest of all entries: what a record says it was checked against."""
        return hashlib.sha256(repr(sorted(self.entries.items())).encode()).hexdigest()[:12]

    def __len__(self) -> int:
        return len(self.entries)


def _tail(name: str) -> str:
    return ".".join(name.rsplit(".", 2)[-2:])


def _read(file: Path, problems: list[Problem]) -> Iterator[CatalogueEntry]:
    try:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            rows = csv.DictReader(stream, strict=True)
            if tuple(rows.fieldnames or ()) != COLUMNS:
                problems.append(Problem(str(file), 1, 1, "", f"expected the columns {','.join(COLUMNS)}"))
                return
            for row in rows:
                faults = list(_faults(row))
                problems.extend(Problem(str(file), rows.line_num, 1, key, text) for key, text in faults)
                if not faults:
                    yield _entry(row)
    except OSError as error:
        problems.append(Problem(str(file), 1, 1, "", f"can't be read: {error.strerror}"))
    except (UnicodeDecodeError, csv.Error) as error:
        problems.append(Problem(str(file), 1, 1, "", f"is not CSV in UTF-8: {type(error).__name__}"))


def _faults(row: dict[str, str]) -> Iterator[tuple[str, str]]:
    if None in row or None in row.values():
        yield "", f"expected {len(COLUMNS)} values"
        return
    if not _DOMAIN.fullmatch(row["domain"]):
        yield "domain", f'expected a domain in lower case; found "{row["domain"]}"'
    if row["category"] not in CATEGORIES:
        yield "category", f'unknown category "{row["category"]}"{near(row["category"], CATEGORIES)}'
    if row["shared"] not in {"", "yes"}:
        yield "shared", f'expected "yes" or nothing; found "{row["shared"]}"'
    if not row["source"]:
        yield "source", "missing; expected who says that this host is an AI service"


def _entry(row: dict[str, str]) -> CatalogueEntry:
    return CatalogueEntry(
        domain=row["domain"],
        service=row["service"],
        vendor=row["vendor"],
        category=row["category"],
        country=row["country"],
        paths=tuple(row["paths"].split()),
        is_shared=row["shared"] == "yes",
        source=row["source"],
    )
