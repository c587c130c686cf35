"""Recognisers of patterned data: one file per entity, found by package scan.

A file that declares `RECOGNIZER` (or `RECOGNIZERS`, a tuple) is a recogniser; `find_recognizers` gathers them all.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.registry import find_recognizers

__all__ = ["Pattern", "Recognizer", "find_recognizers"]
