"""The name model at run time: a linear-chain CRF whose weights lie in two arrays, decoded with numpy.

The arrays are read once and then shared by forked detector processes. A token's weights are summed once and kept in a
table of bounded size, so that everyday words cost one look-up.
"""

import hashlib
import json
import lzma
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sluis_detectors.finding import Finding
from sluis_detectors.names.decode import Decoder, Span
from sluis_detectors.names.features import (
    OFFSETS,
    WordLists,
    attributes,
    category,
    class_key,
    key,
    neighbour_keys,
)
from sluis_detectors.names.lists import LISTS_FILE, WORDS_FILE, NameLists, load_lists
from sluis_detectors.names.tokens import BREAK, spans, uncased_lines

MODEL_FILE: Final = LISTS_FILE.with_name("names.crf.xz")
DIGESTS_FILE: Final = LISTS_FILE.with_name("SHA256SUMS")
ENTITIES: Final = {"PER": "PERSON", "LOC": "LOCATION", "ORG": "ORGANIZATION"}
MIN_SCORE: Final = {"PERSON": 0.45, "LOCATION": 0.5, "ORGANIZATION": 0.5}
_MIN_SCORE_ALONE: Final = 0.75  # of a person's name of one word, the likeliest to be something else
_SURE: Final = 0.9  # a word of a name that is this sure is a name elsewhere in the text as well
_SURE_ELSEWHERE: Final = 0.75
_KNOWN: Final = frozenset(("nl", "en", ""))  # languages of the training; in others every noun may look like a name
_MAX_WORDS: Final = 6  # longer ones are sentences in a language that the model doesn't know
_Token = tuple[str, int, int, int]  # what is looked up, number of the text, start, end
_ROW_TOKENS: Final = 1 << 13  # tokens read at once; fewer than the table has rows
_TABLE_ROWS: Final = 1 << 15  # 32,768 tokens of 5 x 7 numbers: 4.6 MB

# Of 1,100 places of two words and more found in seven labelled sets, three meet the rule for a full name by mistake.
_FULL_NAME: Final = 0.8
_FULL_NAME_WORDS: Final = 3
_PLACE_STARTS: Final = frozenset(
    "north south east west saint sint sankt santa san sierra new old upper lower mount lake port fort".split()
)


class ModelDamaged(Exception):
    """The model's files aren't those whose digests are committed beside them."""


@dataclass(frozen=True, slots=True)
class Weights:
    """`keys`: sorted numbers of attributes; `rows[i]`: their weight for each label; `transitions[from, to]`."""

    labels: tuple[str, ...]
    keys: NDArray[np.uint32]
    rows: NDArray[np.float32]
    transitions: NDArray[np.float32]

    def total(self, keys: NDArray[np.uint32]) -> NDArray[np.float32]:
        """Weights of `keys`, shape `[..., labels]`; zero for unknown ones."""
        places = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        found = self.rows[places]
        found[self.keys[places] != keys] = 0
        result: NDArray[np.float32] = found
        return result


def pack(weights: Weights) -> bytes:
    """The model file: a line of JSON, then the arrays (little-endian, weights as 16-bit floats), compressed with xz."""
    header = {
        "labels": weights.labels,
        "attributes": len(weights.keys),
        "transitions": [[round(float(w), 4) for w in row] for row in weights.transitions],
    }
    body = json.dumps(header, separators=(",", ":")).encode() + b"\n"
    body += weights.keys.astype("<u4").tobytes() + weights.rows.astype("<f2").T.tobytes()
    return lzma.compress(body, preset=9)


def unpack(packed: bytes) -> Weights:
    """Read `pack`'s bytes; ModelDamaged when they aren't."""
    try:
        head, _, body = lzma.decompress(packed).partition(b"\n")
        header = json.loads(head)
        count, labels = header["attributes"], tuple(header["labels"])
        keys = np.frombuffer(body, dtype="<u4", count=count).astype(np.uint32)
        rows = np.frombuffer(body, dtype="<f2", offset=4 * count).reshape(len(labels), count).T
        transitions = np.array(header["transitions"], dtype=np.float32)
        return Weights(labels, keys, np.ascontiguousarray(rows, np.float32), transitions)
    except (lzma.LZMAError, ValueError, KeyError) as error:
        raise ModelDamaged("model file is no model") from error


