"""A French social security number holds its key; unformatted it needs a word for it."""

import pytest

from sluis_detectors.recognizers.fr.social_security import RECOGNIZER
from support.recognizers import assert_marked

ROWS = (
    "NIR «2 95 10 99 126 111 93»",
    "numéro de sécurité sociale «295109912611193»",
    "dossier «2 95 10 99 126 111 93»",
    "2 95 10 99 126 111 94",
    "commande 295109912611193",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A French social security number holds its key; unformatted it needs a word for it."""
    assert_marked(RECOGNIZER, marked)
