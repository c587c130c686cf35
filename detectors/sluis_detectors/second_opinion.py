"""Installed spaCy pipelines as a second opinion on names, each on texts in its own language only.

An English pipeline on Dutch text names nine persons per 1,000 characters that aren't there, so the language decides.
"""

from collections.abc import Sequence
from typing import Any, Final

from sluis_detectors.finding import Finding

_LABELS: Final = {
    "PERSON": "PERSON",
    "PER": "PERSON",
    "GPE": "LOCATION",
    "LOC": "LOCATION",
    "FAC": "LOCATION",
    "ORG": "ORGANIZATION",
}
_SCORE: Final = 0.7  # spaCy gives no probability; above what policies ask of a name, below our own surest
_UNUSED: Final = (
    "parser",
    "tagger",
    "lemmatizer",
    "attribute_ruler",
    "morphologizer",
    "senter",
    "trainable_lemmatizer",
)


class SpacyNames:
    """One installed pipeline, with only what its entity recogniser needs."""

    def __init__(self, name: str) -> None:
        """Raises ValueError when the pipeline isn't installed or has no entity recogniser."""
        import spacy

        try:
            self._pipeline: Any = spacy.load(name, exclude=list(_UNUSED))
        except OSError:
            raise ValueError(f"spaCy pipeline {name!r} is not installed") from None
        if "ner" not in self._pipeline.pipe_names and "entity_ruler" not in self._pipeline.pipe_names:
            raise ValueError(f"spaCy pipeline {name!r} has no entity recogniser")
        self.language: str = self._pipeline.meta["lang"]
        self.version = f"{name}-{self._pipeline.meta['version']}"
        self._recognizer = f"spacy-{name}"

    def find(self, texts: Sequence[str]) -> list[list[Finding]]:
        """Names of persons, places and organisations in each text."""
        return [
            [
                Finding(span.start_char, span.end_char, _LABELS[span.label_], _SCORE, self._recognizer)
                for span in document.ents
                if span.label_ in _LABELS and any(c.isalpha() for c in span.text)
            ]
            for document in self._pipeline.pipe(texts)
        ]
