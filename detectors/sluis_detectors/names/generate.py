"""Sentences made for training: office-like templates filled with invented persons, places and organisations.

Everything is drawn from one `random.Random`, so that a seed gives the same sentences everywhere.
"""

import json
import random
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sluis_detectors.names.features import PARTICLES
from sluis_detectors.names.lists import OWN_WORDS, NameLists

_FOLDER: Final = Path(__file__).parent / "training"
_SMALL: Final = re.compile(r"(?<![\w'’-])[^\W\d_]{4,}(?![\w'’-])")
_SLOT: Final = re.compile(r"\{(\w+)\}")
_PERSONS: Final = frozenset({"person", "full", "first", "last", "title", "init", "rev"})
_PLACES: Final = {"city", "country", "street", "addr"}
# `groups`: how often names of each origin are drawn: what staff of Dutch organisations write, the rarer made visible.
_WORDS: Final = json.loads((_FOLDER / "words.json").read_text(encoding="utf-8"))
_WITH_PARTICLES: Final = frozenset(("nl", "fy"))
_LAST_FIRST: Final = frozenset(("zh", "vi"))  # groups that often write the surname first
_EVERYDAY_LAST: Final = 0.12  # share of surnames drawn from those that are words too, the hardest to tell
_MADE_PLACE: Final = 0.12  # share of English places that hold a person's name
_STREET_ENDS: Final = (
    "straat",
    "laan",
    "weg",
    "plein",
    "dreef",
    "hof",
    "kade",
    "singel",
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One training text with its names: `[start, end)` and PER, LOC or ORG. `made`: from templates, not real text."""

    text: str
    ents: tuple[tuple[int, int, str], ...]
    made: bool = False


class Generator:
    """Fills templates of one language."""

    def __init__(self, lists: NameLists, rng: random.Random) -> None:
        self._rng = rng
        self._entries = lists.entries
        self._everyday = {language: words.decode().split() for language, words in lists.everyday.items()}
        named = lists.words("first") | lists.words("last") | lists.words("place") | lists.words("country")
        self._plain = {
            language: [word for word in words if len(word) > 3 and word not in named]
            for language, words in self._everyday.items()
        }
        everyday = {word for words in self._everyday.values() for word in words}
        self._everyday_last = {
            group: [name for name in names if name.lower() in everyday]
            for group, names in lists.entries["last"].items()
        }
        self._by_ending: dict[str, dict[str, list[str]]] = {}
        for language, words in self._everyday.items():
            endings = self._by_ending.setdefault(language, {})
            for word in words:
                if len(word) > 3:
                    endings.setdefault(word[-2:], []).append(word)

    def sentence(self, template: str, language: str) -> Sentence:
        """The template with every slot filled; person slots of one template get different persons."""
        text, ents, at = "", [], 0
        for slot in _SLOT.finditer(template):
            text += template[at : slot.start()]
            at = slot.end()
            before, value, kind = self._fill(slot[1], language, text)
            text += before
            if kind:
                ents.append((len(text), len(text) + len(value), kind))
            text += value
        return Sentence(text + template[at:], tuple(ents), made=True)

    def _group(self, language: str) -> str:
        return self._pick(_WORDS[language]["groups"])

    def _pick(self, weights: dict[str, int]) -> str:
        return self._rng.choices(list(weights), weights=list(weights.values()))[0]

    def _name(self, kind: str, group: str) -> str:
        return self._rng.choice(self._entries[kind][group])

    def first(self, group: str) -> str:
        """A first name, now and then a double one."""
        roll = self._rng.random()
        name = self._name("first", group)
        if roll < 0.03 and "-" not in name and " " not in name:
            return f"{name}-{self._name('first', group).split()[0].split('-')[0]}"
        return f"{name} {self._name('first', group)}" if roll < 0.06 else name

    def last(self, group: str, *, alone: bool = False) -> str:
        """A surname; alone, a Dutch particle often takes a capital. Some are invented, double or hyphenated."""
        name = self._name("last", group)
        if self._rng.random() < _EVERYDAY_LAST and self._everyday_last[group]:
            name = self._rng.choice(self._everyday_last[group])
        roll = self._rng.random()
        if group in _WITH_PARTICLES and roll < 0.14 and " " not in name:
            if roll < 0.04:  # de Keizer, van der Wei: any noun may follow
                name = self._rng.choice(self._plain["nl"]).capitalize()
            name = f"{self._pick(_WORDS['particles'])} {name}"
        elif 0.14 < roll < 0.19:
            other = self._name("last", group)
            name = f"{name}-{other}" if self._rng.random() < 0.7 else f"{name} - {other}"
        if alone and name[0].islower() and self._rng.random() < 0.7:
            name = name[0].upper() + name[1:]
        if name[0] in "'" and self._rng.random() < 0.3:
            name = "’" + name[1:]
        return name

    def _person(self, slot: str, language: str) -> tuple[str, str]:
        rng, group = self._rng, self._group(language)
        if slot == "person":
            slot = rng.choices(("full", "first", "title", "init"), weights=(5, 2, 2, 2))[0]
        if slot == "full":
            middle = f" {rng.choice('ABCDEGHJKLMPRST')}." if rng.random() < 0.06 else ""
            last_group = group if rng.random() < 0.9 else self._group(language)
            given, last = self.first(group) + middle, self.last(last_group)
            return "", f"{last} {given}" if group in _LAST_FIRST and rng.random() < 0.25 else f"{given} {last}"
        if slot == "first":
            return "", self.first(group)
        if slot == "last":
            return "", self.last(group, alone=True)
        if slot == "title":
            name = self.last(group, alone=True)
            if rng.random() < 0.25:
                name = self._initials(group) + " " + self.last(group)
            elif rng.random() < 0.2:
                name = self.first(group) + " " + self.last(group)
            return rng.choice(_WORDS[language]["titles"]) + " ", name
        if slot == "init":
            return "", self._initials(group) + " " + self.last(group)
        name = self.last(group)
        words = name.split()
        moved = []
        while len(words) > 1 and words[0].lower() in PARTICLES:
            moved.append(words.pop(0))
        given = self._initials(group) if rng.random() < 0.5 else self.first(group)
        return "", f"{' '.join(words)}, {' '.join([given, *moved])}"

    def _initials(self, group: str) -> str:
        count = self._rng.choices((1, 2, 3, 4), weights=(5, 4, 2, 1))[0]
        letters = [self._name("first", group)[0].upper() for _ in range(count)]
        roll = self._rng.random()
        if roll < 0.06 and group in _WITH_PARTICLES:
            letters[-1] = self._rng.choice(_WORDS["long_initials"])
        elif roll > 0.92:  # J de Boer, MJ Smith
            return "".join(letters[:3])
        joint = self._rng.choices((".", ". "), weights=(8, 1))[0]
        return joint.join(letters) + "."

    def _org(self, language: str) -> str:
        rng = self._rng
        last = self._name("last", self._group(language))
        last = last[0].upper() + last[1:]
        roll = rng.random()
        if language == "nl" and roll < 0.12:
            return f"{rng.choice(_WORDS['firm_forms'])} {last}"
        if roll < 0.35:
            return f"{last} {rng.choice(_WORDS[language]['firm_tails'])}"
        if roll < 0.6:
            place = self._name("place", "nl" if language == "nl" else "world")
            return f"{rng.choice(_WORDS[language]['firm_heads'])} {rng.choice((last, place))}"
        if roll < 0.75:
            other = self._name("last", self._group(language))
            return f"{last} & {other[0].upper() + other[1:]} {rng.choice(_WORDS[language]['firm_tails'])}"
        if language == "en" and roll < 0.87:
            names = [self._name("last", self._group(language)) for _ in range(rng.choice((2, 3, 3)))]
            names = [name[0].upper() + name[1:] for name in names]
            return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 2 else "-".join(names)
        start = rng.choice(_WORDS["firm_starts"])
        end = rng.choice(_WORDS["firm_ends"])
        tail = f" {rng.choice(_WORDS[language]['firm_tails'])}" if rng.random() < 0.6 else ""
        return f"{start}{end}{tail}"

    def _street(self, language: str) -> str:
        rng = self._rng
        if rng.random() < 0.6:
            return self._name("street", language)
        if language == "nl":
            root = rng.choice((self._name("first", "nl"), self._name("last", "nl").split()[-1])).split()[0]
            return root.capitalize() + rng.choice(_STREET_ENDS)
        ending = rng.choice(("Street", "Road", "Lane", "Avenue", "Drive", "Close", "Way", "Court"))
        return f"{self._name('last', 'en')} {ending}"

    def _place(self, slot: str, language: str) -> str:
        rng = self._rng
        if slot == "city":
            group = rng.choices(
                ("nl", "be", "world"),
                weights=(7, 1, 2) if language == "nl" else (2, 1, 7),
            )[0]
            return self._name("place", group) if language == "nl" or rng.random() > _MADE_PLACE else self._made_place()
        if slot == "country":
            return self._name("country", language)
        if slot == "street":
            return self._street(language)
        number = f"{rng.randint(1, 250)}{rng.choice(('', '', '', 'a', 'B', '-2', ' bis'))}"
        street = self._street(language)
        return f"{street} {number}" if language == "nl" else f"{number} {street}"

    def _made_place(self) -> str:
        """A place named after somebody: Port Elizabeth, Jacksonville."""
        rng, name = self._rng, self._name(self._rng.choice(("first", "last")), "en").split()[0]
        if rng.random() < 0.7:
            return f"{rng.choice(_WORDS['place_starts'])} {name}"
        return f"{name}{rng.choice(_WORDS['place_ends'])}"

    def _fill(self, slot: str, language: str, before: str) -> tuple[str, str, str]:
        """Text that goes before, the value, and its label ("" for none)."""
        if slot in _PERSONS:
            title, name = self._person(slot, language)
            if title and (not before or before[-1] in "\n:"):
                title = title[0].upper() + title[1:]
            return title, name, "PER"
        if slot in _PLACES:
            return "", self._place(slot, language), "LOC"
        if slot == "org":
            return "", self._org(language), "ORG"
        return "", self._number(slot, language), ""

    def _number(self, slot: str, language: str) -> str:
        rng = self._rng
        if slot == "date":
            day, month, year = (
                rng.randint(1, 28),
                rng.randint(1, 12),
                rng.randint(1940, 2026),
            )
            word = _WORDS[language]["months"][month - 1]
            return rng.choice(
                (
                    f"{day} {word}",
                    f"{day} {word} {year}",
                    f"{day:02}-{month:02}-{year}",
                    f"{year}-{month:02}-{day:02}",
                    word,
                )
            )
        if slot == "time":
            return f"{rng.randint(0, 23)}:{rng.randint(0, 59):02}"
        if slot == "phone":
            return rng.choice(("06-{}", "06 {}", "+31 6 {}", "020-{}")).format(rng.randint(1_000_000, 99_999_999))
        if slot == "mail":
            name = self._name("first", "nl").lower()
            return rng.choice(
                (
                    f"{name}@example.nl",
                    f"{name[0]}.{self._name('last', 'en').lower()}@example.com",
                    "info@example.org",
                )
            )
        if slot == "money":
            return rng.choice(("€ {},50", "€{}", "EUR {}", "{} euro", "£{}")).format(rng.randint(10, 99_999))
        if slot == "code":
            return f"{rng.choice(('E', 'ERR-', 'SR', '0x'))}{rng.randint(10, 9999)}"
        if slot == "role":
            return str(rng.choice(_WORDS[language]["roles"]))
        if slot == "topic":
            return rng.choice(("love", "work", "nature", "school"))
        return str(rng.choice((rng.randint(1, 60), rng.randint(1000, 999_999))))

    def reworded(self, sentence: Sentence, language: str) -> Sentence:
        """The sentence with a fifth of its longer small words replaced by others that end alike; names stay."""
        text, ents, at, moved = sentence.text, list(sentence.ents), 0, 0
        result = ""
        for match in _SMALL.finditer(text):
            inside = any(start < match.end() and match.start() < end for start, end, _ in sentence.ents)
            others = self._by_ending[language].get(match[0][-2:])
            if inside or others is None or self._rng.random() > 0.2:
                continue
            new = self._rng.choice(others)
            result += text[at : match.start()] + new
            at = match.end()
            change = len(new) - len(match[0])
            ents = [
                (s + change, e + change, label) if s >= match.end() + moved else (s, e, label) for s, e, label in ents
            ]
            moved += change
        return Sentence(result + text[at:], tuple(ents), made=True)

    def heading(self, language: str) -> Sentence:
        """A heading, a table's head or a list of everyday words with capitals: no names."""
        rng = self._rng
        roll = rng.random()
        source = self._plain[language] if roll < 0.65 else self._everyday[language]
        if roll > 0.8 and OWN_WORDS in self._everyday:
            source = self._everyday[OWN_WORDS]

        def words() -> str:
            return " ".join(rng.choice(source).capitalize() for _ in range(rng.choice((1, 2, 2, 3))))

        small = " ".join(rng.choice(self._plain[language]) for _ in range(rng.randint(2, 6)))
        form = rng.choice(_WORDS["headings"])
        return Sentence(
            re.sub(r"\{(s?)\}", lambda slot: small if slot[1] else words(), form),
            (),
            made=True,
        )

    def swap(self, sentence: Sentence, language: str) -> Sentence:
        """The sentence with each person and most places replaced by others of the same build."""
        text, ents, at = "", [], 0
        for start, end, label in sentence.ents:
            text += sentence.text[at:start]
            old, new = sentence.text[start:end], sentence.text[start:end]
            if label == "PER" and old[0].isupper():
                group = self._group(language)
                new = (
                    self.first(group) + " " + self.last(group) if " " in old else self._name("last", group).split()[-1]
                )
                if " " not in old and self._rng.random() < 0.5:
                    new = self._name("first", group)
            elif label == "LOC" and self._rng.random() < 0.7:
                new = self._place("city", language)
            ents.append((len(text), len(text) + len(new), label))
            text += new
            at = end
        return Sentence(text + sentence.text[at:], tuple(ents), made=True)


def templates(name: str) -> list[str]:
    """Lines of a training file; `\\n` and `\\t` in a line stand for line end and tab."""
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line.replace("\\n", "\n").replace("\\t", "\t") for line in lines if line]
