"""A fixed sample of the evasion suite: what was caught stays caught."""

import pytest
from benchmarks.evasion import CLIENTS, FAMILIES, SIZE, attack, measure, share

from sluis_detectors.config import EngineConfig
from sluis_detectors.engine import Engine

SAMPLE = 12  # attacks a family


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(EngineConfig(lists=(CLIENTS,)))


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_of_attacks_is_caught(engine: Engine, family: str) -> None:
    """At most one attack of a family's sample goes through, and none of the plain ones."""
    (kinds,) = measure(engine, SAMPLE, (family,)).values()
    caught = [one for own in kinds.values() for one in own]
    assert share(caught) >= (1.0 if family == "plain" else 0.9)


def test_an_attack_is_the_same_each_time() -> None:
    """The suite needs no stored data: a number is an attack."""
    assert [attack("leetspeak digits", n) for n in range(20)] == [attack("leetspeak digits", n) for n in range(20)]


def test_the_suite_has_two_thousand_attacks() -> None:
    """The published rate rests on at least 2,000 disguised values."""
    assert SIZE * (len(FAMILIES) - 1) >= 2000


def test_an_attack_hides_its_value() -> None:
    """Every disguise leaves something to be found where it says that the value stands."""
    for family in FAMILIES:
        for number in range(8):
            one = attack(family, number)
            for part, start, end in one.hidden:
                assert one.parts[part].text[start:end].strip()
