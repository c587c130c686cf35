"""A password is found in an assignment and in a sentence; talk about passwords isn't one."""

import pytest

from sluis_detectors.recognizers.secret.password import RECOGNIZERS
from support.recognizers import assert_marked

ROWS = (
    "Tijdelijk wachtwoord is «Winter1677!!». Werkplek",
    "Temporary password is «Spring2007».",
    "password = «Geheim604#»",
    'DB_PASSWORD="«hunter2»"',
    "ww: «Welkom01»",
    "login: jvries / pw: «Zomer#2024»",
    "pincode «4821»",
    'password: "«trustno1»"',
    "het wachtwoord voor de server is «Tulp3n!»",
    "Mijn wachtwoord is verlopen",
    "The password is required.",
    "password = os.environ['PASSWORD']",
    "password: <password>",
    "password=${PASSWORD}",
    "def check(password: str) -> bool:",
    "password = getpass()",
    "Wachtwoord vergeten? Klik hier",
    "login jan / «Welkom123!»",
    "inloggen met jan en «Zomer2024!»",
    "de code van het alarm is «4821»",
    "kluiscode: «20418»",
    "inloggen met Windows en Office365",
    "de code van het project is 4821",
    "pincode vergeten",
    "passport BGELUP344",
    "dbPassword=«Geheim604#»",
    "beheerderswachtwoord: «Geheim604#»",
    "DB_PASSWORD=«zwaluwmos»",
    "export PGPASSWORD=«zwaluwmos»",
    "spring.datasource.password=«zwaluwmos»",
    "Server=sql1;User Id=app;Password=«zwaluwmos»;Encrypt=True",
    "host=db1 user=app password=«zwaluwmos»",
    "[client]\nuser=root\npassword = «zwaluwmos»\n",
    "gebruiker: jan\nwachtwoord: «zwaluwmos»",
    "Wi-Fi wachtwoord: «zwaluwmos»",
    '<add key="ClearTextPassword" value="«zwaluwmos»" />',
    '<property name="db.password">«zwaluwmos»</property>',
    "define('DB_PASSWORD', '«zwaluwmos»');",
    'new NetworkCredential("jan", "«zwaluwmos»")',
    'variable "db_password" {\n  default = "«zwaluwmos»"\n}',
    "Username: optional\nPassword: required\n",
    "user: string;\npassword: string;\n",
    "user_password=settings",
    "gebruikersnaam en wachtwoord: zie de mail van gisteren",
    '["username", "password", "email"]',
    '<input type="password" name="password" placeholder="Password">',
    "password: !vault |",
    "password=password; user=user",
    "    def close(self):\n        pass\n\n    @property\n",
    "to pass UTF-8 characters, pass import_hook=True",
    "password_encryption = scram-sha-256",
    "username, password = split\n",
    "PWD: '/Users/jan', EDITOR: 'vim'",
    'CHALLENGE_PASSWORD: "challengePassword"',
    "def add(self, user, passwd, is_authenticated=False):",
    "keytool -storepass changeit",
    "wachtwoord\n«Zomer2024!»",
    "pass is «Zomer2024!»",
    "connect(user=user, password=password_from_vault)",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A password is found in an assignment and in a sentence; talk about passwords isn't one."""
    assert_marked(RECOGNIZERS, marked)
