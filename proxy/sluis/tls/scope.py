"""Which host names Sluis opens: what the PAC file and the CA are built from.

They come from the catalogue of AI hosts and the tools of the organisation's policy.
A pattern is a host name that also stands for everything below it ("openai.azure.com"), or one with `*` for a label or a
part of one ("bedrock-runtime.*.amazonaws.com"). Patterns may cover more than the catalogue does, never less: the proxy
passes on unopened what is no AI host after all.
"""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from sluis.policy.catalogue import CatalogueEntry
from sluis.tls.regions import REGIONS

_LABEL = re.compile(r"[a-z0-9_*]([a-z0-9_*-]{0,61}[a-z0-9_*])?")


def normalise(pattern: str) -> str:
    """Lower case, ASCII (IDNA), no leading "*." and no dot at the end. Raises ValueError for anything but a host name.

    A name needs two labels below the last `*`, because a pattern such as "*.com" would open half the internet.
    """
    text = pattern.strip().lower().rstrip(".").removeprefix("*.")
    if not text.isascii():
        text = text.encode("idna").decode("ascii")
    labels = text.split(".")
    fixed = text.rpartition("*")[2].count(".") if "*" in text else len(labels)
    is_address = labels[-1].isdigit()
    if fixed < 2 or is_address or len(text) > 253 or not all(_LABEL.fullmatch(label) for label in labels):
        raise ValueError(f"{pattern!r} is not a host name that can be opened; expected a name such as chat.example.com")
    return text


def opened(catalogue: Iterable[CatalogueEntry], tool_hosts: Iterable[str]) -> Mapping[str, bool]:
    """Pattern → opened or not: all AI hosts, without the shared ones that no tool names. Sorted by name.

    Closed patterns are kept because they may cut a hole in an opened one above them. Raises ValueError.
    """
    patterns = {normalise(entry.domain): entry.category != "not-ai" and not entry.is_shared for entry in catalogue}
    patterns |= {normalise(host): True for host in tool_hosts}
    return MappingProxyType(dict(sorted(patterns.items())))


def permitted(patterns: Mapping[str, bool]) -> tuple[str, ...]:
    """The shortest list of DNS names (RFC 5280, 4.2.1.10: a name and all below it) that covers every opened pattern.

    A certificate cannot express `*`: regions are written out where the domain belongs to a whole cloud; elsewhere the
    labels below the last `*` stand for the pattern, and the constraint is wider than what is opened.
    """
    names = {name for pattern, is_opened in patterns.items() if is_opened for name in _without_wildcard(pattern)}
    return tuple(sorted(name for name in names if not any(parent in names for parent in parents(name))))


def _without_wildcard(pattern: str) -> list[str]:
    if "*" not in pattern:
        return [pattern]
    below = pattern.rpartition("*")[2].partition(".")[2]
    return [pattern.replace("*", region) for region in REGIONS[below]] if below in REGIONS else [below]


def parents(name: str) -> list[str]:
    """The names above a host name, nearest first: a.b.c → b.c, c."""
    labels = name.split(".")
    return [".".join(labels[i:]) for i in range(1, len(labels))]
