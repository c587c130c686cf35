"""Sentences written for training, with their names marked: `[PER Jan de Vries] lives in [LOC Utrecht].`

One sample a line; `\\n` and `\\t` in a line stand for line end and tab. Brackets that don't start with a kind are text.
Files are named after language and matter (`en-office.txt`); `*-prompts.txt` and `*-plain.txt` hold no
persons at all.
- A mark covers whole words (`[PER Anna]'s desk`, but `[PER Jans] bureau`) and a whole name: initials, particles,
  `[PER Vries, J. de]`. Titles stay outside: `Dr [PER Okafor]`. Nicknames and persons out of stories are PER too.
- LOC: places, streets with the number, countries, landmarks. ORG: companies, offices, clubs, bands, brands when the
  maker is meant; a place or a person within the name of one belongs to it.
- Unmarked: peoples, languages, products, works, species, dishes, illnesses and theorems that bear a name, creatures.
All were written for this project and are under its licence; all private persons are invented.
"""

import re
from pathlib import Path
from typing import Final

from sluis_detectors.names.generate import Sentence

WRITTEN: Final = Path(__file__).parent / "training" / "written"
_MARK: Final = re.compile(r"\[(PER|LOC|ORG) ([^\[\]\n]+)\]")


def sentence(line: str) -> Sentence:
    """The sample that a line of a file stands for."""
    line = line.replace("\\n", "\n").replace("\\t", "\t")
    text, ents, at = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        ents.append((len(text), len(text) + len(mark[2]), mark[1]))
        text += mark[2]
        at = mark.end()
    return Sentence(text + line[at:], tuple(ents))


def written(language: str) -> list[Sentence]:
    """All samples of one language, in the order of the files."""
    return [sentence(line) for path in sorted(WRITTEN.glob(f"{language}-*.txt")) for line in _lines(path)]


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()
