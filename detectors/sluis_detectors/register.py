"""The organisation's own lists and patterns: clients, project codes, document markings.

A list of any size is one Aho-Corasick automaton over a folded text (lower case, no diacritics, one character for one,
so that offsets hold). A form counts only between word boundaries. Forms of three characters or fewer keep their case,
or every "is" would be a client.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

import re2
from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from sluis_detectors.config import PatternRule, WordList
from sluis_detectors.entities import ENTITIES
from sluis_detectors.finding import Finding

_SHORT = 3
_SCORE = 1.0
_SEPARATORS = re.compile(r"[\s\-_/\u00a0]+")
_SURROGATE = re.compile("[\ud800-\udfff]")  # half of a pair, which the automaton can't take
_LEGAL_FORM = re.compile(
    r"(?i)[ ,]+(?:b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|c\.?v\.?|u\.?a\.?|gmbh|ag|ltd\.?|limited|llc|llp|plc|inc\.?"
    r"|s\.?a\.?|s\.?r\.?l\.?|bvba|corp\.?)$"
)


class _Fold(dict[int, str]):
    """`str.translate` table that works out and keeps the plain form of each character it meets."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if character.isspace() or character in "-_/":
            plain = " "
        else:
            plain = unicodedata.normalize("NFKD", character)[0].lower()[0]
            plain = {"ø": "o", "ł": "l", "đ": "d", "ß": "s", "ı": "i", "æ": "a", "œ": "o"}.get(plain, plain)
        self[code] = plain
        return plain


_FOLD = _Fold()


def fold(text: str) -> str:
    """The text in lower case without diacritics, separators as spaces; as long as the text itself."""
    return text.translate(_FOLD)


def _forms(list_name: str, written: str) -> Iterator[str]:
    """The forms in which a written form may stand in a text. Raises ValueError when it could never stand in one."""
    plain = _SEPARATORS.sub(" ", written.strip())
    if not any(c.isalnum() for c in plain):
        raise ValueError(f"list {list_name!r}: an entry has a form without letters or digits")
    yield plain
    bare = _LEGAL_FORM.sub("", plain)
    # A legal form is often left out; a single word without it ("Bos B.V.") is too common a word to take.
    if bare != plain and " " in bare:
        yield bare
    for name in (plain, bare) if " " in bare else (plain,):
        if " & " in name:
            yield name.replace(" & ", " en ")
            yield name.replace(" & ", " and ")


class Register:
    """Word lists, compiled. Raises ValueError on an unknown entity or an empty form."""

    def __init__(self, lists: tuple[WordList, ...]) -> None:
        self._meaning: list[tuple[WordList, str, str]] = []  # list, ref, exact form when its case counts, else ""
        patterns: list[str] = []
        for words in lists:
            if words.entity not in ENTITIES:
                raise ValueError(f"list {words.name!r}: unknown entity {words.entity!r}")
            for ref, forms in words.entries:
                for form in dict.fromkeys(form for written in forms for form in _forms(words.name, written)):
                    patterns.append(fold(form))
                    self._meaning.append((words, ref, form if len(form) <= _SHORT else ""))
        self._automaton = (
            AhoCorasick(patterns, MatchKind.Standard, store_patterns=False, implementation=Implementation.ContiguousNFA)
            if patterns
            else None
        )

    def find(self, text: str) -> list[Finding]:
        """Every entry that stands in the text as whole words; the longest where two of one list share a place."""
        if self._automaton is None:
            return []
        folded, origin = _single_spaced(_SURROGATE.sub("\ufffd", fold(text)))
        found: list[Finding] = []
        for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            if (start and folded[start - 1].isalnum() and folded[start].isalnum()) or (
                end < len(folded) and folded[end].isalnum() and folded[end - 1].isalnum()
            ):
                continue
            words, ref, exact = self._meaning[index]
            begin, stop = (start, end) if origin is None else (origin[start], origin[end - 1] + 1)
            if exact and text[begin:stop] != exact:
                continue
            found.append(Finding(begin, stop, words.entity, _SCORE, words.name, ref))
        return _longest(found)


def _single_spaced(folded: str) -> tuple[str, list[int] | None]:
    """The text with runs of spaces made one, and where each character came from (None: nothing moved)."""
    if "  " not in folded:
        return folded, None
    origin = [i for i, c in enumerate(folded) if c != " " or i == 0 or folded[i - 1] != " "]
    return "".join([folded[i] for i in origin]), origin


def _longest(found: list[Finding]) -> list[Finding]:
    """Per list the longest of overlapping forms; without ref when several entries share it: nobody can tell then."""
    kept: list[Finding] = []
    for finding in sorted(found, key=lambda f: (f.recognizer, f.start, -f.end, f.ref)):
        last = kept[-1] if kept and kept[-1].recognizer == finding.recognizer else None
        if last is None or finding.end > last.end:
            kept.append(finding)
        elif (finding.start, finding.end) == (last.start, last.end) and finding.ref != last.ref:
            kept[-1] = replace(last, ref="")
    return kept


class PatternRules:
    """The organisation's own patterns, compiled. Raises ValueError naming the rule that can't be used."""

    def __init__(self, rules: tuple[PatternRule, ...]) -> None:
        self._rules: list[tuple[PatternRule, re2._Regexp]] = []
        options = re2.Options()
        options.log_errors = False
        for rule in rules:
            if rule.entity not in ENTITIES:
                raise ValueError(f"pattern {rule.name!r}: unknown entity {rule.entity!r}")
            try:
                compiled = re2.compile(rule.pattern, options)
            except re2.error as error:
                reason = error.args[0].decode("utf-8", "replace") if isinstance(error.args[0], bytes) else error
                raise ValueError(f"pattern {rule.name!r}: {reason}") from None
            if compiled.search("") is not None:
                raise ValueError(f"pattern {rule.name!r}: matches the empty text, so it would match everywhere")
            self._rules.append((rule, compiled))

    def find(self, text: str) -> list[Finding]:
        """Every match of every rule."""
        return [
            Finding(match.start(), match.end(), rule.entity, rule.score, rule.name, rule.name)
            for rule, compiled in self._rules
            for match in compiled.finditer(text)
            if match.end() > match.start()
        ]
