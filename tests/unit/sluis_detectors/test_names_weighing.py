"""Which proposed names count: by their score, their place, and the rest of the text."""

import pytest

from sluis_detectors.finding import Finding
from sluis_detectors.names.features import WordLists
from sluis_detectors.names.weighing import weigh

_WORDS = WordLists(*(line.split() for line in (b"anna", b"bakker", b"almere", b"bakker vraag roos")))


def _proposed(text: str, *names: tuple[str, float]) -> list[Finding]:
    found: list[Finding] = []
    at = 0
    for name, score in names:
        at = text.index(name, at)
        found.append(Finding(at, at + len(name), "PERSON", score, "names"))
        at += len(name)
    return found


def _kept(text: str, *names: tuple[str, float]) -> list[str]:
    return [text[name.start : name.end] for name in weigh(text, _proposed(text, *names), _WORDS)]


@pytest.mark.parametrize(
    ("text", "name", "score", "counts"),
    [
        ("Bel Anna de Wit even.", "Anna de Wit", 0.5, True),
        ("Bel Anna de Wit even.", "Anna de Wit", 0.4, False),
        ("Bel nu Anna even.", "Anna", 0.5, False),
        ("Bel nu Anna even.", "Anna", 0.86, True),
        ("Een Twee Drie Vier Vijf Zes Zeven", "Een Twee Drie Vier Vijf Zes Zeven", 1.0, False),
    ],
)
def test_scores(text: str, name: str, score: float, *, counts: bool) -> None:
    """A word alone needs more than a longer name; a very long one is no name."""
    assert _kept(text, (name, score)) == [name] * counts


def test_a_sure_name_carries_a_weaker_one() -> None:
    """A weak name counts when it shares a word with a sure one in the same text."""
    text = "Anna Smit belde. Anna is ziek. Bob ook."
    assert _kept(text, ("Anna Smit", 0.95), ("Anna", 0.3), ("Bob", 0.3)) == ["Anna Smit", "Anna"]


def test_a_full_name_is_known_again() -> None:
    """Words of a sure full name are found alone where nothing was proposed, unless the dictionary has them."""
    text = "Anna Smit en Cor Bakker. Smit zei dat de Bakker komt, Smits niet. Ook Smit-Jansen niet."
    assert _kept(text, ("Anna Smit", 0.95), ("Cor Bakker", 0.95)) == ["Anna Smit", "Cor Bakker", "Smit"]


def test_one_word_alone_is_not_spread() -> None:
    """A sure name of one word brings no others: it may be a word that is a name only there."""
    assert _kept("Anna belde. Nu Anna.", ("Anna", 0.95)) == ["Anna"]


def test_places_stay() -> None:
    """What was proposed as a place isn't made a person by a full name."""
    text = "Anna Almere woont in Almere."
    place = Finding(21, 27, "LOCATION", 0.9, "names")
    found = weigh(text, [*_proposed(text, ("Anna Almere", 0.95)), place], _WORDS)
    assert found[-1] == place
    assert len(found) == 2


@pytest.mark.parametrize(
    ("text", "proposed", "whole"),
    [
        ("Bel Anna de Smit even.", "Anna", "Anna de Smit"),
        ("Bel Anna van der Hoek even.", "Anna", "Anna van der Hoek"),
        ("Bel Anna te Riele even.", "Anna", "Anna te Riele"),
        ("Zij sprak met Anna te Almere daarover.", "Anna", "Anna"),
        ("Bel Anna van HR even.", "Anna", "Anna"),
        ("Bel Anna de baas even.", "Anna", "Anna"),
        ("Bel Smit van Rabo even.", "Smit", "Smit"),
    ],
)
def test_a_particle_joins_first_name_and_surname(text: str, proposed: str, whole: str) -> None:
    """A listed first name goes on over a particle to the word with a capital behind it, but not into a known place."""
    assert _kept(text, (proposed, 0.95)) == [whole]


def test_a_place_in_a_joined_name_is_no_finding_of_its_own() -> None:
    """What the model took for a place inside such a name is gone."""
    text = "Bel Anna te Riele in Almere."
    names = [*_proposed(text, ("Anna", 0.95)), Finding(12, 17, "LOCATION", 0.99, "names")]
    assert [(f.entity, text[f.start : f.end]) for f in weigh(text, names, _WORDS)] == [("PERSON", "Anna te Riele")]


