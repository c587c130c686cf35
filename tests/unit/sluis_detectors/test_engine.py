"""The engine as its callers use it, with the real name model."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sluis_detectors.config import EngineConfig, PatternRule, WordList
from sluis_detectors.engine import Engine
from sluis_detectors.finding import Analysis

CLIENTS = WordList("client_register", "CLIENT", (("C-7", ("Bakkerij Molenaar",)),))


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(EngineConfig(lists=(CLIENTS,), patterns=(PatternRule("codes", "PROJECT_CODE", "BM-[A-Z][a-z]+"),)))


@pytest.fixture(scope="module")
def patterns_only() -> Engine:
    return Engine(EngineConfig(names=False))


def said(text: str, analysis: Analysis, minimum: float = 0.5) -> list[tuple[str, str]]:
    return [(f.entity, text[f.start : f.end]) for f in analysis.findings if f.score >= minimum]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Geef vijf titels voor een blog over werkgeluk.", []),
        ("What are common symptoms of diabetes?", []),
        (
            "Schrijf een mail aan jan.devries@voorbeeld.nl, 06-12345678, over de borrel.",
            [("EMAIL_ADDRESS", "jan.devries@voorbeeld.nl"), ("PHONE_NUMBER", "06-12345678")],
        ),
        (
            "Summarise this complaint by Anna Jansen, born 12-03-1984, IBAN NL91ABNA0417164300.",
            [("PERSON", "Anna Jansen"), ("DATE_OF_BIRTH", "12-03-1984"), ("IBAN_CODE", "NL91ABNA0417164300")],
        ),
        ("Bestelling 123456789 is zoek, schrijf een nette reactie.", []),
        ("Medewerker met BSN 1234 56 782 wil verlof, wat mag?", [("NL_BSN", "1234 56 782")]),
        (
            "Vat de offerte voor Bakkerij Molenaar samen (BM-Route).",
            [("CLIENT", "Bakkerij Molenaar"), ("PROJECT_CODE", "BM-Route")],
        ),
        ("My key AKIAIOSFODNN7EXAMPLE does not work, why?", [("API_KEY", "AKIAIOSFODNN7EXAMPLE")]),
    ],
)
def test_prompts_of_the_policy_example(engine: Engine, text: str, expected: list[tuple[str, str]]) -> None:
    """What the worked policy example expects to be found is found, and nothing else."""
    (analysis,) = engine.analyse([text])
    assert said(text, analysis) == expected


def test_ids_of_the_register_are_passed_on(engine: Engine) -> None:
    """A finding from a list names its entry by id."""
    (analysis,) = engine.analyse(["Offerte BAKKERIJ MOLENAAR"])
    assert [f.ref for f in analysis.findings if f.entity == "CLIENT"] == ["C-7"]


def test_offsets_are_those_of_the_original(engine: Engine) -> None:
    """Disguised text is found where it stands, with what was hidden inside it."""
    text = "één ﬁets: B\u200bSN １２３４ 56\u00a0782!"
    (analysis,) = engine.analyse([text])
    assert ("NL_BSN", "１２３４ 56\u00a0782") in said(text, analysis)


def test_language_is_told_or_given(patterns_only: Engine) -> None:
    """A language that the caller knows is kept; None and a missing list leave it to the text."""
    dutch = "Schrijf een vriendelijke brief aan de bewoners van onze straat."
    told, given = patterns_only.analyse([dutch, dutch], [None, "en"])
    assert (told.language, given.language) == ("nl", "en")
    assert patterns_only.analyse([dutch])[0].language == "nl"


_PARTS = (
    "Bel Jan de Vries",
    "op 06-12345678",
    "BSN 123456782",
    "bel mevrouw jansen uit almere",
    "Bakkerij Molenaar",
    "call Anna Jones in London",
    "QmVsIEphbiBkZSBWcmllcyBvcCAwNi0xMjM0NTY3OA==",
    "nul zes een twee drie vier vijf zes zeven acht",
    "ééN ﬁets",
    "Haar moeder heeft diabetes",
    "[PERSOON_K3X9QF2M]",
    "naam;plaats\nJan;Breda",
    "\n",
    "",
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.sampled_from(_PARTS), max_size=4).map(" ".join), max_size=6))
def test_a_batch_says_what_single_texts_say(engine: Engine, texts: list[str]) -> None:
    """Texts in one call don't influence each other, and order is kept."""
    assert engine.analyse(texts) == [engine.analyse([text])[0] for text in texts]


def test_the_same_text_is_judged_the_same_a_hundred_times(engine: Engine) -> None:
    """Nothing that was seen before changes an answer."""
    text = "Bel Jan de Vries op 06-12345678 over BSN 123456782 bij Bakkerij Molenaar."
    assert len({tuple(engine.analyse([text])) for _ in range(100)}) == 1


def test_a_long_text_is_read_to_its_end(engine: Engine) -> None:
    """There is no length from which on something is skipped: names are found at every cut, numbers at the end."""
    line = "Gisteren belde mevrouw Anna Jansen over de levering van de nieuwe stoelen.\n"
    text = line * 1500 + "BSN 123456782"
    (analysis,) = engine.analyse([text])
    found = said(text, analysis)
    assert found[-1] == ("NL_BSN", "123456782")
    assert sum(value.endswith("Anna Jansen") for _, value in found) == 1500


def test_placeholders_are_no_data(engine: Engine) -> None:
    """What stands for data that was taken out before is not found again."""
    text = "Bel [PERSOON_K3X9QF2M] op [TELEFOON_ABCDEFGH]"
    assert said(text, engine.analyse([text])[0]) == []


def test_version_follows_the_configuration(engine: Engine, patterns_only: Engine) -> None:
    """Two configurations have two versions, one has one: the version says what a text was checked against."""
    assert engine.version != patterns_only.version
    assert Engine(EngineConfig(names=False)).version == patterns_only.version
    assert set(engine.versions) == {"engine", "names", "lists"}
    assert patterns_only.versions["names"] == "none"


def test_a_pipeline_that_is_not_installed_stops_the_start() -> None:
    """A second opinion that was asked for is never silently missing."""
    with pytest.raises(ValueError, match="no_such_pipeline"):
        Engine(EngineConfig(names=False, spacy_models=("no_such_pipeline",)))
