"""Language of a text: clear ones by py3langid, short ones by their everyday words."""

import pytest

from sluis_detectors.language import detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kun je een nette mail schrijven aan de klant?", "nl"),
        ("Could you write a polite email to the customer?", "en"),
        ("bel piet jansen even", "nl"),
        ("call peter about the offer", "en"),
        ("stuur dit door aan jan", "nl"),
        ("fix this", "en"),
        ("maak een tabel", "nl"),
        ("Schrijf een afwijzing voor de sollicitant en leg uit waarom hij niet past.", "nl"),
        ("Bitte schreiben Sie eine E-Mail an den Kunden, der seine Rechnung nicht bezahlt hat.", "de"),
        ("Écrivez un courriel au client qui n'a pas encore payé sa facture du mois dernier.", "fr"),
        ("Napisz uprzejmy list do klienta, który nie zapłacił jeszcze faktury za ostatni miesiąc.", "pl"),
        ("Geçen ayın faturasını henüz ödemeyen müşteriye kibar bir mektup yaz lütfen.", "tr"),
        ("GRAAG EEN MAIL AAN ONZE KLANTEN OVER DE NIEUWE OPENINGSTIJDEN", "nl"),
        ("", ""),
        ("06-12345678", ""),
        ("NL91ABNA0417164300", ""),
        ("\n\t  \n", ""),
    ],
)
def test_language(text: str, language: str) -> None:
    """Each text is told to be of its language, and one without words of none."""
    assert detect(text) == language


def test_only_a_sample_is_read() -> None:
    """A long text is judged by its beginning."""
    assert detect("Dit is een lange brief over de levering van het huis. " * 50 + "the end of it all " * 5000) == "nl"
