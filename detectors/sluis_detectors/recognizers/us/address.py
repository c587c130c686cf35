"""American and military address lines: place, state and ZIP code; APO and FPO boxes.

Source: USPS Publication 28 (2024), sections 2 and 25. Street lines are found by the British recogniser, whose list of
street words is the same. Fictitious: Springfield, CA 90210-1234; PSC 1234, Box 5678 APO AP 96301; ZIP: 90210.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer

_STATES = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|"
    "SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|PR"
)
_STATE_NAMES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|"
    "Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|"
    "Nevada|New (?:Hampshire|Jersey|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|"
    "Rhode Island|Tennessee|Texas|Utah|Vermont|(?:West )?Virginia|Washington|Wisconsin|Wyoming"
)

RECOGNIZERS = (
    Recognizer(
        name="us-place",
        entity="ADDRESS",
        patterns=(
            Pattern(
                rf"\b(?:(?:[A-Z][A-Za-z.'-]+ ){{0,3}}[A-Z][A-Za-z.'-]+,? (?:{_STATES}|"
                rf"{_STATE_NAMES}),? \d{{5}}(?:-\d{{4}})?)\b",
                0.75,
            ),
            Pattern(r"\b(?:(?:Rural Route|R\.?R\.?|Highway Contract|HC) \d{1,3},? Box \d{1,5})\b", 0.75),
            Pattern(
                r"(?i)\b(?:(?:(?:PSC|Unit|CMR) \d{1,5},? |(?:USS|USNS|USCGC|USNV) [A-Z][A-Z.'-]+\s{1,3})?"
                r"(?:Box \d{1,5}\s{1,3})?(?:APO|FPO|DPO),? A[AEP] \d{5})\b",
                0.85,
            ),
        ),
    ),
    Recognizer(
        name="us-zip",
        entity="ADDRESS",
        patterns=(
            Pattern(r"\b(?:\d{5}(?:-\d{3,4})?)\b", 0.0, 0.7),
            # The postcodes of other countries are too short for a word that is merely near.
            Pattern(
                r"(?i)\b(?:zip:|(?:zip ?code|postal ?code|postcode)(?: is|:)?) {0,3}"
                r"(\d{4}|\d{3} \d{2}|\d{2}-\d{3})(?:$|[^\w-])",
                0.65,
            ),
        ),
        context=("zip", "zip code", "zipcode", "postal code"),
        before=14,
        after=0,
    ),
)
