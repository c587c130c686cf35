"""IPv4 and IPv6 address.

Source: RFC 791 and RFC 4291; GDPR recital 30 calls them online identifiers. Loopback, unspecified, multicast, masks
and networks say nothing about a person and are left out. Fictitious: 203.0.113.7, 2001:db8::7.
"""

import ipaddress

from sluis_detectors.recognizers.base import Pattern, Recognizer

_HEXADECIMAL = frozenset("0123456789abcdefABCDEF")


def is_host_address(value: str) -> bool:
    """Whether a value is the address of one machine that isn't this one."""
    if ":" not in value:
        parts = value.split(".")
        # IPv4 as RFC 6943, section 3.1.1 has it: a leading zero would be octal.
        return (
            len(parts) == 4
            and all(part.isdecimal() and int(part) < 256 and (part[0] != "0" or part == "0") for part in parts)
            and parts[0] not in ("0", "127", "255")
            and not 224 <= int(parts[0]) < 240
            and parts[3] != "0"
        )
    # `a::b` and `10:30:45::` are code and times more often than addresses.
    if value.count(":") < 3 or sum(c in _HEXADECIMAL for c in value) < 6:
        return False
    try:
        address = ipaddress.ip_address(value)
    except ValueError:
        return False
    return not (address.is_loopback or address.is_unspecified or address.is_multicast)


RECOGNIZER = Recognizer(
    name="ip-address",
    entity="IP_ADDRESS",
    patterns=(
        Pattern(
            r"(?:^|[^\d.])((?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d))(?:$|[^\d.]|\.(?:$|\D))",
            0.7,
            0.9,
        ),
        Pattern(
            r"(?:^|[^\w:.])([0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?:\d{1,3}(?:\.\d{1,3}){3})?)(?:$|[^\w:])",
            0.75,
            0.9,
        ),
    ),
    context=("ip*", "adres", "address", "host", "server", "vanaf", "from", "client", "login", "src", "dst", "remote"),
    against=(
        "versie*",
        "version*",
        "v",
        "release",
        "build",
        "firmware",
        "paragraaf",
        "section",
        "artikel",
        "hoofdstuk",
    ),
    check=is_host_address,
    cost=3,
)
