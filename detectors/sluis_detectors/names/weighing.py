"""Which of the names that the model proposes are given: by how sure they are, and by the rest of their text."""

import re
from bisect import bisect
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Final

from sluis_detectors.finding import Finding
from sluis_detectors.names.features import PARTICLES, WordLists

MIN_SCORE: Final = {"PERSON": 0.45, "LOCATION": 0.5, "ORGANIZATION": 0.5}
_MIN_SCORE_ALONE: Final = 0.75  # of a person's name of one word, the likeliest to be something else
_MIN_SCORE_EVERYDAY: Final = (
    0.9  # of one word of the dictionary whose capital the start of a sentence, line or cell explains
)
_SURE: Final = 0.9  # a word of a name that is this sure is a name elsewhere in the text as well
_REPEATED: Final = 0.7  # score of a name that only the rest of the text gives away
_MAX_WORDS: Final = 6  # longer ones are sentences in a language that the model doesn't know, or several names
_LONG: Final = 2 * _MAX_WORDS  # characters that more words than that have at least
_BEGIN: Final = re.compile(r"(?:^|[\n.!?:|>*#\"“(\[-])[\s*_#\"“-]*\Z")
_BEGIN_CHARS: Final = 9
_SURNAME: Final = re.compile(
    r"((?: (?:van|von|de|den|der|het|ten|ter|te|['’]t)){1,3}) ((?:IJ|[^\W\d_])(?=[^\W\d_A-Z])[^\W\d_'’-]*)"
)
_JOINED: Final = 0.8  # score of a name that a particle holds together
_FIRM_FORMS: Final = r"(?:B\.?V|N\.?V|Ltd|LLP|LLC|Inc|PLC|GmbH|AG|KG|Co|SA|SARL|VOF|BVBA|Holdings?|Group|Groep)\b"
_FIRM_END: Final = re.compile(rf" {_FIRM_FORMS}\.?\Z")
_FIRM_BEHIND: Final = re.compile(rf",? {_FIRM_FORMS}| (?:&|and|en) (?:Sons?|Zonen|Zoon|Zn|Partners|Co)\b")
_TITLE_BEFORE: Final = re.compile(
    r"(?i)(?:^|[^\w])(?:mrs?|ms|miss|dr|prof|mevrouw|meneer|dhr|mevr|mw|heer|herrn?|frau|mme|madame|monsieur)\.? \Z"
)
_INITIALS: Final = 0.7  # score of a surname that only its initials give away
_INITIALLED: Final = re.compile(
    r"([A-Z](?<![\w.’'-].)\.[ -]?(?:[A-Z]\.[ -]?){0,4}) ?(?:(?:van|von|de|den|der|het|ten|ter|te|v\.|d\.|el|al) ){0,3}"
    r"([A-Z][^\W\d_A-Z][^\W\d_]+)(?![\w’'-])"
)
_NO_INITIALS: Final = frozenset(
    ("US", "NV", "BV", "DC", "PO", "FC", "SC", "AC", "AD", "BC", "NB", "PS", "UK", "EU", "UN")
)
_LISTED: Final = 0.7  # score of a word in a row with a name
_ITEM: Final = r"([^\W\d_][^\W\d_'’-]+)"
_JOINT: Final = r"(, (?:and |en )?| and | en | & )"
_ITEM_BEHIND: Final = re.compile(rf"{_JOINT}{_ITEM}(?!['’\w-]| [^\W\d_a-z])")
_ITEM_START: Final = r"(?:^|[\n:;(,\"“] ?|\b(?:and|en|of|to|by|for|with|van|met|aan|door|voor) )"
_ITEM_BEFORE: Final = re.compile(rf"{_ITEM_START}{_ITEM}{_JOINT}\Z")
_JOINT_STARTS: Final = (", ", " and ", " en ", " & ")
_JOINT_ENDS: Final = frozenset((", ", "d ", "n ", "& "))
_LONGEST_ITEM: Final = 40
_FILE_OR_CALL: Final = re.compile(r"\(\w|_|\.(?:md|py|js|ts|json|ya?ml|toml|sh|java|cs|go|rb|php|html|css|sql|lock)\b")
# What makes a word a part of an address, a path or another word. A pattern made of each name would cost more to compile
# than all else about it.
_JOINED_BEFORE: Final = re.compile(r"[\w@./-]")
_JOINED_BEHIND: Final = re.compile(r"[\w@/-]|\.\w")


