"""Mails (RFC 5322) to text: headers that people see, every body, and every attachment."""

import email
import email.errors
import email.policy
from collections.abc import Callable
from typing import Final

from sluis_detectors.documents.labels import labels_of_header, passage_of
from sluis_detectors.documents.limits import Budget
from sluis_detectors.finding import UnreadableDocument

_HEADERS: Final = ("From", "To", "Cc", "Bcc", "Reply-To", "Subject", "Date")


def read(content: bytes, prefix: str, budget: Budget, read_part: Callable[[bytes, str, str], None]) -> None:
    """Read the headers, and hand each part that isn't a container to `read_part(content, media type, where)`."""
    message = email.message_from_bytes(content, policy=email.policy.default)
    try:
        for number, part in enumerate(message.walk(), 1):
            lines = [f"{name}: {value}" for name in _HEADERS for value in part.get_all(name, [])]
            budget.add("\n".join(lines), f"{prefix}headers")
            marked = [label for value in part.get_all("msip_labels", []) for label in labels_of_header(str(value))]
            budget.add(passage_of(marked), f"{prefix}sensitivity label")
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
    except (LookupError, ValueError, email.errors.MessageError) as error:
        raise UnreadableDocument("damaged") from error
