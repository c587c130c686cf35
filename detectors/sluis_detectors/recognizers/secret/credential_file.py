"""Credentials in files that programs read them from: .netrc, .pgpass, .npmrc, Docker's and Kubernetes' configuration,
network devices, Wi-Fi codes, one-time password links.

Source: ftp(1) and curl on .netrc, PostgreSQL's manual section 34.16, npm's .npmrc, Docker's config.json, the Kubernetes
API (Secret v1: values in base64), WordPress' wp-config.php, Cisco IOS commands, the Key URI format of Google
Authenticator, ZXing's Wi-Fi format. Fictitious: db.example.nl:5432:hr:app:Zomer2024.
"""

import base64
import binascii

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import entropy, is_placeholder, is_random

_BASE64 = r"([A-Za-z0-9+/]{8,}={0,2})"


def decoded(value: str) -> str:
    """The text that a value holds in base64; "" where it holds none."""
    try:
        return base64.b64decode(value, validate=True).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        return ""


def is_filled(value: str) -> bool:
    """Whether a value is no stand-in."""
    return not is_placeholder(value)


def holds_pair(value: str) -> bool:
    """Whether base64 holds `user:password`, or a password alone."""
    text = decoded(value)
    return len(text) >= 4 and text.isprintable() and not is_placeholder(text.partition(":")[2] or text)


def holds_data(value: str) -> bool:
    """Whether a value is base64 of a text, or of bytes as random as a key: no word is."""
    text = decoded(value)
    return (bool(text) and text.replace("\n", "").isprintable()) or (len(value) >= 24 and entropy(value) >= 4)


RECOGNIZERS = (
    Recognizer(
        name="credential-file",
        entity="PASSWORD",
        patterns=(
            Pattern(
                r"\b(?:machine\s{1,4}[^\s]{1,100}|default)\s{1,6}login\s{1,4}[^\s]{1,100}\s{1,6}password\s{1,4}([^\s]{4,200})",
                0.95,
            ),
            Pattern(
                r"(?:^|[\n\"'])(?:[A-Za-z][A-Za-z0-9.-]{1,80}|\*|[0-9.]{7,15}):(?:\d{4,5}|\*):[A-Za-z0-9_*-]{1,40}:[A-Za-z0-9_.*-]{1,40}:([^\s:\"']{4,80})(?:$|[\s\"'])",
                0.85,
            ),
            Pattern(r"\bWIFI:(?:[A-Z]:[^;\n]{0,60};){0,3}P:((?:[^;\\\n]|\\.){4,63});", 0.95),
            Pattern(r"(?i)\botpauth://[ht]otp/[^\s?]{1,200}\?[^\s]{0,100}?secret=([A-Z2-7]{12,128})", 0.95),
            Pattern(
                r"\b(?:username|enable|line|neighbor|set)\b[^\n]{0,60}?\b(?:secret|password) [0-9] ([^\s]{6,110})", 0.9
            ),
            Pattern(r"(?i)\bsnmp-server community ([^\s]{4,40}) R[OW]\b", 0.9),
            Pattern(
                r"(?i)\bdefine\(\s{0,3}[\"'](?:(?:secure_)?auth|logged_in|nonce)_(?:key|salt)[\"']\s{0,3},\s{0,6}[\"']([^\n']{24,90})[\"']",
                0.9,
            ),
        ),
        check=is_filled,
    ),
    Recognizer(
        name="credential-file-base64",
        entity="PASSWORD",
        patterns=(
            Pattern(rf"[\"']auth[\"']\s{{0,3}}:\s{{0,3}}[\"']{_BASE64}[\"']", 0.9),
            Pattern(rf"(?:^|[\s:;])_(?:auth|password)\s{{0,3}}=\s{{0,3}}[\"']?{_BASE64}(?:$|[\s\"'])", 0.9),
            Pattern(rf"(?i)\bauthorization[\"']?\s{{0,3}}[:=]\s{{0,3}}[\"']?basic {_BASE64}(?:$|[\s\"',])", 0.9),
            Pattern(rf"\.dockerconfigjson[\"']?:\s{{0,3}}[\"']?{_BASE64}", 0.9),
        ),
        check=holds_pair,
    ),
    Recognizer(
        name="kubernetes-secret",
        entity="TOKEN",
        patterns=(
            Pattern(
                r"(?:\n[ \t]{1,12}|[{,]\s{0,12})[\"']?[A-Za-z0-9_.-]{1,80}[\"']?:[ \t]{0,8}(?:[|>][+-]?\s{1,12})?[\"']?"
                r"([A-Za-z0-9+/]{8,}={0,2})(?:$|[\s\"',}])",
                0.0,
                0.85,
            ),
        ),
        context=("kind: secret", 'kind: "secret"', "kind: 'secret'", '"kind": "secret"', '"kind":"secret"'),
        before=1500,
        after=600,
        check=holds_data,
    ),
    Recognizer(
        name="plist-key",
        entity="API_KEY",
        patterns=(
            Pattern(
                r"(?i)<key>[a-z0-9_. -]{0,40}(?:key|token|secret|password)[a-z0-9_. -]{0,20}</key>\s{0,12}<string>"
                r"([^\s<]{8,300})</string>",
                0.85,
            ),
        ),
        check=is_random,
    ),
)
