"""The organisation's own lists: what is found, what isn't, and whose it is said to be."""

import pytest

from sluis_detectors.config import WordList
from sluis_detectors.register.lists import Register
from support.recognizers import unmarked

CLIENTS = WordList(
    "client_register",
    "CLIENT",
    (
        ("C-1", ("Bakkerij Molenaar B.V.", "bakkerij-molenaar.example")),
        ("C-2", ("Vesta Verzekeringen", "Vesta")),
        ("C-3", ("Café Zürich", "CZ")),
        ("C-4", ("Jansen & Zonen",)),
        ("C-5", ("Bos B.V.",)),
    ),
)
REGISTER = Register((CLIENTS,))


@pytest.mark.parametrize(
    ("marked", "refs"),
    [
        ("Vat de offerte voor «Bakkerij Molenaar» samen", ["C-1"]),
        ("«BAKKERIJ MOLENAAR B.V.» belt", ["C-1"]),
        ("«bakkerij  molenaar» en «bakkerij\nmolenaar»", ["C-1", "C-1"]),
        ("«Bakkerij-Molenaar»'s brood", ["C-1"]),
        ("mail aan jan@«bakkerij-molenaar.example».", ["C-1"]),
        ("«Vesta Verzekeringen» en «Vesta», kort", ["C-2", "C-2"]),
        ("bij «Cafe Zurich» en «CAFÉ ZÜRICH»", ["C-3", "C-3"]),
        ("code «CZ» telt", ["C-3"]),
        ("code cz telt niet", []),
        ("«Jansen en Zonen», «Jansen and Zonen», «jansen & zonen»", ["C-4", "C-4", "C-4"]),
        ("«Bos B.V.» maar niet Bos", ["C-5"]),
        ("Vestal en Avesta zijn anders", []),
        ("«BakkerijMolenaar»", ["C-1"]),
        ("", []),
    ],
)
def test_entries_are_found_as_whole_words(marked: str, refs: list[str]) -> None:
    """Case, diacritics, spacing and legal form don't matter; word boundaries do; the finding bears the entry's id."""
    text, spans = unmarked(marked)
    found = REGISTER.find(text)
    assert [(f.start, f.end) for f in found] == spans
    assert [f.ref for f in found] == refs
    assert {f.entity for f in found} <= {"CLIENT"}


def test_a_shared_form_names_no_entry() -> None:
    """A form of two entries is found, but bears no id: no permission for one of them may be taken to cover it."""
    codes = WordList("project_codes", "PROJECT_CODE", (("P-1", ("BM-Route",)), ("P-2", ("BM-Route",))))
    markings = WordList("markings", "DOCUMENT_MARKING", (("M-1", ("Intern", "BM-Route")),))
    found = Register((codes, markings)).find("BM-Route INTERN")
    assert sorted((f.start, f.ref, f.entity) for f in found) == [
        (0, "", "PROJECT_CODE"),
        (0, "M-1", "DOCUMENT_MARKING"),
        (9, "M-1", "DOCUMENT_MARKING"),
    ]


@pytest.mark.parametrize(
    "bad",
    [WordList("x", "NO_SUCH", (("1", ("a b",)),)), WordList("x", "CLIENT", (("1", (" - ",)),))],
)
def test_a_list_that_cannot_work_is_refused(bad: WordList) -> None:
    """An unknown entity and a form without letters or digits stop the start."""
    with pytest.raises(ValueError, match=r"unknown entity|without letters"):
        Register((bad,))


WRITTEN = WordList(
    "clients",
    "CLIENT",
    (
        ("N", ("Noordwaard Advies B.V.", "noordwaard-advies.example")),
        ("H", ("Halvoria N.V.", "KL-2041")),
        ("J", ("Jan Pieter van den Berg",)),
        ("S", ("Sanne Hofstra",)),
        ("K", ("Kompas", "KERN")),
        ("L", ("De Linde",)),
        ("M", ("Müller Techniek",)),
        ("B", ("Byteweg", "InterPlan")),
        ("V", ("Van der Valk", "T-Mobile", "Stichting Jozefhof", "QRS Tuvo", "Zorg Techniek B.V.")),
    ),
)
CLIENTS_AS_WRITTEN = Register((WRITTEN,))


