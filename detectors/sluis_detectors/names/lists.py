"""Lists of first names, surnames and places: read by the name model, written anew by `python -m sluis_detectors.names.lists`.

Sources: Faker's name and place lists (MIT, Copyright Daniele Faraglia and contributors; a development dependency) and
the short lists in `training/own-names.txt`, written for this project. The file has one line a kind and group:
`first<TAB>nl<TAB>Aafje|Aagje|...`, sorted, so that two runs over one Faker release are equal byte for byte.
"""

import importlib
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_MODELS: Final = Path(__file__).parents[1] / "models"
LISTS_FILE: Final = _MODELS / "name-lists.txt"
_OWN_FILE: Final = Path(__file__).parent / "training" / "own-names.txt"

_GROUPS: Final = {
    "nl": ("nl_NL", "nl_BE"),
    "en": ("en_US", "en_GB", "en_IE", "en"),
    "tr": ("tr_TR",),
    "ma": ("fr_DZ",),
    "pk": ("en_PK",),
    "in": ("en_IN",),
    "af": ("en_NG", "en_KE", "tw_GH", "yo_NG"),
    "pl": ("pl_PL",),
    "ua": ("uk_UA",),
    "zh": ("zh_CN",),
    "id": ("id_ID",),
    "de": ("de_DE",),
    "fr": ("fr_FR", "fr_BE"),
    "es": ("es_ES", "pt_PT", "pt_BR"),
    "it": ("it_IT",),
    "eu": ("ro_RO", "hu_HU", "cs_CZ", "hr_HR", "sv_SE", "no_NO", "da_DK", "fi_FI", "sl_SI"),
}
_FIRST: Final = ("first_names", "first_romanized_names", "first_names_male", "first_names_female", "first_names_unisex")
_LAST: Final = (
    "last_names", "unisex_last_names", "male_last_names", "last_romanized_names", "last_names_male", "last_names_female",
)  # fmt: skip

# Resolution 55 of the Cabinet of Ministers of Ukraine, 27 January 2010, without its rules for the start of a word.
_CYRILLIC: Final = dict(
    zip(
        "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'ʼ’",
        "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch".split(" ") + ["", "iu", "ia", "", "", ""],
        strict=True,
    )
)


@dataclass(frozen=True, slots=True)
class NameLists:
    """`entries[kind][group]`: sorted names. Kinds: first, last, place, country."""

    entries: dict[str, dict[str, tuple[str, ...]]]

    def words(self, kind: str) -> frozenset[str]:
        """Every single word of a kind's names, in lower case."""
        return frozenset(
            word.lower()
            for names in self.entries.get(kind, {}).values()
            for name in names
            for word in name.replace("-", " ").split()
        )


def load_lists(path: Path = LISTS_FILE) -> NameLists:
    """Read the lists file; ValueError for a line of another shape."""
    entries: dict[str, dict[str, tuple[str, ...]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        kind, group, names = line.split("\t")
        entries.setdefault(kind, {})[group] = tuple(names.split("|"))
    return NameLists(entries)


def _is_latin(name: str) -> bool:
    return all("LATIN" in unicodedata.name(char, "") for char in name if char.isalpha())


def _romanised(name: str) -> str:
    return "".join(_CYRILLIC.get(char, char) for char in name.lower()).title()


def _faker_names(provider: str, locale: str, attributes: tuple[str, ...]) -> set[str]:
    source = importlib.import_module(f"faker.providers.{provider}.{locale}").Provider
    names: set[str] = set()
    for attribute in attributes:
        for name in getattr(source, attribute, ()):
            cleaned = _romanised(name) if locale == "uk_UA" else name
            if _is_latin(cleaned) and len(cleaned) > 1 and not cleaned.endswith("."):
                names.add(cleaned)
    return names


def build_lists() -> str:
    """The text of the lists file, from the installed Faker and the project's own names."""
    entries: dict[tuple[str, str], set[str]] = {}
    for group, locales in _GROUPS.items():
        for locale in locales:
            entries.setdefault(("first", group), set()).update(_faker_names("person", locale, _FIRST))
            entries.setdefault(("last", group), set()).update(_faker_names("person", locale, _LAST))
    entries["place", "nl"] = _faker_names("address", "nl_NL", ("cities", "provinces"))
    entries["place", "be"] = _faker_names("address", "nl_BE", ("cities", "provinces"))
    entries["country", "nl"] = _faker_names("address", "nl_NL", ("countries",))
    entries["country", "en"] = _faker_names("address", "en_GB", ("countries",))
    for line in _OWN_FILE.read_text(encoding="utf-8").splitlines():
        kind, group, names = line.split("\t")
        entries.setdefault((kind, group), set()).update(names.split("|"))
    return "".join(f"{kind}\t{group}\t{'|'.join(sorted(entries[kind, group]))}\n" for kind, group in sorted(entries))


if __name__ == "__main__":
    LISTS_FILE.write_text(build_lists(), encoding="utf-8")
