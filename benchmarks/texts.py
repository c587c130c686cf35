"""Invented prompts of a set length with a set number of personal values; each number gives another text.

Everything is made up here: common Dutch and English given names and surnames combined at random, IBANs of an invented
bank account with right check digits, telephone numbers of any shape. Nothing describes a person.
"""

import random
from dataclasses import dataclass
from typing import Final

SHORT, MEDIUM, LONG = 220, 2055, 20_000

_GIVEN: Final = (
    "Anna|Bram|Carla|Daan|Eva|Femke|Gijs|Hanna|Ilse|Joris|Karin|Lars|Marieke|Niels|Olga|Pieter|Roos|Sander|Tessa|"
    "Alice|Brian|Claire|David|Emily|Frank|Grace|Henry|Isabel|James|Kate|Laura|Michael|Nora|Oliver|Paul|Rachel|Simon"
)
_FAMILY: Final = (
    "Bakker|de Boer|Dekker|Hendriks|Jansen|Kok|van Leeuwen|Meijer|Mulder|Peters|Smit|van den Berg|Visser|Vos|de Wit|"
    "Anderson|Baker|Carter|Evans|Fletcher|Harris|Jackson|Mitchell|Parker|Roberts|Turner|Walker|Wright"
)
_STREETS: Final = ("Lindelaan", "Molenstraat", "Kerkweg", "Havenkade", "Nieuwstraat", "Parklaan")
_FILLER: Final = {
    "nl": (
        "De planning voor volgende week staat al grotendeels vast.",
        "Wil je de toon zakelijk houden en niet te lang van stof zijn?",
        "In de vorige brief stond nog dat de levering twee weken eerder zou zijn.",
        "We hebben afgesproken dat het antwoord voor het einde van de maand komt.",
        "Er is al twee keer gebeld over de vertraging, zonder dat er een besluit viel.",
        "Graag ook een korte samenvatting in drie punten bovenaan.",
        "De bijlage met de cijfers volgt later en hoort niet in deze tekst.",
        "Het gesprek verliep rustig en leverde een paar goede ideeën op.",
        "Voor de route naar het magazijn zijn er twee mogelijkheden onderzocht.",
        "Houd rekening met de feestdagen, dan is het kantoor gesloten.",
    ),
    "en": (
        "The planning for next week is mostly settled by now.",
        "Please keep the tone businesslike and not too long.",
        "The previous letter still said that the delivery would be two weeks earlier.",
        "We agreed that an answer will be given before the end of the month.",
        "There have been two calls about the delay, and no decision was taken.",
        "A short summary in three points at the top would be welcome.",
        "The figures follow later and do not belong in this text.",
        "The meeting went well and gave a few good ideas.",
        "Two options were looked at for the route to the warehouse.",
        "Mind the holidays, because the office is closed then.",
    ),
}


@dataclass(frozen=True, slots=True)
class Sample:
    """A prompt text and the personal values in it; `structured` are those with a fixed form, which may never leak."""

    text: str
    names: tuple[str, ...]
    structured: tuple[str, ...]


def iban(rng: random.Random) -> str:
    """An IBAN of the Dutch form with right check digits (ISO 13616, mod 97-10)."""
    account = f"{rng.randrange(10**10):010d}"
    digits = "".join(str(int(letter, 36)) for letter in f"INGB{account}NL") + "00"
    return f"NL{98 - int(digits) % 97:02d}INGB{account}"


def sample(number: int, length: int) -> Sample:
    """The sample of this number: about `length` characters, Dutch for even numbers and English for odd ones.

    Personal values: one for every 187 characters, so 11 in a medium prompt, at least one.
    """
    rng = random.Random(number * 1_000_003 + length)  # noqa: S311 - reproducible, not secret
    language = "en" if number % 2 else "nl"
    names: list[str] = []
    structured: list[str] = []
    sentences: list[str] = []
    wanted = max(1, round(length / 187))
    while len(names) + len(structured) < wanted:
        kind = len(sentences) % 6
        sentences.append(_sentence(kind, rng, language, names, structured))
    size = sum(len(sentence) + 1 for sentence in sentences)
    while size < length - 60:
        filler = f"{rng.choice(_FILLER[language])} ({rng.randrange(100, 1000)})"
        sentences.insert(rng.randrange(len(sentences) + 1), filler)
        size += len(filler) + 1
    return Sample(" ".join(sentences), tuple(names), tuple(structured))


def _sentence(kind: int, rng: random.Random, language: str, names: list[str], structured: list[str]) -> str:
    name = f"{rng.choice(_GIVEN.split('|'))} {rng.choice(_FAMILY.split('|'))}"
    if kind in (0, 3):
        names.append(name)
        return f"Schrijf een brief aan {name}." if language == "nl" else f"Write a letter to {name}."
    if kind == 1:
        value = f"{name.split(maxsplit=1)[0].lower()}.{rng.randrange(10_000)}@voorbeeld.nl"
        ask = "Het adres is" if language == "nl" else "The e-mail address is"
    elif kind == 2:
        value = f"06-{rng.randrange(10_000_000, 99_999_999)}"
        ask = "Bellen kan op" if language == "nl" else "The phone number is"
    elif kind == 4:
        value = iban(rng)
        ask = "De rekening is" if language == "nl" else "The account is"
    else:
        postcode = f"{rng.randrange(1000, 9999)} {rng.choice('ABCDEFGH')}{rng.choice('KLMNPR')}"
        value = f"{rng.choice(_STREETS)} {rng.randrange(1, 200)}, {postcode}"
        ask = "Het huis staat aan de" if language == "nl" else "The house is at"
    structured.append(value)
    return f"{ask} {value}."
