"""The name model: what it finds, that it can't be swapped unseen, and that training is repeatable."""

import json
import random
import re
import shutil
from pathlib import Path

import numpy as np
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.pipeline import EntityRuler

from sluis_detectors.names import ModelDamaged, NameModel, component
from sluis_detectors.names.corpora import CORPORA
from sluis_detectors.names.decode import Decoder, legal
from sluis_detectors.names.features import AttributeWriter, WordLists, alike, attributes, key_of, shape
from sluis_detectors.names.generate import Generator, Sentence, templates
from sluis_detectors.names.lists import LISTS_FILE, NameLists, load_lists
from sluis_detectors.names.model import pack, unpack
from sluis_detectors.names.tokens import UNCASED, spans, uncased_lines
from sluis_detectors.names.train import LABELS, train, write


@pytest.fixture(scope="module")
def model() -> NameModel:
    return NameModel.load()


def _found(model: NameModel, text: str) -> list[tuple[str, str]]:
    return [(finding.entity, text[finding.start : finding.end]) for finding in model.find([text])[0]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kun je een mail sturen aan Sanne van den Heuvel over de planning?", "Sanne van den Heuvel"),
        ("Mijn collega Mehmet Yılmaz is sinds maandag ziek.", "Mehmet Yılmaz"),
        ("Dossier van mevrouw F. El Amrani is compleet.", "F. El Amrani"),
        ("Rapport over Radjin Bhagwandin, opgesteld door de school.", "Radjin Bhagwandin"),
        ("Afspraak met Agnieszka Kowalska op dinsdag.", "Agnieszka Kowalska"),
        ("Oleksandr Shevchenko vraagt om een tolk.", "Oleksandr Shevchenko"),
        ("De heer Wei Zhang wil zijn hypotheek oversluiten.", "Wei Zhang"),
        ("De brief is getekend door J.P. de Vries.", "J.P. de Vries"),
        ("Pieter-Jan Jansen-de Boer neemt ontslag.", "Pieter-Jan Jansen-de Boer"),
        ("bel piet jansen even over de offerte", "piet jansen"),
        ("GRAAG CONTACT OPNEMEN MET PIET JANSEN", "PIET JANSEN"),
        ("Please write to Sarah Thompson about the delayed claim.", "Sarah Thompson"),
        ("ask peter williams if the order arrived", "peter williams"),
        ("Emma's contract ends in May.", "Emma"),
    ],
)
def test_persons(model: NameModel, text: str, name: str) -> None:
    """The person of each text is found, whole, without title, in whatever case it is written."""
    assert ("PERSON", name) in _found(model, text)


@pytest.mark.parametrize(
    "text",
    [
        "Schrijf een zakelijke mail aan een klant die te laat betaalt.",
        "De bakker, de slager en de visser staan op de markt.",
        "VERGADERING VERPLAATST NAAR WOENSDAG OM TIEN UUR",
        "I've been asked to write a summary. Don't make it long.",
        "def get_user(user_id):\n    return session.query(User).filter_by(id=user_id).first()",
        '{"id": 1, "status": "active", "items": []}',
        "SELECT id, total FROM orders WHERE status = 'open' ORDER BY total;",
        "12345 € 10,00 -- ;;",
        "Betaal op IBAN NL91ABNA0417164300 onder nummer AB12CD.",
        "",
        " \n\t\n ",
    ],
)
def test_no_person(model: NameModel, text: str) -> None:
    """Ordinary text, code and numbers hold no person."""
    assert [found for found in _found(model, text) if found[0] == "PERSON"] == []


def test_places(model: NameModel) -> None:
    """Places are found as LOCATION."""
    assert ("LOCATION", "Almere") in _found(model, "Wij verhuizen in mei van Almere naar Groningen.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Send an e-mail to Alice Baker at alice.baker@example.com.", "Alice Baker"),
        ("Write to Claire Evans at claire@example.com", "Claire Evans"),
        ("Deliver to Mark Brown at 5 Main Street", "Mark Brown"),
    ],
)
def test_a_full_name_is_no_place(model: NameModel, text: str, name: str) -> None:
    """Where a place would fit as well ("to ... at ..."), a first name with a surname is a person."""
    found = [(finding.entity, text[finding.start : finding.end]) for finding in model.find([text])[0]]
    assert ("PERSON", name) in found