@pytest.mark.parametrize(
    ("text", "name", "counts"),
    [
        ("Roos is rood.", "Roos", False),
        ("- **Roos**: rood", "Roos", False),
        ("Bel nu Roos even.", "Roos", True),
        ("Anna is rood.", "Anna", True),
        ("x = anna(y)", "anna", False),
        ("Open ANNA.md eerst", "ANNA", False),
        ("in .anna staat", "anna", False),
    ],
)
def test_words_and_identifiers(text: str, name: str, *, counts: bool) -> None:
    """A word of the dictionary needs more where its place gives it a capital; files and identifiers are no names."""
    assert _kept(text, (name, 0.86)) == [name] * counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Brief aan mevrouw Cobussen sturen.", True),
        ("LETTER TO MR COBUSSEN ABOUT THE RENT", True),
        ("Brief aan firma Cobussen sturen.", False),
    ],
)
def test_a_title_makes_one_word_enough(text: str, *, counts: bool) -> None:
    """One word behind a title counts at the score of a longer name."""
    name = next(word for word in text.split() if word.lower() == "cobussen")
    assert _kept(text, (name, 0.6)) == [name] * counts


@pytest.mark.parametrize(
    ("text", "name", "counts"),
    [
        ("Factuur van Cobussen & Zonen.", "Cobussen", False),
        ("Factuur van Cobussen B.V. is er.", "Cobussen", False),
        ("Invoice of Cobussen LLP.", "Cobussen LLP", False),
        ("Factuur van Anna Cobussen B.V. is er.", "Anna Cobussen", True),
        ("Factuur van Cobussen en zonen.", "Cobussen", True),
    ],
)
def test_firms_named_after_somebody(text: str, name: str, *, counts: bool) -> None:
    """A surname with the legal form of a company is no person; with a first name before it somebody stays known."""
    assert _kept(text, (name, 0.95)) == [name] * counts


def test_a_row_of_people_is_several() -> None:
    """What is too long for a name falls apart at its commas."""
    row = "Anna de Wit, Cor van den Berg, Bo Smit"
    assert _kept(f"Aanwezig: {row}.", (row, 0.95)) == ["Anna de Wit", "Cor van den Berg", "Bo Smit"]


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("Sort these: Bakker, Anna, Smit.", "Smit", ["Bakker", "Anna", "Smit"]),
        ("Met Smit en Bakker.", "Smit", ["Smit", "Bakker"]),
        ("Beste Smit, Bakker is ziek.", "Smit", ["Smit"]),  # no row: two words, and one of the dictionary
        ("Beste Smit, Anna.", "Smit", ["Smit", "Anna"]),
        ("Met Smit en Bakker Bart.", "Smit", ["Smit"]),
        ("Smit, Almere en Bakker.", "Smit", ["Smit"]),  # a place ends the row
        ("met Smit en bakker", "Smit", ["Smit"]),
    ],
)
def test_a_row_with_a_sure_name(text: str, name: str, found: list[str]) -> None:
    """Words of the name lists in a row with a sure name are names; two with a comma, unless the dictionary has it."""
    assert _kept(text, (name, 0.95)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Namens L. N. Schuurman, secretaris.", ["L. N. Schuurman"]),
        ("Namens L.N. van der Schuurman.", ["L.N. van der Schuurman"]),
        ("Namens C. Almere-West.", []),
        ("Namens C. Cobussen.", []),  # one initial, and no list has the surname
        ("D. Roos of E. Vraag", []),  # options of a question
        ("Bij N.V. Cobussen en de U.S. Cobussen", []),
        ("Zie art. 3 A. B. roos", []),
    ],
)
def test_initials_give_a_surname_away(text: str, found: list[str]) -> None:
    """Two initials and a word with a capital are a name, but not a firm's form or an everyday word."""
    assert _kept(text) == found


def test_a_name_with_initials_is_found_once() -> None:
    """What was proposed is no second finding."""
    assert _kept("Namens L. N. Schuurman.", ("Schuurman", 0.9)) == ["Schuurman"]
