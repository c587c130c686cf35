"""The lock of a PDF that anybody may open but not change: an encryption whose password is empty.

Sources: ISO 32000-1, 7.6 (algorithms 1 and 2; revisions 2 to 4); ISO 32000-2, 7.6.4.3 (algorithms 2.A and 2.B;
revision 6), and Adobe's extension level 3 for revision 5.
"""

import hashlib
import re
from dataclasses import dataclass
from typing import Final

from cryptography.hazmat.decrepit.ciphers.algorithms import ARC4
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from sluis_detectors.finding import UnreadableDocument

_PADDING: Final = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
_HASHES: Final = (hashlib.sha256, hashlib.sha384, hashlib.sha512)


@dataclass(frozen=True, slots=True)
class Lock:
    """Opens strings and streams. `method`: `V2` (RC4), `AESV2` or `AESV3`."""

    key: bytes
    method: str

    def open(self, number: int, generation: int, data: bytes) -> bytes:
        """The bytes of a string or a stream of this object. Raises UnreadableDocument ("encrypted")."""
        try:
            return self._open(number, generation, data)
        except (ValueError, OverflowError):
            pass
        raise UnreadableDocument("encrypted")

    def _open(self, number: int, generation: int, data: bytes) -> bytes:
        key = self.key
        if self.method != "AESV3":
            salted = key + number.to_bytes(3, "little") + generation.to_bytes(2, "little")
            salted += b"sAlT" if self.method == "AESV2" else b""
            key = _md5(salted)[: min(len(key) + 5, 16)]
        if self.method == "V2":
            return Cipher(ARC4(key), None).decryptor().update(data)
        if len(data) < 32 or len(data) % 16:
            return b""  # an empty text, or none at all
        plain = _aes(key, data[:16], data[16:])
        return plain[: -plain[-1]] if 1 <= plain[-1] <= 16 else plain


def lock_of(dictionary: bytes, strings: dict[bytes, bytes], file_id: bytes) -> Lock | None:
    """The lock that an encryption dictionary describes, None for one of another kind.

    `strings`: those of the dictionary by key; `file_id`: the first half of the file's.
    """
    revision, version = _integer(dictionary, b"R"), _integer(dictionary, b"V")
    method = re.search(rb"/CFM\s*/(\w+)", dictionary)
    name = method[1].decode() if method else "V2"
    if b"/Standard" not in dictionary or name not in ("V2", "AESV2", "AESV3") or version not in (1, 2, 4, 5):
        return None
    is_open = re.search(rb"/EncryptMetadata\s+false", dictionary) is not None
    user = strings.get(b"U", b"")
    if revision in (5, 6):
        salt, sealed = user[40:48], strings.get(b"UE", b"")[:32]
        key = _hash(salt) if revision == 6 else hashlib.sha256(salt).digest()
        return Lock(_aes(key, bytes(16), sealed), name) if len(sealed) == 32 else None
    length = 5 if version == 1 else 16 if version == 4 else (_integer(dictionary, b"Length") or 40) // 8
    permissions = (_integer(dictionary, b"P") & 0xFFFFFFFF).to_bytes(4, "little")
    seed = _PADDING + strings.get(b"O", b"")[:32] + permissions + file_id
    digest = _md5(seed + (b"\xff" * 4 if revision >= 4 and is_open else b""))
    for _ in range(50 if revision >= 3 else 0):
        digest = _md5(digest[:length])
    return Lock(digest[:length], name)


def _hash(salt: bytes) -> bytes:
    """Algorithm 2.B for an empty password."""
    key = hashlib.sha256(salt).digest()
    count, last = 0, 255
    while count < 64 or last > count - 32:
        cipher = Cipher(AES(key[:16]), CBC(key[16:32])).encryptor()
        packed = cipher.update(key * 64)
        key = _HASHES[sum(packed[:16]) % 3](packed).digest()
        count, last = count + 1, packed[-1]
    return key[:32]


def _aes(key: bytes, start: bytes, data: bytes) -> bytes:
    return Cipher(AES(key), CBC(start)).decryptor().update(data)


def _md5(data: bytes) -> bytes:
    return hashlib.md5(data, usedforsecurity=False).digest()


def _integer(dictionary: bytes, key: bytes) -> int:
    found = re.search(rb"/%s\s+(-?\d{1,10})\b(?!\s+\d+\s+R)" % key, dictionary)
    return int(found[1]) if found else 0
