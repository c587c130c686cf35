"""Read a `Content-Type`: the type, its parameters, the charset. Strict: what two readers could read differently is
refused (RFC 9110 section 8.3; RFC 2231 continuations and repeated parameters are not supported).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Self

from sluis.model import UnreadableBody

_TOKEN: Final = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_TYPE: Final = re.compile(rf"[ \t]*({_TOKEN}/{_TOKEN})[ \t]*")
_PARAMETER: Final = re.compile(
    rf';[ \t]*(?:({_TOKEN})=(?:({_TOKEN})|"((?:[^"\\\x00-\x08\x0a-\x1f\x7f]|\\[\t -~])*)"))?[ \t]*'
)
_ESCAPE: Final = re.compile(r"\\(.)")
_UTF8: Final = frozenset({"utf-8", "utf8", "us-ascii", "ascii"})
_TEXT_TYPES: Final = frozenset(
    {
        "application/json",
        "application/x-ndjson",
        "application/jsonl",
        "application/x-www-form-urlencoded",
        "application/javascript",
        "application/xml",
        "application/graphql",
        "multipart/form-data",
    }
)


@dataclass(frozen=True, slots=True)
class MediaType:
    """`name`: type/subtype in lower case. `parameters`: names in lower case, values unquoted."""

    name: str
    parameters: Mapping[str, str]

    @classmethod
    def parse(cls, value: str | None, *, service: str) -> Self:
        """No header gives the name "". Raises `UnreadableBody` for what is not well formed."""
        if value is None or not value.strip(" \t"):
            return cls("", {})
        match = _TYPE.match(value)
        if match is None:
            raise UnreadableBody(service, "content-type: not well formed")
        parameters: dict[str, str] = {}
        position = match.end()
        while position < len(value):
            parameter = _PARAMETER.match(value, position)
            if parameter is None or parameter.end() == position:
                raise UnreadableBody(service, "content-type: not well formed")
            position = parameter.end()
            name, token, quoted = parameter.groups()
            if name is None:
                continue
            name = name.lower()
            if name in parameters or "*" in name:
                raise UnreadableBody(service, "content-type: parameter repeated or continued")
            parameters[name] = token if token is not None else _ESCAPE.sub(r"\1", quoted)
        return cls(match[1].lower(), parameters)

    @classmethod
    def is_text(cls, value: str | None) -> bool:
        """Whether a body of this type is a text format (also with no type), so never compressed by its own nature."""
        name = (value or "").partition(";")[0].strip(" \t").lower()
        return not name or name in _TEXT_TYPES or name.startswith("text/") or name.endswith(("+json", "+xml"))

    @property
    def is_json(self) -> bool:
        """`application/json`, and types built on it."""
        return self.name in ("application/json", "text/json") or self.name.endswith("+json")


def require_utf8(media: MediaType, *, service: str) -> None:
    """Raise `UnreadableBody` when the sender names another charset than UTF-8: one text, one reading."""
    if media.parameters.get("charset", "utf-8").lower() not in _UTF8:
        raise UnreadableBody(service, "content-type: charset other than UTF-8")