def test_organizations_only_when_asked(model: NameModel) -> None:
    """Organisations are given only by a model that was asked for them."""
    text = "De factuur van Jansen Transport BV is betaald door Stichting Zonnehof."
    assert "ORGANIZATION" not in {entity for entity, _ in _found(model, text)}
    assert "ORGANIZATION" in {entity for entity, _ in _found(NameModel.load(organizations=True), text)}


def test_languages_that_it_does_not_know(model: NameModel) -> None:
    """In a language without training, where nouns have capitals too, a name needs a word that only names are."""
    text = "Die Rechnung der Werkstatt geht an Frau Sabine Hoffmann in der Verwaltung."
    found = model.find([text], ["de"])[0]
    assert [finding.entity for finding in found if finding.entity == "PERSON"] == ["PERSON"]
    assert "Sabine Hoffmann" in text[found[0].start : found[0].end]
    assert len(model.find(["Der Bauernhof der Grossmutter, das Krankenhaus und der Kindergarten."], ["de"])[0]) == 0


_TEXTS = st.lists(st.text(st.sampled_from("Jan de Vries\nBAKKER, 1@.'’-é\t漢"), max_size=60), max_size=4)


@settings(max_examples=60, deadline=None)
@given(_TEXTS)
def test_findings_lie_in_their_text(texts: list[str]) -> None:
    """Findings are sorted, disjoint, within their text, with a score in 0..1; texts don't change each other's."""
    model = _MODEL
    together = model.find(texts)
    assert together == [model.find([text])[0] for text in texts]
    for text, findings in zip(texts, together, strict=True):
        ends = [0]
        for finding in findings:
            assert ends[-1] <= finding.start < finding.end <= len(text)
            assert 0 <= finding.score <= 1
            ends.append(finding.end)


_MODEL = NameModel.load()


def test_more_words_than_the_table_holds(model: NameModel) -> None:
    """A text with more different words than the table of tokens has rows is read to its end."""
    rng = random.Random(5)
    words = {"".join(rng.choices("abcdefghij", k=7)) for _ in range(40_000)}
    text = " ".join(sorted(words)) + "\nMijn naam is Sanne de Vries."
    assert ("PERSON", "Sanne de Vries") in _found(model, text)


def test_more_texts_than_are_read_at_once(model: NameModel) -> None:
    """However many texts come together, and wherever their tokens are parted, each says what it says alone."""
    line = "mevrouw Sanne de Vries uit Almere belde met Jan van den Berg van Bakker en Zonen, "
    texts = [line * (1 + number % 7) for number in range(330)] + [line * 700, line]
    alone = {text: model.find([text])[0] for text in set(texts)}
    assert sum(len(model.find([text])[0]) for text in texts[-2:]) > 1400
    assert model.find(texts) == [alone[text] for text in texts]


@pytest.mark.parametrize("mark", ["\0", "\ud800", "\u2028", "\x1f", "﻿"])
def test_marks_that_are_no_text(model: NameModel, mark: str) -> None:
    """Control characters and halves of pairs are read over, in lines of any case."""
    assert ("PERSON", "Sanne de Vries") in _found(model, f"Beste {mark} collega,\nmijn naam is Sanne de Vries.{mark}")
    model.find([f"bel {mark} even\nBEL {mark} NU DIRECT"])


def test_numbers_of_one_shape_are_alike() -> None:
    """Numbers with the same digits and marks in the same places have the same attributes, as have all addresses."""
    words = WordLists.of(_lists())
    for token, other in (("12-3456", "98-7654"), ("1.250,00", "9.999,99"), ("a@b.nl", "jan.bos@example.org")):
        assert alike(token) == alike(other) == alike(UNCASED + token)
        seen = [attributes(one, cased=True, words=words) for one in (token, other, alike(token))]
        assert seen[0] == seen[1] == seen[2]
        assert seen[0] == attributes(token, cased=False, words=words)
    assert [alike(token) for token in ("Jan", " jan", ",", "J.P.", "12", "123")] == [
        "Jan",
        " jan",
        ",",
        "J.P.",
        "00",
        "000",
    ]


def _copy(folder: Path) -> Path:
    for path in LISTS_FILE.parent.iterdir():
        shutil.copy(path, folder)
    return folder


