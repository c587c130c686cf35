"""A date is a birth date beside a word for birth, or in brackets after a name."""

import pytest

from sluis_detectors.recognizers.general.birth_date import RECOGNIZER
from support.recognizers import assert_marked

ROWS = (
    "geboortedatum: «2011 10 23»",
    "geb.dat. «120385»",
    "geboren «1985 3 12»",
    "geboren «12-03-1984»",
    "Geboortedatum: «1981-01-13»",
    "geb. «9-2-'41» te Ede",
    "Geboren:\n«3 maart 1960»",
    "dob «25 April 1951»",
    '"date_of_birth": "«2006-01-07»"',
    "born on the «twelfth of March 1984»",
    "geboren op «twaalf maart 1984»",
    "mw. De Vries («13/05/1957») is gevallen",
    "jarig op «3 mei»",
    "De vergadering is op 12-03-1984",
    "de wet van 3 maart 1960",
    "factuur (12-03-2024)",
    "geb. «12 III 1984»",
    "geb: «12 03 1984»",
    "geboren: «12 / 03 / 1984»",
    "born «March twelfth, nineteen eighty-four»",
    "geboren op «twaalf maart negentienhonderdvierentachtig»",
    '"birthDate": "«1984-03-12»T00:00:00Z"',
    "Jan de Vries, *«12-03-1984»",
    "zij is geboren in «1984»",
    "artikel 12 03 1984",
    "hoofdstuk 12 III 1984",
    "geboren op de «twaalfde maart 1984»",
    "geb. am «12.3.84»",
    "birthday: «March 12»",
    "bsn 123456782 geb «120384»",
    "versie 12.3.84",
    "order 120384",
    "NÉE LE «12 AOÛT 1984»",
    "opgericht in 1984",
    "van *12-03-1984* tot nu",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A date is a birth date beside a word for birth, or in brackets after a name."""
    assert_marked(RECOGNIZER, marked)
