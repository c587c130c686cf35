"""The organisation's lists: entries in the policy, in a CSV file or in a register of digests beside it, made ready for
the detector."""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sluis.policy.schema import Document, ListEntry
from sluis.policy.source import Source
from sluis_detectors.config import EngineConfig, PatternRule, RegisterFile, WordList
from sluis_detectors.register.file import RegisterDamaged, is_register, read_ids

MAX_LIST_BYTES: Final = 64 * 1024 * 1024
MAX_FAULTS: Final = 20  # of one file; more would bury what else is wrong
# Spreadsheets write a semicolon where the comma is the decimal sign, as in Dutch.
_HEADINGS: Final = {"id,form": ",", "id;form": ";"}

Forms = Mapping[str, tuple[str, ...]]  # opaque id -> how people write it


@dataclass(frozen=True, slots=True)
class ListFile:
    """What a list's file holds. `forms`: empty for each id where the file is a register, which holds digests of them.
    `register`: its path and digest."""

    forms: Forms
    register: tuple[Path, str] | None = None


def read_list_files(source: Source, folder: Path) -> dict[str, ListFile]:
    """The files that `lists.*.file` names, by list. Problems are added to the source, none is raised."""
    lists = source.data.get("lists")
    found: dict[str, ListFile] = {}
    for name, rule in lists.items() if isinstance(lists, dict) else ():
        file = rule.get("file") if isinstance(rule, dict) else None
        if isinstance(file, str):
            at = ("lists", name, "file")
            origin = Path(source.places.get(at, (str(folder / "-"), 0, 0))[0]).parent
            found[name] = _read(source, at, origin / file)
    return found


def _read(source: Source, at: tuple[str, ...], file: Path) -> ListFile:
    try:
        if is_register(file):
            digest, ids = read_ids(file)
            return ListFile(dict.fromkeys(ids, ()), (file.resolve(), digest))
        return ListFile(_read_csv(source, at, file))
    except OSError as error:
        source.add(at, f"{file} can't be read: {error.strerror}")
    except RegisterDamaged as error:
        source.add(at, str(error))
    return ListFile({})


def _read_csv(source: Source, at: tuple[str, ...], file: Path) -> Forms:
    forms: dict[str, list[str]] = {}
    try:
        if file.stat().st_size > MAX_LIST_BYTES:
            source.add(at, f"{file} is larger than {MAX_LIST_BYTES} bytes; make a register of it")
            return {}
        with file.open(encoding="utf-8-sig", newline="") as stream:
            heading = stream.readline().strip()
            if heading not in _HEADINGS:
                source.add(at, f"{file}: expected a first line with the columns id,form")
                return {}
            rows = csv.reader(stream, delimiter=_HEADINGS[heading], strict=True)
            faults = 0
            for row in rows:
                values = [value.strip() for value in row]
                if len(values) == 2 and all(values):
                    forms.setdefault(values[0], []).append(values[1])
                elif row and (faults := faults + 1) <= MAX_FAULTS:
                    source.add(at, f"{file}:{rows.line_num + 1}  expected two values, id and form")
    except (ValueError, csv.Error) as error:
        source.add(at, f"{file} is not a CSV file in UTF-8: {type(error).__name__}")
    return {ident: tuple(dict.fromkeys(words)) for ident, words in forms.items()}


def client_ids(source: Source, files: Mapping[str, ListFile]) -> frozenset[str] | None:
    """Every id of the lists with entity CLIENT; None when a register has problems of its own."""
    if any(problem.path.startswith("lists.") for problem in source.problems):
        return None
    ids: set[str] = set()
    lists = source.data.get("lists")
    for name, rule in lists.items() if isinstance(lists, dict) else ():
        if not isinstance(rule, dict) or rule.get("entity") != "CLIENT":
            continue
        ids.update(files[name].forms if name in files else ())
        entries = rule.get("entries")
        if isinstance(entries, list):
            ids.update(str(entry.get("id")) for entry in entries if isinstance(entry, dict))
    return frozenset(ids)


