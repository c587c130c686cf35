"""The policy document: every section, every key. One model per section, frozen; an unknown key is a problem.

Word for word what compliance writes; `compile.py` makes of it what `evaluate` reads. The JSON Schema in
`policies/schema.json` is generated from here.
"""

from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from sluis.policy.fields import (
    ACTIONS,
    Action,
    Day,
    Duration,
    EntityName,
    FailMode,
    HostText,
    Language,
    Line,
    Link,
    Mode,
    Name,
    Pattern,
    PlainAction,
    Reference,
    Score,
    Size,
    action_word,
)

REQUIREMENTS = ("supplier_contract", "dpa", "dpia", "purpose", "permission")
PERSON_ENTITIES = (
    "PERSON",
    "EMAIL_ADDRESS",
    "PHONE_NUMBER",
    "ADDRESS",
    "DATE_OF_BIRTH",
    "NL_BSN",
    "ID_DOCUMENT",
    "ID_NUMBER",
)


class Section(BaseModel):
    """A mapping in the document."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=False)


class WorksCouncil(Section):
    """The consent of the works council (WOR art. 27), and the policy version it was given for."""

    consent_ref: Reference
    covers_version: int = Field(ge=1)


class Meta(Section):
    """Who answers for this policy, since when, until when. `approver` is another person or role than `owner`."""

    id: Name
    version: int = Field(ge=1)
    owner: Line
    approver: Line
    reason: Line | None = None
    valid_from: Day
    review_by: Day
    languages: tuple[Language, ...] = Field(min_length=1)
    works_council: WorksCouncil | None = None
    dpia_ref: Reference | None = None
    permission_approvers: tuple[Line, ...] = ()


class Defaults(Section):
    """What holds where nothing else is said. `unlisted_tool`: AI that is not in `tools`. `unknown_account`: a request
    that doesn't say which account it is of, for tools with `account_ids`. `fail_mode`: per tier, and `unlisted`."""

    mode: Mode = "enforce"
    unlisted_tool: PlainAction = "block"
    unknown_account: Literal["allow", "unlisted"] = "unlisted"
    fail_mode: dict[str, FailMode] = Field(default_factory=dict)


class Retention(Section):
    """Days that records are kept. Six calendar months are up to 184 days, so that is the floor (AI Act art. 19,
    26(6)); `max_days` is the ceiling that GDPR art. 5(1)(e) asks for, and no period may be longer."""

    min_days: int = Field(184, ge=184, le=3653)
    usage_days: int = Field(ge=184)
    content_days: int = Field(90, ge=1)
    incident_days: int = Field(1825, ge=184)
    max_days: int = Field(ge=184, le=3653)


class Persons(Section):
    """What shows that a request names somebody, for kinds that only count then (`needs_person`)."""

    entities: tuple[EntityName, ...] = PERSON_ENTITIES
    min_score: Score = 0.5


