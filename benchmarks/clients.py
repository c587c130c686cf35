"""Invented clients for measuring the register, and how people write them: all drawn with a seed.

Names of people are combined from the project's name lists, names of companies from those, trades and syllables.
"""

import random
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from sluis_detectors.config import FormKind
from sluis_detectors.names.lists import load_lists
from sluis_detectors.register.tokens import PARTICLES

SECTORS: Final = (
    "Advies|Accountants|Advocaten|Architecten|Assurantiën|Automatisering|Autobedrijf|Bakkerij|Beheer|Bloemen|Bouw|"
    "Catering|Chemie|Consultancy|Design|Energie|Engineering|Events|Fietsen|Fotografie|Groep|Groothandel|Holding|"
    "Hoveniers|Industrie|Installatie|Interieur|Kinderopvang|Logistiek|Makelaardij|Media|Metaal|Meubelen|Milieu|"
    "Notarissen|Onderwijs|Optiek|Pensioenen|Project|Recycling|Reizen|Schilderwerken|Schoonmaak|Security|Software|"
    "Solutions|Systems|Techniek|Thuiszorg|Transport|Trading|Tuinen|Uitzendbureau|Vastgoed|Verzekeringen|Zorg"
).split("|")
_STARTS: Final = (
    "Al Ar Bel Bri Cor Dal Del Dri El Fal Fen Gal Hel Hol Jor Kal Kor Lan Lum Mal Mer Mor Nal Nor "
    "Ol Pal Qua Ral Rin Sal Sol Ster Tal Tri Ul Val Ver Vol Wal Wes Zel Zon"
).split()
_MIDDLES: Final = "a e i o u ari eno ita ola uma adi eri oma ivo unta ando eska".split()
_INNER: Final = "b br c d dr f g gr k l ll m n nd p r rd s st t v z".split()
_ENDS: Final = "ra dex dia fin gon lis lux ma mark nex nova plan ris rix sta tec tis tra va vest vin wis zon".split()
_LEGAL: Final = ("B.V.", "BV", "N.V.", "V.O.F.", "", "", "")
_OTHER_LEGAL: Final = ("B.V.", "bv", "Holding B.V.")
_PARTICLES: Final = ("van", "de", "van de", "van der", "van den", "el", "ten")
CARRIERS: Final = (
    "Kun je de notitie over {} korter maken?",
    "Gisteren belde {} over de planning van volgende week.",
    "Schrijf een nette mail aan {} over de vertraging.",
    "Volgens {} klopt de factuur niet, wat antwoord ik?",
    "Please summarise what {} said about the delivery.",
    "We met {} last week and they want a new proposal.",
    "Draft a short reply to {} about the renewal.",
)
_OWNING: Final = (
    "Is {} offerte al binnen?", "Kun je {} voorstel samenvatten?", "Please check {} contract.",
    "We bespraken {} jaarcijfers met de directie.",
)  # fmt: skip


Forms = tuple[tuple[str, FormKind], ...]


@dataclass(frozen=True, slots=True)
class Client:
    """An invented client. `forms`: (written, kind); the first is the name."""

    ident: str
    forms: Forms

    @property
    def name(self) -> str:
        return self.forms[0][0]

    @property
    def is_person(self) -> bool:
        return self.forms[0][1] == "person"


def clients(count: int, rng: random.Random) -> Iterator[Client]:
    """Companies and people, three to two, with aliases, domains and codes for one in three."""
    lists = load_lists()
    first = [name for group in ("nl", "en", "tr", "ma", "pl", "de", "su") for name in lists.entries["first"][group]]
    last = [name for group in ("nl", "nl", "en", "tr", "ma", "pl", "de") for name in lists.entries["last"][group]]
    places = lists.entries["place"]["nl"]
    for number in range(count):
        if rng.random() < 0.4:
            yield Client(f"C-{number:06}", _person(number, first, last, rng))
        else:
            yield Client(f"C-{number:06}", _company(number, last, places, rng))


def _person(number: int, first: list[str], last: list[str], rng: random.Random) -> Forms:
    given = rng.choice(first) + (f" {rng.choice(first)}" if rng.random() < 0.15 else "")
    family = rng.choice(last)
    if rng.random() < 0.2 and " " not in family:
        family = f"{rng.choice(_PARTICLES)} {family}"
    forms: list[tuple[str, FormKind]] = [(f"{given} {family}", "person")]
    if rng.random() < 0.2:
        forms.append((f"KL-{100_000 + number}", "code"))
    return tuple(forms)


def _coined(rng: random.Random) -> str:
    return (
        rng.choice(_STARTS) + rng.choice(_MIDDLES) + rng.choice(_INNER) + rng.choice(_MIDDLES[:10]) + rng.choice(_ENDS)
    )


def _company(number: int, last: list[str], places: tuple[str, ...], rng: random.Random) -> Forms:
    draw, sector = rng.random(), rng.choice(SECTORS)
    coined = _coined(rng)
    if draw < 0.35:
        bare = f"{coined} {sector}"
    elif draw < 0.5:
        bare = coined
    elif draw < 0.7:
        bare = f"{rng.choice(last)} {sector}"
    elif draw < 0.8:
        bare = f"{sector} {rng.choice(last)}"
    elif draw < 0.9:
        bare = f"{rng.choice(last)} & {rng.choice(last)} {sector}"
    else:
        bare = f"{sector} {rng.choice(places)}-{coined}"
    legal = rng.choice(_LEGAL)
    forms: list[tuple[str, FormKind]] = [(f"{bare} {legal}".strip(), "name")]
    if rng.random() < 0.35:
        label = "".join(c for c in bare.lower().replace(" ", "-") if c.isascii() and (c.isalnum() or c == "-"))
        forms.append((f"{label.replace('--', '-')}.example", "domain"))
    if rng.random() < 0.2:
        forms.append((f"PR{number:06}", "code"))
    return tuple(forms)


