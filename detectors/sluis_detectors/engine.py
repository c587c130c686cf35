"""Texts to findings: normalise, one pass of patterns, the organisation's lists, names, special categories, merging.

Same texts, same version, same findings. No text is cut off, and nothing about a text outlives the call.
"""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, Protocol

from sluis_detectors import addresses, language
from sluis_detectors.config import EngineConfig, PatternRule, WordList
from sluis_detectors.finding import Analysis, Finding
from sluis_detectors.merging import merge
from sluis_detectors.names import NameModel
from sluis_detectors.ngrams import MODEL_FILE
from sluis_detectors.normalise import Normal, normalise
from sluis_detectors.placeholder import without_placeholders
from sluis_detectors.recognizers import find_recognizers
from sluis_detectors.recognizers.matcher import Matcher
from sluis_detectors.recognizers.special import SpecialFinder, find_topics
from sluis_detectors.register.lists import Register
from sluis_detectors.register.patterns import PatternRules
from sluis_detectors.views import View, views
from sluis_detectors.warm_up import WARM_UP
from sluis_detectors.windows import Window, gather, windows

__all__ = ["Engine", "EngineConfig", "PatternRule", "WordList"]

_PERSON_SCORE: Final = 0.5  # from which a name ties a special category to somebody
MINIMUM_SCORE: Final = 0.3  # below it a match is a coincidence of digits; policies draw their own, higher lines


class NameFinder(Protocol):
    """What finds names in a batch of texts; `NameModel` is one."""

    @property
    def version(self) -> str: ...

    def find(self, texts: Sequence[str], languages: Sequence[str]) -> list[list[Finding]]:
        """Findings of each text, with offsets in it."""
        ...


class Engine:
    """The detector: built once, then asked. Not for use by several threads at once; forked processes share it."""

    version: str
    versions: Mapping[str, str]

    def __init__(self, config: EngineConfig | None = None) -> None:
        """Load everything. Raises ValueError naming the list, pattern or pipeline that can't be used."""
        config = config or EngineConfig()
        self._matcher = Matcher(find_recognizers())
        self._special = SpecialFinder(find_topics())
        self._register = Register(config.lists, config.registers, config.register_key)
        self._patterns = PatternRules(config.patterns)
        self._names: NameFinder | None = NameModel.load() if config.names else None
        self._second = []
        if config.spacy_models:
            from sluis_detectors.second_opinion import SpacyNames

            self._second = [SpacyNames(name) for name in config.spacy_models]
        names = [self._names.version] if self._names is not None else []
        self.versions = {
            "engine": _source_digest(),
            "names": "+".join([*names, *(second.version for second in self._second)]) or "none",
            "lists": _digest(repr((config.lists, config.registers, config.patterns)).encode()),
        }
        language.load()
        self.analyse((WARM_UP,))
        self.version = _digest("|".join(f"{key}={self.versions[key]}" for key in sorted(self.versions)).encode())

    def analyse(self, texts: Sequence[str], languages: Sequence[str | None] | None = None) -> list[Analysis]:
        """What is found in each text. `languages`: ISO 639-1 where known, None where the text has to tell."""
        known = languages if languages is not None else [None] * len(texts)
        normals = [normalise(text) for text in texts]
        spoken = [
            code if code is not None else language.detect(normal.text)
            for normal, code in zip(normals, known, strict=True)
        ]
        found = [self._patterned(normal.text) for normal in normals]
        for normal, findings, names in zip(normals, found, self._named(normals, spoken), strict=True):
            findings.extend(names)
            persons = [(f.start, f.end) for f in names if f.entity == "PERSON" and f.score >= _PERSON_SCORE]
            findings.extend(self._special.find(normal.text, persons))
        settled = [
            _settle(text, normal, findings) for text, normal, findings in zip(texts, normals, found, strict=True)
        ]
        self._look_behind([views(*each) for each in zip(texts, normals, settled, strict=True)], texts, spoken, settled)
        return [Analysis(findings, code) for findings, code in zip(settled, spoken, strict=True)]

    def _look_behind(
        self,
        made: Sequence[Sequence[View]],
        texts: Sequence[str],
        spoken: Sequence[str],
        settled: list[tuple[Finding, ...]],
    ) -> None:
        """Adds to `settled` what other readings of the texts show; names only in those where names count."""
        flat = [(index, view) for index, own in enumerate(made) for view in own]
        if not flat:
            return
        named = [(index, view) for index, view in flat if view.has_names]
        names = iter(
            self._named([Normal(view.reading.text) for _, view in named], [spoken[index] for index, _ in named])
        )
        for index, view in flat:
            found = self._patterned(view.reading.text)
            if view.has_names:
                found += next(names)
            extra = view.findings(merge(view.reading.text, found), settled[index])
            if extra:
                merged = merge(texts[index], (*settled[index], *extra))
                settled[index] = tuple(without_placeholders(texts[index], merged))

    def _patterned(self, text: str) -> list[Finding]:
        return [*self._matcher.find(text, MINIMUM_SCORE), *self._register.find(text), *self._patterns.find(text)]

    def _named(self, normals: Sequence[Normal], spoken: Sequence[str]) -> list[list[Finding]]:
        """Names in each text, from windows of all texts in one batch per model."""
        found: list[list[Finding]] = [[] for _ in normals]
        if self._names is None and not self._second:
            return found
        cut: list[tuple[int, Window, str]] = [
            (index, window, normal.text[window.start : window.end])
            for index, normal in enumerate(normals)
            for window in windows(normal.text)
        ]
        if self._names is not None:
            answers = self._names.find([text for _, _, text in cut], [spoken[index] for index, _, _ in cut])
            for (index, window, _), names in zip(cut, answers, strict=True):
                found[index].extend(gather(window, names))
        for second in self._second:
            own = [item for item in cut if spoken[item[0]] == second.language]
            for (index, window, _), names in zip(own, second.find([text for _, _, text in own]), strict=True):
                found[index].extend(gather(window, names))
        return found


def _settle(text: str, normal: Normal, findings: list[Finding]) -> tuple[Finding, ...]:
    """Disjoint findings with offsets in the original text, none of them a placeholder of our own."""
    if not findings:
        return ()
    merged = addresses.join(normal.text, merge(normal.text, findings))
    if normal.starts is not None:
        merged = tuple(
            Finding(*normal.original(f.start, f.end), f.entity, f.score, f.recognizer, f.ref) for f in merged
        )
        # Two findings inside one ligature or number sign have the same origin.
        merged = merge(text, merged)
    return tuple(without_placeholders(text, merged))


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:12]


def _source_digest() -> str:
    """Digest of the detectors' own source and of the language model: any change to a recogniser is one of version."""
    root = Path(__file__).parent
    hasher = hashlib.sha256()
    for path in sorted((*root.rglob("*.py"), MODEL_FILE)):
        hasher.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return hasher.hexdigest()[:12]
