"""Placeholders and sealed originals."""

import pytest

from sluis.keys import Keys
from sluis.vault import Placeholders, Vault
from sluis_detectors import Finding, placeholder
from sluis_detectors.entities import ENTITIES

KEYS = Keys.derive(b"k" * 32)


def made(scope: str = "s", language: str = "nl", keys: Keys = KEYS) -> Placeholders:
    return Vault(keys).placeholders(scope, language)


def tag(name: str) -> str:
    return name.rpartition("_")[2]


def test_a_placeholder_reads_well() -> None:
    """The kind of data in the prompt's language, and a tag."""
    name = made().for_value("PERSON", "Anna")
    assert placeholder.PLACEHOLDER.fullmatch(name)
    assert name.startswith("[PERSOON_")
    assert made(language="en").for_value("PERSON", "Anna").startswith("[PERSON_")
    assert made(language="de").for_value("PERSON", "Anna").startswith("[PERSON_")


def test_every_entity_has_one() -> None:
    """Each entity in each language gives a placeholder that is known as one."""
    for entity in ENTITIES:
        for language in ("nl", "en"):
            assert placeholder.PLACEHOLDER.fullmatch(made(language=language).for_value(entity, "x"))


def test_the_same_value_has_the_same_tag() -> None:
    """On every node, in every language, as long as scope and entity are the same."""
    one = made().for_value("PERSON", "Anna")
    assert made().for_value("PERSON", "Anna") == one
    assert tag(made(language="en").for_value("PERSON", "Anna")) == tag(one)


@pytest.mark.parametrize(
    ("scope", "entity", "value", "keys"),
    [
        ("t", "PERSON", "Anna", KEYS),
        ("s", "LOCATION", "Anna", KEYS),
        ("s", "PERSON", "anna", KEYS),
        ("s", "PERSON", "Anna", Keys.derive(b"l" * 32)),
    ],
)
def test_anything_else_has_another_tag(scope: str, entity: str, value: str, keys: Keys) -> None:
    """Scope, entity, value and key are all in it."""
    assert tag(made(scope, keys=keys).for_value(entity, value)) != tag(made().for_value("PERSON", "Anna"))


def test_values_are_kept() -> None:
    """Placeholder to original, in the order they were made."""
    placeholders = made()
    names = [placeholders.for_value("PERSON", value) for value in ("Anna", "Bert", "Anna")]
    assert placeholders.values == {names[0]: "Anna", names[1]: "Bert"}


def test_two_values_never_share_a_placeholder() -> None:
    """Should two tags be the same, the second grows."""
    first = made().for_value("PERSON", "Anna")
    placeholders = made()
    placeholders.values[first] = "somebody else"
    second = placeholders.for_value("PERSON", "Anna")
    assert second != first
    assert second.startswith(first[:-1])
    assert placeholder.PLACEHOLDER.fullmatch(second)


def test_unknown_entities() -> None:
    """An entity that is not in the list has no label."""
    with pytest.raises(KeyError):
        made().for_value("SHOE_SIZE", "43")


def test_sealing() -> None:
    """What was sealed opens for the same scope and placeholder, and never looks the same twice."""
    vault = Vault(KEYS)
    sealed = vault.seal("s", "[PERSOON_K3X9QF2P]", "Anna é\ud83d")
    assert vault.open("s", "[PERSOON_K3X9QF2P]", sealed) == "Anna é\ud83d"
    assert vault.seal("s", "[PERSOON_K3X9QF2P]", "Anna é\ud83d") != sealed
    assert b"Anna" not in sealed


@pytest.mark.parametrize(
    ("keys", "scope", "name", "cut"),
    [
        (Keys.derive(b"l" * 32), "s", "p", 0),
        (KEYS, "t", "p", 0),
        (KEYS, "s", "q", 0),
        (KEYS, "sp", "", 0),
        (KEYS, "s", "p", 1),
        (KEYS, "s", "p", 30),
        (KEYS, "s", "p", 99),
    ],
)
def test_what_does_not_belong_stays_shut(keys: Keys, scope: str, name: str, cut: int) -> None:
    """Another key, scope or placeholder, or a cut value, opens nothing."""
    sealed = Vault(KEYS).seal("s", "p", "Anna Jansen")
    with pytest.raises(ValueError, match="does not belong"):
        Vault(keys).open(scope, name, sealed[: len(sealed) - cut])


def test_findings_in_placeholders_are_dropped() -> None:
    """Detectors must not take a placeholder, or a piece of one, for data."""
    text = "Dag [PERSOON_K3X7QF2P] Jansen, [PERSOON_1]"
    inside = Finding(5, 12, "ORGANIZATION", 0.5, "t")
    whole = Finding(4, 22, "PERSON", 0.5, "t")
    wider = Finding(4, 29, "PERSON", 0.5, "t")
    other = Finding(31, 42, "PERSON", 0.5, "t")
    assert placeholder.without_placeholders(text, [inside, whole, wider, other]) == [wider, other]
