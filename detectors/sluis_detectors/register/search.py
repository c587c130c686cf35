"""Finds the entries of compiled lists in a text: words first, places only where a whole form stands."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from sluis_detectors.finding import Finding
from sluis_detectors.register.compiling import MAX_TYPO, MIN_TYPO, WHOLE, shortened
from sluis_detectors.register.evidence import LEGAL_FORM, capital, has_initials, is_in_a_row
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
from sluis_detectors.register.tokens import cut, fold, holds_together, places, plain
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
_MAX_PAIRS: Final = 1 << 13  # the same for words behind each other: "van de" stands everywhere and begins many names
_AS_IT_STANDS, _GENITIVE, _ADJECTIVE, _TYPO = range(4)
# Endings, how many letters must be left, and what they make.
_ENDINGS: Final = (("s", 4, _GENITIVE), ("se", 6, _ADJECTIVE), ("er", 6, _ADJECTIVE), ("ers", 6, _ADJECTIVE))

_ALL_ENDINGS: Final = tuple(ending for ending, _, _ in _ENDINGS)


class _Other(NamedTuple):
    """A word that a word of the text may stand for: its ending taken off, or a letter put right."""

    list: int
    digest: bytes
    value: int
    change: int


class _Word(NamedTuple):
    """What the lists say of one word. `starts`: (list, value) where a form is or begins with it. `is_whole`,
    `is_beginning`: whether it, or what it may stand for, is a form alone, and whether longer ones begin with it."""

    digest: bytes
    starts: tuple[tuple[int, int], ...]
    others: tuple[_Other, ...]
    is_whole: bool
    is_beginning: bool


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
        self._pairs: list[dict[bytes, tuple[bytes, int]]] = [{} for _ in tables]

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
            if word is not None and (
                word.is_whole or (word.is_beginning and number < end and told[number + 1] is not None)
            ):
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
        for word in fresh:
            self._words[word] = self._tell(plain(word))

    def _tell(self, word: str) -> _Word | None:
        digest = of_word(self._digest, word)
        values = [table.forms.get(digest) for table in self._tables]
        others: list[_Other] = []
        for ending, least, change in _ENDINGS if word.endswith(_ALL_ENDINGS) else ():
            if word.endswith(ending) and len(word) - len(ending) >= least:
                stem = of_word(self._digest, word[: -len(ending)])
                for number, table in enumerate(self._tables):
                    value = table.forms.get(stem)
                    if value & VOCABULARY:
                        others.append(_Other(number, stem, value, change))
        if MIN_TYPO - 1 <= len(word) <= MAX_TYPO + 1 and word.isalpha():
            unsure = [n for n, table in enumerate(self._tables) if not values[n] & VOCABULARY and len(table.words)]
            if unsure and not self._known.is_known(word):
                others += self._meant(word, unsure)
        if not others and not any(values):
            return None
        starts = tuple((number, value) for number, value in enumerate(values) if value & (PREFIX | ID_MASK))
        together = 0
        for value in (*values, *(other.value for other in others)):
            together |= value
        return _Word(digest, starts, tuple(others), bool(together & ID_MASK), bool(together & PREFIX))

    def _meant(self, word: str, lists: Sequence[int]) -> list[_Other]:
        """Long words of lists that are one letter away: one too few, too many or another, or two neighbours swapped."""
        found: dict[tuple[int, int], None] = {}
        rests = [(at, of_rest(self._digest, rest)) for at, rest in ((WHOLE, word), *shortened(word))]
        for number in lists:
            find = self._tables[number].rests.all
            for at, rest in rests:
                for value in find(rest):
                    place = value & 0xFF
                    if WHOLE in {at, place} or -1 <= place - at <= 1:
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
            longer, more = self._longer(number, state, following.digest)
            if more:
                pending.append((number, longer, more, last + 1, change))
            if change == _AS_IT_STANDS:
                for other in following.others:
                    if other.list == number:
                        longer, more = self._longer(number, state, other.digest)
                        if more:
                            pending.append((number, longer, more, last + 1, other.change))

    def _longer(self, number: int, state: bytes, word: bytes) -> tuple[bytes, int]:
        """A beginning with one more word behind it, and what the list says of it."""
        known = self._pairs[number]
        pair = state + word
        found = known.get(pair)
        if found is None:
            longer = of_more(self._digest, state, word)
            found = longer, self._tables[number].forms.get(longer)
            if len(known) >= _MAX_PAIRS:
                known.clear()
            known[pair] = found
        return found

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
            is_last = "." in words[last] or end - own[-1][0] <= 3
            if not has_initials(text, words[first : last + 1], own) or (is_last and is_in_a_row(text, start, end)):
                return None
            score = min(score, BY_INITIALS)
        if value & CASED:
            reason = capital(text, words[first : last + 1], own)
            if not reason:
                return None
            score = min(score, ORDINARY_AT_START if reason < 0 else ORDINARY)
        if value & NAME and not value & PERSON and (tail := LEGAL_FORM.match(folded, end)):
            end = tail.end()
        elif text[end : end + 1] == "." and ("." in words[last] or own[-1][1] - own[-1][0] == 1):
            end += 1
        return self._finding(number, value & ID_MASK, start, end, score)

    def _finding(self, number: int, entry: int, start: int, end: int, score: float) -> Finding:
        name, entity = self._meanings[number]
        ref = "" if entry == SHARED else self._tables[number].ids[entry - 1]
        return Finding(start, end, entity, score, name, ref)

    def _literal(self, text: str, number: int, start: int, end: int) -> Finding | None:
        written = text[start:end]
        if "." in written:  # a domain, which has no case
            written = written.lower()
        entry = self._tables[number].forms.get(of_literal(self._digest, written)) & ID_MASK
        return self._finding(number, entry, start, end, EXACT) if entry else None

    def _is_inflection(self, word: str, hit: _Hit) -> bool:
        """Whether a word with an ending is a form of the name, and not a word or name of its own."""
        if hit.first == hit.last or hit.change == _ADJECTIVE:
            return not self._known.is_everyday(word)
        return not (hit.value & PERSON and self._known.is_surname(word))


def _longest(found: list[Finding]) -> list[Finding]:
    """Per list the longest of overlapping forms; without ref when several entries share it: nobody can tell then."""
    kept: list[Finding] = []
    for finding in sorted(found, key=lambda f: (f.recognizer, f.start, -f.end, -f.score, f.ref)):
        last = kept[-1] if kept and kept[-1].recognizer == finding.recognizer else None
        if last is None or finding.end > last.end:
            kept.append(finding)
        elif finding.ref != last.ref and replace(finding, ref=last.ref) == last:
            kept[-1] = replace(last, ref="")
    return kept
