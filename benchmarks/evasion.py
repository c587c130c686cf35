"""Measure evasion: `python -m benchmarks.evasion`, the share of disguised values that are caught, per family.

Every attack is one sentence of our own (public domain, CC0) with one planted value, disguised by one family of tricks;
the same number gives the same attack. Values are invented: numbers have right check digits, keys the right form. An
attack counts as caught when at least half of the letters and digits of the disguised value lie under findings of 0.5
or more that aren't a place, an organisation, a date or a web address. `plain` is the same without a disguise.
"""

import argparse
import base64
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from benchmarks.texts import iban
from sluis.model import Part, Role
from sluis.seams import seams, spread
from sluis_detectors.config import EngineConfig, WordList
from sluis_detectors.engine import Engine

CLIENTS: Final = WordList(
    "client_register",
    "CLIENT",
    tuple(
        (f"C-{number}", (name,))
        for number, name in enumerate(
            (
                "Bakkerij Molenaar B.V.", "Vesta Verzekeringen", "Loodgieterij De Kraan", "Stichting Zonnewende",
                "Advocatenkantoor Drie Linden", "Harbour Light Shipping", "Northfield Dairy Ltd", "Meadowbrook Clinics",
            )
        )
    ),
)  # fmt: skip
SOFT: Final = frozenset({"LOCATION", "ORGANIZATION", "DATE_TIME", "URL"})
SIZE: Final = 110  # attacks a family

_NAMES: Final = (
    "Anna Jansen", "Pieter de Vries", "Fatima El Idrissi", "Willem van den Berg", "Marieke Hendriks", "Mehmet Yilmaz",
    "Sarah Thompson", "James Whitfield", "Olivia Carter", "Priya Sharma", "Daniel O'Connor", "Emma Richardson",
)  # fmt: skip
_SENTENCES: Final = {
    ("bsn", "nl"): (
        "Het BSN van de medewerker is {}, klopt dat?",
        "Schrijf een brief aan de gemeente over BSN {} graag.",
    ),
    ("bsn", "en"): (
        "The citizen service number (BSN) is {} in the file.",
        "Please check whether BSN {} belongs to him.",
    ),
    ("iban", "nl"): ("Maak het bedrag over naar IBAN {} voor vrijdag.", "Zijn rekening is {} en daar moet het heen."),
    ("iban", "en"): ("Please pay the refund to IBAN {} before Friday.", "Her bank account is {} as she told us."),
    ("card", "nl"): ("De creditcard {} is geweigerd, wat nu?", "Boek de hotelkamer met kaart {} alsjeblieft."),
    ("card", "en"): ("His credit card {} was refused, what now?", "Book the room with card {} please."),
    ("phone", "nl"): ("Bel hem op telefoonnummer {} over de planning.", "Haar mobiel is {} en zij wacht op antwoord."),
    ("phone", "en"): ("Call him, his phone number is {} by the way.", "Her mobile is {} and she expects an answer."),
    ("email", "nl"): ("Stuur het verslag naar {} en vraag om een reactie.", "Zijn mail is {} volgens het formulier."),
    ("email", "en"): ("Send the report to {} and ask for a reply.", "Her e-mail is {} according to the form."),
    ("key", "nl"): ("Waarom werkt de sleutel {} niet in ons script?", "De API key is {} en geeft een fout."),
    ("key", "en"): ("Why does the key {} not work in our script?", "The API key is {} and gives an error."),
    ("name", "nl"): ("Schrijf een waarschuwing aan {} omdat hij te laat kwam.", "Gisteren belde {} over het contract."),
    ("name", "en"): ("Write a warning to {} for being late.", "Yesterday {} called about the contract."),
    ("client", "nl"): ("Vat de offerte voor {} samen in drie punten.", "De jaarrekening van {} is nog niet af."),
    ("client", "en"): ("Summarise our proposal for {} in three points.", "The annual accounts of {} are late."),
}
_ALL: Final = ("bsn", "iban", "card", "phone", "email", "key", "name", "client")
_NUMBERS: Final = ("bsn", "iban", "card", "phone")
_UPPER: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LOWER: Final = _UPPER.lower()


@dataclass(frozen=True, slots=True)
class Attack:
    """Texts as parts, and the spans in them, `(part, start, end)`, that the disguised value takes."""

    family: str
    kind: str
    parts: tuple[Part, ...]
    hidden: tuple[tuple[int, int, int], ...]


