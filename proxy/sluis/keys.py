"""One master key per organisation, and the keys derived from it. Whoever has the key can link records to values.

The key file holds 32 random bytes, mode 0600. All nodes of an organisation share it, so that pseudonyms, digests and
placeholders are the same everywhere. Derivation: HKDF-SHA256 (RFC 5869) with one label per purpose.
"""

import functools
import hmac
import os
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32


@dataclass(frozen=True, slots=True, repr=False)
class Keys:
    """Derived keys, 32 bytes each. `pseudonym`: user references; `digest`: inputs, values and files in records;
    `placeholder`: tags in placeholders; `vault`: sealing of originals; `cache`: digests of texts in memory;
    `register`: digests of clients' names in register files."""

    pseudonym: bytes
    digest: bytes
    placeholder: bytes
    vault: bytes
    cache: bytes
    register: bytes

    @classmethod
    def derive(cls, master: bytes) -> "Keys":
        """Raises ValueError when the master key has another length than 32 bytes."""
        if len(master) != KEY_BYTES:
            raise ValueError(f"a master key has {KEY_BYTES} bytes, not {len(master)}")

        def key(label: str) -> bytes:
            return HKDF(SHA256(), KEY_BYTES, salt=None, info=f"sluis/1/{label}".encode()).derive(master)

        return cls(key("pseudonym"), key("digest"), key("placeholder"), key("vault"), key("cache"), key("register"))


def keyed_digest(key: bytes, *parts: bytes | str) -> str:
    """HMAC-SHA256 over the parts, each preceded by its length so that no two lists of parts are the same; hex."""
    pieces: list[bytes] = []
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        pieces += len(data).to_bytes(8, "big"), data
    mac = _keyed(key).copy()
    mac.update(b"".join(pieces))
    return mac.hexdigest()


@functools.lru_cache(maxsize=8)
def _keyed(key: bytes) -> hmac.HMAC:
    """Keyed once: to look up the algorithm and to key it takes longer than to hash a name."""
    return hmac.new(key, digestmod="sha256")


def load_or_create(path: Path) -> Keys:
    """Read the master key; make one when the file does not exist yet. Raises OSError or ValueError."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return Keys.derive(path.read_bytes())
    with os.fdopen(descriptor, "wb") as file:
        master = os.urandom(KEY_BYTES)
        file.write(master)
        file.flush()
        os.fsync(file.fileno())
    return Keys.derive(master)
