"""Links of the chain."""

import hashlib

import pytest

from sluis.records.chain import genesis, link


def test_the_hash_is_what_the_documentation_says() -> None:
    """Anybody can recompute it with a few lines of another language."""
    assert link("00" * 32, '{"a":"é"}') == hashlib.sha256(bytes(32) + '{"a":"é"}'.encode()).hexdigest()


def test_every_writer_begins_elsewhere() -> None:
    """A chain can't be passed off as another writer's."""
    assert genesis("a").hash != genesis("b").hash
    assert genesis("a").seq == 0


def test_a_lone_surrogate_is_refused() -> None:
    """It has no bytes in UTF-8, so it can't be hashed."""
    with pytest.raises(UnicodeEncodeError):
        link("00" * 32, "\ud800")
