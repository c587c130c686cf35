"""Whether a sentence ties a word of a special category to a person in it.

Ties, in the order in which they are tried: a possessive before the word (haar burn-out, Peter's depression); a
preposition and a person behind it (vingerafdruk van Jan); a person before it with a verb or preposition that fits the
kind of word (Jan heeft ..., she is ..., hij gebruikt ...), in Dutch also with the verb at the end (omdat zij ...
heeft); a person and an apposition (Jan (diabetes), Daan, diepgelovig); a word before its noun (mijn joodse buurman);
a form's field (Diagnose: ...); a note's sentence without a subject behind a sentence about a person; and, for less, a
sentence with the person that tells of somebody's life.

Words that make the topic the subject (over, about, onderzoek, training) cut a tie, and so do frames about people in
general (als een medewerker, what are, volgens de wet), unless a name or "my colleague" stands at its other end.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import re2

from sluis_detectors.recognizers.special.frames import (
    ABOUT,
    FICTION,
    GATHERING,
    GENERIC,
    IS_REQUEST,
    KIND_OF,
    OTHERS,
    is_note_on_life,
    tells_of_a_subject,
    tells_of_private_life,
)
from sluis_detectors.recognizers.special.persons import Person

_REACH: Final = 110  # characters between a person and a word
_NEAR: Final = 80  # characters in which what stands right before a word is looked for
_WORD: Final = r"[\wÀ-ÿ'/-]+"

_OWNED: Final = re.compile(
    r"(?:\b(?:haar|zijn|z'n|mijn|m'n|jouw|uw|hun|her|his|my|your|their)|[a-zà-ÿ]'s?)"
    rf" (?:(?!over\b|about\b|voor\b|for\b|of\b|van\b|on\b|tegen\b|met\b|in\b|at\b|bij\b|to\b|is\b|was\b|"
    rf"of\b){_WORD} ){{0,2}}$",
    re.IGNORECASE,
)
_OWNED_BEFORE: Final = re.compile(r"\b(?:haar|zijn|z'n|mijn|m'n|mn|hun|her|his|my|their) $", re.IGNORECASE)
_POSSESSIVE: Final = re.compile(r"\b(?:mijn|m'n|haar|hun|diens|my|his|her|their)\b", re.IGNORECASE)
_PLURAL_VERB: Final = re.compile(r"\b\w+(?:en|ers|s|ies) zijn (?:\w+ )?$", re.IGNORECASE)
_OF: Final = re.compile(
    r"^(?: (?!en\b|and\b|of\b|is\b|was\b|over\b)[\wÀ-ÿ'-]+){0,2} (?:van|of|bij|in|from|"
    r"(?:was|were) (?:made|taken) (?:of|from)|tegen|against|"
    r"made of|"
    r"gemaakt van)"
    r" (?:de |het |the |mijn |my |our |onze |een |zijn |haar |his |her |dhr\. |mevr\. |mw\. |mr\.? |mrs\.? |ms\.? |"
    r"nieuwe |new ){0,3}$",
    re.IGNORECASE,
)
_HAS: Final = re2.compile(
    r"(?i)"
    r"^'(?:ve|m)\b|^'s (?:an? |got |been |had |having |on |in |off |under |not |now |still |just |\w+ing )|\b(?:kwam|"
    r"came|als|as|turned up|shows?|gevonden|found|heeft|heb|had|hadden|hebben|kreeg|krijgt|"
    r"gekregen|lijdt|leed|lijd|kampt|kampte|met|door|vanwege|wegens|"
    r"i\.v\.m\.|ivm|na|"
    r"gebruikt|gebruikte|slikt|slikte|neemt|hersteld|herstelt|herstellende|behandeld|gediagnosticeerd|overleden aan|"
    r"bekend met|opgenomen|opname|sinds|weigert|draagt|meldt?|gemeld|onder|in|op|zegt|drager|toont|staat|staan|"
    r"has|have|'ve|had|got|gets|suffers?|suffered|suffering|diagnosed|with|from|after|because of|due to|takes|took|"
    r"taking|"
    r"uses|used|using|on|developed|lives with|living with|disclosed|mentioned|recovering|recovers|history of|"
    r"undergo\w*|"
    r"refuses?|wears|carries|caught|needs|given|attends|reports|reported|keeps|came back with|for|lost|was|were|is|"
    r"krijg|ondergaat|onderging|wacht|waiting|spuit|injects?|injecting|prescribed|voorgeschreven|ligt|zit|vol|leeft|"
    r"loopt|ontving|volgt|volgde|received?s?|receiving|follows|"
    r"pays|betaalt|verloor|aan)\b",
)
_HAS_BEHIND: Final = re.compile(
    rf"^(?: (?!en\b|and\b){_WORD}){{0,4}} (?:heeft|heb|had|kreeg|krijgt|gebruikt|slikt|vastgesteld|geconstateerd|"
    rf"gevonden|"
    r"behandeld|gemaakt|afgenomen|opgeslagen|matched|stored|taken|made)\b",
    re.IGNORECASE,
)
_BE: Final = re2.compile(
    r"(?i)"
    r"^'(?:s|m|re)\b|\b(?:is|was|ben|bent|werd|wordt|geworden|bleek|blijkt|blijft|bleef|voelt|voelde|zit|ligt|raakte|"
    r"stond|staat|"
    r"als|"
    r"are|am|'m|'s|were|be|been|being|became|becomes?|turned|zijn|geworden|werden|waren|raken|felt|feels|as|got|gets|"
    r"remains|identifies|called|noemde|noemt|"
    r"heeft|has|kreeg|"
    r"comes from|behoort tot|belongs to|has been|i'm|with|calls|says|thuis)\b",
)
_BE_BEHIND: Final = re.compile(
    rf"^(?: (?!en\b|and\b){_WORD}){{0,2}},? (?:is|was|ben|werd|wordt|te zijn|leeft|bent|blijkt|verklaard|bevonden)\b",
    re.IGNORECASE,
)
# A verb and what may stand between it and the person behind it: "gisteren kreeg mijn collega", "is Mr Bush".
_VERB_FIRST: Final = re2.compile(
    r"(?i)"
    r"\b(?:heeft|had|krijgt|kreeg|is|was|ben|wordt|werd|raakte|bleek|blijkt|zit|zat|ligt|lag|staat|stond|voelt|draagt|"
    r"gebruikt|slikt|lijdt|has|does|did|were|are)"
    r" (?:de |het |onze |ons |mijn |haar |zijn |die |deze |the |our |my |his |her |their |that |this |heer |collega |"
    r"mevrouw |meneer |dhr\. |mevr\. |mw\. |mr\.? |mrs\.? |ms\.? |dr\.? ){0,3}$",
)
# A preposition before the person: "van bezoeker De Groot een gezichtsscan".
_OF_WHOM: Final = re.compile(
    r"\b(?:van|bij|of|from) (?:de |het |onze |mijn |the |our |my |heer |mevrouw |meneer |dhr\. |mevr\. |mw\. |"
    r"mr\.? |mrs\.? |ms\.? ){0,3}$",
    re.IGNORECASE,
)
_SHORT_GAP: Final = re.compile(r"^(?: (?!en\b|and\b|of\b|or\b)[\w'’-]+){0,5} $")
_AS: Final = re.compile(r"\b(?:als|as|being|omdat|because) (?:[\w-]+ ){0,3}$", re.IGNORECASE)
_BEHIND_AS: Final = re.compile(rf"^(?: {_WORD}){{0,3}},? (?:{_WORD} ){{0,2}}$")
# "Over" that isn't about anything, and how somebody talks about a party or an issue.
_NOT_ABOUT: Final = re.compile(
    r"\b(?:got|get|gets|getting|all|been|is|was|hand|took|take) over\b|\bover (?:the|an?|de) ", re.IGNORECASE
)
_TALKING: Final = re.compile(r"\b(?:over|about)\b", re.IGNORECASE)
# For whom something is made, or who is asked: "write for Jan", "ask Jan".
_RECIPIENT: Final = re.compile(
    r"\b(?:for|voor|to|aan|tell|ask|vraag|mail|stuur|remind|thank|bedank|contact|namens|from|via|help|geef|give)"
    r" (?:our |onze |the |de |mr\.? |mrs\.? |ms\.? |dr\.? |mevrouw |meneer |dhr\. |mw\. |[a-z]+ manager |"
    r"collega ){0,2}$",
    re.IGNORECASE,
)
# Who did it is somebody else: "someone smashed Jan's window".
_BY_OTHERS: Final = re.compile(r"\b(?:iemand|someone|somebody|who|wie|anyone) (?:heeft |has |had )?$", re.IGNORECASE)
# Something of a person's is the subject, not the person: "Jordan's new trainers are sick".
_POSSESSED: Final = re.compile(rf"^['’]s (?:{_WORD} ){{1,4}}(?:is|are|was|were|has|have|looks?|seems?) ")
_ON: Final = re.compile(
    r"^(?: (?:for|voor|tegen|against))? "
    r"(?:de |het |the |mijn |my |our |onze |dhr\. |mevr\. |mw\. |mr\.? |mrs\.? |ms\.? )*$",
    re.IGNORECASE,
)
_LAST_PART: Final = re.compile(r";")
_PARTED: Final = re.compile(r"[,:;()\"]")
_APPOSED: Final = re.compile(
    rf"^(?: {_WORD}){{0,2}}(?:,? ?\(?\d{{1,3}}(?: jaar| years?(?: old)?)?\)?,?)? ?(?:[,(:–-]| - ) ?"
    rf"(?:{_WORD},? ){{0,5}}$",
    re.IGNORECASE,
)
_FIELD: Final = re.compile(
    r"\b(?:diagnose|diagnosis|religie|religion|geloof|faith|etniciteit|ethnicity|ethnic origin|afkomst|ras|race|"
    r"etnische achtergrond|verdachte|suspect|medicatie|medication|aandoening|allergie\w*|allergies|voorgeschiedenis|"
    r"history|gezondheid|"
    r"health|seksuele (?:geaardheid|voorkeur)|sexual orientation|absence)(?: [^:.]{0,40})?[:(] ?(?:\S+ ){0,4}$",
    re.IGNORECASE,
)
_CERTAIN: Final = re.compile(
    r"\b(?:mijn|onze|ons|de|deze|die|haar|zijn|my|our|the|this|that|his|her|jouw|your) (?:[\w-]+ )?$", re.IGNORECASE
)
_NO_SUBJECT: Final = re.compile(
    r"^\W*(?:heeft|had|is|was|werd|kreeg|krijgt|lijdt|gebruikt|slikt|bekend met|has|had|was|takes|uses|suffers|"
    r"known with|known|history of)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Place:
    """A word `[start, end)` of one kind in its sentence `[opens, closes)`."""

    text: str
    opens: int
    closes: int
    start: int
    end: int
    kind: str

    @property
    def before(self) -> str:
        """The sentence up to the word."""
        return self.text[self.opens : self.start]

    @property
    def behind(self) -> str:
        """The sentence from the word's end."""
        return self.text[self.end : self.closes]


