"""German, French, Belgian, Italian and Spanish street addresses.

Source: DIN 5008:2020 (street, then number) and NF Z 10-011 (number, then `rue`); UPU S42 templates for the others.
Fictitious: Musterstraße 12, 12 rue de l'Exemple, Via Esempio 129, Calle Ejemplo 4.
"""

import re

from sluis_detectors.recognizers.base import Pattern, Recognizer

_WORD = r"[A-ZÀ-Þ][A-Za-zÀ-ÿ.'-]*"
_SMALL = r"(?:de|du|des|la|le|les|l'|d'|di|del|della|dei|do|da|los|las|y|von|der|dem|den|am|im|an)"
_PLACE = r"[A-ZÀ-Þ][A-Za-zÀ-ÿ'/-]+(?: (?:[a-z]{1,4} )?[A-ZÀ-Þ][A-Za-zÀ-ÿ'/-]+){0,2}"
_CODE = r"(?:\d{5}|1[0-8]\d{2}|2[1-9]\d{2}|[3-9]\d{3})"
# What is counted, where a place would stand behind a postcode.
_UNITS = frozenset(
    "eur euro euros usd gbp stuks uur uren km m2 kg dollar pond points items stappen woorden words personen "
    "mensen menschen people persons leden users gebruikers nutzer mitarbeiter einwohner inwoners medewerkers "
    "employees klanten customers kunden clients deelnemers teilnehmer participants bezoekers besucher visitors "
    "aandelen shares aktien actions exemplaren copies exemplare regels lines zeilen lignes rijen rows records "
    "files bestanden dateien fotos photos ton tonnen tons kilo kilometer meter liter watt volt keer times mal "
    "fois dagen days tage jours maanden months monate mois jaar jaren years jahre ans minuten minutes seconden "
    "seconds sekunden stunden hours heures woningen huizen soldaten".split()
)
_UNNAMED = re.compile(r"(?i)[a-zß]{0,1}(?:straße|strasse|str\.|allee|gasse|platz|ufer|damm|chaussee) \d")
_NO_STREET = re.compile(
    r"(?i)^(?:(?:op|am|le|on|in)?\s?(?:jan|feb|m[aäe]r|mrt|maart|apr|avr|m[ae]i|may|juin?|jul|juil|aug|ao[uû]|sep|o[kc]t|nov|"
    r"de[cz]|déc)[a-zéû]* \d|(?:art(?:ikel|icle)?|§|lid|punt|point|fase|phase|versie|version|figuur|figure|"
    r"tabel|table|week|"
    r"windows|office|covid|formule|hoofdstuk|chapter|pagina|page|bijlage|stap|step|room|kamer|zaal|team|groep|group|order|"
    r"factuur|invoice|ticket|post|nummer|number|nr|no)\b)"
)
_UNIT = re.compile(r",? (?:Apt|Suite|Flat|Unit)\b")


def trim_unit(value: str) -> str:
    """Leaves out the unit that begins behind a street ("Suite", "Apt.")."""
    return _UNIT.split(value, maxsplit=1)[0]


def is_street(value: str) -> bool:
    """Whether a street in front of a postcode isn't a month, an article or a version with its number."""
    return not _NO_STREET.match(value)


def is_place(value: str) -> bool:
    """Whether what follows the digits isn't a unit, as in "12000 Euro"."""
    return value.split()[1].lower() not in _UNITS


def is_named(value: str) -> bool:
    """Whether a street has a name: "Platz 12" in a ranking has none."""
    return _UNNAMED.match(value) is None