class ClassRule(Section):
    """A class of data: what belongs to it. `needs_person`: entities that count only when the request
    also names somebody, by name or number (`persons`).
    `labels`: markings on documents. `permission_can_lift`: whether a client's permission may loosen its rows.
    `breach_if_sent`: a breach candidate when it left against the table (mode monitor, fail-open)."""

    entities: tuple[EntityName, ...] = ()
    min_score: Score = 0.5
    needs_person: tuple[EntityName, ...] = ()
    lists: tuple[Name, ...] = ()
    labels: tuple[Line, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    permission_can_lift: bool = True
    incident: bool = False
    breach_if_sent: bool = False
    mode: Mode | None = None


class Tier(Section):
    """A risk tier; the order in the file is from least to most trusted. `sample`: the share of requests a reviewer
    sees. `second_reviewer`: classes of which every request is reviewed. `regions`: where its tools must process."""

    use: Literal["general", "internal", "client_projects"]
    log: Literal["metadata", "content_encrypted"] = "metadata"
    sample: Score = 0.0
    reminder: Literal["verify_output"] | None = None
    requires: tuple[Literal["supplier_contract", "dpa", "dpia", "purpose", "permission"], ...] = ()
    ack: Literal["none", "once", "yearly"] = "none"
    attestation: bool = False
    second_reviewer: tuple[Name, ...] = ()
    regions: tuple[Line, ...] = ()


class ToolRule(Section):
    """An allowed AI tool *with its account*. `hosts`: `name`, `*.name` for any subdomain, or either with a path
    prefix (`name/path`) on a host that also serves other things. `except_paths`: not this tool (logged-out use, say).
    `account_ids`: what requests of the organisation's own account carry; empty: the account isn't checked."""

    id: Name
    label: Line
    tier: Name
    hosts: tuple[HostText, ...] = Field(min_length=1)
    except_paths: tuple[Annotated[str, Field(pattern=r"^/")], ...] = ()
    account: Line | None = None
    account_ids: tuple[Line, ...] = ()
    unknown_account: Literal["allow", "unlisted"] | None = None
    region: Line | None = None
    supplier: Line
    owner: Line
    review_by: Day
    purpose: Line | None = None
    contract: Reference | None = None
    dpa: Reference | None = None
    dpia: Reference | None = None


class Cell(Section):
    """One cell of the data table: what happens without and with a valid permission of every client found."""

    without_permission: Action
    with_permission: Action

    @model_validator(mode="before")
    @classmethod
    def _from_word(cls, value: Any) -> Any:
        if isinstance(value, str):
            return {"without_permission": action_word(value), "with_permission": value}
        return value

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """An action word alone means both sides."""
        return {"anyOf": [{"enum": list(ACTIONS)}, handler(core_schema)]}


def _whole_row(value: Any) -> Any:
    return {"*": value} if isinstance(value, str) else value


Row = Annotated[
    dict[str, Cell],
    BeforeValidator(_whole_row, json_schema_input_type=dict[str, Cell] | Action),
]


class Permission(Section):
    """A client's written permission. `client`: an id in a list with entity CLIENT. `requester` and `approver` are two
    people. `document_sha256`: of the signed document. `basis_special`: the ground for special data (GDPR 9(2))."""

    id: Reference
    client: Reference
    tools: tuple[Name, ...] = Field(min_length=1)
    classes: tuple[Name, ...] = Field(min_length=1)
    purpose: Line
    groups: tuple[Line, ...] = Field(min_length=1)
    requester: Line
    approver: Line
    signed_by: Line
    document: Reference
    document_sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    valid_from: Day = Field(alias="from")
    until: Day
    withdrawn: Day | None = None
    basis_special: Line | None = None
    conditions: Line | None = None
    safeguards: Line | None = None


class Limit(Section):
    """A number that may not be passed, and what happens when it is."""

    limit: int = Field(ge=1)
    action: PlainAction


class ByteLimit(Section):
    """The same in bytes."""

    limit: Size
    action: PlainAction


class Volume(Section):
    """How much may pass unseen. `distinct_persons`: per class, the most different values of one kind in a request.
    `unread_picture`: a picture beside text in a file that could be read for the rest; none where Tesseract is there."""

    distinct_persons: dict[str, Limit] = Field(default_factory=dict)
    bytes: ByteLimit | None = None
    unreadable_file: PlainAction = "hold"
    unread_picture: PlainAction = "hold"


class UseRule(Section):
    """What happens when a use is recognised, and between which days (the dates of the law are data)."""

    action: PlainAction
    incident: bool = False
    valid_from: Day | None = Field(None, alias="from")
    until: Day | None = None
    always: bool = False


class Release(Section):
    """After approval the same request passes once: how long, and what it is bound to (all three, R-35)."""

    valid: Duration
    bound_to: tuple[Literal["user", "tool", "content_digest"], ...] = ("user", "tool", "content_digest")


class Hold(Section):
    """How held requests are answered."""

    answer_within: Duration
    working_time: bool = False
    on_timeout: Literal["deny"] = "deny"
    release: Release


class ExceptionRule(Section):
    """An exception against over-blocking; it has an owner and an end."""

    id: Reference
    kind: Literal["public_figures", "own_company_and_own_name", "test_data"]
    owner: Line
    until: Day


class ListEntry(Section):
    """One known thing: an opaque id (it stands in records, so it is not the name), and how people write it."""

    id: Reference
    forms: tuple[Line, ...] = ()
    patterns: tuple[Pattern, ...] = ()


class ListRule(Section):
    """A list of the organisation: entries here, or a file beside the policy: CSV with the columns `id,form`, or what
    `sluis policy register build` makes, which holds digests instead of names."""

    entity: Literal["CLIENT", "PROJECT_CODE", "DOCUMENT_MARKING"]
    file: Line | None = None
    entries: tuple[ListEntry, ...] = ()

    @model_validator(mode="after")
    def _has_entries(self) -> Self:
        if self.file is None and not self.entries:
            raise ValueError('expected "file" or "entries"')
        return self


class Links(Section):
    """Where staff can go; a message leaves out a sentence whose link is not set."""

    explain: Link | None = None
    report: Link | None = None
    request_tool: Link | None = None
    contact: Line | None = None


class Document(Section):
    """A whole policy. `classes` from least to most sensitive; the row `none` of the table is for requests of no class.

    `table`: class x tier (and `unlisted`) -> action; `*` stands for the tiers that a row doesn't name, one word for a
    whole row. The column `unlisted` is `defaults.unlisted_tool` where a row doesn't set it.
    """

    policy: Meta
    defaults: Defaults = Defaults()
    retention: Retention
    persons: Persons = Persons()
    classes: dict[Name, ClassRule] = Field(min_length=1)
    tiers: dict[Name, Tier] = Field(min_length=1)
    tools: tuple[ToolRule, ...] = Field(min_length=1)
    table: dict[Name, Row]
    lists: dict[Name, ListRule] = Field(default_factory=dict)
    permissions: tuple[Permission, ...] = ()
    volume: Volume = Volume()
    uses: dict[Literal["prohibited", "annex_iii", "intimate_imagery", "csam"], UseRule] = Field(default_factory=dict)
    hold: Hold
    exceptions: tuple[ExceptionRule, ...] = ()
    groups_confidential: dict[Line, Literal["metadata_only"]] = Field(default_factory=dict)
    links: Links = Links()
    messages: dict[Language, dict[str, tuple[Line, ...]]] = Field(default_factory=dict)
