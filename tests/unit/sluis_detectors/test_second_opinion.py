"""spaCy pipelines as a second opinion, with a real pipeline made on the spot."""

from pathlib import Path

import pytest
import spacy

from sluis_detectors.config import EngineConfig
from sluis_detectors.engine import Engine
from sluis_detectors.second_opinion import SpacyNames


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Dutch pipeline on disk that knows three names by heart."""
    nlp = spacy.blank("nl")
    ruler = nlp.add_pipe("entity_ruler")
    patterns = [("PER", "Xantippe"), ("LOC", "Verweggistan"), ("ORG", "Onderneming X"), ("DATE", "morgen")]
    ruler.add_patterns([{"label": label, "pattern": text} for label, text in patterns])  # type: ignore[attr-defined]
    folder = tmp_path_factory.mktemp("pipeline")
    nlp.to_disk(folder)
    return folder


def test_its_labels_become_our_entities(pipeline: Path) -> None:
    """Persons, places and organisations are taken, other labels not."""
    (findings,) = SpacyNames(str(pipeline)).find(["Xantippe van Onderneming X gaat morgen naar Verweggistan"])
    assert [(f.start, f.end, f.entity) for f in findings] == [
        (0, 8, "PERSON"),
        (13, 26, "ORGANIZATION"),
        (44, 56, "LOCATION"),
    ]


def test_it_joins_on_texts_in_its_own_language_only(pipeline: Path) -> None:
    """A Dutch pipeline has no say in English text."""
    engine = Engine(EngineConfig(names=False, spacy_models=(str(pipeline),)))
    dutch, english = engine.analyse(["Bel Xantippe", "Call Xantippe"], ["nl", "en"])
    assert [f.entity for f in dutch.findings] == ["PERSON"]
    assert english.findings == ()
    assert engine.versions["names"] != "none"


def test_a_pipeline_without_entities_is_refused(tmp_path: Path) -> None:
    """One that could never find a name is a mistake of configuration."""
    spacy.blank("nl").to_disk(tmp_path)
    with pytest.raises(ValueError, match="no entity recogniser"):
        SpacyNames(str(tmp_path))
