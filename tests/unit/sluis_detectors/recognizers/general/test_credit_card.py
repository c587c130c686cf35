"""A card number passes the Luhn test and falls in an issuer's range."""

import pytest

from sluis_detectors.recognizers.general.credit_card import RECOGNIZERS
from support.recognizers import assert_marked

ROWS = (
    "creditcard «4111 1111 1111 1111» graag",
    "«378282246310005»",
    "5500-0000-0000-0003 heeft een fout cijfer",
    "«5500-0000-0000-0004»",
    "«2471333933888340»",
    "my card «6759649826438453»",
    "card number «3519833257665853» is lost",
    "billed for cc «503802053770» on",
    "kaart 3519833257665854 heeft een fout cijfer",
    "order 3519833257665853 is binnen",
    "Nummer 6759649826438453 zonder woord",
    "4111 1111 1111 1112",
    "1234 5678 9012 3456",
    "0000 0000 0000 0000",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A card number passes the Luhn test and falls in an issuer's range."""
    assert_marked(RECOGNIZERS, marked)