def relation(place: Place, found: Sequence[Person], earlier: Sequence[Person] = ()) -> str | None:
    """The kind of the person to whom the word is tied, the surest first; None when to nobody.

    `earlier`: the persons of the sentences beside it, for a note that leaves out its subject or names a field.
    """
    kind = KIND_OF.match(place.behind)
    if kind and not (place.kind == "mark" and GATHERING.search(kind[0])):
        return None
    if place.kind == "act" and _BY_OTHERS.search(place.before[-_NEAR:]):
        return None
    sentence = place.text[place.opens : place.closes]
    if FICTION.search(sentence):
        return None
    if IS_REQUEST.match(sentence):
        found = [one for one in found if not _is_recipient(place, one)]
    generic = GENERIC.search(sentence) is not None
    if earlier:
        certain = [person.kind for person in earlier if person.kind != "any"]
        if certain and not generic and (_NO_SUBJECT.match(sentence) or _is_field(place)):
            return min(certain, key=_ORDER.index)
        is_note = place.kind in ("thing", "state", "act", "mark") and any(kind != "pronoun" for kind in certain)
        return "frame" if is_note and not generic and is_note_on_life(sentence) else None
    tied = [
        person.kind
        for person in found
        if person.kind != "any" and not (generic and person.kind in ("noun", "pronoun")) and _is_tied(place, person)
    ]
    generic = generic or bool(OTHERS.search(place.before[-_NEAR:]))
    if not tied and _is_owned(place) and not generic:
        tied = ["pronoun"]
    if not tied and _is_field(place) and not generic:
        tied = [person.kind for person in found if person.kind != "any"]
    if not tied and not generic and _is_framed(place, found):
        tied = ["frame"]
    return min(tied, key=_ORDER.index) if tied else None