def _digits(rng: random.Random, count: int) -> str:
    return "".join(str(rng.randrange(10)) for _ in range(count))


def _bsn(rng: random.Random) -> str:
    while True:
        number = str(rng.randrange(1, 9)) + _digits(rng, 7)
        check = sum((9 - place) * int(digit) for place, digit in enumerate(number)) % 11
        if check < 10:
            return number + str(check)


def _card(rng: random.Random) -> str:
    number = rng.choice(("4", "51", "54")) + _digits(rng, 15)
    number = number[:15]
    total = sum(sum(divmod(2 * int(digit), 10)) if place % 2 == 0 else int(digit) for place, digit in enumerate(number))
    return number + str(-total % 10)


def _key(rng: random.Random) -> str:
    if rng.random() < 0.5:
        return "AKIA" + "".join(rng.choices(_UPPER + "234567", k=15)) + rng.choice("234567")
    return "sk-proj-" + "".join(rng.choices(_UPPER + _LOWER + "0123456789", k=48))


def _value(kind: str, rng: random.Random) -> str:
    if kind == "name":
        return rng.choice(_NAMES)
    if kind == "client":
        return rng.choice(CLIENTS.entries)[1][0]
    if kind == "email":
        name = rng.choice(_NAMES).lower().replace(" ", ".").replace("'", "")
        return f"{name}@{rng.choice(('voorbeeld.nl', 'kantoor-noord.nl', 'example.com', 'mail.example.org'))}"
    if kind == "phone":
        return "06" + rng.choice("12345") + _digits(rng, 7)
    return {"bsn": _bsn, "iban": iban, "card": _card, "key": _key}[kind](rng)


# Disguises: a value to its disguised form. Those of several lines or cells keep it in one text.

_TWINS: Final = dict(zip("ABCEHIKMOPTXYaceijopxys", "АВСЕНІКМОРТХУасеіјорхуѕ", strict=True))
_LEET: Final = {"0": "Oo", "1": "lI", "5": "S", "2": "Z", "8": "B"}
_SPOKEN: Final = {
    "nl": "nul een twee drie vier vijf zes zeven acht negen".split(),
    "en": "zero one two three four five six seven eight nine".split(),
}


def _zero_width(value: str, rng: random.Random, _: str) -> str:
    mark = rng.choice("\u200b\u200c\u200d\u2060\ufeff\u00ad")
    return mark.join(value) if rng.random() < 0.5 else "".join(c + mark * rng.randrange(2) for c in value)


def _homoglyph(value: str, rng: random.Random, _: str) -> str:
    if value.isdigit():  # digits of other scripts
        zero = rng.choice((0x660, 0x6F0, 0x966, 0x1D7CE, 0x1D7F6, 0x2080))
        return "".join(chr(zero + int(c)) for c in value)
    return "".join(_TWINS.get(c, c) if rng.random() < 0.8 else c for c in value)


def _full_width(value: str, rng: random.Random, _: str) -> str:
    if rng.random() < 0.3:  # mathematical letters and digits
        shift = {**{c: 0x1D5D4 + i for i, c in enumerate(_UPPER)}, **{c: 0x1D5EE + i for i, c in enumerate(_LOWER)}}
        shift |= {str(i): 0x1D7EC + i for i in range(10)}
        return "".join(chr(shift.get(c, ord(c))) for c in value)
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in value)


def _bidi(value: str, rng: random.Random, _: str) -> str:
    if rng.random() < 0.5:
        return f"\u202e{value[::-1]}\u202c"
    mark = rng.choice("\u200e\u200f\u2066\u2069\u202a")
    return "".join(c + (mark if i % 3 == 0 else "") for i, c in enumerate(value))


def _leet(value: str, rng: random.Random, _: str) -> str:
    start = 8 if value.startswith("NL") else 0
    return value[:start] + "".join(
        rng.choice(_LEET[c]) if c in _LEET and rng.random() < 0.7 else c for c in value[start:]
    )


def _spelled(value: str, rng: random.Random, language: str) -> str:
    words = _SPOKEN[language]
    joint = rng.choice((" ", " ", ", ", "-", " - "))
    pieces = [words[int(c)] if c.isdigit() else c for c in value]
    if not value.isdigit():
        return " ".join(pieces[:4]) + " " + "".join(pieces[4:8]) + " " + joint.join(pieces[8:])
    return joint.join(pieces)


