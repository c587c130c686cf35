"""British and Irish style address: number and street, flat or unit; British postcode.

Source: BS 7666 (2006) and Royal Mail's Programmer's Guide for the postcode (area, district, sector, unit; the unit
has no C, I, K, M, O or V). Streets are known by their last word, from the list of USPS Publication 28, appendix C1,
which covers British usage too. Fictitious: 12 Example Street, Flat 9, Reed Manor, SW1A 1AA.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer

STREET_WORDS = (
    "Alley|Annex|Arcade|Avenue|Ave\\.?|Bayou|Beach|Bend|Bluffs?|Bottom|Boulevard|Blvd\\.?|Branch|Bridge|"
    "Brooks?|Burgs?|Bypass|Camp|Canyon|Cape|"
    "Causeway|Centers?|Centre|Circles?|Cliffs?|Club|Close|Common|Corners?|Course|Courts?|Coves?|Creek|"
    "Crescent|Crest|Crossing|Crossroad|Curve|Dale|"
    "Dam|Divide|Drives?|Dr\\.?|Estates?|Expressway|Extensions?|Falls?|Ferry|Fields?|Flats?|Fords?|Forest|"
    "Forges?|Forks?|Fort|Freeway|Gardens?|"
    "Gateway|Glens?|Greens?|Groves?|Harbors?|Harbour|Haven|Heights|Highway|Hwy\\.?|Hills?|Hollow|House|"
    "Inlet|Islands?|Isle|Junctions?|Keys?|Knolls?|Lakes?|"
    "Landing|Lane|Ln\\.?|Lights?|Loaf|Locks?|Lodge|Loop|Mall|Manors?|Meadows?|Mews|Mills?|Mission|"
    "Motorway|Mount|Mountains?|Neck|Orchard|Oval|"
    "Overpass|Parks?|Parkways?|Pass|Passage|Path|Pike|Pines?|Places?|Plains?|Plaza|Points?|Ports?|"
    "Prairie|Radial|Ramp|Ranch|Rapids?|Rest|Ridges?|"
    "River|Roads?|Rd\\.?|Route|Row|Rue|Run|Shoals?|Shores?|Skyway|Springs?|Spurs?|Squares?|Sq\\.?|"
    "Station|Stravenue|Stream|Streets?|St\\.?|Summit|"
    "Terrace|Throughway|Trace|Track|Trafficway|Trails?|Tunnel|Turnpike|Underpass|Unions?|Valleys?|"
    "Viaduct|Views?|Villages?|Ville|Vista|Walks?|Wall|"
    "Ways?|Wells?"
)
_NAME = r"[A-ZÀ-Þ][A-Za-zÀ-ÿ.'-]+"
_UNIT = r"(?:Flat|Unit|Studio|Apartment|Apt\.?|Suite) \d{1,5}[A-Za-z]?"
_CAPITALS = STREET_WORDS.upper().replace("\\.?", "")
_COMMON = (
    "street|road|avenue|lane|drive|court|square|close|terrace|crescent|boulevard|highway|prairie|junction|"
    "trail|corner|manor|grove|meadow|way|place"
)
_CONTEXT = (
    "address*",
    "lives",
    "living",
    "live",
    "moved",
    "located",
    "delivery",
    "street",
    "at",
    "route",
    "home",
    "tenancy",
    "property",
    "ship",
    "to",
    "mrs",
    "mr",
)

RECOGNIZERS = (
    Recognizer(
        name="gb-address",
        entity="ADDRESS",
        patterns=(
            Pattern(
                rf"\b(?:{_UNIT},? )?\d{{1,6}}[A-Za-z]?,? (?:{_NAME} ){{1,4}}(?:{STREET_WORDS})\b", 0.7, 0.85, right="'"
            ),
            Pattern(rf"\b{_UNIT},? (?:{_NAME} ){{1,4}}(?:{STREET_WORDS})\b", 0.75, 0.85, right="'"),
            Pattern(
                rf"\b(?:(?i:{_UNIT}),? )?\d{{0,6}}[A-Z]? ?(?:[A-Z.'-]+ ){{1,4}}(?:{_CAPITALS})\b", 0.0, 0.85, right="'"
            ),
            Pattern(rf"\b\d{{1,6}}[A-Z]? (?:[A-Z.'-]+ ){{1,4}}(?:{_CAPITALS})\b", 0.7, 0.85, right="'"),
            Pattern(rf"(?i)\b(?:{_UNIT},? )?\d{{1,6}}[A-Z]? (?:[A-Z.'-]+ ){{1,3}}(?:{_COMMON})\b", 0.0, 0.7),
            # A line that ends in a unit began with the street, in whatever language.
            Pattern(r"\b\d{1,6} (?:[A-Za-zÀ-ÿ0-9.'-]+ ){1,5}(?:Apt\.|Suite) \d{1,5}[A-Za-z]?\b", 0.7),
            Pattern(r"\b(?:Flat|Apartment|Apt\.?|Suite) \d{1,5}[A-Za-z]?\b", 0.6, 0.7),
            Pattern(r"\b(?:Unit|Studio) \d{1,5}[A-Za-z]?\b", 0.0, 0.6),
        ),
        context=_CONTEXT,
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
)
