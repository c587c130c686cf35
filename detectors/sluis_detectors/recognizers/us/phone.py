"""North American telephone number.

Source: North American Numbering Plan (nanpa.com): area code and exchange don't start with 0 or 1.
Fictitious (555-01xx is kept free for fiction): (212) 555-0123, 212-555-0123 x45.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer

RECOGNIZER = Recognizer(
    name="us-phone",
    entity="PHONE_NUMBER",
    patterns=(
        Pattern(
            r"(?:1[-. ])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-.])[2-9]\d{2}[-. ]\d{4}(?: ?(?:x|ext\.?) ?\d{1,5})?",
            0.65,
            0.85,
            left="_.+/-",
            right="_",
        ),
        Pattern(r"\b(?:[2-9]\d{2} [2-9]\d{2} \d{4}|[2-9]\d{9})\b", 0.0, 0.65),
    ),
    context=("phone*", "call*", "tel", "mobile", "cell*", "fax", "number", "contact", "text", "reach"),
    before=30,
    after=0,
)
