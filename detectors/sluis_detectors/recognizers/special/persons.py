"""Persons in a sentence: names that the engine found, listed first names, pronouns, nouns for a part in life or work.

A noun counts when it stands for one certain person ("mijn collega", "the applicant", "Cliënt" at the start of a note);
one of any kind ("een medewerker", "every employee", plurals) doesn't.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from sluis_detectors.names.lists import load_lists

_NOUNS: Final = (
    r"[a-zà-ÿ]{0,20}(?:medewerk(?:er|ster)|adviseur|chauffeur|monteur|leid(?:er|ster)|houd(?:er|ster)|consulente?|"
    r"begeleid(?:er|ster)|bestuurder|beheerder|assistente?|behandelaar|coördinator|verkoper|verkoopster)|"
    r"advis[eo]r|consultant|officer|engineer|clerk|analyst|cleaner|gentleman|lady|"
    r"(?:oud-|ex-)?collega|medewerk(?:er|ster)|werkne(?:mer|emster)|teamlid|cli[ëe]nte?|pati[ëe]nte?|bewo(?:ner|"
    r"onster)|"
    r"sollicitante?|kandida(?:at|te)|leerling|studente?|stagiaire?|klant|huur(?:der|ster)|buur(?:man|vrouw|meisje|"
    r"jongen)|"
    r"baas|chef|leidinggevende|manager|penningmeester|chauffeur|(?:klein|stief|schoon|pleeg)?(?:zoon|dochter)|"
    r"(?:schoon|stief|groot)?(?:vader|moeder)|(?:schoon|half)?(?:broer|zus|zusje)|neef|nicht|oom|tante|opa|oma|papa|"
    r"mama|partner|"
    r"vriendin?|vriend|kind|ex|verdachte|betrokkene|gebruik(?:er|ster)|mevrouw|meneer|heer|dhr|mevr|mw|secretaresse|"
    r"assistente?|"
    r"receptioniste?|boekhoud(?:er|ster)|controller|directeur|directrice|schoonmaakster|schoonmaker|"
    r"magazijnmedewerker|verzorgende|huisgenoot|huisgenote|klager|klaagster|gezinslid|mantelzorger|vrijwilliger|"
    r"uitzendkracht|receptionist|bookkeeper|accountant|director|cleaner|fitter|mechanic|flatmate|housemate|roommate|"
    r"complainant|carer|volunteer|landlord|student|claimant|beneficiary|candidate|docente?|lerares|leraar|"
    r"verpleegkundige|kleinkind|echtgenote?|gast|ex-man|ex-vrouw|ambtenaar|monteur|kok|"
    r"colleague|co-?worker|employee|worker|team ?mate|team member|client|patient|resident|applicant|candidate|pupil|"
    r"student|intern|trainee|customer|tenant|neighbou?r|boss|supervisor|treasurer|driver|(?:grand|step)?(?:son|"
    r"daughter)|"
    r"(?:son|daughter|brother|sister|mother|father)-in-law|(?:grand|step)?(?:father|mother)|mum|mom|dad|grandad|"
    r"grandma|"
    r"gran|brother|sister|husband|wife|nephew|niece|uncle|aunt|friend|child|suspect|defendant|user|interviewee|"
    r"secretary|assistant|teacher|nurse|lead|lodger|mr|mrs|ms|miss"
)
_WORD = r"[\wÀ-ÿ'-]+"
_NOUN: Final = re.compile(rf"(?<![\w-])(?:{_NOUNS})(?![\w-])", re.IGNORECASE)
_OWN: Final = re.compile(
    r"\b(?:mijn|m'n|onze|ons|jouw|je|uw|haar|zijn|z'n|hun|my|our|your|his|her|their|'s|(?:een|één|one) (?:van|"
    r"of) .{1,20})"
    rf" (?:{_WORD} )?$",
    re.IGNORECASE,
)
_ANY: Final = re.compile(
    rf"\b(?:een|elke|elk|iedere|ieder|geen|welke|an?|every|any|each|no|some|per) (?:{_WORD} ){{0,2}}$", re.IGNORECASE
)
_OF_MINE: Final = re.compile(
    r"^,? (?:van (?:mij|ons|me)|of (?:mine|ours)|bij ons|die (?:\w+de|zei)|who (?:\w+ed|"
    r"told|said))\b"
)
_MAN_OR_WOMAN: Final = re.compile(
    r"\b(?:mijn|onze|haar|zijn|deze|die|my|her|his|this|that) (?:man|vrouw|husband|wife|woman|jongen|meisje|boy|"
    r"girl)\b",
    re.IGNORECASE,
)
_PRONOUN: Final = re.compile(
    r"(?<![\w-])(?:hij|zij|ze|hem|haar|jij|ik|mij|he|she|him|her|they|I(?=[ '])|i'm|i've|me)(?![\w-])", re.IGNORECASE
)
_CAPITALISED: Final = re.compile(r"(?<![\w'-])[A-ZÀ-Þ][a-zà-ÿ]{2,}(?![\w-])")
# First names that are words as well, so that a capital at the start of a sentence says little.
_ALSO_WORDS: Final = frozenset(
    "april august bill dean faith grace hope hoop joy june juni juli mark may mei merry page pat paris rob sue "
    "will wil gene art rich guy jade ruby chase drew frank grant miles penny ray roos rose daisy ivy iris summer "
    "dawn sky storm".split()
)


@cache
def _first_names() -> frozenset[str]:
    return load_lists().words("first")


@dataclass(frozen=True, slots=True)
class Person:
    """Where a person stands. `kind`: "name", "own" (my colleague), "noun", "any" (an employee) or "pronoun"."""

    start: int
    end: int
    kind: str


def persons(text: str, start: int, end: int, names: Iterable[tuple[int, int]]) -> list[Person]:
    """The persons in `text[start:end]`, sorted. `names`: spans in `text` that were found to be names of persons."""
    found = [Person(*span, "name") for span in names if start <= span[0] and span[1] <= end]
    for match in _NOUN.finditer(text, start, end):
        before = text[max(start, match.start() - 45) : match.start()]
        if _OWN.search(before):
            kind = "own"
        elif _ANY.search(before) and not _OF_MINE.match(text[match.end() : end]):
            kind = "any"
        else:
            kind = "noun"
        found.append(Person(*match.span(), kind))
    for match in _CAPITALISED.finditer(text, start, end):
        word = match[0].lower()
        opens = not text[start : match.start()].strip(" \"'(-")
        if word in _first_names() and not (opens and word in _ALSO_WORDS):
            found.append(Person(*match.span(), "noun"))
    found += [Person(*match.span(), "own") for match in _MAN_OR_WOMAN.finditer(text, start, end)]
    found += [Person(*match.span(), "pronoun") for match in _PRONOUN.finditer(text, start, end)]
    return sorted(found, key=lambda person: (person.start, person.end))
