"""Why something was found."""

import base64

import pytest

from sluis_detectors.config import EngineConfig, WordList
from sluis_detectors.engine import Engine
from sluis_detectors.explain import Explainer, Explanation

REGISTER = WordList("client_register", "CLIENT", (("C-1", ("Bakkerij Molenaar",)),))


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(EngineConfig(lists=(REGISTER,)))


def _explained(engine: Engine, text: str, entity: str) -> Explanation:
    (finding,) = [f for f in engine.analyse([text])[0].findings if f.entity == entity]
    explanation = Explainer().explain(text, finding)
    assert (explanation.recognizer, explanation.score) == (finding.recognizer, finding.score)
    return explanation


def test_a_number_with_a_word_near(engine: Engine) -> None:
    """Pattern, check and context word are told, with what the score would be without the word."""
    found = _explained(engine, "Noteer burgerservicenummer 1234 56 782 hier.", "NL_BSN")
    assert (found.word, found.check) == ("burgerservicenummer", "checked: nine digits pass the eleven test")
    assert found.pattern[0] >= 1
    assert f'context word "burgerservicenummer" (without: {found.alone:.2f})' in found.text()


def test_a_number_without_a_word_near(engine: Engine) -> None:
    """What a context word would have given is told as well."""
    found = _explained(engine, "Zij kreeg 06-12345678 door.", "PHONE_NUMBER")
    assert found.word == ""
    assert f"no context word (with one: {found.in_context:.2f})" in found.text()


def test_a_disguised_value_is_told_as_read(engine: Engine) -> None:
    """A finding in another reading of the text says which reading it was."""
    hidden = base64.b64encode(b"NL91ABNA0417164300").decode()
    assert _explained(engine, f"Betaal op {hidden} a.u.b.", "IBAN_CODE").reading == "decoded"
    assert (
        "read with its digits put together"
        in _explained(engine, "bsn een twee drie vier vijf zes zeven acht twee", "NL_BSN").text()
    )


def test_a_value_that_stands_behind_zero_width_characters(engine: Engine) -> None:
    """Offsets of the original lead to the recogniser's match, whatever was undone before matching."""
    text = "mail \u200bj\u200ba\u200bn@voorbeeld.nl"
    assert _explained(engine, text, "EMAIL_ADDRESS").pattern[0] == 1


@pytest.mark.parametrize(
    ("text", "entity", "said"),
    [
        ("Gisteren belde Willem van den Berg.", "PERSON", "name model"),
        ("Vat de offerte voor Bakkerij Molenaar samen.", "CLIENT", "entry C-1"),
        ("Haar man Jan is chronisch ziek.", "HEALTH", "tied to a person"),
    ],
)
def test_what_no_pattern_found(engine: Engine, text: str, entity: str, said: str) -> None:
    """Names, the organisation's lists and special categories say where they come from."""
    assert said in _explained(engine, text, entity).text()
