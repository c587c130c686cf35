"""Password or PIN, in an assignment or in a sentence, Dutch and English.

Source: what people paste; there's no standard. In a sentence ("het wachtwoord is verlopen") only a value that mixes
kinds of characters counts; behind `:` or `=` a quoted word does too, unless it stands for a value (`<password>`,
`os.environ`). Fictitious: wachtwoord is Zomer2024!, password = "hunter2", pincode 4821.
"""

import re

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import is_placeholder

_WORDS = (
    r"wachtwoord(?:en)?|wachtwrd|passwords?|passwd|passphrase|passwort|kennwort|wachtzin|toegangscode|inlogcode|"
    r"mot de passe|(?:^|[^A-Za-zÀ-ÿ])(?:ww|passw|pwd|psw|pw"
)
_TAIL = r"(?:[_.-][A-Za-z0-9_]{1,20}|\d{0,3})"
_NAME = rf"(?:(?:{_WORDS}|pass)){_TAIL})"
_CODE = re.compile(
    r"[\[\](){}<>]|^\$|^[a-z_]+(?:\.[a-z_]+)+$|::|->|^(?:self|this|os|env|process|config)\.|^[a-z-]+=$|"
    r"^!(?:vault|reference|ref|sub|secret|env|include)|^(?:scram|sha|md5|pbkdf2|bcrypt|argon2|aes)(?:[_-]|\d|$)|"
    r"^https?://|^&#?\w+|^/\w+/|^#\w+$|^\d+\.\d+$|(?-i:^[a-z]+Password$)",
    re.IGNORECASE,
)
# What stands behind "password:" in forms, documentation, types of a programming language and messages.
_STATE = re.compile(
    r"(?i)^(?:required|verplicht|optional|optioneel|string|text|tekst|hidden|masked|incorrect|onjuist|verkeerd|expired|"
    r"verlopen|unknown|onbekend|ongeldig|invalid|wrong|fout|reset|forgotten|vergeten|geen|leeg|empty|idem|same|"
    r"hetzelfde|encrypted|hashed|protected|needed|nodig|missing|unset|changed|gewijzigd|login|default|standaard|private|"
    r"public|strong|weak|sterk|zwak|nieuw|current|huidig|field|input|label|type|length|sent|verstuurd|confirm|herhaal|"
    r"repeat|generated|random|disabled|enabled|settings?|config|args|data|result|wijzigen|instellen|varchar\S*|"
    r"password\S*|wachtwoord\S*|\S*passw\S*|\S*pwd\S*|bcrypt|argon2\S*|sha\d*|md5|boolean|number|object|any|self|"
    r"https?://\S*|zie|see|via|auth|split|parts|match|row|line|res|resp|response|input|prompt|user(?:name)?|email|[a-z]+(?:_[a-z0-9]+)+|(?-i:[a-z]+(?:[A-Z][a-z]+)+))$"
)
_TRAILING = re.compile(r"[\"'`,;:.)?]+$")
_WORD = re.compile(r"^[A-Za-zÀ-ÿ]+(?:['-][A-Za-zÀ-ÿ]+)*$")


def trim_password(value: str) -> str:
    """Leaves out the punctuation of the sentence, not the `!` that passwords end in."""
    return _TRAILING.sub("", value)


def is_mixed(value: str) -> bool:
    """Whether a value has letters and something else: what a password in a sentence looks like."""
    return (
        len(value) >= 5
        and not is_placeholder(value)
        and not _CODE.search(value)
        and any(c.isalpha() for c in value)
        and (value.endswith("!!") or any(not c.isalpha() and c not in "-'_./" for c in value.rstrip("!?")))
    )


def is_assigned(value: str) -> bool:
    """Whether a quoted value can be a password: not code, not a stand-in, not a sentence."""
    return len(value) >= 4 and not is_placeholder(value) and not _CODE.search(value)


def is_plain(value: str) -> bool:
    """Whether a bare word in a configuration file can be a password: not a state, a type or an identifier."""
    return is_assigned(value) and not _STATE.match(value) and not value.startswith(("/", "-", "%", "&", "*", "\\"))


def is_strong(value: str) -> bool:
    """Whether a value has all four kinds of characters, as rules for passwords ask and words never do."""
    return (
        is_mixed(value)
        and any(c.isupper() for c in value)
        and any(c.islower() for c in value)
        and any(c.isdigit() for c in value)
        and any(c in "!@#$%^&*?+=" for c in value)
    )


