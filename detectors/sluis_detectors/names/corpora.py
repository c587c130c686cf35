"""Reads corpora of labelled sentences, which come in three forms."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from sluis_detectors.names.generate import Sentence

# File and language of each corpus; `models/README.md` says where they come from.
CORPORA: Final = {
    "nl-train-silver.jsonl": "nl",
    "en-train-gold.jsonl": "en",
    "en_ewt-ud-train.iob2": "en",
    "en_pud-ud-test.iob2": "en",
    "wikigold.conll.txt": "en",
    "wnut17train.conll": "en",
    "emerging.dev.conll": "en",
    "emerging.test.annotated": "en",
    **{f"btc-{part}.conll": "en" for part in "fg"},
}
_MEASURED: Final = "UD_Dutch-LassySmall"
_LABELS: Final = {
    **{label: label for label in ("PER", "LOC", "ORG")},
    "person": "PER",
    "location": "LOC",
    "corporation": "ORG",
    "group": "ORG",
}
_NO_BLANK_BEFORE: Final = re.compile(r"[.,;:!?)\]%…]+|['’](?:s|re|ve|ll|d|m|S)?|n['’]t")
_GENITIVES: Final = ("'s", "’s")
_NO_BLANK_BEHIND: Final = frozenset("([$£€#@")


def read_corpora(folder: Path) -> dict[str, list[Sentence]]:
    """The labelled sentences of each language; FileNotFoundError where a corpus is missing."""
    result: dict[str, list[Sentence]] = {}
    for name, language in CORPORA.items():
        read = _READERS.get(Path(name).suffix, read_conll)
        result.setdefault(language, []).extend(read((folder / name).read_text(encoding="utf-8")))
    return result


def read_json(text: str) -> Iterator[Sentence]:
    """A sentence a line: `{"text", "ents": [[start, end, label], ...], "src"}`; other labels are dropped.

    Of UD_Dutch-LassySmall sentences without names and figures are left out.
    """
    for line in text.splitlines():
        record = json.loads(line)
        # Sentences of this kind are among those on which alarms are measured.
        if record.get("src") == _MEASURED and not record["ents"] and not any(map(str.isdigit, record["text"])):
            continue
        ents = sorted((start, end, label) for start, end, label in record["ents"] if label in _LABELS)
        yield Sentence(record["text"], tuple(ents))


def read_iob2(text: str) -> Iterator[Sentence]:
    """Universal NER: `# text = ...`, then a line a token with its label."""
    for block in text.split("\n\n"):
        whole, at, ents = "", 0, list[tuple[int, int, str]]()
        for line in block.splitlines():
            if line.startswith("# text = "):
                whole = line.removeprefix("# text = ")
            elif not line.startswith("#"):
                token, label = line.split("\t")[1:3]
                start = whole.find(token, at)
                if start < 0:
                    continue  # a blank within a token
                at = start + len(token)
                _add(ents, start, at, label)
        if whole:
            yield Sentence(whole, tuple(ents))


def read_conll(text: str) -> Iterator[Sentence]:
    """A line a token, its label last; blanks are guessed. A token marked as a user or topic (@, #) is in no name."""
    for block in re.split(r"\n\s*\n", text):
        whole, before, ents = "", "", list[tuple[int, int, str]]()
        for line in block.splitlines():
            if len(parts := line.split()) < 2:
                continue
            token, label = parts[0], parts[-1]
            if whole and before not in _NO_BLANK_BEHIND and not _NO_BLANK_BEFORE.fullmatch(token):
                whole += " "
            start = len(whole)
            whole += token
            if before not in ("@", "#") and token[0] not in "@#":
                _add(ents, start, len(whole), label)
            before = token
        if whole:
            ends = (end - 2 if whole[start:end].endswith(_GENITIVES) else end for start, end, _ in ents)
            yield Sentence(whole, tuple((e[0], end, e[2]) for e, end in zip(ents, ends, strict=True)))


def _add(ents: list[tuple[int, int, str]], start: int, end: int, label: str) -> None:
    """Add a token: to the last name where it goes on."""
    kind = _LABELS.get(label[2:])
    if label.startswith("I-") and ents and ents[-1][2] == kind and start - ents[-1][1] <= 1:
        ents[-1] = (ents[-1][0], end, kind)
    elif kind:
        ents.append((start, end, kind))


_READERS: Final = {".jsonl": read_json, ".iob2": read_iob2}
