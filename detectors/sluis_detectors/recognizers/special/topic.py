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
    never: tuple[str, ...] = ()

    def kinds(self) -> tuple[tuple[str, str], ...]:
        """Kind of word and the alternatives of it, for the kinds that this category has."""
        kinds = (("thing", self.things), ("state", self.states), ("act", self.acts), ("owned", self.owned))
        return tuple((kind, "|".join(words)) for kind, words in kinds if words)
