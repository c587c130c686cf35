"""Street address of any country, known by the word that announces it or by the part of an address that follows.

Source: UPU S42 (international addressing): a thoroughfare and a premises number, in either order, sometimes both; then
a unit, a place, a country with its postcode. Fictitious: address: 376 Példa út 13, she lives on Esimerkki 54, 1234
Uliczna 61 Apt. 5, the corner of Uliczna 61 and Example Mill, Norway 12345.
"""

import re

from sluis_detectors.recognizers.base import Pattern, Recognizer

_WORD = r"[A-ZÀ-Þ][A-Za-zÀ-ÿ.'-]+"
_NO_MONTH = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "januari",
    "februari",
    "maart",
    "mei",
    "juni",
    "juli",
    "augustus",
    "oktober",
    *("jan", "feb", "febr", "mrt", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "oct", "nov", "dec"),
)


_YEAR = re.compile(r"(?:19|20)\d\d ")


def is_no_date(value: str) -> bool:
    """Whether no word of a value is the name of a month."""
    return not any(word.lower() in _NO_MONTH for word in value.replace(".", " ").split())


_LINE = rf"(?:\d{{1,6}} )?{_WORD}(?: [A-Za-zÀ-ÿ.'-]+){{0,4}} \d{{1,5}}[A-Za-z]?\.?"
_UNIT = r"(?:Apt|Suite|Flat|Unit|Apartment|Floor)\b"
# Two streets with capitals, so that the corner of an eye is none.
_CORNER = (
    r"(?:\d{1,6} |[a-z]{2,3}\. ?)?[A-ZÀ-Þ][A-Za-zÀ-ÿ.'-]* (?:[A-Za-zÀ-ÿ.'-]+ ){0,4}(?:\d{1,5}\.? )?(?:[Ss]tr?\.? )?"
    rf"(?:and|en|with|met) (?:the |de |het )?(?:[a-z]{{2,3}} )?{_WORD}(?: {_WORD}){{0,3}}(?: \d{{1,5}}\b)?"
)
# As the postal services of UPU members write their own names in English and Dutch, without those that are people's.
_COUNTRIES = (
    "Netherlands|The Netherlands|Nederland|Belgium|België|Germany|Duitsland|France|Frankrijk|Luxembourg|Luxemburg|"
    "United Kingdom|Verenigd Koninkrijk|Ireland|Ierland|Denmark|Denemarken|Norway|Noorwegen|Sweden|Zweden|Finland|"
    "Iceland|IJsland|Greenland|Estonia|Estland|Latvia|Letland|Lithuania|Litouwen|Poland|Polen|Czech Republic|Czechia|"
    "Tsjechië|Slovakia|Slowakije|Austria|Oostenrijk|Switzerland|Zwitserland|Italy|Italië|Spain|Spanje|Portugal|"
    "Hungary|Hongarije|Slovenia|Slovenië|Croatia|Kroatië|Serbia|Servië|Romania|Roemenië|Bulgaria|Bulgarije|Greece|"
    "Griekenland|Cyprus|Malta|Turkey|Turkije|Türkiye|Ukraine|Oekraïne|Russia|Rusland|Morocco|Marokko|Tunisia|Tunesië|"
    "Egypt|Egypte|Israel|Israël|South Africa|Zuid-Afrika|Suriname|Brazil|Brazilië|Uruguay|Argentina|Argentinië|Chile|"
    "Chili|Mexico|Canada|USA|United States|Australia|Australië|New Zealand|Nieuw-Zeeland|Japan|China|India"
)


def is_line(value: str) -> bool:
    """Whether a line can be a street with its number: no month, and no year in front."""
    return is_no_date(value) and not _YEAR.match(value)


RECOGNIZERS = (
    Recognizer(
        name="address-announced",
        entity="ADDRESS",
        patterns=(
            Pattern(rf"\b\d{{1,6}} {_WORD}(?: {_WORD}){{0,3}} \d{{1,5}}[A-Za-z]?\b", 0.0, 0.7),
            Pattern(rf"\b{_WORD}(?: {_WORD}){{0,3}} \d{{1,5}}[A-Za-z]?\b", 0.0, 0.65),
            Pattern(rf"\b\d{{1,6}} {_WORD}(?: {_WORD}){{1,3}}\b", 0.0, 0.6),
        ),
        context=(
            "address",
            "address is",
            "adres",
            "adres is",
            "woonadres",
            "bezoekadres",
            "lives at",
            "lives on",
            "live at",
            "live on",
            "lived at",
            "located at",
            "located on",
            "living at",
            "moved to",
            "woont op",
            "woont aan",
            "woont aan de",
            "wonende aan",
            "gevestigd aan",
            "verhuisd naar",
            "off at",
            "billing address with",
            "return to",
            "meet at",
            "meet you at",
            "meet me at",
            "now live in",
            "once lived in",
            "deliver to",
            "bezorgen op",
            "station is on",
            "ship to",
        ),
        before=20,
        after=0,
        check=is_no_date,
    ),
    Recognizer(
        name="address-line",
        entity="ADDRESS",
        patterns=(
            Pattern(rf"\b({_LINE})(?:,? |,?\s{{1,3}}[>?*# ]{{0,6}}){_UNIT}", 0.75),
            Pattern(rf"\b(\d{{3,6}} {_WORD}(?: {_WORD}){{0,3}} \d{{1,4}}[A-Za-z]?), {_WORD}", 0.6),
            Pattern(
                rf"(?m:^[ \t>]{{0,8}}(\d{{3,6}} {_WORD}(?: {_WORD}){{0,3}} \d{{1,4}}[A-Za-z]?)[ ,]{{0,3}}\r?$)", 0.6
            ),
        ),
        check=is_line,
    ),
    Recognizer(
        name="address-corner",
        entity="ADDRESS",
        patterns=(Pattern(rf"\b((?:[Tt]he )?(?:[Cc]orner of|[Hh]oek van)(?: the| de| het)? {_CORNER})", 0.7),),
    ),
    Recognizer(
        name="country-postcode",
        entity="ADDRESS",
        patterns=(Pattern(rf"\b((?:{_COUNTRIES}),? \d{{5,6}})(?:$|[\n\r.,;'\")])", 0.6),),
    ),
)
