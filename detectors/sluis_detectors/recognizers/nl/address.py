"""Dutch and Flemish street address: street, house number and addition; PO box.

Source: NEN 5825:2002 and the Basisregistratie Adressen (street name of up to 80 characters, number of up to five
digits, letter, addition). Streets are known by the word they end in; the words that also end ordinary words (ring,
hof, park) need a capital and, in running text, a word for an address. Fictitious: Keizersgracht 379, Jan van
Galenstraat 12-3 hg, Postbus 123.
"""

import re

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.nl.postcode import is_plain_postcode

_STRONG = (
    "straat|straatje|str\\.|laan|laantje|lei|plein|pleintje|gracht|kade|singel|dreef|steeg|dijk|"
    "plantsoen|boulevard|steenweg|"
    "stwg|weg|wegje|pad|allee|passage|promenade|kanaal|esplanade"
)
# As NEN 5825 shortens them; too short to be looked for in small letters or in capitals.
_SHORT = "ln|pln|sngl|wg|stg|kd|mrkt|prk"
_WEAK = (
    "ring|hof|hofje|park|veld|haven|markt|baan|wal|kamp|hoek|dam|burg|oord|dal|berg|donk|horst|akker|"
    "hout|bos|wijk|poort|"
    "brink|erf|eind|einde|gaarde|tuin|tuinen|meent|weide|weid|rade|stede|stee|zoom|rand|schans|werf|"
    "waard|polder|ven|meer|"
    "heide|es|erven|hage|land|kant|bocht|rak|zand|duin|slag|wetering|vaart|vliet|oever|sloot|kolk|sluis|molen|toren|"
    "staete|borg|borch|bolwerk|vest|vesting|buurt|gouw|weide|beemd|driehoek|rotonde|terras|galerij|pol|"
    "gang|water|rijt|loop"
)
_PARTICLE = r"(?:van|de|den|der|het|'t|ter|ten|te|in|op|aan|bij|von|du|la|le|d')"
_WORD = r"[A-ZÀ-Þ][A-Za-zÀ-ÿ.'-]*"
_LEAD = rf"(?:\d{{1,2}}e )?(?:{_WORD} (?:(?:{_WORD}|{_PARTICLE}|\d{{1,2}}e) ){{0,4}})?"
_ADDITION = (
    r"(?:(?: ?[-/] ?)(?:[A-Za-z]{1,2}|\d{1,4})(?:[ -]?(?:hg|hoog|[A-Za-z]{1,2}))?\b"
    r"| [A-Z](?:[ -]?\d{1,4})?\b|(?: ?[-/] ?| )?(?:huis|hs|bis|rood|zwart|I{1,3}|IV|VI{0,3}|"
    r"\d{1,2}[ -]?(?:hoog|hg)|boven|beneden|"
    r"bus [A-Za-z0-9]{1,4})\b|[A-Za-z]\d{1,3}\b)?"
)
_NUMBER = rf"(?:(?:nr\.?|nummer) )?\d{{1,5}}(?:[A-Za-z]\b)?{_ADDITION}"

_WEAK_STREET = rf"(?:{_LEAD}[A-ZÀ-Þ][A-Za-zÀ-ÿ.'-]+(?:{_WEAK})|'[tT] [A-ZÀ-Þ][a-zß-ÿ]+) {_NUMBER}"

