"""The name model at run time: a linear-chain CRF whose weights lie in two arrays, decoded with numpy.

The arrays are read once and then shared by forked detector processes.
"""

import hashlib
import json
import lzma
from bisect import bisect, bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sluis_detectors.finding import Finding
from sluis_detectors.names.decode import Decoder, Span
from sluis_detectors.names.features import WordLists
from sluis_detectors.names.lists import LISTS_FILE, WORDS_FILE, NameLists, load_lists
from sluis_detectors.names.table import MOST_TOKENS, Emissions
from sluis_detectors.names.tokens import BREAK, UNCASED, split, uncased_lines
from sluis_detectors.names.weighing import weigh

MODEL_FILE: Final = LISTS_FILE.with_name("names.crf.xz")
DIGESTS_FILE: Final = LISTS_FILE.with_name("SHA256SUMS")
ENTITIES: Final = {"PER": "PERSON", "LOC": "LOCATION", "ORG": "ORGANIZATION"}
_SURE_ELSEWHERE: Final = 0.6
_VERY_SURE: Final = 0.95
_CAPITAL_NOUNS: Final = frozenset(("de", "lb"))
_KNOWN: Final = frozenset(("nl", "en", ""))  # languages of the training; in others every noun may look like a name

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


def _tokens(text: str) -> tuple[list[str], list[int]]:
    """Tokens of a text with their edges, and two line ends behind the last."""
    tokens, edges = split(text)
    if not tokens:
        return tokens, edges
    starts = edges[::2]
    for start, end in uncased_lines(text):
        for number in range(bisect_left(starts, start), bisect_left(starts, end)):
            tokens[number] = UNCASED + tokens[number]
    return [*tokens, BREAK, BREAK], edges + [len(text)] * 4


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
        self._words = WordLists.of(lists)
        self._decoder = Decoder(weights.labels, weights.transitions)
        self._emissions = Emissions(weights.total, len(weights.labels), self._words)

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

        `languages`: ISO 639-1 or "" for each text; in languages other than Dutch and English only sure names are given.

        Texts are read as one long row of tokens with line ends between them, so that many short ones cost no more than
        one long one. What doesn't fit at once is parted between texts, so that each says what it says alone.
        """
        row: list[str] = []
        edges: list[int] = []
        opens: list[int] = []  # number of each text's first token in the row
        cuts = [0]
        for text in texts:
            tokens, places = _tokens(text)
            if len(row) + len(tokens) - cuts[-1] > MOST_TOKENS:
                cuts += range(len(row), len(row) + len(tokens), MOST_TOKENS)
            opens.append(len(row))
            row += tokens
            edges += places
        found: list[list[Finding]] = [[] for _ in texts]
        for start, end in pairwise([*cuts, len(row)]):
            for span in self._decoder.spans(self._emissions.of(row[start:end])):
                first, last = start + span.first, start + span.last
                number = bisect(opens, first) - 1
                finding = self._finding(texts[number], edges[2 * first], edges[2 * last + 1], span)
                if finding is not None:
                    found[number].append(finding)
        spoken = languages or [""] * len(texts)
        return [
            weigh(
                text,
                [name for name in names if language in _KNOWN or self._is_trusted(text, name, language)],
                self._words,
            )
            for text, names, language in zip(texts, found, spoken, strict=True)
        ]

    def _is_trusted(self, text: str, name: Finding, language: str) -> bool:
        """Whether a name in a language that the model doesn't know is sure, and long or with a word from the lists.

        Where nouns have capitals too, two of them look like a name, so that only the lists count.
        """
        words = text[name.start : name.end].split()
        if len(words) > 1 and name.score >= _VERY_SURE and language not in _CAPITAL_NOUNS:
            return True
        marks = {mark for word in words for mark in self._words.marks(word.lower())}
        return name.score >= _SURE_ELSEWHERE and not marks.isdisjoint("FSL" if name.entity == "LOCATION" else "FS")

    def _finding(self, text: str, start: int, end: int, span: Span) -> Finding | None:
        entity = ENTITIES[span.kind]
        if entity == "ORGANIZATION" and not self.organizations:
            return None
        name = text[start:end]
        is_code = text[end : end + 1].isdigit() or text[max(start - 1, 0) : start].isdigit()  # NL of NL91ABNA04
        if is_code or sum(map(str.isalpha, name)) < 2:
            return None
        if entity == "LOCATION" and self._is_full_name(name):
            return Finding(start, end, "PERSON", round(max(span.score, _FULL_NAME), 3), "names")
        return Finding(start, end, entity, round(span.score, 3), "names")

    def _is_full_name(self, text: str) -> bool:
        """Whether a first name and a surname make up what looks like a place: "write to Alice Baker at ..."."""
        words = text.lower().split()
        if not 2 <= len(words) <= _FULL_NAME_WORDS or words[0] in _PLACE_STARTS:
            return False
        first, last = self._words.marks(words[0]), self._words.marks(words[-1])
        return "f" in first.lower() and ("S" in last or ("s" in last and "L" not in last))