class _TokenTable:
    """Weights and class of each token seen lately; emptied when full."""

    def __init__(self, weights: Weights, words: WordLists) -> None:
        self._weights, self._words = weights, words
        self._ids: dict[str, int] = {}
        self.sums = np.zeros((_TABLE_ROWS, len(OFFSETS), len(weights.labels)), np.float32)
        self.kinds = np.zeros(_TABLE_ROWS, np.uint32)

    def ids(self, tokens: Sequence[str]) -> list[int]:
        """Rows of the tokens; one that begins with NUL is read without regard to its case."""
        known = self._ids
        fresh = {token for token in tokens if token not in known}
        if fresh:
            if len(known) + len(fresh) > _TABLE_ROWS:
                known.clear()
                fresh = set(tokens)
            for token in sorted(fresh):
                self._add(token)
        return [known[token] for token in tokens]

    def _add(self, token: str) -> None:
        cased = token[0] != "\0"
        form = token if cased else token[1:]
        row = len(self._ids)
        centre, near, far = attributes(form, cased=cased, words=self._words)
        by_offset = (far, near, centre, near, far)
        keys = [key(name, offset) for offset, names in zip(OFFSETS, by_offset, strict=True) for name in names]
        found = self._weights.total(np.array(keys, np.uint32))
        sizes = np.cumsum([0, *(len(names) for names in by_offset[:-1])])
        self.sums[row] = np.add.reduceat(found, sizes, axis=0)
        self.kinds[row] = class_key(category(form, cased=cased, words=self._words))
        self._ids[token] = row


def _tokens(text: str, number: int) -> list[_Token]:
    """Tokens of a text and two line ends; NUL before a token says that its case means nothing."""
    tokens = [(text[start:end], number, start, end) for start, end in spans(text)]
    for line_start, line_end in uncased_lines(text):
        tokens = [("\0" + t[0] if line_start <= t[2] < line_end else t[0], *t[1:]) for t in tokens]
    end = len(text)
    return [*tokens, (BREAK, number, end, end), (BREAK, number, end, end)] if tokens else []