@pytest.mark.parametrize("name", ["names.crf.xz", "name-lists.txt", "everyday-words.txt.xz"])
def test_a_changed_file_is_refused(tmp_path: Path, name: str) -> None:
    """A model or list whose digest isn't the committed one is not loaded."""
    path = _copy(tmp_path) / name
    path.write_bytes(path.read_bytes() + b" ")
    with pytest.raises(ModelDamaged, match=name):
        NameModel.load(tmp_path)


def test_a_missing_digest_is_refused(tmp_path: Path) -> None:
    """Taking a file's line out of the digests doesn't take the check away."""
    digests = _copy(tmp_path) / "SHA256SUMS"
    digests.write_text(digests.read_text().splitlines()[0] + "\n")
    with pytest.raises(ModelDamaged):
        NameModel.load(tmp_path)


@pytest.mark.parametrize("packed", [b"", b"no xz", b"\xfd7zXZ\0"])
def test_what_is_no_model(packed: bytes) -> None:
    """Bytes that aren't a model raise ModelDamaged."""
    with pytest.raises(ModelDamaged):
        unpack(packed)


def test_version_names_the_files(model: NameModel) -> None:
    """The version is the same at each load."""
    assert model.version == NameModel.load().version
    assert len(model.version) == 12


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("J.P. de Vries-Bakker's fiets", ["J.P.", "de", "Vries-Bakker", "'s", "fiets"]),
        ("O'Brien & 't Hart", ["O'Brien", "&", "'t", "Hart"]),
        ("mail jan.jansen@example.nl, 06-12345678", ["mail", "jan.jansen@example.nl", ",", "06-12345678"]),
        ("a_b\nc\td", ["a", "_", "b", "\n", "c", "\t", "d"]),
        ("https://x.nl/jan?a=b (zie)", ["https://x.nl/jan?a=b", "(", "zie", ")"]),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    """Words with hyphens and apostrophes, initials, addresses and numbers are single tokens."""
    assert [text[start:end] for start, end in spans(text)] == tokens


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("bel piet", ["bel piet"]),
        ("Bel piet", []),
        ("Hallo\nbel piet\nMET SPOED GRAAG", ["bel piet", "MET SPOED GRAAG"]),
        ("ABC", []),
        ("12", []),
    ],
)
def test_uncased_lines(text: str, lines: list[str]) -> None:
    """Lines in small letters alone, and longer ones in capitals alone, are those whose case says nothing."""
    assert [text[start:end] for start, end in uncased_lines(text)] == lines


@pytest.mark.parametrize(
    ("token", "form"),
    [("jan", "l"), ("Jan", "X"), ("JAN", "A"), ("McDonald", "M"), ("J.P.", "I"), ("12-3", "D"), (",", "P"), ("A", "O"),
     ("\n", "N"), ("a@b.nl", "E"), ("Pieter-Jan", "X"), ("O'Brien", "X"), ("'t", "l")],
)  # fmt: skip
def test_shape(token: str, form: str) -> None:
    """Each token has the form that its letters give it."""
    assert shape(token) == form


def test_everyday_words() -> None:
    """The dictionary's words are everyday ones, those of the lists of names aren't, and empty lists hold nothing."""
    words = WordLists([b"jan"], [], [], [b"tafel", "één".encode(), b"jan"])
    assert [word in words.everyday for word in ("jan", "tafel", "één", "klaas", "")] == [
        True,
        True,
        True,
        False,
        False,
    ]
    assert WordLists([b"jan"], [b"jan"], [], []).marks("jan") == "FS"
    nothing = WordLists([], [], [], [])
    assert "jan" not in nothing.everyday
    assert nothing.marks("jan-piet") == ""


def test_marks_of_everyday_words() -> None:
    """A name that is an everyday word too is marked in small letters."""
    words = WordLists(*(line.split() for line in (b"roos anna", b"bakker", b"anna", b"roos bakker")))
    assert [words.marks(word) for word in ("roos", "anna", "bakker", "anna-bakker", "tafel")] == [
        "f",
        "FL",
        "s",
        "F",
        "",
    ]
    assert words.marks("anna-roos") == "F"
    assert words.marks("bakker-roos") == "fs"


