"""Street addresses of other European countries are found by their words for street."""

import pytest

from sluis_detectors.recognizers.eu.address import RECOGNIZERS
from support.recognizers import assert_marked

ROWS = (
    "«Példa fejedelem útja 62.», Voorbeeld",
    "Daniela 12, Aggregate 3",
    "«Ornek Sokak 12»",
    "«Näidis tänav 4»",
    "Rúa do Exemplo staat leeg",
    "wohnhaft «Beispielring 726», mit",
    "«Beispielring 8/3», «35877 Musterstadt»",
    "Monitoring 24/7 and Engineering 101",
    "«Am Beispielufer 20», «20457 Hamburg»",
    "«Zum Alten Muster 2», «01067 Dresden»",
    "«Voorbeeld op Zand 45 bus 3», «9300 Aalst»",
    "«D-81675 München»",
    "«Postfach 12 34», «53111 Bonn»",
    "«résidence Les Exemples, Bât. B», 13008",
    "Artikel 5, 1234 Woorden",
    "Am 12. Mai 5, 2100 Personen",
    "Version 12, 35000 Nutzer",
    "im Winter 1939/40 35000 Menschen",
    "«Musterstraße 12», Berlin",
    "«12 rue de l'Exemple», Paris",
    "lives on «Via Esempio 129»",
    "«Vesterskovvej 79»",
    "«Példa utca 12»",
    "Elisahof 3\n«9105 Landelies»\nTel",
    "\n4000 Deelnemers\n",
    "adres: «2000 Antwerpen»",
    "\n2019 Teamleider\n",
    "\n12000 Euro\n",
    "the 2006 FIFA World Cup",
    "«Beispielstraße 64/33», Berlin",
    "wohnhaft «Anna-Beispiel-Ring 8-8», Mainz",
    "demeurant «chemin de l'Exemple», 40962",
    "«479 Avenue des Exemples» Apt. 892",
    "habitant une avenue",
    "«DAJANA-BEISPIEL-GASSE 131»",
    "erreichte Platz 12",
    "rue 12",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """Street addresses of other European countries are found by their words for street."""
    assert_marked(RECOGNIZERS, marked)
