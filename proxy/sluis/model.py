"""The plain data that every step speaks: frozen, without behaviour beyond look-ups, free of mitmproxy.

A prompt travels as `Request` -> `Prompt` -> findings -> `Decision` -> `Record`. Nothing in `Decision` or `Record`
holds a text or a value that was found.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from typing import Any, Literal, Self

from sluis_detectors import Finding

__all__ = [
    "Attachment",
    "Client",
    "Decision",
    "Facts",
    "Finding",
    "Forwarded",
    "FoundItem",
    "Part",
    "Prompt",
    "PromptFinding",
    "Refusal",
    "Reply",
    "ReplyHead",
    "Request",
    "Restoration",
    "Role",
    "UnreadableBody",
    "Verdict",
]

Role = Literal["user", "system", "assistant", "tool", "file", "unknown", "definition"]
"""Who wrote a text. `definition`: the software of the page, in the list of tools that it sends with every prompt."""
Forwarded = Literal["none", "redacted", "original"]


class Verdict(IntEnum):
    """What happens to a request, from loosest to strictest; the strictest of several wins."""

    ALLOW = 0
    WARN = 1
    REDACT = 2
    HOLD = 3
    BLOCK = 4

    @property
    def word(self) -> str:
        """The word used in policy, record, log, metric and message: `allow`, `warn`, ..."""
        return self.name.lower()

    @classmethod
    def from_word(cls, word: str) -> Self:
        """Raises KeyError for a word that is no verdict."""
        return cls[word.upper()]


class UnreadableBody(Exception):
    """A body that is not wholly readable, or not of the recorded shape. Carries the place, never the content.

    `reason` is one of `sluis.reasons`: BODY_UNREADABLE (not decodable), SHAPE_UNKNOWN (decodable, but not the
    shape known for this endpoint: raises the drift alarm), BODY_TOO_LARGE or FILE_UNREADABLE.
    """

    def __init__(self, service: str, where: str, reason: str = "body-unreadable") -> None:
        super().__init__(f"{service}: {where} ({reason})")
        self.service, self.where, self.reason = service, where, reason


@dataclass(frozen=True, slots=True)
class Client:
    """Who sent a request. `user_ref` is a keyed pseudonym, never a name."""

    address: str
    user_ref: str
    group: str = ""
    auth_source: str = "address"


@dataclass(frozen=True, slots=True)
class Request:
    """One HTTP request to an AI host, after transport and content decoding.

    `host`: lower case, no port, no trailing dot. `path`: as sent, without the query. `query`: as sent, without "?".
    `headers`: names in lower case, in order, repeats kept. `body`: inflated (never gzip), bounded by the caller.
    """

    method: str
    host: str
    path: str
    query: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    client: Client

    def header(self, name: str) -> str | None:
        """The first value of a header, or None. `name` in lower case."""
        return next((value for key, value in self.headers if key == name), None)


@dataclass(frozen=True, slots=True)
class Part:
    """One text in a prompt. `location` is a JSON pointer or a path of that kind; unique within the prompt.

    `is_fixed`: the text may be read, not changed (a signed block); what is found in it can't be removed.
    """

    text: str
    role: Role
    location: str
    is_new: bool = True
    is_fixed: bool = False


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file in a request, still to be read. It can be judged, not rewritten. Its name is left out on purpose."""

    content: bytes
    media_type: str
    location: str


@dataclass(frozen=True, slots=True)
class Prompt:
    """Every text and file that a person or a tool put into a request, in reading order.

    `decoded`: the body's JSON value, for who read it and writes it anew, so that it is parsed once.
    """

    parts: tuple[Part, ...]
    attachments: tuple[Attachment, ...] = ()
    conversation_id: str | None = None
    model: str | None = None
    account: str | None = None
    decoded: Any = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class PromptFinding:
    """A finding in one part of a prompt. `part`: index in `Prompt.parts`, or past its end for attachments' texts."""

    part: int
    finding: Finding


