"""Special categories of personal data (GDPR articles 9 and 10): one file per category, found by package scan.

A file declares `TOPIC`: what the category is called in a text. That a topic is named is no finding; `finder` asks for
a person whom the sentence ties to it.
"""

from sluis_detectors.recognizers.special.finder import SCORES, SpecialFinder, find_topics
from sluis_detectors.recognizers.special.topic import Topic

__all__ = ["SCORES", "SpecialFinder", "Topic", "find_topics"]
