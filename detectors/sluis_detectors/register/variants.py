"""How people write a registered name: its words, with and without legal form, run together, with initials.

Inflections and typing errors are not spelled out here: they are undone where a text is read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sluis_detectors.config import FormKind
from sluis_detectors.normalise import normalise
from sluis_detectors.register.table import CASED, INITIALS, LITERAL, LONG, LOOSE, NAME, PERSON
from sluis_detectors.register.tokens import FUNCTION_WORDS, PARTICLES, fold, words_of
from sluis_detectors.register.words import KnownWords

_SHORT: Final = 3  # characters; such a form keeps its case, or every "is" would be a client
_LONG: Final = 8  # letters from which a name is still itself with one of them wrong or a space gone
_LONG_CODE: Final = 5
_TELLING: Final = 6  # letters of a word that no list knows, from which it needs no legal form or space to be told by
_ACRONYM: Final = 5
_MOST_WORDS: Final = 6  # of a name that is also looked for run together
_LEGAL_FORM: Final = re.compile(
    r"(?i)[ ,]+(?:b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|c\.?v\.?|u\.?a\.?|gmbh|ag|ltd\.?|limited|llc|llp|plc|inc\.?"
    r"|s\.?a\.?|s\.?r\.?l\.?|bvba|corp\.?)$"
)
_DOMAIN: Final = re.compile(r"(?i)(?:www\.)?((?:[a-z0-9-]+\.)+[a-z][a-z-]+)")
_CODE: Final = re.compile(r"\S*\d\S*")
_TITLE: Final = re.compile(
    r"(?i)^(?:(?:dhr|mw|mevr|mevrouw|meneer|mr|mrs|ms|miss|drs|dr|ir|ing|prof|fam|familie|de heer)\.? +)+(?=\S)"
)
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.?-?){1,5}")
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_RUN: Final = re.compile(r"\d+|[^\W\d_]+")
_TWO_LETTERS: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae", "œ": "oe", "ß": "ss"}
)
_SHORTENED: Final = {
    ("van", "de"),
    ("van", "den"),
    ("van", "der"),
    ("van", "het"),
    ("op", "de"),
    ("in", "het"),
    ("in", "t"),
}


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to write a form: plain words, flags of `table`, and the spelling that alone counts, if any."""

    words: tuple[str, ...]
    flags: int
    literal: str = ""


def kind_of(form: str, known: KnownWords) -> FormKind:
    """What a form is, told from its looks: a person when it begins with a first name and ends with a surname."""
    if _is_domain(form):
        return "domain"
    if _CODE.fullmatch(form):
        return "code"
    return "person" if _is_person(form, known) else "name"


def variants(written: str, kind: FormKind | None, known: KnownWords) -> Iterator[Variant]:
    """Every way to write a form. Raises ValueError when it has no letters or digits, so could never stand in a text."""
    form = " ".join(normalise(written).text.split())
    if not any(c.isalnum() for c in form):
        raise ValueError("a form without letters or digits")
    kind = kind or kind_of(form, known)
    if len(form) <= _SHORT:
        yield Variant(words_of(form), LITERAL, form)
    elif kind == "domain" and (domain := _DOMAIN.fullmatch(form)):
        yield Variant(words_of(domain[1]), LITERAL, domain[1].lower())
    elif kind == "code":
        yield from _code(form)
    else:
        bare = _LEGAL_FORM.sub("", form)
        # A legal form is often left out; what is a word or a surname without it ("Bos B.V.") is too common to take.
        is_telling = " " in bare or (len(bare) >= _TELLING and not known.is_known(fold(bare)))
        name = bare if is_telling else form
        yield from _name(name, kind == "person", known)
        spelled_out = name.lower().translate(_TWO_LETTERS)
        if spelled_out != name.lower():
            yield from _name(spelled_out.title(), kind == "person", known)


def _is_domain(form: str) -> bool:
    found = _DOMAIN.fullmatch(form)
    return found is not None and any(len(label) > 2 for label in found[1].split(".")[:-1])


def _is_person(form: str, known: KnownWords) -> bool:
    words = _in_order(_TITLE.sub("", form)).split()
    if not 2 <= len(words) <= _MOST_WORDS or any(not (c.isalpha() or c in " .'-") for c in form.replace(",", "")):
        return False
    if _LEGAL_FORM.search(form) or (not known.is_first_name(words[0]) and not _is_initials(words[0])):
        return False
    last = fold(words[-1]).split()[-1]
    return known.is_surname(last) or not known.is_everyday(last)


def _is_initials(word: str) -> bool:
    return word.isupper() and (len(word) == 1 or "." in word) and _INITIALS.fullmatch(word) is not None


def _in_order(form: str) -> str:
    """`Jansen, Jan` as `Jan Jansen`."""
    family, comma, given = form.partition(",")
    return f"{given.strip()} {family.strip()}" if comma and "," not in given else form


def _code(form: str) -> Iterator[Variant]:
    words = words_of(form)
    yield Variant(words, 0)
    together = "".join(words)
    if len(together) >= _LONG_CODE:
        runs = tuple(_RUN.findall(together))
        for other in ((together,), runs):
            if other != words:
                yield Variant(other, LOOSE)


