"""Text to findings: recognisers, names, normalisation. Never imports mitmproxy or sluis."""

from sluis_detectors.finding import Analysis, Finding, Passage, UnreadableDocument

__all__ = ["Analysis", "Finding", "Passage", "UnreadableDocument"]