_FIRST: Final = re.compile(r"(?:I|me|ik|mij)", re.IGNORECASE)  # who asks is often not whom the sentence is about
_ORDER: Final = ("name", "own", "noun", "pronoun", "frame")


def _is_recipient(place: Place, person: Person) -> bool:
    """Whether something is made for the person, or the person is asked, and the sentence says no more of them."""
    before, behind = place.text[place.opens : person.start], place.text[person.end : place.closes]
    return bool(_RECIPIENT.search(before[-_NEAR:])) and not behind.startswith((",", " (", "'s", " who ", " die "))


def _is_framed(place: Place, found: Sequence[Person]) -> bool:
    """Whether the sentence as a whole tells of somebody's life, with the word and a person in it."""
    if place.kind not in ("thing", "hint"):
        return False
    others = (one for one in found if one.kind == "name" or (one.kind != "any" and one.end <= place.start))
    return any(not _FIRST.fullmatch(place.text[one.start : one.end]) for one in others) and tells_of_private_life(
        place.text[place.opens : place.closes]
    )


def _is_owned(place: Place) -> bool:
    if place.kind == "act":
        return bool(_POSSESSIVE.search(place.text[place.start : place.end]))
    if place.kind in ("state", "hint"):
        return False
    if place.kind == "mark":
        return bool(_OWNED_BEFORE.search(place.before[-_NEAR:]))
    return bool(_OWNED.search(place.before[-_NEAR:])) and not _PLURAL_VERB.search(place.before[-_NEAR:])


