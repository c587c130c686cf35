"""Literals that a regular expression can't do without, in a text made simpler.

A text is folded character by character (`foldings.py`): figures to one figure, letters to small ones or to their kind.
What a pattern matches, folded, holds one of the pattern's own literals, folded the same way; so a text without any of
them has no match. Nothing here needs to be complete: a literal too few lets in a pattern that doesn't occur, which
costs a look at the text and changes no finding.
"""

import math
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from typing import Final

from sluis_detectors.recognizers.foldings import EDGE, WORDS, Folding, rarity

_LAST: Final = "\x01"  # a group ends here; an edge where what follows begins with none of a word's letters
_MOST: Final = 100  # literals of one factor that are multiplied with its neighbour's
_FEW: Final = 8  # different characters, folded, of a class that counts as literals
LONGEST: Final = 24  # characters of a literal
_EMPTY: Final = frozenset(("",))
_NOTHING: Final = frozenset(("", EDGE, _LAST, EDGE + _LAST))
_EVERY: Final = "".join(map(chr, range(256)))
_TOKEN: Final = re.compile(
    r"(?P<open>\((?:\?(?:P<\w+>|(?P<flags>[a-z]*(?:-[a-z]+)?):))?)|(?P<close>\))|(?P<bar>\|)|(?P<edge>\\b)|"
    r"(?P<anchor>[\^$]|\\[AzB])|(?P<any>\\[wWsSdD]|\.)|\\x(?P<code>[0-9A-Fa-f]{2})|\\(?P<escaped>.)|"
    r"(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|(?P<times>(?:[?*+]|\{\d+(?:,\d*)?\})\??)|"
    r"(?P<literal>[^\\()|.\[?*+{^$]+(?![?*+{])|[^\\])",
    re.DOTALL,
)
_FLAGS: Final = re.compile(r"\(\?([a-z-]+)\)")
_TIMES: Final = re.compile(r"\{(\d+)(,?)(\d*)\}")

_Exact = frozenset[str] | None
_Needs = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """What is matched exactly, where that is few; what is needed besides, all at once; whether a match always ends in
    what is no part of a word."""

    exact: _Exact
    needs: _Needs
    blank: bool


@dataclass(frozen=True, slots=True, eq=False)
class _Atom:
    """A letter, class or group with its quantifier. `inside`: of a group. `least`, `most`: how often it comes.

    `parts`: it begins with what is no part of a word, or is the end. `blank`: it is no group, and ends in such.
    """

    token: re.Match[str]
    inside: str | None
    least: int
    most: int | None
    parts: bool
    blank: bool


@cache
def _alternatives(pattern: str) -> tuple[tuple[_Atom, ...], ...]:
    """What a group can be, each in its parts."""
    tokens = list(_TOKEN.finditer(pattern))
    found: list[tuple[_Atom, ...]] = []
    atoms: list[_Atom] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token["bar"]:
            found.append(tuple(atoms))
            atoms = []
            at += 1
            continue
        inside = None
        if token["open"]:
            depth = 1
            while depth:
                at += 1
                depth += (tokens[at]["open"] is not None) - (tokens[at]["close"] is not None)
            inside = pattern[token.end() : tokens[at].start()]
            parts = all(own and own[0].parts for own in _alternatives(inside))
        else:
            parts = token["edge"] is not None or token[0] == "$" or _is_blank(token, 0)
        at += 1
        times = tokens[at]["times"] if at < len(tokens) else None
        least, most = _bounds(times) if times else (1, 1)
        at += times is not None
        blank = inside is None and (token["edge"] is not None or token[0] == "^" or _is_blank(token, -1))
        atoms.append(_Atom(token, inside, least, most, parts and (least, most) == (1, 1), blank))
    return (*found, tuple(atoms))


def split(pattern: str) -> list[str]:
    """The alternatives of which `pattern` is made at its outermost."""
    parts, depth, start = [], 0, 0
    for match in _TOKEN.finditer(pattern):
        depth += (match["open"] is not None) - (match["close"] is not None)
        if match["bar"] and not depth:
            parts.append(pattern[start : match.start()])
            start = match.end()
    return [*parts, pattern[start:]]


