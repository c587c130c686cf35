"""Finds the recognisers by walking the package: adding one touches its own file only."""

import importlib
import pkgutil
from functools import cache

import sluis_detectors.recognizers as package
from sluis_detectors.entities import ENTITIES
from sluis_detectors.recognizers.base import Recognizer


@cache
def find_recognizers() -> tuple[Recognizer, ...]:
    """All recognisers, sorted by name. Raises ValueError on a name used twice or an unknown entity."""
    found: dict[str, Recognizer] = {}
    for info in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        module = importlib.import_module(info.name)
        declared: tuple[Recognizer, ...] = getattr(module, "RECOGNIZERS", ())
        for recognizer in (*declared, *filter(None, (getattr(module, "RECOGNIZER", None),))):
            if recognizer.name in found:
                raise ValueError(f"two recognisers are called {recognizer.name!r}")
            if recognizer.entity not in ENTITIES:
                raise ValueError(f"recogniser {recognizer.name!r}: unknown entity {recognizer.entity!r}")
            found[recognizer.name] = recognizer
    return tuple(found[name] for name in sorted(found))
