"""The recognisers in a real Presidio registry."""

import warnings

from sluis_detectors.recognizers import find_recognizers

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # Presidio's imports warn about their own dependencies
    import spacy
    from presidio_analyzer import EntityRecognizer, RecognizerRegistry
    from presidio_analyzer.nlp_engine import NlpArtifacts

    from sluis_detectors.presidio import presidio_recognizers

NLP = NlpArtifacts([], spacy.blank("nl")(""), [], [], None, "nl")  # ours need none


def test_every_recognizer_serves_a_presidio_registry() -> None:
    """Presidio's registry takes all of them and hands them out by entity and language."""
    registry = RecognizerRegistry(recognizers=presidio_recognizers("nl"), supported_languages=["nl"])
    assert len(list(registry.recognizers)) == len(find_recognizers())
    (bsn,) = registry.get_recognizers(language="nl", entities=["NL_BSN"])
    assert isinstance(bsn, EntityRecognizer)
    (result,) = bsn.analyze("BSN\u200b 1234 56 782", ["NL_BSN"], NLP)
    assert (result.entity_type, result.start, result.end) == ("NL_BSN", 5, 16)


def test_an_entity_that_is_not_asked_for_is_not_looked_for() -> None:
    """`entities` limits what is returned."""
    (email,) = [item for item in presidio_recognizers("en") if item.supported_entities == ["EMAIL_ADDRESS"]]
    assert email.analyze("jan@voorbeeld.nl", ["PERSON"], NLP) == []
