"""What is wrong with a policy, and where: every problem of a file at once, each with a hint where one is near."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

Step = str | int
Path = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault. `line` and `column` start at 1. `path`: where in the document, such as `tools[2].tier`."""

    file: str
    line: int
    column: int
    path: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}"
        return f"{place}  {self.path}: {self.message}" if self.path else f"{place}  {self.message}"


class PolicyError(Exception):
    """A policy that can't be used. `problems`: all of them, in the order of the file."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems

    @property
    def summary(self) -> str:
        """`2 problems, nothing loaded`; the caller adds which policy stays in force."""
        count = len(self.problems)
        return f"{count} problem{'' if count == 1 else 's'}, nothing loaded"


def dotted(path: Path) -> str:
    """`("tools", 2, "tier")` as `tools[2].tier`."""
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
        else:
            text += f".{step}" if text else step
    return text


def near(word: str, known: Iterable[str]) -> str:
    """`; did you mean "IBAN_CODE"?`, or "" when nothing is near."""
    names = {name.casefold(): name for name in known}
    found = difflib.get_close_matches(word.casefold(), list(names), n=1, cutoff=0.6)
    if not found:
        found = [name for name in names if len(word) > 2 and name.startswith(word.casefold())][:1]
    return f'; did you mean "{names[found[0]]}"?' if found else ""


def one_of(words: Iterable[str]) -> str:
    """`"block" or "allow"`, for what was expected."""
    quoted = [f'"{word}"' for word in words]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} or {quoted[-1]}" if quoted else "nothing"
