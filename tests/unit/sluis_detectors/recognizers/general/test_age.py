"""An age is found where the words tie it to a person; things, anniversaries and limits have none."""

import pytest

from sluis_detectors.recognizers.general.age import RECOGNIZERS
from support.recognizers import assert_marked

ROWS = (
    "Mrs Example, «71», fell",
    "she just turned «18»",
    "patiënt («m, 52»)",
    "Mr Example, 12, Main Street",
    "the printer just turned on",
    "een «43-jarige» vrouw uit Gouda",
    "de «17 jarige» ernstig gewonde fietser",
    "een «43-jarige» uit Gouda",
    "hij is «43 jaar oud»",
    "ze is «43», woont alleen",
    "ik ben «43 jaar» en zoek werk",
    "een man van «43 jaar» belde",
    "Jan is «43 jaar oud»",
    "mevrouw De Vries («43») belde",
    "Piet Jansen («43 jaar»)",
    "leeftijd: «43», beroep: kok",
    '{"naam": "Jan", "age": «43»}',
    "a «43-year-old» woman",
    "Mary Smith, aged «43», was seen",
    "I'm «41 y/o»",
    "she's «29 years old» now",
    "daughter Anna («9») and son",
    "eine «43-jährige» Frau",
    "ein Mann, er ist «43 Jahre alt»",
    "une femme «âgée de 43 ans»",
    "het 25-jarig bestaan van de zaak",
    "een 10-jarig jubileum",
    "een 5-jarige overeenkomst",
    "een gebouw van 43 jaar",
    "het gebouw is 43 jaar oud",
    "Het huis, 43 jaar oud, staat leeg",
    "vanaf 18 jaar en ouder",
    "people aged 18 and over",
    "aged 18-65",
    "minimumleeftijd: 18",
    "explain it like I am 5.",
    "I am 100% sure",
    "he is 5 minutes late",
    "dosering voor een kind van 18 kg?",
    "de «61-jarige» Jacques",
    "he just turned «58 years old»",
    "toen hij «15 jaar oud» was",
    "hij werkt 15 jaar hier",
    "ze is 30 weken zwanger",
    "I'm 5.5 feet tall",
    "page: 43",
    "Tabel (12) en Figuur (3)",
    "Amsterdam is 750 jaar oud",
    "a 12-year-old whisky",
    "na 43 jaar trouwe dienst",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """An age is found where the words tie it to a person; things, anniversaries and limits have none."""
    assert_marked(RECOGNIZERS, marked)
