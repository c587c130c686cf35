"""Checks chains offline: every edit, gap, move or doubled entry, each located by writer and number.

What it can't see: entries taken off the end of a chain, or a chain rewritten as a whole by somebody who may write to
the store. Keep the tips that `verify` prints somewhere else, and compare.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Final

from sluis.records import canonical
from sluis.records.chain import Entry, Tip, genesis, link
from sluis.records.reading import Reader

MISSING: Final = "missing"
EDITED: Final = "edited"
UNLINKED: Final = "unlinked"
MOVED: Final = "moved"
ERASED: Final = "erased"
COLUMN: Final = "column"
BROKEN_AT_START: Final = "broken-at-start"


@dataclass(frozen=True, slots=True)
class Problem:
    """Where a chain is broken. `seq`: the entry, or the first of the missing ones."""

    writer: str
    seq: int
    kind: str
    detail: str


@dataclass(slots=True)
class Report:
    """What was checked. `clock_steps`: how often an entry says that the clock was set since the one before it.

    `tips`: the last entry of each chain, to be kept elsewhere.
    """

    problems: list[Problem] = field(default_factory=list)
    entries: int = 0
    purged: int = 0
    clock_steps: int = 0
    tips: dict[str, Tip] = field(default_factory=dict)

    @property
    def is_intact(self) -> bool:
        """Whether nothing was found."""
        return not self.problems


class Purged:
    """What purges have proved to have removed: whole starts of chains, and single bodies."""

    def __init__(self, proofs: Iterable[Entry] = ()) -> None:
        self._starts: dict[str, Tip] = {}
        self._hollow: dict[str, list[tuple[int, int]]] = {}
        for proof in proofs:
            body = _proof(proof)
            for writer, anchor in body.get("anchors", {}).items():
                if anchor["seq"] > self.start(writer).seq:
                    self._starts[writer] = Tip(anchor["seq"], anchor["hash"])
            for writer, ranges in body.get("erased", {}).items():
                self._hollow.setdefault(writer, []).extend((first, last) for first, last in ranges)

    def start(self, writer: str) -> Tip:
        """The entry before the first that must be there."""
        return self._starts.get(writer, genesis(writer))

    def is_erased(self, writer: str, seq: int) -> bool:
        """Whether a purge says that it took this body out."""
        return any(first <= seq <= last for first, last in self._hollow.get(writer, ()))


def _proof(entry: Entry) -> dict[str, Any]:
    """The body of a purge; empty when it isn't what was written, so that a forged proof excuses nothing."""
    try:
        body = json.loads(entry.body)
        is_proof = link(entry.prev_hash, entry.body) == entry.hash and body["kind"] == canonical.PURGE
    except (ValueError, KeyError, TypeError):
        return {}
    return body if is_proof else {}


def verify(chain: Iterable[tuple[Entry, Mapping[str, str] | None]], purged: Purged) -> Report:
    """Check entries in the order given; each chain must come in the order of its numbers.

    After a problem it goes on from the entry found, so that one break isn't reported for all that follows.
    """
    report = Report()
    seen: dict[str, Tip] = {}
    for entry, columns in chain:
        report.entries += 1
        before = seen.get(entry.writer) or purged.start(entry.writer)
        for kind, detail in _check(entry, columns, before, purged):
            report.problems.append(Problem(entry.writer, entry.seq, kind, detail))
        if entry.seq > before.seq + 1:
            detail = f"entries {before.seq + 1} to {entry.seq - 1} are not there"
            report.problems.append(Problem(entry.writer, before.seq + 1, MISSING, detail))
        report.purged += not entry.body
        report.clock_steps += '"clock_step_ms":' in entry.body
        if entry.seq > before.seq:
            seen[entry.writer] = Tip(entry.seq, entry.hash)
    report.tips = seen
    return report


