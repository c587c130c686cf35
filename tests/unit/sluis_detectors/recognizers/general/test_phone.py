"""A telephone number is found in the forms people write; dates, amounts and other numbers aren't."""

import random

import phonenumbers
import pytest

from sluis_detectors.recognizers.general.phone import RECOGNIZERS, is_dutch, is_international, is_neighbours
from support.recognizers import assert_marked

ROWS = (
    "bel «06-12345678» of «(020) 624 11 11»",
    "z'n nr is «06 12 34 56 78» thx",
    "«+31 (0)6 1234 5678»",
    "«+44 (0)20 7961 0002»",
    "«0031 6 1234 5678» wil graag",
    "Tel: «010-4171717»",
    "phone «+32 470 93 03 91»",
    "Tel: «01.45.83.56.45»",
    "gebeld op «07799 451227»",
    "«(0161) 440 6909»",
    "call me «450 0840»",
    "Fax: «001-253-366-9781»",
    "Desk: «432 03 163»",
    "Desk: «+1-903-230-4508x769»",
    "call me on «(64) 3591-3246»?",
    "Phone: «(72) 754-186»",
    "not answering at «71-33-52-22»",
    "Jan\n«416 60 039» office",
    "Jan\n12 34 56 stuks",
    "call 2024-01-02",
    "van 01-02-2024 10:30 tot 12:00",
    "01.02.2024 en 2024-01-02",
    "factuurnummer 0612345678",
    "06-1234",
    "€ 1.234.567,89",
    "KvK 01234567",
    "versie 06.12.34",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A telephone number is found in the forms people write; dates, amounts and other numbers aren't."""
    assert_marked(RECOGNIZERS, marked)


def test_plans_of_numbers_are_those_of_the_library() -> None:
    """A number exists in a country's plan when `phonenumbers` says so."""
    generator = random.Random(7)
    for _ in range(3000):
        number = "0" + "".join(generator.choices("0123456789", k=generator.randint(8, 11)))
        valid = {
            code: phonenumbers.is_valid_number(phonenumbers.PhoneNumber(code, int(number)))
            for code in (31, 32, 44, 49, 33)
        }
        assert is_dutch(number) == valid[31]
        assert is_neighbours(number) == (not valid[31] and any(valid.values()))


def _is_possible(number: str) -> bool:
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(number, None))
    except phonenumbers.NumberParseException:
        return False


def test_an_international_number_exists_where_the_library_says_so() -> None:
    """The short cut by length gives the answer of the library, for numbers of every country."""
    rng = random.Random(3)
    codes = [str(rng.randrange(1, 1000)) for _ in range(1500)] + ["31", "32", "44", "39", "1", "54", "55", "52"] * 60
    numbers = [f"+{code}{rng.randrange(10 ** rng.randrange(3, 13))}" for code in codes]
    assert [is_international(number) for number in numbers] == [_is_possible(number) for number in numbers]
