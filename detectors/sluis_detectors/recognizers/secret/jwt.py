"""JSON Web Token.

Source: RFC 7519 and RFC 7515 (three base64url parts, the first a JSON object with `alg`); encrypted ones have five
(RFC 7516). Fictitious: the example of RFC 7519 section 3.1.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer

RECOGNIZER = Recognizer(
    name="jwt",
    entity="TOKEN",
    patterns=(
        # Unsecured (section 6), or cut off before the signature.
        Pattern(r"\b(eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{6,}\.)(?:$|[^A-Za-z0-9_.-])", 0.85),
        Pattern(r"\b(?:eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,})", 0.95),
        Pattern(
            r"\b(?:eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{10,})", 0.95
        ),
    ),
)
