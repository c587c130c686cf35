"""Web address.

Source: RFC 3986; the host names without a scheme that are taken start with `www.` or are followed by a path. Ends
before the punctuation of the sentence around it. Fictitious: https://voorbeeld.nl/a?b=1, www.voorbeeld.nl.
"""

import re

from sluis_detectors.recognizers.base import Pattern, Recognizer

_REST = r"[^\s<>\"`{}|\\^\x00-\x20]"
_TAIL = re.compile(r"[.,;:!?'*_~\]]+$")


def trim_url(value: str) -> str:
    """Leaves out trailing punctuation, and a closing bracket that wasn't opened inside."""
    while value:
        shorter = _TAIL.sub("", value)
        if shorter.endswith(")") and shorter.count("(") < shorter.count(")"):
            shorter = shorter[:-1]
        if shorter == value:
            break
        value = shorter
    return value


RECOGNIZER = Recognizer(
    name="url",
    entity="URL",
    patterns=(
        Pattern(rf"(?i)\b(?:(?:https?|ftps?|sftp)://{_REST}{{3,}})", 0.6),
        Pattern(rf"(?i)\b(?:www\.[a-z0-9-]{{1,63}}(?:\.[a-z0-9-]{{1,63}})*\.[a-z]{{2,24}}(?:[/?#]{_REST}*)?)", 0.6),
        Pattern(
            rf"(?i)(?:^|[\s(<\"'])((?:[a-z0-9-]{{1,63}}\.){{1,4}}(?:nl|be|de|fr|eu|com|org|net|io|uk)/{_REST}+)", 0.5
        ),
    ),
    trim=trim_url,
)
