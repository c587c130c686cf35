"""Whether a sentence ties a word of a special category to a person in it.

Ties, in the order in which they are tried: a possessive before the word (haar burn-out, Peter's depression); a
preposition and a person behind it (vingerafdruk van Jan); a person before it with a verb or preposition that fits the
kind of word (Jan heeft ..., she is ..., hij gebruikt ...), in Dutch also with the verb at the end (omdat zij ...
heeft); a person and an apposition (Jan (diabetes), Daan, diepgelovig); a word before its noun (mijn joodse buurman);
a form's field (Diagnose: ...); and a note's sentence without a subject behind a sentence about a person.

Words that make the topic the subject (over, about, onderzoek, training) cut a tie, and so do frames about people in
general (als een medewerker, what are, volgens de wet), unless a name or "my colleague" stands at its other end.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import re2

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
_ABOUT: Final = re2.compile(
    r"(?i)"
    r"\b(?:over|about|onderzoek\w*|studie|scriptie|artikel|article|thesis|phd|research|blog|roman|novel|boek|book|"
    r"training|cursus|course|les|lessen|lezing|lecture\w*|college|presentatie|presentation|talk on|quiz|folder|"
    r"leaflet|"
    r"campagne tegen|poster|protocol\w*|beleid|policy|procedure|persbericht|press release|congres|werkt bij|"
    r"works (?:for|at)|"
    r"werkzaam|promov\w+|teach\w*|doceert|geeft|speaks|spreekt op|schrijft|schreef|writes|wrote|debat|debate|"
    r"verslag van|"
    r"leverancier|supplier|importe\w+|offerte|quote|vertaal\w*|translate|installe\w+|compare|organis\w+|looks at|"
    r"kijkt naar|reads?|leest|leest graag|"
    r"deck|slides?|chapter|hoofdstuk|workshop|webinar|vacature|vacancy|folders|brochure|app|podcast|documentaire|"
    r"documentary|opent|opens|opende|between|tussen|verschil|difference|victim|slachtoffer)\b",
)
_GENERIC: Final = re2.compile(
    r"(?i)"
    r"\b(?:als|wanneer|indien|if|when|whenever) (?:een|iemand|je|an?|any|someone|you|de werknemer|the employee)\b|"
    r"^\W*(?:wat (?:is|zijn|houdt|betekent|doet)|what (?:is|are|does|share|rights)|hoeveel|how many|how (?:do|"
    r"does) (?:you|an?)|"
    r"hoe (?:herken|steun|begeleid|werkt)\w*|waarom (?:krijgen|zijn)|why do|welke rechten|explain|leg uit|geef tips|"
    r"give tips|"
    r"mag (?:een|je|een werkgever)|mogen|may (?:an?|you|employers|employees)|can an?|kan een|stel dat|suppose)\b|"
    r"\b(?:volgens de wet|under the law|artikel \d|article \d|section \d|iemands?|someone|people|mensen|personen|"
    r"(?:dient|dienen|is verplicht|heeft recht|is entitled|shall|must) )",
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
    r"are|am|'m|'s|were|be|been|being|became|becomes|felt|feels|as|got|gets|remains|identifies|called|noemde|noemt|"
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
# A word behind that makes the one before it a kind of thing: a prison museum, the Conservative group.
_KIND_OF: Final = re.compile(
    r"^(?: |-)(?:protocol|ramp|polic(?:y|ies)|insurer|insurance|department|ward|unit|museum|campaign|leaflet|program|"
    r"programme|store|shop|app|software|systems?|manager|advice|awareness|training|group|government|council|estimate|"
    r"minister|president|school|college|choir|charity|conference|fund|research|study|studies|statistics|figures|"
    r"prevention|guidelines?|form|template|lawyer|law|officer|equipment|market|industry|centre|center|clinic|products?|"
    r"partij|fractie|afdeling|beleid|verzekering|verzekeraar|campagne|winkel|onderzoek|cijfers|fonds|congres|omroep|"
    r"vereniging|basisschool|scholen|museum|systeem|leverancier|formulier|wet|markt|bedrijf|kerk|feestdag(?:en)?|"
    r"holiday|festival)s?\b",
    re.IGNORECASE,
)
# Something of a person's is the subject, not the person: "Jordan's new trainers are sick".
_POSSESSED: Final = re.compile(rf"^['’]s (?:{_WORD} ){{1,4}}(?:is|are|was|were|has|have|looks?|seems?) ")
_ON: Final = re.compile(
    r"^(?: (?:for|voor|tegen|against))? "
    r"(?:de |het |the |mijn |my |our |onze |dhr\. |mevr\. |mw\. |mr\.? |mrs\.? |ms\.? )*$",
    re.IGNORECASE,
)
_LAST_PART: Final = re.compile(r";")
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

    `earlier`: the persons of the sentence before, for a note that leaves out its subject or names a field.
    """
    if _KIND_OF.match(place.behind):
        return None
    sentence = place.text[place.opens : place.closes]
    generic = _GENERIC.search(sentence) is not None
    if earlier:
        certain = [person.kind for person in earlier if person.kind != "any"]
        if certain and not generic and (_NO_SUBJECT.match(sentence) or _is_field(place)):
            return min(certain, key=_ORDER.index)
        return None
    tied = [
        person.kind
        for person in found
        if person.kind != "any" and not (generic and person.kind in ("noun", "pronoun")) and _is_tied(place, person)
    ]
    if not tied and _is_owned(place) and not generic:
        tied = ["pronoun"]
    if not tied and _is_field(place) and not generic:
        tied = [person.kind for person in found if person.kind != "any"]
    return min(tied, key=_ORDER.index) if tied else None


_ORDER: Final = ("name", "own", "noun", "pronoun")


def _is_owned(place: Place) -> bool:
    if place.kind == "act":
        return bool(_POSSESSIVE.search(place.text[place.start : place.end]))
    if place.kind == "state":
        return False
    return bool(_OWNED.search(place.before[-_NEAR:])) and not _PLURAL_VERB.search(place.before[-_NEAR:])


def _is_field(place: Place) -> bool:
    before = place.before
    return (":" in before or "(" in before) and bool(_FIELD.search(before))


def _is_tied(place: Place, person: Person) -> bool:
    if person.start >= place.end:
        return _from_behind(place, place.text[place.end : person.start])
    if person.end > place.start:
        return place.kind == "act"
    if place.kind == "owned":
        return False
    gap = place.text[person.end : place.start]
    if len(gap) > _REACH or _LAST_PART.search(gap) or _POSSESSED.match(gap) or _ABOUT.search(gap):
        return False
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
    if len(gap) > _REACH // 2:
        return False
    if place.kind == "state":
        if _AS.search(place.before[-_NEAR:]) and _BEHIND_AS.match(gap):
            return True
        return gap in (" ", ", ") and (not place.before.strip() or bool(_CERTAIN.search(place.before[-_NEAR:])))
    if place.kind == "act" and _ON.match(gap):
        return True
    return bool(_OF.match(gap)) and not _ABOUT.search(place.before[-25:])
