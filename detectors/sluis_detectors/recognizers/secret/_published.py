"""Keys that their issuer prints in its own documentation or samples: everybody has them, so they are no secret.

Kept as the first eight bytes of their SHA-256, because code hosts refuse files that hold keys. Source: the samples and
tests of Google's firebase-android-sdk (Apache-2.0, August 2026), Microsoft's pages on Azurite and on the Cosmos DB
emulator (well-known keys), Stripe's API reference (test keys). A key that is published elsewhere stays a finding.
"""

import hashlib
from typing import Final

_DIGESTS: Final = frozenset((
    # Google
    "0b476bdf9acf2123", "2037abcaffb2b777", "27a9a42931dff7eb", "37f8f09bdf12c2f2", "3f370c9dd8225c63",
    "49f777db995e8260", "4c98242dcadc8b29", "6ca6473b42d9c17e", "8731261cb72d8626", "a19f89ab3555eac1",
    "dc0fcf046c61640c", "e4a5542bb7fd7b67", "ea9bb1082cf95663", "eb540d2b6ee2a0a4", "f56e323494a6ffc2",
    # Microsoft
    "0011cc25eb432071", "aa6547439583c3a2",
    # Stripe
    "2cafc0970149a84f", "f2d6ca16515033e5", "2d1f7723aabc5c7a",
))  # fmt: skip


def is_published(value: str) -> bool:
    """Whether a value is one of them."""
    return hashlib.sha256(value.encode()).hexdigest()[:16] in _DIGESTS
