"""Languages told by runs of bytes: as py3langid tells them, from which the model comes."""

import json
import lzma
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from py3langid.langid import MODEL_DIR, LanguageIdentifier
from py3langid.langid import MODEL_FILE as ITS_FILE
from py3langid.modelio import load_model

from sluis_detectors.ngrams import CANDIDATES, MODEL_FILE, Languages, pack

FIXTURES = Path(__file__).parents[2] / "fixtures" / "detection"
MODEL = Languages.load()


@pytest.fixture(scope="module")
def original() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(ITS_FILE, norm_probs=True)
    identifier.set_languages(CANDIDATES)
    return identifier


def same(original: LanguageIdentifier, text: str) -> None:
    code, chance = MODEL.classify(text)
    expected, certainty = original.classify(text)
    assert code == expected, text
    assert chance == pytest.approx(certainty, abs=1e-4)


def test_office_texts_are_told_as_by_the_original(original: LanguageIdentifier) -> None:
    """Every prompt of the sets in four languages gets the language and the certainty that py3langid gives."""
    texts = [
        json.loads(line)["text"][:300]
        for path in sorted(FIXTURES.glob("*office*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()[:200]
    ]
    assert len(texts) > 300
    for text in texts:
        same(original, text)


@pytest.mark.parametrize(
    "text",
    [
        "Напишите вежливое письмо клиенту.",
        "Напишіть ввічливого листа клієнтові.",
        "اكتب رسالة مهذبة إلى العميل",
        "请给客户写一封礼貌的信。",
        "Γράψτε ένα ευγενικό γράμμα",
        "顧客に丁寧な手紙を書いてください",
        "SKRIV ETT ARTIGT BREV TILL KUNDEN",
        "Vă rugăm să-i scrieți clientului.",
        "a",
        "",
        "\ud800 x",
        "e\u0301e\u0301n",
    ],
)
def test_other_scripts_and_marks(original: LanguageIdentifier, text: str) -> None:
    """Other scripts, one letter, nothing, half a pair and composed letters are read as py3langid reads them."""
    same(original, text)


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=40))
def test_any_text(original: LanguageIdentifier, text: str) -> None:
    """Whatever characters stand in a text, the likeliest language is as likely as py3langid says."""
    assert MODEL.classify(text)[1] == pytest.approx(original.classify(text)[1], abs=1e-4)


def test_the_file_is_made_from_the_original() -> None:
    """The committed file holds what the installed py3langid gives, and nothing else."""
    made = pack(load_model(MODEL_DIR / ITS_FILE))
    assert lzma.decompress(made) == lzma.decompress(MODEL_FILE.read_bytes())


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    """A changed byte is noticed when the model is read."""
    data = bytearray(MODEL_FILE.read_bytes())
    data[len(data) // 2] ^= 1
    damaged = tmp_path / "languages.xz"
    damaged.write_bytes(data)
    with pytest.raises(lzma.LZMAError):
        Languages.load(damaged)
