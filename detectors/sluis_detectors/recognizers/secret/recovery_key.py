"""Key that opens a disk, a wallet or an account when the password is lost, and key of a product.

Source: BIP-39 (12 to 24 words), Microsoft on BitLocker (eight groups of six digits, each a multiple of 11 below
720,896) and on product keys (five groups of five out of 24 letters and digits), recovery codes as GitHub and Google
hand them out. Fictitious: 111111-222222-… with groups that divide by 11.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer


def opens_disk(value: str) -> bool:
    """Whether each group of a BitLocker recovery password is a multiple of 11, as sixteen bits times 11 are."""
    groups = [int(group) for group in value.split("-")]
    return all(group % 11 == 0 and group < 720_896 for group in groups) and len(set(groups)) > 1


def is_phrase(value: str) -> bool:
    """Whether words can be a phrase of BIP-39: as many as it has, and none of them those of a sentence."""
    words = value.replace(",", " ").split()
    return len(words) in {12, 15, 18, 21, 24} and not {"the", "and", "een", "het", "van", "is", "of"}.intersection(
        words
    )


RECOGNIZERS = (
    Recognizer(
        name="disk-recovery-key",
        entity="PASSWORD",
        patterns=(Pattern(r"\b(?:\d{6}(?:-\d{6}){7})\b", 0.95),),
        check=opens_disk,
    ),
    Recognizer(
        name="seed-phrase",
        entity="PRIVATE_KEY",
        patterns=(
            Pattern(
                r"(?i)\b(?:mnemonic|(?:seed|recovery|secret|backup)[ -]?(?:phrase|words?)|herstelzin|herstelwoorden|"
                r"seedwoorden)\b[^\n:=]{0,30}[:=]\s{0,3}[\"']?((?:[a-z]{3,8},?[ \n]){11,23}[a-z]{3,8})\b",
                0.95,
            ),
        ),
        check=is_phrase,
    ),
    Recognizer(
        name="product-key",
        entity="API_KEY",
        patterns=(Pattern(r"\b(?:[BCDFGHJKMPQRTVWXY2346789N]{5}(?:-[BCDFGHJKMPQRTVWXY2346789N]{5}){4})\b", 0.8),),
    ),
    Recognizer(
        name="recovery-codes",
        entity="PASSWORD",
        patterns=(
            Pattern(
                r"(?i)\b(?:recovery|backup|herstel|back-up)[ -]?codes?\b[^\n:]{0,30}:\s{0,3}"
                r"((?:[a-z0-9]{4,5}-[a-z0-9]{4,5}(?:[ ,;\n]{1,3}|$)){2,16})",
                0.85,
            ),
        ),
        check=lambda value: any(map(str.isdigit, value)),
    ),
)
