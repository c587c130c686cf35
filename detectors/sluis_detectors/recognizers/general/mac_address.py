"""Address of a network card (MAC, EUI-48): it follows one device, and so its owner.

Source: IEEE 802-2014 section 8.2: six octets; of a group address the lowest bit of the first is 1. Written with colons,
hyphens, or in three groups with dots. Fictitious: 02:00:5e:10:00:01.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer


def is_device(value: str) -> bool:
    """Whether an address belongs to one device: neither empty nor a group's."""
    octets = value.replace(":", "").replace("-", "").replace(".", "")
    return octets.strip("0") != "" and int(octets[1], 16) % 2 == 0


_OCTET = "[0-9A-Fa-f]{2}"

RECOGNIZER = Recognizer(
    name="mac-address",
    entity="IP_ADDRESS",
    patterns=(
        Pattern(rf"{_OCTET}(?::{_OCTET}){{5}}", 0.7, 0.9, left=":-", right=":"),
        Pattern(rf"{_OCTET}(?:-{_OCTET}){{5}}", 0.65, 0.9, left=":-", right="-"),
        Pattern(r"[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}", 0.0, 0.8, left=".", right="."),
    ),
    context=("mac*", "mac adres*", "mac address*", "hwaddr", "ether", "wifi", "wlan*", "lan", "device", "apparaat"),
    check=is_device,
)