def engine_config(document: Document, files: Mapping[str, ListFile]) -> EngineConfig:
    """What the detector looks for on behalf of this policy."""
    lists: list[WordList] = []
    registers: list[RegisterFile] = []
    patterns: list[PatternRule] = []
    for name, rule in document.lists.items():
        file = files.get(name, ListFile({}))
        if file.register:
            path, digest = file.register
            registers.append(RegisterFile(name, rule.entity, str(path), digest))
        forms = {ident: words for ident, words in file.forms.items() if words}
        for entry in rule.entries:
            if entry.forms:
                forms[entry.id] = (*forms.get(entry.id, ()), *entry.forms)
            if entry.patterns:
                patterns.append(PatternRule(entry.id, rule.entity, _any_of(entry)))
        if rule.entity == "DOCUMENT_MARKING":
            patterns += [PatternRule(ident, rule.entity, marking_pattern(words)) for ident, words in forms.items()]
        elif forms:
            lists.append(WordList(name, rule.entity, tuple(sorted(forms.items()))))
    for name, data_class in document.classes.items():
        if data_class.labels:
            patterns += [PatternRule(marking_ref(name), "DOCUMENT_MARKING", marking_pattern(data_class.labels))]
        if data_class.patterns:
            entity = class_pattern_entity(document, name)
            patterns += [PatternRule(pattern_ref(name), entity, "|".join(f"(?:{one})" for one in data_class.patterns))]
    return EngineConfig(tuple(lists), tuple(patterns), registers=tuple(registers))


def marking_ref(data_class: str) -> str:
    """The `ref` of a finding that is a document marking of this class."""
    return f"marking-{data_class}"


def pattern_ref(data_class: str) -> str:
    """The `ref` of a finding by a pattern of this class."""
    return f"pattern-{data_class}"


def class_pattern_entity(document: Document, name: str) -> str:
    """What a class's own patterns find: clients where the class has a client register, else project codes."""
    lists = document.classes[name].lists
    is_client = any(document.lists[one].entity == "CLIENT" for one in lists if one in document.lists)
    return "CLIENT" if is_client else "PROJECT_CODE"


def marking_pattern(labels: tuple[str, ...]) -> str:
    """A label where it marks a document, not where it is a word of a sentence ("our intern", "intern overleg").

    In capitals, unless another word in capitals follows that isn't one of a marking ("500 INTERNAL SERVER ERROR"); at
    the start of a line before a dash, colon or line end; or after a word such as "label".
    """
    words = "|".join(map(_spaced, labels))
    capitals = "|".join(_spaced(label.upper()) for label in labels)
    cue = "label|classificatie|rubricering|markering|classification|marking|sensitivity|vertrouwelijkheid"
    after = "USE|ONLY|NOT|DO|GEBRUIK|NIET|DOCUMENT|RAPPORT|REPORT|MEMO|NOTITIE|NOTULEN|MINUTES|NOTE"
    return (
        rf"(?m:\b(?:{capitals})(?:[ \t]*(?:$|[^\sA-Za-z0-9_])|[ \t]+(?:[a-z0-9]|(?:{after})\b)))"
        rf"|(?im:^[ \t]*[\[(]?(?:{words})[\])]?[ \t]*(?:[:–—-]|$))"
        rf"|(?i:\b(?:{cue})[ \t]*[:=]?[ \t]*[\"'“‘]?(?:{words})\b)"
    )


def _spaced(label: str) -> str:
    """A label as a pattern: any space between its words, and `TLP:AMBER` also as `TLP: AMBER`."""
    return re.escape(label).replace(r"\ ", r"\s+").replace(":", r":[ \t]?")


def _any_of(entry: ListEntry) -> str:
    return "|".join(f"(?:{pattern})" for pattern in entry.patterns)