# Words that end like a street and are none; they stand before a number often enough.
_NO_STREET = frozenset(
    [
        "onderweg",
        "snelweg",
        "autoweg",
        "omweg",
        "uitweg",
        "terugweg",
        "heenweg",
        "halfweg",
        "spoorweg",
        "luchtweg",
        "tussenweg",
        "middenweg",
        "wegwerk",
        "voetpad",
        "fietspad",
        "zandpad",
        "schoolplein",
        "speelplein",
        "marktplein",
        "klaslaan",
        "ipad",
        "muispad",
        "carrièrepad",
        "groeipad",
        "leerpad",
        "landweg",
        "rijksweg",
        "provincialeweg",
        "bijdehand",
    ]
)
# Nouns made of verbs end like streets in -ring.
_NOUNS_IN_ING = tuple(
    "ervaring besparing verjaring verklaring openbaring bewaring besturing storing boring scoring monitoring during "
    "spring string sharing hiring wiring".split()
)
_YEAR = re.compile(r" (?:19|20)\d\d$")
_POSTCODE = re.compile(r"\d{4} ?[A-Za-z]{2}$")
_LAST_WORD = re.compile(r"([A-Za-zÀ-ÿ.'-]+) \d")
# What may follow a street's own number in prose as a unit, so that "Verzekering 12 maanden" is none.
_CONTEXT = (
    "adres*",
    "address*",
    "woont",
    "wonen",
    "wonende",
    "woonachtig",
    "gevestigd",
    "woning",
    "pand",
    "perceel",
    "straat",
    "bezoekadres",
    "postadres",
    "levering",
    "bezorg*",
    "afleveradres",
    "verhuisd",
    "verhuizen",
    "lives",
    "living",
    "located",
    "gelegen",
    "postcode",
    "huis",
    "aan de",
    "aan het",
    "naar de",
    "route",
    "chauffeur",
    "delivery",
    "te",
)


def is_street(value: str) -> bool:
    """Whether the word before the number can be a street."""
    found = _LAST_WORD.search(value)
    return found is None or found[1].lower() not in _NO_STREET


def is_weak_street(value: str) -> bool:
    """The same, and no noun in -ing, nor a year behind the word: "Levering 12" and "During 1984" are none."""
    found = _LAST_WORD.search(value)
    if found is None:
        return True
    word = found[1].lower()
    # A street of that name has another r ("Tylerring").
    is_noun = word.endswith("ering") and not word.endswith("rering")
    return not is_noun and not word.endswith(_NOUNS_IN_ING) and word not in _NO_STREET and not _YEAR.search(value)


def ends_in_postcode(value: str) -> bool:
    """Whether what stands at the end can only be a postcode: no year, no unit, no word."""
    code = _POSTCODE.search(value)
    return code is not None and is_plain_postcode(code[0]) and is_street(value)


