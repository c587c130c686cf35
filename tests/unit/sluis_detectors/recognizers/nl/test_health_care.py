"""A number of a carer or insurer is found beside the word for it, and not elsewhere."""

import pytest

from sluis_detectors.recognizers.nl.health_care import RECOGNIZERS
from support.recognizers import assert_marked

ROWS = (
    "BIG-nummer «19012345601» van de arts",
    "BIG: «49 012345 601»",
    "geregistreerd in het BIG-register onder «69012345601»",
    "AGB-code «01-012345»",
    "AGB praktijk: «01012345»",
    "UZOVI «3311»",
    "uzovi-code: «7029»",
    "bestelling 19012345601",
    "Big data in 2024 groeit",
    "dossier 01012345",
    "de big weegt 12 kilo",
    "code 3311",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A number of a carer or insurer is found beside the word for it, and not elsewhere."""
    assert_marked(RECOGNIZERS, marked)
