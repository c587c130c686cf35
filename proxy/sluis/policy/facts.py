"""Texts and what was found in them, as the facts that a policy decides on; for checks outside the traffic."""

from collections.abc import Sequence

from sluis.keys import keyed_digest
from sluis.model import FoundItem
from sluis_detectors import Analysis


def found_items(texts: Sequence[str], analyses: Sequence[Analysis], key: bytes) -> tuple[FoundItem, ...]:
    """One item per finding, text by text. `key`: for the digests that tell distinct values apart."""
    return tuple(
        FoundItem(
            entity=finding.entity,
            score=finding.score,
            ref=finding.ref,
            value_key=keyed_digest(key, finding.entity, text[finding.start : finding.end].casefold()),
        )
        for text, analysis in zip(texts, analyses, strict=True)
        for finding in analysis.findings
    )
