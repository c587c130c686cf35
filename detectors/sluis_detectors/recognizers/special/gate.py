"""The gate of the special categories' patterns, all of which are whole words in whatever case."""

from collections.abc import Iterable

import re2

from sluis_detectors.recognizers import gate
from sluis_detectors.recognizers.literals import split

__all__ = ["Gate", "latin1", "split"]


def latin1(max_mem: int | None = None) -> "re2.Options":
    """Options for patterns on a text's shadow; `max_mem`: bytes for a pattern's states."""
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.log_errors = False
    if max_mem is not None:
        options.max_mem = max_mem
    return options


def whole_words(pattern: str) -> str:
    """The pattern as it is looked for."""
    return rf"(?i)\b(?:{pattern})\b"


class Gate(gate.Gate):
    """Says by their numbers which patterns may occur in a text."""

    def __init__(self, patterns: Iterable[str]) -> None:
        """`patterns`: in the order of their numbers."""
        super().__init__(map(whole_words, patterns), prose=True)
