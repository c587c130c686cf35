"""Password or token in a command: as an option, an argument or a variable that is set.

Source: the manuals of docker, mysql, mongosh, sqlcmd, sqlplus, redis-cli, ldapsearch, smbclient, net use, openssl,
keytool, htpasswd, gh, httpie, sudo, PowerShell (ConvertTo-SecureString), setx and the Dockerfile reference. Fictitious:
docker login -u jan -p Zomer2024!, mysql -u root -pZomer2024!, setx API_TOKEN 8f3b….
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import is_placeholder
from sluis_detectors.recognizers.secret.keyed_assignment import looks_random

_VALUE = r"[\"']?([^\s\"'<>$|;]{4,100})"
_ARGUMENTS = r"\b[^\n|]{0,120}?\s"


def is_argument(value: str) -> bool:
    """Whether a value given to an option for passwords is one, not the next option or a stand-in."""
    return not value.startswith(("-", "/", "%", "{")) and not is_placeholder(value)


RECOGNIZERS = (
    Recognizer(
        name="command-line-password",
        entity="PASSWORD",
        patterns=(
            Pattern(
                rf"\b(?:docker|podman|oc|az|helm|cf|skopeo)\s[^\n|]{{0,40}}?\blogin{_ARGUMENTS}-p[ =]?{_VALUE}", 0.85
            ),
            Pattern(rf"\bmysql(?:dump|admin|import)?{_ARGUMENTS}-p{_VALUE}", 0.85),
            Pattern(
                rf"\b(?:mongo(?:sh|dump|restore|import|export)?{_ARGUMENTS}-p|(?:sqlcmd|osql|bcp|isql){_ARGUMENTS}-P|"
                rf"redis-cli{_ARGUMENTS}-a|ldap(?:search|modify|add|whoami|passwd|delete){_ARGUMENTS}-w) ?{_VALUE}",
                0.85,
            ),
            Pattern(
                rf"\b(?:sqlplus|jdbc:oracle:[a-z]{{2,5}}:|expdp|impdp)\s{{0,2}}[A-Za-z0-9_]{{1,30}}/{_VALUE}@", 0.85
            ),
            Pattern(rf"(?i)\bnet use [^\n]{{0,80}}?\\[^\s]{{1,60}} {_VALUE} /user:", 0.85),
            Pattern(
                rf"\b(?:smbclient|rpcclient|wmic|net rpc){_ARGUMENTS}-U ?[\"']?[A-Za-z0-9_.\\/-]{{1,40}}%{_VALUE}",
                0.85,
            ),
            Pattern(rf"\bopenssl{_ARGUMENTS}(?:-k |-pass(?:in|out)? pass:){_VALUE}", 0.85),
            Pattern(rf"\s-(?:store|key|deststore|srcstore|destkey|srckey)pass {_VALUE}", 0.85),
            Pattern(r"(?i)\bConvertTo-SecureString\s{1,3}(?:-String\s{1,3})?[\"']([^\"'$\n]{4,100})[\"']", 0.9),
            Pattern(
                rf"\bhtpasswd\s{{1,3}}-[a-zA-Z]{{0,5}}b[a-zA-Z]{{0,5}}\s[^\s]{{1,80}}\s[^\s]{{1,40}}\s{_VALUE}", 0.85
            ),
            Pattern(rf"\bsudo\s{{1,2}}-S[^\n<]{{0,40}}<<<\s{{0,2}}{_VALUE}", 0.9),
            Pattern(rf"\becho {_VALUE}[\"']?\s?\|\s?sudo -S", 0.9),
            Pattern(r"\bhttps?\s[^\n]{0,60}?(?:-a|--auth)[ =][\"']?([^\s:\"']{1,60}:[^\s\"']{4,100})", 0.85),
            Pattern(
                r"\b(?:setx|setenv|ENV|ARG)\s{1,3}[A-Z0-9_]{0,40}(?:PASSWORD|PASSWD|PWD)[A-Z0-9_]{0,10}\s{1,3}"
                rf"{_VALUE}",
                0.85,
            ),
        ),
        check=is_argument,
    ),
    Recognizer(
        name="command-line-token",
        entity="TOKEN",
        patterns=(
            Pattern(
                r"\s--?(?:with-token|token|api-?key|api-?token|access-?token|auth-?token|client-?secret|secret|"
                r"secret-?key|authkey)[ =][\"']?([A-Za-z0-9_.+/=~-]{16,300})",
                0.85,
            ),
            Pattern(
                r"\b(?:setx|setenv|ENV|ARG)\s{1,3}[A-Z0-9_]{0,40}(?:KEY|TOKEN|SECRET)[A-Z0-9_]{0,10}\s{1,3}[\"']?"
                r"([A-Za-z0-9_.+/=~-]{16,300})",
                0.85,
            ),
        ),
        check=looks_random,
    ),
)