def weigh(text: str, names: Sequence[Finding], words: WordLists) -> list[Finding]:
    """The names of one text that count, sorted; `names` are sorted and disjoint."""
    if any(name.end - name.start > _LONG for name in names):
        names = [part for name in names for part in _parts(text, name)]
    names = list(_whole(text, names, words))
    sure = {word: name for name in names for word in _telling(text, name)}
    kept = [name for name in names if _is_kept(text, name, sure, words)]
    full = (
        word for word, name in sure.items() if " " in text[name.start : name.end] and word.lower() not in words.everyday
    )
    kept += _repeated(text, full, names)
    kept += _initialled(text, kept, words)
    kept += _listed(text, kept, names, words)
    return sorted(kept, key=lambda name: name.start)


def _parts(text: str, name: Finding) -> Iterator[Finding]:
    """The name; one too long for a name is several with commas between them."""
    own = text[name.start : name.end]
    if len(own.split()) <= _MAX_WORDS:
        yield name
        return
    start = name.start
    for part in own.split(", "):
        if part.strip():
            yield replace(name, start=start, end=start + len(part))
        start += len(part) + 2


def _whole(text: str, names: Sequence[Finding], words: WordLists) -> Iterator[Finding]:
    """The names, where a particle and a surname follow a first name joined to one: Brechtje te Riele isn't in Riele."""
    end = 0
    for name in names:
        if name.start < end:
            continue
        behind = _SURNAME.match(text, name.end)
        if behind and behind[2][0].isupper() and _is_surname(text, name, behind, words):
            end = behind.end()
            yield Finding(name.start, end, "PERSON", max(name.score, _JOINED), name.recognizer)
        else:
            yield name


def _is_surname(text: str, name: Finding, behind: re.Match[str], words: WordLists) -> bool:
    """Whether a name goes on behind it; `te` before a known place says where somebody is."""
    own = text[name.start : name.end].lower().split()
    marks = words.marks(own[0])
    is_first = len(own) == 1 and (
        "f" in marks.lower() if name.entity == "PERSON" else "F" in marks and name.score < _SURE
    )
    return is_first and not (behind[1].split()[0] == "te" and "l" in words.marks(behind[2].lower()).lower())


def _telling(text: str, name: Finding) -> Iterator[str]:
    """Words of a sure name of a person that show the same person elsewhere."""
    if name.entity == "PERSON" and name.score >= _SURE:
        for word in text[name.start : name.end].split():
            if len(word) > 2 and word.lower() not in PARTICLES:
                yield word


def _is_kept(text: str, name: Finding, sure: Collection[str], words: WordLists) -> bool:
    own = text[name.start : name.end].split()
    if len(own) > _MAX_WORDS:
        return False
    needed = MIN_SCORE[name.entity]
    if name.entity == "PERSON":
        if len(own) == 1 and (_is_code(text, name, own[0]) or _FIRM_BEHIND.match(text, name.end)):
            return False
        if _FIRM_END.search(text, name.start, name.end):
            return False
        if any(word in sure for word in own):
            return True
        if len(own) == 1 and not _TITLE_BEFORE.search(text, max(0, name.start - _BEGIN_CHARS), name.start):
            begins = own[0].lower() in words.everyday and _BEGIN.search(
                text, max(0, name.start - _BEGIN_CHARS), name.start
            )
            needed = _MIN_SCORE_EVERYDAY if begins else _MIN_SCORE_ALONE
    return name.score >= needed


