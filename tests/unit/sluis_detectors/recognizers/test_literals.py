"""Literals that patterns need, worked out from the patterns: never one too many."""

import re2
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sluis_detectors.recognizers.foldings import CASELESS_SHAPES, EDGE, SHAPES, TOKENS, WORDS
from sluis_detectors.recognizers.gate import Gate
from sluis_detectors.recognizers.literals import needed

# Parts of patterns, and parts of texts that they may match.
ATOMS = st.sampled_from(
    r"a B de_ weg \d [0-9] [A-Z] [A-Za-z] \w \s . [_.-] [^a-z] \b é 0 \. - _ ^ $ (?:^|[^A-Za-z0-9]) (?:$|[^A-Za-z]) "
    r"\x41 [ab] x{2} \n".replace("_", "\0")
    .replace(" ", "\1")
    .replace("\0", " ")
    .split("\1")
)
TIMES = st.sampled_from(["", "", "", "?", "*", "+", "{2}", "{0,2}", "{1,3}", "{2,}", "{3,9}", "+?"])
PATTERNS = st.recursive(
    st.tuples(ATOMS, TIMES).map("".join),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        st.tuples(
            st.sampled_from(["(?:", "(", "(?i:", "(?-i:"]),
            st.lists(st.one_of(inner, st.just("")), min_size=1, max_size=3).map("|".join),
            TIMES,
        ).map(lambda parts: f"{parts[0]}{parts[1]}){parts[2]}"),
    ),
    max_leaves=8,
)
TEXTS = st.lists(
    st.sampled_from(["a", "b", "B", "de ", "De", "weg", "1", "23", "0", " ", "-", ".", "é", "É", "_", "x", "\n", "°"]),
    max_size=10,
).map("".join)


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(["", "(?i)"]), PATTERNS, st.lists(TEXTS, min_size=4, max_size=8), st.booleans())
def test_a_text_that_a_pattern_matches_is_let_in(flags: str, pattern: str, texts: list[str], prose: bool) -> None:
    """Whatever a pattern is made of, the gate keeps out no text in which RE2 finds it."""
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.log_errors = False
    try:
        found = re2.compile((flags + pattern).encode("latin-1"), options).search
    except re2.error:
        assume(False)
    gate = Gate([flags + pattern], prose=prose)
    for text in texts:
        data = text.encode("latin-1")
        if found(data):
            assert gate.open(data) == [0]


def test_what_a_pattern_needs() -> None:
    """Of a street and a number: the street's end, and a blank with a figure; as shapes, a letter before them."""
    pattern = r"\b[A-Z][a-z]+(?:straat|weg) \d{1,2}\b"
    assert needed(pattern)[0] == {f"{end} {number}{EDGE}" for end in ("straat", "weg") for number in ("0", "00")}
    assert all("9" in literal for literal in needed(r"\b[A-Z]{2}\d{2}\b", SHAPES)[0])
    assert needed(r"(?i)\b[A-Z]{2}\d{2}\b", CASELESS_SHAPES)[0] == {"\x04\x0499"}
    assert needed(r"[a-z0-9]{30}", TOKENS)[0] == {"0" * 24}
    assert needed(r"\bgeb\b", WORDS)[0] == {f"{EDGE}geb{EDGE}"}


def test_an_alternative_that_is_empty_asks_nothing() -> None:
    """What may be left out isn't asked for, nor is anything of a pattern with flags in its middle."""
    assert needed("(?:abc|)") == ()
    assert needed("abc(?i)d") == ()
    assert needed("(?:abc|)def")[0] == {"def"}
