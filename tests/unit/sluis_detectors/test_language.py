"""Language of a text: by its everyday words where they tell, else by py3langid."""

import pytest

from sluis_detectors.language import detect, load


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
        ("Il y a plus de passagers de bus de nuit et de bus de jour, et de cars de tourisme.", "fr"),
        ("Er will die Rechnung in der Woche nach dem Umzug mit der Post schicken, aber ohne Anlage.", "de"),
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


def test_plain_text_needs_no_model() -> None:
    """A text full of everyday words of one language is told without py3langid, one with few of them by it."""
    load.cache_clear()
    assert detect("Wil je voor mij een brief maken waarin staat dat we de offerte niet aannemen?") == "nl"
    assert detect("Please write a letter to the customer about the invoice that they have not paid.") == "en"
    assert load.cache_info().currsize == 0
    assert detect("Conceptovereenkomst bijgewerkt, opmerkingen verwerkt, bijlagen toegevoegd.") == "nl"
    assert load.cache_info().currsize == 1
