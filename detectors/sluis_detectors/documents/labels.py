"""Sensitivity labels (Microsoft Purview Information Protection, "MIP") that Office files, PDFs and mails carry.

Where: properties `MSIP_Label_<id>_<field>` in docProps/custom.xml and in the header `msip_labels` of mails, and
docMetadata/LabelInfo.xml, which holds ids alone (MS-OFFCRYPTO 2.6, "Sensitivity Labels"; Microsoft Learn, "Microsoft
Information Protection SDK metadata"). In a PDF the same properties stand in its XMP packet or its information
dictionary (ISO 32000-1, 14.3), neither of which is compressed as a rule. The older `Sensitivity` property holds a name.
A label that was removed or isn't enabled doesn't count.
"""

import html
import re
from collections.abc import Iterable, Mapping
from typing import Final

from sluis_detectors.documents.pdf_objects import string_bytes, text_string
from sluis_detectors.documents.xml import local, parser

_FIELD: Final = re.compile(r"MSIP_Label_([0-9A-Fa-f-]{36})_(\w+)")
_HEADER_FIELD: Final = re.compile(rf"{_FIELD.pattern}=([^;]*)")
_IN_PDF: Final = re.compile(
    _FIELD.pattern.encode()
    + rb"""(?:>([^<]{0,1000})<|=["']([^"']*)["']|\s*\(((?:[^()\\]|\\.)*)\)|\s*<([0-9A-Fa-f\s]*)>)""",
    re.DOTALL,
)
_NAMED: Final = frozenset(("sensitivity", "classification"))


def labels_of(parts: Mapping[str, bytes]) -> list[str]:
    """Names and ids of the labels of an Office file, given by its parts; expat.ExpatError for broken XML."""
    found: list[str] = []
    for name, part in parts.items():
        if name.endswith("docProps/custom.xml"):
            properties = _properties(part)
            found += [value for key, value in properties if key.lower() in _NAMED]
            found += _enabled(
                (match[1], match[2], value) for key, value in properties if (match := _FIELD.fullmatch(key))
            )
        elif name.endswith("docMetadata/LabelInfo.xml"):
            found += _ids(part)
    return list(dict.fromkeys(label for label in found if label))


def labels_of_header(value: str) -> list[str]:
    """Names and ids of the labels in a mail's `msip_labels`."""
    return _enabled(_HEADER_FIELD.findall(re.sub(r"\s*\r?\n\s*", "", value)))


def labels_of_pdf(content: bytes) -> list[str]:
    """Names and ids of the labels of a PDF, given by its bytes."""
    fields = []
    for label, field, element, attribute, literal, digits in _IN_PDF.findall(content):
        value = element or attribute or string_bytes(literal, digits)
        fields.append((label.decode(), field.decode(), html.unescape(text_string(value))))
    return _enabled(fields)


def passage_of(labels: Iterable[str]) -> str:
    """The labels in words that the organisation's markings are looked for in: `sensitivity label: Confidential`."""
    return "\n".join(f"sensitivity label: {label}" for label in labels)


def _enabled(fields: Iterable[tuple[str, str, str]]) -> list[str]:
    labels: dict[str, dict[str, str]] = {}
    for label, field, value in fields:
        labels.setdefault(label.lower(), {})[field.lower()] = value.strip()
    found = []
    for label, own in labels.items():
        if own.get("enabled", "true").lower() == "true":
            found += [own.get("name", ""), label]
    return [one for one in found if one]


def _properties(part: bytes) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    name = ""
    value: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal name
        if local(tag) == "property":
            name = attributes.get("name", "")
            value.clear()

    def end(tag: str) -> None:
        if local(tag) == "property":
            found.append((name, "".join(value).strip()))

    made = parser()
    made.StartElementHandler = start
    made.EndElementHandler = end
    made.CharacterDataHandler = value.append
    made.Parse(part, True)
    return found


def _ids(part: bytes) -> list[str]:
    found: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        values = {local(key): value for key, value in attributes.items()}
        is_on = values.get("enabled", "1") in {"1", "true"} and values.get("removed", "0") in {"0", "false"}
        if local(tag) == "label" and is_on:
            found.append(values.get("id", "").strip("{}").lower())

    made = parser()
    made.StartElementHandler = start
    made.Parse(part, True)
    return found
