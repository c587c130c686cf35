"""Pseudonyms of clients."""

import re

from sluis.identity import from_address

KEY = b"k" * 32


def test_a_pseudonym_is_steady_keyed_and_no_address() -> None:
    """Same address and key: same pseudonym; another of either: another; it can't be read back."""
    made = from_address("192.0.2.7", KEY)
    assert made == from_address("192.0.2.7", KEY)
    assert re.fullmatch(r"u-[0-9a-f]{16}", made.user_ref)
    assert made.user_ref != from_address("192.0.2.8", KEY).user_ref
    assert made.user_ref != from_address("192.0.2.7", b"o" * 32).user_ref
    assert "192" not in made.user_ref
    assert made.auth_source == "address"