def _bounds(times: str) -> tuple[int, int | None]:
    """How often at least and at most."""
    counted = _TIMES.match(times)
    if counted is None:
        return {"?": (0, 1), "*": (0, None), "+": (1, None)}[times[0]]
    least = int(counted[1])
    return least, least if not counted[2] else int(counted[3]) if counted[3] else None


def _is_blank(token: re.Match[str], place: int) -> bool:
    """Whether the first (0) or last (-1) character is one that is no part of a word."""
    if token["set"]:
        return not any(letter.isascii() and letter.isalnum() for letter in _members(token["set"], caseless=False))
    if token["escaped"]:
        return not token["escaped"].isalnum()
    return token["literal"] is not None and not token["literal"][place].isalnum()


def needed(pattern: str, folding: Folding = WORDS) -> _Needs:
    """Sets of folded literals, rarest first: each match of `pattern` holds one literal of each set.

    Literals have marks for words' edges at their ends.
    """
    flags = _FLAGS.match(pattern)
    inside = pattern[flags.end() :] if flags else pattern
    if _FLAGS.search(inside) or "[[:" in inside:
        return ()
    needs = _group(inside, folding, caseless=flags is not None and "i" in flags[1], blank=False).needs
    tidied = {_shortest({_tidy(one, folding) for one in need}) for need in needs}
    return tuple(sorted((need for need in tidied if "" not in need), key=lambda need: (-weight(need, folding), *need)))


@cache
def weight(literals: frozenset[str], folding: Folding) -> float:
    """How rare it is that one of the literals stands in a text: as the most common one, or less if they are many."""
    return min(rarity(one.replace(_LAST, EDGE), folding) for one in literals) - 0.5 * math.log(len(literals))


@cache
def _group(inside: str, folding: Folding, *, caseless: bool, blank: bool) -> _Part:
    """A group without its brackets; `blank`: whether a word can only begin at its start."""
    parts = [_sequence(own, folding, caseless=caseless, blank=blank) for own in _alternatives(inside)]
    if len(parts) == 1:
        return parts[0]
    exact = [part.exact for part in parts]
    whole = None if None in exact else frozenset[str]().union(*(one for one in exact if one is not None))
    needs: _Needs = ()
    if all(part.needs for part in parts):
        needs = (frozenset[str]().union(*(_rarest(part.needs, folding) for part in parts)),)
    return _Part(whole if whole is not None and len(whole) <= _MOST else None, needs, all(part.blank for part in parts))


def _sequence(atoms: Sequence[_Atom], folding: Folding, *, caseless: bool, blank: bool) -> _Part:
    run = frozenset((EDGE if blank else "",))
    needs: list[frozenset[str]] = []
    whole = True
    for atom, after in zip_longest(atoms, atoms[1:]):
        part, again = _factor(atom, folding, caseless=caseless, blank=blank)
        if part.exact is not None and (longer := _times(run, part.exact)) is not None:
            run = longer
            if again:
                whole = False
                needs.append(run)
                run = frozenset(one.removeprefix(EDGE) for one in part.exact)
        else:
            whole = False
            needs.append(frozenset(one + EDGE for one in run) if atom.parts else run)
            ends = _LAST if after is None else EDGE if after.parts else ""
            needs += [frozenset(one.replace(_LAST, ends) for one in need) for need in part.needs]
            begins = EDGE if (part.blank if part.exact is None else blank) else ""
            run = frozenset(begins + one if len(one) <= LONGEST else one[-LONGEST:] for one in part.exact or ("",))
            if part.exact is not None:
                needs.append(frozenset(one[:LONGEST] for one in part.exact))
        blank = part.blank
    needs.append(frozenset(one + _LAST for one in run))
    return _Part(run if whole else None, tuple(need for need in needs if not need & _NOTHING), blank)


def _times(left: frozenset[str], right: frozenset[str]) -> _Exact:
    """Each of some literals with each of others behind it; None where these are many or long."""
    if right == _EMPTY:
        return left
    if len(left) * len(right) > _MOST or max(map(len, left)) + max(map(len, right)) > LONGEST:
        return None
    return frozenset(one + other for one in left for other in right)


