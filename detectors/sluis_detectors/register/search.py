"""Finds the entries of compiled lists in a text: words first, places only where a whole form stands."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from sluis_detectors.finding import Finding
from sluis_detectors.register.compiling import MAX_TYPO, MIN_TYPO, shortened
from sluis_detectors.register.table import (
    CASED,
    DIGEST_BYTES,
    ID_MASK,
    INITIALS,
    LITERAL,
    LONG,
    LOOSE,
    NAME,
    PERSON,
    PREFIX,
    SHARED,
    VOCABULARY,
    Table,
    keyed,
    of_literal,
    of_more,
    of_rest,
    of_word,
)
from sluis_detectors.register.tokens import FUNCTION_WORDS, cut, fold, holds_together, places, plain
from sluis_detectors.register.words import known_words

# How sure a find is. Policies draw their line at 0.5 unless they say otherwise.
EXACT: Final = 1.0
SPELLED_OTHERWISE: Final = 0.9
INFLECTED: Final = 0.85
TYPED_WRONG: Final = 0.75
BY_INITIALS: Final = 0.7
ORDINARY: Final = 0.6
ORDINARY_AT_START: Final = 0.4  # a capital says nothing there

_MAX_WORDS: Final = 1 << 15  # of which what the lists say is remembered
_MAX_TYPOS: Final = 20_000  # unknown words of one text that are looked at; each costs a digest a letter
_LEGAL_FORM: Final = re.compile(
    r"(?:,? ?|,? )(?:b\.? ?v\.?|n\.? ?v\.?|v\.?o\.?f\.?|c\.?v\.?|u\.?a\.?|gmbh|ag|ltd\.?|limited|llc|llp|plc|inc\.?"
    r"|s\.a\.|s\.r\.l\.|bvba|corp\.?)(?!\w)"
)
_START: Final = re.compile(r"(?:^|[.!?:;\n•*>|\t\"(])[\s\"'(*-]*$")


_AS_IT_STANDS, _GENITIVE, _ADJECTIVE, _TYPO = range(4)
# Endings, how many letters must be left, and what they make.
_ENDINGS: Final = (("s", 4, _GENITIVE), ("se", 6, _ADJECTIVE), ("er", 6, _ADJECTIVE), ("ers", 6, _ADJECTIVE))


class _Other(NamedTuple):
    """A word that a word of the text may stand for: its ending taken off, or a letter put right."""

    list: int
    digest: bytes
    value: int
    change: int


class _Word(NamedTuple):
    """What the lists say of one word. `starts`: (list, value) where a form is or begins with it. `is_whole`: whether it
    may be a form alone."""

    digest: bytes
    starts: tuple[tuple[int, int], ...]
    others: tuple[_Other, ...]
    is_whole: bool


class _Hit(NamedTuple):
    """A form as it may stand in a text, still to be judged. `first`, `last`: its words."""

    list: int
    first: int
    last: int
    value: int
    change: int


class Search:
    """Compiled lists, made ready to be asked. `meanings`: recogniser and entity of each table.

    What the lists say of the latest words is kept in memory, None for the many of which they say nothing.
    """

    def __init__(self, tables: Sequence[Table], meanings: Sequence[tuple[str, str]], key: bytes) -> None:
        self._tables = tables
        self._meanings = meanings
        self._digest = keyed(key)
        self._known = known_words()
        self._words: dict[str, _Word | None] = {}

    def find(self, text: str) -> list[Finding]:
        """Every entry that stands in the text as whole words; the longest where two of one list share a place."""
        folded = fold(text)
        words = cut(folded)
        remembered = self._words
        try:
            told = [remembered[word] for word in words]
        except KeyError:
            self._learn(words)
            told = [remembered[word] for word in words]
        hits: list[_Hit] = []
        end = len(told) - 1
        for number, word in enumerate(told):
            if word is not None and (word.is_whole or (number < end and told[number + 1] is not None)):
                self._follow(told, number, hits)
        if not hits:
            return []
        spans = places(folded)
        found = [finding for hit in hits if (finding := self._judged(text, folded, words, spans, hit)) is not None]
        return _longest(found)

    def _learn(self, words: Sequence[str]) -> None:
        fresh = set(words).difference(self._words)
        if len(self._words) + len(fresh) > _MAX_WORDS:
            self._words.clear()
            fresh = set(words)
        typos = 0
        for word in sorted(fresh):
            told = self._tell(plain(word), typos < _MAX_TYPOS)
            typos += len(word) >= MIN_TYPO
            self._words[word] = told

    def _tell(self, word: str, may_be_typo: bool) -> _Word | None:
        digest = of_word(self._digest, word)
        values = [table.forms.get(digest) for table in self._tables]
        others: list[_Other] = []
        for ending, least, change in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= least:
                stem = of_word(self._digest, word[: -len(ending)])
                for number, table in enumerate(self._tables):
                    value = table.forms.get(stem)
                    if value & VOCABULARY:
                        others.append(_Other(number, stem, value, change))
        if may_be_typo and MIN_TYPO - 1 <= len(word) <= MAX_TYPO + 1 and word.isalpha():
            unsure = [n for n, table in enumerate(self._tables) if not values[n] & VOCABULARY and len(table.words)]
            if unsure and not self._known.is_known(word):
                others += self._meant(word, unsure)
        if not others and not any(values):
            return None
        starts = tuple((number, value) for number, value in enumerate(values) if value & (PREFIX | ID_MASK))
        is_whole = any(value & ID_MASK for value in (*values, *(other.value for other in others)))
        return _Word(digest, starts, tuple(others), is_whole)

    def _meant(self, word: str, lists: Sequence[int]) -> list[_Other]:
        """Long words of lists that are one letter away: one too few, too many or another, or two neighbours swapped."""
        found: dict[tuple[int, int], None] = {}
        rests = [(at, of_rest(self._digest, rest)) for at, rest in shortened(word)]
        whole = of_rest(self._digest, word)
        for number in lists:
            table = self._tables[number].rests
            for value in table.all(whole):
                found[number, value >> 8] = None
            for at, rest in rests:
                for value in table.all(rest):
                    if value & 0xFF == 0xFF or abs((value & 0xFF) - at) <= 1:
                        found[number, value >> 8] = None
        others = []
        for number, index in found:
            digest = int(self._tables[number].words[index]).to_bytes(DIGEST_BYTES, "big")
            others.append(_Other(number, digest, self._tables[number].forms.get(digest), _TYPO))
        return others

    def _follow(self, told: Sequence[_Word | None], first: int, hits: list[_Hit]) -> None:
        """Adds a hit for each form that begins at a word."""
        word = told[first]
        assert word is not None
        # list, digest of the words so far, its value, last word, change
        pending = [(number, word.digest, value, first, _AS_IT_STANDS) for number, value in word.starts]
        pending += [(other.list, other.digest, other.value, first, other.change) for other in word.others]
        while pending:
            number, state, value, last, change = pending.pop()
            if value & ID_MASK:
                hits.append(_Hit(number, first, last, value, change))
            # An ending is taken off the last word only.
            if not value & PREFIX or change in {_GENITIVE, _ADJECTIVE} or last + 1 == len(told):
                continue
            following = told[last + 1]
            if following is None:
                continue
            get = self._tables[number].forms.get
            longer = of_more(self._digest, state, following.digest)
            if more := get(longer):
                pending.append((number, longer, more, last + 1, change))
            if change == _AS_IT_STANDS:
                for other in following.others:
                    if other.list == number:
                        longer = of_more(self._digest, state, other.digest)
                        if more := get(longer):
                            pending.append((number, longer, more, last + 1, other.change))

    def _judged(
        self,
        text: str,
        folded: str,
        words: Sequence[str],
        spans: Sequence[tuple[int, int]],
        hit: _Hit,
    ) -> Finding | None:
        number, first, last, value, change = hit
        own = spans[first : last + 1]
        start, end = own[0][0], own[-1][1]
        if not holds_together(text, folded, own):
            return None
        score = SPELLED_OTHERWISE if value & LOOSE else EXACT
        if value & LITERAL:
            return self._literal(text, number, start, end) if not change else None
        if change in {_GENITIVE, _ADJECTIVE}:
            if not value & NAME or not self._is_inflection(plain(words[last]), hit):
                return None
            score = min(score, INFLECTED)
        elif change == _TYPO:
            if not value & LONG:
                return None
            score = min(score, TYPED_WRONG)
        if value & INITIALS:
            if not _has_initials(text, own):
                return None
            score = min(score, BY_INITIALS)
        if value & CASED:
            capital = _capital(text, words[first : last + 1], own)
            if not capital:
                return None
            score = min(score, ORDINARY_AT_START if capital < 0 else ORDINARY)
        if value & NAME and not value & PERSON and (tail := _LEGAL_FORM.match(folded, end)):
            end = tail.end()
        elif text[end : end + 1] == "." and ("." in words[last] or own[-1][1] - own[-1][0] == 1):
            end += 1
        return self._finding(number, value & ID_MASK, start, end, score)

    def _finding(self, number: int, entry: int, start: int, end: int, score: float) -> Finding:
        name, entity = self._meanings[number]
        ref = "" if entry == SHARED else self._tables[number].ids[entry - 1]
        return Finding(start, end, entity, score, name, ref)

    def _literal(self, text: str, number: int, start: int, end: int) -> Finding | None:
        get = self._tables[number].forms.get
        for written in dict.fromkeys((text[start:end], text[start:end].lower())):
            if entry := get(of_literal(self._digest, written)) & ID_MASK:
                return self._finding(number, entry, start, end, EXACT)
        return None

    def _is_inflection(self, word: str, hit: _Hit) -> bool:
        """Whether a word with an ending is a form of the name, and not a word or name of its own."""
        if hit.first == hit.last or hit.change == _ADJECTIVE:
            return not self._known.is_everyday(word)
        return not (hit.value & PERSON and self._known.is_surname(word))


def _has_initials(text: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether one of the words looks like initials: capitals, or a stop behind a letter; not the O of O'Brien."""
    for start, end in spans:
        word = text[start:end]
        if "." in word or (len(word) == 1 and text[end : end + 1] == "."):
            return True
        if len(word) <= 4 and word.isupper() and text[end : end + 1] != "'":
            return True
    return False


