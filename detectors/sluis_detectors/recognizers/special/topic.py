"""What a special category is called, sorted by how a sentence ties such a word to a person."""

import re
from dataclasses import dataclass


def words(block: str) -> str:
    """One pattern from a block of them, parted by ends of lines and ` | `; a line ending in `\\` goes on."""
    lines = re.sub(r"\\\n\s*", "", block).splitlines()
    return "|".join(part.strip() for line in lines for part in line.split(" | ") if part.strip())


@dataclass(frozen=True, slots=True)
class Topic:
    """The words of one category, each an RE2 pattern that captures nothing, for whole words in any case.

    `things` are had, or belong to someone: an illness, a record, a membership. `states` are what someone is: ill,
    a Muslim, convicted. `acts` say by themselves that someone does or underwent something: reported sick, voted for;
    a person may stand inside them. `owned` say something only as somebody's: her psychologist, Peter's operation.
    `hints` name only a place, a profession or a custom of the category: they say something of a person where the whole
    sentence tells of leave, an appointment, a wish or an upbringing (see `frames`).
    `marks` say something of a person near whom one of `cues` stands as well, in any order: a party and a vote, a church
    and Sundays. `cues`: one RE2 pattern for whole words, searched in 80 characters before the mark and 60 behind it.
    Abbreviations keep their capitals with `(?-i:MS)`.
    `never`: patterns of Python's `re` for a phrase around a word that makes it something else, searched from the start
    of the word's sentence to its end; one that overlaps a word of the same entity rules it out.
    """

    name: str
    entity: str
    things: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    owned: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    cues: str = ""
    never: tuple[str, ...] = ()

    def kinds(self) -> tuple[tuple[str, str], ...]:
        """Kind of word and the alternatives of it, for the kinds that this category has."""
        kinds = (
            ("thing", self.things),
            ("state", self.states),
            ("act", self.acts),
            ("owned", self.owned),
            ("hint", self.hints),
            ("mark", self.marks),
        )
        return tuple((kind, "|".join(words)) for kind, words in kinds if words)
