"""A street with its number and addition is found; an ordinary word before a number isn't."""

import pytest

from sluis_detectors.recognizers.nl.address import RECOGNIZERS
from support.recognizers import assert_marked

ROWS = (
    "woont «Keizersgracht 379» in Amsterdam",
    "Het adres is «Jan van Galenstraat 12-3»",
    "de «Zuid-Hollandlaan 226-huis» te Winterswijk",
    "adres: «Loessteeg 367»",
    "naar de «Mgr. Nolensplein 77-4hg», graag",
    "schrijf aan «keizersgracht 379» in rotstergaast",
    "ADRES: «MGR. NOLENSPLEIN 202B», 6920 GD",
    "gevestigd aan de «Jasperboulevard 65-2hg»",
    "«Saarring 264C»\n«6357KE» Aadorp",
    "Dochter woont op «Elisahof 3»",
    "levering aan de «Laan van Meerdervoort 263-huis» in Sint-Niklaas",
    "«Postbus 123», Utrecht",
    "de woning «Plein 1944 273-huis», Nijmegen",
    "levering aan de «'t Zand 139-huis» in Best",
    "«2e Voorbeeldstraat 18 bis», Utrecht",
    "brief aan mevrouw, «prof. tulpplein 178b» in groningen",
    "aan mevrouw robin, «lange nieuwstraat 11» in nijmegen",
    "woont «Kerkstraat nr. 5» te Gouda",
    "op 't Net 3 berichten",
    "woont «Parkpln 12»",
    "nog 5 mln 12 keer",
    "aan «keizerlaan 250-ii, 6984 dj» sint-niklaas",
    "linh\n«saarring 264c\n6357ke» aadorp",
    "EERST «PAULBAAN 6» IN SINT-PAUWELS",
    "LISA\n«ROSARING 4»\n6845 HUY",
    "levering 12, 2024 is",
    "neem er 2, 1200 mg per dag",
    "Levering 12, Utrecht",
    "LEVERING 3 IN JUNI",
    "Verzekering 12 maanden gratis",
    "onderweg 3 uur vertraging",
    "De training 2024 begint",
    "During 1971 the album",
    "een antwoord 3 keer geven",
    "de omzet steeg 5 procent",
    "week 12 en bladzijde 14",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A street with its number and addition is found; an ordinary word before a number isn't."""
    assert_marked(RECOGNIZERS, marked)
