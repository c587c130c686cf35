"""A password or token in a command is found; the options around it and variables aren't."""

import pytest

from sluis_detectors.recognizers.secret.command_line import RECOGNIZERS
from support.recognizers import assert_marked, filler

ROWS = (
    "docker login -u jan -p «Zw4luw!mos» registry.voorbeeld.nl",
    "mysql -u root -p«Zw4luw!mos» hr",
    "mongosh -u admin -p «zwaluw» --authenticationDatabase admin",
    "sqlcmd -S sql1 -U sa -P «Zw4luw!mos»",
    "redis-cli -h cache -a «zwaluwmos» ping",
    "ldapsearch -D cn=admin -w «zwaluwmos» -b dc=x",
    "sqlplus scott/«zwaluwmos»@orcl",
    "jdbc:oracle:thin:scott/«zwaluwmos»@db1:1521:orcl",
    r"net use Z: \\srv\share «Zw4luw!mos» /user:jan",
    "smbclient //srv/x -U jan%«Zw4luw!mos»",
    "openssl rsa -in k.pem -passin pass:«zwaluwmos»",
    "keytool -list -storepass «zwaluwmos» -keystore x.jks",
    "ConvertTo-SecureString '«Zw4luw!mos»' -AsPlainText -Force",
    "htpasswd -b passwd jan «Zw4luw!mos»",
    "echo '«zwaluwmos»' | sudo -S ls",
    "http -a «jan:Zw4luw!mos» GET voorbeeld.nl",
    f"gh auth login --with-token «{filler(40)}»",
    f"setx API_TOKEN «{filler(32)}»",
    "ENV MYSQL_ROOT_PASSWORD «zwaluwmos»",
    "mysql -u root -p hr",
    "docker login -u jan -p $PASSWORD",
    "docker login -u jan --password-stdin",
    "mysql -h db1 -P 3306 -u root hr",
    "kubectl get pods -n kube-system -o wide",
    "tar -p archief.tar",
    "--token <token>",
    "setx JAVA_HOME /opt/java",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A password or token in a command is found; the options around it and variables aren't."""
    assert_marked(RECOGNIZERS, marked)