def _brute_force(emissions: np.ndarray, transitions: np.ndarray) -> tuple[list[int], np.ndarray]:
    import itertools

    count, size = emissions.shape
    chances = np.zeros((count, size))
    best: tuple[float, list[int]] = (-1e9, [])
    for path in itertools.product(range(size), repeat=count):
        whole = [0, *path, 0]
        score = sum(emissions[i, y] for i, y in enumerate(path))
        score += sum(transitions[a, b] for a, b in itertools.pairwise(whole))
        best = max(best, (float(score), list(path)))
        for i, y in enumerate(path):
            chances[i, y] += np.exp(score)
    return best[1], chances / chances.sum(axis=1, keepdims=True)


@pytest.mark.parametrize("seed", range(12))
def test_decoding_against_all_paths(seed: int) -> None:
    """The spans and their scores are those of the path that is the best of all paths, and of the chances of all."""
    rng = np.random.default_rng(seed)
    labels = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC")
    transitions = legal(labels, rng.normal(size=(5, 5)).astype(np.float32))
    emissions = rng.normal(scale=2, size=(5, 5)).clip(-3.9, 3.9).astype(np.float32)
    path, chances = _brute_force(emissions.astype(float), transitions.astype(float))
    expected: list[list[int]] = []
    for place, label in enumerate(path):
        if labels[label].startswith("B-"):
            expected.append([])
        if label:
            expected[-1].append(place)
    spans = Decoder(labels, transitions).spans(emissions)
    assert [list(range(span.first, span.last + 1)) for span in spans] == expected
    for span in spans:
        columns = [number for number, label in enumerate(labels) if label[2:] == span.kind]
        assert span.score == pytest.approx(chances[span.first : span.last + 1, columns].sum(axis=1).min(), abs=1e-6)


def test_what_a_lead_parts_is_decoded_apart() -> None:
    """Stretches between tokens at which O leads by far have the spans and scores that each has alone, in one array."""
    rng = np.random.default_rng(3)
    labels = ("O", "B-PER", "I-PER")
    decoder = Decoder(labels, legal(labels, rng.normal(size=(3, 3)).astype(np.float32)))
    outside = np.tile(np.array([[30, 0, 0]], np.float32), (3, 1))
    parts = [rng.normal(scale=2, size=(int(n), 3)).clip(-3.9, 3.9).astype(np.float32) for n in rng.integers(1, 90, 300)]
    apart, offset = [], 0
    for part in parts:
        apart += [(s.first + offset, s.last + offset, s.kind, round(s.score, 6)) for s in decoder.spans(part)]
        offset += len(part) + 3
    together = decoder.spans(np.concatenate([row for part in parts for row in (part, outside)]))
    assert [(s.first, s.last, s.kind, round(s.score, 6)) for s in together] == apart
    assert len(apart) > 300
    assert decoder.spans(np.empty((0, 3), np.float32)) == []


def _lists() -> NameLists:
    first: dict[str, tuple[str, ...]] = dict.fromkeys(load_lists().entries["first"], ("Anna", "Bram", "Carla", "Daan"))
    last: dict[str, tuple[str, ...]] = dict.fromkeys(
        load_lists().entries["last"], ("Bakker", "de Vries", "van den Berg")
    )
    places = {"nl": ("Almere", "Breda"), "be": ("Gent",), "world": ("Paris", "Oslo")}
    return NameLists(
        {"first": first, "last": last, "place": places, "country": {"nl": ("Spanje",), "en": ("Spain",)},
         "street": {"nl": ("Kerkstraat",), "en": ("High Street",)}},
        {"nl": b"bakker fiets tafel stoel", "en": b"chair table house"},
    )  # fmt: skip


def _corpus(folder: Path) -> Path:
    dutch = {"text": "Anna Bakker woont in Almere.", "ents": [[0, 11, "PER"], [21, 27, "LOC"]]}
    english = {"text": "Bram lives in Paris with a cat.", "ents": [[0, 4, "PER"], [14, 19, "LOC"]]}
    (folder / "nl-train-silver.jsonl").write_text("\n".join([json.dumps(dutch)] * 20), encoding="utf-8")
    (folder / "en-train-gold.jsonl").write_text("\n".join([json.dumps(english)] * 20), encoding="utf-8")
    rest = "Anna B-PER\nis O\nback O\n\n"
    for name in CORPORA.keys() - {"nl-train-silver.jsonl", "en-train-gold.jsonl"}:
        (folder / name).write_text("" if name.endswith(".iob2") else rest, encoding="utf-8")
    return folder


