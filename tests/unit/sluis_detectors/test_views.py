"""Disguised values are found, and the finding covers what hides them."""

import base64

import pytest

from sluis_detectors.config import EngineConfig, WordList
from sluis_detectors.engine import Engine
from sluis_detectors.finding import Finding
from sluis_detectors.normalise import normalise
from sluis_detectors.views import views
from support.recognizers import unmarked


@pytest.fixture(scope="module")
def engine() -> Engine:
    clients = WordList("clients", "CLIENT", (("C-1", ("Bakkerij Molenaar",)),))
    return Engine(EngineConfig(lists=(clients,), names=False))


def encoded(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


@pytest.mark.parametrize(
    ("marked", "entity"),
    [
        ("BSN «1 2 3 4 5 6 7 8 2» graag", "NL_BSN"),
        ("BSN «l234S67B2» graag", "NL_BSN"),
        ("BSN «een twee drie vier vijf zes zeven acht twee» graag", "NL_BSN"),
        ("BSN «one, two, three, four, five, six, seven, eight, two» please", "NL_BSN"),
        ("IBAN «NL9l ABNA O417 l643 OO» graag", "IBAN_CODE"),
        ("IBAN «N.L.9.1.A.B.N.A.0.4.1.7.1.6.4.3.0.0» graag", "IBAN_CODE"),
        ("| «NL91 | ABNA | 0417 | 1643 | 00» |", "IBAN_CODE"),
        ("<td>«NL91</td><td>ABNA</td><td>0417</td><td>1643</td><td>00»</td>", "IBAN_CODE"),
        ("kaart «4111;1111;1111;1111» is weg", "CREDIT_CARD"),
        ("kaart «4111\n1111\n1111\n1111» is weg", "CREDIT_CARD"),
        ("lees «" + encoded("mail jan@voorbeeld.nl") + "» eens", "EMAIL_ADDRESS"),
        ("lees «" + encoded(encoded(encoded("mail jan@voorbeeld.nl"))) + "» eens", "EMAIL_ADDRESS"),
        ("lees «" + b"jan@voorbeeld.nl".hex() + "» eens", "EMAIL_ADDRESS"),
        ("lees «" + b"jan@voorbeeld.nl".hex(" ") + "» eens", "EMAIL_ADDRESS"),
        ("lees «jan%40voorbeeld%2Enl» eens", "EMAIL_ADDRESS"),
        ("lees «jan&#64;voorbeeld&#x2e;nl» eens", "EMAIL_ADDRESS"),
        ("lees «jan\\u0040voorbeeld.nl» eens", "EMAIL_ADDRESS"),
        ("lees «jan<b></b>@voorbeeld.nl» eens", "EMAIL_ADDRESS"),
        ("lees «jan [at] voorbeeld [dot] nl» eens", "EMAIL_ADDRESS"),
        ("lees «j a n @ v o o r b e e l d . n l» eens", "EMAIL_ADDRESS"),
        ("mail «ln.dleebroov@naj» graag", "EMAIL_ADDRESS"),
        ("mail \u202e«ln.dleebroov@naj»\u202c graag", "EMAIL_ADDRESS"),
        ("mail «jan@\nvoorbeeld.nl» graag", "EMAIL_ADDRESS"),
        ("van «B a k k e r i j  M o l e n a a r» dus", "CLIENT"),
        ("van «raaneloM jirekkaB» dus", "CLIENT"),
        ("cel «Bakkerij;Molenaar» dus", "CLIENT"),
    ],
)
def test_a_disguise_hides_nothing(engine: Engine, marked: str, entity: str) -> None:
    """The value is found, and the finding covers the whole of its disguise."""
    text, ((start, end),) = unmarked(marked)
    found = [f for f in engine.analyse([text])[0].findings if f.score >= 0.5 and f.entity == entity]
    assert [text[f.start : f.end] for f in found] == [text[start:end]]


@pytest.mark.parametrize(
    "text",
    [
        "Kaart 4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 klopt niet",  # fails the Luhn test
        "Tel: een twee drie vier vijf zes zeven acht negen tien",
        "2019 | 2020 | 2021 | 2022",
        "4111;1111;1111;1111",  # four cells without a word for a card
        "commit 9fceb02d0ae598e95dc970b74767f19372d61af8",
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4",
        "verantwoordelijkheidsgevoel en Vertrouwelijkheid",
        "The iPhone and YouTubeChannelName meet at noon. He agreed.",
        "a%20b%20c &amp; d &lt; e \\u00e9\\u00e8",
        "We meet at the dot on the map.",
    ],
)
def test_what_only_looks_disguised_is_left_alone(engine: Engine, text: str) -> None:
    """No alarm without a check digit, a word near it, or text behind the encoding."""
    assert [f for f in engine.analyse([text])[0].findings if f.score >= 0.5] == []


@pytest.mark.parametrize(
    "text",
    [
        "Schrijf een vriendelijke brief aan de bewoners van onze straat over de borrel van vrijdag.",
        "Please summarise the following: we need 25 chairs by May 2026, and a plan (in English).",
        "",
    ],
)
def test_plain_text_is_read_once(text: str) -> None:
    """A text without signs of a disguise has no other reading."""
    assert views(text, normalise(text)) == []


def test_what_is_known_is_not_read_again() -> None:
    """A number that was found as it stands has no other reading; one that wasn't has a short one, its surroundings."""
    text = f"{'Tekst zonder getallen. ' * 40}bel 06-12345678{' en verder niets' * 40}"
    start = text.index("06-")
    known = Finding(start, start + 11, "PHONE_NUMBER", 0.95, "phone-nl")
    assert views(text, normalise(text), (known,)) == []
    (view,) = (view for view in views(text, normalise(text)) if view.kind == "numbers")
    assert "bel 0612345678 en" in view.reading.text
    assert len(view.reading.text) < len(text) / 4


@pytest.mark.parametrize(
    "flood",
    ["7 " * 60, "7 " * 500, "1" * 300 + " ", "NL00 " * 3000, "1 2 3 4 5 6 7 8 9x " * 3000],
    ids=["a long run", "longer", "without separators", "accounts", "runs"],
)
def test_a_flood_of_digits_hides_no_number(engine: Engine, flood: str) -> None:
    """A disguised number is found, or covered, however many numbers, in a row or not, stand before it."""
    values = "1.2.3.4.5.6.7.8.2", "4;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1"
    text = f"{flood}BSN {values[0]}, kaart {values[1]}"
    found = [f for f in engine.analyse([text])[0].findings if f.score >= 0.5]
    for value in values:
        start = text.index(value)
        assert any(f.start <= start and f.end >= start + len(value) for f in found)


def test_prose_is_no_account_number(engine: Engine) -> None:
    """Letters that pass an account's check by chance when read as digits are no account."""
    text = "en zij gaan voort veel bedrijvigheid aan den dag te leggen; also the loss is bigger than it was"
    assert [f for f in engine.analyse([text])[0].findings if f.entity == "IBAN_CODE"] == []


def test_encodings_deeper_than_three_levels_are_left(engine: Engine) -> None:
    """Depth is bounded: a fourth level isn't undone."""
    text = "mail jan@voorbeeld.nl"
    for _ in range(4):
        text = encoded(text)
    assert [f.entity for f in engine.analyse([text])[0].findings if f.entity == "EMAIL_ADDRESS"] == []