def _factor(atom: _Atom, folding: Folding, *, caseless: bool, blank: bool) -> tuple[_Part, bool]:
    """What an atom needs, and whether it may come more often than its exact literals say.

    `blank`: whether what is no part of a word stands before it.
    """
    if atom.inside is not None:
        flags = atom.token["flags"]
        within = "i" in flags.partition("-")[0] if flags and "i" in flags else caseless
        part = _group(atom.inside, folding, caseless=within, blank=blank)
    else:
        part = _Part(_letters(atom.token, folding, caseless=caseless), (), atom.blank)
    least, most = atom.least, atom.most
    if (least, most) == (1, 1) or part.exact == _EMPTY:
        return part, False
    if not least:
        optional = part.exact | _EMPTY if most == 1 and part.exact is not None else None
        if part.exact is not None and len(part.exact) == 1 and most in (2, 3):
            optional = frozenset(one * often for one in part.exact for often in range(most + 1))
        return _Part(optional, (), part.blank and blank), False
    if part.exact is not None and len(part.exact) == 1 and most is not None and most <= least + 3 and most <= LONGEST:
        return _Part(
            frozenset(one * often for one in part.exact for often in range(least, most + 1)), (), part.blank
        ), False
    exact = part.exact
    for _ in range(min(least, LONGEST) - 1):
        exact = _times(exact, part.exact) if exact is not None and part.exact is not None else None
    needs = part.needs or (() if part.exact is None else (part.exact,))
    again = exact is not None and (most != least or least > LONGEST)
    return _Part(exact, tuple(map(_unmarked, needs)), part.blank), again


def _unmarked(literals: frozenset[str]) -> frozenset[str]:
    return frozenset(one.replace(_LAST, "") for one in literals)


def _tidy(literal: str, folding: Folding) -> str:
    """The literal with marks for edges only at its ends, and only where RE2 sees an edge of a word there."""
    literal = literal.replace(_LAST, "")
    if EDGE not in literal:
        return literal
    plain = literal.replace(EDGE, "")
    if folding is not WORDS:
        return plain
    begins = literal[0] == EDGE and plain[:1].isascii() and plain[:1].isalnum()
    ends = literal[-1] == EDGE and plain[-1:].isascii() and plain[-1:].isalnum()
    return EDGE * begins + plain + EDGE * ends


def _shortest(literals: Collection[str]) -> frozenset[str]:
    """Those that hold no other one."""
    if len(literals) == 1:
        return frozenset(literals)
    kept: list[str] = []
    for one in sorted(literals, key=len):
        if not any(other in one for other in kept):
            kept.append(one)
    return frozenset(kept)


def _letters(token: re.Match[str], folding: Folding, *, caseless: bool) -> _Exact:
    """What one token matches, folded; None where that is much."""
    if token["edge"]:
        return frozenset((EDGE,))
    if token["anchor"]:
        return _EMPTY
    if token["any"] or token["set"]:
        return _class(token[0], folding, caseless=caseless)
    if token["code"]:
        letters = chr(int(token["code"], 16))
    elif token["escaped"]:
        if token["escaped"].isalnum() and token["escaped"] not in "ntrf":
            return None
        letters = {"n": "\n", "t": "\t", "r": "\r", "f": "\f"}.get(token["escaped"], token["escaped"])
    else:
        letters = token["literal"]
    if caseless and any(_differs(letter, folding) for letter in letters):
        return _class(f"[{letters}]", folding, caseless=True) if len(letters) == 1 else None
    return frozenset(("".join(folding.images[ord(letter)] for letter in letters),))


def _differs(letter: str, folding: Folding) -> bool:
    """Whether a letter becomes another thing in the other case."""
    images = folding.images
    return letter.isascii() and images[ord(letter)] != images[ord(letter.swapcase())]


@cache
def _members(written: str, *, caseless: bool) -> str:
    """The characters of a class; Python's classes are RE2's, or hold one more kind of blank."""
    return "".join(re.findall(written, _EVERY, re.ASCII | (re.IGNORECASE if caseless else 0)))


@cache
def _class(written: str, folding: Folding, *, caseless: bool) -> _Exact:
    folded = frozenset(folding.images[ord(letter)] for letter in _members(written, caseless=caseless))
    return folded if len(folded) <= _FEW else None


def _rarest(needs: _Needs, folding: Folding) -> frozenset[str]:
    return max(needs, key=lambda one: (weight(one, folding), -len(one)))


def forget() -> None:
    """Frees what was kept to read many patterns that have parts in common."""
    for kept in (_alternatives, _group, _class, _members, weight, rarity):
        kept.cache_clear()
