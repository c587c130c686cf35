"""What is asked of a text before a pattern is looked for in it, worked out ahead and kept in a file.

To work it out for all patterns takes seconds; so `asked.json.z` holds what is asked of those that were known when it
was written, by digests of the patterns. A pattern that isn't in it, or all if this code is another, are worked out when
they are needed: nothing but the time to start depends on the file. `python -m sluis_detectors.describe` writes it.
"""

import hashlib
import json
import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from sluis_detectors.recognizers import foldings, literals
from sluis_detectors.recognizers.foldings import CASELESS_SHAPES, COUNTED, EDGE, SHAPES, WORDS, rarest
from sluis_detectors.recognizers.literals import needed, weight

FILE: Final = Path(__file__).with_name("asked.json.z")
SLOTS: Final = 4  # sets of literals at most that are asked of a pattern
RUN: Final = 32  # figures in a row that are told apart
FIGURES: Final = "09"  # folded
_RARE: Final = 8.0  # of literals, together: nothing more is asked of a pattern that has such
_WORTH: Final = 2.5  # of a literal that is worth asking for
# Of shapes: figures beside letters, and capitals in a row.
_TELLING: Final = re.compile("9.*[\x02-\x04]|[\x02-\x04].*9|\x03{4}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a text must have for a pattern to occur: a literal of each set, and runs so long in each counted folding."""

    sets: tuple[frozenset[str], ...]
    runs: tuple[int, ...]


def asked(patterns: Iterable[str], *, prose: bool = False) -> list[Asked]:
    """What is asked of each pattern. `prose`: they are made of words, so that one word tells enough."""
    kept = _kept()
    found = []
    for pattern in patterns:
        one = kept.get(_key(pattern, prose=prose))
        found.append(_asked(pattern, prose=prose) if one is None else one)
    literals.forget()
    return found


def _asked(pattern: str, *, prose: bool) -> Asked:
    found: list[tuple[float, frozenset[str]]] = []
    for folding in (WORDS, CASELESS_SHAPES if pattern.startswith("(?i)") else SHAPES):
        for need in needed(pattern, folding):
            if folding is not WORDS and not all(map(_TELLING.search, need)):
                continue
            if not "".join(need).strip(EDGE + FIGURES) or rarest(need, folding) >= _WORTH:
                found.append((weight(need, folding), need))
        if prose or (found and max(found)[0] >= _RARE):
            break
    found.sort(key=lambda one: -one[0])
    sets: list[frozenset[str]] = []
    worth = 0.0
    for rare, need in found[: 1 if prose else SLOTS]:
        sets.append(need)
        worth += rare
        if worth >= _RARE:
            break
    runs = [0] * len(COUNTED)
    if worth < _RARE and not prose:
        for place, folding in enumerate(COUNTED):
            lengths = [len(min(need, key=len)) for need in needed(pattern, folding) if not "".join(need).strip("0")]
            runs[place] = min(max(lengths, default=0), RUN)
    return Asked(tuple(sets), tuple(runs))


def _key(pattern: str, *, prose: bool) -> str:
    return hashlib.sha256(f"{prose:d}{pattern}".encode()).hexdigest()[:16]


@cache
def _source() -> str:
    """Digest of the code that the file comes from."""
    hasher = hashlib.sha256()
    for path in (foldings.__file__, literals.__file__, __file__):
        hasher.update(Path(path).read_bytes())
    return hasher.hexdigest()


def _kept() -> dict[str, Asked]:
    if not FILE.exists():
        return {}
    kept = json.loads(zlib.decompress(FILE.read_bytes()))
    if kept["source"] != _source():
        return {}
    return {key: Asked(tuple(map(frozenset, sets)), tuple(runs)) for key, (sets, runs) in kept["asked"].items()}


def keep(patterns: Iterable[str], prose: Iterable[str]) -> None:
    """Writes the file for these patterns, and for these of prose."""
    made = {}
    for all_of_it, group in ((False, patterns), (True, prose)):
        for pattern in group:
            one = _asked(pattern, prose=all_of_it)
            made[_key(pattern, prose=all_of_it)] = [list(map(sorted, one.sets)), one.runs]
    FILE.write_bytes(zlib.compress(json.dumps({"source": _source(), "asked": made}, sort_keys=True).encode(), 9))
