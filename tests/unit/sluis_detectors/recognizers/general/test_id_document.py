"""A document number is found beside a word for the document; a machine-readable zone by its form."""

import pytest

from sluis_detectors.recognizers.general.id_document import RECOGNIZERS
from support.recognizers import assert_marked

ROWS = (
    "paspoort «SPECI2014»",
    "V-nummer «123.456.7890»",
    "passport «BGELUP344», born",
    "rijbewijs «1234567890», kenteken",
    "driver's license number is «U62928788557186»",
    "paspoort «iletkvg84», geboren",
    "ID-kaart nummer «IH6CNEVZ5»",
    "«P<NLDDE<BRUIJN<<WILLEKE<LISELOTTE<<<<<<<<<<<\nSPECI20142NLD6503101F2403096999999990<<<<<84»",
    "SPECI2014 zonder woord",
    "paspoort aanvragen",
    "rijbewijs B",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A document number is found beside a word for the document; a machine-readable zone by its form."""
    assert_marked(RECOGNIZERS, marked)
