"""Properties of normalisation, merging and detection, for any text."""

import re
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sluis_detectors.config import EngineConfig, WordList
from sluis_detectors.engine import Engine
from sluis_detectors.entities import ENTITIES
from sluis_detectors.finding import Finding
from sluis_detectors.merging import merge
from sluis_detectors.normalise import normalise
from sluis_detectors.register.tokens import fold
from sluis_detectors.views import views

SEEDS = (
    "BSN 123456782",
    "NL91 ABNA 0417 1643 00",
    "jan@voorbeeld.nl",
    "06-12345678",
    "geb. 12-03-1984",
    "Keizersgracht 12",
)
DISGUISES = (
    "\u200b",
    "\u00ad",
    "\u202e",
    "\ufe0f",
    "\u0301",
    "１",
    "ﬁ",
    "а",
    "Ω",
    "İ",
    "\U000e0041",
    "\U0001f600",
    "…",
    "٣",
    "%40",
    "&#64;",
    "\\u0040",
    "<b></b>",
    "bWFpbCBqYW5Adm9vcmJlZWxkLm5s",
    "6a616e40766f6f726265656c642e6e6c",
    "ln.dleebroov@naj",
    " een twee drie ",
    "1 2 3 4 5 6 7 8 2",
    "\n",
    " | ",
)
TEXTS = st.lists(st.one_of(st.sampled_from(SEEDS), st.sampled_from(DISGUISES), st.text(max_size=12)), max_size=8).map(
    "".join
)


@pytest.fixture(scope="module")
def engine() -> Engine:
    clients = WordList("clients", "CLIENT", (("1", ("Bakkerij Molenaar",)),))
    return Engine(EngineConfig(lists=(clients,), names=False))


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_every_plain_character_has_an_origin(text: str) -> None:
    """Spans of the plain text lead to spans inside the original, in the same order."""
    normal = normalise(text)
    last = 0
    for index in range(len(normal.text)):
        start, end = normal.original(index, index + 1)
        assert 0 <= start < end <= len(text)
        assert start >= last
        last = start
    if normal.text:
        assert normal.original(0, len(normal.text))[1] <= len(text)


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    """A plain text is its own plain form."""
    plain = normalise(normalise(text).text).text
    assert normalise(plain).text == plain


@given(st.text(st.characters(codec="ascii"), max_size=200))
@settings(max_examples=100, deadline=None)
def test_ascii_text_is_untouched(text: str) -> None:
    """ASCII costs nothing."""
    normal = normalise(text)
    assert normal.text is text
    assert normal.starts is None


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_every_reading_leads_back(text: str) -> None:
    """Each character of each other reading came from inside the original."""
    for view in views(text, normalise(text)):
        reading = view.reading
        assert len(reading.text) == len(reading.starts) == len(reading.ends) == len(reading.changed)
        assert all(0 <= a < b <= len(text) for a, b in zip(reading.starts, reading.ends, strict=True))
        unchanged = [i for i, mark in enumerate(reading.changed) if not mark]
        for i in unchanged:
            assert (
                normalise(text[reading.starts[i] : reading.ends[i]]).text in ("", reading.text[i]) or not text.isascii()
            )


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_folding_keeps_every_offset(text: str) -> None:
    """The register's folded text is as long as the text."""
    assert len(fold(text)) == len(text)


FINDINGS = st.builds(
    lambda start, length, entity, score, recognizer: Finding(start, start + length, entity, score, recognizer),
    st.integers(0, 30),
    st.integers(1, 12),
    st.sampled_from(sorted(ENTITIES)),
    st.sampled_from((0.35, 0.5, 0.7, 0.95)),
    st.sampled_from(("a", "b")),
)


@given(st.text(min_size=42, max_size=42), st.lists(FINDINGS, max_size=8), st.randoms(use_true_random=False))
@settings(max_examples=200, deadline=None)
def test_merged_findings_are_sorted_disjoint_and_stable(text: str, findings: list[Finding], random: object) -> None:
    """Merging gives disjoint spans in order, each inside one that came in, whatever the order; twice is once."""
    merged = merge(text, findings)
    for before, after in pairwise(merged):
        assert before.end <= after.start
    for item in merged:
        assert any(f.start <= item.start and item.end <= f.end and f.entity == item.entity for f in findings)
    shuffled = list(findings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert merge(text, shuffled) == merged
    assert merge(text, merged) == merged


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_any_text_is_analysed(engine: Engine, text: str) -> None:
    """No text makes the engine fail; findings lie inside the text, sorted and disjoint."""
    (analysis,) = engine.analyse([text])
    last = 0
    for finding in analysis.findings:
        assert last <= finding.start < finding.end <= len(text)
        assert finding.entity in ENTITIES
        assert 0 < finding.score <= 1
        last = finding.end


_OTHER_NUMBERS = re.compile(
    "kvk|bsn|iban|rekening|factuur|order|bestel|artikel|polis|dossier|zaak|ticket|invoice|klant|isbn|seri",
    re.IGNORECASE,
)


@given(st.sampled_from(SEEDS), st.text(max_size=20), st.sampled_from((" ", "\n", ". ")))
@settings(max_examples=150, deadline=None)
def test_words_before_it_hide_nothing(engine: Engine, seed: str, before: str, gap: str) -> None:
    """What is found alone is still covered when other text goes before it."""
    assume(not _OTHER_NUMBERS.search(before))  # "order 06-12345678" says itself that it is no telephone number
    (alone,) = engine.analyse([seed])
    text = before + gap + seed
    (analysis,) = engine.analyse([text])
    offset = len(text) - len(seed)
    covered = {index for f in analysis.findings for index in range(f.start, f.end)}
    for finding in alone.findings:
        if finding.score >= 0.5:
            assert set(range(finding.start + offset, finding.end + offset)) <= covered