def _capital(text: str, words: Sequence[str], spans: Sequence[tuple[int, int]]) -> int:
    """1 when a word that isn't a particle has a capital for no other reason than being a name, -1 when it may have it
    for its place or for the line it stands in, 0 without."""
    for place, (word, (start, end)) in enumerate(zip(words, spans, strict=True)):
        if word in FUNCTION_WORDS or not text[start].isupper():
            continue
        line = text[text.rfind("\n", 0, start) + 1 : text.find("\n", end) if "\n" in text[end:] else len(text)]
        if (place == 0 and _START.search(text[max(0, start - 12) : start])) or (
            text[start:end].isupper() and line.isupper()
        ):
            return -1
        return 1
    return 0


def _longest(found: list[Finding]) -> list[Finding]:
    """Per list the longest of overlapping forms; without ref when several entries share it: nobody can tell then."""
    kept: list[Finding] = []
    for finding in sorted(found, key=lambda f: (f.recognizer, f.start, -f.end, -f.score, f.ref)):
        last = kept[-1] if kept and kept[-1].recognizer == finding.recognizer else None
        if last is None or finding.end > last.end:
            kept.append(finding)
        elif (finding.start, finding.end, finding.score) == (
            last.start,
            last.end,
            last.score,
        ) and finding.ref != last.ref:
            kept[-1] = replace(last, ref="")
    return kept