def _is_code(text: str, name: Finding, word: str) -> bool:
    """Whether a word is a file of a program, or touches what makes it an identifier: `len(x)`, `.max`, CLAUDE.md."""
    before = text[max(name.start - 1, 0) : name.start]
    is_file = _FILE_OR_CALL.match(text, name.end) or _FILE_OR_CALL.search(word)
    return bool(is_file) or (word.islower() and before in {".", "_", "$", "#"})


def _repeated(text: str, full: Iterable[str], names: Sequence[Finding]) -> list[Finding]:
    """Words of full names where they stand alone and the model proposed nothing."""
    starts = [name.start for name in names]
    found: list[Finding] = []
    for word in full:
        start = text.find(word)
        while start >= 0:
            end = start + len(word)
            before = bisect(starts, start) - 1
            if (before < 0 or names[before].end <= start) and _stands_alone(text, start, end):
                found.append(Finding(start, end, "PERSON", _REPEATED, "names"))
            start = text.find(word, end)
    return found


def _initialled(text: str, kept: Sequence[Finding], words: WordLists) -> list[Finding]:
    """Surnames behind initials where nothing was found: L. N. Schuurman. One initial takes a listed surname."""
    found: list[Finding] = []
    places = sorted((name.start, name.end) for name in kept)
    for match in _INITIALLED.finditer(text):
        letters, surname = re.sub(r"[^\w]", "", match[1]), match[2].lower()
        marks = words.marks(surname)
        is_name = "S" in marks or (len(letters) > 1 and ("s" in marks or surname not in words.everyday))
        before = bisect(places, (match.end(),)) - 1
        is_free = before < 0 or places[before][1] <= match.start()
        if is_name and is_free and letters not in _NO_INITIALS:
            found.append(Finding(match.start(), match.end(), "PERSON", _INITIALS, "names"))
    return found


def _listed(text: str, kept: Sequence[Finding], names: Sequence[Finding], words: WordLists) -> Iterator[Finding]:
    """Words of the lists that stand in a row with a sure name: "Black, Miller and El Idrissi"."""
    sure = [name for name in kept if name.entity == "PERSON" and name.score >= _SURE and _is_joined(text, name)]
    if not sure:
        return
    others = (name for name in names if name.entity != "PERSON")
    taken = {place for name in chain(kept, others) for place in (name.start, name.end)}
    for name in sure:
        row = list(_row(text, name.end, _ITEM_BEHIND, taken, words))
        row += _row(text, name.start, _ITEM_BEFORE, taken, words)
        is_row = len(row) > 1 or any(joint.strip(" ,") for joint, _, _ in row)
        for _, start, end in row:
            if is_row or text[start:end].lower() not in words.everyday:
                taken |= {start, end}
                yield Finding(start, end, "PERSON", _LISTED, name.recognizer)


def _is_joined(text: str, name: Finding) -> bool:
    return text.startswith(_JOINT_STARTS, name.end) or text[max(name.start - 2, 0) : name.start] in _JOINT_ENDS


def _row(
    text: str, place: int, item: re.Pattern[str], taken: set[int], words: WordLists
) -> Iterator[tuple[str, int, int]]:
    """The items of a row on one side of `place`, nearest first, with what joins each to the one before."""
    is_behind = item is _ITEM_BEHIND
    joint, word = (1, 2) if is_behind else (2, 1)
    while is_behind or text[max(place - 2, 0) : place] in _JOINT_ENDS:  # a look saves the search
        found = item.match(text, place) if is_behind else item.search(text, max(0, place - _LONGEST_ITEM), place)
        if not found or not taken.isdisjoint(found.span(word)) or not found[word][0].isupper():
            return
        marks = words.marks(found[word].lower())
        if "L" in marks or not set("fsFS").intersection(marks):
            return
        yield found[joint], *found.span(word)
        place = found.end(word) if is_behind else found.start(word)


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not (start and _JOINED_BEFORE.match(text, start - 1)) and not _JOINED_BEHIND.match(text, end)
