"""Organisation, known by its legal form or by the trade in its name.

Source: the legal forms of Dutch, Belgian, British, American, German and French company law, as ISO 20275:2017 lists
them; the words for trades are those that stand before or behind a family name on a sign. A form of two letters that
means something else as well (CV, SA, AB) isn't taken. Scores below most names of persons, which matter more.
Fictitious: Voorbeeld Installatietechniek B.V., Stichting Voorbeeld, The Example Foundation, Example & Sons.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer

_WORD = r"[A-ZÀ-Þ0-9][A-Za-zÀ-ÿ0-9.'&+-]*"
_FAMILY = (
    r"(?:(?:Van|De|Den|In|Op|Ter|Ten|Van den|Van der|Van de|Van 't|In 't|Op den|Op de|De la|El|Ben|Le|La|Da|Dos) )?"
    rf"(?:'s-)?{_WORD}(?: (?:da|do|dos|di|del|y|en|und|et|&) {_WORD})?"
)
_NAME = rf"{_FAMILY}(?: {_WORD}){{0,3}}"
_FORMS = (
    r"B\.V\.|BV|N\.V\.|NV|V\.O\.F\.|VOF|C\.V\.|U\.A\.|BVBA|VZW|v\.z\.w\.|Ltd|Limited|LLP|PLC|plc|LLC|GmbH|"
    r"GmbH & Co\. KG|AG|e\.V\.|SARL|SAS"
)
_SUFFIXES = (
    r"(?:&|and|en|et|und) (?:Sons|Zonen|Zn|Co|Partners|Associates|Dochters|Fils|Söhne|Company)|"
    r"Advocaten|Notarissen|Accountants|Solicitors|Holdings?|Consulting|Consultancy|Foundation|Enterprises|"
    r"Ziekenhuis|Medisch Centrum|Huisartsen|Lyceum|Hospital|University|Medical Cent(?:re|er)"
)
_TRADES = (
    r"Stichting|Vereniging|Coöperatie|Maatschap|V\.O\.F\.|VOF|Firma|Bouwbedrijf|Aannemersbedrijf|Installatiebedrijf|"
    r"Schildersbedrijf|Loodgietersbedrijf|Transportbedrijf|Hoveniersbedrijf|Autobedrijf|Schoonmaakbedrijf|Garage|"
    r"Huisartsenpraktijk|Tandartspraktijk|Dierenartspraktijk|Fysiotherapiepraktijk|Praktijk|Apotheek|"
    r"Advocatenkantoor|Notariskantoor|Administratiekantoor|Accountantskantoor|Assurantiekantoor|Makelaardij|"
    r"Makelaarskantoor|Slagerij|Bakkerij|Drukkerij|Uitgeverij|Kwekerij|Rijschool|Kapsalon|Boekhandel|Basisschool|"
    r"Woningcorporatie|Zorggroep|UMC|Universiteit|Hogeschool"
)
# What stands before a legal form in a sentence about legal forms.
_NO_NAME = frozenset(
    "een de het deze dit uw je jouw mijn onze eigen nieuwe geen a an the your my our this new public private".split()
)


def has_name(value: str) -> bool:
    """Whether what stands before the last word can be a name."""
    words = value.split()
    return len(words) > 1 and words[-2].lower().strip(",") not in _NO_NAME


RECOGNIZER = Recognizer(
    name="organisation",
    entity="ORGANIZATION",
    patterns=(
        Pattern(rf"{_NAME} (?:{_FORMS})", 0.6, left="'", right="-"),
        Pattern(rf"{_NAME},? (?:Inc|Ltd|LLC|Corp)\b\.?", 0.6, left="'"),
        Pattern(rf"{_NAME} (?:{_SUFFIXES})", 0.55, left="'", right="-"),
        Pattern(rf"\b(?:{_TRADES}) {_FAMILY}(?: {_WORD})?", 0.55),
    ),
    check=has_name,
)
