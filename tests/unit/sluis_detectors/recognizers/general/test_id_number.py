"""A number is personal when the word before it says whose it is; an order or an amount isn't."""

import pytest

from sluis_detectors.recognizers.general.id_number import RECOGNIZERS
from support.recognizers import assert_marked

ROWS = (
    "Kundennummer «4711-0815»",
    "Aktenzeichen: «12 C 345/23»",
    "numéro client «CL 445 221»",
    "n° de dossier : «20241234»",
    "docket «2:24-cv-01234»",
    "sort code «20-00-00»",
    "Kundendienst 24/7",
    "Aktenzeichen fehlt",
    "klantnummer «799189» (achternaam",
    "Cliëntnummer «CL5132228».",
    "polis «POL-8504345», kenteken",
    "policy «AV 4940727», registration",
    "Zaaknummer «D2024-69243».",
    "case «Z/24/459758».",
    "(leerlingnummer «1027248»)",
    "BIG «99018047601», AGB «01834168»",
    "RSIN «230193602»",
    '"patient_id": "«2496507»"',
    "Steuer-ID «78693250146»",
    "CLIËNTNUMMER «K-38755»",
    "dossier #«2024-00123»",
    "Bestelling 123456789 is zoek",
    "factuurnummer 2024-2304",
    "ordernummer 9912345",
    "klant 2024",
    "case 12",
    "de klant van 12-03-2024",
    "schade van € 12500",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A number is personal when the word before it says whose it is; an order or an amount isn't."""
    assert_marked(RECOGNIZERS, marked)
