"""Change a text at its findings: `replace` by a placeholder, `mask`, `remove`.

Placeholders that already stand in the text are never changed, so that redacting a redacted text changes nothing more.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from sluis.vault import Placeholders
from sluis_detectors import Finding, placeholder

OPERATORS: Final = frozenset({"replace", "mask", "remove"})
_STRICTEST_LAST: Final = ("replace", "mask", "remove")


Edit = tuple[int, int, str]
"""Start, end, and what comes in the place of that span."""


def apply(text: str, findings: Sequence[Finding], operators: Mapping[int, str], placeholders: Placeholders) -> str:
    """The text with each finding that has an operator changed. `operators`: index in `findings` -> name.

    Raises as `edits`.
    """
    return edited(text, edits(text, findings, operators, placeholders))


def edits(
    text: str, findings: Sequence[Finding], operators: Mapping[int, str], placeholders: Placeholders
) -> tuple[Edit, ...]:
    """What `apply` changes, from left to right.

    Findings that overlap are changed as one span, by the strictest of their operators. Raises KeyError for an
    operator or an entity that is not known, ValueError for a span that is not in the text.
    """
    made: list[Edit] = []
    for start, end, entity, operator in _outside_placeholders(text, _merged(text, findings, operators)):
        new = ""
        if operator == "replace":
            new = placeholders.for_value(entity, text[start:end])
        elif operator == "mask":
            new = "".join("*" if letter.isalnum() else letter for letter in text[start:end])
        made.append((start, end, new))
    return tuple(made)


def edited(text: str, changes: Sequence[Edit]) -> str:
    """The text with these changes."""
    out: list[str] = []
    position = 0
    for start, end, new in changes:
        out += text[position:start], new
        position = end
    return "".join(out) + text[position:]


def masked(entity: str, length: int) -> str:
    """A value as records show it: its kind and its length in code points, `IBAN_CODE(18)`."""
    return f"{entity}({length})"


_Span = tuple[int, int, str, str]


def _merged(text: str, findings: Sequence[Finding], operators: Mapping[int, str]) -> list[_Span]:
    spans: list[_Span] = []
    chosen = ((findings[index], operator) for index, operator in operators.items())
    for finding, operator in sorted(chosen, key=lambda item: (item[0].start, -item[0].end)):
        if operator not in OPERATORS:
            raise KeyError(operator)
        if not 0 <= finding.start < finding.end <= len(text):
            raise ValueError("a finding outside the text")
        if spans and finding.start < spans[-1][1]:
            start, end, entity, other = spans[-1]
            strictest = max(operator, other, key=_STRICTEST_LAST.index)
            spans[-1] = (start, max(end, finding.end), entity, strictest)
        else:
            spans.append((finding.start, finding.end, finding.entity, operator))
    return spans


def _outside_placeholders(text: str, spans: Sequence[_Span]) -> list[_Span]:
    """The spans without what placeholders cover; what is left of one keeps no white space at its ends."""
    taken = placeholder.spans(text)
    left: list[_Span] = []
    for start, end, entity, operator in spans:
        position = start
        for begin, stop in [*((b, s) for b, s in taken if b < end and s > start), (end, end)]:
            piece = text[position:begin]
            if position == start and begin == end:
                left.append((start, end, entity, operator))
            elif piece.strip():
                first = position + len(piece) - len(piece.lstrip())
                left.append((first, position + len(piece.rstrip()), entity, operator))
            position = max(position, stop)
    return left
