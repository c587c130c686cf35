"""The rule that makes findings disjoint."""

from itertools import permutations

import pytest

from sluis_detectors.finding import Finding
from sluis_detectors.merging import merge


def make(start: int, end: int, entity: str, score: float = 0.9) -> Finding:
    return Finding(start, end, entity, score, f"test-{entity}")


TEXT = "abcdefghij klmnopqrst uvwxyz 0123456789"


@pytest.mark.parametrize(
    ("findings", "expected"),
    [
        # the same place twice: the surer one
        ([make(0, 9, "NL_BSN", 0.95), make(0, 9, "ID_NUMBER", 0.8)], [(0, 9, "NL_BSN")]),
        # a birth date is also a date
        ([make(0, 8, "DATE_TIME", 0.5), make(0, 8, "DATE_OF_BIRTH", 0.9)], [(0, 8, "DATE_OF_BIRTH")]),
        # a client of the register before any guess, and before an e-mail address, of which the rest stays
        (
            [make(4, 10, "CLIENT", 1.0), make(0, 10, "EMAIL_ADDRESS", 0.95)],
            [(0, 4, "EMAIL_ADDRESS"), (4, 10, "CLIENT")],
        ),
        # patterned data before names, however sure
        ([make(0, 10, "ADDRESS", 0.6), make(0, 5, "PERSON", 1.0)], [(0, 10, "ADDRESS")]),
        # a coincidence of digits after names
        ([make(0, 10, "NL_BSN", 0.4), make(0, 10, "PERSON", 0.6)], [(0, 10, "PERSON")]),
        # the longest secret
        ([make(0, 10, "API_KEY", 0.95), make(0, 21, "TOKEN", 0.85)], [(0, 21, "TOKEN")]),
        # what is left of a loser on both sides stays, without the spaces at its edges
        (
            [make(11, 21, "IBAN_CODE", 0.95), make(5, 28, "ADDRESS", 0.8)],
            [(5, 10, "ADDRESS"), (11, 21, "IBAN_CODE"), (22, 28, "ADDRESS")],
        ),
        # but a single character doesn't, and a URL leaves nothing
        ([make(1, 10, "IBAN_CODE", 0.95), make(0, 10, "ADDRESS", 0.8)], [(1, 10, "IBAN_CODE")]),
        ([make(5, 8, "PASSWORD", 0.95), make(0, 20, "URL", 0.6)], [(5, 8, "PASSWORD")]),
        ([make(0, 8, "PASSWORD", 0.95), make(5, 15, "EMAIL_ADDRESS", 0.95)], [(0, 8, "PASSWORD")]),
        ([], []),
    ],
)
def test_one_rule_decides(findings: list[Finding], expected: list[tuple[int, int, str]]) -> None:
    """The documented ranking holds, whatever the order in which recognisers answer."""
    for order in permutations(findings):
        merged = merge(TEXT, order)
        assert [(f.start, f.end, f.entity) for f in merged] == expected
