"""The table of recognisers in the documentation, written from the recognisers themselves.

`python -m sluis_detectors.describe docs/detection.md` rewrites the part between the two marks; a test compares it. It
also writes the file of what is asked before a pattern is looked for.
"""

import sys
from pathlib import Path
from typing import Final

from sluis_detectors.entities import ENTITIES
from sluis_detectors.recognizers import Recognizer, asking, find_recognizers
from sluis_detectors.recognizers.special import SCORES, find_topics
from sluis_detectors.recognizers.special.gate import split, whole_words

BEGIN: Final = "<!-- begin: python -m sluis_detectors.describe -->"
END: Final = "<!-- end -->"


def _scores(recognizer: Recognizer) -> str:
    alone = [pattern.score for pattern in recognizer.patterns if pattern.score]
    context = [pattern.in_context for pattern in recognizer.patterns if pattern.in_context]
    parts = [_range(alone)] if alone else ["only in context"]
    return ", ".join([*parts, f"{_range(context)} in context"] if context else parts)


def _range(scores: list[float]) -> str:
    low, high = min(scores), max(scores)
    return f"{low:.2f}" if low == high else f"{low:.2f} to {high:.2f}"


def table() -> str:
    """A Markdown table: entity, scorers' type, recogniser, its patterns, whether it checks the value, its scores."""
    order = list(ENTITIES)
    rows = ["| entity | type | recogniser | patterns | value checked | score |", "|---|---|---|---|---|---|"]
    for recognizer in sorted(find_recognizers(), key=lambda item: (order.index(item.entity), item.name)):
        checked = "yes" if recognizer.check or recognizer.trim else "–"
        kind = ENTITIES[recognizer.entity].kind
        rows.append(
            f"| {recognizer.entity} | {kind} | {recognizer.name} | {len(recognizer.patterns)} | {checked} "
            f"| {_scores(recognizer)} |"
        )
    score = _range(list(SCORES.values()))
    for topic in sorted(find_topics(), key=lambda item: order.index(item.entity)):
        count = sum(len(split(block)) for _, block in topic.kinds())
        rows.append(
            f"| {topic.entity} | {ENTITIES[topic.entity].kind} | {topic.name} | {count} | tied to a person | {score} |"
        )
    return "\n".join(rows)


def updated(page: str) -> str:
    """The page with its table rewritten. Raises ValueError when the marks are missing."""
    head, mark, rest = page.partition(BEGIN)
    _, other, tail = rest.partition(END)
    if not mark or not other:
        raise ValueError("the page has no marks for the table")
    return f"{head}{BEGIN}\n{table()}\n{END}{tail}"


if __name__ == "__main__":
    page = Path(sys.argv[1])
    page.write_text(updated(page.read_text(encoding="utf-8")), encoding="utf-8")
    asking.keep(
        (pattern.regex for recognizer in find_recognizers() for pattern in recognizer.patterns),
        (whole_words(words) for topic in find_topics() for _, block in topic.kinds() for words in split(block)),
    )
