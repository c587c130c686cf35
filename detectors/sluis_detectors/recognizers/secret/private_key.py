"""Private key in text form, also when only its beginning was pasted.

Source: RFC 7468 (PEM labels), OpenSSH PROTOCOL.key, RFC 9580 section 6.2 (OpenPGP armor), PuTTY appendix C,
age-encryption.org. Fictitious: -----BEGIN RSA PRIVATE KEY----- followed by base64.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer

_MINIMUM = 24  # base64 characters: a label alone, or a word in place of the key, is no key


def holds_key(value: str) -> bool:
    """Whether base64 follows the label."""
    longest = 0
    for line in value.replace("\\n", "\n").replace("\\r", "\n").split("\n"):
        text = line.strip(" \t\"'+,>|")
        if text and not text.startswith("-") and ":" not in text and " " not in text:
            longest = max(longest, len(text))
    inline = value.split("-----")
    return longest >= _MINIMUM or (len(inline) > 2 and len(inline[2].strip().split("\n")[0]) >= _MINIMUM)


RECOGNIZERS = (
    Recognizer(
        name="private-key",
        entity="PRIVATE_KEY",
        patterns=(
            Pattern(
                r"(-----BEGIN[ A-Z0-9_-]{0,100}PRIVATE KEY(?: BLOCK)?-----[^-]*(?:-----END[ A-Z0-9_-]"
                r"{0,100}PRIVATE KEY(?: BLOCK)?-----)?)",
                1.0,
            ),
            # Base64 of the beginnings of DER and OpenSSH keys: a sequence that begins with version 0 or 1
            # (RFC 8017 A.1.2, RFC 5958, RFC 5915); certificates and public keys begin with another sequence.
            Pattern(
                r"\b((?:MII[A-Za-z0-9+/]{2}[AQgw]IBA|MI[GH][A-Za-z0-9+/]AgEAM|MHcCAQEE|MC4CAQAw|b3BlbnNzaC1rZXktdjE|"
                r"LS0tLS1CRUdJTi(?:B[A-Za-z0-9+/]{3,32}UFJJVkFURSBLRV|BQUklWQVRFIEtFW|B[A-Za-z0-9+/]{3,32}QUklWQVRFIEtFW|"
                r"B[A-Za-z0-9+/]{3,32}BSSVZBVEUgS0VZ))[A-Za-z0-9+/]{20,}(?:\s{1,2}[A-Za-z0-9+/]{16,})*={0,2})",
                0.95,
            ),
            Pattern(r"(PuTTY-User-Key-File-\d: [\s\S]{0,400}?Private-Lines: \d+\s+[A-Za-z0-9+/=\s]{40,})", 1.0),
        ),
        check=holds_key,
    ),
    Recognizer(
        name="age-key",
        entity="PRIVATE_KEY",
        patterns=(Pattern(r"\b(?:AGE-SECRET-KEY-1[0-9A-Z]{58})\b", 1.0),),
    ),
)
