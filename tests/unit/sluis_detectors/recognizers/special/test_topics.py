"""Every category on sentences about a person, and on sentences about its topic alone."""

import importlib
from pathlib import Path

import pytest

import sluis_detectors.recognizers.special as package
from sluis_detectors.recognizers.special import SpecialFinder, Topic, find_topics

CATEGORIES = {
    "HEALTH", "RELIGION", "ETHNICITY", "UNION", "POLITICS", "SEX_LIFE", "BIOMETRIC", "CRIMINAL"
}  # fmt: skip
ABOUT_A_PERSON = (
    ("HEALTH", "Collega Piet Bos heeft een «burn-out», schrijf een brief."),
    ("HEALTH", "Mevrouw Bos («diabetes») wil hulp."),
    ("HEALTH", "omdat zij «reuma» heeft"),
    ("HEALTH", "My colleague is «off sick»."),
    ("HEALTH", "De «zieke» medewerker, Hans, verschijnt niet."),
    ("HEALTH", "Mijn zoon werd gisteren onderzocht. Heeft «epilepsie»."),
    ("RELIGION", "mijn «joodse» buurman"),
    ("RELIGION", "She wears a «hijab»."),
    ("RELIGION", "Religie van de cliënt: «protestants»"),
    ("ETHNICITY", "Check her «ethnicity»."),
    ("ETHNICITY", "De sollicitant is «van Marokkaanse afkomst»."),
    ("UNION", "haar «vakbondslidmaatschap»"),
    ("UNION", "Keith is a member of «Unite»."),
    ("UNION", "Zij had iemand van «CNV» meegenomen, schrijf Karin."),
    ("POLITICS", "Mijn collega stemt «PVV»."),
    ("POLITICS", "She is a lifelong «Labour» voter."),
    ("POLITICS", "My colleague rants against «Brexit» on Facebook."),
    ("RELIGION", "Mijn collega viert thuis «Vaisakhi»."),
    ("ETHNICITY", "Karin's «grandfather fled from Anatolia»."),
    ("HEALTH", "My colleague lost two «toes»."),
    ("HEALTH", "Karin heeft vrijdag een afspraak met de «tandarts»."),
    ("HEALTH", "Naam: Karin. Reden: «longontsteking»."),
    ("BIOMETRIC", "Het poortje herkent de «duim» van mijn collega niet."),
    ("CRIMINAL", "Mijn collega stopte «geld uit de kas» in zijn jas."),
    ("SEX_LIFE", "My colleague «came out as» gay."),
    ("SEX_LIFE", "De «seksuele geaardheid» van de leerling is bekend."),
    ("BIOMETRIC", "De «vingerafdruk» van mijn collega werkt niet."),
    ("CRIMINAL", "Hij is «veroordeeld voor» diefstal."),
    ("CRIMINAL", "The applicant has a «criminal record»."),
)
ABOUT_A_TOPIC = (
    "What are common symptoms of diabetes?",
    "Hoe herken je een burn-out bij medewerkers?",
    "Een medewerker die ziek is, meldt zich voor negen uur.",
    "If an employee is sick, the employee must call before nine.",
    "Zij geeft een training over autisme.",
    "Hij is allergisch voor vergaderingen.",
    "Ik ben ziek van deze spreadsheet.",
    "Els regelt de rolstoelpad.",
    "De dominee Martin Luther Kingstraat is dicht, zegt hij.",
    "The Jewish Museum has Anna as its director.",
    "He doesn't have faith in the plan.",
    "Zij geeft Chinese les.",
    "Hij rijdt zwart in de tram.",
    "She meets the unions every month.",
    "Our credit union has a new chair, Keith.",
    "Hij stemt de agenda af met Karin.",
    "He took a conservative estimate.",
    "Jan haalde de jas uit de kast.",
    "Samenwerken zit in ons DNA, zegt hij.",
    "The certificate's fingerprint does not match, ask Keith.",
    "She works as a criminal lawyer.",
    "De wethouder veroordeelt het geweld, zegt hij.",
    "vakbondsmensen en hij",
    "Karin paints the church in green.",
    "Karin verkoopt tandartsstoelen aan de tandarts en wil vrij.",
    "Someone smashed the window of Karin's car.",
    "Karin is addicted to spreadsheets.",
    "Maak een poster over longontsteking. Vraag Karin om de datum.",
    "Does the form need a box for diabetes, and what does Karin advise?",
    "Hij eet geen vlees en de mensen in de zaal hebben reuma.",
)


