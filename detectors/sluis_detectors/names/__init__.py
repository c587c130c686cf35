"""Names of persons, places and organisations in Dutch and English text, by Sluis's own small model."""

from sluis_detectors.names.model import ModelDamaged, NameModel

__all__ = ["ModelDamaged", "NameModel"]
