"""Number by which an organisation knows a person or a case: client, patient, policy, file, employee, pupil, tax.

Source: GDPR art. 4(1), "identification number". No shape is common to them, so the word that announces the number is
part of the pattern. Numbers of orders, invoices, articles and tickets aren't taken: they name a transaction.
Fictitious: klantnummer 799189, polis POL-8504345, zaaknummer C/09/512345, case Z/24/459758.
"""

import re

from sluis_detectors.recognizers.base import Pattern, Recognizer

_PERSON = (
    r"klant|cli[eëË]nt|customer|pati[eëË]nt|pat|polis|polishouder|policy|policyholder|dossier|zaak|"
    r"case|file|personeels?|medewerkers?|werknemers?|"
    r"employee|staff|personnel|leerling|student|pupil|studenten|lid(?:maatschaps?)?|member(?:ship)?|"
    r"debiteur(?:en)?|crediteur(?:en)?|"
    r"relatie|verzekerden?|verzekering|insured|insurance|beneficiary|bewoner|huurder|tenant|deelnemer|"
    r"participant|donor|"
    r"ziekenhuis|hospital|behandel|zorg|schade|claim|claims|aanvraag|beschikking|incident|contract|"
    r"overeenkomst|lening|loan|hypotheek|mortgage|"
    r"account|rekening|bank|fiscaal|belasting|tax|steuer|registratie|registration|inschrijf|enrolment|burger|"
    r"persoons?|person|personal|user|gebruiker|kunden|mitglieds?|versicherungs?|vertrags?|patienten|fall|vorgangs?|"
    r"mitarbeiter|matrikel|konto"
)
_BARE = r"BIG|AGB|RSIN|UZOVI|MRN|EPD|TIN|NIP|RRN|INSZ|KvK|BSN|IMEI|SVB|UWV|CIZ|COA|IND|CJIB"
_ALONE = (
    r"klant|cli[eëË]nt|customer|pati[eëË]nt|polis|policy|dossier|zaak|case|leerling|student|"
    r"personeelslid|medewerker|employee|lid|member|"
    r"debiteur|verzekerde|claim"
)
_NUMBER_WORD = r"(?:nummer|nummers|nr\.?|number|numbers|num|no\.?|id|code|kenmerk|ref(?:erentie|erence)?\.?|#)"
_LINK = r"[\"']?\s{0,2}(?:is|was|=|:|#|=>|luidt|van|\()?\s{0,2}[\"'#(]?"
_VALUE = r"[A-Za-z]{0,5}[-/. ]?\d[\dA-Za-z]*(?:[-/.]\d[\dA-Za-z]*){0,4}(?:[ ]\d{3,})?"

_DATE = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d{2}|(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}")
_TAIL = re.compile(r"[-/. ]+$|[ ]\D*$")
_AMOUNT = re.compile(r"(?i)^(?:€|eur|euro|usd|gbp|week|fase|versie|art|lid|van|op|in|de|met|is|en|of|v|nr|no) ?\.?\d")


def trim_number(value: str) -> str:
    """Leaves out what trails a number."""
    return _TAIL.sub("", value)


def is_number(value: str) -> bool:
    """Whether a value behind `...nummer` can be one: three digits or more, and neither a date nor an amount."""
    return sum(c.isdigit() for c in value) >= 3 and not _DATE.fullmatch(value) and not _AMOUNT.match(value)


def is_long_number(value: str) -> bool:
    """Whether a value behind the bare noun (`case 24-1234`) can be its number: five digits or more."""
    return is_number(value) and sum(c.isdigit() for c in value) >= 5


RECOGNIZERS = (
    Recognizer(
        name="id-number",
        entity="ID_NUMBER",
        patterns=(
            Pattern(rf"(?i)(?:^|[^A-Za-zÀ-ÿ])(?:{_PERSON})[ _-]?(?:s )?{_NUMBER_WORD}{_LINK}({_VALUE})", 0.85),
            Pattern(rf"(?i)(?:^|[^A-Za-zÀ-ÿ])(?:{_BARE})(?:[ _-]?{_NUMBER_WORD})?{_LINK}({_VALUE})", 0.8),
        ),
        trim=trim_number,
        check=is_number,
    ),
    Recognizer(
        name="id-number-foreign",
        entity="ID_NUMBER",
        patterns=(
            # German file marks (chamber, register, number and year), French numbers, dockets of US courts.
            Pattern(
                r"(?i)\b(?:Aktenzeichen|Az\.|Geschäftszeichen|"
                r"Gz\.)[:\s]{1,3}(\d{0,3} ?[A-Z][A-Za-z]{0,3} ?\d{1,6}/\d{2,4}|\d[\d/.-]{4,20}\d)",
                0.85,
            ),
            Pattern(
                r"(?i)\b(?:num[ée]ro|n[°o]\.?)(?: de)? (?:client|dossier|contrat|adh[ée]rent|patient|assur[ée]|"
                r"[ée]tudiant|police|"
                rf"salari[ée]|matricule){_LINK}({_VALUE})",
                0.8,
            ),
            Pattern(r"\b\d:\d{2}-(?:cv|cr|bk|mj|md|ap)-\d{3,6}\b", 0.85),
            Pattern(rf"(?i)\bsort code{_LINK}(\d{{2}}[- ]?\d{{2}}[- ]?\d{{2}})\b", 0.85),
        ),
        trim=trim_number,
    ),
    Recognizer(
        name="id-number-noun",
        entity="ID_NUMBER",
        patterns=(Pattern(rf"(?i)(?:^|[^A-Za-zÀ-ÿ])(?:{_ALONE})(?: ?[:#=]| is)? ?[\"'#(]?({_VALUE})", 0.7),),
        trim=trim_number,
        check=is_long_number,
    ),
)