@dataclass(frozen=True, slots=True)
class FoundItem:
    """One finding as the policy sees it: what kind and how sure, not where and not what.

    `value_key`: keyed digest of the value, so that distinct persons can be counted. `ref`: see `Finding.ref`.
    `is_removable`: False where the service or the place (a file) doesn't allow a change.
    """

    entity: str
    score: float
    ref: str = ""
    value_key: str = ""
    is_removable: bool = True


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a policy decides on. `tool_id` overrides the look-up by host, path and account (`sluis decide --tool`).

    `account`: what the adapter saw of the account (a workspace or organisation id), None when the request doesn't say.
    `unread_pictures`: files that were read except for pictures in them.
    `on`: the day of the decision, for permissions and exceptions. `content_bytes`: size of texts and files.
    """

    host: str
    path: str = "/"
    account: str | None = None
    group: str = ""
    findings: tuple[FoundItem, ...] = ()
    unreadable_files: int = 0
    unread_pictures: int = 0
    content_bytes: int = 0
    on: date = date(1970, 1, 1)
    tool_id: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What the policy says, and why. At least one reason; no text.

    `operators`: for each index of the findings that are replaced, the operator's name (`replace` for a placeholder).
    `would_have_been`: the verdict of mode *enforce* when the mode is *monitor*, else the verdict itself.
    `classes`: data classes found, least sensitive first. `fail_state`: "" when all went well, else "closed" | "open".
    `sampled`: a reviewer sees every request of this kind; `sample_rate`: the share of such requests a reviewer sees,
    for the caller to draw by the record's id. `entities`: the kinds that decided, for the message to staff.
    `permissions`: ids of the written permissions that were used or failed; `permission_state`: "" | "valid" or the
    worst state among the clients found (`missing`, `expired`, `withdrawn`, `not-yet-valid`, `other-tool`, ...).
    """

    verdict: Verdict
    reasons: tuple[str, ...]
    rules: tuple[str, ...]
    policy_version: str
    policy_digest: str
    tool_id: str = ""
    tier: str = ""
    use_category: str = ""
    mode: Literal["enforce", "monitor"] = "enforce"
    would_have_been: Verdict = Verdict.ALLOW
    classes: tuple[str, ...] = ()
    operators: Mapping[int, str] = field(default_factory=dict)
    alternative: str = ""
    is_incident: bool = False
    fail_state: Literal["", "closed", "open"] = ""
    sampled: bool = False
    sample_rate: float = 0.0
    entities: tuple[str, ...] = ()
    permissions: tuple[str, ...] = ()
    permission_state: str = ""

    def __post_init__(self) -> None:
        if not self.reasons:
            raise ValueError("a decision has at least one reason")


@dataclass(frozen=True, slots=True)
class Refusal:
    """What the client is told instead of an answer. `message` is final text in the reader's language, without values.

    `status` is the HTTP status for API clients: one that SDKs don't retry (400 or 403). `tool_label`: what people call
    the tool, "" when that isn't known.
    """

    message: str
    reference: str
    reason: str
    verdict: Verdict
    language: str = "en"
    status: int = 403
    tool_label: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """An HTTP answer made by Sluis in the service's own format."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes


@dataclass(frozen=True, slots=True)
class ReplyHead:
    """Status and headers of a service's answer; names in lower case."""

    status: int
    headers: tuple[tuple[str, str], ...]

    def header(self, name: str) -> str | None:
        """The first value of a header, or None. `name` in lower case."""
        return next((value for key, value in self.headers if key == name), None)


@dataclass(frozen=True, slots=True)
class Restoration:
    """What is put into an answer on its way back.

    `values`: placeholder -> original. `notice`: a sentence for the person (what was replaced, what to mind), "" for
    none; put in front of the answer by services that a person reads, left out by APIs (they get a header).
    """

    values: Mapping[str, str]
    notice: str = ""
