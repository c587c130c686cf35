"""A Dutch VAT number is found by its form; another country's only beside a word for VAT."""

import pytest

from sluis_detectors.recognizers.nl.vat import RECOGNIZERS
from support.recognizers import assert_marked

ROWS = (
    "vat no «gb433403535»",
    "vat de 2021 2022",
    "btw-id «NL123456782B90»",
    "btw «NL 0012.34.567.B.01»",
    "btw-nr «NL192464292B16», KvK 1",
    "«NL 123.456.782.B90» staat op de factuur",
    "VAT no «GB433403535», amount",
    "USt-IdNr. «DE123456789»",
    "Ref GB433403535 in de tekst",
    "NL123456782",
    "btw 21%",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A Dutch VAT number is found by its form; another country's only beside a word for VAT."""
    assert_marked(RECOGNIZERS, marked)