def _is_field(place: Place) -> bool:
    before = place.before
    return (":" in before or "(" in before) and bool(_FIELD.search(before))


def _is_tied(place: Place, person: Person) -> bool:
    if person.start >= place.end:
        return _from_behind(place, place.text[place.end : person.start])
    if person.end > place.start:
        return place.kind in ("act", "mark")
    if place.kind in ("owned", "hint"):
        return False
    gap = place.text[person.end : place.start]
    if len(gap) > _REACH or _LAST_PART.search(gap) or _POSSESSED.match(gap):
        return False
    about = ABOUT.search((_TALKING if place.kind == "mark" else _NOT_ABOUT).sub(" ", gap))
    if about and not (place.kind == "mark" and about[0].lower().startswith(("congres", "organi"))):
        return False
    if place.kind != "mark" and person.kind in ("noun", "pronoun") and OTHERS.search(gap):
        return False
    if place.kind == "mark":
        asks = _FIRST.fullmatch(place.text[person.start : person.end])
        return not asks or not tells_of_a_subject(place.text[place.opens : place.closes])
    if place.kind == "act":
        return True
    if _APPOSED.match(gap):
        return True
    if _SHORT_GAP.match(gap) and _VERB_FIRST.search(place.text[max(place.opens, person.start - _NEAR) : person.start]):
        return True
    if place.kind == "thing":
        if _SHORT_GAP.match(gap) and _OF_WHOM.search(place.text[max(place.opens, person.start - _NEAR) : person.start]):
            return True
        return bool(_HAS.search(gap) or _HAS_BEHIND.match(place.behind))
    return bool(_BE.search(gap) or _BE_BEHIND.match(place.behind))


def _from_behind(place: Place, gap: str) -> bool:
    """Whether a person behind the word is who it is about; `gap` lies between them."""
    if len(gap) > _REACH // 2 or place.kind == "hint":
        return False
    if place.kind == "state":
        if _AS.search(place.before[-_NEAR:]) and _BEHIND_AS.match(gap):
            return True
        return gap in (" ", ", ") and (not place.before.strip() or bool(_CERTAIN.search(place.before[-_NEAR:])))
    if place.kind == "mark":
        return not ABOUT.search(gap) and not _PARTED.search(gap)
    if place.kind == "act" and _ON.match(gap):
        return True
    return bool(_OF.match(gap)) and not ABOUT.search(place.before[-25:])
