"""The parts of an address become one finding; two addresses, and the cells of a table, stay apart."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sluis_detectors.addresses import join
from sluis_detectors.engine import Engine, EngineConfig
from sluis_detectors.finding import Finding
from sluis_detectors.merging import merge
from support.recognizers import unmarked

ENGINE = Engine(EngineConfig(names=False))

ROWS = (
    "Stuur het naar «Lindelaan 12, 3511 AB Utrecht» en bel.",
    "Jan\n«Lindelaan 12\n3511 AB Utrecht»\nTel. volgt",
    "> Jan\n> «Lindelaan 12\n> 3511 AB Utrecht»\n> Groet",
    "«Lindelaan 12, 3511 AB Utrecht», «Dorpsstraat 5, 1234 CD Almere»",
    "woonachtig «Lindelaan 12», «Dorpsstraat 5» en elders",
    "«Flat 9, 12 Example Street, SW1A 1AA»",
    "«1234 Holmatun 45\n Suite 757\n Voorbeeldstad\n Norway 80296»",
    "«53772 Voorbeeldweg 4, 75008 Parijs»",
    "naam;«Lindelaan 12»;«3511 AB»;Utrecht",
    "| «Lindelaan 12» | «3511 AB» | Utrecht |",
    "naam,«Lindelaan 12»,«3511 AB»,Utrecht",
    "woning «lindelaan 12, 9105» landelies. verhuurder",
    "woning «lindelaan 12», 12000 euro",
    "«lindelaan 12, 6984 dj» sint-niklaas",
    "Jan;Utrecht;«Lindelaan 12»\n«3511 AB Utrecht»;Piet",
    "Jan,Utrecht,«Lindelaan 12»\n«3511 AB Utrecht»,Piet",
    "«Lindelaan 12» in 2024",
    "«Lindelaan 12», 2024 Jaarrekening",
    "«12 Example Street, SW1A 1AA Voorbeeldmouth».",
    "«12 Example Street\nSW1A 1AA\nVoorbeeldmouth»\nTel: 020",
    "«Lindelaan 12, Voorbeeldum aan den Rijn», belt morgen",
    "«12 rue de l'Exemple, 75999 Exempleville-sur-Mer».",
    "«Lindelaan 12, B-2600 Voorbeeldum».",
    "«12 Example Street, SW1A 1AA»\nDear Sir,",
    "«Lindelaan 12», However, that was before",
    "«Lindelaan 12», Voorbeeldum is ver weg",
    "naam;«Lindelaan 12»;Voorbeeldum;ja",
)


@pytest.mark.parametrize("marked", ROWS)
def test_joins_the_parts_of_an_address(marked: str) -> None:
    """Over commas and line ends the parts of an address are one finding; streets and cells stay apart."""
    text, spans = unmarked(marked)
    found = [f for f in ENGINE.analyse([text])[0].findings if f.entity == "ADDRESS" and f.score >= 0.5]
    assert [text[f.start : f.end] for f in found] == [text[start:end] for start, end in spans]


def test_takes_in_a_place_that_the_names_found() -> None:
    """A place behind a street is part of the address; behind a guess it stays a place of its own."""
    text = "Lindelaan 12, Utrecht 12345"
    place = Finding(14, 21, "LOCATION", 0.9, "names")
    street = Finding(0, 12, "ADDRESS", 0.8, "nl-address")
    guess = Finding(0, 12, "ADDRESS", 0.4, "nl-address-weak")
    assert join(text, (street, place)) == (Finding(0, 27, "ADDRESS", 0.8, "nl-address"),)
    assert join(text, (guess, place)) == (guess, place)


def test_takes_a_year_for_a_postcode_only_in_front_of_a_place() -> None:
    """Belgian postcodes look like years, so four such digits count where a place was found behind them."""
    text = "Lindelaan 12, 2000 Antwerpen"
    street, place = Finding(0, 12, "ADDRESS", 0.8, "nl-address"), Finding(19, 28, "LOCATION", 0.9, "names")
    assert join(text, (street, place)) == (Finding(0, 28, "ADDRESS", 0.8, "nl-address"),)
    assert join(text, (street,)) == (street,)


PARTS = st.sampled_from(("Lindelaan 12", "3511 AB Utrecht", ", ", "\n", "Utrecht", " ", "12345", "Jan", "; ", "2000 "))


@given(st.lists(PARTS, max_size=12).map("".join), st.data())
def test_loses_nothing_and_stays_disjoint(text: str, data: st.DataObject) -> None:
    """Whatever came in lies under what comes out, sorted and disjoint, and joining again changes nothing."""
    places = st.integers(0, len(text))
    entities = st.sampled_from(("ADDRESS", "LOCATION", "PERSON"))
    names = st.sampled_from(("nl-address", "nl-postcode-place", "names"))
    raw = data.draw(st.lists(st.tuples(places, places, entities, names), max_size=6))
    findings = merge(text, [Finding(start, end, entity, 0.9, name) for start, end, entity, name in raw if start < end])
    joined = join(text, findings)
    covered = {place for finding in joined for place in range(finding.start, finding.end)}
    assert all(place in covered for finding in findings for place in range(finding.start, finding.end))
    assert all(left.end <= right.start for left, right in pairwise(joined))
    assert [f for f in joined if f.entity == "PERSON"] == [f for f in findings if f.entity == "PERSON"]
