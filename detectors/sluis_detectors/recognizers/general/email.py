"""E-mail address, also when written to hide it (`jan [at] voorbeeld.nl`).

Source: RFC 5321 section 4.1.2 and RFC 6531 (letters outside ASCII); quoted local parts, address
literals and the marks that a local part may hold but never does (such as `=`) are left
out. Fictitious: jan.devries@voorbeeld.nl, jan (at) voorbeeld punt nl.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer

_LOCAL = r"(?:\b[A-Za-z0-9]|[À-ÿ])[A-Za-z0-9À-ÿ._%+'-]*"
_LABEL = r"[A-Za-z0-9À-ÿ](?:[A-Za-z0-9À-ÿ-]{0,61}[A-Za-z0-9À-ÿ])?"


def is_address(value: str) -> bool:
    """Whether a value is more than the remote of a code repository (`git@github.com`)."""
    return not value.lower().startswith("git@")


RECOGNIZER = Recognizer(
    name="email",
    entity="EMAIL_ADDRESS",
    patterns=(
        Pattern(rf"{_LOCAL}@(?:{_LABEL}\.)+[A-Za-zÀ-ÿ]{{2,24}}", 0.95, left="._%+-"),
        Pattern(
            rf"(?i)({_LOCAL} ?(?:\[at\]|\(at\)|\{{at\}}|\[apenstaartje\]) ?{_LABEL}"
            rf"(?: ?(?:\.|\[dot\]|\(dot\)|\[punt\]|\(punt\)| dot | punt ) ?{_LABEL}){{0,3}}"
            r" ?(?:\.|\[dot\]|\(dot\)|\[punt\]|\(punt\)| dot | punt ) ?[A-Za-z]{2,12})\b",
            0.8,
        ),
    ),
    check=is_address,
)
