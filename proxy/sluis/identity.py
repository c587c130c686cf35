"""Who is behind a connection. Today: the client's address, as a keyed pseudonym. Names never enter records (R-80)."""

from sluis.keys import keyed_digest
from sluis.model import Client

PSEUDONYM_LENGTH = 16


def from_address(address: str, key: bytes) -> Client:
    """The client of an address (IPv4 or IPv6 text). Same address, same key: same pseudonym, on every node."""
    user_ref = "u-" + keyed_digest(key, "address", address)[:PSEUDONYM_LENGTH]
    return Client(address=address, user_ref=user_ref, auth_source="address")
