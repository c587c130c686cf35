"""How people write a registered name."""

import pytest

from sluis_detectors.config import FormKind
from sluis_detectors.register.table import CASED, INITIALS, LITERAL, LONG, LOOSE, PERSON
from sluis_detectors.register.variants import kind_of, variants
from sluis_detectors.register.words import known_words

KNOWN = known_words()


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("Jan de Vries", "person"),
        ("J.P. Jansen", "person"),
        ("Jansen, Jan", "person"),
        ("mr. drs. Anna Bos", "person"),
        ("Jansen & Zonen", "name"),
        ("Vesta Verzekeringen B.V.", "name"),
        ("Noordwaard", "name"),
        ("bakkerij-molenaar.example", "domain"),
        ("www.vesta.example", "domain"),
        ("KL-2041", "code"),
        ("Studio 100", "name"),
        ("B.V.", "name"),
    ],
)
def test_looks_tell_the_kind(form: str, kind: str) -> None:
    """People have a first name and a surname, domains a dot, codes a digit and no space; the rest are names."""
    assert kind_of(form, KNOWN) == kind


@pytest.mark.parametrize(
    ("form", "kind", "words", "flags"),
    [
        ("Jan Bakker", "person", ("j", "bakker"), INITIALS | LOOSE | PERSON),
        ("Jan Bakker", "person", ("bakker", ",", "jan"), LOOSE | PERSON),
        ("dhr. J. Bakker", "person", ("j", "bakker"), INITIALS | LOOSE | PERSON),
        ("Noordwaard Advies BV", None, ("noordwaardadvies",), LOOSE),
        ("Noordwaard", None, ("noord", "waard"), LOOSE | CASED),
        ("Noordwaard", None, ("noordwaard",), LONG),
        ("Kompas", None, ("kompas",), CASED),
        ("KERN", None, ("kern",), LITERAL),
        ("IBN", None, ("ibn",), LITERAL),
        ("Bos B.V.", None, ("bos", "bv"), 0),
        ("ABC-12", None, ("abc12",), LOOSE),
        ("Höfer Zorg", None, ("hoefer", "zorg"), LONG),
    ],
)
def test_variants(form: str, kind: FormKind | None, words: tuple[str, ...], flags: int) -> None:
    """Each way to write a form is there, with what has to hold for it."""
    made = {variant.words: variant.flags for variant in variants(form, kind, KNOWN)}
    assert words in made
    assert made[words] & flags == flags


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("Bos B.V.", ("bos",)),
        ("Bestuur", ("best", "uur")),
        ("Jan Bakker", ("bakker",)),
        ("Halvoria", ("h",)),
    ],
)
def test_what_nobody_would_mean(form: str, words: tuple[str, ...]) -> None:
    """No ordinary word becomes a client by leaving out or running together words."""
    assert words not in {variant.words for variant in variants(form, None, KNOWN)}


def test_a_form_needs_a_letter_or_digit() -> None:
    """What could never stand in a text is refused."""
    with pytest.raises(ValueError, match="without letters"):
        list(variants(" - ", None, KNOWN))
