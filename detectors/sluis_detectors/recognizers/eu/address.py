"""German, French, Belgian, Italian and Spanish street addresses.

Source: DIN 5008:2020 (street, then number) and NF Z 10-011 (number, then `rue`); UPU S42 templates for the others.
Fictitious: Musterstraße 12, 12 rue de l'Exemple, Via Esempio 129, Calle Ejemplo 4.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer

_WORD = r"[A-ZÀ-Þ][A-Za-zÀ-ÿ.'-]*"
_SMALL = r"(?:de|du|des|la|le|les|l'|d'|di|del|della|dei|do|da|los|las|y|von|der|dem|den|am|im|an)"
_PLACE = r"[A-ZÀ-Þ][A-Za-zÀ-ÿ'/-]+(?: (?:[a-z]{1,4} )?[A-ZÀ-Þ][A-Za-zÀ-ÿ'/-]+){0,2}"

RECOGNIZERS = (
    Recognizer(
        name="de-address",
        entity="ADDRESS",
        patterns=(
            Pattern(
                r"\b((?:[A-ZÀ-Þ][A-Za-zÀ-ÿ.-]* ?){0,3}[A-Za-zÀ-ÿ.-]*(?:[Ss]traße|[Ss]trasse|[Ss]tr\.|"
                r"[Aa]llee|[Gg]asse|[Pp]latz|[Uu]fer|[Dd]amm|[Cc]haussee)"
                r" \d{1,4} ?[a-z]?)\b",
                0.75,
            ),
        ),
    ),
    Recognizer(
        name="fr-address",
        entity="ADDRESS",
        patterns=(
            Pattern(
                r"(?i:(?:^|[^A-Za-z0-9])(\d{1,4}(?: ?(?:bis|ter|quater))?,? (?:rue|avenue|av\.|boulevard|"
                r"bd|place|chemin|impasse|allée|allées|quai|cours|route|square|passage|faubourg)"
                rf" (?:{_SMALL} ?){{0,3}}(?-i:(?:{_WORD}[ -]?){{1,4}})))",
                0.75,
            ),
        ),
    ),
    Recognizer(
        name="latin-address",
        entity="ADDRESS",
        patterns=(
            Pattern(
                rf"\b(?:(?:Via|Viale|Piazza|Corso|Strada|Calle|C/|Avenida|Av\.|Avda\.?|Plaza|Paseo|Rua|Rue|"
                rf"Avenue|Boulevard|Place|"
                rf"Chaussée) (?:{_SMALL} ?){{0,3}}(?:{_WORD} ){{1,4}}(?:n[°º.] ?)?\d{{1,4}}[a-zA-Z]?)\b",
                0.7,
            ),
        ),
    ),
    Recognizer(
        name="nordic-address",
        entity="ADDRESS",
        patterns=(
            Pattern(
                r"\b[A-ZÀ-Þ][A-Za-zÀ-ÿ.'-]+ ?(?:vej|vejen|gade|gata|gatan|vägen|vegen|veien|stræde|"
                r"tie|katu|kuja|kaari|"
                r"polku) \d{1,4}[A-Za-z]?\b",
                0.7,
            ),
            Pattern(r"\b[A-ZÀ-Þ][A-Za-zÀ-ÿ.'-]+ (?:utca|útja|út|u\.|tér|tere|körút) \d{1,4}\.?", 0.7),
            Pattern(r"\b(?:ul\.|ulica|al\.|os\.|nám\.) ?[A-ZÀ-Þ][A-Za-zÀ-ÿ.' -]{1,40} \d{1,4}[A-Za-z]?\b", 0.7),
        ),
    ),
    Recognizer(
        name="eu-postcode-place",
        entity="ADDRESS",
        patterns=(
            Pattern(rf"(?m:^[ \t>|]{{0,4}}(\d{{4,5}} {_PLACE})[ \t,;|]{{0,4}}\r?$)", 0.6),
            Pattern(rf"\d[A-Za-z]?,\s{{0,2}}(\d{{4,5}} {_PLACE})", 0.65),
        ),
    ),
)
