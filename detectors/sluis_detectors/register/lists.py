"""The organisation's lists, in memory and in register files, ready to be asked."""

from sluis_detectors.config import RegisterFile, WordList
from sluis_detectors.entities import ENTITIES
from sluis_detectors.finding import Finding
from sluis_detectors.register.compiling import Compiler
from sluis_detectors.register.file import read_register
from sluis_detectors.register.search import Search

_IN_MEMORY = b"lists that are never written"


class Register:
    """Lists and registers, ready to be asked. Raises ValueError on an unknown entity, an empty form or a register
    that is damaged, missing or made with another key."""

    def __init__(self, lists: tuple[WordList, ...], registers: tuple[RegisterFile, ...] = (), key: bytes = b"") -> None:
        meanings = [(words.name, words.entity) for words in lists]
        meanings += [(register.name, register.entity) for register in registers]
        for name, entity in meanings:
            if entity not in ENTITIES:
                raise ValueError(f"list {name!r}: unknown entity {entity!r}")
        key = key or _IN_MEMORY
        tables = []
        for words in lists:
            compiler = Compiler(key)
            for ref, forms in words.entries:
                for form in forms:
                    try:
                        compiler.add(ref, form)
                    except ValueError as error:
                        raise ValueError(f"list {words.name!r}: {error}") from None
            tables.append(compiler.table())
        tables += [read_register(register, key) for register in registers]
        self._search = Search(tables, meanings, key) if tables else None

    def find(self, text: str) -> list[Finding]:
        """Every entry that stands in the text as whole words; the longest where two of one list share a place."""
        return self._search.find(text) if self._search is not None else []
