"""Words that the register must know to leave them alone: everyday ones, names of people and places."""

from functools import cache

from sluis_detectors.names.features import WordLists
from sluis_detectors.names.lists import load_lists
from sluis_detectors.register.tokens import fold


class KnownWords:
    """The lists of the name model, asked in folded words; first names also as they are written."""

    def __init__(self) -> None:
        self._lists = WordLists.of(load_lists())

    def is_everyday(self, word: str) -> bool:
        """Whether a Dutch or English dictionary has it."""
        return word in self._lists.everyday

    def is_first_name(self, word: str) -> bool:
        """Whether people are called so."""
        return word.lower() in self._lists.first or fold(word) in self._lists.first

    def is_surname(self, word: str) -> bool:
        """Whether families are called so."""
        return word in self._lists.last

    def is_known(self, word: str) -> bool:
        """Whether it is a word or name in its own right, so that it is nobody's typing error."""
        lists = self._lists
        return word in lists.everyday or word in lists.first or word in lists.last or word in lists.place


@cache
def known_words() -> KnownWords:
    """The one copy of this process: reading the lists takes most of a second."""
    return KnownWords()
