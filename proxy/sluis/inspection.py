"""What was found in a request: for the policy as facts, for the record as notes. Texts stay here and go no further."""

import asyncio
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sluis import metrics
from sluis.keys import Keys, keyed_digest
from sluis.model import FoundItem, Prompt
from sluis.oversight.holds import content_digest
from sluis.policy import Policy
from sluis.records.record import NOT_THE_PICTURES, FileNote, FindingNote
from sluis.remembered import Known, Remembered
from sluis.seams import seams, spread
from sluis_detectors.finding import Analysis, UnreadableDocument
from sluis_detectors.pool import DetectorPool

# Examples and names of products in a page's list of tools are nobody's data, and stand in every request. What the
# organisation listed itself, and keys, may have come with a connector.
_IN_DEFINITIONS = frozenset({"CLIENT", "PROJECT_CODE", "API_KEY", "TOKEN", "PASSWORD", "PRIVATE_KEY"})
_BY_SOFTWARE = frozenset({"system", "definition"})
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/+-]{0,79}")


@dataclass(frozen=True, slots=True)
class Found:
    """All findings of a request: per text, in the order of parts, passages of files, texts beside the prompt.

    `prompt_count`: how many of the texts are of the prompt, so of parts and files. `file_states`: for each file "yes",
    `NOT_THE_PICTURES`, or why it couldn't be read. `known`: of each text with findings, by its index."""

    texts: tuple[str, ...]
    analyses: tuple[Analysis, ...]
    part_count: int
    prompt_count: int
    file_states: tuple[str, ...]
    known: Mapping[int, Known] = field(default_factory=dict)

    @property
    def unread_pictures(self) -> int:
        """How many files were read except for pictures in them."""
        return self.file_states.count(NOT_THE_PICTURES)

    @property
    def unreadable_files(self) -> int:
        """How many files couldn't be read."""
        return len(self.file_states) - self.file_states.count("yes") - self.unread_pictures

    def language(self, prompt: Prompt) -> str:
        """The language most of the text is in beside what software wrote, "" when no detector could tell."""
        weight: dict[str, int] = {}
        for index, (text, analysis) in enumerate(zip(self.texts[: self.prompt_count], self.analyses, strict=False)):
            is_by_software = index < self.part_count and prompt.parts[index].role in _BY_SOFTWARE
            if analysis.language and not is_by_software:
                weight[analysis.language] = weight.get(analysis.language, 0) + len(text)
        return max(weight, key=lambda language: weight[language], default="")


@dataclass(frozen=True, slots=True)
class Detail:
    """What a prompt held, as far as a record may know. `versions`: what it was checked against."""

    findings: tuple[FindingNote, ...]
    files: tuple[FileNote, ...]
    content_kinds: tuple[str, ...]
    input_digest: str
    content_digest: str
    characters: int
    conversation: str
    model: str
    account: str | None
    scope: str
    versions: Mapping[str, str]


def _notes(policy: Policy, found: Found) -> tuple[FindingNote, ...]:
    """One note per value with all places where it stands; kind and score are those of the first."""
    notes: dict[str, FindingNote] = {}
    more: dict[str, list[tuple[int, int, int]]] = {}
    for index, known in found.known.items():
        for note in known.notes(policy, index):
            if note.value_hmac not in notes:
                notes[note.value_hmac] = note
            else:
                more.setdefault(note.value_hmac, []).extend(note.offsets)
    for key, offsets in more.items():
        notes[key] = replace(notes[key], offsets=(*notes[key].offsets, *offsets))
    return tuple(notes.values())


def _word(text: str | None) -> str:
    """A name that a client gave, if it has the form of one: a record must not carry whatever somebody writes there."""
    return text if text and _WORD.fullmatch(text) else "other" if text else ""


def _of_definition(analysis: Analysis) -> Analysis:
    return replace(analysis, findings=tuple(one for one in analysis.findings if one.entity in _IN_DEFINITIONS))