def _letter(rng: random.Random) -> str:
    return rng.choice("abcdefghijklmnoprstuvwz")


def _typo(name: str, rng: random.Random, how: str) -> str | None:
    """The name with one letter of its longest word wrong; None when no word is long enough to be told by."""
    words = name.split()
    at = max(range(len(words)), key=lambda i: len(words[i]))
    word = words[at]
    if len(word) < 5 or sum(map(len, words)) < 8 or (len(words) == 1 and len(word) < 8):
        return None
    place = rng.choice([i for i in range(1, len(word) - 1) if word[i - 1 : i + 2].isalpha()] or [1])
    if how == "another":
        changed = word[:place] + _letter(rng) + word[place + 1 :]
    elif how == "missing":
        changed = word[:place] + word[place + 1 :]
    elif how == "added":
        changed = word[:place] + _letter(rng) + word[place:]
    else:
        changed = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    words[at] = changed
    return " ".join(words) if changed != word else None


def _bare(client: Client) -> str:
    name = client.name
    for legal in sorted(set(_LEGAL), key=len, reverse=True):
        if legal and name.endswith(f" {legal}"):
            return name.removesuffix(f" {legal}")
    return name


def _form(client: Client, kind: FormKind) -> str | None:
    return next((form for form, own in client.forms[1:] if own == kind), None)


def _initials(client: Client) -> tuple[str, str, str] | None:
    """First names, initials, and family name with its particles."""
    if not client.is_person:
        return None
    words = client.name.split()
    lists = [i for i, word in enumerate(words) if i and word.lower() in PARTICLES]
    split = lists[0] if lists else len(words) - 1
    given = words[:split]
    return " ".join(given), "".join(f"{word[0]}." for word in given), " ".join(words[split:])


def _without_accents(text: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return plain if plain != text else ""


def _ways() -> dict[str, Callable[[Client, random.Random], str | None]]:
    def company(make: Callable[[str, random.Random], str | None]) -> Callable[[Client, random.Random], str | None]:
        return lambda client, rng: None if client.is_person else make(_bare(client), rng)

    def person(make: Callable[[str, str, str], str | None]) -> Callable[[Client, random.Random], str | None]:
        def way(client: Client, _: random.Random) -> str | None:
            parts = _initials(client)
            return make(*parts) if parts else None

        return way

    def two(name: str) -> bool:
        return " " in name

    return {
        "as registered": lambda client, _: client.name,
        "small letters": lambda client, _: client.name.lower(),
        "capitals": lambda client, _: client.name.upper(),
        "without accents": lambda client, _: _without_accents(client.name) or None,
        "without legal form": lambda client, _: bare if two(bare := _bare(client)) and bare != client.name else None,
        "other legal form": company(lambda name, rng: f"{name} {rng.choice(_OTHER_LEGAL)}" if two(name) else None),
        "hyphens for spaces": company(lambda name, _: name.replace(" ", "-") if two(name) else None),
        "run together": company(
            lambda name, _: name.replace(" ", "") if two(name) and "&" not in name and len(name) > 9 else None
        ),
        "and for &": company(lambda name, _: name.replace("&", "en") if "&" in name else None),
        "genitive 's": lambda client, _: f"{_bare(client)}'s",
        "genitive s": lambda client, _: None if _bare(client)[-1] in "szx" else f"{_bare(client)}s",
        "adjective -se": company(lambda name, _: None if two(name) or name[-1] in "aeiousz" else f"{name}se"),
        "first letter": person(lambda given, initials, family: f"{initials[:2]} {family}"),
        "all initials": person(lambda given, initials, family: f"{initials} {family}" if len(initials) > 2 else None),
        "surname, initials": person(lambda given, initials, family: f"{family}, {initials}"),
        "surname, first name": person(lambda given, initials, family: f"{family}, {given}"),
        "with a title": person(lambda given, initials, family: f"mr. {given} {family}"),
        "particles short": person(
            lambda given, initials, family: f"{given} v.d. {family.split(' ', 2)[2]}"
            if family.startswith(("van de ", "van der ", "van den ")) else None
        ),
        "another letter": lambda client, rng: _typo(_bare(client), rng, "another"),
        "a letter missing": lambda client, rng: _typo(_bare(client), rng, "missing"),
        "a letter added": lambda client, rng: _typo(_bare(client), rng, "added"),
        "two letters swapped": lambda client, rng: _typo(_bare(client), rng, "swapped"),
        "domain": lambda client, _: _form(client, "domain"),
        "e-mail of the domain": lambda client, _: f"info@{form}" if (form := _form(client, "domain")) else None,
        "code": lambda client, _: _form(client, "code"),
        "code, spaced": lambda client, _: (_form(client, "code") or "").replace("KL-", "KL ") or None,
    }  # fmt: skip


def mentions(known: list[Client], rng: random.Random, total: int) -> Iterator[tuple[str, Client, str, int, int]]:
    """(way, client, text, start, end of the mention), as many of each way."""
    ways = _ways()
    for way, make in ways.items():
        made = 0
        while made < -(-total // len(ways)):
            client = rng.choice(known)
            mention = make(client, rng)
            if mention is None:
                continue
            before, after = rng.choice(_OWNING if way.startswith("genitive") else CARRIERS).split("{}")
            made += 1
            yield way, client, before + mention + after, len(before), len(before) + len(mention)


def strangers(known: list[Client], count: int, rng: random.Random) -> list[str]:
    """Names by the same rules that no client has."""
    taken = {_bare(client).lower() for client in known}
    return [_bare(client) for client in clients(2 * count, rng) if _bare(client).lower() not in taken][:count]
