"""British and Irish style address: number and street, flat or unit; British postcode.

Source: BS 7666 (2006) and Royal Mail's Programmer's Guide for the postcode (area, district, sector, unit; the unit
has no C, I, K, M, O or V). Streets are known by their last word, from the list of USPS Publication 28, appendix C1,
which covers British usage too. Fictitious: 12 Example Street, Flat 9, Reed Manor, SW1A 1AA.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer

STREET_WORDS = (
    r"Alley|Avenue|Ave\.?|Bayou|Bluffs?|Boulevard|Blvd\.?|Burgs?|Canyon|Cape|Causeway|Cliffs?|Close|"
    r"Corners?|Courts?|Coves?|Creek|Crescent|Crossing|Crossroad|Dale|Drives?|Dr\.?|Estates?|Expressway|"
    r"Falls?|Ferry|Forest|Forges?|Fort|Freeway|Gardens?|Glens?|Groves?|Harbors?|Harbour|Heights|Highway|"
    r"Hwy\.?|Hills?|Hollow|Inlet|Islands?|Isle|Junctions?|Knolls?|Lakes?|Landing|Lane|Ln\.?|Lodge|Manors?|"
    r"Meadows?|Mews|Mills?|Mount|Mountains?|Neck|Orchard|Overpass|Parkways?|Pike|Pines?|Place|Plaza|"
    r"Prairie|Radial|Ranch|Ridges?|River|Roads?|Rd\.?|Shoals?|Shores?|Skyway|Spurs?|Squares?|Sq\.?|"
    r"Stravenue|Streets?|St\.?|Terrace|Throughway|Trafficway|Turnpike|Underpass|Valleys?|Viaduct|Villages?|"
    r"Ville|Vista|Way"
)
# These end titles and headings as well ("10 Key Points"), so a unit or a word for an address must be near.
WEAK_STREET_WORDS = (
    r"Annex|Arcade|Beach|Bend|Bottom|Branch|Bridge|Brooks?|Bypass|Camp|Centers?|Centre|Circles?|Club|"
    r"Common|Course|Crest|Curve|Dam|Divide|Extensions?|Fields?|Flats?|Fords?|Forks?|Gateway|Greens?|Haven|"
    r"House|Keys?|Lights?|Loaf|Locks?|Loop|Mall|Mission|Motorway|Oval|Parks?|Pass|Passage|Path|Plains?|"
    r"Points?|Ports?|Ramp|Rapids?|Rest|Route|Row|Rue|Run|Springs?|Station|Stream|Summit|Trace|Track|"
    r"Trails?|Tunnel|Unions?|Views?|Walks?|Wall|Wells?|Ways|Places"
)
_NAME = r"[A-ZÀ-Þ][A-Za-zÀ-ÿ.'-]+"
_UNIT = r"(?:Flat|Unit|Studio|Apartment|Apt\.?|Suite) \d{1,5}[A-Za-z]?"
_NUMBERED = rf"\d{{1,6}}[A-Za-z]?,? (?:[NSEW]{{1,2}}\.? )?(?:{_NAME} ){{1,4}}"
_WEAK_SINGULAR = WEAK_STREET_WORDS.replace("s?", "").removesuffix("|Ways|Places")
_CAPITALS = f"{STREET_WORDS}|{WEAK_STREET_WORDS}".upper().replace("\\.?", "")
_CAPITAL_STREETS = f"{STREET_WORDS}|{_WEAK_SINGULAR}".upper().replace("\\.?", "")
_COMMON = (
    "street|road|avenue|lane|drive|court|square|close|terrace|crescent|boulevard|highway|prairie|junction|"
    "trail|corner|manor|grove|meadow|way|place|gardens"
)
_ANY_WORD = rf"(?:{STREET_WORDS}|{_WEAK_SINGULAR})".lower().replace("\\.?", "")
_POSTCODE = r"[a-pr-uwyz][a-hk-y]?\d[a-hjkmnp-y\d]? ?\d[abd-hjlnp-uw-z]{2}"
_CONTEXT = ("address*", "lives", "living", "live", "moved", "located", "delivery", "tenancy", "property", "ship to")

RECOGNIZERS = (
    Recognizer(
        name="gb-address",
        entity="ADDRESS",
        patterns=(
            Pattern(rf"\b(?:{_UNIT},? )?{_NUMBERED}(?:{STREET_WORDS})\b", 0.7, 0.85, right="'"),
            Pattern(rf"\b(?:{_UNIT},? )?{_NUMBERED}(?:{WEAK_STREET_WORDS})\b", 0.0, 0.8, right="'"),
            Pattern(rf"\b{_UNIT},? (?:{_NAME} ){{1,4}}(?:{STREET_WORDS}|{WEAK_STREET_WORDS})\b", 0.75, 0.85, right="'"),
            Pattern(rf"\b(?i:{_UNIT}),? (?:[A-Z.'-]+ ){{1,4}}(?:{_CAPITALS})\b", 0.75, 0.85, right="'"),
            Pattern(rf"\b\d{{1,6}}[A-Z]? (?:[A-Z.'-]+ ){{1,4}}(?:{_CAPITALS})\b", 0.0, 0.85, right="'"),
            Pattern(rf"(?m:^({_NUMBERED}(?:{STREET_WORDS}|{WEAK_STREET_WORDS}))[ \t,]*\r?$)", 0.65, 0.85),
            Pattern(
                rf"\b({_NUMBERED}(?:{_WEAK_SINGULAR})),\s{{1,2}}(?:[A-Z]{{1,2}}\d|{_NAME}(?: {_NAME})?[.,;\n])",
                0.6,
                0.85,
            ),
            Pattern(rf"\b({_NUMBERED}(?:{_WEAK_SINGULAR})) in {_NAME}", 0.6, 0.85),
            Pattern(r"\b\d{1,6} (?:[NSEW]{1,2}\.? )?\d{1,3}(?:st|nd|rd|th) (?:St|Ave|Rd|Dr|Pl|Ct)\b", 0.75),
            # A house with a name, and its street.
            Pattern(
                rf"\b((?:{_NAME} ){{1,3}}(?:Cottage|House|Rectory|Vicarage|Farm|Barn|Lodge|Hall|Mill|Manor|Grange), "
                rf"(?:{_NAME} ){{1,3}}(?:Street|Road|Lane|Avenue|Close|Drive|Way|Hill|Green|Row|Place|Terrace)),",
                0.7,
            ),
            # A line that ends in a unit began with the street, in whatever language.
            Pattern(r"\b\d{1,6} (?:[A-Za-zÀ-ÿ0-9.'-]+ ){1,5}(?i:Apt\.|Suite) \d{1,5}[A-Za-z]?\b", 0.7),
            Pattern(r"\b(?:Flat|Apartment|Apt\.?|Suite) \d{1,5}[A-Za-z]?\b", 0.6, 0.7),
            Pattern(r"\b(?:Unit|Studio) \d{1,5}[A-Za-z]?\b", 0.0, 0.6),
        ),
        context=_CONTEXT,
        before=25,
        after=0,
    ),
    Recognizer(
        name="gb-address-postcode",
        entity="ADDRESS",
        patterns=(
            Pattern(
                rf"(?i)\b((?:{_UNIT}|\d{{1,6}}[a-z]?),? (?:[a-z.'-]+ ){{1,3}}(?:{STREET_WORDS}|{WEAK_STREET_WORDS}),?"
                rf"\s{{1,3}}{_POSTCODE})\b",
                0.75,
            ),
            Pattern(rf"(?i)\b{_UNIT}, (?:[a-z.'-]+ ){{1,2}}(?:{STREET_WORDS}|{WEAK_STREET_WORDS})\b", 0.65),
            Pattern(rf"\b(\d{{1,6}}[A-Z]? (?:[A-Z.'-]+ ){{1,3}}(?:{_CAPITAL_STREETS}))(?:,| IN) [A-Z]{{3}}", 0.6),
        ),
    ),
    Recognizer(
        name="gb-address-lower-case",
        entity="ADDRESS",
        patterns=(
            Pattern(rf"(?i)\b(?:{_UNIT},? )?\d{{1,6}}[A-Z]? (?:[A-Z.'-]+ ){{1,3}}(?:{_COMMON})\b", 0.0, 0.7),
            Pattern(
                rf"(?i)\b((?:{_UNIT}|\d{{1,5}}[a-z]?),? (?:[a-z.'-]+ ){{1,2}}{_ANY_WORD})(?: in |, )[a-z]", 0.0, 0.65
            ),
        ),
        context=(*_CONTEXT, "mrs", "mr", "ms", "letter", "home"),
        before=25,
        after=0,
    ),
    Recognizer(
        name="gb-postcode",
        entity="ADDRESS",
        patterns=(
            Pattern(r"\b(?:[A-PR-UWYZ][A-HK-Y]?\d[A-HJKMNP-Y\d]? \d[ABD-HJLNP-UW-Z]{2})\b", 0.65, 0.8),
            Pattern(r"(?i)\b(?:[A-PR-UWYZ][A-HK-Y]?\d[A-HJKMNP-Y\d]? ?\d[ABD-HJLNP-UW-Z]{2})\b", 0.0, 0.7),
        ),
        context=("address*", "postcode*", "post code", "lives", "london", "england", "uk"),
    ),
    Recognizer(
        name="ie-postcode",
        entity="ADDRESS",
        patterns=(
            Pattern(r"\b(?:Dublin \d{1,2}(?:, D(?:\d{2}|6W) [0-9AC-FHKNPRTV-Y]{4})?)\b", 0.8),
            Pattern(r"\b(?:(?:[AC-FHKNPRTV-Y]\d{2}|D6W) [0-9AC-FHKNPRTV-Y]{4})\b", 0.0, 0.75),
        ),
        context=("dublin*", "ireland", "ierland", "eircode", "cork", "galway", "limerick", "waterford", "co", "county"),
        before=40,
        after=15,
    ),
)