def _spacing(value: str, rng: random.Random, _: str) -> str:
    if rng.random() < 0.5 or not value.isalnum():
        return " ".join(value)
    step = rng.choice((2, 3))
    return rng.choice((" ", "  ", " \u00a0")).join(value[i : i + step] for i in range(0, len(value), step))


def _punctuation(value: str, rng: random.Random, _: str) -> str:
    if "@" in value:
        at, dot = rng.choice(((" [at] ", " [dot] "), ("(at)", "(punt)"), (" at ", " dot "), (" @ ", " . ")))
        return value.replace("@", at).replace(".", dot)
    if not value[-4:].isdigit():
        return rng.choice("._*-").join(value)
    step = rng.choice((1, 2, 3, 4))
    return rng.choice((".", "-", "/", "_", "*", " - ", ", ", "|")).join(
        value[i : i + step] for i in range(0, len(value), step)
    )


def _base64(value: str, rng: random.Random, _: str) -> str:
    encode = rng.choice((base64.b64encode, base64.urlsafe_b64encode))
    return encode(value.encode()).decode().rstrip(rng.choice(("", "=")))


def _hex(value: str, rng: random.Random, _: str) -> str:
    return rng.choice((value.encode().hex(), value.encode().hex(" "), value.encode().hex().upper()))


def _url(value: str, rng: random.Random, _: str) -> str:
    if rng.random() < 0.5:
        return "".join(f"%{byte:02X}" for byte in value.encode())
    return "".join(f"%{ord(c):02x}" if not c.isalnum() or rng.random() < 0.4 else c for c in value)


def _html(value: str, rng: random.Random, _: str) -> str:
    style = rng.choice(("&#{:d};", "&#x{:x};", "tags"))
    if style == "tags":
        return "".join(
            c + ("<b></b>" if c.isalnum() and i % 3 == 1 and i + 1 < len(value) else "") for i, c in enumerate(value)
        )
    return "".join(style.format(ord(c)) if not c.isalnum() or rng.random() < 0.6 else c for c in value)


def _json(value: str, rng: random.Random, _: str) -> str:
    style = rng.choice((r"\u{:04x}", r"\x{:02x}"))
    return "".join(style.format(ord(c)) if not c.isalnum() or rng.random() < 0.6 else c for c in value)


def _nested(value: str, rng: random.Random, language: str) -> str:
    for encode in rng.sample((_base64, _hex, _url), rng.choice((2, 2, 3))):
        value = encode(value, rng, language)
    return value


def _reversed(value: str, _: random.Random, __: str) -> str:
    return value[::-1]


def _lines(value: str, rng: random.Random, _: str) -> str:
    if " " in value:
        return value.replace(" ", "\n")
    cut = value.index("@") + rng.randrange(2) if "@" in value else rng.randrange(3, len(value) - 2)
    return value[:cut] + rng.choice(("\n", "\n", " \n", "\r\n")) + value[cut:]


def _cut(value: str) -> list[str]:
    return value.split(" ") if " " in value else [value[i : i + 4] for i in range(0, len(value), 4)]


def _csv(value: str, rng: random.Random, _: str) -> str:
    return rng.choice((";", ",", "\t", '";"')).join(_cut(value))


def _markdown(value: str, _: random.Random, __: str) -> str:
    return " | ".join(_cut(value))


def _html_table(value: str, _: random.Random, __: str) -> str:
    return "</td><td>".join(_cut(value))


Disguise = Callable[[str, random.Random, str], str]
FAMILIES: Final[dict[str, tuple[tuple[str, ...], Disguise]]] = {
    "plain": (_ALL, lambda value, _rng, _language: value),
    "zero width": (_ALL, _zero_width),
    "homoglyphs": (_ALL, _homoglyph),
    "full width": (_ALL, _full_width),
    "bidi": (_ALL, _bidi),
    "leetspeak digits": (_NUMBERS, _leet),
    "spelled digits": (_NUMBERS, _spelled),
    "spacing": ((*_NUMBERS, "email", "name", "client"), _spacing),
    "punctuation": ((*_NUMBERS, "email", "name", "client"), _punctuation),
    "base64": (_ALL, _base64),
    "hexadecimal": (_ALL, _hex),
    "URL escapes": (_ALL, _url),
    "HTML": (_ALL, _html),
    "JSON escapes": (_ALL, _json),
    "nested encodings": (_ALL, _nested),
    "reversed value": (_ALL, _reversed),
    "reversed text": (_ALL, lambda value, _rng, _language: value),
    "lines": (_ALL, _lines),
    "CSV cells": ((*_NUMBERS, "name", "client"), _csv),
    "Markdown cells": ((*_NUMBERS, "name", "client"), _markdown),
    "HTML cells": ((*_NUMBERS, "name", "client"), _html_table),
    "parts": (_ALL, lambda value, _rng, _language: value),
    "turns": (_ALL, lambda value, _rng, _language: value),
}