@pytest.mark.parametrize(
    "marked",
    [
        # endings
        "«Noordwaard Advies»' voorstel en «Noordwaards Advies»",
        "«Halvorias» offerte en «Halvoria»'s brief, de «Halvoriase» aanpak",
        "«Sanne Hofstras» dossier",
        # one letter wrong
        "«Noordwaart Advies», «Nordwaard Advies», «Noordwaaard Advies», «Noorwdaard Advies»",
        "mail «Sanne Hofstre» en «Sanne Hosftra»",
        "«Halforia» belde",
        # spaces and capitals
        "«NoordwaardAdvies», «noordwaard-advies», «NOORDWAARD ADVIES»",
        "«Noord Waard Advies» en «Inter Plan»",
        "«ZorgTechniek», «t-mobile», «TMobile», «van der valk», «qrstuvo»",
        # abbreviations
        "«Stg. Jozefhof» en «stichting jozefhof»",
        # people
        "«J.P. van den Berg», «J. P. van den Berg», «J. van den Berg» of «Jan van den Berg»",
        "«Berg, J.P. van den» en «van den Berg, Jan Pieter»",
        "aan «J. v.d. Berg» en «Jan Pieter v/d Berg»",
        "mw. «S. Hofstra» en «Hofstra, S.»",
        # legal forms belong to the name
        "«Noordwaard Advies bv», «Halvoria» en «Halvoria B.V.»",
        # other spellings of one letter
        "«Mueller Techniek» en «Muller Techniek»",
        # codes and domains
        "«KL-2041», «KL 2041», «kl2041» en info@«Noordwaard-Advies.example»",
        # ordinary words
        "het voorstel van «Kompas» en de notitie van «De Linde»",
        "wij spraken «KERN»",
    ],
)
def test_a_name_is_found_however_it_is_written(marked: str) -> None:
    """Endings, a wrong letter, spaces, initials, order, legal form and transliteration are undone; spans are exact."""
    text, spans = unmarked(marked)
    found = [f for f in CLIENTS_AS_WRITTEN.find(text) if f.score >= 0.5]
    assert [text[f.start : f.end] for f in found] == [text[start:end] for start, end in spans]
    assert [(f.start, f.end) for f in found] == spans
    assert all(f.ref for f in found)


@pytest.mark.parametrize(
    "text",
    [
        # ordinary words that are also names
        "een kompas wijst naar het noorden en de linde bloeit",
        "Kompas of kaart, wat is handiger?",
        "- Kompas",
        "een app in Kompas.js",
        "de kern van het verhaal, de Kern",
        # words and names one letter away
        "de heer Hofstede, mevrouw Hofstee en Sanne Hofman",
        "Jan Pieter van den Borg en Jan Pieter van den Bergh",
        "Halvorine is een ander woord",
        # one letter wrong in a short name
        "Byteveg",
        # compounds
        "zorgtechniek is een vak",
        # two letters wrong
        "Noordwaert Adfies en Holvorio",
        # other companies
        "Noordwaard Techniek, Zuidwaard Advies, Meyer Techniek",
        "kl-2042, KL-204, noordwaard.example",
        # another sentence, another paragraph, another item
        "Dat zei Sanne. Hofstra belde later.",
        "Noordwaard\n\nAdvies",
        "Sanne, Hofstra en Linde",
        # initials that are none
        "ja s hofstra nee",
        "O'Hofstra en HOFSTRA'S",
        "S hofstra, Hofstra S",
        # two people of a row
        "met K. Hofstra, S. Visser en T. Hofstra, S. de Wit",
    ],
)
def test_what_is_nearly_a_name_is_left_alone(text: str) -> None:
    """Ordinary words, other names, short names with a wrong letter and words of two sentences raise no alarm."""
    assert [text[f.start : f.end] for f in CLIENTS_AS_WRITTEN.find(text) if f.score >= 0.5] == []


def test_the_surer_the_higher() -> None:
    """A name as registered scores more than an ending, a wrong letter, initials and an ordinary word, in that order."""
    texts = ("Sanne Hofstra", "Sanne Hofstras", "Sanne Hofstre", "S. Hofstra", "bij Kompas", "Kompas")
    scores = [CLIENTS_AS_WRITTEN.find(text)[0].score for text in texts]
    assert scores == sorted(set(scores), reverse=True)


def test_initials_that_several_share_are_nobodys() -> None:
    """J. Jansen may be Jan or Joke: found, without an id."""
    people = WordList("clients", "CLIENT", (("1", ("Jan Jansen",)), ("2", ("Joke Jansen",))))
    found = Register((people,)).find("J. Jansen sprak Joke Jansen")
    assert [(f.ref, f.score >= 0.5) for f in found] == [("", True), ("2", True)]
