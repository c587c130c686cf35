"""Sorted digests with values."""

import random

import numpy as np

from sluis_detectors.register.compiling import table_of
from sluis_detectors.register.packing import pack
from sluis_detectors.register.table import CASED, LONG, NAME, PREFIX, SHARED, Table


def table(pairs: list[tuple[int, int]], rests: list[tuple[int, int]]) -> Table:
    """A table of these numbers with their values."""
    keys = [np.array([key for key, _ in rows], np.uint64) for rows in (pairs, rests)]
    values = [np.array([value for _, value in rows], np.uint32) for rows in (pairs, rests)]
    return table_of(pack(keys[0], values[0], keys[1], values[1], np.zeros(0, np.uint64)), ())


def test_every_digest_is_found_and_no_other() -> None:
    """Each of many digests gives its value, at both ends of their range too; others give 0."""
    rng = random.Random(1)
    known = {rng.getrandbits(64): number for number in range(1, 5000)} | {0: 7, (1 << 64) - 1: 8}
    asked = table(list(known.items()), [])
    assert all(asked.forms.get(key.to_bytes(8, "big")) == value for key, value in known.items())
    assert all(asked.forms.get(rng.getrandbits(64).to_bytes(8, "big")) == 0 for _ in range(5000))


def test_the_same_form_of_two_entries_is_nobodys() -> None:
    """Its conditions hold only when every entry asks for them; what one allows is allowed."""
    merged = table([(5, 1 | CASED | NAME), (5, 2 | LONG), (5, PREFIX), (9, 3 | CASED), (9, 3 | CASED)], [])
    assert merged.forms.get((5).to_bytes(8, "big")) == SHARED | NAME | LONG | PREFIX
    assert merged.forms.get((9).to_bytes(8, "big")) == 3 | CASED


def test_a_digest_may_have_several_values() -> None:
    """Two words that lack a letter may be alike: both are given."""
    rests = table([(1, 1)], [(4, 30), (4, 20), (6, 1)]).rests
    assert list(rests.all((4).to_bytes(8, "big"))) == [20, 30]
    assert list(rests.all((5).to_bytes(8, "big"))) == []


def test_an_empty_table_answers() -> None:
    """Nothing in it, nothing found."""
    assert table([], []).forms.get(b"12345678") == 0
