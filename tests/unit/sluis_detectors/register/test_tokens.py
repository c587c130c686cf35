"""Words of a text as the register sees them."""

import pytest

from sluis_detectors.register.tokens import cut, fold, holds_together, places, words_of


def test_folding_keeps_length() -> None:
    """One character stays one character, so offsets hold."""
    for text in ("ÀÉß ﬁ œuvre İı ½ ㎏ \u1e9e", "日本語", "\U0001f600"):
        assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Jansen & Zonen B.V.", ("jansen", "&", "zonen", "bv")),
        ("Jansen en Zonen", ("jansen", "&", "zonen")),
        ("J.P. de Boer", ("jp", "de", "boer")),
        ("J.Jansen", ("j", "jansen")),
        ("Café_Zürich/Oost", ("cafe", "zurich", "oost")),
        ("", ()),
    ],
)
def test_words(text: str, words: tuple[str, ...]) -> None:
    """Marks part words, but not the letters of an abbreviation; every "and" is one word."""
    assert words_of(text) == words
    assert len(places(fold(text))) == len(cut(fold(text)))


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("Jan Jansen", True),
        ("Jan\nJansen", True),
        ("Jan\n\nJansen", False),
        ("Jan. Jansen", False),
        ("J. Jansen", True),
        ("Stg. Linde", True),
        ("Jan (Jansen", False),
        ("Jan; Jansen", False),
        ("Jan;Jansen", True),
        ("Jan -- Jansen", True),
    ],
)
def test_what_may_stand_inside_a_name(text: str, together: bool) -> None:
    """A sentence's end, a blank line and a bracket part two words; a line's end, a hyphen and a cell's edge don't."""
    folded = fold(text)
    assert holds_together(text, folded, places(folded)) is together
