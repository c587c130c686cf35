"""Which of many patterns can occur in a text at all, told by literals that each of them can't do without.

RE2's sets of these patterns themselves have no bound to their states: "a verb, up to five words, a noun" a thousand
times over. A set of plain literals has about as many states as it has letters.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

import re2

_EDGE: Final = "\x00"  # a word begins or ends here
_LAST: Final = "\x01"  # a group ends here; an edge where what follows begins with none of a word's letters
_MOST: Final = 64  # literals of one factor that are multiplied with its neighbour's
_SET_MEMORY_BYTES: Final = 24 << 20  # enough for the states that office text needs; with less they are rebuilt
_TOKEN: Final = re.compile(
    r"(?P<open>\((?:\?(?:-?i)?:)?)|(?P<close>\))|(?P<bar>\|)|(?P<any>\\[wWsSdD]|\.)|(?P<edge>\\b)|\\(?P<escaped>.)|"
    r"\[(?P<set>(?:\\.|[^\]\\])+)\]|(?P<times>(?:[?*+]|\{\d+(?:,\d*)?\})\??)|"
    r"(?P<literal>[^\\()|.\[?*+{]+(?![?*+{])|[^\\])",
    re.DOTALL,
)
# Words that are in many texts, so that a literal of these alone lets much in.
_COMMON: Final = frozenset(
    "a an the de het een en and of in is at to for from with was on by as be van voor met op naar bij uit aan als "
    "te er om his her my their our your its zijn haar mijn hun ons onze this that deze die dit dat he she it i we "
    "you hij zij ze ik je has have had heeft hebben komt kwam came come comes gaat ging goes go went moet must "
    "will wil can kan are were been get got gets ben zit staat ligt not niet no geen or local lokale "
    "lid man found years year months time people family background match name problem problems black white "
    "working work works given took take taken gave give gives meeting keep part something support joined lost american "
    "march leave off men code action works week geeft gaf jaar werd uur maanden week long side home coming".split()
)


def latin1(max_mem: int | None = None) -> "re2.Options":
    """Options for patterns on a text's shadow; `max_mem`: bytes for a set's states."""
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.log_errors = False
    if max_mem is not None:
        options.max_mem = max_mem
    return options


_Exact = frozenset[str] | None


def split(pattern: str) -> list[str]:
    """The alternatives of which `pattern` is made at its outermost."""
    parts, depth, start = [], 0, 0
    for match in _TOKEN.finditer(pattern):
        depth += (match["open"] is not None) - (match["close"] is not None)
        if match["bar"] and not depth:
            parts.append(pattern[start : match.start()])
            start = match.end()
    return [*parts, pattern[start:]]


@dataclass(frozen=True, slots=True)
class _Part:
    """What is matched exactly, where that is few, what is needed, and whether a match always ends in a blank."""

    exact: _Exact
    need: _Exact
    blank: bool


@cache
def needed(pattern: str) -> frozenset[str]:
    """Literals of which each match of `pattern` as whole words holds one, in lower case, with marks for words' edges.

    Empty when there are none. `pattern` may use groups, classes, quantifiers and alternatives, nothing else.
    """
    parts = [_sequence(part, blank=True, outermost=True).need for part in split(pattern)]
    return frozenset(_tidy(literal) for part in parts for literal in part or ()) if all(parts) else frozenset()


@cache
def _group(inside: str, *, blank: bool) -> _Part:
    """A group without its brackets; `blank`: whether a word can only begin at its start."""
    parts = [_sequence(part, blank=blank, outermost=False) for part in split(inside)]
    exact = [part.exact for part in parts]
    need = [part.need for part in parts]
    return _Part(
        None if None in exact else frozenset[str]().union(*(one for one in exact if one is not None)),
        None if None in need else frozenset[str]().union(*(one for one in need if one is not None)),
        all(part.blank for part in parts),
    )


def _sequence(pattern: str, *, blank: bool, outermost: bool) -> _Part:
    tokens = list(_TOKEN.finditer(pattern))
    run = frozenset((_EDGE if blank else "",))
    need: _Exact = None
    whole, at = True, 0
    while at < len(tokens):
        edge = _EDGE if _parts_words(tokens, at) else ""
        part, at = _factor(pattern, tokens, at, blank=blank)
        if part.exact is not None and len(run) * len(part.exact) <= _MOST:
            run = frozenset(left + right for left in run for right in part.exact)
        else:
            whole = False
            ends = _LAST if at == len(tokens) else _EDGE if _parts_words(tokens, at) else ""
            inner = frozenset(one.replace(_LAST, ends) for one in part.need) if part.need is not None else None
            need = _better(need, frozenset(one + edge for one in run), inner)
            begins = _EDGE if (part.blank if part.exact is None else blank) else ""
            run = frozenset(begins + one for one in part.exact or ("",))
        blank = part.blank
    need = _better(need, frozenset(one + _LAST for one in run))
    if outermost:
        need = frozenset(one.replace(_LAST, _EDGE) for one in need or ())
    return _Part(run if whole else None, need, blank)


def _parts_words(tokens: list[re.Match[str]], at: int) -> bool:
    """Whether what begins at `at` is a blank or a hyphen, and not one that may be left out."""
    token = tokens[at]
    optional = at + 1 < len(tokens) and tokens[at + 1]["times"] is not None
    return not optional and ((token["literal"] or "").startswith(" ") or token["set"] in (" -", "- "))


def _factor(pattern: str, tokens: list[re.Match[str]], at: int, *, blank: bool) -> tuple[_Part, int]:
    """One letter, class or group with its quantifier; `blank`: whether a blank or the edge stands before it."""
    token = tokens[at]
    if token["open"]:
        depth = 1
        while depth:
            at += 1
            depth += (tokens[at]["open"] is not None) - (tokens[at]["close"] is not None)
        part = _group(pattern[token.end() : tokens[at].start()], blank=blank)
    else:
        part = _Part(_letters(token), None, (token["literal"] or "").endswith(" "))
    at += 1
    if at == len(tokens) or not (times := tokens[at]["times"]):
        return part, at
    optional = times[0] in "?*" or times.startswith("{0")
    return _Part(
        part.exact | {""} if times[0] == "?" and part.exact is not None else None,
        None if optional else _unmarked(part.need) if part.need is not None else part.exact,
        part.blank and (blank or not optional),
    ), at + 1


def _unmarked(literals: frozenset[str]) -> frozenset[str]:
    return frozenset(one.replace(_LAST, "") for one in literals)


def _tidy(literal: str) -> str:
    """The literal with marks for edges only at its ends, and only where RE2 sees an edge of a word there."""
    plain = literal.replace(_EDGE, "")
    begins = literal.startswith(_EDGE) and plain[:1].isascii() and plain[:1].isalnum()
    ends = literal.endswith(_EDGE) and plain[-1:].isascii() and plain[-1:].isalnum()
    return _EDGE * begins + plain + _EDGE * ends


def _letters(token: re.Match[str]) -> _Exact:
    if token["any"]:
        return None
    if token["edge"]:
        return frozenset((_EDGE,))
    inside = token["set"]
    if inside is not None:
        plain = inside.replace("\\", "").lower()
        return frozenset(plain) if "-" not in inside[1:-1] and inside[0] != "^" and len(plain) <= 4 else None
    return frozenset(((token["escaped"] or token["literal"]).lower(),))


def _weight(literals: _Exact) -> float:
    """How rare the most common of the literals is likely to be, by its length."""
    return min((_rarity(one) for one in literals), default=0.0) if literals else 0.0


def _rarity(literal: str) -> float:
    words = literal.replace(_EDGE, " ").replace(_LAST, " ").split(" ")
    length = sum(len(word) * (0.1 if word in _COMMON else 1) for word in words)
    return length * (1 + 0.2 * (words[0] == "") + 0.2 * (words[-1] == ""))


def _better(*sets: _Exact) -> _Exact:
    return max(sets, key=lambda one: (_weight(one), -len(one or ())))


class Gate:
    """Says by their numbers which patterns may occur in a text."""

    def __init__(self, patterns: Iterable[str]) -> None:
        """`patterns`: of whole words, in the order of their numbers. Those that need no literal are always let in."""
        self._always: list[int] = []
        by_need: dict[frozenset[str], list[int]] = {}
        for number, pattern in enumerate(patterns):
            need = needed(pattern)
            if need and min(len(literal.replace(_EDGE, "").strip()) for literal in need) >= 2:
                by_need.setdefault(need, []).append(number)
            else:
                self._always.append(number)
        self._set = re2.Set.SearchSet(latin1(_SET_MEMORY_BYTES))
        for need in by_need:
            parts = "|".join(re.escape(one).replace(re.escape(_EDGE), r"\b") for one in sorted(need))
            self._set.Add(f"(?i)(?:{parts})".encode("latin-1"))
        self._set.Compile()
        self._numbers = list(by_need.values())

    def open(self, data: bytes) -> list[int]:
        """The numbers, sorted, of the patterns that may occur in `data`."""
        hits = self._set.Match(data)
        if not hits:
            return self._always
        return sorted({number for hit in hits for number in self._numbers[hit]}.union(self._always))
