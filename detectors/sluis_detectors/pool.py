"""The detectors as the proxy sees them: texts seen before come from a cache, others go to the processes of `serving`.

A job whose process ends before it answers is brought once more; then the detectors count as unavailable.
"""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sluis_detectors.batching import Batches
from sluis_detectors.cache import AnalysisCache
from sluis_detectors.finding import Analysis, UnreadableDocument
from sluis_detectors.frames import HEADER, analyse_frame, analysis_from_json, encode, pack
from sluis_detectors.serving import long_path
from sluis_detectors.turns import Turns

_SHORT_BYTES: Final = 8 * 1024  # some 50 ms of work; what takes longer is brought to those who may take long


class DetectorUnavailable(Exception):
    """No detector answered: all are gone, or two in turn failed on the same texts."""


@dataclass(frozen=True, slots=True)
class DocumentAnalysis:
    """A read file: for each passage where it stands, its length in code points and its analysis.

    `unread_pictures`: how many pictures in it nobody could look at.
    """

    where: tuple[str, ...]
    lengths: tuple[int, ...]
    texts: tuple[str, ...]
    analyses: tuple[Analysis, ...]
    unread_pictures: int = 0


class DetectorPool:
    """Analyses texts in the detector processes behind a Unix socket; texts seen before come from the cache.

    `processes`: how many there are; no more jobs than that are brought at once, and people take turns. `version` and
    `versions` are those of the engine that answered last.
    Errors: `DetectorUnavailable`; TimeoutError is the caller's to raise, with `asyncio.timeout`.
    """

    def __init__(self, path: Path, cache: AnalysisCache, processes: int) -> None:
        self._path = str(path)
        self._short = Batches(processes + 1, _SHORT_BYTES, self._bring)  # see `serving`
        self._long = Turns(processes)
        self._long_path = str(long_path(path))
        self._cache = cache
        self.version = ""
        self.versions: dict[str, str] = {}
        self.hits = 0
        self.misses = 0

    async def analyse(self, texts: Sequence[str], person: str = "") -> list[Analysis]:
        """One analysis for each text, in order. `person`: any word for who asks."""
        digests = [self._cache.digest(self.version, text) for text in texts]
        found = [self._cache.get(digest) for digest in digests]
        new = [index for index, analysis in enumerate(found) if analysis is None]
        self.hits += len(texts) - len(new)
        self.misses += len(new)
        if new:
            packed = pack([texts[index] for index in new])
            if len(packed) <= _SHORT_BYTES:
                version, answers = await self._short.answers(packed, len(new), person)
            else:
                reply = await self._in_turn(analyse_frame([packed]), person)
                version, answers = reply["version"], reply["analyses"]
            for index, answer in zip(new, answers, strict=True):
                analysis = analysis_from_json(answer)
                found[index] = analysis
                self._cache.put(self._cache.digest(version, texts[index]), analysis)
        return [analysis for analysis in found if analysis is not None]

    async def analyse_document(self, content: bytes, media_type: str, person: str = "") -> DocumentAnalysis:
        """Read a file and analyse its passages. Raises UnreadableDocument."""
        frame = encode({"do": "document", "media_type": media_type}) + HEADER.pack(len(content)) + content
        reply = await self._in_turn(frame, person)
        if "unreadable" in reply:
            raise UnreadableDocument(reply["unreadable"])
        texts = tuple(reply["texts"])
        return DocumentAnalysis(
            tuple(reply["where"]),
            tuple(len(text) for text in texts),
            texts,
            tuple(analysis_from_json(value) for value in reply["analyses"]),
            int(reply["unread_pictures"]),
        )

    async def is_ready(self, timeout_s: float = 3.0) -> bool:
        """Whether a detector answers, told by a text that isn't cached."""
        try:
            async with asyncio.timeout(timeout_s):
                await self._ask(self._path, analyse_frame([pack([""])]))
        except (DetectorUnavailable, TimeoutError):
            return False
        return True

    async def _bring(self, packed: Sequence[bytes], tries: int) -> tuple[str, list[Any]]:
        reply = await self._ask(self._path, analyse_frame(packed), tries)
        return reply["version"], reply["analyses"]

    async def _in_turn(self, frame: bytes, person: str) -> dict[str, Any]:
        async with self._long.turn(person):
            return await self._ask(self._long_path, frame)

    async def _ask(self, path: str, frame: bytes, tries: int = 2) -> dict[str, Any]:
        for attempt in range(1, tries + 1):
            try:
                reply = await _once(path, frame)
            except (OSError, EOFError, ValueError):
                if attempt == tries:
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
