"""The entities that Sluis knows: one list, used by recognisers, policy, record, metrics, messages and docs.

Names are Presidio's where it has one. `kind` is the coarser type that `sluis scan --jsonl` writes as `type`.
`nl` and `en` name the kind of data in messages to staff, in plain words, plural.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Entity:
    """One kind of thing that can be found. `label_nl`, `label_en`: the word in a placeholder, such as PERSOON."""

    name: str
    kind: str
    nl: str
    en: str
    label_nl: str
    label_en: str


_ALL: Final = (
    Entity("PERSON", "PERSON", "namen", "names", "PERSOON", "PERSON"),
    Entity("ORGANIZATION", "ORGANIZATION", "organisaties", "organisations", "ORGANISATIE", "ORGANISATION"),
    Entity("LOCATION", "LOCATION", "plaatsen", "places", "PLAATS", "PLACE"),
    Entity("ADDRESS", "ADDRESS", "adressen", "addresses", "ADRES", "ADDRESS"),
    Entity("EMAIL_ADDRESS", "EMAIL_ADDRESS", "e-mailadressen", "e-mail addresses", "EMAIL", "EMAIL"),
    Entity("PHONE_NUMBER", "PHONE_NUMBER", "telefoonnummers", "phone numbers", "TELEFOON", "PHONE"),
    Entity("IBAN_CODE", "IBAN_CODE", "rekeningnummers", "bank account numbers", "REKENING", "ACCOUNT"),
    Entity("CREDIT_CARD", "CREDIT_CARD", "betaalkaartnummers", "payment card numbers", "KAART", "CARD"),
    Entity("DATE_OF_BIRTH", "DATE_OF_BIRTH", "geboortedata", "birth dates", "GEBOORTEDATUM", "BIRTHDATE"),
    Entity("AGE", "OTHER", "leeftijden", "ages", "LEEFTIJD", "AGE"),
    Entity("DATE_TIME", "DATE_TIME", "datums", "dates", "DATUM", "DATE"),
    Entity("NL_BSN", "NL_BSN", "burgerservicenummers", "citizen service numbers", "BSN", "BSN"),
    Entity(
        "ID_DOCUMENT",
        "ID_NUMBER",
        "nummers van identiteitsbewijzen",
        "identity document numbers",
        "DOCUMENT",
        "DOCUMENT",
    ),
    Entity("LICENSE_PLATE", "ID_NUMBER", "kentekens", "licence plates", "KENTEKEN", "PLATE"),
    Entity("NL_KVK", "ID_NUMBER", "KvK-nummers", "chamber of commerce numbers", "KVK", "KVK"),
    Entity("NL_VAT", "ID_NUMBER", "btw-nummers", "VAT numbers", "BTW", "VAT"),
    Entity("ID_NUMBER", "ID_NUMBER", "persoons- en dossiernummers", "personal and case numbers", "NUMMER", "NUMBER"),
    Entity("IP_ADDRESS", "IP_ADDRESS", "IP-adressen", "IP addresses", "IP", "IP"),
    Entity("URL", "URL", "webadressen", "web addresses", "WEBADRES", "URL"),
    Entity("API_KEY", "SECRET", "toegangssleutels", "access keys", "SLEUTEL", "KEY"),
    Entity("TOKEN", "SECRET", "toegangstokens", "access tokens", "TOKEN", "TOKEN"),
    Entity("PASSWORD", "SECRET", "wachtwoorden", "passwords", "WACHTWOORD", "PASSWORD"),
    Entity("PRIVATE_KEY", "SECRET", "privésleutels", "private keys", "PRIVESLEUTEL", "PRIVATEKEY"),
    Entity("CLIENT", "ORGANIZATION", "klantgegevens", "client data", "KLANT", "CLIENT"),
    Entity("PROJECT_CODE", "ID_NUMBER", "projectcodes", "project codes", "PROJECT", "PROJECT"),
    Entity(
        "DOCUMENT_MARKING",
        "OTHER",
        "een vertrouwelijkheidsaanduiding",
        "a confidentiality marking",
        "MARKERING",
        "MARKING",
    ),
    Entity("HEALTH", "OTHER", "gezondheidsgegevens", "health data", "GEZONDHEID", "HEALTH"),
    Entity("ETHNICITY", "OTHER", "gegevens over afkomst", "data on ethnic origin", "AFKOMST", "ORIGIN"),
    Entity("RELIGION", "OTHER", "gegevens over geloof", "data on religion", "GELOOF", "RELIGION"),
    Entity(
        "UNION", "OTHER", "gegevens over vakbondslidmaatschap", "data on trade union membership", "VAKBOND", "UNION"
    ),
    Entity(
        "POLITICS", "OTHER", "gegevens over politieke voorkeur", "data on political opinions", "POLITIEK", "POLITICS"
    ),
    Entity(
        "SEX_LIFE",
        "OTHER",
        "gegevens over seksuele gerichtheid",
        "data on sexual orientation",
        "SEKSUALITEIT",
        "SEXUALITY",
    ),
    Entity("BIOMETRIC", "OTHER", "biometrische gegevens", "biometric data", "BIOMETRIE", "BIOMETRICS"),
    Entity("CRIMINAL", "OTHER", "strafrechtelijke gegevens", "criminal data", "STRAFBLAD", "CRIMINAL"),
)

ENTITIES: Final[dict[str, Entity]] = {entity.name: entity for entity in _ALL}
