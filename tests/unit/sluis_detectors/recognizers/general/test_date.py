"""A full date is found in figures or words; a version, a part of a number or a log's time stamp isn't."""

import pytest

from sluis_detectors.recognizers.general.date import RECOGNIZERS
from support.recognizers import assert_marked

ROWS = (
    "Date: «2024-06-22 14:03:11»",
    "op «2024-06-22 14:03» gebeld",
    "2024-06-22 14:03:11 INFO start",
    "[2024-06-22 14:03:11] start",
    "sinds «24.06.2022» bij ons",
    "op «12 mrt 2024» en «November 7, 2024»",
    "«2024-09-12», «9-2-'41» en «13/05/1957»",
    "«4 JAN 1999»",
    "the «23rd of March 1937»",
    "2023-09-26 04:29:56 ERROR login mislukt",
    "neo4j 3.5.12",
    "38 augustus 2018",
    "32-12-2024",
    "12-13-2024",
    "192.168.12.10.2024",
    "3 mei",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A full date is found in figures or words; a version, a part of a number or a log's time stamp isn't."""
    assert_marked(RECOGNIZERS, marked)
