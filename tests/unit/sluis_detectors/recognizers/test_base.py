"""Context words and edges of a recogniser."""

import pytest

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.matcher import Matcher, shadow

CODE = Recognizer(
    name="code",
    entity="ID_NUMBER",
    patterns=(
        Pattern(r"\b\d{4}\b", 0.4, 0.9),
        Pattern(r"\b\d{5}\b", 0.0, 0.8),
        Pattern(r"\d{6}", 0.5, left="#", right="%"),
    ),
    context=("klant*", "vaste code", "nr"),
    against=("jaar",),
    before=12,
    after=8,
)


@pytest.mark.parametrize(
    ("text", "scores"),
    [
        ("1234", [0.4]),
        ("klanten: 1234", [0.9]),
        ("Vaste-code 1234", [0.9]),
        ("vastecode 1234", [0.9]),
        ("1234 (klant)", [0.9]),
        ("klant, heel ver weg: 1234", [0.4]),  # out of reach
        ("onderklant 1234", [0.4]),  # another word
        ("nrs 1234", [0.4]),
        ("jaar 1234", []),
        ("jaar, klant 1234", [0.9]),  # context speaks for it
        ("12345", []),
        ("nr 12345", [0.8]),
        ("123456", [0.5]),
        ("#123456", []),
        ("123456%", []),
        ("a123456", []),
        ("1234567", []),
    ],
)
def test_scores_follow_the_words_around(text: str, scores: list[float]) -> None:
    """Context raises a score, an opposing word drops it, a forbidden edge rules a match out."""
    assert [f.score for f in Matcher([CODE]).find(text)] == scores


def test_a_context_word_counts_in_capitals_with_their_accents() -> None:
    """ "PATIËNT" is the context word "patiënt", for a pattern that can't do without one too."""
    ward = Recognizer("ward", "ID_NUMBER", (Pattern(r"\b\d{5}\b", 0.0, 0.8),), context=("patiënt*", "né"))
    assert [f.score for f in Matcher([ward]).find("PATIËNTEN 12345")] == [0.8]
    assert [f.score for f in Matcher([ward]).find("NÉ 12345")] == [0.8]
    assert Matcher([ward]).find("PATENT 12345") == []


def test_a_right_match_inside_a_wrong_one_is_found() -> None:
    """When a candidate fails its check, what begins inside it still gets its chance."""
    pairs = Recognizer("pairs", "ID_NUMBER", (Pattern(r"\d\d(?: \d\d)?", 0.9),), check=lambda value: value == "22 33")
    assert [(f.start, f.end) for f in Matcher([pairs]).find("11 22 33")] == [(3, 8)]


def test_the_shadow_has_one_byte_per_code_point() -> None:
    """Offsets in what patterns see are offsets in the text; letters stay letters, anything else becomes a mark."""
    assert shadow("aé Łł 日\U0001f600€") == "aé Éé é??".encode("latin-1")


def test_a_pattern_that_re2_refuses_names_its_recognizer() -> None:
    """A look-ahead, which no linear-time engine has, stops the start."""
    with pytest.raises(ValueError, match="'bad'"):
        Matcher([Recognizer("bad", "ID_NUMBER", (Pattern("(?=x)", 0.5),))])