@pytest.fixture(scope="module")
def finder() -> SpecialFinder:
    return SpecialFinder(find_topics())


def test_every_category_has_its_file() -> None:
    """The scan gives each special category once, with a source and fictitious examples in its file."""
    assert {topic.entity for topic in find_topics()} == CATEGORIES
    for entity in CATEGORIES:
        module = importlib.import_module(f"{package.__name__}.{entity.lower()}")
        assert module.TOPIC in find_topics()
        assert "Source: " in (module.__doc__ or "")
        assert "Fictitious" in (module.__doc__ or "")
    assert len(find_topics()) == len(list(Path(package.__path__[0]).glob("*.py"))) - 7


@pytest.mark.parametrize(("entity", "marked"), ABOUT_A_PERSON)
def test_a_fact_about_a_person_is_found(finder: SpecialFinder, entity: str, marked: str) -> None:
    """The word that a sentence ties to a person is found, under its category."""
    text = marked.replace("«", "").replace("»", "")
    start = marked.index("«")
    end = marked.index("»") - 1
    found = finder.find(text, [])
    assert (start, end, entity) in {(item.start, item.end, item.entity) for item in found}


@pytest.mark.parametrize("text", ABOUT_A_TOPIC)
def test_a_topic_is_no_fact_about_a_person(finder: SpecialFinder, text: str) -> None:
    """The topic, an organisation, a profession, a place and a manner of speaking say nothing about a person."""
    assert finder.find(text, []) == []


def test_a_name_ties_surer_than_a_pronoun(finder: SpecialFinder) -> None:
    """Names come from the engine; what is said of a named person scores higher than of a pronoun."""
    text = "Qwerin heeft reuma."
    assert finder.find(text, []) == []
    (named,) = finder.find(text, [(0, 6)])
    (pronoun,) = finder.find("Hij heeft reuma.", [])
    assert named.score > pronoun.score >= 0.5


def test_a_part_of_a_name_is_no_fact(finder: SpecialFinder) -> None:
    """A surname that is also a word of a category stays a name."""
    text = "Mijn collega is Jan Zwart"
    assert finder.find(text, [(16, 25)]) == []


def test_a_sentence_ends_behind_no_abbreviation(finder: SpecialFinder) -> None:
    """Titles and initials don't cut a person from what is said of them; a full stop does."""
    assert finder.find("Dhr. T. Xyz is doof.", [])
    assert not finder.find("Hij komt later. Diabetes staat op de agenda.", [])


def test_every_pattern_is_one_that_re2_takes(finder: SpecialFinder) -> None:
    """Patterns are compiled when a text first asks for them, so that a wrong one would show late."""
    assert all(rule.pattern for rule in finder._rules)


def test_a_pattern_that_re2_refuses_is_named() -> None:
    """A category that can't be compiled is refused by name."""
    with pytest.raises(ValueError, match="special-x"):
        SpecialFinder([Topic("special-x", "HEALTH", things=(r"a\1",))]).find("a1", [])


def test_a_mark_needs_a_cue_and_a_person() -> None:
    """A party says something of a person who votes for it, and nothing beside another verb or without a person."""
    finder = SpecialFinder([Topic("special-x", "POLITICS", marks=("pvv",), cues="stemt")])
    assert finder.find("Hij stemt PVV.", [])
    assert finder.find("Zeker PVV stemt hij.", [])
    assert not finder.find("Hij belt PVV.", [])
    assert not finder.find("Nederland stemt PVV.", [])


def test_a_long_sentence_is_read_in_parts_and_a_heap_of_words_is_not_read_on(finder: SpecialFinder) -> None:
    """A text without full stops tells of a person; many words of one kind in a sentence cost no more than a few."""
    text = "en toen " * 500 + "hij is blind"
    assert [(item.start, item.end) for item in finder.find(text, [])] == [(len(text) - 5, len(text))]
    assert len(finder.find("hij is blind, " * 40, [])) < 40
