"""Persons in a sentence: names that the engine found, listed first names, pronouns, nouns for a part in life or work.

A noun counts when it stands for one certain person ("mijn collega", "the applicant", "Cliënt" at the start of a note);
one of any kind ("een medewerker", "every employee", plurals) doesn't.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

import re2

from sluis_detectors.names.lists import load_lists
from sluis_detectors.recognizers.special.gate import latin1

_NOUNS: Final = (
    r"(?:son|daughter|brother|sister|mother|father)-in-law|"
    r"[a-zà-ÿ]*(?:medewerk(?:er|ster)|adviseur|chauffeur|monteur|leid(?:er|ster)|houd(?:er|ster)|consulente?|"
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
    r"secretary|assistant|teacher|nurse|lead|lodger|mr|mrs|ms|miss|"
    r"(?:aan|hulp|op)vra(?:ger|agster)|(?:werk|deel|opdracht|onder|huis)?nemer|planner|teamleid(?:er|ster)|"
    r"zwager|schoonzus|schoonzusje|buurvrouw|kleinzoon|kleindochter|stiefkind|pleegkind|nichtje|neefje|tweeling|"
    r"broertje|"
    r"zoontje|dochtertje|verloofde|weduwe|weduwnaar|ex-partner|voogd|cursiste?|deelne(?:mer|emster)|"
    r"kantoorgeno(?:ot|te)|tolk|piloot|postbode|bezorger|schilder|timmerman|loodgieter|elektricien|lasser|tuinman|"
    r"kapper|kapster|bakker|slager|beveiliger|portier|conciërge|rector|decaan|mentor|tutor|trainer|coach|"
    r"kraamvrouw|bezoek(?:er|ster)|oppas|stagebegeleid(?:er|ster)|beller|verzekerde|persoon|inwo(?:ner|onster)|"
    r"asielzoeker|asielzoekster|statushouder|vluchteling|gedetineerde|verweerder|eiser|appellante?|"
    r"getuige|aangever|aangeefster|slachtoffer|lid|teamlid|bestuurslid|raadslid|wethouder|burgemeester|voorzitter|"
    r"secretaris|griffier|notaris|makelaar|journaliste?|redacteur|programmeur|ontwikkelaar|ingenieur|architect|"
    r"advocate?|juriste?|docent|hoogleraar|promovend(?:us|a)|onderzoek(?:er|ster)|kraamverzorgster|"
    r"planner|buyer|salesman|saleswoman|rep|warehouseman|porter|guard|chef|cook|waiter|waitress|barista|plumber|"
    r"electrician|painter|builder|carpenter|gardener|hairdresser|postman|courier|pilot|developer|programmer|designer|"
    r"editor|journalist|lawyer|solicitor|paralegal|architect|surveyor|lecturer|professor|tutor|coach|head teacher|"
    r"headmaster|headmistress|caretaker|janitor|janitress|dinner lady|teaching assistant|sergeant|constable|soldier|"
    r"widow|widower|visitor|babysitter|childminder|caller|insured|policyholder|person concerned|participant|"
    r"fianc[eé]e?|girlfriend|boyfriend|ex-husband|ex-wife|ex-partner|stepchild|foster (?:child|son|"
    r"daughter|mother|father|carer)|guardian|twin|toddler|baby|teenager|teen|youngster|lad|bloke|guy|chap|"
    r"plaintiff|respondent|appellant|accused|offender|inmate|detainee|prisoner|witness|victim|complainant|"
    r"asylum seeker|refugee|service user|learner|mentee|apprentice|temp|freelancer|contractor|(?:care|social|youth|"
    r"support|key|case) ?worker|councillor|mayor|chairman|chairwoman|chair|(?:line |project |store |office |shift )?"
    r"manager|team ?lead(?:er)?|foreman|supervisor|operator|handler|packer|picker|loader|"
    r"delegate|deacon|afgevaardigde|lollipop (?:lady|man)|promovenda|sponsor|beklaagde|cousin|spouse|mate|pal|gf|bf|"
    r"nan|nana|granny|auntie|stepdad|stepmum|godson|goddaughter|missus|bride|groom|"
    r"newlywed|"
    r"head ?teacher|principal|dean|founder|owner|organist|docker|roofer|bricklayer|welder|scaffolder|labourer|cashier|"
    r"barman|barmaid|bartender|shopkeeper|farmer|fisherman|butcher|baker|singer|footballer|player|referee|instructor|"
    r"technician|administrator|accountant|bouncer|warden|firefighter|paramedic|squaddie|pensioner|passenger|occupant|"
    r"debtor|"
    r"scout leader|housekeeper|nanny|au pair|petitioner|subject|male|female|youth|juvenile|minor|cadet|recruit|steward|"
    r"eigenaar|eigenaresse|oprichter|bisschop|deken|organist|hopman|kostganger|kapitein|schipper|matroos|boer|boerin|"
    r"visser|"
    r"winkelier|kroegbaas|barman|serveerster|caissi.re|kassi.re|uitsmijter|boswachter|brandweerman|militair|soldaat|"
    r"sergeant|korporaal|agent|agente|gepensioneerde|bruid|bruidegom|peetmoeder|verzoe(?:ker|kster)|gedaagde|jongere|"
    r"minderjarige|puber|peuter|kleuter|thuishulp|huishoudster|juf|meester|conrector|passagier|automobilist|fietser|"
    r"jongeman|dame|meid|kerel|gozer|vent|knul|scholier|brugklasser|invalkracht|trainee|belanghebbende|schuldenaar|"
    r"uitkeringsgerechtigde|ex-collega|oud-medewerker|nichtje|stiefzoon|vriendje|vriendinnetje|speler|speelster|keeper|"
    r"voetballer|zanger|zangeres|acteur|actrice|leerlinge|scholiere|ondernemer|zzp'er|kraambewaarder|rekruut"
)
_WORD = r"[\wÀ-ÿ'-]+"
_NOUN: Final = re2.compile(rf"(?i)\b(?:{_NOUNS})\b".encode("latin-1"), latin1())
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
_MAN_OR_WOMAN: Final = re2.compile(
    rb"(?i)\b(?:mijn|onze|haar|zijn|deze|die|de|het|dit|my|her|his|this|that|the) "
    rb"(?:man|vrouw|husband|wife|woman|jongen|meisje|boy|girl)\b",
    latin1(),
)
_PRONOUN: Final = re2.compile(rb"\b(?:(?i:hij|zij|ze|hem|haar|jij|ik|mij|he|she|him|her|they|me)|I)\b", latin1())
# Who asks an assistant for something: "give me a list", "help mij".
_ASKING: Final = re.compile(
    r"\b(?:give|help|tell|send|show|teach|geef|help|vertel|stuur|toon|leer|leg) (?:me|mij)$", re.IGNORECASE
)
_CAPITALISED: Final = re.compile(r"(?<![\w'-])[A-ZÀ-Þ][a-zà-ÿ]{2,}(?![\w-])")
# First names that are words as well, so that a capital at the start of a sentence says little.
_ALSO_WORDS: Final = frozenset(
    "april august bill dean faith grace hope hoop joy june juni juli mark may mei merry page pat paris rob sue "
    "will wil gene art rich guy jade ruby chase drew frank grant miles penny ray roos rose daisy ivy iris summer "
    "dawn sky storm".split()
)
# Behind such a word at the start of a sentence it is somebody's name.
_DOES: Final = re.compile(r" (?:is|was|has|had|heeft|wordt|werd|zit|zat|moet|kan|gaat|ging|lijdt|goes|went|got|gets)\b")


@cache
def _first_names() -> frozenset[str]:
    return load_lists(everyday=False).words("first")


@dataclass(frozen=True, slots=True)
class Person:
    """Where a person stands. `kind`: "name", "own" (my colleague), "noun", "any" (an employee) or "pronoun"."""

    start: int
    end: int
    kind: str


def persons(text: str, data: bytes, start: int, end: int, names: Iterable[tuple[int, int]]) -> list[Person]:
    """The persons in `text[start:end]`, sorted.

    `data`: the text's shadow. `names`: spans in `text` that were found to be names of persons.
    """
    found = [Person(*span, "name") for span in names if start <= span[0] and span[1] <= end]
    for match in _NOUN.finditer(data, start, end):
        if not _is_free(text, *match.span()):
            continue
        before = text[max(start, match.start() - 45) : match.start()]
        if _OWN.search(before):
            kind = "own"
        elif _ANY.search(before) and not _OF_MINE.match(text[match.end() : end]):
            kind = "any"
        else:
            kind = "noun"
        found.append(Person(match.start(), match.end(), kind))
    for match in _CAPITALISED.finditer(text, start, end):
        word = match[0].lower()
        opens = not text[start : match.start()].strip(" \"'(-")
        if word in _first_names() and not (opens and word in _ALSO_WORDS and not _DOES.match(text, match.end())):
            found.append(Person(match.start(), match.end(), "noun"))
    found += [Person(match.start(), match.end(), "own") for match in _MAN_OR_WOMAN.finditer(data, start, end)]
    found += [
        Person(match.start(), match.end(), "pronoun")
        for match in _PRONOUN.finditer(data, start, end)
        if _is_free(text, *match.span()) and not _ASKING.search(text[max(start, match.start() - 12) : match.end()])
    ]
    return sorted(found, key=lambda person: (person.start, person.end))


def _is_free(text: str, start: int, end: int) -> bool:
    """Whether the word is whole: no part of one with a hyphen, nor with a letter that RE2 takes for a blank."""
    before, behind = text[start - 1 : start] if start else "", text[end : end + 1]
    return not (before == "-" or before.isalpha() or behind == "-" or behind.isalpha())