RECOGNIZERS = (
    Recognizer(
        name="de-address",
        entity="ADDRESS",
        patterns=(
            Pattern(
                r"\b((?:[A-ZÀ-Þ][A-Za-zÀ-ÿ.-]* ?){0,3}[A-Za-zÀ-ÿ.-]*(?i:straße|strasse|str\.|"
                r"allee|gasse|platz|ufer|damm|chaussee|-ring|-weg|-steig|-hof)"
                r" \d{1,4}(?:[-/]\d{1,4}| ?[a-z])?)\b",
                0.75,
            ),
            # Words of other languages end in "ring" too: a word for an address in front, or a postcode behind.
            Pattern(r"\b[A-ZÀ-Þ][A-Za-zÀ-ÿ-]{3,30}ring \d{1,4}(?:[-/]\d{1,4}| ?[a-z]\b)?", 0.0, 0.75),
            Pattern(r"\b([A-ZÀ-Þ][A-Za-zÀ-ÿ-]{3,30}ring \d{1,4}(?:[-/]\d{1,4}| ?[a-z])?), (?:D-)?\d{5} [A-ZÀ-Þ]", 0.75),
            Pattern(
                r"\b((?:Am|Im|Zum|Zur|Hinterm|(?:An|In|Auf|Unter|Hinter|Vor) de[mnr]) (?:[A-ZÀ-Þ][a-zà-ÿ-]+ ){1,3}"
                r"\d{1,4}(?: ?[a-z])?),? (?:D-)?\d{5} [A-ZÀ-Þ]",
                0.75,
            ),
        ),
        context=(
            "wohnhaft*",
            "wohnt",
            "adresse",
            "anschrift",
            "adres",
            "woont",
            "address",
            "lives",
            "straße",
            "strasse",
        ),
        before=25,
        after=0,
        check=is_named,
    ),
    Recognizer(
        name="postcode-street",
        entity="ADDRESS",
        patterns=(
            # Whatever the street is called: its number, then a postcode with a place.
            Pattern(
                rf"\b({_WORD}(?:[ -](?:{_SMALL}|op|van|het|"
                rf"{_WORD})){{0,4}},? \d{{1,4}} ?[A-Za-z]?(?:[/-]\d{{1,4}}){{0,2}}"
                rf"(?: (?:bus|bte|boîte|box|b\.) ?\w{{1,4}})?)"
                rf"(?:, (?:[A-Z]{{1,2}}-)?{_CODE}|,?\r?\n(?:[A-Z]{{1,2}}-)?\d{{5}}) {_PLACE}",
                0.65,
            ),
            Pattern(
                r"\b((?:Postfach|Case postale|BP|B\.P\.|Apartado(?: de Correos)?|"
                r"Casella postale) \d{1,3}(?: ?\d{2,3}){0,2})"
                r"(?:,|\r?\n) ?(?:[A-Z]{1,2}-)?\d{4,5}\b",
                0.7,
            ),
            Pattern(rf"\b((?:A|B|CH|D|F|L)-{_CODE} {_PLACE})", 0.65),
        ),
        check=is_street,
    ),
    Recognizer(
        name="fr-building",
        entity="ADDRESS",
        patterns=(
            Pattern(
                rf"\b((?:[Rr]ésidence|[Ll]ieu-dit|[Ll]otissement|"
                rf"[Hh]ameau) (?:{_SMALL} ?){{0,3}}{_WORD}(?:[ -]{_WORD}){{0,3}}"
                r"(?:, (?:[Bb]ât(?:\.|iment)|[Ee]sc(?:\.|alier)|[Aa]ppt?\.?) ?\w{1,3}){0,2})",
                0.65,
            ),
        ),
    ),
    Recognizer(
        name="fr-address",
        entity="ADDRESS",
        patterns=(
            Pattern(
                r"(?i:(?:^|[^A-Za-z0-9])(\d{1,4}(?: ?(?:bis|ter|quater))?,? (?:rue|avenue|av\.|boulevard|"
                r"bd|place|chemin|impasse|allée|allées|quai|cours|route|square|passage|faubourg)"
                rf" (?:{_SMALL} ?){{0,3}}(?-i:{_WORD}(?:[ -]{_WORD}){{0,3}})))",
                0.75,
            ),
            Pattern(
                r"(?i)\b(?:demeurant|habitant|domicilié|domiciliée|domicilié\(e\)|adresse)(?: au| à)?\s?:?\s?"
                r"((?:rue|avenue|boulevard|place|chemin|impasse|allée|allées|quai|route|square)"
                rf" (?:{_SMALL} ?){{0,3}}(?-i:{_WORD}(?:[ -]{_WORD}){{0,3}}))",
                0.7,
            ),
        ),
        trim=trim_unit,
    ),
    Recognizer(
        name="latin-address",
        entity="ADDRESS",
        patterns=(
            Pattern(
                rf"\b(?:(?:Via|Viale|Piazza|Corso|Strada|Calle|C/|Avenida|Av\.|Avda\.?|Plaza|Paseo|Rua|Rúa|Rue|"
                rf"Avenue|Boulevard|Place|"
                rf"Chaussée) (?:{_SMALL} ?){{0,3}}(?:{_WORD} ){{1,4}}(?:n[°º.] ?)?\d{{1,4}}[a-zA-Z]?)\b",
                0.7,
            ),
        ),
        trim=trim_unit,
    ),
    Recognizer(
        name="nordic-address",
        entity="ADDRESS",
        patterns=(
            Pattern(
                r"\b[A-ZÀ-Þ][A-Za-zÀ-ÿ.'-]+ ?(?:vej|vejen|gade|gata|gatan|vägen|vegen|veien|stræde|"
                r"tie|katu|kuja|kaari|"
                r"polku|plass|[Ss]okak|[Ss]oka[éÉ]{2}|[Cc]addesi|gatv[éÉ]|tänav|puiestee|põik|cesta|ulica|trg) "
                r"\d{1,4}[A-Za-z]?\b",
                0.7,
            ),
            Pattern(
                r"\b[A-ZÀ-Þ][A-Za-zÀ-ÿ.'-]+(?: [a-zà-ÿ]{3,20})? (?:utca|útja|út|u\.|tér|tere|körút) \d{1,4}\.?", 0.7
            ),
            Pattern(r"\b(?:ul\.|ulica|al\.|os\.|nám\.) ?[A-ZÀ-Þ][A-Za-zÀ-ÿ.' -]{1,40} \d{1,4}[A-Za-z]?\b", 0.7),
        ),
    ),
    Recognizer(
        name="eu-postcode-place",
        entity="ADDRESS",
        patterns=(
            # A line of its own below one that ends in a house number.
            Pattern(rf"\d[A-Za-z]?[ ,]*\r?\n[ \t>|]{{0,8}}({_CODE} {_PLACE})", 0.65),
            Pattern(rf"\d[A-Za-z]?,\s{{0,2}}({_CODE} {_PLACE})", 0.65),
            # Four digits that can be a year, as in Antwerp, begin a line of a CV more often than an address.
            Pattern(rf"\b(?:19|20)\d{{2}} {_PLACE}", 0.0, 0.6),
        ),
        context=("adres", "address", "straat", "gemeente", "postcode", "woonplaats", "woont te", "wonende te"),
        before=40,
        after=0,
        check=is_place,
    ),
)
