"""What is recorded of one exchange: an opening before anything is forwarded, a closing after the last byte.

Fields and their reasons: requirements section O (AI Act art. 12, 19, 26(6); GDPR art. 5). Nothing here may hold a
prompt text, a detected value, a file name, a full URL, a token or a person's plain name.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

SCHEMA: Final = "sluis-record/1"
NOT_THE_PICTURES: Final = "not the pictures"  # of a file: read, except for pictures that nobody could look at


@dataclass(frozen=True, slots=True)
class FindingNote:
    """Findings of one entity and value in a request. `value_hmac`: keyed digest, for the search for a person (R-89).

    `offsets`: `(part, start, end)` in code points. `masked`: a form that tells kind and length, never the value.
    """

    entity: str
    data_class: str
    score: float
    recognizer: str
    masked: str
    value_hmac: str
    offsets: tuple[tuple[int, int, int], ...]

    @property
    def count(self) -> int:
        """How often this value stands in the request."""
        return len(self.offsets)


@dataclass(frozen=True, slots=True)
class FileNote:
    """A file in a request. `inspected`: "yes", "not the pictures", or why not."""

    media_type: str
    size_bytes: int
    digest: str
    inspected: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What is known before anything is forwarded; durable before the first byte goes upstream."""

    record_id: str
    started_at: datetime
    user_ref: str
    group: str = ""
    role_class: str = ""
    auth_source: str = ""
    device_ref: str = ""
    conversation_id: str = ""
    tool_id: str = ""
    tool_version: str = ""
    service: str = ""
    host: str = ""
    endpoint_class: str = ""
    account_kind: str = ""
    model: str = ""
    region: str = ""
    supplier_id: str = ""
    tier: str = ""
    use_category: str = ""
    purpose: str = ""
    legal_basis_ref: str = ""
    direction: str = "up"
    content_kinds: tuple[str, ...] = ()
    bytes_in: int = 0
    tokens_est: int = 0
    files: tuple[FileNote, ...] = ()
    input_digest: str = ""
    findings: tuple[FindingNote, ...] = ()
    checked_against: Mapping[str, str] = field(default_factory=dict)
    data_classes: tuple[str, ...] = ()
    rule_ids: tuple[str, ...] = ()
    policy_version: str = ""
    policy_digest: str = ""
    mode: str = "enforce"
    decision: str = ""
    decision_reason: tuple[str, ...] = ()
    actions_applied: tuple[str, ...] = ()
    would_have_been: str = ""
    forwarded: str = "none"
    permission_id: str = ""
    permission_state: str = ""
    is_oversight_required: bool = False
    is_sampled: bool = False
    message_id: str = ""
    message_lang: str = ""
    is_message_shown: bool = True
    fail_state: str = ""
    inspection_ms: float = 0.0
    errors: tuple[str, ...] = ()
    is_incident: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """What is known after the last byte. `restored`: placeholders put back in the answer."""

    record_id: str
    ended_at: datetime
    duration_ms: float
    bytes_out: int = 0
    upstream_status: int | None = None
    restored: int = 0
    errors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VaultEntry:
    """A placeholder and its sealed original. `scope`: keyed digest of person and conversation. `sealed`: AES-GCM."""

    scope: str
    placeholder: str
    sealed: bytes
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class HeldEntry:
    """A request that needs approval: what a release will be bound to (R-35). No content.

    `reference`: short, readable, told to the person. `content_digest`: keyed digest of the texts and files.
    """

    reference: str
    record_id: str
    user_ref: str
    tool_id: str
    content_digest: str
    reasons: tuple[str, ...]
    held_at: datetime
    answer_by: datetime | None = None
