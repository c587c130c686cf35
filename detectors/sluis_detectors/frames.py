"""What the proxy and the detector processes say to each other: 4 bytes big-endian length, then JSON.

Texts travel as JSON strings with lone surrogates escaped.
"""

import json
import struct
from collections.abc import Sequence
from typing import Any, Final

from sluis_detectors.finding import Analysis, Finding

HEADER: Final = struct.Struct(">I")
MAX_FRAME: Final = 256 * 1024 * 1024  # a body of 32 MB, escaped, with room; a larger frame is a broken peer


def encode(message: Any) -> bytes:
    """A frame."""
    data = json.dumps(message, separators=(",", ":")).encode()
    return HEADER.pack(len(data)) + data


def pack(texts: Sequence[str]) -> bytes:
    """Texts as they travel beside those of others in one frame of `analyse_frame`."""
    return json.dumps(texts, separators=(",", ":"))[1:-1].encode()


def analyse_frame(packed: Sequence[bytes]) -> bytes:
    """The frame that asks for an analysis of each text of each pack."""
    data = b'{"do":"analyse","texts":[' + b",".join(packed) + b"]}"
    return HEADER.pack(len(data)) + data


def analysis_to_json(analysis: Analysis) -> list[Any]:
    """An analysis as it travels."""
    return [
        analysis.language,
        [[f.start, f.end, f.entity, f.score, f.recognizer, f.ref] for f in analysis.findings],
    ]


def analysis_from_json(value: list[Any]) -> Analysis:
    """The way back."""
    return Analysis(tuple(Finding(*row) for row in value[1]), value[0])
