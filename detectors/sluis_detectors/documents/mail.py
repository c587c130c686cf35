"""Mails (RFC 5322) to text: headers, every body, every attachment with its name, and what stands around the parts.

Not read: header fields that programs and servers fill in, ids of messages above all, which look like addresses.
"""

import email
import email.errors
import email.policy
import email.utils
import re
from collections.abc import Callable, Iterator
from email.message import Message
from typing import Final

from sluis_detectors.documents.labels import labels_of_header, passage_of
from sluis_detectors.documents.limits import Budget
from sluis_detectors.finding import UnreadableDocument

_BY_PROGRAMS: Final = re.compile(
    r"message-id|references|in-reply-to|resent-message-id|content-(?:id|type|disposition|transfer-encoding)|mime-version"
    r"|received|received-spf|authentication-results|arc-.*|.*dkim-signature|domainkey-signature|thread-index|msip_labels"
    r"|x-(?:ms|microsoft|exchange|forefront|google|gm|spam|proofpoint|mimecast|barracuda|sonic|ironport)-.*"
)
_MESSAGE_ENCODINGS: Final = frozenset(("7bit", "8bit", "binary"))  # RFC 2046, 5.2.1


def read(content: bytes, prefix: str, budget: Budget, read_part: Callable[[bytes, str, str], None]) -> None:
    """Read the headers, and hand each part that isn't a container to `read_part(content, media type, where)`."""
    message = email.message_from_bytes(content, policy=email.policy.default)
    try:
        for number, part in enumerate(message.walk(), 1):
            budget.add(
                "\n".join(_headers(part)), f"{prefix}headers" if number == 1 else f"{prefix}headers of part {number}"
            )
            for text in (part.preamble, part.epilogue):
                budget.add(text or "", f"{prefix}around part {number}")
            marked = [label for value in part.get_all("msip_labels", []) for label in labels_of_header(str(value))]
            budget.add(passage_of(marked), f"{prefix}sensitivity label")
            encoding = str(part.get("content-transfer-encoding", "7bit")).strip().lower()
            if part.get_content_type() == "message/rfc822" and encoding not in _MESSAGE_ENCODINGS:
                raise UnreadableDocument("damaged")
            if part.is_multipart():
                continue
            payload = part.get_payload(decode=True)
            if not isinstance(payload, bytes):
                raise UnreadableDocument("damaged")
            budget.unpack(len(payload))
            if part.get_content_maintype() == "text":
                charset = part.get_content_charset("utf-8")
                payload = payload.decode(charset, errors="replace").encode()
            read_part(payload, part.get_content_type(), f"{prefix}part {number}")
    except (LookupError, ValueError, AttributeError, TypeError, email.errors.MessageError):
        raise UnreadableDocument("damaged") from None


def _headers(part: Message) -> Iterator[str]:
    for name, value in part.items():
        if not _BY_PROGRAMS.fullmatch(name.lower()):
            yield f"{name}: {value}"
    for parameters in (part.get_params([]), part.get_params([], "content-disposition")):
        for name, value in parameters[1:]:
            if name in ("name", "filename", "url", "title"):
                yield f"{name}: {email.utils.collapse_rfc2231_value(value)}"