class NameModel:
    """Finds names of persons and places, and of organisations when asked, in Dutch and English text."""

    def __init__(
        self,
        weights: Weights,
        lists: NameLists,
        version: str,
        *,
        organizations: bool = False,
    ) -> None:
        self.version = version
        self.organizations = organizations
        self._weights = weights
        self._words = WordLists.of(lists)
        self._decoder = Decoder(weights.labels, weights.transitions)
        self._table = _TokenTable(weights, self._words)

    @classmethod
    def load(cls, folder: Path = MODEL_FILE.parent, *, organizations: bool = False) -> "NameModel":
        """Read model and lists from `folder` after checking their SHA-256 digests; ModelDamaged when one differs."""
        read: dict[str, bytes] = {}
        for line in (folder / DIGESTS_FILE.name).read_text(encoding="ascii").splitlines():
            digest, name = line.split("  ")
            read[name] = (folder / name).read_bytes()
            if hashlib.sha256(read[name]).hexdigest() != digest:
                raise ModelDamaged(f"{name}: digest differs")
        if set(read) != {MODEL_FILE.name, LISTS_FILE.name, WORDS_FILE.name}:
            raise ModelDamaged("digests of model and lists are missing")
        version = hashlib.sha256(b"".join(read[name] for name in sorted(read))).hexdigest()[:12]
        return cls(
            unpack(read[MODEL_FILE.name]),
            load_lists(folder),
            version,
            organizations=organizations,
        )

    def find(self, texts: Sequence[str], languages: Sequence[str] = ()) -> list[list[Finding]]:
        """Findings of each text, sorted and disjoint.

        `languages`: ISO 639-1 or "" for each text; in languages other than Dutch and English only sure names with a
        word from the lists are given.

        Texts are read as one long row of tokens with line ends between them, so that many short ones cost no more than
        one long one.
        """
        found: list[list[Finding]] = [[] for _ in texts]
        row: list[_Token] = []
        for number, text in enumerate(texts):
            row += _tokens(text, number)
            while len(row) >= _ROW_TOKENS:
                self._read(row[:_ROW_TOKENS], texts, found)
                row = row[_ROW_TOKENS:]
        self._read(row, texts, found)
        spoken = languages or [""] * len(texts)
        return [
            self._kept(text, [name for name in names if language in _KNOWN or self._is_listed(text, name)])
            for text, names, language in zip(texts, found, spoken, strict=True)
        ]

    def _is_listed(self, text: str, name: Finding) -> bool:
        """Whether a name in a language that the model doesn't know is sure and has a word that only names are."""
        marks = {mark for word in text[name.start : name.end].split() for mark in self._words.marks(word.lower())}
        return name.score >= _SURE_ELSEWHERE and not marks.isdisjoint("FSL" if name.entity == "LOCATION" else "FS")

    def _kept(self, text: str, names: list[Finding]) -> list[Finding]:
        """The names that are sure enough, and weaker ones that hold a word of a surer name in the same text."""
        sure = {
            word
            for name in names
            if name.entity == "PERSON" and name.score >= _SURE
            for word in text[name.start : name.end].split()
            if len(word) > 2
        }
        kept: list[Finding] = []
        for name in names:
            words = text[name.start : name.end].split()
            needed = MIN_SCORE[name.entity]
            if name.entity == "PERSON" and len(words) == 1:
                needed = _MIN_SCORE_ALONE
            if len(words) <= _MAX_WORDS and (name.score >= needed or (name.entity == "PERSON" and sure & set(words))):
                kept.append(name)
        return kept

    def _read(self, row: Sequence[_Token], texts: Sequence[str], found: list[list[Finding]]) -> None:
        emissions = self._emissions([token[0] for token in row])
        for span in self._decoder.spans(emissions):
            number, start = row[span.first][1:3]
            finding = self._finding(texts[number], start, row[span.last][3], span)
            if finding is not None:
                found[number].append(finding)

    def _emissions(self, tokens: Sequence[str]) -> NDArray[np.float32]:
        ids = np.array(self._table.ids([BREAK, BREAK, *tokens, BREAK, BREAK]), np.intp)
        sums = self._table.sums
        result: NDArray[np.float32] = sums[ids[2:-2], 2]
        for offset in (-2, -1, 1, 2):
            result += sums[ids[2 + offset : len(ids) - 2 + offset], 2 + offset]
        result += self._weights.total(neighbour_keys(self._table.kinds[ids[1:-1]])).sum(axis=0)
        return result

    def _finding(self, text: str, start: int, end: int, span: Span) -> Finding | None:
        entity = ENTITIES[span.kind]
        is_wanted = entity != "ORGANIZATION" or self.organizations
        is_code = text[end : end + 1].isdigit() or text[max(start - 1, 0) : start].isdigit()  # NL of NL91ABNA04
        if not is_wanted or is_code or sum(map(str.isalpha, text[start:end])) < 2:
            return None
        if entity == "LOCATION" and self._is_full_name(text[start:end]):
            return Finding(start, end, "PERSON", round(max(span.score, _FULL_NAME), 3), "names")
        return Finding(start, end, entity, round(span.score, 3), "names")

    def _is_full_name(self, text: str) -> bool:
        """Whether a first name and a surname make up what looks like a place: "write to Alice Baker at ..."."""
        words = text.lower().split()
        if not 2 <= len(words) <= _FULL_NAME_WORDS or words[0] in _PLACE_STARTS:
            return False
        first, last = self._words.marks(words[0]), self._words.marks(words[-1])
        return "f" in first.lower() and ("S" in last or ("s" in last and "L" not in last))
