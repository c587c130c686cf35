"""The recognisers as Presidio `EntityRecognizer`s, for use in a Presidio analyzer.

Importing Presidio takes seconds and about 95 MB (it brings spaCy), and its per-recogniser calls cost more than our one
pass over all patterns; so the engine uses the recognisers themselves, and this module is for those who have Presidio.
"""

from typing import Any

from presidio_analyzer import AnalysisExplanation, EntityRecognizer, RecognizerResult

from sluis_detectors.merging import merge
from sluis_detectors.normalise import normalise
from sluis_detectors.recognizers import Recognizer, find_recognizers
from sluis_detectors.recognizers.matcher import Matcher


class PresidioRecognizer(EntityRecognizer):
    """One of our recognisers behind Presidio's interface."""

    def __init__(self, recognizer: Recognizer, language: str) -> None:
        self._recognizer = recognizer
        self._matcher = Matcher((recognizer,))
        super().__init__(
            supported_entities=[recognizer.entity],
            name=recognizer.name,
            supported_language=language,
            context=list(recognizer.context),
        )

    def load(self) -> None:
        """Nothing to load: patterns are compiled on construction."""

    def analyze(self, text: str, entities: list[str], nlp_artifacts: Any = None) -> list[RecognizerResult]:
        """Results over `text`, with its own context already weighed."""
        entity = self._recognizer.entity
        if entities and entity not in entities:
            return []
        normal = normalise(text)
        results = []
        for finding in merge(normal.text, self._matcher.find(normal.text)):
            start, end = normal.original(finding.start, finding.end)
            explanation = AnalysisExplanation(recognizer=self._recognizer.name, original_score=finding.score)
            results.append(RecognizerResult(entity, start, end, finding.score, explanation))
        return results


def presidio_recognizers(language: str) -> list[EntityRecognizer]:
    """All recognisers for a Presidio registry: `registry.recognizers.extend(presidio_recognizers("nl"))`."""
    return [PresidioRecognizer(recognizer, language) for recognizer in find_recognizers()]
