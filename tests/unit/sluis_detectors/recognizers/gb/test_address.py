"""A British address and postcode are found; a number before an ordinary word isn't."""

import pytest

from sluis_detectors.recognizers.gb.address import RECOGNIZERS
from support.recognizers import assert_marked

ROWS = (
    "«The Old Rectory, Upper Lane», Voorbeeldum",
    "«45 W 34th St», New York",
    "«4500 N Example Blvd», Austin",
    "88 voorbeelden, «Dublin 1, D01 C3W7»",
    "code D01 C3W7 of the sensor",
    "The House, Senate and Court",
    "lives at «12 Example Street», Leeds",
    "«Flat 9, Reed Manor, M4E 8AX» East Steven",
    "martyn\n«9 dale junctions\nn06 5pq» watkin",
    "mother: melissa, «studio 2, kerr squares», stevenchester",
    "MOTHER: RACHAEL, «50 SHAW STREET», WILLIAMSTOWN",
    "THE TOP 10 LEGAL WAYS",
    "«Studio 12o, Ferguson Extensions»",
    "ADDRESS: «0 CHLOE JUNCTION», «E2 1QL» KELLYLAND",
    "write to mrs thomson, «47 bethan prairie» in south amanda",
    "«SW1A 1AA»",
    "send it to «376 Példa út 13. Suite 104»",
    "address: «947 trg primera 17 apt. 858» begunje",
    "in the «Suite 12» of the hotel",
    "Address: «12 Example Park», Leeds",
    "Jane Doe\n«2 Toby Fields»\nLeeds",
    "for «95 Laura Track», Leeds.",
    "then «4 Harry Stream» in West Bethanyton",
    "letter to mrs sheppard, «5 denise lodge» in north angela",
    "letter to mrs rahimi, «studio 83, west crossing» in new darren",
    "mrs jones has 5 new green keys",
    "10 Key Points in Europe",
    "Write 10 Key Points and 7 Easy Ways",
    "WRITE 10 KEY POINTS",
    "wrote 12 letters on the street",
    "5 ways to improve",
    "page 12 and chapter 4",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A British address and postcode are found; a number before an ordinary word isn't."""
    assert_marked(RECOGNIZERS, marked)