class Inspector:
    """Has the detectors look at a prompt. `detect_s`: longest wait for them."""

    def __init__(self, pool: DetectorPool, keys: Keys, detect_s: float) -> None:
        self._pool = pool
        self._keys = keys
        self._detect_s = detect_s
        self._remembered = Remembered(keys.cache, self.value_key)
        self._counted = (pool.hits, pool.misses)

    async def detect(self, prompt: Prompt, beside: Sequence[str], person: str) -> Found:
        """Analyse every text and file. `beside`: texts that leave with the request but are not of its prompt.
        `person`: whose turn at the detectors it is.

        A value split over two parts is found in both, each its own half, so each half can be replaced by itself.

        Raises DetectorUnavailable and TimeoutError.
        """
        texts = [part.text for part in prompt.parts]
        with metrics.DETECTION.time():
            async with asyncio.timeout(self._detect_s):
                joined = seams(prompt.parts)
                asked = [*texts, *beside, *(seam.text for seam in joined)]
                seen = await self._pool.analyse(asked, person) if asked else []
                self._count()
                last = seen[len(texts) : len(texts) + len(beside)]
                analyses = spread(joined, seen[len(texts) + len(beside) :], seen[: len(texts)])
                for index, part in enumerate(prompt.parts):
                    if part.role == "definition":
                        analyses[index] = _of_definition(analyses[index])
                states = []
                for attachment in prompt.attachments:
                    try:
                        document = await self._pool.analyse_document(attachment.content, attachment.media_type, person)
                    except UnreadableDocument as error:
                        states.append(error.reason)
                    else:
                        states.append(NOT_THE_PICTURES if document.unread_pictures else "yes")
                        texts += document.texts
                        analyses += document.analyses
        known = {
            index: self._remembered.of(text, analysis.findings)
            for index, (text, analysis) in enumerate(zip((*texts, *beside), (*analyses, *last), strict=True))
            if analysis.findings
        }
        return Found((*texts, *beside), (*analyses, *last), len(prompt.parts), len(texts), tuple(states), known)

    def _count(self) -> None:
        """What the pool counted since the last time; other requests count here too, while one waits."""
        hits, misses = self._counted
        self._counted = (self._pool.hits, self._pool.misses)
        for outcome, count in (("hit", self._counted[0] - hits), ("miss", self._counted[1] - misses)):
            if count:
                metrics.CACHE.labels(outcome).inc(count)

    def items(self, prompt: Prompt, found: Found, *, can_replace: bool) -> tuple[FoundItem, ...]:
        """The findings as the policy sees them, in reading order."""
        count = found.part_count if can_replace else 0
        return tuple(
            item
            for index, known in found.known.items()
            for item in known.items[index < count and not prompt.parts[index].is_fixed]
        )

    def value_key(self, entity: str, value: str) -> str:
        """The keyed digest under which a value stands in records: case and spacing don't matter."""
        return keyed_digest(self._keys.digest, entity, "".join(value.split()).casefold())

    def detail(self, policy: Policy, prompt: Prompt, found: Found, scope: str) -> Detail:
        """What a record may know of the prompt. `scope`: see `VaultEntry`."""
        files = tuple(
            FileNote(
                _word(file.media_type), len(file.content), keyed_digest(self._keys.digest, "file", file.content), state
            )
            for file, state in zip(prompt.attachments, found.file_states, strict=True)
        )
        digest = keyed_digest(self._keys.digest, "input", *found.texts, *(file.digest for file in files))
        new = [part.text for part in prompt.parts if part.is_new]
        conversation = prompt.conversation_id
        return Detail(
            findings=_notes(policy, found),
            files=files,
            content_kinds=(("text",) if prompt.parts else ()) + (("file",) if files else ()),
            input_digest=digest,
            content_digest=content_digest(self._keys, new, [file.digest for file in files]),
            characters=sum(len(text) for text in found.texts),
            conversation=keyed_digest(self._keys.digest, "conversation", conversation)[:16] if conversation else "",
            model=_word(prompt.model),
            account=prompt.account,
            scope=scope,
            versions=self._pool.versions,
        )
