"""An organisation is found by its legal form or trade; a sentence about legal forms isn't."""

import pytest

from sluis_detectors.engine import Engine, EngineConfig
from sluis_detectors.finding import Finding
from sluis_detectors.merging import merge
from sluis_detectors.recognizers.general.organisation import RECOGNIZER
from support.recognizers import assert_marked, unmarked

ROWS = (
    "namens «Van den Voorbeeld Installatietechniek B.V.», gevestigd te",
    "de offerte voor «Voorbeeld BV» vandaag",
    "bij «Stichting Van Voorbeeld»",
    "klant «V.O.F. Voorbeeld»",
    "«Huisartsenpraktijk Voorbeeld» belde",
    "«Bouwbedrijf In 't Voorbeeld» en",
    "de audit van «Voorbeeld & Zonen»",
    "«Voorbeeld Advocaten» schrijft",
    "on behalf of «Example Plumbing Ltd», Leeds",
    "«The Example Foundation» is",
    "«Example and Sons» of Leeds",
    "«Example, Inc.» and «Example LLC»",
    "«Beispiel GmbH», Berlin",
    "opgenomen in «Voorbeeld Ziekenhuis»",
    "het «UMC Voorbeeld» belt",
    "verschil tussen een BV en een eenmanszaak",
    "VERSCHIL TUSSEN EEN BV EN EEN EENMANSZAAK",
    "a Private Limited company",
    "richt een stichting op",
    "een Stichting of Vereniging",
    "mijn CV en 5 kg AG",
    "Reno, NV 89501",
    "Jan de Vries van de afdeling",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """An organisation is found by its legal form or trade; a sentence about legal forms isn't."""
    assert_marked(RECOGNIZER, marked)


def test_yields_to_the_name_of_a_person() -> None:
    """A person that the name model is sure of stays one beside a company's name."""
    text, (company,) = unmarked("mail van Jan «Jansen Bouw B.V.» graag")
    findings = Engine(EngineConfig(names=False)).analyse([text])[0].findings
    assert [(f.start, f.end, f.entity) for f in findings] == [(9, company[1], "ORGANIZATION")]
    merged = merge(text, [*findings, Finding(9, 19, "PERSON", 0.9, "names")])
    assert [(f.start, f.end, f.entity) for f in merged] == [(9, 19, "PERSON"), (20, 28, "ORGANIZATION")]