def verify_store(reader: Reader, progress: Callable[[], object] = lambda: None) -> Report:
    """Check a store in use. A purge that ran meanwhile explains what it took, so its proof is looked at again."""
    while True:
        proofs = list(reader.purges())
        report = verify(_counted(reader.chain(), progress), Purged(proofs))
        if report.is_intact or len(list(reader.purges())) == len(proofs):
            return report


def _counted[T](things: Iterable[T], progress: Callable[[], object]) -> Iterator[T]:
    for thing in things:
        yield thing
        progress()


def _check(entry: Entry, columns: Mapping[str, str] | None, before: Tip, purged: Purged) -> Iterator[tuple[str, str]]:
    if entry.seq <= before.seq:
        yield MOVED, f"comes after entry {before.seq}"
    elif entry.seq == before.seq + 1 and entry.prev_hash != before.hash:
        yield UNLINKED, "does not continue the entry before it, which was changed or replaced"
    if not entry.body:
        if not purged.is_erased(entry.writer, entry.seq):
            yield ERASED, "has no body, and no purge says so"
        return
    try:
        is_same = link(entry.prev_hash, entry.body) == entry.hash
        body = json.loads(entry.body)
        found = {"writer": body["node"], "seq": body["seq"]}
        expected_columns = canonical.columns(body)
    except (ValueError, KeyError, TypeError):
        yield EDITED, "is no entry any more"
        return
    if not is_same:
        yield EDITED, "does not match its hash"
    elif found != {"writer": entry.writer, "seq": entry.seq}:
        yield EDITED, "was written under another name or number"
    if columns is not None:
        for name, value in expected_columns.items():
            if columns[name] != value:
                yield COLUMN, f"column {name} differs from the body"
    if body["kind"] == canonical.BREAK:
        yield BROKEN_AT_START, f"entry {body['broken_seq']} did not match its hash when the writer started"


def entry_line(entry: Entry) -> dict[str, Any]:
    """An entry as one line of an exported chain. The body stays text: it is what was hashed."""
    return {name: getattr(entry, name) for name in _FIELDS}


def tips_line(tips: Mapping[str, Tip]) -> dict[str, Any]:
    """The last line of an exported chain: where each chain ends, so that a shortened file is found."""
    return {"tips": {writer: {"seq": tip.seq, "hash": tip.hash} for writer, tip in tips.items()}}


def verify_file(path: Path) -> Report:
    """Check an exported chain. Raises OSError, and ValueError for a file that is none; the message has the line."""
    lines = _Lines(path)
    proofs = [entry for entry in lines if '"kind":"purge"' in entry.body]
    report = verify(((entry, None) for entry in lines), Purged(proofs))
    if lines.tips is None:
        report.problems.append(Problem("", 0, MISSING, "the file ends before its last line, which says where it ends"))
        return report
    for writer, (seq, digest) in lines.tips.items():
        tip = report.tips.get(writer, genesis(writer))
        if (tip.seq, tip.hash) != (seq, digest):
            detail = f"the file ends at entry {tip.seq}, or at another one, where it says {seq}"
            report.problems.append(Problem(writer, tip.seq + 1, MISSING, detail))
    return report


_FIELDS: Final = tuple(f.name for f in fields(Entry))
_KINDS: Final = (str, int, str, str, str)


class _Lines:
    """The entries of an exported chain, as often as asked; `tips` is known after the first time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.tips: dict[str, tuple[int, str]] | None = None

    def __iter__(self) -> Iterator[Entry]:
        with self._path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                try:
                    found = json.loads(line)
                    if "tips" in found:
                        self.tips = {writer: (tip["seq"], tip["hash"]) for writer, tip in found["tips"].items()}
                        continue
                    values = tuple(found[name] for name in _FIELDS)
                    if tuple(map(type, values)) != _KINDS:
                        raise TypeError
                    bytes.fromhex(found["prev_hash"])
                except (ValueError, KeyError, TypeError, AttributeError):
                    raise ValueError(
                        f"line {number} is no entry of a chain; export one with: sluis records export --entries"
                    ) from None
                yield Entry(*values)
