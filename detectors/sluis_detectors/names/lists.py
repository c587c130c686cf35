"""Lists of first names, surnames, places and everyday words, as `build_lists` writes them."""

import lzma
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

_MODELS: Final = Path(__file__).parents[1] / "models"
LISTS_FILE: Final = _MODELS / "name-lists.txt"
WORDS_FILE: Final = _MODELS / "everyday-words.txt.xz"
OWN_WORDS: Final = "own"


@dataclass(frozen=True, slots=True)
class NameLists:
    """`entries[kind][group]`: sorted names; kinds: first, last, place, country, street.

    `everyday[language]`: words in UTF-8 with blanks between them, because there are hundreds of thousands; those under
    `OWN_WORDS` are names of products, languages, feasts and the like, written with a capital but no name of a person.
    """

    entries: dict[str, dict[str, tuple[str, ...]]]
    everyday: dict[str, bytes]

    def words(self, kind: str) -> frozenset[str]:
        """Every single word of a kind's names, in lower case."""
        groups = self.entries.get(kind, {}).values()
        return frozenset(" ".join([name for names in groups for name in names]).replace("-", " ").lower().split())


def load_lists(folder: Path = _MODELS, *, everyday: bool = True) -> NameLists:
    """Read both files, or only that of names; ValueError for a line of another shape."""
    entries: dict[str, dict[str, tuple[str, ...]]] = {}
    for line in (folder / LISTS_FILE.name).read_text(encoding="utf-8").splitlines():
        kind, group, names = line.split("\t")
        entries.setdefault(kind, {})[group] = tuple(names.split("|"))
    if not everyday:
        return NameLists(entries, {})
    packed = lzma.decompress((folder / WORDS_FILE.name).read_bytes())
    words = dict(line.split(b"\t") for line in packed.splitlines())
    return NameLists(entries, {language.decode(): own for language, own in words.items()})


def distinct(numbers: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """The numbers sorted, each once; `np.unique` takes fifty times as long for some hundred thousand."""
    numbers = np.sort(numbers)
    return numbers.compress(np.append(True, numbers[1:] != numbers[:-1])[: len(numbers)])