RECOGNIZERS = (
    Recognizer(
        name="password",
        entity="PASSWORD",
        patterns=(
            Pattern(
                rf"(?i){_NAME}[\"']?(?:\s{{0,3}}(?:=>|:=|={{1,2}}|:)\s{{0,3}}|"
                r"\s{1,3}(?:is|was|wordt|werd|luidt)\b:?\s{0,3})"
                r"[\"'`]?([^\s\"'`,;|]{5,80})",
                0.85,
            ),
            # Right behind the word: not behind `pass`, which is a verb and a statement of Python.
            Pattern(
                rf"(?i)(?:{_WORDS})){_TAIL}[\"']?\s{{1,3}}(?:(?:to|naar|in|van):?\s{{1,3}})?[\"'`]?([^\s\"'`,;|]{{5,80}})",
                0.85,
            ),
            Pattern(
                r"(?i)\b(?:wachtwoord|password|passwd|inlogcode|passphrase)\b[^\n:=.]{0,40}?(?:\bis\b|\bwas\b|"
                r"\bluidt\b|\bwordt\b|:|=)\s{0,3}"
                r"[\"'`]?([^\s\"'`,;|]{5,80})",
                0.8,
            ),
        ),
        trim=trim_password,
        check=is_mixed,
    ),
    Recognizer(
        name="password-quoted",
        entity="PASSWORD",
        patterns=(
            Pattern(
                rf"(?i){_NAME}[\"']?\s{{0,3}}(?:=>|:=|={{1,2}}|"
                rf":)\s{{0,3}}[\"']([^\s\"']{{4,80}})[\"']",
                0.75,
            ),
            Pattern(rf"(?i)<[A-Za-z0-9_.:-]*{_NAME}>([^\s<>]{{4,80}})</", 0.8),
            Pattern(
                rf"(?i)\b(?:key|name)=[\"'][A-Za-z0-9_.: -]*{_NAME}[\"']"
                r"(?:\s{1,4}value=[\"']|\s?>)([^\s\"'<>]{4,80})[\"'<]",
                0.8,
            ),
            Pattern(
                rf"(?i)\b(?:define|put|(?:set|add|with)[a-z]{{0,12}}|property)\(\s{{0,3}}[\"'][A-Za-z0-9_.-]{{0,30}}{_NAME}[\"']\s{{0,3}},"
                rf"\s{{0,3}}[\"']([^\s\"']{{4,80}})[\"']",
                0.75,
            ),
            # User and password as two arguments.
            Pattern(
                r"(?i)(?:\bauth\s?=\s?\(|BasicAuth\(|Credentials?\(|getConnection\([^,()\n]{1,120},|"
                r"(?:mysqli?|pg|oci|ftp|ldap)_?(?:p?connect|login|bind)\([^,()\n]{1,80},)\s{0,3}[\"'][^\"'\n]{1,60}[\"']\s{0,3},"
                r"\s{0,3}[\"']([^\s\"']{4,80})[\"']",
                0.8,
            ),
            Pattern(
                r"(?i)\bvariable\s{1,3}[\"'][a-z0-9_-]{0,40}(?:password|passwd|secret|pwd)[a-z0-9_-]{0,20}[\"']\s{0,3}\{[^}]{0,200}?\bdefault\s{0,4}=\s{0,4}[\"']([^\s\"']{4,80})[\"']",
                0.8,
            ),
        ),
        check=is_assigned,
    ),
    # A word without quotes: in a variable of the environment, a property or a connection string, and elsewhere in a
    # configuration where a user, a server or a network is named too.
    Recognizer(
        name="password-plain",
        entity="PASSWORD",
        patterns=(
            Pattern(
                r"(?i)(?:[A-Z0-9][_.]|\bpg|\bpsk|[;&?])(?:password|passwd|pwd|pass|passphrase|wachtwoord|secret)=[\"']?"
                r"([^\s\"'`,;|&<>$(){}]{4,80})(?:$|[\s;&\"'<])",
                0.75,
            ),
        ),
        check=is_plain,
    ),
    Recognizer(
        name="password-configured",
        entity="PASSWORD",
        patterns=(
            Pattern(
                r"(?i)(?:wachtwoord|password|passwd|passwort|kennwort|passphrase|mot de passe|"
                r"\bpass|\bpwd|\bww|\bpw|_pass|\bpsk)\s{0,12}[:=]\s{0,3}([^\s\"'`,;|&<>$(){}]{4,80})\s{0,2}(?:$|[\n\r;&\"'<]|[A-Za-z]{2,20}[=:])",
                0.0,
                0.75,
            ),
        ),
        context=(
            "user*",
            "usr",
            "gebruiker*",
            "login*",
            "inlog*",
            "host*",
            "server*",
            "database*",
            "dbname",
            "uid",
            "db",
            "port",
            "poort",
            "wifi*",
            "wi fi*",
            "ssid",
            "netwerk*",
            "network*",
            "account*",
            "client",
            "ftp*",
            "smtp*",
            "imap*",
            "ldap*",
            "ansible*",
            "stringdata",
            "datasource",
            "data source",
            "benutzer*",
            "utilisateur",
            "identifiant",
        ),
        before=120,
        after=80,
        trim=trim_password,
        check=is_plain,
    ),
    Recognizer(
        name="login-pair",
        entity="PASSWORD",
        patterns=(
            Pattern(
                r"(?i)\b(?:login|log ?in|inloggen|inloggegevens|aanmelden|sign in|credentials)\b:?[^\n]{1,40}?"
                r"(?: en | and | ?/ ?|, | met | with )[\"']?([^\s\"'`,;|]{6,60})",
                0.75,
            ),
        ),
        trim=trim_password,
        check=is_strong,
    ),
    Recognizer(
        name="pin",
        entity="PASSWORD",
        patterns=(
            Pattern(
                r"(?i)\b(?:pin|pincode|pin-code|toegangspin|unlock code|ontgrendelcode)\s{0,2}(?:is|was|=|"
                r":)?\s{0,2}[\"']?(\d{4,8})\b",
                0.75,
            ),
            Pattern(
                r"(?i)\b(?:alarmcode|toegangscode|deurcode|kluiscode|poortcode|sleutelkluiscode|door code|gate code|"
                r"alarm code|safe code|code (?:van|voor|of|for) (?:het |de |the )?(?:alarm|kluis|deur|poort|voordeur|"
                r"sleutelkluis|door|safe|gate))\s?(?:is|was|=|:)?\s?[\"']?(\d{4,8})\b",
                0.75,
            ),
        ),
    ),
)
