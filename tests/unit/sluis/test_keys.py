"""The master key and what is derived from it."""

import os
from pathlib import Path

import pytest

from sluis.keys import Keys, keyed_digest, load_or_create

MASTER = bytes(range(32))


def test_every_purpose_has_a_key_of_its_own() -> None:
    """Five different keys of 32 bytes, the same from the same master on every node."""
    made = Keys.derive(MASTER)
    every = [made.pseudonym, made.digest, made.placeholder, made.vault, made.cache]
    assert len(set(every)) == 5
    assert {len(key) for key in every} == {32}
    assert made == Keys.derive(MASTER)
    assert made != Keys.derive(MASTER[::-1])
    # Records of other years must stay linkable: RFC 5869 with the label, as hmac and hashlib compute it.
    assert made.pseudonym.hex() == "0c4d1546f879cb9270c014e9b0958f4c5989602d2cb3c1ad7f685056985338aa"


def test_a_key_is_never_printed() -> None:
    """Neither the master key nor a derived one stands in `repr`."""
    made = Keys.derive(MASTER)
    assert made.vault.hex() not in repr(made)
    assert repr(made.vault) not in repr(made)


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_master_key_of_another_length_is_refused(length: int) -> None:
    """A cut-off key file must not become a weaker key."""
    with pytest.raises(ValueError, match="32 bytes"):
        Keys.derive(b"x" * length)


def test_parts_of_a_digest_have_borders() -> None:
    """("ab", "c") and ("a", "bc") are different, text and its bytes are not, and any text has a digest."""
    assert keyed_digest(MASTER, "ab", "c") != keyed_digest(MASTER, "a", "bc")
    assert keyed_digest(MASTER, "é") == keyed_digest(MASTER, "é".encode())
    assert keyed_digest(MASTER, "a") != keyed_digest(MASTER, "a", "")
    assert len(keyed_digest(MASTER, "\ud800")) == 64


def test_the_key_file_is_made_once(tmp_path: Path) -> None:
    """Readable by its owner only, 32 random bytes, and never overwritten."""
    path = tmp_path / "master.key"
    first = load_or_create(path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert len(path.read_bytes()) == 32
    assert load_or_create(path) == first
    assert load_or_create(tmp_path / "other.key") != first


def test_a_damaged_key_file_stops(tmp_path: Path) -> None:
    """An empty file is no reason to make a new key: records would no longer be linked."""
    path = tmp_path / "master.key"
    os.close(os.open(path, os.O_CREAT))
    with pytest.raises(ValueError, match="32 bytes"):
        load_or_create(path)
