"""Why a decision fell as it did: one list, used by record, log, metrics, messages and docs.

A reason is a kebab-case constant. `REASONS` maps each to the sentence that explains it to a reviewer; the
sentences for staff live in `policies/messages/`.
"""

from typing import Final

NOTHING_FOUND: Final = "nothing-found"
DATA_ALLOWED: Final = "data-allowed"
DATA_WARNED: Final = "data-warned"
DATA_REDACTED: Final = "data-redacted"
DATA_NEEDS_APPROVAL: Final = "data-needs-approval"
DATA_FORBIDDEN: Final = "data-forbidden"
SECRET_FOUND: Final = "secret-found"
TOOL_UNLISTED: Final = "tool-unlisted"
ACCOUNT_NOT_APPROVED: Final = "account-not-approved"
PATH_NOT_AI: Final = "path-not-ai"
PERMISSION_VALID: Final = "permission-valid"
PERMISSION_MISSING: Final = "permission-missing"
PERMISSION_EXPIRED: Final = "permission-expired"
PERMISSION_NOT_YET_VALID: Final = "permission-not-yet-valid"
PERMISSION_WITHDRAWN: Final = "permission-withdrawn"
PERMISSION_OTHER_TOOL: Final = "permission-other-tool"
PERMISSION_OTHER_CLASS: Final = "permission-other-class"
PERMISSION_OTHER_GROUP: Final = "permission-other-group"
NOT_REMOVABLE: Final = "not-removable"
VOLUME_EXCEEDED: Final = "volume-exceeded"
FILE_UNREADABLE: Final = "file-unreadable"
PICTURE_UNREAD: Final = "picture-unread"
BODY_UNREADABLE: Final = "body-unreadable"
BODY_TOO_LARGE: Final = "body-too-large"
SHAPE_UNKNOWN: Final = "shape-unknown"
HOST_MISMATCH: Final = "host-mismatch"
ADDRESS_REFUSED: Final = "address-refused"
PROTOCOL_UNSUPPORTED: Final = "protocol-unsupported"
DETECTOR_UNAVAILABLE: Final = "detector-unavailable"
DEADLINE_EXCEEDED: Final = "deadline-exceeded"
RECORD_UNAVAILABLE: Final = "record-unavailable"
POLICY_UNAVAILABLE: Final = "policy-unavailable"
INTERNAL_ERROR: Final = "internal-error"
UPSTREAM_UNREACHABLE: Final = "upstream-unreachable"
SHUTTING_DOWN: Final = "shutting-down"
MONITOR_MODE: Final = "monitor-mode"

REASONS: Final[dict[str, str]] = {
    NOTHING_FOUND: "Nothing that the policy names was found.",
    DATA_ALLOWED: "Data of a class that this tool may receive was found.",
    DATA_WARNED: "Data was found that this tool may receive after a warning.",
    DATA_REDACTED: "Data was found that is replaced before it goes to this tool.",
    DATA_NEEDS_APPROVAL: "Data was found that needs approval before it goes to this tool.",
    DATA_FORBIDDEN: "Data was found that may never go to this tool.",
    SECRET_FOUND: "A key, token or password was found; it must be replaced at its source.",
    TOOL_UNLISTED: "The AI tool is not on the list of allowed tools.",
    ACCOUNT_NOT_APPROVED: "The tool is allowed, but not with this account.",
    PATH_NOT_AI: "The host also serves other things, and this path is not one of its AI functions.",
    PERMISSION_VALID: "A written permission covers every client, this tool, class and group.",
    PERMISSION_EXPIRED: "The written permission has ended.",
    PERMISSION_NOT_YET_VALID: "The written permission has not begun yet.",
    PERMISSION_WITHDRAWN: "The written permission was withdrawn.",
    PERMISSION_OTHER_TOOL: "The client's written permission is for another tool.",
    PERMISSION_OTHER_CLASS: "The client's written permission does not name this class of data.",
    PERMISSION_OTHER_GROUP: "The client's written permission is for another group of staff.",
    PERMISSION_MISSING: "No valid written permission covers this client, tool, class and group.",
    NOT_REMOVABLE: "Data had to be replaced where it can't be replaced, so nothing was sent.",
    VOLUME_EXCEEDED: "There is more data in the request than the policy lets pass unseen.",
    FILE_UNREADABLE: "A file could not be read, so nobody knows what is in it.",
    PICTURE_UNREAD: "A file holds a picture that could not be read, so nobody knows what is in that.",
    BODY_UNREADABLE: "The request could not be read wholly, so it was not sent.",
    BODY_TOO_LARGE: "The request is larger than what can be checked.",
    SHAPE_UNKNOWN: "The service has changed its format; the request could not be read with certainty.",
    HOST_MISMATCH: "The request names different hosts in different places.",
    ADDRESS_REFUSED: "The host leads to an address that an AI service does not have.",
    PROTOCOL_UNSUPPORTED: "The request uses a part of the protocol that can't be checked.",
    DETECTOR_UNAVAILABLE: "The detector did not answer.",
    DEADLINE_EXCEEDED: "Checking took longer than the time set for it.",
    RECORD_UNAVAILABLE: "The usage record could not be written.",
    POLICY_UNAVAILABLE: "No valid policy is in force.",
    INTERNAL_ERROR: "Sluis failed while checking the request.",
    UPSTREAM_UNREACHABLE: "The AI service could not be reached, or its certificate is not trusted.",
    SHUTTING_DOWN: "Sluis is being stopped.",
    MONITOR_MODE: "The policy only watches: what it would have done is in the record.",
}