def test_training_is_repeatable(tmp_path: Path) -> None:
    """Two trainings on one corpus give the same bytes, and the model finds the names it learned."""
    corpus = _corpus(tmp_path)
    weights = [train(corpus, _lists(), rounds=2, iterations=20) for _ in range(2)]
    assert pack(weights[0]) == pack(weights[1])
    small = NameModel(unpack(pack(weights[0])), _lists(), "small")
    assert ("PERSON", "Anna Bakker") in _found(small, "Anna Bakker woont in Almere.")


def test_written_models_load(tmp_path: Path) -> None:
    """A model written by the training loads with its digests."""
    _copy(tmp_path)
    write(train(_corpus(tmp_path), _lists(), rounds=2, iterations=5), tmp_path)
    assert NameModel.load(tmp_path).version != NameModel.load().version


@pytest.mark.parametrize("language", ["nl", "en"])
def test_made_sentences_mark_their_names(language: str) -> None:
    """Every name of a filled template is whole, without blanks at its ends, in order; no slot is left."""
    generator = Generator(load_lists(), random.Random(7))
    for template in templates(language):
        made = generator.sentence(template, language)
        assert not re.search(r"\{\w+\}", made.text)
        ends = [0]
        for start, end, label in made.ents:
            assert ends[-1] <= start < end <= len(made.text)
            assert made.text[start:end] == made.text[start:end].strip()
            assert label in {"PER", "LOC", "ORG"}
            ends.append(end)


def test_changed_copies_keep_their_names() -> None:
    """Swapping names and rewording leave each mark on a name: what was marked is marked, and nothing else."""
    generator = Generator(load_lists(), random.Random(7))
    sentence = Sentence("Gisteren heeft Anna Bakker weer gebeld vanuit Almere.", ((15, 26, "PER"), (46, 52, "LOC")))
    for _ in range(50):
        reworded = generator.reworded(sentence, "nl")
        assert [reworded.text[s:e] for s, e, _ in reworded.ents] == ["Anna Bakker", "Almere"]
        swapped = generator.swap(sentence, "nl")
        person, place = ((s, e) for s, e, _ in swapped.ents)
        assert swapped.text[: person[0]] == "Gisteren heeft "
        assert swapped.text[person[1] : place[0]] == " weer gebeld vanuit "
        assert swapped.text[place[1] :] == "."


def test_attributes_have_one_number_each() -> None:
    """The attributes of real sentences have different numbers, so that no weight is added to another's."""
    writer = AttributeWriter(WordLists.of(load_lists()))
    generator = Generator(load_lists(), random.Random(1))
    seen: set[str] = set()
    for template in templates("nl"):
        text = generator.sentence(template, "nl").text
        tokens = [text[start:end] for start, end in spans(text)]
        for row in writer.rows(tokens, [True] * len(tokens), [False] * len(tokens)):
            seen.update(row)
    assert len({key_of(attribute) for attribute in seen}) == len(seen)


def test_labels_are_legal() -> None:
    """No label may follow another that it can't continue."""
    transitions = legal(LABELS, np.zeros((7, 7), np.float32))
    assert transitions[LABELS.index("O"), LABELS.index("I-PER")] < -1000
    assert transitions[LABELS.index("B-LOC"), LABELS.index("I-PER")] < -1000
    assert transitions[LABELS.index("B-PER"), LABELS.index("I-PER")] == 0


def test_spacy_component() -> None:
    """In a spaCy pipeline the names become entities of the document, and entities set before stay."""
    assert component.create
    nlp = spacy.blank("nl")
    ruler = nlp.add_pipe("entity_ruler")
    assert isinstance(ruler, EntityRuler)
    ruler.add_patterns([{"label": "PROJECT_CODE", "pattern": "Almere"}])
    nlp.add_pipe("sluis_names")
    doc = nlp("Mail aan Sanne de Vries over Almere.")
    assert [(span.text, span.label_) for span in doc.ents] == [("Sanne de Vries", "PERSON"), ("Almere", "PROJECT_CODE")]
