"""The name model as a spaCy component: `nlp.add_pipe("sluis_names")` after importing this module.

Apart from the model, because spaCy takes a second to import and the engine has no need of it.
"""

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

from sluis_detectors.names.model import NameModel


class NameComponent:
    """Adds the names that the model finds to `doc.ents`, under Sluis's entity names; entities set before stay."""

    def __init__(self, model: NameModel) -> None:
        self._model = model

    def __call__(self, doc: Doc) -> Doc:
        """Set `doc.ents` and give the document back, as spaCy's pipelines ask."""
        spans = [
            doc.char_span(
                finding.start,
                finding.end,
                label=finding.entity,
                alignment_mode="expand",
            )
            for finding in self._model.find([doc.text])[0]
        ]
        before = list(doc.ents)
        taken = {token.i for span in before for token in span}
        added = [span for span in spans if span is not None and taken.isdisjoint(token.i for token in span)]
        doc.ents = tuple(filter_spans([*before, *added]))
        return doc


@Language.factory("sluis_names", default_config={"organizations": False})
def create(nlp: Language, name: str, organizations: bool) -> Any:
    """Make the component. `organizations`: find those too."""
    return NameComponent(NameModel.load(organizations=organizations))
