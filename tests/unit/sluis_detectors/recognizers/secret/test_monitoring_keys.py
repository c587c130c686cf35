"""A key of a monitoring or feature service is found by its prefix; a publishable name or a filler isn't."""

import pytest

from sluis_detectors.recognizers.secret.monitoring_keys import RECOGNIZER
from support.recognizers import HEX, assert_marked, filler

ROWS = (
    f"NEW_RELIC=«{filler(36, HEX)}NRAL»",
    f"«NRAK-{filler(27).upper()}»",
    f"«hcaik_{filler(58, HEX)}»",
    "axiom «xaat-5eb4223e-5008-46e5-be67-c7b8f2732305»",
    "sleutel «sdk-5eb4223e-5008-46e5-be67-c7b8f2732305»",
    f"«eyJrIjoi{filler(90)}»",
    f"«ddapp_{filler(34)}»",
    "sdk 5eb4223e-5008-46e5-be67-c7b8f2732305",
    f"NRAK-{'X' * 27}",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A key of a monitoring or feature service is found by its prefix; a publishable name or a filler isn't."""
    assert_marked(RECOGNIZER, marked)
