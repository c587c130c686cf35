"""Bank identifier code (BIC, SWIFT code).

Source: ISO 9362:2022: four characters for the institution, two letters for the country, two for the place, three for
the branch. Any word of eight capitals has that shape, so a word for it is needed. Fictitious: BIC TESTNL2A.
"""

from phonenumbers import SUPPORTED_REGIONS

from sluis_detectors.recognizers.base import Pattern, Recognizer


def names_country(value: str) -> bool:
    """Whether the fifth and sixth characters are a country."""
    return value[4:6] in SUPPORTED_REGIONS


RECOGNIZER = Recognizer(
    name="bic",
    entity="IBAN_CODE",
    patterns=(Pattern(r"\b(?:[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b", 0.0, 0.75),),
    context=("bic*", "swift*", "bic code*", "swift code*", "iban"),
    before=40,
    after=0,
    check=names_country,
)
