"""Values split over two texts."""

import pytest

from sluis.model import Part, Role
from sluis.seams import seams, spread
from sluis_detectors.config import EngineConfig, WordList
from sluis_detectors.engine import Engine
from sluis_detectors.finding import Analysis


@pytest.fixture(scope="module")
def engine() -> Engine:
    clients = WordList("clients", "CLIENT", (("C-1", ("Bakkerij Molenaar",)),))
    return Engine(EngineConfig(lists=(clients,), names=False))


def part(text: str, role: Role = "user", *, is_new: bool = True) -> Part:
    return Part(text, role, f"/{text}", is_new)


def inspect(engine: Engine, parts: list[Part]) -> list[list[tuple[str, str]]]:
    made = seams(parts)
    seen = engine.analyse([one.text for one in parts] + [seam.text for seam in made])
    result: list[Analysis] = spread(made, seen[len(parts) :], seen[: len(parts)])
    return [
        [(f.entity, one.text[f.start : f.end]) for f in analysis.findings if f.score >= 0.5]
        for one, analysis in zip(parts, result, strict=True)
    ]


@pytest.mark.parametrize(
    ("first", "second", "halves"),
    [
        ("Zijn BSN is 1234", "56782, klopt dat?", ("NL_BSN", "1234", "56782")),
        ("Betaal op NL91 ABNA 04 ", "17 1643 00 graag", ("IBAN_CODE", "NL91 ABNA 04", "17 1643 00")),
        ("Mail naar jan@voor", "beeld.nl graag", ("EMAIL_ADDRESS", "jan@voor", "beeld.nl")),
        ("Mail naar jan@mail.", "voorbeeld.nl graag", ("EMAIL_ADDRESS", "jan@mail.", "voorbeeld.nl")),
        ("De offerte voor Bakkerij ", "Molenaar is klaar", ("CLIENT", "Bakkerij", "Molenaar")),
    ],
)
def test_a_value_split_over_two_parts_is_found_in_both(
    engine: Engine, first: str, second: str, halves: tuple[str, str, str]
) -> None:
    """Each part gets the half that stands in it, so that each can be replaced by itself."""
    entity, left, right = halves
    assert inspect(engine, [part(first), part(second)]) == [[(entity, left)], [(entity, right)]]


@pytest.mark.parametrize(
    ("pieces", "shares"),
    [
        (["BSN 123", "456", "782, toch?"], ("NL_BSN", "123", "456", "782")),
        (["BSN: ", *"123456782"], ("NL_BSN", "", *"123456782")),
        (
            ["Mail kees.", "verstopt", "@voorbeeld", ".nl graag"],
            ("EMAIL_ADDRESS", "kees.", "verstopt", "@voorbeeld", ".nl"),
        ),
        (["voor de Bakkerij", "Molen", "aar"], ("CLIENT", "Bakkerij", "Molen", "aar")),
    ],
)
def test_a_value_split_over_many_parts_is_found_in_each(
    engine: Engine, pieces: list[str], shares: tuple[str, ...]
) -> None:
    """However short the pieces are; one way of joining holds for all of them."""
    entity, *values = shares
    expected = [[(entity, value)] if value else [] for value in values]
    assert inspect(engine, [part(piece) for piece in pieces]) == expected


def test_earlier_turns_are_joined_to_the_newest(engine: Engine) -> None:
    """Three messages, two of them sent before: what they make together is found when the third is typed."""
    turns = [part("BSN 123", is_new=False), part("456", is_new=False), part("Ja?", "assistant"), part("782")]
    assert inspect(engine, turns) == [[("NL_BSN", "123")], [("NL_BSN", "456")], [], [("NL_BSN", "782")]]


def test_a_value_split_over_two_turns_is_found(engine: Engine) -> None:
    """An answer in between doesn't part what a person typed in two messages."""
    turns = [part("BSN 1234", is_new=False), part("Ga door.", "assistant", is_new=False), part("56782")]
    assert inspect(engine, turns) == [[("NL_BSN", "1234")], [], [("NL_BSN", "56782")]]


@pytest.mark.parametrize(
    "parts",
    [
        [part("BSN 1234", is_new=False), part("56782", is_new=False)],
        [part("BSN 1234"), part("56782", "assistant")],
        [part("Dat is alles."), part("Nieuwe vraag")],
        [part("BSN 1234"), part("\n56782")],
        [part("alleen")],
        [part(""), part("")],
    ],
)
def test_where_nothing_new_meets_nothing_is_joined(parts: list[Part]) -> None:
    """History, answers, ended sentences and new lines make no seams."""
    assert seams(parts) == []


def test_only_the_edges_are_read_again(engine: Engine) -> None:
    """The cost of a seam doesn't grow with the texts, nor with their number; what is the same is read once."""
    made = seams([part("woord " * 10_000 + "BSN 1234"), part("56782" + " woord" * 10_000)])
    assert max(len(seam.text) for seam in made) <= 241
    many = seams([part(f"woord {number}") for number in range(200)])
    assert len(many) <= 398
    assert max(len(seam.text) for seam in many) <= 241
    assert len(seams([part(letter) for letter in "abcdefghij"])) == 2


def test_what_stands_beside_a_seam_is_not_said_twice(engine: Engine) -> None:
    """Values whole in their own part keep their findings, once each."""
    found = inspect(engine, [part("Mail jan@voorbeeld.nl "), part("of piet@voorbeeld.nl")])
    assert found == [[("EMAIL_ADDRESS", "jan@voorbeeld.nl")], [("EMAIL_ADDRESS", "piet@voorbeeld.nl")]]
