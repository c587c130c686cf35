"""Train the name model: `python -m sluis_detectors.names.train --corpus FOLDER`; same input, same bytes.

FOLDER holds the files of `corpora.CORPORA`; where they are from, and their licences: `models/README.md` and `NOTICE`.
Takes eight minutes of one core.
"""

import argparse
import hashlib
import random
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np
import pycrfsuite

from sluis_detectors.names.corpora import read_corpora
from sluis_detectors.names.decode import legal
from sluis_detectors.names.features import AttributeWriter, WordLists, key_of
from sluis_detectors.names.generate import Generator, Sentence, templates
from sluis_detectors.names.lists import LISTS_FILE, WORDS_FILE, NameLists, load_lists
from sluis_detectors.names.model import DIGESTS_FILE, MODEL_FILE, Weights, pack
from sluis_detectors.names.tokens import BREAK, spans, uncased_lines
from sluis_detectors.names.written import written

WRITTEN_LANGUAGES: Final = ("nl", "en", "de", "fr")
LABELS: Final = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
_SETTINGS: Final = {"c1": 0.4, "c2": 0.02, "feature.minfreq": 3}
_ROUNDS: Final = 20
_ITERATIONS: Final = 65
_SEED: Final = 20261125
_REWORDED: Final = 0.4  # share of made sentences with other words around the names: contexts are more than templates
_RECASED: Final = 0.35  # share of made and written sentences in small letters or capitals
_BLANK: Final = 0.35  # share of list words in made sentences that act unlisted: unlisted names must be found too


def _recased(sentence: Sentence, rng: random.Random) -> Sentence | None:
    """A copy in small letters, in capitals, or small but for the first letter; None when that moves characters."""
    roll = rng.random()
    text = sentence.text.lower() if roll < 0.8 else sentence.text.upper()
    if 0.55 < roll < 0.8:
        text = text[:1].upper() + text[1:]
    return Sentence(text, sentence.ents, sentence.made) if len(text) == len(sentence.text) else None


