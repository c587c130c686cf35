"""Texts changed at their findings."""

import pytest

from sluis import operators
from sluis.keys import Keys
from sluis.vault import Placeholders, Vault
from sluis_detectors import Finding

TEXT = "Bel Anna Jansen op 06-12345678, of Anna Jansen thuis."


def placeholders() -> Placeholders:
    return Vault(Keys.derive(b"k" * 32)).placeholders("scope", "nl")


def finding(value: str, entity: str, *, text: str = TEXT, after: int = 0) -> Finding:
    start = text.index(value, after)
    return Finding(start, start + len(value), entity, 0.9, "test")


def test_replacing() -> None:
    """Each value becomes its placeholder; the same value gets the same one; the rest stays."""
    made = placeholders()
    found = [
        finding("Anna Jansen", "PERSON"),
        finding("06-12345678", "PHONE_NUMBER"),
        finding("Anna Jansen", "PERSON", after=10),
    ]
    text = operators.apply(TEXT, found, {0: "replace", 1: "replace", 2: "replace"}, made)
    person, phone = made.values
    assert text == f"Bel {person} op {phone}, of {person} thuis."
    assert made.values == {person: "Anna Jansen", phone: "06-12345678"}


def test_masking_and_removing() -> None:
    """A mask keeps length and signs; removing leaves nothing; a finding without an operator stays."""
    found = [finding("Anna Jansen", "PERSON"), finding("06-12345678", "PHONE_NUMBER"), finding("thuis", "LOCATION")]
    made = placeholders()
    assert operators.apply(TEXT, found, {0: "remove", 1: "mask"}, made) == "Bel  op **-********, of Anna Jansen thuis."
    assert made.values == {}


def test_overlaps_are_one_span() -> None:
    """Findings that overlap are changed together, by the strictest operator, under the first entity."""
    text = "a bcdef g"
    found = [Finding(4, 7, "LOCATION", 0.5, "t"), Finding(2, 6, "PERSON", 0.5, "t")]
    made = placeholders()
    assert operators.apply(text, found, {0: "replace", 1: "replace"}, made) == f"a {next(iter(made.values))} g"
    assert list(made.values.values()) == ["bcdef"]
    assert operators.apply(text, found, {0: "remove", 1: "replace"}, placeholders()) == "a  g"


def test_placeholders_are_left_alone() -> None:
    """What is found in a placeholder is no finding; of a wider one only what stands outside is changed."""
    made = placeholders()
    known = made.for_value("PERSON", "Anna")
    text = f"Dag {known} Jansen"
    inside = Finding(5, 12, "ORGANIZATION", 0.5, "t")
    assert operators.apply(text, [inside], {0: "replace"}, made) == text
    wide = Finding(4, len(text), "PERSON", 0.5, "t")
    changed = operators.apply(text, [wide], {0: "replace"}, made)
    assert changed == f"Dag {known} {made.for_value('PERSON', 'Jansen')}"
    exact = Finding(4, 4 + len(known), "PERSON", 0.5, "t")
    assert operators.apply(text, [exact], {0: "remove"}, made) == text


def test_typed_look_alikes() -> None:
    """A text that only looks like a placeholder to a person is a text like any other."""
    text = "Dag [PERSOON_1] en [NAAM_K3X9QF2P]"
    found = [finding("[PERSOON_1]", "PERSON", text=text), finding("[NAAM_K3X9QF2P]", "PERSON", text=text)]
    assert operators.apply(text, found, {0: "mask", 1: "mask"}, placeholders()) == "Dag [*******_*] en [****_********]"


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (5, 4), (0, len(TEXT) + 1)])
def test_spans_outside_the_text(start: int, end: int) -> None:
    """A span that is not in the text is an error, never a guess."""
    with pytest.raises(ValueError, match="outside"):
        operators.apply(TEXT, [Finding(start, end, "PERSON", 0.9, "t")], {0: "replace"}, placeholders())


def test_unknown_operators() -> None:
    """An operator that nobody knows changes nothing silently: it is an error."""
    with pytest.raises(KeyError):
        operators.apply(TEXT, [finding("Anna", "PERSON")], {0: "encrypt"}, placeholders())


def test_offsets_are_code_points() -> None:
    """Letters outside the basic plane count as one."""
    text = "\U0001f600 Anna"
    assert operators.apply(text, [Finding(2, 6, "PERSON", 0.9, "t")], {0: "mask"}, placeholders()) == "\U0001f600 ****"


def test_masked_values_in_records() -> None:
    """A record shows kind and length."""
    assert operators.masked("IBAN_CODE", 18) == "IBAN_CODE(18)"
