"""The detectors as the proxy sees them: texts seen before come from a cache, others go to the processes of `serving`.

A job whose process ends before it answers is brought once more; then the detectors count as unavailable.
"""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sluis_detectors.cache import AnalysisCache
from sluis_detectors.finding import Analysis, UnreadableDocument
from sluis_detectors.frames import HEADER, analysis_from_json, encode
from sluis_detectors.serving import long_path

_SHORT_FRAME: Final = 8 * 1024  # some 50 ms of work; what takes longer is brought to those who may take long


class DetectorUnavailable(Exception):
    """No detector answered: all are gone, or two in turn failed on the same texts."""


@dataclass(frozen=True, slots=True)
class DocumentAnalysis:
    """A read file: for each passage where it stands, its length in code points and its analysis."""

    where: tuple[str, ...]
    lengths: tuple[int, ...]
    texts: tuple[str, ...]
    analyses: tuple[Analysis, ...]


class DetectorPool:
    """Analyses texts in the detector processes behind a Unix socket; texts seen before come from the cache.

    `version` and `versions` are those of the engine that answered last.
    Errors: `DetectorUnavailable`; TimeoutError is the caller's to raise, with `asyncio.timeout`.
    """

    def __init__(self, path: Path, cache: AnalysisCache) -> None:
        self._path, self._long_path = str(path), str(long_path(path))
        self._cache = cache
        self.version = ""
        self.versions: dict[str, str] = {}
        self.hits = 0
        self.misses = 0

    async def analyse(self, texts: Sequence[str]) -> list[Analysis]:
        """One analysis for each text, in order."""
        digests = [self._cache.digest(self.version, text) for text in texts]
        found = [self._cache.get(digest) for digest in digests]
        new = [index for index, analysis in enumerate(found) if analysis is None]
        self.hits += len(texts) - len(new)
        self.misses += len(new)
        if new:
            reply = await self._ask({"do": "analyse", "texts": [texts[index] for index in new]})
            analyses = [analysis_from_json(value) for value in reply["analyses"]]
            for index, analysis in zip(new, analyses, strict=True):
                found[index] = analysis
                self._cache.put(self._cache.digest(self.version, texts[index]), analysis)
        return [analysis for analysis in found if analysis is not None]

    async def analyse_document(self, content: bytes, media_type: str) -> DocumentAnalysis:
        """Read a file and analyse its passages. Raises UnreadableDocument."""
        reply = await self._ask({"do": "document", "media_type": media_type}, content)
        if "unreadable" in reply:
            raise UnreadableDocument(reply["unreadable"])
        texts = tuple(reply["texts"])
        return DocumentAnalysis(
            tuple(reply["where"]),
            tuple(len(text) for text in texts),
            texts,
            tuple(analysis_from_json(value) for value in reply["analyses"]),
        )

    async def is_ready(self, timeout_s: float = 3.0) -> bool:
        """Whether a detector answers, told by a text that isn't cached."""
        try:
            async with asyncio.timeout(timeout_s):
                await self._ask({"do": "analyse", "texts": [""]})
        except (DetectorUnavailable, TimeoutError):
            return False
        return True

    async def _ask(self, request: dict[str, Any], content: bytes | None = None) -> dict[str, Any]:
        frame = encode(request)
        if content is not None:
            frame += HEADER.pack(len(content)) + content
        path = self._path if content is None and len(frame) <= _SHORT_FRAME else self._long_path
        for attempt in (1, 2):
            try:
                reply = await _once(path, frame)
            except (OSError, EOFError, ValueError):
                if attempt == 2:
                    raise DetectorUnavailable from None
                await asyncio.sleep(0.05)
            else:
                self.version, self.versions = reply["version"], reply["versions"]
                return reply
        raise AssertionError


async def _once(path: str, frame: bytes) -> dict[str, Any]:
    reader, writer = await asyncio.open_unix_connection(path)
    try:
        writer.write(frame)
        await writer.drain()
        size = HEADER.unpack(await reader.readexactly(HEADER.size))[0]
        reply: dict[str, Any] = json.loads(await reader.readexactly(size))
        return reply
    finally:
        writer.transport.abort()  # nothing is left to be sent, or nobody waits for the answer any more
