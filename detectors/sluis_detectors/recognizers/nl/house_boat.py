"""House boat or mooring as an address.

Source: Wet basisregistratie adressen en gebouwen (ligplaats: a place in the water for a house boat), where the mooring
has a street and number, often "opposite" one on the shore. Fictitious: woonboot De Zwaluw, Amstel t/o 123; ligplaats
Schinkelkade 12 ws.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer

_BOAT = r"(?:[Ww]oon(?:boot|ark|schip)|[Ll]igplaats|[Hh]ouseboat)"
_SHORE = r"(?:t/o|t\.o\.|tegenover|opposite|[Nn]abij|bij|naast|aan de|aan het|aan)"
_STREET = r"[A-ZÀ-Þ][A-Za-zÀ-ÿ.'-]+(?: (?:[A-ZÀ-Þ][A-Za-zÀ-ÿ.'-]+|van|de|der|den|het|'t)){0,3}"
_NUMBER = r"\d{1,5}(?:[ -]?(?:[A-Za-z]|ws|wb|WS|WB|[A-Z]\d))?\b"

RECOGNIZER = Recognizer(
    name="nl-house-boat",
    entity="ADDRESS",
    patterns=(
        Pattern(rf"\b{_BOAT}:? (?:{_SHORE} )?({_STREET},? (?:{_SHORE} )?(?:(?:nr|nummer|no)\.? )?{_NUMBER})", 0.75),
        Pattern(
            rf"\b{_BOAT} (?:[\"'][^\"'\n]{{2,40}}[\"'],? ?(?:{_SHORE} )?)({_STREET} (?:{_SHORE} )?{_NUMBER})", 0.75
        ),
        Pattern(rf"\b({_STREET} (?:t/o|t\.o\.|tegenover) (?:nr\.? |nummer )?{_NUMBER})", 0.7),
        Pattern(r"\b[Ww]oon(?:boot|ark|schip)(?: genaamd)? ([\"'][^\"'\n]{2,40}[\"'])", 0.6),
    ),
)
