"""The afternoon version: Presidio called inside the request hook, on every message, with nothing else around it.

Loaded by `mitmdump -s`. `BENCH_SPACY_MODEL` names the spaCy pipeline for names; without it a blank English pipeline
does the tokens, and Presidio's pattern recognisers are all there is.
"""

import json
import os

import spacy
from mitmproxy import http
from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import NlpEngine, SpacyNlpEngine


def _nlp_engine() -> NlpEngine:
    model = os.environ.get("BENCH_SPACY_MODEL", "")
    engine = SpacyNlpEngine(models=[{"lang_code": "en", "model_name": model or "blank"}])
    engine.nlp = {"en": spacy.load(model) if model else spacy.blank("en")}  # type: ignore[assignment]
    return engine


class Afternoon:
    """Replaces what Presidio finds by its entity's name; restores nothing."""

    def __init__(self) -> None:
        self._analyzer = AnalyzerEngine(nlp_engine=_nlp_engine(), supported_languages=["en"])
        self._clean("warm up")

    def request(self, flow: http.HTTPFlow) -> None:
        """mitmproxy's hook."""
        if not flow.request.content:
            return
        body = json.loads(flow.request.content)
        for message in body["messages"]:
            message["content"] = self._clean(message["content"])
        flow.request.text = json.dumps(body)

    def _clean(self, text: str) -> str:
        end = len(text)
        for found in sorted(self._analyzer.analyze(text=text, language="en"), key=lambda r: r.start, reverse=True):
            if found.end <= end:
                text = f"{text[: found.start]}<{found.entity_type}>{text[found.end :]}"
                end = found.start
        return text


addons = [Afternoon()]
