"""What a special category is called, sorted by how a sentence ties such a word to a person."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """The words of one category, each an RE2 pattern without groups, read without regard to case, as whole words.

    `things` are had, or belong to someone: an illness, a record, a membership. `states` are what someone is: ill,
    a Muslim, convicted. `acts` say by themselves that someone does or underwent something: reported sick, voted for.
    Abbreviations keep their capitals with `(?-i:MS)`.
    `never`: patterns of Python's `re` for a phrase around a word that makes it something else, searched from the start
    of the word's sentence to its end; one that overlaps the word rules it out.
    """

    name: str
    entity: str
    things: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    never: tuple[str, ...] = ()

    def patterns(self) -> tuple[tuple[str, str], ...]:
        """Kind of word and its RE2 pattern, for the kinds that this category has."""
        kinds = (("thing", self.things), ("state", self.states), ("act", self.acts))
        return tuple((kind, rf"(?i)\b(?:{'|'.join(words)})\b") for kind, words in kinds if words)