def _name(form: str, is_person: bool, known: KnownWords) -> Iterator[Variant]:
    if is_person:
        form = _TITLE.sub("", form)
        if "," in form:
            form = _in_order(form)
    words = words_of(form)
    content = [word for word in words if word not in FUNCTION_WORDS]
    length = sum(map(len, words))
    flags = NAME | (PERSON if is_person else 0)
    is_compound = " " not in form and len(words) > 1  # T-Mobile
    if not is_compound and (not content or (len(content) == 1 and _is_prose(words, content[0], known))):
        if not content or (form.isupper() and len(form) <= _ACRONYM):
            yield Variant(words, LITERAL, form)
        else:
            yield Variant(words, flags | CASED)
        return
    if length >= _LONG:
        flags |= LONG
    yield Variant(words, flags)
    if "," in words:
        yield Variant(tuple(word for word in words if word != ","), flags)
    yield from _run_together(words, flags & ~LONG, known)
    yield from _taken_apart(form, words, flags & ~LONG, known)
    if is_person:
        yield from _person(form, flags, known)


def _is_prose(words: tuple[str, ...], noun: str, known: KnownWords) -> bool:
    """Whether a name of one noun may stand in any sentence ("het kompas"), as with old articles none does."""
    return known.is_everyday(noun) and not {"der", "den"}.intersection(words)


def _run_together(words: tuple[str, ...], flags: int, known: KnownWords) -> Iterator[Variant]:
    """`Noord Waard` as `Noordwaard`: all words, and of a company's name each two neighbours. Everyday words make a
    compound that may be a word too, so it needs a capital."""
    if not 2 <= len(words) <= _MOST_WORDS:
        return
    if all(map(known.is_everyday, words)):
        flags |= CASED
    pairs = () if flags & PERSON or len(words) == 2 else range(len(words) - 1)
    for made in [("".join(words),), *((*words[:i], words[i] + words[i + 1], *words[i + 2 :]) for i in pairs)]:
        joined = max(made, key=len)
        if len(joined) >= (_TELLING if len(made) == 1 else _LONG) and joined.isalnum() and not known.is_known(joined):
            yield Variant(made, flags | LOOSE)


def _taken_apart(form: str, words: tuple[str, ...], flags: int, known: KnownWords) -> Iterator[Variant]:
    """`Noordwaard` as `Noord Waard`: at a capital, else where both parts are words."""
    camel = words_of(_CAMEL.sub(" ", form))
    if camel != words:
        yield Variant(camel, flags | LOOSE)
    for number, word in enumerate(words):
        if len(word) < _LONG or not word.isalpha() or known.is_everyday(word):
            continue
        for at in range(3, len(word) - 2):
            parts = word[:at], word[at:]
            if all(map(known.is_known, parts)):
                yield Variant((*words[:number], *parts, *words[number + 1 :]), flags | LOOSE | CASED)


def _person(form: str, flags: int, known: KnownWords) -> Iterator[Variant]:
    """First names as initials or left out but one, the surname in front, particles shortened."""
    written = form.split()
    count = 1
    while count < len(written) - 1 and (known.is_first_name(written[count]) or _is_initials(written[count])):
        if fold(written[count]) in PARTICLES:
            break
        count += 1
    given, family = written[:count], words_of(" ".join(written[count:]))
    if not family or len(family[-1]) < 2:
        return
    letters = [part[0] for word in given for part in _parts(word)]
    names = [words_of(" ".join(given)), words_of(given[0])]
    if all(map(_is_initials, given)):
        names = []
    first_letters = [fold(word[0]) for word in given]
    shorts = [("".join(letters),), tuple(letters), ("".join(first_letters),), (letters[0],)]
    particles = 0
    while particles < len(family) - 1 and family[particles] in PARTICLES:
        particles += 1
    families = [family]
    if family[:2] in _SHORTENED and particles >= 2:
        families += [(family[0][0] + family[1][0], *family[2:]), (family[0][0], family[1][0], *family[2:])]
    for surname in families:
        lead = particles - len(family) + len(surname)
        first, rest = surname[:lead], surname[lead:]
        for own, flag in [
            *((name, 0) for name in dict.fromkeys(names)),
            *((s, INITIALS) for s in dict.fromkeys(shorts)),
        ]:
            own_flags = flags | LOOSE | flag if flag else flags | LOOSE
            if flag:
                own_flags &= ~LONG
            yield Variant((*own, *surname), own_flags)
            yield Variant((*surname, ",", *own), own_flags)
            yield Variant((*surname, *own), own_flags)
            if first:
                yield Variant((*rest, ",", *own, *first), own_flags)
                yield Variant((*rest, *own, *first), own_flags)


def _parts(word: str) -> list[str]:
    """What the initials of one written word are of: `Jan-Piet` is two names, `J.P.` two letters."""
    if _is_initials(word):
        return list(fold(word).replace(".", "").replace(" ", ""))
    return fold(word).split()
