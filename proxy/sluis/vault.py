"""Placeholders in the place of values, and the sealed originals that lead back.

A placeholder's tag is an HMAC over scope, entity and value: every node makes the same one in the same conversation,
nobody makes one without the key, and the same value in another scope gets another tag. Sealing: AES-256-GCM
(NIST SP 800-38D) with a random 96-bit nonce in front; scope and placeholder are authenticated with it.
"""

import base64
import os
from collections.abc import Mapping
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from sluis.keys import Keys, keyed_digest
from sluis_detectors import placeholder

_NONCE_BYTES: Final = 12
_TAG_BYTES: Final = placeholder.TAG_CHARS * 5 // 8  # a base32 letter holds five bits


class Placeholders:
    """The placeholders of one request. `values`: placeholder -> original, in the order they were made.

    `is_plain`: no two values had one tag, so that every placeholder is what its value would get in any request."""

    def __init__(self, key: bytes, scope: str, language: str) -> None:
        self._key, self.scope, self.language = key, scope, language
        self.values: dict[str, str] = {}
        self.is_plain = True
        self._made: dict[tuple[str, str], str] = {}

    def for_value(self, entity: str, value: str) -> str:
        """The placeholder of a value. The tag doesn't depend on the language, so that a conversation which changes
        language keeps its tags. Raises KeyError for an entity that is not known."""
        made = self._made.get((entity, value))
        if made is not None:
            return made
        label = placeholder.label(entity, self.language)
        digest = bytes.fromhex(keyed_digest(self._key, self.scope, entity, value))
        size = _TAG_BYTES
        # Two values with one tag of 40 bits are not to be expected in an organisation's life; a longer tag parts them.
        while self.values.get(name := f"[{label}_{base64.b32encode(digest[:size]).decode()}]", value) != value:
            size += _TAG_BYTES
            self.is_plain = False
        self.values[name] = value
        self._made[entity, value] = name
        return name

    def again(self, made: Mapping[str, str]) -> bool:
        """Take placeholders with their values as an earlier request made them. False, and nothing is taken, where one
        stands for another value here."""
        for name, value in made.items():
            if self.values.get(name, value) != value:
                return False
        self.values.update(made)
        return True


class Vault:
    """Makes placeholders and seals their originals with the organisation's keys."""

    def __init__(self, keys: Keys) -> None:
        self._placeholder_key = keys.placeholder
        self._cipher = AESGCM(keys.vault)

    def placeholders(self, scope: str, language: str) -> Placeholders:
        """The placeholders of one request. `scope`: person and conversation. `language`: of the prompt."""
        return Placeholders(self._placeholder_key, scope, language)

    def seal(self, scope: str, name: str, value: str) -> bytes:
        """The value as it may be stored; `name` is its placeholder."""
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, value.encode("utf-8", "surrogatepass"), _bound(scope, name))

    def open(self, scope: str, name: str, sealed: bytes) -> str:
        """The value. Raises ValueError when it was sealed for another scope or placeholder, or was changed."""
        try:
            raw = self._cipher.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], _bound(scope, name))
        except (InvalidTag, ValueError):
            raise ValueError("a sealed value that does not belong here") from None
        return raw.decode("utf-8", "surrogatepass")


def _bound(scope: str, name: str) -> bytes:
    return b"".join(len(raw).to_bytes(4, "big") + raw for raw in (scope.encode(), name.encode()))
