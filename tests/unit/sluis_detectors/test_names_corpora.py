"""Corpora for the name model: each form is read, and marks stand where the names do."""

import json
from pathlib import Path

import pytest

from sluis_detectors.names.corpora import CORPORA, read_conll, read_corpora, read_iob2, read_json
from sluis_detectors.names.generate import Sentence

_IOB2 = """\
# sent_id = 1
# text = Cc: Anna de Wit, Paris.
1\tCc\tO\t-\t-
2\t:\tO\t-\t-
3\tAnna\tB-PER\t-\tx
4\tde\tI-PER\t-\tx
5\tWit\tI-PER\t-\tx
6\t,\tO\t-\t-
7\tParis\tB-LOC\t-\tx
8\t.\tO\t-\t-

# sent_id = 2
# text = No names; a 1/2 split
1\tNo\tO
2\tnames\tO
3\t;\tO
4\ta\tO
5\t1 / 2\tO
6\tsplit\tB-OTH
"""


def test_hand_labelled_sentences_are_read() -> None:
    """Tokens and labels become spans in the text; other labels, numbers with blanks and empty blocks leave none."""
    assert list(read_iob2(_IOB2)) == [
        Sentence("Cc: Anna de Wit, Paris.", ((4, 15, "PER"), (17, 22, "LOC"))),
        Sentence("No names; a 1/2 split", ()),
    ]


def test_lines_of_json_are_read() -> None:
    """Names come sorted, and labels that aren't trained are left out."""
    line = '{"text": "Anna in Rome", "ents": [[8, 12, "LOC"], [0, 4, "PER"], [5, 7, "MISC"]]}'
    assert list(read_json(line)) == [Sentence("Anna in Rome", ((0, 4, "PER"), (8, 12, "LOC")))]


@pytest.mark.parametrize(
    ("text", "source", "is_read"),
    [
        ("Hommels vliegen ook bij kou.", "UD_Dutch-LassySmall", False),
        ("Hommels vliegen ook bij 5 graden.", "UD_Dutch-LassySmall", True),
        ("Hommels vliegen ook bij kou.", "UD_Dutch-Alpino", True),
    ],
)
def test_sentences_kept_for_measuring(text: str, source: str, *, is_read: bool) -> None:
    """Sentences without names and figures of the treebank that alarms are measured on aren't trained on."""
    read = list(read_json(json.dumps({"text": text, "ents": [], "src": source})))
    assert read == [Sentence(text, ())] * is_read


@pytest.mark.parametrize(
    ("lines", "read"),
    [
        ("Ask O|Anna B-person|Wit I-person|, O|now O|. O", Sentence("Ask Anna Wit, now.", ((4, 12, "PER"),))),
        ("In O|Goes I-LOC|and O|Ede I-LOC", Sentence("In Goes and Ede", ((3, 7, "LOC"), (12, 15, "LOC")))),
        ("( O|Acme B-corporation|'s I-corporation|) O", Sentence("(Acme's)", ((1, 5, "ORG"),))),
        ("Hi O|@ B-PER|anna B-PER|#Ede B-LOC", Sentence("Hi @anna #Ede", ())),
        ("Ede B-product|-DOCSTART- O", Sentence("Ede -DOCSTART-", ())),
    ],
)
def test_lines_of_tokens_are_read(lines: str, read: Sentence) -> None:
    """A text is put together from its tokens; names lose a genitive, and users and topics are none."""
    assert list(read_conll(lines.replace("|", "\n"))) == [read]


def test_a_missing_corpus_is_an_error(tmp_path: Path) -> None:
    """Training on less than is documented can't happen unseen."""
    for name in list(CORPORA)[:-1]:
        (tmp_path / name).write_text("", encoding="utf-8")
    with pytest.raises(FileNotFoundError):
        read_corpora(tmp_path)
    (tmp_path / list(CORPORA)[-1]).write_text("", encoding="utf-8")
    assert read_corpora(tmp_path) == {"nl": [], "en": []}
