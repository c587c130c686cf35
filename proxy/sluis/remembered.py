"""What follows from a text's findings, kept so that a chat's earlier turns, sent again and again, cost next to nothing.

Kept by a keyed digest of the text: keyed digests of its values and where they stand, and which placeholders took their
places in which chats. No text and no value is kept; those come with the request each time.
"""

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from sluis import operators
from sluis.model import FoundItem
from sluis.policy import Policy
from sluis.records.record import FindingNote
from sluis.vault import Placeholders
from sluis_detectors.finding import Finding

_MAX_WEIGHT: Final = 30_000  # some 24 MiB, measured with tracemalloc; a text weighs one, and one more for each finding
_MAX_CHATS: Final = 4  # in which one text stands: a system prompt stands in everybody's


@dataclass(slots=True)
class Known:
    """What is known of one text. `items`: its findings as the policy sees them, by whether they can be removed."""

    findings: tuple[Finding, ...]
    items: dict[bool, tuple[FoundItem, ...]]
    _notes: tuple[str, int, tuple[FindingNote, ...]] = ("", 0, ())
    _edits: dict[tuple[str, str], tuple[Mapping[int, str], tuple[operators.Edit, ...]]] = field(default_factory=dict)

    def redacted(self, text: str, chosen: Mapping[int, str], placeholders: Placeholders) -> str:
        """The text with each finding in `chosen` changed; see `operators.apply`."""
        chat = placeholders.scope, placeholders.language
        before = self._edits.get(chat)
        if (
            before is not None
            and before[0] == chosen
            and placeholders.again({name: text[start:end] for start, end, name in before[1]})
        ):
            return operators.edited(text, before[1])
        edits = operators.edits(text, self.findings, chosen, placeholders)
        # A masked value shows what stood between its letters; and a longer placeholder is this request's alone.
        if placeholders.is_plain and all(operator == "replace" for operator in chosen.values()):
            if len(self._edits) >= _MAX_CHATS:
                self._edits.clear()
            self._edits[chat] = dict(chosen), edits
        return operators.edited(text, edits)

    def notes(self, policy: Policy, index: int) -> tuple[FindingNote, ...]:
        """What a record says of each finding, where the text is that of this index in a request."""
        digest, place, notes = self._notes
        if digest != policy.digest or place != index:
            notes = tuple(
                FindingNote(
                    entity=finding.entity,
                    data_class=policy.class_of(finding.entity, finding.ref),
                    score=round(finding.score, 3),
                    recognizer=finding.recognizer,
                    masked=operators.masked(finding.entity, finding.end - finding.start),
                    value_hmac=item.value_key,
                    offsets=((index, finding.start, finding.end),),
                )
                for finding, item in zip(self.findings, self.items[False], strict=True)
            )
            self._notes = policy.digest, index, notes
        return notes


class Remembered:
    """The texts seen last. `key`: 16 to 64 bytes. `value_key`: the keyed digest of an entity and a value."""

    def __init__(self, key: bytes, value_key: Callable[[str, str], str], max_weight: int = _MAX_WEIGHT) -> None:
        self._key, self._value_key, self._max_weight = key, value_key, max_weight
        self._weight = 0
        self._texts: OrderedDict[bytes, Known] = OrderedDict()

    def of(self, text: str, findings: tuple[Finding, ...]) -> Known:
        """What is known of a text in which this was found: from before, or from now on."""
        raw = text.encode("utf-8", "surrogatepass")
        digest = hashlib.blake2b(raw, key=self._key, digest_size=16, person=b"remembered").digest()
        known = self._texts.get(digest)
        if known is not None and known.findings == findings:
            self._texts.move_to_end(digest)
            return known
        if known is not None:
            self._weight -= 1 + len(known.findings)
            del self._texts[digest]
        known = self._texts[digest] = Known(findings, self._items(text, findings))
        self._weight += 1 + len(findings)
        while self._weight > self._max_weight:
            _, dropped = self._texts.popitem(last=False)
            self._weight -= 1 + len(dropped.findings)
        return known

    def _items(self, text: str, findings: tuple[Finding, ...]) -> dict[bool, tuple[FoundItem, ...]]:
        fixed = tuple(
            FoundItem(one.entity, one.score, one.ref, self._value_key(one.entity, text[one.start : one.end]), False)
            for one in findings
        )
        return {False: fixed, True: tuple(replace(item, is_removable=True) for item in fixed)}