def attack(family: str, number: int) -> Attack:
    """The attack of this number. Raises KeyError for an unknown family."""
    rng = random.Random(f"{family} {number}")  # noqa: S311 - reproducible, not secret
    kinds, disguise = FAMILIES[family]
    kind, language = kinds[number % len(kinds)], ("nl", "en")[number // len(kinds) % 2]
    before, after = rng.choice(_SENTENCES[kind, language]).split("{}")
    value = disguise(_value(kind, rng), rng, language)
    if family in ("Markdown cells", "HTML cells"):
        before, after = (
            (f"{before}| ", f" |{after}") if family[0] == "M" else (f"{before}<tr><td>", f"</td></tr>{after}")
        )
    text, start = before + value + after, len(before)
    if family == "reversed text":
        text, start = text[::-1], len(after)
    if family in ("parts", "turns"):
        cut = value.index(" ") + 1 if " " in value else rng.randrange(3, len(value) - 2)
        first, second = before + value[:cut], value[cut:] + after
        spans = ((0, start, start + len(value[:cut].rstrip())), (1 if family == "parts" else 2, 0, len(value) - cut))
        if family == "parts":
            return Attack(family, kind, (_part(first), _part(second)), spans)
        answer = "Ik lees mee." if language == "nl" else "I am listening."
        return Attack(
            family, kind, (_part(first, is_new=False), _part(answer, "assistant", is_new=False), _part(second)), spans
        )
    return Attack(family, kind, (_part(text),), ((0, start, start + len(value)),))


def _part(text: str, role: Role = "user", *, is_new: bool = True) -> Part:
    return Part(text, role, "/", is_new)


def is_caught(engine: Engine, one: Attack) -> bool:
    """Whether half of the letters and digits of the hidden value lie under findings that count."""
    made = seams(one.parts)
    seen = engine.analyse([part.text for part in one.parts] + [seam.text for seam in made])
    analyses = spread(made, seen[len(one.parts) :], seen[: len(one.parts)])
    hidden = covered = 0
    for part, start, end in one.hidden:
        found = [f for f in analyses[part].findings if f.score >= 0.5 and f.entity not in SOFT]
        places = [place for place in range(start, end) if one.parts[part].text[place].isalnum()]
        hidden += len(places)
        covered += sum(any(f.start <= place < f.end for f in found) for place in places)
    return covered * 2 >= hidden


def measure(engine: Engine, size: int, families: Sequence[str] = tuple(FAMILIES)) -> dict[str, dict[str, list[bool]]]:
    """For each family and kind of value, whether each attack was caught."""
    result: dict[str, dict[str, list[bool]]] = {}
    for family in families:
        for number in range(size):
            one = attack(family, number)
            result.setdefault(family, {}).setdefault(one.kind, []).append(is_caught(engine, one))
    return result


def share(caught: Sequence[bool]) -> float:
    """The part that was caught, in 0..1."""
    return sum(caught) / len(caught)


def main() -> None:
    """Print the catch rate of each family, of each kind in it that isn't wholly caught, and in total."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=SIZE, help="attacks a family")
    parser.add_argument("--missed", action="store_true", help="also print the attacks that were missed")
    given = parser.parse_args()
    engine = Engine(EngineConfig(lists=(CLIENTS,)))
    total: list[bool] = []
    for family in FAMILIES:
        kinds = measure(engine, given.size, (family,))[family]
        all_of_it = [caught for own in kinds.values() for caught in own]
        if family != "plain":
            total += all_of_it
        weak = ", ".join(f"{kind} {100 * share(own):.0f}" for kind, own in kinds.items() if not all(own))
        print(f"{family:<18} {len(all_of_it):>5} {100 * share(all_of_it):6.1f} %  {weak}", flush=True)
        for number in range(given.size if given.missed else 0):
            one = attack(family, number)
            if not is_caught(engine, one):
                print("   ", one.kind, [part.text for part in one.parts])
    print(f"{'total':<18} {len(total):>5} {100 * share(total):6.1f} %")


if __name__ == "__main__":
    main()
