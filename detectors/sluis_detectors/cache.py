"""Findings of texts seen before, so that a chat's re-sent history costs nothing. Holds digests, never texts."""

import hashlib
from collections import OrderedDict

from sluis_detectors.finding import Analysis

_ENTRY_BYTES = 400  # measured with tracemalloc: key, node of the dictionary, an Analysis without findings
_FINDING_BYTES = 180


class AnalysisCache:
    """Least recently used analyses by keyed digest of (detector version, language, text); `max_bytes` is a soft cap.

    `key`: 16 to 64 bytes; without it nobody can test whether a guessed text was seen.
    """

    def __init__(self, key: bytes, max_bytes: int) -> None:
        self._key = key
        self._max_bytes = max_bytes
        self._bytes = 0
        self._entries: OrderedDict[bytes, Analysis] = OrderedDict()

    def digest(self, version: str, text: str) -> bytes:
        """The key under which the analysis of `text` is kept."""
        mac = hashlib.blake2b(version.encode() + b"\0", key=self._key, digest_size=16)
        mac.update(text.encode("utf-8", "surrogatepass"))
        return mac.digest()

    def get(self, digest: bytes) -> Analysis | None:
        """The analysis, or None when it isn't kept."""
        found = self._entries.get(digest)
        if found is not None:
            self._entries.move_to_end(digest)
        return found

    def put(self, digest: bytes, analysis: Analysis) -> None:
        """Keep an analysis; the least recently used ones make room."""
        if digest in self._entries:
            return
        self._entries[digest] = analysis
        self._bytes += _size(analysis)
        while self._bytes > self._max_bytes and self._entries:
            _, dropped = self._entries.popitem(last=False)
            self._bytes -= _size(dropped)

    def __len__(self) -> int:
        return len(self._entries)


def _size(analysis: Analysis) -> int:
    return _ENTRY_BYTES + _FINDING_BYTES * len(analysis.findings)