RECOGNIZERS = (
    Recognizer(
        name="nl-address",
        entity="ADDRESS",
        patterns=(
            Pattern(
                rf"\b(?:{_LEAD}(?:[A-ZÀ-Þ][A-Za-zÀ-ÿ.'-]+(?:{_STRONG}|{_SHORT})|"
                rf"(?:{_WORD} ){{1,3}}(?i:{_STRONG}))[ ,]{{1,2}}{_NUMBER})",
                0.8,
                0.9,
            ),
            Pattern(
                rf"(?i)\b(?:(?:\d{{1,2}}e|prof\.|dr\.|burg\.|mgr\.|st\.|lange|korte|oude|nieuwe) )?"
                rf"(?:[A-ZÀ-Þ][A-Za-zÀ-ÿ.'-]+(?:{_STRONG})[ ,]{{1,2}}{_NUMBER})",
                0.65,
                0.85,
            ),
            Pattern(rf"\b[A-ZÀ-Þ0-9][A-ZÀ-Þ.' -]{{2,40}}(?:{_STRONG.upper()})[ ,]{{1,2}}{_NUMBER}", 0.75, 0.9),
        ),
        context=_CONTEXT,
        before=60,
        after=40,
        check=is_street,
    ),
    Recognizer(
        name="nl-address-prefix",
        entity="ADDRESS",
        patterns=(
            Pattern(
                r"\b(?:Laan|Weg|Plein|Kade|Singel|Straat|Dijk|Hof|Park|Markt|Pad|Achter|Boven|Onder|Lange|"
                r"Korte|Oude|Nieuwe)"
                rf" (?:(?:{_PARTICLE}|naar|{_WORD}) ){{0,4}}(?:{_WORD}|19\d\d) {_NUMBER}",
                0.6,
                0.85,
            ),
            Pattern(rf"\bPlein 19\d\d {_NUMBER}", 0.6, 0.85),
        ),
        context=_CONTEXT,
        before=60,
        after=40,
    ),
    Recognizer(
        name="nl-address-weak",
        entity="ADDRESS",
        patterns=(
            Pattern(rf"\b{_WEAK_STREET}", 0.35, 0.75),
            Pattern(rf"(?m:^[ \t>|]{{0,4}}({_WEAK_STREET})[ \t,;|]{{0,4}}\r?$)", 0.65, 0.8),
            Pattern(rf"\b({_WEAK_STREET})(?: (?:in|te) |, ?)[A-ZÀ-Þ'][A-Za-zÀ-ÿ'-]+", 0.6, 0.8),
            Pattern(
                rf"\b([A-ZÀ-Þ.'-]{{3,40}}(?:{_WEAK.upper()}) {_NUMBER})"
                rf"(?: (?:IN|TE) [A-ZÀ-Þ']{{3}}|, ?(?:[A-ZÀ-Þ']{{3}}|\d{{4}})|[ \t]{{0,3}}\r?\n)",
                0.6,
                0.8,
            ),
        ),
        context=_CONTEXT,
        before=60,
        after=40,
        check=is_weak_street,
        cost=2,
    ),
    Recognizer(
        name="nl-address-article",
        entity="ADDRESS",
        patterns=(
            Pattern(
                rf"(?m)(?:^|[\s(>\"])('[tT] [A-ZÀ-Þ][a-zß-ÿ]{{2,20}} {_NUMBER})(?:,| (?:in|te) |[ \t]{{0,3}}\r?$)", 0.65
            ),
        ),
    ),
    Recognizer(
        name="nl-address-lower-case",
        entity="ADDRESS",
        patterns=(
            Pattern(rf"(?i)\b([a-zà-ÿ.'-]+(?:{_WEAK}) {_NUMBER}) (?:in|te) [a-z]", 0.0, 0.65),
            Pattern(rf"(?i)\b(?:laan|weg|plein|kade) (?:van|naar|der|de) (?:[a-zà-ÿ.'-]+ ){{1,3}}{_NUMBER}", 0.0, 0.65),
        ),
        context=(
            *("mevrouw", "meneer", "mevr", "mw", "dhr", "heer", "adres", "woont", "brief", "letter", "lives"),
            *("levering", "woning", "gevestigd", "wonende", "bezorg*", "huur*", "verhuis*"),
        ),
        before=60,
        after=0,
    ),
    Recognizer(
        name="nl-address-postcode",
        entity="ADDRESS",
        patterns=(
            Pattern(
                rf"\b({_LEAD}[A-ZÀ-Þ][A-Za-zÀ-ÿ.'-]+,? {_NUMBER})(?:,| ,|\s)\s{{0,3}}[1-9]\d{{3}} ?[A-Z]{{2}}\b",
                0.8,
            ),
        ),
    ),
    Recognizer(
        name="nl-address-any-case",
        entity="ADDRESS",
        patterns=(
            Pattern(
                rf"(?i)\b((?:plein 19\d\d|(?:(?:\d{{1,2}}e|prof\.|lange|korte|oude|nieuwe) )?[a-z.'-]{{3,30}})"
                rf" {_NUMBER}(?:,| ,|\s)\s{{0,3}}[1-9]\d{{3}} ?[a-z]{{2}}) [a-z']",
                0.65,
            ),
        ),
        check=ends_in_postcode,
    ),
    Recognizer(
        name="nl-po-box",
        entity="ADDRESS",
        patterns=(Pattern(r"(?i)\b(?:(?:postbus|antwoordnummer|p\.? ?o\.? ?box) \d{1,6})\b", 0.7),),
    ),
)