def sentences(corpus: Path, lists: NameLists, rng: random.Random, rounds: int) -> list[Sentence]:
    """All training sentences: the corpora, swapped copies, filled templates, clean text and code."""
    generator = Generator(lists, rng)
    real = read_corpora(corpus)
    result: list[Sentence] = []
    for language, read in real.items():
        result += read
        result += [generator.swap(s, language) for s in read if any(e[2] == "PER" for e in s.ents)]
        result += [c for s in read if rng.random() < 0.25 and (c := _recased(s, rng)) is not None]
        # There is twice as much English as Dutch.
        result += [generator.reworded(s, language) for s in read if language == "nl" or rng.random() < 0.3]
        result += [generator.heading(language) for _ in range(rounds * 40)]
    for language, times in (("nl", rounds * 5 // 4), ("en", rounds)):
        for template in templates(language) * times:
            made = generator.sentence(template, language)
            if rng.random() < _REWORDED:
                made = generator.reworded(made, language)
            recased = _recased(made, rng) if rng.random() < _RECASED else None
            result.append(recased or made)
    for language in WRITTEN_LANGUAGES:
        result += _copies(language, rounds // 10, generator, rng)
    for template in templates("clean") * (rounds // 2):
        language = rng.choice(("nl", "en"))
        made = generator.reworded(generator.sentence(template, language), language)
        recased = _recased(made, rng) if rng.random() < _RECASED else None
        result.append(recased or made)
    code = templates("code")
    for _ in range(rounds * 12):
        start, count = rng.randrange(len(code)), rng.randint(1, 8)
        result.append(Sentence("\n".join(code[start : start + count]), (), made=True))
    rng.shuffle(result)
    return _joined(result, rng)


def _copies(language: str, times: int, generator: Generator, rng: random.Random) -> Iterator[Sentence]:
    """The written sentences of a language, and copies: other names, some reworded, some in small letters."""
    known = language if language in {"nl", "en"} else "en"
    for sentence in written(language):
        yield sentence
        for _ in range(times if sentence.ents else times // 2):
            made = generator.swap(sentence, known)
            if language == known and rng.random() < _REWORDED:
                made = generator.reworded(made, language)
            yield (_recased(made, rng) if rng.random() < _RECASED else None) or made


def _joined(read: list[Sentence], rng: random.Random) -> list[Sentence]:
    """Some neighbours put into one text, so that a sentence's first word is met after another sentence too."""
    result: list[Sentence] = []
    i = 0
    while i < len(read):
        count = rng.choices((1, 2, 3), weights=(6, 3, 1))[0]
        text, ents = "", []
        for sentence in read[i : i + count]:
            if text:
                text += rng.choice((" ", " ", "\n", "\n\n"))
            ents += [(len(text) + s, len(text) + e, label) for s, e, label in sentence.ents]
            text += sentence.text
        result.append(Sentence(text, tuple(ents), any(s.made for s in read[i : i + count])))
        i += count
    return result


def labelled(sentence: Sentence, writer: AttributeWriter, rng: random.Random) -> tuple[list[list[str]], list[str]]:
    """Attributes and labels of a sentence's tokens, with a line end before and after."""
    text = sentence.text
    places = spans(text)
    uncased = uncased_lines(text)
    tokens = [BREAK, *(text[start:end] for start, end in places), BREAK]
    cased = [
        True,
        *(not any(s <= start < e for s, e in uncased) for start, _ in places),
        True,
    ]
    labels = ["O"] * len(tokens)
    for start, end, kind in sentence.ents:
        inside = [i for i, place in enumerate(places, 1) if place[0] < end and place[1] > start]
        for n, i in enumerate(inside):
            labels[i] = ("B-" if n == 0 else "I-") + kind
    blank = [sentence.made and label != "O" and rng.random() < _BLANK for label in labels]
    return writer.rows(tokens, cased, blank), labels


def train(
    corpus: Path,
    lists: NameLists,
    *,
    rounds: int = _ROUNDS,
    iterations: int = _ITERATIONS,
) -> Weights:
    """The weights of a model trained on `corpus` and `rounds` fillings of each template."""
    rng = random.Random(_SEED)  # noqa: S311 - chance for training data, not for secrets
    everything = sentences(corpus, lists, rng, rounds)
    writer = AttributeWriter(WordLists.of(lists))
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({**_SETTINGS, "max_iterations": iterations})
    for sentence in everything:
        trainer.append(*labelled(sentence, writer, rng))
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "names.crfsuite")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
        tagger.close()
    return _weights(info.state_features, info.transitions)


def _weights(state: dict[tuple[str, str], float], moves: dict[tuple[str, str], float]) -> Weights:
    """CRFsuite's weights as sorted arrays."""
    rows: dict[int, list[float]] = {}
    for (attribute, label), weight in sorted(state.items()):
        rows.setdefault(key_of(attribute), [0.0] * len(LABELS))[LABELS.index(label)] += weight
    keys = np.array(sorted(rows), np.uint32)
    values = np.array([rows[int(key)] for key in keys], np.float32).astype(np.float16).astype(np.float32)
    kept = np.abs(values).max(axis=1) > 0.1  # smaller ones move no decision and would make the file larger
    transitions = np.array([[moves.get((a, b), 0.0) for b in LABELS] for a in LABELS], np.float32)
    return Weights(LABELS, keys[kept], values[kept], legal(LABELS, transitions.round(4)))


def write(weights: Weights, folder: Path) -> None:
    """Write the model and the digests of model and lists to `folder`."""
    (folder / MODEL_FILE.name).write_bytes(pack(weights))
    names = sorted((MODEL_FILE.name, LISTS_FILE.name, WORDS_FILE.name))
    digests = [f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in names]
    (folder / DIGESTS_FILE.name).write_text("".join(digests), encoding="ascii")


def main() -> None:
    """Train on the folder given and write the model into the package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    given = parser.parse_args()
    write(train(given.corpus, load_lists()), MODEL_FILE.parent)


if __name__ == "__main__":
    main()
