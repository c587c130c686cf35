"""Hash of a password, as systems store it: what guessing programs turn back into the password.

Source: crypt(5) (`$1$`, `$5$`, `$6$`, `$y$`, `$2b$`), Apache's htpasswd (`$apr1$`), RFC 9106 as encoded by Argon2's
reference code, Django's documentation of password storage, RFC 3112 (`{SSHA}`), Microsoft's NTLM as pwdump writes it.
Fictitious: $2b$12$ and 53 characters.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer

_BCRYPT = r"\$2[abxy]?\$\d\d\$[./A-Za-z0-9]{53}"
_CRYPT = r"\$(?:1|apr1|5|6|md5)\$(?:rounds=\d{1,9}\$)?[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{22,86}"
_YESCRYPT = r"\$(?:y|gy|7)\$[./A-Za-z0-9]{1,12}\$[./A-Za-z0-9]{1,86}\$[./A-Za-z0-9]{43}"
_ARGON = r"\$argon2(?:id?|d)\$v=\d{1,3}\$m=\d{1,9},t=\d{1,6},p=\d{1,4}\$[A-Za-z0-9+/]{8,80}\$[A-Za-z0-9+/]{16,120}"
_DJANGO = r"\bpbkdf2_sha(?:1|256|512)\$\d{1,9}\$[A-Za-z0-9]{4,40}\$[A-Za-z0-9+/]{20,90}={0,2}"
_LDAP = r"\{(?:S?SHA(?:256|512)?|SMD5)\}[A-Za-z0-9+/]{24,120}={0,2}"
_NTLM = r"\b[A-Za-z0-9_.$-]{1,40}:\d{3,6}:[a-fA-F0-9]{32}:[a-fA-F0-9]{32}:::"

RECOGNIZER = Recognizer(
    name="password-hash",
    entity="PASSWORD",
    patterns=(
        Pattern(_BCRYPT, 0.85),
        Pattern(_CRYPT, 0.85),
        Pattern(_YESCRYPT, 0.85),
        Pattern(_ARGON, 0.9),
        Pattern(_DJANGO, 0.9),
        Pattern(_LDAP, 0.85),
        Pattern(_NTLM, 0.95),
    ),
)
