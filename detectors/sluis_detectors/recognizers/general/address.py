"""Street address of any country, right behind a word that announces one.

Source: UPU S42 (international addressing): a thoroughfare and a premises number, in either order, sometimes both.
Fictitious: address: 376 Példa út 13, she lives on Esimerkki 54, the bus stops at Uliczna 61.
"""

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
)


def is_no_date(value: str) -> bool:
    """Whether no word of a value is the name of a month."""
    return not any(word.lower() in _NO_MONTH for word in value.replace(".", " ").split())


RECOGNIZER = Recognizer(
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
        "deliver to",
        "bezorgen op",
        "station is on",
        "ship to",
    ),
    before=20,
    after=0,
    check=is_no_date,
)
